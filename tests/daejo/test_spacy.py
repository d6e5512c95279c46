"""Claims in any spaCy pipeline, and in whatever spaCy keeps of its documents."""

import os
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as some
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import fix_random_seed

import daejo.spacy  # as its entry point does, where daejo is installed
from claims.language import pipeline
from daejo import Article
from daejo.testimony import read_claims

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "fixtures" / "articles").glob("*.txt"))
ENGLISH = "Acme opened a plant on March 3. Vice President Park Seo-yeon said sales rose 12 percent to 3.4 billion won."
KOREAN = "한가람전자는 3일 새 공장을 열었다. 오세준 한가람전자 전무는 3만7200명이 일한다고 말했다."

# Another program: it has installed daejo and imports spaCy alone.
INSTALLED = """
import sys, spacy
english = spacy.blank("en")
print([name for name in ("claims", "kiwipiepy", "pandas") if name in sys.modules])
korean = spacy.blank("ko", config={"nlp": {"tokenizer": {"@tokenizers": "claims.KiwiTokenizer.v1"}}})
for nlp in (english, korean):
    nlp.add_pipe("daejo_claims")
    doc = nlp(sys.argv[1])
    print([span._.daejo["family"] for span in doc.spans["daejo"]])
"""


def with_claims(nlp, **config):
    nlp.add_pipe("daejo_claims", config=config)
    return nlp


@pytest.fixture
def english():
    return with_claims(spacy.blank("en"))


@pytest.fixture
def korean():
    return with_claims(blank_korean())


def blank_korean():
    pipeline("ko")  # which makes the tokenizer known where daejo is not installed
    return spacy.blank("ko", config={"nlp": {"tokenizer": {"@tokenizers": "claims.KiwiTokenizer.v1"}}})


def told(doc):
    return [(span.label_, span.id_, span.start_char, span.end_char, span._.daejo) for span in doc.spans["daejo"]]


def test_a_blank_english_pipeline_has_claims(english):
    doc = english(ENGLISH)
    spans = doc.spans["daejo"]
    assert [(span.label_, span.id_, span.text) for span in spans] == [
        ("date", "0", "March 3"),
        ("title", "1", "Vice President Park Seo-yeon"),
        ("figure", "2", "12 percent"),
        ("figure", "3", "3.4 billion won"),
    ]
    assert [span._.daejo["about"] for span in spans] == [None, "parkseoyeon", "sales", "sales"]
    assert spans[1]._.daejo["value"]["title"] == "Vice President"


def test_a_blank_korean_pipeline_has_claims_over_whole_morphemes(korean):
    doc = korean(KOREAN)
    assert doc.text == KOREAN
    found = {span.label_: span for span in doc.spans["daejo"]}
    assert found["title"].text == "오세준 한가람전자 전무"
    assert found["figure"].text == "3만7200명"
    assert found["title"]._.daejo["value"]["organization"] == "한가람전자"


def test_a_trained_pipeline_keeps_its_own_and_gets_claims(tmp_path):
    trained = spacy.blank("en")
    fix_random_seed(7)
    trained.add_pipe("ner").add_label("PERSON")
    start = ENGLISH.index("Park")
    known = Example.from_dict(
        trained.make_doc(ENGLISH), {"entities": [(start, start + len("Park Seo-yeon"), "PERSON")]}
    )
    optimizer = trained.initialize(lambda: [known])
    for _ in range(40):
        trained.update([known], sgd=optimizer)
    trained.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Acme", "id": "1"}])
    with_claims(trained, published="2025-03-05").to_disk(tmp_path)
    doc = spacy.load(tmp_path)(ENGLISH)
    assert [(entity.text, entity.label_, entity._.daejo) for entity in doc.ents] == [
        ("Acme", "ORG", None),  # whose id is a number, too
        ("Park Seo-yeon", "PERSON", None),
    ]
    assert [span._.daejo["family"] for span in doc.spans["daejo"]] == ["date", "title", "figure", "figure"]
    assert doc.spans["daejo"][0]._.daejo["value"]["start"] == "2025-03-03"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.parametrize("blank", [blank_korean, lambda: spacy.blank("en")])
def test_an_article_has_the_claims_it_has_everywhere_else(page, blank):
    text = page.read_text(encoding="utf-8")
    article = Article("a", text)
    doc = with_claims(blank())(text)
    expected = read_claims(article)
    assert [(one["family"], one["start"], one["end"]) for *_, one in told(doc)] == [
        (claim.family, *claim.span) for claim in expected
    ]
    assert doc._.daejo_published == (article.published and article.published.isoformat())


@given(some.lists(some.sampled_from([ENGLISH, KOREAN, " ", "\n\n", "🙂", "“12%”", "3만7200명이", "a\u0301", "\t"])))
def test_a_span_covers_what_is_printed(pieces):
    text = "".join(pieces)
    for nlp in (pipeline("en"), pipeline("ko")):
        doc = daejo.spacy.ClaimsReader()(nlp.tokenizer(text))
        assert doc.text == text
        for span in doc.spans["daejo"]:
            record = span._.daejo
            assert span.start_char <= record["start"] < record["end"] <= span.end_char
            assert text[record["start"] : record["end"]] == record["quote"]
            inside = doc.char_span(record["start"], record["end"], alignment_mode="expand")
            assert (span.start, span.end) == (inside.start, inside.end)


@pytest.mark.parametrize("day", [date(2025, 3, 5), "2025-03-05", "20250305"])
def test_the_day_of_a_document_wins_over_that_of_the_pipeline(day):
    nlp = with_claims(spacy.blank("en"), published="2031-01-01")
    doc = nlp.make_doc(ENGLISH)
    doc._.daejo_published = day
    assert nlp(doc).spans["daejo"][0]._.daejo["value"]["start"] == "2025-03-03"
    assert doc._.daejo_published == "2025-03-05"
    assert nlp(ENGLISH)._.daejo_published == "2031-01-01"


def test_without_a_day_none_is_guessed(english):
    doc = english(ENGLISH)
    assert doc._.daejo_published is None
    assert doc.spans["daejo"][0]._.daejo["value"]["start"] is None


def test_what_is_no_day_is_refused(english):
    with pytest.raises(ValueError, match="published is 'yesterday'; expected a date, or one written 2025-03-05"):
        english.add_pipe("daejo_claims", name="other", config={"published": "yesterday"})
    with pytest.raises(ValueError, match="published is 5; expected a date"):
        english.make_doc("a")._.daejo_published = 5


@pytest.mark.parametrize("text", ["", " ", "\n", "🙂"])
def test_a_text_without_claims_has_an_empty_group(english, korean, text):
    for nlp in (english, korean):
        assert told(nlp(text)) == []


def test_everything_spacy_keeps_has_the_claims(english):
    doc = english(ENGLISH)
    doc._.daejo_published = date(2025, 3, 5)
    (packed,) = (
        DocBin().from_bytes(DocBin(store_user_data=True, docs=[doc]).to_bytes()).get_docs(spacy.blank("de").vocab)
    )
    for kept in (Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes()), doc.copy(), packed):
        assert told(kept) == told(doc)
        assert kept._.daejo_published == "2025-03-05"


def test_other_processes_hand_the_claims_back(english):
    docs = english.pipe([ENGLISH, "Nothing."], n_process=2, batch_size=1)
    assert [[span._.daejo["family"] for span in doc.spans["daejo"]] for doc in docs] == [
        ["date", "title", "figure", "figure"],
        [],
    ]


def test_a_span_of_somebody_else_is_no_claim(english):
    doc = english(ENGLISH)
    assert doc[:2]._.daejo is None
    assert doc.char_span(32, 60, "title", alignment_mode="expand", span_id="99")._.daejo is None
    assert spacy.blank("en")("Acme")[:1]._.daejo is None


def test_spancat_trains_on_the_claims(english):
    doc = english(ENGLISH)
    learner = spacy.blank("en")
    learner.add_pipe("spancat", config={"spans_key": "daejo"})
    learner.initialize(lambda: [Example(learner.make_doc(doc.text), doc)])
    assert {*learner.get_pipe("spancat").labels} == {"date", "title", "figure"}


def test_an_installed_daejo_needs_no_import(tmp_path):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = {group: project["entry-points"][group] for group in ("spacy_factories", "spacy_tokenizers")}
    installed = tmp_path / "daejo-99.dist-info"
    installed.mkdir()
    lines = [line for group, names in points.items() for line in (f"[{group}]", *map(" = ".join, names.items()))]
    (installed / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: daejo\nVersion: 99\n", encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-c", INSTALLED, KOREAN],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["[]", *["['title', 'figure', 'quote']"] * 2]
