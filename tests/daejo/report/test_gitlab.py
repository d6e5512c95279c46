"""Code Quality as GitLab reads it."""

import json
import re
from dataclasses import replace


def test_every_entry_is_what_gitlab_asks_for(report, written):
    entries = json.loads(written(report, "gitlab"))
    assert [one["severity"] for one in entries] == ["blocker", "major", "minor", "info"]
    for one in entries:
        assert one.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
        assert re.fullmatch("[0-9a-f]{64}", one["fingerprint"])
        assert not one["location"]["path"].startswith(("./", "/"))
        assert one["location"]["lines"]["begin"] >= 1
    assert entries[0]["description"] == "holds no text"
    assert entries[1]["location"] == {"path": "news/b.txt", "lines": {"begin": 2}}
    assert entries[1]["description"].endswith("Likely right: 3만7200명 · news/a.txt:3 body: “3만7200명”")


def test_the_same_slip_in_two_drafts_is_shown_twice(report, written):
    one = report.findings[0]
    here = replace(one, evidence=tuple(place._replace(article="a.txt") for place in one.evidence))
    prints = {
        entry["fingerprint"]
        for entry in json.loads(written(replace(report, findings=(one, one, here), problems=()), "gitlab"))
    }
    assert len(prints) == 3


def test_a_fingerprint_stays_where_only_the_line_moves(report, written):
    first = report.findings[0]
    moved = replace(first, evidence=tuple(place._replace(line=place.line + 9) for place in first.evidence))
    before, after = (
        json.loads(written(replace(report, findings=(one,), problems=()), "gitlab")) for one in (first, moved)
    )
    assert before[0]["fingerprint"] == after[0]["fingerprint"]


def test_what_is_left_out_is_counted(report, written):
    *_, last = json.loads(written(report, "gitlab", most=1, lang="ko"))
    assert last["description"] == "여기에 싣지 않은 것: 주의 1건, 참고 1건. 모두 보려면: --max 0"
    assert last["severity"] == "info"
