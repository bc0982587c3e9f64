"""What the words around a meeting tell against its being one, or of how it went on: polls, private acquaintance, talks that stopped, a day gone by."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from mahdar.find.clauses import Part
from mahdar.find.ground import DAY, Course, Ground, Seen
from mahdar.model import Name

PAGE = 60
"""Tokens to either side of a meeting among which words of private life stand."""
NEXT = 2
"""Tokens behind «but» among which the verb of stopping stands, or before the meeting named again «during»."""


def polled(ground: Ground, i: int) -> bool:
    """«يرى 70 في المئة أن على الحكومة مواصلة المفاوضات»: what those who were asked think tells of no meeting."""
    before = ground.page.word[ground.sentence(i).start : i]
    return any(word in ground.words.shares for word in before) and any(word.removeprefix(ground.small.joint) in ground.words.opinions for word in before)


def in_private(ground: Ground, i: int, parties: tuple[Name, ...]) -> bool:
    """«التقت بزوجها في الجامعة»: persons without an office, near words of love and marriage."""
    if any(name.type != "PER" or ground.states_of(name.name) for name in parties) or not parties:
        return False
    near = ground.page.word[max(0, i - PAGE) : i + PAGE]
    return any(word.removeprefix(ground.small.joint) in ground.words.private for word in near) and not official(ground, {n.name for n in parties})


def official(ground: Ground, names: set[str]) -> bool:
    """One of the names stands somewhere in the article with an office, or is one that everybody knows."""
    return any(p.name.name in names and (p.mention.office or p.mention.entry) for p in ground.places.values())


def stopped(ground: Ground, seen: Seen) -> bool:
    """«بدأت محادثات مع الهند لكنها توقفت»: «but» behind the meeting in its sentence, and a verb of stopping."""
    word, words = ground.page.word, ground.words
    told = range(seen.last, ground.sentence(seen.noun).stop)
    return any(word[j] in words.but and any(w in words.stopped for w in word[j + 1 : j + 1 + NEXT]) for j in told)


def gone_on(ground: Ground, seen: Seen, course: Course) -> bool:
    """«تعقد المنظمة اجتماعا، وكان فلان أول من تحدث خلال هذا الاجتماع»: a present for the meeting, and a past for what was done during it."""
    verb, form = ground.verb(course.at), ground.noun(seen.noun)
    if verb is None or verb[0].shape != "present" or form is None:
        return False
    told = range(seen.last, ground.sentence(seen.noun).stop)
    again = [j for j in told if (other := ground.noun(j)) and other.noun.word == form.noun.word and ground.definite(j) and during(ground, j)]
    return any(ground.tenses.of(ground.page.word[j]) == "past" and j not in ground.covered for j in told if again and j < again[0])


def during(ground: Ground, j: int) -> bool:
    """«خلال هذا الاجتماع»: a word for «during» stands before the noun."""
    return any((row := ground.words.before.get(word)) is not None and row.same_day for word in ground.page.word[j - NEXT : j])


def day_after(ground: Ground, seen: Seen) -> str | None:
    """«وزعت الهند الثلاثاء مشروعا عشية الاجتماع المقرر»: the day after that of the clause before «on the eve of»."""
    if ground.page.word[seen.noun - 1] not in ground.words.eve:
        return None
    when = ground.date_near(range(ground.clause(seen.noun).start, seen.noun), seen.noun) or ""
    return (dt.date.fromisoformat(when) + dt.timedelta(1)).isoformat() if len(when) == DAY else None


def eve_gone(ground: Ground, seen: Seen, time: str | None) -> bool:
    """What was to come on the day after has gone by."""
    return bool(time and ground.published) and time == day_after(ground, seen) and str(time) < str(ground.published)


def without_objects(ground: Ground, seen: Seen) -> Seen:
    """«خلال الاجتماعات خطط الشركة»: behind a noun with the article a bare noun begins something else, and the name behind that is of it."""
    if not ground.definite(seen.noun):
        return seen
    if seen.noun + 1 < len(ground.page) and ground.page.word[seen.noun + 1] in ground.words.objects:
        return replace(seen, parts=(), last=seen.noun + 1)
    return replace(seen, parts=tuple(p for p in seen.parts if not of_object(ground, seen, p)))


def of_object(ground: Ground, seen: Seen, part: Part) -> bool:
    """The name stands right behind an ordinary noun without the article, which stands right behind the meeting."""
    at = part.place.first
    if part.role != "of" or at != seen.noun + 2 or not ground.plain(at - 1):
        return False
    word = ground.page.word[at - 1]
    return not word.startswith(ground.small.article) and not ground.tenses.of(word) and not ground.carrier(at - 1)
