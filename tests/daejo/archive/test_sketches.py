import sqlite3

import numpy as np
import pytest

from daejo.archive import sketches
from daejo.archive.schema import LAYOUT

SENTENCES = [
    "버들시가 다음 달 새 도서관을 열고 시민에게 책 12만 권을 내놓는다.",
    "밤사이 솔섬 앞바다에 강풍이 불어 어선 여섯 척이 떠내려갔다.",
    "The city will open a new library with 120,000 books next month.",
]


@pytest.fixture
def connection():
    with sqlite3.connect(":memory:") as found:
        found.executescript(LAYOUT.tables)
        yield found
    found.close()


def test_a_sentence_with_a_word_changed_is_found_and_no_other(connection):
    sketches.add(connection, sketches.sketched(SENTENCES), np.array([5, 6, 7]))
    asked = sketches.sketched([SENTENCES[0].replace("시민에게", "주민에게")])
    assert sketches.near(connection, asked) == {5: 1}


def test_chunks_fill_one_after_the_other(connection, monkeypatch):
    monkeypatch.setattr(sketches, "_CHUNK", 2)
    for number, sentence in enumerate(SENTENCES):
        sketches.add(connection, sketches.sketched([sentence]), np.array([number]))
    sketches.add(connection, sketches.sketched(SENTENCES), np.array([10, 11, 12]))
    assert connection.execute("SELECT count(*) FROM sketch").fetchone() == (3,)
    assert sketches.near(connection, sketches.sketched(SENTENCES[2:])) == {2: 1, 12: 1}


def test_no_sentences_have_no_sketches(connection):
    assert sketches.sketched([]).shape == (0, 4)
    assert sketches.near(connection, sketches.sketched([])) == {}
