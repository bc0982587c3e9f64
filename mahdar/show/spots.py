"""Places of articles as short lines: the words, who printed them when, where a link leads, and the place that «copy with reference» names."""

from __future__ import annotations

from msgspec import Struct

from mahdar.record.views import Evidence
from mahdar.record.views.scope import Source

LONGEST = 240
"""Characters of a passage that a short line shows."""


class Who(Struct, frozen=True):
    """A name, and the anchor of the party it is (None when it is none)."""

    name: str
    anchor: str | None


class Spot(Struct, frozen=True, kw_only=True):
    """A place: its words, article, day in words, the anchor it leads to, `place` as number of the article and offsets, and who speaks there."""

    words: str
    source: Source
    day: str
    link: str
    place: str
    who: tuple[Who, ...] = ()


def place(number: int, at: Evidence) -> str:
    """The place of a passage as «copy with reference» is given it: number of the article in the page, offsets in its text."""
    return f"{number}:{at.span[0]}-{at.span[1]}"


def short(text: str, most: int = LONGEST) -> str:
    """The text cut between words when it is long."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"
