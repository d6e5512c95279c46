"""The claims as a DocBin, which spaCy reads: a document an article, with `doc.spans["daejo"]` as in a pipeline.

`doc.user_data["daejo_article"]` says which article it is; `daejo.spacy` what stands in the spans.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TextIO

from claims import Language
from daejo.finding import Report, Reported
from daejo.report import Part
from daejo.report._records import article_record, capped


def write(report: Report, *, lang: Language, stream: TextIO, part: Part = "claims", most: int | None = None) -> None:
    """Write the bytes behind the stream; where `most` leaves claims out, `daejo_left_out` of a document counts its own.

    A document has the tokens of its language: spaCy's of English, Kiwi's morphemes of Korean.
    """
    from spacy.tokens import DocBin

    from claims.language import pipeline
    from daejo.spacy import annotate

    kept, _ = capped(report, part, most)
    told, shown = _by_article(report), _by_article(kept)
    file = DocBin(store_user_data=True)
    for article in report.articles:
        doc = annotate(pipeline(article.language).tokenizer(article.text), article, shown[article.key])
        doc.user_data["daejo_article"] = {name: _storable(value) for name, value in article_record(article).items()}
        if left := len(told[article.key]) - len(shown[article.key]):
            doc.user_data["daejo_left_out"] = left
        file.add(doc)
    stream.buffer.write(file.to_bytes())


def _by_article(report: Report) -> dict[str, list[Reported]]:
    found: dict[str, list[Reported]] = defaultdict(list)
    for reported in report.claims:
        found[reported.article].append(reported)
    return found


def _storable(value: object) -> object:
    """The value; half characters of a file name in another encoding become escapes, as msgpack holds none."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
