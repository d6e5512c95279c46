"""Reuse: the stretches that are taken, quoted exactly, whatever stands around them."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedup import reuse

SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4, 7)]
RELEASE = "한빛전자는 새 공장에 2조 3천억원을 투자해 내년 6월 가동에 들어간다고 12일 밝혔다. 지역 인재 4백명을 뽑는다."
TEXT = st.text(st.sampled_from("가나다라마바 ab㈜㎡\n\u200b"), max_size=60)


def letters(chance: random.Random, count: int) -> str:
    return "".join(chance.choices(SYLLABLES, k=count))


def letters_of(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def quoted(source: str, target: str) -> list[tuple[str, str]]:
    return [(source[slice(*p.source)], target[slice(*p.target)]) for p in reuse(source, target)]


def test_a_verbatim_stretch_is_quoted_exactly():
    article = f"앞 문단은 다른 이야기다.\n{RELEASE}\n뒤 문단도 그렇다."
    assert quoted(RELEASE, article) == [(RELEASE.rstrip("."), RELEASE.rstrip("."))]


def test_spacing_quotes_and_width_do_not_matter():
    altered = "한빛전자는  새공장에 ２조 3천억원을 “투자해” 내년 6월"
    assert quoted(RELEASE, altered) == [(RELEASE[: RELEASE.index("6월") + 2], altered)]


def test_exchanged_words_stay_inside_one_passage():
    altered = RELEASE.replace("새 공장에", "부산 지사에").replace("12일", "지난 13일")
    [(source, target)] = quoted(RELEASE, altered)
    assert source == target.replace("부산 지사에", "새 공장에").replace("지난 13일", "12일") == RELEASE.rstrip(".")


def test_a_similarity_is_the_share_of_letters_in_both():
    altered = RELEASE.replace("새 공장에", "부산 지사에")
    [verbatim], [exchanged] = reuse(RELEASE, RELEASE), reuse(RELEASE, altered)
    here, there = len(letters_of(RELEASE)), len(letters_of(altered))
    assert verbatim.similarity == 1
    assert exchanged.similarity == pytest.approx(2 * (here - len("새공장")) / (here + there))


def test_an_added_clause_parts_two_passages():
    head, tail = RELEASE.split(" 지역 ")
    tail = f"지역 {tail} 지원은 이달 말까지 받는다."
    found = quoted(f"{head} {tail}", f"{head} 회사는 이와 별도로 본사 이전도 검토하고 있다고 덧붙였다. {tail}")
    assert [target for _, target in found] == [
        head.rstrip("."),
        f"다. {tail.rstrip('.')}",
    ]


def test_what_stands_twice_in_the_source_is_one_passage():
    twice = f"{RELEASE}\n전혀 다른 내용의 문장이 하나 들어간다\n{RELEASE}"
    [(_, target)] = quoted(twice, f"앞 이야기. {RELEASE} 뒤 이야기.")
    assert target == RELEASE.rstrip(".")


def test_a_stretch_that_stands_twice_in_the_target_is_found_twice():
    assert len(reuse(RELEASE, f"{RELEASE}\n전혀 다른 내용의 문장이 하나 들어간다\n{RELEASE}")) == 2


def test_strangers_and_set_phrases_share_nothing():
    assert reuse(RELEASE, "한빛전자는 12일 주주총회를 열고 새 이사를 선임했다고 밝혔다.") == []
    assert reuse("", RELEASE) == reuse(RELEASE, "※ ***") == []
    assert reuse("the company said in a statement", "But the company said in the statement that") == []


def edited(chance: random.Random, source: str, words: int) -> tuple[str, int]:
    """The source with so many stretches of up to six letters exchanged, and how many letters stay."""
    pieces, start, kept = [], 0, 0
    for number in range(words):
        at = start + chance.randrange(8, 24) if number else chance.randrange(4, 40)
        gone, put = chance.randrange(1, 7), chance.randrange(1, 7)
        pieces += [source[start:at], letters(chance, put)]
        kept += at - start
        start = at + gone
    return "".join([*pieces, source[start:]]), kept + len(source) - start


@pytest.mark.parametrize("words", [1, 2, 3, 5])
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("step", [1, -1], ids=["forward", "backward"])
def test_a_passage_reaches_over_exchanged_words_and_no_further(seed, words, step):
    chance = random.Random(seed)
    source = letters(chance, 160)
    target, kept = edited(chance, source, words)
    one, two, three, four = (letters(chance, 30) for _ in range(4))
    [found] = reuse(f"{one}{source[::step]}{two}", f"{three}{target[::step]}{four}")
    assert found.source == (30, 190)
    assert found.target == (30, 30 + len(target))
    assert found.similarity == pytest.approx(2 * kept / (len(source) + len(target)))


@pytest.mark.parametrize(("added", "passages"), [(1, 1), (3, 1), (4, 2), (20, 2)])
def test_what_was_only_added_parts_a_passage_from_four_letters_on(added, passages):
    chance = random.Random(5)
    head, tail, new = letters(chance, 40), letters(chance, 40), letters(chance, added)
    found = reuse(head + tail, head + new + tail)
    assert [p.target for p in found] == ([(0, 80 + added)] if passages == 1 else [(0, 40), (40 + added, 80 + added)])


@pytest.mark.parametrize(("length", "found"), [(15, []), (16, [(40, 56)])])
def test_sixteen_letters_make_a_passage(length, found):
    chance = random.Random(6)
    source, ahead, behind = letters(chance, 100), letters(chance, 40), letters(chance, 40)
    assert [p.target for p in reuse(source, ahead + source[30 : 30 + length] + behind)] == found


def test_the_nearer_of_two_places_is_the_source():
    chance = random.Random(7)
    phrase, head, tail = letters(chance, 20), letters(chance, 40), letters(chance, 40)
    source = f"{phrase}{letters(chance, 60)}{head}{phrase}{tail}"
    [found] = reuse(source, head + phrase + tail)
    assert found.source == (80, 180)
    assert found.similarity == 1


@given(st.integers(0, 10_000), st.integers(16, 40))
@settings(max_examples=60)
def test_every_run_of_sixteen_syllables_is_covered(seed, length):
    chance = random.Random(seed)
    source = letters(chance, 200)
    start = chance.randrange(200 - length)
    ahead = letters(chance, chance.randrange(60))
    target = ahead + source[start : start + length] + letters(chance, chance.randrange(60))
    covered = {i for p in reuse(source, target) for i in range(*p.target)}
    assert covered >= set(range(len(ahead), len(ahead) + length))


@given(st.integers(0, 10_000))
@settings(max_examples=60)
def test_every_such_run_is_covered_though_passages_compete_for_it(seed):
    chance = random.Random(seed)
    stock = [letters(chance, chance.randrange(5, 40)) for _ in range(6)]

    def text() -> str:
        parts = [chance.choice(stock) for _ in range(chance.randrange(2, 8))]
        return "".join(
            part[chance.randrange(len(part) // 2) :] + letters(chance, chance.randrange(5)) for part in parts
        )

    source, target = text(), text()
    covered = {i for p in reuse(source, target) for i in range(*p.target)}
    starts = [i for i in range(len(target) - 15) if target[i : i + 16] in source]
    assert covered >= {k for i in starts for k in range(i, i + 16)}


@given(TEXT, TEXT)
def test_passages_lie_in_their_texts_in_order_and_do_not_overlap(source, target):
    found = reuse(source, target)
    assert found == reuse(source, target)
    end = 0
    for passage in found:
        assert 0 <= passage.source.start < passage.source.end <= len(source)
        assert end <= passage.target.start < passage.target.end <= len(target)
        assert 0 < passage.similarity <= 1
        end = passage.target.end


@given(st.lists(st.sampled_from(["가", "나다", "라 ", "\n마", "㈜"]), min_size=20, max_size=80).map("".join))
def test_a_text_is_taken_from_itself(text):
    covered = {i for p in reuse(text, text) for i in range(*p.target)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered
