"""Strings to verified pairs: this engine and others, one corpus, one run, each in a process of its own.

    python -P benchmarks/dedup.py [--texts FILE] [--size 20000] [--threshold 0.7]
    python -P benchmarks/dedup.py --deep

-P, since this file is called as the package it measures and must not be found in its place.

FILE holds one paragraph a line; without it the corpus is made from fixtures/articles: paragraphs whose words are
exchanged, 15 % of them edited copies. Peers that are not installed are named and left out. Prints a Markdown table.
The others get Python shingles and verify with Python sets, as their users do.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
Found = list[tuple[int, int, float]]


def ours(texts: list[str], threshold: float) -> Found:
    from dedup import near_duplicates

    return [tuple(pair) for pair in near_duplicates(dict(enumerate(texts)), threshold=threshold)]


def with_datasketch(texts: list[str], threshold: float) -> Found:
    from datasketch import MinHash, MinHashLSH

    sets = _sets(texts)
    made = MinHash.bulk([[shingle.encode() for shingle in shingles] for shingles in sets], num_perm=128)
    index = MinHashLSH(threshold=threshold, num_perm=128)
    for i, minhash in enumerate(made):
        index.insert(i, minhash, check_duplication=False)
    return _verified(sets, ((i, j) for i, minhash in enumerate(made) for j in index.query(minhash)), threshold)


def with_rensa(texts: list[str], threshold: float) -> Found:
    from rensa import RMinHash, RMinHashLSH

    sets = _sets(texts)
    made = RMinHash.from_token_sets([list(shingles) for shingles in sets], 128, 42)
    index = RMinHashLSH(threshold, 128, 32)
    index.insert_many(made)
    found = ((i, int(j)) for i, hits in enumerate(index.query_all(made)) for j in hits)
    return _verified(sets, found, threshold)


def with_gaoya(texts: list[str], threshold: float) -> Found:
    from gaoya.minhash import MinHashStringIndex

    from dedup.normalize import letters

    index = MinHashStringIndex(
        hash_size=32, jaccard_threshold=max(0.0, threshold - 0.1), num_bands=32, band_size=4, num_hashes=128,
        analyzer="char", lowercase=True, ngram_range=(5, 5),
    )  # fmt: skip
    folded = [letters(text) for text in texts]
    index.par_bulk_insert_docs(list(range(len(folded))), folded)
    found = ((i, int(j)) for i, hits in enumerate(index.par_bulk_query(folded)) for j in hits)
    return _verified(_sets(texts), found, threshold)


def with_fastsketchlsh(texts: list[str], threshold: float) -> Found:
    from FastSketchLSH import LSH, FastSimilaritySketch

    sets = _sets(texts)
    made = FastSimilaritySketch(size=128, seed=42).batch([list(shingles) for shingles in sets])
    index = LSH(num_perm=128, num_bands=32, num_threads=1)
    index.insert(made)
    found = ((i, int(j)) for i, hits in enumerate(index.query(made)) for j in hits)
    return _verified(sets, found, threshold)


CONTENDERS: dict[str, Callable[[list[str], float], Found]] = {
    "daejo": ours,
    "datasketch, 128 rows": with_datasketch,
    "rensa, 32 bands": with_rensa,
    "gaoya, 32 bands": with_gaoya,
    "FastSketchLSH, 32 bands": with_fastsketchlsh,
}


def _sets(texts: list[str]) -> list[set[str]]:
    from dedup import shingles

    return [shingles(text) for text in texts]


def _verified(sets: list[set[str]], candidates: Iterable[tuple[int, int]], threshold: float) -> Found:
    found = []
    for i, j in {(min(i, j), max(i, j)) for i, j in candidates if i != j}:
        common = len(sets[i] & sets[j])
        value = common / (len(sets[i]) + len(sets[j]) - common) if common else 0.0
        if value >= threshold:
            found.append((i, j, value))
    return sorted(found)


def corpus(size: int, *, copies: float = 0.15) -> list[str]:
    """Paragraphs in the shape of the seed articles, with other words; every seventh is an edited copy of one before."""
    chance = random.Random(11)
    pages = sorted((ROOT / "fixtures/articles").glob("*.txt"))
    lines = [line for page in pages for line in page.read_text(encoding="utf-8").split("\n")]
    seeds = [line.split() for line in lines if len(line) >= 80]
    words = [word for line in seeds for word in line]
    made: list[str] = []
    for i in range(size):
        copy = i > 0 and chance.random() < copies
        base = made[chance.randrange(i)].split() if copy else chance.choice(seeds)
        share = chance.choice((0.0, 0.03, 0.06, 0.1)) if copy else 0.9
        # Syllables are glued on so that a large corpus does not run out of words.
        made.append(" ".join(_other(word, words, chance) if chance.random() < share else word for word in base))
    return made


def _other(word: str, words: list[str], chance: random.Random) -> str:
    return chance.choice(words) + chr(chance.randrange(0xAC00, 0xD7A4)) * (len(word) > 2)


def edited_copies(bases: int) -> tuple[list[str], list[int]]:
    """Paragraphs that are strangers, and of every second a copy with 5 to 40 % other words; the group of each."""
    chance = random.Random(12)
    strangers = corpus(bases, copies=0.0)
    words = [word for text in strangers for word in text.split()]
    texts, homes = list(strangers), list(range(bases))
    for home in range(0, bases, 2):
        share = chance.choice((0.05, 0.1, 0.2, 0.3, 0.4))
        parts = strangers[home].split()
        for place in chance.sample(range(len(parts)), round(share * len(parts))):
            parts[place] = chance.choice(words)
        texts.append(" ".join(parts))
        homes.append(home)
    return texts, homes


def adjusted_rand(wanted: list[int], made: list[int]) -> float:
    """Agreement of two partitions, 1 where they are equal and about 0 by chance. Source: Hubert and Arabie 1985."""

    def pairs(labels: Iterable[object]) -> float:
        return sum(n * (n - 1) / 2 for n in Counter(labels).values())

    both, one, other = pairs(zip(wanted, made, strict=True)), pairs(wanted), pairs(made)
    chance = one * other / (len(wanted) * (len(wanted) - 1) / 2)
    return (both - chance) / ((one + other) / 2 - chance)


def print_deep(bases: int) -> None:
    from dedup import groups

    texts, homes = edited_copies(bases)
    print(f"\nGroups of {len(texts)} paragraphs, copies with 5 to 40 % of their words exchanged, adjusted Rand index:")
    for name, options in (("J >= 0.5", {"deep": False}), ("deep", {"deep": True})):
        made = groups(dict(enumerate(texts)), threshold=0.5, **options)
        print(f"{name} {adjusted_rand(homes, [made.get(i, i) for i in range(len(texts))]):.4f}")


def run_one(name: str, path: Path, threshold: float) -> None:
    texts = json.loads(path.read_text())
    contender = CONTENDERS[name]
    contender(texts[:200], threshold)  # imports and caches
    before = _mib("VmRSS")
    started = time.process_time()
    found = contender(texts, threshold)
    used = time.process_time() - started
    print(json.dumps({"cpu": used, "mib": _mib("VmHWM") - before, "pairs": found}))


def _mib(field: str) -> float:
    """Resident memory of this process, or its highest mark; ru_maxrss would be that of the parent. Linux only."""
    status = Path("/proc/self/status").read_text()
    return int(status.split(f"{field}:")[1].split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--threshold", type=float, default=0.7)
    parser.add_argument("--deep", action="store_true", help="measure deep groups instead")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        run_one(args.one, args.texts, args.threshold)
        return
    if args.deep:
        print_deep(args.size // 4)
        return
    texts = args.texts.read_text().splitlines()[: args.size] if args.texts else corpus(args.size)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts))
        results = {name: _child(name, path, args.threshold) for name in CONTENDERS}
    machine = f"one core of {os.cpu_count()}, {platform.machine()}, Python {platform.python_version()}"
    length = sum(map(len, texts)) // len(texts)
    print(f"{len(texts)} paragraphs of {length} characters, J >= {args.threshold}, {machine}\n")
    _print_table({name: result for name, result in results.items() if result is not None}, len(texts))


def _child(name: str, path: Path, threshold: float) -> dict | None:
    command = [sys.executable, "-P", __file__, "--one", name, "--texts", str(path), "--threshold", str(threshold)]
    threads = dict.fromkeys(("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "NUMBA_NUM_THREADS"), "1")
    environment = {**os.environ, **threads, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        print(f"{name} left out: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    return json.loads(done.stdout)


def _print_table(results: dict[str, dict], texts: int) -> None:
    # Every contender verifies exactly, so a pair that anyone returns is right: together they are the best reference.
    truth = {tuple(pair[:2]) for result in results.values() for pair in result["pairs"]}
    own = results["daejo"]["cpu"]
    print("| | paragraphs a second | times daejo's CPU | recall | MiB |\n|---|---:|---:|---:|---:|")
    for name, result in results.items():
        recall = len(result["pairs"]) / len(truth) if truth else 1
        speed = texts / result["cpu"]
        print(f"| {name} | {speed:,.0f} | {result['cpu'] / own:.1f} | {recall:.4f} | {result['mib']:.0f} |")


if __name__ == "__main__":
    main()
