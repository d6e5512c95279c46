"""The orders in which Korean tells a movement.

전날보다 5만4000원(13.5%) 오른 45만4000원 · 45만4000원으로 5만4000원(13.5%) 올랐다 · 40억원에서 50억원으로 25% 늘었다
"""

from __future__ import annotations

from claims.quantity.moves_form import Form
from claims.regex import regex

# The movement as it leads up to the new level: 오른 40만원, 상승한 40만원, 올라 40만원.
# A comma or a bare noun (증가, 취업자는 ...) ends the clause, and the next figure tells of something else.
MOVED_TO = regex(
    r"[)）]?\s*(?:(?P<up>오른|오르며|오르면서|올라|뛴|뛰어|높은|늘어난|늘린|비싼|(?:상승|급등|증가|인상|급증)(?:한|해|하며|하면서|된))"
    r"|(?P<down>내린|내리며|내리면서|내려|떨어진|떨어져|낮은|빠진|줄어든|싼|저렴한|(?:하락|급락|감소|인하|할인|급감)(?:한|해|하며|하면서|된)))"
    r"[^.,;·▲\d\n]{0,10}"
)
# As it ends the sentence: 10% 올랐다, 10% 증가.
MOVED = regex(
    r"[)）]?\s*(?:이|가|나|씩)?\s*(?:소폭|크게|급|더)?\s*"
    r"(?:(?P<up>올랐|오르|올라|오른|올렸|올린|올리|인상|상승|늘|증가|뛰|급등|급증|높|비싸|비싼|확대|↑)"
    r"|(?P<down>내렸|내리|내린|내려|떨어|하락|줄|감소|낮|빠졌|할인|싸|저렴|급락|급감|인하|축소|↓))"
)
_BASE = (
    r"(?:전년|지난해|작년|전월|지난달|전분기|전기|직전|전날|전일|전장|전주|지난주|전|거래일|분기|동월|동기|동|같은|기간|달|해|주|월|일|때"
    r"|의|말|도|(?:20)?\d\d년|\d{1,2}월|\d분기|['’]|\s){1,9}"
)
_THAN = r"(?:보다|대비|에\s?비해|와\s?비교해|과\s?비교해)(?:는|서는|로는)?\s*"
_REACHING = (
    r"(?:으로|로|까지|에)(?:\s?(?:거래를\s)?(?:마쳐|집계되었으며|집계되었고|나타났으며|나타났고|나타나|달하며|마치며|마감해|마감하며|마감돼|거래되며|거래돼|집계돼|집계되며|집계됐으며))?"
    r"|(?:을|를)\s(?:기록해|기록하며|나타내며|나타내)"
)
_IN_BRACKETS = regex(r"\s?[(（]\s?[+△▽▲▼]?\s?")
_BESIDE = regex(r"(?:\s?[(（]\s?|,?\s)[+△▽▲▼]?\s?")
_LEVEL_THEN = regex(rf"(?:(?:{_REACHING})[,\s]\s?(?:{_BASE}{_THAN})?|,?\s{_BASE}{_THAN})\+?")
_FROM_TO = regex(r"에서\s(?:[^.,()\n]{0,15}\s)?")
_TO = regex(r"(?:으로|로)\s(?:약\s|무려\s)?")
_MOVED_BESIDE = regex(r"\s?(?:(?P<up>증가|상승|늘어)|(?P<down>감소|하락|줄어))[^.,()\d\n]{0,6}[(（]\s?[+△▽▲▼]?\s?")
_CLOSED = regex(r"\s?(?:(?P<up>↑|증가|상승)|(?P<down>↓|감소|하락))?\s?[)）]")
_ARROW = regex(r"\s?(?:→|->|⇒)\s?")
_PREVIOUS_THAN = regex(rf"[)）]?\s?(?:{_THAN}|에서\s)(?:약\s|무려\s)?\+?")
# 전월(’22.1월, 41,709건): the bracket may name its month before the figure.
_LEVEL_AGAINST = regex(
    rf"(?:{_REACHING}),?\s(?:[^.,()\n]{{0,20}}(?:\s|[(（](?:약\s|['’‘]?\d\d[.년]\s?\d{{1,2}}월말?,\s)?))?"
)
# 집계됐다. 지난해 같은 기간(2632건)에 비해 86.5% 늘었다.
_AGAINST_THEN = regex(rf"(?:으로|로|을|를|에)\s(?:집계|나타|기록|달)[가-힣]{{0,2}}다\.\s(?:이는\s)?{_BASE}[(（]")
_LEVEL_THAN = regex(rf"(?:{_REACHING}),?\s{_BASE}{_THAN}[(（]\s?")
_CLOSING = regex(r"[)）]\s?\+?")
FORMS = (
    Form("LPCR", (_LEVEL_AGAINST, _PREVIOUS_THAN, _MOVED_BESIDE), tail=_CLOSED),
    Form("LPCR", (_LEVEL_AGAINST, _PREVIOUS_THAN, _BESIDE), tail=MOVED),
    Form("LPRC", (_LEVEL_AGAINST, _PREVIOUS_THAN, _BESIDE), tail=MOVED),
    Form("PLCR", (_FROM_TO, _TO, _BESIDE), tail=MOVED),
    Form("PCRL", (_PREVIOUS_THAN, _BESIDE, MOVED_TO)),
    Form("PRCL", (_PREVIOUS_THAN, _BESIDE, MOVED_TO)),
    Form("CRL", (_BESIDE, MOVED_TO)),
    Form("RCL", (_BESIDE, MOVED_TO)),
    # 전일 대비 9만원(22%) 50만원: the word of direction has been left out.
    Form("CRL", (_IN_BRACKETS, regex(r"[)）]\s?")), lead=regex(r"(?:대비|보다)\s?$")),
    Form("LCR", (_LEVEL_THEN, _BESIDE), tail=MOVED),
    Form("LRC", (_LEVEL_THEN, _BESIDE), tail=MOVED),
    Form(
        "LCR",
        (
            regex(rf"\s?[(（]\s?(?:{_BASE}{_THAN})?(?:(?P<up>\+)|(?P<down>-))?\s?"),
            regex(r"\s?[,;/]\s?(?:(?P<up>\+)|(?P<down>-))?\s?"),
        ),
        tail=regex(r"\s?(?:(?P<up>↑|증가|상승|늘)|(?P<down>↓|감소|하락|줄)|[)）])"),
    ),
    Form("PLR", (_FROM_TO, _TO), tail=MOVED),
    Form("PLC", (_FROM_TO, _TO), tail=MOVED),
    Form("PLR", (_ARROW, _IN_BRACKETS), tail=_CLOSED),
    Form("RPL", (_IN_BRACKETS, _ARROW), tail=_CLOSED),
    Form("CPL", (_IN_BRACKETS, _ARROW), tail=_CLOSED),
    Form("LCR", (_LEVEL_THEN, _MOVED_BESIDE), tail=_CLOSED),
    Form("PRL", (_PREVIOUS_THAN, MOVED_TO)),
    Form("PCL", (_PREVIOUS_THAN, MOVED_TO)),
    Form("LPR", (_LEVEL_AGAINST, _PREVIOUS_THAN), tail=MOVED),
    Form("LPC", (_LEVEL_AGAINST, _PREVIOUS_THAN), tail=MOVED),
    Form("LPR", (_AGAINST_THEN, _PREVIOUS_THAN), tail=MOVED),
    Form("LPR", (_LEVEL_THAN, _CLOSING), tail=MOVED),
    Form("RL", (MOVED_TO,)),
    Form("CL", (MOVED_TO,)),
    Form("LR", (_LEVEL_THEN,), tail=MOVED),
    Form("LC", (_LEVEL_THEN,), tail=MOVED),
)
