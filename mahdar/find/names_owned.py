"""Offices with a pronoun: «نفت مالطا بلسان وزير خارجيتها» speaks of the minister of the state before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from mahdar.find.names_scan import Scan
from mahdar.find.tense import STOPS
from mahdar.model import Mention
from mahdar.text import BREAK

BACK = 25
"""Words between a state and the office that it owns."""


def with_owners(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The mentions; an office whose last word has the pronoun of a state, with the state that its sentence names last before it."""
    states = {m.span.start: m.entry for m in found if m.kind == "state" and m.entry and not m.plural}
    for m in found:
        title = m.span if m.kind == "office" else m.office
        owner = owner_of(scan, title.start, states) if title and not m.body and states and is_owned(scan, title.text.split()[-1]) else None
        yield replace(m, body=owner) if owner else m


def is_owned(scan: Scan, raw: str) -> bool:
    """«خارجيتها», «دفاعها»: the field of a ministry with the pronoun of a state."""
    names, word = scan.names, scan.names.fold(raw)
    bare = word.removesuffix(names.hers)
    open_, closed = names.marbuta["open"], names.marbuta["closed"]
    forms = (bare, bare.removesuffix(open_) + closed) if bare.endswith(open_) else (bare,)
    return bare != word and any(names.article + form in names.portfolios for form in forms)


def owner_of(scan: Scan, start: int, states: Mapping[int, str | None]) -> str | None:
    """The last state that the sentence names before an offset."""
    first = bisect_left(scan.start, start)
    for i in range(first - 1, max(-1, first - BACK), -1):
        if scan.kind[i] == BREAK or scan.raw[i] in STOPS:
            return None
        entry = next((states[at] for at in range(scan.start[i], scan.stop[i]) if at in states), None)
        if entry:
            return entry
    return None
