"""Every family reads what its examples say it reads, and nothing else."""

import tomllib
from pathlib import Path

import pytest

from claims.families import FAMILIES
from claims.reading import Reading

EXAMPLES = Path(__file__).parents[3] / "fixtures" / "examples"


def examples():
    for family in FAMILIES:
        path = EXAMPLES / f"{family.name}.toml"
        if path.is_file():  # a missing file is test_structure's to report
            for number, example in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["example"], 1):
                yield pytest.param(family, example, id=f"{family.name}-{number}")


@pytest.mark.parametrize(("family", "example"), list(examples()))
def test_a_family_reads_what_its_example_says(family, example):
    reading = Reading(example["text"], example["lang"], example.get("published"))
    claims = list(family.read(reading))
    wanted = [read if isinstance(read, str) else read["quote"] for read in example["reads"]]
    assert [claim.quote for claim in claims] == wanted, (
        f"{example['why']}: mend what {family.name} reads, or its example in fixtures/examples/{family.name}.toml"
    )
    for claim in claims:
        assert claim.quote == example["text"][slice(*claim.span)]
        assert claim.family == family.name
        assert claim.language == example["lang"]


def test_family_names_are_unique():
    names = [family.name for family in FAMILIES]
    assert len(names) == len(set(names))
