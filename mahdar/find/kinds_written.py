"""The nouns for the kinds of bodies that a table knows by name."""

from __future__ import annotations

from mahdar.find.labelled import labels
from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.name_tables import BodiesTable


def kinds(lexicon: Lexicon) -> dict[str, set[str]]:
    """The nouns for kinds that the table gives bodies or writes before their names, by name, folded loosely; ask for them by `lexicon.made(kinds)`."""
    fold, nouns = lexicon.loose.fold, lexicon.made(labels) | lexicon.made(Again).kind_nouns
    rows = lexicon.table("bodies", BodiesTable).names
    written = {row.name: {first for name in row.also for first in fold(name).split()[:1] if first in nouns} for row in rows}
    return {row.name: written[row.name] | ({fold(row.kind)} if row.kind else set()) for row in rows}
