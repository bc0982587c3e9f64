"""Addresses of pages and mailboxes: the points in them end no sentence."""

from __future__ import annotations

from mahdar.text import WORD, Page


def in_address(page: Page, i: int) -> bool:
    """The point at token i stands between Latin letters with no space («www.example.org»)."""
    if not 0 < i < len(page) - 1 or page.start[i + 1] != page.stop[i] or page.start[i] != page.stop[i - 1]:
        return False
    return all(page.kind[k] == WORD and page.raw[k].isascii() for k in (i - 1, i + 1))
