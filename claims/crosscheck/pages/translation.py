"""A translation against the original it stands beside on the page: what was lost, added or torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.crosscheck.pages import official, rendered
from claims.crosscheck.pages.pairing import Pair, likeness, paired
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Part, Side, Witness
from claims.fold import fold
from claims.names import MAY_BE_ONE, same_name
from claims.reading import sentences
from claims.regex import regex
from claims.span import Span

_REPORTER = regex(r"(?<![가-힣])([가-힣]{2,4}?)\s?(?:기자|특파원|논설위원)(?![가-힣])")
_ENGLISH_BYLINE = regex(
    r"(?:\b(?:Reporter|Correspondent|By|by|BY):? )((?:[A-Z][a-z]+|[A-Z]{2,})(?:[ -][A-Z]?[a-z]+){1,2})"
    r"|^((?:[A-Z][a-z]+|[A-Z]{2,})(?:[ -][A-Z]?[a-z]+){1,2}),? (?:[Rr]eporter|[Cc]orrespondent)"
)
# Words that are spoken: longer than a name in quotation marks, and closed like a sentence or taken up by 고, 며.
_KOREAN_QUOTE = regex(r"[\"“]([^\"“”]{15,}?)[\"”](?=이?라?[고며는]|\s|$)")
_ENGLISH_QUOTE = regex(r"[\"“”]")
# "She said, We will hire" lost its marks; "She said the firm would hire" is reported speech.
_SPEECH = regex(
    r"\b(?:said|says|saying|stated|stating|added|adding|emphasi[sz]ed|explained|stressed|noted)[,:] (?=[A-Z])"
)
_REPORTED = regex(
    r"\b(?:said|says?|saying|stated|states|added|adds|told|tells|emphasi[sz]ed|explained|stressed|noted|according)\b"
)
_LONGEST_QUOTE = 120  # characters of a quoted sentence: what is claimed, not the paragraph
_FIRST_PERSON = regex(
    r"(?:(?:In addition|Also|Meanwhile|Therefore|However|Moreover|Furthermore|In particular|Accordingly|Next), )?"
    r"((?:We|we|I) [a-z]+[^,.;:]{0,80}(?![\w-]))"
)
_KOREAN_FIRST_PERSON = regex(r"우리|저희|(?<![가-힣])(?:나|저)(?:는|도|의)|본지|본보|기자는|필자")
_SUBJECT = regex(r"(?:[^\s,\"“‘']+\s){0,4}?[^\s,\"“‘']{2,}(?<![하되있없])(?:은|는|이|가)(?=\s)")
_EMPTY_VALUE = regex(r"(?:\b[A-Z][\w'-]{0,30}+ ?){0,6}\([^()=]{0,80}=\s*\)")
_VALUE = regex(r"\([^()=]{0,80}=\s*[^()\s][^()]{0,80}\)")


def check(witnesses: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """What does not fit between the original and the translation of one page, and inside the translation."""
    found: list[Disagreement[K]] = []
    for witness in witnesses:
        if any(part.translated for part in witness.parts):
            pairs = paired(witness)
            found += [*_byline(witness), *_quotes(witness, pairs), *_dropped(witness), *_first_person(witness, pairs)]
            found += [*_brackets(witness), *official.check(witness), *rendered.check(witness, pairs)]
    return found


def _byline(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """The reporters named in the original against the one of the translated byline."""
    originals: dict[str, list[Mention[K]]] = {}
    for part in witness.parts:
        if part.role in ("byline", "caption") and part.language == "ko":
            for match in _REPORTER.finditer(witness.text, *part.span):
                originals.setdefault(match[1], []).append(Mention(witness.key, Span(*match.span())))
    for part in witness.parts:
        byline = _ENGLISH_BYLINE.search(witness.text, *part.span) if part.role == "translated_byline" else None
        name = (byline[1] or byline[2]) if byline else None
        if byline and name and originals and all(same_name(original, name) < MAY_BE_ONE for original in originals):
            mentions = [mention for places in originals.values() for mention in places]
            place = Mention(witness.key, Span(*byline.span()))
            sides = (Side(" · ".join(originals), tuple(mentions)), Side(name, (place,)))
            yield Disagreement("claims.translation.byline", Grade.WARNING, fold(next(iter(originals))), sides)


def _quotes(witness: Witness[K], pairs: Sequence[Pair]) -> Iterator[Disagreement[K]]:
    """Direct speech of the original in paragraphs whose translation gives it without quotation marks."""
    text = witness.text
    for pair in pairs:
        translated = pair.translated.span
        spoken = [Span(*m.span(1)) for part in pair.originals for m in _KOREAN_QUOTE.finditer(text, *part.span)]
        saying = _SPEECH.search(text, *translated)
        if spoken and saying and not _ENGLISH_QUOTE.search(text, *translated):
            lost = _shortened(text, Span(saying.start(), translated.end))
            yield _quote_lost(witness, spoken[0], lost)


def _dropped(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """Direct speech that a translation leaves out, where it has all other sentences and lets nobody speak."""
    text = witness.text
    original, translated = (
        [part.span for part in witness.parts if part.role == role] for role in ("body", "translated_body")
    )
    spoken = [Span(*match.span(1)) for span in original for match in _KOREAN_QUOTE.finditer(text, *span)]
    told, left = (sum(len(sentences(text, *span)) for span in spans) for spans in (original, translated))
    tells = any(_ENGLISH_QUOTE.search(text, *span) or _REPORTED.search(text, *span) for span in translated)
    if spoken and not tells and told - len(spoken) <= left < told:
        side = Side(_quote(witness, spoken[0]), tuple(Mention(witness.key, span) for span in spoken))
        yield Disagreement("claims.translation.quote_lost", Grade.WARNING, fold(side.value), (side,))


def _first_person(witness: Witness[K], pairs: Sequence[Pair]) -> Iterator[Disagreement[K]]:
    """One disagreement for all sentences in which "we" do what somebody named does in the original."""
    subjects: list[Span] = []
    speaking: list[Span] = []
    for pair in pairs:
        for sentence in sentences(witness.text, *pair.translated.span):
            match = _FIRST_PERSON.match(witness.text, *sentence)
            subject = _subject(witness, pair, sentence) if match else None
            if match and subject and not _inside_quotes(witness.text, pair.translated.span.start, match.start(1)):
                subjects.append(subject)
                speaking.append(Span(*match.span(1)))
    if subjects:
        sides = tuple(
            Side(witness.text[spans[0].start : spans[0].end], tuple(Mention(witness.key, span) for span in spans))
            for spans in (subjects, speaking)
        )
        yield Disagreement("claims.translation.first_person", Grade.WARNING, fold(sides[0].value), sides, suspect=1)


def _subject(witness: Witness[K], pair: Pair, sentence: Span) -> Span | None:
    """The named subject of the original sentence that shares most with this one; None where none does or nobody is."""
    text = witness.text
    candidates = [span for part in pair.originals for span in sentences(text, *part.span)]
    original = max(candidates, key=lambda span: likeness(text, span, sentence), default=None)
    if original is None or (len(candidates) > 1 and likeness(text, original, sentence) == 0):
        return None
    if _KOREAN_FIRST_PERSON.search(text, *original):
        return None
    match = _SUBJECT.match(text, *original)
    return Span(*match.span()) if match else None


def _inside_quotes(text: str, start: int, offset: int) -> bool:
    before = text[start:offset]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _brackets(witness: Witness[K]) -> Iterator[Disagreement[K]]:
    """A value lost from its bracket, in a list whose other brackets hold theirs: (salted fish =)."""
    for part in witness.parts:
        if not part.translated or not _VALUE.search(witness.text, *part.span):
            continue
        for match in _EMPTY_VALUE.finditer(witness.text, *part.span):
            torn = Span(*match.span())
            orphan = _orphan(witness.text, part, torn.end)
            mentions = tuple(Mention(witness.key, span) for span in (torn, orphan) if span is not None)
            sides = (Side(match[0], mentions[:1]), *(Side(_quote(witness, m.span), (m,)) for m in mentions[1:]))
            yield Disagreement("claims.translation.bracket_torn", Grade.ERROR, fold(match[0]), sides)


def _orphan(text: str, part: Part, start: int) -> Span | None:
    """The words before a closing bracket that was never opened."""
    depth = 0
    for offset in range(start, part.span.end):
        depth += {"(": 1, ")": -1}.get(text[offset], 0)
        if depth < 0:
            words = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*\)").search(text, max(start, offset - 40), offset + 1)
            return Span(*words.span()) if words else Span(offset, offset + 1)
    return None


def _quote_lost(witness: Witness[K], original: Span, translated: Span) -> Disagreement[K]:
    sides = tuple(Side(_quote(witness, span), (Mention(witness.key, span),)) for span in (original, translated))
    return Disagreement("claims.translation.quote_lost", Grade.WARNING, fold(sides[0].value), sides)


def _quote(witness: Witness[K], span: Span) -> str:
    return witness.text[span.start : span.end]


def _shortened(text: str, span: Span) -> Span:
    """The span up to the last word that ends within the longest quote."""
    if span.end - span.start <= _LONGEST_QUOTE:
        return span
    return Span(span.start, text.rfind(" ", span.start, span.start + _LONGEST_QUOTE))
