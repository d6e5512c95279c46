"""Who is named in a text: everyone with a title, and every other place of the same name."""

from __future__ import annotations

from claims.reading import Reading
from claims.span import Span
from claims.titles import english, korean


def names(reading: Reading) -> set[Span]:
    """The spans of the names in a text."""
    posts = korean.posts if reading.language == "ko" else english.posts
    return {post.person for line in reading.lines for post in posts(reading.text, *line) if not post.short}
