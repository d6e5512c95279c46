from claims.crosscheck.events import Events, events
from claims.crosscheck.facts.grouping import rows
from claims.crosscheck.values.said import said


def grouped(texts, told=None):
    found = rows([said(text) for text in texts], told or events(texts))
    return [[{place.quote for place in version.places} for version in row] for row in found]


def test_texts_of_two_events_do_not_share_a_value(independent):
    texts = independent("나래시 물빛축제에 2만3400명이 왔다.", "나래시 물빛축제에 2만3400명이 왔다.")
    assert grouped(texts) == [[{"2만3400명"}]]
    assert grouped(texts, Events(tuple(texts), ())) == [[{"2만3400명"}], [{"2만3400명"}]]


def test_a_small_count_is_one_thing_only_where_the_same_is_counted(independent):
    texts = independent("이 불로 3명이 숨졌다.", "이 불로 건물 3동이 탔다. 3명이 숨졌다.")
    assert [{"3명"}] in grouped(texts)
    assert [{"3동"}] in grouped(texts)
