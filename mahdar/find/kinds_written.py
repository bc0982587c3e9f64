"""The nouns for the kinds of bodies that a table knows by name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from mahdar.find.labelled import labels
from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.name_tables import BodiesTable, NamingTable
from mahdar.model import Mention, Span

QUOTES = ' "«“'  # before a name


def kinds(lexicon: Lexicon) -> dict[str, set[str]]:
    """The nouns for kinds that the table gives bodies or writes before their names, by name, folded loosely; ask for them by `lexicon.made(kinds)`."""
    fold, nouns = lexicon.loose.fold, lexicon.made(labels) | lexicon.made(Again).kind_nouns
    rows = lexicon.table("bodies", BodiesTable).names
    written = {row.name: {first for name in row.also for first in fold(name).split()[:1] if first in nouns} for row in rows}
    return {row.name: written[row.name] | ({fold(row.kind)} if row.kind else set()) for row in rows}


def article(lexicon: Lexicon) -> str:
    """The article, written to what it defines; ask for it by `lexicon.made(article)`."""
    return lexicon.table("naming", NamingTable).article


def names_behind(bodies: Sequence[tuple[Mention, tuple[str, ...]]], text: str, lexicon: Lexicon) -> Iterator[tuple[Span, Mention]]:
    """The bodies told by what they do whose names, which a table knows, stand right behind («شركة النفط الفرنسية توتال»); `bodies` with their words."""
    known_kinds, definite = lexicon.made(kinds), lexicon.made(article)
    for (one, words), (name, _) in itertools.pairwise(bodies):
        described = len(words) > 1 and not one.entry and one.head == one.span and not one.span.text.startswith(definite)
        if described and words[0] in known_kinds.get(name.entry or "", ()) and not text[one.span.stop : name.span.start].strip(QUOTES):
            yield one.span, name
