"""The body of somebody told of, right behind a verb of speech, and its name («قال فريقه فلان إن …»): no object, for «أن» or «إن» leads what is said."""

from __future__ import annotations

from mahdar.find.voices import TakenUp
from mahdar.lexicon.people import groups
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import QUOTE, WORD

DEMAND = "demand"  # the act of which whoever stands behind the verb hears
NAME = 4  # tokens: no such name is longer


class PossessedSubjects:
    """The bodies with a pronoun in one article."""

    def __init__(self, taken_up: TakenUp) -> None:
        self.cast, self.page, self.names, self.grammar = taken_up.cast, taken_up.cast.page, taken_up.names, taken_up.cast.grammar
        self.groups = taken_up.cast.lexicon.made(groups)

    def place(self, statement: Statement, cue: CueForm) -> Span | None:
        """The name behind the noun, or the noun where it has none, up to «أن»."""
        first = self.page.at(statement.cue.stop - 1) + 1
        told = cue.aimed or cue.hears or cue.to is not None or cue.act == DEMAND  # «أمر فريقه بأن …»: they hear it
        if told or cue.pronoun or cue.plural or first >= len(self.page) or not self.is_body(first, cue.gender):
            return None
        stop = first + 1
        while stop < len(self.page) and stop - first <= NAME and self.goes_on(stop):
            stop += 1
        if (
            stop >= len(self.page)
            or self.page.word[stop] not in self.grammar.that
            or not statement.content
            or statement.content[0].start < self.page.stop[stop]
        ):
            return None
        named = [k for k in range(first + 1, stop) if self.page.kind[k] == WORD]
        return self.cast.article.span(self.page.start[named[0]], self.page.stop[named[-1]]) if named else self.noun(first)

    def noun(self, k: int) -> Span:
        """The noun alone."""
        return self.cast.article.span(self.page.start[k], self.page.stop[k])

    def is_body(self, k: int, gender: str | None) -> bool:
        """Token k is a noun for one body with a pronoun, of the verb's gender («شركته»)."""
        word, marbuta = self.page.word[k], self.names.marbuta
        stems = {word.removesuffix(pronoun) for pronoun in self.names.naming.pronouns if word.endswith(pronoun)}
        forms = {form: "f" if form != stem else "m" for stem in stems for form in (stem, stem.removesuffix(marbuta["open"]) + marbuta["closed"])}
        return self.page.kind[k] == WORD and any(sex == gender and self.body(form) for form, sex in forms.items())

    def body(self, noun: str) -> bool:
        """The noun is one for a body or a group."""
        return noun in self.groups or any(head.kind == "body" and not head.plural for head in self.names.heads.get(noun, ()))

    def goes_on(self, k: int) -> bool:
        """The name goes on with token k: no particle, verb, adverb or mark but one of quotation."""
        word = self.page.word[k]
        known = self.names.word(word)
        small = known.stop or known.cue or word in self.grammar.prepositions | self.grammar.adverbs | self.grammar.that
        return self.page.kind[k] == QUOTE or self.page.kind[k] == WORD and not small
