import pytest

from claims.crosscheck import Grade
from claims.crosscheck.people import romanised


@pytest.mark.parametrize(
    ("left", "right", "quoted"),
    [
        ("The cellist Shin Ga-ram won.", "A cellist, Shin Ga-rim, won the prize.", ["Shin Ga-ram", "Shin Ga-rim"]),
        ("첼리스트 윤지호가 상을 받았다.", "The cellist Yoon Ji-ha won.", ["윤지호", "Yoon Ji-ha"]),
        ("윤지호(Yoon Ji-ho)가 왔다.", "윤지호(Yoon Ji-ha)가 왔다.", ["Yoon Ji-ho", "Yoon Ji-ha"]),
    ],
)
def test_forms_of_one_name_that_part_in_a_syllable_are_a_warning(witness, event, quotes, left, right, quoted):
    texts = witness(left, "a"), witness(right, "b")
    found = romanised.check(event(*texts))
    assert {one.grade for one in found} == {Grade.WARNING}
    assert quoted in [[side[0] for side in quotes(one, *texts)] for one in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("첼리스트 윤지호가 상을 받았다.", "The cellist Yun Ji-ho won."),
        ("Shin Ga-ram and her sister Shin Ga-rim won.", "A cellist, Shin Ga-rim, won."),
        ("Shin Ga-ram won.", "Shin Do-hyun won."),
        ("첼리스트 윤지호가 상을 받았다.", "The cellist Park Seo-yeon won."),
    ],
)
def test_other_spellings_and_other_people_are_left_alone(witness, event, left, right):
    assert romanised.check(event(witness(left, "a"), witness(right, "b"))) == []
