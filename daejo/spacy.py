"""Claims in a spaCy pipeline: `nlp.add_pipe("daejo_claims")`, then `doc.spans["daejo"]`.

    doc = nlp(text)
    for span in doc.spans["daejo"]:
        print(span.label_, span.text, span._.daejo["value"])

A span's label is the family of the claim, its id the claim's number in the document, and `span._.daejo` the claim as
`daejo claims --format json` has it. A span covers whole tokens; "start", "end" and "quote" say what is printed. It all
lies in `doc.user_data`, as texts and numbers, so that `Doc.to_bytes`, `DocBin(store_user_data=True)` and other
processes keep it; who reads it there imports this module, or spaCy's pipelines, which do.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from daejo.article import Article
    from daejo.finding import Reported

NAME = "daejo"  # of the group of spans, of the attribute, and of the records in the user data
_PUBLISHED = "daejo_published"


class ClaimsReader:
    """The component: a document is read as an article, each line in its own language, without a page's furniture."""

    def __init__(self, published: str | None = None) -> None:
        self._published = _day(published)

    def __call__(self, doc: Doc) -> Doc:
        """The document with its claims; relative days count from `doc._.daejo_published`, else the component's day.

        Without either they count from the day that the text itself states, and that is what the document then gives.
        """
        from daejo.article import Article
        from daejo.finding import Reported
        from daejo.testimony import read_claims

        published = _day(doc._.daejo_published or self._published)
        article = Article("", doc.text, published=published)
        claims = [Reported("", article.zone_at(claim.span.start), claim) for claim in read_claims(article)]
        return annotate(doc, article, claims)


@Language.factory(  # type: ignore[untyped-decorator]  # of spaCy, which ships no types that mypy is told to follow
    "daejo_claims", default_config={"published": None}, assigns=["doc.spans"]
)
def daejo_claims(nlp: Language, name: str, published: str | None) -> ClaimsReader:
    """The component of a pipeline; `published` is the day its texts came out, as 2025-03-05.

    Raises ValueError for another.
    """
    return ClaimsReader(published)


def annotate(doc: Doc, article: Article, claims: Iterable[Reported]) -> Doc:
    """The document, whose text is the article's, with these claims of it."""
    from daejo.report._records import claim_record

    doc._.daejo_published = article.published
    records: list[dict[str, Any]] = []
    spans = []
    for number, reported in enumerate(claims):
        record = claim_record(reported, article)
        del record["article"]
        records.append(record)
        at = (record["start"], record["end"])
        spans.append(doc.char_span(*at, record["family"], alignment_mode="expand", span_id=str(number)))
    doc.user_data[NAME] = records
    doc.spans[NAME] = spans
    return doc


def record_of(span: Span) -> dict[str, Any] | None:
    """The claim that a span of `doc.spans["daejo"]` stands for; None for any other span."""
    from daejo.report._records import plain

    number, records = span.id_, span.doc.user_data.get(NAME, ())
    if not number.isdecimal() or int(number) >= len(records):
        return None
    record = plain(records[int(number)])  # a list comes back from a file as a tuple
    return record if record["family"] == span.label_ else None


def _published_of(doc: Doc) -> str | None:
    published: str | None = doc.user_data.get(_PUBLISHED)
    return published


def _publish(doc: Doc, value: object) -> None:
    day = _day(value)
    doc.user_data[_PUBLISHED] = None if day is None else day.isoformat()


def _day(value: object) -> date | None:
    from daejo.days import day_of

    try:
        return day_of(value)
    except ValueError as error:
        raise ValueError(f"published is {value!r:.60}; expected a date, or one written 2025-03-05") from error


Span.set_extension(NAME, getter=record_of, force=True)
Doc.set_extension(_PUBLISHED, getter=_published_of, setter=_publish, force=True)
