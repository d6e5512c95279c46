import pytest

from claims.crosscheck.spellings.edits import Meant


@pytest.mark.parametrize(
    ("printed", "kind", "at"),
    [
        ("시립미술괸", "letter", 4),
        ("시립이술관", "letter", 2),
        ("시립체술관", "syllable", 2),
        ("시미립술관", "swap", 1),
        ("시립술관", "loss", 2),
        ("시립립미술관", "doubled", 1),
    ],
)
def test_one_slip_is_told_by_its_kind_and_place(printed, kind, at):
    ((word, edit),) = Meant(["시립미술관", "시립도서관"]).of(printed)
    assert (word, edit.kind, edit.at, edit.length) == ("시립미술관", kind, at, 5)


def test_two_slips_are_another_word():
    assert [*Meant(["시립미술관"]).of("시림미슬관")] == []
    assert [*Meant(["시립미술관"]).of("시립미술관")] == []


def test_a_doubled_syllable_is_lost_once():
    assert len([*Meant(["국민민원"]).of("국민원")]) == 1
