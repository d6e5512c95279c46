from dataclasses import replace

import pytest

from daejo.archive.errors import ArchiveError
from daejo.archive.inventory import info, verify
from daejo.archive.store import Archive

from .conftest import OPENING, REPRINT, article


def test_what_is_unchanged_is_not_read_again(archive):
    told = []
    added = archive.add([article("opening.txt", OPENING), article("new.txt", REPRINT)], lambda *n: told.append(n))
    assert added == (("new.txt",), (), ("opening.txt",))
    assert told == [(0, 1)]
    assert len(archive) == 3


def test_a_changed_article_takes_the_place_of_its_older_version(archive):
    assert archive.add([article("opening.txt", REPRINT)]).changed == ("opening.txt",)
    found = info(archive)
    assert (found.articles, found.versions) == (2, 1)
    assert verify(archive) == []


def test_removing_forgets_an_article_wholly(archive):
    assert archive.remove(["storm.txt", "nowhere.txt"]) == ("storm.txt",)
    assert (info(archive).articles, verify(archive)) == (1, [])
    assert archive.remove(["opening.txt"]) == ("opening.txt",)
    assert (info(archive).articles, verify(archive)) == (0, [])


def test_an_article_comes_back_as_it_was_given(archive):
    from daejo.archive import rows

    decomposed = replace(article("nfd.txt", "여"), language="en", source="나루일보", headline="제목")
    archive.add([decomposed])
    with archive.reading() as connection:
        kept = {one.article.key: one.article for one in rows.every(connection)}
    assert kept["nfd.txt"] == decomposed
    assert kept["opening.txt"] == article("opening.txt", OPENING)


def test_rebuilding_changes_nothing_that_is_told(archive):
    archive.add([article("opening.txt", REPRINT)])
    before = info(archive)
    assert archive.rebuild() == 2
    assert info(archive)._replace(bytes=0) == before._replace(bytes=0)
    assert verify(archive) == []


def test_articles_that_tell_one_event_are_one_story(archive):
    archive.add([article("reprint.txt", REPRINT)])
    assert (info(archive).stories, info(archive).largest) == (1, 2)


@pytest.mark.parametrize(
    "harm, reason",
    [
        ("UPDATE article SET told = x'00' WHERE key = 'storm.txt'", "unreadable"),
        ("UPDATE article SET source = 'x' WHERE key = 'storm.txt'", "changed"),
        ("DELETE FROM units", "unfound"),
        ("UPDATE article SET story = 99", "story"),
        ("UPDATE held SET counts = zeroblob(length(counts))", "counts"),
    ],
)
def test_what_is_not_as_it_was_written_is_told(archive, harm, reason):
    with archive.writing() as connection:
        connection.execute(harm)
    assert reason in {fault.reason for fault in verify(archive)}


def test_nothing_is_kept_of_a_call_that_fails(archive, monkeypatch):
    def fails(*_):
        raise MemoryError

    monkeypatch.setattr("daejo.archive.stories.join", fails)
    with pytest.raises(MemoryError):
        archive.add([article("new.txt", REPRINT)])
    assert len(archive) == 2


def test_troubles_are_told_by_their_kind(tmp_path, archive):
    with pytest.raises(ArchiveError, match="no archive here"):
        Archive.open(tmp_path / "absent", create=False)
    other = tmp_path / "other"
    other.write_text("no archive")
    with pytest.raises(ArchiveError, match="no archive of daejo"):
        Archive.open(other)
    with archive.writing() as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    with pytest.raises(ArchiveError, match="newer version"):
        Archive.open(archive.path)


def test_an_older_archive_is_told_with_what_mends_it(archive):
    with archive.writing() as connection:
        connection.execute("UPDATE meta SET value = '0' WHERE name = 'schema'")
    with pytest.raises(ArchiveError, match="daejo archive rebuild"):
        Archive.open(archive.path)


def test_rows_of_another_reader_are_read_again_when_they_are_loaded(archive):
    from daejo.archive import rows

    with archive.writing() as connection:
        connection.execute("UPDATE article SET reader = 'older'")
    assert info(archive).stale == 2
    with archive.reading() as connection:
        assert all(one.claims for one in rows.every(connection) if one.article.key == "opening.txt")
    archive.rebuild()
    assert info(archive).stale == 0
