"""Where sentences end."""

import pytest

from claims.reading import sentences


def split(text):
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Nuri signed on Sept. 12 in Seoul.",
        "It opens on (Dec. 3).",
        "From Jan. 5 to Feb. 3 it is closed.",
        "It grew 3.5 percent, said Mr. Kim.",
    ],
)
def test_abbreviations_and_months_before_a_day_end_no_sentence(text):
    assert split(text) == [text]


def test_a_month_before_a_word_may_end_one():
    assert split("It opened in Dec. Visitors came.") == ["It opened in Dec.", "Visitors came."]
    assert split("He came in May. 12 others followed.") == ["He came in May.", "12 others followed."]
