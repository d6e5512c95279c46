import pytest

from claims.crosscheck import Grade
from claims.crosscheck.people import tenure


@pytest.mark.parametrize(
    ("left", "right", "printed"),
    [
        ("3선의 윤가온 의원이 왔다.", "이날 윤가온 의원(4선)이 왔다.", ["3선", "4선"]),
        ("4선 중진인 윤가온 의원이 왔다.", "현역 5선 의원인 윤가온 의원이 왔다.", ["4선", "5선"]),
        ("초선인 윤가온 의원이 왔다.", "윤가온 의원(새길당·재선)이 왔다.", ["초선", "재선"]),
        ("Three-term Sen. Jane Marlow spoke.", "A speech by four-term Sen. Jane Marlow", ["Three", "four"]),
    ],
)
def test_two_numbers_of_terms_are_a_warning(witness, event, quotes, left, right, printed):
    texts = witness(left, "a", read=True), witness(right, "b", read=True)
    (found,) = tenure.check(event(*texts))
    assert (found.rule, found.grade, found.suspect) == ("claims.title.terms", Grade.WARNING, None)
    assert [side[0] for side in quotes(found, *texts)] == printed


def test_three_texts_say_which_number_is_wrong(witness, event):
    said = ("왔다", "웃었다", "떠났다")
    texts = [witness(f"3선의 윤가온 의원이 {word}.", str(n), read=True) for n, word in enumerate(said)]
    (found,) = tenure.check(event(*texts, witness("5선의 윤가온 의원이 말했다.", "x", read=True)))
    assert (found.grade, found.sides[found.suspect].value, found.correction) == (Grade.ERROR, "5선", "3선")


def test_terms_in_another_office_and_of_another_person_are_left_alone(witness, event):
    mayor = witness("재선인 윤가온 시장이 왔다.\n4선의 한도윤 의원도 왔다.", "a", read=True)
    member = witness("3선의 윤가온 의원이 왔다.", "b", read=True)
    assert tenure.check(event(mayor, member)) == []
