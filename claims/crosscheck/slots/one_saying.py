"""The same words, said by two people or of two people: said owner Walt Pruitt, said shop assistant Bess Oakley."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claims import senses
from claims.crosscheck.people.whole_names import people
from claims.crosscheck.roles.utterances import Utterance
from claims.crosscheck.slots import persons, phrases_en, phrases_ko
from claims.crosscheck.slots.filler import Filler, printed
from claims.crosscheck.statement import Disagreement, Grade, K, Side, Witness
from claims.fold import fold
from claims.quotes.sayings import verb_en
from claims.regex import regex
from claims.span import Span
from claims.titles.words import title_word

_LETTERS, _GIST = 10, 2  # words
_ABOUT_EN = regex(
    r"(?:^|(?<=[.!?]\s))(?:Of|About|On)\s|\b(?:prais(?:ed|es|ing)|singl(?:ed|es|ing) out|hail(?:ed|s"
    r"|ing)|laud(?:ed|s|ing)|salut(?:ed|es|ing)|(?:paid|pays|paying) tribute to|tribute to"
    r"|(?:pay|paid|pays) homage to|credit(?:ed|s|ing)|thank(?:ed|s|ing)|applaud(?:ed|s|ing)"
    r"|congratulat(?:ed|es|ing)|compliment(?:ed|s|ing)"
    r"|critici[sz](?:ed|es|ing)|slam(?:med|s|ming)|blast(?:ed|s|ing)|mock(?:ed|s|ing)|scold(?:ed|s"
    r"|ing)|accus(?:ed|es|ing)|describ(?:ed|es|ing)|remember(?:ed|s|ing)"
    r"|(?:words|praise|tribute|thanks|admiration|scorn|applause|kudos|credit|homage"
    r"|compliment) (?:for|to)|(?:said|says|spoke|speaks|speaking|words|word|remark(?:ed|s)?|jok(?:ed"
    r"|es)|wrote|talk(?:ed|s|ing)|rav(?:ed|es)|gush(?:ed|es)|asked|verdict|quip(?:ped)?) (?:of|about"
    r"|on))\s"
)
_ABOUT_KO = regex(
    r"(?:을|를)\s(?:두고|가리켜|가리키며|향해|겨냥해|칭찬|격려|치켜세|추켜세|비판|지목|언급|떠올"
    r"|극찬|평가|소개|기리|추모|콕\s집)|에\s대(?:해|한)|에게\s(?:감사|고마|경의|찬사|공을|영광)"
)


def pairs(here: Sequence[Utterance[K]], there: Sequence[Utterance[K]]) -> Iterator[Disagreement[K]]:
    """A warning for each sentence that two texts put in two mouths, or tell of two people."""
    for one in here:
        for other in there:
            if one.letters != other.letters or len(one.letters) < _LETTERS:
                continue
            for slot, rule in ((speaker, "claims.quote.speaker"), (about, "claims.quote.about")):
                a, b = slot(one), slot(other)
                if a is not None and b is not None and _apart(a, b):
                    sides = tuple(Side(f.text, (f.mention,)) for f in (a, b))
                    yield Disagreement(rule, Grade.WARNING, one.letters[:24], sides)


def above(witness: Witness[K], told: Sequence[Utterance[K]]) -> Iterator[Disagreement[K]]:
    """A warning for words that a headline puts in the mouth of one who is somebody else below: says father."""
    for one in (u for u in told if u.above):
        for other in (u for u in told if not u.above and _same_gist(one, u)):
            a, b = speaker(one), speaker(other)
            if a is None or b is None or not a.head or a.names or not b.names:
                continue
            if one.part.language == "ko" and any(a.head[-2:] in around for around in _around(witness, b.names[0])):
                continue
            below = "".join(witness.text[slice(*p.span)] + "\n" for p in witness.parts if p.role == "body")
            # Jill Ostrander, who took over from her father
            owned = re.search(rf"\b(?:her|his|their)\s(?:\w+\s)?{re.escape(a.head)}\b", below, re.I)
            if owned is not None or one.part.language == "ko" or persons.apart(a, b):
                sides = tuple(Side(f.text, (f.mention,)) for f in (a, b))
                yield Disagreement("claims.quote.speaker", Grade.WARNING, one.letters[:24], sides)
                return


def _around(witness: Witness[K], name: str) -> Iterator[str]:
    """What stands right beside a name, wherever a text prints it."""
    for match in re.finditer(re.escape(name), witness.text):
        yield witness.text[max(0, match.start() - _CLEFT) : match.end() + _CLEFT]


def _same_gist(one: Utterance[K], other: Utterance[K]) -> bool:
    if one.part.language == "ko" and len({*one.stems} & {*other.stems}) >= _GIST:
        return True
    return len(one.letters) >= _LETTERS and (one.letters in other.letters or other.letters in one.letters)


def _apart(one: Filler[K], other: Filler[K]) -> bool:
    if printed(one, other.witness) or printed(other, one.witness):
        return False
    verdict = persons.apart(one, other)
    if verdict is None or verdict:
        return bool(verdict)
    # her late father, her first editor: what two people are to one.
    heads = [f.head for f in (one, other) if f.head and senses.is_person(f.head)]
    owned = all(re.match(r"(?:her|his|their|my)\s", f.text, re.I) for f in (one, other))
    return owned and len(heads) == 2 and not senses.are_akin(*heads) and not (one.names and other.names)


def speaker(one: Utterance[K]) -> Filler[K] | None:
    """Who says the words, by the verb beside them."""
    text, part = one.witness.text, one.part
    said = one.claim.value if one.claim is not None else None
    if said is not None and said.is_person and said.speaker_span is not None:
        name = str(said.speaker)
        if fold(name)[:1] in fold(text[slice(*said.speaker_span)]):
            return Filler(
                one.witness, part, one.span, "speaker", frozenset(), said.speaker_span, said.speaker_span, "", (name,)
            )
    if part.language == "ko":
        return _speaker_ko(one)
    end = min(part.span.end, one.span.end + 120)
    behind = _verb_first().match(text, one.span.end, end)
    phrase = phrases_en.behind(text, behind.end(), end) if behind is not None else None
    if phrase is None:
        named = _name_first().match(text, one.span.end, end)
        phrase = phrases_en.first(text, named.start("who"), named.end("who")) if named is not None else None
    if phrase is None:
        floor = max(part.span.start, one.span.start - 160)
        ahead = _verb_before().search(text, floor, one.span.start)
        phrase = phrases_en.subject(text, floor, ahead.start()) if ahead is not None else None
    return _filler(one, "speaker", phrase) if phrase is not None else None


def _speaker_ko(one: Utterance[K]) -> Filler[K] | None:
    """ "처음"이라고 하소연한 이는 | 최분례 부녀회장이다; "처음"이라는 | 최분례 씨의 말에."""
    text, part = one.witness.text, one.part
    cue = _CLEFT_KO.match(text, one.span.end, part.span.end)
    said = one.claim.value.speaker_span if one.claim is not None else None
    where = Span(cue.end(), cue.end() + _CLEFT) if cue is not None else said
    named = next((p for p in people(one.witness) if where and where.start <= p.span.start < where.end), None)
    if named is None:
        return _post_above(one)
    return Filler(one.witness, part, one.span, "speaker", frozenset(), named.span, named.span, "", (named.name,))


def _post_above(one: Utterance[K]) -> Filler[K] | None:
    """The post alone that a headline puts before the words: 시장 "연내 착공"."""
    text, part = one.witness.text, one.part
    found = _POST_KO.search(text, part.span.start, one.span.start) if part.is_around else None
    title = title_word(found["who"]) if found is not None else None
    if found is None or title is None or title.end != len(found["who"]):
        return None
    span = Span(*found.span("who"))
    return Filler(one.witness, part, one.span, "speaker", frozenset(), span, span, found["who"], ())


_POST_KO = regex(r"(?<![가-힣])(?P<who>[가-힣]{2,8})\s?[“\"‘']$")
_CLEFT = 16
_CLEFT_KO = regex(
    r"[.!?]?[”\"’']\s?(?:(?:이?라고|라며|고|며)\s(?:[가-힣]+\s){0,2}?[가-힣]*[한던은린인진]\s(?:이|사람|건|것|주인공|인물|쪽)(?:은|는)\s|(?:이?라는|는)\s)"
)


@cache
def _verb_before() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{verb_en()})(?:,|:)?\s[“\"‘']$", re.I)


@cache
def _verb_first() -> re.Pattern[str]:
    return re.compile(rf"[,.!?]?[”\"’']\s(?:{verb_en()})\s", re.I)


@cache
def _name_first() -> re.Pattern[str]:
    return re.compile(rf"[,.!?]?[”\"’']\s(?P<who>[^“”\".;\n]{{3,60}}?),?\s(?:{verb_en()})\b", re.I)


def about(one: Utterance[K]) -> Filler[K] | None:
    """Of whom the words are said: in their sentence, else in the one before or behind."""
    text, part = one.witness.text, one.part
    sentences = one.witness.sentences_within(part.span)
    at = max((n for n, s in enumerate(sentences) if s.start <= one.span.start), default=0)
    for number in (at, at - 1, at + 1):
        if not 0 <= number < len(sentences):
            continue
        sentence = sentences[number]
        for match in (_ABOUT_KO if part.language == "ko" else _ABOUT_EN).finditer(text, *sentence):
            if one.span.start <= match.start() < one.span.end:
                continue
            if part.language == "ko":
                phrase = phrases_ko.before(text, sentence.start, match.start())
                if phrase is not None and phrase.names:
                    core = phrases_ko.noun(text, phrase.span)
                    return Filler(one.witness, part, sentence, "about", frozenset(), core, core, "", phrase.names)
            elif (found := phrases_en.behind(text, match.end(), sentence.end)) is not None:
                return _filler(one, "about", found)
    return None


def _filler(one: Utterance[K], slot: str, phrase: phrases_en.Phrase) -> Filler[K] | None:
    text, names, head = one.witness.text, phrase.names, phrase.head
    core = phrase.core
    behind = re.compile(r",\s(?=[A-Z][\w’'-]*\s[A-Z])").match(text, core.end)
    if not any(" " in name for name in names) and behind is not None:
        own = phrases_en.behind(text, behind.end(), min(len(text), behind.end() + 60))
        if own is not None and own.names:  # his goalkeeper, Sam Dufresne
            names, core = own.names, Span(core.start, own.core.end)
    if not (head and senses.is_person(head)) and not any(" " in name for name in names):
        return None
    return Filler(one.witness, one.part, one.span, slot, frozenset(), core, core, head, names)
