"""Several who are named behind the one word for what they are («الرئيسان النرويجي فلان والكيني فلان», «زعيما الكتلة فلان وفلان»)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast
from mahdar.find.named_behind import JUDGED
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import WORD

FAR = 12  # tokens from the word to the first name
BETWEEN = 3  # tokens that tell what the next one is («والرئيس الكيني»)


class TwoTitled:
    """Such names of one article; `cue` reads the word that reports."""

    def __init__(self, cast: Cast, cue: Callable[[Statement], CueForm | None]) -> None:
        self.cast, self.page, self.names, self.cue = cast, cast.page, cast.names, cue

    def meant(self, case: Case) -> Names:
        """All the persons named behind a plural or dual for people in office, of whom «و» joins the last."""
        place = case.place
        if (
            self.page.at(place.start) + 1 >= len(self.page)
            or case.spoken.statement.mention is None
            or not self.are_many(place)
            or self.takes_person(case.spoken.statement)
        ):
            return ()
        said = case.spoken.statement.content[0].start
        found = self.chain(self.page.at(place.start), said if said > place.start else place.stop)
        names = tuple(dict.fromkeys(Name(name.name, "PER") for m in found for name in [self.cast.name_of(m)]))
        return names if len(names) > 1 and len(names) == len(found) else ()

    def are_many(self, place: Span) -> bool:
        """A place begins with a word for two or more in office."""
        word = self.page.word[self.page.at(place.start)]
        return any(head.kind == "office" and head.plural for head in self.names.heads.get(word, ()))

    def takes_person(self, statement: Statement) -> bool:
        """The verb may have a person for its object, which a name would be."""
        cue = self.cue(statement)
        return cue is not None and (cue.to == "direct" or cue.hears or "predicate" in cue.takes or cue.act in JUDGED)

    def chain(self, first: int, stop: int) -> list[Mention]:
        """The persons whom commas and «و» join, the first of them soon behind token `first`, before the letter `stop`; none where no «و» joins the last."""
        begins = first + 1 + (not self.names.word(self.page.word[first + 1]).definite)  # «زعيما كتلة الخضر»
        k = next((k for k in range(first + 1, min(first + FAR, len(self.page))) if k in self.persons or k >= begins and not self.goes_on(k)), first)
        found: list[Mention] = []
        joined = False
        while k in self.persons and self.persons[k].span.stop <= stop:
            found.append(self.persons[k])
            behind = self.page.at(found[-1].span.stop - 1) + 1
            k, joined = self.next(behind, joined)
        return found if joined and len(found) > 1 else []

    def next(self, k: int, joined: bool) -> tuple[int, bool]:
        """The token at which the next name begins, and whether «و» joined it or the last one; the token itself where none goes on."""
        comma = k < len(self.page) and self.page.word[k] in self.cast.grammar.commas
        at = k + comma
        led = at < len(self.page) and self.page.word[at][:1] == self.names.conjunction
        if not led and not comma:
            return k, joined
        for i in range(at, min(at + BETWEEN + 1, len(self.page))):
            if i in self.persons and (i > at or not led or self.page.start[i] < self.persons[i].span.start):
                return i, led
            if not self.page.word[i].removeprefix(self.names.conjunction if i == at and led else "").startswith(self.names.article):
                break
        return (k, joined) if not led else (len(self.page), joined)

    def goes_on(self, k: int) -> bool:
        """Token k may stand between the word and the first name: what completes it, adjectives, a comma; no verb, clause or other mark."""
        text, grammar = self.page.word[k], self.cast.grammar
        if self.page.kind[k] != WORD:
            return text in grammar.commas or text in self.names.hashtag
        word = self.names.word(text)
        if text in grammar.that or text in grammar.relatives or text in grammar.by_name or text in grammar.of:
            return False
        joined = text[:1] == self.names.conjunction and text[1:].startswith(self.names.article)
        return word.definite or joined or text in grammar.prepositions or not (word.cue or self.names.tense(text) is not None)

    @functools.cached_property
    def persons(self) -> dict[int, Mention]:
        """The persons of the article by the token in which their mention begins."""
        return {self.page.at(k.mention.span.start): k.mention for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural}
