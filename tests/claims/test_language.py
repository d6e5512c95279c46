"""The spaCy pipelines keep every character, and a trained one adds its people."""

import sys
from concurrent.futures import ThreadPoolExecutor
from subprocess import run
from time import sleep

import pytest
import spacy

from claims import Span, language, people
from claims.language import morphemes, named, pipeline

TEXTS = ["", "박서연 부사장은 “함께 했다”며  웃었다.\n\n끝", " 앞과 뒤 ", "됐다\t했던 🙂 100여  이상", "Acme 전자&AI"]


@pytest.mark.parametrize("text", TEXTS)
def test_the_korean_pipeline_loses_no_character(text):
    document = pipeline("ko")(text)
    assert document.text == text
    assert all(document.text[token.idx : token.idx + len(token)] == token.text for token in document)


def test_a_title_with_its_particle_is_two_tokens():
    assert [token.text for token in pipeline("ko")("센터장은")] == ["센터장", "은"]


def test_morphemes_of_a_word():
    assert [(m.form, m.tag) for m in morphemes("지원을")] == [("지원", "NNG"), ("을", "JKO")]


def test_a_word_that_has_lost_its_spaces_is_one_noun():
    assert [m.tag for m in morphemes("만" * 100_000)] == ["NNG"]


def test_half_a_character_is_no_letter_of_a_word(tmp_path):
    assert [m.tag for m in morphemes("지원\ud800을")]
    trained = spacy.blank("en")
    trained.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Park Seo-yeon"}])
    trained.to_disk(tmp_path)
    text = "\udfff Acme hired Park Seo-yeon.\ud800"
    (found,) = named(text, [Span(0, len(text))], str(tmp_path), "en")
    assert text[slice(*found.span)] == "Park Seo-yeon"


def test_the_english_pipeline():
    assert [token.text for token in pipeline("en")("Governor Park left.")] == ["Governor", "Park", "left", "."]


def test_a_trained_pipeline_adds_the_people_it_finds(tmp_path):
    pipeline.cache_clear()
    trained = pipeline("en")
    ruler = trained.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Park Seo-yeon"}, {"label": "ORG", "pattern": "Acme"}])
    trained.to_disk(tmp_path / "tiny")
    text = "Acme hired Park Seo-yeon."
    found = [*named(text, [Span(0, len(text))], str(tmp_path / "tiny"), "en")]
    assert [person.name for person in people(text, pipeline=str(tmp_path / "tiny"))] == ["Park Seo-yeon"]
    pipeline.cache_clear()
    assert [(text[slice(*one.span)], one.kind) for one in found] == [
        ("Acme", "organization"),
        ("Park Seo-yeon", "person"),
    ]


def test_an_unknown_pipeline_is_said_to_be_missing():
    with pytest.raises(OSError, match="no_such_pipeline"):
        pipeline("ko", "no_such_pipeline")


def test_importing_claims_loads_neither_spacy_nor_kiwi():
    code = "import sys, claims; claims.read('박서연 부사장'); print(sorted({'spacy', 'kiwipiepy'} & set(sys.modules)))"
    assert run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_threads_that_start_together_share_one_model(monkeypatch):
    made = []

    class Slow:
        def __init__(self, **_):
            made.append(self)
            sleep(0.05)

    monkeypatch.setattr("kiwipiepy.Kiwi", Slow)
    language._kiwi.cache_clear()
    try:
        with ThreadPoolExecutor(8) as pool:
            shared = {*pool.map(lambda _: language.kiwi(), range(8))}
    finally:
        language._kiwi.cache_clear()
    assert [*shared] == made


def test_a_morpheme_that_shares_a_syllable_has_the_rest_of_it():
    document = pipeline("ko")("일하게 된다고 말했다.")
    assert [(token.text, token.tag_) for token in document][-6:-3] == [("된", "VV"), ("다고", "EC"), ("말", "NNG")]


def test_the_tokenizer_is_made_by_name_and_kept_with_its_pipeline(tmp_path):
    pipeline("ko").to_disk(tmp_path)
    text = "박서연 부사장은  웃었다.\n"
    assert [token.text for token in spacy.load(tmp_path)(text)] == [token.text for token in pipeline("ko")(text)]
