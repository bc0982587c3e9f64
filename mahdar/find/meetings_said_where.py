"""Where a meeting is during or right after which somebody speaks, when the sentence before tells on which day and in which town he did."""

from __future__ import annotations

from bisect import bisect_left

from mahdar.find.clauses import Place
from mahdar.find.ground import DAY, Ground
from mahdar.find.meetings_same import BEGUN, TALKS, Told, replace_meeting
from mahdar.find.meetings_spoken import BACK, NEAR, Cue, cue_of, cues_of, told_as_past
from mahdar.model import Name

ROLES = ("in", "from")
"""Roles of the town in which somebody speaks."""


def where_said(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where talks of which no place is told are in the town in which he spoke on that day who speaks there."""
    waiting = [g for g in groups if no_place(g)]
    if not waiting:
        return groups
    cues = cues_of(ground)
    towns = {id(g): town for g in waiting if (town := next((p for t in g if (p := town_said(ground, t, cues))), None))}
    return [placed(g, towns[id(g)]) if id(g) in towns else g for g in groups]


def no_place(group: list[Told]) -> bool:
    """Talks that have begun, and of which no place is told."""
    return all(t.meeting.kind in TALKS and t.meeting.status in BEGUN | {""} and not (t.meeting.place or t.margin or t.past) for t in group)


def placed(group: list[Told], town: Place) -> list[Told]:
    """The group with the town."""
    return [replace_meeting(t, Name(town.city or town.name.name, "GPE", town.mention.span), None) for t in group]


def town_said(ground: Ground, t: Told, cues: list[Cue]) -> Place | None:
    """«أكد فلان السبت في طنجة أن … . وقال خلال قمة بين …»: the town of the last words of the same speaker before the sentence."""
    here = ground.sentence(t.at)
    cue = cue_of(ground, here, t, cues)
    if cue is None or t.definite:
        return None
    least = here.start
    for _ in range(BACK):
        least = ground.sentence(max(least - NEAR + 1, 0)).start
    for before in reversed(cues[: bisect_left(cues, here.start, key=lambda c: c.at)]):
        if before.at < least or not before.who & cue.who or told_as_past(ground, ground.sentence(before.at).start, before.at):
            return None
        if town := town_of(ground, before):
            return town
    return None


def town_of(ground: Ground, cue: Cue) -> Place | None:
    """The one town of the words around the cue that are not what is said, behind «in» or «from», with a day right before or behind it."""
    sentence = ground.sentence(cue.at)
    first = min((c.start for c in cue.content), default=0)
    around = [j for j in sentence if j in ground.places and ground.page.start[j] < first]
    towns = [p for j in around if (p := ground.places[j]).city]
    if len(towns) != 1 or not any(cue.at - BACK < w.first < towns[0].last + NEAR and len(w.edtf) == DAY for w in ground.times if w.first in sentence):
        return None
    at = towns[0].first
    role = ground.role(towns[0], ground.small.roles.get(ground.page.word[at - 1], ""))
    before = at - 1 - (ground.small.roles.get(ground.page.word[at - 1]) is not None)
    return towns[0] if role in ROLES and (not ground.plain(before) or before == cue.at) else None
