"""Talks that are told together with the visit on which they are: «أجرى محادثات مع الوزير خلال زيارة إلى طنجة»; they are where the visit goes."""

from __future__ import annotations

from bisect import bisect

from mahdar.find.ground import DAY, Ground
from mahdar.find.meetings_same import BEGUN, TALKS, Told, apart, parties, replace_meeting
from mahdar.find.meetings_there import earlier
from mahdar.find.meetings_turns import on_its_day
from mahdar.model import Name

FAR = 30
"""Tokens between talks and the visit on which they are."""
Group = list[Told]
Visits = list[tuple[int, Told, Group]]


def in_course(ground: Ground, groups: list[Group]) -> list[Group]:
    """The groups, where talks of which no place is told take that of the visit during which they are by their own clause, and its day where none is told."""
    visits: Visits = sorted(((t.at, t, g) for g in groups for t in g if t.meeting.kind == "visit"), key=lambda v: v[0])
    return [on_their_visit(ground, g, visits) if visits and placeless(g) else g for g in groups]


def placeless(group: Group) -> bool:
    """Talks that no word tells a place of, and that are not long ago or beside others."""
    return all(t.meeting.kind in TALKS and not t.meeting.place and not t.margin and not t.past for t in group)


def on_their_visit(ground: Ground, group: Group, visits: Visits) -> Group:
    """The group with the place of the first such visit, and its day when that has begun as well."""
    for t in group:
        for v, host in beside(t, visits):
            place = place_of(v, host) if during(ground, t, v) and of_one_time(group, v) else None
            if place:
                day = v.meeting.time if {t.meeting.status, v.meeting.status} <= BEGUN and not any(o.meeting.time for o in group) else None
                return [replace_meeting(o, place, day if day and len(day) == DAY else None) for o in group]
    return group


def of_one_time(group: Group, v: Told) -> bool:
    """No time of the talks is apart from that of the visit."""
    return not v.meeting.time or not any(apart(t.meeting.time, v.meeting.time) for t in group if t.meeting.time)


def beside(t: Told, visits: Visits) -> list[tuple[Told, Group]]:
    """The nearest visits before and behind the talks."""
    n = bisect(visits, t.at, key=lambda v: v[0])
    return [(v, host) for at, v, host in visits[max(0, n - 1) : n + 1] if at != t.at and abs(at - t.at) <= FAR]


def place_of(v: Told, host: Group) -> Name | None:
    """Where the visit goes; of one named again with the article or a pronoun what its other places tell."""
    return v.meeting.place or (next((o.meeting.place for o in host if o.meeting.place), None) if v.definite else None)


def during(ground: Ground, t: Told, v: Told) -> bool:
    """The visit stands in the clause of the talks behind «during», «in» or «when», no other meeting between; who visits is one who meets, or is not told."""
    j, first, stop = v.at - 1, min(t.at, v.at), max(t.at, v.at)
    word = ground.page.word[j]
    upon = word in ground.words.upon and not v.noun and not ground.beside_in(j - 1)
    inside = ground.beside_in(j) or on_its_day(ground, j) and word not in ground.words.apart or upon
    fronted = v.at > t.at or j <= ground.sentence(v.at).start + 1
    if j < 0 or not inside or not fronted or v.at not in ground.clause(t.at) or earlier(ground, t.at):
        return False
    other = any(ground.noun(k) or ground.page.word[k] in ground.small.relatives and k not in ground.covered for k in range(first + 1, stop))
    return not other and (not v.meeting.parties or bool(parties(t.meeting) & parties(v.meeting)))
