import pytest

from claims.crosscheck.checks import CHECKS
from daejo.messages import rules


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_rules_a_check_tells_are_explained(check):
    begun = [rule for rule in rules() if f"{rule}.".startswith(f"{check.rule}.")]
    assert begun, f"{check.name}: no rule in daejo/messages/en.toml begins with {check.rule}"


def test_no_two_checks_have_one_name():
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)


def test_a_check_is_named_after_its_place():
    assert {"fit.check", "figures.bases.check_markets", "copies.aligned"} <= {check.name for check in CHECKS}
