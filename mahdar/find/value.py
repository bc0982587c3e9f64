"""The value of a time: what it is made of, what it is told from, and how much of it is known without the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from mahdar.find.when import When


class Value(Struct, frozen=True):
    """A TIMEX3 value and, where it is a range or uncertain, its EDTF."""

    value: str
    edtf: str | None = None


class Place(Struct, frozen=True):
    """Where a time stands: the day from which it counts, the tense around it, the day named last before it and that before it in its sentence,
    the years of days named with a year, the years of which the text names the beginning or end, the value named last and that of the clause before."""

    today: dt.date
    tense: str
    last: dt.date | None
    here: dt.date | None
    years: dict[tuple[int | None, int | None], int]
    ends: dict[str, int]
    value: str = ""
    clause: str = ""


Way = Callable[[When, Place], "Value | None"]


def unresolved(when: When) -> Value:
    """What is known of a value without the day of publication."""
    tail = f"T{when.clock}" if when.clock else f"T{when.part}" if when.part else ""
    year = f"{when.y:04}" if when.y is not None and not when.cal else "XXXX"
    if when.m is not None and not when.cal:
        return Value(f"{year}-{when.m:02}" + (f"-{when.d:02}" + tail if when.d is not None else ""))
    if when.w is not None:
        return Value(f"XXXX-WXX-{when.w}" + tail)
    if when.n is not None:
        return Value(stretch(when.n, when.unit) if when.n > 0 else {"W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}.get(when.unit, "PAST_REF"))
    if when.q is not None or when.half is not None:
        return Value(f"{year}-Q{when.q}" if when.q is not None else f"{year}-H{when.half}")
    if when.week is not None or when.nth is not None:
        return Value("XXXX-WXX")
    if when.year is not None or when.season:
        return Value(f"{year}-{when.season}" if when.season else "XXXX")
    return Value("XXXX-XX" if (when.month is not None and when.d is None) or (when.m is not None and when.d is None) else "XXXX-XX-XX" + tail)


def stretch(n: int, unit: str) -> str:
    return f"PT{n}{unit.upper()}" if unit in "SmH" else f"P{n}{'DE' if unit == 'E' else 'CE' if unit == 'C' else unit}"
