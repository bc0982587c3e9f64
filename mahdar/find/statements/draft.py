"""Stretches of tokens and statements in the making, as the constructions hand them on."""

from __future__ import annotations

from msgspec import Struct


class Run(Struct, frozen=True, order=True, gc=False):
    """Tokens `[first, last)` that stand for one thing; `skip` code points of the first token do not belong to it;
    `generic`: taken for a noun phrase by grammar alone."""

    first: int
    last: int
    skip: int = 0
    generic: bool = False


class Draft(Struct, kw_only=True):
    """A statement in the making, by tokens.

    `opens` is where its clause begins, which ends the content before it when it `joins` that one (by و، ف, a comma) and does not stand inside it.
    `fixed` says that the end of its content is known and nothing may cut it; `gap` is what lies between the cue and the content;
    `predicate` that something is said of its object; `calls` that a lone name after the verb may be the one called upon, `direct` that a lone noun may;
    `heard` that what stands behind the verb may be the one who hears it;
    `leads` that it is the first of its sentence.
    """

    rule: str
    act: str
    cue: Run
    content: list[Run]
    opens: int
    mention: Run | None = None
    fixed: bool = False
    joins: bool = True
    channel: Run | None = None
    addressee: Run | None = None
    relay: list[Run] = []
    hypothetical: bool = False
    gap: tuple[int, int] = (0, 0)
    gender: str | None = None
    plural: bool = False
    shape: str = ""
    noun_phrase: bool = False
    calls: bool = False
    direct: bool = False
    heard: bool = False
    leads: bool = False
    predicate: bool = False
