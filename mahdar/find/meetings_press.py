"""Words of meeting that stand for none: an interview, and a hall that is named after what is held there."""

from __future__ import annotations

from mahdar.find.ground import Ground

NEAR = 4
"""Tokens behind a talk among which it is told to be broadcast, and behind a person's name his trade."""
ADJECTIVES = 2
"""Words behind a talk among which an adjective tells that it was broadcast."""


def interviewed(ground: Ground, i: int) -> bool:
    """«لقاء ببرنامج», «لقاء خاص متلفز», «لقائه بفلانة مذيعة القناة»: somebody talks with those who ask for others to hear."""
    if ground.words.nouns[ground.page.word[i]].noun.word not in ground.words.interviews:
        return False
    near = range(i + 1, min(i + 1 + ADJECTIVES, len(ground.page)))
    if any(ground.page.word[j] in ground.words.broadcast and j not in ground.covered for j in near):
        return True
    return on_air(ground, i) or with_who_asks(ground, i)


def on_air(ground: Ground, i: int) -> bool:
    """«لقاء ببرنامج المساء», «لقاء خاص على شاشة», «لقاء مع برنامج»: the programme or screen on which it was, with a small word of its own or before it."""
    stop = min(i + 1 + NEAR, ground.clause(i).stop)
    for j in range(i + 1, stop):
        word = ground.page.word[j]
        if ground.page.kind[j] != ground.page.kind[i] or j in ground.covered and not ground.beside(j - 1):
            return False
        clings = word[:1] in ground.small.clinging and word[1:] in ground.words.on_air
        if clings or word in ground.words.on_air and ground.beside(j - 1):
            return True
    return False


def with_who_asks(ground: Ground, i: int) -> bool:
    """A person stands right behind the talk, or behind «with», whose trade is told beside his name."""
    at = next((j for j in range(i + 1, min(i + 1 + NEAR, ground.clause(i).stop)) if j in ground.places), None)
    place = ground.places[at] if at is not None else None
    if place is None or place.name.type != "PER":
        return False
    office = ground.fold(place.mention.office.text).split()[:1] if place.mention.office else []
    after = range(place.last, min(place.last + ADJECTIVES, len(ground.page)))
    behind = [ground.page.word[j] for j in after if ground.page.raw[j] not in ground.small.commas][:1]
    words = [*(w.removeprefix(c) for w in office for c in ("", *ground.small.clinging)), *behind]
    return any(word.removeprefix(ground.small.article) in ground.words.interviewers for word in words)


def of_a_hall(ground: Ground, i: int) -> bool:
    """«مركز للمؤتمرات», «قاعة الاجتماعات»: a building or room is named after all that is held there."""
    noun = ground.words.nouns[ground.page.word[i]].noun
    if i == 0 or noun.plural is None or ground.fold(noun.plural) not in ground.page.word[i] or ground.noun(i - 1):
        return False
    word = ground.page.word[i - 1]
    return any(word.removeprefix(c).removeprefix(ground.small.article) in ground.words.halls for c in ("", ground.small.joint, *ground.small.clinging))
