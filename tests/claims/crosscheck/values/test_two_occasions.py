import pytest

from claims.crosscheck.values.part_of import is_part_of
from claims.crosscheck.values.said import said
from claims.crosscheck.values.two_occasions import of_two_occasions


def _figure(witness):
    return next(one for one in reversed(said(witness)) if one.number is not None)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("가람항은 1분기에 45만t을 실어 날랐다.", "가람항의 3월 물동량은 15만t이다.", True),
        ("가람항은 1분기에 45만t을 실어 날랐다.", "가람항의 1분기 물동량은 15만t이다.", False),
        ("가람항은 1분기에 45만t을 실어 날랐다.", "3월 발표한 물동량은 15만t이다.", False),  # when it was told
        ("5일 오전 10시 현재 12㏊가 탔다.", "5일 오후 6시 현재 40㏊가 탔다.", True),
        ("5일 오후 6시 현재 12㏊가 탔다.", "5일 오후 6시 현재 40㏊가 탔다.", False),
        ("By noon on Friday 3,000 homes were dark.", "Still dark at 9 p.m. on Friday were 700 homes.", True),
        ("Sales rose 2.1% from a year earlier.", "Sales fell 0.4% from April.", True),
        ("기숙사와 강당을 지었다. 강당은 6층이다.", "기숙사를 지었다. 높이는 12층이다.", True),
        ("기숙사와 강당을 지었다. 기숙사는 6층이다.", "기숙사를 지었다. 높이는 12층이다.", False),
        ("가람제약은 150명을 뽑는다.", "가람제약의 자회사 가람바이오는 40명을 뽑는다.", True),
        ("It had planned to hire 300.", "It hired 240.", True),
        ("A quake of magnitude 4.1 struck.", "A second quake measured 3.7.", True),
        ("A plant will employ 340 people.", "A second plant will employ 430 people.", False),
    ],
)
def test_sentences_tell_of_two_occasions_by_what_they_say(independent, one, other, two):
    assert of_two_occasions(*map(_figure, independent(one, other))) is two


@pytest.mark.parametrize(
    ("part", "whole", "is_part"),
    [
        ("구도심에서만 19㎞를 바꾼다.", "관 48㎞를 바꾼다.", True),
        ("구도심에서 19㎞를 바꾼다.", "관 48㎞를 바꾼다.", False),
        ("Eighteen fans were among those detained.", "Police detained 42 people.", True),
        ("The 187 passengers and the crew came ashore.", "All 212 people came ashore.", True),
        ("The 187 passengers and the crew came ashore.", "All 212 passengers came ashore.", False),
    ],
)
def test_the_less_of_two_is_told_of_some_of_them(independent, part, whole, is_part):
    assert is_part_of(*map(_figure, independent(part, whole))) is is_part
