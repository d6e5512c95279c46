"""What two sentences say of themselves that makes two occasions of them: the first court and the appeal, a plan and
what came of it, the last quarter and the year, the doors and the show, against last month and against last year.

Each ladder has its steps, the narrowest first; a sentence stands on the first step that it names. Two sentences on two
steps of one ladder tell of two things; a sentence that names none may tell of any.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from claims.crosscheck.people.kin_words import tells_of_kin
from claims.crosscheck.roles.occasions import bases, decides_anew, other_stage, stages
from claims.crosscheck.statement import K
from claims.crosscheck.values.against import other_base
from claims.crosscheck.values.apart import is_apart
from claims.crosscheck.values.extents import as_of_two_times, of_two_extents
from claims.crosscheck.values.kinds import TIMES
from claims.crosscheck.values.listed import of_two_listed
from claims.crosscheck.values.said import Said
from claims.senses import noun_kinds


class _Ladder(NamedTuple):
    """`kinds` are those of the values it sets apart, all figures where there are none; `alone` says that a sentence on
    a step is also apart from one on none, `amounts` that it sets apart no times, scores and ages, `least` only numbers
    as large as that."""

    steps: tuple[re.Pattern[str], ...]
    kinds: frozenset[str] = frozenset()
    alone: bool = False
    amounts: bool = False
    least: int = 0


def _steps(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_NO_AMOUNTS = frozenset({*TIMES, "score", "age", "rank", "magnitude"})
# Who goes on to a round has played the one before.
_ON_TO = r"(?!행|[에을]?\s?(?:올[랐라]|진출|나[섰서]|티켓|표))"
_NOT_TO = r"(?<!to\sthe\s)(?<!reach\sthe\s)(?<!reached\sthe\s)"
_LADDERS = (
    # over what it is counted
    _Ladder(
        _steps(
            r"[1-4]\s?분기|\bquarter(?:ly)?\b(?![- ]?final)|(?:last|first|final|past)\sthree\smonths|three\smonths\sto",
            r"[상하]반기|\b(?:first|second)[- ]half\b|(?:first|last|past)\ssix\smonths|six\smonths\sto",
            r"1\s?[~∼-]\s?(?:9|10|11)월|\bnine\smonths",
            r"연간|한\s해\s(?:동안|전체)|지난\s한\s해|\bfull[- ]year\b|\bannual(?:ly)?\b"
            r"|\bfor\sthe\s(?:whole\s|full\s)?year\b|\bwhole\syear",
        )
    ),
    # from what a change is counted
    _Ladder(
        _steps(
            r"전달|전월|한\s?달\s전|지난달보다|\b(?:previous|last)\smonth|a\smonth\s(?:ago|earlier|before)"
            r"|month[- ]on[- ]month|from\s(?:the\s)?month",
            r"전\s?분기|직전\s분기|\b(?:previous|preceding)\squarter|quarter[- ]on[- ]quarter",
            r"전년|작년|지난해(?:\s같은|보다|\s동기)|1년\s전|한\s해\s전|\b(?:a|one)\syear\s(?:ago|earlier|before)"
            r"|year[- ]on[- ]year|the\sprevious\syear|last\syear",
        ),
        frozenset({"share"}),
    ),
    # what was meant to be, and what came of it
    _Ladder(
        _steps(
            r"집행|실제로|들어간\s(?:돈|비용)|들어갔|쓴\s돈|썼다|쓰였|최종\s(?:비용|사업비)|마무리된|완공까지"
            r"|\bcame\s(?:in\s(?:at|under)|to)\b|\bended\sup\b|\bactual(?:ly)?\b|\bin\sthe\send\b"
            r"|\bspent\b|\bthe\s(?:final\s)?bill\b|\bturned\sout\b|\bhas\scost\b",
            r"목표|예산|책정|편성|하려\s?했|계획(?:했|이었|을\s세)"
            r"|\bhoped\sto\b|\btarget(?:ed|s)?\b|\bset\saside\b|\bbudget(?:ed)?\b"
            r"|\bearmarked\b|\bhad\splanned\b|\baims?\sto\b|\bgoal\sof\b",
        )
    ),
    # what somebody had meant it to be; a plan that was not kept is told only beside what came of it
    _Ladder(
        _steps(
            r"\bthan\s(?:first|initially|previously|originally)\s(?:thought|reported|feared|estimated|believed)\b|알려진\s것보다|당초|애초|(?:하|이|으|[가-힣])려던|려\s?했(?:던|으나|지만)|계획이었|예정이었|예상했던|약속했던"
            r"|\b(?:was|were)\s(?:originally\s|first\s)?(?:to|meant\sto|supposed\sto|due\sto)\s(?!be\s(?:found|seen|held))|\boriginal(?:ly)?\b|\binitially\b"
            r"|\bhad\s(?:been\s)?(?:hoped|planned|promised|expected|estimated|budgeted|put)\b",
        ),
        alone=True,
        amounts=True,
    ),
    # what it was before it changed
    _Ladder(
        _steps(
            r"종전|기존(?:에는|보다|의)|이전에는|까지만\s해도"
            r"|\bhad\s(?:\w+\s)?(?:cost|been|stood|sold|paid|charged)\b[^.;]{0,60}\b(?:until|before|previously)\b|\b(?:previously|formerly|used\sto)\b",
        ),
        alone=True,
        amounts=True,
    ),
    # what it has come to, and what it is thought to come to
    _Ladder(
        _steps(
            r"올해\s들어|까지\s(?:누적|집계|기록)|[0-9]월까지|\bso\sfar\b|\bto\sdate\b|\b(?:by|through)\sthe\send\sof\b|\bstands?\sat\b",
            r"것으로\s(?:내다|전망|예상|기대|보인)|전망(?:했|이|한|된)|예상(?:했|된|한)"
            r"|\bforecasts?\b|\b(?:is|are)\s(?:expected|forecast|projected|predicted)\b|\bexpects?\b",
        ),
        amounts=True,
    ),
    # how many there is room for
    _Ladder(
        _steps(
            r"수용\s?(?:인원|규모|능력|할\s수)|정원[은이]|(?:석|병상|객실)\s?(?:규모|짜리|을\s갖)"
            r"|\bcapacity\b|\bcan\s(?:take|hold|seat|sleep|house|carry)\b|\broom\sfor\b|\b(?:holds?|seats|sleeps|accommodates?)\s(?:up\sto\s|about\s|some\s)?\d|\d\s(?:\w+\s)?(?:beds|seats|berths)\b",
        ),
        frozenset({"count"}),
        alone=True,
    ),
    # who asked for a place, and who was given one
    _Ladder(
        _steps(
            r"지원자|지원서|응시|(?:명[이은]?|몰려|에)\s지원(?:했|해|한)|신청자|신청했|몰렸|경쟁률|\bappl(?:y|ied|icants?|ications?)\b|\bcandidates\b",
            r"[을를]\s(?:새로\s|최종\s)?뽑|뽑혔|뽑았|선발(?:했|된|됐|하)|합격|선정(?:했|된|됐)|채용(?:했|된|됐)"
            r"|\btaken\son\b|\brecruited\b|\baccepted\b|\bhired\b|\badmitted\b|\bselected\b|\bpassed\b|\bchosen\b",
        ),
        frozenset({"count"}),
    ),
    # who counted a crowd
    _Ladder(
        _steps(r"경찰|\bpolice\b", r"주최|노조|조합|단체|\borgani[sz]ers?\b|\bunions?\b|\bcampaigners\b"),
        frozenset({"count"}),
        least=100,
    ),
    # what failed, what works again, what still does not
    _Ladder(
        _steps(
            r"아직|여전히|남은|\ball\sbut\b|\bstill\s(?:without|out|missing|waiting|lack\w+|stranded|in\s(?:hospital|custody)|homeless|closed|shut|cut)\b"
            r"|\bremain(?:ed|s|ing)?\s(?:without|missing|in|closed|shut|cut|out)\b|\byet\sto\b",
            r"복구|재개통|다시\s(?:들어[왔오]|켜[졌지]|이어|공급|문을)|귀가|되찾"
            r"|\brestor\w+|\breconnect\w*|\bback\s(?:on(?:line)?|in\sservice|home|to\snormal)\b|\bregain\w*|\breopen\w*|\bhad\s\w+\sback\b",
        ),
        frozenset({"count", "share"}),
        alone=True,
    ),
    # what was once meant to be, whatever came of it
    _Ladder(
        _steps(
            r"애초|당초|원래|하려\s?했|\bhad\s(?:hoped|planned|aimed|intended|wanted|meant)\sto\b|\boriginally\b"
            r"|\bwas\s(?:meant|supposed|expected)\sto\shave\b",
        ),
        alone=True,
    ),
    # what came to it, and what it comes to
    _Ladder(
        _steps(
            r"누적|지금까지|현재\s\S+(?:로|으로)\s늘|모두\s\S+(?:로|으로)\s늘|\bso\sfar\b|\bto\sdate\b"
            r"|\bin\sall\b|\bcumulative\b|\bbringing\b|\braising\b|\btotal\b",
            r"추가로|추가\s확진|새로\s(?:확진|발생|나온|확인)|신규|\banother\b|\badditional\b|\bnew\s(?:cases|infections|deaths)\b"
            r"|\bnewly\b|\bfurther\b",
        ),
        frozenset({"count"}),
    ),
    # the doors and the show
    _Ladder(
        _steps(r"입장|매표소|객석\s문|접수|식전|사전|예행|주차장|전야|\bdoors?\b|\bgates?\b|\bcheck-?in\b|\bbox\soffice\b|\bviewing\b|\bpreview\b|\breception\b|\bregistration\b|\bwarm-?up|\brehears|\bsound-?check|\bsign-?in\b|\bqueu|\bseating\b"),
        frozenset({"clock"}),
        alone=True,
    ),
    # which match of the day, which round
    _Ladder(
        _steps(
            r"1차전|첫\s경기|\bfirst\s(?:leg|match|game|Test)\b|\bopening\s(?:match|game)\b|\bmorning\s(?:match|game)\b",
            r"[2-7]차전|두\s?번째\s경기|둘째\s경기|\bsecond\s(?:leg|match|game|Test)\b|\bnightcap\b",
            rf"(?:8강|준준결승){_ON_TO}|{_NOT_TO}\bquarter-?\s?finals?\b",
            rf"(?:4강|준결승){_ON_TO}|{_NOT_TO}\bsemi-?\s?finals?\b",
            rf"(?<![가-힣])결승(?!골|타|점){_ON_TO}|{_NOT_TO}\bfinals?\b",
        ),
        frozenset({"score", "day", "clock", "duration", "lasting", "count"}),
    ),
)  # fmt: skip

# The second of its kind on one day: 오전에 이어, a second quake.
_SECOND_KO = re.compile(r"하루\s(?:두|세)\s?번째|또다시|(?:오전|아침|새벽|낮)에\s이어|이어\s또|이어\s이날")
_SECOND_EN = re.compile(
    r"\b(?:a\s(?:second|third|fourth|further|separate)|another)\s(?P<thing>[a-z]+(?:\s[a-z]+)?)\b", re.IGNORECASE
)
_HAPPENS = frozenset({"event", "phenomenon", "act"})


def of_two_occasions(one: Said[K], other: Said[K]) -> bool:
    """Whether the sentences of two values tell of two occasions, by what they say themselves."""
    if other_stage(_stages(one), _stages(other)) or _is_anew(one) != _is_anew(other):
        return True
    if is_apart(one) != is_apart(other):
        return True
    if one.kind not in _NO_AMOUNTS and other_base(one, other):
        return True
    if one.kind == "age" and any(tells_of_kin(said.witness.text, *said.sentence) for said in (one, other)):
        return not one.people & other.people
    if one.kind not in (*TIMES, "age", "duration", "score") and (
        of_two_extents(one, other) or as_of_two_times(one, other) or _from_two_bases(one, other)
    ):
        return True
    if _again(one) != _again(other) or of_two_listed(one, other):
        return True
    return any(_apart(ladder, one, other) for ladder in _LADDERS)


def _from_two_bases(one: Said[K], other: Said[K]) -> bool:
    """Whether two changes are counted from two periods: from April, and from a year earlier."""
    a, b = (bases(said.witness.text, *said.sentence) for said in (one, other))
    return one.kind == "share" and bool(a) and bool(b) and not a & b


def _again(one: Said[K]) -> bool:
    """Whether the sentence tells of the second of its kind: a second quake, 하루 두 번째."""
    text, lines = one.witness.text, one.witness.sentences
    if one.part.language == "ko":
        number = bisect_right(lines, one.sentence) - 1
        return any(_SECOND_KO.search(text, *line) for line in lines[max(0, number) : number + 2])
    things = (match["thing"].split() for match in _SECOND_EN.finditer(text, *one.sentence))
    kinds = (next((kinds for word in words if (kinds := noun_kinds(word))), ()) for words in things)
    return any(_HAPPENS & {*those[:1]} for those in kinds)


def _apart(ladder: _Ladder, one: Said[K], other: Said[K]) -> bool:
    if (ladder.kinds and one.kind not in ladder.kinds) or (ladder.amounts and one.kind in _NO_AMOUNTS):
        return False
    if ladder.least and min(one.number or 0, other.number or 0) < ladder.least:
        return False
    a, b = (_step(ladder, said) for said in (one, other))
    return a != b and (ladder.alone or None not in (a, b))


def _step(ladder: _Ladder, one: Said[K]) -> int | None:
    text = one.witness.text
    return next((number for number, step in enumerate(ladder.steps) if step.search(text, *one.sentence)), None)


def _stages(one: Said[K]) -> frozenset[str]:
    """The instances that the sentence of a value names, or else the one before it."""
    lines, text = one.witness.sentences, one.witness.text
    number = bisect_right(lines, one.sentence) - 1
    return stages(text, *one.sentence) or (stages(text, *lines[number - 1]) if number > 0 else frozenset())


def _is_anew(one: Said[K]) -> bool:
    return decides_anew(one.witness.text, *one.sentence)
