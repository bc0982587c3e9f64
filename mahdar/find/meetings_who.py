"""Who meets, where and when: the names and dates around a noun of meeting and what stands for them."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Part, When
from mahdar.find.courses import Course, Ground, Seen
from mahdar.model import Name

AHEAD = 8
"""Tokens behind the noun among which a pronoun or a dual names its parties."""
FAR = 6
"""Tokens farther behind the noun among which the meeting is named beside which it takes place."""
PARTY_ROLES = frozenset({"with", "between", "for", "of", "by"})


def subjects(ground: Ground, seen: Seen, course: Course) -> Iterator[Part]:
    """Who does it: the subject of a verb of what is done there; the names between the verb and the noun, else those right before the verb;
    of a mere circumstance the persons of its clause; of a noun with a pronoun («his meeting») the last person before it."""
    if any(word in ground.words.with_self for word in ground.page.word[seen.noun + 1 : seen.noun + AHEAD]):
        yield from owner(ground, seen)
    elif ground.page.word[course.at] in ground.words.done_at:
        yield from (p for p in ground.parts(range(course.at + 1, seen.noun), "by") if p.role == "by")
    elif course.at < seen.noun and ground.carrier(course.at) and not seen.own:
        between = list(ground.parts(range(course.at + 1, seen.noun), "by"))
        yield from between
        if ground.verb(course.at) and not any(p.role == "by" for p in between):
            yield from ground.before_verb(course.at, seen.clause.start)
        elif not ground.verb(course.at) and not any(p.role == "between" for p in seen.parts):
            yield from farther(ground, course.at, seen.clause.start)
    elif ground.beside(seen.noun - 1) and len(named := [p for p in seen.parts if p.role == "of" and p.place.name.type == "PER"]) == 1:
        yield from [p for p in ground.persons_in(range(seen.clause.start, seen.noun)) if p.place.name.name != named[0].place.name.name][-1:]
    elif (ground.beside(seen.noun - 1) or seen.own) and not any(p.role in ("between", "of", "for") and not p.place.city for p in seen.parts):
        both = not seen.own or ground.page.word[seen.noun].endswith(ground.words.dual)
        yield from list(ground.persons_in(range(seen.clause.start, seen.noun)))[-2 if both else -1 :]


def owner(ground: Ground, seen: Seen) -> Iterator[Part]:
    """«القمة التي كانت مقررة بينه وبين …»: the pronoun means the last person before the noun, else the last state or body."""
    before = [p for p in ground.parts(range(seen.clause.start, seen.noun), "by") if p.place.name.type != "OTHER"]
    yield from (list(ground.persons_in(range(seen.clause.start, seen.noun))) or before)[-1:]


def farther(ground: Ground, noun: int, first: int) -> Iterator[Part]:
    """The subject of the verb that governs a verbal noun: «رفضت إيران إجراء محادثات»."""
    verb = next((j for j in ground.leftward(noun, first) if ground.verb(j)), None)
    if verb is not None:
        yield from (p for p in ground.parts(range(verb + 1, noun), "by") if p.role == "by")
    else:
        yield from list(ground.persons_in(range(first, noun)))[-1:]


def parties_of(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> tuple[Name, ...]:
    """The parties, each once, in order: names in a party's role, and states whose adjectives follow the noun."""
    found: dict[str, Name] = {}
    for part in parts:
        at, name = part.place, part.place.name
        if part.role in PARTY_ROLES and not (part.role == "of" and at.city) and name.type != "OTHER" and at.mention.kind != "place":
            found.setdefault(name.name, name)
    if (body := ground.body_at(seen.noun + 1)) and not any(n.type == "ORG" for n in found.values()):
        found = {body.name: body, **found}
    for j in range(seen.noun + 2, min(seen.noun + AHEAD // 2, seen.clause.stop)):
        for state in ground.words.duals.get(ground.page.word[j], ()) if ground.small.roles.get(ground.page.word[j - 1]) == "between" else ():
            found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    for state, j in ground.states_after(seen.noun, seen.clause.stop):
        found.setdefault(state, Name(state, "GPE", ground.span(j, j + 1)))
    return tuple(found.values())


def hosted(ground: Ground, course: Course) -> bool:
    """The verb that tells is one whose subject is the place: «استضافت إسطنبول»."""
    carrier = ground.carrier(course.at)
    return carrier is not None and carrier[1].hosts


def place_of(seen: Seen, parts: tuple[Part, ...], host: bool) -> Name | None:
    """Where: a city right after the noun or as the host, else the first city or state after «in» (of a visit also «to»)."""
    roles = ("in", "to") if seen.kind == "visit" else ("in",)
    cities = [p for p in parts if p.place.city and (p.role == "of" or host and p.role == "by")]
    for part in (*cities, *(p for p in parts if p.role in roles and p.place.name.type == "GPE")):
        return Name(part.place.city or part.place.name.name, "GPE", part.place.mention.span)
    return None


def dated_in(ground: Ground, seen: Seen, course: Course) -> range:
    """Where its date is looked for: in its phrase, and before it where what is told there is of the same day (not «announced on Monday the cancelling of»)."""
    carrier, row = ground.verb(course.at), ground.words.before.get(ground.page.word[course.at])
    same_day = (carrier and not carrier[1].firm) or (row and row.same_day) or ground.beside_in(seen.noun - 1)
    return range(seen.clause.start if same_day else seen.noun, seen.clause.stop)


def when_carried(ground: Ground, seen: Seen, course: Course) -> When | None:
    """The date between the verb that carries the noun and the noun («يعقد الخميس اجتماعا لبحث هجوم الاثنين»)."""
    same_day = dated_in(ground, seen, course).start <= course.at < seen.noun
    return ground.when_near(range(course.at, seen.noun), course.at) if same_day and ground.verb(course.at) else None


def host_named(ground: Ground, i: int) -> int:
    """«لقاء على هامش القمة»: the token of the noun of the meeting beside which this one takes place; 0 when there is none."""
    for j in range(i + 1, min(i + AHEAD + FAR, ground.clause(i).stop - 1)):
        if ground.page.word[j] in ground.words.margins and ground.noun(j + 1):
            return j + 1
    return 0
