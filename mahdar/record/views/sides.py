"""Which parties of a meeting count in its row, and whether they are enough for one.

A state beside somebody who holds an office of it is he; a name told in two spellings is one.
Talks have two sides, or a body that holds them; a visit has somebody who goes, and a place or a day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from mahdar.find.small_words import Small
from mahdar.model import Name
from mahdar.record.views.parties import Member, Parties
from mahdar.record.views.scope import Gathered, Source
from mahdar.weave.sides import same
from mahdar.weave.spelling import Spelling, spelling

FEW = 16
"""So many times as many articles name the party of a meeting that is named most as may name one that counts."""


THIRD = 4
"""From so many articles that name the one named most on, a third beside two who meet must be named by more than a quarter."""


YEAR = len("2022")
"""Letters of a date that is a mere year."""


class Side(Struct, frozen=True):
    """A party of a meeting: its name across articles, its type, how many articles name it, the states of whose offices it is told to hold one,
    and those of them that are told most."""

    name: str
    type: str
    docs: int
    states: frozenset[str]
    home: frozenset[str]


class Stands:
    """For which states the persons of a record stand; each person's offices are read once."""

    def __init__(self, gathered: Gathered) -> None:
        self.known: Parties = gathered.made(Parties)
        self.small: Small = gathered.lexicon.made(Small)
        self.found: dict[str, Counter[str]] = {}
        self.known_of: dict[str, bool] = {}

    def public(self, doc: str, name: Name) -> bool:
        """Of a person anything is told but his name: an office, a body, or an entry of the tables; whoever is no person is public."""
        key = self.known.find(doc, name) if name.type == "PER" else None
        if key is not None and key not in self.known_of:
            mentions = (m.mention for m in self.known.members[key])
            self.known_of[key] = any(m.office or m.body or m.entry or m.kind == "office" for m in mentions)
        return key is None or self.known_of[key]

    def of(self, doc: str, name: Name) -> frozenset[str]:
        """The first state that stands in each office with a person's name, else in each that means him; none for whoever is no person."""
        return frozenset(self.told(doc, name))

    def most(self, doc: str, name: Name) -> frozenset[str]:
        """Of these the state that most places tell, and each that half as many tell."""
        counts = self.told(doc, name)
        return frozenset(state for state, n in counts.items() if n * 2 >= max(counts.values()))

    def told(self, doc: str, name: Name) -> Counter[str]:
        """The states of a person's offices, and how many places tell each."""
        key = self.known.find(doc, name) if name.type == "PER" else None
        if key is None:
            return Counter()
        if key not in self.found:
            every = self.known.members[key]
            named = [m for m in every if m.mention.office] or every
            self.found[key] = Counter(state for m in named for state in self.first_states(m))
        return self.found[key]

    def first_states(self, member: Member) -> set[str]:
        """The state that stands first in the office of a mention, and in its body; of whoever is sent to another state only the first."""
        fold = self.known.gathered.lexicon.folding.fold
        office = fold(member.office.text).split() if member.office else []
        sent = next((n for n, word in enumerate(office) if word in self.small.posted), 0)
        texts = (office[:sent],) if sent and [*self.small.states_in(office[:sent])] else (office, fold(member.mention.body or "").split())
        return {state for words in texts for state in [*self.small.states_in(words)][:1]}


def sides(known: Parties, told: Iterable[tuple[Source, tuple[Name, ...]]]) -> tuple[Side, ...]:
    """The parties that count, the most named first; who is named by few where many name others is left out."""
    docs: dict[tuple[str, str], set[str]] = defaultdict(set)
    states: dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]] = {}
    stands = known.gathered.made(Stands)
    for source, group in told:
        for name in group:
            at = (known.name_of(source.doc, name), name.type)
            docs[at].add(source.doc)
            if at not in states:
                states[at] = stands.of(source.doc, name), stands.most(source.doc, name)
    every = [Side(name, kind, len(docs[name, kind]), *states[name, kind]) for name, kind in docs]
    found = one_each(sorted(every, key=lambda side: -side.docs), known.gathered.lexicon.made(spelling))
    least = least_of(found)
    return tuple(side for side in found if side.docs >= least)


def least_of(found: tuple[Side, ...]) -> float:
    """How many articles at least name a side that counts: beside two persons who are named by many a third is one only where a quarter names him."""
    most = max((side.docs for side in found), default=0)
    two = [side.docs for side in found if side.type == "PER"][1:2]
    pair = two and two[0] * 2 >= most and not any(side.type == "ORG" and side.docs * 4 > most for side in found)
    return most / 4 + 0.01 if pair and most >= THIRD else most / FEW


def one_each(found: list[Side], spelt: Spelling) -> tuple[Side, ...]:
    """The sides without a state for which a person among them stands, and without the rarer of two spellings."""
    stood = frozenset(state for side in found for state in side.states)
    kept: list[Side] = []
    for side in found:
        if side.type == "GPE" and side.name in stood or any(spelt_alike(side, other, spelt) for other in kept):
            continue
        kept.append(side)
    return tuple(kept)


def spelt_alike(one: Side, other: Side, spelt: Spelling) -> bool:
    """Two persons or two bodies whose names are one but for the spelling."""
    a, b = (f"{side.type} {' '.join(spelt.words(side.name))}" for side in (one, other))
    if one.name == other.name or one.type != other.type or one.type == "GPE":
        return one.name == other.name
    if same(a, b, spelt) or one.type == "PER" and within(a.split()[1:], b.split()[1:]):
        return True
    of_one_state = bool(one.home) and one.home == other.home
    return one.type == "PER" and (spelt.with_fathers(one.name, other.name) or of_one_state and spelt.of_one(one.name, other.name))


def within(one: list[str], other: list[str]) -> bool:
    """The words of one name begin the other, or are its last: of those who met at one meeting they are one («تميم» and «تميم بن حمد»)."""
    short, long = sorted((one, other), key=len)
    return bool(short) and short in (long[: len(short)], long[-len(short) :])


def at_home(who: tuple[Side, ...], place: str | None, small: Small) -> bool:
    """Each side holds an office of the state to which the visit would go, or of whose capital: nobody visits that."""
    return bool(who) and all(any(place in (state, small.capital_of.get(state)) for state in side.home) for side in who)


def goers(kind: str, who: tuple[Side, ...], place: str | None, small: Small) -> tuple[Side, ...]:
    """Of a visit the sides without the state that is visited and those who hold an office of it, where somebody else goes there."""
    if kind != "visit" or not place:
        return who
    visited = {side for side in who if side.type == "GPE" and place in (side.name, small.capital_of.get(side.name)) or at_home((side,), place, small)}
    going = tuple(side for side in who if side not in visited)
    return going or who


def named(who: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides that have a name; «رجال أعمال» are shown, and are nobody by whom rows are compared."""
    return tuple(side for side in who if side.type != "OTHER")


def private(known: Parties, told: Iterable[tuple[Source, tuple[Name, ...]]]) -> bool:
    """Nobody of those who meet is public: a matter of their own."""
    stands = known.gathered.made(Stands)
    every = [(source.doc, name) for source, group in told for name in group]
    return bool(every) and not any(stands.public(doc, name) for doc, name in every)


def background(kind: str, who: tuple[Side, ...], place: str | None, days: Iterable[str]) -> bool:
    """Of what has begun neither place nor day is told, and not two persons, nor a body beside another side: talks that are a mere circumstance."""
    if place or kind not in ("meeting", "round") or any(len(day) > YEAR for day in days):
        return False
    types = [side.type for side in who]
    return types.count("PER") < 2 and ("ORG" not in types or len(who) == 1)


def enough(kind: str, who: tuple[Side, ...], known: bool, awaited: bool) -> bool:
    """The sides are those of one meeting: a body, or two that meet; of a visit one, where its place or day is `known`;
    of «the next meeting», `awaited` in a place, nobody need be told."""
    if kind == "visit":
        return bool(who) and known
    if awaited and not who:
        return True
    return any(side.type == "ORG" for side in who) or kind != "vote" and len(who) > 1
