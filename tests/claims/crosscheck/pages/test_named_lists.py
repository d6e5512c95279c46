import pytest

from claims.crosscheck import Grade
from claims.crosscheck.figures import malformed
from claims.crosscheck.pages.named_lists import named


@pytest.mark.parametrize(
    ("text", "count", "items"),
    [
        ("Three rivers, the Arle, the Bron, the Cade and the Dorn, burst their banks.", "3", "4"),
        ("The three finalists are Ana Ruiz, Ben Cole, Cy Dorr and Di Eames.", "3", "4"),
        ("Classes are offered in three languages: Korean, Thai, Malay and Hindi.", "3", "4"),
        ("가온군·나온군·다온군·라온군 세 곳이 손을 잡았다.", "3", "4"),
        ("가온군과 나온군, 다온군 등 두 곳이 손을 잡았다.", "2", "3"),
        ("세 가지 과제는 교육, 복지, 환경, 교통이다.", "3", "4"),
        ("2021~2024년 수출은 각각 12억달러, 15억달러, 18억달러로 늘었다.", "4", "3"),
    ],
)
def test_names_and_values_that_are_not_as_many_as_the_number_beside_them(witness, text, count, items):
    (found,) = named(witness(text))
    assert (found.rule, found.grade, found.details) == (
        "claims.list.count",
        Grade.WARNING,
        {"count": count, "items": items},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Four rivers, the Arle, the Bron, the Cade and the Dorn, burst their banks.",
        "Two towns, Ashby, Ohio, and Berwick, Maine, share it.",
        "Two lawmakers, Rep. Ada Lowe, R-Ohio, and Rep. Bo Dunn, spoke.",
        "Three cities, including Ashby and Berwick, share it.",
        "가온군·나온군 등 다섯 곳이 손을 잡았다.",
        "10대 부상자는 349명, 사망자는 1명이다.",
        "2021~2023년 10%, 12%, 15%로 늘었다.",
    ],
)
def test_as_many_as_are_told_and_open_lists_are_left_alone(witness, text):
    assert list(named(witness(text))) == []


@pytest.mark.parametrize("printed", ["3억 4200억원", "12.조5000억원", "1,2000명", "$1,2500"])
def test_an_amount_that_cannot_be_read_is_an_error(witness, printed):
    (found,) = malformed.check(witness(f"모두 {printed}이다."))
    assert (found.rule, found.grade, found.sides[0].value) == ("claims.figure.malformed", Grade.ERROR, printed)


@pytest.mark.parametrize("printed", ["3조 4200억원", "1.5조원", "12,000명", "$12,500", "1,2위", "3억원, 4200억원"])
def test_an_amount_that_can_be_read_is_left_alone(witness, printed):
    assert malformed.check(witness(f"모두 {printed}이다.")) == []
