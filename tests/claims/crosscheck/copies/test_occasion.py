from dataclasses import replace
from datetime import date

import pytest

from claims import read
from claims.crosscheck import Mention
from claims.crosscheck.copies import aligned
from claims.span import Span

DAY, NEXT = date(2025, 3, 6), date(2025, 3, 7)


@pytest.fixture
def rules(witness):
    """The rules that part two texts, line by line copies of one another."""

    def of(*texts, published=(None, None)):
        made = [
            replace(witness(text, str(n)), claims=tuple(read(text, published=day)), published=day)
            for n, (text, day) in enumerate(zip(texts, published, strict=True))
        ]
        lines = zip(*(one.parts for one in made), strict=True)
        groups = [tuple(Mention(w.key, Span(*p.span)) for w, p in zip(made, line, strict=True)) for line in lines]
        return [found.rule for found in aligned.check(made, groups)]

    return of


FAIR = "솔빛시는 제{0}회 종이배 축제를 {1}일 호수공원에서 열어 손님 {2}명을 맞았다고 밝혔다."


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((4, 12, 830), (4, 12, 380), ["claims.figure.differs_in_copy"]),
        ((4, 12, 830), (4, 13, 830), ["claims.date.differs_in_copy"]),
        ((4, 12, 830), (4, 19, 910), []),  # another day's
        ((4, 12, 830), (5, 12, 910), []),  # the next edition's
    ],
)
def test_what_says_which_occasion_changes_with_what_is_told_of_it(rules, one, other, found):
    assert rules(FAIR.format(*one), FAIR.format(*other)) == found


def test_another_holder_has_its_own_figures_in_every_sentence(rules):
    text = "{0}은 첫아이를 낳은 집에 축하금 {1}만원을 다섯 번에 나눠 준다.\n군은 이 일에 예산 {2}억원을 들이기로 했다."
    pair = text.format("가솔군", 300, 14), text.format("해람군", 450, 21)
    assert rules(*pair) == []
    assert rules(pair[0], text.format("가솔군", 300, 41)) == ["claims.figure.differs_in_copy"]


def test_a_sentence_that_names_no_holder_has_that_of_its_text(witness):
    def of(key, holder, count):
        text = f"{holder}은 들꽃 길을 냈다.\n나들이객을 모두 {count}명 맞아 지난봄보다 크게 붐볐다고 한다."
        return replace(witness(text, key), claims=tuple(read(text)), published=DAY)

    def told(*made):
        return aligned.check(made, [tuple(Mention(one.key, one.parts[1].span) for one in made)])

    assert told(of("a", "가솔군", 380), of("b", "가솔군", 830)) != []
    assert told(of("a", "가솔군", 380), of("b", "해람군", 830)) == []


def test_a_later_stage_of_a_report_counts_a_month_more(rules):
    text = (
        "조합의 사과 출하량은 6월 70톤, 7월 113톤{0}으로 달마다 늘었다.\n출하량은 그새 {1}배가 됐다고 조합은 설명했다."
    )
    assert rules(text.format("", "1.6"), text.format(", 8월 161톤", "2.3")) == []


def test_a_headline_marked_as_the_next_stage_has_newer_figures(rules):
    text = "headline: [{0}보] 솔빛항 창고 화재\n불이 난 창고에서 모두 {1}명이 빠져나왔다고 소방서가 전했다."
    assert rules(text.format(1, 12), text.format(2, 31)) == []


def test_a_report_of_every_day_tells_its_figures_in_the_same_words(rules):
    text = "이날 솔빛 어시장에서 갈치 한 상자는 전날보다 {0}원 오른 {1}원에 팔린 것으로 집계됐다."
    assert rules(text.format(900, 24500), text.format(700, 25200), published=(DAY, NEXT)) == []


def test_a_clock_time_alone_is_an_error(rules):
    text = "솔빛시 소방서는 오후 {0} 강변 창고에서 난 불을 모두 끄고 까닭을 살피고 있다고 밝혔다."
    assert rules(text.format("1시 20분"), text.format("2시 10분")) == ["claims.date.differs_in_copy"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # left out, moved, read from another sentence, spaced or signed otherwise
        (
            "솔빛시의 배 수출은 2015년 1천톤, 2017년 2천톤, 2019년 3천톤으로 빠르게 늘었다.",
            "솔빛시의 배 수출은 2015년 1천톤, 2019년 3천톤으로 빠르게 늘었다.",
        ),
        (
            "솔빛시는 9일 다음 달 20일부터 강변 놀이터를 새로 고쳐 열겠다고 밝혔다.",
            "솔빛시는 다음 달 20일부터 강변 놀이터를 새로 고쳐 연다고 9일 밝혔다.",
        ),
        (
            "솔빛시 강변의 가게는 모두 640개 사로 한 해 사이 크게 늘었다.",
            "솔빛시 강변의 가게는 모두 640개사로 한 해 사이 크게 늘었다.",
        ),
        (
            "강변 가게의 봄철 매출은 한 해 전(-4.5%)보다 조금 나아진 편이다.",
            "강변 가게의 봄철 매출은 한 해 전(4.5% 감소)보다 조금 나아진 편이다.",
        ),
        (
            "네이버는 6일 부산 강변의 새 사옥에서 설명회를 열어 올해 계획을 모두 밝혔다.",
            "6일 네이버는 강변의 새 사옥에서 설명회를 열어 올해 계획을 모두 밝혔다.",
        ),
    ],
)
def test_what_was_not_replaced_is_no_disagreement(rules, one, other):
    assert rules(one, other, published=(DAY, DAY)) == []
