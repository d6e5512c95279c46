from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade, Mention
from claims.crosscheck.copies import aligned
from claims.span import Span

DAY = date(2025, 3, 6)


@pytest.fixture
def differences(witness, quotes):
    """The rules and quotes of what a sentence and its copy disagree on."""

    def of(*texts):
        made = [
            replace(witness(text, str(n)), claims=tuple(read(text, published=DAY)), published=DAY)
            for n, text in enumerate(texts)
        ]
        found = aligned.check(made, [tuple(Mention(one.key, Span(0, len(one.text))) for one in made)])
        return [(d.rule, d.grade, quotes(d, *made)) for d in found]

    return of


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("공사는 값이 오르자 창고에 쌓아 둔 물량을 {} 한꺼번에 내놓기로 했다.", "시장에", "군수에"),
        ("현재 조사를 받는 {} 징계가 지나치게 가볍다고 학생회가 거듭 지적했다.", "교수들에", "연구원들에"),
        ("심의를 요구하려면 {} 위원 절반의 이름으로 미리 알려야 한다고 조례는 정한다.", "위원장이나", "장관이나"),
        ("새로 뽑힌 {} 앞으로 두 달 동안 남쪽 섬에서 손발을 맞출 예정이다.", "감독은", "선수는"),
    ],
)
def test_a_title_in_the_place_of_a_title_is_an_error(differences, text, one, other):
    ((rule, grade, _),) = differences(text.format(one), text.format(other))
    assert (rule, grade) == ("claims.title.differs_in_copy", Grade.ERROR)


@pytest.mark.parametrize(
    ("one", "other"),
    [("기획재정부가", "행정안전부가"), ("나주시는", "여수시는"), ("삼성전자가", "네이버가"), ("전세계는", "전시계는")],
)
def test_a_body_in_the_place_of_a_body_is_told(differences, one, other):
    text = "{} 올해 안에 어촌의 낡은 방파제를 모두 손보기로 하고 설계를 맡겼다."
    assert len(differences(text.format(one), text.format(other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("수십억 달러의", "수십억 원의"),
        ("수천 명에", "수천 가구에"),
        ("2년6개월의", "2년6년의"),
        ("수백억원대", "수백억 달러대"),
    ],
)
def test_a_unit_in_the_place_of_a_unit_is_an_error_also_where_no_figure_is_read(differences, one, other):
    text = "조선소는 새 부두를 짓느라 {} 부담을 지게 됐다고 노동조합이 밝혔다."
    rules = {rule for rule, _, _ in differences(text.format(one), text.format(other))}
    assert rules == {"claims.figure.unit_differs_in_copy"}


def test_a_number_that_one_copy_prints_as_a_year_is_the_same_number(differences):
    text = "군청은 {} 평창 동계올림픽에서 쓴 썰매를 마을 아이들에게 물려주기로 했다."
    assert [rule for rule, _, _ in differences(text.format("2018"), text.format("2108"))] == [
        "claims.figure.differs_in_copy"
    ]


def test_another_noun_in_an_otherwise_equal_sentence_is_a_note_that_quotes_both(differences):
    text = "읍사무소는 어두운 골목마다 {}을 새로 달고 낡은 담장을 고쳤다."
    assert differences(text.format("안전조명"), text.format("안전발판")) == [
        ("claims.copy.word", Grade.NOTE, [["안전조명"], ["안전발판"]])
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("노인들에게 김치를 나눴다", "어르신들에게 김치를 나눴다"),  # another word for the same
        ("마을 사람들에게 김치를 나눴다", "마을사람들에게 김치를 나눴다"),  # a space
        ("주민들에게 김치를 나눴다", "이날 주민들에게 배추김치를 건넸다"),  # edited elsewhere too
        ("당사 직원들에게 김치를 나눴다", "한빛전자 직원들에게 김치를 나눴다"),  # who speaks
        ("김치를 나눈다고 밝혔다", "김치를 나눈다고 설명했다"),  # how it was said
        ("세람우의 이름으로 김치를 나눴다", "세람금속의 이름으로 김치를 나눴다"),  # its preferred shares
        ("한빛은행 파트너스에 김치를 나눴다", "한빛파트너스에 김치를 나눴다"),  # a name and its half
    ],
)
def test_what_editors_change_for_style_is_left_alone(differences, one, other):
    text = "부녀회는 마을회관 앞마당에서 손수 담근 열두 포기 분량을 버무려 {}."
    assert differences(text.format(one), text.format(other)) == []


@pytest.mark.parametrize(
    ("text", "one", "other", "quoted"),
    [
        (
            "군의회는 강변 주차장을 유료로 {} 했다고 의장이 밝혔다.",
            "바꾸기로",
            "바꾸지 않기로",
            ["바꾸기로", "바꾸지 않기로"],
        ),
        ("상인회는 이날 법원에 심야 영업 {} 신청을 냈다.", "가처분", "금지 가처분", ["가처분", "금지 가처분"]),
        (
            "The harbor board has {} the plan to widen the northern pier, it said.",
            "approved",
            "not approved",
            ["approved", "not approved"],
        ),
        (
            "The ferry firm does {} to raise its winter fares this year, it said.",
            "not plan",
            "plan",
            ["not plan", "plan"],
        ),
    ],
)
def test_a_denial_that_only_one_copy_prints_turns_the_sentence_round(differences, text, one, other, quoted):
    assert differences(text.format(one), text.format(other)) == [
        ("claims.copy.opposite", Grade.ERROR, [[quoted[0]], [quoted[1]]])
    ]


def test_a_denial_that_both_copies_print_in_their_own_words_is_left_alone(differences):
    text = "군의회는 강변 주차장을 유료로 {} 했다고 의장이 밝혔다."
    assert differences(text.format("바꾸지 않기로"), text.format("바꾸지 아니하기로")) == []
    assert differences(text.format("바꾸지 못하게"), text.format("바꾸지 않기로")) == []


def test_a_family_name_that_reads_like_a_denial_denies_nothing(differences):
    text = "안도윤 장관이 8일 왔다. {} 탄소를 줄이자고 강조하고 기업의 협력을 당부했다."
    assert differences(text.format("장관은"), text.format("안 장관은")) == []


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("USDC tokens", "USDT tokens", "claims.name.differs_in_copy"),
        ("the Harbor Fund", "the Meadow Fund", "claims.name.differs_in_copy"),
        ("the third quarter", "the second quarter", "claims.date.differs_in_copy"),
        ("the third quarter", "Q3", None),
        ("$90 million to $100 million", "$100 million to $120 million", "claims.figure.differs_in_copy"),
        ("its old pledge", "its former pledge", None),
    ],
)
def test_english_copies_may_change_words_but_not_names_quarters_and_ranges(differences, one, other, rule):
    text = "The company said on Monday that {} would cover the repairs that the old pier has needed for years."
    assert [found for found, _, _ in differences(text.format(one), text.format(other))] == ([rule] if rule else [])


def test_a_release_from_one_mould_replaces_its_town_throughout(witness):
    text = "{0} 읍사무소는 겨울을 앞두고 마을회관의 낡은 난로를 모두 새로 바꿨다.\n{0} 주민들은 고마워했다."
    made = []
    for key, towns in (("a", ("가온군", "가온군")), ("b", ("담양군", "담양군")), ("c", ("담양군", "가온군"))):
        first, second = text.split("\n")
        words = f"{first.format(towns[0])}\n{second.format(towns[1])}"
        made.append(replace(witness(words, key), claims=tuple(read(words, published=DAY)), published=DAY))
    groups = [tuple(Mention(one.key, one.parts[n].span) for one in made) for n in (0, 1)]
    assert aligned.check(made[:2], [group[:2] for group in groups]) == []
    assert len(aligned.check([made[0], made[2]], [(group[0], group[2]) for group in groups])) == 1


def test_two_offices_release_one_text_each_with_itself_in_front(differences):
    text = "{}와 {}는 6일 과학회관에서 성과물을 시연하고 협력 강화를 위한 업무협약을 체결했다고 밝혔다."
    assert differences(text.format("교육부", "해양수산부"), text.format("해양수산부", "교육부")) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("해안숲기술연구소가", "해안숲연구소가", [("claims.name.differs_in_copy", Grade.ERROR)]),  # no short form
        ("인문예술학부가", "사회예술학부가", [("claims.name.differs_in_copy", Grade.ERROR)]),
        ("솔빛고을가게가", "솔빛고올가게가", [("claims.copy.word", Grade.WARNING)]),  # a slip of the pen
        ("튀르키예가", "터키가", []),
    ],
)
def test_a_name_that_is_no_other_form_of_one_is_told(differences, one, other, found):
    text = "{} 낡은 방파제를 손보는 일을 맡아 올해 안에 설계를 끝내기로 했다."
    assert [(rule, grade) for rule, grade, _ in differences(text.format(one), text.format(other))] == found


def test_a_sentence_that_ends_in_the_opposite_is_told(differences):
    text = "해람읍 도서관은 올가을 장터 옆 헌책 가게를 이웃과 함께 {}"
    assert differences(text.format("새로 연다."), text.format("닫는다.")) == [
        ("claims.copy.opposite", Grade.ERROR, [["연다"], ["닫는다"]])
    ]


def test_reporters_hold_no_post(differences):
    text = "군수는 강변 둔치에서 {} 만나 새 다리를 놓을 뜻이 아직 없다고 짧게 말했다."
    assert {grade for _, grade, _ in differences(text.format("기자들과"), text.format("조합장과"))} <= {Grade.NOTE}
