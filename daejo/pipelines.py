"""Trained spaCy pipelines that a user has installed, and the people they find beside those who hold a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claims import Appointment, Claim, Language, Person, Span, Topic
from claims.language import named_people, pipeline
from claims.reader import readings
from daejo.errors import MissingPartError, SettingsError

FAMILY = "person"


def load(names: Sequence[str]) -> dict[Language, str]:
    """The pipeline of each language, loaded. A name is that of a package, or the folder of a pipeline.

    Raises MissingPartError for one that is not installed or cannot be loaded, SettingsError for two of one language.
    """
    found: dict[Language, str] = {}
    for name in names:
        language = _language(name)
        if found.get(language, name) != name:
            two = f"{found[language]}, {name}"
            raise SettingsError("error.two_pipelines", language=language, found=two)
        found[language] = name
    return found


def _language(name: str) -> Language:
    # A pipeline is kept by language and name, and spaCy names its packages after the language: ko_core_news_sm.
    loaded = _loaded("ko" if name.startswith("ko") else "en", name)
    for language in ("ko", "en"):
        if loaded.lang == language:
            return language
    raise SettingsError("error.pipeline_language", name=name, found=str(loaded.lang))


def _loaded(language: Language, name: str) -> Any:
    try:
        return pipeline(language, name)
    except OSError as error:
        if Path(name).exists():
            raise MissingPartError("error.no_pipeline_there", name=name) from error
        from spacy.util import get_installed_models

        installed = ", ".join(sorted(get_installed_models())) or "-"
        raise MissingPartError("error.no_pipeline", name=name, installed=installed) from error
    except (ImportError, ValueError) as error:  # of another spaCy, or with a component that is a package of its own
        cause = str(error).partition("\n")[0]
        raise MissingPartError("error.broken_pipeline", name=name, cause=cause) from error


def untitled_people(text: str, claims: Iterable[Claim], pipelines: Mapping[Language, str]) -> Iterator[Claim]:
    """The people these pipelines find where no title claim names one: candidates, as good as the pipelines are.

    They are listed and never weighed. A name that runs over a line is none.
    """
    taken = [claim.value.person_span for claim in claims if isinstance(claim.value, Appointment)]
    for reading in readings(text, None) if pipelines else ():
        name = pipelines.get(reading.language)
        for span in named_people(reading.text, name, reading.language) if name else ():
            quote = text[slice(*span)]
            if quote.strip() == quote and "\n" not in quote and not any(_overlap(span, other) for other in taken):
                yield Claim(FAMILY, span, quote, Topic(quote), Person(span, quote), reading.language)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
