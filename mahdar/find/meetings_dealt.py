"""Talks of which it is told what they were about: «المحادثات مع الوزير تناولت التجارة», and so were held; and those to which somebody did not come."""

from __future__ import annotations

from mahdar.find.clauses import COMPANY
from mahdar.find.ground import Course, Ground, Seen

BEHIND = 2
"""Tokens behind the phrase of the talks among which the verb stands."""


def dealt_with(ground: Ground, seen: Seen) -> Course | None:
    """A past verb of dealing with something right behind the phrase of the talks, or right before the noun, where the talks are known or somebody's."""
    known = ground.definite(seen.noun) or seen.own or any(p.role in COMPANY for p in seen.parts)
    if seen.kind in ("visit", "vote") or not known:
        return None
    near = (*range(seen.last, min(seen.last + BEHIND, seen.clause.stop)), *(range(seen.noun - 1, seen.noun) if seen.noun else ()))
    return next((Course("held", j) for j in near if deals(ground, j)), None)


def deals(ground: Ground, j: int) -> bool:
    """The token is a past verb of what talks are about."""
    word = ground.page.word[j]
    return j not in ground.covered and word.removeprefix(ground.small.joint) in ground.words.focuses and ground.tenses.of(word) == "past"


def boycotted(ground: Ground, course: Course | None) -> bool:
    """«قاطعت الهند الجلسة»: who did not come has not called the meeting off."""
    return course is not None and course.status == "refused" and ground.page.word[course.at].removeprefix(ground.small.joint) in ground.words.boycotts
