"""What stands before a name and tells who its bearer is, where a noun without the article is completed («حارس مرمى الفريق فلان»)."""

from __future__ import annotations

from mahdar.find.callings import Callings
from mahdar.find.cast import Cast
from mahdar.model import Span
from mahdar.text import WORD

FAR = 6  # words from the noun to the name
LEAST = 2  # words: right before the name stands what completes the noun


def construct_before(cast: Cast, stop: int, nouns: frozenset[str]) -> int | None:
    """The noun for a calling or office, completed, whose phrase ends in a definite word or a name of a place right before the name at token `stop`."""
    page = cast.page
    stop -= stop > LEAST and page.word[stop - 1] in cast.names.hashtag
    if stop < LEAST or not closes(cast, stop - 1):
        return None
    for k in range(stop - 1, max(stop - 1 - FAR, -1), -1):
        if not inside(cast, k):
            return None
        if cast.offices.compared(page.word[k]) in nouns and stop - k >= LEAST:
            return k if opens(cast, k) else None
    return None


def closes(cast: Cast, k: int) -> bool:
    """The token at k completes a noun before it: a word with the article, a place, a state or a body."""
    text = cast.page.word[k]
    known = any(entry.kind in ("state", "place", "body") for entry in cast.names.entries.get(text, ()))
    return text.startswith(cast.names.article) and not cast.names.word(text).stop or known


def inside(cast: Cast, k: int) -> bool:
    """The token at k may stand in a noun phrase without particles: no mark, no preposition, no verb."""
    page, word = cast.page, cast.names.word(cast.page.word[k])
    verb = word.cue and not word.definite or cast.names.tense(word.text) == "present" and not word.definite
    return page.kind[k] == WORD and not word.stop and word.text not in cast.grammar.prepositions and not verb


def opens(cast: Cast, k: int) -> bool:
    """A phrase begins with the noun at token k: it has no article, and what stands before it is a verb, a particle, a mark, a definite word, or nothing."""
    page = cast.page
    if page.word[k].startswith(cast.names.article):
        return False
    before = cast.names.word(page.word[k - 1]) if k else None
    if before is None or page.kind[k - 1] != WORD:
        return True
    return before.definite or bool(before.stop or before.cue or before.speech or cast.names.tense(before.text)) or before.text in cast.grammar.prepositions


def subject_before(cast: Cast, place: Span, calling: Callings) -> tuple[int, range] | None:
    """The words of a place before the only person in it, whose name ends it, and where that one is mentioned; the first tells an office or calling."""
    page, tokens = cast.page, cast.page.tokens(place.start, place.stop)
    inside = [start for i in tokens if (start := page.start[i]) in cast.starts_of_persons]
    if len(inside) != 1 or inside[0] <= place.start or cast.starts_of_persons[inside[0]] != place.stop:
        return None
    first, stop = tokens.start, page.at(inside[0])
    stop -= stop > first and page.word[stop - 1] in cast.grammar.commas
    nouns = calling.callings | calling.offices
    told = [k for k in range(first, stop) if cast.offices.compared(page.word[k]) in nouns]
    return (inside[0], range(first, stop)) if told == [first] and stop > first + 1 else None
