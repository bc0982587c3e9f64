"""Where a meeting is that nothing in its phrase tells: with the state that welcomes the visit, or where that was signed which was signed beside it."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Place
from mahdar.find.ground import DAY, Ground
from mahdar.find.meetings_same import BEGUN, TALKS, Told, parties, replace_meeting
from mahdar.model import Name

NEAR = 4
"""Tokens between a verb of welcoming and the visit that it is for, beside those of names."""
FIRST = 6
"""Tokens before a margin among which the signing stands."""
LANDS = frozenset({"state", "place"})
"""Kinds of mention that name a place."""


def where_beside(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where a visit goes to the state that welcomes it, and talks beside which something was signed were where and when that was."""
    return [signed_beside(ground, welcomed(ground, group)) for group in groups]


def welcomed(ground: Ground, group: list[Told]) -> list[Told]:
    """The visit with the state that welcomes it, where it has no place and the visitor is of another state."""
    if any(t.meeting.kind != "visit" or t.meeting.place for t in group):
        return group
    host = next((place for t in group if t.noun and (place := host_of(ground, t))), None)
    own = {state for t in group for p in t.meeting.parties for state in (p.name, *ground.states_of(p.name))}
    if host is None or host.name.name in own or not any(p.type == "PER" for t in group for p in t.meeting.parties):
        return group
    return [replace_meeting(t, Name(host.name.name, "GPE", host.mention.span), None) for t in group]


def host_of(ground: Ground, t: Told) -> Place | None:
    """«رحبت الهند بزيارة فلان», «الهند ترحب بزيارته»: the state right behind or right before the verb of welcoming before the visit."""
    word, steps = ground.page.word, 0
    if ground.small.clitic_roles.get(word[t.at][:1]) not in ("in", "with"):
        return None
    for j in range(t.at - 1, ground.clause(t.at).start - 1, -1):
        if word[j].removeprefix(ground.small.joint) in ground.words.welcomes:
            return next((p for at in (j + 1, ground.covered.get(j - 1, -1)) if (p := ground.places.get(at)) and is_state(p)), None)
        steps += j not in ground.covered
        if steps > NEAR:
            return None
    return None


def is_state(place: Place) -> bool:
    """The mention names a state, behind no small word."""
    return place.name.type == "GPE" and place.mention.kind in LANDS and not place.city


def signed_beside(ground: Ground, group: list[Told]) -> list[Told]:
    """The talks that have neither place nor day with those of the signing that was on their margin, told in the sentence before."""
    lacks = all(t.meeting.kind in TALKS and t.meeting.status in BEGUN | {""} and not (t.meeting.place or t.meeting.time or t.past) for t in group)
    before = next((b for t in group if t.noun and (b := signing_before(ground, t))), None) if lacks else None
    if before is None:
        return group
    names = {name.name: name for name in towns(ground, before)}
    days = [w.edtf for w in ground.times if w.first in before and len(w.edtf) == DAY and w.edtf <= (ground.published or "")]
    name = next(iter(names.values())) if len(names) == 1 else None
    return [replace_meeting(t, name, days[0] if len(days) == 1 else None) for t in group]


def towns(ground: Ground, tokens: range) -> Iterator[Name]:
    """The towns among the tokens that stand behind «in», also at the end of a body's name («وزارة المالية في طنجة»)."""
    for place in (ground.places[j] for j in tokens if j in ground.places):
        seat = next((j + 1 for j in range(place.first, place.last - 1) if ground.beside_in(j)), 0)
        if place.city and ground.role(place, ground.small.roles.get(ground.page.word[place.first - 1], "")) == "in":
            yield Name(place.city, "GPE", place.mention.span)
        elif seat and place.name.type == "ORG":
            span = ground.span(seat, place.last)
            yield Name(span.text, "GPE", span)


def signing_before(ground: Ground, t: Told) -> range | None:
    """«وقع فلان الاتفاق … . وتم التوقيع على هامش الاجتماع»: the sentence before, where it and the words before the margin tell of signing."""
    word, here = ground.page.word, ground.sentence(t.at)
    beside = word[t.at - 1] in ground.words.margins
    signed = beside and any(signs(ground, j) for j in range(max(here.start, t.at - FIRST), t.at - 1))
    before = ground.sentence(max(here.start - 2, 0))
    told = signed and before.stop <= here.start and any(signs(ground, j) for j in before)
    return before if told and not any(j in ground.timed for j in here if j < t.at) and parties(t.meeting) else None


def signs(ground: Ground, j: int) -> bool:
    """A word of signing stands at the token, also behind «and»."""
    word = ground.page.word[j]
    return j not in ground.covered and bool({word, word.removeprefix(ground.small.joint)} & ground.words.signings)
