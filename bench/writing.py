"""The way back: from a day and a way of writing it, the phrase (tests/corpus/probe/ways.yaml), and around the circle: what is read in the phrase is the day.

    python -m bench.writing [--from 1900] [--to 2099]     every day of these years in every way

A way that counts from the day of publication is written for such a day.  Hijri dates are written and read for the years that the tables of that calendar hold.
"""

from __future__ import annotations

import argparse
import datetime as dt
import functools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec
from hijridate import Gregorian

from bench.probe import PART, TIMES
from bench.shared import ROOT
from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.time import TimeTable
from mahdar.model import Article, Dated

WAYS = ROOT / "tests" / "corpus" / "probe" / "ways.yaml"
DAY = dt.timedelta(days=1)
HIJRI = (dt.date(1924, 8, 1), dt.date(2077, 11, 16))
ARABIC, PERSIAN = (str.maketrans("0123456789", "".join(chr(zero + n) for n in range(10))) for zero in (0x660, 0x6F0))
TOGETHER = 200


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way of writing a day; the file says what its slots are and what `after` means."""

    text: str
    after: int | str | None = None

    @property
    def hijri(self) -> bool:
        """It writes the day in the Hijri calendar."""
        return "{hd}" in self.text


@functools.cache
def ways() -> list[Way]:
    return msgspec.yaml.decode(WAYS.read_bytes(), type=list[Way])


@functools.cache
def table() -> TimeTable:
    return lexicon().table("time", TimeTable)


@functools.cache
def named(name: str, number: int) -> list[str]:
    """The words of a list of the table that have this value, in order."""
    return [str(entry.word) for entry in getattr(table(), name) if entry.value == number]


def ordinal(day: int) -> str:
    """The day of a month as an ordinal number in words."""
    if day <= 20 or day == 30:
        return named("ordinals", day)[0]
    one = named("ordinals", day % 10)
    return f"{one[1] if day % 10 == 1 else one[0]} {table().joins[0].word}{named('ordinals', day - day % 10)[0]}"


def in_words(year: int) -> str:
    """A year in words, feminine numbers: thousand, hundreds, ones and tens, joined by the conjunction."""
    parts = [named("thousands", year // 1000 * 1000)[0]]
    if year % 1000 >= 300:
        parts.append(named("hundreds", year % 1000 // 100 * 100)[0])
    rest = year % 100
    if 3 <= rest <= 19 or rest % 10 == 0:
        parts += named("cardinals", rest)[-1:]
    elif rest > 20 and rest % 10 >= 3:
        parts += [named("cardinals", rest % 10)[1], named("cardinals", rest // 10 * 10)[0]]
    return f" {table().joins[0].word}".join(parts)


def sayable(day: dt.date, way: Way) -> bool:
    """The way can write the day: one within the tables of the Hijri calendar, a year that is written in words with what the table of time holds."""
    hundreds, ones = day.year % 1000 // 100, day.year % 100
    wordless = hundreds in (1, 2) or ones in (1, 2, 11, 12) or (ones > 20 and ones % 10 in (1, 2))
    return not (way.hijri and not HIJRI[0] <= day <= HIJRI[1]) and not ("{words}" in way.text and wordless)


def phrase(day: dt.date, way: Way) -> str:
    """The day written in that way."""
    months = named("months", day.month)
    slots = {"d": day.day, "m": day.month, "y": day.year, "dd": f"{day.day:02}", "mm": f"{day.month:02}"}
    slots |= {
        "ad": str(day.day).translate(ARABIC),
        "am": str(day.month).translate(ARABIC),
        "ay": str(day.year).translate(ARABIC),
        "pd": str(day.day).translate(PERSIAN),
    }
    slots |= {
        "egypt": months[0],
        "levant": next(m for m in months if m in levantine()),
        "maghreb": months[-1],
        "weekday": named("weekdays", day.isoweekday())[0],
    }
    slots["first"] = ordinal(day.day)
    if "{words}" in way.text:
        slots["words"] = in_words(day.year)
    if way.hijri:
        other = Gregorian.fromdate(day).to_hijri()
        slots |= {"hd": other.day, "hm": named("hijri_months", other.month)[0], "hy": other.year}
    return way.text.format(**slots)


@functools.cache
def levantine() -> frozenset[str]:
    """The Levantine names of months: those that stand between the Egyptian and the Maghrebi ones in the table."""
    words = [str(entry.word) for entry in table().months]
    first = words.index(named("months", 1)[1])
    return frozenset(words[first : first + 12])


def publication(day: dt.date, way: Way) -> dt.date | None:
    """The day of publication for which the way is written; None for any."""
    if isinstance(way.after, int):
        return day + DAY * way.after
    if way.after == "same month":
        return day.replace(day=15)
    first = day.replace(day=1)
    return (first + 40 * DAY).replace(day=12) if way.after == "month before" else (first - DAY).replace(day=12) if way.after else None


def around(days: Iterable[dt.date], way: Way) -> Iterator[tuple[dt.date, str, str]]:
    """Each day that the way can write, its phrase, and what is read in it (several phrases in one text where publication does not matter)."""
    batch: list[tuple[dt.date, str]] = []
    for day in (d for d in days if sayable(d, way)):
        batch.append((day, phrase(day, way)))
        if way.after is not None or len(batch) == TOGETHER:
            yield from answers(batch, publication(day, way))
            batch = []
    if batch:
        yield from answers(batch, None)


def answers(batch: list[tuple[dt.date, str]], published: dt.date | None) -> Iterator[tuple[dt.date, str, str]]:
    """What is read in each phrase, one to a line: the value of its only time, which ends where it ends; empty for none."""
    text = "\n".join(words for _, words in batch)
    given = (published or dt.date(2019, 5, 15)).isoformat()
    found = read(Article.make("circle", text, published=given), stages=TIMES).of(Dated)
    there = {time.span.stop: time for time in found}
    start = 0
    for day, words in batch:
        stop = start + len(words)
        time = there.get(stop)
        yield day, words, PART.sub("", time.value) if time and not any(start <= t < stop for t in there) else ""
        start = stop + 1


def every_day(first: int, last: int) -> list[dt.date]:
    """Every day of these years."""
    start, stop = dt.date(first, 1, 1), dt.date(last, 12, 31)
    return [start + DAY * n for n in range((stop - start).days + 1)]


def main() -> int:
    """Go around the circle; 1 when a day is read as another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="first", type=int, default=1900)
    parser.add_argument("--to", dest="last", type=int, default=2099)
    options = parser.parse_args()
    days, counts = every_day(options.first, options.last), Counter[bool]()
    for way in ways():
        told = [(day, words, value) for day, words, value in around(days, way)]
        wrong = [row for row in told if row[2] != row[0].isoformat()]
        counts.update({True: len(told) - len(wrong), False: len(wrong)})
        print(f"{len(told):>6} days, {len(wrong):>6} not read back   {way.text}" + (f"   {wrong[0]}" if wrong else ""))
    print(f"{counts[True]} of {counts.total()} read back")
    return 1 if counts[False] else 0


if __name__ == "__main__":
    sys.exit(main())
