"""The closed words of grammar (lang/ar/grammar.yaml): particles, prepositions and the nouns that work like them."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from mahdar.lexicon import Lexicon


class GrammarTable(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """grammar.yaml; once indexed its words are folded, but for `said`, which hamza tells from `that`."""

    that: frozenset[str]
    said: frozenset[str]
    not_before_that: frozenset[str]
    that_hangs: frozenset[str]
    meanwhile: frozenset[str]
    causes: frozenset[str]
    will: frozenset[str]
    persons: frozenset[str]
    short_masdars: frozenset[str]
    while_words: frozenset[str]
    informants: frozenset[str]
    inquiries: frozenset[str]
    times_of_saying: frozenset[str]
    accusative: frozenset[str]
    according: frozenset[str]
    often: frozenset[str]
    feminine: frozenset[str]
    masdars: frozenset[str]
    relatives_of_her: frozenset[str]
    relatives_of_many: frozenset[str]
    oblique: frozenset[str]
    seatless: frozenset[str]
    takes_place: frozenset[str]
    negations: frozenset[str]
    denying: frozenset[str]
    conditions: frozenset[str]
    relatives: frozenset[str]
    ends_after_comma: frozenset[str]
    in_what: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    not_by: frozenset[str]
    not_for: frozenset[str]
    clinging: frozenset[str]
    openers: frozenset[str]
    as_for: frozenset[str]
    percents: frozenset[str]
    before_verb: frozenset[str]
    on_behalf: frozenset[str]
    contrast: frozenset[str]
    interviews: frozenset[str]
    by_whom: frozenset[str]
    impersonal: frozenset[str]
    musts: frozenset[str]
    before_quoted_name: frozenset[str]
    heard_from: frozenset[str]
    then: frozenset[str]
    joining: frozenset[str]
    first_person: frozenset[str]
    we: frozenset[str]
    not_we: frozenset[str]
    mine: frozenset[str]
    ours: frozenset[str]
    our_letter: frozenset[str]
    articles: frozenset[str]
    questions: frozenset[str]
    not_cues: frozenset[str]
    before_past: frozenset[str]
    already: frozenset[str]
    at_edge: frozenset[str]
    which: frozenset[str]
    what: frozenset[str]
    unsaid_before_that: frozenset[str]
    everyone: frozenset[str]
    incumbent: frozenset[str]
    visits: frozenset[str]
    demonstratives: frozenset[str]
    issued: frozenset[str]
    addressing: frozenset[str]
    carrying: frozenset[str]
    ends_phrase: frozenset[str]
    shown: frozenset[str]
    anaphora: frozenset[str]
    before_nouns: frozenset[str]
    whether: frozenset[str]
    own_words: frozenset[str]
    quantities: frozenset[str]
    channel_prepositions: frozenset[str]
    in_course: frozenset[str]
    state_words: frozenset[str]
    by_name: frozenset[str]
    any_official: frozenset[str]
    acting: frozenset[str]
    callings: frozenset[str]
    captains: frozenset[str]
    latter: frozenset[str]
    selves: frozenset[str]
    happened: frozenset[str]
    in_consequence: frozenset[str]
    as_if: frozenset[str]
    sentences: frozenset[str]
    never: frozenset[str]
    after_that: frozenset[str]
    bound: frozenset[str]
    beside: frozenset[str]
    that_not: frozenset[str]
    and_that: frozenset[str]
    not_negating: frozenset[str]
    in_it: frozenset[str]
    hanging: frozenset[str]
    whenever: frozenset[str]
    one_of: frozenset[str]
    humans: frozenset[str]
    crowds: frozenset[str]
    portions: frozenset[str]
    made_up_of: frozenset[str]
    against: frozenset[str]
    campaigns: frozenset[str]
    there_is: frozenset[str]
    another_man: frozenset[str]
    another_woman: frozenset[str]
    studies: frozenset[str]
    completing: frozenset[str]
    margins: frozenset[str]
    issued_by: frozenset[str]
    on_account: frozenset[str]
    before_hearers: frozenset[str]
    article: frozenset[str]
    not_verb_endings: frozenset[str]
    copulas: frozenset[str]
    somebody: frozenset[str]
    to_letter: frozenset[str]
    that_being: frozenset[str]
    heard_whom: frozenset[str]
    honours: frozenset[str]
    occasions: frozenset[str]
    many_things: frozenset[str]
    world: frozenset[str]
    quoting: frozenset[str]
    ascribing: frozenset[str]
    either: frozenset[str]
    being: frozenset[str]
    perhaps: frozenset[str]
    asks: frozenset[str]
    may: frozenset[str]
    to_do: frozenset[str]
    once: frozenset[str]
    to_come: frozenset[str]
    it: frozenset[str]
    before_channel: frozenset[str]
    within_part: frozenset[str]
    letters: frozenset[str]
    talks: frozenset[str]
    reporters: frozenset[str]
    reckonings: frozenset[str]
    records: frozenset[str]
    the_same: frozenset[str]
    going_with: frozenset[str]
    latest: frozenset[str]
    turning: frozenset[str]
    toward: frozenset[str]
    together: frozenset[str]
    no_speakers: frozenset[str]
    matters: frozenset[str]
    say_themselves: frozenset[str]
    participle_letter: frozenset[str]
    talking: frozenset[str]
    champions: frozenset[str]
    of_those: frozenset[str]
    courts: frozenset[str]
    able: frozenset[str]
    likewise: frozenset[str]
    upon: frozenset[str]
    gatherings: frozenset[str]
    since_it: frozenset[str]
    but_she: frozenset[str]
    tells: frozenset[str]
    gives: frozenset[str]
    details: frozenset[str]
    but: frozenset[str]
    means: frozenset[str]
    by_the_way: frozenset[str]
    rather: frozenset[str]
    of_time: frozenset[str]
    until: frozenset[str]
    besides: frozenset[str]
    respects: frozenset[str]
    complements: frozenset[str]
    silences: frozenset[str]
    left: frozenset[str]
    whereas: frozenset[str]
    wants: frozenset[str]
    meets: frozenset[str]
    during: frozenset[str]
    they: frozenset[str]
    hints: frozenset[str]
    phrases: frozenset[str]
    leaves: frozenset[str]
    amid: frozenset[str]
    moods: frozenset[str]
    what_came: frozenset[str]
    stirs: frozenset[str]
    continues: frozenset[str]
    arrives: frozenset[str]
    held_to_be: frozenset[str]
    casts: frozenset[str]
    via: frozenset[str]
    among_them: frozenset[str]
    out_of_them: frozenset[str]
    aloud: frozenset[str]
    firmly: frozenset[str]
    firm: frozenset[str]
    most: frozenset[str]
    phrasing: frozenset[str]
    sides: frozenset[str]
    upon_which: frozenset[str]
    afterwards: frozenset[str]
    for_long: frozenset[str]
    spans: frozenset[str]
    by_saying: frozenset[str]
    since: frozenset[str]
    lacking: frozenset[str]
    first_time: frozenset[str]
    was: frozenset[str]
    where: frozenset[str]
    despite: frozenset[str]
    comes: frozenset[str]
    clause_negations: frozenset[str]
    elaborates: frozenset[str]
    since_then: frozenset[str]
    so: frozenset[str]
    she: frozenset[str]
    of_things: frozenset[str]
    answer: frozenset[str]
    asked: frozenset[str]
    came: frozenset[str]
    telling: frozenset[str]
    casting: frozenset[str]
    blame: frozenset[str]
    news: frozenset[str]
    manners: frozenset[str]
    right_to: frozenset[str]
    fourths: frozenset[str]
    of_kind: frozenset[str]
    but_he: frozenset[str]
    him: frozenset[str]
    in_manner: frozenset[str]
    said_in: frozenset[str]
    of: frozenset[str]
    after_event: frozenset[str]
    without: frozenset[str]
    before_that_time: frozenset[str]
    but_that: frozenset[str]
    talks_on: frozenset[str]
    passive: str
    commas: frozenset[str]
    stops: frozenset[str]
    colons: frozenset[str]
    dashes: frozenset[str]

    @functools.cached_property
    def articles_by_length(self) -> list[str]:
        """The article with what clings to it, longest first."""
        return sorted(self.articles, key=lambda a: (-len(a), a))

    @functools.cached_property
    def any_relatives(self) -> frozenset[str]:
        """The relative pronouns, with a conjunction at their front or without."""
        return self.relatives | {letter + word for letter in self.joining for word in self.relatives}

    @functools.cached_property
    def any_negations(self) -> frozenset[str]:
        """What negates, with a conjunction at its front or without."""
        return self.negations | {letter + word for letter in self.joining for word in self.negations}

    @functools.cached_property
    def to_sittings(self) -> frozenset[str]:
        """The prepositions before the noun of a meeting, with a conjunction at their front or without."""
        words = self.channel_prepositions | self.in_course
        return words | {letter + word for letter in self.joining for word in words}

    @functools.cached_property
    def long_heads(self) -> tuple[str, ...]:
        """The nouns before a quoted name that are long enough to be told with something clinging to them."""
        return tuple(head for head in self.before_quoted_name if len(head) > 3)

    @functools.cached_property
    def any_comes(self) -> frozenset[str]:
        """«جاء» and the like, with a conjunction at their front or without."""
        return self.comes | {letter + word for letter in self.joining for word in self.comes}

    @functools.cached_property
    def any_fourth(self) -> re.Pattern[str]:
        """The letters of masdars of the fourth stem as one pattern."""
        return re.compile("|".join(self.fourths))


def grammar(lexicon: Lexicon) -> GrammarTable:
    """The closed words of grammar, folded."""
    table = lexicon.table("grammar", GrammarTable)
    lists = {name: frozenset(map(lexicon.folding.fold, getattr(table, name))) for name in table.__struct_fields__ if name != "passive"}
    return GrammarTable(**lists | {"said": table.said}, passive=table.passive)
