from hypothesis import given
from hypothesis import strategies as st

from claims.fold import fold, folded
from claims.span import Span


def test_spacing_quotes_and_middle_dots_fold_away():
    assert fold("(사)한빛ㆍ누리 ‘상생 포럼’") == fold("(사) 한빛·누리 상생포럼")


@given(st.text())
def test_every_folded_character_leads_back_to_a_letter_or_digit_of_the_text(text):
    line = folded(text, Span(0, len(text)))
    assert len(line.text) == len(line.offsets)
    assert line.text == "".join(text[offset].lower()[0] for offset in line.offsets)


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_range_covers_the_folded_characters_inside_the_span(text, start, length):
    line = folded(text, Span(0, len(text)))
    first, after = line.range_of(Span(start, start + length))
    assert all(start <= line.offsets[i] < start + length for i in range(first, after))
