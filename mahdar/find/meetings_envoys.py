"""People without a name who stand for their state at a meeting: «مع مسؤولين أتراك», «مع ممثلين عن تونس»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import COMPANY, Part
from mahdar.find.ground import Ground, Seen
from mahdar.model import Name

ADJECTIVES = 2
"""Other adjectives between people and that of their state («مسؤولين عسكريين كبار أتراك»)."""


def people_of(ground: Ground, seen: Seen) -> Iterator[tuple[str, int]]:
    """The states of people without a name with whom, or between whom, the meeting is; and the tokens that tell the states."""
    for j in range(seen.noun + 2, seen.clause.stop):
        if ground.page.word[j] in ground.small.topics and j not in ground.covered:
            return
        if are_people(ground, j) and in_company(ground, seen, j):
            yield from state_of(ground, j, seen.clause.stop)


def one_side(ground: Ground, seen: Seen, parts: tuple[Part, ...], found: tuple[Name, ...]) -> bool:
    """«بعد مباحثات مع الهند وباكستان»: all who are told stand behind «with», so who meets them is not."""
    company = [p for p in parts if p.role == "with" and p.place.first > seen.noun]
    names = {name.name for p in company for name in ground.apart(p.place)}
    first = min((p.place.first for p in company), default=0)
    plain = any(ground.page.word[j] in ground.words.facing for j in range(seen.noun + 1, first))
    return len(found) > 1 and plain and names >= {n.name for n in found} and not any(p.role not in ("with", "in") for p in parts)


def are_people(ground: Ground, j: int) -> bool:
    """A noun for those who are sent or in charge stands at the token, with the article or without."""
    word = ground.page.word[j].removeprefix(ground.small.joint)
    return j not in ground.covered and (word in ground.words.people or word.removeprefix(ground.small.article) in ground.words.people)


def in_company(ground: Ground, seen: Seen, j: int) -> bool:
    """«With» or «between» stands before the people, or they are joined to a name that does."""
    word, roles = ground.page.word, ground.small.roles
    if roles.get(word[j - 1]) in COMPANY:
        return True
    joined = word[j].startswith(ground.small.joint) and j - 1 in ground.covered
    at = ground.covered.get(j - 1)
    return joined and any(p.place.first == at and p.role in COMPANY for p in seen.parts)


def state_of(ground: Ground, j: int, stop: int) -> Iterator[tuple[str, int]]:
    """The state whose adjective follows the people, or which stands behind «from»."""
    for k in range(j + 1, min(j + 2 + ADJECTIVES, stop)):
        people = ground.places.get(k)
        if state := ground.adjective(k) or people and people.name.type == "GPE" and not people.city and not people.clitic and people.name.name:
            yield state, k
            return
        if ground.small.roles.get(ground.page.word[k]) == "from" and (place := ground.places.get(k + 1)) and place.name.type == "GPE":
            yield place.name.name, k + 1
            return
        if not ground.plain(k) or not ground.page.word[k].endswith(ground.words.many):
            return
