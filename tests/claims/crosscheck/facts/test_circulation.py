from claims.crosscheck.events import events
from claims.crosscheck.facts.circulation import circulation


def test_rows_with_several_values_come_first(independent):
    texts = independent(
        "문채린 나래건설 전무는 물빛대교 공사에 4500억원을 들인다고 말했다. 물빛대교는 10월 26일 개통한다.",
        "문채린 나래건설 전무는 물빛대교 공사에 5400억원을 들인다고 말했다. 물빛대교는 10월 26일 개통한다.",
    )
    (entries,) = circulation(events(texts))
    assert [(entry.kind, len(entry.sides)) for entry in entries] == [("figure", 2), ("title", 1), ("date", 1)]


def test_a_text_by_itself_tells_only_who_has_two_titles(independent):
    texts = independent("caption: 문채린 나래건설 전무\n문채린 나래건설 품질센터장은 공사비가 90억원이라고 말했다.")
    (entries,) = circulation(events(texts))
    assert [(entry.kind, entry.about, len(entry.sides)) for entry in entries] == [("title", "문채린", 2)]


def test_no_text_no_event():
    assert circulation(events([])) == []
