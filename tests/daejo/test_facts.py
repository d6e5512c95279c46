from dataclasses import replace

from daejo.facts import rows, untold


def test_what_a_finding_tells_is_told(report):
    assert untold(report.facts, report.findings) == []
    assert untold(report.facts, report.findings[1:]) == [report.facts[0]]


def test_a_finding_about_one_value_alone_leaves_the_fact_untold(report):
    of_one_side = replace(report.findings[0], evidence=report.findings[0].evidence[:1])
    assert untold(report.facts, [of_one_side]) == [report.facts[0]]


def test_a_row_for_each_place(report):
    told = [(row["about"], row["value"], row["articles"], row["article"], row["quote"]) for row in rows(report)]
    assert told == [
        ("새 공장", "3만7200명", 1, "a.txt", "3만7200명"),
        ("새 공장", "3만720명", 1, "b.txt", "3만720명"),
        ("시연", "5일", 1, "a.txt", "5일"),
    ]
