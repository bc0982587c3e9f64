"""A second who issued a paper, whom «و» joins behind what is told of the first between commas («تقرير أصدرته "س"، ذراع الشركة، ورابطة النقل»)."""

from __future__ import annotations

from mahdar.find.issuers import Issuers
from mahdar.model import Span
from mahdar.text import BREAK, QUOTE, WORD

APPOSED = 24  # tokens: what is told of the first is no longer
LONG = 8  # tokens: nor is the second


def second_issuer(issuers: Issuers, first: Span) -> Span | None:
    """The words for a body that «و» joins behind a comma and what is told of the first issuer, before «أن» and any other mark."""
    page, grammar, names = issuers.page, issuers.cast.grammar, issuers.cast.names
    k = page.at(first.stop - 1) + 1
    k += k < len(page) and page.kind[k] == QUOTE
    if k >= len(page) or page.word[k] not in grammar.commas:
        return None
    for comma in range(k + 1, min(k + APPOSED, len(page) - 1)):
        word = page.word[comma + 1]
        if page.kind[comma] == BREAK or page.word[comma] in grammar.that or page.word[comma] in grammar.relatives:
            return None
        if page.word[comma] not in grammar.commas:
            continue
        rest = word.removeprefix(names.conjunction)
        body = rest != word and any(head.kind == "body" for head in names.heads.get(rest, ()))
        return whole(issuers, comma + 1) if body else None
    return None


def whole(issuers: Issuers, first: int) -> Span | None:
    """The words from the noun for a body with «و» at token `first` up to a relative pronoun or «أن», else as far as a name goes."""
    page, grammar = issuers.page, issuers.cast.grammar
    start = page.start[first] + len(issuers.cast.names.conjunction)
    stop = next((k for k in range(first + 1, min(first + LONG, len(page))) if page.word[k] in grammar.relatives or page.word[k] in grammar.that), None)
    plain = stop is not None and all(page.kind[k] == WORD and page.word[k] not in grammar.prepositions for k in range(first, stop))
    return issuers.cast.article.span(start, page.stop[stop - 1]) if stop is not None and plain else issuers.phrase(start, first + LONG)
