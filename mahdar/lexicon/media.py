"""Agencies, papers, channels and sites that carry or pass on what others say, by the words that name them."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.credits import CreditTable
from mahdar.lexicon.name_tables import BodiesTable, NamingTable
from mahdar.lexicon.speech import SpeechTable
from mahdar.text import MARK, Page

SHORT = 3  # letters: an abbreviation this short may be another word


class Media:
    """The names of media by their first folded word, and the entries of the table of bodies that are media."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.entries = frozenset(entries(lexicon))
        self._names: dict[str, list[tuple[str, ...]]] = {}
        for name in written(lexicon, self.entries):
            page = lexicon.page(name)
            first, *more = (word for word, kind in zip(page.word, page.kind, strict=True) if kind != MARK)
            self._names.setdefault(first, []).append(tuple(more))

    def name_at(self, page: Page, i: int, skip: int = 0) -> int | None:
        """The token after the name of a medium that begins at token i, `skip` letters of it left out."""
        found = (
            i + 1 + len(more)
            for more in self._names.get(page.word[i][skip:] if i < len(page) else "", ())
            if tuple(page.word[i + 1 : i + 1 + len(more)]) == more
        )
        return max(found, default=None)


def entries(lexicon: Lexicon) -> Iterator[str]:
    """The bodies whose names stand after «صحيفة», «قناة» and the like, or begin with one, and that are no other kind of body."""
    heads = lexicon.table("speech", SpeechTable).media
    table = lexicon.table("bodies", BodiesTable)
    labels = lexicon.table("naming", NamingTable).media_labels
    other = {head.word for head in table.heads} - set(heads)
    for row in table.names:
        names = {row.name, *row.also}
        labelled = row.name.startswith(tuple(f"{label} " for label in labels))
        if labelled or row.name.split()[0] not in other and any(f"{head} {name}" in names for head in heads for name in names):
            yield row.name


def written(lexicon: Lexicon, entries: frozenset[str]) -> Iterator[str]:
    """How media are written: in credit lines, and as bodies."""
    for source in lexicon.table("credits", CreditTable).names:
        yield from (name for name in source.words if len(name) > SHORT or name.isascii() and len(name) == SHORT)
    for row in lexicon.table("bodies", BodiesTable).names:
        if row.name in entries:
            yield from (row.name, *row.also)
