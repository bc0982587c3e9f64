"""Denials of what the same article says right before: which passage they deny."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mahdar.lexicon import Lexicon
from mahdar.lexicon.wording import wording
from mahdar.weave.claims import Claim
from mahdar.weave.conflicts import Conflict
from mahdar.weave.constructions import DENY
from mahdar.weave.rebuttals import BOTH, Rebuttal
from mahdar.weave.sides import shared
from mahdar.weave.spelling import spelling

ABOVE = 2
"""Sentences above a denial in which what it denies is looked for."""
FAR = 500
"""Characters between the two."""


def answered(claims: Sequence[Claim], lexicon: Lexicon) -> Iterator[Conflict]:
    """The claims of one article, in order: each denial with the passage before it that it denies."""
    for n, claim in enumerate(claims):
        if not (found := claim.rebuts):
            continue
        if found.asserted:
            yield Conflict(DENY, found.asserted, found.at, "denied in the same sentence")
        elif before := denied_above(claims[max(0, n - ABOVE) : n], claim, found, lexicon):
            yield Conflict(DENY, (before.span.start, before.span.stop), found.at, "denied right after")
        elif found.doubt and (after := doubted_below(claims[n + 1 : n + 2], claim, found, lexicon)):
            yield Conflict(DENY, found.at, (after.span.start, after.span.stop), "doubted right before")


def doubted_below(below: Sequence[Claim], claim: Claim, found: Rebuttal, lexicon: Lexicon) -> Claim | None:
    """The sentence right below a doubt, when it tells by others what is doubted in the same words."""
    enough = max(BOTH, len(found.about) - 1)
    return next((c for c in below if c.said and not c.rebuts and common(c, found, lexicon) >= enough and not denies_own(claim, c, lexicon)), None)


def denied_above(above: Sequence[Claim], claim: Claim, found: Rebuttal, lexicon: Lexicon) -> Claim | None:
    """The nearest sentence above that asserts what is denied, by somebody else."""
    for distance, before in enumerate(reversed(above)):
        if claim.span.start - before.span.stop > FAR:
            return None
        if before.rebuts or before.denied or refuses(before) or denies_own(claim, before, lexicon):
            continue
        if fits(before, claim, found, lexicon) if not distance else before.accuses and (names_denier(before, claim, lexicon) or common(before, found, lexicon)):
            return before
    return None


def refuses(claim: Claim) -> bool:
    """The sentence itself tells of a charge that is refused."""
    return any(fact.name == "charge_refused" for fact in claim.facts)


def denies_own(claim: Claim, before: Claim, lexicon: Lexicon) -> bool:
    """Who denies is who spoke before."""
    return bool(claim.deniers and before.who and shared(claim.deniers, before.who, lexicon.made(spelling)))


def names_denier(before: Claim, claim: Claim, lexicon: Lexicon) -> bool:
    """A sentence names who denies."""
    words = lexicon.made(wording)
    return any(stem in before.words.weights for who in claim.deniers for stem in words.stems(who.partition(" ")[2]))


def common(before: Claim, found: Rebuttal, lexicon: Lexicon) -> int:
    """How many roots of what is denied a sentence has."""
    root = lexicon.made(wording).root
    return len(found.about & {root(stem) for stem in before.words.weights})


def fits(before: Claim, claim: Claim, found: Rebuttal, lexicon: Lexicon) -> bool:
    """The sentence right above may be what a denial denies: a charge, or something that is said.

    It shares words with a denial that tells itself what it denies, but for the denier's own part in it.
    """
    shares = common(before, found, lexicon)
    if found.about:
        return (before.accuses and (found.charge or shares > 0)) or (before.said and 2 * shares >= max(len(found.about), BOTH))
    return before.accuses or before.said or (found.charge and (bool(before.who) or names_denier(before, claim, lexicon)))
