"""What somebody is quoted as saying."""

from __future__ import annotations

from dataclasses import dataclass

from claims.span import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words with their speaker, between quotation marks or told without: the value of a claim of the family "quote".

    `speaker` is the full name of a person, also where the text prints a short form that resolves to one, an
    organisation, or those who speak for one (한빛전자 관계자); None where the text does not name one for certain.
    `speaker_span` is what is printed of the speaker (그, 한 주민), None where the sentence leaves it out. `verb` is the
    verb of saying as the lexicon has it.
    `direct`: whole sentences were said, not a fragment the writer's own sentence goes on around.
    `continued`: the words go on from the quotation before, of the same speaker in the same sentence.
    """

    words: Span
    text: str
    speaker: str | None
    speaker_span: Span | None
    verb: str | None
    direct: bool
    continued: bool
    is_person: bool = False  # the speaker is a person whose full name is known, and no organisation
    marked: bool = True  # the words stand between quotation marks; else the writer tells them in a sentence of his own
