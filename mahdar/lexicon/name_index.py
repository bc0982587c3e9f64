"""The tables of names, indexed by folded word: what begins with a word, and the sets of words that name somebody or stand beside a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import GrammarTable
from mahdar.lexicon.name_tables import BodiesTable, FamilyRow, GivenRow, NamingTable, OfficeRow, OfficesTable, PlacesTable, Sex, StateRow, UnnamedTable
from mahdar.model import Kind


class Entry(Struct, frozen=True, gc=False):
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


class Head(Struct, frozen=True, gc=False):
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


class NameIndex:
    """The tables of names but for that of persons: `entries` and `heads` by first folded word, the longer names first, and sets of folded words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = self.fold = lexicon.folding.fold
        naming = lexicon.table("naming", NamingTable)
        self.naming = naming
        self.article = naming.article
        self.entries: dict[str, list[Entry]] = {}
        self.heads: dict[str, tuple[Head, ...]] = {}
        self.state_of: dict[str, str] = {}
        self.given: set[str] = set()
        self.sexes: dict[str, Sex] = {}  # of the given names that tell it
        self.given_pairs: set[tuple[str, str]] = set()
        self._sets(naming)
        self._more_sets(naming)
        self._states(lexicon.table("states", tuple[StateRow, ...]))
        self.halves = {half for _, half in self.halved}
        self._places(lexicon.table("places", PlacesTable))
        self._bodies(lexicon.table("bodies", BodiesTable))
        self._offices(lexicon.table("offices", OfficesTable))
        self._unnamed(lexicon.table("unnamed", UnnamedTable))
        for part, rows in lexicon.table("given", dict[str, tuple[GivenRow, ...]]).items():
            self._given(rows, foreign=part != "arabic")
            self.looked_at |= self.foreign if part == "foreign" else set()
        self.occasions = frozenset(map(self._fold, lexicon.table("grammar", GrammarTable).times_of_saying))
        self.families = {self._fold(row.name) for row in lexicon.table("families", tuple[FamilyRow, ...])}
        for entries in self.entries.values():
            entries.sort(key=lambda e: -len(e.words))
        self._by_second()

    def _by_second(self) -> None:
        """The entries by first and second word, those of one word among them, and these by themselves."""
        self.single = {first: tuple(e for e in entries if len(e.words) == 1) for first, entries in self.entries.items()}
        pairs = {entry.words[:2] for entries in self.entries.values() for entry in entries if len(entry.words) > 1}
        self.by_second = {pair: tuple(e for e in self.entries[pair[0]] if e.words[1:2] in ((), pair[1:])) for pair in pairs}

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
        self.fellows, self.doers = ({fold(w) for w in words} for words in (naming.fellows, naming.doers))
        self.latin, self.latin_particles = ({fold(w) for w in words} for words in (naming.latin, naming.latin_particles))
        self.unions, self.clubs = tuple(fold(w) for w in naming.unions), {fold(w) for w in naming.clubs}
        self.honorifics = {fold(w): fold(after) for w, after in naming.honorifics.items()}
        self.joined_aims, self.foreign_links = ({fold(w) for w in words} for words in (naming.joined_aims, naming.foreign_links))
        self.taking = {fold(noun): fold(word) for noun, word in naming.taking.items()}
        self.completed = {self.article + form for word in naming.completed for form in (fold(word), fold(word) + naming.marbuta["closed"])}
        self.taking_part, self.sided = ({fold(w) for w in words} for words in (naming.taking_part, naming.sided))
        self.owned, self.parties, self.and_also = ({fold(w) for w in words} for words in (naming.owned, naming.parties, naming.and_also))
        self.bound, self.generals, self.of_towns = ({fold(w) for w in words} for words in (naming.bound, naming.generals, naming.of_towns))
        self.foreign_ends = {fold(w) for w in naming.foreign_ends}
        self.second_ranks = {fold(w) for w in naming.second_ranks}
        self.before_or_next = {fold(word) for word in naming.before_or_next}
        self.terms, self.charged, self.in_charge = ({fold(w) for w in words} for words in (naming.terms, naming.charged, naming.in_charge))
        self.purposed, self.no_fields, self.done_to = ({fold(w) for w in words} for words in (naming.purposed, naming.no_fields, naming.done_to))
        written_once = self.article + naming.li  # «للعبة»: the article and the noun's own lam are written once after «ل»
        self.no_fields |= {self.article + w.removeprefix(written_once) for w in self.no_fields if w.startswith(written_once)}
        self.foreign: set[str] = set()
        self.looked_at: set[str] = set()
        self.seats, self.seated = ({fold(w) for w in words} for words in (naming.seats, naming.seated))
        self.half_states: set[str] = set()
        self.halved: dict[tuple[str, str], str] = {}

    def _more_sets(self, naming: NamingTable) -> None:
        """What needs the sets before."""
        fold = self._fold
        self.everyday_firsts = {sex: frozenset(map(fold, words)) for sex, words in naming.everyday_firsts.items()}
        self.held_when = frozenset(map(fold, naming.held_when))
        self.joins_within, self.nobodys = (frozenset(map(fold, words)) for words in (naming.joins_within, naming.nobodys))
        self.times = {fold(w) for w in naming.times}
        self.manners = {fold(word) + ending for word in naming.manners for ending in (naming.accusative, self.marbuta["closed"])}
        self.stops |= self.times | self.held_when | self.manners
        self.media = self.labels - {fold(w) for w in naming.named_after}
        self.numbered = {word.removeprefix(self.article) for word in self.ordinals if word.startswith(self.article)}
        self.named_after, self.eastern = {fold(w) for w in naming.named_after}, {fold(w) for w in naming.eastern}
        self.last_syllables = {fold(w) for w in naming.last_syllables}
        self.deeds, self.wrapping = {fold(w) for w in naming.deeds}, {fold(w) for w in naming.wrapping}
        self.before_subject, self.led = {fold(w) for w in naming.before_subject}, {fold(w) for w in naming.led}
        self.called = {form for word in naming.called for form in (fold(word), naming.conjunction + fold(word))}
        self.of_beasts = {fold(w) for w in naming.of_beasts}
        self.of_media = {fold(w) for w in naming.of_media}
        self.said_by = {fold(w) for w in naming.said_by}
        self.apart = frozenset(naming.apart)
        self.lookalikes, self.compounds = frozenset(naming.lookalikes), {fold(w) for w in naming.compounds}
        self.alike = {fold(w) for w in naming.lookalikes}
        self.fathers = frozenset(fold(w) for w in naming.fathers)

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
        self.of_sources = {self._fold(word): sex for sex, words in table.of_kind.items() for word in words}
        self.levels = {self._fold(word) for word in table.levels}
        self.any_source, self.otherwise = table.any_source, table.otherwise
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
                    if row.sex != "both" and words[0] not in self.given:
                        self.sexes[words[0]] = row.sex
                    self.given.add(words[0])
                    if foreign:
                        self.foreign.add(words[0])
                elif len(words) == 2:
                    self.given_pairs.add((words[0], words[1]))
        self.given_firsts = {first for first, _ in self.given_pairs}


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
