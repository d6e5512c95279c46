"""Findings as test results, for whatever shows those: JUnit XML with a suite an article and a case a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from junitparser import Attr, Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from claims import Language
from claims.regex import regex
from daejo.article import Article
from daejo.finding import Report
from daejo.messages import text, title
from daejo.printable import inert, printable
from daejo.report import Part
from daejo.report._alerts import Alert, alerts, for_each, message, place_in_words, trouble
from daejo.report._paths import Root
from daejo.report._shown import left_out

# What XML cannot hold, and a parser chokes on.
_NOT_XML = regex("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Only an error is a test that failed; of the others a person must say whether they are.
_RESULT = {"error": Failure, "warning": Skipped, "note": Skipped, "archive": Skipped}


class _Case(TestCase):  # type: ignore[misc]  # junitparser states no types
    file = Attr()
    line = Attr()


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "report", most: int | None = None) -> None:
    """Write a suite for every new article: errors failed, warnings and notes skipped; what cannot be read is an error.

    A finding stands in every article it suspects, or concerns where nobody is suspected: each is a draft of somebody's.
    All findings, unless `most` says otherwise.
    """
    root = Root(checked_out=True)
    articles = {article.key: article for article in report.articles}
    found = alerts(report, most)
    suites = JUnitXml("daejo")
    for problem in report.problems:
        path, why = trouble(problem, lang)
        name = root.named(path).path if path else problem.path
        suites.append(_suite(name, [_case(problem.reason, name, Error(_words(why), "problem"))]))
    for key, here in _by_article(report, found.shown).items():
        name = root.of(articles.get(key), key).path
        suites.append(_suite(name, _cases(name, here, articles, lang)))
    if found.left:
        suites.append(_suite("daejo", [_case("daejo.more", "daejo", Skipped(left_out(found.left, lang), "more"))]))
    suites.update_statistics()
    stream.write(suites.tostring().decode("utf-8") + "\n")


def _by_article(report: Report, found: Iterable[Alert]) -> dict[str, list[Alert]]:
    """What is told of each new article, and of those of an archive that are at fault."""
    keys = [article.key for article in report.articles]
    by_article: dict[str, list[Alert]] = {key: [] for key in keys if key in report.new or not report.new}
    for alert in found:
        for here in for_each(alert, report.new):
            by_article.setdefault(here.place.article, []).append(here)
    return by_article


def _suite(name: str, cases: Iterable[TestCase]) -> TestSuite:
    suite = TestSuite(_words(name))
    suite.add_testcases(list(cases))
    return suite


def _cases(name: str, found: Sequence[Alert], articles: Mapping[str, Article], lang: Language) -> Iterator[TestCase]:
    """A case for every rule that says something of an article, the gravest finding first; one that passed for none."""
    if not found:
        yield _case(text("alert.peace", lang), name, None)
    for rule in dict.fromkeys(alert.finding.rule for alert in found):
        here = [alert for alert in found if alert.finding.rule == rule]
        yield _case(rule, name, _result(here, articles, lang), here[0].place.line)


def _case(name: str, file: str, result: Failure | Skipped | Error | None, line: int | None = None) -> TestCase:
    case = _Case(_words(name), _words(file))
    case.file = _words(file)
    if line is not None:
        case.line = str(line)
    if result is not None:
        case.result = result
    return case


def _result(found: Sequence[Alert], articles: Mapping[str, Article], lang: Language) -> Failure | Skipped:
    """What is wrong first and how often more; where each stands, and what stands against it, is the text.

    One result a case, as readers of the format take it.
    """
    gravest, *more = found
    head = f"{title(gravest.finding.rule, lang)}: {message(gravest, articles, lang)[0]}"
    if more:
        head += f" {text('report.more_articles', lang, count=len(more))}"
    told = _RESULT[gravest.heading](_words(head), gravest.heading)
    told.text = inert("\n\n".join("\n".join(map(_words, _lines(alert, articles, lang))) for alert in found))
    return told


def _lines(alert: Alert, articles: Mapping[str, Article], lang: Language) -> list[str]:
    head = f"{place_in_words(alert.place, articles, lang)}: {text(f'grade.{alert.heading}', lang)}"
    return [head, *message(alert, articles, lang)]


def _words(words: str) -> str:
    return _NOT_XML.sub("\ufffd", printable(words))
