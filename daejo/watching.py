"""Articles that are held against others again whenever one of them is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from daejo.errors import MissingPartError
from daejo.lang import language
from daejo.messages import text
from daejo.progress import ProgressBar, seldom_collected
from daejo.running import Listing, compared, held_against, known_of
from daejo.settings import Settings
from daejo.telling import say
from daejo.timings import Timings

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Report

_PATIENCE = 50  # milliseconds in which an editor that saves twice is still saving


def watched(
    paths: Sequence[Path],
    against: Sequence[Path],
    lang: Language | None,
    how: Settings,
    write: Callable[[Report, ProgressBar], None],
    *,
    listing: Listing,
    timings: bool = False,
) -> Iterator[Report]:
    """The report over the paths, once it is written, now and whenever one of them changes; without an end.

    Raises MissingPartError without the package that watches files.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        raise MissingPartError("error.missing_part", part="watchfiles", command="pip install 'daejo[watch]'") from error
    here, known = language(lang), known_of(listing)
    with seldom_collected(), ProgressBar(here) as progress:
        stored = held_against(against, progress)
        progress.end()
        with stored or nullcontext():
            for _ in chain([()], watch(*paths, debounce=_PATIENCE, step=10, raise_interrupt=True)):
                timed = Timings(progress)
                found = compared(paths, against, stored, how, timed, known)
                timed("write", 0, 1)
                write(found, progress)
                if timings:
                    timed.tell(here)
                say(text("watch.waiting", here))
                yield found
