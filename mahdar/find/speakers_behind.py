"""Further sources without a name whom «و» joins behind the words for the one who speaks («يقول عدد من السكان، وتجار من السوق، إن …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.sources_of_many import tells_several
from mahdar.model import Name, Statement
from mahdar.text import WORD

LONG = 8  # words: no such phrase is longer


def further_sources(cast: Cast, statement: Statement) -> tuple[Name, ...]:
    """The source of many in commas behind the words for whoever speaks, right before what is said; none elsewhere."""
    page, grammar, names = cast.page, cast.grammar, cast.names
    place = statement.mention
    start = min((c.start for c in statement.content if place is not None and c.start > place.stop), default=None)
    if place is None or start is None or statement.cue.start > place.start:
        return ()
    k = page.at(place.stop - 1) + 1
    first, rest = k + 1, page.word[k + 1].removeprefix(names.conjunction) if k + 1 < len(page) else ""
    if k >= len(page) or page.word[k] not in grammar.commas or page.word[first] == rest or not many(cast, rest):
        return ()
    last = first + 1
    while last < len(page) and last - first <= LONG and page.kind[last] == WORD and page.word[last] not in grammar.that:
        last += 1
    closed = last + 1 < len(page) and page.word[last] in grammar.commas and page.word[last + 1] in grammar.that.union(grammar.said)
    if not closed or page.stop[last + 1] > start or any(acts(cast, page.word[i]) for i in range(first + 1, last)):
        return ()
    span = cast.article.span(page.start[first] + len(names.conjunction), page.stop[last - 1])
    return (Name(cast.unnamed(span), "OTHER", span),)


def acts(cast: Cast, word: str) -> bool:
    """The word is a verb, and no adjective of many that begins like one («يونانيين»)."""
    return cast.names.word(word).verb and not word.endswith(tuple(cast.grammar.oblique))


def many(cast: Cast, word: str) -> bool:
    """The word without the article is a noun for several people or for bodies, in any case («أكاديميين»)."""
    oblique = word.endswith(tuple(cast.grammar.oblique)) and cast.names.word(word).ordinary
    return not cast.names.word(word).definite and (oblique or tells_several(cast.names, cast.grammar, word))
