"""What a phrase says that somebody does, and two texts that say two things of one person."""

from __future__ import annotations

import pytest

from claims.crosscheck.events import events
from claims.crosscheck.people.works import check as works
from claims.crosscheck.people.works import employers
from claims.crosscheck.people.works.deputies import divided
from claims.titles.trades import apart, go_together, work_of
from claims.titles.workers_en import head_of, sections, workers


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("간호사", "a nurse"),
        ("중학교 교사", "geography teacher"),
        ("20년째 세탁소를 꾸려 온", "runs a launderette"),
        ("최고재무책임자", "finance director"),
        ("인사본부장", "head of human resources"),
    ],
)
def test_both_languages_say_one_thing(korean, english):
    one, other = work_of(korean, "ko"), work_of(english, "en")
    assert one.tells
    assert not apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("finance director", "head of marketing"),
        ("a dairy farmer", "geography teacher"),
        ("chief nurse", "runs the emergency department"),
        ("head of the homicide squad", "heads the traffic division"),
        ("a puppeteer", "stevedore"),
    ],
)
def test_two_things_that_nobody_does_at_once(one, other):
    assert apart(work_of(one, "en"), work_of(other, "en"))


@pytest.mark.parametrize("phrase", ["an amateur baker", "a mother of two", "소통을 중시하는 의사소통"])
def test_what_is_no_trade_tells_nothing(phrase):
    assert not work_of(phrase, "en" if phrase.isascii() else "ko").tells


def test_what_is_over_is_held_against_nothing_that_is_not():
    assert not apart(work_of("a former teacher", "en"), work_of("a nurse", "en"))
    assert apart(work_of("a retired plumber", "en"), work_of("a former bank manager", "en"))
    assert go_together("curator", "historian", "en")


def test_the_noun_that_says_who_somebody_is():
    assert head_of("a retired bank manager from Kent") == "manager"
    assert head_of("the sea below") == ""
    assert workers("a neighbour") == ()
    assert sections("head of the homicide squad") == ("homicide",)


def test_a_deputy_is_no_head():
    assert divided({"principal"}, {"vice principal"})
    assert divided({"원장"}, {"deputy director"})
    assert not divided({"관장", "부관장"}, {"관장"})


def test_two_texts_give_one_person_two_trades(independent):
    told = events(
        independent(
            "은파동 빌라에서 이웃 세 명을 업고 나온 사람은 간호사 오세준(34) 씨였다. 소방서는 감사패를 주기로 했다.",
            "Oh Se-jun, 34, who carried three neighbours out of the flats in Eunpa-dong, gets a plaque from the fire "
            "service. Oh, a primary school teacher, had wrapped a wet towel round his face.",
        )
    )
    found = works.check(told) if told.pairs else []
    assert [d.rule for d in found] == ["claims.title.two_occupations"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nell Harker, 44, a baker from Brindle, won the raffle with one ticket.",
            "Nell Harker won the raffle with one ticket. The 44-year-old, who works as a nurse in Brindle, was glad.",
        ),
        (
            "Oxley Foods has a new chief financial officer. Nell Harker takes up the job on 1 July.",
            "Oxley Foods has hired Nell Harker. She will be head of marketing from 1 July.",
        ),
        (
            "용접공이 아이를 구했다. 나해준(41)씨는 강에 뛰어들었다.",
            "강에 뛰어들어 아이를 구한 나해준(41)씨의 직업은 이발사다.",
        ),
    ],
)
def test_who_is_told_of_without_a_name_is_whom_the_text_names(independent, one, other):
    assert len(works.check(events(independent(one, other)))) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dr Nell Harker of Brindle University led it. Dr Harker, who works at Oxley University, was glad.", 1),
        ("Dr Nell Harker of Brindle University led it. Dr Harker, who studied at Oxley University, was glad.", 0),
        ("Dr Nell Harker of Brindle University led it. Dr Harker, who also works at Oxley University, was glad.", 0),
        ("가람대 나해준 교수가 이끌었다. 누림대 나 교수는 기뻐했다.", 1),
        ("가람대 나해준 교수가 이끌었다. 가람대 나 교수는 기뻐했다.", 0),
    ],
)
def test_one_person_works_in_one_place_of_a_kind(independent, text, told):
    assert len(employers.check(events(independent(text)))) == told
