"""A particle with a pronoun before a verb («لكنه», «إلا أنها»): the pronoun is its subject, whatever stands behind it."""

from __future__ import annotations

from mahdar.lexicon.grammar import GrammarTable
from mahdar.text import Page

AGAIN = 2  # words between the particle and the verb («لكنه قد صرح»)


def but_before(page: Page, grammar: GrammarTable, at: int) -> int | None:
    """The token of «لكنه», «إلا أنه» and the like, whose pronoun is the subject of the verb at a token, «قد» between them or not; else None."""
    for k in range(at - 1, max(at - 2 - AGAIN, -1), -1):
        word = page.word[k]
        if word in grammar.but_he or word[:1] in grammar.joining and word[1:] in grammar.but_he:
            return k
        if word in grammar.that:
            return k if k and word not in grammar.and_that and page.word[k - 1] in grammar.but_that else None
        if word not in grammar.adverbs and (word not in grammar.before_verb or word in grammar.copulas):
            return None
    return None
