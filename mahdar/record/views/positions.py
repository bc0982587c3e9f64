"""What each party demands, offers, refuses …, by the acts of its statements; and what seems to answer what.

A first, plain version: a position is told apart by its act alone, not by its issue; an answer is found by the words that it shares with what it answers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct

from mahdar.record.views.parties import Parties, commonest
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Evidence, Gathered

STANCES = frozenset({"demand", "offer", "accept", "reject", "deny", "promise", "warn", "threaten", "accuse"})
ANSWERS = {"reject": "refuses", "accept": "accepts", "deny": "denies"}
SHARED_WORDS = 3
COMMON = 50


class PositionRow(Struct, frozen=True, kw_only=True):
    """What a party holds: its stance is the act of the statements at `at`, `since` the day of the first.  `issue` is None: issues are not told apart yet."""

    issue: str | None
    party: str
    stance: str
    since: str | None
    at: tuple[Evidence, ...]


class AnswerRow(Struct, frozen=True, kw_only=True):
    """A statement that refuses, accepts or denies what another party said: `by` answers `of`."""

    kind: str
    of: Evidence
    by: Evidence


def positions(gathered: Gathered) -> tuple[PositionRow, ...]:
    """One row for each party and act that takes a position."""
    groups: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for s in gathered.made(said):
        if s.found.act in STANCES:
            for side in sides(s, gathered):
                groups[side, s.found.act].append(s)
    return tuple(
        PositionRow(issue=None, party=party, stance=act, since=min((s.days[0] for s in group if s.days), default=None), at=tuple(s.words_at for s in group))
        for (party, act), group in sorted(groups.items(), key=lambda g: g[0])
    )


def sides(s: Said, gathered: Gathered) -> list[str]:
    """For whom the speakers speak: the state or body of a person's office, else the speaker himself; unnamed sources speak for none."""
    known = gathered.made(Parties)
    return list(dict.fromkeys(side(key, known) for key in s.speakers if key))


def side(key: str, known: Parties) -> str:
    """The state or body that a party belongs to by its offices, else its own name."""
    bodies = [m.mention.body for m in known.members[key] if m.mention.body]
    if not bodies:
        return known.names[key]
    body = commonest(bodies)
    return known.by_word(body) or body


def answers(gathered: Gathered) -> tuple[AnswerRow, ...]:
    """The answers, each to the earlier statement of another party that it shares most words with."""
    rows = (answer(s, claims, gathered) for s, claims in with_claims(gathered))
    return tuple(row for row in rows if row)


def with_claims(gathered: Gathered) -> Iterator[tuple[Said, Counter[int]]]:
    """Each statement that may be an answer, with how many of its words each other statement holds."""
    every = gathered.made(said)
    holding: dict[str, list[int]] = defaultdict(list)
    bags = [content_words(s, gathered) for s in every]
    for n, bag in enumerate(bags):
        for word in bag:
            holding[word].append(n)
    for s, bag in zip(every, bags, strict=True):
        if s.found.act in ANSWERS:
            yield s, Counter(n for word in bag if len(holding[word]) <= COMMON for n in holding[word])


def answer(s: Said, claims: Counter[int], gathered: Gathered) -> AnswerRow | None:
    every, own = gathered.made(said), set(sides(s, gathered))
    for n, shared in sorted(claims.items(), key=lambda c: (-c[1], c[0])):
        other = every[n]
        if shared < SHARED_WORDS:
            break
        if own.isdisjoint(sides(other, gathered)) and (other.days or ("",))[0] <= (s.days or ("9999",))[0]:
            return AnswerRow(kind=ANSWERS[s.found.act], of=other.words_at, by=s.words_at)
    return None


def content_words(s: Said, gathered: Gathered) -> set[str]:
    """The folded words of four letters and more in what was said."""
    fold = gathered.lexicon.folding.fold
    return {word for span in s.found.content for word in fold(span.text).split() if len(word) > 3}
