from decimal import Decimal

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.events import events
from claims.crosscheck.figures.slip_form import slip_form
from claims.crosscheck.values import between, outvoted, zones
from claims.crosscheck.values.pairs import pairs
from claims.crosscheck.values.said import said

QUARRY = (
    "누리석재가 폐채석장을 {} 사들였다. 공원은 2년 뒤 문을 연다. 축구장 9개 넓이다.",
    "축구장 9개 넓이의 폐채석장이 공원이 된다. 누리석재는 이 땅을 {} 매입했다.",
)
CHOIR = (
    "The Alder choir sold {} tickets for its winter concert in Wendle Hall. The doors open at seven.",
    "Wendle Hall will be full: the Alder choir has sold {} tickets for the winter concert.",
)


@pytest.fixture
def told(witness):
    def of(*texts):
        return events([witness(text, str(number), read=True) for number, text in enumerate(texts)])

    return of


@pytest.fixture
def said_of(witness):
    return lambda text, key: said(witness(text, key, read=True))


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [(QUARRY, "4천500억원에", "5천400억원에"), (CHOIR, "1,240", "1,420")],
)
def test_one_thing_under_two_values_is_a_warning_that_suspects_nobody(told, texts, one, other):
    (found,) = between.check(told(texts[0].format(one), texts[1].format(other)))
    assert (found.rule, found.grade, found.suspect) == ("claims.figure.amount", Grade.WARNING, None)


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        (QUARRY, "약 4천500억원에", "4천480억원에"),  # rounded
        (QUARRY, "4천500억원에", "4천500억원에"),
        (CHOIR, "more than 1,200", "1,420"),
    ],
)
def test_what_one_truth_fits_is_left_alone(told, texts, one, other):
    assert between.check(told(texts[0].format(one), texts[1].format(other))) == []


def test_two_numbers_of_people_are_no_two_holders(told):
    texts = (
        "제5회 물안걷기대회가 9일 열렸다. 대회에는 주민 1천300명이 참가했다.",
        "제5회 물안걷기대회가 9일 끝났다. 올해 대회에는 주민 3천100명이 참가해 둑길을 걸었다.",
    )
    (found,) = between.check(told(*texts))
    assert [side.value for side in found.sides] == ["1천300명", "3천100명"]


def test_another_edition_of_a_report_is_another_occasion(told):
    texts = "제7회 은빛 연날리기 대회에 연 310개가 올랐다.", "제8회 은빛 연날리기 대회에 연 450개가 올랐다."
    assert between.check(told(*texts)) == []


def test_casualties_that_move_on_are_a_note(told):
    texts = (
        "2일 밤 솔골 터널 화재로 4명이 숨졌다. 구조는 이어지고 있다.",
        "솔골 터널 화재 사망자가 6명으로 늘었다. 구조는 3일 끝났다.",
    )
    assert {found.grade for found in between.check(told(*texts))} <= {Grade.NOTE}


def test_three_independent_texts_outvote_a_slip(told):
    texts = (
        "새길댐은 물 9천300만t을 가둔다. 공사는 내년 끝난다.",
        "내년 완공되는 새길댐에는 물 9천300만t이 담긴다.",
        "농민들은 새길댐이 물 9천300만t을 가두면 논이 잠긴다고 했다.",
        "농민들이 논을 내준 새길댐은 완공되면 물 3천900만t을 가둔다.",
    )
    (found,) = outvoted.check(told(*texts))
    assert (found.grade, found.sides[0].value, found.correction) == (Grade.ERROR, "3천900만t", "9천300만t")


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        ("450000000000", "540000000000", "turn"),
        ("450000000000", "430000000000", "digit"),
        ("3170", "317000000000", "scale"),
        ("5112960", "51129960", "stroke"),
        ("31.4", "31", None),
        ("16.21", "16.20", None),
        ("12", "97", None),
    ],
)
def test_how_a_number_slips(one, other, form):
    assert slip_form(Decimal(one), Decimal(other)) == form


def test_a_price_is_an_update_unless_it_is_far_from_all_others(told):
    texts = (
        "달빛전자 주가는 이날 6만1200원으로 거래를 마감했다. 코스피도 올랐다.",
        "코스피가 오른 이날 달빛전자 주가는 6만1200원에 거래를 마감했다.",
        "기관이 산 달빛전자 주가는 이날 6만1200원으로 거래를 마감했다.",
    )
    close, far = (
        f"달빛전자 주가는 이날 {price}으로 거래를 마감했다. 코스피가 올랐다." for price in ("6만1700원", "9만1200원")
    )
    assert {found.grade for found in outvoted.check(told(*texts, close))} <= {Grade.NOTE}
    assert {found.grade for found in outvoted.check(told(*texts, far))} & {Grade.WARNING, Grade.ERROR}


def test_a_headline_that_its_body_contradicts_is_told_and_one_that_rounds_is_not(witness):
    def page(headline, body):
        return zones.check(witness(f"headline: {headline}\n{body}", read=True))

    body = "들꽃군이 군립 양조장에 24억원을 투입한다. 양조장은 가을에 연다."
    (found,) = page("들꽃군, 양조장에 42억원 투입", body)
    assert found.rule == "claims.figure.zone"
    assert page("들꽃군, 양조장에 24억 투입", body) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("반달산 들머리 기온이 영하 12.6도까지 내려갔다.", "반달산 들머리는 섭씨 영하 16.2도였다."),
        ("The tram to Osmere hit 64 mph on its first run.", "On its first run the Osmere tram reached 46 mph."),
        ("소금빵집 열 곳 중 세 곳이 문을 닫았다.", "소금빵집 절반이 문을 닫았다."),
        ("소나기공방이 350만 달러를 투자받았다.", "Sonagi Workshop has raised 3.5 million euros."),
    ],
)
def test_units_and_parts_are_compared_across_wordings(said_of, one, other):
    assert [pair.one[0].quote for pair in pairs(said_of(one, "1"), said_of(other, "2"), least=-9)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("물안군이 도서관을 짓는 데 30억원을 쓴다.", "샛별군이 도서관을 짓는 데 50억원을 쓴다."),  # two holders
        ("회원 30명이 2만원짜리 표를 샀다.", "한 모임이 60만원어치 표를 샀다."),  # so much for each
        ("공사비는 36억원 늘어난 190억원이다.", "공사비는 154억원이다."),  # the text tells both
        ("A third of the pupils walk to school.", "Some 33 percent of the pupils walk to school."),
        ("2명이 숨지고 7명이 다쳤다.", "모두 9명의 사상자가 났다."),
    ],
)
def test_what_the_texts_explain_is_no_candidate(said_of, one, other):
    assert list(pairs(said_of(one, "1"), said_of(other, "2"), least=-9)) == []


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("2명이 숨지고 7명이 다쳤다.", [{"deaths"}, {"injuries"}]),
        ("Six had died and four were hurt.", [{"deaths"}, {"injuries"}]),
    ],
)
def test_each_count_has_the_measure_behind_it(said_of, text, measures):
    assert [set(one.measures) for one in said_of(text, "1")] == measures


def test_a_bare_number_behind_a_name_is_an_age(said_of):
    texts = ("The keeper, Ada Moss, 58, rowed out.", "등대지기 모아다(58) 씨가 노를 저었다.", "쉰여덟인 등대지기")
    assert [[one.kind for one in said_of(text, "1")] for text in texts] == [["age"]] * 3


def test_a_word_of_any_case_qualifies(said_of):
    (one,) = said_of("The Supreme Court upheld a fine of $4,100 (Korean time aside).", "1")
    assert "Supreme Court" in one.qualified
