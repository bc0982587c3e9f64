"""The words for a paper with those behind them that tell who issued it («بيان رسمي للنادي الوطني», «بيان نشره على موقعه المتحدث …»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.model import Span
from mahdar.text import WORD

if TYPE_CHECKING:
    from mahdar.find.issuers import Issuers

ISSUING = ("body", "person", "office", "state")
PLACES = 3  # no more is told of where a paper was published
LONG = 3  # tokens: of one such place


def with_body(issuers: Issuers, place: Span) -> Span:
    """The place with «ل», the article and the noun for a body behind it, past adjectives, and with that body's own («بيان رسمي للنادي الوطني»)."""
    page, names = issuers.page, issuers.cast.names
    tokens = page.tokens(place.start, place.stop)
    word = page.word[tokens.stop] if tokens.stop < len(page) else ""
    contracted = word.startswith(tuple(names.naming.contracted)) if len(tokens) > 1 else word.startswith(tuple(issuers.cast.grammar.article))
    rest = names.without_li(word) if contracted and all(adjective(issuers, k, definite=False) for k in tokens[1:]) else None
    if rest is None or not issuers.is_body(issuers.cast.without_article(rest) if len(tokens) > 1 else rest) or not issuers.may_be_paper(place):
        return place
    last = tokens.stop + 1
    while len(tokens) > 1 and last < len(page) and adjective(issuers, last, definite=True):
        last += 1
    return issuers.cast.article.span(place.start, page.stop[last - 1])


def adjective(issuers: Issuers, i: int, *, definite: bool) -> bool:
    """Token i is an adjective by its ending or a table, with the article where it is to be `definite`, else without."""
    names = issuers.cast.names
    word = names.word(issuers.page.word[i])
    known = word.quality or word.text.endswith(names.adjective_ends)
    return issuers.page.kind[i] == WORD and word.definite == definite and not word.stop and known


def past_places(issuers: Issuers, first: int) -> int:
    """The token behind phrases of a preposition from token `first` on, where somebody is mentioned («نشره على موقعه المتحدث …»); else `first` itself."""
    page, prepositions, k = issuers.page, issuers.cast.grammar.prepositions, first
    for _ in range(PLACES):
        if k >= len(page) or page.word[k] not in prepositions:
            break
        stops = (j for j in range(k + 2, min(k + 2 + LONG, len(page))) if page.word[j] in prepositions or begins_anew(issuers, j))
        stop = next(stops, None)
        if stop is None or any(page.kind[j] != WORD for j in range(k, stop)):
            return first
        k = stop
    return k if k > first and page.word[k] not in prepositions else first


def begins_anew(issuers: Issuers, j: int) -> bool:
    """Somebody is mentioned from token j on, and the noun before it needs no complement: it has the article or a pronoun, or is a name."""
    page, mentions = issuers.page, issuers.mentions
    mention = mentions.get(page.start[j])
    if mention is None or mention.kind not in ISSUING:
        return False
    before = page.word[j - 1]
    return before.startswith(issuers.cast.names.article) or before.endswith(issuers.cast.names.naming.pronouns) or page.start[j - 1] in mentions
