from datetime import timedelta

import pytest

from daejo.archive import rows
from daejo.archive.checking import check
from daejo.article import Article
from daejo.examine import examine

from .conftest import DAY, OPENING, REPRINT, STORM, article


def _told(report):
    return {(one.id, one.rule, str(one.grade)) for one in report.findings}


def test_a_new_article_is_told_what_the_full_run_tells_of_it(archive):
    new = article("new.txt", REPRINT)
    found = check([new], archive)
    full = examine([new], archive=[article("opening.txt", OPENING), article("storm.txt", STORM)])
    assert _told(found) == _told(full)
    assert any(one.rule.startswith("claims.figure") for one in found.findings)
    assert found.duplicates == full.duplicates
    assert (found.new, {one.key for one in found.articles}) == ({"new.txt"}, {"new.txt", "opening.txt"})


def test_the_same_out_of_an_archive_of_many(archive, monkeypatch):
    monkeypatch.setattr("daejo.archive.search._FEW", 0)
    new = article("new.txt", REPRINT)
    full = examine([new], archive=[article("opening.txt", OPENING), article("storm.txt", STORM)])
    assert _told(check([new], archive)) == _told(full)


def test_an_event_told_again_long_after_is_another_one_but_a_copy_is_one(archive, monkeypatch):
    monkeypatch.setattr("daejo.archive.search._FEW", 0)
    found = check([article("new.txt", OPENING, DAY + timedelta(days=90))], archive)
    assert found.duplicates
    assert found.findings == ()


def test_an_article_is_not_held_against_itself(archive):
    found = check([article("opening.txt", OPENING)], archive)
    assert (found.duplicates, [one.key for one in found.articles]) == ((), ["opening.txt"])


def test_a_key_that_the_archive_has_for_another_text_is_told_apart(archive):
    found = check([article("opening.txt", REPRINT)], archive)
    assert [one.key for one in found.articles] == ["opening.txt", "opening.txt (2)"]
    assert any(one.rule.startswith("claims.figure") for one in found.findings)


@pytest.mark.parametrize("wrong, standing", [("new", "new"), ("archive", "archive")])
def test_whose_error_it_is_is_told(archive, wrong, standing):
    others = [article(f"{n}.txt", OPENING.replace("새 도서관을 연다", f"새 도서관을 {word} 연다"))
              for n, word in enumerate(("힘차게", "드디어", "마침내"))]  # fmt: skip
    archive.add([*others, article("wrong.txt", REPRINT)] if wrong == "archive" else others)
    found = check([article("new.txt", REPRINT if wrong == "new" else OPENING)], archive)
    standings = {one.standing(found.new) for one in found.findings if one.suspect is not None}
    assert standings <= {standing}


def test_a_translation_is_held_against_its_original(archive, monkeypatch):
    monkeypatch.setattr("daejo.archive.search._FEW", 0)
    english = (
        "Beodeul City will open a library with 120,000 books next month. The four-story building cost 230 billion won. "
        "Mayor Kang I-deun said children would be able to walk to it."
    )
    new = Article("new.txt", english, published=DAY, language="en")
    full = examine([new], archive=[article("opening.txt", OPENING), article("storm.txt", STORM)])
    assert _told(check([new], archive)) == _told(full)
    assert any("opening.txt" in group for group in check([new], archive).compared.groups)


def test_what_was_compared_is_told(archive, monkeypatch):
    found = check([article("new.txt", STORM.replace("여섯", "일곱"))], archive)
    assert (found.compared.archive, found.compared.left) == (2, 0)
    assert "The archive holds 2 articles" in check([article("new.txt", "다른 글이다.")], archive).to_markdown(lang="en")
    monkeypatch.setattr("daejo.archive.search._FEW", 0)
    monkeypatch.setattr("daejo.archive.choice._MOST", 0)
    monkeypatch.setattr("daejo.archive.search._MOST_COPIED", 0)
    left = check([article("new.txt", REPRINT)], archive).compared.left
    assert left == 1  # one article, though it may tell the same and holds the same words


def test_what_is_read_of_the_archive_serves_the_next_check(archive):
    first = check([article("new.txt", REPRINT)], archive)
    reads = read_of(archive)
    assert reads
    again = check([article("new.txt", REPRINT)], archive)
    assert (again.findings, again.duplicates) == (first.findings, first.duplicates)
    assert read_of(archive) == reads


def read_of(archive):
    """The identities of the witnesses that were weighed."""
    with archive.reading() as connection:
        numbers = [row[0] for row in connection.execute("SELECT id FROM article")]
        return [id(witness) for one in rows.loaded(connection, numbers) for witness in one.witnesses]
