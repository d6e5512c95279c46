"""One person under several titles: what fits together, what both may be true, and what cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from claims.claim import Judgement, Verdict
from claims.crosscheck.events import Events, is_handful
from claims.crosscheck.people.moving import State
from claims.crosscheck.people.posts import appointed, by_office, post
from claims.crosscheck.people.rendered import untranslated
from claims.crosscheck.people.stated import (
    Stated,
    are_printed,
    by_person,
    known_to_both,
    one_post_each,
    says_both,
    tells_of_unit,
)
from claims.crosscheck.people.works.two_works import share_a_work
from claims.crosscheck.statement import Disagreement, Grade, K, Side
from claims.crosscheck.voices import ballot, behind
from claims.families.title import weigh
from claims.fold import fold

# The gravest first.
_RULES = (
    "claims.title.two_ranks",
    "claims.title.unit_near_miss",
    "claims.title.two_organizations",
    "claims.title.rank_and_position",
    "claims.title.two_positions",
    "claims.title.two_occupations",
    "claims.title.two_posts",
)
_APART = ("claims.title.two_positions", "claims.title.two_organizations", "claims.title.two_posts")
# What one person cannot be at once, so that a majority says which of the two is a slip.
_HARD = ("claims.title.two_ranks", "claims.title.two_organizations")
_BESIDE = ("claims.title.rank_and_position", "claims.title.two_occupations")
_Form = list[Stated[K]]
_Post = list[_Form[K]]


def check(told: Events[K]) -> list[Disagreement[K]]:
    """Disagreements about who holds which title, between texts that tell one event and inside each."""
    found: list[Disagreement[K]] = []
    witnesses = {witness.key: witness for witness in told.witnesses}
    for event in told.groups:
        for stated in by_person(event).values():
            person = stated[0].claim.value.person
            forms = _forms(stated)
            found += [_near_miss(person, spelt) for spelt in _near_misses(forms, told)]
            for comparable in _comparable(stated, few=is_handful(told.texts)):
                orders = {one.order for one in comparable}
                here = [[one for one in form if one.order in orders] for form in forms]
                found += _weighed(person, _joined([form for form in here if form], "claims.title.unit_near_miss"), told)
    return untranslated(found, witnesses)


def _comparable(stated: list[Stated[K]], *, few: bool) -> Iterator[list[Stated[K]]]:
    """What can be held against one another: standing posts where nobody tells of a change; else the new and the old.

    Of a few texts each that gives a person one post gives the one of which all tell, unless it is said to be the old.
    """
    if few and one_post_each(stated):
        yield stated
        return
    if all(one.state is State.STANDING for one in stated):
        yield stated
        return
    for moved in (State.NEW, State.OLD):
        alike = [one for one in stated if one.state is moved]
        if len(alike) > 1:
            yield alike


def _forms(stated: list[Stated[K]]) -> list[_Form[K]]:
    """The distinct posts that are printed; a short form (센터장 alone) joins the one full form it fits, or none."""
    forms: list[_Form[K]] = []
    for one in sorted(stated, key=_detail, reverse=True):
        fitting = [form for form in forms if _judge(form[0], one).verdict is Verdict.AGREE]
        if len(fitting) == 1 or (fitting and _same_words(fitting[0][0], one)):
            fitting[0].append(one)
        elif not fitting:
            forms.append([one])
    return forms


def _detail(one: Stated[K]) -> tuple[bool, bool, bool, int]:
    """How much a claim says; what is said in English joins the Korean form that it may translate."""
    value = one.claim.value
    whole = value.unit is not None, value.organization is not None
    return one.claim.language == "ko", *whole, len(fold(one.claim.quote))


def _same_words(one: Stated[K], other: Stated[K]) -> bool:
    return fold(one.claim.quote) == fold(other.claim.quote)


def _judge(one: Stated[K], other: Stated[K]) -> Judgement:
    return weigh(one.claim, other.claim)


def _near_misses(forms: list[_Form[K]], told: Events[K]) -> Iterator[_Post[K]]:
    for group in _joined(forms, "claims.title.unit_near_miss"):
        met = [form for form in group if any(_meet(form, other, told) for other in group if other is not form)]
        if len(met) > 1:
            yield met


def _joined(forms: list[_Form[K]], rule: str) -> list[_Post[K]]:
    """Forms that only this rule divides are one post: ESS 센터장 and ESG 센터장 both stand against 부사장."""
    groups: list[_Post[K]] = []
    for form in forms:
        linked = [group for group in groups if any(_judge(other[0], form[0]).rule == rule for other in group)]
        groups = [group for group in groups if group not in linked]
        groups.append([*(other for group in linked for other in group), form])
    return groups


def _meet(left: Iterable[Stated[K]], right: Iterable[Stated[K]], told: Events[K]) -> bool:
    return any(told.together(a.witness.key, b.witness.key) for a in left for b in right)


def _near_miss(person: str, group: _Post[K]) -> Disagreement[K]:
    sides = tuple(_side(form, unit=True) for form in sorted(group, key=_first))
    witnesses = {s.witness.key: s.witness for form in group for s in form}
    weights = behind(sides, witnesses)
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


def _weighed(person: str, posts: list[_Post[K]], told: Events[K]) -> Iterator[Disagreement[K]]:
    """One disagreement for each rule with all the posts it divides: 회장, 의장 and 고문 are not told as three pairs."""
    divided: dict[str, list[int]] = {}
    for (i, left), (j, right) in combinations(enumerate(posts), 2):
        one, other = _flat(left), _flat(right)
        rule = _rule(left, right, few=is_handful(told.texts)) if _meet(one, other, told) else ""
        if rule and not _may_both_hold(rule, one, other):
            divided.setdefault(rule, []).extend(k for k in (i, j) if k not in divided.get(rule, ()))
    for rule, numbers in divided.items():
        flat = [_best_known(posts[i]) for i in numbers]
        met = [[s for s in one if _meet([s], (o for other in flat if other is not one for o in other), told)]
               for one in flat]  # fmt: skip
        yield _disagreement(rule, person, sorted((one for one in met if one), key=_first))


def _disagreement(rule: str, person: str, stated: list[list[Stated[K]]]) -> Disagreement[K]:
    sides = tuple(map(_side, stated))
    witnesses = {s.witness.key: s.witness for those in stated for s in those}
    suspect = ballot((side.mentions for side in sides), witnesses).suspect
    if rule == "claims.title.two_posts":
        grade = Grade.NOTE
    else:
        certain = rule in _HARD and (suspect is not None or _in_copies(stated))
        # One text that gives one man two ranks is wrong; two texts against each other ask to be looked into.
        certain = certain or (rule == "claims.title.two_ranks" and len(witnesses) == 1)
        grade = Grade.ERROR if certain else Grade.WARNING
    return Disagreement(rule, grade, person, sides, suspect)


def _in_copies(stated: list[list[Stated[K]]]) -> bool:
    """Whether copies of one paragraph print different posts."""
    voices = [{s.voice for s in those} - {-1} for those in stated]
    return any(one & other for one, other in combinations(voices, 2))


def _rule(left: _Post[K], right: _Post[K], *, few: bool) -> str:
    """The gravest rule between two posts; none where any of their forms agree."""
    judged = [_judge(a[0], b[0]) for a in left for b in right]
    if any(judgement.verdict is Verdict.AGREE for judgement in judged):
        return ""
    rules = {judgement.rule for judgement in judged}
    # A president and a minister may be one, in time: no rule of its own, and told of a few texts alone.
    offices = {rule.rpartition(".")[2] for rule in rules} == {"two_offices"}
    if few and offices and not known_to_both(_flat(left), _flat(right)):
        return "claims.title.two_positions"
    return next((rule for rule in _RULES if rule in rules), "")


def _may_both_hold(rule: str, left: list[Stated[K]], right: list[Stated[K]]) -> bool:
    """Whether the reader has been told of both posts: 상생협력센터장(부사장); a text whose body gives now the one, now
    the other; a post that comes with the other."""
    places = [{(s.witness.key, s.claim.value.person_span) for s in post} for post in (left, right)]
    if places[0] & places[1] or _appointed(left, right) or _appointed(right, left):
        return True
    if rule == "claims.title.two_ranks":
        return False
    if says_both(left, right):
        return True
    if rule == "claims.title.rank_and_position" and (tells_of_unit(left, right) or tells_of_unit(right, left)):
        return True
    bodies = [{s.witness.key for s in post if s.role == "body"} for post in (left, right)]
    if rule == "claims.title.two_occupations" and any(
        share_a_work(a.witness, b.witness, a.claim.value.person) for a in left for b in right
    ):
        return True
    if rule in _BESIDE and (are_printed(left, right) or are_printed(right, left)):
        return True
    office = rule in _APART and any(by_office(a.claim, b.claim) for a in _ways(left) for b in _ways(right))
    # Two bodies of one man are a note, for whoever should name both.
    return (rule != "claims.title.two_posts" and bool(bodies[0] & bodies[1])) or office


def _ways(post: list[Stated[K]]) -> list[Stated[K]]:
    """A post once in each way it is printed: some texts print it a thousand times in one."""
    values = ((one.claim.value, one) for one in post)
    return [*{(v.title, v.organization, v.unit, v.kind, v.former): one for v, one in values}.values()]


def _appointed(old: list[Stated[K]], new: list[Stated[K]]) -> bool:
    titles = {one.claim.value.title for one in new}
    return any(appointed(one.witness, one.claim, titles) for one in old)


def _best_known(post: _Post[K]) -> list[Stated[K]]:
    """The form of a post that most texts print: which of two spellings of its unit is a slip is another finding."""
    return max(post, key=lambda form: (len({s.witness.key for s in form}), len(form)))


def _flat(post: _Post[K]) -> list[Stated[K]]:
    return [one for form in post for one in form]


def _side(stated: Iterable[Stated[K]], *, unit: bool = False) -> Side[K]:
    """One post with every place that prints it; the value is the fullest wording of the first article."""
    ordered = sorted(stated, key=lambda s: s.order)
    fullest = max(ordered, key=lambda s: len(s.claim.quote))
    value = post(fullest.claim, unit=unit)
    mentions = dict.fromkeys(s.mention for s in ordered)
    return Side(value, tuple(mentions))


def _first(stated: list[Stated[K]]) -> int:
    return min(s.order for s in stated)
