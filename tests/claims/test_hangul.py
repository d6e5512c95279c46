import pytest

from claims.hangul import ends_in_consonant, is_hangul, letter_differences, letters


def test_a_syllable_is_taken_apart():
    assert letters("각") == ("ㄱ", "ㅏ", "ㄱ")
    assert letters("와") == ("ㅇ", "ㅘ", "")
    assert letters("힣") == ("ㅎ", "ㅣ", "ㅎ")


def test_what_is_no_syllable_is_refused():
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        letters("ㄱ")


def test_one_stroke_is_one_letter():
    assert letter_differences("청년", "청넌") == 1
    assert letter_differences("전남", "전납") == 1
    assert letter_differences("바다", "받다") == 1
    assert letter_differences("서울", "부산") == 5


def test_words_of_other_length_or_script_are_not_compared():
    assert letter_differences("민간", "민간인") is None
    assert letter_differences("A동", "B동") is None


def test_hangul_throughout():
    assert is_hangul("가나다")
    assert not is_hangul("가나 다")
    assert not is_hangul("")


def test_the_last_syllable_says_which_particle_follows():
    assert ends_in_consonant("센터장")
    assert not ends_in_consonant("센터")
    assert not ends_in_consonant("CEO")
