"""Articles that are held against others again whenever one of them, or what they are measured by, is saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from daejo.errors import Again, DaejoError, MissingPartError
from daejo.ingest.gather import is_folder
from daejo.ingest.readers import SUFFIXES
from daejo.lang import language
from daejo.messages import text
from daejo.progress import ProgressBar, seldom_collected
from daejo.running import Listing, compared, held_against, known_of
from daejo.settings import Settings
from daejo.settings_file import FILES, chosen
from daejo.telling import say
from daejo.timings import Timings

if TYPE_CHECKING:
    from claims import Language
    from daejo.finding import Report

_PATIENCE, _STEP = 50, 10  # milliseconds in which an editor that saves twice is still saving


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
    """The report over the paths, once it is written, now and whenever they, what they are held against or the files
    that say how are saved; without an end. A file that cannot be used is told, and waited for.

    Raises MissingPartError without the package that watches files, Again when the settings of the project have changed.
    """
    here, begun_with = language(lang), chosen()
    measures = [one for one in (*how.release_paths, how.people, listing.baseline, listing.accepted) if one is not None]
    files = [*paths, *map(Path, measures), *against, *map(Path, FILES)]
    with seldom_collected(), ProgressBar(here) as progress:
        stored = held_against(against, progress)
        progress.end()
        try:
            for changed in chain([frozenset[Path]()], saved(files)):
                try:
                    if changed and chosen() != begun_with:
                        raise Again
                    if stored and any(_is_below(path, changed) for path in against):
                        stored.close()
                        stored = held_against(against, progress)
                    timed = Timings(progress)
                    found = compared(paths, against, stored, how, timed, known_of(listing))
                except DaejoError as error:
                    if not changed:
                        raise
                    progress.end()
                    say(text(error.key, here, **error.details))
                    continue
                timed("write", 0, 1)
                write(found, progress)
                if timings:
                    timed.tell(here)
                say(text("watch.waiting", here))
                yield found
        finally:
            if stored:
                stored.close()


def saved(paths: Sequence[Path]) -> Iterator[frozenset[Path]]:
    """Which of these files, and of the articles in these folders, were saved, whenever some were; without an end.

    Their folders are watched and not they: most editors put a new file in the place of the old one, of which who
    watches the old one hears nothing. Raises MissingPartError.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        raise MissingPartError("error.missing_part", part="watchfiles", command="pip install 'daejo[watch]'") from error
    files = {place for path in paths for place in _places(path)}
    roots = {os.path.realpath(path) for path in paths if is_folder(path)}

    def is_wanted(_: object, name: str) -> bool:
        if name in files or os.path.realpath(name) in files:
            return True
        below = any(Path(name).is_relative_to(root) for root in roots)
        return below and not Path(name).name.startswith(".") and (name.endswith(SUFFIXES) or Path(name).is_dir())

    while True:
        folders = _folders(roots, files)
        for changes in watch(*sorted(folders), watch_filter=is_wanted, debounce=_PATIENCE, step=_STEP, recursive=False):
            yield frozenset(Path(name) for _, name in changes)
            if _folders(roots, files) != folders:  # one more to watch, or one less
                break


def _places(path: Path) -> set[str]:
    """Where a file stands and, where it is a link, where it leads."""
    return {str(Path(os.path.realpath(path.parent), path.name)), os.path.realpath(path)}


def _folders(roots: set[str], files: set[str]) -> set[str]:
    """The folders these files are in and all that are not hidden below the roots, as far as they are there."""
    found = {str(Path(file).parent) for file in files}
    for root in roots:
        for folder, below, _ in os.walk(root):
            below[:] = [name for name in below if not name.startswith(".")]
            found.add(folder)
    return {folder for folder in found if is_folder(Path(folder))}


def _is_below(path: Path, changed: frozenset[Path]) -> bool:
    place = os.path.realpath(path)
    return any(one.is_relative_to(place) for one in changed)
