import pytest

from claims.crosscheck.pages import lists
from claims.crosscheck.statement import Grade


@pytest.mark.parametrize(
    ("text", "grade", "announced", "listed"),
    [
        ("행사에는 ▲누리관 ▲한빛관 ▲달빛관 ▲별빛관 등 3개의 전시관이 열린다.", Grade.NOTE, "3개의 전시관", 4),
        ("3대 목표는 ▲안전 ▲성장 ▲나눔 ▲쉼이다.", Grade.ERROR, "3대 목표", 4),
        ("시는 ▲안전 ▲성장 ▲나눔 총 4가지 과제를 정했다.", Grade.ERROR, "4가지 과제", 3),
        ("두 가지 원칙은 ①정직 ②절약 ③나눔이다.", Grade.ERROR, "두 가지 원칙", 3),
        ("시는 3개 시(강릉, 동해, 삼척, 속초)와 손잡았다.", Grade.WARNING, "3개 시", 4),
        ("위원 4명(한도윤·서가온·문다올)을 뽑았다.", Grade.WARNING, "4명", 3),
        ("It runs four open labs in town: ▲ metal lab ▲ wood lab ▲ glass lab.", Grade.WARNING, "four open labs", 3),
        ("It opened in two cities: Gangneung, Donghae and Samcheok.\n", Grade.WARNING, "two cities", 3),
    ],
)
def test_a_number_that_does_not_fit_its_list(witness, quotes, text, grade, announced, listed):
    article = witness(text)
    (found,) = lists.check([article])
    assert (found.rule, found.grade) == ("claims.list.count", grade)
    assert found.details["items"] == str(listed)
    assert quotes(found, article)[0] == [announced]


@pytest.mark.parametrize(
    "text",
    [
        "행사에는 ▲누리관 ▲한빛관 등 3개의 전시관이 열린다.",
        "3대 목표는 ▲안전 ▲성장 등이다.",
        "3대 목표는 ▲안전 ▲성장 ▲나눔이다.",
        "2대 목표는 ▲안전 ▲성장, 3대 전략은 ▲연결 ▲나눔 ▲쉼이다.",
        "수출은 반도체(△1.5%), 자동차(△2.0%) 2개 품목이 줄었다.",
        "참여팀 5개는 ▲시장 2개 팀 ▲대학 3개 팀이다.",
        "5개 기업이 참여해 ▲누리관을 둘러보고 ▲한빛관에서 만났다.",
        "시는 ▲누리·한빛지구 ▲달빛지구 총 3개 지구를 정했다.",
        "과제 2개를 정했다. ▲안전을 살핀다. ▲성장을 돕는다. ▲쉰다.",
        "시는 3개 시(강릉, 동해, 삼척)와 손잡았다.",
        "시는 4개 시(강릉, 동해, 삼척 등)와 손잡았다.",
        "시는 4개 시(강릉·동해, 삼척·속초)와 손잡았다.",
        "시는 4개 시(강릉, 동해와 삼척)와 손잡았다.",
        "참가한 5개 팀(누리 2팀, 한빛 3팀)이 겨뤘다.",
        "It opened in four cities, among them Gangneung, Donghae and Samcheok.",
        "It has three parts: design, research and development, and sales.",
    ],
)
def test_lists_that_fit_or_are_open_are_silent(witness, text):
    assert lists.check([witness(text)]) == []
