"""Which rows of meetings are one by all that their accounts tell together.

Two passages may share too little to be judged one, or one of them gives a wrong day and keeps two groups apart.  The rows know more: who each name is across
articles, where a place lies, and the day that most give.  An account without a day is of the one meeting of the same sides that it fits, never of one of two.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from mahdar.model import Meeting
from mahdar.record.views.days import Bounds, overlap, vague
from mahdar.record.views.scope import Gathered
from mahdar.record.views.sides import Side
from mahdar.weave.meetings import lands, meal_words
from mahdar.weave.meetings_apart import FRESH

TALKS = frozenset({"meeting", "summit", "round"})
PAST, AHEAD = 21, 45
"""Days before the articles in which a meeting lies that they call held, and after them for one that they call planned."""
NEWS = 4
"""Days within which articles that await a meeting of the same sides await the same one."""


class Account(Struct, frozen=True, kw_only=True):
    """What the passages of a row tell together: `days` are those that most articles give, `agreed` how many of them do, `dates` how many dates are given.

    `written`: the first and last day of the articles; `life`: the day of each, and whether it calls the meeting to come;
    `earlier`: it is told to have been once before, on no day.
    """

    id: str
    kind: str
    who: tuple[Side, ...]
    place: str | None
    days: Bounds | None
    written: Bounds | None
    coming: bool
    meal: bool
    addresses: frozenset[str] = frozenset()
    docs: frozenset[str] = frozenset()
    agreed: int = 0
    dates: int = 0
    life: tuple[tuple[str, bool], ...] = ()
    earlier: bool = False

    def named(self, *types: str) -> frozenset[str]:
        """The names of the sides of these types."""
        return frozenset(side.name for side in self.who if side.type in types)

    @property
    def states(self) -> frozenset[str]:
        """The states that meet, or for which those who meet stand; empty where not each side is of one."""
        of = [frozenset({side.name}) if side.type == "GPE" else side.home for side in self.who]
        return frozenset().union(*of) if all(len(states) == 1 for states in of) else frozenset()


class Ones:
    """The rows that are one, found by what they have in common.

    `state`: the state in which a place lies; `apart`: each two addresses that a person judges different.
    """

    def __init__(self, accounts: Sequence[Account], state: Callable[[str], str], apart: Collection[frozenset[str]] = ()) -> None:
        self.state, self.apart = state, apart
        self.head = {account.id: account.id for account in accounts}
        self.beside: dict[str, list[Account]] = defaultdict(list)
        for a, b in pairs_in_common(accounts):
            if self.may_be_one(a, b):
                self.beside[a.id].append(b)
                self.beside[b.id].append(a)
        self.join(accounts)

    def groups(self) -> list[tuple[str, ...]]:
        """The ids of rows that are one, two or more each."""
        found: dict[str, list[str]] = defaultdict(list)
        for id in sorted(self.head):
            found[self.first(id)].append(id)
        return [tuple(ids) for ids in found.values() if len(ids) > 1]

    def first(self, id: str) -> str:
        """The id that stands for all that are one with this."""
        while self.head[id] != id:
            id = self.head[id]
        return id

    def unite(self, a: Account, b: Account) -> None:
        """The two are one from now on."""
        one, other = sorted((self.first(a.id), self.first(b.id)))
        self.head[other] = one

    def join(self, accounts: Sequence[Account]) -> None:
        """Join those of one day first, then those without a day where only one meeting fits, else those that await one in the same news."""
        for a in accounts:
            for b in self.beside[a.id]:
                if a.days and b.days and self.of_one_day(a, b):
                    self.unite(a, b)
        head, whole = {a.id: self.first(a.id) for a in accounts}, defaultdict(list)
        for a in accounts:
            whole[head[a.id]].append(a)
        for a in (a for a in accounts if not a.days and self.beside[a.id]):
            fitting = {head[b.id]: b for b in self.beside[a.id] if b.days and of_no_day(a, b)}
            if len(fitting) == 1 and all(self.near_places(a, c) and not told_beside(a, c) for id in fitting for c in whole[id]):
                self.unite(a, *fitting.values())
            for b in self.beside[a.id] if not fitting else ():
                if not b.days and a.coming and b.coming and near(a, b) and plain(a):
                    self.unite(a, b)

    def may_be_one(self, a: Account, b: Account) -> bool:
        """Nothing but days could part the two: both are talks, or of one kind; a meal is not the talks before it; and no place is far from the other."""
        kinds = {a.kind, b.kind}
        if a.meal != b.meal or not (len(kinds) == 1 or kinds <= TALKS) or "vote" in kinds or self.judged_apart(a, b):
            return False
        if once_before(a, b) or once_before(b, a):
            return False
        return self.near_places(a, b) or bool(a.days) and a.days == b.days and a.kind != "visit" and len(a.named("PER")) > 1

    def near_places(self, a: Account, b: Account) -> bool:
        """One place lies in the other, or both in one state, or one is not told."""
        if not a.place or not b.place or a.place == b.place:
            return True
        return self.state(a.place) == self.state(b.place)

    def judged_apart(self, a: Account, b: Account) -> bool:
        """A person says that a place of the one and a place of the other are two meetings."""
        return any(len(pair & a.addresses) == len(pair & b.addresses) == 1 for pair in self.apart)

    def of_one_day(self, a: Account, b: Account) -> bool:
        """The days meet; a month is enough for a summit, or where both give the same month and place."""
        if not a.days or not b.days or not overlap(a.days, b.days):
            return False
        told = not vague(a.days) and not vague(b.days)
        return told or {a.kind, b.kind} == {"summit"} or a.days == b.days and bool(a.place and b.place)


def once_before(a: Account, b: Account) -> bool:
    """The one is told to have been once before, and the other goes on or is to come when that is written."""
    return a.earlier and not b.earlier and a.written is not None and (b.coming or b.days is not None and b.days[1] >= moved(a.written[0], -FRESH))


def of_no_day(a: Account, b: Account) -> bool:
    """The one gives no day, and those of the other fit it: a month only of a summit, and a visit only where both tell of the place or of what is near."""
    if not b.days or vague(b.days) and {a.kind, b.kind} != {"summit"} or not plain(a):
        return False
    placed = bool(a.place and b.place) or a.coming and b.coming and near(a, b)
    return fits(a, b.days) and (a.kind != "visit" or placed)


def told_beside(a: Account, b: Account) -> bool:
    """An article awaits the one and tells of the other as held: the next one."""
    return a.coming and not b.coming and bool(a.docs & b.docs)


def pairs_in_common(accounts: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Each two that have the same sides, or are the summit of one body, or of two states of which the one names the leaders."""
    alike: dict[tuple[str, frozenset[str]], list[Account]] = defaultdict(list)
    for account in accounts:
        for key in keys(account):
            alike[key].append(account)
    for key, group in alike.items():
        for a, b in combinations(group, 2):
            if key[0] != "states" or not (a.named("PER") and b.named("PER")):
                yield a, b


def keys(account: Account) -> set[tuple[str, frozenset[str]]]:
    """By what a row is compared with others."""
    people, bodies = account.named("PER"), account.named("ORG")
    if account.kind == "visit":
        return {("visit", people)} if people else set()
    out = {("body", frozenset({body})) for body in bodies} if account.kind == "summit" else set()
    if account.kind == "summit" and not bodies and len(account.states) > 1:
        out.add(("states", account.states))
    if len(people) > 1 and not bodies:
        out.add((talks(account.kind), people))
    elif len(every := account.named("PER", "ORG", "GPE")) > 2 or people and len(every) > 1:
        out.add((talks(account.kind), every))
    return out


def talks(kind: str) -> str:
    """One word for every kind of talks."""
    return "talks" if kind in TALKS else kind


def plain(account: Account) -> bool:
    """Two persons, a body or three sides: who meets is told well enough to be known again without a day."""
    return account.kind == "visit" or len(account.named("PER")) > 1 or bool(account.named("ORG")) or len(account.who) > 2 or account.kind == "summit"


def fits(account: Account, days: Bounds) -> bool:
    """The days lie where an account that gives none tells of a meeting: before its articles when held, after them when to come."""
    if not account.written:
        return False
    before, after = (1, AHEAD) if account.coming else (PAST, 1)
    return overlap(days, (moved(account.written[0], -before), moved(account.written[1], after)))


def near(a: Account, b: Account) -> bool:
    """The articles of the two are of the same days."""
    return a.written is not None and b.written is not None and overlap(a.written, (moved(b.written[0], -NEWS), moved(b.written[1], NEWS)))


def moved(day: str, by: int) -> str:
    """The day so many days later."""
    return (dt.date.fromisoformat(day) + dt.timedelta(by)).isoformat()


def state_of_place(gathered: Gathered) -> Callable[[str], str]:
    """What gives the state in which a place lies; of a place that no table knows the place itself."""
    known, fold = gathered.lexicon.made(lands), gathered.lexicon.folding.fold
    return lambda place: known.get(fold(place), place)


def called_meal(gathered: Gathered) -> Callable[[Meeting], bool]:
    """What tells whether a meeting is called a meal."""
    words, fold = gathered.lexicon.made(meal_words), gathered.lexicon.folding.fold
    return lambda meeting: any(fold(word) in words for word in meeting.span.text.split()[:1])
