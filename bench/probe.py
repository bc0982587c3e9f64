"""The probe of times: expressions of our own of every kind, half of them no times, and what is read in them (tests/corpus/probe/times.yaml)."""

from __future__ import annotations

import pathlib
import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from bench.shared import ROOT
from mahdar.find import read
from mahdar.find.dated import dated
from mahdar.find.published import published
from mahdar.find.times import times
from mahdar.model import Article, Dated

PROBE = ROOT / "tests" / "corpus" / "probe" / "times.yaml"
MARKED = re.compile(r"\[([^\]]*)\]")
PART = re.compile(r"T[A-Z]{2}$")
VERDICTS = ("right", "uncertain", "none", "wrong")
TIMES = (times, published, dated)


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text with expressions in square brackets, the value of each, and the day of publication; the file says how values are written."""

    kind: str
    text: str
    values: tuple[str, ...]
    published: str | None = None


class Judged(msgspec.Struct, frozen=True):
    """An expression, what is wanted of it, what is read, and the verdict."""

    item: Item
    words: str
    wanted: str
    got: str
    verdict: str


def items(path: pathlib.Path = PROBE) -> list[Item]:
    """The items of a probe."""
    return msgspec.yaml.decode(path.read_bytes(), type=list[Item])


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its brackets, and the places (code points) that they held."""
    places = [(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(MARKED.finditer(text))]
    return MARKED.sub(r"\1", text), places


def judged(item: Item) -> Iterator[Judged]:
    """Each expression of an item with its verdict."""
    text, places = marked(item.text)
    found = read(Article.make("probe", text, published=item.published), stages=TIMES).of(Dated)
    for (start, stop), wanted in zip(places, item.values, strict=True):
        there = [d for d in found if d.span.start < stop and start < d.span.stop]
        got = " ".join(f"{d.span.text}={told(d)}" for d in there)
        yield Judged(item, text[start:stop], wanted, got, verdict(there, (start, stop), wanted))


def told(day: Dated) -> str:
    """A value without its part of the day, and its EDTF."""
    return f"{PART.sub('', day.value)} {day.edtf}" if day.edtf else PART.sub("", day.value)


def verdict(there: list[Dated], place: tuple[int, int], wanted: str) -> str:
    """right, none, wrong, or uncertain (marked so, and not as wanted); what is read must be the whole expression and no more."""
    if wanted == "none":
        return "wrong" if there else "right"
    if not there:
        return "none"
    day, whole = there[0], len(there) == 1 and (there[0].span.start, there[0].span.stop) == place
    if whole and (day.edtf if wanted == "?" else wanted in (told(day), PART.sub("", day.value))):
        return "right"
    return "uncertain" if day.edtf or day.value.startswith("XXXX") or day.value.endswith("_REF") else "wrong"


def score() -> tuple[Counter[str], list[Judged]]:
    """How often each verdict was given, and all that is not right."""
    verdicts = [j for item in items() for j in judged(item)]
    return Counter(j.verdict for j in verdicts), [j for j in verdicts if j.verdict != "right"]
