"""Keys by day: stretches of days such that two articles not too far apart share one."""

from __future__ import annotations

from mahdar.weave.days import Days, days

NEAR = 2
"""Days between two articles that are still compared."""
NO_DAY = "undated"


def stretches(day: Days | None) -> set[str]:
    """The stretches of four days that a day lies in: two days that are NEAR share one."""
    if not day or not day.exact:
        return {NO_DAY}
    numbers = {one.toordinal() // NEAR for one in (day.first, day.last)}
    return {f"{n - back:x}" for n in numbers for back in (0, 1)}


def written_days(day: Days | None) -> str:
    """The day as a fact of a form, empty when it is not known."""
    return f"{day.first}/{day.last}" if day and day.exact else ""


def gap(a: str, b: str) -> int | None:
    """Days between two facts of that kind, None when they are too far apart or only one is known."""
    one, other = days(a) if a else None, days(b) if b else None
    if one and other:
        return one.apart(other) if one.apart(other) <= NEAR else None
    return None if one or other else 0
