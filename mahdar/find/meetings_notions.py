"""Talks that are a mere notion, or that prepare another meeting, and what talks are called."""

from __future__ import annotations

from mahdar.find.clauses import When
from mahdar.find.ground import DAY, Course, Ground, Seen
from mahdar.find.meetings_days import UNSETTLED
from mahdar.text import WORD

AHEAD = 4
"""Tokens behind a word of preparing among which what is prepared stands."""

PHONE = 4
"""Tokens behind talks among which the telephone is told."""
SUBJECT = 2
"""Tokens behind talks among which the word for what they are about stands."""


def owed(ground: Ground, i: int) -> bool:
    """«ينبغي أن يتحدد المصير خلال المحادثات»: what ought to be done at a meeting tells of none."""
    first = ground.clause(i).start
    due = first > 1 and ground.page.word[first - 1] in ground.small.that and ground.page.word[first - 2].removeprefix(ground.small.joint) in ground.words.duty
    return due and ground.beside(i - 1)


def of_its_change(ground: Ground, seen: Seen, course: Course) -> bool:
    """«اقترح توسيع المحادثات», «رفضت نتائج القمة»: not the meeting is proposed or refused, but what a noun right before it tells."""
    j = seen.noun - 1
    if course.status not in UNSETTLED or not ground.definite(seen.noun) or not course.at < j or not ground.plain(j):
        return False
    word = ground.page.word[j]
    return not (ground.noun(j) or ground.carrier(j) or ground.tenses.of(word) or word in ground.words.before or word in ground.words.possible)


def lasting(ground: Ground, i: int, when: When | None) -> bool:
    """«بدأت تونس مفاوضات الانضمام إلى الاتحاد»: talks that go on for years, and no day on which they were held is told."""
    noun = ground.words.nouns[ground.page.word[i]].noun
    if noun.kind != "meeting" or noun.plural is not None or noun.meal or when is not None and len(when.edtf) >= DAY:
        return False
    return any(word in ground.words.lasting for word in ground.page.word[i + 1 : i + 1 + SUBJECT])


def prepares(ground: Ground, seen: Seen) -> bool:
    """«محادثات للإعداد للقمة», «لقاء وسط استعدادات لقمة»: the meeting prepares another one."""
    stop = ground.sentence(seen.noun).stop
    preparing = (j for j in range(seen.noun + 1, stop) if ground.page.word[j] in ground.words.prepares)
    return any(ground.noun(k) for j in preparing for k in range(j + 1, min(j + AHEAD, stop)))


def kind_of(ground: Ground, seen: Seen) -> str:
    """The kind of the meeting; «محادثات هاتفية» are a call, «اجتماع قمة» is a summit."""
    after = seen.noun + 1
    if seen.kind != "meeting" or after >= len(ground.page):
        return seen.kind
    named = ground.noun(after)
    summit = named is not None and named.noun.kind == "summit" and not named.clitic.startswith(ground.small.joint)
    return "call" if over_the_phone(ground, seen.noun) else "summit" if summit else seen.kind


def over_the_phone(ground: Ground, i: int, subject: bool = False) -> bool:
    """«محادثات هاتفية», «محادثات طويلة عبر الهاتف»; with `subject` behind the name of who talks («تباحث فلان هاتفيا مع»):
    the telephone is told right behind the noun or verb at the token, with no mark or «and» between, and no other noun of meeting."""
    words = 0
    for j in range(i + 1, len(ground.page)):
        words += j not in ground.covered
        if ground.page.word[j] in ground.words.phone:
            return True
        named = j in ground.covered and not subject
        if words >= PHONE or named or ground.page.kind[j] != WORD or ground.page.word[j].startswith(ground.small.joint) or ground.noun(j):
            return False
    return False
