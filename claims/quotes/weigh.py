"""How two quotations stand to each other."""

from __future__ import annotations

from difflib import SequenceMatcher

from claims.claim import Claim, Judgement, Verdict
from claims.fold import fold
from claims.names import same_name
from claims.quotes.quotation import Quotation
from claims.regex import regex
from claims.titles.bodies import may_be_one

_SAME = 0.85
_BRIEF = 12  # folded letters; what is shorter many people say: 최선을 다하겠다
_PARTICLE = regex(r"(?<=.)(?:에서는|에게는|으로는|에서|에게|으로|까지|부터|은|는|이|가|을|를|의|에|도|와|과|로|만)$")
_UNRELATED = Judgement(Verdict.UNRELATED)


def weigh(a: Claim, b: Claim) -> Judgement:
    """UNRELATED unless nearly the same words are quoted; CONFLICT where two people are said to have said them."""
    one, other = a.value, b.value
    left, right = fold(one.text), fold(other.text)
    if a.language != b.language or min(len(left), len(right)) < _BRIEF or not _alike(left, right):
        return _UNRELATED
    if one.speaker is None or other.speaker is None:
        return _UNRELATED
    if not _one_speaker(one, other):
        both = one.is_person and other.is_person and one.direct and other.direct
        return Judgement(Verdict.CONFLICT, "claims.quote.speaker") if both else _UNRELATED
    if left == right or _content(one.text) == _content(other.text):
        return Judgement(Verdict.AGREE)
    return Judgement(Verdict.COMPATIBLE, "claims.quote.words")


def _alike(left: str, right: str) -> bool:
    if left == right:
        return True
    short, long = sorted((len(left), len(right)))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return 2 * short >= _SAME * (short + long) and matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME


def _one_speaker(one: Quotation, other: Quotation) -> bool:
    """Whether one speaker is the other: the same name in any script, its short form, or one body's two names."""
    left, right = str(one.speaker), str(other.speaker)
    if not (one.is_person and other.is_person):
        return may_be_one(left, right)
    short, long = sorted((fold(left), fold(right)), key=len)
    if long.startswith(short) or long.endswith(short) or same_name(left, right) >= 0.5:
        return True
    # 벤야민 and 벤자민 하펠 are one man; two of one family are not told apart.
    return bool(_parts(left) & _parts(right))


def _parts(name: str) -> set[str]:
    return {part.lower() for part in name.split() if len(part) > 1}


def _content(text: str) -> list[str]:
    """The words of a quotation without their particles."""
    return [_PARTICLE.sub("", fold(word)) for word in text.split()]
