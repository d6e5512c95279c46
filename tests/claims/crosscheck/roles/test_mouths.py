import pytest

from claims.crosscheck.roles.mouths import check


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            '지휘자 노을기 씨는 "악보보다 침묵이 더 어려웠다"고 털어놨다.',
            '"악보보다 침묵이 더 어려웠어요." 공연을 마친 차보람 씨가 웃었다.',
            2,
        ),
        # Who prints the other's name, too, may have heard both.
        (
            '지휘자 노을기 씨는 "악보보다 침묵이 더 어려웠다"고 털어놨다. 차보람 씨도 있었다.',
            '"악보보다 침묵이 더 어려웠어요." 공연을 마친 차보람 씨가 웃었다.',
            0,
        ),
        (
            '노을기 씨는 "악보보다 침묵이 더 어려웠다"고 털어놨다.',
            '"공연은 늘 처음처럼 떨려요." 공연을 마친 차보람 씨가 웃었다.',
            0,
        ),
    ],
)
def test_one_quotation_in_two_mouths(independent, one_event, one, other, told):
    found = check(one_event(independent(one, other)))
    assert [len(one.sides) for one in found] == [told][: bool(told)]
