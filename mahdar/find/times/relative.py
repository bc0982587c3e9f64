"""Constructions that count from the day of publication or from a time named before, and stretches of time."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.find.times.calendar import of_year, with_year
from mahdar.find.times.scan import Hit, Scan
from mahdar.find.when import When

OFFSETS = {"D": "day", "W": "week", "M": "month", "Y": "year", "E": "decade", "C": "century"}


def today(s: Scan, i: int) -> Hit | None:
    """«اليوم»، «يوم أمس»، «أول من أمس»، «غدا»، «الليلة»، «هذا اليوم»."""
    noun = s.begins(i, "day_nouns") or s.begins(i, "these")
    found = s.get(noun.stop, "days") if noun else None
    found = found or s.begins(i, "days")
    if found is None or (found.strict and not (found.stop > i + 1 or s.has(i - 1, "parts"))):
        return None
    distance, _, part = str(found.value).partition(" ")
    if distance == "0" and not is_today(s, i, found.stop):
        return None
    return found.stop, When(day=int(distance), part=part)


def is_today(s: Scan, i: int, stop: int) -> bool:
    """The noun with the article is today, and no day of another kind («اليوم العالمي»، «روسيا اليوم»)."""
    if s.has(stop, "not_today_after", "text_steps") or s.has(i - 1, "not_today_before"):
        return False
    return s.has(stop, "weekdays") or not s.has(i - 1, "inside")


def weekday(s: Scan, i: int) -> Hit | None:
    """«الثلاثاء»، «يوم الجمعة»، «الأحد المقبل»."""
    noun = s.begins(i, "day_nouns")
    day = s.get(noun.stop, "weekdays") if noun else s.begins(i, "weekdays")
    if day is None or s.has(day.stop, "not_weekday_after") or (noun is None and s.has(i - 1, "not_weekday_before")):
        return None
    if day.strict and noun is None and s.has(i - 1, "pair_before") and not s.has(day.stop, "weekdays"):
        return None
    when = When(w=day.number)
    if step := s.get(day.stop, "steps"):
        return step.stop, replace(when, step=step.number)
    return day.stop, when


def part_of_day(s: Scan, i: int) -> Hit | None:
    """«مساء»، «فجر»: a piece of a time that follows or stands before."""
    part = s.begins(i, "parts")
    return (part.stop, When(part=str(part.value))) if part else None


def part_alone(s: Scan, i: int) -> Hit | None:
    """«بعد الظهر»، «منتصف الليل» by themselves."""
    part = s.begins(i, "parts_alone")
    return (part.stop, When(part=str(part.value))) if part else None


def within_day(s: Scan, i: int) -> Hit | None:
    """«ساعة متأخرة من»، «وقت سابق من»: a piece of a time that follows, or a vague reference by itself."""
    prep = s.begins(i, "preps")
    found = s.get(prep.stop, "within") if prep else s.begins(i, "within")
    return (found.stop, When(ref=str(found.value) or "TIME")) if found else None


def this_unit(s: Scan, i: int) -> Hit | None:
    """«هذا الأسبوع»، «نهاية هذا العام»، «مطلع الأسبوع»."""
    edge = s.begins(i, "edges")
    j = s.skip(edge.stop, "of") if edge else i
    these = s.begins(j, "these")
    unit = s.get(these.stop, "definite_units") if these else None
    if unit is None and edge and (unit := s.get(j, "definite_units")) and s.has(unit.stop, "steps", "text_steps", "ordinals"):
        return None
    if unit is None or str(unit.value)[1] != "1" or str(unit.value)[0] not in OFFSETS:
        return None
    when = When(mod=str(edge.value) if edge else "")
    return unit.stop, replace(when, **{OFFSETS[str(unit.value)[0]]: 0})


def last_unit(s: Scan, i: int) -> Hit | None:
    """«الأسبوع الماضي»، «مطلع العام الجاري»، «الشهر المقبل»، «العام التالي»، «العام الماضي 2017»."""
    edge = s.begins(i, "edges")
    unit = s.get(s.skip(edge.stop, "of"), "definite_units") if edge else s.begins(i, "definite_units")
    step = (s.get(unit.stop, "steps") or s.get(unit.stop, "text_steps")) if unit else None
    if s.has(i - 1, "general_heads"):
        return None
    if unit is None or step is None or str(unit.value)[1] != "1" or str(unit.value)[0] not in OFFSETS:
        return None
    if unit.value == "Y1" and (year := s.year(step.stop)):
        return year[2], When(y=year[0], cal=year[1], mod=str(edge.value) if edge else "")
    when = When(mod=str(edge.value) if edge else "", base="text" if step.kind == "text_steps" else "")
    return step.stop, replace(when, **{OFFSETS[str(unit.value)[0]]: step.number})


def next_day(s: Scan, i: int) -> Hit | None:
    """«اليوم التالي»، «اليوم نفسه»: counted from a day named before."""
    day = s.begins(i, "days")
    step = s.get(day.stop, "text_steps") if day and day.value == 0 and day.stop == i + 1 else None
    return (step.stop, When(day=step.number, base="text")) if step else None


def last_units(s: Scan, i: int) -> Hit | None:
    """«الأسابيع المقبلة»، «الأيام الثلاثة الماضية»، «السنوات الأخيرة»: a stretch before or after now."""
    unit = s.begins(i, "definite_units")
    if unit is None or str(unit.value)[1] == "1":
        return None
    count = s.get(unit.stop, "definite_cardinals")
    j = count.stop if count else s.skip(unit.stop, "few")
    step = s.get(j, "steps") or s.get(j, "recent")
    if step is None:
        return None
    number = count.number if count else int(str(unit.value)[1])
    if number:
        return step.stop, When(ref=stretch(str(number), str(unit.value)[0]))
    side = step.number if step.kind == "steps" else -1
    return step.stop, When(ref=("PRESENT_REF", "FUTURE_REF", "PAST_REF")[side])


def week_of_month(s: Scan, i: int) -> Hit | None:
    """«الأسبوع الأول من أبريل المقبل»، «الأسبوع الثالث من عام 2027»."""
    unit = s.begins(i, "definite_units")
    number = s.ordinal(unit.stop) if unit and unit.value == "W1" else None
    if number is None or number[0] > 5:
        return None
    named = s.months(s.skip(s.skip(number[1], "of"), "month_nouns"))
    if named is None or named.cal:
        return of_year(s, number[1], When(nth=number[0]))
    return with_year(s, named, When(nth=number[0], m=named.month))


def ago(s: Scan, i: int) -> Hit | None:
    """«قبل يومين»، «منذ 3 سنوات»، «قبل أيام»."""
    head = s.begins(i, "ago")
    found = amount(s, s.skip(head.stop, "about")) if head else None
    if found is None:
        return None
    number, unit, stop = found
    event = s.skip(stop, "only")
    if (s.has(event, "of") and not s.has(event + 1, "vague")) or s.has(event, "upon"):
        return stop, When(ref=stretch(number, unit))
    if number == "X":
        return stop, When(ref="PAST_REF")
    return stop, When(n=-int(number), unit=unit)


def later(s: Scan, i: int) -> Hit | None:
    """«بعد أسبوع»، «بعد يومين»: counted on, from now where the verb speaks of the future."""
    head = s.begins(i, "later")
    found = amount(s, s.skip(head.stop, "about")) if head else None
    if found is None:
        return None
    number, unit, stop = found
    if number == "X" or s.has(s.skip(stop, "only"), "of", "upon", "later", "ago"):
        return stop, When(ref=stretch(number, unit))
    return stop, When(n=int(number), unit=unit)


def duration(s: Scan, i: int) -> Hit | None:
    """«40 دقيقة»، «ستة أسابيع»، «عدة سنوات»، «يومين»."""
    about = s.begins(i, "about")
    found = amount(s, about.stop if about else i)
    if found is None or (found[2] == i + 1 and not told_length(s, i)) or is_age(s, i, found):
        return None
    return found[2], When(ref=stretch(found[0], found[1]))


def told_length(s: Scan, i: int) -> bool:
    """A unit by itself tells a length: a dual, or a plural after a preposition."""
    unit = s.begins(i, "units")
    if unit is None or str(unit.value)[1] != "2" or (s.has(i - 1, "day_heads") and not s.has(i - 1, "preps")):
        return False
    return str(unit.value)[0] != "E" or s.has(i - 1, "preps") or not s.has(unit.stop, "preps")


def is_age(s: Scan, i: int, found: tuple[str, str, int]) -> bool:
    """«عمره 16 عاما»، «21 عاما من العمر»، «(34 عاما)»: years that are somebody's age."""
    stop = found[2]
    of = s.skip(stop, "of")
    in_brackets = s.word(i - 1) == "(" and s.word(stop) == ")"
    return found[1] == "Y" and (s.has(i - 1, "age_heads") or (of > stop and s.has(of, "ages")) or in_brackets)


def counted_from(s: Scan, i: int) -> Hit | None:
    """«بعد ذلك بعامين»، «قبلها بيومين»: counted from a time named before."""
    head = s.begins(i, "from_that")
    unit = s.begins(head.stop, "units") if head else None
    if head is None or unit is None or not unit.cling:
        number = s.begins(head.stop, "cardinals") if head else None
        unit = s.get(number.stop, "units") if number and number.cling else None
        count = number.number if number else 0
    else:
        count = int(str(unit.value)[1])
    if head is None or unit is None or not count:
        return None
    return unit.stop, When(n=head.number * count, unit=str(unit.value)[0], base="text")


def amount(s: Scan, i: int) -> tuple[str, str, int] | None:
    """A number (X: unnamed) of units at a token: number, unit, and the token after it."""
    if few := s.begins(i, "few"):
        unit = s.get(few.stop, "units")
        return ("X", str(unit.value)[0], unit.stop) if unit and str(unit.value)[1] == "0" else None
    unit = s.begins(i, "units") if not s.has(i, "feasts") else None
    if unit:
        name, count = str(unit.value)[0], str(unit.value)[1]
        if count == "1" and s.has(unit.stop, "weekdays", "months", "hijri_months") or s.year(unit.stop) or other_word(s, name + count, unit.stop):
            return None
        if count == "0":
            return "X", name, s.skip(unit.stop, "few")
        return count, name, unit.stop
    number = s.cardinal(i)
    unit = s.get(number[1], "units") if number else None
    if number is None or unit is None or str(unit.value)[1] == "2" or s.stuck(i):
        return None
    return str(number[0]), str(unit.value)[0], unit.stop


def other_word(s: Scan, unit: str, stop: int) -> bool:
    """«عقد الاجتماع»، «عام الفيل»: no unit of time, but the beginning of a genitive."""
    if unit == "E1":
        return not s.ends(stop) and not s.has(stop, "of", "few", "upon", "only")
    return unit == "Y1" and s.word(stop).startswith(s.words.table.article[0].word) and not s.has(stop, "preps")


def stretch(number: str, unit: str) -> str:
    """A TIMEX3 duration: P2D, PT20M, P3DE, PXY."""
    if unit in "SmH":
        return f"PT{number}{unit.upper()}"
    return f"P{number}{'DE' if unit == 'E' else 'CE' if unit == 'C' else unit}"


def vague(s: Scan, i: int) -> Hit | None:
    """«مؤخرا»، «حاليا»، «قريبا»."""
    found = s.begins(i, "vague")
    return (found.stop, When(ref=str(found.value))) if found else None


def recurring(s: Scan, i: int) -> Hit | None:
    """«يوميا»، «كل عام»، «كل يوم جمعة»، «كل ثلاثة أشهر»."""
    every = s.begins(i, "every")
    if every:
        noun = s.get(every.stop, "day_nouns")
        day = s.get(noun.stop if noun else every.stop, "bare_weekdays")
        if day and (noun or not day.strict):
            return day.stop, When(ref=f"XXXX-WXX-{day.number}", every=1)
        found = amount(s, every.stop)
        if found and found[0] not in ("X", "1"):
            return found[2], When(ref=stretch(found[0], found[1]), every=1)
    found_set = s.begins(i, "sets")
    return (found_set.stop, When(ref=str(found_set.value), every=1)) if found_set else None
