"""Whether this installation is whole: versions, optional parts, and distributions that overwrote ours."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distributions, entry_points, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from daejo.messages import text

if TYPE_CHECKING:
    from claims import Language

_ENGINES = ("dedup", "claims")
_OPTIONAL = {
    "pyarrow": "doctor.parquet",
    "numba": "doctor.kernel",
    "distributed": "doctor.cluster",
    "fsspec": "doctor.remote",
}


class Check(NamedTuple):
    """One line of the doctor's: what was looked at, how it stands, what was found, what to do about it."""

    name: str
    state: Literal["ok", "absent", "bad"]
    found: str
    advice: str = ""


def checks(lang: Language) -> list[Check]:
    """Everything the doctor looks at, without importing any of it."""
    return [
        Check("python", "ok", f"{platform.python_version()} {platform.system()} {platform.machine()}"),
        Check("daejo", "ok", _version("daejo") or "-"),
        *_engines(lang),
        *(_required(name, lang) for name in _dependencies()),
        *(_optional(name, key, lang) for name, key in _OPTIONAL.items()),
        *_pipelines(lang),
    ]


def _engines(lang: Language) -> Iterator[Check]:
    """PyPI holds unrelated distributions named dedup and claims; installing one overwrites our package silently."""
    foreign = {_folded(one.metadata["Name"] or "") for one in distributions()}
    home = Path(__file__).resolve().parent.parent
    for package in _ENGINES:
        spec = find_spec(package)
        found = Path(spec.origin).resolve().parent if spec is not None and spec.origin else None
        if package in foreign:
            yield Check(package, "bad", f"{package} {_version(package)}", text("doctor.foreign", lang, package=package))
        elif found != home / package:
            place = "-" if found is None else str(found)
            yield Check(package, "bad", place, text("doctor.elsewhere", lang, package=package, found=place))
        else:
            yield Check(package, "ok", str(found))


def _dependencies() -> list[str]:
    """The names of what daejo requires without an extra."""
    try:
        wanted = requires("daejo") or []
    except PackageNotFoundError:
        return []
    return [re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in wanted if "extra ==" not in one]


def _required(name: str, lang: Language) -> Check:
    found = _version(name)
    if found is None:
        return Check(name, "bad", "-", text("doctor.missing", lang, package=name))
    return Check(name, "ok", found)


def _optional(name: str, key: str, lang: Language) -> Check:
    found = _version(name)
    return Check(name, "absent", "-", text(key, lang)) if found is None else Check(name, "ok", found)


def trained_pipelines() -> list[str]:
    """The names of the trained spaCy pipelines that are installed, sorted; none is loaded, nor is spaCy."""
    return sorted({one.name for one in entry_points(group="spacy_models")})


def _pipelines(lang: Language) -> list[Check]:
    """The trained spaCy pipelines that are installed; whether one loads is known when it is asked for."""
    found = [Check(name, "ok", _version(name) or "-") for name in trained_pipelines()]
    return found or [Check("spaCy pipelines", "absent", "-", text("doctor.pipelines", lang))]


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
