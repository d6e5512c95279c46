"""What a text says one party does to another, whatever the form: active, passive, a noun, a side of a case by its name.

A가 B를 고소했다 · B를 상대로 소송을 제기한 A · A가 B에게 낸 소송 · B가 A에 인수된다 · 피고 B
A will acquire B · B was acquired by A · A's acquisition of B · B lost to A · the plaintiff, A
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic

from claims.crosscheck.roles import acts_en, acts_ko, champions, routes
from claims.crosscheck.roles.acts_form import Form, Told
from claims.crosscheck.statement import K, Mention, Part, Witness
from claims.lexicon import table
from claims.span import Language, Span


@dataclass(frozen=True, eq=False)
class Act(Generic[K]):
    """A deed with its doer and the one it is done to: the stems of what the text calls them, without titles.

    `by_name`: one side alone, by the name of the side: the plaintiff, Orin Labs.
    """

    witness: Witness[K]
    part: Part
    sentence: Span
    span: Span
    act: str
    doer: frozenset[str]
    other: frozenset[str]
    by_name: bool = False

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.span)


def acts(witness: Witness[K]) -> list[Act[K]]:
    """The deeds of a text in order; the two sides of one case may be named in two sentences."""
    whole: list[Act[K]] = []
    halves: dict[str, list[tuple[Part, Span, Told]]] = {}
    for part in witness.parts:
        if part.role.endswith("byline"):
            continue
        for sentence in witness.sentences_within(part.span):
            above = part.role.removeprefix("translated_") in ("headline", "subhead")
            alone = champions.told(witness.text, sentence, part.language, above=above)
            whole += [Act(witness, part, sentence, one.span, one.act, one.doer, one.other) for one in alone]
            for told in _told(witness.text, sentence, part.language):
                if told.doer and told.other:
                    # Daesung High beat Hanbit High: what both are called tells nothing.
                    doer, other = told.doer - told.other, told.other - told.doer
                    if doer and other:
                        whole.append(Act(witness, part, sentence, told.span, told.act, doer, other))
                elif told.doer or told.other:
                    if told.by_name:
                        whole.append(Act(witness, part, sentence, told.span, told.act, told.doer, told.other, True))
                    halves.setdefault(told.act, []).append((part, sentence, told))
    return [*whole, *_joined(witness, halves, {act.act for act in whole if not act.by_name})]


def _told(text: str, sentence: Span, language: Language) -> Iterator[Told]:
    read = acts_ko.told if language == "ko" else acts_en.told
    yield from routes.told(text, sentence, language)
    yield from read(text, sentence, forms(language))


def _joined(witness: Witness[K], halves: dict[str, list[tuple[Part, Span, Told]]], known: set[str]) -> Iterator[Act[K]]:
    """소송을 제기한 라임기어는 피고 모노캡이 …: a doer and another who are named apart, each once."""
    for act, those in halves.items():
        doers = [one for one in those if one[2].doer]
        others = [one for one in those if one[2].other]
        if act not in known and len(doers) == 1 and len(others) == 1 and not doers[0][2].doer & others[0][2].other:
            part, sentence, told = doers[0]
            yield Act(witness, part, sentence, told.span, act, told.doer, others[0][2].other)


@cache
def forms(language: Language) -> dict[str, Form]:
    """The printed forms of the table, each with its deed and who does it."""
    found: dict[str, Form] = {}
    for row in table("acts"):
        for word in row[language]:
            found[word] = Form(row["act"], row["by"], False, row.get("to", False))
        for column, by in (("ours", "subject"), ("theirs", "other")):
            for word in row.get(column, ()):
                if (word[0] >= "가") == (language == "ko"):
                    found[word] = Form(row["act"], by, True)
    return found
