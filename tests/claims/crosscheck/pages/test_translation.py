import pytest

from claims.crosscheck.pages import translation
from claims.crosscheck.pages.pairing import paired
from claims.crosscheck.statement import Grade

ORIGINAL = (
    "한지우 나래시장은 3일 시청에서 최영은 상인회장과 만났다.\n"
    '최영은 회장은 "시장 상인 240명이 모두 함께 살아남고 싶다"고 말했다.\n'
    "나래시는 12억원을 들여 2031년까지 시장을 고친다.\n"
)


def page(*translated: str) -> str:
    return ORIGINAL + "\n".join(f"translated_body: {line}" for line in translated)


FAITHFUL = (
    "Mayor Han Ji-woo met Choi Young-eun, head of the merchants, at the city hall on the 3rd.",
    'Chair Choi Young-eun said, "All 240 merchants want to survive together."',
    "Narae City will spend 1.2 billion won to mend the market by 2031.",
)


def rules(article):
    return [found.rule for found in translation.check([article])]


def test_a_faithful_translation_is_silent(witness):
    assert rules(witness(page(*FAITHFUL))) == []


def test_paragraphs_are_paired_in_order_though_some_are_joined(witness):
    article = witness(page(" ".join(FAITHFUL[:2]), FAITHFUL[2]))
    assert [[p.originals.index(o) for o in p.originals] for p in paired(article)] == [[0, 1], [0]]


def test_a_quotation_without_marks_is_lost(witness, quotes):
    article = witness(page(FAITHFUL[0], "Chair Choi Young-eun said, All 240 merchants want to survive.", FAITHFUL[2]))
    (found,) = translation.check([article])
    assert (found.rule, found.grade) == ("claims.translation.quote_lost", Grade.WARNING)
    assert quotes(found, article) == [
        ["시장 상인 240명이 모두 함께 살아남고 싶다"],
        ["said, All 240 merchants want to survive."],
    ]


def test_reported_speech_is_no_loss(witness):
    article = witness(page(FAITHFUL[0], "Chair Choi Young-eun said all 240 merchants want to survive.", FAITHFUL[2]))
    assert rules(article) == []


def test_no_quotation_is_lost_where_nobody_was_quoted(witness):
    article = witness(
        "나래시는 12억원을 쓴다고 밝혔다.\ntranslated_body: Narae City said it would spend 1.2 billion won."
    )
    assert rules(article) == []


def test_we_in_the_place_of_a_named_subject(witness, quotes):
    article = witness(page("We met Choi Young-eun, head of the merchants, at the hall on the 3rd.", *FAITHFUL[1:]))
    (found,) = translation.check([article])
    assert (found.rule, found.suspect) == ("claims.translation.first_person", 1)
    assert quotes(found, article) == [["한지우 나래시장은"], ["We met Choi Young-eun"]]


@pytest.mark.parametrize(
    "speech", ["우리는 3일 시청에서 최영은 회장을 만났다.", "본지는 3일 시청에서 최영은 회장을 만났다."]
)
def test_we_for_we_is_silent(witness, speech):
    assert rules(witness(f"{speech}\ntranslated_body: We met Choi Young-eun at the city hall on the 3rd.")) == []


def test_another_reporter_in_the_translated_byline(witness, quotes):
    article = witness(ORIGINAL + "caption: 시장 모습 © 서도윤 기자\ntranslated_byline: Reporter Kang Min-ho")
    (found,) = translation.check([article])
    assert (found.rule, found.grade) == ("claims.translation.byline", Grade.WARNING)
    assert quotes(found, article) == [["서도윤 기자"], ["Reporter Kang Min-ho"]]


def test_the_reporter_romanised_is_the_reporter(witness):
    assert rules(witness("caption: 시장 © 서도윤 기자\n본문이다.\ntranslated_byline: By Suh Do-yoon, reporter")) == []
    assert rules(witness("byline: 서도윤 기자\ntranslated_byline: Reporter Do-yun Seo")) == []


def test_a_torn_bracket_and_what_fell_out_of_it(witness, quotes):
    article = witness(
        "나루(김치 = 강릉시)ㆍ한빛(젓갈 = 동해시) 등이 온다.\n"
        "translated_body: Naru(kimchi = Gangneung), Hanbit(salted fish =) come. Others, including Donghae City), come."
    )
    (found,) = translation.check([article])
    assert (found.rule, found.grade) == ("claims.translation.bracket_torn", Grade.ERROR)
    assert quotes(found, article) == [["Hanbit(salted fish =)"], ["Donghae City)"]]


def test_brackets_that_hold_no_pairs_are_nobodys_business(witness):
    assert rules(witness("나루(김치)가 온다.\ntranslated_body: Naru(kimchi) comes, 1) first and 2) last.")) == []


@pytest.mark.parametrize(
    "name",
    ["Ministry of SMEs and Enterprises", "Ministry of Small Business and Startups"],
)
def test_a_ministry_under_a_name_that_is_not_its_own(witness, quotes, name):
    article = witness(f"중소벤처기업부가 3일 나래시에서 행사를 연다.\ntranslated_body: The {name} holds it on the 3rd.")
    (found,) = translation.check([article])
    assert (found.rule, found.grade, found.suspect) == ("claims.name.official_name", Grade.WARNING, 0)
    assert quotes(found, article) == [[name], ["중소벤처기업부"]]
    assert found.correction == "Ministry of SMEs and Startups"


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Health and Welfare",
        "Ministry of Health & Welfare and Hanbit Bank",
        "ministry",
        "Health and Welfare Minister Han",
    ],
)
def test_official_names_short_forms_and_other_bodies_are_silent(witness, name):
    assert rules(witness(f"보건복지부가 3일 행사를 연다.\ntranslated_body: The {name} holds it on the 3rd.")) == []


def test_a_word_borrowed_from_the_next_ministry(witness, quotes):
    article = witness(
        "보건복지부와 한빛은행이 3일 행사를 연다.\n"
        "translated_body: The Ministry of Health and Welfare and Tourism and Hanbit Bank hold it on the 3rd."
    )
    (found,) = translation.check([article])
    assert quotes(found, article)[0] == ["Ministry of Health and Welfare and Tourism"]


def test_two_ministries_in_one_breath_are_two(witness):
    article = witness(
        "법무부와 교육부가 3일 행사를 연다.\ntranslated_body: The Ministry of Justice and Education hold it on the 3rd."
    )
    assert rules(article) == []


AGREEMENT = "해솔군은 3일 산림조합중앙회와 협약을 맺었다.\n"


def test_the_name_of_another_public_body_is_a_warning(witness, quotes):
    article = witness(
        AGREEMENT + "translated_body: Haesol County signed an agreement with the National Agricultural Cooperative "
        "Federation on the 3rd."
    )
    (found,) = translation.check([article])
    assert (found.rule, found.grade, found.suspect) == ("claims.translation.body", Grade.WARNING, 0)
    assert quotes(found, article) == [["National Agricultural Cooperative Federation"], ["산림조합중앙회"]]
    assert found.correction == "National Forestry Cooperative Federation"


@pytest.mark.parametrize(
    "page",
    [
        AGREEMENT + "translated_body: Haesol signed with the National Forestry Cooperative Federation on the 3rd.",
        AGREEMENT + "translated_body: Haesol signed with the forestry cooperatives on the 3rd.",
        AGREEMENT + "농협중앙회도 함께했다.\n"
        "translated_body: Haesol signed with the foresters and the National Agricultural Cooperative Federation.",
    ],
)
def test_bodies_that_the_page_names_are_silent(witness, page):
    assert translation.check([witness(page)]) == []
