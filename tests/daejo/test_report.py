import io
import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from rich.cells import cell_len

from claims import Amount, Span
from claims.crosscheck import Grade
from daejo.article import Article
from daejo.finding import Compared, Evidence, Report
from daejo.report import WRITERS, writer
from daejo.report._records import plain
from daejo.report._shown import context, said

EMPTY = Report((), (), (), (), ())
FORMATS = [one.name for one in WRITERS if "report" in one.parts]


def evidence(article, side, quote):
    start = article.text.index(quote)
    line = article.text.count("\n", 0, start) + 1
    return Evidence(article.key, side, start, start + len(quote), quote, article.zone_at(start), line)


def written(report, name, *, lang="en", part="report"):
    stream = io.StringIO()
    writer(name)(report, lang=lang, stream=stream, part=part)
    return stream.getvalue()


def test_json_holds_every_field_of_the_schema(report):
    document = json.loads(written(report, "json"))
    assert document["schema"] == "daejo.report/1"
    assert document["articles"][0] == {
        "key": "a.txt",
        "path": "news/a.txt",
        "headline": "한가람전자, 새 공장 연다",
        "published": "2025-03-05",
        "language": "ko",
        "source": None,
    }
    assert document["duplicates"][0]["similarity"] == 0.9371
    assert {"article", "start", "end", "zone"} <= set(document["duplicates"][0]["members"][0])
    finding = document["findings"][1]
    assert (finding["id"], finding["rule"], finding["grade"], finding["suspect"]) == (
        "f2",
        "claims.title.rank_and_position",
        "warning",
        None,
    )
    assert finding["voices"] == [1, 2]
    assert [place["side"] for place in finding["evidence"]] == [0, 1, 1]
    assert document["problems"] == [{"path": "news/c.txt", "reason": "holds no text", "key": "ingest.empty"}]


def test_json_holds_the_correction_of_each_article_in_both_languages(report):
    first, *others = json.loads(written(report, "json", lang="ko"))["findings"]
    assert first["corrections"] == [
        {
            "article": "b.txt",
            "ko": "바로잡습니다: ‘b.txt’ 기사의 ‘3만720명’을 ‘3만7200명’으로 바로잡습니다.",
            "en": "Correction: “b.txt”: “3만720명” should have read “3만7200명”.",
        }
    ]
    assert [one["corrections"] for one in others] == [[], []]


def test_markdown_holds_the_first_corrections_and_counts_the_rest(articles, report):
    assert "> Correction: “b.txt”: “3만720명” should have read" in written(report, "markdown")
    finding, second = report.findings[0], articles[1]
    copies = [replace(second, key=f"{number}.txt") for number in range(7)]
    places = (finding.evidence[0], *(evidence(one, 1, "3만720명") for one in copies))
    told = written(
        replace(
            report,
            articles=(articles[0], *copies),
            findings=(replace(finding, evidence=places),),
            duplicates=(),
            claims=(),
            facts=(),
        ),
        "markdown",
    )
    assert told.count("> Correction: ") == 5
    assert "\nand 2 more\n" in told


def test_a_quote_in_json_is_the_text_under_its_span(report):
    texts = {article.key: article.text for article in report.articles}
    for finding in json.loads(written(report, "json"))["findings"]:
        for place in finding["evidence"]:
            assert texts[place["article"]][place["start"] : place["end"]] == place["quote"]


def test_json_tells_claims_where_they_are_asked_for(report):
    document = json.loads(written(report, "json", part="claims"))
    assert (document["findings"], document["duplicates"]) == ([], [])
    claim = document["claims"][0]
    assert (claim["line"], claim["zone"], claim["value"]["title"]) == (2, "caption", "전무")
    assert "claims" not in json.loads(written(report, "json"))


def test_json_lines_hold_the_same_records(report):
    lines = [json.loads(line) for line in written(report, "jsonl").splitlines()]
    assert lines[0] == {"record": "report", "schema": "daejo.report/1", "part": "report"}
    findings = [line for line in lines if line.pop("record") == "finding"]
    assert findings == json.loads(written(report, "json"))["findings"]


def test_people_read_a_claim_in_words(report):
    told = written(report, "terminal", lang="ko", part="claims")
    assert "news/a.txt:2  사진 설명\n   직함  오세준 전무  사람 오세준 · 직함 전무 · 구분 직급\n" in told


def test_a_figure_is_told_as_printed():
    amount = Amount(Span(0, 9), "100명 이상", Decimal(100), None, "명", False)
    assert said({"amount": amount, "counted": "참가자", "low": Decimal(100)}, "ko") == "센 것 참가자 · 값 100~ 명"


def test_exact_values_stay_exact_in_json():
    amount = Amount(Span(0, 3), "0.1", Decimal("0.10"), None, "percent", False)
    assert plain(amount)["low"] == "0.10"
    assert plain(Decimal("1E+12")) == "1000000000000"
    assert plain({"day": date(2025, 3, 5), "grade": Grade.NOTE}) == {"day": "2025-03-05", "grade": "note"}


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("part", ["report", "duplicates", "claims"])
def test_the_terminal_report_fits_80_columns(report, lang, part):
    lines = written(report, "terminal", lang=lang, part=part).split("\n")
    assert max(map(cell_len, lines)) <= 80
    assert [line for line in lines if line != line.rstrip()] == []


def test_the_terminal_report_says_what_an_editor_needs(report):
    told = written(report, "terminal", lang="ko")
    assert "1. 베낀 문장에서 수치가 달라짐  claims.figure.differs_in_copy" in told
    assert "“새 공장에서 「3만720명」이 일하게 된다”고" in told
    assert "news/b.txt:2  본문" in told
    assert "독립된 글 2건, 2곳" in told
    assert "의심" in told
    assert "바른 쪽(추정): 3만7200명" in told
    assert "news/c.txt: 내용이 비어 있습니다" in told
    assert told.startswith("기사 2건 대조: 오류 1건, 주의 1건, 참고 1건")


def test_errors_come_first(report):
    told = written(replace(report, findings=report.findings[::-1]), "terminal")
    assert told.index("Errors (1)") < told.index("Warnings (1)") < told.index("Notes (1)")


def test_many_places_are_counted_and_not_listed(report):
    text = "".join(f"{number}번 전무\n" for number in range(9))
    article = Article("c.txt", text, ())
    places = tuple(
        Evidence("c.txt", 0, start, start + 2, "전무", "body", line)
        for line, start in enumerate((m.start() for m in re.finditer("전무", text)), 1)
    )
    crowded = replace(report.findings[1], evidence=places)
    told = written(replace(report, articles=(*report.articles, article), findings=(crowded,)), "terminal")
    assert [f"c.txt:{line}" in told for line in (1, 2, 3, 4)] == [True, True, True, False]
    assert "and 6 more" in told


def test_places_that_print_the_same_words_are_quoted_once(report):
    crowded = replace(report.findings[1], evidence=report.findings[1].evidence[:1] * 9)
    told = written(replace(report, findings=(crowded,)), "terminal")
    assert told.count("«전무»") == 1
    assert "a.txt:2  caption  and the same words in 8 more places" in told


def test_sides_that_stand_in_one_sentence_share_its_quotation(articles, report):
    one = articles[0]
    sides = tuple(evidence(one, side, quote) for side, quote in enumerate(("3만7200명", "품질혁신센터장", "오세준 품")))
    finding = replace(report.findings[0], evidence=sides[:2], suspect=0, correction=None)
    told = written(replace(report, findings=(finding,)), "terminal")
    assert "   A B  news/a.txt:3  body  suspect: A\n" in told
    assert "B«품질혁신센터장»은 “새 공장에서 A«3만7200명»이" in told
    marked = written(replace(report, findings=(finding,)), "markdown")
    assert "B<b>품질혁신센터장</b>은 “새 공장에서 A<b>3만7200명</b>이" in marked
    overlapping = replace(finding, evidence=sides)
    assert "   C  news/a.txt:3  body\n" in written(replace(report, findings=(overlapping,)), "terminal")


def test_copies_within_one_article_are_counted_and_not_listed(report):
    alone = replace(report.duplicates[0], members=report.duplicates[0].members[:1] * 2)
    told = written(replace(report, duplicates=report.duplicates * 9 + (alone,) * 2), "terminal", lang="ko")
    assert "9묶음  a.txt, b.txt" in told
    assert "한 기사 안에서 되풀이된 글 2묶음 (기사 1건)" in told


def test_many_copies_are_told_by_who_shares_them(report):
    crowded = replace(report, duplicates=report.duplicates * 11)
    assert "11 texts  a.txt, b.txt" in written(crowded, "terminal")
    assert written(crowded, "terminal", part="duplicates").count("nearly identical") == 11


def test_machines_read_the_facts_and_what_was_compared(report):
    document = json.loads(written(report, "json", part="facts"))
    assert document["compared"] == {"articles": 2, "events": 1, "alone": 0, "groups": [["a.txt", "b.txt"]]}
    first = document["facts"][0]
    assert (first["event"], first["kind"], first["about"]) == (1, "figure", "새 공장")
    assert [(v["value"], v["articles"], v["voices"]) for v in first["values"]] == [
        ("3만7200명", 1, 1),
        ("3만720명", 1, 1),
    ]
    records = [json.loads(line) for line in written(report, "jsonl", part="facts").splitlines()]
    assert [one["record"] for one in records if one["record"] not in ("article", "problem")] == [
        "report",
        "fact",
        "fact",
        "compared",
    ]


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_a_report_shows_what_no_finding_tells_and_several_tell_otherwise(report, format_):
    heading = "Told in different ways, without a verdict"
    assert heading not in written(report, format_)
    quiet = replace(report, findings=())
    assert f"{heading} (1)" in written(quiet, format_)
    assert "daejo facts" in written(quiet, format_)
    crowded = replace(quiet, facts=report.facts[:1] * 14)
    assert "and 4 more. To see them all: daejo facts" in written(crowded, format_)


@pytest.mark.parametrize(("lang", "told"), [("ko", "사건 1: 한가람전자"), ("en", "Event 1: 한가람전자")])
@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_facts_stand_under_their_event(report, format_, lang, told):
    page = written(report, format_, lang=lang, part="facts")
    assert told in page
    assert page.index("3만720명") < page.index("5일")


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_without_facts_it_is_said_what_was_compared(report, format_):
    alone = replace(report, facts=(), compared=Compared((("a.txt",), ("b.txt",))))
    page = written(alone, format_, part="facts")
    assert "No person and no fact was found that two articles tell." in page
    assert "2 articles were compared; 0 events are told by several of them." in page
    assert "Compared with no other article: a.txt, b.txt" in page


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_a_report_without_findings_says_what_was_compared_with_what(report, format_):
    told = "2 articles were compared; 1 event is told by several of them."
    quiet = written(replace(report, findings=()), format_)
    assert told in quiet
    assert "Compared with one another: a.txt, b.txt" in quiet
    assert told not in written(report, format_)
    alone = written(replace(report, findings=(), compared=Compared((("a.txt",),))), format_)
    assert "There was one article, and no other to compare it with" in " ".join(alone.split())


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
@pytest.mark.parametrize("part", ["report", "duplicates"])
def test_the_share_taken_is_told_both_ways_in_words(report, format_, part):
    told = written(report, format_, part=part)
    assert "50% of a.txt stands in b.txt, 62% of b.txt in a.txt" in told
    told = written(report, format_, lang="ko", part=part)
    assert "a.txt의 50%가 b.txt에, b.txt의 62%가 a.txt에 실려 있습니다" in told


def test_json_holds_the_shares_of_members_and_of_articles(report):
    copy = replace(report.duplicates[0], shares=(0.4, 0.7))
    document = json.loads(written(replace(report, duplicates=(copy,)), "json"))
    assert document["duplicates"][0]["shares"] == [0.4, 0.7]
    (shared,) = document["shared"]
    assert (shared["articles"], shared["texts"]) == (["a.txt", "b.txt"], 1)
    lines = [json.loads(line) for line in written(report, "jsonl").splitlines()]
    assert [line["shares"] for line in lines if line["record"] == "shared"] == [shared["shares"]]


@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_peace_is_said_in_words_where_something_was_read(articles, format_):
    peace = "No two places were found that contradict each other."
    assert peace in written(replace(EMPTY, articles=articles), format_)
    assert peace not in written(EMPTY, format_)


def test_escape_sequences_of_an_article_do_not_reach_the_terminal(articles, report):
    hostile = replace(articles[0], text=articles[0].text.replace("▲", "\x1b[2J\u202e"))
    finding = report.findings[1]
    moved = finding.evidence[0]._replace(start=hostile.text.index("전무"), end=hostile.text.index("전무") + 2)
    told = written(
        replace(report, articles=(hostile, articles[1]), findings=(replace(finding, evidence=(moved,)),)), "terminal"
    )
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_context_ends_at_whatever_ends_the_line():
    article = Article("a", "제목\r한도윤 군수가 왔다.\u2028끝", ())
    start = article.text.index("군수")
    assert context(article, start, start + 2, cells=60) == ("한도윤 ", "군수", "가 왔다.")


def test_context_gives_the_room_to_the_side_that_needs_it(articles):
    long = replace(articles[0], text="앞 " * 50 + "3만명" + " 뒤")
    before, quote, after = context(long, 100, 103, cells=40)
    assert (quote, after) == ("3만명", " 뒤")
    assert before.startswith("…")
    assert 30 <= cell_len(before + quote + after) <= 40


def test_markdown_shows_the_words_of_an_article_as_they_are(articles, report):
    starred = replace(articles[0], text=articles[0].text.replace("▲", "*<b>"))
    shifted = report.findings[1].evidence[0]
    shifted = shifted._replace(start=shifted.start + 3, end=shifted.end + 3)
    finding = replace(report.findings[1], evidence=(shifted,))
    told = written(replace(report, articles=(starred, articles[1]), findings=(finding,)), "markdown")
    assert r"\*\<b\> 오세준 <b>전무</b>가" in told


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_writes_an_empty_report_and_ends_its_last_line(format_):
    assert written(EMPTY, format_).endswith("\n")


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_report_is_written_the_same_way_twice(report, format_):
    assert written(report, format_) == written(report, format_)
