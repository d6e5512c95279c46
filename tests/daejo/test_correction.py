from dataclasses import replace
from datetime import date

import pytest

from claims.crosscheck import Grade
from daejo import Article
from daejo.correction import corrections
from daejo.finding import Evidence, Finding

TEXT = "가람시, 빈집 고친다\n\n예산은 12억원이다.\n"
ARTICLE = Article("a.txt", TEXT, published=date(2026, 3, 4))
UNDATED = Article("b.txt", "Village\n\nThe budget is 1.3 billion won.\n", headline="Village homes", language="en")
ARTICLES = {one.key: one for one in (ARTICLE, UNDATED)}


def finding(suspect=0, correction="13억원", zone="body", keys=("a.txt",)):
    evidence = tuple(Evidence(key, 0, 15, 19, "12억원", zone, 3) for key in keys)
    other = Evidence("c.txt", 1, 0, 4, "13억원", "body", 1)
    return Finding(
        "f",
        "claims.figure.slip",
        Grade.ERROR,
        "",
        (*evidence, other),
        suspect,
        correction,
        (1, 2),
        {},
        ("12억원", "13억원"),
    )


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ko", "바로잡습니다: 2026년 3월 4일 ‘가람시, 빈집 고친다’ 기사의 ‘12억원’을 ‘13억원’으로 바로잡습니다."),
        ("en", "Correction: “가람시, 빈집 고친다” (March 4, 2026): “12억원” should have read “13억원”."),
    ],
)
def test_a_correction_says_article_day_and_both_values(lang, expected):
    assert corrections(finding(), ARTICLES, lang) == {"a.txt": expected}


def test_a_place_outside_the_body_is_named():
    assert "사진 설명의 ‘12억원’" in corrections(finding(zone="caption"), ARTICLES, "ko")["a.txt"]
    assert ", caption: “12억원”" in corrections(finding(zone="caption"), ARTICLES, "en")["a.txt"]


def test_every_article_that_prints_it_has_a_correction_once():
    lines = corrections(finding(keys=("b.txt", "a.txt", "a.txt")), ARTICLES, "en")
    assert {key: line.partition("”")[0] for key, line in lines.items()} == {
        "b.txt": "Correction: “Village homes",
        "a.txt": "Correction: “가람시, 빈집 고친다",
    }


def test_zones_of_one_article_are_named_together():
    one = finding()
    places = [one.evidence[0]._replace(zone=zone) for zone in ("caption", "alt", "caption", "body")]
    several = replace(one, evidence=(*places, one.evidence[-1]))
    assert " 기사 사진 설명, 사진 대체 글과 본문의 ‘12억원’을" in corrections(several, ARTICLES, "ko")["a.txt"]
    assert "), caption, alternative text and body: “12" in corrections(several, ARTICLES, "en")["a.txt"]


@pytest.mark.parametrize(
    "given", [{"suspect": None}, {"correction": None}, {"correction": "12억원"}, {"keys": ("c.txt",)}]
)
def test_nothing_is_drafted_where_nobody_knows_what_is_right(given):
    assert corrections(finding(**given), ARTICLES, "ko") == {}
