"""Diagnostics as reviewdog reads them."""

import json


def test_columns_are_bytes_and_the_end_is_behind_the_quote(report, written):
    document = json.loads(written(report, "rdjson"))
    assert document["source"] == {"name": "daejo"}
    unread, error, warning, note = document["diagnostics"]
    assert (unread["location"], unread["severity"]) == ({"path": "news/c.txt"}, "ERROR")
    assert [one["severity"] for one in (error, warning, note)] == ["ERROR", "WARNING", "INFO"]
    lines = {f"news/{article.key}": article.text.encode().split(b"\n") for article in report.articles}
    places = [error["location"], *(one["location"] for one in error["related_locations"])]
    quotes = []
    for place in places:
        start, end = place["range"]["start"], place["range"]["end"]
        assert start["line"] == end["line"]
        line = lines[place["path"]][start["line"] - 1]
        quotes.append(line[start["column"] - 1 : end["column"] - 1].decode())
    assert quotes == ["3만720명", "3만7200명"]
    assert error["code"] == {"value": "claims.figure.differs_in_copy"}


def test_what_is_left_out_is_counted(report, written):
    *_, last = json.loads(written(report, "rdjson", most=1))["diagnostics"]
    assert (last["severity"], last["message"]) == ("INFO", "Not shown: 1 warning, 1 note. To see them all: --max 0")
