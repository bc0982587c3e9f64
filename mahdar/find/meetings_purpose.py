"""Talks that are what somebody meets another for: «يلتقي نظيره لإجراء محادثات في طنجة» is one meeting."""

from __future__ import annotations

from mahdar.find.ground import Ground
from mahdar.find.meetings_same import Told, parties

FAR = 20
"""Tokens between a verb of meeting and the talks that it is for."""


def for_talks(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where talks that a verb of meeting before them in their sentence is for, and that name nobody else, are one with what it tells."""
    taken: dict[int, list[Told]] = {}
    for group in groups:
        host = next((o for o in groups if o is not group and any(meets_for(ground, v, group) for v in o)), None)
        if host is not None:
            taken[id(group)] = host
    more: dict[int, list[Told]] = {}
    for group in groups:
        if id(group) in taken and id(taken[id(group)]) not in taken:
            more.setdefault(id(taken[id(group)]), []).extend(group)
    kept = (g for g in groups if not (id(g) in taken and id(taken[id(g)]) not in taken))
    return [[*g, *more.get(id(g), ())] for g in kept]


def meets_for(ground: Ground, verb: Told, group: list[Told]) -> bool:
    """The group is told once, by a noun without the article behind «to hold» and the like, and contradicts the verb in nothing."""
    t, v = group[0].meeting, verb.meeting
    if len(group) > 1 or verb.noun or v.kind != "meeting" or t.kind != "meeting" or not group[0].noun or group[0].definite:
        return False
    at, behind = group[0].at, ground.sentence(verb.at)
    near = verb.at < at < behind.stop and at - verb.at <= FAR and ground.meant(at - 1)
    alike = not (t.place and v.place and t.place.name != v.place.name) and not (t.time and v.time and t.time != v.time)
    return near and alike and parties(t) <= parties(v)
