"""Later short forms: 김 지사 is the one 김관영 whom the text calls 지사, or nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claims.names import same_name
from claims.titles.post import Post

_SAME = 0.5


def resolved(text: str, posts: Sequence[Post]) -> list[str]:
    """The full name of each post's person: as printed, or for a short form the one full name it fits.

    A short form that fits none, or several, keeps the printed family name.
    """
    full = [(_words(text, post), text[slice(*post.title)].lower()) for post in posts if not post.short and post.held]
    return [_full_name(text, post, full) if post.short else text[slice(*post.person)] for post in posts]


def _words(text: str, post: Post) -> tuple[str, ...]:
    return tuple(text[slice(*post.person)].split())


def _full_name(text: str, post: Post, full: Iterable[tuple[tuple[str, ...], str]]) -> str:
    printed = text[slice(*post.person)]
    title = text[slice(*post.title)].lower()
    names = Counter(
        " ".join(words)
        for words, other in full
        if _is_surname(printed, words) and (title.endswith(other) or other.endswith(title))
    )
    if not names:
        return printed
    # Kim Gwan-young and Kim Kwan-young are one man: the commoner spelling, the earlier of two.
    best = max(names, key=lambda name: names[name])
    return best if all(name == best or same_name(name, best) >= _SAME for name in names) else printed


def _is_surname(surname: str, words: tuple[str, ...]) -> bool:
    if len(words) > 1:
        return surname in (words[0], words[-1])
    return words[0].startswith(surname)
