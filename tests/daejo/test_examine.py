import copy
import json
import pickle
import unicodedata
from datetime import UTC, date, datetime
from decimal import Context, Inexact, localcontext
from functools import partial
from pathlib import Path, PurePath

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import daejo
from daejo.article import Article
from daejo.copied import copied
from daejo.errors import DaejoError, SettingsError, Unreadable, UsageError
from daejo.examine import examine
from daejo.finding import Problem
from daejo.messages import reason, title
from daejo.page import label
from daejo.settings import Settings
from daejo.table import frames

SEEDS = Path(__file__).parents[2] / "fixtures" / "articles"
CAPTIONED = """해솔군, 스마트 온실 문 열어

입력 2025-03-06 10:00

오세준 한가람전자 전무가 온실을 둘러보고 있다. [사진=해솔군]
해솔군은 6일 스마트 온실을 열었다고 밝혔다. 이날 행사에는 백도현 군수와 오세준 한가람전자 품질혁신센터장이 참석했다.
온실은 3만7200㎡ 규모로 지어졌으며 청년 농업인 40명이 입주한다.
"""
# Words a page may hold, so that made-up pages meet the grammar of names, figures, days and zones.
PIECES = [
    "오세준",
    " 한가람전자 ",
    "전무",
    "센터장",
    "는 ",
    "25일",
    " 3만7200㎡",
    "약 ",
    "여 ",
    "“",
    "”",
    "\n",
    "▲ ",
    "㈜",
    ". ",
]
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=60).map("".join)


def article(key: str, text: str) -> Article:
    labels = label(text)
    return Article(key, text, labels.zones, labels.headline, labels.published, labels.language)


def test_a_rank_against_a_position_is_found_from_file_to_finding(tmp_path):
    page = tmp_path / "온실.txt"
    page.write_text(CAPTIONED, encoding="utf-8")
    report = examine([page])
    (finding,) = report.findings
    assert finding.rule == "claims.title.rank_and_position"
    assert [(e.zone, e.quote) for e in finding.evidence] == [
        ("caption", "오세준 한가람전자 전무"),
        ("body", "오세준 한가람전자 품질혁신센터장"),
    ]


def test_what_cannot_be_read_is_a_problem_and_the_rest_is_examined(tmp_path):
    (tmp_path / "good.txt").write_text(CAPTIONED, encoding="cp949")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    report = examine([tmp_path])
    assert [a.key for a in report.articles] == ["good.txt"]
    assert sorted((Path(p.path).name, p.reason) for p in report.problems) == [
        ("empty.txt", "ingest.empty"),
        ("picture.txt", "ingest.binary"),
    ]
    assert len(report.findings) == 1


def test_with_an_archive_only_what_touches_an_input_is_told():
    new, old = article("new", CAPTIONED), article("old", CAPTIONED.replace("오세준", "장유진").replace("온실", "농장"))
    report = examine([new], archive=[old])
    assert {a.key for a in report.articles} == {"new", "old"}
    assert all(any(e.article == "new" for e in f.evidence) for f in report.findings)
    assert {c.article for c in report.claims} == {"new"}


def test_a_file_that_is_both_new_and_in_the_archive_is_new(tmp_path):
    page = tmp_path / "a.txt"
    page.write_text(CAPTIONED, encoding="utf-8")
    assert [f.rule for f in examine([page], archive=[tmp_path]).findings] == ["claims.title.rank_and_position"]


def test_two_articles_of_one_key_are_refused():
    with pytest.raises(ValueError, match="share the key 'a'"):
        examine([article("a", CAPTIONED), article("a", CAPTIONED)])


def test_the_name_of_a_finding_holds_neither_path_nor_line():
    moved = article("elsewhere", "제목\n\n" + CAPTIONED)
    assert [f.id for f in examine([article("a", CAPTIONED)]).findings] == [f.id for f in examine([moved]).findings]


def test_a_defect_of_ours_in_one_article_is_told_and_the_others_are_reported(monkeypatch):
    from daejo import testimony

    read = testimony.read_claims

    def broken(one):
        if one.key == "b":
            raise ZeroDivisionError("no such number")
        return read(one)

    monkeypatch.setattr(testimony, "read_claims", broken)
    report = examine([article("a", CAPTIONED), article("b", CAPTIONED)])
    (problem,) = report.problems
    assert (problem.path, problem.reason) == ("b", "error.defect")
    assert problem.details["cause"] == "ZeroDivisionError: no such number"
    assert [f.rule for f in report.findings] == ["claims.title.rank_and_position"]


def test_a_check_that_meets_a_defect_of_ours_is_told_once_and_the_rest_is_reported(monkeypatch):
    from claims.crosscheck.weighing import Check, Grade
    from daejo import tasks

    def broken(_):
        raise ZeroDivisionError("no such number")

    broken_check = Check("claims", Grade.ERROR, "witness", broken)
    monkeypatch.setattr(tasks, "CHECKS", (broken_check, *tasks.CHECKS))
    report = examine([article("a", CAPTIONED), article("b", CAPTIONED)])
    (problem,) = report.problems
    assert (problem.path, problem.reason) == (broken_check.name, "error.check")
    assert [f.rule for f in report.findings] == ["claims.title.rank_and_position"]


def test_facts_are_told_by_event_with_their_places():
    texts = [f"나래시는 물빛대교 공사에 {sum_}억원을 들인다고 밝혔다. 대교는 2.4㎞다." for sum_ in (4500, 5400, 4500)]
    stranger = article("d", "한솔군 도서관이 밤 10시까지 문을 연다.")
    report = examine([*(article(key, text) for key, text in zip("abc", texts, strict=True)), stranger])
    assert report.compared.groups == (("a", "b", "c"), ("d",))
    assert (report.compared.articles, report.compared.events, report.compared.alone) == (4, 1, 1)
    by_values = {fact.values: fact for fact in report.facts}
    bridge = by_values["4500억원", "5400억원"]
    assert [bridge.articles(side) for side in (0, 1)] == [2, 1]
    assert {(e.article, e.quote) for e in bridge.evidence if e.side == 1} == {("b", "5400억원")}
    held = examine([stranger], archive=[article("a", texts[0])])
    assert held.compared.groups == (("d",),)


def test_copies_alone_are_those_of_the_whole_report():
    pages = [article("a", CAPTIONED), article("b", CAPTIONED)]
    alone = copied(pages)
    assert alone.duplicates == examine(pages).duplicates
    assert (alone.claims, alone.findings) == ((), ())


def test_no_input_gives_an_empty_report():
    report = examine([])
    assert (report.articles, report.findings, report.problems) == ((), (), ())


@pytest.mark.parametrize("folder", [SEEDS])
def test_every_quote_of_the_seed_report_stands_under_its_span(folder):
    report = examine([folder])
    texts = {a.key: a.text for a in report.articles}
    assert report.findings
    assert all(texts[e.article][e.start : e.end] == e.quote for f in report.findings for e in f.evidence)
    assert all(texts[c.article][slice(*c.claim.span)] == c.claim.quote for c in report.claims)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(pages, min_size=1, max_size=3))
def test_whatever_the_pages_a_quote_is_the_text_under_its_span_and_a_second_run_says_the_same(texts):
    articles = [article(str(n), text) for n, text in enumerate(texts)]
    report = examine(articles)
    for one in [*(e for f in report.findings for e in f.evidence)]:
        assert texts[int(one.article)][one.start : one.end] == one.quote
    for reported in report.claims:
        assert texts[int(reported.article)][slice(*reported.claim.span)] == reported.claim.quote
    assert examine(articles) == report


@pytest.mark.parametrize(
    "line",
    [
        "기사 번호 1607e066-c79e-41d8-aa24-94a3b7c293e8 는 그대로다.",
        "부채는 12345678901234567890123456789천원이다.",
        "전체 99999999999999999999999999999억원의 33.33%인 3억원이다.",
        "It cost 99999999999999999999999999999999999999999 million dollars, or 3e999 won.",
    ],
)
def test_no_numeral_is_too_long(line):
    report = examine([article("a", f"자료\n\n{line}"), article("b", f"자료집\n\n예산은 3억원이다. {line}")])
    assert report.problems == ()


def test_what_the_caller_set_for_his_decimals_changes_nothing():
    told = "예산\n\n도서관 예산은 {}억5678만원이다."
    articles = [article("a", told.format(1234)), article("b", told.format(1324))]
    usual = examine(articles)
    with localcontext(Context(prec=2, traps=[Inexact])):
        strange = examine(articles)
    assert [finding.id for finding in strange.findings] == [finding.id for finding in usual.findings]
    assert strange.problems == ()


def test_a_path_or_an_article_may_stand_alone(tmp_path):
    page = tmp_path / "온실.txt"
    page.write_text(CAPTIONED, encoding="utf-8")
    reports = [
        examine(given) for given in (page, str(page), tmp_path, [page], [str(page)], Article("온실.txt", CAPTIONED))
    ]
    assert {tuple(finding.id for finding in report.findings) for report in reports} == {(reports[0].findings[0].id,)}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (5, "inputs is 5"),
        (b"a.txt", "inputs is b'a.txt'"),
        ({"a": "본문"}, "inputs is {'a': '본문'}; expected a path, an Article, or several"),
        ([b"a.txt"], r"inputs\[0\] is b'a.txt' \(bytes\)"),
    ],
)
def test_what_is_neither_a_path_nor_an_article_is_a_type_error(given, named):
    with pytest.raises(TypeError, match=named):
        examine(given)


def test_an_article_reads_what_it_was_not_given():
    read = Article("a", CAPTIONED)
    assert read == article("a", CAPTIONED)
    assert Article("a", "The plant opened.\n\nIt was cold.", headline="Open").headline == "Open"
    for key, named in ((1, r"key is 1 \(int\)"), (("a", 1), r"key is \('a', 1\) \(tuple\)"), (None, "key is None")):
        with pytest.raises(TypeError, match=f"^{named}.*; expected a string$"):
            Article(key, CAPTIONED)


def test_a_time_of_publication_is_its_day():
    noon = Article("a", CAPTIONED, published=datetime(2025, 3, 6, 12, tzinfo=UTC))
    assert noon.published == date(2025, 3, 6)
    assert examine([noon, Article("b", CAPTIONED)]).problems == ()


def test_a_report_writes_and_shows_itself(monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    report = examine(Article("온실.txt", CAPTIONED))
    assert repr(report).startswith("<Report: 1 article, 1 finding, ")
    assert json.loads(report.to_json())["findings"][0]["id"] == report.findings[0].id
    assert report.to_markdown(lang="ko").startswith("# ")
    assert len(report.frames["findings"]) == len(report.findings[0].evidence)
    assert "오세준" in report._repr_html_()
    [finding] = report.findings
    assert (finding.title, finding.reason) == (title(finding.rule, "en"), reason(finding, "en"))
    assert Problem("a.txt", "ingest.empty").message == "holds no text"


def test_a_report_and_every_error_survive_copying():
    report = examine(Article("온실.txt", CAPTIONED))
    for one in (report, report.findings[0]):
        assert pickle.loads(pickle.dumps(one)) == one == copy.deepcopy(one)
    for kind in (DaejoError, SettingsError, UsageError):
        error = kind("error.no_column", name="a", found="b")
        assert str(pickle.loads(pickle.dumps(error))) == str(copy.copy(error)) == str(error)
    assert pickle.loads(pickle.dumps(Unreadable("ingest.empty"))).reason == "ingest.empty"


def test_decomposed_text_is_read_as_composed_and_told_where_it_stands():
    bent = unicodedata.normalize("NFD", CAPTIONED)
    plain, found = (
        examine([Article("a", CAPTIONED), Article("b", CAPTIONED)]),
        examine([Article("a", bent), Article("b", bent)]),
    )
    assert [f.id for f in found.findings] == [f.id for f in plain.findings] != []
    assert len(found.claims) == len(plain.claims)
    assert [d.similarity for d in found.duplicates] == [d.similarity for d in plain.duplicates] != []
    for article in found.articles:
        assert article.text == bent
        assert [zone.kind for zone in article.zones] == [zone.kind for zone in plain.articles[0].zones]
    for one, other in zip(found.findings[0].evidence, plain.findings[0].evidence, strict=True):
        assert bent[one.start : one.end] == one.quote
        assert unicodedata.normalize("NFC", one.quote) == other.quote
        assert one.line == other.line
    for reported, same in zip(found.claims, plain.claims, strict=True):
        assert bent[slice(*reported.claim.span)] == reported.claim.quote
        assert unicodedata.normalize("NFC", reported.claim.quote) == same.claim.quote


def test_a_mark_that_composes_with_nothing_leaves_every_place_its_letters():
    text = unicodedata.normalize("NFD", CAPTIONED).replace("3만7200㎡", unicodedata.normalize("NFD", "3\u0338만7200㎡"))
    report = examine([Article("a", text), Article("b", CAPTIONED)])
    places = [e for one in (*report.findings, *report.facts) for e in one.evidence if e.article == "a"]
    assert places
    assert all(text[e.start : e.end] == e.quote != "" for e in places)
    assert all(reported.claim.quote for reported in report.claims)


ONE_AGAINST_ONE = [
    ["Marla Quist, the mayor, spoke. Marla Quist said the Harlow Bridge was ready. Marla Quest left early."],
    ["해온시 김가람 시장이 2일 소망도서관을 찾았다.", "해온시 김가람 시장이 2일 소명도서관을 찾았다."],
    [
        "윤태섭 한빛정밀 NFC지원센터장이 왔다.\n\n윤태섭 한빛정밀 NFC지원센터장은 웃었다.",
        "윤태섭 한빛정밀 NFT지원센터장이 3일 왔다.",
    ],
]


@pytest.mark.parametrize("texts", ONE_AGAINST_ONE)
def test_one_against_one_nobody_is_suspected_and_nothing_is_corrected(texts):
    found = examine([Article(str(number), text) for number, text in enumerate(texts)]).findings
    assert found
    assert {(finding.suspect, finding.correction) for finding in found} == {(None, None)}


def test_what_is_likely_right_is_printed_so():
    text = "시는 모인주문기 도입을 늘린다.\n\n무인주문기를 도입하기로 했다. 무인주문기 도입은 새롭다."
    for finding in examine(Article("a", text)).findings:
        assert finding.correction is None or finding.correction in text
        assert finding.correction != "무인주문기를 도입하"


_FALLS = "나래시는 14일 공원을 열었다. 관객은 300명에서 250명으로 늘었다."


def test_anything_that_names_a_file_is_an_input(tmp_path):
    class Named:
        def __fspath__(self):
            return str(tmp_path / "a.txt")

    (tmp_path / "a.txt").write_text(_FALLS, encoding="utf-8")
    path = tmp_path / "a.txt"
    wanted = examine(path)
    assert len(wanted.findings) == 1
    for one_of in (str(path), PurePath(path), Named(), iter([path]), np.array([str(path)]), {path}):
        assert examine(one_of) == wanted


def test_what_is_no_settings_is_named():
    with pytest.raises(TypeError, match=r"settings is \{'threshold': 1\}; expected daejo.Settings"):
        examine([], settings={"threshold": 1})


def test_another_language_than_ours_is_refused():
    report = examine(Article("a", _FALLS))
    for write in (report.to_markdown, report.to_json, partial(frames, report)):
        with pytest.raises(ValueError, match="lang is 'fr'; expected 'ko' or 'en'"):
            write(lang="fr")


def test_everything_public_survives_pickle_and_copies():
    report = examine([Article("a", _FALLS), Article("b", f"{_FALLS} 새 문장이다.")])
    parts = (report.articles, report.duplicates, report.claims, report.findings, report.facts, report.compared)
    assert all(parts)
    for whole in (report, *parts, Settings(), *(getattr(daejo, name) for name in daejo.__all__)):
        assert pickle.loads(pickle.dumps(whole)) == whole
        assert copy.deepcopy(whole) == copy.copy(whole) == whole
