"""The tables of acts: words of what is said that tell whether it threatens, denies, promises, blames, indexed by their written forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mahdar.lexicon.everyday import by_letter
from mahdar.lexicon.speech import InflectionTable, SpeechTable
from mahdar.text import Known, Remembered

if TYPE_CHECKING:
    from mahdar.lexicon import Lexicon

Where = Literal["start", "front", "clause", "predicate", "negated"]
Deed = Literal["misdeed", "strike", "commitment", "refusal", "giving_in", "leave", "intention", "consequence"]


NO_LISTS: frozenset[str] = frozenset()
FUTURE = 5  # letters of the shortest verb with the letter of the future and that of its person


class Signs(Struct, frozen=True, forbid_unknown_fields=True):
    """Words or phrases that tell an act; see acts.yaml."""

    act: str
    where: Where
    words: tuple[str, ...]


class DeedVerb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb of what somebody does or did: the stem of the present, and past (he), where it is not left out because it is written like an everyday noun."""

    present: str
    past: str | None = None
    past_f: str | None = None


class ActsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """acts.yaml"""

    signs: tuple[Signs, ...]
    deeds: dict[Deed, tuple[DeedVerb, ...]]
    article: str
    endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    first_person: tuple[str, ...]
    third_person: tuple[str, ...]
    future: tuple[str, ...]
    will: frozenset[str]
    may: frozenset[str]
    likely: frozenset[str]
    never: frozenset[str]
    unless: frozenset[str]
    else_words: frozenset[str]
    not_future: frozenset[str]
    own_side: frozenset[str]
    ourselves: frozenset[str]
    allegations: frozenset[str]
    hopes: frozenset[str]
    predicates: frozenset[str]
    announces: frozenset[str]
    news: frozenset[str]
    repeats: frozenset[str]
    burdens: frozenset[str]
    un: frozenset[str]
    still: frozenset[str]
    bodies: frozenset[str]
    wonders: frozenset[str]
    endured: frozenset[str]
    things: frozenset[str]
    whether: frozenset[str]
    claims: frozenset[str]
    calls: frozenset[str]
    anybody: frozenset[str]
    attitudes: frozenset[str]
    able: frozenset[str]
    they_that: frozenset[str]
    they_do: frozenset[str]
    rules_out: frozenset[str]
    events: frozenset[str]
    copulas: frozenset[str]
    charges: frozenset[str]
    schemes: frozenset[str]
    harms: frozenset[str]
    doings: frozenset[str]
    backing: frozenset[str]
    evils: frozenset[str]
    against: frozenset[str]
    judged: frozenset[str]
    opinions: frozenset[str]
    duties: frozenset[str]
    objections: frozenset[str]
    blows: frozenset[str]


class Form(Struct, frozen=True, gc=False):
    """A written form of a verb: what kind of deed, or which act; `we`: in the first person; `past`, `future`: its tense."""

    kind: str
    we: bool = False
    past: bool = False
    future: bool = False


class Sign(Struct, frozen=True, gc=False):
    """A phrase: its folded words, the act that it tells, and where it tells it."""

    words: tuple[str, ...]
    act: str
    where: Where


class Telling(Struct, frozen=True, gc=False):
    """What the tables tell of one folded word.

    `bases`: it, and what is left of it without what clings to its front; `lists`: the names of the lists that hold one of these; `deeds`: its readings
    as a verb; `begins`: a phrase that tells an act may begin with it; `pairs`: a phrase of two words of some list may; `future`: a verb in the future.
    """

    bases: tuple[str, ...]
    lists: frozenset[str]
    deeds: tuple[Form, ...]
    begins: bool
    pairs: bool
    future: bool


class Acts:
    """The tables of acts, indexed; ask for it by `lexicon.made(Acts)`.  `told(word)` says what they tell of a folded word, and is remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("acts", ActsTable)
        bend = lexicon.table("inflection", InflectionTable)
        fold = lexicon.folding.fold
        self.fold, self.table = fold, table
        self._prefixes = by_letter(map(fold, bend.before_noun), 0)
        self.article = fold(table.article)
        self.joining = tuple(fold(p) for p in bend.before_verb)
        self.bound = (fold(bend.feminine), fold(bend.feminine_bound))
        self.endings = tuple(fold(e) for e in table.endings)
        self.futures = tuple(fold(f) for f in table.future)
        persons = [fold(p) for p in (*table.third_person, *table.first_person) if p == fold(p)]
        self._futures = tuple(future + person for future in self.futures for person in persons)
        self.signs: dict[str, tuple[Sign, ...]] = {}
        self.longer: dict[str, dict[str, tuple[Sign, ...]]] = {}
        for signs in table.signs:
            for phrase in signs.words:
                self._add(phrase.split(), signs)
        self._beginnings = self.signs.keys() | self.longer.keys()
        self.verbs: dict[str, tuple[Form, ...]] = {}
        for kind, verbs in table.deeds.items():
            for verb in verbs:
                self._conjugate(kind, verb)
        self.performatives = dict(self._performatives(lexicon.table("speech", SpeechTable)))
        self.sets = {name: frozenset(map(fold, getattr(table, name))) for name in table.__struct_fields__ if isinstance(getattr(table, name), frozenset)}
        self._lists = {word: frozenset(n for n, words in self.sets.items() if word in words) for words in self.sets.values() for word in words}
        self._pairs = frozenset(phrase.split()[0] for phrase in self._lists if " " in phrase)
        self.told = Remembered(self._told).__getitem__

    def _add(self, phrase: list[str], signs: Signs) -> None:
        *head, last = map(self.fold, phrase)
        for form in self.bent(last):
            sign = Sign((*head, form), signs.act, signs.where)
            if head:
                add(self.longer.setdefault(sign.words[0], {}), sign.words[1], sign)
            else:
                add(self.signs, form, sign)

    def bent(self, word: str) -> Iterator[str]:
        """A noun or adjective with the endings it may take."""
        yield word
        free, bound = self.bound
        if word.endswith(free):
            word = word[: -len(free)] + bound
        yield from (word + ending for ending in self.endings)

    def _conjugate(self, kind: str, verb: DeedVerb) -> None:
        fold, table, past = self.fold, self.table, Form(kind, past=True)
        persons = [*in_present(kind, table.third_person, False), *in_present(kind, table.first_person, True)]
        for end in table.verb_endings:
            for stem in filter(None, (verb.past, verb.past_f)):
                add(self.verbs, fold(stem + end), past)
            for letter, present, coming in persons:
                text = fold(letter + verb.present + end)
                add(self.verbs, text, present)
                for future in self.futures:
                    add(self.verbs, future + text, coming)

    def _performatives(self, table: SpeechTable) -> Iterator[tuple[str, str]]:
        """Verbs of the table of speech in the first person and what one does by them («نرفض»، «أدعو»)."""
        for verb in table.verbs:
            if verb.present and not verb.weak and verb.act not in ("state", "affirm"):
                yield from ((self.fold(letter + verb.present), verb.act) for letter in self.table.first_person)

    def _told(self, word: str) -> Telling:
        bases = (word, *[word[len(p) :] for p in self._prefixes.get(word[:1], ()) if word.startswith(p) and len(word) - len(p) > 1])
        held = [self._lists[base] for base in bases if base in self._lists]
        lists = NO_LISTS.union(*held) if len(held) > 1 else held[0] if held else NO_LISTS
        return Telling(
            bases=bases,
            lists=lists,
            deeds=self._deeds(word),
            begins=not self._beginnings.isdisjoint(bases),
            pairs=not self._pairs.isdisjoint(bases),
            future="not_future" not in lists and len(word) >= FUTURE and word.startswith(self._futures),
        )

    def _deeds(self, word: str) -> tuple[Form, ...]:
        """The readings of a folded word as a verb of the table, with or without a conjunction."""
        found = self.verbs.get(word)
        return found or tuple([form for j in self.joining if word.startswith(j) for form in self.verbs.get(word[len(j) :], ())])

    def one_of(self, word: str, name: str) -> bool:
        """A folded word, with or without what clings to its front, belongs to a list."""
        return name in self.told(word).lists

    def paired(self, words: list[str], places: list[int], name: str) -> bool:
        """At one of the places two folded words, the first with or without what clings to its front, stand in a row in a list."""
        known = self.sets[name]
        return bool(places) and any(f"{base} {words[i + 1]}" in known for i in places if i + 1 < len(words) for base in self.told(words[i]).bases)

    def signs_in(self, words: list[str]) -> list[tuple[int, Sign]]:
        """The phrases that tell any act, with the places of their first words."""
        told = self.told
        return [(i, sign) for i, word in enumerate(words) if told(word).begins for sign in self._signs_at(words, i)]

    def _signs_at(self, words: list[str], i: int) -> Iterator[Sign]:
        """The phrases that begin at word i."""
        for base in self.told(words[i]).bases:
            yield from self.signs.get(base, ())
            if base in self.longer and i + 1 < len(words):
                yield from self._longer_at(words, i, self.longer[base])

    def _longer_at(self, words: list[str], i: int, by_second: dict[str, tuple[Sign, ...]]) -> Iterator[Sign]:
        """Those of several words, given the ones that begin with word i by their second word."""
        after = words[i + 1]
        for second in dict.fromkeys([word for word in (*self.told(after).bases, after[:1]) if word in by_second]):
            for sign in by_second[second]:
                if len(sign.words) == 2 or all(self.is_word(words, i + n, w) for n, w in enumerate(sign.words) if n > 1):
                    yield sign

    def is_word(self, words: list[str], i: int, wanted: str) -> bool:
        """Word i is the wanted one, with or without what clings to its front; a single letter clings to it."""
        return i < len(words) and (wanted in self.told(words[i]).bases or len(wanted) == 1 and words[i].startswith(wanted))


def in_present(kind: str, letters: Iterable[str], we: bool) -> Iterator[tuple[str, Form, Form]]:
    """The letters of some persons, with the form that each makes in the present, and with the letter of the future before it."""
    yield from ((letter, Form(kind, we=we), Form(kind, we=we, future=True)) for letter in letters)


def add(known: dict[str, tuple[Known, ...]], word: str, one: Known) -> None:
    """Note one more under a word.  (Tuples of what refers to nothing else, unlike lists, are not gone through when rings are looked for.)"""
    known[word] = (*known.get(word, ()), one)
