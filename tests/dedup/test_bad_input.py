"""Bad input: no crash, no silent loss, bounded time and memory."""

from __future__ import annotations

import time
import tracemalloc
import unicodedata

import numpy as np
import pytest

from dedup import contained, groups, near_duplicates, reuse, signature
from dedup.minhash import EMPTY

BODY = "군은 내년 봄까지 하천 제방 여덟 곳을 고치기로 하고 주민 설명회를 연다"


@pytest.mark.parametrize(
    "other",
    [
        unicodedata.normalize("NFD", BODY),
        "\u200b".join(BODY),
        BODY.replace(" ", "\0"),
        BODY + "\ud800",
        "\ufeff" + BODY.replace(" ", "\u3000"),
        "🚧" + BODY.replace(" ", " 🚧 "),
    ],
    ids=["decomposed", "zero width", "NUL", "lone surrogate", "wide spaces", "beyond the BMP"],
)
def test_what_is_no_letter_does_not_hide_a_copy(other):
    assert near_duplicates({0: BODY, 1: other})[0].jaccard == 1
    [passage] = reuse(BODY, other)
    assert BODY[slice(*passage.source)] == BODY
    assert [c.containment for c in contained({0: BODY}, {0: other})] == [1]
    assert groups({0: BODY, 1: other}) == {0: 0, 1: 0}


@pytest.mark.parametrize("text", ["", "가", " ", "\0", "\ud800", "※", "a\u0301"])
def test_the_shortest_texts_go_through_everything(text):
    assert signature(text).shape == (36,)
    assert reuse(text, text) == []
    assert len(near_duplicates({0: text, 1: text})) == (signature(text)[0] != EMPTY)
    contained({0: text}, {0: text, 1: BODY})


def test_a_long_run_of_combining_marks_is_borne_everywhere():
    text = BODY + "\u0323\u0301" * 50_000
    started = time.perf_counter()
    assert near_duplicates({0: text, 1: BODY})[0].jaccard == 1
    assert len(reuse(text, BODY)) == 1
    assert time.perf_counter() - started < 10


def test_a_long_line_is_signed_in_pieces():
    text = "".join(map(chr, np.random.default_rng(1).integers(0xAC00, 0xD7A4, 1_200_000).tolist()))
    tracemalloc.start()
    whole = signature(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 * len(text)
    assert np.array_equal(whole, np.minimum(signature(text[:1_000_000]), signature(text[1_000_000 - 4 :])))
    assert near_duplicates({0: text, 1: text + "끝"}, threshold=0.9)[0].jaccard > 0.999
    assert groups({0: text, 1: text}) == {0: 0, 1: 0}


def test_a_page_that_repeats_itself_takes_no_square_of_time():
    line = "알림 회원가입 로그인 전체기사 지면보기 구독신청 "
    started = time.perf_counter()
    assert reuse(line * 300, line * 300)
    assert time.perf_counter() - started < 10
