"""Nouns for people that no table of offices holds: crowds, some of many, kin, another («احتج معظم السكان», «قال زميله», «ردت أخرى»)."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.find.governing import with_closed
from mahdar.find.offices import Offices
from mahdar.find.voices import TakenUp
from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.people import one_human
from mahdar.lexicon.speech import kin
from mahdar.model import Mention
from mahdar.text import WORD

SHORT = 4  # letters: a shorter word has no ending of many people


def crowds(lexicon: Lexicon) -> frozenset[str]:
    """The nouns for many people, without the article; ask for them by `lexicon.made(crowds)`."""
    return frozenset(map(lexicon.made(Offices).without_article, lexicon.made(grammar).crowds))


class PeopleNouns:
    """The nouns for people of one article; `begins` are the mentions by their first tokens."""

    def __init__(self, taken_up: TakenUp, begins: Mapping[int, Mention]) -> None:
        self.taken_up, self.begins = taken_up, begins
        self.cast, self.page, self.names = taken_up.cast, taken_up.cast.page, taken_up.names
        self.grammar = self.cast.grammar
        self.humans, self.crowds = self.cast.lexicon.made(one_human), self.cast.lexicon.made(crowds)
        self.kin = with_closed(self.cast.lexicon.made(kin), self.names.marbuta["open"], self.names.marbuta["closed"])

    def one(self, j: int, gender: str | None) -> bool:
        """Token j, with the article, is the noun for one human being of this gender («السائق»)."""
        word = self.page.word[j]
        return gender is not None and word.startswith(tuple(self.grammar.article)) and self.cast.without_article(word) in self.humans[gender]

    def one_end(self, j: int) -> int:
        """Where the words for the human being at token j end: behind the adjectives of his state («المطربة اللبنانية»)."""
        page, k, offices = self.page, j + 1, self.cast.offices
        while k < len(page) and k not in self.begins and offices.held((offices.compared(page.word[k]),)) & offices.adjectives:
            k += 1
        return k

    def are(self, word: str) -> bool:
        """The noun tells of many people, in any case, with the article or without."""
        bare = self.cast.without_article(word)
        if bare in self.crowds or self.taken_up.governing(word):
            return True
        endings = self.names.naming.people_endings
        many = len(bare) > SHORT and bare.endswith(endings) and self.names.word(word).ordinary
        many = many or any(len(bare) > SHORT and bare.endswith(e[:1]) and self.names.word(bare + e[1:]).ordinary for e in endings)
        return many or any(head.plural and head.kind != "body" for form in (word, bare) for head in self.names.heads.get(form, ()))

    def of_some(self, j: int) -> int:
        """The token of the people of whom a quantity at token j tells some («عدد كبير من السكان», «معظم السكان»); j where it tells of none."""
        page, k = self.page, j + 1
        if page.word[j] not in self.grammar.quantities or k + 1 >= len(page):
            return j
        k += page.kind[k] == WORD and page.word[k + 1] in self.grammar.of
        k += page.word[k] in self.grammar.of
        return k if k < len(page) and page.kind[k] == WORD and self.are(page.word[k]) else j

    def some_bodies(self, j: int) -> int:
        """The token of the bodies of whom a quantity at token j tells some («العديد من الشركات», «عدة منظمات»); j where it tells of none."""
        page, k = self.page, j + 1
        if page.word[j] not in self.grammar.quantities or k + 1 >= len(page):
            return j
        k += page.kind[k] == WORD and page.word[k + 1] in self.grammar.of
        k += page.word[k] in self.grammar.of
        bare = self.cast.without_article(page.word[k]) if k < len(page) else ""
        one = next((bare.removesuffix(many) + self.names.marbuta["closed"] for many in self.grammar.of_things if bare.endswith(many)), "")
        return k if any(head.kind == "body" for head in self.names.heads.get(one, ())) else j

    def told(self, j: int) -> bool:
        """Token j is the first or last word of a person's name that the article tells in more words, and no name or adjective goes on behind it."""
        page, text = self.page, self.page.word[j]
        if self.names.word(text).stop or text in self.grammar.that | self.names.joins:
            return False
        names = self.cast.persons.get(self.cast.lexicon.loose.fold(text), {})
        led = j + 1 < len(page) and (page.word[j + 1].startswith(tuple(self.grammar.article)) or j + 1 in self.begins)
        return not led and any(len(name) > 1 for name in names)

    def kin_of(self, word: str) -> str | None:
        """The gender of the kin that a noun with a pronoun tells («زميلها»: m); None where it is another word, or a plural that may be an object («أنصاره»)."""
        stems = {word.removesuffix(pronoun) for pronoun in self.names.naming.pronouns} - {word}
        stems = {stem for stem in stems if stem in self.kin and stem not in self.crowds}
        return None if not stems else "f" if min(stems).endswith(self.names.marbuta["open"]) else "m"

    def kin_phrase(self, j: int, gender: str | None) -> int:
        """Where a noun for kin of this gender with the noun or name that completes it ends, or one with the article («زوجة اللاعب», «الحفيدة»); j for none."""
        page, word = self.page, self.page.word[j]
        bare, after = self.cast.without_article(word), page.word[j + 1] if j + 1 < len(page) else ""
        if bare not in self.kin or bare in self.crowds or gender != ("f" if bare.endswith(self.names.marbuta["closed"]) else "m"):
            return j
        if bare != word:
            return j + 1
        if (named := self.begins.get(j + 1)) is not None:
            return page.tokens(named.span.start, named.span.stop).stop if named.kind in ("person", "office") else j
        completed = after.startswith(tuple(self.grammar.article)) and page.kind[j + 1] == WORD
        return j + 2 if completed else j

    def kin_end(self, j: int) -> int:
        """Where the words for the kin at token j end: behind the name in apposition, if there is one («زميلها فلان»)."""
        named = self.begins.get(j + 1)
        person = named is not None and named.kind == "person"
        return self.page.tokens(named.span.start, named.span.stop).stop if named and person else j + 1
