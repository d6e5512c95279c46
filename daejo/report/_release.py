"""What a report says of the texts that are right by definition."""

from __future__ import annotations

from collections.abc import Sequence

from claims import Language
from daejo.finding import Finding
from daejo.messages import text
from daejo.report._shown import percent
from daejo.shares import Taken


def took(one: Taken, lang: Language) -> str:
    """How much of an article stands in a release, and of the release in it, in words."""
    if not one.of_article:
        return text("report.took_nothing", lang, article=one.article, release=one.release)
    shares = {"of_article": percent(one.of_article), "of_release": percent(one.of_release)}
    return text("report.took", lang, article=one.article, release=one.release, **shares)


def right(finding: Finding, lang: Language) -> str:
    """The correction in words: what is right by definition, or only likely."""
    key = "report.right" if finding.releases or finding.rule.endswith(".sheet") else "report.likely_right"
    return text(key, lang, correction=finding.correction)


def released_sides(finding: Finding, sides: Sequence[int], lang: Language) -> str:
    """That a release prints some of these sides, which are named where they are several; nothing where none does."""
    found = [side for side in sides if side in finding.releases]
    which = f": {' '.join(chr(ord('A') + side) for side in found)}" if found and len(sides) > 1 else ""
    return f"{text('report.release', lang)}{which}" if found else ""
