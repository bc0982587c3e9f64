"""How a text names an agency as the one that heard what it prints (sourcing.yaml)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.credits import CreditWords, credit_words
from mahdar.lexicon.particles import particles
from mahdar.text import WORD, Page


class SourcingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """sourcing.yaml: what each list holds is said there."""

    heard: tuple[str, ...]
    told: str


class Heard:
    """Finds agencies that a text names as those that heard something."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("sourcing", SourcingTable)
        joining = ("", *lexicon.made(particles).joining)
        self._before = {lexicon.folding.fold(joint + word) for word in table.heard for joint in joining}
        self._told = table.told
        self._names: CreditWords = lexicon.made(credit_words)

    def agencies(self, page: Page) -> Iterator[tuple[str, range]]:
        """The agencies of a page, by the names that the record uses, and their tokens."""
        for i in range(len(page)):
            known = self._names.name_at(page, i) if self.is_heard(page, i) else self._names.name_at(page, i, self._told)
            if known and known[0].role == "agency":
                yield known[0].name, range(i, known[1])

    def is_heard(self, page: Page, i: int) -> bool:
        """The token, or the word before it (quotation marks and brackets aside), says that an agency heard something."""
        before = next((page.word[k] for k in range(i - 1, max(-1, i - 4), -1) if page.kind[k] == WORD), "")
        return before in self._before or page.word[i] in self._before


def heard(lexicon: Lexicon) -> Heard:
    """The words of a lexicon; use it as `lexicon.made(heard)`."""
    return Heard(lexicon)
