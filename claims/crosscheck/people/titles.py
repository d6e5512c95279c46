"""One person under several titles: what fits together, what both may be true, and what cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Generic, NamedTuple

from claims.claim import Claim, Judgement, Verdict
from claims.crosscheck.fold import fold
from claims.crosscheck.people.posts import appointed, by_office, post
from claims.crosscheck.statement import Disagreement, Grade, K, Mention, Side, Witness
from claims.crosscheck.stories import at_one_time
from claims.crosscheck.voices import support
from claims.families.title import weigh
from claims.names import same_name

_GRADES = {
    "claims.title.two_ranks": Grade.ERROR,
    "claims.title.unit_near_miss": Grade.ERROR,
    "claims.title.rank_and_position": Grade.WARNING,
    "claims.title.two_positions": Grade.WARNING,
    "claims.title.two_posts": Grade.NOTE,
}
_APART = ("claims.title.two_positions", "claims.title.two_posts")
# Two posts at one organisation: a second one that only one of six texts knows is a slip, or that text's news.
_OF_ONE = ("claims.title.two_positions", "claims.title.two_ranks")
_CLEAR = 5
_ONE_PERSON = 0.9
# A promotion between two articles is news, not a slip: posts are weighed only where the days lie this close.
_MAX_DAYS = 31


class Stated(NamedTuple, Generic[K]):
    """A title claim with who says it."""

    order: int  # of the claim in the story
    claim: Claim
    witness: Witness[K]

    @property
    def mention(self) -> Mention[K]:
        return Mention(self.witness.key, self.claim.span)


def check(story: Sequence[Witness[K]]) -> list[Disagreement[K]]:
    """Disagreements about who holds which title, in witnesses that tell one story."""
    found: list[Disagreement[K]] = []
    times = at_one_time(story, max_days=_MAX_DAYS, undated="apart")
    for stated in _by_person(story).values():
        person = stated[0].claim.value.person
        forms = _forms(stated)
        found += [_near_miss(person, spelt) for spelt in _near_misses(forms)]
        for group in times:
            together = {witness.key for witness in group}
            here = [[s for s in form if s.witness.key in together] for form in forms]
            found += _weighed(person, _posts([form for form in here if form]))
    return _untranslated(found, {witness.key: witness for witness in story})


def _by_person(story: Sequence[Witness[K]]) -> dict[str, list[Stated[K]]]:
    people: dict[str, list[Stated[K]]] = {}
    order = 0
    for witness in story:
        for claim in witness.claims:
            if claim.family != "title" or claim.value.former or claim.value.acting or _is_reference(claim):
                continue
            if witness.part_at(claim.span.start) is not None and claim.topic.subject:
                order += 1
                people.setdefault(claim.topic.subject, []).append(Stated(order, claim, witness))
    return {person: stated for person, stated in people.items() if len(stated) > 1}


def _is_reference(claim: Claim) -> bool:
    """Whether this is 오 위원 for 오세윤 선임연구위원: it points at a person, it does not say which post."""
    printed = claim.value.person_span
    return bool(printed.end - printed.start < len(claim.value.person))


def _forms(stated: list[Stated[K]]) -> list[list[Stated[K]]]:
    """The distinct posts that are printed; a short form (센터장 alone) joins the one full form it fits, or none."""
    forms: list[list[Stated[K]]] = []
    for one in sorted(stated, key=_detail, reverse=True):
        fitting = [form for form in forms if _judge(form[0], one).verdict is Verdict.AGREE]
        if len(fitting) == 1 or (fitting and _same_words(fitting[0][0], one)):
            fitting[0].append(one)
        elif not fitting:
            forms.append([one])
    return forms


def _detail(one: Stated[K]) -> tuple[bool, bool, int]:
    value = one.claim.value
    return value.unit is not None, value.organization is not None, len(fold(one.claim.quote))


def _same_words(one: Stated[K], other: Stated[K]) -> bool:
    return fold(one.claim.quote) == fold(other.claim.quote)


def _judge(one: Stated[K], other: Stated[K]) -> Judgement:
    return weigh(one.claim, other.claim)


def _near_misses(forms: list[list[Stated[K]]]) -> Iterator[list[list[Stated[K]]]]:
    for group in _joined(forms, "claims.title.unit_near_miss"):
        if len(group) > 1:
            yield group


def _posts(forms: list[list[Stated[K]]]) -> list[list[list[Stated[K]]]]:
    """Forms that only a slip of the pen divides are one post: ESS 센터장 and ESG 센터장 both stand against 부사장."""
    return _joined(forms, "claims.title.unit_near_miss")


def _joined(forms: list[list[Stated[K]]], rule: str) -> list[list[list[Stated[K]]]]:
    groups: list[list[list[Stated[K]]]] = []
    for form in forms:
        linked = [group for group in groups if any(_judge(other[0], form[0]).rule == rule for other in group)]
        groups = [group for group in groups if group not in linked]
        groups.append([*(other for group in linked for other in group), form])
    return groups


def _near_miss(person: str, group: list[list[Stated[K]]]) -> Disagreement[K]:
    sides = tuple(_side(form, unit=True) for form in sorted(group, key=_first))
    witnesses = {s.witness.key: s.witness for form in group for s in form}
    weights = [support(side.mentions, witnesses) for side in sides]
    best = sides[weights.index(max(weights))]
    rest = [side for side in sides if side is not best]
    # Only independent texts outvote one another: two reprints of the slip are still one voice.
    clear = weights.count(max(weights)) == 1
    return Disagreement(
        "claims.title.unit_near_miss",
        Grade.ERROR,
        person,
        sides,
        suspect=sides.index(rest[0]) if clear and len(rest) == 1 else None,
        correction=best.value if clear else None,
    )


def _weighed(person: str, posts: list[list[list[Stated[K]]]]) -> Iterator[Disagreement[K]]:
    """One disagreement for each rule with all the posts it divides: 회장, 의장 and 고문 are not told as three pairs."""
    divided: dict[str, list[int]] = {}
    for (i, left), (j, right) in combinations(enumerate(posts), 2):
        rule = _rule(left, right)
        if rule and not _given_together(left, right) and not (rule in _APART and _by_office(left, right)):
            divided.setdefault(rule, []).extend(k for k in (i, j) if k not in divided.get(rule, ()))
    for rule, numbers in divided.items():
        flat = sorted(([s for form in posts[i] for s in form] for i in numbers), key=_first)
        sides = tuple(map(_side, flat))
        yield Disagreement(rule, _GRADES[rule], person, sides, suspect=_odd(sides, flat) if rule in _OF_ONE else None)


def _odd(sides: tuple[Side[K], ...], stated: list[list[Stated[K]]]) -> int | None:
    """The post that one text alone prints against so many that they cannot all have missed it."""
    witnesses = {s.witness.key: s.witness for those in stated for s in those}
    voices = [support(side.mentions, witnesses).voices for side in sides]
    clear = len(sides) == 2 and min(voices) == 1 and max(voices) >= _CLEAR
    return voices.index(1) if clear else None


def _by_office(left: list[list[Stated[K]]], right: list[list[Stated[K]]]) -> bool:
    return any(by_office(a[0].claim, b[0].claim) for a in left for b in right)


def _rule(left: list[list[Stated[K]]], right: list[list[Stated[K]]]) -> str:
    """The gravest rule between two posts; none where any of their forms agree."""
    judged = [_judge(a[0], b[0]) for a in left for b in right]
    if any(judgement.verdict is Verdict.AGREE for judgement in judged):
        return ""
    rules = {judgement.rule for judgement in judged}
    return next((rule for rule in _GRADES if rule in rules), "")


def _given_together(left: list[list[Stated[K]]], right: list[list[Stated[K]]]) -> bool:
    """Whether the reader has been told of both posts: 상생협력센터장(부사장), or 센터장을 부사장으로 선임했다."""
    posts = [[s for form in post for s in form] for post in (left, right)]
    places = [{(s.witness.key, s.claim.value.person_span) for s in post} for post in posts]
    return bool(places[0] & places[1]) or any(
        appointed(s.witness, s.claim, {other.claim.value.title for other in new})
        for old, new in (posts, posts[::-1])
        for s in old
    )


def _side(stated: Iterable[Stated[K]], *, unit: bool = False) -> Side[K]:
    """One post with every place that prints it; the value is the fullest wording of the first article."""
    ordered = sorted(stated, key=lambda s: s.order)
    fullest = max(ordered, key=lambda s: len(s.claim.quote))
    value = post(fullest.claim, unit=unit)
    mentions = dict.fromkeys(s.mention for s in ordered)
    return Side(value, tuple(mentions))


def _first(stated: list[Stated[K]]) -> int:
    return min(s.order for s in stated)


def _untranslated(found: list[Disagreement[K]], witnesses: Mapping[K, Witness[K]]) -> list[Disagreement[K]]:
    """Without those that a translation only repeats: 정철영 with two posts is Jeong Cheol-young with two posts."""

    def translated(one: Disagreement[K]) -> bool:
        parts = (witnesses[m.source].part_at(m.span.start) for side in one.sides for m in side.mentions)
        return all(part is not None and part.translated for part in parts)

    told = [(one.rule, one.about) for one in found if not translated(one)]
    return [
        one
        for one in found
        if not translated(one)
        or not any(rule == one.rule and same_name(about, one.about) >= _ONE_PERSON for rule, about in told)
    ]
