"""A human being by the noun alone: «المرأة» for the only woman named so far, or for «امرأة سويسرية» told before."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast, Known
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Name
from mahdar.text import WORD

ADJECTIVES = 2  # words behind a noun that tell of whom it speaks


class HumansTold:
    """The human beings of one article who are told by a noun alone."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page = cast, cast.page
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)

    def noun(self, case: Case) -> str | None:
        """The noun for a man or woman with the article that is all that tells who speaks, without the article."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        word = self.page.word[tokens.start] if len(tokens) == 1 else ""
        bare = word.removeprefix(self.cast.names.article)
        alone = case.name.type == "OTHER" and " " not in case.name.name
        return bare if alone and bare != word and bare in self.table.humans else None

    def only_named(self, case: Case) -> Names:
        """The only person named so far, known to be of the gender of the noun, where the noun was not brought in before."""
        noun = self.noun(case)
        if noun is None or self.places(noun, self.page.at(case.place.start)):
            return ()
        before = [k for k in self.cast.known if k.mention.kind == "person" and k.mention.span.start < case.place.start]
        names, sex = {self.cast.name_of(k.mention).name for k in before}, self.table.humans[noun]
        told = {gender for k in before for gender in (k.mention.gender, self.by_verb(k)) if gender is not None}
        return (Name(names.pop(), "PER"),) if len(names) == 1 and told == {sex} else ()

    def by_verb(self, known: Known) -> str | None:
        """The gender that a finite verb in the feminine right before a name tells."""
        k = self.page.at(known.mention.span.start) - 1
        word = self.page.word[k] if k >= 0 else ""
        return "f" if word.endswith(self.table.open) and self.cast.names.tense(word) == "past" else None

    def first_written(self, case: Case) -> Names:
        """The words by which a man or woman without a name was brought in, the noun with its adjectives, where that was once."""
        noun = self.noun(case)
        if noun is None:
            return ()
        found = [phrase for k in self.places(noun, self.page.at(case.place.start)) if (phrase := self.phrase(k))]
        return (Name(found[0], "OTHER"),) if len(found) == 1 else ()

    def phrase(self, k: int) -> str:
        """The noun at token k with its adjectives; empty where it has none."""
        stop = k + 1
        while stop < len(self.page) and stop - k <= ADJECTIVES and self.page.kind[stop] == WORD and self.tells_which(stop):
            stop += 1
        return self.cast.clean(self.cast.article.span(self.page.start[k], self.page.stop[stop - 1])) if stop > k + 1 else ""

    def tells_which(self, k: int) -> bool:
        """Token k is the adjective of a state or a quality, without the article."""
        word = self.cast.names.word(self.page.word[k])
        return not word.definite and bool(word.state or word.quality)

    def places(self, noun: str, before: int) -> list[int]:
        """The tokens before one at which the noun stands without the article."""
        return [k for form in self.forms.get(noun, (noun,)) for k in self.page.places.get(form, ()) if k < before]

    @functools.cached_property
    def forms(self) -> dict[str, tuple[str, ...]]:
        """The nouns that are written otherwise without the article («المرأة», «امرأة»)."""
        return {noun: (noun, other) for noun, other in self.table.otherwise.items()}
