"""daejo check against an archive: how long it takes, how large it is, and whether it tells what a full run tells.

    python -m benchmarks.check FOLDER [--drafts 40] [--seed 7] [--equal]

FOLDER holds articles; some of them are checked, as drafts, against an archive of all. With --equal every finding is
held against those of one run over the whole folder, which takes as long as that run.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from daejo.archive.checking import check
from daejo.archive.store import Archive
from daejo.article import Article
from daejo.examine import articles_of, examine, silent
from daejo.finding import Finding

Told = frozenset[tuple[str, str]]


def main() -> None:
    """Print a line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--drafts", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--equal", action="store_true")
    arguments = parser.parse_args()
    articles = articles_of([arguments.folder], [], silent).articles
    drafts = random.Random(arguments.seed).sample(articles, min(arguments.drafts, len(articles)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "news.archive")
        with Archive.open(path) as archive:
            _built(archive, articles)
            found = _warm(archive, drafts)
        _size(path, articles)
        _fresh(path, drafts[0])
    if arguments.equal:
        _equal(articles, found)


def _built(archive: Archive, articles: Sequence[Article]) -> None:
    start = time.process_time()
    archive.add(articles)
    spent = time.process_time() - start
    print(f"build                  {1000 * spent / len(articles):8.1f} ms CPU an article, {len(articles)} articles")


def _warm(archive: Archive, drafts: Sequence[Article]) -> dict[str, Sequence[Finding]]:
    check([drafts[0]], archive)
    found, times = {}, []
    for draft in drafts:
        start = time.process_time()
        found[draft.key] = check([draft], archive).findings
        times.append(1000 * (time.process_time() - start))
    times.sort()
    middle, late = times[len(times) // 2], times[int(0.95 * len(times))]
    print(f"check, warm            p50 {middle:.0f} ms, p95 {late:.0f} ms, longest {times[-1]:.0f} ms CPU")
    return found


def _size(path: Path, articles: Sequence[Article]) -> None:
    size = path.stat().st_size
    text = sum(len(article.text.encode("utf-8", "surrogatepass")) for article in articles)
    over = (size - text) / len(articles)
    print(f"size                   {size / len(articles):8.0f} bytes an article, {over:.0f} over its text")


def _fresh(path: Path, draft: Article) -> None:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(draft.text)
        file.flush()
        command = [sys.executable, "-m", "daejo", "check", file.name, "--against", str(path), "--fail-on", "never"]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
    print(f"check, a new process   {time.perf_counter() - start:8.2f} s wall, {len(draft.text)} characters")


def _equal(articles: Sequence[Article], found: dict[str, Sequence[Finding]]) -> None:
    whole = examine(articles).findings
    counts: Counter[str] = Counter()
    for key, findings in found.items():
        touching = [one for one in whole if any(evidence.article == key for evidence in one.evidence)]
        for standing in ("new", "open", "archive"):
            here, there = (_told(those, key, standing) for those in (findings, touching))
            counts[f"{standing} both"] += len(here & there)
            counts[f"{standing} only in the full run"] += len(there - here)
            counts[f"{standing} only in the check"] += len(here - there)
    for name, count in sorted(counts.items()):
        print(f"findings, {name:<35} {count}")


def _told(findings: Sequence[Finding], key: str, standing: str) -> Told:
    return frozenset((one.id, one.rule) for one in findings if one.standing([key]) == standing)


if __name__ == "__main__":
    main()
