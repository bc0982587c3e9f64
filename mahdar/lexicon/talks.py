"""The tables of how foreign names are spelt, of meetings and of papers, and an index of the forms of their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from mahdar.lexicon import Lexicon
from mahdar.lexicon.speech import InflectionTable
from mahdar.model import MeetingKind, PaperKind, PaperStatus

Shape = Literal["past", "present", "future", "noun"]


class Swap(Struct, frozen=True, forbid_unknown_fields=True):
    """Two letters that stand for one foreign sound, and what it costs when they do."""

    letters: str
    cost: float


class Lone(Struct, frozen=True, forbid_unknown_fields=True):
    """What it costs when only one spelling writes the letter: as its first, inside, as its last."""

    first: float
    inside: float
    last: float
    letters: str = ""


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Several letters of one spelling against one or several of the other."""

    a: str
    b: str
    cost: float


class ArticleWord(Struct, frozen=True, forbid_unknown_fields=True):
    """The definite article before a name that the other spelling writes without it."""

    word: str
    cost: float


class Sound(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters that a name's skeleton writes as one."""

    letters: str = field(name="from")
    to: str


class SpellingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """spelling.yaml"""

    base: float
    gain: float
    two_names: float
    swaps: tuple[Swap, ...]
    swap: float
    lone: tuple[Lone, ...]
    any: Lone
    double: float
    slip: float
    crossed: Swap
    article: ArticleWord
    groups: tuple[Group, ...]
    sounds: tuple[Sound, ...]
    silent: str
    with_next: tuple[str, ...]
    with_last: tuple[str, ...]
    may_lead: tuple[str, ...]
    nickname: float
    nicknames: tuple[tuple[str, str], ...]
    leading_titles: tuple[str, ...]
    kunya: tuple[str, ...]
    commonest: tuple[str, ...]
    titled: float
    ordinals: tuple[str, ...]


class Noun(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun that is a meeting or a paper.  `needs`: it is one only before one of these words; `meal`: a table that is kept apart from the talks around it."""

    word: str
    kind: MeetingKind | PaperKind
    plural: str | None = None
    needs: tuple[str, ...] = ()
    meal: bool = False


class Verb(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb by its stems: irregular «she» and «they», the past before a pronoun, the verbal noun."""

    past: str
    present: str
    past_f: str | None = None
    past_p: str | None = None
    with_it: str | None = None
    present_p: str | None = None
    noun: str | None = None


class Carrier(Verb, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb that carries a noun of meeting or paper: the status by its tense (`then`, `now`) and as a verbal noun (`of`).

    `firm` ones overrule what stands between them and the noun; `via` is the preposition through which a verb reaches its noun;
    the subject of one that `hosts` is a place, that of one that `attends` is one of many parties; one that is `close` carries nothing behind other words,
    one that is `bare` nothing behind a preposition («عرض الخطة على القمة»), and a verb nothing at all that `unless` follows («نقلت الوكالة عن الوزير»).
    """

    then: str
    now: str
    of: str | None = None
    firm: bool = False
    hosts: bool = False
    attends: bool = False
    via: str | None = None
    close: bool = False
    bare: bool = False
    unless: str | None = None


class MeetingVerb(Verb, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb that is a meeting itself; `partner`: the words before the other party, none when he is the object."""

    kind: MeetingKind
    partner: tuple[str, ...] = field(name="with")


class StatusWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A word beside a noun that tells how far it has come; `same_day`: what its clause tells was on the day of the meeting."""

    word: str
    status: str
    same_day: bool = False
    soon: bool = False
    next_day: bool = False


class Dual(Struct, frozen=True, forbid_unknown_fields=True):
    """A word for two states, and the two; an adjective for a union, and the union."""

    word: str
    states: tuple[str, ...]


class MeetingsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """meetings.yaml"""

    nouns: tuple[Noun, ...]
    not_before: tuple[str, ...]
    of_press: tuple[str, ...]
    not_with: tuple[str, ...]
    not_beside: tuple[str, ...]
    carriers: tuple[Carrier, ...]
    now: tuple[str, ...]
    managed: tuple[str, ...]
    ahead: tuple[str, ...]
    absent: tuple[str, ...]
    not_of: tuple[str, ...]
    on_air: tuple[str, ...]
    apart: tuple[str, ...]
    any: tuple[str, ...]
    possible: tuple[str, ...]
    conditions: tuple[str, ...]
    before: tuple[StatusWord, ...]
    after: tuple[StatusWord, ...]
    meeting_verbs: tuple[MeetingVerb, ...]
    done_at: tuple[Verb, ...]
    days: tuple[str, ...]
    lengths: tuple[str, ...]
    dual: str
    margins: tuple[str, ...]
    with_self: tuple[str, ...]
    duals: tuple[Dual, ...]
    both: tuple[str, ...]
    leaders: tuple[str, ...]
    aides: tuple[str, ...]
    peers: tuple[str, ...]
    announcing: tuple[str, ...]
    be: tuple[str, ...]
    will_be: tuple[str, ...]
    hours: tuple[str, ...]
    habits: tuple[str, ...]
    capital: tuple[str, ...]
    means: tuple[str, ...]
    modal: tuple[str, ...]
    where: tuple[str, ...]
    inside: tuple[str, ...]
    standing: tuple[str, ...]
    perfect: tuple[str, ...]
    many: tuple[str, ...]
    they: str
    all: tuple[str, ...]
    delegation: tuple[str, ...]
    unions: tuple[Dual, ...]
    then: tuple[str, ...]
    aired: tuple[str, ...]
    acting: tuple[str, ...]
    cheered: tuple[str, ...]
    preparing: tuple[str, ...]
    sponsored: tuple[str, ...]
    and_that: tuple[str, ...]
    phone: tuple[str, ...]
    there: tuple[str, ...]
    regular: tuple[str, ...]
    arrivals: tuple[str, ...]
    ministry: str
    adjectival: str


class HoldingVerb(Verb, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb of what a paper holds, and the preposition behind which that stands."""

    via: str = ""


class HeldAs(Struct, frozen=True, forbid_unknown_fields=True):
    """What a paper of a kind has become of which only what it holds is told."""

    kind: PaperKind
    status: PaperStatus


class PapersTable(Struct, frozen=True, forbid_unknown_fields=True):
    """papers.yaml"""

    nouns: tuple[Noun, ...]
    carriers: tuple[Carrier, ...]
    receiving: tuple[str, ...]
    after: tuple[StatusWord, ...]
    asks: tuple[str, ...]
    document: tuple[str, ...]
    holding: tuple[HoldingVerb, ...]
    under: tuple[str, ...]
    under_it: tuple[str, ...]
    told_in: tuple[str, ...]
    held_as: tuple[HeldAs, ...]


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


class RoleWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A small word, and what it makes of the name after it."""

    word: str
    role: str


class ClausesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """clauses.yaml"""

    roles: tuple[RoleWord, ...]
    clitic_roles: tuple[RoleWord, ...]
    topics: tuple[str, ...]
    keeps: tuple[str, ...]
    openers: tuple[str, ...]
    ties: tuple[str, ...]
    was: tuple[str, ...]
    since: tuple[str, ...]
    joint: str
    article: str
    adjective_starts: tuple[str, ...]
    adjective_ends: tuple[str, ...]


class VerbForm(Struct, frozen=True):
    """One written form of a verb: its row in the table, its shape, whether a pronoun is its object, whether it is «we» or «I», whether it is of two."""

    verb: Verb
    shape: Shape
    it: bool = False
    we: bool = False
    two: bool = False


class NounForm(Struct, frozen=True):
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
