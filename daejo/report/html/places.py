"""Places of articles as the page names and links them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from claims import Language
from daejo.article import RELEASE, Article, ZoneKind
from daejo.messages import text
from daejo.report._shown import zone_name


class PlaceView(NamedTuple):
    """A place: the anchor of its line in the view of its article, its name, what its line is, and `new` in words
    where its article is held against others.
    """

    anchor: str
    where: str
    zone: str
    new: str


class Places:
    """The articles of a report, by their keys, and the anchors of their lines."""

    def __init__(self, articles: Sequence[Article], lang: Language, new: Collection[str] = ()) -> None:
        self.lang = lang
        self.articles = {article.key: article for article in articles}
        # Where all are new, as those that are held against a release, none needs to be told from the others.
        others = any(one.key not in new and one.source != RELEASE for one in articles)
        self.new = frozenset(new if others else ())
        self._numbers = {article.key: number for number, article in enumerate(articles, 1)}

    def anchor(self, key: str, line: int | None = None) -> str:
        """a3, or a3-12 for a line of it."""
        number = self.number(key)
        return f"a{number}" if line is None else f"a{number}-{line}"

    def number(self, key: str) -> int:
        """The number of an article in the view of the articles, from 1; 0 for a key that is none of theirs."""
        return self._numbers.get(key, 0)

    def short(self, key: str, start: int, zone: str | None) -> PlaceView:
        """A place by the number of its article: 12:34, line 34 of article 12; what its line is where it is no body."""
        line = self.articles[key].line_at(start)
        named = zone_name(zone if zone != ZoneKind.BODY else None, self.lang)
        return PlaceView(self.anchor(key, line), f"{self.number(key)}:{line}", named, self._newness(key))

    def place(self, key: str, line: int, zone: str | None) -> PlaceView:
        """A place by the key of its article: a.txt:34; where its file lies stands in the view of the articles."""
        return PlaceView(self.anchor(key, line), f"{key}:{line}", zone_name(zone, self.lang), self._newness(key))

    def _newness(self, key: str) -> str:
        return text("html.new", self.lang) if key in self.new else ""

    def name(self, key: str) -> str:
        """What an article is called: its headline, or else its key."""
        article = self.articles.get(key)
        return (article.headline if article is not None else None) or key
