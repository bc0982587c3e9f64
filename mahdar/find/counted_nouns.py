"""The noun behind a number, with what tells that it is as many or so, and thousands between («نحو 20 ألف شركة»)."""

from __future__ import annotations

from mahdar.lexicon.grammar import GrammarTable
from mahdar.text import NUMBER, WORD, Page


def begins_number(page: Page, grammar: GrammarTable, j: int) -> bool:
    """A number stands at token j, or behind «نحو» and the like."""
    return page.kind[j] == NUMBER or page.word[j] in grammar.nearly and j + 1 < len(page) and page.kind[j + 1] == NUMBER


def counted_noun(page: Page, grammar: GrammarTable, j: int) -> int:
    """The token of the noun that the number from token j on counts; j for none."""
    k = j + 1 + (page.kind[j] != NUMBER)
    k += k < len(page) and page.word[k] in grammar.thousands
    return k if k < len(page) and page.kind[k] == WORD else j
