"""The day of a meeting that is told by the arrival of one who meets: «وصل فلان الأربعاء إلى طنجة والتقى الوزير»."""

from __future__ import annotations

from mahdar.find.clauses import When
from mahdar.find.ground import DAY, Ground
from mahdar.find.meetings_same import BEGUN, TALKS, Told, replace_meeting
from mahdar.find.meetings_there import FAR, NEAR, comes, earlier, heads

KINDS = TALKS | {"visit"}
"""Kinds of meeting that are on the day of an arrival."""


def on_arrival(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where a meeting that has begun and of which no day is told takes that on which one of its parties arrived."""
    return [on_its_day(ground, group) if no_day(group) else group for group in groups]


def no_day(group: list[Told]) -> bool:
    """All that tells of the meeting tells that it has begun, and no day."""
    begun = all(t.meeting.status in BEGUN or not t.meeting.status for t in group)
    return begun and all(t.meeting.kind in KINDS and not t.meeting.time and not t.past and not t.margin for t in group)


def on_its_day(ground: Ground, group: list[Told]) -> list[Told]:
    """The group with the day of the arrival that stands before the first of its places that has one."""
    day = next((day for t in group if (day := day_of(ground, t))), None)
    return [replace_meeting(t, None, day) for t in group] if day else group


def day_of(ground: Ground, t: Told) -> str | None:
    """The one day of the sentence of the arrival, behind its verb, when nothing else up to the meeting tells a time."""
    arrival = arrival_of(ground, t)
    if arrival is None or earlier(ground, t.at):
        return None
    told = range(ground.sentence(arrival).start, ground.sentence(t.at).stop)
    times = [w for w in ground.times if told.start <= w.first < told.stop]
    vague = any(i in told for i in ground.vague) or any(i in told for i in ground.counted)
    when = times[0] if len(times) == 1 and not vague else None
    return when.edtf if when and of_arrival(ground, arrival, when, t.at) else None


def arrival_of(ground: Ground, t: Told) -> int | None:
    """The verb in the past, in the sentence of the meeting or the one that it goes on from, that tells that somebody who meets came."""
    first = ground.sentence(t.at).start
    if heads(ground, t):
        first = ground.sentence(max(first - 2, 0)).start
    words = ground.page.word
    came = [j for j in range(max(first, t.at - FAR), t.at) if words[j] in ground.words.arrived and j not in ground.covered]
    past = len(came) == 1 and ground.tenses.of(words[came[0]]) == "past"
    return came[0] if past and comes(ground, t, came[0]) else None


def of_arrival(ground: Ground, arrival: int, when: When, stop: int) -> bool:
    """The date is a day that has come, stands near behind the verb of the arrival and before the meeting,
    with no other clause between and no «where» before the meeting."""
    if len(when.edtf) != DAY or not arrival < when.first < min(arrival + NEAR, stop) or when.edtf > (ground.published or ""):
        return False
    words, off = ground.page.word, ground.small.relatives | ground.small.that
    apart = any(words[j] in ground.words.where for j in range(arrival + 1, stop))
    return not apart and not any(words[j] in off and j not in ground.covered for j in range(arrival + 1, when.first))
