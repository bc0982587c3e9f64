"""Kin of somebody at the front of a speaker's phrase, who are not he («والد اللاعب فلان», «ابنة مؤسس الحزب فلان»)."""

from __future__ import annotations

from collections.abc import Set

from mahdar.find.cast import Cast
from mahdar.lexicon.teams import teams as made_teams
from mahdar.model import Mention, Span


def of_kin(cast: Cast, kin: Set[str], place: Span, person: Mention) -> bool:
    """A noun of kin without the article begins the place, and a noun completes it with the name of its own bearer right behind.

    He is its bearer where he has not the gender of the kin, or was named before; behind a comma the name is that of the kin.
    """
    page, first = cast.page, cast.page.at(place.start)
    last = page.at(person.head.start)
    if page.word[first] not in kin or not page.word[first + 1 : first + 2] or first + 1 >= last:
        return False
    if any(page.word[k] in cast.grammar.commas for k in range(first, last)):
        return False
    feminine = page.word[first].endswith(tuple(cast.grammar.feminine))
    other = person.gender is not None and (person.gender == "f") != feminine
    name = cast.name_of(person).name
    named = any(k.mention.kind == "person" and k.mention.span.stop <= place.start and cast.name_of(k.mention).name == name for k in cast.known)
    return other or named or holds_office(person, page.start[first + 1])


def holds_office(person: Mention, start: int) -> bool:
    """The office that completes the noun of kin, from letter `start` on, is that of the person: nothing tells the name of his kin («نجل رئيس النادي فلان»)."""
    return person.office is not None and person.office.start == start == person.span.start and person.office.start < person.head.start


def of_team(cast: Cast, first: int, person: Mention) -> bool:
    """At token `first` stands a noun for those around somebody whose name is right behind it, or behind one such noun more («فريق محققي فلان»)."""
    word, teams = cast.page.word, cast.lexicon.made(made_teams)
    k = cast.page.at(person.span.start)
    return word[first] in teams and (k == first + 1 or k == first + 2 and word[first + 1] in teams)
