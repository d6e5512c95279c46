"""Small articles of our own, and an archive of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from daejo.archive.store import Archive
from daejo.article import Article

DAY = date(2031, 3, 5)
OPENING = (
    "버들시 새 도서관 다음 달 문 연다\n"
    "버들시가 다음 달 새 도서관을 연다. 4층 건물에 책 12만 권을 갖췄다. 공사비는 320억원이 들었다.\n"
    "강이든 버들시장은 “아이들이 걸어서 올 수 있는 도서관을 만들겠다”고 말했다.\n"
)
REPRINT = OPENING.replace("320억원", "230억원")
STORM = "밤사이 솔섬 앞바다에 강풍이 불어 어선 여섯 척이 떠내려갔다. 해경은 밧줄을 다시 묶었다.\n"


def article(key: str, text: str, day: date | None = DAY) -> Article:
    return Article(key, text, published=day)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "news.archive") as one:
        one.add([article("opening.txt", OPENING), article("storm.txt", STORM)])
        yield one
