from datetime import date

import numpy as np
import pytest

from daejo import Article
from daejo.archive.choice import of_story
from daejo.archive.store import Archive
from daejo.archive.vocabulary import Vocabulary

DAY = date(2026, 3, 5)
COMMON = "가람시는 5일 새 도서관 문을 열었다고 밝혔다. 시민 누구나 책을 빌릴 수 있다."


def article(key, *sentences):
    return Article(key, "가람시 도서관 열어\n\n" + " ".join([COMMON, *sentences]) + "\n", published=DAY)


@pytest.fixture
def story(tmp_path, monkeypatch):
    """Asks which three of ten articles of a story are chosen for a new one; the last tells of the budget, too."""
    monkeypatch.setattr("daejo.archive.choice._MOST", 3)
    told = [article(f"{n}", f"개관식에는 주민 {n}명이 왔다.") for n in range(9)]
    with Archive.open(tmp_path / "a.archive") as archive:
        archive.add([*told, article("budget", "건립 예산은 국비와 도비를 합쳐 모두 120억원이다.")])
        with archive.reading() as connection:
            counts = np.array(Vocabulary(connection).counts())

            def chosen(new, told_by):
                numbers = [row[0] for row in connection.execute("SELECT id FROM article ORDER BY id")]
                found = of_story(connection, new, numbers, dict(zip(numbers, told_by, strict=True)), counts, 10)
                keys = dict(connection.execute("SELECT id, key FROM article"))
                return [keys[number] for number in found]

            yield chosen


def test_who_tells_the_same_in_one_sentence_is_chosen_however_unlike_the_rest_is(story):
    new = article("new", "건립 예산은 국비와 도비를 합쳐 모두 130억원이다.")
    assert "budget" in story(new, [1.0] * 9 + [-9.0])


def test_those_that_are_most_like_the_new_article_are_chosen_too(story):
    assert "4" in story(article("new"), [0.0] * 4 + [9.0] + [0.0] * 5)


def test_no_more_are_chosen_than_can_be_weighed_and_none_twice(story):
    found = story(article("new", "개관식에는 주민 3명이 왔다."), [1.0] * 10)
    assert len(found) == len(set(found)) == 3


def test_a_small_story_is_taken_whole(tmp_path, monkeypatch, story):
    monkeypatch.setattr("daejo.archive.choice._MOST", 10)
    assert len(story(article("new"), [1.0] * 10)) == 10
