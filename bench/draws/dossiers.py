"""Lines of the dossiers of the five negotiations of the development articles, drawn by lot, to be read against their articles.

Half of a dossier's lines are statements; the others are taken in turn from its positions, answers, meetings, papers, papers' clauses,
open matters and conflicts, as far as it has them.
"""

from __future__ import annotations

import itertools
import json
import pathlib
import random
import tempfile
from collections.abc import Callable, Iterator
from typing import Any

from bench.shared import SHARED
from mahdar.model import Article
from mahdar.record import open_record
from mahdar.record.views import Evidence, Gathered, Scope, gather
from mahdar.record.views.answers import answers
from mahdar.record.views.conflicts import conflicts
from mahdar.record.views.events import DateRow, meetings, papers
from mahdar.record.views.open import open_matters
from mahdar.record.views.parties import Parties
from mahdar.record.views.positions import positions
from mahdar.record.views.said import said

DEV = SHARED / "gold" / "dev"
AROUND = 160
"""Characters shown to either side of a place."""
PARTS = ("title", "outlet", "url", "published", "author")

Drawn = tuple[dict[str, Any], str]
Line = tuple[tuple[Evidence, ...], str]
"""The places that a line of the page leads to, and what it claims."""


def draw(seed: int, count: int, first: int = 0) -> Iterator[Drawn]:
    """`count` lines in all, as many of each dossier; `first`: leave out so many of each kind before the lot begins."""
    topics: dict[str, list[str]] = json.loads((DEV / "topics.json").read_text(encoding="utf-8"))
    rows = {row["doc"]: row for row in map(json.loads, (DEV / "articles.jsonl").read_text(encoding="utf-8").splitlines())}
    for topic, docs in topics.items():
        gathered = dossier([rows[doc] for doc in docs])
        for what, (places, told) in chosen(gathered, random.Random(f"{seed} {topic}"), count // len(topics), first):
            shown = "".join(f"\n     {passage(place, gathered)}" for place in places)
            yield {"topic": topic, "what": what, "doc": places[0].doc, "span": list(places[0].span)}, f"{topic} | {what} | {told}{shown}"


def dossier(rows: list[dict[str, Any]]) -> Gathered:
    """What a page of a record of these articles shows."""
    with tempfile.TemporaryDirectory() as folder, open_record(pathlib.Path(folder) / "drawn.mahdar") as record:
        for row in rows:
            record.add(Article.make(row["doc"], row["text"], **{name: row.get(name) for name in PARTS}))
        return gather(record, Scope())


def chosen(gathered: Gathered, lot: random.Random, count: int, first: int) -> list[tuple[str, Line]]:
    """Lines of one dossier: half statements, the others in turn from each kind; more statements where the others run out."""
    found = {what: list(lines(gathered)) for what, lines in KINDS.items()}
    mixed = {what: lot.sample(every, len(every))[first:] for what, every in found.items()}
    turns = itertools.zip_longest(*([(what, line) for line in mixed[what]] for what in mixed if what != "statement"))
    others = [line for turn in turns for line in turn if line][: count // 2]
    return [("statement", line) for line in mixed["statement"][: count - len(others)]] + others


def day_shown(day: object, told: bool) -> str:
    """A day as the page shows it: the day of the saying, or that of the report."""
    return f"{day}" if told or day is None else f"reported {day}"


def statement_lines(gathered: Gathered) -> Iterator[Line]:
    """Who said what, on which days."""
    known = gathered.made(Parties)
    for s in gathered.made(said):
        names = "; ".join(s.speaker_names(known)) or "?"
        yield (s.words_at,), f"{s.found.act}{' (hypothetical)' if s.found.hypothetical else ''} | {names} | {day_shown(s.days, s.told)}"


def position_lines(gathered: Gathered) -> Iterator[Line]:
    """Every passage of a stance of a side on an issue."""
    for row in positions(gathered):
        for voice in row.voices:
            change = f" | before: {row.change.stance}" if row.change else ""
            yield (voice.at,), f"{row.issue} | {row.party} {row.stance} | {' < '.join(voice.chain)} | {day_shown(voice.day, voice.told)}{change}"


def answer_lines(gathered: Gathered) -> Iterator[Line]:
    """Who answers whom: the answer, and what it answers."""
    for row in answers(gathered):
        yield (row.by, row.of), f"{row.who} {row.kind} {row.whom} | {day_shown(row.day, row.told)}"


def days_told(rows: tuple[DateRow, ...]) -> str:
    """The dates that are given."""
    return ", ".join(row.value for row in rows) or "-"


def meeting_lines(gathered: Gathered) -> Iterator[Line]:
    """Meetings with the passages of their lives."""
    for row in meetings(gathered):
        places = tuple(Evidence(life.doc, life.span) for life in row.life)
        yield places, f"{row.kind} {row.status} | {', '.join(row.parties)} | {row.place or '-'} | {days_told(row.dates)}"


def paper_lines(gathered: Gathered) -> Iterator[Line]:
    """Papers with the passages of their lives."""
    for row in papers(gathered):
        places = tuple(Evidence(life.doc, life.span) for life in row.life)
        yield places, f"{row.kind} {row.status} | {', '.join(row.by) or '?'} to {', '.join(row.to) or '?'} | {days_told(row.dates)}"


def clause_lines(gathered: Gathered) -> Iterator[Line]:
    """What papers ask."""
    for row in papers(gathered):
        yield from (((ask,), f"of the {row.kind} by {', '.join(row.by) or '?'} to {', '.join(row.to) or '?'}") for ask in row.asks)


def open_lines(gathered: Gathered) -> Iterator[Line]:
    """What is open on the last day."""
    for row in open_matters(gathered):
        late = " overdue" if row.overdue else ""
        yield row.at, f"{row.what} {row.status}{late} | {', '.join(row.who) or '?'} to {', '.join(row.to) or '?'} | {row.issue or '-'} | {row.due or '-'}"


def conflict_lines(gathered: Gathered) -> Iterator[Line]:
    """Where accounts differ."""
    for row in conflicts(gathered):
        yield (row.a, row.b), f"{row.kind} | {row.why}"


KINDS: dict[str, Callable[[Gathered], Iterator[Line]]] = {
    "statement": statement_lines,
    "position": position_lines,
    "answer": answer_lines,
    "meeting": meeting_lines,
    "paper": paper_lines,
    "clause": clause_lines,
    "open": open_lines,
    "conflict": conflict_lines,
}


def passage(at: Evidence, gathered: Gathered) -> str:
    """The place in its article, in brackets, with some text around it."""
    text, (start, stop) = gathered.by_doc[at.doc].article.text, at.span
    return " ".join(f"{at.doc}: {text[max(0, start - AROUND) : start]}[{text[start:stop]}]{text[stop : stop + AROUND]}".split())
