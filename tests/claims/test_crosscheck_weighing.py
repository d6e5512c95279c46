from dataclasses import replace
from datetime import date

from claims import read
from claims.crosscheck import Grade, Mention
from claims.crosscheck.weighing import crosscheck
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
