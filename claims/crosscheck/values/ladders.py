"""The steps on which two sentences tell of two things: plan and outcome, quarter and year, first round and runoff.

Each ladder has its steps, the narrowest first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.crosscheck.values.kinds import TIMES
from claims.regex import regex


class Ladder(NamedTuple):
    """`kinds` are those of the values it sets apart, all figures where there are none; `alone` says that a sentence on
    a step is also apart from one on none, `amounts` that it sets apart no times, scores and ages, `least` only numbers
    as large as that."""

    steps: tuple[re.Pattern[str], ...]
    kinds: frozenset[str] = frozenset()
    alone: bool = False
    amounts: bool = False
    least: int = 0


def _steps(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(regex(pattern, re.IGNORECASE) for pattern in patterns)


NO_AMOUNTS = frozenset({*TIMES, "score", "age", "rank", "magnitude"})
# Who goes on to a round has played the one before.
_ON_TO = r"(?!행|[에을]?\s?(?:올[랐라]|진출|나[섰서]|티켓|표))"
_NOT_TO = r"(?<!to\sthe\s)(?<!reach\sthe\s)(?<!reached\sthe\s)"
LADDERS = (
    # over what it is counted
    Ladder(
        _steps(
            r"[1-4]\s?분기|\bquarter(?:ly)?\b(?![- ]?final)|(?:last|first|final|past)\sthree\smonths|three\smonths\sto",
            r"[상하]반기|\b(?:first|second)[- ]half\b|(?:first|last|past)\ssix\smonths|six\smonths\sto",
            r"1\s?[~∼-]\s?(?:9|10|11)월|\bnine\smonths",
            r"연간|한\s해\s(?:동안|전체)|지난\s한\s해|\bfull[- ]year\b|\bannual(?:ly)?\b"
            r"|\bfor\sthe\s(?:whole\s|full\s)?year\b|\bwhole\syear",
        )
    ),
    # from what a change is counted
    Ladder(
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
    Ladder(
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
    Ladder(
        _steps(
            r"\bthan\s(?:first|initially|previously|originally)\s(?:thought|reported|feared|estimated|believed)\b|알려진\s것보다|당초|애초|(?:하|이|으|[가-힣])려던|려\s?했(?:던|으나|지만)|계획이었|예정이었|예상했던|약속했던"
            r"|\b(?:was|were)\s(?:originally\s|first\s)?(?:to|meant\sto|supposed\sto|due\sto)\s(?!be\s(?:found|seen|held))|\boriginal(?:ly)?\b|\binitially\b"
            r"|\bhad\s(?:been\s)?(?:hoped|planned|promised|expected|estimated|budgeted|put)\b",
        ),
        alone=True,
        amounts=True,
    ),
    # what it was before it changed
    Ladder(
        _steps(
            r"종전|기존(?:에는|보다|의)|이전에는|까지만\s해도"
            r"|\bhad\s(?:\w+\s)?(?:cost|been|stood|sold|paid|charged)\b[^.;]{0,60}\b(?:until|before|previously)\b|\b(?:previously|formerly|used\sto)\b",
        ),
        alone=True,
        amounts=True,
    ),
    # what it has come to, and what it is thought to come to
    Ladder(
        _steps(
            r"올해\s들어|까지\s(?:누적|집계|기록)|[0-9]월까지|\bso\sfar\b|\bto\sdate\b|\b(?:by|through)\sthe\send\sof\b|\bstands?\sat\b",
            r"것으로\s(?:내다|전망|예상|기대|보인)|전망(?:했|이|한|된)|예상(?:했|된|한)"
            r"|\bforecasts?\b|\b(?:is|are)\s(?:expected|forecast|projected|predicted)\b|\bexpects?\b",
        ),
        amounts=True,
    ),
    # how many there is room for
    Ladder(
        _steps(
            r"수용\s?(?:인원|규모|능력|할\s수)|정원[은이]|(?:석|병상|객실)\s?(?:규모|짜리|을\s갖)"
            r"|\bcapacity\b|\bcan\s(?:take|hold|seat|sleep|house|carry)\b|\broom\sfor\b|\b(?:holds?|seats|sleeps|accommodates?)\s(?:up\sto\s|about\s|some\s)?\d|\d\s(?:\w+\s)?(?:beds|seats|berths)\b",
        ),
        frozenset({"count"}),
        alone=True,
    ),
    # who asked for a place, and who was given one
    Ladder(
        _steps(
            r"지원자|지원서|응시|(?:명[이은]?|몰려|에)\s지원(?:했|해|한)|신청자|신청했|몰렸|경쟁률|\bappl(?:y|ied|icants?|ications?)\b|\bcandidates\b",
            r"[을를]\s(?:새로\s|최종\s)?뽑|뽑혔|뽑았|선발(?:했|된|됐|하)|합격|선정(?:했|된|됐)|채용(?:했|된|됐)"
            r"|\btaken\son\b|\brecruited\b|\baccepted\b|\bhired\b|\badmitted\b|\bselected\b|\bpassed\b|\bchosen\b",
        ),
        frozenset({"count"}),
    ),
    # who counted a crowd
    Ladder(
        _steps(r"경찰|\bpolice\b", r"주최|노조|조합|단체|\borgani[sz]ers?\b|\bunions?\b|\bcampaigners\b"),
        frozenset({"count"}),
        least=100,
    ),
    # what failed, what works again, what still does not
    Ladder(
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
    Ladder(
        _steps(
            r"애초|당초|원래|하려\s?했|\bhad\s(?:hoped|planned|aimed|intended|wanted|meant)\sto\b|\boriginally\b"
            r"|\bwas\s(?:meant|supposed|expected)\sto\shave\b",
        ),
        alone=True,
    ),
    # what came to it, and what it comes to
    Ladder(
        _steps(
            r"누적|지금까지|현재\s\S+(?:로|으로)\s늘|모두\s\S+(?:로|으로)\s늘|\bso\sfar\b|\bto\sdate\b"
            r"|\bin\sall\b|\bcumulative\b|\bbringing\b|\braising\b|\btotal\b",
            r"추가로|추가\s확진|새로\s(?:확진|발생|나온|확인)|신규|\banother\b|\badditional\b|\bnew\s(?:cases|infections|deaths)\b"
            r"|\bnewly\b|\bfurther\b",
        ),
        frozenset({"count"}),
    ),
    # the doors and the show
    Ladder(
        _steps(r"입장|매표소|객석\s문|접수|식전|사전|예행|주차장|전야|\bdoors?\b|\bgates?\b|\bcheck-?in\b|\bbox\soffice\b|\bviewing\b|\bpreview\b|\breception\b|\bregistration\b|\bwarm-?up|\brehears|\bsound-?check|\bsign-?in\b|\bqueu|\bseating\b"),
        frozenset({"clock"}),
        alone=True,
    ),
    # which round of a vote
    Ladder(
        _steps(
            r"1차\s?투표|첫\s투표|예비경선|\bfirst\s(?:round|ballot)\b|\bprimary\b|\bprimaries\b",
            r"결선|2차\s?투표|\brun-?off\b|\bsecond\s(?:round|ballot)\b",
        ),
        frozenset({"share", "count"}),
    ),
    # which match of the day, which round
    Ladder(
        _steps(
            r"1차전|첫\s경기|\bfirst\s(?:leg|match|game|Test)\b|\bopening\s(?:match|game)\b|\bmorning\s(?:match|game)\b",
            r"[2-7]차전|두\s?번째\s경기|둘째\s경기|\bsecond\s(?:leg|match|game|Test)\b|\bnightcap\b",
            rf"(?:8강|준준결승){_ON_TO}|{_NOT_TO}\bquarter-?\s?finals?\b",
            rf"(?:4강|준결승){_ON_TO}|{_NOT_TO}\bsemi-?\s?finals?\b",
            rf"(?<![가-힣])결승(?!골|타|점){_ON_TO}|{_NOT_TO}\bfinals?\b",
            r"예선(?:에서|\s?\S{0,3}전|\s?경기)|조별\s?(?:리그|경기|예선)"
            r"|\b(?:group|pool)[- ](?:stage|match|game)|\bqualif(?:ying|iers?)\b|\bround-robin\b",
            r"정규\s?(?:리그|시즌)|\bregular[- ]season\b",
            r"번외|친선|시범\s?경기|\b(?:exhibition|friendly|pre-?season)\b",
        ),
        frozenset({"score", "day", "clock", "duration", "lasting", "count"}),
    ),
)  # fmt: skip
