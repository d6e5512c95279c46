"""The same words in two mouths that no verb of saying ties to them: "…"는 분원장 조인서 씨의 인사말.

Read in a handful of texts: the mouth is who is credited, or else the one person with a title in the sentence or, where
the words are all of the sentence, in the next. In one text a headline gives the post alone: 원장 "…", and the body the
same words to the holder of another post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Generic, NamedTuple

from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.fold import fold
from claims.crosscheck.roles.utterances import Utterance, utterances
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.names import MAY_BE_ONE, same_name
from claims.person import Appointment
from claims.span import Span
from claims.titles.names_ko import LIKELY, name_score

_LETTERS = 10
_ALONE = 12  # letters that a sentence has besides the words it quotes
_ENDING = 4  # letters by which 지쳤다 and 지쳤어요 differ
_POSTED = re.compile(
    r"(?<![가-힣])(?:(?P<name>[가-힣]{3})\s(?:[가-힣]{1,5}[장사원관수인가보])(?=[은는이가도의]|께서|\s)|(?P<name2>[가-힣]{3})\s?씨(?![가-힣]{3}))"
)
# Who writes the text is nobody that it quotes.
_WRITES = re.compile(r"기자|특파원|앵커|PD|\b(?:reporter|correspondent|editor)\b", re.I)
_LEAD = re.compile(r"[가-힣A-Za-z]+")


class _Mouth(NamedTuple, Generic[K]):
    """Who says the words: the name, where it is printed; `credited` by a verb of saying."""

    said: Utterance[K]
    name: str
    span: Span
    credited: bool


def check(events: Events[K]) -> list[Disagreement[K]]:
    """A warning for each quotation that two short texts, or headline and body, put in two mouths."""
    told = {witness.key: [u for u in utterances(witness) if not u.part.translated] for witness in events.witnesses}
    found = [one for witness in events.witnesses if witness.is_draft for one in _posts(witness, told[witness.key])]
    if is_handful(len(events.witnesses)):
        for one, other in events.of_one_event():
            found += _between(told[one.key], told[other.key])
    return found


def _between(here: Sequence[Utterance[K]], there: Sequence[Utterance[K]]) -> Iterator[Disagreement[K]]:
    for a in here:
        for b in there:
            if a.part.language != b.part.language or not _same_words(a, b):
                continue
            one, other = _mouth(a), _mouth(b)
            if one is None or other is None or (one.credited and other.credited):
                continue
            if same_name(one.name, other.name) < MAY_BE_ONE and not _prints(b, one.name) and not _prints(a, other.name):
                yield _disagreement(one, other)
                return


def _posts(witness: Witness[K], said: Sequence[Utterance[K]]) -> Iterator[Disagreement[K]]:
    """기상원장 "…" above, and below the same words of 배수민 국장, where 탁정우 is the 원장."""
    for a in (u for u in said if u.above):
        lead = Span(a.part.span.start, a.span.start)
        words = [m[0].lower() for m in _LEAD.finditer(witness.text, *lead)]
        for b in (u for u in said if not u.above and _same_gist(a, u)):
            mouth = _mouth(b)
            if mouth is None or not words or fold(mouth.name) in fold(witness.text[slice(*lead)]):
                continue
            held = {mouth.name: set[str]()}
            for title in _titles(witness):
                held.setdefault(title.person, set()).add(title.title.split()[-1].lower())
            mine = held.pop(mouth.name)
            if any(_ends(words, title) for title in mine) or not mine:
                continue
            if any(_ends(words, title) for titles in held.values() for title in titles - mine):
                match = list(_LEAD.finditer(witness.text, *lead))[-1]
                post = Span(*match.span())
                sides = (
                    Side(match[0], (Mention(witness.key, post),)),
                    Side(mouth.name, (Mention(witness.key, mouth.span),)),
                )
                yield Disagreement("claims.quote.speaker", Grade.WARNING, b.letters[:24], sides)


def _ends(words: Sequence[str], title: str) -> bool:
    return len(title) > 1 and any(word.endswith(title) for word in words)


def _titles(witness: Witness[K]) -> Iterator[Appointment]:
    yield from (claim.value for claim in witness.claims if claim.family == "title")


def _mouth(one: Utterance[K]) -> _Mouth[K] | None:
    said = one.claim.value if one.claim is not None else None
    if said is not None and said.speaker is not None and said.speaker_span is not None:
        return _Mouth(one, str(said.speaker), said.speaker_span, True)
    sentences = one.witness.sentences_within(one.part.span)
    at = max((n for n, s in enumerate(sentences) if s.start <= one.span.start), default=None)
    if at is None:
        return None
    last = max(n for n, s in enumerate(sentences) if s.start < one.span.end)
    own = Span(sentences[at].start, sentences[last].end)
    near = _people(one, own)
    if not near and own.end - own.start - (one.span.end - one.span.start) < _ALONE and last + 1 < len(sentences):
        near = _people(one, sentences[last + 1])
    return _Mouth(one, *near[0], False) if len({name for name, _ in near}) == 1 else None


def _people(one: Utterance[K], where: Span) -> list[tuple[str, Span]]:
    """The people with a title in a stretch, outside of the words quoted."""
    found = [(t.person, t.person_span) for t in _titles(one.witness) if not _WRITES.search(t.title)]
    # 조인서 분원장은, 이장 마종남씨의: posts that no list of titles holds.
    for match in _POSTED.finditer(one.witness.text, *where) if one.part.language == "ko" else ():
        name = match["name"] or match["name2"]
        span = Span(*match.span("name" if match["name"] else "name2"))
        if (match["name2"] or name_score(name) >= LIKELY) and all(span != known for _, known in found):
            found.append((name, span))
    return [
        (name, span)
        for name, span in found
        if where.start <= span.start < where.end and not one.span.start <= span.start < one.span.end
    ]


def _same_words(one: Utterance[K], other: Utterance[K]) -> bool:
    """Whether two sentences are one but for how they end: 지쳤다, 지쳤어요."""
    a, b = one.letters, other.letters
    common = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return common >= _LETTERS and max(len(a), len(b)) - common <= _ENDING


def _same_gist(one: Utterance[K], other: Utterance[K]) -> bool:
    """Whether a headline's words are those of the body, cut short: every one of them begins one there."""
    shared = sum(any(b[: max(2, len(a) - 1)] == a[: max(2, len(a) - 1)] for b in other.stems) for a in one.stems)
    return len(one.stems) >= 3 and shared >= len(one.stems) - 1


def _prints(where: Utterance[K], name: str) -> bool:
    return fold(name) in fold(where.witness.text)


def _disagreement(one: _Mouth[K], other: _Mouth[K]) -> Disagreement[K]:
    sides = tuple(Side(m.name, (Mention(m.said.witness.key, m.span),)) for m in (one, other))
    return Disagreement("claims.quote.speaker", Grade.WARNING, one.said.letters[:24], sides)
