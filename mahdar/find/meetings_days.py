"""The day of a meeting that is told by how long ago it was, and days beside a meeting that are of something else."""

from __future__ import annotations

import datetime as dt
import re

from mahdar.find.clauses import Place, When
from mahdar.find.ground import DAY, Course, Ground, Seen
from mahdar.find.later import later
from mahdar.find.meetings_off import person_at
from mahdar.find.meetings_same import BEGUN

COUNT = re.compile(r"P(\d+)([DWMY])")
"""How long ago, in whole days, weeks, months or years."""
COUNTED = 3
"""Tokens of a count of days behind «before»."""
EXACT = 4
"""So many days are counted, and more are told as about so many."""
BEFORE = 5
"""Tokens before a clause among which «it was planned that» stands."""
NEAREST = 3
"""Days since a weekday that is nearer than the next one of its name."""
UNSETTLED = frozenset({"proposed", "refused"})
"""What is told of a meeting that has no day yet."""


def past_day(ground: Ground, seen: Seen, course: Course) -> str | None:
    """The day that is told by how long ago it was."""
    counted = day_before(ground, seen, course) or counted_back(ground, course) or counted_on(ground, seen) or counted_since(ground, seen)
    return counted or (closing_day(ground, seen) if ground.verb(course.at) else None)


def closing_day(ground: Ground, seen: Seen) -> str | None:
    """«يلتقي الوزير نظيره، وكبير مستشاريه، الثلاثاء.», «… حول السدود الجمعة.»: the day at the end of the sentence behind a comma, a name or a word
    with the article, where no other verb stands between."""
    sentence, page = ground.sentence(seen.noun), ground.page
    when = next((w for w in ground.times if w.last == sentence.stop and w.first > seen.noun and ends_phrase(ground, w.first - 1)), None)
    if when is None or len(when.edtf) != DAY or told_by_another(ground, seen.noun):
        return None
    between = (j for j in range(seen.noun + 1, when.first) if j not in ground.covered and j not in ground.timed)
    other = any(page.word[j] in ground.small.relatives | ground.small.that or ground.tenses.of(page.word[j]) or ground.noun(j) for j in between)
    return None if other else when.edtf


def ends_phrase(ground: Ground, j: int) -> bool:
    """A comma, a name or a word with the article stands at the token: a day behind it hangs on no noun («انتخابات الجمعة»)."""
    return ground.page.raw[j] in ground.small.commas or j in ground.covered or ground.page.word[j].startswith(ground.small.article)


def told_by_another(ground: Ground, i: int) -> bool:
    """«قال إنه سيلتقي …»: what the clause tells hangs on another verb, which may have the day; not on «it is planned that»."""
    first = ground.clause(i).start
    if first == ground.sentence(i).start:
        return False
    return ground.page.word[first - 1] not in ground.small.that or first < 2 or ground.page.word[first - 2] not in ground.words.modal


def day_before(ground: Ground, seen: Seen, course: Course) -> str | None:
    """«أعلن الاثنين غداة لقاء»: the day before that of the clause, in the headline and lead else before that of publication."""
    row = ground.words.before.get(ground.page.word[course.at]) if course.at < seen.noun else None
    if row is None or not row.next_day:
        return None
    when = ground.date_near(range(seen.clause.start, seen.noun), seen.noun) or ground.opening(seen.noun) and ground.published or ""
    return (dt.date.fromisoformat(when) - dt.timedelta(1)).isoformat() if len(when) == len("2022-01-31") else None


def counted_back(ground: Ground, course: Course) -> str | None:
    """«بعد عشرة أشهر من عقد …»: so long before the day of publication; not «قبل عشرة أيام من موعد …»."""
    if any(word in ground.words.ahead for word in ground.page.word[max(0, course.at - 1 - COUNTED) : course.at]):
        return None
    length = ground.counted.get(course.at - 1) if ground.small.roles.get(ground.page.word[course.at - 1]) == "from" else None
    return from_now(ground, length, -1)


def counted_on(ground: Ground, seen: Seen) -> str | None:
    """«قبل أسبوع من القمة»: so long after the day of publication."""
    i = seen.noun - 1
    length = ground.counted.get(i) if ground.small.roles.get(ground.page.word[i]) == "from" else None
    return from_now(ground, length, 1) if any(word in ground.words.ahead for word in ground.page.word[max(0, i - COUNTED) : i]) else None


def counted_since(ground: Ground, seen: Seen) -> str | None:
    """«قال الخميس، بعد يومين من القمة», «بعد يومين على لقائهما»: so many days before the day of the clause, else before that of publication."""
    i = seen.noun - 1
    length = ground.counted.get(i) if ground.small.roles.get(ground.page.word[i]) in ("from", "on") else None
    found = COUNT.fullmatch(length) if length else None
    since = any((row := ground.words.before.get(word)) is not None and row.soon for word in ground.page.word[max(0, i - COUNTED) : i])
    if not found or found[2] != "D" or int(found[1]) > EXACT or not since:
        return None
    when = ground.date_near(range(ground.clause(i).start, i), i) or ground.published or ""
    return (dt.date.fromisoformat(when) - dt.timedelta(int(found[1]))).isoformat() if len(when) == len("2022-01-31") else None


def from_now(ground: Ground, length: str | None, way: int) -> str | None:
    """The day, month or year so long before (-1) or after (1) the day of publication."""
    found = COUNT.fullmatch(length) if length else None
    if not found or not ground.published or len(ground.published) != len("2022-01-31"):
        return None
    number, unit = -way * int(found[1]), found[2]
    if unit == "M":
        months = int(ground.published[:4]) * 12 + int(ground.published[5:7]) - 1 - number
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "Y":
        return f"{int(ground.published[:4]) - number:04}"
    return (dt.date.fromisoformat(ground.published) - dt.timedelta(number * (7 if unit == "W" else 1))).isoformat()


def not_its_day(ground: Ground, seen: Seen, when: When, course: Course | None) -> bool:
    """The day is not the meeting's, but that of a relative clause, the one so long before it, or that on which it was called for."""
    apart = of_relative(ground, seen, when) or so_long_before(ground, seen, when) or of_object(ground, seen, when)
    return apart or course is not None and of_calling(ground, seen, when, course)


def of_object(ground: Ground, seen: Seen, when: When) -> bool:
    """«ناقشا في محادثاتهما اتفاقا أبرم العام الماضي»: behind a noun with a pronoun a bare noun, and a past right behind it, whose day it is."""
    at, word = seen.noun + 1, ground.page.word
    if not seen.own or not at + 1 < when.first or not ground.plain(at) or word[at].startswith(ground.small.article):
        return False
    return ground.small.clitic_roles.get(word[at][:1]) is None and ground.tenses.of(word[at + 1]) == "past"


def year_before(ground: Ground, seen: Seen, course: Course | None, time: str | None) -> str | None:
    """«القمة السابقة عقدت في 29 مارس» in early March: the day of what was held before, with no year told, is that of the year before."""
    former = any(word in ground.words.former for word in ground.page.word[seen.noun + 1 : seen.noun + 1 + COUNTED])
    if not time or not former or course is None or course.status not in BEGUN or not later(time, ground.published) or "/" in time:
        return time
    return f"{int(time[:4]) - 1:04}{time[4:]}"


def of_relative(ground: Ground, seen: Seen, when: When) -> bool:
    """«التقى فلان، الذي عين في مايو، …»: the date stands in a relative clause, of a verb of meeting in any, of a noun in one about a person,
    about something else named behind the noun («خلال لقائه دعمه للاتفاق الذي أعلن في مايو») or about where others met before («القرية التي التقيا فيها»)."""
    page, small = ground.page, ground.small
    commas = [j for j in range(seen.noun + 1, when.first) if page.raw[j] in small.commas]
    told = [j for j in range(max([seen.noun, *commas]) + 1, when.first) if page.word[j] in small.relatives and j not in ground.covered]
    if not told or ground.carrier(told[-1] + 1) and not calls_for(ground, told[-1]):
        return False
    return not ground.noun(seen.noun) or person_at(ground, told[-1] - 1) or page.word[told[-1] + 1] in ground.words.verbs or of_thing(ground, seen, told[-1])


def of_thing(ground: Ground, seen: Seen, j: int) -> bool:
    """Behind a noun with a pronoun another noun begins before the relative, with one of its own or with a letter that clings to it; a past stands behind it."""
    page, small = ground.page, ground.small
    begun = any(ground.plain(k) and not page.word[k].startswith(small.article) and not ground.verb(k) for k in range(seen.noun + 1, j))
    return seen.own and begun and ground.tenses.of(page.word[j + 1]) == "past"


def met_there(ground: Ground, i: int) -> Place | None:
    """«في القرية الحدودية التي التقيا فيها في مايو»: the place in whose relative clause the verb at the token tells of another meeting that was there."""
    if i < 2 or ground.page.word[i - 1] not in ground.small.relatives or not any(word in ground.words.there for word in ground.page.word[i + 1 : i + 3]):
        return None
    k = i - 2
    while k > 0 and ground.page.word[k].startswith(ground.small.article) and k not in ground.covered:
        k -= 1
    place = ground.places.get(ground.covered[k]) if k in ground.covered else None
    return place if place is not None and place.name.type == "GPE" else None


def once_due(ground: Ground, seen: Seen, when: When | None) -> bool:
    """«كان من المقرر عقده الخميس» on a Friday: the weekday of what was to be is the nearest, and not that of the next week."""
    published = ground.published or ""
    if when is None or len(published) != DAY or len(when.edtf) != DAY:
        return False
    due = ground.words.modal.union(ground.words.after)
    told = range(max(0, min(seen.noun, ground.clause(seen.noun).start) - BEFORE), when.first)
    was = any(ground.page.word[j] in ground.small.was and any(word in due for word in ground.page.word[j + 1 : j + 1 + COUNTED]) for j in told)
    return was and 0 < (dt.date.fromisoformat(published) - dt.date.fromisoformat(when.edtf)).days <= NEAREST


def calls_for(ground: Ground, j: int) -> bool:
    """«فلان الذي اقترح الثلاثاء إجراء …»: the relative at the token is of a person, and its verb tells what he proposes or refuses."""
    verb = ground.verb(j + 1)
    return verb is not None and verb[1].then in UNSETTLED and person_at(ground, j - 1)


def so_long_before(ground: Ground, seen: Seen, when: When) -> bool:
    """«اجتمعا قبل عشرة أيام من القمة»: the day is one before the meeting."""
    if when.last > seen.noun or seen.noun - when.last > COUNTED:
        return False
    return ground.page.word[when.first] in ground.words.ahead and ground.small.roles.get(ground.page.word[when.last]) == "from"


def of_calling(ground: Ground, seen: Seen, when: When, course: Course) -> bool:
    """«دعت الهند إلى عقد اجتماع، الثلاثاء»: behind a comma the weekday that has come is the one on which the meeting was called for or refused."""
    called = course.status in UNSETTLED and course.at < seen.noun < when.first and when.weekday
    first = ground.sentence(seen.noun).start
    said = any(first <= w.first < course.at for w in ground.times)
    return called and not said and ground.page.raw[when.first - 1] in ground.small.commas and when.edtf <= (ground.published or "")
