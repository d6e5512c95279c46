"""What a trained pipeline proposes, weighed by the lexicons."""

import pytest

from claims import Span
from claims.candidates import organization, person


def weighed(weigh, text, words, language):
    start = text.index(words)
    span = weigh(text, Span(start, start + len(words)), language)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("text", "proposed", "name"),
    [
        ("어제는 노아린은 웃었다.", "노아린은", "노아린"),  # the particle is not the name's
        ("한도윤님도 왔다.", "한도윤", "한도윤"),
        ("크로퍼드의 말이다.", "크로퍼드", "크로퍼드"),
        ("한국사 교과서를 골랐다.", "한국사", None),
        ("신분증을 잃어버렸다.", "신분증", None),
        ("이렇게 끝났다.", "이렇게", None),
        ("새들은행이 밝혔다.", "새들은행", None),
        ("누리산업진흥원", "누리산", None),  # a part of a word
        ("25일 열렸다.", "25일", None),
    ],
)
def test_a_korean_person(text, proposed, name):
    assert weighed(person, text, proposed, "ko") == name


@pytest.mark.parametrize(
    ("text", "proposed", "name"),
    [
        ("They met Alma Reyes today.", "Alma Reyes", "Alma Reyes"),
        ("They met at Larkfield Bank.", "Larkfield Bank", None),
        ("They met them today.", "them", None),
    ],
)
def test_an_english_person(text, proposed, name):
    assert weighed(person, text, proposed, "en") == name


@pytest.mark.parametrize(
    ("text", "proposed", "language", "name"),
    [
        ("새들은행이 밝혔다.", "새들은행", "ko", "새들은행"),
        ("25일 밝혔다.", "25일", "ko", None),
        ("한도윤이 밝혔다.", "한도윤", "ko", None),
        ("대표이사가 밝혔다.", "대표이사", "ko", None),
        ("Larkfield said so.", "Larkfield", "en", "Larkfield"),
        ("it said so.", "it", "en", None),
    ],
)
def test_an_organisation(text, proposed, language, name):
    assert weighed(organization, text, proposed, language) == name
