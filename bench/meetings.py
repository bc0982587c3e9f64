"""Make a record of articles and score the meetings that it joins across them.

    python -m bench.meetings [--days] [--keep DIR] [--write]

The articles are those that the gold names; with `--days` all that appeared on the same days.
`--keep DIR` leaves the record, its meetings and the scorer's lines there.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from typing import Any

from bench.score import Figures, keep_errors, run_in_folder
from bench.shared import SHARED, ant, mahdar, tool

GOLD = SHARED / "gold" / "links" / "dev" / "meetings.jsonl"


def wanted() -> set[str]:
    """The articles that the gold names."""
    with GOLD.open(encoding="utf-8") as lines:
        return {doc for line in lines for doc in json.loads(line)["status_by_doc"]}


def chosen(days: bool) -> list[dict[str, Any]]:
    """The articles of the gold, or all of the days on which they appeared."""
    docs = wanted()
    if not days:
        return [row for row in ant() if row["doc"] in docs]
    on = {row["published"][:10] for row in ant() if row["doc"] in docs}
    return [row for row in ant() if row["published"][:10] in on]


def scored(folder: pathlib.Path, days: bool) -> Figures:
    """The figures of a record of the articles.  Raises CommandError."""
    articles, record, shown = folder / "articles.jsonl", folder / "meetings.mahdar", folder / "meetings.jsonl"
    articles.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen(days)), encoding="utf-8")
    mahdar("add", record, articles)
    shown.write_text(mahdar("show", record, "meetings", "--json"), encoding="utf-8")
    keep_errors(folder, "score_links.py", "meetings", GOLD, shown)
    report = tool("score_links.py", "meetings", GOLD, shown)
    name = "meetings.days" if days else "meetings"
    return {f"{name}.recall": report["recall"], f"{name}.status": report["status accuracy"]}


def main() -> int:
    """Make, show, score, compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", action="store_true", help="all articles of the days concerned")
    return run_in_folder(parser, lambda folder, options: scored(folder, options.days))


if __name__ == "__main__":
    sys.exit(main())
