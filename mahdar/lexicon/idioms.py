"""The table of idioms (idioms.yaml): verbs of saying that with certain words mean something else."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class IdiomTable(Struct, frozen=True, forbid_unknown_fields=True):
    """idioms.yaml: what each list holds is said there."""

    recognising: tuple[str, ...]
    recognised: tuple[str, ...]
    owing: tuple[str, ...]
    owed: tuple[str, ...]
    drawing: tuple[str, ...]
    eyes: tuple[str, ...]
    announcing: tuple[str, ...]
    announced: tuple[str, ...]
    removing: tuple[str, ...]
    showing: tuple[str, ...]
    shown: tuple[str, ...]


class Idioms:
    """The same, the nouns folded, the verbs known by their lemma as it is written."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, fold = lexicon.table("idioms", IdiomTable), lexicon.folding.fold
        self.recognising, self.recognised = frozenset(table.recognising), frozenset(map(fold, table.recognised))
        self.owing, self.owed = frozenset(table.owing), frozenset(map(fold, table.owed))
        self.drawing, self.eyes = frozenset(table.drawing), frozenset(map(fold, table.eyes))
        self.announcing, self.announced = frozenset(table.announcing), frozenset(map(fold, table.announced))
        self.removing = frozenset(table.removing)
        self.showing, self.shown = frozenset(table.showing), frozenset(map(fold, table.shown))
