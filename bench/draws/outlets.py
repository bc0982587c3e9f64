"""Joined utterances and conflicts of the week of 18 June 2018, drawn by lot from a record of that week's articles."""

from __future__ import annotations

import json
import pathlib
import random
import tempfile
from collections.abc import Iterator
from typing import Any

from bench.shared import ant, mahdar

FIRST, LAST = "20180618", "20180624"
BEFORE = 70
"""Characters shown before a passage."""


def draw(seed: int, count: int) -> Iterator[tuple[dict[str, Any], str]]:
    """So many pairs of places joined as one utterance, then so many conflicts (all when there are fewer): their keys in an audit, and their words."""
    rows = [row for row in ant() if FIRST <= row["doc"][-8:] <= LAST and ("News-" in row["doc"] or "middleEast" in row["doc"])]
    texts = {row["doc"]: row["text"] for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        record, articles = pathlib.Path(folder) / "week.mahdar", pathlib.Path(folder) / "week.jsonl"
        articles.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        mahdar("add", record, articles)
        shown = {what: [json.loads(line) for line in mahdar("show", record, what, "--json").splitlines()] for what in ("utterances", "conflicts")}
    lot = random.Random(seed)
    pairs = [("utterance", *lot.sample(row["members"], 2)) for row in shown["utterances"]]
    parted = [(row["kind"], row["a"], row["b"]) for row in shown["conflicts"]]
    for found in (pairs, parted):
        for what, a, b in lot.sample(found, min(count, len(found))):
            yield {"what": what, "a": a, "b": b}, "\n".join(told(e, texts) for e in (a, b))


def told(evidence: dict[str, Any], texts: dict[str, str]) -> str:
    """The words at a place with some before them."""
    text, (start, stop) = texts[evidence["doc"].split("~")[0]], evidence["span"]
    return f"{evidence['doc']}  {' '.join(text[max(0, start - BEFORE) : start].split())} [{' '.join(text[start:stop].split())}]"
