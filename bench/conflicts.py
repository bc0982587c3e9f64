"""How many of the conflicts that readers found in weeks of the collection Mahdar reports, and how many of those that only look like one.

    python -m bench.conflicts [--week 20180618] [--errors FILE] [--shown FIRST FILE]

bench/annotations/conflicts.jsonl holds pairs of passages of the articles of a week: the docs, offsets in code points, the kind of conflict or `none`, and
nothing of the text.  Most were gathered from what Mahdar itself reported while its rules were written, the rest by reading sentences with a word of
denial beside those above them; so the figure tells that what was found is still found, and says little of how much is missed.
A pair is reported when a conflict's passages overlap with both, in either order; `reported none` counts the look-alikes.
The weeks are those of articles of news (`News-`, `middleEast`), as bench/draws/outlets.py takes them.
`--shown` takes what `mahdar show RECORD conflicts --json` printed for a week, so that no record need be made.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import pathlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bench.shared import ROOT, ant, mahdar, need_shared

ANNOTATED = ROOT / "bench" / "annotations" / "conflicts.jsonl"
WEEK = dt.timedelta(days=6)
Row = dict[str, Any]
Place = tuple[str, int, int]


def annotated(week: str) -> list[Row]:
    """The annotated pairs of the week that begins on a day."""
    rows = map(json.loads, ANNOTATED.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["week"] == week]


def weeks() -> list[str]:
    """The first days of the weeks annotated."""
    return sorted({json.loads(line)["week"] for line in ANNOTATED.read_text(encoding="utf-8").splitlines()})


def articles(week: str) -> Iterator[Row]:
    """The articles of news of a week."""
    last = (dt.date(int(week[:4]), int(week[4:6]), int(week[6:])) + WEEK).strftime("%Y%m%d")
    return (row for row in ant() if week <= row["doc"][-8:] <= last and ("News-" in row["doc"] or "middleEast" in row["doc"]))


def shown(week: str, folder: pathlib.Path) -> str:
    """The conflicts of a record of a week, one JSON object a line.  Raises CommandError."""
    record, rows = folder / f"{week}.mahdar", folder / f"{week}.jsonl"
    rows.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in articles(week)), encoding="utf-8")
    mahdar("add", record, rows)
    return mahdar("show", record, "conflicts", "--json")


def place(side: Row) -> Place:
    """A passage; a doc that a record had to tell apart bears the article's id."""
    return side["doc"].partition("~")[0], side["span"][0], side["span"][1]


def on(one: Place, other: Place) -> bool:
    """Two passages overlap."""
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def meet(one: Row, other: Row) -> bool:
    """Two pairs of passages overlap, in either order."""
    a, b, c, d = (place(row[side]) for row in (one, other) for side in ("a", "b"))
    return (on(a, c) and on(b, d)) or (on(a, d) and on(b, c))


def scored(wanted: list[Row], got: list[Row]) -> Iterator[tuple[str, Row]]:
    """Each annotated pair with what became of it: found, missed, or a look-alike reported or not."""
    for row in wanted:
        hits = [g for g in got if meet(row, g)]
        if row["label"] == "none":
            yield "reported none" if hits else "left out", row
        else:
            yield ("found" if any(g["kind"] == row["label"] for g in hits) else "other kind") if hits else "missed", row


def main() -> int:
    """Make the records, score, print one line for each week."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--week", choices=weeks(), help="this week only, by its first day")
    parser.add_argument("--errors", type=pathlib.Path, help="keep the pairs missed and the look-alikes reported here")
    parser.add_argument("--shown", type=pathlib.Path, help="what `mahdar show RECORD conflicts --json` printed for the week")
    options = parser.parse_args()
    if options.shown and not options.week:
        parser.error("--shown needs --week")
    need_shared()
    errors: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for week in [options.week] if options.week else weeks():
            text = options.shown.read_text(encoding="utf-8") if options.shown else shown(week, pathlib.Path(folder))
            told = list(scored(annotated(week), [json.loads(line) for line in text.splitlines()]))
            counted = Counter(outcome for outcome, _ in told)
            real = counted["found"] + counted["other kind"] + counted["missed"]
            print(f"{week}  found {counted['found']} of {real}, {counted['other kind']} of another kind; look-alikes reported {counted['reported none']}")
            errors += [{"outcome": outcome, **row} for outcome, row in told if outcome in ("missed", "other kind", "reported none")]
    if options.errors:
        options.errors.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in errors), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
