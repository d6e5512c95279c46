from dataclasses import replace
from datetime import date
from itertools import combinations

from claims.crosscheck.events import around, at_one_time, events, is_handful
from claims.crosscheck.likeness import Held, held_by, units_of

LIBRARY = "버들시 새 도서관이 다음 달 문을 연다. 4층 건물에 책 12만 권을 갖췄다. 강이든 버들시장이 개관식에 온다."
READERS = "책 12만 권을 갖춘 버들시 도서관이 손님을 기다린다. 시는 4층 건물을 짓는 데 3년을 들였다."
STORM = "밤사이 솔섬 앞바다에 강풍이 불어 어선 여섯 척이 떠내려갔다. 해경은 밧줄을 다시 묶었다."
ENGLISH = "Beodeul City will open a library with 120,000 books next month. Mayor Kang I-deun will attend the opening."


def test_two_undated_drafts_of_one_event_join_and_another_stays_apart(witness):
    told = events([witness(LIBRARY, "a", read=True), witness(READERS, "b", read=True), witness(STORM, "c", read=True)])
    assert [pair for pair in combinations("abc", 2) if told.together(*pair)] == [("a", "b")]
    assert [[w.key for w in group] for group in told.groups] == [["a", "b"], ["c"]]


def test_a_korean_and_an_english_text_join_by_names_and_figures(witness):
    told = events(
        [witness(LIBRARY, "ko", read=True), witness(ENGLISH, "en", read=True), witness(STORM, "c", read=True)]
    )
    assert told.together("en", "ko")
    assert not told.together("en", "c")


def test_the_order_of_the_texts_changes_nothing(witness):
    texts = {"a": LIBRARY, "b": READERS, "c": STORM, "d": ENGLISH}
    pairs = set()
    for keys in ("abcd", "dcba", "bdac"):
        told = events([witness(texts[key], key, read=True) for key in keys])
        pairs.add(frozenset(frozenset((one.key, other.key)) for one, other in told.of_one_event()))
    assert len(pairs) == 1


def test_what_is_told_again_a_month_later_is_another_event(witness):
    days = date(2031, 3, 2), date(2031, 4, 2)
    one, other = (replace(witness(LIBRARY, str(day), read=True), published=day) for day in days)
    assert not events([one, other]).together(one.key, other.key)


def test_texts_of_one_time_lie_together_and_those_without_a_day_are_one(witness):
    days = [date(2031, 3, 2), date(2031, 3, 4), date(2031, 3, 9), None, None]
    group = [replace(witness(LIBRARY, str(number)), published=day) for number, day in enumerate(days)]
    assert [[w.key for w in those] for those in at_one_time(group, max_days=3)] == [["3", "4"], ["0", "1"], ["2"]]


def test_two_texts_found_among_many_are_weighed_as_two_of_many(witness):
    pair = [witness(LIBRARY, "a", read=True), witness(READERS, "b", read=True)]
    own = held_by([units_of(one) for one in pair])
    everywhere = Held(dict.fromkeys(own.by, 240), 250)
    assert events(pair, held=own).together("a", "b")
    told = events(pair, held=everywhere)
    assert (told.texts, is_handful(told.texts)) == (250, False)
    assert not told.together("a", "b")  # what nearly all texts hold joins nothing


def test_what_hangs_together_by_texts_left_elsewhere_is_one_group_and_tells_no_event_by_that(witness):
    apart = [witness(LIBRARY, "a", read=True), witness(STORM, "b", read=True)]
    assert len(events(apart).groups) == 2
    told = events(apart, chains=[("a", "b")])
    assert [[one.key for one in group] for group in told.groups] == [["a", "b"]]
    assert not told.together("a", "b")
    assert [[one.key for one in group] for group in around(told, ["b"]).groups] == [["a", "b"]]
