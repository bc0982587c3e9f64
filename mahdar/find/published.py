"""The day of publication: given from outside, stated in the text, or inferred from it; and the credits: outlet, agency, author."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from mahdar.find.calendar import DAY, date
from mahdar.find.credits import DASHES, Layout, credits_of, parenthesis
from mahdar.find.inferring import Told, inferred, may_tell
from mahdar.find.tense import tense_at
from mahdar.find.when import When, parsed
from mahdar.lexicon import Lexicon
from mahdar.lexicon.credits import credit_words, starting
from mahdar.lexicon.tense import tenses
from mahdar.model import Credit, Published, Reading, Time
from mahdar.text import MARK, NUMBER, WORD

LONGEST_DATELINE = 24
TOP, BOTTOM = 8, 6


def published(reading: Reading, lexicon: Lexicon) -> Iterator[Published | Credit]:
    """At most one Published, and all credits."""
    page = lexicon.page(reading.article.text)
    found = [(page.tokens(t.span.start, t.span.stop), t) for t in reading.of(Time)]
    layout = Layout(reading.article, page, lexicon.made(credit_words), found)
    if reading.article.published:
        yield Published(span=reading.article.span(0, 0), rule="given", how="given", value=reading.article.published[:10])
    elif day := stated(layout) or by_today(layout) or by_constraints(layout, lexicon):
        yield day
    yield from credits_of(layout)


def stated(layout: Layout) -> Published | None:
    """The first construction that finds a day stated."""
    return next((found for construction in STATED if (found := construction(layout))), None)


def whole_day(when: When) -> dt.date | None:
    """The day of a time with day, month and year; None for another."""
    return date(when.y, when.m, when.d, when.cal) if when.y is not None and when.m is not None and when.d is not None else None


def saying(rule: str, time: Time) -> Published | None:
    day = whole_day(parsed(time.expr))
    return Published(span=time.span, rule=rule, how="stated", value=day.isoformat()) if day else None


def dateline_in_brackets(layout: Layout) -> Published | None:
    """«(الوكالة - 25 كانون الثاني 2022)» at the beginning of one of the first paragraphs."""
    for tokens in layout.heads:
        inner = parenthesis(layout.page, tokens.start, tokens.stop)
        for _, time in layout.within(inner) if inner else []:
            if day := saying("dateline_in_brackets", time):
                return day
    return None


def date_line(layout: Layout) -> Published | None:
    """A line near the beginning or end that holds nothing but a date, an hour, and words such as «نشر في» or «آخر تحديث»; several days are a chronicle's."""
    lines = layout.page.paragraphs
    found = [(n, day) for n, tokens in enumerate(lines) if (day := day_of_line(layout, tokens))]
    if len({day.value for _, day in found}) != 1 or TOP <= found[0][0] < len(lines) - BOTTOM:
        return None
    return found[0][1]


def day_of_line(layout: Layout, tokens: range) -> Published | None:
    """The day of a line that holds nothing else."""
    times = layout.within(tokens) if len(tokens) <= LONGEST_DATELINE else []
    if not times or not nothing_else(layout, tokens, times):
        return None
    return next((day for _, time in times if (day := saying("date_line", time))), None)


def nothing_else(layout: Layout, tokens: range, times: list[tuple[range, Time]]) -> bool:
    """Besides times, marks, numbers and single letters («م») the line holds only a label."""
    start = next(starting(layout.page, tokens, layout.words.date_labels), tokens.start)
    dates = {i for r, _ in times for i in r}
    return not any(layout.page.kind[i] == WORD and len(layout.page.word[i]) > 1 for i in range(start, tokens.stop) if i not in dates)


def dateline(layout: Layout) -> Published | None:
    """«بيروت، 12 يناير 2022 (رويترز) - …», «إسطنبول - الجريدة - 22 يوليو 2022»: a date in the first words of a paragraph, and a dash after it or the end."""
    for tokens in layout.heads:
        for where, time in layout.within(range(tokens.start, min(tokens.stop, tokens.start + LONGEST_DATELINE))):
            before = range(tokens.start, where.start)
            words = sum(layout.page.kind[i] == WORD for i in before)
            if 0 < words <= 6 and (soon_dashed(layout, where.stop, tokens.stop) or ends_line(layout, where, tokens)) and (day := saying("dateline", time)):
                return day
    return None


def ends_line(layout: Layout, where: range, tokens: range) -> bool:
    """The date is the end of its line, and a dash parts it from what stands before."""
    return where.stop == tokens.stop and layout.page.word[where.start - 1] in DASHES


def soon_dashed(layout: Layout, start: int, stop: int) -> bool:
    """A dash stands at a token, or after a pair of brackets there."""
    inner = parenthesis(layout.page, start, stop)
    after = inner.stop + 1 if inner else start
    return after < stop and layout.page.kind[after] == MARK and layout.page.word[after] in DASHES and not numbered(layout, after + 1)


def numbered(layout: Layout, i: int) -> bool:
    return i < len(layout.page) and layout.page.kind[i] == NUMBER


def by_today(layout: Layout) -> Published | None:
    """«اليوم الخميس 16 ديسمبر 2021»، «أمس 15 ديسمبر 2021» outside of quotations."""
    for where, time in layout.times:
        when = parsed(time.expr)
        day = whole_day(when)
        if day and when.day is not None and not when.base and not layout.page.depth[where.start]:
            return Published(span=time.span, rule="by_today", how="inferred", value=(day - DAY * when.day).isoformat())
    return None


def by_constraints(layout: Layout, lexicon: Lexicon) -> Published | None:
    """What dated things told as past and as coming, and «اليوم الثلاثاء», leave: one day, or a range."""
    words, page = lexicon.made(tenses), layout.page
    outside = [(r, t, parsed(t.expr)) for r, t in layout.times if not page.depth[r.start]]
    if not may_tell(when for _, _, when in outside):
        return None
    left = inferred([Told(t, when, tense_at(page, words, r, set())) for r, t, when in outside])
    if left is None:
        return None
    span = left.evidence.span
    if left.first == left.last:
        return Published(span=span, rule="by_constraints", how="inferred", value=left.first.isoformat())
    return Published(span=span, rule="by_constraints", how="inferred", edtf=f"{left.first}/{left.last}")


STATED: tuple[Callable[[Layout], Published | None], ...] = (
    dateline_in_brackets,
    dateline,
    date_line,
)
