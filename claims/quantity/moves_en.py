"""The orders in which English tells a movement.

rose $54, or 13.5%, to $454 · up 25% to $5 million from $4 million · $5 million, an increase of 25% over $4 million
"""

from __future__ import annotations

import re

from claims.quantity.moves_form import Form
from claims.regex import regex

ROSE = r"(?:rose|gained|climbed|jumped|surged|soared|advanced|added|increased|grew|up|higher|rising|gaining)"
FELL = r"(?:fell|lost|dropped|declined|slid|sank|tumbled|plunged|decreased|shed|dipped|down|lower|falling|losing)"
_A_RISE = r"(?:an?\s(?:increase|rise|gain|jump|improvement)\sof|up|increasing\sby|rising)"
_A_FALL = r"(?:an?\s(?:decrease|fall|drop|decline|reduction)\sof|down|decreasing\sby|falling)"
_MOVED_EN = regex(rf"\b(?:(?P<up>{ROSE})|(?P<down>{FELL}))\s(?:by\s)?$", re.IGNORECASE)
_OR = regex(r",?\s+or\s+|\s*\(")
_UP_TO = regex(
    r"[,)]*\s+(?:(?P<up>higher|up)\s|(?P<down>lower|down)\s)?"
    r"(?:to|at)\s(?:(?:close|settle|finish|end|trade)\sat\s|(?:close|settle|finish|end)\s)?"
)
_WHEN = r"(?:\sper\s\w{1,12})?(?:\s(?:at|in|for|as\sof|on)\s[^.;()\n]{1,40}?)?,?"
_FROM = regex(rf"{_WHEN}\s(?:from|compared\s(?:to|with)|versus|vs\.?)\s")
_UP_FROM = regex(r"\s(?:from|over|compared\s(?:to|with))\s(?:the\s)?")
_AN_INCREASE = regex(
    rf"{_WHEN},?\s(?:representing\s|reflecting\s|marking\s|\s?[-–—]\s)?(?:(?P<up>{_A_RISE})|(?P<down>{_A_FALL}))\s"
)
_A_PERCENT = regex(r",\s(?:representing\s|reflecting\s|marking\s)?an?\s")
_INCREASE_FROM = regex(
    r"\s(?:(?P<up>increase|rise|gain|jump|improvement)|(?P<down>decrease|fall|drop|decline|reduction))"
    r"\s(?:from|over|compared\s(?:to|with))\s"
)
_REACHING = regex(
    r"\s(?:(?P<up>increase|rise|gain|jump)|(?P<down>decrease|fall|drop|decline))\sin\s[^.;()\n]{1,60}?,?\sreaching\s"
)
_TO_EN = regex(rf"{_WHEN}\sto\s")
_FROM_EN = regex(r"\bfrom\s$", re.IGNORECASE)
FORMS = (
    Form("CRLP", (_OR, _UP_TO, _FROM), lead=_MOVED_EN),
    Form("CRL", (_OR, _UP_TO), lead=_MOVED_EN),
    Form("RCL", (_OR, _UP_TO), lead=_MOVED_EN),
    Form("RLP", (_UP_TO, _FROM), lead=_MOVED_EN),
    Form("CLP", (_UP_TO, _FROM), lead=_MOVED_EN),
    Form("LCRP", (_AN_INCREASE, _OR, regex(r"[,)]*\s(?:from|over|compared\s(?:to|with))\s"))),
    Form("LRP", (_AN_INCREASE, _UP_FROM)),
    Form("LCP", (_AN_INCREASE, _UP_FROM)),
    Form("LRP", (_A_PERCENT, _INCREASE_FROM)),
    Form("LCP", (_A_PERCENT, _INCREASE_FROM)),
    Form("RLP", (_REACHING, _FROM)),
    Form("LCR", (_AN_INCREASE, _OR), tail=regex(r"[),]*\s(?:from|over)\b")),
    Form("PLR", (_TO_EN, _AN_INCREASE), lead=_FROM_EN),
    Form("PLC", (_TO_EN, _AN_INCREASE), lead=_FROM_EN),
    Form("RL", (_UP_TO,), lead=_MOVED_EN),
    Form("CL", (_UP_TO,), lead=_MOVED_EN),
)
