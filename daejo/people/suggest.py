"""A sheet of people proposed from articles: whom several independent texts print with a title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import NamedTuple

import tomlkit
from tomlkit.items import AoT, Table

from claims import Claim, Language, Span
from claims.claim import Verdict
from claims.crosscheck import Side, Witness
from claims.crosscheck.facts.people import people
from claims.families.title import weigh
from claims.titles.same_title import is_not_held
from daejo.article import Article
from daejo.copies import find_copies
from daejo.messages import text
from daejo.settings import THRESHOLD, Progress
from daejo.testimony import testify

# So many independent texts make a post one that is proposed.
SEVERAL = 2
_MARKS = " -·ㆍ,.:;/|"  # around a name, and none of it
_MAX_OTHERS = 5  # posts of one person that are told as a comment
_APART = ("claims.title.two_organizations", "claims.title.two_positions")


class Suggested(NamedTuple):
    """A post of a person that several independent texts print."""

    claim: Claim
    voices: int
    first: date | None
    last: date | None


class Proposal(NamedTuple):
    """A person with what is proposed, what else is printed by how many texts, and whether posts do not go together."""

    name: str
    latin: str | None
    posts: tuple[Suggested, ...]
    others: tuple[tuple[str, int], ...]
    conflict: bool


def proposals(
    articles: Sequence[Article], known: Mapping[str, tuple[Claim, ...]], tell: Progress
) -> Iterator[Proposal]:
    """A proposal for each person, by name; of what articles are `known` to claim nothing is read."""
    tell("copies", 0, 1)
    copies = find_copies(articles, threshold=THRESHOLD)
    witnesses: dict[str, Witness[str]] = {}
    for number, article in enumerate(articles):
        tell("claims", number, len(articles))
        witnesses[article.key] = testify(article, number, copies, {}, known.get(article.key))
    claims = {(one.key, claim.span): claim for one in witnesses.values() for claim in one.claims}
    days = {article.key: article.published for article in articles}
    for entry in sorted(people([*witnesses.values()], witnesses), key=lambda one: one.about):
        several = [side for side in entry.sides if side.voices >= SEVERAL]
        posts = [one for side in several if (one := _suggested(side, claims, days)) is not None]
        if posts:
            others = [(side.value, side.voices) for side in entry.sides if side.voices < SEVERAL]
            conflict = any(_conflict(one.claim, other.claim) for one, other in combinations(posts, 2))
            name, latin = _names(entry.about, entry.sides, claims)
            others += [(spelt, texts) for spelt, texts in latin if spelt != _usual(latin)]
            yield Proposal(name, _usual(latin), tuple(posts), tuple(others), conflict)


def as_toml(found: Iterable[Proposal], articles: int, lang: Language) -> str:
    """The proposals as people.toml, with what to check as comments."""
    document = tomlkit.document()
    document.add(tomlkit.comment(text("people.suggested", lang, articles=articles)))
    every = tomlkit.aot()
    for one in found:
        every.append(_person(one, lang))
    if not every:
        document.add(tomlkit.comment(text("people.none", lang)))
    else:
        document.add("person", every)
    return tomlkit.dumps(document)


def _suggested(
    side: Side[str], claims: Mapping[tuple[str, Span], Claim], days: Mapping[str, date | None]
) -> Suggested | None:
    """The fullest claim of a post that is held; None of a former one, of a candidate and of what anybody may be."""
    said = [claims[mention.source, mention.span] for mention in side.mentions]
    fullest = max(said, key=lambda one: (one.value.unit is not None, one.value.organization is not None))
    value = fullest.value
    if value.former or is_not_held(value.title) or value.kind in (None, "occupation"):
        return None
    seen = sorted(day for mention in side.mentions if (day := days[mention.source]) is not None)
    return Suggested(fullest, side.voices, *((seen[0], seen[-1]) if seen else (None, None)))


def _names(
    name: str, sides: Iterable[Side[str]], claims: Mapping[tuple[str, Span], Claim]
) -> tuple[str, list[tuple[str, int]]]:
    """The name in Hangul, where there is one, and those in Latin letters beside it with how many texts print them."""
    places = {
        (mention.source, claims[mention.source, mention.span].value.person) for s in sides for mention in s.mentions
    }
    printed = sorted(Counter(spelt for _, spelt in places).items(), key=lambda one: (-one[1], one[0]))
    hangul = [spelt for spelt, _ in printed if not spelt.isascii()]
    return (hangul[0], [one for one in printed if one[0].isascii()]) if hangul else (name, [])


def _usual(latin: Sequence[tuple[str, int]]) -> str | None:
    """The spelling of most texts, where several have it."""
    return latin[0][0] if latin and latin[0][1] >= SEVERAL else None


def _conflict(one: Claim, other: Claim) -> bool:
    judged = weigh(one, replace(other, topic=one.topic))
    return judged.verdict is Verdict.CONFLICT or judged.rule in _APART


def _person(one: Proposal, lang: Language) -> Table:
    table = tomlkit.table()
    table.add("name", one.name)
    if one.latin:
        table.add("latin", one.latin)
    if one.conflict:
        table.add(tomlkit.comment(text("people.conflict", lang)))
    for value, voices in one.others[:_MAX_OTHERS]:
        table.add(tomlkit.comment(text("people.other", lang, value=" ".join(value.split()), voices=voices)))
    posts: AoT = tomlkit.aot()
    for post in one.posts:
        posts.append(_post(post, lang))
    table.add("post", posts)
    return table


def _post(post: Suggested, lang: Language) -> Table:
    table, value = tomlkit.table(), post.claim.value
    key = "people.seen" if post.last else "people.seen_undated"
    table.add(tomlkit.comment(text(key, lang, voices=post.voices, last=post.last)))
    for name, words in (("title", value.title), ("organization", value.organization), ("unit", value.unit)):
        if words:
            table.add(name, " ".join(words.split()).strip(_MARKS))
    if value.acting:
        table.add("acting", True)
    if post.first is not None:
        table.add("from", post.first)
    return table
