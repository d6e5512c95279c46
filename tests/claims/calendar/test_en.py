"""English days and periods."""

import re
from datetime import date
from time import process_time

import pytest

from claims import dates
from claims.calendar.en_pieces import _PIECES, in_line, piece

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
        ("The fair opens two Sundays from now.", "two Sundays from now", "2024-11-03", "2024-11-04"),
        ("They meet Tuesday two weeks from today.", "Tuesday two weeks from today", "2024-11-05", "2024-11-06"),
        ("It opens two months from today on Friday.", "two months from today on Friday", "2024-12-27", "2024-12-28"),
        ("She was born on 15 April of 87.", "15 April of 87", "1987-04-15", "1987-04-16"),
        ("They moved in May '98.", "May '98", "1998-05-01", "1998-06-01"),
        ("On 2023 10 16, it opened.", "2023 10 16", "2023-10-16", "2023-10-17"),
        ("It is due on 11.12.", "11.12", "2024-11-12", "2024-11-13"),
        ("They meet on Independence Day.", "Independence Day", "2024-07-04", "2024-07-05"),
        ("Shops close for Eid al-Fitr.", "Eid al-Fitr", "2024-04-10", "2024-04-11"),
        ("Shops close for Diwali 2023.", "Diwali 2023", "2023-11-12", "2023-11-13"),
        ("Report back in 3 business days.", "3 business days", "2024-10-30", "2024-10-31"),
        ("Sales in CY23 rose.", "CY23", "2023-01-01", "2024-01-01"),
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
        ("Open between May 3, 2024, and June 2, 2024.", "May 3, 2024, and June 2, 2024", "2024-05-03", "2024-06-03"),
        ("Wednesday, September 11: a lecture", "Wednesday, September 11", "2024-09-11", "2024-09-12"),
        ("Open between September 7th and 15th.", "September 7th and 15th", "2024-09-07", "2024-09-16"),
        ("Sales in 4Q23 rose.", "4Q23", "2023-10-01", "2024-01-01"),
        ("Sales in Q3'24 rose.", "Q3'24", "2024-07-01", "2024-10-01"),
        ("Sales in 1H 2024 rose.", "1H 2024", "2024-01-01", "2024-07-01"),
        ("It opens in mid-2025.", "mid-2025", "2025-05-01", "2025-09-01"),
        ("They won the 2023/24 season.", "2023/24", "2023-01-01", "2025-01-01"),
        ("It grew between May and August.", "May and August", "2024-05-01", "2024-09-01"),
        ("The plan covers 2024-2028.", "2024-2028", "2024-01-01", "2029-01-01"),
        ("Output in the first nine months of 2023 fell.", "first nine months of 2023", "2023-01-01", "2023-10-01"),
        ("It shuts for the last ten days of this month.", "last ten days of this month", "2024-10-22", "2024-11-01"),
        ("It shuts for the first two weeks of 2021.", "first two weeks of 2021", "2021-01-04", "2021-01-18"),
        ("It shuts for the last two weeks of 2024.", "last two weeks of 2024", "2024-12-16", "2024-12-30"),
        ("Labor Day weekend was busy.", "Labor Day weekend", "2024-08-31", "2024-09-03"),
        ("Thanksgiving weekend 2023 was busy.", "Thanksgiving weekend 2023", "2023-11-23", "2023-11-27"),
        ("Revenue rose year-to-date.", "year-to-date", "2024-01-01", "2024-10-26"),
        ("It is due EOY.", "EOY", "2024-07-01", "2025-01-01"),
        ("It is due in the next 4 business days.", "next 4 business days", "2024-10-28", "2024-11-01"),
        ("It rose in the past two business days.", "past two business days", "2024-10-23", "2024-10-25"),
        ("It takes less than 3 days after tomorrow.", "3 days after tomorrow", "2024-10-26", "2024-10-29"),
        ("It opens as early as next January.", "next January", "2025-01-01", None),
        ("Prices from 2023 onwards are higher.", "2023", "2023-01-01", None),
        ("Cars built in 1999 or earlier pay less.", "1999", None, "2000-01-01"),
        ("It is shut next workweek.", "next workweek", "2024-10-28", "2024-11-02"),
        ("It is open in week 31.", "week 31", "2024-07-29", "2024-08-05"),
        ("It lasts the 3 next weeks.", "3 next weeks", "2024-10-26", "2024-11-16"),
        ("It lasted the last 2 months and 3 days.", "last 2 months and 3 days", "2024-08-22", "2024-10-25"),
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
        "In the first three weeks of the war they held the town.",
        "India marked its Indian Independence Day.",
        "In today's fast-moving digital world everyone watches the Today Show.",
        "She edited the 13th and 14th editions under grant 2021YFA140.",
        "Write to 1615 E. Alder St. about the workforce of tomorrow, part of Sun Print.",
        "Route 1999 took 2h 24 minutes.",
        "Version 5.12 was set out in 4.22.",
    ],
)
def test_words_and_counts_are_no_dates(text):
    assert days(text) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("It toured in August and October 2022.", [("August", "2022-08-01"), ("October 2022", "2022-10-01")]),
        ("It opens on 18 and 19 June.", [("18", "2024-06-18"), ("19 June", "2024-06-19")]),
        (
            "It plays May 3, 5 and 7, 2025.",
            [("May 3", "2025-05-03"), ("5", "2025-05-05"), ("7, 2025", "2025-05-07")],
        ),
    ],
)
def test_every_day_of_a_list_takes_the_month_and_year(text, found):
    assert [day[:2] for day in days(text)] == found


@pytest.mark.parametrize(
    "text",
    ["Sales in fiscal 2024 rose.", "The first quarter of FY2025 was good.", "It fell in the fiscal third quarter."],
)
def test_a_fiscal_year_begins_nobody_knows_when(text):
    assert {day[1:] for day in days(text)} == {(None, None)}


@pytest.mark.parametrize(
    "text",
    [
        "H2 2023",
        "Q4 2023",
        "EOW",
        "the rest of the year",
        "w/c 3 May",
        "sixth of May",
        "MTD",
        "twelve days ago",
        "a few weeks ago",
        "an hour a day next week",
        "nineteen ninety six",
        "two thousand and eight",
        "that year",
        "CY2024",
        "FY24",
        "tmrw",
        "fall 2023",
        "noughties",
    ],
)
def test_no_word_that_begins_a_date_is_passed_over(text):
    bare = re.compile("|".join(f"(?P<{kind}>{in_line(one)})" for kind, one in _PIECES.items()))
    low = f"it is {text.lower()}."
    assert [m.span() for m in piece().finditer(low)] == [m.span() for m in bare.finditer(low)]


def test_a_day_an_event_is_called_after_has_no_year():
    assert days("They mourned the Sept. 11 attacks.") == [("Sept. 11", None, None)]


def test_without_an_anchor_nothing_is_guessed():
    assert {day[1:] for day in days("Last November and on the 25th they met.", None)} == {(None, None)}


def test_a_long_row_of_lengths_is_read_in_linear_time():
    started = process_time()
    dates("two weeks and " * 4000, language="en")
    assert process_time() - started < 2
