"""The table of what tells whether somebody whom the lead only describes is the one who is named next (in_lead.yaml)."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class InLeadTable(Struct, frozen=True, forbid_unknown_fields=True):
    """in_lead.yaml: what each list holds is said there."""

    onlookers: tuple[str, ...]
    veiled: tuple[str, ...]
    turns: tuple[str, ...]
    anybody: tuple[str, ...]
    lofty: tuple[str, ...]


class InLead:
    """The same, folded, the nouns for anybody loosely; ask for it by `lexicon.made(InLead)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, plain = lexicon.table("in_lead", InLeadTable), lexicon.folding.fold
        self.onlookers, self.veiled, self.turns = (frozenset(map(plain, words)) for words in (table.onlookers, table.veiled, table.turns))
        self.anybody, self.lofty = (frozenset(map(lexicon.loose.fold, words)) for words in (table.anybody, table.lofty))
