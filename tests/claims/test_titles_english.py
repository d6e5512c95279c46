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
