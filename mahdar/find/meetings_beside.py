"""Talks of members that are told right behind the session of their body: they meet where and when it does."""

from __future__ import annotations

from mahdar.find.ground import Ground
from mahdar.find.meetings_guests import begins
from mahdar.find.meetings_same import BEGUN, TALKS, Told, hosted, replace_meeting

NEAR = 3
"""Tokens from the end of a sentence to the beginning of the next."""


def at_session(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where talks that are to come, with neither place nor day, take those of the session of a body that the sentence before told."""
    sessions = [t for group in groups for t in group if hosted(t.meeting) and to_come(t) and t.meeting.place and t.meeting.time]
    return [beside(ground, group, sessions) if sessions and open_to(group) else group for group in groups]


def to_come(t: Told) -> bool:
    """Talks that have not begun and are not of another time."""
    return t.meeting.kind in TALKS and bool(t.meeting.status) and t.meeting.status not in BEGUN and not t.past


def open_to(group: list[Told]) -> bool:
    """Talks of states or persons that are told once, by a noun without the article, and have neither place nor day."""
    t = group[0]
    free = not (t.definite or t.margin or t.meeting.place or t.meeting.time or hosted(t.meeting))
    return len(group) == 1 and bool(t.noun) and free and t.meeting.status == "planned" and to_come(t) and bool(t.meeting.parties)


def beside(ground: Ground, group: list[Told], sessions: list[Told]) -> list[Told]:
    """«يجتمع وزراء الاتحاد الخميس في طنجة. وسيعقد وزيرا الهند وباكستان لقاء»: the sentence goes on, in the future, from that of the one session,
    and names no other day or town."""
    t = group[0]
    here = ground.sentence(t.at)
    told = [s for s in sessions if s.at < here.start and 0 < here.start - ground.sentence(s.at).stop <= NEAR]
    carried = next((j for j in range(here.start, t.at) if ground.carrier(j)), None)
    if len(told) != 1 or carried is None or not begins(ground, carried) or not ground.to_come(here.start, carried + 1):
        return group
    other = any(j in ground.timed or (p := ground.places.get(j)) is not None and p.city for j in here)
    return group if other else [replace_meeting(t, told[0].meeting.place, told[0].meeting.time)]
