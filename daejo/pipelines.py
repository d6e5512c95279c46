"""Trained spaCy pipelines that a user has installed, and the names they find beside those who hold a title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from claims import Appointment, Claim, Language, Person, Topic
from claims.candidates import Organization, candidates
from claims.language import pipeline
from claims.reader import readings
from daejo.doctor import trained_pipelines
from daejo.errors import MissingPartError, SettingsError


def load(names: Sequence[str]) -> dict[Language, str]:
    """The pipeline of each language, loaded. A name is that of a package, or the folder of a pipeline.

    Raises MissingPartError for one that is not installed, cannot be loaded or finds no names, SettingsError for two of
    one language.
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
        loaded = pipeline(language, name)
    except OSError as error:
        if Path(name).exists():
            raise MissingPartError("error.no_pipeline_there", name=name) from error
        there = ", ".join(trained_pipelines()) or "-"
        raise MissingPartError("error.no_pipeline", name=name, installed=there) from error
    except Exception as error:  # of another spaCy, damaged, or with a component that is a package of its own
        cause = next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
        raise MissingPartError("error.broken_pipeline", name=name, cause=cause) from error
    if not any("doc.ents" in loaded.get_pipe_meta(part).assigns for part in loaded.pipe_names):
        raise MissingPartError("error.nameless_pipeline", name=name, found=", ".join(loaded.pipe_names) or "-")
    return loaded


def named_beside(text: str, claims: Iterable[Claim], pipelines: Mapping[Language, str]) -> Iterator[Claim]:
    """Claims of the families "person" and "organization": whom these pipelines name where no title claim does.

    They are candidates, as good as the pipelines are.
    """
    posts = [claim.value for claim in claims if isinstance(claim.value, Appointment)]
    taken = [span for post in posts for span in (post.person_span, post.organization_span, post.unit_span) if span]
    for reading in readings(text, None) if pipelines else ():
        name = pipelines.get(reading.language)
        for one in candidates(reading, name, taken) if name else ():
            quote = text[slice(*one.span)]
            value = Person(one.span, quote) if one.kind == "person" else Organization(one.span, quote)
            yield Claim(one.kind, one.span, quote, Topic(quote), value, reading.language)
