"""Korean phrases that say what somebody does.

간호사 박서연 씨 · 박서연 최고재무책임자(CFO) · 세탁소를 꾸려 온 박 씨 · 박서연 씨는 빵집을 하고 있다
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.crosscheck.people.works.bearer import Bearer
from claims.crosscheck.people.works.callings import korean_head
from claims.crosscheck.people.works.deputies import titles_of
from claims.crosscheck.statement import K, Part, Witness
from claims.reading import sentences
from claims.regex import regex
from claims.span import Span
from claims.titles.besides import BESIDES_KO
from claims.titles.trades import words

_WORKS = (
    r"(?:일하|일해|근무|운영|하는|하고|해\s?온|꾸려|꾸리|지켜|모는|몬다|몰아|몰고|가르치|가르쳐|다니|재직|맡|이끄|이끌|지내|지낸|"
    r"짓는|지어|짓고|키우|키운|만드|만들|만든|파는|팔|캐는|캐던|캐어|치는|닦|굽|빚는|빚어|잡는|고치|수리|활동|차린|차려|열어|연)"
)
# 간호사인 박서연, 세탁소를 꾸려 온 박서연: what ends as a verb before a noun does.
_CLAUSE = regex(
    rf"(?P<phrase>(?:[^\s,.”\"’'()]+\s){{0,5}}[^\s,.”\"’'()]*(?:{_WORKS}[가-힣]*|인|이자)\s(?:온\s|있는\s|중인\s)?)$"
)
_BEFORE = regex(r"(?P<phrase>(?:[가-힣A-Za-z·]+\s){1,3})$")
_AFTER = regex(
    r"(?P<age>\s?\(\d{1,3}[^)]{0,12}\))?\s(?P<phrase>[가-힣A-Za-z]{2,12}(?:\([A-Z]{2,4}\))?(?:\s겸\s[가-힣]{2,12})*)"
)
_TITLE_BEHIND = regex(
    r"(?:[가-힣A-Za-z·]+(?<![은는이가을를의])\s){1,2}(?P<title>[가-힣]{1,8}장(?:\s겸\s[가-힣]{1,8}장)*)(?:[은는이가을를의]|으로|에게)?(?![가-힣])"
)
_STYLES = ("씨", "군", "양", "옹", "여사")
_PREDICATE = regex(
    rf"(?:\s?\([^)]{{1,12}}\))?(?:\s?(?:씨|군|양|옹))?(?:은|는|이|가|도|의\s(?:직업|본업)은)\s(?:[^.“”\"]*?\s)??(?P<phrase>(?:[^\s.“”\"]+\s){{0,4}}"
    rf"(?:(?<=[을를]\s)(?:한다|합니다|해\s?왔다|했다)|[^\s.“”\"]*(?:{_WORKS}[가-힣]*(?:\s(?:있|왔|온)[가-힣]*)?|[가-힣]{{2,}}(?:이다|다|였다|이었다|입니다|로\s(?:일한다|일했다|근무한다|근무했다)))))(?=[.\s”\"]*$)"
)

# How words for who does something for a living end, and what they end like who is anything.
_WORKERS_WORDS = "사 원 가 꾼 공 관 농부 어부 인부 상인 업자 업주 노동자 근로자 기술자 수 학생 원생"
_WORKERS = tuple(_WORKERS_WORDS.split())
_ANYBODY_WORDS = (
    "회원 직원 의원 위원 대원 주민 선수 교수 요원 단원 조합원 당원 이사 인사 전문가 활동가 운동가 장관 차관"
)
_ANYBODY = tuple(_ANYBODY_WORDS.split())
_WORD, _NO_WORD = (
    regex(r"[가-힣]+"),
    regex(r"[가-힣]?씨[은는이가의]?|그[는가]?|(?:일|근무)(?:한다|했다|하고|하는)|있다|[은는이가의을를]"),
)
_JOSA = regex(r"[은는이가을를의]$")
_PARTICLE = regex(r"(?:이자|인|이었다|였다|이다|다|로|으로)$")
_COPULA = regex(r"(?:이|이었|였)?(?:다|습니다|입니다)|으?로\s(?:일한다|일했다|근무한다|근무했다)")
_JOINED = regex(r"[가-힣](?:\s겸\s|이자\s|·)")
_NAMELESS = regex(r"(?<![가-힣])(?P<noun>[가-힣]{2,8}?)(?:[이가은는]\s|,\s|…)")
_HE = regex(r"(?<![가-힣])(?P<phrase>[가-힣]{2,9}(?:인|이자))\s그(?:녀)?[는가]\s")
_PRONOUN = regex(r"그(?:녀)?(?=는|가)")
_GETS = regex(
    r"(?P<phrase>[가-힣]{1,12}(?:장|총재|대표|책임자)(?:\([A-Z]{2,4}\))?)(?:(?:에|으로|로|직에)\s(?:[^\s.]+\s){0,3}?"
    r"(?:취임|선임|임명|내정|선출|발탁|위촉|승진|부임|뽑|추대|영입|지명|낙점|앉|오르|올랐|세우|세웠)|(?:직?[을를])\s맡)"
)
_AHEAD = 200  # characters in which a clause before a name says what somebody does


def phrases(witness: Witness[K], part: Part, bearer: Bearer, *, alone: bool) -> Iterator[Span]:
    """The phrases of a part that say what a person does; `alone`, where the text names nobody else."""
    text = witness.text
    named = re.compile(
        rf"(?<![가-힣])(?:{bearer.name}|{bearer.family}(?=\s?(?:씨|군|양|옹)|\s[가-힣]{{2,10}}[은는이가을를의도]))"
    )
    for sentence in sentences(text, *part.span):
        met = [*named.finditer(text, *sentence)]
        for one in met:
            yield from _around(text, sentence, *one.span())
        for one in _GETS.finditer(text, *sentence) if met and alone else ():
            yield Span(*one.span("phrase"))
        if alone and (pronoun := _PRONOUN.match(text, *sentence)) is not None:
            yield from _predicate(text, pronoun.end(), sentence)
        # 대학원생인 그는
        if alone and (clause := _HE.search(text, *sentence)) is not None and worker(clause["phrase"]) is not None:
            yield Span(*clause.span("phrase"))
        if alone and not met and sentence.start == part.span.start:
            yield from _nameless(text, sentence)


def _around(text: str, sentence: Span, start: int, end: int) -> Iterator[Span]:
    base = max(sentence.start, start - _AHEAD)
    ahead = text[base:start]
    for pattern in (_CLAUSE, _BEFORE):
        if (match := pattern.search(ahead)) is None:
            continue
        found = words(match["phrase"], "ko")
        if pattern is _BEFORE and titles_of(match["phrase"].split()[-1], "ko"):
            first = match["phrase"].rstrip().rfind(" ") + 1
            home = words(match["phrase"][:first], "ko")
            # A 미용실 원장 is a hairdresser.
            first = home[-1].start if home and home[-1].end == first - 1 else first
            yield Span(base + match.start("phrase") + first, end)
            break
        joined = pattern is _CLAUSE or _JOINED.search(match["phrase"]) is not None
        close = [word for word in found if joined or word.end >= len(match["phrase"].rstrip()) - 1]
        if not close and (noun := worker(match["phrase"])) is not None:
            yield Span(base + match.start("phrase") + noun.start, end)
            break
        if close:
            first = base + match.start("phrase") + min(word.start for word in close)
            yield Span(first, end)
            break
    if (match := _AFTER.match(text, end, sentence.end)) is not None and match["phrase"] not in _STYLES:
        yield Span(*match.span("phrase"))
        # 박서연 시의회 의장: the title is the second or third word behind the name.
        if (behind := _TITLE_BEHIND.match(text, match.start("phrase"), sentence.end)) is not None:
            yield Span(*behind.span("title"))
    yield from _predicate(text, end, sentence)


def worker(phrase: str, name: str = "") -> Span | None:
    """Where a phrase says in a word that is built like those for who works what somebody is: 대리기사 박서연."""
    for word in reversed([*_WORD.finditer(phrase)]):
        if word[0] == name or word[0] in _STYLES or _NO_WORD.fullmatch(word[0]):
            continue
        plain = _PARTICLE.sub("", word[0])
        head = korean_head(_JOSA.sub("", plain)) or korean_head(plain)  # 교수가, 소설가
        good = head.endswith(_WORKERS) and head not in BESIDES_KO and not head.endswith(_ANYBODY)
        return Span(word.start(), word.start() + len(head)) if good else None
    return None


def _nameless(text: str, sentence: Span) -> Iterator[Span]:
    """해솔의 한 택시기사가 아이를 구했다: whose name comes later; two such people leave open who is meant."""
    met = [*_NAMELESS.finditer(text, *sentence)]
    told = [(one, found) for one in met if (found := words(one["noun"], "ko")) and found[-1].end == len(one["noun"])]
    if len(told) == 1 and not told[0][1][-1].is_function:
        yield Span(*told[0][0].span("noun"))


def _predicate(text: str, end: int, sentence: Span) -> Iterator[Span]:
    if (match := _PREDICATE.match(text, end, sentence.end)) is None:
        return
    found, phrase = words(match["phrase"], "ko"), match["phrase"]
    works = (
        re.search(rf"(?:{_WORKS}[가-힣]*(?:\s(?:있|왔|온)[가-힣]*)?|\s(?:한다|합니다|해\s?왔다|했다))$", phrase)
        is not None
    )
    noun = worker(phrase)
    if (
        works
        or (noun is not None and _COPULA.fullmatch(phrase[noun.end :]))
        or any(_COPULA.fullmatch(phrase[word.end :]) for word in found)
    ):
        yield Span(*match.span("phrase"))
