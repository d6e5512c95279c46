from hypothesis import given
from hypothesis import strategies as st

from claims.crosscheck.union import Union


def test_what_was_never_joined_stands_for_itself():
    joined = Union()
    assert joined.find("a") == "a"
    assert len(joined) == 1


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_two_things_hang_together_exactly_when_a_chain_of_joins_leads_from_one_to_the_other(pairs):
    joined = Union()
    groups = [{n} for n in range(10)]
    for one, other in pairs:
        joined.join(one, other)
        merged = set().union(*(group for group in groups if group & {one, other}))
        groups = [group for group in groups if not group & merged] + [merged]
    for group in groups:
        assert len({joined.find(n) for n in group}) == 1
    assert len(joined) == len(groups)
