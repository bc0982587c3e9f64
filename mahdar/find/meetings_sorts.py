"""Of what sort the meeting of a place is, beside its noun: the rank of those who meet, whether another than before is meant, and whether sides are told of it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from mahdar.find.ground import Ground
from mahdar.find.meetings_same import Sort, Told
from mahdar.lexicon import Lexicon
from mahdar.lexicon.formations import Formations

BEHIND = 3
"""Tokens behind a noun among which its adjectives stand."""


def sorted_out(ground: Ground, told: Iterable[Told], lexicon: Lexicon) -> list[Told]:
    """The places, each with its sort."""
    formations: Formations = lexicon.made(Formations)
    return [replace(t, sort=sort_of(ground, t, formations)) for t in told]


def sort_of(ground: Ground, t: Told, formations: Formations) -> Sort:
    """«القمة السابقة», «اجتماع وزراء الداخلية», «القمة بين الرئيسين»: what is told of the meeting by the words of its phrase."""
    span, behind = t.meeting.span, ground.page.word[t.at + 1 : t.at + 1 + BEHIND]
    other = bool(t.noun) and any(word in formations.others and t.at + 1 + n not in ground.timed for n, word in enumerate(behind[:2]))
    sided = bool(t.noun) and any(word in formations.sided for word in behind)
    described = bool(t.noun) and behind[:1] != [] and str(behind[0]).startswith(ground.small.article)
    return Sort(formations.told(ground.article.text, span.start, span.stop), other, sided, described)
