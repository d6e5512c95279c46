from dataclasses import replace

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.figures import hedges


def test_a_little_over_and_or_more_at_once_is_a_warning_with_every_place(witness, quotes):
    text = "summary: 상담은 50여 이상 진행됐다.\n상담은 50여  이상 진행됐고 계약도 이어졌다."
    page = replace(witness(text), claims=tuple(read(text)))
    (found,) = hedges.check(page)
    assert (found.rule, found.grade) == ("claims.figure.hedge_clash", Grade.WARNING)
    assert quotes(found, page) == [["50여 이상", "50여  이상"]]


def test_one_hedge_is_no_clash(witness):
    text = "상담은 50여 건 진행됐다. 계약은 50건 이상이다. 약 50명이 왔다."
    assert hedges.check(replace(witness(text), claims=tuple(read(text)))) == []


def test_page_furniture_is_not_weighed(witness):
    text = "상담은 50여 이상 진행됐다."
    page = replace(witness(text), claims=tuple(read(text)), parts=())
    assert hedges.check(page) == []
