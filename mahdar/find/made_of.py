"""The bodies and states of which another is made, behind what it is called («لجنة مشتركة من الهيئة والوزارة»)."""

from __future__ import annotations

from collections.abc import Mapping, Set

from mahdar.model import Span
from mahdar.text import Page


def past_makers(page: Page, k: int, makers: Mapping[int, Span], of: Set[str]) -> int:
    """Past «من» at token k with the first of them, and past those that «و» joins; k where none stands there.  `makers` are their places by where they begin."""
    known = makers.get(page.start[k + 1]) if k + 1 < len(page) and page.word[k] in of else None
    while known is not None:
        k = page.at(known.stop - 1) + 1
        known = makers.get(page.start[k] + 1) if k < len(page) else None
    return k
