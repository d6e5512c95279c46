"""Distil `claims/lexicon/wordnet/` from WordNet's database: python benchmarks/distil_wordnet.py DICT [EXCEPTIONS]

DICT holds data.noun, data.verb and index.sense of WordNet 3.1, EXCEPTIONS noun.exc and verb.exc (DICT by default).
Kept are nouns of one word and verbs of one word, or of one and a particle, in lower case, with their commonest senses.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "claims/lexicon/wordnet"
SENSES = {"1": 3, "2": 5}
PARTICLES = frozenset(
    ("about", "across", "after", "along", "apart", "around", "aside", "away", "back", "by", "down", "for", "forth",
      "in", "into", "of", "off", "on", "out", "over", "through", "to", "together", "under", "up", "upon", "with")
)  # fmt: skip
# Lexicographers' files whose rare words are scientific names: kept only where somebody counted them in running text.
TAXONOMIC = frozenset(("05", "20", "27", "08", "23"))
Synset = tuple[str, tuple[str, ...], tuple[str, ...]]


def synsets(path: Path) -> Iterator[tuple[str, Synset]]:
    """Each synset's offset with its lexicographer's file, words and hypernyms."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        words = int(fields[3], 16)
        at = 4 + 2 * words
        pointers = [fields[at + 1 + 4 * n : at + 5 + 4 * n] for n in range(int(fields[at]))]
        above = tuple(p[1] for p in pointers if p[0] in ("@", "@i") and p[2] in "nv")
        yield fields[0], (fields[1], tuple(fields[4 : 4 + 2 * words : 2]), above)


def ranked(path: Path) -> dict[tuple[str, str], list[tuple[int, str, int]]]:
    """The senses of each (lemma, part of speech): rank, offset, how often it was met."""
    found: dict[tuple[str, str], list[tuple[int, str, int]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, offset, rank, count = line.split()
        lemma, rest = key.split("%")
        found.setdefault((lemma, rest[0]), []).append((int(rank), offset, int(count)))
    return {key: sorted(senses) for key, senses in found.items()}


def wanted(lemma: str, part: str) -> bool:
    first, _, second = lemma.partition("_")
    if not first.replace("-", "").isalpha() or len(first) < 2:
        return False
    return not second or (part == "2" and second in PARTICLES)


def main(dictionary: Path, exceptions: Path) -> None:
    senses = ranked(dictionary / "index.sense")
    TARGET.mkdir(exist_ok=True)
    for part, name in (("1", "noun"), ("2", "verb")):
        known = dict(synsets(dictionary / f"data.{name}"))
        proper = {word for _, words, _ in known.values() for word in words if word != word.lower()}
        lemmas: dict[str, list[str]] = {}
        for (lemma, kind), ranks in sorted(senses.items()):
            first = known.get(ranks[0][1])
            if kind != part or first is None or not wanted(lemma, part):
                continue
            met = sum(count for _, _, count in ranks)
            if not met and (first[0] in TAXONOMIC or any(word.lower() == lemma for word in first[1] if word in proper)):
                continue
            lemmas[lemma] = [offset for _, offset, _ in ranks[: SENSES[part]]]
        kept: dict[str, None] = {}
        queue = [offset for offsets in lemmas.values() for offset in offsets]
        while queue:
            offset = queue.pop()
            if offset not in kept:
                kept[offset] = None
                queue += known[offset][2][:1]
        number = {offset: n for n, offset in enumerate(sorted(kept))}
        write(f"{name}_senses", ["\t".join(row(known[offset], number)) for offset in sorted(kept)])
        write(
            f"{name}s", [f"{lemma.replace('_', ' ')}\t{listed(offsets, number)}" for lemma, offsets in lemmas.items()]
        )
        irregular = (exceptions / f"{name}.exc").read_text(encoding="utf-8").splitlines()
        pairs = (line.split()[:2] for line in irregular)
        write(f"{name}_forms", [f"{form}\t{lemma}" for form, lemma in pairs if lemma in lemmas and form.isalpha()])
    lines = (dictionary / "data.noun").read_text(encoding="utf-8").splitlines()[:29]
    write("LICENSE", [re.sub(r"^ +\d+ ", "", line).rstrip() for line in lines], suffix="")


def row(synset: Synset, number: dict[str, int]) -> tuple[str, str]:
    file, _, above = synset
    return file, listed(above[:1], number)


def listed(offsets: Iterable[str], number: dict[str, int]) -> str:
    return ",".join(str(number[offset]) for offset in offsets if offset in number)


def write(name: str, lines: list[str], suffix: str = ".tsv") -> None:
    (TARGET / f"{name}{suffix}").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[-1]))
