"""English days and periods."""

from datetime import date

import pytest

from claims import dates

PUBLISHED = date(2024, 10, 25)  # a Friday


def days(text, published=PUBLISHED):
    found = dates(text, language="en", published=published)
    return [(d.quote, d.start and d.start.isoformat(), d.end and d.end.isoformat()) for d in found]


@pytest.mark.parametrize(
    "text, quote, start, end",
    [
        ("It opened on October 25, 2023.", "October 25, 2023", "2023-10-25", "2023-10-26"),
        ("It opened on 25 Oct. 2023.", "25 Oct. 2023", "2023-10-25", "2023-10-26"),
        ("It opened on Wednesday, Oct. 25, 2023.", "Wednesday, Oct. 25, 2023", "2023-10-25", "2023-10-26"),
        ("It opened on 2023-10-25.", "2023-10-25", "2023-10-25", "2023-10-26"),
        ("It opened on 25/10/2023.", "25/10/2023", "2023-10-25", "2023-10-26"),
        ("They met on the 24th.", "24th", "2024-10-24", "2024-10-25"),
        ("They met yesterday.", "yesterday", "2024-10-24", "2024-10-25"),
        ("It began last November.", "last November", "2023-11-01", "2023-12-01"),
        ("It began in November last year.", "November last year", "2023-11-01", "2023-12-01"),
        ("They meet next Friday.", "next Friday", "2024-11-01", "2024-11-02"),
        ("They meet on the second Monday of next month.", "second Monday of next month", "2024-11-11", "2024-11-12"),
        ("Revenue in Q3 2024 rose.", "Q3 2024", "2024-07-01", "2024-10-01"),
        ("Sales in the first half of 2023 fell.", "first half of 2023", "2023-01-01", "2023-07-01"),
        ("Sales in the third quarter of last year fell.", "third quarter of last year", "2023-07-01", "2023-10-01"),
        ("The 1990s were quiet.", "1990s", "1990-01-01", "2000-01-01"),
        ("It was founded in 1987.", "1987", "1987-01-01", "1988-01-01"),
        ("It was signed earlier this month.", "earlier this month", "2024-10-01", "2024-10-16"),
        ("It opens later this year.", "later this year", "2024-10-25", "2025-01-01"),
        ("The rest of the year is quiet.", "rest of the year", "2024-10-25", "2025-01-01"),
        ("It is due within two weeks and three days.", "two weeks and three days", "2024-10-25", "2024-11-11"),
        ("It starts more than two weeks after today.", "two weeks after today", "2024-11-08", None),
        ("It closed three weeks ago.", "three weeks ago", "2024-10-04", "2024-10-05"),
        ("It rose over the last three months.", "last three months", "2024-07-25", "2024-10-25"),
    ],
)
def test_an_english_day_is_resolved_beside_the_publication(text, quote, start, end):
    assert (quote, start, end) in days(text)


@pytest.mark.parametrize(
    "text, quote, start, end",
    [
        ("The fair runs from May 3 to 5.", "May 3 to 5", "2024-05-03", "2024-05-06"),
        ("The fair runs from May 30 to June 2.", "May 30 to June 2", "2024-05-30", "2024-06-03"),
        ("The fair ran between 4 and 22 January 2022.", "4 and 22 January 2022", "2022-01-04", "2022-01-23"),
        ("The plan covers 2024-2028.", "2024-2028", "2024-01-01", "2029-01-01"),
    ],
)
def test_an_english_period_runs_to_the_day_after_its_last(text, quote, start, end):
    assert days(text) == [(quote, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain and they march on.",
        "The 25th anniversary was marked on the 2nd floor.",
        "The second prize went to a team of 2024 people.",
        "Shoppers waited for Black Friday.",
        "The price is $2,024.",
    ],
)
def test_words_and_counts_are_no_dates(text):
    assert days(text) == []


def test_without_an_anchor_nothing_is_guessed():
    assert {day[1:] for day in days("Last November and on the 25th they met.", None)} == {(None, None)}
