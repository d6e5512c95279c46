"""Time grows with a text and not with its square: four times the text takes ten times the time at most.

Processor time is compared, and the best of two runs, so that a busy machine changes nothing.
"""

import random
import time

import pytest

from daejo import Article, examine

_FLOOR = 0.15  # seconds below which nothing is measured but the rest of a report


def _names(count):
    chosen = random.Random(1)
    return ", ".join(
        f"{chosen.choice(['John', 'Mary', 'Omar'])} {chr(65 + n % 26)}{''.join(chosen.choices('aeioustrnl', k=5))}"
        for n in range(count)
    )


REPEATED = {
    "capitals": lambda n: "A " * n,
    "short names": lambda n: "Aa, " * n,
    "months": lambda n: "March " * n,
    "names": lambda n: _names(n // 3),
    "posts": lambda n: "김철수 대표 " * (n // 2),
    "percentages": lambda n: "3.5% " * (n // 2),
    "digits": lambda n: "1" * (4 * n),
    "commas": lambda n: "1," * (4 * n),
    "brackets": lambda n: "(" * (4 * n),
    "quotes": lambda n: '"' * (4 * n + 1),
    "items": lambda n: "가나, " * (4 * n),
    "short lines": lambda n: "\n".join(map(str, range(n))),
    "one line": lambda n: "가나다라 " * (2 * n),
}


def _spent(text):
    article = [Article("a.txt", text)]
    started = time.process_time()
    report = examine(article)
    assert report.problems == ()
    return time.process_time() - started


@pytest.mark.parametrize("repeated", REPEATED.values(), ids=REPEATED)
def test_time_grows_with_the_text(repeated):
    _spent(repeated(20))  # whatever is loaded once
    short, long = (min(_spent(repeated(count)) for _ in range(2)) for count in (500, 2000))
    assert long < 10 * max(short, _FLOOR), f"{short:.2f} s, and {long:.2f} s for four times the text"
