"""Rows of a summit that stand beside the one whose day many tell: accounts of a wrong day, of no day, or of a place where it was awaited at first."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from mahdar.record.views.days import Bounds, days_between, overlap
from mahdar.record.views.meetings_one import AHEAD, PAST, Account, Ones, moved

AGREED, STRAY = 4, 4
"""So many articles tell the day of a summit for sure; so many passages to a day told by a single article make that day a stray one."""
WEEK = 7
"""Days within which a body holds no second summit in one place."""


def strays(accounts: Sequence[Account], ones: Ones) -> list[tuple[str, str]]:
    """The rows of a summit on whose day no two articles agree, each with the one row of the same sides, or the same body, whose day many tell.

    Both by their ids.
    """
    alike: dict[tuple[str, frozenset[str]], list[Account]] = defaultdict(list)
    for account in accounts:
        for key in keys(account):
            alike[key].append(account)
    found: dict[str, str] = {}
    for (how, _), group in alike.items():
        sure = [a for a in group if a.agreed >= AGREED and a.place]
        stray = [a for a in group if a.agreed <= 1 and len(sure) == 1 and not ones.judged_apart(a, sure[0])]
        found |= {a.id: sure[0].id for a in stray if (of_one_body if how == "body" else of_same_sides)(a, sure[0], ones)}
    return sorted(found.items())


def keys(account: Account) -> set[tuple[str, frozenset[str]]]:
    """The sides of a summit, and each body that holds it."""
    if account.kind != "summit":
        return set()
    bodies = {("body", frozenset({body})) for body in account.named("ORG")}
    return bodies | ({("sides", frozenset(side.name for side in account.who))} if len(account.who) > 1 else set())


def of_one_body(stray: Account, sure: Account, ones: Ones) -> bool:
    """One article gives another day of the same week, in the same place."""
    if not (stray.days and sure.days and stray.place) or stray.dates != 1 or not ones.near_places(stray, sure):
        return False
    return min(abs(days_between(a, b)) for a in stray.days for b in sure.days) <= WEEK


def of_same_sides(stray: Account, sure: Account, ones: Ones) -> bool:
    """Many passages to a day that a single article gives: of the place of the one, or of another where it was awaited."""
    if not stray.place or not sure.days or len(stray.life) < STRAY * stray.dates:
        return False
    here = ones.near_places(stray, sure)
    return here and in_the_news(stray, sure.days) or not here and awaited(stray, sure.days)


def in_the_news(stray: Account, day: Bounds) -> bool:
    """The articles are of the time of that day."""
    if not stray.written:
        return True
    return overlap(day, (moved(stray.written[0], -PAST), moved(stray.written[1], AHEAD)))


def awaited(stray: Account, day: Bounds) -> bool:
    """Most of the passages await the meeting before that day, and not long before."""
    before = [written for written, coming in stray.life if coming and written and written <= day[0]]
    last = max(before, default="")
    return len(before) * 2 > len(stray.life) and dt.date.fromisoformat(day[0]) - dt.date.fromisoformat(last) <= dt.timedelta(AHEAD)
