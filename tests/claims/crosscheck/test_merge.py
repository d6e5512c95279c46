from claims.crosscheck import Disagreement, Grade, Mention, Side
from claims.crosscheck.merge import merged
from claims.span import Span


def side(value: str, *places: tuple[str, int, int]) -> Side[str]:
    return Side(value, tuple(Mention(source, Span(start, end)) for source, start, end in places))


def disagreement(rule: str, grade: Grade, *sides: Side[str]) -> Disagreement[str]:
    return Disagreement(rule, grade, "박서윤", sides)


WARNED = disagreement(
    "claims.title.rank_and_position", Grade.WARNING, side("전무", ("a", 0, 8)), side("원장", ("b", 4, 9))
)
COPIED = disagreement("claims.title.differs_in_copy", Grade.ERROR, side("원장", ("b", 5, 9)), side("전무", ("a", 2, 8)))


def test_two_rules_about_the_same_two_places_give_one_disagreement_under_the_graver_rule():
    (one,) = merged([WARNED, COPIED])
    assert (one.rule, one.grade) == ("claims.title.differs_in_copy", Grade.ERROR)


def test_the_joined_disagreement_keeps_every_place_of_both():
    wider = disagreement(
        "claims.title.rank_and_position",
        Grade.WARNING,
        side("전무", ("a", 0, 8), ("c", 0, 8)),
        side("원장", ("b", 4, 9)),
    )
    (one,) = merged([COPIED, wider])
    assert [m.source for s in one.sides for m in s.mentions] == ["b", "a", "c"]


def test_one_common_place_is_not_enough_to_join_two_disagreements():
    other = disagreement("claims.title.two_posts", Grade.NOTE, side("전무", ("a", 0, 8)), side("이사장", ("c", 4, 9)))
    assert merged([WARNED, other]) == [WARNED, other]


def test_disagreements_of_one_side_stay_apart():
    one = disagreement("claims.figure.hedge_clash", Grade.WARNING, side("50여 이상", ("a", 0, 6)))
    other = disagreement("claims.list.count", Grade.NOTE, side("50여 이상 3곳", ("a", 0, 9)))
    assert merged([one, other]) == [one, other]


def test_forty_reprints_of_one_slip_are_one_disagreement_with_forty_places():
    reprints = [disagreement("claims.date.weekday", Grade.ERROR, side("25일(월)", (str(n), 0, 6))) for n in range(40)]
    (one,) = merged(reprints)
    assert len(one.sides[0].mentions) == 40


def test_a_disagreement_drawn_along_another_line_stays_apart():
    spelt = disagreement(
        "claims.name.spacing_variant",
        Grade.NOTE,
        side("누리 센터", ("a", 0, 8), ("b", 4, 9)),
        side("누리센터", ("b", 20, 24)),
    )
    assert merged([WARNED, spelt]) == [WARNED, spelt]


def test_the_suspect_of_either_rule_stays_known():
    slip = Disagreement(
        "claims.figure.slip", Grade.ERROR, "1", (side("16", ("b", 4, 6)), side("61", ("a", 0, 2))), 0, "61"
    )
    copied = disagreement(
        "claims.figure.differs_in_copy", Grade.ERROR, side("61", ("a", 0, 2)), side("16", ("b", 4, 6))
    )
    for pair in ([slip, copied], [copied, slip]):
        (one,) = merged(pair)
        assert one.suspect is not None
        assert (one.sides[one.suspect].value, one.correction) == ("16", "61")


def test_one_common_place_is_enough_where_both_sides_say_the_same():
    copied = disagreement(
        "claims.figure.differs_in_copy", Grade.ERROR, side("17개", ("a", 0, 3)), side("71개", ("b", 0, 3))
    )
    retold = disagreement("claims.figure.amount", Grade.WARNING, side("71개", ("b", 0, 3)), side("17개", ("c", 9, 12)))
    (one,) = merged([copied, retold])
    assert (one.rule, [m.source for m in one.sides[0].mentions]) == ("claims.figure.differs_in_copy", ["a", "c"])


def test_places_that_two_rules_suspect_are_told_once_by_the_rule_that_knows_what_is_right():
    wrong = side("7318원", ("a", 10, 15))
    added = Disagreement("claims.figure.sum", Grade.ERROR, "예산", (wrong, side("2억원", ("a", 30, 33))), suspect=0)
    slipped = Disagreement(
        "claims.figure.slip",
        Grade.ERROR,
        "예산",
        (side("7318억원", ("b", 4, 10)), wrong),
        suspect=1,
        correction="7318억원",
    )
    assert merged([added, slipped]) == [slipped]
    doubted = Disagreement("claims.figure.base", Grade.ERROR, "예산", (wrong, side("3억원", ("a", 40, 43))))
    assert merged([slipped, doubted]) == [slipped, doubted]
