"""Who bears an office that no mention holds: by words that are all among those of his office («مدير مركز النور: …», «وزير كيني: …»)."""

from __future__ import annotations

from mahdar.find.cast import Cast, Known
from mahdar.model import Mention, Name, Span

LEAST, MOST = 2, 6  # words


def bearer_by_words(cast: Cast, place: Span) -> Name | None:
    """The person whose office has all the words of the place, where that is definite or stands in the headline."""
    page = cast.page
    tokens = page.tokens(place.start, place.stop)
    if not LEAST <= len(tokens) <= MOST or not (page.word[tokens.start].startswith(tuple(cast.grammar.article)) or heads_line(cast, tokens)):
        return None
    words = cast.words(place)
    office = cast.offices.held(words)
    if len(office) < LEAST or words[0] not in cast.bearers or any(word in cast.grammar.prepositions for word in words):
        return None
    bearer = cast.bearer(Known(Mention(span=place, rule=bearer_by_words.__name__, kind="office", head=place), (), office))
    return cast.person(bearer) if bearer and begins_alike(cast, bearer, words[0]) else None


def heads_line(cast: Cast, tokens: range) -> bool:
    """The place begins the text, of which the first line is a headline."""
    return tokens.start == 0 and "\n" in cast.page.places


def begins_alike(cast: Cast, bearer: Known, first: str) -> bool:
    """The office of the person begins with this word, so that it is not his chief's («مساعد الوزير»)."""
    office = bearer.mention.office
    return office is not None and cast.offices.held(cast.words(office)[:1]) == cast.offices.held([first])
