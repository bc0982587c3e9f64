"""Persons' judgements: taking one in, which are in force, which are disputed, and which items they speak of."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

import msgspec
import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.engine import Connection

from mahdar.errors import BadRequest
from mahdar.model import Judgement
from mahdar.record.schema import articles, judgements
from mahdar.record.weaving import parts

ON_TWO, ON_ONE = ("same", "different"), ("wrong", "missed", "corrected")
MUCH_LONGER = 20
"""A place that is so many times longer than what it shares with an item does not mean that item."""
ADDRESS = re.compile(r"[0-9a-f]{16}:\d{1,9}-\d{1,9}")


class Logged(Struct, frozen=True, kw_only=True):
    """A judgement with its id; `undone_by` names the judgement that takes it back, `in_force` is False when it does or when a later one says otherwise."""

    id: str
    judgement: Judgement
    in_force: bool
    undone_by: str | None = None
    disputed: bool = False


def judgement_id(judgement: Judgement) -> str:
    """First 12 hex digits of SHA-256 over all that the judgement says."""
    return hashlib.sha256(msgspec.json.encode(judgement)).hexdigest()[:12]


def enter(c: Connection, judgement: Judgement) -> str:
    """Check a judgement and keep it; gives its id.  Raises BadRequest."""
    judgement = in_order(judgement)
    refuse_misshapen(judgement)
    if judgement.verdict == "undo":
        judgement = msgspec.structs.replace(judgement, subject=subject_of(c, judgement.object))
    else:
        for place in filter(None, (judgement.subject, judgement.object)):
            refuse_unknown(c, place)
    row = {k: v for k, v in msgspec.structs.asdict(judgement).items() if k in judgements.c}
    key = judgement_id(judgement)
    c.execute(judgements.insert().prefix_with("OR IGNORE"), {"id": key, **row})
    return key


def subject_of(c: Connection, id: str | None) -> str:
    """What the judgement of that id speaks of.  Raises BadRequest when there is none."""
    subject: str | None = c.execute(sa.select(judgements.c.subject).where(judgements.c.id == id)).scalar()
    if subject is None:
        raise BadRequest(f"no judgement {id} in this record; `mahdar judge RECORD log` lists them")
    return subject


def in_order(judgement: Judgement) -> Judgement:
    """The judgement with its two places in order: same and different have no direction."""
    if judgement.verdict in ON_TWO and judgement.object and judgement.object < judgement.subject:
        return msgspec.structs.replace(judgement, subject=judgement.object, object=judgement.subject)
    return judgement


def refuse_misshapen(j: Judgement) -> None:
    """Raise BadRequest when the judgement lacks what its verdict needs."""
    if not j.by or not j.at:
        raise BadRequest("a judgement is signed with a name and a time")
    if j.verdict in ON_TWO and (not j.object or j.object == j.subject):
        raise BadRequest(f"{j.verdict!r} is said of two places; give two addresses such as 0123456789abcdef:10-25")
    if j.verdict in ON_ONE and j.object:
        raise BadRequest(f"{j.verdict!r} is said of one place")
    if j.verdict == "corrected" and not j.value:
        raise BadRequest("'corrected' needs the value that would be right")


def refuse_unknown(c: Connection, place: str) -> None:
    """Raise BadRequest when an address is malformed, names no article of the record, or lies outside its text."""
    if fault := address_fault(c, place):
        raise BadRequest(fault)


def address_fault(c: Connection, place: str) -> str | None:
    """What is wrong with an address, None when it holds."""
    if not ADDRESS.fullmatch(place):
        return f"{place!r} is no address; an address is ARTICLE-ID:START-STOP, such as 0123456789abcdef:10-25"
    article, start, stop = parts(place)
    length = c.execute(sa.select(sa.func.length(articles.c.text)).where(articles.c.id == article)).scalar()
    if length is None:
        return f"{place}: no article {article} in this record"
    if not start < stop <= length:
        return f"{place}: not a stretch of its article, which has {length} characters"
    return None


def log(c: Connection) -> list[Logged]:
    """Every judgement of a person, the earliest first."""
    rows = [(row["id"], msgspec.convert({str(k): v for k, v in row.items() if k != "id"}, Judgement)) for row in c.execute(sa.select(judgements)).mappings()]
    rows.sort(key=lambda row: (row[1].at or "", row[0]))
    undone = undone_by(rows)
    left = [(id, j) for id, j in rows if id not in undone and j.verdict != "undo"]
    latest = {slot(j): id for id, j in left}
    disputed = disputed_slots(j for _, j in left)
    return [
        Logged(
            id=id,
            judgement=j,
            in_force=id not in undone and (j.verdict == "undo" or latest[slot(j)] == id),
            undone_by=undone.get(id),
            disputed=id not in undone and slot(j) in disputed,
        )
        for id, j in rows
    ]


def undone_by(rows: list[tuple[str, Judgement]]) -> dict[str, str]:
    """By id of each judgement that is undone, the undoing that counts.  An undoing can itself be undone; what it names was always there before it."""
    undoers: dict[str, list[str]] = defaultdict(list)
    for id, j in rows:
        if j.verdict == "undo" and j.object:
            undoers[j.object].append(id)
    undone: dict[str, str] = {}

    def stands(id: str) -> bool:
        counts = next((u for u in undoers[id] if stands(u)), None)
        if counts:
            undone[id] = counts
        return counts is None

    for id, _ in rows:
        stands(id)
    return undone


def slot(j: Judgement) -> tuple[str, str, bool]:
    """What a judgement speaks of: of two that speak of one thing the later counts."""
    return j.subject, j.object or "", j.verdict == "missed"


def disputed_slots(rows: Iterable[Judgement]) -> set[tuple[str, str, bool]]:
    """What two persons judge differently, going by the last word of each."""
    said: dict[tuple[str, str, bool], dict[str, tuple[str, str | None]]] = defaultdict(dict)
    for j in rows:
        said[slot(j)][j.by] = (j.verdict, j.value)
    return {where for where, by in said.items() if len(set(by.values())) > 1}


def resolved(said: Iterable[Judgement], places: Iterable[str]) -> list[Judgement]:
    """Judgements by the places of today's items: an address stands for the item at it, else for the one that shares most of its characters."""
    known = Places(places)
    return [msgspec.structs.replace(j, subject=known.nearest(j.subject), object=j.object and known.nearest(j.object)) for j in said]


class Places:
    """The places of items, to find the one that an address means."""

    def __init__(self, places: Iterable[str]) -> None:
        self._exact = set(places)
        self._by_article: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for article, start, stop in sorted(map(parts, self._exact)):
            self._by_article[article].append((start, stop))

    def nearest(self, place: str) -> str:
        """The place of an item that shares most with this one (of equals the shorter, then the first).

        The place itself when there is none, or when it is a stretch so long that no item in it is meant, as a whole article is.
        """
        if place in self._exact:
            return place
        article, start, stop = parts(place)
        spans = self._by_article.get(article, [])
        near = [(min(stop, b) - max(start, a), a - b, -a, a, b) for a, b in spans[: bisect_right(spans, (stop, 0))] if b > start]
        share, *_, first, last = max(near, default=(0, 0, 0, 0, 0))
        return f"{article}:{first}-{last}" if share * MUCH_LONGER >= stop - start else place
