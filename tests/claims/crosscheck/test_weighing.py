from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from claims import read
from claims.crosscheck import Grade, Mention
from claims.crosscheck.checks import CHECKS, Check, Scope
from claims.crosscheck.events import events
from claims.crosscheck.weighing import checked, crosscheck
from claims.span import Span

DAY = date(2025, 3, 6)


def test_a_title_that_differs_between_copies_is_told_once_under_the_graver_rule(witness):
    texts = [
        f"오세준 한가람전자 {title}은 “새 공장에서 상생의 길을 열겠다”고 말했다." for title in ("부사장", "상생센터장")
    ]
    both = [replace(witness(text, str(n)), claims=tuple(read(text)), published=DAY) for n, text in enumerate(texts)]
    copies = [tuple(Mention(one.key, Span(0, len(one.text))) for one in both)]
    (found,) = crosscheck(both, copies=copies)
    assert (found.rule, found.grade) == ("claims.title.differs_in_copy", Grade.WARNING)


def test_every_side_counts_its_independent_texts(witness):
    text = "caption: 오세준 한가람전자 전무가 왔다.\n오세준 한가람전자 품질혁신센터장이 말했다."
    (found,) = crosscheck([replace(witness(text), claims=tuple(read(text)))])
    assert [side.voices for side in found.sides] == [1, 1]


def test_no_witness_no_disagreement():
    assert crosscheck([]) == []


def _sum_off(witness):
    return [replace(witness(text := "참가자는 남성 30명, 여성 25명 등 모두 65명이다."), claims=tuple(read(text)))]


def test_a_check_tells_nothing_graver_than_its_line_says(witness):
    (found,) = crosscheck(_sum_off(witness))
    (check,) = (check for check in CHECKS if check.name == "fit.check")
    (lowered,) = crosscheck(_sum_off(witness), checks=[replace(check, grade=Grade.NOTE)])
    assert (found.rule, lowered.rule, lowered.grade) == ("claims.figure.sum", "claims.figure.sum", Grade.NOTE)


def test_a_check_that_fails_is_told_by_its_name_and_the_rest_is_weighed(witness):
    failed = []
    broken = Check("claims", Grade.ERROR, "witness", _raising)
    found = crosscheck(_sum_off(witness), checks=[broken, *CHECKS], failed=lambda name, error: failed.append(name))
    assert [one.rule for one in found] == ["claims.figure.sum"]
    assert failed == [broken.name]


def test_without_a_listener_a_failure_is_raised(witness):
    with pytest.raises(ZeroDivisionError):
        crosscheck(_sum_off(witness), checks=[Check("claims", Grade.ERROR, "page", _raising)])


@pytest.mark.parametrize("scope", get_args(Scope))
def test_every_scope_hands_a_check_what_it_reads(witness, scope):
    given = []
    crosscheck(
        [witness("한 줄")], checks=[Check("claims", Grade.NOTE, scope, lambda *those: given.append(those) or ())]
    )
    assert len(given) == 1


def test_of_copies_those_alone_are_looked_at_that_bear_on_what_touches(witness):
    def copied(*keys):
        return tuple(Mention(key, Span(0, 3)) for key in keys)

    given = []
    looking = Check("claims", Grade.NOTE, "copies", lambda _, copies: given.append(copies) or ())
    # What b and c have in common may say that they tell of two occasions, also in the sentence a has of them.
    copies = [copied(*"abc"), copied(*"bc"), copied(*"cd"), copied(*"de")]
    crosscheck([witness("한 줄", key) for key in "abcde"], copies=copies, checks=[looking], touching={"a"})
    assert given == [copies[:2]]


def test_of_what_touches_one_text_nothing_else_is_looked_at(witness):
    text = "참가자는 남성 30명, 여성 25명 등 모두 65명이다."
    both = [replace(witness(text, key), claims=tuple(read(text))) for key in "ab"]
    (check,) = (check for check in CHECKS if check.name == "fit.check")
    looked = []
    seeing = replace(check, run=lambda one: looked.append(one.key) or check.run(one))
    (found,) = checked(seeing, events(both), touching={"b"})
    assert (looked, {m.source for side in found.sides for m in side.mentions}) == (["b"], {"b"})


def _raising(_):
    raise ZeroDivisionError
