"""Nouns for what somebody does that take up who spoke last («الحارس البرازيلي», «المسؤول الدولي»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.media import Media
from mahdar.lexicon.names import NameWords
from mahdar.text import WORD

NAMES = 3  # words of a name


def nouns(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The nouns for any official, for offices and for callings, folded loosely; ask for them by `lexicon.made(nouns)`."""
    fold, table, heads, again = lexicon.loose.fold, lexicon.made(grammar), lexicon.made(NameWords).heads, lexicon.made(Again)
    offices = frozenset(fold(word) for word, known in heads.items() if any(head.kind == "office" for head in known))
    return frozenset(map(fold, table.any_official)), offices, frozenset(map(fold, table.callings)) | again.callings - again.borne


class Callings:
    """The nouns for callings and for any official, folded loosely and without the article."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.again: Again = cast.lexicon.made(Again)
        self.officials, self.offices, self.callings = cast.lexicon.made(nouns)
        self.media = cast.lexicon.made(Media)

    def of(self, words: tuple[str, ...]) -> tuple[str, frozenset[str]]:
        """The noun for a calling, two words as one («المدير الفني»), and what the words behind it tell."""
        one = self.again.phrases.get(words[:2])
        noun, rest = (one, words[2:]) if one else (words[0], words[1:])
        return noun, self.cast.offices.held(rest)

    def alike(self, noun: str) -> frozenset[str]:
        """The nouns for callings of whoever this one calls."""
        return self.again.alike(noun) | {noun}

    def tells_all(self, noun: str, told: frozenset[str]) -> bool:
        """Behind the noun there are only states, and qualities that anybody has; who was something once only behind a calling («اللاعب السابق»)."""
        rest = told - self.cast.offices.adjectives
        if rest != told:
            rest -= self.cast.offices.of_halves  # «المسؤول الكوري الشمالي»
        return rest <= self.again.qualities and (noun in self.callings or not rest & self.again.former)

    def named_next(self, stop: int) -> bool:
        """From token `stop` on, behind a noun and its adjectives, a name stands that no table knows («الصحفية الهندية سودها جي …»)."""
        for i in range(stop, stop + NAMES):
            word = self.cast.names.word(self.behind(i))
            if len(word.text) < 2 or word.definite or word.plain and i == stop or word.stop or self.cast.names.without_li(word.text) is not None:
                return False
            if word.unknown or word.given:
                return True
        return False

    def belongs(self, stop: int) -> bool:
        """At token `stop`, behind a noun and its adjectives, follows whose he is («المدير الفني للمنتخب»)."""
        return self.cast.names.without_li(self.behind(stop)) is not None and not self.is_heard(stop)

    def is_heard(self, stop: int) -> bool:
        """A medium that hears the words follows at token `stop` («المخرجة لقناة الفجر»)."""
        aim = self.cast.names.without_li(self.behind(stop))
        return aim is not None and (aim in self.cast.names.media or self.media.name_at(self.cast.page, stop, 1) is not None)

    def behind(self, stop: int) -> str:
        """The word at token `stop`, empty where a mark stands there."""
        page = self.cast.page
        return page.word[stop] if stop < len(page) and page.kind[stop] == WORD else ""

    def takes_up_last(self, noun: str, states: frozenset[str], about: set[str], unnamed: bool) -> bool:
        """Whoever spoke last, of whom these words are told, may be taken up by the noun and the states behind it; `unnamed`: so may another."""
        own = about & self.cast.offices.adjectives
        fits = bool(states & own)
        if noun in self.officials:
            return fits or not own and bool(states) or not states and bool(about & self.offices) and not unnamed
        return noun in self.callings and (fits or not about) or noun in about and not own
