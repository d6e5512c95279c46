from dataclasses import replace
from hashlib import sha256

import pytest

from daejo.report.html.made import digest, made


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("most", [None, 1])
def test_the_digest_is_that_of_what_jsonl_writes(written, report, lang, most):
    whole = written(report, "jsonl", lang=lang, most=most).encode()
    assert digest(report, lang, most=most) == sha256(whole).hexdigest()
    assert sha256(whole).hexdigest() in written(report, "html", lang=lang, most=most)


def test_another_finding_is_another_digest(report):
    assert digest(report, "en") != digest(replace(report, findings=report.findings[1:]), "en")


def test_what_was_read_and_what_was_not_is_counted(report):
    told = made(report, "en", "report", None)
    assert told.read == "Read: 2 articles, published March 5, 2025 to March 5, 2025"
    assert told.unread == "Could not be read or checked: 1"
    undated = tuple(replace(one, published=None) for one in report.articles)
    assert made(replace(report, articles=undated), "ko", "report", None).read == "읽은 기사 2건"


def test_the_same_report_is_the_same_page(written, report):
    assert written(report, "html") == written(report, "html")
