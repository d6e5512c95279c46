from dataclasses import replace

import pytest

from claims import read
from claims.crosscheck import Grade
from claims.crosscheck.copies.posts import held_together, parted


@pytest.fixture
def titles(witness):
    """The first title of each of two texts, and what other texts hold together."""

    def of(one, other, *texts):
        first = [next(c for c in read(text) if c.family == "title") for text in (one, other)]
        return (*first, held_together([replace(witness(text), claims=tuple(read(text))) for text in texts]))

    return of


ONE, OTHER = "오세준 한가람전자 전무가 말했다.", "오세준 한가람전자 상무가 말했다."


def test_two_ranks_in_a_reprint_are_an_error_elsewhere_a_warning(titles):
    found = [parted(*titles(ONE, OTHER), reprint=reprint) for reprint in (True, False)]
    assert [one.grade for one in found] == [Grade.ERROR, Grade.WARNING]


def test_titles_that_one_sentence_gives_to_one_person_are_held_together(titles):
    both = "오세준 한가람전자 전무 겸 오세준 한가람전자 상무가 왔다."
    apart = "오세준 한가람전자 전무가 왔다. 오세준 한가람전자 상무도 왔다."
    assert parted(*titles(ONE, OTHER, both), reprint=True) is None
    assert parted(*titles(ONE, OTHER, apart), reprint=True) is not None


@pytest.mark.parametrize(("short", "long", "same"), [("국장", "부국장", False), ("해양국장", "해양부국장", True)])
def test_a_title_in_fewer_syllables_is_the_same_but_for_a_deputy(titles, short, long, same):
    one, other, held = titles(ONE, OTHER)
    claims = [replace(c, value=replace(c.value, title=t)) for c, t in ((one, short), (other, long))]
    assert (parted(*claims, held, reprint=True) is None) is same
