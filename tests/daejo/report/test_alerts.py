"""Findings at one place each."""

from dataclasses import replace

from daejo.article import Article
from daejo.finding import Evidence, Problem
from daejo.report._alerts import alerts, for_each, message, trouble


def test_the_suspect_stands_first_and_the_gravest_finding(report):
    backward = replace(report, findings=report.findings[::-1])
    found = alerts(backward, None).shown
    assert [alert.finding.id for alert in found] == ["f1", "f2", "f3"]
    assert (found[0].place.article, found[0].place.quote) == ("b.txt", "3만720명")
    assert [one.quote for one in found[0].others] == ["3만7200명"]


def test_without_a_suspect_the_side_told_first_stands_first_and_other_sides_before_other_places(report):
    alert = alerts(report, None).shown[1]
    assert (alert.place.side, alert.place.line) == (0, 2)
    assert [(one.article, one.side) for one in alert.against] == [("a.txt", 1)]
    assert [one.article for one in alert.others] == ["a.txt", "b.txt"]


def test_a_finding_can_be_told_in_every_article_it_concerns(report):
    one, two, _ = alerts(report, None).shown
    assert [each.place.article for each in for_each(one, ())] == ["b.txt"]
    assert [(each.place.article, each.place.side, each.against[0].side) for each in for_each(two, ())] == [
        ("a.txt", 0, 1), ("b.txt", 1, 0)
    ]  # fmt: skip


def test_of_one_grade_those_on_changed_lines_come_first_and_stand_there(report):
    post = report.findings[1]
    changed = replace(report, findings=(post, replace(report.findings[0], grade=post.grade)))
    assert [one.finding.id for one in alerts(changed, 0).shown] == ["f2", "f1"]
    changed = replace(changed, changed={"b.txt": (range(2, 3),)})
    assert [(one.finding.id, one.place.article) for one in alerts(changed, 0).shown] == [
        ("f2", "b.txt"), ("f1", "b.txt")
    ]  # fmt: skip
    elsewhere = replace(post, evidence=post.evidence[:2])
    changed = replace(changed, findings=(elsewhere, changed.findings[1]))
    assert [one.finding.id for one in alerts(changed, 0).shown] == ["f1", "f2"]


def test_findings_of_one_id_are_numbered(report):
    several = replace(report, findings=(report.findings[1], *report.findings, report.findings[0]))
    assert [(one.finding.id, one.number) for one in alerts(several, 0).shown] == [
        ("f1", 1), ("f1", 2), ("f2", 1), ("f2", 2), ("f3", 1)
    ]  # fmt: skip


def test_what_is_left_out_are_the_mildest(report):
    assert [one.id for one in alerts(report, 1).left] == ["f2", "f3"]
    assert alerts(report, 0, usual=1).left == []
    assert [one.id for one in alerts(report, None, usual=2).left] == ["f3"]


def test_a_message_says_what_is_wrong_what_is_right_and_what_stands_against_it(report, articles):
    by_key = {article.key: article for article in articles}
    one, two, _ = alerts(report, None).shown
    lines = message(one, by_key, "ko")
    assert lines[1:] == [
        "의심되는 쪽: ‘3만720명’",
        "바른 쪽(추정): 3만7200명",
        "news/a.txt:3 본문: ‘3만7200명’",
    ]
    assert message(two, by_key, "en")[1:] == ["news/a.txt:3 body: “품질혁신센터장”", "and 1 more"]


def test_a_place_without_its_article_is_told_by_its_key(report):
    place = Evidence("gone", 0, 3, 5, "전무", None, 7)
    finding = replace(report.findings[1], evidence=(report.findings[1].evidence[0], place._replace(side=1)))
    (alert,) = alerts(replace(report, findings=(finding,)), None).shown
    assert message(alert, {"a.txt": Article("a.txt", "가", ())}, "en")[-1] == "gone:7: “전무”"


def test_a_check_that_failed_has_no_path(report):
    assert trouble(report.problems[0], "en") == ("news/c.txt", "holds no text")
    path, why = trouble(Problem("claims.figure", "error.check", {"cause": "x", "place": "y:1"}), "ko")
    assert path is None
    assert why.startswith("claims.figure: 이 검사는")


def test_a_new_article_stands_first_and_what_the_archive_is_at_fault_for_last(report):
    against = replace(report, new=frozenset({"a.txt"}))
    found = alerts(against, None).shown
    assert [(alert.finding.id, alert.heading) for alert in found] == [
        ("f2", "warning"), ("f3", "note"), ("f1", "archive")
    ]  # fmt: skip
    assert found[2].place.article == "b.txt"
    assert message(found[2], {}, "en")[1] == (
        "Outside the new articles: in what they were held against (archive, release); the check does not fail for it"
    )
    assert [each.place.article for each in for_each(found[2], against.new)] == ["b.txt"]
    undecided = alerts(replace(report, new=frozenset({"b.txt"})), None).shown[1]
    assert (undecided.place.article, undecided.place.side) == ("b.txt", 1)
    assert [each.place.article for each in for_each(undecided, {"b.txt"})] == ["b.txt"]


def test_of_reprints_of_a_slip_the_new_one_stands_first(report):
    finding = report.findings[0]
    places = (*finding.evidence, finding.evidence[1]._replace(article="new.txt"))
    told = replace(report, findings=(replace(finding, evidence=places),), new=frozenset({"new.txt"}))
    (alert,) = alerts(told, None).shown
    assert (alert.heading, alert.place.article) == ("error", "new.txt")
    assert [one.article for one in alert.others] == ["a.txt", "b.txt"]
