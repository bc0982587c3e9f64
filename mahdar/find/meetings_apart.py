"""Meetings that are not one: two named at once, one that is prepared by another, one that only a sponsor is told of; and whose a verb without a subject is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mahdar.find.clauses import COMPANY, Part, When
from mahdar.find.ground import DAY, Ground, Seen
from mahdar.find.named_before_verb import before_verb
from mahdar.model import Name

DAYS = 3
"""A weekday so many days gone by is the last one still; farther back the next one is meant of what is to come."""


def several(ground: Ground, seen: Seen) -> bool:
    """«قمتين مع الهند وباكستان», «زيارتي فلان وفلان»: two meetings, each with one of those named."""
    word = ground.page.word[seen.noun]
    if seen.own or not word.endswith((*ground.words.many, ground.words.adjectival)):
        return False
    return sum(p.role in ("with", "of") and p.place.name.type != "OTHER" for p in seen.parts) > 1


def preparing(ground: Ground, i: int) -> bool:
    """«اجتماع تحضيري للقمة»: those who prepare a meeting are not those who meet."""
    return any(word in ground.words.preparing for word in ground.page.word[i + 1 : i + 2])


def sponsored(ground: Ground, seen: Seen, parties: tuple[Name, ...]) -> bool:
    """«مفاوضات برعاية الأمم المتحدة»: of those who meet only who looks over them is named."""
    if len(parties) != 1 or parties[0].type == "PER":
        return False
    return any(p.place.name.name == parties[0].name and p.place.first and ground.page.word[p.place.first - 1] in ground.words.sponsored for p in seen.parts)


def weekday_ahead(ground: Ground, when: When | None) -> bool:
    """«قال قبل اجتماع الثلاثاء» on a Monday: the weekday went by nearly a week ago, so it is the one that comes."""
    published = ground.published or ""
    if when is None or not when.weekday or len(published) != DAY or len(when.edtf) != DAY:
        return False
    return (dt.date.fromisoformat(published) - dt.date.fromisoformat(when.edtf)).days > DAYS


def of_both(ground: Ground, seen: Seen, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """«اتفقا خلال قمتهما على حوار مع إيران»: behind the pronoun of two nobody else is «with» them."""
    if not seen.own or not ground.page.word[seen.noun].endswith(ground.words.dual):
        return parts
    return tuple(p for p in parts if p.role not in COMPANY or p.place.first < seen.noun)


def joined_subject(ground: Ground, verb: int, after: tuple[Part, ...]) -> Iterator[Part]:
    """«فلان سيلتقي الوزير ويجتمع أيضا مع السفير»: a verb in the present joined to another of meeting, and no subject behind it: that of the first."""
    word = ground.page.word[verb]
    if not word.startswith(ground.small.joint) or not after or any(p.role == "by" for p in after):
        return
    first = ground.sentence(verb).start
    before = next((j for j in range(verb - 1, first - 1, -1) if ground.page.word[j] in ground.words.verbs and j not in ground.covered), None)
    if before is None or ground.negated(before):
        return
    named = list(before_verb(ground, before, first)) or [Part("by", p) for p in [ground.places.get(before + 1)] if p and not ground.role(p, "")]
    yield from (p for p in named[-1:] if p.place.name.type == "PER")
