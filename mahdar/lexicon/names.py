"""What is known of each folded word of a page by the tables of names, speech and grammar and by its letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.everyday import Everyday, by_front, by_letter
from mahdar.lexicon.grammar import GrammarTable
from mahdar.lexicon.looks import Looks
from mahdar.lexicon.media import entries as media_entries
from mahdar.lexicon.name_index import NameIndex
from mahdar.lexicon.name_tables import Sex
from mahdar.lexicon.persons import Persons
from mahdar.lexicon.speech import Speech
from mahdar.lexicon.tense import tenses
from mahdar.text import OFTEN, Remembered

ENDING = (
    "that said negations denying conditions relatives ends_after_comma adverbs prepositions openers before_verb questions before_past which ends_phrase"
    " anaphora before_nouns whether own_words then in_it but_that copulas not_negating unsaid_before_that musts impersonal first_person"
)
ASCII = re.compile(r"[\x00-\x7f]")
NO_CUTS = (0,)
SURELY = 0.6  # how foreign a word looks that can hardly be anything but a name
EACH_OTHER = 4
"""Letters of a verb of what is done to each other, without its ending, that no name which begins alike has."""


class Word(Struct, frozen=True, gc=False):
    """What the tables know of one folded word as it stands; `starts` are (letters cut off, what is left) where something may begin.

    `sex`: that which a given name tells; None where it is of both.
    `likely`: it ends no name, and is a given name, that of a family or of no table, or one that joins names.
    `opens`: a construction of names may begin with it: something begins there, or it looks like a surname that stands first.
    """

    text: str
    starts: tuple[tuple[int, str], ...] = ()
    cuts: tuple[int, ...] = ()
    given: bool = False
    sex: Sex | None = None
    ordinary: bool = False
    plain: bool = False
    stop: bool = False
    speech: bool = False
    says: bool = False
    cue: bool = False
    definite: bool = False
    state: str | None = None
    quality: bool = False
    begins: bool = False
    joins: bool = False
    unknown: bool = False
    foreign: float = 0.0
    title: bool = False
    family: bool = False
    verb: bool = False
    likely: bool = False
    opens: bool = False


class NameWords(NameIndex):
    """All tables of names, indexed.  `word(folded)` tells what is known of a folded word of a page, and is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        naming = self.naming
        self.tense = lexicon.made(tenses).tell
        self._words = Remembered(self._word, OFTEN)
        self.word = self._words.__getitem__
        self._clinging, self._contracted = by_front(naming.clinging), tuple(naming.contracted)
        self._pronouns = by_letter(naming.pronouns, -1)
        self.hamza_words, self._endings = frozenset(map(self._fold, naming.hamza_words)), tuple(map(self._fold, naming.word_endings))
        self._he, self._dual, self._each_other = naming.verb_begins[0], naming.nominative[1], "".join(naming.verb_begins)
        self._open = self.marbuta["plain"]
        self.ordinary = frozenset(self._fold(w) for line in lexicon.table("ordinary", dict[str, str]).values() for w in line.split())
        everyday = Everyday(self.ordinary, naming)
        self.is_ordinary, self.is_plain, self.is_derived, self.everyday_told = everyday.is_ordinary, everyday.is_plain, everyday.is_derived, everyday.told
        self.looks = Looks(self._names_seen(), self.ordinary)
        speech = lexicon.made(Speech)
        self.speech, self.papers = speech.cues, speech.channels
        self.outlets = frozenset(media_entries(lexicon))
        self.prepositions = frozenset(self._fold(word) for word in lexicon.table("grammar", GrammarTable).prepositions)
        self.hearers = {word for word in speech.hearers if word.endswith(naming.oblique)}
        self.on_air = speech.media - self.labels
        self._index_beginnings()
        table = lexicon.table("grammar", GrammarTable)
        self.stops |= {word for word in self._grammar(table) if not self.starts_with(word) and word not in self.qualities}
        sets = (table.that, table.demonstratives, table.relatives)
        self.that, self.demonstratives, self.relatives = (frozenset(map(self._fold, words)) for words in sets)
        self.masdars = re.compile("|".join(f"(?:{self._fold(pattern)})" for pattern in sorted(table.masdars)))
        self.persons = Persons(lexicon, self._is_name, self.joins | self.ordinals)
        self.alone: dict[str, list[tuple[tuple[str, ...], Sex]]] = self.persons.alone
        self.whole = self.persons.whole
        self._index_beginnings(self.alone, self.whole)
        self._words.forget()

    def _index_beginnings(self, *persons: Iterable[str]) -> None:
        """Note the words with which something begins, and all that are in a table, those that begin the names of known persons among them."""
        tables: tuple[Iterable[str], ...] = (
            self.entries,
            self.heads,
            self.titles,
            self.honorifics,
            self.given,
            self.begins,
            self.given_firsts,
            self.sides,
            *persons,
        )
        self._beginnings: frozenset[str] = frozenset().union(*tables)
        self._tabled = self._beginnings.union(self.state_of, self.qualities, self.speech, self.joins, self.families)

    def _grammar(self, table: GrammarTable) -> Iterator[str]:
        """Particles and the like, which end a name."""
        for name in ENDING.split():
            yield from (self._fold(word) for word in getattr(table, name))

    def _names_seen(self) -> set[str]:
        """Foreign words of the tables: given names and single words of places and states."""
        places = {w for entries in self.entries.values() for e in entries if e.kind in ("place", "state") and not e.people for w in e.words}
        return self.looked_at | {w for w in places if w not in self.ordinary and not w.startswith(self.article)}

    def _word(self, page_word: str) -> Word:
        text = self._closed(page_word) if page_word[-1:] == self._open else page_word
        return self._in_tables(text) if text in self._tabled else self._in_none(text)

    def _in_none(self, text: str) -> Word:
        """What is known of a word that no table has as it stands, as most words that are met for the first time."""
        cuts, plain, ordinary, stop, unknown = self.untabled(text)
        definite = text.startswith(self.article) and len(text) > 3
        starts = tuple(self._starts(text, cuts, ordinary, stop)) if len(cuts) > 1 or text.startswith(self._contracted) else ()
        foreign = self._foreign(text) if unknown and not definite else 0.0
        return Word(
            text=text,
            starts=starts,
            cuts=cuts,
            ordinary=ordinary,
            plain=plain,
            stop=stop,
            definite=definite,
            unknown=unknown,
            foreign=foreign,
            verb=self.tense(text) in ("past", "present"),
            likely=unknown,
            opens=bool(starts) or foreign > SURELY,
        )

    def untabled(self, text: str) -> tuple[tuple[int, ...], bool, bool, bool, bool]:
        """Of a word that no table has: its cuts, and whether it is plain, ordinary, a stop, unknown."""
        cuts, (plain, ordinary) = self.cuts(text), self.everyday_told(text)
        stop = self._stops(text, cuts)
        return cuts, plain, ordinary, stop, not (stop or ordinary) and len(text) > 1 and not self.is_bent(text)

    def is_remembered(self, text: str) -> bool:
        """The word was asked for lately, or a table has it."""
        return text in self._words or text in self._tabled or text[-1:] == self._open and self._closed(text) in self._tabled

    def is_definite(self, text: str) -> bool:
        """The word begins with the article."""
        return text.startswith(self.article) and len(text) > 3

    def _in_tables(self, text: str) -> Word:
        definite = self.is_definite(text)
        given, cuts = text in self.given, self.cuts(text)
        stop, plain = self._stops(text, cuts), text in self.everyday or text in self.ordinary if given else self.is_plain(text)
        ordinary = plain or not given and self.is_derived(text)
        state, quality = self.state_of.get(text), text in self.qualities
        other = text in self.prepositions  # «بين» is rarely «بيّن»
        cues = [c for c in self.speech.get(text, ()) if not c.pronoun and not (other and self._fold(c.lemma) != c.lemma)]
        shapes = {c.shape for c in cues}
        head = text in self.heads or text in self.titles or text in self.sides
        family, joins = text in self.families, text in self.joins
        unknown = not (stop or ordinary or state or quality or shapes or head and not given or joins) and len(text) > 1 and not self.is_bent(text)
        starts = tuple(self._starts(text, cuts, ordinary, stop))
        foreign = self._foreign(text) if unknown and not definite else 0.0
        return Word(
            text=text,
            starts=starts,
            cuts=cuts,
            given=given,
            sex=self.sexes.get(text),
            ordinary=ordinary,
            plain=plain,
            stop=stop,
            speech="past" in shapes or "present" in shapes,
            says=any(c.shape in ("past", "present") and not {"object", "predicate"} & set(c.takes) and not c.weak for c in cues),
            cue=bool(shapes - {"noun"}) and not given,
            definite=definite,
            state=state,
            quality=quality,
            begins=text in self.begins,
            joins=joins,
            unknown=unknown,
            foreign=foreign,
            title=text in self.titles,
            family=family,
            verb=self.tense(text) in ("past", "present"),
            likely=not stop and given or unknown or family or joins,
            opens=bool(starts) or foreign > SURELY or family and definite,
        )

    def _foreign(self, text: str) -> float:
        """How much the word looks like a foreign name; nothing where it has Latin letters."""
        return 0.0 if ASCII.search(text) else self.looks.foreign(text)

    def as_name(self, text: str) -> Word:
        """What is known of a word that as written is a given name, though folding makes it a particle («علي»)."""
        word = self.word(text)
        likely = bool(word.given or word.unknown or word.family or word.joins)
        return Word(**{f: getattr(word, f) for f in Word.__struct_fields__} | {"stop": False, "plain": True, "ordinary": True, "likely": likely})

    def as_last(self, text: str) -> Word:
        """What is known of a word that as written is a family name, though folding makes it a particle («إمام»)."""
        word = self.word(text)
        changed: dict[str, object] = {"given": True, "sex": "m", "family": True, "likely": True, "starts": (), "opens": False}
        return Word(**{f: getattr(word, f) for f in Word.__struct_fields__} | changed | dict.fromkeys(("stop", "ordinary", "plain"), False))

    def without_article(self, text: str) -> Word:
        """What is known of a word that begins like the article and as written with a hamza («ألفونسو»)."""
        word = self.word(text)
        strange = word.ordinary and not (word.verb or word.stop or word.cue or text in self._tabled or self.is_hamza_word(text))
        foreign = self._foreign(text) if word.unknown or strange else 0.0
        changed: dict[str, object] = {"definite": False, "foreign": foreign, "opens": bool(word.starts) or foreign > SURELY}
        if strange and foreign > 0:
            changed |= {"ordinary": False, "plain": False, "unknown": True, "likely": True}
        return Word(**{f: getattr(word, f) for f in Word.__struct_fields__} | changed)

    def as_written(self, raw: str, text: str) -> Word:
        """What is known of a word, which has no article where as written it begins with a hamza."""
        return self.without_article(text) if raw[:1] in self.naming.hamzas and self.is_definite(text) else self.word(text)

    def is_hamza_word(self, text: str) -> bool:
        """An everyday word whose first letters are not the article («ألوان»), with an ending or without."""
        known = self.ordinary | self.hamza_words
        return text in known or any(text.endswith(end) and text.removesuffix(end) in known for end in self._endings)

    def is_bent(self, text: str) -> bool:
        """A word that by its ending is a verb or carries a pronoun, and no name."""
        naming = self.naming
        verbal = len(text) > 5 and text.startswith(naming.verb_begins) and text.endswith(naming.verb_ends) or self.is_dual_verb(text)
        plural = len(text) > 4 and text.endswith(naming.plural_end) and text[-3] not in naming.vowels
        return verbal or plural or len(text) > 4 and text.endswith(naming.no_name_ends)

    def is_dual_verb(self, text: str) -> bool:
        """What two do, in the present: an everyday verb with its ending, or the form of what is done to each other («يجلسان», «يتصافحان»)."""
        if not text.startswith(self._he) or not text.endswith(self._dual) or len(text) < len(self._he) + len(self._dual) + 3:
            return False
        stem = text.removesuffix(self._dual)
        each_other = stem.startswith(self._each_other) and len(stem) > EACH_OTHER
        return each_other or stem in self.ordinary and self.tense(stem) == "present"

    def is_stop(self, text: str) -> bool:
        """A particle, pronoun or the like, also after a clinging particle, or a word in Latin letters after one («لـCNN»); such a word ends a name."""
        return self._stops(text, self.cuts(text))

    def _stops(self, text: str, cuts: tuple[int, ...]) -> bool:
        if text in self.stops or text[-1:].isascii() and text[1:].isascii() and not text.isascii() and len(text) > 2:
            return True
        pronouns = self._pronouns.get(text[-1:])
        if pronouns is None and len(cuts) < 2 or text in self._beginnings:
            return False
        rests = [text[cut:] for cut in cuts[1:]] if len(cuts) > 1 else []
        if pronouns is not None:
            rests += [text[: -len(p)] for p in pronouns if len(text) > len(p) + 2 and text.endswith(p)]
        return not self.stops.isdisjoint(rests)

    def _closed(self, word: str) -> str:
        """The word, which ends in ha, with ta marbuta where only so a table knows it."""
        if word in self._beginnings:
            return word
        closed = word[:-1] + self.marbuta["closed"]
        return closed if self.starts_with(closed) or closed in self.state_of or closed in self.qualities else word

    def starts_with(self, word: str) -> bool:
        """Something that the tables know begins with this word."""
        return word in self._beginnings

    def is_tabled(self, *words: str) -> bool:
        """A table has one of these words."""
        return not self._tabled.isdisjoint(words)

    def _is_name(self, text: str) -> bool:
        """The word can be nothing but a name of a person."""
        word = self.word(text)
        return word.unknown and not word.given and text not in self.entries and text.removeprefix(self.article) not in self.given

    def _starts(self, text: str, cuts: tuple[int, ...], ordinary: bool, stop: bool) -> Iterator[tuple[int, str]]:
        if text in self._beginnings:
            yield 0, text
            return
        if stop:
            return
        for written in self._contracted if text.startswith(self._contracted) else ():
            if text.startswith(written) and self.starts_with(self.article + text[len(written) :]):
                yield self.naming.contracted[written], self.article + text[len(written) :]
        for cut in cuts[1:]:
            if (rest := text[cut:]) in self._beginnings and not (ordinary and rest in self.given):
                yield cut, rest

    def uncontracted(self, name: str) -> str:
        """The name, its article alone where a preposition is written as one with it."""
        for written, cut in self.naming.contracted.items():
            if not cut and name.startswith(written):
                return self.article + name[len(written) :]
        return name

    def clings_place(self, particles: str) -> bool:
        """The clinging particles end in one that makes a place of a city's name."""
        return particles.endswith(self.naming.clinging_place)

    def cuts(self, text: str) -> tuple[int, ...]:
        """How many letters of clinging particles the word may begin with, none first."""
        clinging = self._clinging.get(text[:2]) or self._clinging.get(text[:1])
        if clinging is None or len(text) < 4:
            return NO_CUTS
        return (0, *[len(p) for p in clinging if text.startswith(p) and len(text) - len(p) > 2])

    def without_li(self, text: str) -> str | None:
        """The word without «ل» before it («الهجرة» for «للهجرة»), None when it does not begin so."""
        li = self.naming.li
        if text.startswith(li + li):
            return self.article + text[2:]
        return text[1:] if text.startswith(li) and len(text) > 3 else None

    def begins_with_li(self, text: str) -> bool:
        """The word begins with «ل»."""
        return text.startswith(self.naming.li)
