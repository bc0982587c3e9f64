"""The town of a meeting that is held in a house everybody knows: «في البيت الأبيض»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Part
from mahdar.find.ground import Ground, Seen
from mahdar.model import Name

REACH = 8
"""Plain words between a meeting and the house in which it takes place."""


def seat_named(ground: Ground, seen: Seen) -> Name | None:
    """The town of the first house behind the meeting with «in» before it; of one between the verb that carries the meeting and the meeting as well."""
    if seen.kind in ("visit", "call", "vote"):
        return None
    known, plain = ground.seats, 0
    for j in range(seen.clause.start + 1, seen.clause.stop):
        if j > seen.noun and (plain > REACH or ground.page.word[j] in ground.small.topics and j not in ground.covered):
            return None
        plain += j > seen.noun and ground.plain(j)
        found = known.at(ground.page.word, j, ground.small.clinging) if ground.covered.get(j, j) == j else None
        if found and (found.clings or ground.beside_in(j - 1)) and of_the_meeting(ground, seen, j - (not found.clings), found.stop):
            return Name(found.town, "GPE", ground.span(j, found.stop, int(found.clings)))
    return None


def of_the_meeting(ground: Ground, seen: Seen, first: int, stop: int) -> bool:
    """Right before «in» at the first token stands the meeting, its verb or one adjective of it, or no plain word, before the meeting the verb's subject;
    and nobody whose title ends with the house behind it."""
    before = first - 1
    own = seen.noun in (before, before - 1, ground.covered.get(before, 0) - 1) or ground.verb(before) is not None
    if own or first < seen.noun:
        between = ground.verb(ground.covered.get(before, 0) - 1) is not None and not any(ground.plain(j) for j in range(stop, seen.noun))
        return own or between
    behind = ground.places.get(stop)
    titled = behind is not None and behind.name.type == "PER"
    return not titled and (not ground.plain(before) or ground.noun(before) is not None)


def received_there(ground: Ground, verb: int, stop: int) -> Iterator[Part]:
    """«استقبل فلان في البيت الأبيض فلانا»: the person right behind the house or town that stands between the subject right behind the verb and him."""
    subject = ground.places.get(verb + 1)
    if subject is None or subject.name.type != "PER" or not ground.beside_in(subject.last):
        return
    at = subject.last + 1
    town, house = ground.places.get(at), ground.seats.at(ground.page.word, at)
    if house is None and (town is None or not town.city):
        return
    end = house.stop if house else town.last if town else at
    while end in ground.timed:
        end += 1
    guest = ground.places.get(end)
    if guest is not None and end < stop and guest.name.type == "PER" and not guest.clitic:
        yield Part("with", guest)
