"""The command line in this process; a small report, built by hand.

The report: two articles of our own, one finding of each grade, a copy, a claim, two facts and a problem.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claims import Appointment, Claim, Span, Topic
from claims.crosscheck import Grade
from daejo import cli
from daejo.article import Article, Zone, ZoneKind
from daejo.finding import Compared, Duplicate, Evidence, Fact, Finding, Member, Problem, Report, Reported

_FIRST = """한가람전자, 새 공장 연다
▲ 오세준 전무가 5일 시연을 보고 있다. [사진=한가람전자]
오세준 품질혁신센터장은 “새 공장에서 3만7200명이 일하게 된다”고 말했다.
"""
_SECOND = "Hangaram opens a plant\n오세준 품질혁신센터장은 “새 공장에서 3만720명이 일하게 된다”고 말했다.\n"


def _article(key: str, text: str, kinds: list[ZoneKind], **rest: object) -> Article:
    zones, start = [], 0
    for line, kind in zip(text.splitlines(), kinds, strict=True):
        zones.append(Zone(kind, start, start + len(line)))
        start += len(line) + 1
    return Article(key, text, tuple(zones), path=Path("news") / key, **rest)  # type: ignore[arg-type]


@pytest.fixture
def articles() -> tuple[Article, ...]:
    kinds = [ZoneKind.HEADLINE, ZoneKind.CAPTION, ZoneKind.BODY]
    first = _article("a.txt", _FIRST, kinds, headline="한가람전자, 새 공장 연다", published=date(2025, 3, 5))
    return first, _article("b.txt", _SECOND, [ZoneKind.HEADLINE, ZoneKind.BODY])


def evidence(article: Article, side: int, quote: str) -> Evidence:
    start = article.text.index(quote)
    line = article.text.count("\n", 0, start) + 1
    return Evidence(article.key, side, start, start + len(quote), quote, article.zone_at(start), line)


@pytest.fixture
def report(articles: tuple[Article, ...]) -> Report:
    one, other = articles
    figures = (evidence(one, 0, "3만7200명"), evidence(other, 1, "3만720명"))
    posts = (evidence(one, 0, "전무"), evidence(one, 1, "품질혁신센터장"), evidence(other, 1, "품질혁신센터장"))
    body = one.zones[2]
    appointment = Appointment("오세준", None, None, "전무", "rank", False, Span(16, 19), Span(20, 22))
    return Report(
        articles,
        (
            Duplicate(
                "d1",
                "near",
                0.9371,
                (
                    Member("a.txt", body.start, body.end, "body"),
                    Member("b.txt", other.zones[1].start, other.zones[1].end, "body"),
                ),
            ),
        ),
        (
            Reported(
                "a.txt", "caption", Claim("title", Span(16, 22), "오세준 전무", Topic("오세준"), appointment, "ko")
            ),
        ),
        (
            Finding("f1", "claims.figure.differs_in_copy", Grade.ERROR, "명", figures, 1, "3만7200명", (1, 1), {}),
            Finding("f2", "claims.title.rank_and_position", Grade.WARNING, "오세준", posts, None, None, (1, 2), {}),
            Finding("f3", "claims.new.rule", Grade.NOTE, "오세준", posts[:2], None, None, (1, 1), {}),
        ),
        (Problem("news/c.txt", "ingest.empty"),),
        (
            Fact(1, "figure", "새 공장", ("3만7200명", "3만720명"), (1, 1), figures),
            Fact(1, "date", "시연", ("5일",), (1,), (evidence(one, 0, "5일"),)),
        ),
        Compared((("a.txt", "b.txt"),)),
    )


class Run:
    """How a command ended and what it said."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Runs a command in this process, its messages in English."""

    def call(*arguments: object) -> Run:
        monkeypatch.setattr(sys, "argv", ["daejo", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return Run(int(ended.value.code or 0), said.out, said.err)

    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    return call
