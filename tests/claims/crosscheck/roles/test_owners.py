import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles import owners

SPEAKERS = "한빛펀드는 “차질 없이 하겠다”고 말했다. 누리전자는 “알지 못했다”고 말했다."
BUILDERS = "누리전자는 “알지 못했다”고 말했다. 가람건설은 “기쁘다”고 말했다."
TOWNS = "해솔군은 “더 준비하겠다”고 밝혔다. 새길군은 “함께하겠다”고 밝혔다."
CLUBS = "한도윤 해솔FC 감독은 아쉬워했다. 서지안 새길유나이티드 감독은 웃었다."

SHARES = (
    SPEAKERS,
    [
        "한빛펀드는 누리전자 발행주식총수의 최소 6.41%에서 최대 13.82%를 산다.",
        "공시를 보면 한빛펀드는 누리전자 지분 약 6.41∼13.82%를 사들일 계획이다.",
        "시장에서는 누리전자 보통주 최대 13.82%가 한빛펀드로 넘어간다고 본다.",
        "누리전자 주식 가운데 최대 13.82%가 대상이다.",
    ],
    "매수 측은 전체 한빛펀드 발행 주식 중 최소 6.41%에서 최대 13.82%를 매수한다.",
    ("한빛펀드", "누리전자"),
)
VISITORS = (
    TOWNS,
    [
        "올해 해솔군 방문객은 214만3518명으로 집계됐다.",
        "군에 따르면 해솔군의 방문객은 214만3518명이다.",
        "축제 덕에 해솔군 방문객 214만3518명을 기록했다.",
    ],
    "축제가 열린 새길군 방문객은 214만3518명으로 집계됐다.",
    ("새길군", "해솔군"),
)
CROWD = (
    CLUBS,
    [
        "해솔FC 관중은 모두 3만2145명이었다.",
        "연맹은 해솔FC의 관중 3만2145명을 올 시즌 최다로 꼽았다.",
        "이날 해솔FC 관중 3만2145명이 함께했다.",
    ],
    "올 시즌 최다인 새길유나이티드 관중 3만2145명이 함께했다.",
    ("새길유나이티드", "해솔FC"),
)

PRICE = (
    BUILDERS,
    [
        "누리전자는 전 거래일보다 12만5000원(22.48%) 오른 68만1000원에 거래됐다.",
        "오후 2시 현재 누리전자는 12만5000원(22.48%) 뛰었다.",
        "시장에서 누리전자가 장중 12만5000원(22.48%) 올라 눈길을 끌었다.",
    ],
    "가람건설은 이날 12만5000원(22.48%) 올랐다.",
    ("가람건설", "누리전자"),
)


@pytest.mark.parametrize(("opening", "right", "wrong", "names"), [SHARES, VISITORS, CROWD, PRICE])
def test_the_figure_of_another_party_is_an_error_and_the_suspect(story, quotes, opening, right, wrong, names):
    texts = story(opening, *right, wrong)
    (found,) = {one.sides: one for one in owners.check(texts)}.values()
    assert (found.rule, found.grade, found.suspect) == ("claims.figure.owner", Grade.ERROR, 0)
    assert quotes(found, *texts)[0] == [names[0]]
    assert found.correction == names[1]


def test_the_majority_named_as_the_owner_of_another_is_no_excuse(story, quotes):
    opening, right, _, _ = SHARES
    texts = story(opening, *right, "누리전자의 최대주주 가람은행은 한빛펀드 보통주 최대 13.82%를 노린다.")
    (found,) = {one.sides: one for one in owners.check(texts)}.values()
    assert quotes(found, *texts)[0] == ["한빛펀드"]


@pytest.mark.parametrize(
    "other",
    [
        "누리전자를 노리는 쪽은 한빛펀드 보통주 13.82%를 내놓는다.",  # names the other party too
        "한빛펀드 보통주의 13%를 내놓는다.",  # any figure
        "한빛펀드가 보유한 지분은 13.82%가 된다.",  # what it owns, not what is on offer
        "한빛펀드 지분 13.82%가 된다.",
        "이번 일로 한빛펀드는 전날보다 13.82% 올랐다.",  # another measure
        "한빛펀드는 6.41%(3만2000원) 올랐다.",  # one of the figures
        "누리 보통주 최대 13.82%가 대상이다.",  # a short form
    ],
)
def test_what_may_be_right_is_left_alone(story, other):
    opening, right, _, _ = SHARES
    assert owners.check(story(opening, *right, other)) == []


def test_one_text_against_two_is_a_riddle(story):
    opening, right, wrong, _ = SHARES
    assert owners.check(story(opening, *right[:2], wrong)) == []


def test_copies_of_one_text_are_no_majority(witness):
    opening, right, wrong, _ = SHARES
    texts = [witness(f"{opening}\n{s}", str(i), read=True) for i, s in enumerate([right[0]] * 4 + [wrong])]
    assert owners.check(texts) == []
