"""accepted.toml: read whole, or refused with the entry, what it holds and what was expected."""

from datetime import date

import pytest

from daejo.errors import SettingsError
from daejo.known.accepted import read

GOOD = '[[accepted]]\nid = "0123456789abcdef"\nreason = "so"\ndate = 2026-11-30\n'


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(text):
        path = tmp_path / "accepted.toml"
        path.write_text(text, encoding="utf-8")
        return path.relative_to(tmp_path)

    return write


def test_an_entry_is_read_with_its_term(file):
    (one,) = read(file(GOOD + 'until = 2027-06-30\nrule = "claims.figure.sum"\n'))
    assert (one.id, one.reason, one.until) == ("0123456789abcdef", "so", date(2027, 6, 30))
    assert read(file("")) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            GOOD + GOOD,
            r"^accepted\.toml: accepted 2: 0123456789abcdef is accepted already \(accepted\.toml: accepted 1\)",
        ),
        (
            GOOD + "untill = 2027-06-30",
            r"^accepted\.toml: accepted 1: there is no setting untill\. Did you mean until\?$",
        ),
        (
            GOOD.replace('reason = "so"\n', ""),
            r'^accepted\.toml: accepted 1: reason is missing; expected: reason = "…"',
        ),
        (GOOD.replace('"so"', '" "'), r"accepted 1: reason is  ; it must be"),
        (GOOD.replace("0123", "01"), r'accepted 1: id is 01456789abcdef; it must be "0123456789abcdef"'),
        (GOOD.replace("2026-11-30", '"30.11.2026"'), r"accepted 1: date is 30\.11\.2026; it must be 2026-11-30"),
        (GOOD + "until = 2027-06-30T10:00:00", r"accepted 1: until is 2027-06-30 10:00:00; it must be 2027-06-30"),
        (
            GOOD + 'rule = "claims.figure.sun"',
            r"accepted 1: there is no rule claims\.figure\.sun\. Did you mean claims",
        ),
        ("[accepted]\nid = 1", r"^accepted\.toml: accepted is \{'id': 1\}; it must be \[\[accepted\]\]"),
        ("accepted = [1]", r"^accepted\.toml: accepted is \[1\]; it must be"),
        ("[[acepted]]", r"^accepted\.toml: there is no setting acepted\. Did you mean accepted\?"),
        ("[[accepted", r"^accepted\.toml: cannot be read \("),
        (f"x = {'{a=' * 500}1{'}' * 500}", r"^accepted\.toml: cannot be read: it is nested too deep\.$"),
    ],
)
def test_what_will_not_do_is_named(file, text, said):
    with pytest.raises(SettingsError, match=said):
        read(file(text))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"none\.toml: cannot be read \(No such file"):
        read(tmp_path / "none.toml")
