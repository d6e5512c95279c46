from claims.crosscheck.events import events
from claims.crosscheck.facts.values import values


def told(texts, **how):
    by_key = {text.key: text for text in texts}
    found = values(texts, events(texts), by_key, **how)
    return [(e.kind, [(side.value, side.voices) for side in e.sides]) for e in found]


BRIDGE = (
    "나래시는 물빛대교 공사에 4500억원을 들인다고 밝혔다. 물빛대교 개통은 10월 26일이다.",
    "물빛대교 공사에 나래시가 4500억원을 들인다. 물빛대교는 10월 26일 개통한다.",
    "나래시가 물빛대교 공사에 5400억원을 들인다. 물빛대교 개통 날짜는 10월 26일이다.",
)


def test_every_value_of_one_thing_stands_in_one_row_with_its_independent_texts(independent):
    rows = told(independent(*BRIDGE))
    assert ("figure", [("4500억원", 2), ("5400억원", 1)]) in rows
    assert ("date", [("10월 26일", 3)]) in rows


def test_a_rounded_value_is_the_exact_one(independent):
    rows = told(independent("나래시 물빛축제에 1만2874명이 찾았다.", "나래시 물빛축제를 찾은 사람은 약 1만3000명이다."))
    assert len(rows) == 1
    assert len(rows[0][1]) == 1


def test_two_values_that_one_text_prints_are_two_things(independent):
    both = "나래시는 물빛대교 공사에 4500억원을, 달빛대교 공사에 5400억원을 들인다."
    rows = told(independent(both, both.replace("들인다", "쓴다")))
    assert all(len(sides) == 1 for _, sides in rows)


def test_what_one_text_alone_tells_is_not_listed(independent):
    assert told(independent("물빛대교 공사에 4500억원을 들인다.", "물빛대교 공사가 시작됐다.")) == []


def test_korean_and_english_values_meet(independent):
    rows = told(
        independent(
            "나래시 물빛대교(Mulbit Bridge) 공사에 4500억원이 든다.", "Mulbit Bridge in Narae costs 450 billion won."
        )
    )
    assert all(len(sides) == 1 for _, sides in rows)


def test_the_grouping_can_be_another(independent):
    assert told(independent(*BRIDGE), grouping=lambda texts, told: []) == []


def test_a_value_stands_once_in_its_row(independent):
    for _, sides in told(independent(*BRIDGE, *BRIDGE)):
        assert len({value for value, _ in sides}) == len(sides)
