"""One person or firm under two English spellings: Kim Gyeong-u and Kim Kyung-woo, 'The Dalbit' and Deodalbit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from claims.crosscheck.pages.pairing import paired
from claims.crosscheck.spellings.terms import stem, words
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.voices import outvotes
from claims.fold import fold
from claims.hangul import is_hangul
from claims.names import SURELY_ONE, romanises, same_name
from claims.regex import regex
from claims.span import Span

# Han Gyeong-u and Han Kyung-u weigh 0.94; Seo Jung-ho and Seo Jong-ho, who may be two, 0.82.
# A Hangul name that a romanisation may stand for.
_READABLE = 0.7
# One against three is a slip; one against two may be either.
_SURNAME, _GIVEN = r"(?:[A-Z][a-z]+|[A-Z]{2,})", r"[A-Z][a-z]+-[A-Za-z][a-z]*"
_PERSON = regex(rf"\b(?:{_SURNAME} {_GIVEN}|{_GIVEN} {_SURNAME})\b(?!-)")
_TWO_WORDS = regex(r"[A-Z][a-z]+ [A-Z][a-z]+")
_QUOTED_NAME = regex(r"['‘\"“]([A-Z][A-Za-z-]{1,20}(?: [A-Z][A-Za-z-]{1,20}){0,2})['’\"”]")
_SINGLE_NAME = regex(r"\b[A-Z][a-z]{4,20}\b")
_KOREAN_NAME = regex(r"['‘\"“「『]([가-힣]{2,6})['’\"”」』]|(?<![가-힣])([가-힣]{2,6})(?=\()")


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """An error for each name that one witness spells in two ways in its English."""
    return [found for witness in witnesses for found in (*_people(witness), *_firms(witness))]


def _people(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    spellings: dict[str, list[Mention[K]]] = {}
    for part in witness.parts:
        if part.language == "en":
            for match in _PERSON.finditer(witness.text, *part.span):
                spellings.setdefault(match[0], []).append(Mention(witness.key, Span(*match.span())))
    for claim in witness.claims:
        # Heo Jung has no hyphen to be known by, but a post.
        if claim.family == "title" and _TWO_WORDS.fullmatch(witness.text[slice(*claim.value.person_span)]):
            span = claim.value.person_span
            spellings.setdefault(witness.text[slice(*span)], []).append(Mention(witness.key, span))
    hangul = _hangul_names(witness) if len(spellings) > 1 else set()
    for group in _alike(spellings, lambda one, other: same_name(one, other) >= _READABLE):
        if len({tuple(_letters(spelling)) for spelling in group}) == 1:
            continue
        meant = {max(hangul, key=lambda name: (same_name(name, s), name), default="") for s in group}
        read = [name for name in meant if all(same_name(name, spelling) >= _READABLE for spelling in group)]
        # 서도윤 and 서두윤 in the original are two people, however near their spellings; where the original does not
        # say, only spellings that are all but equal are one, and Jon Lee and John Lee are two.
        told = read and len(meant) == 1
        alike = all("-" in s for s in group) and not any(_readable(hangul, s) for s in group) and _all_but_equal(group)
        if told or alike:
            about = read[0] if read else fold(group[0])
            yield _disagreement("claims.name.romanization_variant", about, _sides(spellings, group))


def _readable(hangul: set[str], spelling: str) -> bool:
    return any(same_name(name, spelling) >= _READABLE for name in hangul)


def _all_but_equal(group: Sequence[str]) -> bool:
    return all(same_name(group[0], other) >= SURELY_ONE for other in group[1:])


def _alike(spellings: Iterable[str], same: Callable[[str, str], bool]) -> list[list[str]]:
    """Spellings that the first of their group stands for, groups of two and more."""
    groups: list[list[str]] = []
    for spelling in spellings:
        group = next((group for group in groups if same(group[0], spelling)), None)
        if group is None:
            groups.append([spelling])
        else:
            group.append(spelling)
    return [group for group in groups if len(group) > 1]


def _sides(spellings: Mapping[str, list[Mention[K]]], group: Iterable[str]) -> tuple[Side[K], ...]:
    """One side for each way of writing the letters: Park Jung-woo and Jungwoo Park are one."""
    sides: dict[str, list[str]] = {}
    for spelling in group:
        sides.setdefault(" ".join(_letters(spelling)), []).append(spelling)
    return tuple(
        Side(forms[0], tuple(mention for form in forms for mention in spellings[form])) for forms in sides.values()
    )


def _letters(name: str) -> list[str]:
    """The words of a name, whatever their order and hyphens: Park Jung-woo is Jungwoo Park."""
    return sorted(fold(word) for word in name.split())


def _hangul_names(witness: Witness[K]) -> set[str]:
    """Words of the Korean parts that are as long as a person's name."""
    found = set()
    for part in witness.parts:
        if part.language == "ko":
            found |= {stem(word.text) for word in words(witness.text, part.span) if is_hangul(word.text)}
    return {word for word in found if 2 <= len(word) <= 4}


def _firms(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """Two English names in a translation that both fit one name printed in quotes or in a list of the original."""
    translated = [part for part in witness.parts if part.translated and part.language == "en"]
    if not translated:
        return
    spellings: dict[str, list[Mention[K]]] = {}
    for part in translated:
        quoted = [Span(*match.span(1)) for match in _QUOTED_NAME.finditer(witness.text, *part.span)]
        single = [Span(*match.span()) for match in _SINGLE_NAME.finditer(witness.text, *part.span)]
        for span in (*quoted, *(s for s in single if not any(q.start <= s.start < q.end for q in quoted))):
            spellings.setdefault(witness.text[span.start : span.end], []).append(Mention(witness.key, span))
    by_sense = _quoted_side_by_side(witness)
    for name in sorted(_korean_names(witness)):
        fitting = [spelling for spelling in spellings if _fits(name, spelling) or spelling == by_sense.get(name)]
        sides = _sides(spellings, fitting)
        if len(sides) > 1:
            yield _disagreement("claims.name.translation_variant", name, sides)


def _quoted_side_by_side(witness: Witness[K]) -> dict[str, str]:
    """Names that are the only ones in quotes in their paragraph, with the only ones in quotes in its translation."""
    side_by_side = {}
    for pair in paired(witness):
        names = {m[1] for part in pair.originals for m in _KOREAN_NAME.finditer(witness.text, *part.span) if m[1]}
        spellings = {m[1] for m in _QUOTED_NAME.finditer(witness.text, *pair.translated.span)}
        if len(names) == 1 and len(spellings) == 1:
            side_by_side[names.pop()] = spellings.pop()
    return side_by_side


def _korean_names(witness: Witness[K]) -> set[str]:
    return {
        match[1] or match[2]
        for part in witness.parts
        if part.language == "ko"
        for match in _KOREAN_NAME.finditer(witness.text, *part.span)
    }


def _fits(name: str, spelling: str) -> bool:
    """Whether an English name renders the Hangul one: by sound, or by sense in its 더, which says "the"."""
    article, _, rest = spelling.rpartition(" ")
    if article == "The":
        return name.startswith("더") and romanises(name[1:], rest)
    return romanises(name, spelling)


def _disagreement(rule: str, about: str, sides: tuple[Side[K], ...]) -> Disagreement[K]:
    few = min(sides, key=lambda side: len(side.mentions))
    many = max(sides, key=lambda side: len(side.mentions))
    clear = len(sides) == 2 and len(few.mentions) == 1 and outvotes(len(many.mentions), 1)
    return Disagreement(
        rule,
        Grade.ERROR,
        about,
        sides,
        suspect=sides.index(few) if clear else None,
        correction=many.value if clear else None,
    )
