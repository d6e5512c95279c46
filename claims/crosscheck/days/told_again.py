"""Two paragraphs of one body that put one act on two days: reopens on Monday, 3 June, and doors open again on 10 June.

A body tells of many days, one after another, so that the stage (it opens, he is charged) and two words of the clause
must be the same, and no word may say that one follows on the other. Long texts are histories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from claims.crosscheck.days.clashes import clash
from claims.crosscheck.days.moments import TIME_WORDS, words_in_common
from claims.crosscheck.days.one_act import may_be_one
from claims.crosscheck.days.whens import When, whens
from claims.crosscheck.statement import Disagreement, Grade, K, Witness
from claims.crosscheck.values.between import disagreement
from claims.crosscheck.values.pairs import Pair
from claims.regex import regex
from claims.words import stem_of

# More times than these of a kind, and a text is a timetable or a history.
_FEW = 3
_WORDS = 2
_SINCE = regex(
    r"(?:창[가-힣]{1,2}|설립|개교|개원|개업|개관|개장|문을\s연)\s?(?:이래|이후|뒤|후)(?:로)?\s"
    r"|\bsince\s(?:it|they|he|she|the\s\w+)\s(?:was\s|were\s)?(?:founded|established|opened|launched|built|set\sup|began|started|entered\sservice)"
    r"|\bsince\s(?:its|their)\s(?:foundation|founding|establishment|opening)",
    re.IGNORECASE,
)
# The day that is that of an act: 개막일인 16일, the day it closes, 8 May.
_TWO = 2
_DAY_OF = regex(
    r"(?<![가-힣])([가-힣]{2,5}?)(?:일|날|하는\s날|되는\s날)인\s(?:오는\s)?$"
    r"|\bthe\s(?:day|date|evening|morning)\s(?:of\s(?:the|its|their|his|her)\s([a-z]+)"
    r"|(?:it|they|he|she|the\s[a-z]+)\s([a-z]+)),\s(?:[A-Z][a-z]+,\s)?$"
    r"|\b([a-z]+ing)\s(?:day|night|date),\s$"
)
_NEXT_MONTH = regex(r"다음\s(?:달|주)|\bnext\s(?:month|week)\b", re.IGNORECASE)
_KIN = regex(r"아들|딸|부모|형제|동생|손[자녀]|\b(?:sons?|daughters?|parents?|brothers?|sisters?|grand[a-z]+)\b")
_NEXT = regex(
    r"(?<![가-힣])(?:앞서|이어|아울러|또|또한|다음|이후|지난해|작년|추가|각각|같은\s날)(?![가-힣])|[0-9]차|\b(?:again|also|another|later|earlier"
    r"|previous|then|second|next|last\syear|usual\w*|normal\w*|tradition\w*|other|former\w*|originally|instead|moved)\b|보통|원래|예년|대신|옮[겨기]",
    re.IGNORECASE,
)


def check(witness: Witness[K]) -> list[Disagreement[K]]:
    """A warning for each two times of a body that are told of one act and clash."""
    if not witness.is_draft:
        return []
    body = [one for one in whens(witness) if one.said.part.role == "body"]
    found: list[Disagreement[K]] = []
    for family in ("day", "hour"):
        those = [one for one in body if one.family == family]
        if len({one.said.quote for one in those}) > _FEW:
            continue
        for one, other in combinations(those, 2):
            alone = all(not clash(third, one) or not clash(third, other) for third in those)
            if one.said.sentence != other.said.sentence and _of_one_act(one, other, alone) and clash(one, other):
                pair = Pair((one.said,), (other.said,), 0.0)
                found.append(disagreement(pair, Grade.WARNING))
    found += [
        disagreement(Pair((one.said,), (other.said,), 0.0), Grade.WARNING)
        for one, other in _of_a_named_day([one for one in body if one.family == "day" and one.said.kind == "day"])
    ]
    years = [one for one in body if one.first.year is not None and one.stage in ("marry", "begin")]
    for one, other in combinations(years, 2) if len(years) == 2 else ():
        if one.first.year != other.first.year and _is_once(one, other):
            found.append(disagreement(Pair((one.said,), (other.said,), 0.0), Grade.WARNING))
    return found


def _of_a_named_day(those: Sequence[When[K]]) -> Iterator[tuple[When[K], When[K]]]:
    """The day that is called that of an act, and the only other one, beside the same act."""
    if len({one.said.quote for one in those}) != _TWO:
        return
    for other in those:
        text, sentence = other.said.witness.text, other.said.sentence
        named = _DAY_OF.search(text, max(sentence.start, other.said.span.start - 40), other.said.span.start)
        act = stem_of(next(word for word in named.groups() if word)) if named else None
        for one in those if act else ():
            apart = one.said.sentence != sentence and act in one.said.around and clash(one, other)
            told = [when.said.witness.text[slice(*when.said.sentence)] for when in (one, other)]
            if apart and may_be_one(one, other) and not any(_NEXT.search(_NEXT_MONTH.sub("", text)) for text in told):
                yield one, other
                return


def _is_once(one: When[K], other: When[K]) -> bool:
    """Whether two years are told of what comes once: a wedding, or what something exists since."""
    told = [when.said.witness.text[slice(*when.said.sentence)] for when in (one, other)]
    since = one.stage == "marry" or any(_SINCE.search(text) for text in told)
    apart = one.said.sentence == other.said.sentence or any(_NEXT.search(_SINCE.sub("", text)) for text in told)
    return since and one.stage == other.stage and not apart and not any(_KIN.search(text) for text in told)


def _of_one_act(one: When[K], other: When[K], alone: bool) -> bool:
    """Whether two times are told of one act; `alone` where the body tells no third, so that no other can be meant."""
    if one.role != other.role or not may_be_one(one, other) or one.stage != other.stage or one.aside:
        return False
    months = alone and all(when.said.kind == "month" for when in (one, other))
    shared = len((one.said.around & other.said.around) - TIME_WORDS) if alone else words_in_common(one, other)
    if months:
        # 가을음악제, 음악제: the long name ends in the short one.
        mine, theirs = (when.said.around - TIME_WORDS for when in (one, other))
        shared += any(
            a != b and min(len(a), len(b)) > 2 and (a.endswith(b) or b.endswith(a)) for a in mine for b in theirs
        )
    if (one.stage is None and not months) or shared < (1 if months else _WORDS):
        return False
    return not any(_NEXT.search(when.said.witness.text, *when.said.sentence) for when in (one, other))
