"""The table of words by which players and coaches are called (players.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class PlayersTable(Struct, frozen=True, forbid_unknown_fields=True):
    """players.yaml: what each list holds is said there."""

    players: tuple[str, ...]
    coaches: tuple[str, ...]
    either: tuple[str, ...]
    field: tuple[str, ...]
    least: int
    others: tuple[str, ...]


class Players:
    """The same, folded, the nouns for somebody loosely; ask for it by `lexicon.made(Players)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, fold = lexicon.table("players", PlayersTable), lexicon.loose.fold
        self.players, self.coaches, self.either, self.others = (
            frozenset(map(fold, words)) for words in (table.players, table.coaches, table.either, table.others)
        )
        self.nouns = self.players | self.coaches | self.either
        self.field, self.least = frozenset(map(lexicon.folding.fold, table.field)), table.least
