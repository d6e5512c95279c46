"""Who holds which title, and how two titles of one person weigh."""

from dataclasses import replace
from pathlib import Path

import pytest

from claims.claim import Judgement, Verdict
from claims.families.title import read, weigh
from claims.reading import Reading

ARTICLES = Path(__file__).parents[3] / "fixtures" / "articles"
AGREE = Judgement(Verdict.AGREE)
SILENT = Judgement(Verdict.COMPATIBLE)
UNRELATED = Judgement(Verdict.UNRELATED)


def claims(text, language="ko"):
    return list(read(Reading(text, language)))


def one(text, language="ko"):
    found = claims(text, language)
    assert len(found) == 1, [claim.quote for claim in found]
    return found[0]


def post(text, language="ko"):
    value = one(text, language).value
    return value.person, value.organization, value.unit, value.title, value.kind


def judge(left, right, language="ko"):
    assert weigh(one(left, language), one(right, language)) == weigh(one(right, language), one(left, language))
    return weigh(one(left, language), one(right, language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("박서연 한빛전자 부사장", ("박서연", "한빛전자", None, "부사장", "rank")),
        ("박서연 상생협력센터장", ("박서연", None, "상생협력센터", "센터장", "position")),
        (
            "박서연 한빛 ESG & 스마트공장 지원센터장",
            ("박서연", "한빛", "ESG & 스마트공장 지원센터", "센터장", "position"),
        ),
        ("박서연 한빛군수", ("박서연", "한빛군", None, "군수", "office")),
        ("박서연 전북지사", ("박서연", "전북", None, "지사", "office")),
        ("박서연 대한산악협회장", ("박서연", "대한산악협회", None, "회장", "position")),
        ("박서연 외교부 장관", ("박서연", "외교부", None, "장관", "office")),
        ("한빛대학교 경영학과 박서연 교수", ("박서연", "한빛대학교", "경영학과", "교수", "occupation")),
        ("박서연(한빛당) 의원", ("박서연", "한빛당", None, "의원", "office")),
        ("박서연 한빛전자 대표이사 사장", ("박서연", "한빛전자", None, "대표이사 사장", "position")),
        ("박서연 한빛시장 후보", ("박서연", "한빛시", None, "시장 후보", None)),
    ],
)
def test_a_phrase_gives_person_organisation_unit_title_and_kind(text, expected):
    assert post(text) == expected


def test_a_farther_name_wins_over_a_word_that_only_could_be_one():
    assert post("최지안 나리찬 회장")[:2] == ("최지안", "나리찬")
    assert post("나리찬 최지안 회장")[0] == "최지안"


def test_an_ordinal_and_a_part_of_town_are_no_names():
    assert post("박서연 제13기 한빛동 주민자치위원장")[:3] == ("박서연", "한빛동", "주민자치위")


def test_a_list_hands_its_organisation_to_a_member_with_only_a_unit():
    found = claims("한빛전자 박서연 부사장ㆍ이도윤 AI 지원센터장ㆍ최지안 도지사")
    assert [claim.value.organization for claim in found] == ["한빛전자", "한빛전자", None]


def test_a_short_form_is_the_one_full_name_it_fits_or_nobody():
    found = claims("박서연 지사와 이도윤 의원이 만났다. 박 지사는 웃었다.")
    assert [claim.value.person for claim in found] == ["박서연", "이도윤", "박서연"]
    deputy = claims("박서연 지사와 박지안 부지사가 만났다. 박 지사는 웃었다.")
    assert deputy[-1].value.person == "박서연"
    twins = claims("박서연 의원과 박지안 의원이 만났다. 박 의원은 웃었다.")
    assert twins[-1].value.person == "박"
    assert twins[-1].topic.subject is None
    assert weigh(twins[-1], twins[-1]) == UNRELATED


def test_former_and_acting_posts_are_marked():
    former, acting = claims("최지안 전 한빛시장과 정하윤 한빛군수 권한대행")
    assert former.value.former
    assert not former.value.acting
    assert acting.value.acting
    assert not acting.value.former


def test_spans_are_those_of_the_quoted_words():
    text = "한빛전자 박서연 AI 지원센터장은 말했다."
    value = one(text).value
    printed = [text[slice(*span)] for span in (value.person_span, value.organization_span, value.unit_span)]
    assert printed == ["박서연", "한빛전자", "AI 지원센터"]
    assert text[slice(*value.title_span)] == "센터장"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("박서연 한빛전자 부사장", "한빛전자 박서연 부사장", AGREE),
        ("박서연 한빛전자 부사장", "박서연 부사장", AGREE),
        ("박서연 한빛 부사장", "박서연 한빛전자 부사장", AGREE),
        ("박서연 군수", "박서연 한빛군수", AGREE),
        ("박서연 대표", "박서연 대표이사", AGREE),
        ("박서연 도지사", "박서연 전북지사", AGREE),
        ("박서연 한빛 AI 지원센터장", "박서연 한빛 AI지원센터장", AGREE),
        ("박서연 한빛전자 부사장", "박서연 한빛전자 상생협력센터장", "COMPATIBLE rank_and_position"),
        ("박서연 한빛 부사장", "박서연 한빛전자 상생협력센터장", "COMPATIBLE rank_and_position"),
        ("박서연 한빛전자 상생협력센터장", "박서연 한빛전자 홍보팀장", "COMPATIBLE two_positions"),
        ("박서연 한빛전자 부사장", "박서연 푸른재단 이사장", "COMPATIBLE two_posts"),
        ("박서연 한빛전자 부사장", "박서연 한빛전자 전무", "CONFLICT two_ranks"),
        ("박서연 한빛전자 회장", "박서연 한빛전자 부회장", "CONFLICT two_ranks"),
        ("박서연 한빛 ESG 지원센터장", "박서연 한빛 ESS 지원센터장", "CONFLICT unit_near_miss"),
        ("박서연 한빛 상생협력센터장", "박서연 한빛 상생협럭센터장", "CONFLICT unit_near_miss"),
        ("박서연 한빛 홍보1팀장", "박서연 한빛 홍보2팀장", "COMPATIBLE two_positions"),
        ("박서연 전 한빛시장", "박서연 한빛군수", UNRELATED),
        ("박서연 한빛군수 권한대행", "박서연 한빛시장", UNRELATED),
        ("박서연 한빛군수 권한대행", "박서연 해솔군수 권한대행", "COMPATIBLE two_organizations"),
        ("박서연 전 한빛시장", "박서연 전 의원", SILENT),
        ("박서연 한빛 비서실장", "박서연 실장", AGREE),
        ("박서연 수석대변인", "박서연 대변인", AGREE),
        ("박서연 한빛협회 명예회장", "박서연 한빛협회 회장", UNRELATED),
        ("박서연 한빛전자 창업주", "박서연 한빛전자 회장", UNRELATED),
        ("박서연 도지사 후보", "박서연 도지사 예비후보", AGREE),
        ("박서연 도지사 후보", "박서연 구청장 후보", SILENT),
        ("박서연 도지사 후보", "박서연 도지사", UNRELATED),
        ("박서연 해솔군수", "박서연 새길군수", "COMPATIBLE two_organizations"),
        ("박서연 해솔군수", "박서연 도지사", "COMPATIBLE two_positions"),
        ("박서연 한빛그룹 고문", "박서연 한빛그룹 회장", "COMPATIBLE two_positions"),
        ("고(故) 박서연 한빛그룹 회장", "박서연 한빛그룹 고문", UNRELATED),
        ("故 박서연 회장", "박서연 고문", UNRELATED),
        ("박서연 한빛증권 애널리스트", "박서연 한빛증권 선임연구원", AGREE),
        ("박서연 한빛일보 기자", "박서연 한빛일보 특파원", AGREE),
        ("박서연 해솔면지회장", "해솔면지회(회장 박서연)", AGREE),
        ("박서연 한빛산악협회 해솔면지회장", "해솔면지회(회장 박서연)", AGREE),
        ("박서연 해솔군의회 의원", "박서연 해솔군 의원", AGREE),
        ("박서연 전남지사", "박서연 전라남도지사", AGREE),
        ("박서연 해솔군 이사장", "박서연 (재)해솔군장학회 이사장", "COMPATIBLE two_posts"),
        ("박서연 해솔면장", "해솔면지역사회보장협의체 박서연 위원장", "COMPATIBLE two_posts"),
        ("박서연 전북지사", "박서연 전북체육회장", "COMPATIBLE two_posts"),
        ("박서연 (사)한빛산악회 회장", "박서연 한빛산악회장", AGREE),
        ("박서연 한빛당 의원", "박서연 한빛당 원내대표", SILENT),
        ("박서연 변호사", "박서연 한빛시장", SILENT),
        ("박서연 한빛전자 사장", "박서연 한빛전자 대표이사", SILENT),
        ("박서연 한빛시장", "이도윤 한빛시장", UNRELATED),
    ],
)
def test_two_appointments_of_one_person(left, right, expected):
    if isinstance(expected, str):
        verdict, rule = expected.split()
        expected = Judgement(Verdict[verdict], f"claims.title.{rule}")
    assert judge(left, right) == expected


def test_a_body_in_capitals_before_its_unit_hides_no_slip_in_it():
    whole, in_list = one("박서연 TANOVA ESS 자동화 지원센터장"), one("박서연 ESG&자동화 지원센터장")
    in_list = replace(in_list, value=replace(in_list.value, organization="TANOVA"))
    assert weigh(whole, in_list) == Judgement(Verdict.CONFLICT, "claims.title.unit_near_miss")


def test_english_titles_weigh_alike():
    rank, position = "Acme Vice President Jane Doe", "Acme Support Center Director Jane Doe"
    assert judge(rank, position, "en") == Judgement(Verdict.COMPATIBLE, "claims.title.rank_and_position")
    assert judge(rank, "Vice President Jane Doe", "en") == AGREE


def test_the_first_seed_page():
    text = (ARTICLES / "000_f01abd08399eee02.txt").read_text(encoding="utf-8")
    quotes = [claim.quote for claim in claims(text)]
    assert "엄재훈 삼성전자 부사장" in quotes
    assert "엄재훈 삼성전자 상생협력센터장" in quotes
    assert "김동욱 삼성 ESS 스마트공장 지원센터장" in quotes
    assert "정철영 (사)전북-삼성 스마트CEO포럼 회장" in quotes
    assert len(quotes) == 17
