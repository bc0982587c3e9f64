"""Where a cue leads: the words ahead that it can report, and in what form they stand."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mahdar.find.statements.draft import Run

Kind = Literal["clause", "colon", "quote", "phrase", "object"]


class Reach(Struct, frozen=True, gc=False):
    """Where a cue leads: the run's first token (and what of it to skip) begins the content."""

    kind: Kind
    at: int
    skip: int = 0
    subject: Run | None = None
    addressee: Run | None = None
    prep: int | None = None
