"""Points that end no sentence: in addresses of pages and mailboxes, in abbreviations spelled letter by letter."""

from __future__ import annotations

from mahdar.text import WORD, Page

LETTER = 4  # letters of the name of a letter («إتش»), with one that clings to it


def in_word(page: Page, i: int) -> bool:
    """The point at token i stands in an address («www.example.org») or in an abbreviation («(سي.دي.إف)»)."""
    return between(page, i) and (all(page.raw[k].isascii() for k in (i - 1, i + 1)) or spelled(page, i))


def between(page: Page, i: int) -> bool:
    """Token i stands between two words with no space."""
    if not 0 < i < len(page.raw) - 1 or page.start[i + 1] != page.stop[i] or page.start[i] != page.stop[i - 1]:
        return False
    return page.kind[i - 1] == page.kind[i + 1] == WORD


def spelled(page: Page, i: int) -> bool:
    """The words around the point at token i are names of letters, since another such point stands beside it."""
    for first, other in ((i - 3, i - 2), (i - 1, i + 2)):
        if between(page, other) and page.word[other] == page.word[i] and all(len(page.word[k]) <= LETTER for k in range(first, first + 5, 2)):
            return True
    return False
