"""From a date to its phrase and back: every date of 200 years, every way of writing it (the whole square of them: `python -m bench.writing`)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.writing import Way, around, every_day, sayable, ways

DAYS = every_day(1900, 2099)
FIXED = [way for way in ways() if way.after is None]
COUNTED = [way for way in ways() if way.after is not None]
SELDOM = 12


def unread(days: list[dt.date], way: Way) -> list[tuple[dt.date, str, str]]:
    return [(day, words, value) for day, words, value in around(days, way) if value != day.isoformat()]


@pytest.mark.parametrize(("n", "way"), list(enumerate(FIXED)), ids=lambda x: x.text if isinstance(x, Way) else "")
def test_every_date_of_200_years_is_read_back(n: int, way: Way) -> None:
    """Each date in one of the ways, each way with every day of the year."""
    assert unread(DAYS[n :: len(FIXED)], way) == []


@pytest.mark.parametrize(("n", "way"), list(enumerate(COUNTED)), ids=lambda x: x.text if isinstance(x, Way) else "")
def test_days_counted_from_publication_are_read_back(n: int, way: Way) -> None:
    assert unread(DAYS[n :: len(COUNTED) * SELDOM], way) == []


@settings(max_examples=200, deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(ways()))
def test_a_day_goes_around_the_circle(day: dt.date, way: Way) -> None:
    assert [value for _, _, value in around([day], way)] == [day.isoformat()] * sayable(day, way)
