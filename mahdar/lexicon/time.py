"""The table of words of time (time.yaml), and an index of them by their first folded word."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import fields

from mahdar.lexicon import Lexicon
from mahdar.text import Page


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """A word or phrase and its value; a `strict` one counts only beside another word of time."""

    word: str
    value: int | str = 0
    strict: bool = False


class TimeTable(Struct, frozen=True, forbid_unknown_fields=True):
    """time.yaml: what each list holds is said there."""

    article: tuple[Entry, ...]
    joins: tuple[Entry, ...]
    clitics: tuple[Entry, ...]
    months: tuple[Entry, ...]
    hijri_months: tuple[Entry, ...]
    weekdays: tuple[Entry, ...]
    days: tuple[Entry, ...]
    day_nouns: tuple[Entry, ...]
    parts: tuple[Entry, ...]
    parts_alone: tuple[Entry, ...]
    within: tuple[Entry, ...]
    units: tuple[Entry, ...]
    definite_units: tuple[Entry, ...]
    steps: tuple[Entry, ...]
    recent: tuple[Entry, ...]
    few: tuple[Entry, ...]
    text_steps: tuple[Entry, ...]
    these: tuple[Entry, ...]
    edges: tuple[Entry, ...]
    cardinals: tuple[Entry, ...]
    definite_cardinals: tuple[Entry, ...]
    ordinals: tuple[Entry, ...]
    hours: tuple[Entry, ...]
    quarters_of_hour: tuple[Entry, ...]
    clock_nouns: tuple[Entry, ...]
    zones: tuple[Entry, ...]
    ago: tuple[Entry, ...]
    later: tuple[Entry, ...]
    about: tuple[Entry, ...]
    of: tuple[Entry, ...]
    of_it: tuple[Entry, ...]
    preps: tuple[Entry, ...]
    inside: tuple[Entry, ...]
    month_nouns: tuple[Entry, ...]
    year_nouns: tuple[Entry, ...]
    year_heads: tuple[Entry, ...]
    counted: tuple[Entry, ...]
    day_heads: tuple[Entry, ...]
    day_links: tuple[Entry, ...]
    seasons: tuple[Entry, ...]
    quarter_nouns: tuple[Entry, ...]
    decades: tuple[Entry, ...]
    ages: tuple[Entry, ...]
    eras: tuple[Entry, ...]
    match: tuple[Entry, ...]
    vague: tuple[Entry, ...]
    sets: tuple[Entry, ...]
    not_today_after: tuple[Entry, ...]
    not_today_before: tuple[Entry, ...]
    not_weekday_before: tuple[Entry, ...]
    pair_before: tuple[Entry, ...]
    not_weekday_after: tuple[Entry, ...]
    bare_weekdays: tuple[Entry, ...]
    every: tuple[Entry, ...]
    general_heads: tuple[Entry, ...]
    named_after: tuple[Entry, ...]
    age_heads: tuple[Entry, ...]
    only: tuple[Entry, ...]
    upon: tuple[Entry, ...]
    from_that: tuple[Entry, ...]
    feasts: tuple[Entry, ...]
    hijri_adjectives: tuple[Entry, ...]
    hundreds: tuple[Entry, ...]
    thousands: tuple[Entry, ...]


class Seen(Struct, frozen=True, gc=False):
    """A word or phrase of one list as it stands in a page: it ends before token `stop`; its first `cling` letters are a clinging particle."""

    kind: str
    value: int | str
    strict: bool
    stop: int
    cling: int

    @property
    def number(self) -> int:
        """The value where it is a number."""
        return int(self.value)


class Phrase(Struct, frozen=True, gc=False):
    """An entry of the index: the folded words after the first one, and what the phrase is."""

    more: tuple[str, ...]
    kind: str
    value: int | str
    strict: bool
    cling: int

    def at(self, i: int) -> Seen:
        """The phrase as it stands at token i."""
        return Seen(self.kind, self.value, self.strict, i + 1 + len(self.more), self.cling)


class TimeWords:
    """All words of time by their first folded word, with and without clinging particles, the longer phrases after the shorter."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.table = lexicon.table("time", TimeTable)
        self._lexicon = lexicon
        begun: dict[str, list[Phrase]] = {}
        for name in (f.name for f in fields(TimeTable) if f.name not in ("clitics", "article")):
            for entry in getattr(self.table, name):
                for word, phrase in self._forms(name, entry):
                    begun.setdefault(word, []).append(phrase)
        for phrases in begun.values():
            phrases.sort(key=lambda p: (len(p.more), -p.cling))
        self._single = {word: {p.kind: p for p in phrases if not p.more} for word, phrases in begun.items()}
        self._firsts = frozenset(self._single)
        self._longer = {word: by_second(phrases) for word, phrases in begun.items() if phrases[-1].more}

    def _forms(self, kind: str, entry: Entry) -> Iterator[tuple[str, Phrase]]:
        """The entry with and without clinging particles: the first word, and the phrase."""
        words = self._lexicon.page(entry.word).word
        first, more = words[0], tuple(words[1:])
        yield first, Phrase(more, kind, entry.value, entry.strict, 0)
        for clitic in self.table.clitics:
            yield self._clinging(clitic.word, first), Phrase(more, kind, entry.value, entry.strict, len(clitic.word))

    def _clinging(self, clitic: str, word: str) -> str:
        """The word with a particle before it; after a particle that ends in lam the article loses its alef."""
        article = self.table.article[0]
        if clitic.endswith(str(article.value)) and word.startswith(article.word):
            return clitic + word[len(article.word) - len(str(article.value)) :]
        return clitic + word

    def seen(self, page: Page) -> dict[int, dict[str, Phrase]]:
        """For each token that begins words of time: by the name of their list, the longest phrase that begins there."""
        out: dict[int, dict[str, Phrase]] = {}
        words, known = page.word, self._single
        for i in page.where(self._firsts):
            there = known[words[i]]
            if (seconds := self._longer.get(words[i])) and i + 1 < len(words) and (longer := seconds.get(words[i + 1])):
                there = there | {p.kind: p for p in longer if tuple(words[i + 1 : i + 1 + len(p.more)]) == p.more}
            if there:
                out[i] = there
        return out


def by_second(phrases: list[Phrase]) -> dict[str, list[Phrase]]:
    """Those of several words, by the second."""
    out: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        if phrase.more:
            out.setdefault(phrase.more[0], []).append(phrase)
    return out


def time_words(lexicon: Lexicon) -> TimeWords:
    """The index of a lexicon; use it as `lexicon.made(time_words)`."""
    return TimeWords(lexicon)
