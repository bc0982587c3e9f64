"""Places in a dateline, which are the subject of nothing («باريس، فرنسا (المنارة)-- قدمت …»)."""

from __future__ import annotations

from mahdar.lexicon.grammar import GrammarTable
from mahdar.model import Mention
from mahdar.text import Page

FAR = 8  # tokens from a place to the dash behind the agency's name


def in_dateline(page: Page, grammar: GrammarTable, mention: Mention) -> bool:
    """The mention is a state, and a bracket closes soon behind it with a dash behind that, in its line."""
    if mention.kind != "state" or ")" not in page.places:
        return False
    first = page.tokens(mention.span.start, mention.span.stop).stop
    for k in range(first, min(first + FAR, len(page) - 1)):
        if page.word[k] == "\n":
            return False
        if page.word[k] == ")":
            return page.word[k + 1] in grammar.dashes
    return False
