"""What is known is left out of the findings and carried apart, by what and why."""

from dataclasses import replace
from datetime import date

import pytest

from daejo import Article, examine
from daejo.comments import ignores
from daejo.known import baseline
from daejo.known.suppress import Known, ignoring

TODAY = date(2026, 11, 30)
SUM = "직원은 남자 20명과 여자 15명 등 모두 40명이다."
RULE = "claims.figure.sum"
COPY = "claims.figure.differs_in_copy"


def accepted(tmp_path, id_, until=None):
    path = tmp_path / "accepted.toml"
    term = f"until = {until}\n" if until else ""
    path.write_text(f'[[accepted]]\nid = "{id_}"\nreason = "맞다"\ndate = 2026-11-01\n{term}', encoding="utf-8")
    return path


@pytest.fixture
def found():
    report = examine(Article("a", SUM))
    assert [finding.rule for finding in report.findings] == [RULE]
    return report


def test_what_stands_in_the_baseline_is_known(found, tmp_path):
    baseline.write(tmp_path / "known.json", baseline.of(found.findings, "en"))
    left = Known(tmp_path / "known.json", today=TODAY).without(found)
    assert left.findings == ()
    assert left.suppressed == ((found.findings[0], "baseline", ""),)
    assert (left.notices, left.problems) == ((), ())


@pytest.mark.parametrize(("until", "known"), [(None, True), ("2026-11-30", True), ("2026-11-29", False)])
def test_what_is_accepted_is_known_to_its_last_day(found, tmp_path, until, known):
    path = accepted(tmp_path, found.findings[0].id, until)
    left = Known(None, path, today=TODAY).without(found)
    assert [(one.by, one.reason) for one in left.suppressed] == ([("accepted", "맞다")] if known else [])
    assert [one.reason for one in left.notices] == ([] if known else ["accepted.expired"])


def test_what_is_accepted_and_not_found_is_told_but_of_new_articles(found, tmp_path):
    known = Known(None, accepted(tmp_path, "0" * 16), today=TODAY)
    (notice,) = known.without(found).notices
    assert (notice.reason, notice.details["id"]) == ("accepted.unused", "0" * 16)
    assert known.without(replace(found, new=frozenset("a"))).notices == ()


def test_a_comment_is_used_or_told(tmp_path):
    text = f"<!-- daejo: ignore {RULE} 그렇다 -->\n{SUM}\n<!-- daejo: ignore {COPY} 그렇다 -->\n"
    left = Known(today=TODAY).without(examine(Article("a", text)))
    assert [(one.by, one.reason) for one in left.suppressed] == [("inline", "그렇다")]
    assert [(one.path, one.reason, one.details) for one in left.notices] == [
        ("a", "ignore.unused", {"line": "3", "rule": COPY})
    ]


def test_a_comment_that_cannot_be_understood_is_a_problem_of_new_articles(found):
    text = f"<!-- daejo: ignore {RULE} -->\n{SUM}\n"
    report = examine(Article("a", text))
    assert [one.reason for one in Known(today=TODAY).without(report).problems] == ["ignore.no_reason"]
    assert Known(today=TODAY).without(replace(report, new=frozenset("b"))).problems == ()


@pytest.fixture
def copies(report):
    """A finding between a.txt and b.txt, the second suspected; and what a comment in each of them says."""
    finding = next(one for one in report.findings if one.rule == COPY)
    assert {one.article for one in finding.evidence if one.side == finding.suspect} == {"b.txt"}

    def known(key, rule=COPY):
        text = f"<!-- daejo: ignore-file {rule} so -->\n{'x' * 200}"
        return ignores([Article(key, text)])[0]

    return finding, known


def test_an_error_is_known_by_a_comment_where_it_is(copies):
    finding, known = copies
    assert ignoring(finding, known("b.txt"), frozenset())
    assert not ignoring(finding, known("a.txt"), frozenset())
    assert not ignoring(finding, known("b.txt", RULE), frozenset())


def test_where_nobody_is_suspected_one_comment_is_enough(copies):
    finding, known = copies
    open_ = replace(finding, suspect=None)
    assert ignoring(open_, known("a.txt"), frozenset())
    assert ignoring(open_, known("b.txt"), frozenset())


def test_what_is_known_of_an_article_is_not_known_of_a_new_one(copies):
    finding, known = copies
    open_ = replace(finding, suspect=None)
    assert not ignoring(open_, known("a.txt"), frozenset({"b.txt"}))
    assert ignoring(open_, known("b.txt"), frozenset({"b.txt"}))
    twice = replace(
        finding, evidence=(*finding.evidence, finding.evidence[-1]._replace(article="c.txt", side=finding.suspect))
    )
    assert not ignoring(twice, known("b.txt"), frozenset())
    assert ignoring(twice, [*known("b.txt"), *known("c.txt")], frozenset())
    assert ignoring(twice, known("b.txt"), frozenset({"b.txt"}))
