"""Persons' judgements on the terminal."""

from __future__ import annotations

from mahdar.record.judgements import Logged
from mahdar.record.store import Record


def log_line(record: Record, row: Logged) -> str:
    """A judgement in a line: its id, when, by whom, the verdict, the places with their words, and what became of it."""
    j = row.judgement
    state = f"undone by {row.undone_by}" if row.undone_by else "" if row.in_force else "a later one counts"
    words = [row.id, j.at or "", j.by, j.verdict, *(f"{place} {record.words_at(place)}".strip() for place in (j.subject, j.object) if place)]
    more = (f"= {j.value}" if j.value else "", f"({j.why})" if j.why else "", f"[{state}]" if state else "", "[disputed]" if row.disputed else "")
    return "  ".join(filter(None, (*words, *more)))
