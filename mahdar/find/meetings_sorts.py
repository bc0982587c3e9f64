"""Of what sort the meeting of a place is, beside its noun: the rank of those who meet, whether it is another than before, and whether it has sides."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from msgspec.structs import replace

from mahdar.find.ground import Ground
from mahdar.find.meetings_same import Sort, Told
from mahdar.lexicon import Lexicon
from mahdar.lexicon.formations import Formations
from mahdar.text import WORD

BEHIND = 3
"""Tokens behind a noun among which its adjectives stand."""


def sorted_out(ground: Ground, told: Iterable[Told], lexicon: Lexicon) -> list[Told]:
    """The places, each with its sort."""
    formations: Formations = lexicon.made(Formations)
    return [replace(t, sort=sort_of(ground, t, formations)) for t in told]


def sort_of(ground: Ground, t: Told, formations: Formations) -> Sort:
    """«القمة السابقة», «اجتماع وزراء الداخلية», «القمة بين الرئيسين»: what is told of the meeting by the words of its phrase."""
    span, after = t.meeting.span, range(t.at + 1, min(t.at + 1 + BEHIND, len(ground.page))) if t.noun else range(0)
    behind = [ground.page.word[j] for j in itertools.takewhile(lambda j: ground.page.kind[j] == WORD, after)]
    other = any(word in formations.others and t.at + 1 + n not in ground.timed for n, word in enumerate(behind[:2]))
    sided = any(word in formations.sided for word in behind)
    own = any(of_a_kind(ground, word, formations) for word in behind[:1])
    form = formations.told(ground.article.text, span.start, span.stop, t.meeting.kind)
    qualified = bool(behind) and qualifies(ground, t.at + 1)
    return Sort(form, other, sided, own, several(ground, t, formations), qualified, formations.number(" ".join(behind)) == "more")


def qualifies(ground: Ground, j: int) -> bool:
    """The token is an ordinary word with the article, and no relative: it tells which meeting is meant."""
    return ground.plain(j) and ground.page.word[j].startswith(ground.small.article) and ground.page.word[j] not in ground.small.relatives


def of_a_kind(ground: Ground, word: str, formations: Formations) -> bool:
    """The word is an adjective with the article that tells of what kind talks are."""
    return word.startswith(ground.small.article) and word.endswith(formations.adjectives) and word not in ground.small.relatives


def several(ground: Ground, t: Told, formations: Formations) -> bool:
    """The noun is a plural of what is one meeting in the singular."""
    return bool(t.noun) and ground.page.word[t.at].endswith(formations.several) and not ground.fold(t.noun).endswith(formations.several)
