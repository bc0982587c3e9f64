"""Ways in which the words around a noun of meeting tell what became of it: one small function for each, tried in the order of `RULES`."""

from __future__ import annotations

from collections.abc import Callable

from mahdar.find.courses import carried_after, carried_before
from mahdar.find.ground import Course, Ground, Seen
from mahdar.find.meetings_dealt import boycotted, dealt_with
from mahdar.find.meetings_denied import failed, not_asked_for, not_told, urged
from mahdar.find.meetings_margin import yet_to_meet
from mahdar.find.meetings_notions import of_its_change
from mahdar.find.meetings_own import arriving, until, whether_there
from mahdar.find.meetings_phrase import perhaps
from mahdar.find.meetings_present import done_since, threatened
from mahdar.find.meetings_same import BEGUN
from mahdar.find.meetings_verbs import before_that
from mahdar.find.meetings_who import AHEAD

BESIDE = 4
"""Tokens behind a noun among which «now» is said of it."""


def verb_before(ground: Ground, seen: Seen) -> Course | None:
    """«عقد الوزيران اجتماعا», «تأجيل القمة», «استعداد لعقد لقاء»: a verb or verbal noun before the noun carries it;
    not another that «and» joins to the one it carries and that is yet to come («جمعهما لقاء وقمة أخرى مرتقبة»)."""
    if ground.page.word[seen.noun].startswith(ground.small.joint) and word_after(ground, seen):
        return None
    course = carried_before(ground, seen, "cancelled", "planned")
    if course and whether_there(ground, seen, course) or boycotted(ground, course):
        return None
    if course and (course.status == "cancelled" and host_declines(ground, course.at) or of_its_change(ground, seen, course)):
        return None
    if course and course.status == "refused" and (now := word_after(ground, seen)) and now.status in BEGUN:
        return now
    if course and (not_asked_for(ground, course) or not_told(ground, seen, course)):
        return None
    if course and (threatened(ground, course, ground.clause(seen.noun).start) or urged(ground, course, ground.clause(seen.noun).start)):
        return Course("planned", course.at)
    if course and failed(ground, seen, course):
        return Course("cancelled", course.at)
    if course and course.status == "planned" and (opens_in(ground, course.at) or arriving(ground, course)):
        return Course("under way", course.at)
    if course and course.status == "planned" and not ground.verb(course.at) and (managed(ground, seen, course.at) or held_after(ground, seen)):
        return Course("held", course.at)
    return course


def host_declines(ground: Ground, carrier: int) -> bool:
    """«لن تعرض استضافة القمة»: who does not host the meeting does not call it off."""
    found = ground.carrier(carrier)
    return found is not None and found[0].shape == "noun" and found[1].hosts


def opens_in(ground: Ground, carrier: int) -> bool:
    """«في افتتاح المؤتمر», «لدى بدء المحادثات»: the beginning of the meeting as a circumstance."""
    found = ground.carrier(carrier)
    begins = found is not None and found[0].shape == "noun" and found[1].then == "under way"
    return begins and carrier > 0 and (ground.beside_in(carrier - 1) or ground.page.word[carrier - 1] in ground.words.at_once)


def managed(ground: Ground, seen: Seen, carrier: int) -> bool:
    """«نجح المبعوث في عقد لقاء»: a verb of success before the preposition of the verbal noun."""
    if not carrier or ground.small.roles.get(ground.page.word[carrier - 1]) not in ("in", "from"):
        return False
    return any(ground.page.word[j] in ground.words.managed and not ground.negated(j) for j in range(max(seen.clause.start, carrier - AHEAD), carrier))


def held_after(ground: Ground, seen: Seen) -> bool:
    """«كلفة استضافة القمة التي جمعت …»: a verb behind the noun tells that it was."""
    course = carried_after(ground, seen, "cancelled")
    return course is not None and course.status == "held"


def word_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة المقررة», «الاجتماع المقبل»: a participle or adjective right after the noun and its adjectives."""
    for j in range(seen.noun + 1, min(seen.last + 3, seen.clause.stop)):
        if (row := ground.words.after.get(ground.page.word[j])) and j not in ground.covered and j not in ground.timed:
            return None if of_somebody(ground, seen, j) else Course(row.status, j)
    return None


def of_somebody(ground: Ground, seen: Seen, j: int) -> bool:
    """«لقاء الأخير بالوزير»: with the article right behind the bare noun the adjective is he whose meeting it is."""
    bare = not (ground.definite(seen.noun) or seen.own)
    return bare and j == seen.noun + 1 and ground.page.word[j].startswith(ground.small.article)


def verb_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة تأجلت», «المحادثات التي أجراها», «اجتماع عقد أمس»: a verb after the noun, with its phrase between;
    not who called for it, where what was said «during» it is told."""
    course = carried_after(ground, seen, "cancelled")
    there = ground.words.before.get(ground.page.word[seen.noun - 1]) if seen.noun > seen.clause.start else None
    return None if course and course.status == "proposed" and there and there.status == "held" else course


def hoped_before(ground: Ground, seen: Seen) -> Course | None:
    """«يأمل أن يكون الاجتماع المقبل في …»: a wish, «that» and «be» right before the noun."""
    i = seen.noun
    if i < 2 or ground.page.word[i - 1] not in ground.words.be or ground.page.word[i - 2] not in ground.small.that:
        return None
    return Course("proposed", i - 1) if before_that(ground, i - 2) == "proposed" else None


def will_be_after(ground: Ground, seen: Seen) -> Course | None:
    """«لقاؤه مع الرئيس سيكون صعبا», «قد يكون أسهل»: «will be» or «may be» right after the phrase of the noun."""
    for j in range(seen.last, min(seen.last + 3, len(ground.page) - 1)):
        word, after = ground.page.word[j], ground.page.word[j + 1]
        if word in ground.words.will_be or word in ground.words.possible and after in ground.words.be:
            return Course("planned", j)
    return None


def possible_after(ground: Ground, seen: Seen) -> Course | None:
    """«القمة يمكن أن تعقد»: a word of possibility after the phrase, and a verb that carries the meeting behind it and «that»."""
    page, words = ground.page, ground.words
    for j in range(seen.noun + 1, min(seen.clause.stop + 1, seen.last + AHEAD, len(page) - 2)):
        if page.word[j] in words.possible and any(ground.carrier(k) for k in range(j + 1, min(j + 4, len(page)))):
            return Course("proposed", j)
    return None


def word_before(ground: Ground, seen: Seen) -> Course | None:
    """«خلال اجتماع», «في ختام القمة», «نتائج المحادثات»: a word right before the noun that tells whether it was."""
    for j in (seen.noun - 1, seen.noun - 2):
        row = ground.words.before.get(ground.page.word[j]) if j >= seen.clause.start and j not in ground.covered else None
        if row and not (row.same_day and j and ground.page.word[j - 1] in ground.words.means):
            first = ground.clause(seen.noun).start
            done = (before := ground.verb(j - 2)) is not None and before[0].shape == "past" or j > 0 and ground.page.word[j - 1] in ground.words.and_that
            ahead = row.same_day and not done and (ground.to_come(first, j) or ground.page.word[j] in ground.words.margins and perhaps(ground, first, j))
            ahead = ahead or yet_to_meet(ground, first, j)
            return Course("planned" if ahead else "under way" if row.same_day and now_on(ground, seen) else row.status, j)
    return None


def now_on(ground: Ground, seen: Seen) -> bool:
    """«خلال زيارته حاليا للقاهرة»: «now» right behind the noun."""
    return any(word in ground.words.now for word in ground.page.word[seen.noun + 1 : seen.noun + BESIDE])


def done_at(ground: Ground, seen: Seen) -> Course | None:
    """«ستناقش روسيا مخاوفها في اجتماع بروكسل»: the clause's verb before «in» and the noun is one of what is done at a meeting."""
    if not ground.beside_in(seen.noun - 1):
        return None
    since = False
    for j in ground.leftward(seen.noun, seen.clause.start):
        since = since or done_since(ground, j)
        if forms := ground.words.done_at.get(ground.page.word[j]):
            return Course("held" if since or forms[0].shape == "past" else "planned", j)
    return None


def day_of(ground: Ground, seen: Seen) -> Course | None:
    """«اليوم الثاني من القمة», «اليوم الأول للمحادثات»: one of its days."""
    for j in range(seen.noun - 1, max(seen.clause.start, seen.noun - 4), -1):
        if (
            ground.page.word[j] in ground.words.days
            and j + 1 < seen.noun
            and ground.page.word[j + 1].startswith(ground.small.article)
            and j + 1 not in ground.timed
        ):
            return Course("held", j)
    return None


def was_after(ground: Ground, seen: Seen) -> Course | None:
    """«المحادثات في جنيف كانت مهنية»: «was» right after the phrase of the noun."""
    for j in range(seen.last, min(seen.last + 3, seen.clause.stop)):
        if ground.page.word[j] in ground.small.was and ground.tenses.of(ground.page.word[min(j + 1, len(ground.page) - 1)]) != "future":
            return Course("held", j)
    return None


def by_date(ground: Ground, seen: Seen) -> Course | None:
    """Nothing but its date tells: a meeting of a day before that of publication was held, one of a day after it is planned."""
    when = ground.when_near(range(seen.noun, seen.clause.stop), seen.noun)
    known = when is not None and (not when.weekday or when.exact and when.edtf > (ground.published or ""))
    day = when.edtf if when and known and not until(ground, when) else ""
    if not day or not ground.published or len(day) < 10 or day[:10] == ground.published:
        return None
    return Course("planned" if day[:10] > ground.published else "held", seen.noun)


RULES: tuple[Callable[[Ground, Seen], Course | None], ...] = (
    hoped_before,
    verb_before,
    word_after,
    verb_after,
    possible_after,
    word_before,
    done_at,
    day_of,
    was_after,
    dealt_with,
    will_be_after,
    by_date,
)
