"""Make a record of the five seeds, and score what it shows; then check its seals.

    python -m bench.record [--keep DIR] [--write]

`--keep DIR` leaves the record, what it showed and the scorer's lines there.
"""

from __future__ import annotations

import argparse
import pathlib
import sys

from bench.score import Figures, keep_errors, run_in_folder
from bench.shared import SHARED, CommandError, mahdar, tool

SHOWN = ("parties", "meetings", "papers", "positions", "answers", "utterances", "chains")
RECORD_GOLD = SHARED / "gold" / "record.json"


def shown(record: pathlib.Path, what: str) -> str:
    """What `mahdar show` prints; nothing, with a word about it, where this Mahdar does not know the question."""
    try:
        return mahdar("show", record, what, "--json")
    except CommandError as e:
        print(f"show {what}: {e}", file=sys.stderr)
        return ""


def scored(folder: pathlib.Path) -> Figures:
    """The figures of the record of the seeds.  Raises CommandError."""
    record = folder / "talks.mahdar"
    mahdar("add", record, SHARED / "seeds")
    mahdar("check", record)
    for what in SHOWN:
        (folder / f"{what}.jsonl").write_text(shown(record, what), encoding="utf-8")
    keep_errors(folder, "score_record.py", RECORD_GOLD, folder)
    report = tool("score_record.py", RECORD_GOLD, folder)
    return {f"record.{section}": report[section]["recall"] for section in ("people", *SHOWN)}


def main() -> int:
    """Make, show, score, compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    return run_in_folder(parser, lambda folder, _: scored(folder))


if __name__ == "__main__":
    sys.exit(main())
