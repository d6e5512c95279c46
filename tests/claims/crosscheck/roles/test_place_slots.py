import pytest

from claims.crosscheck.roles.place_slots import opposite, slots
from claims.span import Span


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("축제는 여울구 별마루공원에서 열린다.", "ko", [("kind", "구", "여울구"), ("kind", "공원", "별마루")]),
        ("불은 새벽항 동쪽 12㎞ 바다에서 났다.", "ko", [("bearing", "12", "e")]),
        ("총회는 헬싱키에서 열린다.", "ko", [("city", "", "Helsinki")]),
        ("The shop on Mill Street burned.", "en", [("kind", "Street", "Mill")]),
        ("The boat sank 9.0 miles south of Gull Rock.", "en", [("bearing", "9", "s")]),
        ("Crews worked on the north shore.", "en", [("side", "shor", "n")]),
    ],
)
def test_a_place_is_read_with_its_slot(text, language, told):
    found = [(s.kind, s.held_by, s.name) for s in slots(text, Span(0, len(text)), language)]
    assert [one for one in told if one not in found] == []


@pytest.mark.parametrize("text", ["경찰에 따르면 다친 이는 없다.", "예술활동 시연을 본다.", "평상시 저수지에서 논다."])
def test_words_that_end_as_places_do_are_none(text):
    assert [s for s in slots(text, Span(0, len(text)), "ko") if s.kind == "kind" and s.held_by in "면동시"] == []


def test_north_east_may_be_north():
    assert opposite("n", "s")
    assert opposite("en", "es")
    assert not opposite("n", "en")
