import pytest

from claims.crosscheck.spellings.slips import between, one_slip_apart


@pytest.mark.parametrize(
    ("printed", "kind", "at"),
    [
        ("시립미술괸", "letter", 4),
        ("시립이술관", "letter", 2),
        ("시립체술관", "syllable", 2),
        ("시미립술관", "swap", 1),
        ("시립술관", "loss", 2),
        ("시립립미술관", "doubled", 2),
    ],
)
def test_one_slip_is_told_by_its_kind_and_place(printed, kind, at):
    ((*pair, slip),) = one_slip_apart(["시립미술관", "시립도서관", printed])
    assert (set(pair), slip.kind, slip.at) == ({"시립미술관", printed}, kind, at)


def test_a_long_name_may_lose_a_part():
    ((one, other, slip),) = one_slip_apart(["나래해양연구소", "나래해양과학연구소"])
    assert (one, other, slip.kind) == ("나래해양연구소", "나래해양과학연구소", "part")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("hanbit", "habnit", "swap"),
        ("hanbit", "hanbot", "letter"),
        ("norin", "norrin", "doubled"),
        ("norin", "norlin", "loss"),
    ],
)
def test_latin_names_slip_by_letters(one, other, kind):
    ((*_, slip),) = one_slip_apart([one, other])
    assert slip.kind == kind


def test_two_slips_are_another_word():
    assert [*one_slip_apart(["시립미술관", "시림미슬관"])] == []
    assert between("시립미술관", "시립미술관") is None
    assert [*one_slip_apart(["hanbit", "habnot"])] == []


def test_a_syllable_put_for_another_at_the_ends_makes_another_word():
    assert [*one_slip_apart(["서부시장", "동부시장", "서부지구"])] == []
    assert [slip.kind for *_, slip in one_slip_apart(["전남", "전북"], known=frozenset({"전남", "전북"}))] == [
        "syllable"
    ]
