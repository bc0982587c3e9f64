"""The town near which a meeting is held, or to which a visit goes: «في قصر قديم قرب جنيف», «زيارة لمصنع على مشارف مسقط»."""

from __future__ import annotations

from mahdar.find.clauses import Place
from mahdar.find.ground import Ground, Seen
from mahdar.model import Name

REACH = 8
"""Plain words between a meeting and a word for «near»."""
NAMED = 7
"""Tokens of a house and its name."""
QUOTES = frozenset('"«»“”')
"""Marks around a name."""
TOWN = 4
"""Tokens behind a word for «near» among which the town stands."""


def near_town(ground: Ground, seen: Seen) -> Name | None:
    """The town behind the first word for «near» behind the meeting, with neither a topic nor another clause before it."""
    if seen.kind in ("call", "vote") or seen.kind == "visit" and not to_something(ground, seen):
        return None
    plain = 0
    for j in range(seen.noun + 1, seen.clause.stop):
        if plain > REACH or leads_off(ground, j):
            return None
        if ground.page.word[j] in ground.words.near and j not in ground.covered and not bracketed(ground, j):
            place = town_behind(ground, j, seen.clause.stop)
            return named_house(ground, seen, j) or Name(place.city, "GPE", place.mention.span) if place and place.city else None
        plain += ground.plain(j)
    return None


def to_something(ground: Ground, seen: Seen) -> bool:
    """«زيارة لقصر قديم», «زيارة إلى مصنع»: the noun of a visit, with no pronoun, and what is visited right behind it with «to»."""
    word = ground.page.word[seen.noun + 1] if seen.noun + 1 < len(ground.page) else ""
    goal = ground.small.clitic_roles.get(word[:1]) == "for" or ground.small.roles.get(word) == "to"
    return ground.noun(seen.noun) is not None and not seen.own and goal


def bracketed(ground: Ground, j: int) -> bool:
    """«قصر قديم (شرق) قرب جنيف»: the word at the token stands alone in brackets and is near to nothing."""
    return 0 < j < len(ground.page) - 1 and ground.page.raw[j - 1] == "(" and ground.page.raw[j + 1] == ")"


def leads_off(ground: Ground, j: int) -> bool:
    """What follows the token is of something else: a topic, an aim, a relative or a verb."""
    word, words = ground.page.word[j], ground.words
    if j in ground.covered or j in ground.timed:
        return False
    small = ground.small
    off = any(word in other for other in (small.topics, small.relatives, words.purposes, words.causes, words.focuses, words.aims, words.apart))
    return off or bool(ground.tenses.of(word)) and not ground.verb(j)


def town_behind(ground: Ground, j: int, stop: int) -> Place | None:
    """The town right behind the token, «from» and words for what kind of town it is."""
    for k in range(j + 1, min(j + TOWN, stop)):
        if place := ground.places.get(k):
            return place if place.city and place.name.type == "GPE" else None
        word = ground.page.word[k]
        if not (word in ground.small.heads or word in ground.words.near or ground.small.roles.get(word) == "from" or ground.adjective(k)):
            return None
    return None


def named_house(ground: Ground, seen: Seen, j: int) -> Name | None:
    """«قصر الحمراء قرب طنجة», «لقصر "سيدي سعيد" (شرق) قرب طنجة»: a house with a name of its own right before the word for «near» is itself the place."""
    raw, word = ground.page.raw, ground.page.word
    stop = j
    while stop > seen.noun and (stop - 1 in ground.timed or raw[stop - 1] in (")", "(") or bracketed(ground, stop - 1)):
        stop -= 1
    first = next((k for k in range(stop - 2, max(seen.noun, stop - NAMED), -1) if house(ground, word[k]) and k not in ground.covered), None)
    if first is None or not (first + 1 in ground.covered or raw[first + 1] in QUOTES or dashed(ground, first, stop) or bound(ground, first, stop)):
        return None
    clings = int(word[first] not in ground.words.houses)
    span = ground.span(first, stop, clings)
    return Name("".join(letter for letter in span.text if letter not in QUOTES).strip(), "GPE", span)


def house(ground: Ground, word: str) -> bool:
    """A word for a house that bears a name, alone or behind a letter that clings to it."""
    return word in ground.words.houses or word[:1] in ground.small.clitic_roles and word[1:] in ground.words.houses


def dashed(ground: Ground, first: int, stop: int) -> bool:
    """A dash stands in the name."""
    return any(ground.page.raw[k] in ground.small.dashes for k in range(first + 2, stop - 1))


def bound(ground: Ground, first: int, stop: int) -> bool:
    """«قصر الحمراء»: nothing but one word with the article, and adjectives with it, stands behind the word for the house."""
    return all(ground.page.word[k].startswith(ground.small.article) for k in range(first + 1, stop))
