"""What is not told of a meeting though its verb stands before it: it was not asked for, nothing is said of it, its end is only called for."""

from __future__ import annotations

from mahdar.find.ground import PROPOSED, Course, Ground, Seen

FAR = 8
"""Tokens before a verbal noun among which a verb of failing stands."""
NEXT = 3
"""Tokens behind a verb of refusing among which the word for telling stands."""


def not_asked_for(ground: Ground, course: Course) -> bool:
    """«لم يدع الوزير إلى زيارة مسقط»: who has not proposed a meeting has not called it off."""
    found = ground.carrier(course.at)
    return found is not None and found[1].now == PROPOSED and ground.negated(course.at)


def not_told(ground: Ground, seen: Seen, course: Course) -> bool:
    """«رفض الكشف عن تفاصيل القمة»: it is not the meeting that is refused, but telling of it."""
    if course.status != "refused" or course.at > seen.noun:
        return False
    near = range(course.at + 1, min(seen.noun, course.at + 1 + NEXT))
    return any(ground.page.word[j] in ground.words.untold and j not in ground.covered for j in near)


def failed(ground: Ground, seen: Seen, course: Course) -> bool:
    """«فشل المجلس في عقد الجلسة»: a verb of failing before the preposition of the verbal noun."""
    found = ground.carrier(course.at)
    if course.status != "planned" or found is None or found[0].shape != "noun" or found[1].attends:
        return False
    into = ground.page.word[course.at - 1] in ground.small.roles
    told = range(max(seen.clause.start, course.at - FAR), course.at) if into else range(course.at - 1, course.at)
    return any(ground.page.word[j].removeprefix(ground.small.joint) in ground.words.failed and not ground.negated(j) for j in told)


def unlikely(ground: Ground, i: int) -> bool:
    """«من غير المتوقع أن يلتقي فلانا», «لا يتوقع أن …»: the verb behind «that» tells what is not awaited."""
    word = ground.page.word
    if i < NEXT or word[i - 1] not in ground.small.that:
        return False
    awaited = word[i - 2].removeprefix(ground.small.joint) in ground.words.modal
    return awaited and (ground.negated(i - 2) or word[i - 3].removeprefix(ground.small.joint) in ground.words.un)


def urged(ground: Ground, course: Course, first: int) -> bool:
    """«دعت إلى إلغاء القمة», «من الأفضل إلغاء القمة»: calling it off is what somebody wants, and not yet done."""
    found = ground.carrier(course.at)
    if course.status not in ("cancelled", "postponed") or found is None or found[0].shape != "noun":
        return False
    return any(ground.page.word[j].removeprefix(ground.small.joint) in ground.words.urges for j in range(first, course.at))
