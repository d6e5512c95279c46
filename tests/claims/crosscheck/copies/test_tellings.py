from dataclasses import replace

from claims import read
from claims.crosscheck.copies.tellings import by_rare_word, tellings


def test_a_telling_holds_its_words_without_figures_and_light_words(witness):
    text = "전시장에는 그림 320여점이 걸려 있다. 비가 왔다."
    (one,) = tellings([replace(witness(text), claims=tuple(read(text)))])
    assert dict(one.words) == {"전시": "전시장에는", "그림": "그림", "걸려": "걸려"}
    assert [claim.quote for claim in one.claims] == ["320여점"]


def test_a_word_of_many_texts_leads_to_none(witness):
    texts = [
        f"장터에는 농업인 {n}명이 왔다. {word} 장터다." for n, word in enumerate(["봄", "여름", "가을", "겨울"], 10)
    ]
    made = [replace(witness(text, str(n)), claims=tuple(read(text))) for n, text in enumerate(texts)]
    told = tellings(made)
    assert len(told) == 4
    assert by_rare_word(told, made) == {}
    assert by_rare_word(told[:3], made[:3])["농업"] == [0, 1, 2]
