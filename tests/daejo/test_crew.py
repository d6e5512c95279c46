"""Several processes weigh one run: the same findings, and nobody left behind."""

import io
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from claims import read
from claims.crosscheck import Grade, Part, Witness
from claims.crosscheck.checks import CHECKS, Check
from claims.crosscheck.events import events
from claims.span import Span
from daejo import crew as crew_of
from daejo import tasks
from daejo.article import Article
from daejo.crew import Crew, helpers
from daejo.examine import examine
from daejo.settings import Settings
from daejo.worker import serve

_ARTICLES = [
    Article("a", "다온시 새 도서관\n다온시는 5일 새 도서관에 430억원을 들인다고 밝혔다. 좌석은 모두 80개다."),
    Article("b", "다온시, 도서관 연다\n다온시가 새 도서관에 480억원을 들인다. 3월에 문을 연다."),
]
_BOOK = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.fixture
def witnesses():
    text = "새 공장 준공\n참가자는 남성 30명, 여성 25명 등 모두 65명이다."
    lines = [Span(0, 7), Span(8, len(text))]
    parts = tuple(Part(span, role, "ko", -1) for span, role in zip(lines, ("headline", "body"), strict=True))
    return (Witness("a", text, parts, tuple(read(text))),)


@pytest.fixture
def often(monkeypatch):
    monkeypatch.setattr(crew_of, "_LEAST", 1)


@pytest.mark.parametrize(("jobs", "articles", "beside"), [(1, 500, 0), (3, 500, 2), (3, 499, 0)])
def test_helpers_are_for_large_runs(jobs, articles, beside):
    assert helpers(jobs, articles) == beside


def test_the_report_is_the_same_however_many_weigh_it(often):
    alone, together = (examine([_BOOK, *_ARTICLES], settings=Settings(jobs=jobs)) for jobs in (1, 3))
    assert alone.findings
    assert alone.facts
    assert together == alone


def test_what_a_helper_that_ends_leaves_undone_is_done_here(often, monkeypatch):
    def ended():
        return subprocess.Popen([sys.executable, "-c", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    alone = examine(_ARTICLES, settings=Settings(jobs=1))
    monkeypatch.setattr(crew_of, "_started", ended)
    assert examine(_ARTICLES, settings=Settings(jobs=2)) == alone


def test_no_helper_stays_behind_when_a_run_breaks_off(witnesses):
    crew = Crew(2)
    with suppress(KeyboardInterrupt), crew:
        crew.lay(witnesses)
        raise KeyboardInterrupt
    assert [child.poll() is not None for child in crew._children] == [True, True]


def _answers(*messages):
    answers = io.BytesIO()
    serve(io.BytesIO(b"".join(map(pickle.dumps, messages))), answers)
    answers.seek(0)
    return [pickle.load(answers) for message in messages if message[0] == "task"]


def test_a_helper_answers_what_the_check_finds_here(witnesses):
    (number,) = (n for n, check in enumerate(CHECKS) if check.name == "fit.check")
    ((well, answer),) = _answers(("witnesses", witnesses), ("task", number))
    assert well
    assert answer.found
    assert answer == tasks.done(number, events(witnesses), ())


def test_a_helper_tells_of_a_check_that_meets_a_defect_of_ours(witnesses, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("half a text")

    monkeypatch.setattr(tasks, "CHECKS", (Check("claims", Grade.ERROR, "all", broken),))
    ((_, answer),) = _answers(("witnesses", witnesses), ("task", 0))
    assert [(one.reason, one.details["cause"]) for one in answer.failures] == [
        ("error.check", "ZeroDivisionError: half a text")
    ]


def test_what_a_helper_cannot_do_at_all_it_says(witnesses):
    assert _answers(("witnesses", witnesses), ("task", len(CHECKS))) == [(False, None)]


def test_every_check_is_one_task():
    assert sorted([*tasks.of_texts(), *tasks.of_events()]) == [tasks.CIRCULATION, *range(len(CHECKS))]
