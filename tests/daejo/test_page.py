"""Every line of a page gets the zone an editor would give it."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daejo.article import ZoneKind
from daejo.ingest import read_article
from daejo.ingest.text import decode
from daejo.page import label

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAGES = sorted(path for path in (FIXTURES / "pages").rglob("*") if path.is_file() and path.suffix != ".toml")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_of_our_own_gets_the_zones_written_beside_it(path: Path):
    expected = tomllib.loads(path.with_suffix(".toml").read_text("utf-8"))
    article = read_article(path, key=path.name)
    got = [(str(zone.kind), article.text[zone.start : zone.end]) for zone in article.zones]
    assert [kind for kind, _ in got] == expected["zones"], "\n".join(f"{kind:20} {text}" for kind, text in got)
    assert article.headline == expected.get("headline")
    assert article.published == expected.get("published")
    assert article.language == expected["language"]


@given(st.text(alphabet=st.sampled_from("가나다 \n\r\t.©▲[사진=]댓글0AI요약번역translate#@-"), max_size=200))
def test_every_line_with_ink_has_one_zone_trimmed_and_in_order(text: str):
    zones = label(text).zones
    assert [text[zone.start : zone.end] for zone in zones] == [
        raw.strip() for raw in re.split(r"[\r\n]", text) if raw.strip()
    ]
    assert label(text).zones == zones


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_whatever_ends_its_lines_a_page_is_the_same(path: Path, end: str):
    text = decode(path.read_bytes()).replace("\r\n", "\n")
    other = text.replace("\n", end)
    assert [(kind, other[a:b]) for kind, a, b in label(other).zones] == [
        (kind, text[a:b]) for kind, a, b in label(text).zones
    ]


def kinds(name: str) -> dict[int, ZoneKind]:
    article = read_article(FIXTURES / "articles" / name, key=name)
    return {article.text.count("\n", 0, zone.start) + 1: zone.kind for zone in article.zones}


def test_the_first_seed_page():
    found = kinds("000_f01abd08399eee02.txt")
    assert [found[line] for line in (1, 4, 5, 12, 17, 19, 20, 42)] == [
        ZoneKind.HEADLINE,
        ZoneKind.BYLINE,
        ZoneKind.DATELINE,
        ZoneKind.SUMMARY,
        ZoneKind.SUBHEAD,
        ZoneKind.ALT,
        ZoneKind.CAPTION,
        ZoneKind.CAPTION,
    ]
    assert {found[line] for line in [*range(21, 40, 2), *range(43, 52, 2)]} == {ZoneKind.BODY}
    article = read_article(FIXTURES / "articles" / "000_f01abd08399eee02.txt", key="a")
    assert str(article.published) == "2024-10-25"


def test_the_second_seed_page_states_no_day_and_no_headline():
    article = read_article(FIXTURES / "articles" / "002_3b731a471964788c.txt", key="b")
    found = kinds("002_3b731a471964788c.txt")
    assert (article.headline, article.published, article.language) == (None, None, "ko")
    assert {found[line] for line in (1, 3, 5, 7)} == {ZoneKind.CAPTION}
    assert {found[line] for line in range(9, 23)} == {ZoneKind.BODY}
    assert {found[line] for line in range(23, 27)} == {ZoneKind.NOTICE}
    assert [found[line] for line in (27, 28, 29)] == [
        ZoneKind.TRANSLATED_HEADLINE,
        ZoneKind.TRANSLATED_SUBHEAD,
        ZoneKind.TRANSLATED_BYLINE,
    ]
    assert {found[line] for line in range(30, 43)} == {ZoneKind.TRANSLATED_BODY}


_TOLD = "나래전자는 3분기 실적을 14일 밝혔다. 매출이 줄었다고 했다."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"나래전자 3분기 실적\n\n- 매출 감소\n- 영업이익 증가\n\n{_TOLD}", "headline body body body"),
        (f"나래전자 3분기 실적\n\n1. 매출 감소\n2. 이익 증가\n\n{_TOLD}", "headline body body body"),
        (f"나래전자 3분기 실적\n\n- 매출 감소\n\n{_TOLD}", "headline body body"),
        (f"- 매출 감소\n- 이익 증가\n\n{_TOLD}", "body body body"),
        ("나래전자 3분기 실적\n\n- 매출 감소\n- 이익 증가\n", "headline body body"),
        # Whole lines above the text are its subheads, and a menu is furniture.
        (f"나래전자 3분기 실적\n\n- 3분기 매출은 줄어\n- 영업이익은 늘어\n\n{_TOLD}", "headline subhead subhead body"),
        (
            f"공유하기\n\n나래전자 3분기 실적\n\n- 글자 크게\n- 글자 작게\n\n{_TOLD}",
            "furniture headline furniture furniture body",
        ),
    ],
)
def test_a_list_is_part_of_the_body(text: str, expected: str):
    assert " ".join(zone.kind for zone in label(text).zones) == expected


@pytest.mark.parametrize(
    "line, kind",
    [
        ("▲ Dr. Mara Lund of Dahlia Foods cuts the ribbon in Maru, which will employ 350 people.", ZoneKind.CAPTION),
        ("▲ Sales up", ZoneKind.BODY),
        ("▲ It opened on Monday. Two hundred people came to see it.", ZoneKind.BODY),
    ],
)
def test_the_one_english_sentence_behind_a_pointer_is_a_caption(line, kind):
    text = f"Dahlia Foods opens plant\nDahlia Foods opened its second plant in Maru on Monday, the firm said.\n{line}\n"
    assert label(text).zones[-1].kind is kind
