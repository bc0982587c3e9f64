"""Draw statements by lot, to be judged by eye: what share of each rule's statements is right.

    python -m bench.sample [PATH.jsonl | PATH.jsonl.gz] [--seed N] [--count 50] [--rule NAME]

One statement an article; without PATH from the large collection in ../shared.  Equal seeds draw equal statements as long as the rules stay as they are.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pathlib
import random
import sys
from collections.abc import Iterator
from typing import Any

from bench.shared import ANT
from mahdar import Article, Reading, read
from mahdar.model import Referent, Statement

MARGIN = 60


def rows(path: pathlib.Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def drawn(path: pathlib.Path, seed: int, count: int, rule: str | None) -> Iterator[tuple[Reading, Statement]]:
    """Statements, each from another article, in the order of the lot."""
    lot = random.Random(seed)
    order = sorted(rows(path), key=lambda row: (lot.random(), row["doc"]))
    for row in order:
        reading = read(Article.make(row["doc"], row["text"], published=row.get("published")))
        found = [s for s in reading.of(Statement) if rule in (None, s.rule)]
        if found:
            yield reading, lot.choice(found)
            count -= 1
        if not count:
            return


def told(reading: Reading, s: Statement) -> str:
    """A statement in its context: cue in angles, content in brackets."""
    speakers = [n.name for r in reading.of(Referent) if r.span == s.cue for n in r.names]
    text, first, last = reading.article.text, s.span.start, s.span.stop
    parts = sorted([(s.cue, ("<", ">")), *((c, ("[", "]")) for c in s.content)])
    shown, at = "", max(0, first - MARGIN)
    for span, (opening, closing) in parts:
        if span.start >= at:
            shown, at = f"{shown}{text[at : span.start]}{opening}{span.text}{closing}", span.stop
    shown += text[at : last + MARGIN]
    return f"{reading.article.doc}  {s.rule}  {s.mode}  {s.act}  {'; '.join(speakers) or '?'}\n  {' '.join(shown.split())}"


def main() -> int:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", type=pathlib.Path, default=ANT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--rule", help="statements of this rule only")
    options = parser.parse_args()
    if not options.path.exists():
        print(f"Nothing drawn: {options.path} is not there; name a .jsonl file of your own.", file=sys.stderr)
        return 2
    for number, (reading, statement) in enumerate(drawn(options.path, options.seed, options.count, options.rule), 1):
        print(f"{number:>3}  {told(reading, statement)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
