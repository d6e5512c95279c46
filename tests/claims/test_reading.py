"""Where sentences end."""

import pytest

from claims.reading import begins_item, sentences


def split(text):
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Nuri signed on Sept. 12 in Seoul.",
        "It opens on (Dec. 3).",
        "From Jan. 5 to Feb. 3 it is closed.",
        "It grew 3.5 percent, said Mr. Kim.",
    ],
)
def test_abbreviations_and_months_before_a_day_end_no_sentence(text):
    assert split(text) == [text]


def test_a_month_before_a_word_may_end_one():
    assert split("It opened in Dec. Visitors came.") == ["It opened in Dec.", "Visitors came."]
    assert split("He came in May. 12 others followed.") == ["He came in May.", "12 others followed."]


@pytest.mark.parametrize(
    "text",
    [
        "“둑길을 넓힌다.”며 5억원을 쓴다고 했다.",
        "“둑길을 넓힌다.” 며 5억원을 쓴다고 했다.",
        '"둑길을 넓힌다."라고 말했다.',
        "'둑길을 넓힙니다!' 라면서도 돈은 쓰지 않았다.",
        "“둑길을 넓힌다.” 고 밝혔다.",
    ],
)
def test_a_sentence_goes_on_behind_a_quotation_with_its_particle(text):
    assert split(text) == [text]


@pytest.mark.parametrize("second", ["고 박서연 씨의 딸이다.", "고창군은 5억원을 쓴다.", "면장은 웃었다."])
def test_another_sentence_behind_a_quotation_is_one_of_its_own(second):
    assert split(f"“둑길을 넓힌다.” {second}") == ["“둑길을 넓힌다.”", second]


def test_a_straight_mark_that_closes_stays_with_its_sentence():
    assert split('"둑길을 넓힌다." 그는 웃었다. "끝났다."') == ['"둑길을 넓힌다."', "그는 웃었다.", '"끝났다."']


def test_a_number_ends_a_sentence_before_a_capital():
    assert split("The poet gets £10,000. The novelist thanked her.") == [
        "The poet gets £10,000.",
        "The novelist thanked her.",
    ]
    assert split("He won in 2023. She lost.") == ["He won in 2023.", "She lost."]
    assert split("2026. 10. 1. A사가 열었다") == ["2026. 10. 1. A사가 열었다"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- (수출) 495억 달러", True),
        ("  ▲ 부친상", True),
        ("1) 접수", True),
        ("① 접수", True),
        ("-3.1% 내렸다", False),
        ("12.5억 원을 냈다", False),
        ("2026년에 열린다", False),
    ],
)
def test_a_mark_or_a_number_begins_an_item(line, expected):
    assert begins_item(f"머리글\n{line}", 4) is expected
