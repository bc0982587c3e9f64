"""The table of lines that belong to the page and not to the article (closings.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.text import NUMBER, WORD, Page


class ClosingsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """closings.yaml"""

    starts: tuple[str, ...]


class Closings:
    """Tells fixed footers and teasers from the lines of an article."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("closings", ClosingsTable)
        self._starts = {tuple(lexicon.page(phrase).word) for phrase in table.starts}
        self._firsts, self._longest = {phrase[0] for phrase in self._starts}, max(map(len, self._starts))

    def begins(self, page: Page, line: range) -> bool:
        """The line begins with one of the phrases; marks before it are passed over."""
        first = next((i for i in line if page.kind[i] in (WORD, NUMBER)), line.stop)
        if first == line.stop or page.word[first] not in self._firsts:
            return False
        return any(tuple(page.word[first : first + n]) in self._starts for n in range(1, self._longest + 1))


def closings(lexicon: Lexicon) -> Closings:
    """The phrases of a lexicon; use it as `lexicon.made(closings)`."""
    return Closings(lexicon)
