from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Grade, Mention
from claims.crosscheck.copies import aligned
from claims.span import Span

DAY = date(2025, 3, 6)


@pytest.fixture
def copies(witness):
    """Texts of one sentence each as witnesses, and the one group of copies they are."""

    def of(*texts, published=DAY):
        days = published if isinstance(published, tuple) else (published,) * len(texts)
        made = [
            replace(witness(text, str(n)), claims=tuple(read(text, published=day)), published=day)
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
        return made, [tuple(Mention(one.key, Span(0, len(one.text))) for one in made)]

    return of


def found_in(copies, quotes, *texts, **options):
    witnesses, groups = copies(*texts, **options)
    return [(d.rule, quotes(d, *witnesses)) for d in aligned.check(witnesses, groups)]


def test_a_slipped_digit_in_a_copy_is_an_error_that_quotes_the_two_figures(copies, quotes):
    found = found_in(
        copies,
        quotes,
        "해솔군은 올해 청년 농가 1245곳에 묘목과 농자재를 지원했다고 밝혔다.",
        "해솔군은 올해 청년 농가 1254곳에 묘목과 농자재를 지원했다고 전했다.",
    )
    assert found == [("claims.figure.differs_in_copy", [["1245곳"], ["1254곳"]])]


def test_every_copy_stands_on_the_side_of_what_it_prints(copies, quotes):
    texts = [f"해솔군은 올해 청년 농가 {n}곳에 묘목과 농자재를 지원했다고 밝혔다." for n in (1245, 1245, 1254, 1245)]
    ((_, sides),) = found_in(copies, quotes, *texts)
    assert [len(side) for side in sides] == [3, 1]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("1억원 이상", "1만원 이상", True),
        ("약 60%", "약 68%", True),
        ("500여명", "5000여명", True),
        ("약 1200명", "약 1230명", False),
        ("약 63%", "약 64%", True),
        ("5% 정도", "6% 정도", True),
        ("약 1320명", "약 1302명", True),
        ("약 60%", "60%", False),
    ],
)
def test_a_copy_that_keeps_the_hedge_keeps_the_number(copies, quotes, one, other, differs):
    text = "해솔군은 올해 사업 규모가 지난해보다 {} 늘어날 것으로 보인다고 밝혔다."
    assert bool(found_in(copies, quotes, text.format(one), text.format(other))) is differs


def test_a_rounded_figure_in_a_copy_is_no_disagreement(copies, quotes):
    assert not found_in(
        copies,
        quotes,
        "해솔군은 올해 도로 정비에 1조 1987억원을 들여 공사를 마칠 계획이라고 밝혔다.",
        "해솔군은 올해 도로 정비에 1조 2천억원을 들여 공사를 마칠 계획이라고 밝혔다.",
    )


def test_another_day_in_a_copy_is_an_error(copies, quotes):
    found = found_in(
        copies,
        quotes,
        "해솔군은 이달 12일 군청 앞마당에서 가을 농산물 직거래 장터를 연다고 밝혔다.",
        "해솔군은 이달 13일 군청 앞마당에서 가을 농산물 직거래 장터를 연다고 밝혔다.",
    )
    assert [rule for rule, _ in found] == ["claims.date.differs_in_copy"]


def test_another_last_day_of_a_period_in_a_copy_is_an_error(copies, quotes):
    text = "전시는 2025년 3월 10일부터 3월 {}일까지 해솔문화회관 1층 전시실에서 열린다."
    found = found_in(copies, quotes, text.format(20), text.format(21))
    assert [rule for rule, _ in found] == ["claims.date.differs_in_copy"]


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("3-6%", "4-7%", "claims.figure.differs_in_copy"),
        ("3-6%", "about 4%", None),
    ],
)
def test_a_copy_prints_both_ends_of_a_range_as_they_were(copies, quotes, one, other, rule):
    text = "Brightwater Foods expects that its sales in the northern provinces will grow by {} over the coming winter."
    assert [found for found, _ in found_in(copies, quotes, text.format(one), text.format(other))] == [rule] * bool(rule)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("rose in Q2", "rose in Q3", "claims.date.differs_in_copy"),
        ("rose in spring", "fell in spring", "claims.copy.opposite"),
        ("opened its third plant", "opened its second plant", "claims.figure.differs_in_copy"),
        ("rose in spring", "climbed in spring", None),
    ],
)
def test_english_copies_are_laid_side_by_side_too(copies, quotes, one, other, rule):
    text = "The company said that it {}, as farmers of the northern provinces had expected since the early harvest."
    assert [found for found, _ in found_in(copies, quotes, text.format(one), text.format(other))] == [rule] * bool(rule)


def test_another_title_in_a_copy_is_an_error(copies, quotes):
    found = found_in(
        copies,
        quotes,
        "오세준 한가람전자 전무는 “새 공장에서 상생의 길을 열겠다”고 말했다.",
        "오세준 한가람전자 상무는 “새 공장에서 상생의 길을 열겠다”고 말했다.",
    )
    assert found == [("claims.title.differs_in_copy", [["오세준 한가람전자 전무"], ["오세준 한가람전자 상무"]])]


def test_a_name_with_a_slip_is_found_also_where_it_is_no_name_any_more(copies, quotes):
    text = "해솔군(군수 {})은 “청년이 돌아오는 농촌을 만들겠다”고 현장에서 밝혔다."
    for wrong in ("백도헌", "백도헿"):
        for pair in (("백도현", wrong), (wrong, "백도현")):
            found = found_in(copies, quotes, *(text.format(name) for name in pair))
            assert found == [("claims.name.differs_in_copy", [[pair[0]], [pair[1]]])]


def test_another_persons_name_in_a_copy_is_no_slip(copies, quotes):
    text = "해솔군 {} 팀장은 “청년이 돌아오는 농촌을 만들겠다”고 현장에서 밝혔다."
    assert not found_in(copies, quotes, text.format("백도현"), text.format("남기훈"))


def test_a_deputy_is_not_a_shorter_form_of_the_head(copies, quotes):
    text = "해솔군 백도현 {}는 “청년이 돌아오는 농촌을 만들겠다”고 현장에서 말했다."
    found = found_in(copies, quotes, text.format("군수"), text.format("부군수"))
    assert [rule for rule, _ in found] == ["claims.title.differs_in_copy"]


def test_a_shorter_form_of_a_title_in_a_copy_is_no_disagreement(copies, quotes):
    text = "해솔읍 주민자치회 백도현 {}은 “이웃을 돕는 마을을 만들겠다”고 현장에서 말했다."
    assert not found_in(copies, quotes, text.format("공동위원장"), text.format("위원장"))


def test_another_organisation_in_a_copy_is_an_error(copies, quotes):
    text = "{} 백도현 교수는 “비가 잦아 병해가 늘 것으로 보인다”고 내다봤다."
    found = found_in(copies, quotes, text.format("한빛대"), text.format("푸른대"))
    assert [rule for rule, _ in found] == ["claims.title.organization_differs_in_copy"]


def test_a_sentence_of_the_same_pattern_about_something_else_is_no_copy(copies, quotes):
    assert not found_in(
        copies, quotes, "한가람전자의 매출은 지난해보다 12% 늘었다.", "한가람전자의 영업이익은 지난해보다 7% 늘었다."
    )


def test_a_sentence_with_another_name_and_another_figure_is_the_next_sentence(copies, quotes):
    text = "이날 유가증권시장에서 {}는 전날과 견줘 {} 오른 채로 거래를 모두 마쳤다고 거래소가 밝혔다."
    assert not found_in(copies, quotes, text.format("네이버", "1.2%"), text.format("카카오", "3.4%"))


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("양양군 주민들은", "고성군 주민들은", "claims.name.differs_in_copy"),
        ("네이버가 주민들에게", "카카오가 주민들에게", "claims.name.differs_in_copy"),
        ("매주 금요일 주민들은", "매주 목요일 주민들은", "claims.date.differs_in_copy"),
        ("‘2028여수엑스포’ 주민들은", "‘2082여수엑스포’ 주민들은", "claims.figure.differs_in_copy"),
        ("물값 인상에 주민들은", "물값 인하에 주민들은", "claims.copy.opposite"),
        ("출입을 허용하자 주민들은", "출입을 금지하자 주민들은", "claims.copy.opposite"),
        ("오전 9시5분에", "오전 9시50분에", "claims.date.differs_in_copy"),
    ],
)
def test_a_word_that_carries_a_fact_is_weighed_where_no_claim_is_read(copies, quotes, one, other, rule):
    text = "{} 이웃을 돕는 마을을 만들겠다며 마을회관 앞마당에서 손수 담근 김치를 나눴다."
    assert [found for found, _ in found_in(copies, quotes, text.format(one), text.format(other))] == [rule]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("어르신들에게", "노인들에게"),  # a synonym
        ("전북 주민들에게", "전라북도 주민들에게"),  # a short form
        ("(1) 주민들에게", "(2) 주민들에게"),  # the number of a list
    ],
)
def test_words_that_carry_no_fact_may_change(copies, quotes, one, other):
    text = "{} 이웃을 돕는 마을을 만들겠다며 마을회관 앞마당에서 손수 담근 김치를 나눴다."
    assert not found_in(copies, quotes, text.format(one), text.format(other))


def test_the_same_release_of_another_week_says_something_else(copies, quotes):
    text = "이번 주 해솔군의 독감 환자는 모두 {}명으로 집계됐다고 보건소가 밝혔다."
    days = (date(2025, 3, 6), date(2025, 3, 13))
    assert not found_in(copies, quotes, text.format(120), text.format(135), published=days)


def test_a_clock_time_holds_for_the_sentence_behind_it(witness):
    text = "오전 {} 기준 가온철강은 상한가를 기록해 {} 거래되고 있다.\n세람철강({}), 나래제강(3.1%)도 나란히 올랐다."
    made = []
    for key, moment, rate in (("a", "9시 39분", "22.1%"), ("b", "11시 16분", "18.8%"), ("c", "9시 39분", "18.8%")):
        words = text.format(moment, "3만8600원에", rate)
        made.append(replace(witness(words, key), claims=tuple(read(words, published=DAY)), published=DAY))
    groups = [tuple(Mention(one.key, one.parts[1].span) for one in made)]
    assert aligned.check(made[:2], [groups[0][:2]]) == []
    assert len(aligned.check([made[0], made[2]], [(groups[0][0], groups[0][2])])) == 1


def test_two_meetings_of_a_series_print_one_sentence(copies, quotes):
    text = "해솔군은 제{}차 비상대책 회의를 군청 상황실에서 열어 부서별 대비 상황을 점검했다고 밝혔다."
    days = (date(2025, 3, 6), date(2025, 3, 8))
    assert not found_in(copies, quotes, text.format(30), text.format(32), published=days)
    assert found_in(copies, quotes, text.format(30), text.format(32))


def test_a_unit_of_one_sign_in_the_place_of_another_is_an_error(copies, quotes):
    text = "해솔군의 나무 심기 보조금은 산지 {} 이하를 가꾸는 농가에 한 번만 나온다고 군이 밝혔다."
    found = found_in(copies, quotes, text.format("0.5㏊"), text.format("0.5㎡"))
    assert [rule for rule, _ in found] == ["claims.figure.unit_differs_in_copy"]
    assert not found_in(copies, quotes, text.format("0.5㏊"), text.format("0.5ha"))


def test_a_dropped_decimal_point_is_an_error(copies, quotes):
    text = "해솔군의 청년 인구는 한 해 전보다 {} 늘었다고 군이 누리집에서 밝혔다."
    found = found_in(copies, quotes, text.format("3.5%"), text.format("35%"))
    assert [rule for rule, _ in found] == ["claims.figure.differs_in_copy"]


def test_a_period_that_begins_on_the_day_of_the_text_is_not_that_day(copies, quotes):
    text = "해솔군은 강변 놀이터를 오는 6일부터 내년 2월 {}일까지 임시로 닫는다고 밝혔다."
    rules = [rule for rule, _ in found_in(copies, quotes, text.format(22), text.format(24))]
    assert rules == ["claims.date.differs_in_copy"]


def test_each_reprint_carries_the_day_it_came_out(copies, quotes):
    text = "HARBOR CITY, March {}, 2025 /Newsline/ -- Brightwater Foods opened a new plant in the harbor today."
    days = (date(2025, 3, 6), date(2025, 3, 7))
    assert not found_in(copies, quotes, text.format(6), text.format(7), published=days)


def test_two_releases_each_of_its_own_day_tell_of_two_days(copies, quotes):
    text = "해솔군은 봄꽃 장터에 나올 농가 {}곳을 3월 {}일 추가로 뽑아 강변 둔치에 자리를 마련했다."
    days = (date(2025, 3, 6), date(2025, 3, 7))
    assert not found_in(copies, quotes, text.format(40, 6), text.format(25, 7), published=days)
    assert found_in(copies, quotes, text.format(40, 6), text.format(25, 6), published=days)


def test_the_headlines_of_two_such_releases_have_their_own_figures(witness):
    text = "headline: 해솔군 봄꽃 장터에 농가 {0}곳 추가 선정\n해솔군은 봄꽃 장터에 나올 농가 {0}곳을 3월 {1}일 뽑았다."
    made = []
    for key, count, day in (("a", 40, 6), ("b", 25, 7)):
        words, published = text.format(count, day), date(2025, 3, day)
        made.append(replace(witness(words, key), claims=tuple(read(words, published=published)), published=published))
    groups = [tuple(Mention(one.key, one.parts[n].span) for one in made) for n in (0, 1)]
    assert aligned.check(made, groups) == []
    words = text.format(25, 6)
    made[1] = replace(witness(words, "b"), claims=tuple(read(words, published=DAY)), published=DAY)
    assert len(aligned.check(made, groups)) >= 2


def test_a_list_in_one_body_repeats_its_pattern_with_other_figures(witness):
    text = "가온동에서는 모두 120명이 참여해 나무를 심었다.\n나래동에서는 모두 135명이 참여해 나무를 심었다."
    page = replace(witness(text), claims=tuple(read(text)), published=DAY)
    groups = [tuple(Mention("a", part.span) for part in page.parts)]
    assert aligned.check([page], groups) == []


def test_disagreements_of_copies_are_errors_without_a_suspect(copies):
    witnesses, groups = copies("해솔군은 모두 120명을 뽑아 교육했다.", "해솔군은 모두 210명을 뽑아 교육했다.")
    (found,) = aligned.check(witnesses, groups)
    assert (found.grade, found.suspect) == (Grade.ERROR, None)


def test_the_time_a_page_was_posted_is_no_time_of_its_sentences(witness, quotes):
    pages = []
    for key, posted, number in (("a", "10:00", 1245), ("b", "11:20", 1254)):
        page = witness(f"입력 2025-03-06 {posted}\n해솔군은 올해 청년 농가 {number}곳을 도왔다.", key, read=True)
        pages.append(replace(page, parts=page.parts[1:], published=DAY))
    groups = [tuple(Mention(page.key, page.parts[0].span) for page in pages)]
    (found,) = aligned.check(pages, groups)
    assert quotes(found, *pages) == [["1245곳"], ["1254곳"]]


@pytest.mark.parametrize(
    ("one", "other", "grade"),
    [
        ("상무", "전무", Grade.ERROR),
        ("의원", "위원장", Grade.WARNING),  # may be, but not in a reprint of one text
        ("사장", "대표", Grade.NOTE),  # both run the firm
    ],
)
def test_a_title_in_a_reprint_weighs_by_what_can_be_held_together(copies, one, other, grade):
    text = "오세준 한가람전자 {}은 새 공장에서 상생의 길을 열겠다고 힘주어 말했다."
    witnesses, groups = copies(text.format(one), text.format(other))
    assert {(d.rule, d.grade) for d in aligned.check(witnesses, groups)} <= {("claims.title.differs_in_copy", grade)}


def test_an_english_name_a_letter_off_is_told_whole(copies, quotes):
    text = "Bridge engineer {} said that the old deck had rusted through long before the winter floods came."
    found = found_in(copies, quotes, text.format("Tobias Renn"), text.format("Tobias Wren"))
    assert found == [("claims.name.differs_in_copy", [["Tobias Renn"], ["Tobias Wren"]])]
