"""Letters: the table and the offsets agree with the definition, character by character."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedup import normalize
from dedup.normalize import letters, located, pack, spelled

ODD = "㈜㎡Ⅱ½…·ㆍ　　İΣςǅ́̈각ㄱㅏㄳ가\u200b\u00ad😀𝐀𠀀\ud800\udc00ﷺ\0\n※"
TEXT = st.text(st.one_of(st.characters(), st.sampled_from(ODD), st.sampled_from("가나 aB1")), max_size=20)


def reference(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).lower())


def unpacked(texts: list[str]) -> list[str]:
    codes, ends = pack(texts)
    starts = [0, *ends.tolist()][: len(ends)]
    return ["".join(map(chr, codes[a:b].tolist())) for a, b in zip(starts, ends.tolist(), strict=True)]


@given(TEXT)
def test_letters_follow_the_definition(text):
    assert letters(text) == reference(text)


@given(st.lists(TEXT, max_size=5))
def test_both_ways_to_pack_follow_the_definition(texts):
    wanted = [reference(text) for text in texts]
    assert unpacked(texts) == wanted
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normalize, "_TABLE_PAYS", 0)
        assert unpacked(texts) == wanted


@given(TEXT)
def test_a_text_spelled_out_has_the_same_letters(text):
    assert letters(spelled(text)) == letters(text)


def test_a_sigma_ends_a_word_whichever_way_it_is_written(monkeypatch):
    monkeypatch.setattr(normalize, "_TABLE_PAYS", 0)
    assert unpacked(["ΟΔΟΣ", "ΟΔΟϹ"]) == ["οδος", "οδος"]


def test_every_character_folds_as_defined_between_letters(monkeypatch):
    monkeypatch.setattr(normalize, "_TABLE_PAYS", 0)
    texts = [f"가{chr(code)}a" for code in range(0x20000)]
    assert unpacked(texts) == [reference(text) for text in texts]


@given(TEXT)
def test_located_letters_are_those_of_the_text_and_lie_in_it_in_order(text):
    codes, starts, ends = located(text)
    assert "".join(map(chr, codes.tolist())) == reference(text)
    assert all(0 <= a < b <= len(text) for a, b in zip(starts.tolist(), ends.tolist(), strict=True))
    assert starts.tolist() == sorted(starts.tolist())


def test_an_expansion_is_placed_at_its_character():
    codes, starts, ends = located("약 12㎡다")
    assert "".join(map(chr, codes.tolist())) == "약12m2다"
    assert list(zip(starts.tolist(), ends.tolist(), strict=True)) == [(0, 1), (2, 3), (3, 4), (4, 5), (4, 5), (5, 6)]


def test_decomposed_hangul_and_zero_width_characters_match():
    assert letters(unicodedata.normalize("NFD", "대조 결과")) == letters("대\u200b조\u00ad 결\ufeff과") == "대조결과"


def test_a_long_run_of_combining_marks_takes_no_time():
    text = "가" + "\u0323\u0301" * 50_000 + "나"
    started = time.perf_counter()
    assert letters(text) == "".join(map(chr, located(text).codes.tolist())) == "가나"
    assert time.perf_counter() - started < 5
