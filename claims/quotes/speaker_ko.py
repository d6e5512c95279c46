"""The speaker of a Korean clause: 심덕섭 군수는, 박서연 대표가 | “…”, 해솔군은; 그는 and 한 주민은 name nobody."""

from __future__ import annotations

from claims.quotes.cast import cast_of
from claims.quotes.plain_ko import plain, side
from claims.quotes.speaker import Speaker
from claims.reading import Reading
from claims.regex import regex
from claims.span import Span
from claims.titles import korean
from claims.titles.known import with_usual_names
from claims.titles.post import Post
from claims.titles.tokens import Token, tokens

_TOPIC = regex(r"(?:측|역시)?(?:은|는)|께서는|도")
_SUBJECT = regex(r"측?(?:이|가)|께서")
_ALSO = ("역시", "또한")  # 박서연 연구원 역시 “…”
_SIDE = regex(r"측(?:은|이|도|에서는|에서|역시)?")  # 박서연 회장 측은
_ENDING = regex(r"(?<=.)(?:측에서는|측은|측이|측도|께서는|께서|은|는|이|가|도)$")
_MOST_OPENERS = 6
_MAY_BE_SUBJECT = regex(
    r"(?<=.)(?:은|는|이|가|도|께서|측|역시|또한|만)$(?<!같이)(?<!많이)(?<!깊이)(?<!다시금)|^(?:역시|측)$"
)
_NEAR = 14  # characters between 대표가 and the words: 회장이 취임식에서 “…”
_REACH = 600  # characters: a longer clause is a text without full stops
_LONGEST = 400  # characters of a sentence that 그 may look back to
_STOP = regex(r"[.!?…]\s")


def speaker_in(reading: Reading, start: int, end: int) -> Speaker | None:
    """The speaker that `text[start:end]` names before the words it leads up to; None where nobody is spoken of."""
    start = max(start, end - _REACH)
    line = tokens(reading.text, start, end)
    if not line:
        return None
    posts: dict[int, list[Post]] = {}
    for post in korean.posts(with_usual_names(reading), start, end):
        posts.setdefault(max(post.title.end, post.person.end, post.span.end), []).append(post)
    found: list[Speaker] = []
    for at in range(len(line) - 1, -1, -1):
        one = _at(reading, line, at, posts)
        if one is not None:
            found.append(one)
            if one.topic:
                break
    return _chosen(found, end)


def topic_before(reading: Reading, begin: int) -> Speaker | None:
    """The person whom the sentence right before offset `begin` is about: 그 in the sentence that begins there."""
    text = reading.text
    floor = max(0, begin - _LONGEST)
    end = floor + len(text[floor:begin].rstrip())
    floor = max(floor, text.rfind("\n", 0, end) + 1)
    start = max([floor, *(stop.end() for stop in _STOP.finditer(text, floor, end))])
    one = speaker_in(reading, start, end) if start < end else None
    return one if one is not None and one.topic and one.person and one.name else None


def leaves_out(text: str, start: int, end: int) -> bool:
    """Whether the words before a quotation are few and have no subject, known or not: 이어, 그러면서."""
    words = text[start:end].replace(",", " ").split()
    return len(words) <= _MOST_OPENERS and not any(_MAY_BE_SUBJECT.search(word) for word in words)


def named_until(reading: Reading, start: int, end: int) -> Speaker | None:
    """The person with a post whose phrase ends at `end`, whatever particle follows: 박 대표의 설명이다."""
    posts = [
        post
        for post in korean.posts(with_usual_names(reading), start, end)
        if max(post.title.end, post.person.end) == end
    ]
    return _titled(reading, posts, True) if posts else None


def _chosen(found: list[Speaker], end: int) -> Speaker | None:
    """The topic; a subject where it stands right before the words, or where there is no other."""
    if not found:
        return None
    nearest, topic = found[0], next((one for one in found if one.topic), None)
    if nearest.topic or end - nearest.span.end <= _NEAR:
        return nearest
    if topic is not None:
        return topic
    return nearest if len(found) == 1 else Speaker(nearest.span, None, False)


def _at(reading: Reading, line: list[Token], at: int, posts: dict[int, list[Post]]) -> Speaker | None:
    """The speaker whose last word is this token."""
    token = line[at]
    for end in range(token.start, token.end + 1):
        rest = reading.text[end : token.end]
        topic = _particle(rest) if end in posts else None
        if topic is not None:
            return (
                _side_of(reading, posts[end], end + 1) if rest.startswith("측") else _titled(reading, posts[end], topic)
            )
    if at and line[at - 1].end in posts:
        if token.text in _ALSO:
            return _titled(reading, posts[line[at - 1].end], True)
        if _SIDE.fullmatch(token.text):  # 박서연 한빛전자 회장 측은
            return _side_of(reading, posts[line[at - 1].end], token.start + 1)
    if at and _SIDE.fullmatch(token.text):
        return side(reading, line, at - 1, line[at - 1].text, _particle(token.text) is not False)
    if at and token.text in _ALSO and line[at - 1].kind == "w":
        return plain(reading, line, at - 1, line[at - 1].text, "은", True)
    match = _ENDING.search(token.text) if token.kind == "w" else None
    if match is None:
        return None
    return plain(reading, line, at, token.text[: match.start()], match[0], _particle(match[0]) is not False)


def _particle(text: str) -> bool | None:
    """Whether the ending marks a topic (은, 는) or a subject (이, 가); None for any other."""
    if _TOPIC.fullmatch(text):
        return True
    return False if _SUBJECT.fullmatch(text) else None


def _side_of(reading: Reading, posts: list[Post], end: int) -> Speaker:
    """박서연 회장 측: those who speak for her, not she."""
    one = _titled(reading, posts, True)
    span = Span(posts[-1].span.start, end)
    return Speaker(span, None if one.name is None else f"{one.name} 측", False)


def _titled(reading: Reading, posts: list[Post], topic: bool) -> Speaker:
    post = posts[-1]
    if len(posts) > 1 and any(other.person != post.person for other in posts):  # 공동대표 are two
        return Speaker(post.span, None, False, topic=topic)
    printed = reading.text[slice(*post.person)]
    name = cast_of(reading).full_name(post) if post.short else " ".join(printed.split())
    unknown = post.short and name == printed
    return Speaker(post.span, None if unknown else name, True, topic=topic)
