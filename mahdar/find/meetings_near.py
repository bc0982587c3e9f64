"""The town near which a meeting is held, or to which a visit goes: «في قصر قديم قرب جنيف», «زيارة لمصنع على مشارف مسقط»."""

from __future__ import annotations

from mahdar.find.clauses import Place
from mahdar.find.ground import Ground, Seen
from mahdar.model import Name

REACH = 8
"""Plain words between a meeting and a word for «near»."""
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
            return Name(place.city, "GPE", place.mention.span) if place and place.city else None
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
