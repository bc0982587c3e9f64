"""Make a record of articles that several outlets print of the same events, and score what it joins across them.

    python -m bench.links [--only copies stories utterances conflicts] [--whole] [--keep DIR] [--write]

A record holds the articles that the gold names (a judgement looks at two articles and at nothing else, but what is joined rests on all judgements of a record);
for stories, and with `--whole` for all, it holds every article of the days concerned.
Beside the copies stands a plain baseline: exact Jaccard of five-word shingles, its two thresholds tuned on these very pairs.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bench.score import Figures, keep_errors, run_in_folder
from bench.shared import SHARED, ant, mahdar, tool
from mahdar.lexicon import lexicon
from mahdar.record.search import words_of

GOLD = SHARED / "gold" / "links" / "dev"
SHINGLE = 5
LABELS = ("copy", "partial", "independent")
Rows = list[dict[str, Any]]


def gold(what: str) -> Rows:
    """The rows of a file of the gold."""
    return [json.loads(line) for line in (GOLD / f"{what}.jsonl").read_text(encoding="utf-8").splitlines()]


# which articles


def docs_of_pairs(rows: Rows) -> set[str]:
    """The articles of pairs, which name them or passages of them."""
    return {side if isinstance(side, str) else side["doc"] for row in rows for side in (row["a"], row["b"])}


def docs_of_stories(rows: Rows) -> set[str]:
    """The articles of stories and those that come near."""
    return {doc for row in rows for doc in (*row["docs"], *row["near_misses"])}


def days_of(docs: set[str], rows: Rows) -> set[str]:
    """The days of the articles, or those that the rows name themselves."""
    named = {day for row in rows for day in row.get("days", ())}
    return named or {article["published"][:10] for article in ant() if article["doc"] in docs}


def chosen(docs: set[str], days: set[str]) -> Iterator[dict[str, Any]]:
    """The articles of those names, or all of those days where days are given."""
    return (article for article in ant() if (article["published"][:10] in days if days else article["doc"] in docs))


# the figures


def copies(report: dict[str, Any]) -> Figures:
    """F1 of each class, and how often the agency is right."""
    return {label: report[label][2] for label in LABELS} | {"agency": report["agency"]}


def stories(report: dict[str, Any]) -> Figures:
    """Mean F1 of the stories."""
    return {"f1": report["mean F1"]}


def shares(report: dict[str, Any]) -> Figures:
    """Every figure of the report that is a share."""
    return {name.replace(" ", "-").lower(): value for name, value in report.items() if isinstance(value, float)}


Found = tuple[Callable[[Rows], set[str]], bool, Callable[[dict[str, Any]], Figures]]
SETS: dict[str, Found] = {
    "copies": (docs_of_pairs, False, copies),
    "stories": (docs_of_stories, True, stories),
    "utterances": (docs_of_pairs, False, shares),
    "conflicts": (docs_of_pairs, False, shares),
}
"""By the name of gold and view: which articles the rows name, whether the record holds all of their days, and the figures out of the scorer's report."""


def of_set(what: str, folder: pathlib.Path, whole: bool) -> Figures:
    """The figures of one set, with the record and what it showed left in the folder.  Raises CommandError."""
    (docs_in, whole_days, figures), rows = SETS[what], gold(what)
    docs, record, articles, shown = docs_in(rows), folder / "talks.mahdar", folder / "articles.jsonl", folder / f"{what}.jsonl"
    write(articles, chosen(docs, days_of(docs, rows) if whole or whole_days else set()))
    mahdar("add", record, articles)
    shown.write_text(mahdar("show", record, what, "--json"), encoding="utf-8")
    keep_errors(folder, "score_links.py", what, GOLD / f"{what}.jsonl", shown)
    return {f"{what}.{name}": value for name, value in figures(tool("score_links.py", what, GOLD / f"{what}.jsonl", shown)).items()}


def write(path: pathlib.Path, rows: Iterable[dict[str, Any]]) -> None:
    """The rows as JSON Lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


# the baseline


def baseline(folder: pathlib.Path) -> str:
    """What plain shingles reach on the copies when both thresholds are the best there are for them."""
    rows, shown = gold("copies"), folder / "jaccard.jsonl"
    texts = {a["doc"]: shingles(a["text"]) for a in chosen(docs_of_pairs(rows), set())}
    alike = [len(texts[r["a"]] & texts[r["b"]]) / max(1, len(texts[r["a"]] | texts[r["b"]])) for r in rows]
    cuts = [sorted({*alike, 1.0})[n] for n in range(len(set(alike)))]
    wanted = [r["label"] for r in rows]
    low, high = max(((a, b) for a in cuts for b in cuts if a <= b), key=lambda cut: sum(w == labelled(j, cut) for w, j in zip(wanted, alike, strict=True)))
    write(shown, ({"a": r["a"], "b": r["b"], "label": labelled(j, (low, high)), "agency": None} for r, j in zip(rows, alike, strict=True) if j >= low))
    report = tool("score_links.py", "copies", GOLD / "copies.jsonl", shown)
    return f"Jaccard of {SHINGLE}-word shingles, thresholds {low:.3f} and {high:.3f} tuned on these pairs: " + " / ".join(
        f"{report[label][2]:.3f}" for label in LABELS
    )


def shingles(text: str) -> set[tuple[str, ...]]:
    """All runs of five folded words of a text."""
    words = words_of(text, lexicon())
    return {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}


def labelled(alike: float, cuts: tuple[float, float]) -> str:
    """The class of a pair by its likeness."""
    return "copy" if alike >= cuts[1] else "partial" if alike >= cuts[0] else "independent"


def scored(folder: pathlib.Path, options: argparse.Namespace) -> Figures:
    """The figures of the sets asked for, one folder each.  Raises CommandError."""
    figures: Figures = {}
    for what in options.only:
        (folder / what).mkdir(exist_ok=True)
        figures |= of_set(what, folder / what, options.whole)
    if "copies" in options.only:
        print(baseline(folder))
    return figures


def main() -> int:
    """Make, show, score, compare with the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(SETS), default=list(SETS), help="these sets only")
    parser.add_argument("--whole", action="store_true", help="records of every article of the days concerned")
    return run_in_folder(parser, scored)


if __name__ == "__main__":
    sys.exit(main())
