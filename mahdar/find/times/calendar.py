"""Constructions that name days, months and years of a calendar.  Each takes a scan and a token, and says what it reads there and up to which token."""

from __future__ import annotations

import re

from msgspec.structs import replace

from mahdar.find.calendar import date
from mahdar.find.times.scan import Hit, Months, Scan
from mahdar.find.when import When

NUMERIC = re.compile(r"(\d{1,4})([/.\-\u2013])(\d{1,2})\2(\d{1,4})(?![\d/\-])")


def day_month_year(s: Scan, i: int) -> Hit | None:
    """«17 ديسمبر 2021»، «التاسع من أبريل»، «25 كانون الثاني/يناير المقبل»."""
    day = s.day_number(i)
    if day is None:
        return None
    dashed = s.word(day[1]) in ("-", ".", "\u2013") and s.digits(i) is not None
    of = s.skip(day[1] + dashed, "of")
    j = s.skip(of, "month_nouns")
    named = s.months(j)
    if named is None or s.get(j, "months" if not named.cal else "hijri_months") is None:
        return None
    if s.has(i - 1, "named_after"):
        return with_year(s, named, When())[0], When(ref="NAME")
    if named.strict and not named.named_twice and ((dashed and named.cal) or (s.digits(i) is None and j == day[1])):
        return None
    return with_year(s, named, When(d=day[0], m=named.month, cal=named.cal))


def with_year(s: Scan, named: Months, when: When) -> Hit:
    """The month, and the year or the «الماضي» that follows it."""
    j = named.stop
    comma = j + (s.word(j) in ("\u060c", ",", "-", "/") and s.digits(j + 1, 4) is not None)
    k = s.skip(s.skip(comma, "of"), "year_nouns")
    if year := s.year(k) or (s.year_in_words(k) if s.has(k - 1, "year_nouns") else None):
        return year[2], replace(when, y=year[0])
    if step := s.get(j, "steps"):
        return step.stop, replace(when, step=step.number)
    unit = s.get(s.skip(j, "of"), "definite_units") or s.get(s.skip(s.skip(j, "of"), "these"), "definite_units")
    if unit and unit.value == "Y1" and (step := s.get(unit.stop, "steps")):
        return step.stop, replace(when, year=step.number)
    if unit and unit.value == "Y1" and s.has(unit.stop - 2, "these"):
        return unit.stop, replace(when, year=0)
    return j, when


def month_year(s: Scan, i: int) -> Hit | None:
    """«مارس الماضي»، «نهاية أغسطس»، «يونيو 2016»، «في فبراير»."""
    edge = s.begins(i, "edges")
    j = s.skip(edge.stop, "of") if edge else i
    noun = s.begins(j, "month_nouns")
    j = noun.stop if noun else j
    named = s.months(j)
    if named is None or (j > i and not s.has(j, "months", "hijri_months")):
        return None
    when = When(m=named.month, cal=named.cal, mod=str(edge.value) if edge else "")
    stop, when = with_year(s, named, when)
    told = stop > named.stop or named.named_twice or noun is not None
    if told or (not named.strict and (edge or in_company(s, i))):
        return stop, when
    return None


def in_company(s: Scan, i: int) -> bool:
    """A preposition stands right before, or clings to it, or «و» after another month does."""
    clung = s.begins(i, "months") or s.begins(i, "hijri_months")
    if clung and clung.cling and (s.has(i - 1, "months") or not s.word(i).startswith(s.words.table.joins[0].word)):
        return True
    if s.has(i - 1, "day_links") and s.has(i - 2, "months", "hijri_months"):
        return True
    before = i - 1 - (s.word(i - 1) in ('"', "("))
    return s.has(before, "preps", "day_nouns") and s.begins(before, "units") is None


def day_of_month(s: Scan, i: int) -> Hit | None:
    """«10 من الشهر الجاري»، «العاشر من هذا الشهر»، «15 الجاري»، «يوم 12 منه»."""
    day = s.day_number(i)
    if day is None:
        return None
    if (it := s.get(day[1], "of_it")) and s.has(i - 1, "preps", "day_nouns", "day_heads"):
        return it.stop, When(d=day[0], month=0, base="text")
    j = s.skip(day[1], "of")
    if (step := s.get(j, "steps")) and s.digits(i) is not None and s.has(i - 1, "preps", "day_nouns", "day_heads"):
        return step.stop, When(d=day[0], month=step.number)
    these = s.get(j, "these")
    unit = s.get(these.stop if these else j, "definite_units")
    if unit is None or unit.value != "M1":
        return None
    if these:
        return unit.stop, When(d=day[0], month=0)
    if step := s.get(unit.stop, "steps"):
        return step.stop, When(d=day[0], month=step.number)
    if same := s.get(unit.stop, "text_steps"):
        return same.stop, When(d=day[0], month=same.number, base="text")
    return None


def named_year(s: Scan, i: int) -> Hit | None:
    """«عام 2021»، «نهاية سنة 1998م»."""
    edge = s.begins(i, "edges")
    noun = s.begins(s.skip(edge.stop, "of") if edge else i, "year_nouns")
    year = (s.year(noun.stop) or s.year_in_words(noun.stop)) if noun and (noun.stop == i + 1 or edge) else None
    if year is None:
        return None
    year = in_both_calendars(s, year)
    return year[2], When(y=year[0], cal=year[1], mod=str(edge.value) if edge else "")


def in_both_calendars(s: Scan, year: tuple[int, str, int]) -> tuple[int, str, int]:
    """«1415هـ/1994م»: of a year in both calendars the Gregorian one, when they agree."""
    other = s.year(year[2] + 1) if year[1] and s.word(year[2]) in ("/", "-", "(") else None
    first = date(year[0], 1, 1, "hijri") if other else None
    if other is None or other[1] or first is None or other[0] - first.year not in (0, 1):
        return year
    return other[0], "", other[2] + (s.word(year[2]) == "(" and s.word(other[2]) == ")")


def bare_year(s: Scan, i: int) -> Hit | None:
    """«في 2015»، «اتفاق 2015»، «2011 و2013» after a year: four digits in a clear context."""
    edge = s.begins(i, "edges")
    j = edge.stop if edge else i
    year = s.year(j)
    if year is None or not 1900 <= year[0] <= 2100 or counts(s, year[2]) or s.word(year[2]) in ("%", "$", "/", ":", "\u066a"):
        return None
    if edge is None and not s.has(i - 1, "preps", "year_heads") and not after_year(s, i):
        return None
    return year[2], When(y=year[0], mod=str(edge.value) if edge else "")


def counts(s: Scan, i: int) -> bool:
    """What stands there shows that the number before it counts things, or so does what stands after a second number («من 1500 إلى 2000 متفرج»)."""
    if s.has(i, "counted", "units", "months"):
        return True
    return s.has(i, "day_links") and s.digits(i + 1) is not None and s.has(i + 2, "counted")


def after_year(s: Scan, i: int) -> bool:
    """Another year, and a conjunction or dash, stand before; that one in a clear context or after yet another."""
    if not s.has(i - 1, "day_links"):
        return False
    other = s.digits(i - 2)
    return other is not None and 1900 <= other <= 2100 and (s.has(i - 3, "preps", "year_heads", "year_nouns") or after_year(s, i - 2))


def numeric_date(s: Scan, i: int) -> Hit | None:
    """«12/1/2022»، «2022-01-12»، «١٢-١-٢٠٢٢م»: day first where the year stands last."""
    if s.digits(i) is None and "." not in s.raw(i) or s.stuck(i):
        return None
    match = NUMERIC.match(s.page.text, s.page.start[i])
    if match is None:
        return None
    first, month, last = int(match[1]), int(match[3]), int(match[4])
    year, day = (first, last) if len(match[1]) == 4 else (last, first)
    if day <= 12 < month <= 31 and len(match[4]) == 4:
        day, month = month, day
    if not (1300 <= year <= 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    stop = s.page.at(match.end() - 1) + 1
    era = s.get(stop, "eras")
    either = 1 if day <= 12 and day != month and len(match[4]) == 4 and year >= 1500 else None
    when = When(y=year, m=month, d=day, cal="hijri" if year < 1500 else "", either=either)
    return (era.stop if era and s.touches(stop - 1) else stop), when


def decade(s: Scan, i: int) -> Hit | None:
    """«السبعينات»، «ثمانينيات القرن الماضي»."""
    ten = s.begins(i, "decades")
    if ten is None or (s.has(ten.stop, "of") and s.has(ten.stop + 1, "ages")) or s.has(ten.stop, "ages"):
        return None
    century = century_of(s, s.skip(ten.stop, "of"))
    if century is None:
        return None if ten.strict and not s.has(i - 1, "inside", "ago") else (ten.stop, When(ten=ten.number))
    stop, when = century
    return stop, When(ten=ten.number % 10 + 10 * (when.era if when.era is not None else 19))


def century(s: Scan, i: int) -> Hit | None:
    """«القرن التاسع عشر»، «القرن الماضي»."""
    edge = s.begins(i, "edges")
    found = century_of(s, edge.stop if edge else i)
    return (found[0], replace(found[1], mod=str(edge.value))) if found and edge else found


def century_of(s: Scan, i: int) -> Hit | None:
    noun = s.begins(i, "definite_units")
    if noun is None or noun.value != "C1":
        return None
    if step := s.get(noun.stop, "steps"):
        return step.stop, When(century=step.number)
    if number := s.ordinal(noun.stop):
        hijri = s.get(number[1], "hijri_adjectives")
        return (hijri.stop, When(era=number[0] - 1, cal="hijri")) if hijri else (number[1], When(era=number[0] - 1))
    return None


def quarter_year(s: Scan, i: int) -> Hit | None:
    """«الربع الأول من 2018»، «النصف الثاني من العام الجاري»."""
    noun = s.begins(i, "quarter_nouns")
    last = s.get(noun.stop, "recent") if noun else None
    number = None if noun is None else (4 if noun.value == "Q" else 2, last.stop) if last else s.ordinal(noun.stop)
    if noun is None or number is None or number[0] > (4 if noun.value == "Q" else 2):
        return None
    when = When(q=number[0]) if noun.value == "Q" else When(half=number[0])
    return of_year(s, number[1], when)


def of_year(s: Scan, i: int, when: When) -> Hit | None:
    """«2018»، «من عام 2018»، «من العام الجاري»، «من هذا العام» after something of a year."""
    j = s.skip(i, "of")
    if year := s.year(s.skip(j, "year_nouns")):
        return year[2], replace(when, y=year[0])
    these = s.get(j, "these")
    unit = s.get(these.stop if these else j, "definite_units")
    if unit is None or unit.value != "Y1":
        return None
    if these:
        return unit.stop, replace(when, year=0)
    step = s.get(unit.stop, "steps")
    return (step.stop, replace(when, year=step.number)) if step else None


def season(s: Scan, i: int) -> Hit | None:
    """«صيف 2018»، «الخريف المقبل»، «ربيع العام الماضي»."""
    edge = s.begins(i, "edges")
    these = s.begins(i, "these")
    noun = s.begins(edge.stop if edge else these.stop if these else i, "seasons")
    if noun is None:
        return None
    when = When(season=str(noun.value), mod=str(edge.value) if edge else "")
    if these:
        return noun.stop, replace(when, year=0)
    if step := s.get(noun.stop, "steps"):
        return step.stop, replace(when, step=step.number)
    return of_year(s, noun.stop, when)


def feast(s: Scan, i: int) -> Hit | None:
    """«قبل عيد الأضحى»، «في عيد الفطر الماضي»: a feast whose day is fixed, where a preposition makes it a time."""
    found = s.begins(i, "feasts")
    if found is None or found.cling or not (s.has(i - 1, "preps", "day_nouns", "parts") or s.has(i, "day_nouns", "days", "parts")):
        return None
    *cal, day = str(found.value).split()
    when = When(m=int(day[:2]), d=int(day[3:]), cal="".join(cal))
    year = s.year(s.skip(found.stop, "year_nouns"))
    if year and not year[1]:
        return year[2], replace(when, y=None if cal else year[0])
    step = s.get(found.stop, "steps")
    return (step.stop, replace(when, step=step.number)) if step else (found.stop, when)
