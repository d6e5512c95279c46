"""Comments that speak to daejo: understood or refused, and never a word of the article."""

from textwrap import fill

import pytest

from daejo import Article, Zone, ZoneKind, examine
from daejo.comments import ignores, without_comments

RULE = "claims.figure.sum"
SUM = "직원은 남자 20명과 여자 15명 등 모두 40명이다."


def cut(text):
    bare = without_comments(text)
    assert bare is not None
    plain, way = bare
    assert "".join(text[start:end] for start, end in zip(way.starts, way.ends, strict=True)) == plain
    return plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a\n<!-- daejo: ignore x y -->\nb", "a\nb"),
        ("a\r\n  <!--daejo:ignore x y-->  \r\nb", "a\r\nb"),
        ("a <!-- daejo: ignore x y -->\nb", "a\nb"),
        ("<!-- daejo: ignore x y --><!-- daejo: ignore x y -->\nb", "b"),
        ("a\n<!-- daejo: ignore x\n  y -->\nb", "a\nb"),
        ("a <!-- daejo: ignore x y --> b", "a b"),
        ("<!-- daejo: ignore x y -->", ""),
    ],
)
def test_a_comment_goes_with_its_line_where_that_holds_nothing_else(text, plain):
    assert cut(text) == plain


@pytest.mark.parametrize("text", ["a", "<!-- a remark -->\na", "<!-- daejo: ignore", "daejo: ignore x y"])
def test_other_text_stays(text):
    assert without_comments(text) is None


def said(text):
    found, wrong = ignores([Article("a", text)])
    return [(one.rule, one.reason, text[one.start : one.end]) for one in found], [one.reason for one in wrong]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (f"제목\n<!-- daejo: ignore {RULE} 그렇다 -->\n{SUM}\n끝.", SUM),
        (f"제목\n<!-- daejo: ignore {RULE} 그렇다 -->\n\n{SUM}\n끝.", SUM),
        (f"제목\n<!-- daejo: ignore {RULE} 그렇다 -->\n<!-- daejo: ignore {RULE} 그렇다 -->\n{SUM}\n끝.", SUM),
        (f"제목\n<!-- daejo: ignore {RULE}\n  그렇다 -->\n{SUM}\n", SUM),
        (f"{SUM}\n<!-- daejo: ignore {RULE} 그렇다 -->", f"<!-- daejo: ignore {RULE} 그렇다 -->"),
    ],
)
def test_a_comment_on_its_own_is_about_the_next_line(text, about):
    found, wrong = said(text)
    assert found
    assert set(found) == {(RULE, "그렇다", about)}
    assert wrong == []


def test_a_comment_behind_words_is_about_them_and_of_a_file_about_all():
    text = f"제목\n{SUM} <!-- daejo: ignore {RULE} 그렇다 -->\n끝."
    assert said(text)[0] == [(RULE, "그렇다", text.splitlines()[1])]
    text = f"제목\n{SUM}\n<!-- daejo: ignore-file {RULE} 그렇다 -->"
    assert said(text)[0] == [(RULE, "그렇다", text)]


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("<!-- daejo: ignore claims.figure.sun why -->", "ignore.rule_near"),
        ("<!-- daejo: ignore xyz why -->", "ignore.rule"),
        (f"<!-- daejo: ignore {RULE} -->", "ignore.no_reason"),
        (f"<!-- daejo: skip {RULE} why -->", "ignore.order"),
        ("<!-- daejo: -->", "ignore.order"),
        pytest.param(f"<!-- daejo: ignore {'x' * 1_000_000} why -->", "ignore.rule", id="long"),
        (f"<!-- daejo: ignore {RULE} why", "ignore.unended"),
        (f"<!-- daejo: ignore {RULE} why <!-- daejo: ignore {RULE} why -->", "ignore.unended"),
    ],
)
def test_what_cannot_be_understood_is_told(comment, reason):
    assert reason in said(f"{SUM}\n{comment}\n")[1]


def test_no_claim_is_read_from_a_comment_and_nothing_else_changes():
    text = f"한가람전자, 새 공장 연다\n{SUM}\n오세준 전무는 “새 공장에서 많은 사람이 일하게 된다”고 말했다.\n"
    comment = f"<!-- daejo: ignore {RULE} 남자 30명과 여자 15명 등 모두 50명이다. -->"
    plain, noted = examine(Article("a", text)), examine(Article("a", text.replace(SUM, f"{comment}\n{SUM} {comment}")))
    for report in (plain, noted):
        assert all(report.articles[0].text[e.start : e.end] == e.quote for f in report.findings for e in f.evidence)
    assert [claim.claim.quote for claim in noted.claims] == [claim.claim.quote for claim in plain.claims]
    assert [finding.id for finding in noted.findings] == [finding.id for finding in plain.findings]
    assert [finding.evidence[0].line for finding in noted.findings] == [3]
    body = noted.articles[0]
    assert [body.text[zone.start : zone.end] for zone in body.zones] == text.splitlines()


def test_a_copied_comment_is_no_copy():
    comment = f"<!-- daejo: ignore-file {RULE} 이 기사의 합계는 다음 주에 다시 발표할 예정이어서 그대로 둔다. -->\n"
    first, second = "버들시가 새 도서관을 연다고 밝혔다.\n", "솔섬 앞바다에 강풍이 불어 배가 떠내려갔다.\n"
    assert examine([Article("a", comment + first), Article("b", comment + second)]).duplicates == ()


def test_whoever_gives_zones_keeps_them():
    text = f"<!-- daejo: ignore {RULE} why -->\n{SUM}"
    zones = (Zone(ZoneKind.CAPTION, text.index("직원"), len(text)),)
    report = examine(Article("a", text, zones))
    assert report.articles[0].zones == zones
    assert {e.zone for finding in report.findings for e in finding.evidence} == {"caption"}


def test_a_million_spaces_are_looked_at_once():
    text = f"<!-- daejo: ignore {RULE}{' ' * 1_000_000}so -->{' ' * 1_000_000}a{' <!-- daejo:' * 10_000}"
    assert cut(text).endswith("<!-- daejo:")


def test_a_paragraph_cut_at_a_width_is_what_a_comment_above_is_about():
    words = (
        "The company said on Monday that it will open a new plant next year and hire many people from the region. "
        "Of the 40 workers who started there in May, 20 are men and 15 are women, according to the statement. "
        "Officials of the town said that they welcome the plan and hope for more of the kind in the coming years."
    )
    text = f"Plant opens\n\n<!-- daejo: ignore {RULE} so -->\n{fill(words, 66)}\n"
    report = examine(Article("a", text))
    (ignore,), _ = ignores(report.articles)
    (quoted,) = [finding.evidence for finding in report.findings if finding.rule == RULE]
    assert [(place.quote, place.line) for place in quoted] == [("40", 5), ("20", 6), ("15", 6)]
    assert all(ignore.start <= place.start and place.end <= ignore.end for place in quoted)
