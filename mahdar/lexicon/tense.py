"""The table of what tells tense (time_tense.yaml), and one look-up for each folded word."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.text import Remembered


class TenseTable(Struct, frozen=True, forbid_unknown_fields=True):
    """time_tense.yaml: what each list holds is said there."""

    joins: tuple[str, ...]
    endings: tuple[str, ...]
    weak: tuple[str, ...]
    objects: tuple[str, ...]
    past: tuple[str, ...]
    past_or_nouns: tuple[str, ...]
    past_words: tuple[str, ...]
    future_signs: tuple[str, ...]
    present_signs: tuple[str, ...]
    future_words: tuple[str, ...]
    future_adjectives: tuple[str, ...]
    since: tuple[str, ...]
    plans: tuple[str, ...]
    that: tuple[str, ...]
    relatives: tuple[str, ...]
    events: tuple[str, ...]
    holding: tuple[str, ...]
    prepositions: tuple[str, ...]
    deciding: tuple[str, ...]
    wishes: tuple[str, ...]
    not_future: tuple[str, ...]
    present: tuple[str, ...]
    not_present: tuple[str, ...]


class Tenses:
    """Which tense a folded word tells: past, present, future or none.  `of(word)` is what `tell` tells, remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("time_tense", TenseTable)
        fold = lexicon.folding.fold
        self._joins = ("", *table.joins)
        self._known = {fold(w): "" for w in (*table.not_future, *table.not_present)}
        self._known |= {fold(w): "present" for w in table.present}
        self._known |= {fold(w): "future" for w in table.future_words}
        self._known |= {fold(w): "planned" for w in table.plans}
        self._known |= {form: "past" for w in table.past_or_nouns for form in past_forms(w, table, fold) if form != fold(w)}
        self._known |= {form: "past" for w in table.past for form in past_forms(w, table, fold)}
        self._known |= {fold(w): "past" for w in table.past_words}
        self.wishes = frozenset(join + fold(w) for w in table.wishes for join in self._joins)
        self.that = frozenset(join + fold(w) for w in table.that for join in self._joins)
        self.relatives = frozenset(join + fold(w) for w in table.relatives for join in self._joins)
        self.events = frozenset(join + fold(w) for w in table.events for join in self._joins)
        self.prepositions = frozenset(join + fold(w) for w in table.prepositions for join in self._joins)
        self.holding = frozenset(fold(w) for w in table.holding)
        self.deciding = frozenset(join + form for w in table.deciding for form in past_forms(w, table, fold) for join in self._joins)
        self.nouns_too = frozenset(join + fold(w) for w in table.past_or_nouns for join in self._joins)
        self.adjectives = frozenset(fold(w) for w in table.future_adjectives)
        self.since = frozenset(join + fold(w) for w in table.since for join in self._joins)
        self.scheduled = frozenset(fold(w) for w in table.future_words)
        self._future = tuple(fold(a + b) for a in table.future_signs for b in table.present_signs)
        self._known |= dict.fromkeys(self.adjectives, "future")
        self._present = self.he = fold(table.present_signs[0])
        self._firsts = {join[:1] for join in table.joins} | {self._present[:1]} | {future[:1] for future in self._future}
        self.of = Remembered(self.tell).__getitem__

    def tell(self, word: str) -> str:
        """past, present, future, planned, or the empty string for a word that tells none."""
        known = self._known.get(word)
        if known is not None or word[:1] not in self._firsts:
            return known or ""
        for join in self._joins[1:]:
            if word.startswith(join) and (known := self._known.get(word[len(join) :])) is not None:
                return known
        return self._by_shape(word)

    def _by_shape(self, word: str) -> str:
        for join in self._joins:
            bare = word[len(join) :] if word.startswith(join) else ""
            if len(bare) >= 4 and bare.startswith(self._future[: 3 if len(bare) > 4 else 2]):
                return "future"
            if len(bare) >= 4 and bare.startswith(self._present) and join != self._joins[-1]:
                return "present"
        return ""


def past_forms(verb: str, table: TenseTable, fold: Callable[[str], str]) -> Iterator[str]:
    """A past verb, folded, with its endings, and with the pronouns that cling to it."""
    stem = fold(verb[:-1] if verb.endswith(table.weak) else verb)
    yield fold(verb)
    yield from (stem + ending for ending in table.endings)
    yield from (form + pronoun for form in (fold(verb), *(stem + ending for ending in table.endings[:2])) for pronoun in table.objects)


def tenses(lexicon: Lexicon) -> Tenses:
    """The look-up of a lexicon; use it as `lexicon.made(tenses)`."""
    return Tenses(lexicon)
