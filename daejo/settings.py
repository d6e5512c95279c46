"""What a user may set, checked when it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from numbers import Integral, Real
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from daejo.errors import SettingsError

if TYPE_CHECKING:
    from daejo.article import Article

THRESHOLD = 0.7
# Told of each step of a long run: its name (a message key under "step."), how many are done, of how many.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run looks at its articles. Raises SettingsError for a value out of range, TypeError for another type.

    `threshold` is the exact Jaccard (0..1) of character 5-grams from which two texts are copies.
    `pipelines` names trained spaCy pipelines, one a language; the people and organisations they find are listed among
    the claims, and weighed only against what independent texts say without them.
    `jobs` is how many processes weigh a run of 500 articles and more, with the same findings.
    `release` are texts, by their paths or read already, that the articles are held against and that are right by
    definition; `people` is the file of the house's sheet of people, which is right as well.
    """

    threshold: float = THRESHOLD
    pipelines: tuple[str, ...] = ()
    jobs: int = 1
    release: tuple[PathLike[str] | str | Article, ...] = ()
    people: PathLike[str] | str | None = None

    def __post_init__(self) -> None:
        _expect("threshold", self.threshold, isinstance(self.threshold, Real), "a number")
        jobs: object = self.jobs  # numpy's are whole numbers, too
        _expect("jobs", jobs, isinstance(jobs, Integral) and not isinstance(jobs, bool), "a whole number")
        several = isinstance(self.pipelines, (tuple, list)) and all(isinstance(one, str) for one in self.pipelines)
        _expect("pipelines", self.pipelines, several, "a tuple of names")
        object.__setattr__(self, "pipelines", tuple(self.pipelines))
        # `not` and not `<=`: NaN compares false with everything and must be refused too.
        if not 0 < self.threshold <= 1:
            raise SettingsError("error.setting", name="threshold", found=f"{self.threshold:g}")
        if self.jobs < 1:
            raise SettingsError("error.jobs", name="jobs", found=str(self.jobs))
        alone = isinstance(self.release, (str, PathLike)) or not isinstance(
            self.release, Iterable
        )  # an Article is none
        release: object = (self.release,) if alone else tuple(self.release)
        object.__setattr__(self, "release", release)
        _expect("people", self.people, isinstance(self.people, (str, PathLike, type(None))), "a path")

    def measured_by(self, release: Sequence[Path] | None, people: Path | None) -> Settings:
        """The same with more releases, and with a sheet of people in place of its own, where one is named."""
        return replace(self, release=(*self.release, *(release or ())), people=people or self.people)

    @property
    def release_paths(self) -> list[Path]:
        """The releases that are still to be read."""
        return [Path(one) for one in self.release if isinstance(one, (str, PathLike))]


def _expect(name: str, given: object, fits: bool, expected: str) -> None:
    if not fits:
        raise TypeError(f"{name} is {given!r}; expected {expected}")
