"""Draw findings by lot, to be judged by eye, and tell what the verdicts on earlier lots say.

    python -m bench.sample --seed 2                  100 statements from every 80th article of the large collection
    python -m bench.sample --seed 2 --first 45       the same from articles that nobody had read (statements-unread)
    python -m bench.sample --seed 4                  100 proposals that two names are one person
    python -m bench.sample --seed 5                  40 utterances joined from several articles of a week, and 40 conflicts
    python -m bench.sample --seed 6                  40 meetings
    python -m bench.sample --seed 7                  20 lines of each of the dossiers of five negotiations
    python -m bench.sample --verdicts                the audits in bench/audits: how many were right, and the kinds of fault

Each audit has its seed (AUDITS).  A line of an audit is the key of what was drawn and a verdict: "right" or the kind of fault.
A verdict holds for the rules of the day on which it was given; other rules draw another lot.
"""

from __future__ import annotations

import argparse
import collections
import importlib
import json
import pathlib
import sys
from collections.abc import Iterator
from typing import Any

from bench.shared import ROOT, need_shared

AUDITS = {2: ("statements", 100), 4: ("people", 100), 5: ("outlets", 40), 6: ("meetings", 40), 7: ("dossiers", 100)}
FOLDER = ROOT / "bench" / "audits"


def lot(kind: str, seed: int, count: int, **options: int) -> Iterator[tuple[dict[str, Any], str]]:
    """What bench/draws/KIND.py draws."""
    drawn: Iterator[tuple[dict[str, Any], str]] = importlib.import_module(f"bench.draws.{kind}").draw(seed, count, **options)
    return drawn


def lines(path: pathlib.Path) -> list[dict[str, Any]]:
    """The lines of an audit."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def verdicts() -> Iterator[str]:
    """One line for each audit."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        counted = collections.Counter(line["verdict"] for line in lines(path))
        right = counted.pop("right", 0)
        faults = ", ".join(f"{kind} {n}" for kind, n in counted.most_common())
        yield f"{path.stem:<12} {right} right of {right + counted.total()}" + (f" ({faults})" if faults else "")


def main() -> int:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, choices=list(AUDITS), default=2, help="the audit's seed")
    parser.add_argument("--keys", action="store_true", help="the keys alone, one JSON object a line")
    parser.add_argument("--verdicts", action="store_true", help="what the audits say")
    parser.add_argument("--first", type=int, help="of statements and dossiers: begin with this article or line, another lot than the audit's")
    options = parser.parse_args()
    if options.verdicts:
        print("\n".join(verdicts()))
        return 0
    need_shared()
    kind, count = AUDITS[options.seed]
    other = {} if options.first is None else {"first": options.first}
    for number, (key, shown) in enumerate(lot(kind, options.seed, count, **other), 1):
        print(json.dumps(key, ensure_ascii=False) if options.keys else f"{number:>3}  {key.get('doc', key.get('what', ''))}  {shown}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
