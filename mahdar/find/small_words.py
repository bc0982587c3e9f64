"""The small words around nouns, prepositions above all, with the roles that they give, and the adjectives and capitals of states."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.state_words import adjective_forms, pair_forms, twins
from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.name_tables import PlacesTable, StateRow
from mahdar.lexicon.talks import ClausesTable

BARE = 2
"""Letters of «that» with no pronoun; with one, «and» before it begins another clause."""


class Small:
    """The small words, folded, and the adjectives and capitals of states."""

    def __init__(self, lexicon: Lexicon) -> None:
        fold, table, words = lexicon.folding.fold, lexicon.table("clauses", ClausesTable), lexicon.made(grammar)
        self.roles = {fold(joint + r.word): r.role for r in table.roles for joint in ("", table.joint)}
        self.clitic_roles = {fold(r.word): r.role for r in table.clitic_roles}
        self.clinging = tuple(clitic for clitic in self.clitic_roles if len(clitic) == 1)
        self.melting = tuple(clitic for clitic in self.clitic_roles if len(clitic) > 1)
        self.topics = frozenset(map(fold, table.topics))
        self.since, self.posted = frozenset(map(fold, table.since)), frozenset(map(fold, table.posted))
        self.ago = frozenset(map(fold, table.ago))
        self.was = frozenset(fold(before + word) for word in table.was for before in ("", table.joint))
        self.keeps = frozenset(map(fold, table.keeps))
        heads = self.keeps | frozenset(map(fold, lexicon.table("places", PlacesTable).heads))
        self.heads = heads | {table.article + word for word in heads}
        self.members = frozenset(map(fold, table.members))
        self.each = frozenset(fold(before + word) for word in table.each for before in ("", table.joint, *self.clinging))
        self.ties = frozenset(fold(before + word) for word in table.ties for before in ("", table.joint))
        self.joint, self.article = table.joint, table.article
        self.that = frozenset(map(fold, words.that | words.said)) | {table.joint + fold(word) for word in words.that if len(word) > BARE}
        self.verb_follows = self.was | words.relatives | self.that | frozenset(map(fold, table.openers))
        self.this, self.questions = words.demonstratives, words.questions
        self.ends, self.colons = words.stops | words.colons, words.colons
        self.full_stops = self.ends - self.colons | {"\n"}
        self.clause_ends = self.that | frozenset(map(fold, self.ends | self.full_stops))  # by folded words what a clause may end at
        self.adverbs = words.adverbs
        self.commas, self.relatives, self.negations, self.dashes = words.commas, words.relatives, words.negations, words.dashes
        states = lexicon.table("states", tuple[StateRow, ...])
        self.capitals = {fold(city): s.capital for s in states if s.capital for city in (s.capital, *s.city_also)}
        self.lands = {fold(city): s.name for s in states if s.capital for city in (s.capital, *s.city_also)}
        self.names = {fold(s.name): s.name for s in states}
        self.states_also = {fold(other): s.name for s in states for other in s.also}
        self.capital_of = {s.name: s.capital for s in states if s.capital}
        self.pairs = {fold(form): s.name for s in states for adj in (s.adj, *s.adj_also) if adj for form in pair_forms(adj, table)}
        self.first_of_pairs = frozenset(pair.split()[0] for pair in self.pairs)
        self.twins = twins(states, fold)
        self.adjectives = {fold(form): s.name for s in states for adj in (s.adj, *s.adj_also) if adj for form in adjective_forms(adj, table)}
        self.adjectives |= {fold(before + form): s.name for s in states for form in s.people for before in ("", table.joint)}

    def states_in(self, words: list[str]) -> Iterator[str]:
        """The states whose names or adjectives stand among folded words; two words are tried before one («الكوري الشمالي»)."""
        i = 0
        while i < len(words):
            pair = " ".join(words[i : i + 2])
            state = self.pairs.get(pair) or self.names.get(pair)
            if state or (state := self.adjectives.get(words[i]) or self.names.get(words[i])):
                yield state
            i += 2 if pair in self.pairs or pair in self.names else 1

    def melted(self, word: str) -> str:
        """The particle and article written as one that the word begins with; they stand inside a mention."""
        return next(clitic for clitic in self.melting if word.startswith(clitic)) if word.startswith(self.melting) else ""
