"""Patterns that are compiled at their first use."""

import gc
import re
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import claims
import daejo
from claims.regex import Lazy, regex

_METHODS = ["findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"]


def test_it_finds_what_a_compiled_one_finds():
    lazy, compiled = regex(r"(?P<number>\d)a", re.IGNORECASE), re.compile(r"(?P<number>\d)a", re.IGNORECASE)
    assert [match.span() for match in lazy.finditer("1A 2a", 1)] == [
        match.span() for match in compiled.finditer("1A 2a", 1)
    ]
    assert lazy.sub("-", "1A 2a") == "- -"
    assert (lazy.pattern, lazy.flags, lazy.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


@pytest.mark.parametrize("name", _METHODS)
def test_its_source_is_read_without_compiling_and_any_method_compiles(name, monkeypatch):
    compiled = []
    whole = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: compiled.append(given) or whole(*given))
    lazy = regex("a+")
    assert lazy.pattern == "a+"
    assert compiled == []
    for _ in range(2):
        getattr(lazy, name)
    assert compiled == [("a+", 0)]


def test_threads_that_use_one_at_once_find_the_same():
    lazies = [regex(f"{number}+") for number in range(200)]
    with ThreadPoolExecutor(8) as threads:
        for number, lazy in enumerate(lazies):
            found = threads.map(lambda _, lazy=lazy, text=str(number): lazy.search(text)[0], range(8))
            assert set(found) == {str(number)}


def test_a_broken_one_says_so_at_its_first_use_each_time():
    lazy = regex("(")
    for _ in range(2):
        with pytest.raises(re.error, match="unterminated"):
            lazy.search("")


def test_no_match_is_told_from_others_by_the_pattern_itself():
    files = [path for package in (claims, daejo) for path in Path(package.__file__).parent.rglob("*.py")]
    guilty = [path for path in files if re.search(r"\.re (?:is|==|!=|in) ", path.read_text(encoding="utf-8"))]
    assert not guilty, f"{guilty[0]}: match.re is the compiled pattern; compare match.re.pattern"


def test_every_pattern_of_the_rules_compiles():
    for package in (claims, daejo):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
    gc.collect()
    waiting = [one for one in gc.get_objects() if isinstance(one, Lazy)]
    broken = []
    for one in waiting:
        try:
            re.compile(one.pattern, one.given)
        except re.error as error:
            broken.append((one.pattern, error))
    assert not broken, f"this does not compile: {broken[0]}"
