"""The one body that does a thing, under two names."""

from time import process_time

import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.one_body import check


def told(one_event, independent, *texts):
    return [(d.grade, [side.value for side in d.sides]) for d in check(one_event(independent(*texts)))]


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("Solicitors Marlow & Finch act for her.", "Her solicitors, the firm says.", []),
        ("The builder Marlow & Finch left.", "The builder Halden Works left.", ["Marlow & Finch", "Halden Works"]),
        ("The caterer R&B Kitchens left.", "The caterer Halden Works left.", ["R&B Kitchens", "Halden Works"]),
        ("시공을 맡은 한길건설이 떠났다.", "시공을 맡은 대명토건이 떠났다.", ["한길건설", "대명토건"]),
        ("시공을 맡은 한길건설이 떠났다.", "시공을 맡은 대명토건이 떠났다. 한길건설도 왔다.", []),
        ("1공구 시공을 맡은 한길건설이 떠났다.", "시공을 맡은 대명토건이 떠났다.", []),
    ],
)
def test_one_role_under_two_names(one_event, independent, one, other, names):
    assert told(one_event, independent, one, other) == ([(Grade.WARNING, names)] if names else [])


@pytest.mark.parametrize(
    "text", ["The builder " + "AB" * 2_000 + ".", "A시공사, the builder, left. " * 50, "시공사 " * 500]
)
def test_a_long_name_or_a_role_for_a_name_takes_no_long_time(one_event, independent, text):
    start = process_time()
    assert len(told(one_event, independent, text, "The builder Halden Works left.")) < 2
    assert process_time() - start < 2
