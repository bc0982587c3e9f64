"""Whom a visitor meets on his visit, he meets where he visits: «زيارة إلى روما يلتقي خلالها الرئيس»."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from mahdar.find.ground import Ground
from mahdar.find.meetings_guests import begins
from mahdar.find.meetings_same import BEGUN, DAY, Told, parties
from mahdar.lexicon import Lexicon
from mahdar.lexicon.formations import Formations

NEAR = 3
"""Tokens beside a verb among which «where» and «during it» stand."""
REACH = 40
"""Tokens between a visit and the verb of a meeting on it."""


def on_visits(ground: Ground, groups: Iterable[list[Told]], lexicon: Lexicon) -> list[list[Told]]:
    """The groups, where a meeting of which no place is told takes that of the visit on which it is held, and a visit that of its meeting."""
    known, every = lexicon.made(Formations), list(groups)
    takes: dict[int, list[Told]] = {}
    for t, talks, visits in neighbours(every):
        for v, visit in visits:
            if not of_one(visit, talks) or placed(visit) == placed(talks):
                continue
            follows = of_its_time(t, v) and (goes_on(ground, v.at, t.at) or opens(ground, v.at, t.at))
            if placed(visit) and (during(ground, v.at, t.at, known) or follows):
                takes.setdefault(id(talks), visit)
            elif placed(talks) and t.meeting.place and in_course(ground, t.at, v.at):
                takes.setdefault(id(visit), talks)
    return [there(group, takes[id(group)]) if id(group) in takes else group for group in every]


def neighbours(groups: list[list[Told]]) -> Iterator[tuple[Told, list[Told], list[tuple[Told, list[Told]]]]]:
    """Each verb of a meeting with its group, and the nearest places before and behind it that tell of a visit, with theirs."""
    visits = sorted(((t, g) for g in groups for t in g if t.meeting.kind == "visit"), key=lambda pair: pair[0].at)
    starts = [t.at for t, _ in visits]
    for group in groups:
        for t in group:
            if not t.noun and t.meeting.kind == "meeting":
                n = bisect(starts, t.at)
                yield t, group, [(v, g) for v, g in visits[max(0, n - 1) : n + 1] if abs(v.at - t.at) <= REACH]


def placed(group: list[Told]) -> bool:
    """One of the places that tell of the meeting tells where it is."""
    return any(t.meeting.place for t in group)


def of_one(visit: list[Told], talks: list[Told]) -> bool:
    """Somebody takes part in both."""
    return bool({n for t in visit for n in parties(t.meeting)} & {n for t in talks for n in parties(t.meeting)})


def during(ground: Ground, visit: int, verb: int, known: Formations) -> bool:
    """«زيارة يلتقي خلالها», «زار روما حيث التقى»: in the sentence of the visit."""
    if visit > verb or verb not in ground.sentence(visit):
        return False
    words = ground.page.word
    where = any(words[j] in known.where for j in range(max(visit + 1, verb - NEAR), verb))
    return where or any(word in known.during for word in words[verb + 1 : verb + 1 + NEAR])


def goes_on(ground: Ground, visit: int, verb: int) -> bool:
    """«… في زيارة إلى روما. والتقى»: the verb with «and» begins the sentence right behind that of the visit."""
    return 0 < ground.sentence(verb).start - ground.sentence(visit).stop <= NEAR and begins(ground, verb)


def of_its_time(t: Told, visit: Told) -> bool:
    """The visit may be the one on which the meeting is: neither long ago, nor over in another month or week when the meeting is to come."""
    over = visit.meeting.status == "held" and visit.meeting.time is not None and len(visit.meeting.time) != DAY
    return not visit.past and not (over and t.meeting.status not in BEGUN)


def opens(ground: Ground, visit: int, verb: int) -> bool:
    """«في زيارة إلى روما، التقى», «وخلال زيارته إلى روما، التقى»: the visit as a circumstance at the head of the sentence of the verb."""
    first = ground.sentence(verb).start
    return first < visit <= first + 1 and visit < verb and ground.beside(visit - 1) and ground.page.word[visit - 1] not in ground.words.ahead


def in_course(ground: Ground, verb: int, visit: int) -> bool:
    """«التقى نظيره في روما، في زيارة …»: the visit behind the verb in its sentence, with «in» before it."""
    return verb < visit and ground.beside_in(visit - 1) and visit in ground.sentence(verb)


def there(group: list[Told], host: list[Told]) -> list[Told]:
    """The group with the place of the host, and with its day where both have begun and all that tell it tell one."""
    placed = [t for t in host if t.meeting.place]
    at = next((t for t in placed if t.meeting.place and t.land != t.meeting.place.name), placed[0])
    begun = all(t.meeting.status in BEGUN for t in (*group, *host) if t.meeting.status)
    days = {t.meeting.time for t in host if t.meeting.time}
    day = next((d for d in days if d and len(d) == DAY), None) if begun and len(days) == 1 and not any(t.meeting.time for t in group) else None
    return [
        replace(t, meeting=replace(t.meeting, place=t.meeting.place or at.meeting.place, time=t.meeting.time or day), land=t.land or at.land) for t in group
    ]
