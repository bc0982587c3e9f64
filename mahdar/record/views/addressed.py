"""To whom a demand or an offer is put, as its sentence tells it."""

from __future__ import annotations

from mahdar.record.views.answers import Claims
from mahdar.record.views.said import Said
from mahdar.text import WORD

PHRASE = 5
"""Words at most of those to whom it is put, where they bear no name."""


def addressed(s: Said, claims: Claims) -> tuple[str, ...]:
    """The parties to whom it is put, else the words for them, without the preposition before them."""
    page, named = claims.gathered.page(s.source.doc), claims.terms.named[s.source.doc]
    to = s.found.addressee
    tokens = page.tokens(to.start, to.stop) if to else between(s, claims)
    if names := tuple(dict.fromkeys(named[i] for i in tokens if i in named)):
        return names
    words = [i for i in tokens if page.kind[i] == WORD]
    return (page.text[page.start[words[0]] : page.stop[words[-1]]],) if 0 < len(words) <= PHRASE else ()


def between(s: Said, claims: Claims) -> range:
    """«دعا فلان الأطراف إلى كذا»: what stands between who calls and the preposition before what he calls for, a name or a definite noun first."""
    page, words, found = claims.gathered.page(s.source.doc), claims.terms.words, s.found
    if found.act != "demand" or not found.content or found.content[0].start < found.cue.stop:
        return range(0)
    first = max(found.cue.stop, found.mention.stop if found.mention and found.mention.start >= found.cue.stop else 0)
    gap = page.tokens(first, found.content[0].start) if first < found.content[0].start else range(0)
    if gap and page.word[gap[-1]] in words.openings:
        gap = gap[:-1]
    plain = gap and all(page.kind[i] == WORD for i in gap) and len(gap) <= PHRASE
    opens = plain and (gap[0] in claims.terms.named[s.source.doc] or page.word[gap[-1]].startswith(words.article))
    return gap if opens else range(0)
