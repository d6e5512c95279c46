"""Texts of which many are copies, at a size that takes several sketches, bands and parts a step, yet is quick."""

import random
from collections.abc import Iterator

import pytest

from dedup.cluster import steps


def made(size: int, seed: int = 0) -> Iterator[str]:
    draw = random.Random(seed)
    words = ["".join(draw.choices("abcdefgh가나다라마바", k=draw.randint(2, 8))) for _ in range(800)]
    texts: list[list[str]] = []
    for _ in range(size):
        text = draw.choices(words, k=30)
        if texts and draw.random() < 0.4:
            text = list(draw.choice(texts))
            for _ in range(draw.choice((0, 1, 2, 4))):
                text[draw.randrange(30)] = draw.choice(words)
        texts.append(text)
        yield " ".join(text)


@pytest.fixture(scope="session")
def texts() -> list[str]:
    """With lone halves of characters, texts without letters, and lines that are empty."""
    return [*made(1500), "", "…", "", "…", "half \ud800 of a character", "half \ud800 of a character"]


@pytest.fixture
def small_steps(monkeypatch):
    """Steps of this process that are cut small; those of others keep their size."""
    monkeypatch.setattr(steps, "SKETCHED", 200)
    monkeypatch.setattr(steps, "VERIFIED", 300)
