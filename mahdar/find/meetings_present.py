"""What the present tense of a verb tells: what is under way, what is to come, what was on the day of a chronicle."""

from __future__ import annotations

from mahdar.find.clauses import When
from mahdar.find.ground import Course, Ground
from mahdar.find.later import later
from mahdar.lexicon.talks_forms import VerbForm
from mahdar.text import BREAK, WORD

NEAR = 3
"""Tokens before «that» among which «before» stands («لم يسبق له أن التقى»)."""


def of_line(ground: Ground, i: int) -> When | None:
    """«- 25 مارس: فلان يزور مسقط»: the day that stands alone before a colon, at the front of the line of the token; the last of several."""
    colon = ground.clause(i).start - 1
    if colon < 1 or ground.page.raw[colon] not in ground.small.colons:
        return None
    line = next((j + 1 for j in range(colon - 1, -1, -1) if ground.page.kind[j] == BREAK), 0)
    if any(j not in ground.timed and ground.page.kind[j] == WORD and not ground.page.raw[j].isdigit() for j in range(line, colon)):
        return None
    return next((w for w in reversed(ground.times) if line <= w.first and w.last <= colon), None)


def chronicled(ground: Ground, i: int) -> str:
    """What the present tells in the line of a day: what was on it, or will be; nothing elsewhere."""
    line = of_line(ground, i)
    return "" if line is None else "planned" if later(line.edtf.split("/")[0], ground.published) else "held"


def told_ahead(ground: Ground, i: int, stop: int) -> bool:
    """«يزور مسقط الأسبوع المقبل», «ثم يزور مسقط»: a time to come behind the verb, or «then» before it."""
    return ground.page.word[i - 1] in ground.words.next or any(j in ground.later for j in range(i + 1, stop))


def on_a_trip_ahead(ground: Ground, i: int) -> bool:
    """«يتوقع أن يصل في جولة يزور خلالها طنجة»: the verb tells of what comes in the course of something that is to come."""
    if ground.page.word[i + 1 : i + 2] and ground.page.word[i + 1] not in ground.words.inside | ground.words.there:
        return False
    before = range(ground.sentence(i).start, i)
    that = any(ground.page.word[j].removeprefix(ground.small.joint) in ground.words.modal and ground.page.word[j + 1] in ground.small.that for j in before)
    return that or any(ground.tenses.of(ground.page.word[j]) == "future" for j in before)


def in_turn(ground: Ground, course: Course) -> bool:
    """«ثم يزور مسقط حيث يجري محادثات»: what carries the meeting follows on what is to come, in the same sentence."""
    if not ground.verb(course.at) or ground.page.word[course.at - 1] not in ground.words.where:
        return False
    before = range(ground.sentence(course.at).start, course.at)
    return any(ground.page.word[j] in ground.words.next or j in ground.later or ground.tenses.of(ground.page.word[j]) == "future" for j in before)


def before_now(ground: Ground, i: int, form: VerbForm) -> str | None:
    """«سبق أن التقى» tells what was held, «لم يسبق له أن التقى» that there was none (an empty string); None elsewhere."""
    if form.shape != "past" or not i or ground.page.word[i - 1] not in ground.small.that:
        return None
    ever = next((j for j in range(i - 2, max(-1, i - 2 - NEAR), -1) if ground.page.word[j].removeprefix(ground.small.joint) in ground.words.ever), None)
    return None if ever is None else "" if ground.negated(ever) else "held"


def loosely(ground: Ground, i: int, course: Course, status: str) -> bool:
    """«فلان يعقد مؤتمرا», «لقاء يجمع فلانا وفلانا» in a headline: the present may tell what the text below tells in the past."""
    carried = ground.verb(course.at)
    present = carried is not None and carried[0].shape == "present" and status == "planned"
    return present and ground.headline(i) and not ground.to_come(ground.clause(i).start, max(i, course.at))


def done_since(ground: Ground, j: int) -> bool:
    """«أسقطت مشروعا يطالب بكذا بعد استخدامها النقض في جلسة»: «after» and a noun at the token: what is told there was done."""
    row = ground.words.before.get(ground.page.word[j]) if j not in ground.covered and j not in ground.timed else None
    return row is not None and row.soon and j + 1 < len(ground.page) and ground.plain(j + 1) and not ground.page.word[j + 1].startswith(ground.small.article)


def threatened(ground: Ground, course: Course, first: int) -> bool:
    """«هددت الهند بإلغاء القمة»: what is told of calling it off is a threat."""
    found = ground.carrier(course.at)
    if course.status not in ("cancelled", "postponed") or found is None or found[0].shape != "noun":
        return False
    return any(ground.page.word[j].removeprefix(ground.small.joint) in ground.words.threats for j in range(first, course.at))
