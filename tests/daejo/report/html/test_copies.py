from dataclasses import replace
from datetime import date

import pytest

from daejo import Article
from daejo.finding import Duplicate, Member, Report
from daejo.report.html.copies import copy_view
from daejo.report.html.places import Places

LINES = [f"가람시는 {n}번째 마을에 새 길을 낸다고 밝혔다." for n in range(1, 11)]


def article(key, lines, day=None, source=None):
    return Article(key, "\n".join(lines) + "\n", published=day and date(2026, 3, day), source=source)


def report(articles, spans):
    """`spans`: for each copied text the lines of each article that hold it, [first, last]."""
    duplicates = []
    for number, held in enumerate(spans):
        members, shares = [], []
        for one in articles:
            if one.key in held:
                first, last = held[one.key]
                lines = one.text.splitlines(keepends=True)
                start = sum(map(len, lines[:first]))
                end = start + sum(map(len, lines[first : last + 1])) - 1
                members.append(Member(one.key, start, end, "body"))
                shares.append((end - start) / len(one.text))
        duplicates.append(Duplicate(f"d{number}", "exact", 1.0, tuple(members), tuple(shares)))
    return Report(tuple(articles), tuple(duplicates), (), (), ())


def view(articles, *spans):
    told = report(articles, spans)
    return copy_view(told, Places(told.articles, "en"))


def test_the_first_to_come_out_leads_and_shares_are_told_both_ways():
    later, first = article("later", LINES[:5], 4), article("first", LINES, 2)
    (cluster,) = view([later, first], {"later": (0, 4), "first": (0, 4)}).clusters
    assert [one.anchor for one in cluster.sharers] == ["a2", "a1"]
    assert cluster.is_first
    assert cluster.sharers[1].of_it == 1.0
    assert cluster.sharers[1].of_first == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("days", [(None, 2), (2, 2), (None, None)])
def test_nobody_is_called_first_where_the_days_do_not_say_so(days):
    one, other = article("one", LINES, days[0]), article("other", LINES, days[1])
    (cluster,) = view([one, other], {"one": (0, 9), "other": (0, 9)}).clusters
    assert not cluster.is_first


def test_a_release_leads_those_of_its_day():
    one, release = article("one", LINES, 2), article("release", LINES, 2, source="release")
    (cluster,) = view([one, release], {"one": (0, 9), "release": (0, 9)}).clusters
    assert [one.is_release for one in cluster.sharers] == [True, False]


def test_one_quote_in_many_articles_makes_no_cluster_of_them():
    articles = [
        article(f"{n}", [LINES[0], *(f"{n}의 {m}번째 다른 이야기이다." for m in range(9))], n + 1) for n in range(5)
    ]
    told = view(articles, {f"{n}": (0, 0) for n in range(5)})
    assert told.clusters == ()
    assert len(told.others) == 1
    assert [one.where for one in told.others[0].open] == ["1:1", "2:1", "3:1", "4:1", "5:1"]


def test_a_chain_of_part_copies_is_no_one_cluster():
    first, second = article("first", LINES[:6], 1), article("second", LINES[3:9], 2)
    third = article("third", [*LINES[7:9], *(f"{n}번째 다른 이야기이다." for n in range(2))], 3)
    told = view([first, second, third], {"first": (3, 5), "second": (0, 2)}, {"second": (4, 5), "third": (0, 1)})
    names = {1: "first", 2: "second", 3: "third"}
    assert [[names[one.number] for one in cluster.sharers] for cluster in told.clusters] == [
        [first.headline or "first", second.headline or "second"]
    ]


def test_every_copied_text_is_told_once():
    third = article("three", [LINES[9], "다른 글이다."], 3)
    articles = [article("one", LINES, 1), article("two", LINES[:8], 2), third]
    told = view(articles, {"one": (0, 7), "two": (0, 7)}, {"one": (9, 9), "three": (0, 0)})
    numbers = [text.number for cluster in told.clusters for text in cluster.texts] + [
        text.number for text in told.others
    ]
    assert sorted(numbers) == [1, 2]


def test_many_places_of_a_text_are_folded():
    articles = [article(f"{n}", LINES, 1 + n) for n in range(12)]
    ((cluster,), _) = view(articles, {f"{n}": (0, 9) for n in range(12)})
    assert (len(cluster.texts[0].open), len(cluster.texts[0].folded)) == (5, 7)


def test_a_long_text_is_cut_and_its_letters_counted():
    long = article("one", ["가" * 1000]), article("two", ["가" * 1000])
    ((cluster,), _) = view(long, {"one": (0, 0), "two": (0, 0)})
    assert cluster.texts[0].words.endswith("가…")
    assert cluster.texts[0].letters == 1000


def test_a_report_without_copies_has_none():
    assert copy_view(replace(report([], []), articles=(article("one", LINES),)), Places([], "en")).clusters == ()
