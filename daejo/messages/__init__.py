"""What users read, in Korean and English: the sentences stand in ko.toml and en.toml, under the same keys."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import tomli

from daejo.messages.particles import Template, particle
from daejo.printable import printable

if TYPE_CHECKING:
    from datetime import date

    from claims import Language
    from daejo.finding import Finding

# What details tell as a day or a year.
_DAY = re.compile(r"((?:1[5-9]|2[01])\d\d)(?:-(\d\d)-(\d\d))?")
# A day in brackets that says no more than the quote before them: “May 1, 2024” (May 1, 2024).
_TWICE = re.compile(r"([‘“]([^’”]+)[’”])\s?\(\2\)")

# 6 years / 7 years, told as 6 or 7 years.
_SAME_UNIT = re.compile(r"(?<=\d)(?P<unit> [a-z]+)(?= / \d+(?P=unit)$)")

LANGUAGES: tuple[Language, ...] = ("ko", "en")


@cache
def messages(lang: Language) -> Mapping[str, str]:
    """Every message of a language by its dotted key, in file order. Raises ValueError for another language."""
    if lang not in LANGUAGES:
        raise ValueError(f"lang is {lang!r}; expected 'ko' or 'en'")
    source = (files(__package__) / f"{lang}.toml").read_text(encoding="utf-8")
    return dict(_flat(tomli.loads(source), ""))


def text(key: str, lang: Language, **details: object) -> str:
    """The message under a key, filled. An unknown key or an unfilled field gives the key and its details as they are.

    A report must never fail for want of a sentence; that every key in use has one is what tests see to.
    """
    template = messages(lang).get(key)
    try:
        return _bare(key, details) if template is None else Template(lang).vformat(template, (), details)
    except KeyError:
        return _bare(key, details)


def reason(finding: Finding, lang: Language) -> str:
    """Why a finding is one, as a sentence for an editor, and a second one where a release is the measure.

    Templates may use `about`, `side0`, `side1`, ... (what each side says), `sides` (all of them),
    `correction` and whatever the rule puts in `details`.
    """
    sides = sides_of(finding)
    fields: dict[str, object] = {f"side{number}": words for number, words in enumerate(sides)}
    fields |= {"about": finding.about, "correction": finding.correction or "", **worded(finding, lang)}
    fields["sides"] = joined(sides, lang)
    template = messages(lang).get(f"{finding.rule}.reason")
    try:
        if template is not None:
            return _TWICE.sub(r"\1", Template(lang).vformat(template, (), fields)) + _measure(finding, sides, lang)
    except KeyError:
        pass  # a rule that gave fewer details than its sentence asks for
    return text("finding.without_reason", lang, sides=fields["sides"]) + _measure(finding, sides, lang)


def _measure(finding: Finding, sides: Sequence[str], lang: Language) -> str:
    """What the release has to do with it; nothing without one."""
    if not finding.releases:
        return ""
    if len(finding.releases) > 1:
        return f" {text('finding.releases', lang)}"
    return f" {text('finding.release', lang, right=sides[finding.releases[0]])}"


def worded(finding: Finding, lang: Language) -> dict[str, str]:
    """The details of a finding as a reader says them: 2025년 3월 5일 for 2025-03-05, 수요일 for Wednesday, 6 or 7."""
    dated = finding.rule.startswith("claims.date.")
    told = {name: _dated(detail, lang) if dated else detail for name, detail in finding.details.items()}
    if "expected" in told:
        told["expected"] = _SAME_UNIT.sub("", told["expected"]).replace(" / ", f" {text('date.or', lang)} ")
    return told


def _dated(detail: str, lang: Language) -> str:
    """A day, a year or a day of the week in a language; anything else as it is."""
    if match := _DAY.fullmatch(detail):
        year, month, number = (int(part or 0) for part in match.groups())
        if not number:
            return text("date.year", lang, year=year)
        if not 0 < month <= 12:  # 2025-13-13: that there is none is what the finding says
            return detail
        return _day(year, month, number, lang)
    known = {name: n for one in LANGUAGES for n, name in enumerate(text("date.weekdays", one).split())}
    return text("date.weekdays", lang).split()[known[detail]] if detail in known else detail


def day(day: date, lang: Language) -> str:
    """A day in words: 2025년 3월 5일, March 5, 2025."""
    return _day(day.year, day.month, day.day, lang)


def _day(year: int, month: int, number: int, lang: Language) -> str:
    return text("date.day", lang, year=year, month=text("date.months", lang).split()[month - 1], day=number)


def joined(words: Sequence[str], lang: Language) -> str:
    """Words in quotation marks as a list: ‘전무’와 ‘센터장’; “A”, “B” and “C”."""
    return listed([str(Template(lang).convert_field(printable(one), "q")) for one in words], lang)


def listed(words: Sequence[str], lang: Language) -> str:
    """Words as a list: 사진 설명과 본문; A, B and C."""
    if len(words) < 2:
        return "".join(words)
    *rest, before, last = words
    link = f"{particle(before, '과와')} " if lang == "ko" else " and "
    return ", ".join([*rest, f"{before}{link}{last}"])


def title(rule: str, lang: Language) -> str:
    """What a rule is called; its own name where it has no message."""
    return messages(lang).get(f"{rule}.title", rule)


def rules() -> list[str]:
    """The names of all rules that can be explained, sorted."""
    return sorted(key.removesuffix(".explanation") for key in messages("en") if key.endswith(".explanation"))


def sides_of(finding: Finding) -> list[str]:
    """What each side says, in order of the sides: its value, or else the words first quoted on it."""
    if finding.values:
        return list(finding.values)
    first: dict[int, str] = {}
    for evidence in finding.evidence:
        first.setdefault(evidence.side, evidence.quote)
    return [first[side] for side in sorted(first)]


def _flat(table: Mapping[str, object], prefix: str) -> list[tuple[str, str]]:
    found = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", str(value)))
    return found


def _bare(key: str, details: Mapping[str, object]) -> str:
    return printable(" ".join([key, *(f"{name}={value}" for name, value in details.items())]))
