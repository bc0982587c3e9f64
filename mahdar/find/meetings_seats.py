"""The town of a meeting that is held in a house everybody knows: «في البيت الأبيض»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mahdar.find.clauses import Part
from mahdar.find.ground import Ground, Seen
from mahdar.lexicon.seats import House
from mahdar.lexicon.talks import MeetingVerb
from mahdar.model import Name

REACH = 8
"""Plain words between a meeting and the house in which it takes place."""
TOWN = 5
"""Tokens from a word for what kind of town it is to the town."""


def seat_named(ground: Ground, seen: Seen) -> Name | None:
    """The town of the first house behind the meeting with «in» before it; of one between the verb that carries the meeting and the meeting as well."""
    if seen.kind in ("call", "vote"):
        return None
    if seen.kind == "visit":
        return seat_visited(ground, seen)
    known, plain = ground.seats, 0
    for j in range(seen.clause.start + 1, seen.clause.stop):
        if j > seen.noun and (plain > REACH or ground.page.word[j] in ground.small.topics and j not in ground.covered):
            return None
        plain += j > seen.noun and ground.plain(j)
        found = known.at(ground.page.word, j, ground.small.clinging) if ground.covered.get(j, j) == j else None
        if found and (found.clings or ground.beside_in(j - 1)) and of_the_meeting(ground, seen, j - (not found.clings), found.stop):
            return Name(found.town, "GPE", ground.span(j, found.stop, int(found.clings)))
    return None


def seat_visited(ground: Ground, seen: Seen) -> Name | None:
    """«زيارته للبيت الأبيض», «زيارة فلان إلى البيت الأبيض», «زار البيت الأبيض»: the town of the house that is visited, with no more than names between."""
    words, small = ground.page.word, ground.small
    for j in range(seen.noun + 1, seen.clause.stop):
        found, role = house_at(ground, j), small.roles.get(words[j - 1])
        if found and role == "in" and not found.clings and not received(ground, range(seen.noun + 1, j)):
            return None
        if found and (found.clings or role in ("to", "in") or role is None and (j == seen.noun + 1 or not ground.plain(j - 1))):
            return Name(found.town, "GPE", ground.span(j, found.stop, int(found.clings)))
        if not (j in ground.covered or j in ground.timed or small.roles.get(words[j]) or words[j].startswith(small.article)):
            return None
    return None


def is_visited(ground: Ground, seen: Seen, part: Part) -> bool:
    """«زيارة البيت الأبيض»: the name behind the visit is that of the house to which it goes, and nobody who takes part."""
    return seen.kind == "visit" and part.place.first > seen.noun and house_at(ground, part.place.first) is not None


def received(ground: Ground, told: range) -> bool:
    """«زار فلان فلانا في البيت الأبيض»: besides whom somebody visits there who visits him is named; of a verb behind «where» or «and» behind it."""
    two, before = sum(1 for j in told if (p := ground.places.get(j)) and p.name.type == "PER") > 1, ground.page.word[told.start - 2]
    return two or before not in ground.words.where and not ground.page.word[told.start - 1].startswith(ground.small.joint)


def house_at(ground: Ground, j: int) -> House | None:
    """The house whose name begins at the token, also behind a particle that melts with its article («للبيت الأبيض»)."""
    word, small = ground.page.word, ground.small
    if ground.covered.get(j, j) != j:
        return None
    melted = next((clitic for clitic in small.melting if word[j].startswith(clitic)), "")
    if not melted:
        return ground.seats.at(word, j, small.clinging)
    found = ground.seats.at([small.article + word[j].removeprefix(melted), *word[j + 1 : j + TOWN]], 0)
    return House(j + found.stop, found.town, True) if found else None


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
    """«استقبل فلان في البيت الأبيض فلانا», «استقبل فلان، الاثنين، بالعاصمة مسقط فلانا»: the person right behind the house or town
    that stands between the subject right behind the verb, or a date behind him, and the guest."""
    subject = ground.places.get(verb + 1)
    if subject is None or subject.name.type != "PER":
        return
    end = behind_place(ground, behind_date(ground, subject.last))
    guest = ground.places.get(end)
    if guest is None or not subject.last < end < stop or guest.name.type != "PER" or guest.clitic:
        return
    town = ground.places.get(behind_kind(ground, behind_date(ground, subject.last)))
    yield from (Part("in", town),) if town and town.city else ()
    yield Part("with", guest)


def past_towns(ground: Ground, parts: Iterable[Part], verb: MeetingVerb) -> Iterator[Part]:
    """«اجتمع في طنجة وزراء الهند», «استقبل فلان في طنجة الأربعاء، رئيس المجلس»: right behind the town, or a date and comma behind it,
    stands the verb's subject, or its other side where the subject was told before."""
    before: Part | None = None
    subject = False
    for part in parts:
        place = part.place
        behind = before is not None and before.role == part.role == "in" and bool(before.place.city) and not place.clitic
        here = before is not None and behind and place.first == behind_date(ground, before.place.last)
        told = here and verb.kind == "meeting" and place.mention.kind in ("office", "body")
        yield Part("with" if subject else "by", place) if told else part
        subject = subject or part.role == "by" or told
        before = part


def before_capital(ground: Ground, j: int) -> bool:
    """«الاثنين، بالعاصمة طنجة»: a comma at the token, and behind it «in the capital»: what is told goes on."""
    words = ground.page.word
    if ground.page.raw[j] not in ground.small.commas or j + 1 >= len(words) or words[j + 1] not in ground.words.capital:
        return False
    return ground.small.clitic_roles.get(words[j + 1][:1]) == "in"


def behind_date(ground: Ground, at: int) -> int:
    """The first token from this one on that is neither of a date nor a comma beside one."""
    end = at
    while end in ground.timed or ground.page.raw[end] in ground.small.commas and (end + 1 in ground.timed or end - 1 in ground.timed):
        end += 1
    return end


def behind_place(ground: Ground, first: int) -> int:
    """The token behind the house or town, and a date, that stands behind «in» at the token, or clings to it; 0 where none stands there."""
    at = first + ground.beside_in(first)
    if at > first and (house := ground.seats.at(ground.page.word, at)):
        return behind_date(ground, house.stop)
    at = behind_kind(ground, at)
    town = ground.places.get(at)
    there = town is not None and town.city and (at > first or ground.role(town, "") == "in")
    return behind_date(ground, town.last) if town and there else 0


def behind_kind(ground: Ground, at: int) -> int:
    """The token behind «the capital», or a word like «town», at this one and its adjectives; the token itself where neither stands there."""
    words = ground.page.word
    if at in ground.covered or not (words[at] in ground.words.capital or words[at] in ground.small.heads):
        return at
    most = min(at + TOWN, len(words) - 1)
    return next((j for j in range(at + 1, most) if j in ground.covered or not words[j].startswith(ground.small.article)), most)
