"""One slot of an event, filled with two things."""

import pytest

from claims.crosscheck.slots import causes, doers, prizes
from claims.crosscheck.slots.check import check
from claims.span import Language, Span


@pytest.fixture
def rules(independent, one_event):
    """The rules that two texts of one event are told under."""
    return lambda *texts: {one.rule for one in check(one_event(independent(*texts)))}


def _fillers(reader: object, text: str, language: Language) -> list[str]:
    return [text[slice(*one.core)] for one in reader.told(text, Span(0, len(text)), language)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "language", "filler"),
    [
        ("Inspectors traced the blaze to an overloaded extension lead.", "en", "an overloaded extension lead"),
        ("The operator put it down to water in the engine.", "en", "water"),
        ("What killed the fish was pesticide from an orchard.", "en", "pesticide"),
        ("A dropped scarf halted the wheel for four hours.", "en", "A dropped scarf"),
        ("화재의 원인은 누전으로 드러났다.", "ko", "누전"),
        ("정수장 펌프 고장이 단수를 불렀다.", "ko", "정수장 펌프 고장"),
        ("천장 붕괴가 용접 불량에서 비롯됐다고 밝혔다.", "ko", "용접 불량"),
    ],
)
def test_what_a_text_puts_an_event_down_to_is_read(text: str, language: Language, filler: str):
    assert _fillers(causes, text, language) == [filler]


@pytest.mark.parametrize(
    ("text", "language", "filler"),
    [
        ("First prize at the fair was taken by a foldable water filter.", "en", "a foldable water filter"),
        ("Baker Rosa Thwaite has won the Holm Pie Prize.", "en", "Baker Rosa Thwaite"),
        ("사진공모전 대상은 서보라 씨에게 돌아갔다.", "ko", "서보라 씨"),
        ("우승컵은 누리공고 '톱니'팀이 들어 올렸다.", "ko", "누리공고 '톱니'팀"),
    ],
)
def test_who_won_is_read(text: str, language: Language, filler: str):
    assert _fillers(prizes, text, language) == [filler]


@pytest.mark.parametrize(
    ("text", "language", "filler"),
    [
        ("It was the gardener who first noticed the theft.", "en", "the gardener"),
        ("Quick thinking by a supermarket cashier saved a choking man.", "en", "a supermarket cashier"),
        ("선로에 떨어진 노인을 역무원 채하람 씨가 끌어 올렸다.", "ko", "역무원 채하람 씨"),
        ("가방을 주운 사람은 환경미화원 길복순 씨였다.", "ko", "환경미화원 길복순 씨"),
    ],
)
def test_who_did_it_is_read(text: str, language: Language, filler: str):
    assert _fillers(doers, text, language) == [filler]


def test_a_hedged_cause_is_no_contradiction(rules):
    assert "claims.event.cause" not in rules(
        "A gas leak may have caused Tuesday's blast at a bakery in Norvale. Two people were hurt.",
        "Tuesday's blast at a bakery in Norvale was caused by a pressure cooker. Two people were hurt.",
    )


def test_another_prize_has_another_winner(rules):
    assert not rules(
        "Rosa Thwaite won first prize at the Holm Pie Prize on Saturday. Colin Medd came second.",
        "Retired teacher Colin Medd took the junior judges' award at Saturday's Holm Pie Prize. The main award went to"
        " Rosa Thwaite.",
    )
