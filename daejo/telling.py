"""What a user is told when something goes wrong: one line, never a traceback."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import format_exc
from typing import TYPE_CHECKING, NoReturn

from daejo.errors import DaejoError, defect
from daejo.lang import language
from daejo.messages import text
from daejo.outputs import abandon_standard_output, standard_error
from daejo.printable import printable

if TYPE_CHECKING:
    from claims import Language

# The disk or the quota is full, the file too large, the device gone: no defect of ours.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


INTERRUPTED = 130  # the status of a program that a signal 2 ended, as shells tell it


@contextmanager
def told(lang: Language | None) -> Iterator[None]:
    """Whatever goes wrong inside is told in one line, and ends the program with status 2 (130 when interrupted)."""
    try:
        yield
    except DaejoError as error:
        say(text(error.key, language(lang), **error.details))
        raise SystemExit(2) from error
    except BrokenPipeError as error:
        abandon_standard_output()
        raise SystemExit(0) from error
    except SystemExit as ended:
        if ended.code == INTERRUPTED and ended.__cause__ is None:  # typer, which says nothing
            say(text("error.interrupted", language(lang)))
        raise
    except KeyboardInterrupt as error:
        say(text("error.interrupted", language(lang)))
        raise SystemExit(INTERRUPTED) from error
    except OSError as error:
        if error.errno not in _FULL:
            _defect(error, lang)
        abandon_standard_output()
        say(text("error.full", language(lang), cause=error.strerror or str(error)))
        raise SystemExit(2) from error
    except Exception as error:
        _defect(error, lang)


def _defect(error: Exception, lang: Language | None) -> NoReturn:
    if os.environ.get("DAEJO_DEBUG"):
        for line in format_exc().splitlines():
            say(line)
    say(text("error.defect", language(lang), **defect(error)))
    raise SystemExit(2) from error


def say(line: str) -> None:
    """Print one line on standard error, where there is one."""
    if stream := standard_error():
        stream.write(f"daejo: {printable(line)}\n")


def tell_passed_over(paths: Iterable[Path], lang: Language) -> None:
    """Say of each folder how many of its files are not read, by suffix."""
    from daejo.ingest.gather import is_folder, passed_over

    for folder in paths:
        if is_folder(folder) and (files := passed_over(folder)):
            none = text("ingest.no_suffix", lang)
            suffixes = ", ".join(f"{suffix or none} {count}" for suffix, count in sorted(files.items()))
            say(text("ingest.passed_over", lang, folder=str(folder), count=str(files.total()), suffixes=suffixes))
