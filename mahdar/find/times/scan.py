"""What the constructions of time work on: a page, the words of time seen in it, and small readers of numbers, months and years."""

from __future__ import annotations

from msgspec import Struct

from mahdar.find.when import When
from mahdar.lexicon.time import Seen, TimeWords
from mahdar.text import BREAK, MARK, NUMBER, WORD, Page

Hit = tuple[int, When]
TATWEEL = "\u0640"  # by itself some write it for a dash


class Piece(Struct, frozen=True, gc=False):
    """Tokens `[start, stop)` read as a time by a rule; `cling` letters of the first token do not belong to it."""

    start: int
    stop: int
    when: When
    rule: str
    cling: int = 0


class Months(Struct, frozen=True):
    """A month by one or several of its names: number, calendar, whether it needs company, and the token after it."""

    month: int
    cal: str
    strict: bool
    named_twice: bool
    stop: int


class Scan:
    """A page with its words of time."""

    def __init__(self, page: Page, words: TimeWords) -> None:
        self.page = page
        self.words = words
        self.seen = words.seen(page)
        self.size = len(page)

    def begins(self, i: int, kind: str) -> Seen | None:
        """What begins at a token, with a clinging particle or without."""
        there = self.seen.get(i)
        found = there.get(kind) if there else None
        return found.at(i) if found else None

    def get(self, i: int, kind: str) -> Seen | None:
        """What begins at a token without a clinging particle."""
        there = self.seen.get(i)
        found = there.get(kind) if there else None
        return None if found is None or found.cling else found.at(i)

    def has(self, i: int, *kinds: str) -> bool:
        """Something of one of these kinds begins at the token."""
        there = self.seen.get(i)
        return there is not None and not there.keys().isdisjoint(kinds)

    def skip(self, i: int, *kinds: str) -> int:
        """The token after a word of one of these kinds, or the same token."""
        for kind in kinds:
            if found := self.get(i, kind):
                return found.stop
        return i

    def raw(self, i: int) -> str:
        """The token as written, empty outside of the page."""
        return self.page.raw[i] if 0 <= i < self.size else ""

    def word(self, i: int) -> str:
        """The folded token, empty outside of the page."""
        return self.page.word[i] if 0 <= i < self.size else ""

    def ends(self, i: int) -> bool:
        """No word and no number stands at the token."""
        return not 0 <= i < self.size or self.page.kind[i] not in (WORD, NUMBER)

    def digits(self, i: int, most: int = 4) -> int | None:
        """The whole number at a token, of so many digits at most."""
        if 0 <= i < self.size and self.page.kind[i] == NUMBER and self.page.word[i].isdecimal() and len(self.page.word[i]) <= most:
            return int(self.page.word[i])
        return None

    def touches(self, i: int) -> bool:
        """No space stands between token i and the next."""
        return i + 1 < self.size and self.page.stop[i] == self.page.start[i + 1]

    def stuck(self, i: int, marks: str = "/-:.") -> bool:
        """One of these marks ties the number at i to a number before it."""
        if i < 2 or self.page.kind[i - 1] != MARK or self.page.kind[i - 2] != NUMBER:
            return False
        return self.word(i - 1) in marks and self.touches(i - 2) and self.touches(i - 1)

    def ordinal(self, i: int) -> tuple[int, int] | None:
        """The ordinal number at a token, with the token after it; a compound one too."""
        one = self.begins(i, "ordinals")
        if one is None:
            return None
        ten = self.begins(one.stop, "ordinals")
        if ten and ten.cling == 1 and ten.number in (20, 30) and one.number < 10:
            return one.number + ten.number, ten.stop
        return one.number, one.stop

    def cardinal(self, i: int) -> tuple[int, int] | None:
        """The number at a token in digits or words, with the token after it."""
        number = self.digits(i, 3)
        if number is not None:
            return number, i + 1
        one = self.begins(i, "cardinals")
        if one is None:
            return None
        ten = self.begins(one.stop, "cardinals")
        if ten and ten.cling == 1 and ten.number % 10 == 0 and one.number < 10:
            return one.number + ten.number, ten.stop
        return one.number, one.stop

    def day_number(self, i: int) -> tuple[int, int] | None:
        """A day of a month in digits or as an ordinal, with the token after it."""
        number = self.digits(i, 2)
        found = (number, i + 1) if number is not None and not self.stuck(i, "/:.") else self.ordinal(i)
        return found if found and 1 <= found[0] <= 31 else None

    def months(self, i: int) -> Months | None:
        """A month at a token, in one naming or in two («ديسمبر/كانون الأول», «أيار (مايو)») that agree."""
        for kind, cal in (("months", ""), ("hijri_months", "hijri")):
            if found := self.begins(i, kind):
                stop = self._other_name(found, kind)
                return Months(found.number, cal, found.strict, stop > found.stop, stop)
        return None

    def _other_name(self, found: Seen, kind: str) -> int:
        mark = self.word(found.stop)
        j = found.stop + (mark in ("/", "-", "(", "\\", "\u060c") or self.raw(found.stop) == TATWEEL)
        other = self.get(j, kind)
        if other is None or other.value != found.value or self.page.word[j : other.stop] == self.page.word[found.stop - other.stop + j : found.stop]:
            return found.stop
        return other.stop + (mark == "(" and self.word(other.stop) == ")")

    def year(self, i: int) -> tuple[int, str, int] | None:
        """A year of four digits at a token: the year, its calendar and the token after it and the mark of its era."""
        number = self.digits(i)
        before = self.digits(i - 2) or 0
        if number is None or not 1000 <= number <= 2200 or self.stuck(i, "/:." if before > 1000 else "/-:."):
            return None
        era = self.get(i + 1, "eras")
        if era and (len(self.word(i + 1)) > 1 or not self.touches(era.stop - 1) or self.ends(era.stop)):
            return number, "hijri" if era.value == "hijri" else "", era.stop
        return number, "hijri" if 1300 <= number < 1500 else "", i + 1

    def year_in_words(self, i: int) -> tuple[int, str, int] | None:
        """A year in words («ألف وتسعمئة وخمسة وعشرين») as `year` gives one in digits."""
        thousand = self.get(i, "thousands")
        if thousand is None:
            return None
        number, j = thousand.number, thousand.stop
        while (more := self.begins(j, "hundreds") or self.begins(j, "cardinals")) and more.cling == 1 and more.number < 1000:
            number, j = number + more.number, more.stop
        return (number, "", j) if number <= 2200 else None

    def breaks(self, start: int, stop: int) -> bool:
        """A line break stands among the tokens."""
        return BREAK in self.page.kind[start:stop]
