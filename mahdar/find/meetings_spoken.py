"""The day of a meeting during which somebody spoke, where the sentences beside tell on which day he did: «قال فلان الاثنين … . جاء ذلك خلال لقائه الوزير»."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from mahdar.find.ground import DAY, Ground
from mahdar.find.meetings_arrival import KINDS
from mahdar.find.meetings_same import BEGUN, TALKS, Told, replace_meeting
from mahdar.find.meetings_there import earlier
from mahdar.find.meetings_turns import on_its_day
from mahdar.model import Referent, Span, Statement

FIRST = 6
"""Tokens at the head of a sentence among which «those words» stand."""
BEFORE = 2
"""Tokens before a meeting among which «during» stands."""
NEAR = 3
"""Tokens from the end of a sentence to the beginning of the next."""
BACK = 3
"""Sentences before that of the meeting in which the day was told."""


class Cue(Struct, frozen=True):
    """The token of a verb or noun of speech, who is known to speak there, and what is said."""

    at: int
    who: frozenset[str]
    content: tuple[Span, ...]


def on_saying(ground: Ground, groups: list[list[Told]]) -> list[list[Told]]:
    """The groups, where a meeting that has begun and of which no day is told takes that on which was said what was said during it."""
    waiting = [group for group in groups if no_day(group)]
    if not waiting:
        return groups
    cues = cues_of(ground)
    days = {id(group): next((day for t in group if (day := spoken_day(ground, t, cues))), None) for group in waiting}
    return [[replace_meeting(t, None, day) for t in group] if (day := days.get(id(group))) else group for group in groups]


def no_day(group: list[Told]) -> bool:
    """All that tells of the meeting tells that it has begun, and no day."""
    begun = all(t.meeting.status in BEGUN or not t.meeting.status for t in group)
    return begun and all(t.meeting.kind in KINDS | {"call"} and not t.meeting.time and not t.hour and not t.past and not t.margin for t in group)


def cues_of(ground: Ground) -> list[Cue]:
    """The cues of all statements of the article, in order of their tokens."""
    who = {r.span: frozenset(n.name for n in r.names) for r in ground.reading.of(Referent)}
    cues = (Cue(ground.page.at(s.cue.start), who.get(s.cue, frozenset()), s.content) for s in ground.reading.of(Statement))
    return sorted(cues, key=lambda cue: cue.at)


def spoken_day(ground: Ground, t: Told, cues: list[Cue]) -> str | None:
    """The day of what somebody says during the meeting, or of that to which «that came during» points back."""
    here = ground.sentence(t.at)
    if t.meeting.status not in BEGUN or not told_well(t) or of_other_time(ground, t, here):
        return None
    before = cues[: bisect_left(cues, here.start, key=lambda cue: cue.at)]
    last = before[-1].who if before else frozenset[str]()
    if points_back(ground, here, t, last):
        himself = t.meeting.kind == "visit" or not last & names_of(t) and by_name(ground, here, t, last)
        return day_back(ground, here.start, before, last if himself else names_of(t))
    cue = cue_of(ground, here, t, cues)
    if cue is None:
        return None
    return ground.said.get(cue.at) or day_back(ground, here.start, before, cue.who) or day_behind(ground, here, cue.who)


def names_of(t: Told) -> frozenset[str]:
    """The parties of the meeting."""
    return frozenset(n.name for n in t.meeting.parties)


def told_well(t: Told) -> bool:
    """More is told of the meeting than one who was there."""
    return bool(t.meeting.place) or len(t.meeting.parties) > 1 or any(name.type != "PER" for name in t.meeting.parties)


def cue_of(ground: Ground, here: range, t: Told, cues: list[Cue]) -> Cue | None:
    """The verb of speech before the noun of the meeting in its sentence, of which no day is told, when the meeting is no part of what is said."""
    n = bisect_left(cues, t.at, key=lambda cue: cue.at) - 1
    if not t.noun or n < 0 or cues[n].at < here.start or not during(ground, t):
        return None
    cue, start = cues[n], t.meeting.span.start
    inside = any(c.start <= start < c.stop for c in cue.content)
    dated = n > 0 and cues[n - 1].at >= here.start and cues[n - 1].at in ground.said and cue.at not in ground.said
    return None if inside or dated or not cue.who or told_as_past(ground, here.start, cue.at) else cue


def of_other_time(ground: Ground, t: Told, here: range) -> bool:
    """A time of its own stands in the sentence up to the end of the clause of the meeting, no day to come and not how long it lasts."""
    told, published = range(here.start, ground.clause(t.at).stop), ground.published or ""
    past = any(w.first in told and w.edtf <= published for w in ground.times) or any(j in told for j in ground.vague)
    return past or any(j in told and long_ago(ground, j) for j in ground.counted)


def long_ago(ground: Ground, j: int) -> bool:
    """«قبل يومين», «منذ يومين»: the length that ends before the token tells when it was."""
    small, words = ground.small, ground.words
    since = words.ahead.union(words.before, small.since, small.ago)
    return any(word in since for word in ground.page.word[max(0, j - BEFORE - 1) : j])


def during(ground: Ground, t: Told) -> bool:
    """«خلال», «أثناء», «على هامش» or «in» stands right before the noun, or before one more («في افتتاح الاجتماع»); behind a visit he may speak on any day."""
    near = range(max(0, t.at - BEFORE), t.at)
    upon = t.meeting.kind == "visit" and any(ground.page.word[j] in ground.words.apart for j in near)
    held = ground.carrier(t.at - 1) is not None and ground.verb(t.at - 1) is None
    opened = held and (ground.beside_in(t.at - 2) or ground.small.clitic_roles.get(ground.page.word[t.at - 2][:1]) == "in")
    if upon_talks(ground, t):
        return True
    return not upon and (opened or ground.beside_in(t.at - 1) or any(on_its_day(ground, j) for j in near))


def upon_talks(ground: Ground, t: Told) -> bool:
    """«قال فلان إثر محادثات مع …»: right after talks that were not named before he speaks on their day."""
    row = ground.words.before.get(ground.page.word[t.at - 1]) if t.at else None
    return row is not None and row.soon and t.meeting.kind in TALKS and not t.definite and len(t.meeting.parties) > 1


def told_as_past(ground: Ground, first: int, stop: int) -> bool:
    """«وكان الوزير قال»: the verb of speech tells what was said before."""
    return any(ground.page.word[j] in ground.small.was or ground.page.word[j] in ground.words.ever for j in range(first, stop))


def points_back(ground: Ground, here: range, t: Told, last: frozenset[str]) -> bool:
    """«جاء ذلك خلال لقائه», «وأتت تصريحات فلان بعد أن التقى»: the sentence of the meeting begins with words that point back to what was said,
    by a party or by who spoke last."""
    came = came_at(ground, here, t)
    if came is None:
        return False
    told = ground.page.word[came + 1] in ground.words.sayings or by_name(ground, here, t, names_of(t) | last)
    return told and (during(ground, t) or not t.noun and earlier(ground, t.at))


def came_at(ground: Ground, here: range, t: Told) -> int | None:
    """The token of «came» at the head of the sentence, before the meeting."""
    came = next((j for j in range(here.start, min(here.start + NEAR, t.at)) if ground.page.word[j].removeprefix(ground.small.joint) in ground.words.came), None)
    return None if came is None or came + 1 >= t.at else came


def by_name(ground: Ground, here: range, t: Told, who: frozenset[str]) -> bool:
    """«جاءت تصريحات فلان»: behind «came» stand words and one of these persons."""
    came = came_at(ground, here, t)
    named = ground.places.get(came + 2) if came is not None else None
    return came is not None and ground.page.word[came + 1] in ground.words.speeches and named is not None and named.name.name in who


def day_back(ground: Ground, first: int, before: list[Cue], who: frozenset[str]) -> str | None:
    """The day of the last statement before the sentence that has one, where those between and itself are by one of these speakers."""
    least = first
    for _ in range(BACK):
        least = ground.sentence(max(least - NEAR + 1, 0)).start
    for cue in reversed(before):
        if cue.at < least or cue.who and not cue.who & who or told_as_past(ground, ground.sentence(cue.at).start, cue.at):
            return None
        if cue.who and cue.at in ground.said:
            return ground.said[cue.at]
    return None


def day_behind(ground: Ground, here: range, who: frozenset[str]) -> str | None:
    """«وأدلى الوزير بتصريحاته الثلاثاء.»: the one day of the next sentence, which begins with what he said."""
    if here.stop + NEAR >= len(ground.page):
        return None
    behind = ground.sentence(here.stop + NEAR - 1)
    words = (ground.page.word[j] for j in range(behind.start, min(behind.start + FIRST, behind.stop)))
    told = any(word in ground.words.sayings or word[1:] in ground.words.sayings and ground.small.clitic_roles.get(word[:1]) for word in words)
    named = any((p := ground.places.get(j)) is not None and p.name.name in who for j in behind)
    days = [w.edtf for w in ground.times if w.first in behind]
    own = told and named and len(days) == 1 and len(days[0]) == DAY
    return days[0] if own and days[0] <= (ground.published or "") else None
