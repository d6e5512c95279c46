"""The weights of `[outvoted]` in claims/crosscheck/weights.toml, fitted on large events, leaving one out at a time.

    python benchmarks/fit_outvoted.py FOLDER...

Each folder holds the articles of one event or of a few (.txt). Figures that at least three independent texts print are
changed in one text by a slip (a digit, a turn, a stroke, a scale); what else a text prints alone is taken as right.
Prints, for each event left out, how many slips and how many right values reach each threshold, then the weights.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np

from claims.crosscheck.events import events
from claims.crosscheck.statement import Witness
from claims.crosscheck.values.between import is_price
from claims.crosscheck.values.nearest import MAJORITY, Index, index
from claims.crosscheck.values.outvoted import APART, Proposal, proposals, together
from claims.crosscheck.values.pairs import Pair
from claims.crosscheck.values.said import Said
from claims.span import Span
from daejo.article import Article
from daejo.copies import find_copies
from daejo.ingest import read_article
from daejo.testimony import read_claims, testify

SLIPS = 400
THRESHOLDS = (0.0, 0.5, 1.0, 1.5, 2.0, 3.0)
_RIDGE = 1.0
_SCALES = (("억", "만"), ("만", "억"), ("조", "억"), ("million", "billion"), ("billion", "million"))


def slipped(quote: str, rng: random.Random) -> str | None:
    """A figure as it is printed, with one slip in it; None where none is possible."""
    places = [match.start() for match in re.finditer("[0-9]", quote)]
    if not places:
        return None
    kind = rng.random()
    if kind < 0.12:
        units = [(one, other) for one, other in _SCALES if quote.count(one) == 1]
        if units:
            return quote.replace(*units[0])
    at = rng.choice(places[:3])
    if kind < 0.24:
        turns = [i for i in places if i + 1 in places and quote[i] != quote[i + 1] and quote[i + 1] != "0"]
        if turns:
            i = turns[0]
            return quote[:i] + quote[i + 1] + quote[i] + quote[i + 2 :]
    if kind < 0.34 and len(places) > 3:
        return quote[:at] + quote[at + 1 :] if rng.random() < 0.5 else quote[:at] + quote[at] + quote[at:]
    other = rng.choice([digit for digit in "123456789" if digit != quote[at]])
    return quote[:at] + other + quote[at + 1 :]


def examples(folder: Path, seed: int) -> tuple[list[list[Proposal[str]]], list[list[tuple[Proposal[str], bool]]], int]:
    """The proposals for right values, those for slips with whether each names what was there, and the slips in all."""
    rng = random.Random(seed)
    articles = [read_article(path, key=path.name) for path in sorted(folder.glob("*.txt"))]
    copies = find_copies(articles, threshold=0.7)
    witnesses = [testify(article, number, copies, {}, None) for number, article in enumerate(articles)]
    by_key = dict(zip((article.key for article in articles), articles, strict=True))
    known: dict[tuple[str, ...], Index[str]] = {}
    of: dict[str, Index[str]] = {}
    for group in events(witnesses, copies.sentences).groups:
        for witness in group if len(group) > MAJORITY else ():
            near = together(witness, group)
            key = tuple(other.key for other in near)
            if key not in known:
                known[key] = index(near, APART)
            of[witness.key] = known[key]
    right = [_grouped(witness, of[witness.key]) for witness in witnesses if witness.key in of]
    places = [
        (value, place)
        for told in known.values()
        for values in told.frequent.values()
        for value, those in values.items()
        for place in those
        if of.get(place.witness.key) is told
    ]
    rng.shuffle(places)
    slips, done, used = [], 0, Counter[str]()
    for value, place in places:
        new = slipped(place.quote, rng)
        if new is None or new in place.witness.text or used[value] >= SLIPS // 40 or done == SLIPS:
            continue
        used[value] += 1
        changed = _changed(by_key[place.witness.key], place, new)
        done += 1
        at = range(place.span.start, place.span.start + len(new))
        slips.append(
            [
                (one, one.meant[0].key == value)
                for one in proposals(changed, of[place.witness.key])
                if any(p.span.start in at for p in one.places)
            ]
        )
    return [those for article in right for those in article], slips, done


def _changed(article: Article, place: Said[str], new: str) -> Witness[str]:
    start, end = place.span
    text = article.text[:start] + new + article.text[end:]
    longer = len(new) - (end - start)

    def at(offset: int) -> int:
        return offset + longer if offset >= end else offset

    zones = tuple(zone._replace(start=at(zone.start), end=at(zone.end)) for zone in article.zones)
    claims = read_claims(replace(article, text=text, zones=zones))
    parts = tuple(part._replace(span=Span(at(part.span.start), at(part.span.end))) for part in place.witness.parts)
    return replace(place.witness, text=text, claims=claims, parts=parts)


def _grouped(witness: Witness[str], told: Index[str]) -> list[list[Proposal[str]]]:
    by_places: dict[tuple[Said[str], ...], list[Proposal[str]]] = {}
    for one in proposals(witness, told):
        if one.apart or not is_price(Pair(one.places, one.meant, 0.0)):
            by_places.setdefault(one.places, []).append(one)
    return list(by_places.values())


def fitted(rows: list[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """The weights of a logistic regression with a small ridge, by Newton's method."""
    names = list(rows[0][0])
    x = np.array([[1.0, *(float(features[name]) for name in names)] for features, _ in rows])
    y = np.array([float(truth) for _, truth in rows])
    ridge = np.diag([0.0] + [_RIDGE] * len(names))
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (y - p) - ridge @ w)
    return dict(zip(["bias", *names], w, strict=True))


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]]
    data = {folder.name: examples(folder, seed) for seed, folder in enumerate(folders)}

    def rows(names: list[str]) -> list[tuple[dict[str, float], bool]]:
        found = [(one.features, False) for name in names for those in data[name][0] for one in those]
        return found + [(one.features, truth) for name in names for those in data[name][1] for one, truth in those]

    def points(weights: dict[str, float], one: Proposal[str]) -> float:
        return weights["bias"] + sum(weights[name] * float(value) for name, value in one.features.items())

    for held, (right, slips, done) in data.items():
        weights = fitted(rows([name for name in data if name != held]))
        wrong = [max(points(weights, one) for one in those) for those in right]
        hits = [max(points(weights, one) for one, _ in those) for those in slips if those]
        told = [f">={t}: {sum(h >= t for h in hits) / done:.2f}, {sum(o >= t for o in wrong)}" for t in THRESHOLDS]
        print(f"{held}: {done} slips; share of them told, right values told:  {'  '.join(told)}")
    for name, weight in fitted(rows(list(data))).items():
        print(f"{name} = {weight:.2f}")


if __name__ == "__main__":
    main()
