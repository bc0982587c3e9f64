"""The written forms of the nouns and verbs in the tables of meetings and papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.speech import InflectionTable
from mahdar.lexicon.talks import MeetingVerb, Noun, Verb

Shape = Literal["past", "present", "future", "noun"]


class WeakPast(Struct, frozen=True, forbid_unknown_fields=True):
    """The last letter of a past, and what stands for it in the past of two."""

    closed: str
    two: str


class FormsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """forms.yaml"""

    closed: str
    opened: str
    noun_endings: tuple[str, ...]
    construct: str
    definite: tuple[str, ...]
    she: str
    first_person: tuple[str, ...]
    two: tuple[str, ...]
    two_past: str
    weak_past: WeakPast
    many: str
    hamza: str
    seats: tuple[str, ...]


class VerbForm(Struct, frozen=True, gc=False):
    """One written form of a verb: its row in the table, its shape, whether a pronoun is its object, whether it is «we» or «I», whether it is of two."""

    verb: Verb
    shape: Shape
    it: bool = False
    we: bool = False
    two: bool = False


class NounForm(Struct, frozen=True, gc=False):
    """One written form of a noun: `clitic` is what clings to its front."""

    noun: Noun
    clitic: str = ""
    own: bool = False


class Forms:
    """Folded written forms of nouns and verbs, made by the rows of inflection.yaml."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.bend = lexicon.table("inflection", InflectionTable)
        self.table = lexicon.table("forms", FormsTable)
        self.fold = lexicon.folding.fold

    def nouns(self, rows: Iterable[Noun]) -> dict[str, NounForm]:
        """Every written form of the nouns: with the article and what else clings, as accusative and dual, with a pronoun."""
        out: dict[str, NounForm] = {}
        for noun in rows:
            for text, own in self.noun_texts(noun):
                bound = own or text.endswith(self.table.construct)
                for clitic in ("", *self.bend.before_noun):
                    if bound and clitic.endswith(self.table.definite):
                        continue
                    out.setdefault(self.fold(clitic + text), NounForm(noun, self.fold(clitic), own))
        return out

    def noun_texts(self, noun: Noun) -> Iterator[tuple[str, bool]]:
        """The forms of a noun, and whether a pronoun is its owner."""
        for text in (noun.word, noun.plural):
            if text:
                bound = self.bound(text)
                yield text, False
                yield from ((bound + ending, False) for ending in self.table.noun_endings)
                yield from self.with_pronouns(bound)

    def verbs(self, rows: Iterable[Verb]) -> dict[str, tuple[VerbForm, ...]]:
        """Every written form of the verbs and of their verbal nouns."""
        out: dict[str, tuple[VerbForm, ...]] = {}
        for verb in rows:
            for text, form in self.verb_forms(verb):
                known = out.get(self.fold(text), ())
                if form not in known:
                    out[self.fold(text)] = (*known, form)
        return out

    def verb_forms(self, verb: Verb) -> Iterator[tuple[str, VerbForm]]:
        """The written forms of one verb."""
        for text, it in (*self.pasts(verb), *self.with_pronouns(verb.with_it or verb.past), *self.with_pronouns(verb.past_f or verb.past + self.table.she)):
            yield from ((clitic + text, VerbForm(verb, "past", it)) for clitic in ("", *self.bend.before_verb))
        for text, it in self.presents(verb):
            yield from ((clitic + text, VerbForm(verb, shape, it)) for clitic, shape in self.before_present())
        yield from self.of_two(verb)
        for letter in self.table.first_person:
            yield from ((clitic + letter + verb.present, VerbForm(verb, shape, we=True)) for clitic, shape in self.before_present())
        if verb.noun:
            for text, it in ((verb.noun, False), *self.with_pronouns(self.bound(verb.noun))):
                yield from ((clitic + text, VerbForm(verb, "noun", it)) for clitic in ("", *self.bend.before_noun))

    def of_two(self, verb: Verb) -> Iterator[tuple[str, VerbForm]]:
        """The forms of two, and those of many after «that»."""
        past = {verb.past + self.table.two_past} if isinstance(verb, MeetingVerb) else set()
        if verb.past.endswith(self.table.weak_past.closed):
            past = {verb.past.removesuffix(self.table.weak_past.closed) + self.table.weak_past.two}
        yield from ((clitic + text, VerbForm(verb, "past", two=True)) for text in past for clitic in ("", *self.bend.before_verb))
        for letter in dict.fromkeys(ending.before for ending in self.bend.present):
            for clitic, shape in self.before_present():
                yield from ((clitic + letter + verb.present + ending, VerbForm(verb, shape, two=True)) for ending in self.table.two)
                yield clitic + letter + (verb.present_p or verb.present) + self.table.many, VerbForm(verb, shape)

    def before_present(self) -> Iterator[tuple[str, Shape]]:
        """What clings to a verb in the present, and what it makes of it."""
        yield from ((clitic, "present") for clitic in ("", *self.bend.before_verb))
        yield from ((clitic, "future") for clitic in self.bend.before_present)

    def pasts(self, verb: Verb) -> Iterator[tuple[str, bool]]:
        """The forms of the past, and whether a pronoun is their object."""
        for ending in self.bend.past:
            if verb.past_p and ending.after and ending.plural:
                yield verb.past_p, False
            elif verb.past_f and ending.gender == "f":
                yield verb.past_f + ending.after.removeprefix(self.table.she), False
            else:
                yield verb.past + ending.after, False

    def presents(self, verb: Verb) -> Iterator[tuple[str, bool]]:
        """The forms of the present, and whether a pronoun is their object."""
        for ending in self.bend.present:
            stem = verb.present_p if verb.present_p and ending.after else verb.present
            yield ending.before + stem + ending.after, False
            if not ending.after:
                yield from ((ending.before + text, True) for text, _ in self.with_pronouns(stem))

    def with_pronouns(self, stem: str) -> Iterator[tuple[str, bool]]:
        """The stem with each pronoun; a hamza at its end takes a seat by its case («لقاؤه», «لقائه»)."""
        seats = self.table.seats if stem.endswith(self.table.hamza) else ()
        stems = (stem, *(stem.removesuffix(self.table.hamza) + seat for seat in seats))
        yield from ((bound + pronoun.after, True) for bound in stems for pronoun in self.bend.pronouns)

    def bound(self, word: str) -> str:
        """The word as it stands before an ending."""
        return word[: -len(self.table.closed)] + self.table.opened if word.endswith(self.table.closed) else word
