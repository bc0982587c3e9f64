"""The words of one kind of thing: its nouns, the verbs that carry them, and the words that stand around them."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.lexicon.talks import Carrier, Noun, StatusWord
from mahdar.lexicon.talks_forms import Forms, NounForm, VerbForm


class Vocabulary:
    """The words of one kind of thing by their folded written forms."""

    not_before: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    dual: str = ""
    of_press: frozenset[str] = frozenset()
    lengths: frozenset[str] = frozenset()
    margins: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()
    not_beside: frozenset[str] = frozenset()
    now: frozenset[str] = frozenset()
    managed: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    not_of: frozenset[str] = frozenset()
    on_air: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    any: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    with_self: frozenset[str] = frozenset()
    aides: frozenset[str] = frozenset()
    leaders: frozenset[str] = frozenset()
    peers: frozenset[str] = frozenset()
    announcing: frozenset[str] = frozenset()
    both: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    will_be: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    habits: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    she: str = ""
    perfect: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()
    many: tuple[str, ...] = ()
    they: str = ""
    all: frozenset[str] = frozenset()
    delegation: frozenset[str] = frozenset()
    there: frozenset[str] = frozenset()
    regular: frozenset[str] = frozenset()
    arrivals: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    aired: frozenset[str] = frozenset()
    phone: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()
    cheered: frozenset[str] = frozenset()
    preparing: frozenset[str] = frozenset()
    sponsored: frozenset[str] = frozenset()
    and_that: frozenset[str] = frozenset()
    next: frozenset[str] = frozenset()
    own_people: frozenset[str] = frozenset()
    courts: frozenset[str] = frozenset()
    obstacles: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    ever: frozenset[str] = frozenset()
    choices: frozenset[str] = frozenset()
    counterparts: frozenset[str] = frozenset()
    interviews: frozenset[str] = frozenset()
    interviewers: frozenset[str] = frozenset()
    broadcast: frozenset[str] = frozenset()
    halls: frozenset[str] = frozenset()
    of_every_state: frozenset[str] = frozenset()
    tellings: frozenset[str] = frozenset()
    elections: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    meanwhile: frozenset[str] = frozenset()
    threats: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    focuses: frozenset[str] = frozenset()
    whether: frozenset[str] = frozenset()
    multitude: frozenset[str] = frozenset()
    epithets: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    duty: frozenset[str] = frozenset()
    prepares: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    facing: frozenset[str] = frozenset()
    arrived: frozenset[str] = frozenset()
    shares: frozenset[str] = frozenset()
    opinions: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    stopped: frozenset[str] = frozenset()
    eve: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    exists: frozenset[str] = frozenset()
    frames: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    urges: frozenset[str] = frozenset()
    untold: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    failed: frozenset[str] = frozenset()
    aforesaid: frozenset[str] = frozenset()
    whence: frozenset[str] = frozenset()
    un: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    houses: frozenset[str] = frozenset()
    upon: frozenset[str] = frozenset()
    situations: frozenset[str] = frozenset()
    what: frozenset[str] = frozenset()
    capacity: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    nth: dict[str, int] = {}
    welcomes: frozenset[str] = frozenset()
    signings: frozenset[str] = frozenset()
    while_he: frozenset[str] = frozenset()
    in_name_of: frozenset[str] = frozenset()
    such: frozenset[str] = frozenset()
    boycotts: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    at_once: frozenset[str] = frozenset()
    often: frozenset[str] = frozenset()
    turn: frozenset[str] = frozenset()
    namely: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()
    affairs: frozenset[str] = frozenset()
    sayings: frozenset[str] = frozenset()
    speeches: frozenset[str] = frozenset()
    reached: frozenset[str] = frozenset()
    came: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    trials: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    ministry: str = ""
    adjectival: str = ""

    def __init__(self, nouns: Iterable[Noun], carriers: Iterable[Carrier], forms: Forms) -> None:
        self.fold, self.bend = forms.fold, forms.bend
        nouns = tuple(nouns)
        self.nouns = forms.nouns(nouns)
        self.all_nouns = frozenset(self.nouns)
        self.needs = {noun.word: frozenset(map(self.fold, noun.needs)) for noun in nouns if noun.needs}
        self.carriers = forms.verbs(carriers)
        self.verbs: dict[str, tuple[VerbForm, ...]] = {}
        self.before: dict[str, StatusWord] = {}
        self.after: dict[str, StatusWord] = {}
        self.done_at: dict[str, tuple[VerbForm, ...]] = {}
        self.duals: dict[str, tuple[str, ...]] = {}
        self.unions: dict[str, tuple[str, ...]] = {}

    def noun_at(self, words: list[str], i: int) -> NounForm | None:
        """The noun that word i of a text is, when what follows does not make it something else."""
        form = self.nouns.get(words[i])
        if form is None:
            return None
        after, needs = words[i + 1 : i + 3], self.needs.get(form.noun.word)
        if needs and not self.not_of.isdisjoint(words[i + 1 : i + 5]):
            return None
        return None if after and after[0] in self.not_before or needs and needs.isdisjoint(after) else form

    def with_words(self, not_before: Iterable[str], possible: Iterable[str], before: Iterable[StatusWord], after: Iterable[StatusWord]) -> Vocabulary:
        """The vocabulary with words that stand around its nouns."""
        self.not_before, self.possible = frozenset(map(self.fold, not_before)), frozenset(map(self.fold, possible))
        self.before = {self.fold(clitic + row.word): row for row in before for clitic in ("", *self.bend.before_noun)}
        self.after = {self.fold(row.word): row for row in after}
        return self
