"""Dates found by Mahdar and by dateparser's `search_dates`: the same articles, one run; right, none or wrong, and the time that each takes.

    python -m bench.dates [--errors]            on gold/dev and gold/dates/weekdays-dev.jsonl
    python -m bench.dates --probe [--errors]    the probe (tests/corpus/probe/times.yaml) and nothing else

Both are given the day of publication; dateparser once as it comes and once told that the text is Arabic.  Of the times found the one that shares most letters
with a time of the gold answers for it.  dateparser gives a moment where the gold may have a month or a year: it is right when the moment lies within.
`uncertain` is not right and marked so (only Mahdar marks any); `extra` are dates where the gold of a whole article has none, not even an optional one.
Mahdar's time is that of the stages that find and resolve times.  Each finder is warmed up by the articles of gold/padt-dev before it is timed on a set:
so neither the opening of its tables nor what it keeps of texts that it has seen counts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

from msgspec import Struct

from bench.probe import PART, TIMES, score
from bench.shared import SHARED, need_shared
from mahdar.find import read
from mahdar.model import Article, Dated

VERDICTS = ("right", "uncertain", "none", "wrong", "extra")
WEEK = re.compile(r"(\d{4})-W(\d\d)$")


class Gold(Struct, frozen=True):
    """A text with its day of publication; the times wanted in it (place and value), and the places of all, None when not all are told."""

    doc: str
    text: str
    published: str
    wanted: list[tuple[tuple[int, int], str]]
    told: list[tuple[int, int]] | None


class Found(Struct, frozen=True):
    """A time found: its place, its value (TIMEX3), whether it is marked uncertain."""

    place: tuple[int, int]
    value: str
    uncertain: bool = False


Finder = Callable[[Gold], list[Found]]


def whole_articles() -> Iterator[Gold]:
    """The articles of gold/dev."""
    folder = SHARED / "gold" / "dev"
    texts = {row["doc"]: row for row in map(json.loads, (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines())}
    for row in map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        wanted = [(tuple(t["span"]), t["value"]) for t in row["times"] if not t.get("optional")]
        yield Gold(row["doc"], texts[row["doc"]]["text"], row["published"], wanted, [tuple(t["span"]) for t in row["times"]])


def weekdays() -> Iterator[Gold]:
    """The sentences with one weekday each."""
    for row in map(json.loads, (SHARED / "gold" / "dates" / "weekdays-dev.jsonl").read_text(encoding="utf-8").splitlines()):
        yield Gold(row["doc"], row["text"], row["published"], [(tuple(row["span"]), row["value"])], None)


def others() -> Iterator[Gold]:
    """Articles that are in neither set (gold/padt-dev), as if of one day, to warm the finders up."""
    for row in map(json.loads, (SHARED / "gold" / "padt-dev" / "articles.jsonl").read_text(encoding="utf-8").splitlines()):
        yield Gold(row["doc"], row["text"], "2003-01-01", [], None)


def by_mahdar(gold: Gold) -> list[Found]:
    found = read(Article.make(gold.doc, gold.text, published=gold.published), stages=TIMES).of(Dated)
    return [Found((d.span.start, d.span.stop), d.value, bool(d.edtf) or d.value.startswith("XXXX")) for d in found]


def by_dateparser(languages: list[str] | None) -> Finder:
    """dateparser as a finder; it prefers dates in the past, which suits news better than its own preference."""
    from dateparser.search import search_dates

    def find(gold: Gold) -> list[Found]:
        base = dt.datetime.fromisoformat(gold.published) + dt.timedelta(hours=12)
        found, at = list[Found](), 0
        for words, moment in search_dates(gold.text, languages=languages, settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}) or []:
            start = gold.text.find(words, at)
            if start >= 0:
                found.append(Found((start, at := start + len(words)), moment.strftime("%Y-%m-%dT%H:%M")))
        return found

    return find


def shared(a: tuple[int, int], b: tuple[int, int]) -> int:
    """How many letters two places share."""
    return min(a[1], b[1]) - max(a[0], b[0])


def means(found: str, wanted: str) -> bool:
    """A value says what the gold says; a moment lies within a month, week or year of the gold."""
    found, wanted = PART.sub("", found), PART.sub("", wanted)
    if (week := WEEK.match(wanted)) and re.match(r"\d{4}-\d\d-\d\d", found):
        return dt.date.fromisoformat(found[:10]).isocalendar()[:2] == (int(week[1]), int(week[2]))
    return found == wanted or (found.startswith(wanted) and "T" in found)


def verdicts(gold: Gold, found: list[Found]) -> Iterator[tuple[str, str]]:
    """The verdict on each time of the gold, and on each that is extra, with what to show of it."""
    for place, value in gold.wanted:
        best = max((f for f in found if shared(f.place, place) > 0), key=lambda f: shared(f.place, place), default=None)
        verdict = "none" if best is None else "right" if means(best.value, value) else "uncertain" if best.uncertain else "wrong"
        yield verdict, f"{gold.doc} {gold.text[slice(*place)]} is {value}, got {best.value if best else None}"
    for f in found if gold.told is not None else []:
        if f.value[:1].isdigit() and all(shared(f.place, place) <= 0 for place in gold.told or []):
            yield "extra", f"{gold.doc} {gold.text[slice(*f.place)]} got {f.value}"


def run(find: Finder, golds: list[Gold], warm: list[Gold], errors: bool) -> tuple[Counter[str], float]:
    """How often each verdict was given, and seconds of processor time an article, after other texts have warmed the finder up."""
    for gold in warm:
        find(gold)
    start = time.process_time()
    found = [find(gold) for gold in golds]
    seconds = (time.process_time() - start) / len(golds)
    told = [v for gold, there in zip(golds, found, strict=True) for v in verdicts(gold, there)]
    for verdict, shown in told if errors else []:
        if verdict != "right":
            print(f"    {verdict:9} {shown}")
    return Counter(verdict for verdict, _ in told), seconds


def line(name: str, counts: Counter[str], seconds: float) -> str:
    return f"  {name:<12}" + "   ".join(f"{v} {counts[v]:>3}" for v in VERDICTS) + f"   {seconds * 1000:8.2f} ms an article"


def compared(errors: bool) -> None:
    """Print both on each set."""
    there = importlib.util.find_spec("dateparser") is not None
    rivals = {"dateparser": by_dateparser(None), "told Arabic": by_dateparser(["ar"])} if there else {}
    warm = list(others())
    for name, golds in (("whole articles (gold/dev)", list(whole_articles())), ("weekdays (gold/dates)", list(weekdays()))):
        print(f"{name}: {sum(len(g.wanted) for g in golds)} times in {len(golds)} texts")
        counts, ours = run(by_mahdar, golds, warm, errors)
        print(line("Mahdar", counts, ours))
        for other, find in rivals.items():
            counts, theirs = run(find, golds, warm, errors)
            print(line(other, counts, theirs), f"  {theirs / ours:.0f} times as long")
    if not rivals:
        print("dateparser is not installed (pip install '.[bench]'): no comparison")


def probe(errors: bool) -> None:
    """Print the score of the probe."""
    counts, faults = score()
    total = sum(counts.values())
    print(f"probe: {total} expressions, " + ", ".join(f"{v} {counts[v]}" for v in VERDICTS[:4]) + f": {counts['right'] / total:.3f} right")
    for fault in faults if errors else []:
        print(f"  {fault.verdict:9} {fault.item.kind}: {fault.item.text}  wanted {fault.wanted}, read {fault.got or 'nothing'}")


def main() -> int:
    """Print what the module says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--probe", action="store_true", help="the probe alone")
    parser.add_argument("--errors", action="store_true", help="show all that is not right")
    options = parser.parse_args()
    if options.probe:
        probe(options.errors)
        return 0
    need_shared()
    compared(options.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
