"""Where a meeting is, told by the town between the verb of its opening and its «works», or of a visit by the town in which the house lies that is visited."""

from __future__ import annotations

from mahdar.find.clauses import Part, Place
from mahdar.find.ground import Ground, Seen
from mahdar.find.meetings_near import leads_off
from mahdar.model import Name

LANDS = frozenset({"state", "place"})
"""Kinds of mention that name a place."""
REACH = 5
"""Plain words between a visit and the town in which what is visited lies."""


def site_of(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> Name | None:
    """The place of a visit to a house in a town, or of a meeting whose works were opened in a town."""
    place = visited_site(ground, seen, parts) if seen.kind == "visit" else opened_in(ground, seen)
    return Name(place.city or place.name.name, "GPE", place.mention.span) if place else None


def visited_site(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> Place | None:
    """«زيارة لمصنع في طنجة», «زار مستشفى في طنجة»: the first place, with «in», behind the ordinary noun of what is visited; no other clause between."""
    place = next((p.place for p in parts if p.place.first > seen.noun and p.place.name.type == "GPE" and p.place.mention.kind in LANDS), None)
    if place is None or ground.role(place, before_heads(ground, place.first)) != "in":
        return None
    told = range(seen.noun + 1, place.first)
    if ground.page.word[seen.noun - 1] in ground.words.aims or any(leads_off(ground, j) for j in told) or sum(ground.plain(j) for j in told) > REACH:
        return None
    return place if any(aim(ground, seen, j) for j in told) else None


def aim(ground: Ground, seen: Seen, j: int) -> bool:
    """An ordinary noun at the token is what is visited: behind «to» or with it, of a verb also without the article right behind it, its subject or a date."""
    word, small = ground.page.word, ground.small
    if not ground.plain(j) or word[j].startswith(small.article):
        return False
    to = small.clitic_roles.get(word[j][:1]) == "for" and word[j][1:] not in small.roles or small.roles.get(word[j - 1]) == "to"
    apposed = any(ground.page.raw[k] in small.commas for k in range(seen.noun + 1, j))
    direct = not ground.noun(seen.noun) and not apposed and word[j] not in small.adverbs
    return to or direct and (j - 1 == seen.noun or j - 1 in ground.covered or j - 1 in ground.timed)


def before_heads(ground: Ground, first: int) -> str:
    """The role of the small word before the token, and before words for what kind of place it is."""
    while first > 1 and (ground.page.word[first - 1] in ground.small.heads or ground.page.word[first - 1] in ground.words.capital):
        if ground.small.clitic_roles.get(ground.page.word[first - 1][:1]) == "in" and ground.page.word[first - 1] in ground.words.capital:
            return "in"
        first -= 1
    return ground.small.roles.get(ground.page.word[first - 1], "")


def opened_in(ground: Ground, seen: Seen) -> Place | None:
    """«انطلقت في طنجة الاثنين أعمال المؤتمر»: the town right before the works of a meeting, and a date, behind «in» and the verb."""
    j = seen.noun - 1
    row = ground.words.before.get(ground.page.word[j]) if j > 1 else None
    if row is None or not row.same_day or ground.page.word[j] in ground.small.roles or ground.page.word[j] in ground.words.apart:
        return None
    while j - 1 in ground.timed or ground.page.raw[j - 1] in ground.small.commas:
        j -= 1
    place = ground.places.get(ground.covered[j - 1]) if j - 1 in ground.covered else None
    if place is None or not place.city or ground.role(place, before_heads(ground, place.first)) != "in":
        return None
    first = place.first - 1
    while first > 0 and not (ground.beside_in(first) or ground.verb(first - 1)):
        first -= 1
    return place if ground.verb(first - 1) else None
