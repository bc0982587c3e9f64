"""Who denies, within one article, what was said right before: «…, which they deny»; «Y denied these charges» after a sentence that lays them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mahdar.lexicon.rebuttals import RebuttalsTable, rebuttal_words
from mahdar.lexicon.wording import without_article
from mahdar.weave.facts import Sight, Token
from mahdar.weave.sides import shared

SHORTEST = 4
"""Words of the shortest clause that asserts something."""
SAID = 2
"""Words that must stand after the verb of such a clause."""
OBJECT = 8
"""Words after a verb of denial, the subject among them, in which its object begins."""
TIED = 4
"""Words before «denies it» in which it is tied to what stands before."""
CHARGED = 10
"""Words before «which he denies» in which the charge is named."""
TELLS = 0.35
"""The weight from which on a word tells what is denied."""
BOTH = 2
"""Roots that what is said and its denial share where no charge is named."""


class Rebuttal(Struct, frozen=True):
    """A denial of what was said before: its clause, the clause of the same sentence that it denies (None: a sentence above), whether a charge is denied.

    `about`: the roots of what is denied where the denial tells it itself; empty where it only points.  `doubt`: it is only doubted, and may be told after it.
    """

    at: tuple[int, int]
    asserted: tuple[int, int] | None
    charge: bool
    about: frozenset[str]
    doubt: bool = False


def rebuttal(sight: Sight) -> Rebuttal | None:
    """The first denial of a sentence that looks back."""
    known = sight.lexicon.made(rebuttal_words)
    for n, token in enumerate(sight.tokens):
        if undenied(sight, known, n):
            continue
        if found := tied(sight, known, n) or pointed(sight, known, n) or told_in_full(sight, known, n):
            return found if found.asserted or not n or sight.tokens[n - 1].word not in known.hanging else None
        if sight.known.bare(token.word, known.denying):
            return None
    return None


def undenied(sight: Sight, known: RebuttalsTable, n: int) -> bool:
    """The words around negate or leave it open: «neither confirmed nor denied»; or the verb tells of a disguise."""
    beside, after = sight.tokens[max(0, n - 1) : n + 2], sight.tokens[n + 1 : n + 1 + TIED]
    left_open = any(t.word in known.either for t in beside) or any(t.word in known.disguise for t in after)
    return left_open or any(map(sight.negates, range(max(0, n - TIED), n)))


def accuses(sight: Sight) -> bool:
    """The sentence lays something to somebody's charge."""
    return charges(sight, sight.lexicon.made(rebuttal_words), sight.tokens)


def charges(sight: Sight, known: RebuttalsTable, tokens: Sequence[Token]) -> bool:
    """A word of these lays something to somebody's charge."""
    return any(t.stem in known.accusing or t.stem in known.charges or sight.known.bare(t.word, known.blaming) for t in tokens)


def tied(sight: Sight, known: RebuttalsTable, n: int) -> Rebuttal | None:
    """«…, which he denies», «…, a charge that she rejected»."""
    token, before = sight.tokens[n], sight.tokens[max(0, n - TIED) : n]
    refused = sight.known.bare(token.word, known.refusing_it)
    if not refused and not sight.known.bare(token.word, known.denying_it):
        return None
    charge = any(t.stem in known.charges for t in sight.tokens[max(0, n - CHARGED) : n])
    near = any(t.stem in known.charges for t in before)
    tie = any(sight.known.bare(t.word, known.tying) for t in before[-2:])
    if not near and not (tie and not refused and (charge or not relative(before))):
        return None
    return split(sight, known, n, charge, frozenset())


def relative(before: Sequence[Token]) -> bool:
    """What is denied is a noun that the words before do not show to be a charge: «the visit that he denied»."""
    return len(before) < 2


def pointed(sight: Sight, known: RebuttalsTable, n: int) -> Rebuttal | None:
    """«He denied that», «she rejected these charges», «they denied this request»."""
    word, bare = sight.tokens[n].word, sight.known.bare
    if not any(bare(word, row) for row in (known.denying, known.refusing, known.belying)):
        return None
    at = next((m for m in range(n + 1, min(n + 1 + OBJECT, len(sight.tokens))) if is_object(sight, known, m)), None)
    if at is None or any(t.word in known.in_full for t in sight.tokens[n + 1 : at]):
        return None
    nouns = {t.stem for t in sight.tokens[at : at + 2]}
    charge, told = (not row.isdisjoint(nouns) for row in (known.charges, known.told))
    if (bare(word, known.refusing) and not charge) or (bare(word, known.belying) and not charge and not told):
        return None
    named = sight.tokens[at + 1 : at + 2] if sight.tokens[at].word in known.pointing and not charge and not told else []
    return split(
        sight, known, n, charge, frozenset(sight.words.root(t.stem) for t in named if not apart(sight, sight.tokens[at], t) and t.word not in known.trailing)
    )


def is_object(sight: Sight, known: RebuttalsTable, n: int) -> bool:
    """A pronoun or noun for what was said, that nothing after it tells anew."""
    token = sight.tokens[n]
    if sight.known.bare(token.word, known.pointing):
        noun = sight.tokens[n + 1 : n + 2]
        alone = not noun or noun[0].word in known.trailing or apart(sight, token, noun[0])
        return alone or (is_definite(sight, noun[0]) and (ends(sight, known, n + 1) or told_of(sight, known, n + 1)))
    return is_definite(sight, token) and (token.stem in known.charges or token.stem in known.told) and ends(sight, known, n)


def is_definite(sight: Sight, token: Token) -> bool:
    """The word has the article, alone or after a particle."""
    return any(True for w in (token.word, sight.words.uncoupled(token.word)) for _ in without_article(w, sight.words.clinging))


def ends(sight: Sight, known: RebuttalsTable, n: int) -> bool:
    """After a word nothing more is told of it: the clause ends, or goes on with another thing."""
    after = sight.tokens[n + 1 : n + 2]
    return (
        not after
        or apart(sight, sight.tokens[n], after[0])
        or after[0].word in known.trailing
        or is_aimed(sight, known, n)
        or sight.words.uncoupled(after[0].word) != after[0].word
    )


def told_of(sight: Sight, known: RebuttalsTable, n: int) -> bool:
    """Of a charge that is pointed to more is told in a clause of its own: «these claims, which are baseless»."""
    after = sight.tokens[n + 1 : n + 2]
    return sight.tokens[n].stem in known.charges and any(t.word in known.hanging for t in after)


def is_aimed(sight: Sight, known: RebuttalsTable, n: int) -> bool:
    """A charge, after which it is told who laid it: «the charges that the ministry laid against it»."""
    relative, *verb = [t.word for t in sight.tokens[n + 1 : n + 3]] or [""]
    return sight.tokens[n].stem in known.charges and relative in known.hanging and any(w in known.aimed for w in verb)


def apart(sight: Sight, one: Token, other: Token) -> bool:
    """Between two words stands a mark that ends a clause."""
    return bool(set(sight.text[one.stop : other.start]) & set('\u060c,.;\u061b:"\u00bb'))


def told_in_full(sight: Sight, known: RebuttalsTable, n: int) -> Rebuttal | None:
    """«He denies any part in it»: what is denied is told, and known by its words in the sentence above."""
    if not sight.known.bare(sight.tokens[n].word, known.denying):
        return None
    after = [t for t in sight.tokens[n + 1 : n + 1 + OBJECT] if t.word[0].isalpha() and t.word not in sight.words.empty]
    about = frozenset(sight.words.root(t.stem) for t in after if sight.words.weight(t.stem) >= TELLS)
    return split(sight, known, n, any(own(sight, known, t) for t in after[:OBJECT]), about) if about else None


def own(sight: Sight, known: RebuttalsTable, token: Token) -> bool:
    """A word for a part in something."""
    return token.stem in known.part or sight.known.bare(token.word, known.blaming | known.blame_own)


def split(sight: Sight, known: RebuttalsTable, n: int, charge: bool, about: frozenset[str]) -> Rebuttal:
    """The clause of a denial, and the clause before it where that asserts something."""
    first = clause(sight, known, n)
    start, stop = sight.tokens[first].start, sight.span.stop
    tie = sight.known.bare(sight.tokens[n].word, known.denying_it | known.refusing_it)
    asserts = first >= SHORTEST and laid(sight, known, first, charge and not tie, about) and not denies_own(sight, start)
    return Rebuttal((start, stop), (sight.span.start, sight.tokens[first - 1].stop) if asserts else None, charge, about)


def laid(sight: Sight, known: RebuttalsTable, stop: int, charge: bool, about: frozenset[str]) -> bool:
    """The words before a denial assert what it denies: anything, where it only points; else a charge, or what is said in words that both share."""
    before = sight.tokens[:stop]
    if any(sight.known.bare(t.word, known.denying) for t in before):
        return False
    cue = max((s.cue.stop for s in sight.statements if sight.span.start <= s.cue.start < before[-1].stop), default=sight.span.start)
    if not about:
        return (not charge or charges(sight, known, before)) and sum(t.start >= cue for t in before) >= SAID
    shares = len(about & {sight.words.root(t.stem) for t in before})
    return (charge or shares > 0) if charges(sight, known, before) else shares >= BOTH and cue > sight.span.start


def denies_own(sight: Sight, place: int) -> bool:
    """Who denies from a place on is who speaks before it."""
    said = [(s.cue.start < place, sight.speakers(s)) for s in sight.statements if sight.span.start <= s.cue.start < sight.span.stop]
    mine, theirs = (frozenset(w for before, who in said if before == first for w in who) for first in (False, True))
    return bool(mine and theirs and shared(mine, theirs, sight.spelt))


def clause(sight: Sight, known: RebuttalsTable, n: int) -> int:
    """The number of the first word of the clause that the n-th word belongs to: after the last mark, or a word that turns from what was said."""
    bound = next((m for m in range(n - 1, max(0, n - TIED), -1) if sight.tokens[m].stem in known.charges), None)
    if bound is not None and sight.known.bare(sight.tokens[n].word, known.denying_it | known.refusing_it):
        return bound - (bound > 0 and sight.tokens[bound - 1].word in known.turning)
    if sight.tokens[n - 1].word in known.relative:
        return n - 1
    for m in range(n, 0, -1):
        if apart(sight, sight.tokens[m - 1], sight.tokens[m]) or (m < n and sight.tokens[m].word in known.turning):
            return m
    return 0
