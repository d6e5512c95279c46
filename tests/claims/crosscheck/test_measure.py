from dataclasses import replace

import pytest

from claims.crosscheck import Disagreement, Grade, Mention, Part, Side, Witness
from claims.crosscheck.measure import measured
from claims.span import Span

TEXTS = {"release": "책 12만 권", "other": "책 21만 권", "third": "책 31만 권", "english": "210,000 books"}


def witnesses(*authorities, one_event=True):
    """The texts, which copy a paragraph of one another where they tell one event."""
    return {
        key: Witness(
            key,
            text,
            (Part(Span(0, len(text)), "body", "ko", 0 if one_event else number),),
            (),
            authority=key in authorities,
        )
        for number, (key, text) in enumerate(TEXTS.items())
    }


def side(value, *sources):
    return Side(value, tuple(Mention(source, Span(0, len(TEXTS[source]))) for source in sources))


def between(*sides, rule="claims.figure.amount", grade=Grade.WARNING, **rest):
    return Disagreement(rule, grade, "", sides, **rest)


RELEASE, OTHER, THIRD = side("12만", "release"), side("21만", "other"), side("31만", "third")


def test_one_text_against_the_release_is_the_suspect_of_an_error_and_the_release_its_correction():
    (one,) = measured([between(OTHER, RELEASE)], witnesses("release"))
    assert (one.grade, one.suspect, one.correction, one.measures) == (Grade.ERROR, 0, "12만", (1,))


def test_without_a_text_of_authority_nothing_changes():
    found = [between(OTHER, RELEASE), between(OTHER, THIRD, suspect=0)]
    assert measured(found, witnesses()) == found
    assert measured(found[1:], witnesses("release")) == found[1:]


def test_a_warning_about_a_text_that_may_tell_of_something_else_stays_one_of_two_texts():
    apart = witnesses("release", one_event=False)
    assert measured([between(RELEASE, OTHER)], apart) == [between(RELEASE, OTHER)]
    assert measured([between(RELEASE, OTHER, suspect=0)], apart) == [between(RELEASE, OTHER)]
    (one,) = measured([between(RELEASE, OTHER, grade=Grade.ERROR)], apart)
    assert one.suspect == 1


def test_a_majority_does_not_outvote_the_release_and_the_reason_reads_from_the_other_side():
    slip = between(RELEASE, side("21만", "other", "third", "english"), rule="claims.date.deed", suspect=0,
                   correction="21만", details={"found": "a", "expected": "b"})  # fmt: skip
    (one,) = measured([slip], witnesses("release"))
    assert (one.sides[0].value, one.suspect, one.correction) == ("21만", 0, "12만")
    assert one.details == {"found": "b", "expected": "a"}


@pytest.mark.parametrize("rule", ["claims.title.rank_and_position", "claims.title.two_posts", "claims.figure.update"])
def test_what_may_both_be_true_keeps_its_grade_and_has_no_correction(rule):
    (one,) = measured([between(RELEASE, OTHER, rule=rule)], witnesses("release"))
    assert (one.grade, one.suspect, one.correction) == (Grade.WARNING, 1, None)


def test_what_is_told_in_another_language_is_no_correction():
    (one,) = measured([between(RELEASE, side("210,000", "english"))], witnesses("release"))
    assert (one.grade, one.suspect, one.correction) == (Grade.ERROR, 1, None)


def test_a_release_that_contradicts_itself_is_told_as_before():
    inside = between(side("12만", "release", "other"), side("13만", "release"), suspect=1, correction="12만")
    (one,) = measured([inside], witnesses("release"))
    assert one == replace(inside, measures=(0, 1))


def test_of_two_releases_that_contradict_each_other_none_is_suspected():
    (one,) = measured([between(RELEASE, OTHER, suspect=1, correction="12만")], witnesses("release", "other"))
    assert (one.grade, one.suspect, one.correction, one.measures) == (Grade.WARNING, None, None, (0, 1))


def test_several_values_against_the_release_are_one_disagreement_each():
    found = measured([between(OTHER, RELEASE, THIRD, rule="claims.title.two_ranks")], witnesses("release"))
    assert [[one.value for one in each.sides] for each in found] == [["21만", "12만"], ["12만", "31만"]]
    assert [(each.suspect, each.correction) for each in found] == [(0, "12만"), (1, "12만")]


def test_the_terms_of_a_sum_are_no_values_in_place_of_one_another():
    terms = between(OTHER, RELEASE, THIRD, rule="claims.figure.arithmetic", grade=Grade.ERROR)
    assert measured([terms], witnesses("release")) == [terms]


def test_what_differs_from_the_release_is_not_told_once_more_against_another_text():
    found = measured([between(RELEASE, OTHER), between(OTHER, THIRD)], witnesses("release"))
    assert [one.measures for one in found] == [(0,)]


def test_the_side_of_the_release_is_told_in_its_own_words():
    shared = side("210,000 books", "english", "release")
    (one,) = measured([between(shared, OTHER)], witnesses("release"))
    assert (one.sides[0].value, one.correction) == ("책 12만 권", "책 12만 권")
    assert [mention.source for mention in one.sides[0].mentions] == ["release", "english"]
