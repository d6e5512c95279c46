"""Korean names by their build: a family name and one or two syllables that given names are made of."""

from __future__ import annotations

from functools import cache, lru_cache

from claims.hangul import ends_in_consonant, is_hangul
from claims.language import morphemes
from claims.lexicon import table
from claims.titles.organizations import ending_kind, is_company
from claims.titles.words import is_region, title_word

# 윤성호 has 7; 위제스 has 0, for no given name ends in 스. A rare family name with two usual syllables has 5.
LIKELY = 5
_PARTICLES_WORDS = (
    "에게서는 으로부터 에게서 에게는 에게도 로부터 이라고 이라는 이라며 께서는 과의 와의 에게 께서 으로 이다 이며 "
    "이고 이자 라고 라는 라며 까지 부터 처럼 보다 은 는 이 가 을 를 의 과 와 도 만 에 로 씨 등 측 인 께 랑"
    " 와는 과는 등이 등은 등을 등과 조차 마저 이나 한테 에겐 이란 까지도 에게만"
)
PARTICLES = tuple(_PARTICLES_WORDS.split())
_AFTER_CONSONANT, _AFTER_VOWEL, _AFTER_EITHER = "은이을과", "는가를와", "의도만에로한해된할함인던"
# 정책위, 조직국, 공공재: words for bodies and things, with one syllable of a name among theirs.
_NOUNS_END_SO = tuple(
    "위팀실국과부처단회소원청당대장관급측별형적용식권품비금률성력물점량화제론법학들군시도구면읍동리은는을를의에로"
)
_QUALITIES = frozenset("성형용화적력률율권급제선안서명")
# Two syllables are a name only with a family name that seldom begins an ordinary word: 김구, but not 정상, 이상, 고용.
_SHORT_SURNAMES = frozenset("김박최강윤오서권황안송류홍손백심허임")

# Kiwi scores the words it knows at about -13.
_UNHEARD = -20.0
_GRAMMAR = frozenset({"MAG", "MAJ", "NP", "NNB"})


@cache
def _surnames() -> dict[str, int]:
    return {row["ko"]: row["bearers"] for row in table("surnames")}


@cache
def _given() -> dict[str, tuple[int, int]]:
    return {row["ko"]: (row["first"], row["last"]) for row in table("given_syllables")}


@cache
def _functions() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("functions"))


@cache
def _never() -> frozenset[str]:
    return frozenset(row["ko"] for row in table("not_names"))


def is_ordinary(word: str) -> bool:
    """Whether the word is in the lists of ordinary words, places and firms."""
    return word in _never() or is_region(word) or is_company(word)


def _is_particle(ending: str, stem: str) -> bool:
    """Whether the ending can follow the stem as a particle or a verb: 은 follows a consonant, so 이수은 is a name."""
    fits = _AFTER_CONSONANT if ends_in_consonant(stem) else _AFTER_VOWEL
    return ending in fits or ending in _AFTER_EITHER


@lru_cache(maxsize=1 << 16)
def name_score(word: str) -> int:
    """How much a bare word is built like a Korean name, 0..7; 0 for a word that is none."""
    if not 2 <= len(word) <= 4 or is_ordinary(word) or not is_hangul(word):
        return 0
    # 한국의, 정부는, 채용한: an ordinary word with its particle or its verb; 이재은 and 김나이 stay.
    if _is_particle(word[-1], word[:-1]) and is_ordinary(word[:-1]):
        return 0
    # 정책과, 조사국: what a unit does, and the ending of a unit.
    if len(word) == 3 and word[2] in "국과실팀부처" and word[:2] in _functions():
        return 0
    cut = 2 if len(word) > 2 and word[:2] in _surnames() else 1
    bearers = _surnames().get(word[:cut], 0)
    given = word[cut:]
    if not bearers or len(given) > 2 or title_word(word) is not None or (cut == 2 and ending_kind(word)):
        return 0
    if len(given) == 1:
        if cut == 1 and (word[0] not in _SHORT_SURNAMES or given == "모" or _given().get(given, (0, 0))[1] < 2):
            return 0
        return bearers + 2
    first, last = _given().get(given[0], (0, 0))[0], _given().get(given[1], (0, 0))[1]
    # One of the two must be usual: 정책실 and 조직위 are built of rare ones.
    # 평면은, 분석한: what looks like a particle needs a usual syllable before it.
    if first < 2 and _is_particle(given[1], word[:-1]):
        return 0
    score = bearers + first + last if first and last and first + last > 2 else 0
    # 한빛동 is a part of a town as often as a man: another name beside it wins.
    return min(score, LIKELY) if given[1] == "동" else score


@lru_cache(maxsize=1 << 16)
def name_before_particle(word: str) -> str:
    """The likely name a word begins with, its particle left off: 박서연은 gives 박서연; "" when there is none."""
    if name_score(word) >= LIKELY:
        return "" if _is_done(word) else word
    for particle in PARTICLES:
        if word.endswith(particle) and name_score(word[: -len(particle)]) >= LIKELY:
            return "" if _is_done(word[: -len(particle)]) else word[: -len(particle)]
    return ""


def _is_done(word: str) -> bool:
    """주관하에, 진행하고, 정상화를: what is done to an ordinary thing, where no title behind it says otherwise."""
    return len(word) == 3 and word[2] in "하화" and is_ordinary(word[:2])


def is_quality(word: str) -> bool:
    """Whether the word is an ordinary one with an ending of qualities and shares: 안전성, 한국형, 이용률."""
    return len(word) > 2 and word[-1] in _QUALITIES and (word[:-1] in _never() or is_region(word[:-1]))


def has_surname(word: str) -> bool:
    """Whether the word begins with a family name."""
    return word[:1] in _surnames() or word[:2] in _surnames()


def is_given_name(word: str) -> bool:
    """Whether two syllables are a usual given name: 서연, 도윤."""
    usual = len(word) == 2 and _given().get(word[0], (0, 0))[0] == 2 and _given().get(word[1], (0, 0))[1] == 2
    return usual and not is_ordinary(word) and title_word(word) is None


@lru_cache(maxsize=1 << 14)
def is_short_name(word: str) -> bool:
    """Whether two syllables may be a name where an organisation and a title follow: 조민 한빛전자 전무."""
    return (
        len(word) == 2
        and _surnames().get(word[0], 0) > 1
        and _given().get(word[1], (0, 0))[1] == 2
        and not is_ordinary(word)
        and title_word(word) is None
    )


@lru_cache(maxsize=1 << 14)
def is_rare_short_name(word: str) -> bool:
    """Whether two syllables with a rare family name may be a name where its firm and its rank enclose them: 봉재."""
    return (
        len(word) == 2
        and _surnames().get(word[0], 2) < 2
        and _given().get(word[1], (0, 0))[1] == 2
        and word not in _functions()
        and not is_ordinary(word)
        and not ending_kind(word)
        and title_word(word) is None
    )


@lru_cache(maxsize=1 << 14)
def is_unusual_name(word: str) -> bool:
    """Whether three syllables may be a name where an organisation and a title enclose them: 한빛전자 여운계 전무."""
    given = [_given().get(syllable, (0, 0)) for syllable in word[1:]]
    return (
        len(word) == 3
        and _surnames().get(word[0], 0) > 1
        and (given[0][0] == 2 or given[1][1] == 2)
        and not word.endswith(_NOUNS_END_SO)
        and not is_ordinary(word)
        and not is_ordinary(word[:2])
        and not ending_kind(word)
        and title_word(word) is None
    )


@lru_cache(maxsize=1 << 14)
def may_be_name(word: str) -> bool:
    """Whether three syllables behind a family name may be a name of any build where the place shows one: 강푸른 기자.

    No list knows such a word, no particle or ending of a verb makes it of one, and Kiwi never met it as a whole.
    """
    if len(word) != 3 or word[0] not in _surnames() or not is_hangul(word) or title_word(word) is not None:
        return False
    if is_ordinary(word) or is_ordinary(word[:2]) or ending_kind(word) or is_quality(word):
        return False
    found = morphemes(word)
    if found[0].form == word:
        return found[0].tag == "NNP" or found[0].score < _UNHEARD
    # 현장에, 이러한, 서둘러: a particle or an ending inside.
    return not any(one.tag in _GRAMMAR or one.tag.startswith(("J", "E", "X", "V")) for one in found)


@lru_cache(maxsize=1 << 14)
def is_like_university(word: str) -> bool:
    """Whether three syllables may be a name that ends like a university: 김종대, 백승대."""
    usual = len(word) == 3 and word[2] == "대" and _surnames().get(word[0], 0) > 1
    return usual and _given().get(word[1], (0, 0))[0] == 2 and not is_ordinary(word) and not is_ordinary(word[:2])
