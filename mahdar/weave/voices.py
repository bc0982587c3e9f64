"""Whether two passages may have one speaker: by names, by the office in which both speak, by the state for which they do."""

from __future__ import annotations

import functools
from collections import defaultdict

from mahdar.find.small_words import Small
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import UnnamedTable
from mahdar.lexicon.wording import wording
from mahdar.model import Mention, Name, Reading, Referent
from mahdar.weave.forms import Form, fact, several
from mahdar.weave.sides import shared
from mahdar.weave.spelling import Spelling, spelling

SAME, SIDE, UNKNOWN, OTHER, PERSONS = "one speaker", "speakers of one side", "a speaker not told", "two speakers", "two persons"
PERSON, NAMELESS = "PER", "OTH"
BESIDE = "-"
"""Stands before the root of a word for one who acts beside or below another («deputy», «aide»): his office is not that of the other."""
LIKELY = 0.2
"""So likely the last names of two persons must be one for nothing to be said of their being two."""


class Roots:
    """Offices by the roots of their words.  Ask for it by `lexicon.made(Roots)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.small, self.words, self.fold = lexicon.made(Small), lexicon.made(wording), lexicon.folding.fold
        self.beside = {self.words.root(self.words.stem(self.words.fold(word))) for word in self.words.table.deputies}
        self.of = functools.lru_cache(maxsize=20_000)(self._of)
        self.states = functools.lru_cache(maxsize=20_000)(self._states)

    def _states(self, phrase: str) -> tuple[str, ...]:
        """The states that a phrase names."""
        return tuple(self.small.states_in(self.fold(phrase).split()))

    def _of(self, phrase: str) -> str:
        """An office by the roots of its words, its state in place of every word for it; empty when it is of no state, or a state alone."""
        states = set(self.states(phrase))
        names = {stem for state in states for stem in self.words.stems(state)}
        of_state = {n for stem in names for n in self.words.senses(stem)}
        roots = {self.words.root(stem) for stem in self.words.stems(phrase) if stem not in names and not of_state & self.words.senses(stem)}
        return " ".join(sorted({*(f"{BESIDE}{root}" if root in self.beside else root for root in roots), *states})) if states and roots else ""


class Voices:
    """The speakers of one article as forms hold them."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.spelt, self.offices, self.many = lexicon.made(spelling), lexicon.made(Roots), lexicon.made(many)
        self.phrases: dict[str, set[str]] = defaultdict(set)
        known = {r.span: r.names[0].name for r in reading.of(Referent) if r.names}
        for m in reading.of(Mention):
            if m.office or m.body:
                full = known.get(m.span) or m.entry or m.head.text
                self.phrases[full].update(text for text in (m.office.text if m.office else "", m.body or "") if text)
        self.told: dict[tuple[Name, ...], dict[str, set[str]]] = {}

    def facts(self, who: tuple[Name, ...]) -> dict[str, set[str]]:
        """The facts of a passage: `who` as `PER name` and so on, `side` the states for which they speak, `office` the offices in which they do.

        `many` unnamed speakers of whom there are several: none of them is one person.
        """
        if who not in self.told:
            phrases = {phrase for name in who for phrase in (*self.phrases.get(name.name, ()), *((name.name,) if name.type != "PER" else ()))}
            self.told[who] = {
                "who": {f"{name.type} {' '.join(self.spelt.words(name.name))}" for name in who},
                "side": {state for phrase in phrases for state in self.offices.states(phrase)},
                "office": {office for phrase in phrases if (office := self.offices.of(phrase))},
                "many": {name.name for name in who if name.type == "OTHER" and self.is_many(name.name)},
            }
        return self.told[who]

    def is_many(self, name: str) -> bool:
        """The name begins with a word for several unnamed speakers; one without letters does not."""
        words = self.spelt.words(name)
        return bool(words) and self.spelt.without_article(words[0]) in self.many


def many(lexicon: Lexicon) -> frozenset[str]:
    """The words for several unnamed speakers («sources», «witnesses»), folded as names are; ask for it by `lexicon.made(many)`."""
    spelt = lexicon.made(spelling)
    return frozenset(spelt.fold(head.word) for head in lexicon.table("unnamed", UnnamedTable).heads if head.plural)


def whose(a: Form, b: Form, spelt: Spelling) -> str:
    """Whether two passages have one speaker."""
    mine, theirs = several(a, "who"), several(b, "who")
    if not (mine and theirs):
        return UNKNOWN
    if nameless(a, b):
        return UNKNOWN if any(within(x, y) for x in mine for y in theirs) else OTHER
    if shared(mine, theirs, spelt) or one_office(a, b) or any(one_man(x, y, spelt) for x in mine for y in theirs):
        return SAME
    if all(name.startswith(PERSON) for name in mine | theirs):
        return PERSONS if all(likely(x, y, spelt) < LIKELY or namesakes(x, y, spelt) for x in mine for y in theirs) else UNKNOWN
    return SIDE if several(a, "side") & several(b, "side") else OTHER


def nameless(a: Form, b: Form) -> bool:
    """Speakers of two articles none of whom is named, and who have no office in common: «local sources» here and there."""
    unnamed = not named(a) and not named(b)
    return unnamed and fact(a, "article") != fact(b, "article") and not one_office(a, b)


def named(form: Form) -> bool:
    """One of the speakers is called by name."""
    return not all(name.startswith(NAMELESS) for name in several(form, "who"))


def within(a: str, b: str) -> bool:
    """All words for one unnamed speaker are among those for the other, as they are written or with the article."""
    one, other = (a.split()[1:], b.split()[1:])
    return all(any(x.endswith(y) or y.endswith(x) for y in other) for x in one) or all(any(x.endswith(y) or y.endswith(x) for x in one) for y in other)


def one_office(a: Form, b: Form) -> bool:
    """An office by which one side is called without a name, and which the other bears."""
    if not any(name.startswith(NAMELESS) for form in (a, b) for name in several(form, "who")):
        return False
    pairs = [(set(x.split()), set(y.split())) for x in several(a, "office") for y in several(b, "office")]
    return any((x <= y or y <= x) and not any(word.startswith(BESIDE) for word in x ^ y) for x, y in pairs)


def one_man(a: str, b: str, spelt: Spelling) -> bool:
    """Two persons of one first name and as many names, the last name of the one ending in that of the other, or both one that is spelt in two ways."""
    one, other = a.split(), b.split()
    if one[:-1] != other[:-1] or len(one) < 3 or one[0] != PERSON:
        return False
    return one[-1].endswith(other[-1]) or other[-1].endswith(one[-1]) or likely(a, b, spelt) >= LIKELY


def namesakes(a: str, b: str, spelt: Spelling) -> bool:
    """Two persons whose full names begin with other given names, though they may end in one."""
    one, other = a.split()[1:], b.split()[1:]
    return len(one) > 1 and len(other) > 1 and spelt.alike(tuple(one), tuple(other)) < LIKELY and spelt.likelihood(one[0], other[0]) < LIKELY


def of_two_states(a: Form, b: Form) -> bool:
    """Both passages are by speakers for states, and not for one."""
    mine, theirs = several(a, "side"), several(b, "side")
    return bool(mine and theirs) and not mine & theirs


def one_and_many(a: Form, b: Form) -> bool:
    """The one passage is by a person with a name, the other by several without."""
    return any(fact(x, "many") and {name[: len(PERSON)] for name in several(y, "who")} == {PERSON} for x, y in ((a, b), (b, a)))


def likely(a: str, b: str, spelt: Spelling) -> float:
    """How likely the last words of two persons' names are one."""
    return spelt.likelihood(a.split()[-1], b.split()[-1])
