from claims.crosscheck import Mention, Part, Witness
from claims.crosscheck.voices import support
from claims.span import Span


def witness(key: str, *voices: int) -> Witness[str]:
    parts = tuple(Part(Span(10 * i, 10 * i + 9), "body", "ko", voice) for i, voice in enumerate(voices))
    return Witness(key, " " * 10 * len(voices), parts, ())


def places(*found: tuple[str, int]) -> list[Mention[str]]:
    return [Mention(source, Span(10 * paragraph, 10 * paragraph + 1)) for source, paragraph in found]


def test_forty_reprints_of_one_release_are_one_voice():
    reprints = {str(n): witness(str(n), 7) for n in range(40)}
    assert support(places(*((key, 0) for key in reprints)), reprints) == (1, 1)


def test_independent_articles_are_voices_of_their_own():
    both = {"a": witness("a", 1), "b": witness("b", 2)}
    assert support(places(("a", 0), ("b", 0)), both) == (2, 2)


def test_two_paragraphs_of_one_article_are_one_voice():
    assert support(places(("a", 0), ("a", 1)), {"a": witness("a", 1, 2)}) == (1, 2)


def test_an_article_that_copies_two_others_joins_them():
    three = {"a": witness("a", 1), "b": witness("b", 2), "c": witness("c", 1, 2)}
    assert support(places(("a", 0), ("b", 0), ("c", 0), ("c", 1)), three) == (1, 2)
