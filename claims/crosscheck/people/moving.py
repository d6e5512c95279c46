"""Whether a text tells of a post that is standing, or of one that somebody gets or leaves.

    박서연 한빛전자 전무는 말했다                       -> standing
    새 원장에 박서연 과장을 임명했다, 박서연 신임 원장   -> new: 원장; moving: 과장
    [인사] ▲상무 박서연                               -> moving: a list may give the old post or the new one
Where a post changes hands, an old and a new one stand side by side; only new ones are held against new ones.
"""

from __future__ import annotations

import re
from enum import Enum

from claims.claim import Claim
from claims.crosscheck.statement import K, Part, Witness
from claims.regex import regex
from claims.span import Span

_LEAVES_KO, _LEAVES_EN = "사임|사퇴|퇴임|해임|경질|물러나|물러났", r"resign\w*|step\w* down|outgoing|retir\w+"
_CHANGES_KO = (
    "선임|선출|임명|취임|위촉|내정|추대|승진|특진|진급|발탁|지명|영입|부임|전보|발령|기용|낙점|"
    rf"자리를 옮|전임|후임|{_LEAVES_KO}"
)
_CHANGES_EN = (
    r"appoint\w*|nam(?:ed|es|ing)|elect(?:ed|s)|promot(?:ed|ion)|nominat\w+|succe(?:eds?|eded|eding)|replac\w+|"
    rf"sworn in|tak(?:es|ing) over|took over|joins?|hired|tapped|incoming|{_LEAVES_EN}"
)
# 선임됐다, 취임 후, 승진을; but 선임연구원.
_AFTER_CHANGE = r"(?=시켰|시키|시킨|됐|되|된|돼|될|했|하|할|한|해|을|를|에|이|의|후|식|[\s,.…”’\"')]|$)"
_CHANGES = regex(rf"(?:{_CHANGES_KO}){_AFTER_CHANGE}|\b(?:{_CHANGES_EN})\b", re.IGNORECASE)
_LEAVES = regex(rf"{_LEAVES_KO}|{_LEAVES_EN}", re.IGNORECASE)
_FOLLOWS = regex(
    r"승진|특진|진급|발탁|전보|발령|전임|후임|자리를 옮|출신|겸"
    r"|\b(?:promot(?:ed|ion)|nominat\w+|succe(?:eds?|eded|eding)|"
    r"replac\w+|elect(?:ed|s)|former\w*|previously|until|ex)\b",
    re.IGNORECASE,
)
_LIST = regex(
    r"(?:^|[\[【<〈(◇\s·])인사(?:[\]】>〉)\s·…]|$)|[가-힣]+\s?인사\s*(?:$|\n)|\b(?:personnel|appointments)\b",
    re.IGNORECASE,
)
_LIST_MARKS = frozenset("▲△▷▶◇◆◈■□●○※")
_NEW_BEFORE = regex(r"(?:신임|새|차기|\bnew|\bnext|\bincoming)\s+(?:[가-힣]{2,8}\s+)?$", re.IGNORECASE)
_NEW_BEHIND = regex(rf"(?:으로|로|직에|에)\s(?:[가-힣0-9]+\s){{0,3}}?(?:{_CHANGES_KO})|에는?\s")
_GETS_ANOTHER = regex(
    rf"[을를]\s(?:[가-힣A-Za-z0-9·]+\s){{0,6}}?[가-힣]+(?:으로|로|에)\s(?:[가-힣]+\s)?(?:{_CHANGES_KO})"
)
_GIVEN = regex(
    r"\b(?:named|appointed|chose|chosen|elected|picked|tapped|selected|promoted|hired)\s(?:[\w.’'-]+,?\s){1,6}?"
    r"(?:as\s|to\s)?(?:its\s|the\s|a\s|an\s)?(?:new\s|next\s)?$"
)
_NAMED = regex(r"\b(?:named|appointed|chose|chosen|elected|picked|tapped|selected|promoted)\s$", re.IGNORECASE)
_NEAR = 24
# Captions open with a mark, too: one or two on a page.
_MOST_CAPTIONS = 3
_LIST_LINE = 60  # characters; a caption is longer


class State(Enum):
    """standing; new: somebody has just got it; old: who has it gets another; moving: the words do not say which."""

    STANDING = "standing"
    NEW = "new"
    OLD = "old"
    MOVING = "moving"


def state(witness: Witness[K], claim: Claim) -> State:
    """What the text tells of this post."""
    text, value = witness.text, claim.value
    sentence = sentence_at(witness, claim.span)
    # A sentence may name hundreds.
    changed = witness.memo(f"changes {sentence.start}", lambda: [*_CHANGES.finditer(text, *sentence)])
    # Whoever resigns has the post until then, and the text knows no other one.
    changes = not all(_LEAVES.fullmatch(one[0]) for one in changed)
    if changed and _is_old(text, claim, sentence):
        return State.OLD
    if changes and (_NEW_BEHIND.match(text, value.title_span.end, sentence.end) or _gets(text, claim, sentence)):
        return State.NEW
    if _is_listed(witness, claim):
        return State.MOVING
    before = text[max(sentence.start, value.title_span.start - _NEAR) : value.title_span.start]
    home = value.organization_span or value.unit_span
    ahead = text[max(sentence.start, home.start - _NEAR) : home.start] if home is not None else ""
    if _NEW_BEFORE.search(before) or _NEW_BEFORE.search(ahead):
        return State.NEW
    return State.MOVING if changes else State.STANDING


def _gets(text: str, claim: Claim, sentence: Span) -> bool:
    """Whether the post stands behind the verb and whom it is given: named Jane Roe its, hired her as | buyer."""
    value = claim.value
    if claim.language == "ko" or value.title_span.start < value.person_span.end:
        return False
    start = value.organization_span.start if value.organization_span is not None else value.title_span.start
    return _GIVEN.search(text[sentence.start : min(start, value.title_span.start)]) is not None


def _is_old(text: str, claim: Claim, sentence: Span) -> bool:
    """Whether the post is that of who gets another: 박서연 상무를 단장으로 임명했다, named Chairman Roe to."""
    value = claim.value
    if claim.language == "ko":
        return _GETS_ANOTHER.match(text, value.title_span.end, sentence.end) is not None
    if re.match(r",\sas\s", text[value.title_span.end : sentence.end]):  # named Jane Roe, its buyer, as its chief
        return True
    ahead = text[max(sentence.start, value.title_span.start - _NEAR) : value.title_span.start]
    before = value.title_span.end <= value.person_span.start and _NAMED.search(ahead) is not None
    return before and re.match(r"\s(?:to|as)\b", text[value.person_span.end : sentence.end]) is not None


def promotes(witness: Witness[K], claim: Claim) -> bool:
    """Whether the sentence tells how one post follows on another, so that each text may tell of one of them."""
    sentence = sentence_at(witness, claim.span)
    return witness.memo(f"follows {sentence.start}", lambda: _FOLLOWS.search(witness.text, *sentence) is not None)


def sentence_at(witness: Witness[K], span: Span) -> Span:
    """The sentence in which the span begins; the span itself outside all."""
    return witness.sentence_at(span.start) or span


def _is_listed(witness: Witness[K], claim: Claim) -> bool:
    """Whether the claim stands in a list of appointments: under [인사], or in a line that marks open."""
    if witness.memo("appointments", lambda: _heads_list(witness.text)):
        return True
    part = witness.part_at(claim.span.start)
    if part is None:
        return False
    return witness.memo(f"items {part.span.start}", lambda: _is_item(witness, part))


def _heads_list(text: str) -> bool:
    return _LIST.search(text, 0, text.find("\n") % (len(text) + 1)) is not None


def _is_item(witness: Witness[K], part: Part) -> bool:
    """Whether marks open the line or stand between its parts, in a text that tells of appointments."""
    printed = witness.text[slice(*part.span)]
    item = printed[:1] in _LIST_MARKS and len(printed) <= _LIST_LINE
    several = _marks(printed) > 1 or (item and witness.memo("marks", lambda: _marks(witness.text)) >= _MOST_CAPTIONS)
    return several and bool(witness.memo("moves people", lambda: _CHANGES.search(witness.text) is not None))


def _marks(text: str) -> int:
    return sum(map(text.count, _LIST_MARKS))
