"""English titles: several at once, degrees and nicknames, sentences that say who holds a post."""

import pytest

from claims import read


def posts(text):
    found = (claim.value for claim in read(text, language="en") if claim.family == "title")
    return [(post.person, post.organization, post.title) for post in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme President and CEO Jane Roe", [("Jane Roe", "Acme", "President"), ("Jane Roe", "Acme", "CEO")]),
        ("Jane Roe, CTO & Co-Founder of Acme", [("Jane Roe", "Acme", "CTO"), ("Jane Roe", "Acme", "Co-Founder")]),
        (
            "Jane Roe, Partner at Doe LLP and co-chair of the River Committee",
            [("Jane Roe", "Doe LLP", "Partner"), ("Jane Roe", "River Committee", "co-chair")],
        ),
        ("Jane Roe, MD, MPH, chief medical officer at Acme", [("Jane Roe", "Acme", "chief medical officer")]),
        ('John "Jack" Roe, chairman of Acme', [('John "Jack" Roe', "Acme", "chairman")]),
        ("U.S. Secretary of State Jane Roe", [("Jane Roe", None, "Secretary of State")]),
        ("Jane Roe, the company's interim chief executive", [("Jane Roe", None, "chief executive")]),
        ("Jane Roe is the CEO of Acme.", [("Jane Roe", "Acme", "CEO")]),
        ("Jane Roe serves as chair of Acme.", [("Jane Roe", "Acme", "chair")]),
        ("Acme Appoints Jane Roe as Chief Technology Officer", [("Jane Roe", None, "Chief Technology Officer")]),
        ("The appointment of Jane Roe as CEO of Acme", [("Jane Roe", "Acme", "CEO")]),
        ("Jane Roe, vice president of Samsung Electronics", [("Jane Roe", "Samsung Electronics", "vice president")]),
        ("Blue Mountain is the leader in skis.", []),
        ("Roe Law is a premier firm.", []),
    ],
)
def test_a_phrase_gives_everyone_and_every_title(text, expected):
    assert posts(text) == expected


def test_what_is_shared_is_shared_also_in_time():
    values = [claim.value for claim in read("former Acme President and CEO Jane Roe", language="en")]
    assert [value.former for value in values if hasattr(value, "former")] == [True, True]


def test_a_nickname_makes_no_other_person():
    subjects = {
        claim.topic.subject
        for text in ("Chairman John Roe", 'Chairman John "Jack" Roe')
        for claim in read(text, language="en")
        if claim.family == "title"
    }
    assert subjects == {"johnroe"}


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("City transport commissioner Dana Okafor said the line will open.", "Dana Okafor", "commissioner"),
        ("Police chief Jane Roe spoke on Monday.", "Jane Roe", "Police chief"),
        ("They met spokesperson Jane Roe, who left.", "Jane Roe", "spokesperson"),
    ],
)
def test_a_title_in_small_letters_before_a_whole_name(text, person, title):
    assert [(one, post) for one, _, post in posts(text)] == [(person, title)]


@pytest.mark.parametrize(
    "text",
    [
        "It is the premier Gold Coast resort.",
        "She will coach Jane Roe next year.",
        "The governor Roe met is gone.",
        "The director Acme Holdings hired left.",
    ],
)
def test_no_post_in_small_letters(text):
    assert posts(text) == []


def test_a_word_that_only_opens_its_sentence_is_no_body():
    assert posts("Renowned author Jane Roe left.") == [("Jane Roe", None, "author")]
    assert posts("Acme chief executive Jane Roe left.") == [("Jane Roe", "Acme", "chief executive")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A phrase of small words behind a name.
        ("Jane Roe, the harbour board's treasurer, blamed fuel.", [("Jane Roe", None, "treasurer")]),
        ("Jane Roe, 34, a teacher in Lorne, smiled.", [("Jane Roe", None, "teacher")]),
        (
            "Jane Roe, a kelp farmhand at Brent University, smiled.",
            [("Jane Roe", "Brent University", "farmhand")],
        ),
        (
            "said Jane Roe, professor of marine biology at the University of Brent.",
            [("Jane Roe", "University of Brent", "professor")],
        ),
        ("Jane Roe, whom the club calls its captain, smiled.", []),
        ("On Friday in Ann Arbor, the visiting coach said so.", []),
        # Verbs that are titles.
        ("Jane Roe, who chairs the Acme Trust, smiled.", [("Jane Roe", "Acme Trust", "chair")]),
        ("The side, captained by Jane Roe, lost.", [("Jane Roe", None, "captain")]),
        ("Jane Roe, who represents Castle ward, smiled.", [("Jane Roe", "Castle", "represent")]),
        ("Jane Roe heads home.", []),
        # Whom a pronoun means, and a phrase between a name and its new post.
        ("Jane Roe joins in May. Acme named her chief executive.", [("Jane Roe", None, "chief executive")]),
        (
            "Acme appointed Jane Roe, its chief buyer, as its new treasurer.",
            [("Jane Roe", None, "treasurer")],
        ),
        # Ranks cut short without a stop.
        ("Lt Col Jane Roe smiled.", [("Jane Roe", None, "Lt Col")]),
        ("The Rev Jane Roe smiled.", [("Jane Roe", None, "Rev")]),
    ],
)
def test_a_post_told_by_a_phrase_a_verb_or_a_rank_cut_short(text, expected):
    assert posts(text) == expected
