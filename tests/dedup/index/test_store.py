import random

import pytest

from dedup import Index, Match, shingles
from dedup.index import segments
from dedup.index.errors import ForeignError, HeldError, MismatchError
from dedup.index.store import _LAYOUT

WORDS = [
    "정부는",
    "올해",
    "예산을",
    "늘려",
    "지역",
    "청년의",
    "주거",
    "비용",
    "지원하고",
    "새로운",
    "일자리",
    "만들기로",
]
WORDS += ["했다고", "밝혔다", "the", "budget", "of", "this", "year"]


def sentences(count, seed=0, most=40):
    """Made-up texts, a third of them altered copies or pieces of earlier ones."""
    rng = random.Random(seed)
    texts = []
    for _ in range(count):
        words = rng.choices(WORDS, k=rng.randint(1, most))
        if texts and rng.random() < 0.3:
            words = rng.choice(texts).split()
            first = rng.randrange(len(words))
            words = words[first : first + rng.randint(1, len(words))]
            words[rng.randrange(len(words))] = f"{rng.randrange(10**6)}원"
        texts.append(" ".join(words))
    return texts


def expected(asked, stored, threshold):
    """What a comparison of each with each finds."""
    found = set()
    for key, text in asked.items():
        own = shingles(text)
        for hit, other in stored.items():
            common = len(own & shingles(other))
            containment = common / len(own) if own else 0
            if containment >= threshold:
                found.add(Match(key, hit, common / len(own | shingles(other)), containment))
    return found


@pytest.fixture
def path(tmp_path):
    return tmp_path / "archive"


@pytest.fixture
def index(path):
    with Index.open(path) as opened:
        yield opened


@pytest.mark.parametrize("brief", [False, True])
@pytest.mark.parametrize("threshold", [0.01, 0.1, 0.3, 0.5, 0.7, 0.85, 1])
def test_hits_and_values_are_those_of_comparing_all(index, threshold, brief, monkeypatch):
    if brief:  # as only large segments are
        monkeypatch.setattr(segments, "_BRIEF", 0)
    stored = {f"s{i}": text for i, text in enumerate(sentences(400))}
    for start in range(0, 400, 150):
        index.add(dict(list(stored.items())[start : start + 150]))
    asked = {f"q{i}": text for i, text in enumerate(sentences(40, seed=1) + list(stored.values())[:20])}
    hits = index.query(asked, threshold=threshold)
    assert len(hits) == len(set(hits))
    assert set(hits) == expected(asked, stored, threshold)


def test_hits_stand_in_the_order_of_the_question_then_of_adding(index):
    index.add({"b": "새로운 일자리를 만들기로 했다", "a": "새로운 일자리를 만들기로 했다고 한다"})
    hits = index.query({2: "일자리를 만들기로", 1: "새로운 일자리를", 3: "일자리를 만들기로"})
    assert [(hit.key, hit.hit) for hit in hits] == [(2, "b"), (2, "a"), (1, "b"), (1, "a"), (3, "b"), (3, "a")]


def test_a_long_text_is_found_by_a_short_quote_of_it(index):
    text = " ".join(sentences(40, seed=5))
    index.add({f"other {i}": one for i, one in enumerate(sentences(200, seed=6))} | {"long": text})
    hits = {hit.hit: hit for hit in index.query({"quote": text[100:160]})}
    assert hits["long"].containment == 1
    assert hits["long"].jaccard < 0.1


def test_short_texts_and_texts_without_letters(index):
    index.add({"three": "가나다", "none": "!?", "empty": "", "long": "가나다라마바사"})
    assert [hit.hit for hit in index.query({0: "가나다"})] == ["three"]
    assert [hit.hit for hit in index.query({0: "나다라마바"})] == ["long"]
    assert index.query({0: "!?", 1: "", 2: "라"}) == []
    assert index.query({}) == []


def test_nothing_is_found_in_an_empty_index(index):
    assert index.query({0: "새로운 일자리를 만들기로 했다"}) == []


def test_adding_again_replaces_and_removing_removes(index, path):
    index.add({"a": "새로운 일자리를 만들기로 했다", "b": "지역 청년의 주거 비용을 지원한다"})
    index.add({"a": "올해 예산을 늘려 잡았다고 밝혔다"})
    assert index.query({0: "새로운 일자리를 만들기로 했다"}) == []
    assert [hit.hit for hit in index.query({0: "올해 예산을 늘려 잡았다고 밝혔다"})] == ["a"]
    index.remove(["b", "never there"])
    for one in (index, Index.open(path)):
        assert one.query({0: "지역 청년의 주거 비용을 지원한다"}) == []
        assert [hit.hit for hit in one.query({0: "올해 예산을 늘려 잡았다고 밝혔다"})] == ["a"]
    one.close()


def test_an_unchanged_text_is_not_written_again(index, path):
    texts = {"a": "새로운 일자리를 만들기로 했다", "b": "지역 청년의 주거 비용을 지원한다"}
    index.add(texts)
    with Index.open(path, wait=0) as other, index._database.writing():
        other.add(texts)  # no lock is asked for
        with pytest.raises(HeldError):
            other.add({"a": "올해 예산을 늘려 잡았다고 밝혔다"})


def test_what_is_added_and_removed_at_random_stays_right(index):
    rng = random.Random(3)
    kept = {}
    for step, text in enumerate(sentences(300, seed=4)):
        key = f"k{rng.randrange(60)}"
        if rng.random() < 0.3:
            index.remove([key])
            kept.pop(key, None)
        else:
            index.add({key: text})
            kept[key] = text
        if step % 60 == 59:
            asked = dict(enumerate(sentences(20, seed=step)))
            assert set(index.query(asked, threshold=0.5)) == expected(asked, kept, 0.5)
    with index._database.reading() as connection:
        assert len(segments.segments(connection)) < 10
        dead = [one for one in segments.segments(connection) if 2 * one.live < one.texts]
    assert not dead


def test_many_small_adds_leave_few_segments(index):
    for number, text in enumerate(sentences(100, seed=7)):
        index.add({str(number): text})
    with index._database.reading() as connection:
        found = segments.segments(connection)
    assert len(found) <= 8
    assert sum(one.live for one in found) == 100


def test_segments_that_are_full_stay_apart(index, monkeypatch):
    monkeypatch.setattr(segments, "_MOST", 3000)
    monkeypatch.setattr(segments, "_CHARACTERS", 1000)
    stored = {f"s{i}": text for i, text in enumerate(sentences(300, seed=8))}
    index.add(stored)
    with index._database.reading() as connection:
        assert len(segments.segments(connection)) > 5
    asked = dict(list(stored.items())[::10])
    assert set(index.query(asked, threshold=0.6)) == expected(asked, stored, 0.6)


def test_halves_of_characters_are_kept(index):
    index.add({"name\udcff": "새로운 일자리를 \ud800 만들기로 했다"})
    assert [hit.hit for hit in index.query({0: "새로운 일자리를 \ud800 만들기로"})] == ["name\udcff"]


@pytest.mark.parametrize("threshold", [0, -1, 1.1, float("nan")])
def test_a_threshold_that_means_nothing_is_refused(index, threshold):
    with pytest.raises(ValueError, match="it must lie above 0 and not above 1"):
        index.query({0: "새로운 일자리"}, threshold=threshold)


def test_another_unicode_is_refused_and_rebuilt(path, monkeypatch):
    stored = {"a": "새로운 일자리를 만들기로 했다", "b": "지역 청년의 주거 비용을 지원한다"}
    older = _LAYOUT._replace(rules={**_LAYOUT.rules, "unicode": "3.2.0"})
    with monkeypatch.context() as patched:
        patched.setattr("dedup.index.store._LAYOUT", older)
        with Index.open(path) as index:
            index.add(stored)
    with pytest.raises(MismatchError, match=r"unicode is 3.2.0 in the file .*: dedup.Index.rebuild\('.*archive'\)"):
        Index.open(path)
    Index.rebuild(path).close()
    with Index.open(path) as index:
        assert [hit.hit for hit in index.query({0: stored["b"]})] == ["b"]


def test_a_foreign_file_is_refused(path):
    path.write_text("a letter to the editor", encoding="utf-8")
    with pytest.raises(ForeignError, match="archive: the file is no store but something else; nothing was changed"):
        Index.open(path)
