from datetime import date, datetime

import pandas as pd
import pytest

from daejo.article import Article, Zone, ZoneKind, blanked

TEXT = "제목\r\n본문 하나.\n닫기"
ARTICLE = Article(
    "a", TEXT, (Zone(ZoneKind.HEADLINE, 0, 2), Zone(ZoneKind.BODY, 4, 10), Zone(ZoneKind.FURNITURE, 11, 13))
)


def test_blanked_keeps_the_chosen_zones_where_they_stand():
    assert blanked(ARTICLE, {ZoneKind.BODY}) == "  \r\n본문 하나.\n  "


def test_blanked_of_every_kind_is_the_text():
    assert blanked(ARTICLE, set(ZoneKind)) == TEXT


def test_line_ends_of_every_kind_stay_when_a_text_is_blanked():
    article = Article("a", "가\r나\u2028다\x0b라", (Zone(ZoneKind.BODY, 2, 3),))
    assert blanked(article, {ZoneKind.BODY}) == " \r나\u2028 \x0b "


def test_lines_are_numbered_as_an_editor_numbers_them():
    article = Article("a", "가\r\n나\r다\n라\u2028마", ())
    assert [article.line_at(article.text.index(letter)) for letter in "가나다라마"] == [1, 2, 3, 4, 4]
    assert article.line_at(len(article.text)) == 4


def test_zone_at_is_none_between_zones():
    assert ARTICLE.zone_at(1) is ZoneKind.HEADLINE
    assert ARTICLE.zone_at(2) is None


@pytest.mark.parametrize(
    ("given", "error", "told"),
    [
        ({"key": 3}, TypeError, r"key is 3 \(int\); expected a string"),
        ({"text": float("nan")}, TypeError, r"text is nan \(float\); expected a string"),
        ({"published": "2024-03-05"}, TypeError, r"published is '2024-03-05' \(str\); expected a date"),
        ({"zones": [(1, 2)]}, TypeError, r"zones are \[\(1, 2\)\]; expected daejo.Zone of each"),
        ({"language": "fr"}, ValueError, "language is 'fr'; expected 'ko' or 'en'"),
    ],
)
def test_what_is_no_article_says_what_was_expected(given, error, told):
    with pytest.raises(error, match=told):
        Article(**{"key": "a", "text": TEXT} | given)


@pytest.mark.parametrize(
    ("given", "day"),
    [
        (date(2024, 3, 5), date(2024, 3, 5)),
        (datetime(2024, 3, 5, 9, 30), date(2024, 3, 5)),  # noqa: DTZ001 - as tables hold them
        (pd.Timestamp("2024-03-05 09:30"), date(2024, 3, 5)),
        (pd.NaT, None),
        (None, None),
    ],
)
def test_a_time_is_its_day_and_no_time_is_none(given, day):
    assert Article("a", TEXT, published=given).published == day


def test_zones_in_a_list_are_zones():
    assert Article("a", TEXT, list(ARTICLE.zones)) == ARTICLE
