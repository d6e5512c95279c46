from claims.crosscheck.facts.people import people

OPENING = "나래시가 물빛도서관을 열었다."


def told(texts):
    by_key = {text.key: text for text in texts}
    return {e.about: [(side.value, side.voices) for side in e.sides] for e in people(texts, by_key)}


def test_every_title_in_circulation_stands_beside_its_person(story):
    texts = story(
        OPENING,
        "문채린 나래건설 전무가 참석했다.",
        "문채린 나래건설 전무가 말했다.",
        "문채린 나래건설 상무가 설명했다.",
    )
    assert told(texts) == {"문채린": [("나래건설 전무", 2), ("나래건설 상무", 1)]}


def test_a_short_form_joins_the_post_it_fits(story):
    texts = story(OPENING, "문채린 나래건설 품질센터장이 참석했다.", "문채린 센터장이 말했다.")
    assert told(texts) == {"문채린": [("나래건설 품질센터장", 2)]}


def test_a_former_post_is_told_as_one(story):
    texts = story(OPENING, "문채린 전 나래시장이 참석했다.", "문채린 나래시장이 말했다.")
    assert {value for value, _ in told(texts)["문채린"]} == {"전 나래시장", "나래시장"}


def test_a_translation_tells_the_same_post(story):
    texts = story(OPENING, "문채린 나래시장이 참석했다.", "Mayor Moon Chae-rin of Narae attended the opening.")
    assert [value for value, _ in told(texts)["문채린"]] == ["나래시장"]


def test_who_is_named_by_one_text_under_one_title_is_not_listed(story):
    assert told(story(OPENING, "문채린 나래건설 전무가 참석했다.", "행사는 한 시간 이어졌다.")) == {}


def test_who_wrote_the_page_is_nobody_of_the_event(independent):
    texts = independent("byline: 문채린 나래일보 기자", "byline: 문채린 나래일보 기자")
    assert told(texts) == {}
