"""Read the annotated articles and score the readings: statements, speakers, times, names.

    python -m bench.score [--only seeds dev …] [--errors DIR] [--write]

Prints each figure beside its floor; ends with 1 when one has fallen.  `--write` raises the floors to what was reached.
`--errors DIR` keeps what the scoring tools say is missed or wrong, one file for each set.
"""

from __future__ import annotations

import argparse
import pathlib
import sys
import tempfile
from collections.abc import Callable
from typing import Any

from bench.floors import fallen, floors, raise_floors, told
from bench.shared import SHARED, CommandError, mahdar, need_shared, output, tool

GOLD = SHARED / "gold"
Figures = dict[str, float]


def read_into(folder: pathlib.Path, *articles: pathlib.Path) -> pathlib.Path:
    """The file of the readings of these articles."""
    readings = folder / "readings.jsonl"
    readings.write_text(mahdar("read", *articles, "--json"), encoding="utf-8")
    return readings


def statement_figures(report: dict[str, Any]) -> Figures:
    """The figures of score.py that have floors: F1 where it gives precision, recall and F1."""
    wanted = {"found": "statements", "attributed": "attributed", "time-values": "time values", "said-on": "said_on", "parts": "parts"}
    figures = {name: report[key][2] for name, key in wanted.items() if report[key] and (key != "time values" or report["times"][2])}
    figures |= {f"found-{mode}": counted[2] for mode, counted in report["modes"].items() if counted}
    named = {"speaker-right": "speaker accuracy", "mode-right": "mode accuracy", "edges": "edges", "acts": "acts", "implicit": "implicit"}
    figures |= {name: report[key] for name, key in named.items() if report[key] is not None}
    if verdicts := report["published"]:
        figures["published"] = verdicts["right"] / sum(verdicts.values())
    return figures


def statements(gold: pathlib.Path, *articles: pathlib.Path) -> Callable[[pathlib.Path], Figures]:
    """A scoring of whole articles; `attributed-full-name` asks for the fullest name in the article."""

    def scored(folder: pathlib.Path) -> Figures:
        readings = read_into(folder, *articles)
        keep_errors(folder, "score.py", gold, readings)
        fullest = tool("score.py", gold, readings, "--full-name")
        return statement_figures(tool("score.py", gold, readings)) | {"attributed-full-name": fullest["attributed"][2]}

    return scored


def dates(kind: str) -> Callable[[pathlib.Path], Figures]:
    """A scoring of short items with one date each."""

    def scored(folder: pathlib.Path) -> Figures:
        gold, articles = GOLD / "dates" / f"{kind}-dev.jsonl", folder / "articles.jsonl"
        output(sys.executable, SHARED / "tools" / "score_dates.py", kind, gold, "--make-articles", articles)
        readings = read_into(folder, articles)
        keep_errors(folder, "score_dates.py", kind, gold, readings)
        report = tool("score_dates.py", kind, gold, readings)
        return {"accuracy": report["accuracy"], "not-silently-wrong": 1 - report["silently wrong"]}

    return scored


def names(folder: pathlib.Path) -> Figures:
    """A scoring of mentions of persons, bodies and places."""
    tokens, articles = GOLD / "names" / "newsfane-dev.txt", folder / "articles.jsonl"
    output(sys.executable, SHARED / "tools" / "score_names.py", "mentions", tokens, "--make-articles", articles)
    readings = read_into(folder, articles)
    keep_errors(folder, "score_names.py", "mentions", tokens, readings)
    report = tool("score_names.py", "mentions", tokens, readings)
    return {kind.lower(): report[kind][2] for kind in ("all", "PER", "ORG", "GPE+LOC")}


def keep_errors(folder: pathlib.Path, *command: str | pathlib.Path) -> None:
    """What the tool says is missed, extra or wrong."""
    (folder / "errors.txt").write_text(output(sys.executable, SHARED / "tools" / command[0], *command[1:], "--errors"), encoding="utf-8")


SETS: dict[str, Callable[[pathlib.Path], Figures]] = {
    "seeds": statements(GOLD / "seeds.jsonl", SHARED / "seeds"),
    "dev": statements(GOLD / "dev" / "gold.jsonl", GOLD / "dev" / "articles.jsonl"),
    "padt": statements(GOLD / "padt-dev" / "gold.jsonl", GOLD / "padt-dev" / "articles.jsonl"),
    "weekdays": dates("weekdays"),
    "recognizers": dates("recognizers"),
    "names": names,
}


def scored(chosen: list[str], keep: pathlib.Path | None = None) -> Figures:
    """The figures of the chosen sets, each named `set.figure`; where a set cannot be scored the reason is printed, and what has a floor counts as 0."""
    figures: Figures = {}
    for name in chosen:
        with tempfile.TemporaryDirectory() as temporary:
            folder = keep / name if keep else pathlib.Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            figures |= {f"{name}.{figure}": value for figure, value in of_set(name, folder).items()}
    return figures


def of_set(name: str, folder: pathlib.Path) -> Figures:
    """The figures of one set."""
    floored = {floor.removeprefix(f"{name}."): 0.0 for floor in floors() if floor.startswith(f"{name}.")}
    try:
        return floored | SETS[name](folder)
    except CommandError as e:
        print(f"{name}: {e}", file=sys.stderr)
        return floored


def main() -> int:
    """Score, print, compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(SETS), default=list(SETS), help="these sets only")
    parser.add_argument("--errors", type=pathlib.Path, metavar="DIR", help="keep readings and errors here")
    parser.add_argument("--write", action="store_true", help="raise the floors")
    options = parser.parse_args()
    need_shared()
    return finish(scored(options.only, options.errors), options.write)


def run_in_folder(parser: argparse.ArgumentParser, score: Callable[[pathlib.Path, argparse.Namespace], Figures]) -> int:
    """Score in a folder that is kept when `--keep` says so, and finish; 1 when a command fails or a figure has fallen."""
    parser.add_argument("--keep", type=pathlib.Path, metavar="DIR", help="keep there what was made, what it showed and the errors")
    parser.add_argument("--write", action="store_true", help="raise the floors")
    options = parser.parse_args()
    need_shared()
    try:
        with tempfile.TemporaryDirectory() as temporary:
            folder = options.keep or pathlib.Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            figures = score(folder, options)
    except CommandError as e:
        print(e, file=sys.stderr)
        return 1
    return finish(figures, options.write)


def finish(figures: Figures, write: bool) -> int:
    """Print the figures and what has fallen; raise the floors when wanted.  0 when nothing has fallen."""
    print(told(figures))
    low = fallen(figures)
    for line in low:
        print(line, file=sys.stderr)
    if write:
        raise_floors(figures)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
