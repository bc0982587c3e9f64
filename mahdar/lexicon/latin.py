"""Names in Latin letters: the usual English form where a table has one, otherwise letter by letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, pairwise

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import BodiesTable, FamilyRow, GivenRow, OfficesTable, PersonRow, PlacesTable, StateRow
from mahdar.lexicon.persons import rows


class Particle(Struct, frozen=True, forbid_unknown_fields=True):
    """A word of a name with its English form."""

    word: str
    en: str


class LatinTable(Struct, frozen=True, forbid_unknown_fields=True):
    """latin.yaml"""

    letters: dict[str, str]
    first: dict[str, str]
    last: dict[str, str]
    pairs: dict[str, str]
    opening: dict[str, str]
    liquids: tuple[str, ...]
    closing: tuple[str, ...]
    starting: tuple[str, ...]
    ending: dict[str, str]
    before_last: dict[str, str]
    servant: str
    vowels: tuple[str, ...]
    filler: str
    article: Particle
    particles: tuple[Particle, ...]


class Latin:
    """The tables of names with their English forms, and of letters."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.fold = lexicon.folding.fold
        self.table = lexicon.table("latin", LatinTable)
        self.known: dict[str, str] = {}
        self.words = {self.fold(p.word): p.en for p in self.table.particles}
        for name, english in known_names(lexicon):
            self.known.setdefault(self.fold(name), english)
        for row in chain.from_iterable(lexicon.table("given", dict[str, tuple[GivenRow, ...]]).values()):
            for name in (row.name, *row.also):
                self.words.setdefault(self.fold(name), row.en)
        for family in lexicon.table("families", tuple[FamilyRow, ...]):
            self.words.setdefault(self.fold(family.name), family.en)
        self._persons(rows(lexicon))

    def _persons(self, known: tuple[PersonRow, ...]) -> None:
        """The English names of persons, whole, and word by word where they have as many words."""
        for row in known:
            english = row.en.split() if row.en else []
            for name in (row.name, *row.also) if english else ():
                self.known.setdefault(self.fold(name), " ".join(english))
                for word, form in zip(name.split(), english, strict=True) if len(name.split()) == len(english) else ():
                    self.words.setdefault(self.fold(word), form)

    def name(self, text: str) -> str:
        """The English form of a name."""
        folded = self.fold(text)
        if folded in self.known:
            return self.known[folded]
        if folded in self.words:
            return self.words[folded]
        words = text.split()
        served = [before == self.table.servant for before in ["", *words]]
        return " ".join(filter(None, (self.word(word, after_servant) for word, after_servant in zip(words, served, strict=False))))

    def word(self, word: str, served: bool = False) -> str:
        """The English form of one word of a name; parts joined by a hyphen each for itself; `served`: «عبد» stands before it."""
        if "-" in word:
            return "-".join(self.word(part) for part in word.split("-"))
        known = self.words.get(self.fold(word)) or self.known.get(self.fold(word))
        if known:
            return known
        article = self.table.article
        if word.startswith(article.word) and len(word) > len(article.word) + 2:
            rest = word[len(article.word) :]
            return ("" if served else article.en) + (self.words.get(self.fold(rest)) or self.spelt(rest, arabic=True))
        return self.spelt(word)

    def spelt(self, word: str, arabic: bool = False) -> str:
        """A word letter by letter, with a vowel where consonants cannot stand together; what is no letter of the table stays as it is."""
        sounds = list(self.sounds(word))
        out = sounds[:1]
        for n, (before, sound) in enumerate(pairwise(sounds)):
            last = n == len(sounds) - 2 and not arabic
            if self.is_consonant(before) and self.is_consonant(sound):
                if last and sound in self.table.before_last:
                    out.append(self.table.before_last[sound])
                elif self.parts(n, before, sounds, arabic):
                    out.append(self.table.filler)
            out.append(sound)
        spelling = "".join(out)
        return spelling[:1].upper() + spelling[1:]

    def is_consonant(self, sound: str) -> bool:
        """The sound neither begins nor ends in a vowel."""
        return sound.isalpha() and not sound.startswith(self.table.vowels) and not sound.endswith(self.table.vowels)

    def parts(self, n: int, before: str, sounds: list[str], arabic: bool) -> bool:
        """A vowel belongs between the consonants n and n + 1: at the beginning and the end of a word, and in a row of three."""
        if n == 0:
            return arabic or sounds[1] not in self.table.liquids and before + sounds[1] not in self.table.starting
        if n == len(sounds) - 2:
            return before not in self.table.closing
        return n < len(sounds) - 3 and self.is_consonant(sounds[n + 2])

    def sounds(self, word: str) -> Iterator[str]:
        """The sounds of a word in Latin letters, one or two letters of it at a time."""
        table, i = self.table, 0
        while i < len(word):
            pair = (table.pairs if i else table.opening).get(word[i : i + 2])
            if i and i == len(word) - 2:
                pair = table.ending.get(word[i:], pair)
            if pair:
                yield pair
                i += 2
                continue
            yield from filter(None, [self.sound(word, i)])
            i += 1

    def sound(self, word: str, i: int) -> str:
        """The letter at i in Latin letters, by its place in the word."""
        table, letter = self.table, word[i]
        at_place = table.first.get(letter) if i == 0 else table.last.get(letter) if i == len(word) - 1 else None
        return at_place or table.letters.get(letter, letter)


def known_names(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """States, capitals, places, bodies and fixed offices with their English names."""
    for state in lexicon.table("states", tuple[StateRow, ...]):
        yield from ((name, state.en) for name in (state.name, *state.also))
        if state.capital and state.capital_en:
            yield from ((city, state.capital_en) for city in (state.capital, *state.city_also))
    for place in lexicon.table("places", PlacesTable).places:
        yield from ((name, place.en) for name in (place.name, *place.also))
    for body in lexicon.table("bodies", BodiesTable).names:
        yield from ((name, body.en) for name in (body.name, *body.also))
    for office in lexicon.table("offices", OfficesTable).phrases:
        yield office.name, office.en


def latin(name: str, lexicon: Lexicon) -> str:
    """The English form of an Arabic name: «سيرغي ريابكوف» is Sergei Riabkov, «البيت الأبيض» the White House."""
    make: Callable[[Lexicon], Latin] = Latin
    return lexicon.made(make).name(name)
