"""The table of positions: words that take one, words of talking, organs of states, and a light stem by which forms of a word are counted as one."""

from __future__ import annotations

import functools

from msgspec import Struct, field

from mahdar.lexicon import Lexicon
from mahdar.lexicon.particles import Particles, particles
from mahdar.lexicon.speech import InflectionTable

SHORTEST = 3
"""Letters that a stem keeps at least."""

LONG = 6
"""Letters from which on a word may lose a first letter that is a particle as a rule."""


class StancesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """stances.yaml"""

    ready: tuple[str, ...]
    openings: tuple[str, ...]
    demand: tuple[str, ...]
    needed: tuple[str, ...]
    matters: tuple[str, ...]
    reject: tuple[str, ...]
    denied: tuple[str, ...]
    theirs: tuple[str, ...]
    ours: tuple[str, ...]
    untrue: tuple[str, ...]
    negations: tuple[str, ...] = field(name="not")
    conditions: tuple[str, ...]
    manner: tuple[str, ...]
    emphatic: tuple[str, ...]
    utterly: tuple[str, ...]
    undone: tuple[str, ...]
    talks: tuple[str, ...]
    talking: str
    topics: tuple[str, ...]
    lists: tuple[str, ...]
    sayings: tuple[str, ...]
    threats: tuple[str, ...]
    that_not: tuple[str, ...]
    auxiliary: tuple[str, ...]
    whether: tuple[str, ...]
    persons: tuple[str, ...]
    agreeing: tuple[str, ...]
    nominal: tuple[str, ...]
    plural_verbs: tuple[str, ...]
    verbs: tuple[str, ...]
    wanting: tuple[str, ...]
    again: tuple[str, ...]
    requests: tuple[str, ...]
    circumstances: tuple[str, ...]
    beside: tuple[str, ...]
    clauses: tuple[str, ...]
    purposes: tuple[str, ...]
    unclear: tuple[str, ...]
    generic: tuple[str, ...]
    made_known: tuple[str, ...]
    leaving: tuple[str, ...]
    degree: tuple[str, ...]
    unbound: tuple[str, ...]
    aims: tuple[str, ...]
    going: tuple[str, ...]
    avoiding: tuple[str, ...]
    undoing: tuple[str, ...]
    vague: tuple[str, ...]
    moments: tuple[str, ...]
    respects: tuple[str, ...]
    own_land: tuple[str, ...]
    trailing: tuple[str, ...]
    calling: tuple[str, ...]
    wishes: tuple[str, ...]
    refusals: tuple[str, ...]
    subjunctive: tuple[str, ...]
    endured: tuple[str, ...]
    hostile: tuple[str, ...]
    because: tuple[str, ...]
    bound: tuple[str, ...]
    lands: tuple[str, ...]
    alike: tuple[str, ...]
    question_marks: tuple[str, ...]
    they_that: tuple[str, ...]
    parties: tuple[str, ...]
    unwilling: tuple[str, ...]
    told_of: tuple[str, ...]
    void: tuple[str, ...]
    decisions: tuple[str, ...]
    before_whom: tuple[str, ...]
    press: tuple[str, ...]
    incumbent: tuple[str, ...]
    former: tuple[str, ...]
    orders: tuple[str, ...]
    advice: tuple[str, ...]
    in_answer: tuple[str, ...]
    both_accept: tuple[str, ...]
    invitations: tuple[str, ...]
    visiting: tuple[str, ...]
    tours: tuple[str, ...]
    led_to: tuple[str, ...]
    put_off: tuple[str, ...]
    agreed: tuple[str, ...]
    contrasts: tuple[str, ...]
    refused: tuple[str, ...]
    weak: tuple[str, ...]
    accusative: tuple[str, ...]
    own_alif: tuple[str, ...]
    led_by: tuple[str, ...]
    hinging: tuple[str, ...]
    but: tuple[str, ...]
    own_party: tuple[str, ...]
    sent: tuple[str, ...]
    seated: tuple[str, ...]
    congress: tuple[str, ...]
    questions: tuple[str, ...]
    asked_by: tuple[str, ...]
    organs: tuple[str, ...]
    common: tuple[str, ...]
    pronouns: tuple[str, ...]
    endings: tuple[str, ...]
    adjective: tuple[str, ...]


class StanceWords:
    """stances.yaml by folded stems."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("stances", StancesTable)
        self.fold, self.split = lexicon.folding.fold, lexicon.made(particles)
        self.pronouns = tuple(map(self.fold, table.pronouns))
        self.endings, self.bound = tuple(map(self.fold, table.endings)), self.fold(lexicon.table("inflection", InflectionTable).feminine_bound)
        self.stem = functools.lru_cache(maxsize=200_000)(self.stemmed)
        self.ready, self.demand, self.reject = map(self.stems, (table.ready, table.demand, table.reject))
        self.denied, self.untrue, self.talks = map(self.stems, (table.denied, table.untrue, table.talks))
        self.needed, self.matters = self.stems(table.needed), self.stems(table.matters)
        self.manner, self.wanting = map(self.stems, (table.manner, table.wanting))
        self.that_not, self.auxiliary, self.whether = map(self.words, (table.that_not, table.auxiliary, table.whether))
        self.persons, self.verbs, self.nominal = (tuple(map(self.fold, rows)) for rows in (table.persons, table.verbs, table.nominal))
        self.plural_verbs = tuple(map(self.fold, table.plural_verbs))
        self.agreeing = tuple(map(self.fold, table.agreeing))
        self.sayings, self.organs, self.questions = map(self.stems, (table.sayings, table.organs, table.questions))
        self.negations, self.conditions, self.topics = map(self.words, (table.negations, table.conditions, table.topics))
        self.requests, self.threats = self.stems(table.requests), self.stems(table.threats)
        self.circumstances, self.orders = self.words(table.circumstances), self.words(table.orders)
        self.hostile, self.because, self.bound_to = self.stems(table.hostile), self.words(table.because), self.words(table.bound)
        self.question_marks, self.lands = frozenset(table.question_marks), self.words(table.lands)
        self.ours, self.alike = self.words(table.ours), self.words(table.alike)
        self.advice, self.both_accept, self.tours, self.led_to = map(self.words, (table.advice, table.both_accept, table.tours, table.led_to))
        self.put_off, self.agreed, self.led_by = self.words(table.put_off), self.words(table.agreed), self.words(table.led_by)
        self.weak, self.accusative, self.own_alif = frozenset(map(self.fold, table.weak)), table.accusative, table.own_alif
        self.in_answer, self.invitations, self.visiting = self.words(table.in_answer), self.stems(table.invitations), self.stems(table.visiting)
        self.beside, self.clauses, self.purposes = self.words(table.beside), self.words(table.clauses), self.words(table.purposes)
        self.trailing, self.calling = self.words(table.trailing), self.words(table.calling)
        self.wishes, self.refusals, self.endured = map(self.stems, (table.wishes, table.refusals, table.endured))
        self.they_that, self.parties = self.words(table.they_that), self.words(table.parties)
        self.unwilling, self.void, self.decisions = map(self.stems, (table.unwilling, table.void, table.decisions))
        self.before_whom, self.incumbent, self.former = map(self.words, (table.before_whom, table.incumbent, table.former))
        self.emphatic, self.undone = self.words(table.emphatic), self.words(table.undone)
        self.own_land = frozenset(map(self.fold, table.own_land))
        self.unclear, self.vague, self.respects = self.words(table.unclear), self.words(table.vague), self.words(table.respects)
        self._name(table)

    def _name(self, table: StancesTable) -> None:
        """The words by which issues and who speaks for whom are told."""
        self.generic, self.leaving, self.degree = map(self.bare_forms, (table.generic, table.leaving, table.degree))
        self.made_known = tuple(map(self.fold, table.made_known))
        self.unbound, self.aims, self.going = self.words(table.unbound), self.words(table.aims), self.stems(table.going)
        self.undoing = self.stems(table.undoing)
        self.avoiding = frozenset(self.fold(self.split.leading[1] + row) for row in table.avoiding)
        self.utterly, self.moments = self.words(table.utterly), self.words(table.moments)
        self.contrasts, self.refused = self.words(table.contrasts), self.words(table.refused)
        self.press = self.stems(table.press)
        self.that, self.must = table.subjunctive[0], table.incumbent[0]
        self.subjunctive, self.told_of = map(self.words, (table.subjunctive, table.told_of))
        self.theirs, self.hinging, self.but = map(self.words, (table.theirs, table.hinging, table.but))
        self.openings, self.own_party = map(self.words, (table.openings, table.own_party))
        self.sent = self.words(table.sent)
        self.posted = self.sent | self.words(table.seated)
        self.congress = frozenset(map(self.fold, table.congress))
        self.lists, self.again, self.asked_by = map(self.words, (table.lists, table.again, table.asked_by))
        self.common = self.words(table.common) | self.stems(table.common)
        self.adjective = tuple(map(self.fold, table.adjective))
        self.talking = table.talking
        self.joints = frozenset(self.split.joining)
        self.joint, self.article = self.split.joining[0], self.split.article

    def words(self, rows: tuple[str, ...]) -> frozenset[str]:
        """The folded words, each also with what joins it to the word before."""
        return frozenset(self.fold(joint + row) for row in rows for joint in ("", *self.split.joining))

    def bare_forms(self, rows: tuple[str, ...]) -> frozenset[str]:
        """The folded words, each with and without the article."""
        return frozenset(self.fold(article + row) for row in rows for article in ("", self.split.article))

    def that_of(self, word: str) -> str:
        """«أن» for a word that is it with a preposition («بأن»); empty for any other word."""
        return self.that if word in self.subjunctive and word != self.fold(self.that) else ""

    def stems(self, rows: tuple[str, ...]) -> frozenset[str]:
        """The stems of the words."""
        return frozenset(self.stem(self.fold(row)) for row in rows)

    def stemmed(self, word: str) -> str:
        """A folded word without what clings to it and without its ending, three letters at least: one for all forms of a noun.

        `stem` is the same, remembered.
        """
        core = loose(bare(word, self.split), self.split)
        free = self.cut(core, self.pronouns)
        return self.cut(free, self.endings if free == core else (*self.endings, self.bound))

    def cut(self, core: str, endings: tuple[str, ...]) -> str:
        """The word without the first of the endings that it has."""
        return next((core[: -len(e)] for e in endings if core.endswith(e) and len(core) - len(e) >= SHORTEST), core)

    def among(self, word: str, stems: frozenset[str]) -> bool:
        """A form of the folded word, with or without particles, has one of the stems."""
        return any(self.stem(form) in stems for form in self.split.indexed(word))

    def definite(self, word: str) -> bool:
        """The folded word has the article."""
        rest = word.removeprefix(self.joint)
        return rest.startswith((self.article, *(p + self.article for p in self.split.leading), *self.split.contracted))


def bare(word: str, split: Particles) -> str:
    """A folded word without what is surely a particle: the article with what stands before it, «and» and a preposition before longer words."""
    for joint in (*split.joining, ""):
        rest = word[len(joint) :]
        for leading in ("", *split.leading):
            if word.startswith(joint) and rest.startswith(leading + split.article) and len(rest) - len(leading + split.article) >= SHORTEST:
                return rest[len(leading + split.article) :]
        for contracted in split.contracted:
            if word.startswith(joint) and rest.startswith(contracted) and len(rest) - len(contracted) >= SHORTEST:
                return rest[len(contracted) :]
    return word


def loose(core: str, split: Particles) -> str:
    """A long word without a first letter that may be a particle: not always one, but the same for every form of the word."""
    for particle, least in (*((p, LONG - 1) for p in split.joining), *((p, LONG) for p in split.leading)):
        if core.startswith(particle) and len(core) >= least:
            return core[len(particle) :]
    return core


def stance_words(lexicon: Lexicon) -> StanceWords:
    """The words of positions of a lexicon; ask for it by `lexicon.made(stance_words)`."""
    return StanceWords(lexicon)
