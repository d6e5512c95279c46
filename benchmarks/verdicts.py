"""On how many sets of articles each rule fires, rightly and wrongly: a rule that fires on one event alone is seen.

    python -P benchmarks/verdicts.py FOLDER... [--labels FILE] [--show RULE]

-P, since this folder holds files called as the packages of the project and must not be searched first.

Each FOLDER holds the articles of one set, an event or a pot, and is reported once; what it is called names the set.
FILE holds one place that was judged by eye a line, as JSON: set, file (its path within the folder), start, end, side,
finding (any name that the places of one finding share, null for a place on its own) and judgement: R real, M real and
missed, F false, A arguable. Notes are not counted. --show prints what a rule found, or all below a part of a name.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from daejo.examine import examine
from daejo.finding import Finding
from daejo.messages import rules

# In this order: who quotes a slip that is there is right, whatever else was said of the place.
JUDGEMENTS = {"R": "right", "M": "right", "F": "wrong", "A": "arguable"}
VERDICTS = (*dict.fromkeys(JUDGEMENTS.values()), "unlabelled")


class Place(NamedTuple):
    """A judged place. `finding` is the same for all places judged as one."""

    finding: str
    judgement: str
    file: str
    side: int
    start: int
    end: int


class Told(NamedTuple):
    """A finding above note, the set it was told of, the number of its event there, and what was judged of it."""

    name: str
    event: int
    finding: Finding
    verdict: str


def read_labels(path: Path | None) -> dict[str, list[Place]]:
    """The judged places of each set."""
    labels: dict[str, list[Place]] = defaultdict(list)
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    for number, line in enumerate(lines):
        row = json.loads(line)
        finding = row.get("finding") or f"line {number}"
        labels[row["set"]].append(
            Place(finding, row["judgement"], row["file"], row.get("side") or 0, row["start"], row["end"])
        )
    return labels


def verdict(finding: Finding, places: Iterable[Place]) -> str:
    """What was judged of a finding: right, wrong, arguable or unlabelled.

    Judged is what quotes both sides of what was judged, or its only one. The fingerprint is not asked: another rule,
    or a later version, may tell the same.
    """
    judged: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places:
        judged[place.judgement, place.finding].append(place)
    known = {
        judgement
        for (judgement, _), those in judged.items()
        if len({place.side for place in those if _quoted(finding, place)}) >= min(2, len({p.side for p in those}))
    }
    return next((word for judgement, word in JUDGEMENTS.items() if judgement in known), "unlabelled")


def _quoted(finding: Finding, place: Place) -> bool:
    """Whether it quotes that place and not a paragraph around it."""
    return any(
        one.article == place.file
        and one.start < place.end
        and place.start < one.end
        and one.end - one.start <= 80 + 2 * (place.end - place.start)
        for one in finding.evidence
    )


def told_of(folder: Path, places: Sequence[Place]) -> list[Told]:
    report = examine([folder])
    events = {key: number for number, group in enumerate(report.compared.groups) for key in group}
    return [
        Told(folder.resolve().name, events.get(one.evidence[0].article, -1), one, verdict(one, places))
        for one in report.findings
        if one.grade != "note"
    ]


def table(told: Sequence[Told], sets: int) -> list[str]:
    """The lines of a Markdown table, a rule a line, then the rules that told nothing and those of one set alone."""
    by_rule: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_rule[one.finding.rule].append(one)
    lines = [f"| | above note | sets | events | {' | '.join(VERDICTS)} |", "|---|" + "---:|" * (len(VERDICTS) + 3)]
    for rule, those in [*sorted(by_rule.items()), ("all", [*told])]:
        counts = Counter(one.verdict for one in those)
        events = len({(one.name, one.event) for one in those})
        cells = [rule, len(those), _sets(those), events, *(counts[one] for one in VERDICTS)]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    silent = [rule for rule in rules() if rule not in by_rule]
    alone = [f"{rule} ({those[0].name})" for rule, those in sorted(by_rule.items()) if _sets(those) == 1]
    for heading, names in ((f"On none of {sets} sets", silent), (f"On one of {sets} sets alone", alone)):
        lines += ["", f"{heading}: {len(names)}", *(f"- {name}" for name in names)]
    return lines


def _sets(told: Iterable[Told]) -> int:
    return len({one.name for one in told})


def shown(told: Iterable[Told], rule: str) -> Iterable[str]:
    """Each finding of a rule, or of all below a part of a name, with the first places of each side."""
    for name, _, finding, judged in sorted(told, key=lambda one: one.finding.rule):
        if f"{finding.rule}.".startswith(f"{rule}."):
            yield f"\n{finding.rule} {finding.grade} {judged} [{name}] {finding.about} {finding.id}"
            sides = Counter(one.side for one in finding.evidence)
            for side, count in sorted(sides.items()):
                first = next(one for one in finding.evidence if one.side == side)
                mark = "*" if side == finding.suspect else " "
                yield f" {mark} {first.quote!r} {first.article}:{first.line}, {count} places"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--labels", type=Path, metavar="FILE")
    parser.add_argument("--show", metavar="RULE")
    args = parser.parse_args()
    labels = read_labels(args.labels)
    told = [one for folder in args.folders for one in told_of(folder, labels[folder.resolve().name])]
    print(*table(told, len(args.folders)), *(shown(told, args.show) if args.show else ()), sep="\n")


if __name__ == "__main__":
    main()
