"""The tables of names, indexed by folded word: what begins with a word, and what kind of word it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.everyday import Everyday, by_letter
from mahdar.lexicon.looks import Looks
from mahdar.lexicon.name_tables import BodiesTable, FamilyRow, GivenRow, NamingTable, OfficeRow, OfficesTable, PlacesTable, Sex, StateRow, UnnamedTable
from mahdar.lexicon.persons import Persons
from mahdar.lexicon.speech import GrammarTable, Speech
from mahdar.lexicon.tense import tenses
from mahdar.model import Kind

ENDING = (
    "that said negations denying conditions relatives ends_after_comma adverbs prepositions openers before_verb questions before_past which ends_phrase"
    " anaphora before_nouns whether own_words then in_it but_that copulas not_negating not_denying unsaid_before_that musts impersonal first_person"
)


REMEMBERED = 10_000
"""So many words are remembered, and as many that were met before them; a word met again is remembered anew."""


class Entry(Struct, frozen=True):
    """A name that a table knows: what it is, its usual name, the state it belongs to; `words` folded."""

    words: tuple[str, ...]
    kind: Kind
    name: str
    of: str | None = None
    city: bool = False
    sure: bool = True
    acts: bool = False
    people: bool = False
    sex: Sex = "f"


class Head(Struct, frozen=True):
    """A word that begins an office, a body, a place or an unnamed source; `definite` with the article or a pronoun."""

    kind: Literal["office", "body", "place", "unnamed"]
    sex: Sex
    definite: bool = False
    owned: bool = False
    plural: bool = False
    bare: bool = False
    needs: bool = False
    loose: bool = False
    after: tuple[str, ...] = ()


class Word(Struct, frozen=True):
    """What the tables know of one folded word as it stands; `starts` are (letters cut off, what is left) where something may begin."""

    text: str
    starts: tuple[tuple[int, str], ...]
    cuts: tuple[int, ...]
    given: Sex | None
    ordinary: bool
    plain: bool
    stop: bool
    speech: bool
    says: bool
    cue: bool
    definite: bool
    state: str | None
    quality: bool
    begins: bool
    joins: bool
    unknown: bool
    foreign: float
    title: bool
    family: bool
    verb: bool


class NameWords:
    """All tables of names, indexed.  `word(folded)` tells what is known of a word; results are kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = self.fold = lexicon.folding.fold
        naming = lexicon.table("naming", NamingTable)
        self.naming = naming
        self.article = naming.article
        self.entries: dict[str, list[Entry]] = {}
        self.heads: dict[str, tuple[Head, ...]] = {}
        self.alone: dict[str, list[tuple[tuple[str, ...], Sex]]] = {}
        self.families: set[str] = set()
        self.whole: dict[str, list[tuple[str, ...]]] = {}
        self.tense = lexicon.made(tenses).of
        self.state_of: dict[str, str] = {}
        self.given: dict[str, Sex] = {}
        self.given_pairs: dict[tuple[str, str], Sex] = {}
        self._words: dict[str, Word] = {}
        self._older: dict[str, Word] = {}
        self._clinging = by_letter(naming.clinging, 0)
        self._sets(naming)
        self._states(lexicon.table("states", tuple[StateRow, ...]))
        self.halves = {half for _, half in self.halved}
        self._places(lexicon.table("places", PlacesTable))
        self._bodies(lexicon.table("bodies", BodiesTable))
        self._offices(lexicon.table("offices", OfficesTable))
        self._unnamed(lexicon.table("unnamed", UnnamedTable))
        for part, rows in lexicon.table("given", dict[str, tuple[GivenRow, ...]]).items():
            self._given(rows, foreign=part == "foreign")
        self.ordinary = frozenset(self._fold(w) for line in lexicon.table("ordinary", dict[str, str]).values() for w in line.split())
        everyday = Everyday(self.ordinary, naming)
        self.is_ordinary, self.is_plain, self.is_derived = everyday.is_ordinary, everyday.is_plain, everyday.is_derived
        self.looks = Looks(self._names_seen(), self.ordinary)
        speech = lexicon.made(Speech)
        self.speech = speech.cues
        self.hearers = {word for word in speech.hearers if word.endswith(naming.oblique)}
        self._index_beginnings()
        self.stops |= {word for word in self._grammar(lexicon.table("grammar", GrammarTable)) if not self.starts_with(word) and word not in self.qualities}
        for entries in self.entries.values():
            entries.sort(key=lambda e: -len(e.words))
        self.families = {self._fold(row.name) for row in lexicon.table("families", tuple[FamilyRow, ...])}
        self.persons = Persons(lexicon, self._is_name, self.joins | self.ordinals)
        self.alone, self.whole = self.persons.alone, self.persons.whole
        self._index_beginnings()
        self._words.clear()
        self._older.clear()

    def _index_beginnings(self) -> None:
        tables = (self.entries, self.heads, self.titles, self.given, self.begins, self.given_firsts, self.sides, self.alone, self.whole)
        self._beginnings: frozenset[str] = frozenset().union(*tables)

    def _sets(self, naming: NamingTable) -> None:
        fold = self._fold
        self.titles: dict[str, Sex] = {fold(t.word): t.sex for t in naming.titles}
        self.joins, self.begins, self.ordinals = ({fold(w) for w in words} for words in (naming.joins, naming.begins, naming.ordinals))
        self.locatives, self.sides, self.links = ({fold(w) for w in words} for words in (naming.locatives, naming.sides, naming.links))
        self.within, self.posts, self.posted = ({fold(w) for w in words} for words in (naming.within, naming.posts, naming.posted))
        self.portfolios, self.stops = ({fold(w) for w in words} for words in (naming.portfolios, naming.stops))
        self.qualities = {form for word in naming.qualities for form in self._adjective(word)}
        self.marbuta, self.hers = naming.marbuta, naming.hers
        self.many = naming.adjective_endings[-1]
        self.commas, self.glue, self.hashtag = frozenset(naming.commas), frozenset(naming.glue), frozenset(naming.hashtag)
        self.conjunction, self.vowels, self.nisba = naming.conjunction, naming.vowels, naming.nisba
        self.stop_mark, self.adjective_ends = naming.stop_mark, naming.adjective_ends
        self.negation, self.joining = fold(naming.negation), naming.joining
        self.spoken_for = {fold(w) for w in naming.spoken_for}
        self.everyday = {fold(w) for w in naming.everyday}
        self.servants = {fold(w) for w in naming.servants}
        self.aims, self.labels = ({fold(w) for w in words} for words in (naming.aims, naming.labels))
        self.unions = tuple(fold(w) for w in naming.unions)
        self.honorifics = {fold(w): fold(after) for w, after in naming.honorifics.items()}
        self.terms, self.charged, self.in_charge = ({fold(w) for w in words} for words in (naming.terms, naming.charged, naming.in_charge))
        self.purposed, self.no_fields = ({fold(w) for w in words} for words in (naming.purposed, naming.no_fields))
        written_once = self.article + naming.li  # «للعبة»: the article and the noun's own lam are written once after «ل»
        self.no_fields |= {self.article + w.removeprefix(written_once) for w in self.no_fields if w.startswith(written_once)}
        self.foreign: set[str] = set()
        self.seats, self.seated = ({fold(w) for w in words} for words in (naming.seats, naming.seated))
        self.times = {fold(w) for w in naming.times}
        self.stops |= self.times
        self.media = self.labels - {fold(w) for w in naming.named_after}
        self.named_after, self.eastern = {fold(w) for w in naming.named_after}, {fold(w) for w in naming.eastern}
        self.deeds, self.wrapping = {fold(w) for w in naming.deeds}, {fold(w) for w in naming.wrapping}
        self.before_subject, self.led = {fold(w) for w in naming.before_subject}, {fold(w) for w in naming.led}
        self.of_beasts = {fold(w) for w in naming.of_beasts}
        self.of_media = {fold(w) for w in naming.of_media}
        self.said_by = {fold(w) for w in naming.said_by}
        self.lookalikes, self.compounds = frozenset(naming.lookalikes), {fold(w) for w in naming.compounds}
        self.half_states: set[str] = set()
        self.halved: dict[tuple[str, str], str] = {}

    def _enter(self, text: str, entry: Entry) -> None:
        words = tuple(self._fold(w) for w in text.split())
        self.entries.setdefault(words[0], []).append(Entry(words=words, **{f: getattr(entry, f) for f in Entry.__struct_fields__ if f != "words"}))
        if len(words) == 2 and words[1].startswith(self.article) and entry.kind == "state":
            self._enter("".join(words), entry)

    def _adjective(self, word: str) -> Iterator[str]:
        """The forms of an adjective, without and with the article on its first word («كوري جنوبي» bends its first)."""
        first, *rest = self._fold(word).split()
        for ending in self.naming.adjective_endings:
            yield " ".join([first + self._fold(ending), *rest])
            yield " ".join([self.article + first + self._fold(ending), *(self.article + r for r in rest)])

    def _states(self, rows: tuple[StateRow, ...]) -> None:
        for row in rows:
            self._enter(row.name, Entry(words=(), kind="state", name=row.name, sex=row.sex))
            for name in row.also:
                self._enter(name, Entry(words=(), kind="state", name=row.name))
            for city in (row.capital, *row.city_also) if row.capital else ():
                self._enter(str(city), Entry(words=(), kind="state", name=row.name, city=True))
            for name in row.people:
                self._people(name, row.name)
            for adj in (row.adj, *row.adj_also) if row.adj else ():
                self._demonym(str(adj), row.name)

    def _people(self, name: str, state: str) -> None:
        self.state_of[self._fold(name)] = state
        if self._fold(name).startswith(self.article):
            self._enter(name, Entry(words=(), kind="state", name=state, people=True, sex="m"))

    def _demonym(self, adj: str, state: str) -> None:
        for form in self._adjective(adj):
            first, *rest = form.split()
            self.state_of.setdefault(first, state)
            bent = [f for half in rest for f in self._adjective(half.removeprefix(self.article))]
            self.halved.update({(first, half): state for half in bent})
        if " " not in adj:
            for ending in self.naming.people_endings:
                self._enter(self.article + self._fold(adj) + ending, Entry(words=(), kind="state", name=state, people=True, sex="m"))

    def _places(self, table: PlacesTable) -> None:
        for row in table.places:
            for name in (row.name, *row.also):
                self._enter(name, Entry(words=(), kind="place", name=row.name, of=row.of, sure=row.sure, acts=row.acts))
        for word in table.heads:
            self._head(self._fold(word), Head(kind="place", sex="f"))

    def _bodies(self, table: BodiesTable) -> None:
        loose = {self._fold(w) for w in self.naming.loose_heads}
        for row in table.names:
            for name in (row.name, *row.also):
                self._enter(name, Entry(words=(), kind="body", name=row.name, of=row.of))
        for head in table.heads:
            word = self._fold(head.word)
            self._head(word, Head(kind="body", sex=head.sex, loose=word in loose))
            self._head(self.article + word, Head(kind="body", sex=head.sex, definite=True, bare=head.bare, loose=word in loose))

    def _offices(self, table: OfficesTable) -> None:
        for row in table.offices:
            for word, sex, plural in office_forms(row, self.marbuta["closed"]):
                self._office(self._fold(word), Head(kind="office", sex=sex, plural=plural, needs=row.needs, bare=row.bare and not plural))
        for phrase in table.phrases:
            self._enter(phrase.name, Entry(words=(), kind="office", name=phrase.name, sex=phrase.sex))

    def _office(self, word: str, head: Head) -> None:
        if word.startswith(self.article):
            self._head(word, changed(head, definite=True))
            return
        self._head(word, head)
        self._head(self.article + word, changed(head, definite=True))
        stem = word[:-1] + self.marbuta["open"] if word.endswith(self.marbuta["closed"]) else word
        for pronoun in self.naming.pronouns:
            self._head(stem + pronoun, changed(head, definite=True, owned=True, bare=False))

    def _unnamed(self, table: UnnamedTable) -> None:
        for row in table.heads:
            head = Head(kind="unnamed", sex=row.sex, plural=row.plural, after=tuple(self._fold(w) for w in row.after), needs=row.needs)
            self._head(self._fold(row.word), head)
            self._head(self._fold(row.word) + self.naming.accusative, head)
        bare = (self._adjective(a) for a in table.adjectives)
        self.source_adjectives = {form + end for forms in bare for form in forms if not form.startswith(self.article) for end in ("", self.naming.accusative)}
        self.levels = {self._fold(word) for word in table.levels}
        self.veils: dict[str, list[tuple[str, ...]]] = {}
        for veil in table.veils:
            words = tuple(self._fold(w) for w in veil.split())
            self.veils.setdefault(words[0], []).append(words)

    def _head(self, word: str, head: Head) -> None:
        known = self.heads.get(word, ())
        if all(k.kind != head.kind for k in known):
            self.heads[word] = (*known, head)

    def _given(self, rows: tuple[GivenRow, ...], foreign: bool) -> None:
        for row in rows:
            for name in (row.name, *row.also):
                words = tuple(self._fold(name).split())
                if len(words) == 1 and (words[0] not in self.stops or name in self.naming.lookalikes):
                    self.given.setdefault(words[0], row.sex)
                    if foreign:
                        self.foreign.add(words[0])
                elif len(words) == 2:
                    self.given_pairs.setdefault((words[0], words[1]), row.sex)
        self.given_firsts = {first for first, _ in self.given_pairs}

    def _grammar(self, table: GrammarTable) -> Iterator[str]:
        """Particles and the like, which end a name."""
        for name in ENDING.split():
            yield from (self._fold(word) for word in getattr(table, name))

    def _names_seen(self) -> set[str]:
        """Foreign words of the tables: given names and single words of places and states."""
        places = {w for entries in self.entries.values() for e in entries if e.kind in ("place", "state") and not e.people for w in e.words}
        return self.foreign | {w for w in places if w not in self.ordinary and not w.startswith(self.article)}

    def word(self, text: str) -> Word:
        """What is known of a folded word of a page."""
        known = self._words.get(text)
        if known is None:
            known = self._older.get(text) or self._word(text)
            if len(self._words) >= REMEMBERED:
                self._older, self._words = self._words, {}
            self._words[text] = known
        return known

    def _word(self, page_word: str) -> Word:
        text = self._closed(page_word)
        definite = text.startswith(self.article) and len(text) > 3
        given = self.given.get(text)
        stop, plain = self.is_stop(text), text in self.everyday or text in self.ordinary if given else self.is_plain(text)
        ordinary = plain or not given and self.is_derived(text)
        state, quality = self.state_of.get(text), text in self.qualities
        starts = tuple(self._starts(text, ordinary, stop))
        cues = [c for c in self.speech.get(text, ()) if not c.pronoun]
        shapes = {c.shape for c in cues}
        head = text in self.heads or text in self.titles or text in self.sides
        unknown = not (stop or ordinary or state or quality or shapes or head and not given or text in self.joins) and len(text) > 1 and not self.is_bent(text)
        return Word(
            text=text,
            starts=starts,
            cuts=self.cuts(text),
            given=given,
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
            joins=text in self.joins,
            unknown=unknown,
            foreign=self.looks.foreign(text) if unknown and not definite and not any(letter.isascii() for letter in text) else 0.0,
            title=text in self.titles,
            family=text in self.families,
            verb=self.tense(text) in ("past", "present"),
        )

    def as_name(self, text: str) -> Word:
        """What is known of a word that as written is a given name, though folding makes it a particle («علي»)."""
        word = self.word(text)
        return Word(**{f: getattr(word, f) for f in Word.__struct_fields__} | {"stop": False, "plain": True, "ordinary": True})

    def is_bent(self, text: str) -> bool:
        """A word that by its ending is a verb or carries a pronoun, and no name."""
        naming = self.naming
        verbal = len(text) > 5 and text.startswith(naming.verb_begins) and text.endswith(naming.verb_ends)
        plural = len(text) > 4 and text.endswith(naming.plural_end) and text[-3] not in naming.vowels
        return verbal or plural or len(text) > 4 and text.endswith(naming.no_name_ends)

    def is_stop(self, text: str) -> bool:
        """A particle, pronoun or the like, also after a clinging particle, or a word in Latin letters after one («لـCNN»); such a word ends a name."""
        if text in self.stops or (text[1:].isascii() and not text.isascii() and len(text) > 2):
            return True
        if self.starts_with(text):
            return False
        parts = [text[cut:] for cut in self.cuts(text)] + [text[: -len(p)] for p in self.naming.pronouns if text.endswith(p)]
        return any(part in self.stops for part in parts if len(part) > 2)

    def _closed(self, word: str) -> str:
        """The word with ta marbuta where ha is written for it and only so a table knows it."""
        if not word.endswith(self.marbuta["plain"]) or self.starts_with(word):
            return word
        closed = word[:-1] + self.marbuta["closed"]
        return closed if self.starts_with(closed) or closed in self.state_of or closed in self.qualities else word

    def starts_with(self, word: str) -> bool:
        """Something that the tables know begins with this word."""
        return word in self._beginnings

    def _is_name(self, text: str) -> bool:
        """The word can be nothing but a name of a person."""
        word = self.word(text)
        return word.unknown and not word.given and text not in self.entries and text.removeprefix(self.article) not in self.given

    def _starts(self, text: str, ordinary: bool, stop: bool) -> Iterator[tuple[int, str]]:
        if self.starts_with(text):
            yield 0, text
            return
        if stop:
            return
        for written, cut in self.naming.contracted.items():
            if text.startswith(written) and self.starts_with(self.article + text[len(written) :]):
                yield cut, self.article + text[len(written) :]
        for particle in self._clinging.get(text[:1], ()):
            rest = text[len(particle) :]
            if text.startswith(particle) and len(rest) > 2 and self.starts_with(rest) and not (ordinary and rest in self.given):
                yield len(particle), rest

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
        return (0, *(len(p) for p in self._clinging.get(text[:1], ()) if text.startswith(p) and len(text) - len(p) > 2))

    def without_li(self, text: str) -> str | None:
        """The word without «ل» before it («الهجرة» for «للهجرة»), None when it does not begin so."""
        li = self.naming.li
        if text.startswith(li + li):
            return self.article + text[2:]
        return text[1:] if text.startswith(li) and len(text) > 3 else None

    def begins_with_li(self, text: str) -> bool:
        """The word begins with «ل»."""
        return text.startswith(self.naming.li)


def changed(head: Head, **fields: bool) -> Head:
    """The head with other values of some fields."""
    return Head(**{f: fields.get(f, getattr(head, f)) for f in Head.__struct_fields__})


def office_forms(row: OfficeRow, marbuta: str) -> Iterator[tuple[str, Sex, bool]]:
    """The forms of an office's word with gender and whether it means more than one."""
    yield row.word, row.sex, False
    if row.f != "-" and row.sex == "m":
        yield row.f or row.word + marbuta, "f", False
    for word in (*row.dual, *row.plural):
        yield word, row.sex, True


__all__ = ["BodiesTable", "Entry", "GivenRow", "Head", "NameWords", "OfficesTable", "PlacesTable", "StateRow", "Word"]
