"""A denial against an assertion of the same."""

from __future__ import annotations

import datetime as dt

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import Wording, wording
from mahdar.weave.claims import Claim, articles_alike, of_other_days
from mahdar.weave.likeness import covered
from mahdar.weave.sides import shared
from mahdar.weave.spelling import spelling

LONG_AGO = 14
"""Days from which on a sentence that gives a day tells of something old."""
DENIED, DENIED_IN_STORY, DENIED_MASS = 0.5, 0.4, 120
"""The share of what is denied, also in articles of one story, and its weight in hundredths, that an assertion must hold."""
RELATED, ONE_STORY = 0.12, 0.2
"""How alike two articles must be, and two of one story are."""
LONG = 4
"""Letters from which on a stem that stands in another is a form of it."""


def denied_share_of(one: Claim, other: Claim, lexicon: Lexicon) -> float | None:
    """How much of what the one denies the other asserts, when they are two speakers' and it is enough; else None."""
    words = lexicon.made(wording)
    if (
        not one.denied
        or (other.denied and not other.back)
        or one.denied == other.denied
        or not other.said
        or not all(asserts(other, point, words) for point in one.points)
    ):
        return None
    if one.doers and one.doers.isdisjoint(other.states | other.words.weights.keys()):
        return None
    if one.part and one.doers and not other.blames and one.doers.isdisjoint(other.named):
        return None
    if denies_himself(one, other, lexicon) or is_old(one) != is_old(other) or (is_old(one) and of_other_days(one, other)):
        return None
    mass, alike = covered(one.denied, other.words, words), 1.0 if one.article == other.article else articles_alike(one, other)
    enough = DENIED_IN_STORY if alike >= ONE_STORY and one.article != other.article else DENIED
    return mass / one.denied.total if mass >= max(enough * one.denied.total, DENIED_MASS) and alike >= RELATED else None


def asserts(claim: Claim, point: str, words: Wording) -> bool:
    """The point of a denial stands in the sentence, in this or another form, neither negated nor denied itself."""
    senses = words.senses(point)
    return any(is_form(stem, point) or words.root(stem) == words.root(point) or senses & words.senses(stem) for stem in claim.asserted)


def is_form(one: str, other: str) -> bool:
    """Two stems are one, or the longer holds the other."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= LONG and short in long)


def denies_himself(one: Claim, other: Claim, lexicon: Lexicon) -> bool:
    """Who denies in the one speaks in the other."""
    return bool(one.deniers and other.who and shared(one.deniers, other.who, lexicon.made(spelling)))


def is_old(claim: Claim) -> bool:
    """The sentence gives a day long before that of the article."""
    if not claim.day:
        return False
    today = dt.date.fromisoformat(claim.day)
    return any((today - dt.date.fromisoformat(day)).days > LONG_AGO for day, _ in claim.dates)
