"""What a date is said of, and when two dates of one event can both be right."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from claims.claim import Verdict
from claims.families.date import FAMILY, can_both_be_true
from claims.reading import Reading, language_of

EXAMPLES = tomllib.loads((Path(__file__).parents[3] / "fixtures/examples/date.toml").read_text(encoding="utf-8"))
PUBLISHED = date(2024, 10, 25)


def read(text, published=PUBLISHED):
    return list(FAMILY.read(Reading(text, language_of(text), published)))


def judge(left, right):
    [a], [b] = read(left), read(right)
    return FAMILY.weigh(a, b)


@pytest.mark.parametrize("example", EXAMPLES["example"], ids=lambda example: example["why"])
def test_the_days_are_those_of_the_example(example):
    reading = Reading(example["text"], example["lang"], example.get("published"))
    days = [
        (c.value.start and c.value.start.isoformat(), c.value.end and c.value.end.isoformat())
        for c in FAMILY.read(reading)
    ]
    assert days == [(wanted["start"] or None, wanted["end"] or None) for wanted in example["reads"]]


def test_the_event_named_in_quotes_is_the_subject():
    [claim] = read("‘새길 박람회’가 오는 27일 개막한다.")
    assert (claim.topic.subject, claim.topic.measure) == ("새길박람회:held", "start")


@pytest.mark.parametrize(
    "text",
    [
        "박람회가 오는 27일 개막한다.",
        "‘2023 새길 박람회’가 개막한다.",
        "‘새길 박람회’는 27일 발표를 들었다.",
        "‘새길 박람회’와 ‘옛길 축제’가 27일 개막한다.",
    ],
)
def test_without_one_named_event_there_is_no_subject(text):
    assert {claim.topic.subject for claim in read(text)} == {None}


@pytest.mark.parametrize(
    "left, right, verdict, rule",
    [
        ("‘새길 박람회’가 27일 개막한다.", "‘새길박람회’는 이달 27일 막을 올린다.", Verdict.AGREE, ""),
        ("‘새길 박람회’가 27일 개막한다.", "‘새길 박람회’가 28일 개막한다.", Verdict.CONFLICT, "claims.date.differs"),
        ("‘새길 박람회’가 27일 개막한다.", "‘새길 박람회’가 27일부터 29일까지 열린다.", Verdict.AGREE, ""),
        ("‘새길 박람회’가 27일부터 사흘간 열린다.", "‘새길 박람회’가 27일부터 29일까지 열린다.", Verdict.AGREE, ""),
        (
            "‘새길 박람회’가 26일 개막한다.",
            "‘새길 박람회’가 27일부터 29일까지 열린다.",
            Verdict.CONFLICT,
            "claims.date.differs",
        ),
        (
            "‘새길 박람회’가 28일 열린다.",
            "‘새길 박람회’가 27일부터 29일까지 열린다.",
            Verdict.COMPATIBLE,
            "",
        ),
        ("‘새길 박람회’가 27일 개막한다.", "‘새길 박람회’가 29일 폐막한다.", Verdict.UNRELATED, ""),
        ("‘새길 박람회’가 27일 개막한다.", "‘옛길 축제’가 28일 개막한다.", Verdict.UNRELATED, ""),
        ("박람회가 27일 개막한다.", "박람회가 28일 개막한다.", Verdict.UNRELATED, ""),
    ],
)
def test_days_of_one_event_are_weighed_role_by_role(left, right, verdict, rule):
    assert judge(left, right) == (verdict, rule)


def test_days_known_to_be_of_one_thing_need_no_event():
    [a], [b] = read("25일 열렸다", None), read("26일 열렸다", None)
    assert not can_both_be_true(a.value, b.value)
