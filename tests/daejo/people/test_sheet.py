from datetime import date

import pytest

from daejo.errors import SettingsError
from daejo.people.sheet import read

WHOLE = """
[[person]]
name = "강이든"
latin = "Kang I-deun"

[[person.post]]
title = ["시장", "mayor"]
organization = "버들시"
from = 2030-07-01
until = 2034-06-30
"""


@pytest.fixture
def sheet(tmp_path):
    def of(content):
        path = tmp_path / "people.toml"
        path.write_text(content, encoding="utf-8")
        return read(path)

    return of


def test_a_sheet_is_read_with_its_last_days_included(sheet):
    (person,) = sheet(WHOLE).people
    (post,) = person.posts
    assert (person.name, person.latin, post.titles, post.organizations) == (
        "강이든", "Kang I-deun", ("시장", "mayor"), ("버들시",)
    )  # fmt: skip
    assert (post.is_held(date(2034, 6, 30)), post.is_held(date(2034, 7, 1))) == (True, False)


@pytest.mark.parametrize(
    ("was", "is_", "place", "found"),
    [
        ('name = "강이든"', "name = 7", "person 1: name", "7"),
        ('name = "강이든"\n', "", "person 1: name", "-"),
        ('"Kang I-deun"', '"강이든"', "person 1: latin", "강이든"),
        ("from = 2030-07-01", 'from = "2030"', "person 1 (강이든), post 1: from", "2030"),
        ("until = 2034-06-30", "until = 2029-06-30", "person 1 (강이든), post 1: until", "2029-06-30"),
        ("until", "till", "person 1 (강이든), post 1 has no till", "title, organization"),
        ('title = ["시장", "mayor"]', "title = []", "post 1: title", "[]"),
        ('organization = "버들시"', 'organization = ["버들시", 7]', "post 1: organization", "7"),
        ("from", "acting = 1\nfrom", "post 1: acting", "1"),
        ("[[person.post]]", "[person.post]", "person 1 (강이든): post", "title"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_told_with_its_place(sheet, was, is_, place, found):
    with pytest.raises(SettingsError) as refused:
        sheet(WHOLE.replace(was, is_))
    assert place in str(refused.value)
    assert found in str(refused.value)
    assert "people.toml" in str(refused.value)


@pytest.mark.parametrize("content", ["", "person = 7", "[[people]]\nname = '강이든'", "[[person", "\udcff"])
def test_what_is_no_sheet_is_refused(tmp_path, content):
    path = tmp_path / "people.toml"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsError, match=r"people\.toml"):
        read(path)


def test_a_sheet_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SettingsError, match=r"none\.toml"):
        read(tmp_path / "none.toml")
