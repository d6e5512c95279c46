"""Comments in an article that speak to daejo: furniture, no word of the article.

    <!-- daejo: ignore claims.figure.sum the third part is told on Monday -->
    <!-- daejo: ignore-file claims.title.two_posts both posts are hers -->

The first is about what its own line says, or the next one where it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from daejo.article import Article
from daejo.finding import Problem
from daejo.messages import rules
from daejo.page.wrapped import Way

_OPENING = re.compile(r"<!--\s*daejo\s*:")
_WHOLE = r"<!--\s*daejo\s*:(?:(?!<!--|-->).)*-->"
_COMMENT = re.compile(_WHOLE, re.DOTALL)
# A comment with the rest of its lines, where that is empty; otherwise with the space before it, from where that begins:
# a million spaces are looked at once.
_CUT = re.compile(rf"(?<![^\r\n])[ \t]*(?:{_WHOLE}[ \t]*)+(?:\r\n?|\n|$)|(?<![ \t])[ \t]*{_WHOLE}", re.DOTALL)
_AWAY = re.compile(rf"(?:\s|{_WHOLE})*", re.DOTALL)
_LINE_END = re.compile(r"[\r\n]|$")
_ORDERS = ("ignore", "ignore-file")
_LONGEST = 80  # characters of what is told of a word that is not known


class Ignore(NamedTuple):
    """That findings of a rule which quote `[start, end)` of an article are known, and why."""

    article: str
    rule: str
    reason: str
    start: int
    end: int
    path: str  # of the file that it is written in
    line: str

    @property
    def unused(self) -> Problem:
        """That nothing is known by it."""
        return Problem(self.path, "ignore.unused", {"line": self.line, "rule": self.rule})


def without_comments(text: str) -> tuple[str, Way] | None:
    """The text without them and the way back; None where there are none."""
    cut = list(_CUT.finditer(text)) if "<!--" in text else []
    if not cut:
        return None
    kept, end = [], 0
    for one in cut:
        kept.append((end, one.start()))
        end = one.end()
    kept.append((end, len(text)))
    starts = [n for start, stop in kept for n in range(start, stop)]
    return "".join(text[start:stop] for start, stop in kept), Way(starts, [n + 1 for n in starts])


def ignores(articles: Iterable[Article]) -> tuple[list[Ignore], list[Problem]]:
    """What the comments of articles say is known, and what is wrong with comments that say nothing of use."""
    found: list[Ignore] = []
    wrong: list[Problem] = []
    for article in articles:
        if "<!--" not in article.text:
            continue
        whole = {match.start(): match for match in _COMMENT.finditer(article.text)}
        for opening in _OPENING.finditer(article.text):
            place, at = str(article.path or article.key), {"line": str(article.line_at(opening.start()))}
            match = whole.get(opening.start())
            words = match[0].removesuffix("-->").partition(":")[2] if match else ""
            order, rule, reason = [*words.split(maxsplit=2), "", "", ""][:3]
            if match is None:
                wrong.append(Problem(place, "ignore.unended", at))
            elif order not in _ORDERS:
                wrong.append(
                    Problem(place, "ignore.order", {**at, "found": order[:_LONGEST], "expected": ", ".join(_ORDERS)})
                )
            elif near := unknown_rule(rule):
                wrong.append(Problem(place, f"ignore.{near[0]}", at | near[1]))
            elif not reason.strip():
                wrong.append(Problem(place, "ignore.no_reason", at | {"rule": rule}))
            else:
                start, end = (0, len(article.text)) if order == "ignore-file" else _about(article, match)
                found.append(Ignore(article.key, rule, " ".join(reason.split()), start, end, place, at["line"]))
    return found, wrong


def unknown_rule(rule: str) -> tuple[str, dict[str, str]] | None:
    """What is told of a rule that does not exist, a part of a message's key and its details; None of one that does."""
    if rule in rules():
        return None
    rule = rule[:_LONGEST]
    near = "".join(get_close_matches(rule, rules(), n=1))
    return "rule_near" if near else "rule", {"rule": rule, "near": near}


def _about(article: Article, comment: re.Match[str]) -> tuple[int, int]:
    """The paragraphs of the line that a comment stands on, or of the next that holds more than comments."""
    text = article.text
    start, end = article.line_start(comment.start()), _line_end(text, comment.end())
    if not _COMMENT.sub("", text[start:end]).strip():
        away = _AWAY.match(text, end)
        start = article.line_start(away.end()) if away else end
        end = _line_end(text, away.end()) if away else end
    # A paragraph that is cut at a width is one zone over its lines.
    zones = [zone for zone in article.zones if zone.start < end and start < zone.end]
    return min([start, *(zone.start for zone in zones)]), max([end, *(zone.end for zone in zones)])


def _line_end(text: str, offset: int) -> int:
    end = _LINE_END.search(text, offset)
    return end.start() if end else len(text)
