"""«ورداً على ذلك قالت …»: what a statement answers by words that point back to the sentence before its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mahdar.find.tense import ends_sentence
from mahdar.text import BREAK, WORD

if TYPE_CHECKING:
    from mahdar.record.views.answers import Claims

BEFORE = 3
"""Words that point back: a noun of answering, its preposition and «that»."""
FAR = 30
"""Tokens before these words among which the sentence before theirs begins."""


def answered_before(n: int, claims: Claims) -> Iterator[int]:
    """The statements of another side in the sentence before that of a statement which opens with «in answer to that», the nearest first."""
    at = pointing(n, claims)
    if at is None:
        return
    page = claims.gathered.page(claims.every[n].source.doc)
    last = at - 1
    while last > 0 and page.kind[last] != WORD:
        last -= 1
    first = next((i + 1 for i in range(last, max(last - 2 * FAR, 0), -1) if page.kind[i] == BREAK or ends_sentence(page, i)), max(last - 2 * FAR, 0))
    near = (m for m in claims.in_article(n) if first <= page.at(claims.every[m].found.cue.start) <= last and claims.apart(m, n))
    yield from sorted(near, key=lambda m: -claims.every[m].found.cue.start)


def pointing(n: int, claims: Claims) -> int | None:
    """The token of «in answer» where «in answer to that» opens the sentence of a statement, right before its cue."""
    s = claims.every[n]
    page, words = claims.gathered.page(s.source.doc), claims.terms.words
    told = [i for i in range(max(page.at(s.found.cue.start) - 2 * BEFORE, 0), page.at(s.found.cue.start)) if page.kind[i] == WORD]
    for one, two, three in zip(told, told[1:], told[2:], strict=False):
        if page.word[one] in words.in_answer and page.word[two] in words.openings and page.word[three] in words.again:
            opens = one == 0 or page.kind[one - 1] != WORD
            return one if opens and three == told[-1] else None
    return None
