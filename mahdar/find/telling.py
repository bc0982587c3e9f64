"""Who speaks at which verb of speech, as the finders of meetings and papers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.find.clauses import Place
from mahdar.model import Mention, Name, Reading, Referent, Statement

if TYPE_CHECKING:
    from mahdar.find.ground import Ground


def tellers(ground: Ground, reading: Reading) -> dict[int, Place]:
    """By the token of each verb of speech where the one who speaks is named, be it elsewhere in the article."""
    cues = {s.cue for s in reading.of(Statement)}
    named = {p.name.name: p for p in reversed(ground.places.values()) if p.name.type == "PER" or p.name.type == "ORG" and not of_media(ground, p)}
    said = ((ground.page.at(r.span.start), r.names[0]) for r in reading.of(Referent) if r.span in cues and len(r.names) == 1)
    return {at: place for at, who in said if (place := named.get(who.name) or state_speaking(ground, at, who))}


def of_media(ground: Ground, place: Place) -> bool:
    """The body is one whose reports others pass on, or is called a paper or an agency."""
    return ground.credits.name_at(ground.page, place.first) is not None or any(
        word in ground.words.not_with for word in ground.page.word[place.first : place.last]
    )


def state_speaking(ground: Ground, at: int, who: Name) -> Place | None:
    """«قال مسؤول هندي»: the one state whose adjective or name stands in words for a speaker who is not named."""
    states = sorted(set(ground.small.states_in(ground.fold(who.name).split())))
    if len(states) != 1 or who.type != "OTHER":
        return None
    span = ground.span(at, at + 1)
    return Place(at, at + 1, Mention(span=span, rule="unnamed", kind="state", head=span, entry=states[0]), Name(states[0], "GPE", span), "", None)
