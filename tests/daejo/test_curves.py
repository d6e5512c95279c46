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
    "hyphens": lambda n: "a-" * (4 * n),
    "apostrophes": lambda n: "a'" * (4 * n),
    "one man's quotation": lambda n: "한서윤 이사는 “그 다리를 다시 놓겠다”고 말했다." * (n // 4),
    "sentences of one mould": lambda n: " ".join(
        f"{'강물빛'[k % 3]}마을은 {k * 7 % 29}일 {k * 37 % 991}억원을 썼다고 밝혔다." for k in range(n)
    ),
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
