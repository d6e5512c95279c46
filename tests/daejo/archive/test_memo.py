"""What Kiwi answered is asked of the archive first, and an archive that cannot say does no harm."""

import sqlite3

import pytest

from claims import language
from claims.language import morphemes, phrase
from daejo.archive import memo
from daejo.archive.memo import remembered
from daejo.archive.store import Archive

from .conftest import DAY, article


@pytest.fixture(autouse=True)
def fresh():
    """Nothing is known but what the archive knows."""
    for known in (morphemes, phrase):
        known.cache_clear()
    yield
    for known in (morphemes, phrase):
        known.cache_clear()


def forget_and_refuse(monkeypatch):
    morphemes.cache_clear()
    phrase.cache_clear()
    monkeypatch.setattr(language, "kiwi", lambda: pytest.fail("Kiwi was asked"))


def test_what_was_answered_once_needs_no_kiwi(archive, monkeypatch):
    with remembered(archive):
        word, score = morphemes("지원을"), phrase("새 도서관을 연다")
    forget_and_refuse(monkeypatch)
    with remembered(archive):
        assert morphemes("지원을") == word
        assert phrase("새 도서관을 연다") == score


def test_it_is_asked_in_the_midst_of_a_transaction(archive, monkeypatch):
    with remembered(archive):
        word = morphemes("지원을")
    forget_and_refuse(monkeypatch)
    with remembered(archive), archive.reading():
        assert morphemes("지원을") == word


def test_what_another_kiwi_answered_is_dropped(archive, monkeypatch):
    with remembered(archive):
        morphemes("지원을")
    morphemes.cache_clear()
    monkeypatch.setattr(memo, "_kiwi", lambda: "another")
    asked = []
    with monkeypatch.context() as patch:
        kiwi = language.kiwi()
        patch.setattr(language, "kiwi", lambda: asked.append(1) or kiwi)
        with remembered(archive):
            morphemes("도서관을")
            morphemes("지원을")
    assert len(asked) == 2
    with archive.reading() as connection:
        assert connection.execute("SELECT value FROM meta WHERE name = 'kiwi'").fetchone() == ("another",)
        assert connection.execute("SELECT count(*) FROM word").fetchone() == (2,)


def test_an_archive_that_another_writes_is_not_waited_for(archive):
    other = sqlite3.connect(archive.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with remembered(archive):
        assert morphemes("지원을")[0].form == "지원"
    other.close()
    with archive.reading() as connection:
        assert not connection.execute("SELECT name FROM sqlite_master WHERE name = 'word'").fetchall()


def test_a_damaged_answer_is_asked_again(archive):
    with remembered(archive):
        word = morphemes("지원을")
    with archive.writing() as connection:
        connection.execute("UPDATE word SET answer = x'c1'")
    morphemes.cache_clear()
    with remembered(archive):
        assert morphemes("지원을") == word


def test_what_adding_asked_is_kept_with_the_archive(tmp_path):
    with Archive.open(tmp_path / "a.archive") as one:
        one.add([article("storm.txt", "윤해달 솔섬항장은 “밧줄을 다시 묶었다”고 말했다.", DAY)])
        with remembered(one):
            morphemes("밧줄을")
        with one.reading() as connection:
            assert connection.execute("SELECT count(*) FROM word").fetchone()[0] > 0
