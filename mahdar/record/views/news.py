"""What is new since a day: the rows of a view that some article published from that day on tells of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from mahdar.record.views.scope import Gathered


def new(rows: tuple[Struct, ...], gathered: Gathered, since: str) -> tuple[Struct, ...]:
    """The rows with a passage in an article of that day or a later one; of an article whose day is not known nobody can tell."""
    fresh = {source.doc for source in gathered.sources if source.days and source.days[-1] >= since}
    return tuple(row for row in rows if not fresh.isdisjoint(docs(row)))


def docs(value: Any) -> Iterator[str]:
    """The articles that a row names anywhere in it."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            inner = getattr(value, name)
            if name == "doc":
                yield inner
            elif name == "docs":
                yield from inner
            else:
                yield from docs(inner)
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from docs(inner)
