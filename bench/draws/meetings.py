"""Draw meetings by lot from a record of the articles of the days that the gold of links is about, to be read against their articles."""

from __future__ import annotations

import pathlib
import random
import tempfile
from collections.abc import Iterator
from typing import Any

import msgspec

from bench.meetings import chosen
from mahdar.model import Article
from mahdar.record import open_record
from mahdar.record.views import Gathered, Scope, gather
from mahdar.record.views.events import MeetingRow, meetings

AROUND = 160


def draw(seed: int, count: int) -> Iterator[tuple[dict[str, Any], str]]:
    """Meetings of that record in the order of the lot: the address of the first place with its article, and what is claimed beside the passages of its life."""
    with tempfile.TemporaryDirectory() as folder, open_record(pathlib.Path(folder) / "drawn.mahdar") as record:
        for article in chosen(days=True):
            parts = {name: article.get(name) for name in ("title", "outlet", "url", "published", "author")}
            record.add(Article.make(article["doc"], article["text"], **parts))
        gathered = gather(record, Scope())
        rows = sorted(meetings(gathered), key=lambda row: row.id)
        for row in random.Random(seed).sample(rows, min(count, len(rows))):
            first = row.life[0]
            yield {"doc": first.doc, "span": list(first.span)}, told(row, gathered)


def told(row: MeetingRow, gathered: Gathered) -> str:
    """What the row claims, and the passages of its life."""
    dates = ", ".join(f"{date.value} ({len(date.docs)})" for date in row.dates)
    head = f"{row.kind} {row.status} | {', '.join(row.parties)} | {row.place or '-'} | {dates or '-'}"
    return "\n".join([head, *(f"  {life.status} {life.doc}: {passage(life.doc, life.span, gathered)}" for life in row.life[:6])])


def passage(doc: str, span: tuple[int, int], gathered: Gathered) -> str:
    """The place in its article, in brackets, with some text around it."""
    text = gathered.by_doc[doc].article.text
    before, after = text[max(0, span[0] - AROUND) : span[0]], text[span[1] : span[1] + AROUND]
    return " ".join(f"{before}[{text[slice(*span)]}]{after}".split())


def line(seed: int, count: int) -> str:
    """The draw as JSON Lines, for an audit to be filled in."""
    return "".join(msgspec.json.encode(key).decode() + "\n" for key, _ in draw(seed, count))
