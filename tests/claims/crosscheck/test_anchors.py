from datetime import date

import pytest

from claims.crosscheck.anchors import anchored


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("강이든 버들시장은 책 12만 권을 둘러봤다.", "Mayor Kang I-deun was shown 120,000 books."),
        ("강이든 버들시장은 3월 14일 문을 연다.", "문은 3월 14일 열린다. 강이든 시장은 웃었다."),
        ("공사비는 320억원이고 좌석은 412석이다.", "좌석 412석을 갖췄으며 320억원이 들었다."),
    ],
)
def test_two_facts_join_texts(independent, one, other):
    assert anchored(*independent(one, other, published=date(2031, 3, 5)))


def test_a_copied_paragraph_joins_texts(witness):
    assert anchored(witness("문을 연다.\n맑다.", "a"), witness("흐리다.\n문을 연다.", "b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("강이든 버들시장은 도서관을 둘러봤다.", "윤태호 솔빛시장은 도서관을 둘러봤다."),
        ("강이든 버들시장은 도서관을 둘러봤다.", "축제를 찾은 강이든 시장은 웃었다."),
        ("성금 1500만원과 김치 50상자를 전했다.", "김치 50상자와 1500만원을 전했다."),
        ("봉사단 29명이 5곳을 맡는다.", "봉사단 29명이 7곳을 맡는다."),
        ("방 5개와 문 3개가 있다.", "문 3개와 방 5개가 있다."),
    ],
)
def test_texts_that_may_tell_of_two_events_are_not_joined(independent, one, other):
    assert not anchored(*independent(one, other))
