"""Who is meant by a noun alone with the article and its adjectives: the only one so far who is told to be that («حاكم الولاية، فلان، … واتهم الحاكم»)."""

from __future__ import annotations

import bisect
import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.descriptions import Descriptions, Told
from mahdar.find.noun_gender import noun_gender
from mahdar.lexicon.people import one_human
from mahdar.model import Name, Span

LONG = 4  # words: a noun and its adjectives
NEAR = 12  # tokens from a noun without the article to the name of whom it tells


class ToldAlone:
    """Such nouns of one article."""

    def __init__(self, descriptions: Descriptions) -> None:
        self.descriptions, self.cast, self.page = descriptions, descriptions.cast, descriptions.page
        self.names, self.calling = descriptions.names, descriptions.calling

    def meant(self, case: Case) -> Names:
        """The only person told before by the same noun, of no other state and gender, where nobody without a name was brought in by it."""
        told = self.wanted(case.place) if case.name.type == "OTHER" else None
        if told is None:
            return ()
        found = {p.name for p in self.descriptions.persons if p.start < case.place.start and p.told.noun == told.noun}
        fitting = {
            p.name
            for p in self.descriptions.fitting(told, case.place, noun_gender(self.cast, self.page.word[self.page.at(case.place.start)]))
            if self.fits(told, p.told)
        }
        if len(found) != 1 or fitting != found or self.brought_in(told.noun, case.place, next(iter(found))):
            return ()
        return (Name(found.pop(), "PER"),)

    def fits(self, one: Told, other: Told) -> bool:
        """The noun is the same, and nothing told with it speaks against it."""
        return one.noun == other.noun and self.descriptions.strength(one, other) > 0 and (not one.words or bool(one.words & other.words))

    def wanted(self, place: Span) -> Told | None:
        """What a place of nothing but a noun for one human being and adjectives, all with the article, tells; None for other places."""
        tokens, article = self.page.tokens(place.start, place.stop), self.names.article
        if not 0 < len(tokens) <= LONG or not all(self.page.word[k].startswith(article) for k in tokens) or not self.is_human(self.page.word[tokens.start]):
            return None
        if self.calling.belongs(tokens.stop) or self.descriptions.named_behind(place) or self.descriptions.holds_name(tokens):
            return None
        told = self.descriptions.told(tokens)
        return None if told.noun in self.calling.officials else told

    def is_human(self, word: str) -> bool:
        """The word with the article is a noun for one human being."""
        bare = word.removeprefix(self.names.article)
        loose = self.cast.offices.compared(word)
        known = bare in self.humans or loose in self.calling.callings or loose in self.calling.offices
        return known and not any(head.plural or head.kind == "body" for head in self.names.heads.get(bare, ()))

    @functools.cached_property
    def humans(self) -> frozenset[str]:
        """The nouns for one human being."""
        return frozenset().union(*self.cast.lexicon.made(one_human).values())

    def brought_in(self, noun: str, place: Span, name: str) -> bool:
        """The noun stands before a place without the article, below the headline, and no name of the person is near."""
        compared, loose = self.cast.offices.compared, self.cast.lexicon.loose.fold
        bare = (word for word in self.page.places if loose(word) == noun and compared(word) == noun)
        below = max(self.cast.article.text.find("\n"), 0)
        places = [k for word in bare for k in self.page.places[word] if below < self.page.start[k] < place.start]
        return not all(self.named_near(k, name) for k in places)

    def named_near(self, k: int, name: str) -> bool:
        """The person of the name is mentioned around token k, soon behind it or right before it."""
        first = bisect.bisect_left(self.mentioned, (self.page.start[max(k - 3, 0)], ""))
        last = self.page.start[min(k + NEAR, len(self.page) - 1)]
        return any(at <= last and called == name for at, called in self.mentioned[first : first + NEAR])

    @functools.cached_property
    def mentioned(self) -> list[tuple[int, str]]:
        """Where persons' names begin, each with the fullest name."""
        return sorted((k.mention.head.start, self.cast.name_of(k.mention).name) for k in self.cast.known if k.mention.kind == "person")
