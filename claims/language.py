"""The spaCy pipelines: Korean on Kiwi's morphemes, English, and a trained pipeline where one is installed.

Nothing here is needed to read claims: the lexicons settle what a sentence holds, at a 25th of a tokenizer's cost.
It serves `people`, whose names stand without a title, and whoever wants spaCy documents. Every import of spaCy and
Kiwi happens inside the function that needs it, and who remembers what Kiwi answered need not load it: see `Memo`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from claims.reading import sentences
from claims.regex import regex
from claims.span import Language, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

Kind = Literal["person", "organization"]

# The labels of spaCy's own Korean and English models, and of those trained on the usual corpora.
_LABELS: dict[str, Kind] = {
    **dict.fromkeys(("PERSON", "PER", "PS"), "person"),
    **dict.fromkeys(("ORG", "OG"), "organization"),
}
# A trained pipeline holds all of its text at once: some 1 GB for 100,000 characters. No line of an article is so long.
_LONGEST_LINE = 10_000
_LONGEST_WORD = 60
_TOKENIZER = "claims.KiwiTokenizer.v1"
_HALF_CHARACTER = regex("[\ud800-\udfff]")


class Named(NamedTuple):
    """A stretch of text that a trained pipeline takes for a name."""

    span: Span
    kind: Kind


class Morpheme(NamedTuple):
    """One piece of a word in Kiwi's analysis; `score` is a log probability, below -20 for a word it does not know."""

    form: str
    tag: str
    score: float


class Phrase(NamedTuple):
    """A phrase in Kiwi's analysis: a log probability of all of it, and where each piece starts, with its tag."""

    score: float
    starts: tuple[tuple[int, str], ...]


class Memo(Protocol):
    """What Kiwi answered before; it is asked first, and told what Kiwi had to be asked."""

    def word(self, asked: str) -> tuple[Morpheme, ...] | None: ...

    def phrase(self, asked: str) -> Phrase | None: ...

    def keep_word(self, asked: str, answer: tuple[Morpheme, ...]) -> None: ...

    def keep_phrase(self, asked: str, answer: Phrase) -> None: ...


_memo: ContextVar[Memo | None] = ContextVar("memo", default=None)


@contextmanager
def remembering(memo: Memo) -> Iterator[None]:
    """A context in which Kiwi is asked only what the memo does not know: loading it takes a second."""
    before = _memo.set(memo)
    try:
        yield
    finally:
        _memo.reset(before)


def kiwi() -> Any:
    """Kiwi without its dictionary of multi-word entries, which doubles the time it takes to load.

    Threads that start together share one: it takes 200 MiB. It is asked one text at a time, for which more workers
    than one only take time to start.
    """
    with _LOADING:
        return _kiwi()


_LOADING = Lock()


@cache
def _kiwi() -> Any:
    from kiwipiepy import Kiwi

    return Kiwi(load_multi_dict=False, num_workers=1)


@lru_cache(maxsize=1 << 14)
def morphemes(word: str) -> tuple[Morpheme, ...]:
    """The morphemes of one word taken by itself; a word no lexicon could hold is one noun.

    Kiwi takes seconds for a word of 100,000 syllables.
    """
    if len(word) > _LONGEST_WORD:
        return (Morpheme(word, "NNG", 0.0),)
    memo, word = _memo.get(), _whole(word)
    if memo is not None and (known := memo.word(word)) is not None:
        return known
    answer = tuple(Morpheme(m.form, str(m.tag), float(m.score)) for m in kiwi().tokenize(word))
    if memo is not None:
        memo.keep_word(word, answer)
    return answer


@lru_cache(maxsize=1 << 14)
def phrase(text: str) -> Phrase:
    """How likely a few words are together, and how they are cut."""
    memo, text = _memo.get(), _whole(text)
    if memo is not None and (known := memo.phrase(text)) is not None:
        return known
    pieces, score = kiwi().analyze(text)[0]
    answer = Phrase(float(score), tuple((int(m.start), str(m.tag)) for m in pieces))
    if memo is not None:
        memo.keep_phrase(text, answer)
    return answer


class KiwiTokenizer:
    """spaCy's tokenizer interface over Kiwi. Every character stays: contracted morphemes (했, 됐) share one token."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        from spacy.tokens import Doc

        words, spaces, tags = [], [], []
        for piece in _pieces(text):
            words.append(text[slice(*piece.span)])
            spaces.append(piece.space)
            tags.append(piece.tag)
        document = Doc(self.vocab, words=words, spaces=spaces)
        for token, tag in zip(document, tags, strict=True):
            token.tag_ = tag
        return document

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> KiwiTokenizer:
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """Nothing to keep: Kiwi's model is a package of its own."""

    def from_disk(self, _path: Any, **_: Any) -> KiwiTokenizer:
        return self


class _Piece(NamedTuple):
    span: Span
    space: bool  # one plain space follows it
    tag: str


def _pieces(text: str) -> Iterator[_Piece]:
    """The text cut at Kiwi's morphemes, nothing left out; a contracted morpheme joins the one before it."""
    at = 0
    starts: list[tuple[int, int, str]] = []
    for m in kiwi().tokenize(_whole(text)):
        if at < m.end and m.start < m.end:  # 된다고 is 되 and ㄴ다고, which share 된: the second has what is left, 다고
            starts.append((max(at, m.start), m.end, str(m.tag)))
            at = m.end
    end = 0
    for start, stop, tag in [*starts, (len(text), len(text), "")]:
        if start > end:
            yield _Piece(Span(end, start), False, "SP")
        if stop > start:
            space = text[stop : stop + 1] == " " and text[stop : stop + 2] != "  "
            yield _Piece(Span(start, stop), space, tag)
            end = stop + space


def kiwi_tokenizer() -> Callable[[Any], KiwiTokenizer]:
    """What spaCy makes the tokenizer from, as `{"@tokenizers": "claims.KiwiTokenizer.v1"}` of a pipeline's settings."""
    return _for_pipeline


def _for_pipeline(nlp: Any) -> KiwiTokenizer:
    return KiwiTokenizer(nlp.vocab)


@cache
def pipeline(language: Language, name: str | None = None) -> Any:
    """The spaCy pipeline of a language: blank with our tokenizer, or the installed one of that name.

    Raises OSError, as spaCy does, for a name that is not installed.
    """
    import spacy

    if _TOKENIZER not in spacy.registry.tokenizers:  # where daejo is not installed, but lies in the path
        spacy.registry.tokenizers(_TOKENIZER, func=kiwi_tokenizer)
    if name is not None:
        return spacy.load(name)
    if language == "ko":
        return spacy.blank("ko", config={"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}})
    return spacy.blank("en")


def named(text: str, lines: Iterable[Span], name: str, language: Language) -> Iterator[Named]:
    """The people and organisations a trained pipeline finds in these lines: candidates, as good as the pipeline is.

    A line too long for a pipeline is read sentence by sentence, and a sentence too long for it not at all.
    """
    pieces = [piece for line in lines for piece in ([line] if _fits(line) else sentences(text, *line)) if _fits(piece)]
    documents = pipeline(language, name).pipe(_whole(text[slice(*piece)]) for piece in pieces)
    for (start, _), document in zip(pieces, documents, strict=True):
        for entity in document.ents:
            if kind := _LABELS.get(entity.label_):
                yield Named(Span(start + entity.start_char, start + entity.end_char), kind)


def _whole(text: str) -> str:
    """The text with a mark for each half of a character: JSON that was cut holds one, and nothing can encode it."""
    return _HALF_CHARACTER.sub("\ufffd", text)


def _fits(span: Span) -> bool:
    return span.end - span.start <= _LONGEST_LINE
