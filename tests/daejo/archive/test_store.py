import time
from dataclasses import replace

import pytest

from daejo.archive import rows, sketches
from daejo.archive.checking import check
from daejo.archive.errors import ArchiveError
from daejo.archive.inventory import info, verify
from daejo.archive.sentences import telling
from daejo.archive.store import Archive

from .conftest import OPENING, REPRINT, STORM, article


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


@pytest.mark.parametrize(("most", "largest"), [(1000, 2), (1, 3)])
def test_a_story_falls_apart_with_what_held_it_together_but_a_great_one_stays(archive, monkeypatch, most, largest):
    archive.add([article("reprint.txt", REPRINT), article("bridge.txt", f"{REPRINT}\n{STORM}")])
    with archive.writing() as connection:
        connection.execute("UPDATE article SET story = (SELECT id FROM article WHERE key = 'bridge.txt')")
    monkeypatch.setattr("daejo.archive.keeping._MOST_PARTED", most)
    archive.remove(["bridge.txt"])
    assert (info(archive).largest, verify(archive)) == (largest, [])


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
    with archive.writing() as connection:
        connection.execute("UPDATE article SET reader = 'older'")
    assert info(archive).stale == 2
    with archive.reading() as connection:
        assert all(one.claims for one in rows.every(connection) if one.article.key == "opening.txt")
    archive.rebuild()
    assert info(archive).stale == 0


def _stale(archive):
    with archive.writing() as connection:
        connection.execute("UPDATE article SET reader = 'older'")
        connection.execute("UPDATE units SET gaps = x'', sizes = zeroblob(12)")
        connection.execute("UPDATE held SET counts = zeroblob(length(counts))")
        connection.execute("UPDATE sketch SET bits = zeroblob(length(bits))")
    with archive.reading() as connection:
        return list(rows.every(connection))


def _near(archive):
    with archive.reading() as connection:
        return sketches.near(connection, sketches.sketched(telling(article("opening.txt", OPENING))))


def test_what_was_read_again_is_kept_with_what_finds_it(archive):
    near = _near(archive)
    stale = _stale(archive)
    assert _near(archive) == {}
    archive.renew(stale)
    assert (info(archive).stale, verify(archive), _near(archive)) == (0, [], near)
    with archive.reading() as connection:
        assert [one._replace(stale=True) for one in rows.every(connection)] == stale


def test_what_was_read_again_is_not_kept_of_an_article_that_changed_or_while_somebody_writes(archive):
    stale = _stale(archive)
    with Archive.open(archive.path) as other, other.writing():
        start = time.monotonic()
        archive.renew(stale)
        assert time.monotonic() - start < 2
    assert info(archive).stale == 2
    archive.add([article("opening.txt", REPRINT)])
    archive.renew(stale)
    with archive.reading() as connection:
        assert [one.article.text for one in rows.every(connection)] == [STORM, REPRINT]


def test_a_check_keeps_what_it_had_to_read_again(archive):
    _stale(archive)
    check([article("draft.txt", OPENING)], archive)
    assert info(archive).stale == 0


def test_more_than_a_batch_is_kept_batch_by_batch(archive, monkeypatch):
    monkeypatch.setattr("daejo.archive.store.BATCH", 2)
    told = []
    added = archive.add([article(f"{n}.txt", OPENING + STORM * n) for n in range(5)], lambda *n: told.append(n))
    assert (added.new, told) == (tuple(f"{n}.txt" for n in range(5)), [(n, 5) for n in range(5)])
    assert (info(archive).articles, info(archive).largest, verify(archive)) == (7, 7, [])
    archive.rebuild()
    assert (info(archive).articles, info(archive).largest, verify(archive)) == (7, 7, [])


def test_the_sentences_of_a_removed_article_are_no_longer_found(archive):
    assert len(_near(archive)) == 1
    archive.remove(["opening.txt"])
    assert _near(archive) == {}
