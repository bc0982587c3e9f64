"""What stands beside a meeting and is not its own: the day of another clause, whoever calls for something there, and rows of meetings that are none."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.find.clauses import Part, When
from mahdar.find.ground import Course, Ground, Seen
from mahdar.find.meetings_phrase import many_times

BEHIND = 10
"""Tokens behind somebody who calls for something among which «there» stands."""
FIRST = 8
"""Tokens before «since» among which «the first» stands."""
VAGUE = 6
"""Tokens behind a meeting among which a time that is no day stands."""


def own_day(ground: Ground, seen: Seen, when: When | None) -> When | None:
    """«خلال زيارته مؤخرا … صباح اليوم», «الثلاثاء … في اجتماع الأسبوع المقبل»: a time that is no day stands nearer behind the meeting than the day."""
    if when is None or until(ground, when):
        return None
    near = (i for i in ground.vague if seen.noun < i < min(seen.last + VAGUE, ground.sentence(seen.noun).stop))
    return None if any(when.first < seen.noun or i < when.first for i in near) else when


def until(ground: Ground, when: When) -> bool:
    """«المستمرة إلى اليوم», «الأول منذ عامين»: how long something goes on or was not, and no day of the meeting."""
    if ground.page.word[when.first] in ground.small.since and any(
        word in ground.words.first for word in ground.page.word[max(0, when.first - FIRST) : when.first]
    ):
        return True
    today = when.last == when.first + 1 and ground.page.word[when.first] in ground.words.days
    return today and when.first > 0 and ground.small.roles.get(ground.page.word[when.first - 1]) == "to"


def without_callers(ground: Ground, seen: Seen) -> Seen:
    """«مؤتمر الحزب الذي دعت فلانة إلى كذا خلاله»: who calls for something in a relative that comes back to the meeting as to a place is no party of it."""
    return replace(seen, parts=tuple(p for p in seen.parts if not calls_there(ground, seen, p)))


def calls_there(ground: Ground, seen: Seen, part: Part) -> bool:
    """A relative, a verb and the name, and «there» behind it."""
    at, word = part.place.first, ground.page.word
    told = at - 2 > seen.noun and word[at - 2] in ground.small.relatives and part.place.name.type == "PER"
    return told and any(w in ground.words.there for w in word[part.place.last : part.place.last + BEHIND])


def regular(ground: Ground, i: int) -> bool:
    """«اجتماعات دورية», «كانت اجتماعاته تعقد في بيته»: meetings that are held again and again, and no one of them."""
    if not many_times(ground, i):
        return False
    ever = i > 0 and ground.page.word[i - 1] in ground.small.was
    held = ever and any((verb := ground.verb(j)) and verb[0].shape == "present" for j in range(i + 1, min(i + 1 + BEHIND, ground.clause(i).stop)))
    return held or any(word in ground.words.regular for word in ground.page.word[i + 1 : i + 3])


def arriving(ground: Ground, course: Course) -> bool:
    """«لدى وصوله لحضور القمة»: who comes to the meeting, for which the verbal noun is the purpose, comes to one that is held now."""
    return course.status == "planned" and course.at > 0 and ground.page.word[course.at - 1] in ground.words.arrivals


def whether_there(ground: Ground, seen: Seen, course: Course) -> bool:
    """«جدل بشأن حضور فلان للقمة»: attending it, as the topic of something else, tells not that it was held; it is the meeting that is known."""
    found = ground.carrier(course.at) if course.at < seen.noun else None
    attends = found is not None and found[0].shape == "noun" and found[1].attends and not ground.page.word[course.at].startswith(ground.small.article)
    return attends and course.at > 0 and ground.page.word[course.at - 1] in ground.small.topics and ground.definite(seen.noun)
