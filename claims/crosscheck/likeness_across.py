"""What a Korean and an English text have in common: names by their sound, figures by their value, days, subjects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.figures.numbers import significant
from claims.crosscheck.statement import K, Witness
from claims.crosscheck.weights import weights
from claims.hangul import is_hangul
from claims.quantity.units import named
from claims.regex import regex
from claims.romanization import surname_spellings, syllable_spellings
from claims.span import Language
from claims.words import telling

_CAPITALISED = regex(r"\b[A-Z][a-z]{2,}(?:-[a-z]+)?|\b[A-Z]{3,}\b")
# A Korean's whole name, which a Korean text prints as one word.
_ROMANISED = regex(r"\b([A-Z][a-z]+) ([A-Z][a-z]+-[a-z]+)")
# A name by sound has at least so many consonants and vowels; shorter ones sound like anything.
_SHORTEST = 3
_LONGEST_NAME = 4  # syllables
_NAME = 3
_VOWELS = regex(r"[aeiouyw]+")
_DOUBLED = regex(r"(.)\1+")
# 가람 is Garam and Karam, 대전 Daejeon and Taejon, 부산 Pusan, 새라 Saera.
_ALIKE = str.maketrans("gdbrqc", "ktplkk")
# What more texts of a set hold than this is nothing that two of them share.
_MOST = 20
_COUNTED = ("names", "values", "days", "subjects")


class LikenessAcross(NamedTuple):
    """What two texts in two languages have in common, by their numbers: how many names, values, days and subjects.

    Subjects are everyday words and small numbers, which tell something of a handful of texts alone.
    """

    left: int
    right: int
    names: int
    values: int
    days: int
    subjects: int

    def score(self, *, alone: bool = False) -> float:
        """The log odds that both tell one event; two texts `alone` were laid side by side for that."""
        w = weights("events_across")
        told = min(self.names, 4), min(self.values, 4), min(self.days, 2), min(self.subjects, 6)
        return w["bias"] + alone * w["alone"] + sum(w[name] * x for name, x in zip(_COUNTED, told, strict=True))


def likenesses_across(witnesses: Sequence[Witness[K]], *, few: bool = False) -> Iterator[LikenessAcross]:
    """The likeness of every pair of a Korean and an English text that share a name or a value, by number.

    Of a `few` texts subjects count as well.
    """
    languages = [_language(witness) for witness in witnesses]
    if len({*languages} - {None}) < 2:
        return
    signs = [_signs(witness) | (_subjects(witness) if few else frozenset()) for witness in witnesses]
    # What one language alone tells joins nothing.
    shared = frozenset.intersection(*(_told_in(language, signs, languages) for language in ("ko", "en")))
    held: dict[str, list[int]] = {}
    for number, mine in enumerate(signs):
        for sign in mine & shared:
            held.setdefault(sign, []).append(number)
    common: dict[tuple[int, int], Counter[str]] = {}
    for sign, numbers in held.items():
        if 1 < len(numbers) <= _MOST:
            for i in (n for n in numbers if languages[n] == "ko"):
                for j in (n for n in numbers if languages[n] == "en"):
                    common.setdefault((min(i, j), max(i, j)), Counter())[sign[0]] += 1
    for (i, j), counts in sorted(common.items()):
        yield LikenessAcross(i, j, counts["~"], counts["#"], counts["@"], counts["%"])


def _told_in(
    language: Language, signs: Sequence[frozenset[str]], languages: Sequence[Language | None]
) -> frozenset[str]:
    """The signs of all texts of a language."""
    return frozenset().union(*(mine for mine, of in zip(signs, languages, strict=True) if of == language))


def _language(witness: Witness[K]) -> Language | None:
    """The language of the most of a text's own parts."""
    letters: Counter[Language] = Counter()
    for part in witness.parts:
        if not part.translated:
            letters[part.language] += part.span.end - part.span.start
    return letters.most_common(1)[0][0] if letters else None


def _signs(witness: Witness[K]) -> frozenset[str]:
    """~ names by sound, # values of two digits and more, @ days of the month."""
    found: set[str] = set()
    for part in witness.parts:
        if part.language == "ko":
            found.update(*map(_sounds, telling(witness.text, *part.span)))
        else:
            for match in _CAPITALISED.finditer(witness.text, *part.span):
                found.add(f"~{_skeleton(match[0].lower())}")
            for match in _ROMANISED.finditer(witness.text, *part.span):
                found.add(f"~{_skeleton(f'{match[1]}{match[2]}'.lower())}")
    for claim in witness.claims:
        if claim.family == "figure" and claim.value.amount.low is not None:
            unit = named(claim.value.amount.unit)
            factor = unit.factor if unit is not None and unit.measure != "money" else Decimal(1)
            if claim.value.amount.low >= 10 or len(significant(claim.value.amount.low)) > 1:
                found.add(f"#{(claim.value.amount.low * factor).normalize():f}")
        elif claim.family == "date" and claim.value.first.day is not None:
            found.add(f"@{claim.value.first.day}")
    return frozenset(sign for sign in found if sign[0] != "~" or len(sign) > _SHORTEST)


def _subjects(witness: Witness[K]) -> frozenset[str]:
    """% what a text tells of: everyday words in either language, and numbers as they are printed."""
    found = set()
    for part in witness.parts:
        found |= {f"%{one}" for one in concepts(witness.text, *part.span, part.language)}
    for claim in witness.claims:
        if claim.family == "figure" and claim.value.amount.low is not None and claim.value.amount.low >= 2:
            found.add(f"%{claim.value.amount.low.normalize():f}")
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def _sounds(word: str) -> frozenset[str]:
    """The sounds of the beginnings of a Korean word as signs: 솔뫼미술관 begins with Solmoe."""
    if not is_hangul(word):
        return frozenset()
    spelled = [_usual_sound(syllable) for syllable in word[:_LONGEST_NAME]]
    found = {_run_together(spelled[:end]) for end in range(2, len(spelled) + 1)}
    if len(spelled) >= _NAME:  # 임 is Im, and Lim where it is a family name
        found |= {_run_together((family, *spelled[1:_NAME])) for family in _family_sounds(word[0])}
    return frozenset(f"~{sound}" for sound in found if len(sound) >= _SHORTEST)


@cache
def _usual_sound(syllable: str) -> str:
    costs = syllable_spellings(syllable)
    return _skeleton(min(costs, key=lambda spelling: (costs[spelling], spelling)))


@cache
def _family_sounds(surname: str) -> frozenset[str]:
    return frozenset(map(_skeleton, surname_spellings(surname)))


def _run_together(sounds: Iterable[str]) -> str:
    return _DOUBLED.sub(r"\1", "".join(sounds))


@lru_cache(maxsize=1 << 14)
def _skeleton(latin: str) -> str:
    """Consonants by kind, every run of vowels as one: what different romanisations of one name share."""
    plain = latin.replace("-", "").replace("ch", "j").replace("sh", "s").replace("j", "c")
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", plain).translate(_ALIKE))
