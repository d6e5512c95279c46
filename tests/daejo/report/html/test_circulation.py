from dataclasses import replace

from daejo.report.html.circulation import events
from daejo.report.html.places import Places


def told(report):
    return [*events(report, Places(report.articles, "en"))]


def test_what_is_told_in_several_ways_comes_first(report):
    (event,) = told(report)
    assert event.name == "Event 1: 한가람전자, 새 공장 연다 (2 articles)"
    assert [(fact.kind, fact.about) for fact in event.facts] == [("figure", "새 공장"), ("date", "시연")]
    assert event.several == 1


def test_every_value_names_who_tells_it(report):
    values = told(report)[0].facts[0].values
    assert [(value.value, [place.where for place in value.open]) for value in values] == [
        ("3만7200명", ["1:3"]),
        ("3만720명", ["2:2"]),
    ]
    assert values[0].voices == "1 independent text"


def test_what_no_finding_tells_is_named(report):
    assert not told(report)[0].facts[0].is_untold
    assert told(replace(report, findings=()))[0].facts[0].is_untold


def test_many_places_are_folded(report):
    one = report.facts[0].evidence[0]
    copies = tuple(replace(report.articles[0], key=f"{n}.txt") for n in range(10))
    evidence = (one, *(one._replace(article=copy.key) for copy in copies), report.facts[0].evidence[1])
    fact = replace(report.facts[0], evidence=evidence)
    many = replace(report, facts=(fact,), articles=(*report.articles, *copies))
    first = told(many)[0].facts[0].values[0]
    assert (len(first.open), len(first.folded)) == (3, 8)


def test_a_report_without_facts_has_no_events(report):
    assert told(replace(report, facts=())) == []
