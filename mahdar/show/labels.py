"""Labels and days in the language of the reader."""

from __future__ import annotations

import datetime as dt
import re

from mahdar.errors import BadRequest
from mahdar.lexicon import Lexicon
from mahdar.lexicon.labels import Label, LabelsTable, labels
from mahdar.lexicon.latin import latin
from mahdar.record.views.days import bounds, vague

LANGUAGES = ("ar", "en")
MONTH, YEAR = re.compile(r"(\d{4})-(0[1-9]|1[0-2])"), re.compile(r"\d{4}")


class Labels:
    """The labels in one language: `page` for headings and fields, and one method for each kind of word.

    A word that the table lacks (an act of a newer reader) is shown as it stands in the data.
    """

    def __init__(self, lexicon: Lexicon, lang: str) -> None:
        if lang not in LANGUAGES:
            raise BadRequest(f"no labels in {lang!r}: there are {', '.join(LANGUAGES)}")
        self.lang, self.lexicon = lang, lexicon
        self.table: LabelsTable = lexicon.made(labels)

    def of(self, label: Label) -> str:
        """The label in this language."""
        return label.ar if self.lang == "ar" else label.en

    def page(self, name: str) -> str:
        """A heading, field or button."""
        return self.of(self.table.page[name])

    def act(self, act: str) -> str:
        """What a statement does."""
        return self.word(self.table.acts, act)

    def mode(self, mode: str) -> str:
        """How a statement is reported."""
        return self.word(self.table.modes, mode)

    def kind(self, kind: str) -> str:
        """The kind of a meeting or paper."""
        return self.word(self.table.meetings | self.table.papers, kind)

    def status(self, status: str) -> str:
        """How far a meeting or paper has come."""
        return self.word(self.table.statuses, status)

    def type(self, kind: str) -> str:
        """Person, body or state."""
        return self.word(self.table.types, kind)

    def conflict(self, kind: str) -> str:
        """In what two passages do not agree."""
        name = f"conflict_{kind}"
        return self.page(name) if name in self.table.page else kind

    def why(self, why: str) -> str:
        """Why two passages are taken to part; in parts that "; " keeps asunder."""
        return why if self.lang == "en" else self.page("semicolon").join(map(self.reason, why.split("; ")))

    def reason(self, why: str) -> str:
        """One reason in the words of the first form that it has, with what stands in it; as it stands when it has none."""
        for form in self.table.reasons:
            if match := re.fullmatch(re.escape(form.en).replace(r"\{\}", "(.+)"), why):
                return form.ar.format(*match.groups())
        return why

    def counted(self, name: str, number: int) -> str:
        """A number with its noun: one, two, a few (3 to 10 in Arabic) or many."""
        form = "one" if number == 1 else "two" if number == 2 else "few" if 3 <= number % 100 <= 10 else "many"
        return self.page(f"{name}_{form}").replace("{}", str(number))

    def spread(self, outlets: int, origins: int) -> str:
        """How far something spread: in how many outlets, from how many origins."""
        return f"{self.counted('in_outlets', outlets)}{self.page('comma')} {self.counted('from_origins', origins)}"

    def name(self, name: str) -> str:
        """A name in the letters of the language."""
        return name if self.lang == "ar" else latin(name, self.lexicon)

    def answer(self, kind: str) -> str:
        """What an answer does to what it answers."""
        return self.word(self.table.answers, kind)

    def how(self, how: str) -> str:
        """How a day of publication is known."""
        return self.word(self.table.hows, how)

    def word(self, table: dict[str, Label], name: str) -> str:
        """The label of that name, the name itself when the table has none."""
        return self.of(table[name]) if name in table else name

    def day(self, iso: str) -> str:
        """A day in full: weekday, day, month, year."""
        day = dt.date.fromisoformat(iso)
        return f"{self.of(self.table.weekdays[day.weekday()])} {self.date(iso)}"

    def date(self, iso: str) -> str:
        """A day without its weekday."""
        day = dt.date.fromisoformat(iso)
        return f"{self.short(iso)} {day.year}"

    def short(self, iso: str) -> str:
        """A day without its year."""
        day = dt.date.fromisoformat(iso)
        return f"{day.day} {self.of(self.table.months[day.month - 1])}"

    def value(self, value: str) -> str:
        """An EDTF value in words; one that has no days as it stands."""
        if match := MONTH.fullmatch(value):
            return f"{self.of(self.table.months[int(match[2]) - 1])} {match[1]}"
        found = None if YEAR.fullmatch(value) else bounds(value)
        return self.days(found) if found else value

    def said(self, days: tuple[str, str] | None, told: bool) -> str:
        """The days on which something was said; where they are not told, that it was published on them."""
        return self.days(days) if told or not days else self.reported(self.days(days))

    def said_short(self, days: tuple[str, str] | None, told: bool) -> str:
        """The same, short where it is one day."""
        if not days or vague(days):
            return self.said(days, told)
        return self.short(days[0]) if told else self.reported(self.short(days[0]))

    def reported(self, days: str) -> str:
        """Days in words as those of publication."""
        return f"{self.page('reported')} {days}"

    def days(self, days: tuple[str, str] | None) -> str:
        """One day in full, or the first and the last of several."""
        if not days:
            return self.page("no_day")
        first, last = days
        if first == last:
            return self.day(first)
        if whole := next((value for value in (first[:4], first[:7]) if bounds(value) == days), None):
            return self.value(whole)
        if first[:7] == last[:7]:
            return f"{int(first[8:])} – {self.date(last)}"
        return f"{self.short(first) if first[:4] == last[:4] else self.date(first)} – {self.date(last)}"
