"""What each rule is worth: of its findings in the annotated articles, how many are right.

    python -m bench.worth [--write]

A statement is right when its words are those of an annotated one (characters, F1 at least 0.8), a time when place and value are;
what is annotated as optional does not count.  These are the articles that the rules were made on: elsewhere they are worth somewhat less.
`--write` writes the table `worth.yaml`, from which `mahdar explain` tells it.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from bench.shared import ROOT, SHARED, mahdar, need_shared

TABLE = ROOT / "mahdar" / "lang" / "ar" / "worth.yaml"
SETS = {
    SHARED / "gold" / "seeds.jsonl": SHARED / "seeds",
    SHARED / "gold" / "dev" / "gold.jsonl": SHARED / "gold" / "dev" / "articles.jsonl",
}
HEADING = """# What each rule is worth: of its findings in texts annotated by hand (those that the rules were made on), how many were right.
# Measured by `python -m bench.worth --write`; not for editing.
"""
Row = dict[str, Any]
Likeness = Callable[[Row, Row], float]


def letters(row: Row) -> set[int]:
    """The offsets that the content of a statement covers."""
    return {offset for start, stop in row["content"] for offset in range(start, stop)}


def same_statement(wanted: Row, given: Row) -> float:
    """How much of their contents two statements share, as F1; 0 when that is too little."""
    a, b = letters(wanted), letters(given)
    shared = 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0
    return shared if shared >= 0.8 else 0.0


def same_time(wanted: Row, given: Row) -> float:
    """1 when place and value are the same, less when only the places share something, which tells that an optional one is meant."""
    (a, b), (c, d) = wanted["span"], given["span"]
    if max(a, c) >= min(b, d):
        return 0.0
    return 1.0 if wanted["value"] == given["value"] else 0.5 if wanted.get("optional") else 0.0


def counted(gold: list[Row], found: list[Row], alike: Likeness) -> Iterator[tuple[str, bool]]:
    """Rule and rightness of each finding, matched one to one with the gold, best first; none for what meets something optional."""
    ranked = sorted(((alike(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), key=lambda row: (-row[0], row[1], row[2]))
    met: dict[int, int] = {}
    for weight, i, j in ranked:
        if weight and i not in met.values() and j not in met:
            met[j] = i
    for j, finding in enumerate(found):
        if j not in met or not gold[met[j]].get("optional"):
            yield finding["rule"], j in met


def rows(path: pathlib.Path) -> list[Row]:
    """The lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def measured() -> dict[str, tuple[int, int]]:
    """By rule how many of its findings are right, and how many there are."""
    right, found = Counter[str](), Counter[str]()
    for gold, articles in SETS.items():
        readings = {row["doc"]: row for row in map(json.loads, mahdar("read", articles, "--json").splitlines())}
        for wanted in rows(gold):
            reading = readings[wanted["doc"].removesuffix(".txt")]
            for kind, alike in (("statements", same_statement), ("times", same_time)):
                for rule, is_right in counted(wanted[kind], reading[kind], alike):
                    found[rule] += 1
                    right[rule] += is_right
    return {rule: (right[rule], found[rule]) for rule in sorted(found)}


def main() -> int:
    """Measure, print, and write the table when wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the table")
    options = parser.parse_args()
    need_shared()
    worth = measured()
    for rule, (right, found) in sorted(worth.items(), key=lambda row: row[1][0] / row[1][1]):
        print(f"{rule:40} {right:4} of {found:4}  {right / found:.2f}")
    if options.write:
        TABLE.write_text(HEADING + "".join(f"- {{rule: {rule}, right: {r}, found: {f}}}\n" for rule, (r, f) in worth.items()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
