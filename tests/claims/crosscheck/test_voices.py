from dataclasses import replace

import pytest

from claims.crosscheck import Mention, Part, Witness
from claims.crosscheck.voices import Ballot, outvotes, support
from claims.span import Span


def witness(key: str, *voices: int) -> Witness[str]:
    parts = tuple(Part(Span(10 * i, 10 * i + 9), "body", "ko", voice) for i, voice in enumerate(voices))
    return Witness(key, " " * 10 * len(voices), parts, ())


def places(*found: tuple[str, int]) -> list[Mention[str]]:
    return [Mention(source, Span(10 * paragraph, 10 * paragraph + 1)) for source, paragraph in found]


def test_forty_reprints_of_one_release_are_one_voice():
    reprints = {str(n): witness(str(n), 7) for n in range(40)}
    assert support(places(*((key, 0) for key in reprints)), reprints) == (1, 1)


def test_independent_articles_are_voices_of_their_own():
    both = {"a": witness("a", 1), "b": witness("b", 2)}
    assert support(places(("a", 0), ("b", 0)), both) == (2, 2)


def test_two_paragraphs_of_one_article_are_one_voice():
    assert support(places(("a", 0), ("a", 1)), {"a": witness("a", 1, 2)}) == (1, 2)


def test_an_article_that_copies_two_others_joins_them():
    three = {"a": witness("a", 1), "b": witness("b", 2), "c": witness("c", 1, 2)}
    assert support(places(("a", 0), ("b", 0), ("c", 0), ("c", 1)), three) == (1, 2)


def test_paragraphs_without_a_voice_are_copies_of_nothing_and_the_first_voice_is_one():
    silent = {"a": witness("a", -1), "b": witness("b", -1)}
    assert support(places(("a", 0), ("b", 0)), silent) == (2, 0)
    first = {"a": witness("a", 0), "b": witness("b", 0)}
    assert support(places(("a", 0), ("b", 0)), first) == (1, 1)


@pytest.mark.parametrize(
    ("many", "few", "expected"), [(3, 1, True), (2, 1, False), (6, 2, True), (5, 2, False), (3, 0, True)]
)
def test_three_texts_outvote_one(many, few, expected):
    assert outvotes(many, few) is expected


@pytest.mark.parametrize(
    ("voices", "lone", "suspect"),
    [((1, 3), True, 0), ((4, 1), True, 1), ((1, 2), True, None), ((2, 6), False, None), ((1, 3, 1), True, None)],
)
def test_a_ballot_suspects_one_text_against_the_majority(voices, lone, suspect):
    told = Ballot(voices)
    assert (told.lone, told.suspect) == (lone, suspect)


def test_texts_that_print_one_sentence_are_one_voice_whatever_stands_around_it():
    three = {key: replace(witness(key, n), taken=((Span(0, 9), 4),)) for n, key in enumerate("abc")}
    three["d"] = witness("d", 3)
    assert support(places(("a", 0), ("b", 0), ("c", 0), ("d", 0)), three).voices == 2
