"""Who contests, within one article, what was said before without a verb of denial: he doubts it, or calls it false."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.lexicon.rebuttals import RebuttalsTable, rebuttal_words
from mahdar.weave.facts import Sight, Token
from mahdar.weave.rebuttals import OBJECT, SHORTEST, TELLS, Rebuttal, apart, ends, is_definite, split, undenied

CALLED = 10
"""Words before «false» in which it begins to be told what is."""
NAMED = 3
"""Words after a verb of calling or «that» in which a noun for what is said must stand."""
TOLD = 5
"""Words from a noun for what is doubted on that tell what it is."""


def contested(sight: Sight) -> Rebuttal | None:
    """The first doubt or word of falsehood of a sentence that looks back."""
    known = sight.lexicon.made(rebuttal_words)
    for n in range(len(sight.tokens)):
        if (found := doubted(sight, known, n) or false(sight, known, n)) and not undenied(sight, known, n):
            return found
    return None


def doubted(sight: Sight, known: RebuttalsTable, n: int) -> Rebuttal | None:
    """«While the opposition doubts the results», «… and the opposition doubts»."""
    if not sight.known.bare(sight.tokens[n].word, known.doubting):
        return None
    after = range(n + 1, min(n + 1 + OBJECT, len(sight.tokens)))
    if not after:
        return doubted_at_all(sight, n) if n else None
    at = next((m for m in after if sight.tokens[m].stem in known.doubtable and is_definite(sight, sight.tokens[m])), None)
    if at is None:
        return None
    told = frozenset() if ends(sight, known, at) else roots(sight, sight.tokens[at : at + TOLD], 0.0)
    return replace(turned(sight, known, split(sight, known, n, False, told)), doubt=True)


def turned(sight: Sight, known: RebuttalsTable, found: Rebuttal) -> Rebuttal:
    """A clause that does not turn from what stands before it in its sentence contests something above."""
    first = next(t for t in sight.tokens if t.start >= found.at[0])
    return found if first.word in known.turning else replace(found, at=(sight.span.start, sight.span.stop), asserted=None)


def doubted_at_all(sight: Sight, n: int) -> Rebuttal | None:
    """A headline that ends with somebody who doubts: what stands before him, or the sentence before when he alone stands in it."""
    subject = sight.tokens[n - 1]
    before = sight.tokens[: n - 1]
    joined = sight.words.uncoupled(subject.word) != subject.word or (before and apart(sight, before[-1], subject))
    if before and (not joined or len(before) < SHORTEST):
        return None
    return Rebuttal((subject.start, sight.span.stop), (sight.span.start, before[-1].stop) if before else None, False, frozenset())


def false(sight: Sight, known: RebuttalsTable, n: int) -> Rebuttal | None:
    """«He said that it was a lie», «she called these charges baseless», «… that the reports were untrue»."""
    word, after = sight.tokens[n].word, sight.tokens[n + 1 : n + 2]
    if word not in known.called_false and not (after and f"{word} {after[0].word}" in known.called_false):
        return None
    if n and sight.tokens[n - 1].word in known.that_it and not any(sight.known.bare(t.word, known.calling) for t in sight.tokens[max(0, n - CALLED) : n]):
        return turned(sight, known, split(sight, known, n, True, frozenset()))
    told = None if any(map(sight.negates, range(max(0, n - CALLED), n))) else called(sight, known, n)
    return None if told is None else turned(sight, known, split(sight, known, n, True, told))


def called(sight: Sight, known: RebuttalsTable, n: int) -> frozenset[str] | None:
    """What is called false before the n-th word: the roots that tell of it, none where it is only pointed to; None when nothing is."""
    openers = (m for m in range(n - 2, max(-1, n - CALLED), -1) if sight.tokens[m].word in known.that or sight.known.bare(sight.tokens[m].word, known.calling))
    if (opener := next(openers, None)) is None:
        return None
    named = sight.tokens[opener + 1 : min(n, opener + 1 + NAMED)]
    noun = next((t for t in named if t.stem in known.charges or t.stem in known.told or t.stem in known.words_said), None)
    if noun is None:
        return None
    points = any(sight.known.bare(t.word, known.pointing) for t in named)
    return frozenset() if points and is_definite(sight, noun) else roots(sight, sight.tokens[opener + 1 : n]) or None


def roots(sight: Sight, tokens: Sequence[Token], least: float = TELLS) -> frozenset[str]:
    """The roots of the words that tell something, of some weight."""
    telling = (t for t in tokens if t.word[0].isalpha() and t.word not in sight.words.empty)
    return frozenset(sight.words.root(t.stem) for t in telling if sight.words.weight(t.stem) >= least)
