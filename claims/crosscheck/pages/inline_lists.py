"""Lists inside a sentence: 강릉, 동해, 삼척, 속초 등 3개 시 names more than it counts.

With 등 fewer may be named, never more. In a list of changes, 가나(-0.5%), 다라(-0.7%), 마바(-0.2%),
사아(0.4%) 등이 내렸다, one sign is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.pages.lists import COUNTER, NUMBER, number_of, weigh_count
from claims.crosscheck.spellings.terms import stem
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.regex import regex
from claims.span import Span

_CLOSED = regex(rf"\s등\s?(?:총\s|모두\s)?(?P<count>{NUMBER}\s?(?:{COUNTER}|명)(?:의)?(?:\s?(?P<noun>[가-힣]+))?)")
_NAME = r"[가-힣A-Za-z0-9&.'’-]{1,20}(?: [가-힣A-Za-z0-9&.'’-]{1,20}){0,2}"
_BRACKETED = regex(rf"{_NAME}\([^()\n]{{1,24}}\)")
_LONGEST = 40  # characters of an item
_BETWEEN = regex(r",\s?|\s?[·ㆍ]\s?|\s")
# An item is a name: 밝혔으며, 강릉, 동해 names two. Names that end like a clause only make the list shorter.
_PLAIN = regex(r"(?:^|(?<=[\s,·ㆍ‘“'\"(]))[가-힣A-Za-z0-9]{2,12}$")
_NO_ITEM = regex(r"[은는을를며과와]$|..[이가에서로고면데다해한된]$|^[등및]$|[0-9]")
_PERSON = 3  # syllables
_MIN_CHANGES, _MAX_ODD = 4, 2
_CHANGE = regex(rf"({_NAME})\((?P<sign>[-−–△▽▼+▲↑↓]?)\s?\d+(?:\.\d+)?%\)")
_MINUS = "-−–△▽▼↓"
_VERB = regex(r"[^.\n]{0,40}?(?:(?P<down>내리|내렸|내린|하락|떨어|약세|급락)|오르|올랐|오른|상승|강세|급등)[가-힣]*")
_MIXED = regex(r"대체로|대부분|엇갈|혼조|반면|[와과]\s달리|제외")


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """Lists that name more than they count, and changes whose sign is not that of their list."""
    parts = [(witness, part) for witness in witnesses for part in witness.parts if part.language == "ko"]
    return [found for one in parts for found in (*_counted(*one), *_signed(*one))]


def _counted(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    for match in _CLOSED.finditer(witness.text, *part.span):
        counted = stem(match["count"])
        count = number_of(counted)
        low = max(part.span.start, match.start() - _LONGEST * (count + 2))
        listed, bracketed = _items(witness.text, Span(low, match.start()))
        # 교육부, 강릉교육청, 동해교육청 등 2개 교육청 counts the offices alone.
        noun = stem(match["noun"] or "-")
        kind = [item for item in listed if witness.text[slice(*item)].endswith(noun)] or listed
        if len(kind) > count:
            named = Span(match.start("count"), match.start("count") + len(counted))
            grade = Grade.ERROR if bracketed else Grade.WARNING
            first = witness.text[slice(*listed[-1])].partition("(")[0]
            start = listed[-1].start + first.rfind(" ") + 1  # 반면 가나(-0.5%) is 가나(-0.5%)
            found = weigh_count(witness, named, Span(start, match.start()), count, len(kind), grade)
            if found is not None:
                yield found


def _items(text: str, before: Span) -> tuple[list[Span], bool]:
    """The items of a list that ends where `before` ends, the last one first, and whether each carries a bracket."""
    bracketed = [Span(*m.span()) for m in _BRACKETED.finditer(text, *before)]
    if bracketed and bracketed[-1].end == before.end:
        return _run(text, bracketed), True
    items: list[Span] = []
    end, separator = before.end, None
    while match := _PLAIN.search(text, before.start, end):
        # 강다은, 민소라, 한이슬: names of people end in any syllable.
        person = len(match[0]) == _PERSON == len(text[slice(*items[-1])]) if items else False
        if _NO_ITEM.search(match[0]) and items and not person:
            break
        items.append(Span(*match.span()))
        left = text[before.start : match.start()]
        used = next((one for one in (", ", "·", "ㆍ") if left.endswith(one)), None)
        if used is None or (separator is not None and used != separator):
            return items, False
        separator, end = used, match.start() - len(used)
    return items, False


def _run(text: str, items: list[Span]) -> list[Span]:
    """The last of these items and those before it that one separator joins, the last one first."""
    run, used = [items[-1]], None
    for item, after in zip(items[-2::-1], items[:0:-1], strict=True):
        between = text[item.end : after.start]
        if not _BETWEEN.fullmatch(between) or between.isspace() or (used is not None and between.strip() != used):
            break
        used = between.strip()
        run.append(item)
    return run


def _signed(witness: Witness[K], part: Part) -> Iterator[Disagreement[K]]:
    """One warning for a list of changes that its verb calls falls, or rises, where one or two have the other sign."""
    if witness.text.count("%)", *part.span) < _MIN_CHANGES:
        return  # nearly every paragraph
    changes = [*_CHANGE.finditer(witness.text, *part.span)]
    spans = [Span(*m.span()) for m in changes]
    while spans:
        run = _run(witness.text, spans)[::-1]
        those = changes[len(spans) - len(run) : len(spans)]
        spans = spans[: len(spans) - len(run)]
        verb = _VERB.match(witness.text, run[-1].end, part.span.end)
        start = max(witness.text.rfind(". ", part.span.start, run[0].start), part.span.start)
        mixed = verb is None or _MIXED.search(witness.text, run[-1].end, verb.end())
        if verb is None or mixed or len(run) < _MIN_CHANGES or witness.text.startswith("\n", start):
            continue
        odd = [m for m in those if (m["sign"] != "" and m["sign"] in _MINUS) != (verb["down"] is not None)]
        if 0 < len(odd) <= _MAX_ODD and 2 * len(odd) < len(those):
            yield _disagreement(witness, odd, Span(verb.start(), verb.end()), [m for m in those if m not in odd])


def _last_word(change: re.Match[str]) -> Span:
    """A change without the words before its name: 반면 가나(-0.5%) is 가나(-0.5%)."""
    return Span(change.start(1) + change[1].rfind(" ") + 1, change.end())


def _disagreement(
    witness: Witness[K], odd: Sequence[re.Match[str]], verb: Span, others: Sequence[re.Match[str]]
) -> Disagreement[K]:
    sides = tuple(
        Side(", ".join(witness.text[slice(*span)] for span in spans), tuple(Mention(witness.key, s) for s in spans))
        for spans in ([_last_word(m) for m in those] for those in (odd, others))
    )
    details = {"verb": witness.text[slice(*verb)].split()[-1]}
    return Disagreement("claims.list.sign", Grade.WARNING, fold(sides[0].value), sides, suspect=0, details=details)
