from claims.crosscheck.roles.sounds import heard


def test_a_foreign_word_is_heard_in_hangul():
    assert heard(["그린하버"], ["green", "harb"]) > heard(["그린하버"], ["silv", "lake"])


def test_a_korean_name_is_heard_in_latin_letters():
    assert heard(["백산"], ["baeksan"]) == 4


def test_one_consonant_is_nothing():
    assert heard(["가온"], ["way"]) == 0
