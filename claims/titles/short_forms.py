"""Later short forms: 김 지사 is the one 김관영 whom the text calls 지사, or nobody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claims.names import same_name
from claims.titles.post import Post
from claims.titles.same_title import shortens

_SAME = 0.5


def resolved(text: str, posts: Sequence[Post]) -> list[str]:
    """The full name of each post's person: as printed, or for a short form the one full name it fits.

    A short form that fits none, or several, keeps the printed family name.
    """
    holders: dict[str, Counter[str]] = {}  # title in lower case -> the full names that bear it
    for post in posts:
        if not post.short:
            holders.setdefault(_title(text, post), Counter())[" ".join(text[slice(*post.person)].split())] += 1
    known: dict[tuple[str, str], str] = {}
    people: list[str] = []
    for post in posts:
        printed = text[slice(*post.person)]
        key = (printed, _title(text, post))
        if post.short and key not in known:
            known[key] = _full_name(*key, holders)
        people.append(known[key] if post.short else printed)
    return people


def _title(text: str, post: Post) -> str:
    return text[slice(*post.title)].lower()


def _full_name(surname: str, title: str, holders: dict[str, Counter[str]]) -> str:
    names: Counter[str] = Counter()
    for other, bearers in holders.items():
        if title == other or shortens(title, other) or shortens(other, title):
            names.update({name: count for name, count in bearers.items() if _is_surname(surname, name.split())})
    if not names:
        return surname
    # Kim Gwan-young and Kim Kwan-young are one man: the commoner spelling, the earlier of two.
    best = max(names, key=lambda name: names[name])
    return best if all(name == best or same_name(name, best) >= _SAME for name in names) else surname


def _is_surname(surname: str, words: list[str]) -> bool:
    return surname in (words[0], words[-1]) if len(words) > 1 else words[0].startswith(surname)
