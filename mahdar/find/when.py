"""The notation in which a time is kept before it is resolved (`Time.expr`): `name=value` pairs, parted by spaces.

| name | meaning |
|---|---|
| y m d | year, month, day of the month; `cal=hijri` when they are of the Hijri calendar, `either=1` when day and month may be the other way round |
| w | day of the week, 1 Monday to 7 Sunday |
| day week month year decade century | distance from the present one: `day=-1` yesterday, `month=0` this month |
| step | the last such day or month (-1), the next (1), of this one (0) |
| n unit | counted from now: `n=-3 unit=Y` three years ago (units of TIMEX3: m H D W M Y E C) |
| nth | which week of the month or year |
| q half season era ten | quarter, half, season (SP SU FA WI), century as its first two digits, decade as its first three |
| part clock hours zone | part of the day (MO MI AF EV NI), hour HH:MM, `hours=12` when it may be of either half of the day, zone of the clock |
| mod | START, MID or END of it, WE its weekend |
| base | `text`: counted from a day named before in the text, not from the day of publication |
| every | 1: `ref` comes again and again |
| ref | a TIMEX3 value that needs no resolving: PAST_REF, P2D |
"""

from __future__ import annotations

import functools

from msgspec import Struct
from msgspec.structs import asdict, replace

from mahdar.model import TimeType


class When(Struct, frozen=True, kw_only=True, gc=False):
    """An unresolved time; the module says what the fields mean.  None and the empty string: not said."""

    y: int | None = None
    m: int | None = None
    d: int | None = None
    cal: str = ""
    either: int | None = None
    w: int | None = None
    day: int | None = None
    week: int | None = None
    month: int | None = None
    year: int | None = None
    decade: int | None = None
    century: int | None = None
    step: int | None = None
    n: int | None = None
    unit: str = ""
    nth: int | None = None
    q: int | None = None
    half: int | None = None
    season: str = ""
    era: int | None = None
    ten: int | None = None
    part: str = ""
    clock: str = ""
    hours: int | None = None
    zone: str = ""
    mod: str = ""
    every: int | None = None
    base: str = ""
    ref: str = ""

    @property
    def anchor(self) -> str:
        """What the value depends on: `calendar` (nothing), `published` or `text` (a time named before)."""
        if self.base:
            return self.base
        return "calendar" if self.ref or self.y is not None or self.ten is not None or self.era is not None else "published"

    @property
    def type(self) -> TimeType:
        """The TIMEX3 type."""
        if self.every:
            return "SET"
        if self.ref.startswith("P") and not self.ref.endswith("_REF"):
            return "DURATION"
        return "TIME" if self.part or self.clock else "DATE"

    @property
    def names_day(self) -> bool:
        """It stands for one day (or a moment in it)."""
        return self.d is not None or self.w is not None or self.day is not None or (self.unit == "D" and self.n is not None)


NOTHING = When()
NUMBERS = frozenset(name for name, value in asdict(NOTHING).items() if value is None)


@functools.lru_cache(maxsize=10_000)
def written(when: When) -> str:
    """The notation of a time."""
    return " ".join(f"{name}={value}" for name, value in asdict(when).items() if value is not None and value != "")


@functools.lru_cache(maxsize=10_000)
def parsed(expr: str) -> When:
    """The time of a notation; the inverse of `written`."""
    pairs = dict(pair.split("=", 1) for pair in expr.split())
    return replace(NOTHING, **{name: int(value) if name in NUMBERS else value for name, value in pairs.items()})


def merged(a: When, b: When) -> When | None:
    """Both as one time, None when they say different things of one field."""
    fields = {name: value for name, value in asdict(a).items() if value is not None and value != ""}
    for name, value in asdict(b).items():
        if value is not None and value != "" and fields.setdefault(name, value) != value:
            return None
    return replace(NOTHING, **fields)
