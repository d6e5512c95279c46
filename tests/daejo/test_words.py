import pytest

from daejo.words import differing, same_but_marks


def marked(one, other):
    return "".join(f"[{word.words}]" if word.differs else word.words for word in differing(one, other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("January 14", "February 14", "[January] 14"),
        ("1,200억원", "1,300억원", "[1,200억원]"),
        ("한빛전자 기술지원센터", "한빛전자 기술지도센터", "한빛전자 [기술지원센터]"),
        ("the head of the board", "head of the board", "[the] head of the board"),
        ("the same", "the same", "the same"),
        ("(주)가람", "가람", "[(주)]가람"),
    ],
)
def test_whole_words_are_marked(one, other, expected):
    assert marked(one, other) == expected


@pytest.mark.parametrize(("one", "other"), [("“함께 간다”", '"함께 간다"'), ("Our  Town", "our town")])
def test_spaces_quotation_marks_and_capitals_are_no_difference(one, other):
    assert marked(one, other) == one
    assert same_but_marks(one, other)


def test_the_words_together_are_the_quote():
    one = "  “가람시, 3일 (금) 12.5% 올라”  "
    assert "".join(word.words for word in differing(one, "가람시 5일 (금) 12.7% 내려")) == one


def test_the_same_words_differ_in_nothing():
    assert not same_but_marks("가람", "가람")
    assert not same_but_marks("가람", "하람")


def test_a_row_of_marks_is_one_word_however_long_it_is():
    assert marked("끝 " + "." * 50_000, "끝 " + "." * 50_001) == "끝 [" + "." * 50_000 + "]"
