"""Of which state a cabinet, a parliament or a council is that meets, where its name leaves that open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mahdar.find.clauses import Place
from mahdar.find.ground import Ground
from mahdar.model import Meeting, Name


def with_states(ground: Ground, found: Iterable[Meeting]) -> Iterator[Meeting]:
    """The meetings, those of a body that every state has with the state whose it is, where the article tells it."""
    for meeting in found:
        body = lone_body(ground, meeting.parties)
        state = state_of(ground, body, meeting.span.start) if body else None
        yield replace(meeting, parties=(*meeting.parties, Name(state, "GPE", body.mention))) if body and state else meeting


def lone_body(ground: Ground, parties: tuple[Name, ...]) -> Name | None:
    """The only body among those who meet, one that every state has; none beside a state or whoever stands for one."""
    bodies = [name for name in parties if name.type == "ORG"]
    others = (name for name in parties if name.type != "ORG")
    if len(bodies) != 1 or not called_alike(ground, bodies[0].name):
        return None
    return None if any(name.type == "GPE" or ground.states_of(name.name) for name in others) else bodies[0]


def called_alike(ground: Ground, name: str) -> bool:
    """The name is one that the body of every state has, or is written under such a one across articles («مجلس الأمن القومي الهندي»)."""
    entries = (p.mention.entry for p in ground.places.values() if p.name.name == name and p.mention.kind == "body")
    return any(ground.fold(known) in ground.words.of_every_state for known in (name, *filter(None, entries)))


def state_of(ground: Ground, body: Name, start: int) -> str | None:
    """The state whose adjective stands with the body's name anywhere, else the only one of the offices in the sentence, else in the article."""
    own = {s for p in ground.places.values() if p.name.name == body.name for s in told_beside(ground, p)}
    sentence = ground.sentence(ground.page.at(start))
    here = {s for j in sentence if (p := ground.places.get(j)) for s in office_states(ground, p)}
    every = {s for p in ground.places.values() for s in office_states(ground, p)}
    return next((next(iter(states)) for states in (own, here, every) if len(states) == 1), None)


def told_beside(ground: Ground, place: Place) -> set[str]:
    """The states whose adjectives or names stand in the words for the body, or right behind it."""
    return {*ground.small.states_in(ground.page.word[place.first : place.last]), *filter(None, [ground.adjective(place.last)])}


def office_states(ground: Ground, place: Place) -> frozenset[str] | set[str]:
    """The states of an office, with its holder's name or without."""
    if place.name.type == "PER":
        return ground.states_of(place.name.name)
    return {place.name.name} if place.mention.kind == "office" and place.name.type == "GPE" else set()
