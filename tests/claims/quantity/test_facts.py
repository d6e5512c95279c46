"""What figures are told of: subject, measure, base, whole, scope, time, and the figures told with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import read
from claims.quantity.facts import facts


def told(text, language="ko"):
    return facts(text, read(text, language=language))


def heads(text, slot, language="ko"):
    found = [getattr(fact, slot) for fact in told(text, language)]
    return [one and one.head for one in found]


@pytest.mark.parametrize(
    ("text", "language", "measure"),
    [
        ("참가자는 1200명이었다.", "ko", "participants"),
        ("행사에 1200명이 참가했다.", "ko", "participants"),
        ("About 1,200 people attended the fair.", "en", "participants"),
        ("시는 3조원을 투자한다.", "ko", "investment"),
        ("투자액은 3조원이다.", "ko", "investment"),
        ("38만원의 공개매수 가격", "ko", "tender price"),
        ("주당 38만원에 공개매수를 진행한다.", "ko", "tender price"),
        ("매출 3조원", "ko", "revenue"),
        ("net sales of $3 million", "en", "revenue"),
        ("a share of stock at a price of $3", "en", "price"),
        ("Fee income on loans totaled $3 million.", "en", "income"),
        ("한빛전자는 5만원에 거래를 마쳤다.", "ko", "closing price"),
        ("작은 마을 30곳을 돌았다.", "ko", "마을"),
        ("모두 8가구를 방문했다.", "ko", "households"),
        ("라면 55상자·연탄 300장을 전했다.", "ko", "연탄"),
    ],
)
def test_a_measure_has_one_name_however_it_is_told(text, language, measure):
    assert heads(text, "measure", language)[-1] == measure


@pytest.mark.parametrize(
    ("text", "language", "subject"),
    [
        ("해솔군의 예산은 3조원이다.", "ko", "해솔군"),
        ("한빛이 보유한 누리의 지분은 12.5%다.", "ko", "한빛"),
        ("정부는 3조원을 투자한다.", "ko", "정부"),
        ("한빛전자(29.97%)", "ko", "한빛전자"),
        ("누리 측이 33.1% 수준이다.", "ko", "누리"),
        ("해솔군 3명, 누리시 2명이 왔다.", "ko", "해솔군"),
        ("Acme's revenue rose 12%.", "en", "acme"),
        ("Acme Corp. reported net income of $3.2 million.", "en", "acmecorp"),
        ("이번 행사에는 300명이 참가했다.", "ko", None),
    ],
)
def test_a_subject_is_whose_the_figure_is(text, language, subject):
    assert heads(text, "subject", language)[0] == subject


def test_change_rate_and_level_are_linked():
    change, rate, level = told("한빛전자는 전날보다 8만9000원(29.97%) 오른 38만6000원에 거래를 마쳤다.")
    assert [fact.role for fact in (change, rate, level)] == ["change", "rate", "level"]
    assert {fact.measure.head for fact in (change, rate, level)} == {"closing price"}
    assert {fact.subject.head for fact in (change, rate, level)} == {"한빛전자"}
    assert (change.base.head, level.base) == ("previous day", None)
    assert {link.tie for link in level.links} == {"change", "rate"}
    assert {link.span for link in level.links} == {change.claim.span, rate.claim.span}


@pytest.mark.parametrize(
    ("text", "language", "roles"),
    [
        ("실업률은 3.2%에서 4.1%로 올랐다.", "ko", ["start", "level"]),
        ("The unemployment rate rose from 3.2% to 4.1%.", "en", ["start", "level"]),
        ("Revenue rose 12% to $4.5 million.", "en", ["rate", "level"]),
        ("수출은 12.3% 늘어난 4조5000억원이다.", "ko", ["rate", "level"]),
        ("지분율은 33.1%에서 최소 40.1%, 최대 47.7%까지 늘어난다.", "ko", ["start", "level", "level"]),
        ("응답자의 62%가 찬성했다.", "ko", ["share"]),
        ("승진자는 4급 12명이다.", "ko", ["label", "level"]),
        ("해솔전자 1주당 2만원을 준다.", "ko", ["level"]),
    ],
)
def test_a_role_is_what_the_figure_does(text, language, roles):
    assert [fact.role for fact in told(text, language)] == roles


def test_figures_in_order_belong_to_the_names_before_them():
    assert heads("해솔과 누리의 지분은 각각 33.1%, 29.9%다.", "subject") == ["해솔", "누리"]
    assert heads("매출과 영업이익은 각각 3조원, 2000억원이다.", "measure") == ["revenue", "operating profit"]
    assert not any(fact.sure for fact in told("해솔, 누리, 한빛의 지분은 각각 33.1%, 29.9%다."))
    assert not any(fact.sure for fact in told("Revenue and costs rose 3% and 5%, respectively.", "en")[1:])


@pytest.mark.parametrize(
    ("text", "language", "base"),
    [
        ("지난해 같은 기간보다 3% 늘었다.", "ko", "a year earlier"),
        ("전년 동기 대비 3% 늘었다.", "ko", "a year earlier"),
        ("It rose 3% from a year earlier.", "en", "a year earlier"),
        ("전 거래일보다 3% 올랐다.", "ko", "previous day"),
        ("매출 대비 3배다.", "ko", "revenue"),
        ("3% 올랐다.", "ko", None),
    ],
)
def test_a_base_has_one_name(text, language, base):
    assert heads(text, "base", language) == [base]


def test_scope_whole_part_and_per():
    assert [fact.scope[0].head for fact in told("국내 점포 30곳, 해외 점포 20곳")] == ["domestic", "overseas"]
    assert heads("응답자의 62%가 찬성했다.", "whole") == ["respondents"]
    assert [fact.part for fact in told("총 94명이 왔다. 이 가운데 12명이 남았다. 3명씩 앉는다.")] == [
        "total",
        "part",
        "each",
    ]
    assert heads("1인당 30만원을 준다.", "per")[-1] == "person"
    assert heads("They earn $25 an hour.", "per", "en") == ["hour"]
    assert heads("It was $2 million a year ago.", "per", "en") == [None]


def test_what_a_figure_is_reckoned_by_is_its_scope():
    (fact,) = told("한빛의 지분은 의결권 기준 33.1%다.")
    assert (fact.subject.head, fact.measure.head, fact.scope[0].head, fact.sure) == ("한빛", "stake", "voting", True)
    assert not told("세부 항목을 기준으로 지급액 기준 3.3% 늘었다.")[0].scope
    assert [slot.head for slot in told("공급면적 기준 분양가는 3억원이다.")[0].scope] == ["공급면적"]


def test_a_denial_is_part_of_the_fact():
    assert heads("지원자는 300명을 넘지 않았다.", "negated") == ["not"]
    assert heads("5인 이상의 모임을 금지했다.", "negated") == ["ban"]
    assert heads("The city did not spend $3 million.", "negated", "en") == ["not"]
    assert heads("조건 없이 300명을 뽑았다.", "negated") == [None]


def test_time_is_the_day_before_the_figure_and_no_year_inside_a_name():
    assert heads("2031년 예산은 3조원이다.", "time") == ["2031-01-01/2032-01-01"]
    assert heads("‘2031 들꽃 박람회’에 300명이 왔다.", "time") == [None]
    assert not told("2031년 3월 2일 문을 연 뒤 4월 2일까지 300명이 왔다.")[-1].time.sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("해솔군의 예산은 3조원이다.", True),
        ("규모는 3조원이다.", False),
        ("3조원이라고 말했다.", False),
        ("한빛과 누리가 보유한 지분은 12%다.", False),
    ],
)
def test_what_the_words_leave_open_is_not_sure(text, sure):
    assert [fact.sure for fact in told(text)] == [sure]


@given(st.text(alphabet="0123456789,.만억원명개%약총각은는이가의에서로보다 전날매출지분()\n‘’", max_size=60))
def test_any_text_gives_a_fact_for_every_figure(text):
    claims = read(text, language="ko")
    found = facts(text, claims)
    assert [fact.claim for fact in found] == [claim for claim in claims if claim.family == "figure"]
    for fact in found:
        for slot in (fact.subject, fact.measure, fact.base, fact.whole, fact.per, fact.time, *fact.scope):
            assert slot is None or 0 <= slot.span.start < slot.span.end <= len(text)
