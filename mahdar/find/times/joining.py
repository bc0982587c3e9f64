"""Neighbouring pieces that are one time («اليوم الخميس 16 ديسمبر/كانون الأول 2021»), and days that share a month with a later one («9 و10 من الشهر الجاري»)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from mahdar.find.calendar import DAY, date
from mahdar.find.times.clock import in_its_part
from mahdar.find.times.scan import Piece, Scan
from mahdar.find.when import When, merged

RANK = {"clock": 5, "part_of_day": 4, "part_alone": 4, "day_month_year": 3, "day_of_month": 3, "numeric_date": 3, "within_day": 0}
FOLLOWS = {"L": "PWRUDC", "P": "RWDC", "R": "WDPC", "W": "RDPCU", "D": "WPC", "C": "PRWD", "U": "", "S": ""}


def class_of(when: When) -> str:
    """D a day of a month, R a day from now, W a weekday, C a clock time, P a part of the day, L a time within one, U another unit, S a set."""
    if when.d is not None:
        return "D"
    if when.day is not None:
        return "R"
    if when.w is not None:
        return "W"
    if when.clock:
        return "C"
    if when.part:
        return "P"
    if when.every:
        return "S"
    return "L" if when.ref in ("TIME", "PAST_REF", "FUTURE_REF") else "U"


def joined(s: Scan, pieces: list[Piece]) -> list[Piece]:
    """The pieces, neighbours that are one time joined, halves that found no partner left out."""
    out: list[Piece] = []
    for piece in same_half(pieces):
        one = one_time(s, out[-1], piece) if out else None
        if one:
            out[-1] = one
        else:
            out.append(piece)
    return sharing_year(s, [whole for piece in out if (whole := standing(piece))])


def sharing_year(s: Scan, pieces: list[Piece]) -> list[Piece]:
    """The pieces; a month before «و» and another month shares its year or «الماضيين»."""
    out = list(pieces)
    for n in range(len(out) - 1, 0, -1):
        a, b = out[n - 1], out[n]
        linked = b.start == a.stop if b.cling else b.start == a.stop + 1 and s.has(a.stop, "day_links")
        alone = a.when.m is not None and a.when.d is None and a.when.y is None and a.when.step is None and a.when.year is None
        if linked and alone and b.when.m is not None and b.when.d is None:
            out[n - 1] = replace(a, when=replace(a.when, y=b.when.y, step=b.when.step, year=b.when.year))
    return out


def same_half(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces; an hour without its part of the day is of the half of the day of the clock time just before it («الثامنة مساء، السابعة بتوقيت غرينتش»)."""
    before: Piece | None = None
    for piece in pieces:
        if before and piece.when.hours and piece.start - before.stop <= 12:
            late = 12 if before.when.clock >= "12" and piece.when.clock < "12" else 0
            clock = f"{int(piece.when.clock[:2]) + late:02}{piece.when.clock[2:]}"
            piece = replace(piece, when=replace(piece.when, clock=clock, hours=before.when.hours))
        if piece.when.clock:
            before = piece
        yield piece


def standing(piece: Piece) -> Piece | None:
    """A piece as a time by itself; None for «مساء» or «ساعة متأخرة» alone, or for «شارع 26 يوليو»."""
    if (piece.rule == "part_of_day" and class_of(piece.when) == "P") or piece.when.ref in ("TIME", "NAME"):
        return None
    return piece


def one_time(s: Scan, a: Piece, b: Piece) -> Piece | None:
    """Both as one piece, when they stand together and tell of one time."""
    first, second = class_of(a.when), class_of(b.when)
    if first == second == "D":
        return in_both_calendars(s, a, b)
    if b.cling or second not in FOLLOWS[first] or (first == "L" and a.rule != "within_day"):
        return night_between(s, a, b)
    if (second == "U" and not counted(b.when)) or (first == "W" and second == "U" and b.when.week is None) or (first == "C" and second == "P" and a.when.part):
        return None
    gap = gap_stop(s, a, b, first, second)
    if gap is None:
        return None
    when = merged(replace(a.when, ref="") if first == "L" else a.when, replace(b.when, ref="") if second == "L" else b.when)
    if when is None:
        return night_between(s, a, b)
    rule = a.rule if RANK.get(a.rule, 2) > RANK.get(b.rule, 2) else b.rule
    return Piece(a.start, gap, in_its_part(when), rule, a.cling)


def in_both_calendars(s: Scan, a: Piece, b: Piece) -> Piece | None:
    """«2 محرم 1443هـ الموافق 10 أغسطس 2021م»: one day in both calendars, when they agree within a day (the moon was seen a day earlier or later)."""
    between = range(a.stop, b.start)
    if a.when.cal == b.when.cal or len(between) > 1 or not all(s.has(i, "match") or s.word(i) in ("/", "-", "(", "=") for i in between):
        return None
    days = [date(w.y, w.m, w.d, w.cal) for w in (a.when, b.when) if w.y is not None and w.m is not None and w.d is not None]
    if len(days) < 2 or days[0] is None or days[1] is None or abs(days[0] - days[1]) > DAY:
        return None
    when = merged(replace(a.when, y=None, m=None, d=None, cal=""), b.when) if a.when.cal else merged(a.when, replace(b.when, y=None, m=None, d=None, cal=""))
    stop = b.stop + (s.word(b.stop) == ")" and s.word(a.stop) == "(")
    return Piece(a.start, stop, when, a.rule, a.cling) if when else None


def counted(when: When) -> bool:
    """A month, year or week, within which an unnamed time may lie."""
    return any(field is not None for field in (when.month, when.year, when.week, when.m, when.y))


def gap_stop(s: Scan, a: Piece, b: Piece, first: str, second: str) -> int | None:
    """Where the joined piece ends, None when what stands between parts them."""
    between = s.page.word[a.stop : b.start]
    if not between:
        return b.stop
    if between == ["("] and s.word(b.stop) == ")" and first in "RW":
        return b.stop + 1
    comma = between == ["\u060c"] or between == [","]
    if comma and first + second in ("WD", "RW"):
        return b.stop
    i, loose = a.stop, first in "LCP" or second == "U"
    while i < b.start and (word := s.begins(i, "match") or (s.begins(i, "of") or s.begins(i, "day_nouns") if loose else None)):
        i = word.stop
    return b.stop if i == b.start else None


def night_between(s: Scan, a: Piece, b: Piece) -> Piece | None:
    """«ليل الثلاثاء الأربعاء»: the night that begins on the first of two weekdays."""
    if a.when.part != "NI" or a.when.w is None or b.when.w is None or b.when.w != a.when.w % 7 + 1:
        return None
    between = s.page.word[a.stop : b.start]
    return replace(a, stop=b.stop) if between in ([], ["/"], ["-"], ["\u2013"]) else None


def days_before(s: Scan, piece: Piece) -> Iterator[Piece]:
    """The days in digits or ordinals before a day of a month that share its month: «18 و» before «21 مايو»."""
    when, stop = piece.when, piece.start
    if when.d is None or (when.m is None and when.month is None):
        return
    chain: list[Piece] = []
    if piece.cling and (day := clung_day(s, stop)):
        chain, stop = [day_sharing(piece, *day)], day[1]
    elif piece.cling:
        return
    while (day := linked_day(s, stop)) and len(chain) < 6:
        chain.append(day_sharing(piece, *day))
        stop = day[1]
    if chain and s.has(stop - 1, "day_heads"):
        yield from chain


def clung_day(s: Scan, stop: int) -> tuple[int, int, int] | None:
    """The day in words that ends at token `stop`, before a day to which «و» clings: its number, its first token and the one after it."""
    return next(((day[0], start, stop) for start in (stop - 2, stop - 1) if (day := s.day_number(start)) and day[1] == stop), None)


def day_sharing(piece: Piece, number: int, start: int, stop: int) -> Piece:
    """The day with this number at tokens `[start, stop)` of the month of a piece."""
    return Piece(start, stop, replace(piece.when, d=number, w=None, day=None, part="", clock=""), "days_before")


def linked_day(s: Scan, stop: int) -> tuple[int, int, int] | None:
    """The day before a link («و»، «إلى»، a dash) that ends before token `stop`: its number, its first token and the one after it."""
    if not s.has(stop - 1, "day_links"):
        return None
    for start in (stop - 2, stop - 3):
        day = s.day_number(start)
        if day and day[1] == stop - 1:
            return day[0], start, day[1]
    return None
