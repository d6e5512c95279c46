import pytest

from claims.crosscheck.anchors import anchored


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("강이든 버들시장은 도서관을 둘러봤다.", "축제를 찾은 강이든 시장은 웃었다."),
        ("강이든 버들시장은 도서관을 둘러봤다.", "Mayor Kang I-deun toured the library."),
        ("공사비는 320억원이고 좌석은 450석이다.", "좌석 450석을 갖췄으며 320억원이 들었다."),
    ],
)
def test_a_person_or_two_figures_join_texts(independent, one, other):
    assert anchored(*independent(one, other))


def test_a_copied_paragraph_joins_texts(witness):
    assert anchored(witness("문을 연다.\n맑다.", "a"), witness("흐리다.\n문을 연다.", "b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("강이든 버들시장은 도서관을 둘러봤다.", "윤태호 솔빛시장은 도서관을 둘러봤다."),
        ("봉사단 29명이 5곳을 맡는다.", "봉사단 29명이 7곳을 맡는다."),
        ("방 5개와 문 3개가 있다.", "문 3개와 방 5개가 있다."),
    ],
)
def test_texts_that_may_tell_of_two_events_are_not_joined(independent, one, other):
    assert not anchored(*independent(one, other))
