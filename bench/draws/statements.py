"""Statements from every 80th article of the large collection."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

from bench.shared import ant
from mahdar import Article, Reading, read
from mahdar.model import Referent, Statement

EVERY = 80
MARGIN = 120  # code points shown to either side

Drawn = tuple[dict[str, Any], str]


def draw(seed: int, count: int = 100, first: int = 0) -> Iterator[Drawn]:
    """`count` statements, each equally likely, of every 80th article from article `first` on."""
    found = [(reading, s) for reading in readings(first) for s in reading.of(Statement)]
    lot = random.Random(seed)
    yield from (drawn(reading, s) for reading, s in lot.sample(found, min(count, len(found))))


def readings(first: int) -> Iterator[Reading]:
    """Every 80th article, read."""
    for row in itertools.islice(ant(), first, None, EVERY):
        yield read(Article.make(row["doc"], row["text"], published=row.get("published")))


def drawn(reading: Reading, s: Statement) -> Drawn:
    """The key and the text of a statement."""
    return {"doc": reading.article.doc, "cue": s.cue.edges, "content": [c.edges for c in s.content]}, told(reading, s)


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
    return f"{s.rule}  {s.mode}  {s.act}  {'; '.join(speakers) or '?'}\n  {' '.join(shown.split())}"
