"""datasketch takes our signatures, in its sketches and its indexes, and gives them back."""

from __future__ import annotations

import pickle
import subprocess
import sys

import numpy as np
import pytest
from datasketch import LeanMinHash, MinHash, MinHashLSH, MinHashLSHEnsemble

import dedup
from dedup import shingle_hash, shingles, signature
from dedup.interchange import from_datasketch, from_index, to_datasketch, to_minhash

TEXTS = [f"제{i}회 정기 회의에서 {i * 7}건의 안건을 다뤘다고 사무국이 밝혔다" for i in range(1000)]
BANDS = {"num_perm": 128, "params": (32, 4)}

# Another machine: it knows the address and the settings, and nothing that was put in.
ASKS = """
import sys
from datasketch import MinHashLSH
from dedup import from_index, signature, to_datasketch

redis = {"host": sys.argv[1], "port": int(sys.argv[2])}
index = MinHashLSH(
    num_perm=128, params=(32, 4), storage_config={"type": "redis", "basename": b"news", "redis": redis}, prepickle=False
)
asked = to_datasketch(signature(sys.argv[3], num_perm=128))
print([(key.decode(), asked.jaccard(to_datasketch(from_index(index, key)))) for key in index.query(asked)])
index.insert(b"theirs", asked)
"""


def theirs(text, num_perm=36):
    minhash = MinHash(num_perm=num_perm, seed=1, hashfunc=shingle_hash)
    minhash.update_batch(shingles(text))
    return minhash


def test_a_thousand_paragraphs_have_identical_hash_values():
    for text in TEXTS:
        assert np.array_equal(from_datasketch(theirs(text)), signature(text))


@pytest.mark.parametrize("num_perm", [1, 36, 128])
@pytest.mark.parametrize("to", [to_datasketch, to_minhash])
def test_a_signature_comes_back_as_it_went(to, num_perm):
    made = signature(TEXTS[0], num_perm=num_perm)
    assert np.array_equal(from_datasketch(to(made)), made)
    assert np.array_equal(from_datasketch(pickle.loads(pickle.dumps(to(made)))), made)


def test_a_lean_minhash_is_theirs_to_the_byte():
    ours, lean = to_datasketch(signature(TEXTS[0])), LeanMinHash(theirs(TEXTS[0]))
    held = [bytearray(one.bytesize()) for one in (ours, lean)]
    ours.serialize(held[0])
    lean.serialize(held[1])
    assert held[0] == held[1]
    assert ours == lean


def test_a_minhash_grows_as_if_it_had_been_theirs():
    grown = to_minhash(signature(TEXTS[0]))
    grown.update_batch(shingles(TEXTS[1]))
    expected = theirs(TEXTS[0])
    expected.update_batch(shingles(TEXTS[1]))
    assert np.array_equal(from_datasketch(grown), expected.hashvalues)
    assert grown == expected


def test_an_index_of_datasketch_finds_a_text_by_our_signature_and_gives_it_back():
    index = MinHashLSH(**BANDS)
    made = signature(TEXTS[0], num_perm=128)
    index.insert("one", to_datasketch(made))
    assert index.query(to_datasketch(signature(TEXTS[0].replace(" ", ""), num_perm=128))) == ["one"]
    assert index.query(theirs(TEXTS[0], 128)) == ["one"]
    assert np.array_equal(from_index(index, "one"), made)


def test_an_index_keeps_as_many_values_as_its_bands_take_up():
    index = MinHashLSH(num_perm=36, params=(5, 7))
    index.insert(b"one", to_datasketch(signature(TEXTS[0])))
    assert np.array_equal(from_index(index, b"one"), signature(TEXTS[0])[:35])


def test_an_ensemble_finds_what_a_text_is_contained_in_and_gives_it_back():
    whole = {f"{n}": " ".join(TEXTS[n : n + 1 + n % 7]) for n in range(0, 70, 7)}
    whole["story"] = " ".join(TEXTS[500:505])
    ensemble = MinHashLSHEnsemble(threshold=0.7, num_perm=128, num_part=4)
    ensemble.index([(key, to_datasketch(signature(t, num_perm=128)), len(shingles(t))) for key, t in whole.items()])
    part = f"{TEXTS[501]} {TEXTS[502]}"
    asked = to_datasketch(signature(part, num_perm=128))
    assert "story" in list(ensemble.query(asked, len(shingles(part))))
    for key, text in whole.items():
        assert np.array_equal(from_index(ensemble, key), signature(text, num_perm=128))


def test_several_machines_share_one_index(redis_place):
    host, port = redis_place
    storage = {"type": "redis", "basename": b"news", "redis": {"host": host, "port": port}}
    index = MinHashLSH(**BANDS, storage_config=storage, prepickle=False)
    with index.insertion_session() as session:
        for number, text in enumerate(TEXTS[:20]):
            session.insert(str(number).encode(), to_datasketch(signature(text, num_perm=128)))
    asked = [sys.executable, "-c", ASKS, host, str(port), TEXTS[3].replace(" ", "")]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert "('3', 1.0)" in told
    assert b"theirs" in index
    assert np.array_equal(from_index(index, b"theirs"), signature(TEXTS[3], num_perm=128))
    assert {b"3", b"theirs"} <= set(index.query(to_datasketch(signature(TEXTS[3], num_perm=128))))
    index.remove(b"theirs")
    assert b"theirs" not in index.query(to_datasketch(signature(TEXTS[3], num_perm=128)))


def test_values_of_another_scheme_are_refused():
    with pytest.raises(ValueError, match="legacy"):
        from_datasketch(MinHash(num_perm=36, scheme="legacy"))
    with pytest.raises(ValueError, match="seed 2"):
        from_datasketch(MinHash(num_perm=36, seed=2, hashfunc=shingle_hash))


def test_values_of_another_hash_function_are_refused():
    with pytest.raises(ValueError, match=r"hashes by sha1_hash32; make it with MinHash\(hashfunc=dedup.shingle_hash\)"):
        from_datasketch(MinHash(num_perm=36))


@pytest.mark.parametrize(
    "wrong", [[1, 2], np.zeros(36), np.zeros((2, 36), np.uint32), np.zeros(0, np.uint32), np.uint32(1)]
)
@pytest.mark.parametrize("to", [to_datasketch, to_minhash])
def test_what_is_no_signature_is_refused(to, wrong):
    with pytest.raises(ValueError, match=r"it must be uint32 of \(num_perm,\)"):
        to(wrong)


def test_what_an_index_does_not_hold_is_told():
    index = MinHashLSH(**BANDS)
    with pytest.raises(KeyError, match="one"):
        from_index(index, "one")
    digests = MinHashLSH(**BANDS, hashfunc=lambda band: band[:2])
    digests.insert("one", to_datasketch(signature(TEXTS[0], num_perm=128)))
    with pytest.raises(ValueError, match="hashfunc"):
        from_index(digests, "one")


def test_the_package_names_the_exchange_and_imports_it_when_asked():
    assert dedup.to_minhash is to_minhash
    code = "import sys, dedup; print([n for n in ('dedup.interchange', 'datasketch') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
