"""Offices as they are compared inside an article: words that stand for one another, and the offices of counterparts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mahdar.lexicon import Lexicon
from mahdar.lexicon.again import Again
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.name_tables import NamingTable, OfficesTable, StateRow
from mahdar.lexicon.names import NameWords
from mahdar.text import Remembered

Office = frozenset[str]
WORDS = re.compile(r"[^\W_]+")


class Offices:
    """The words of offices, folded loosely and without their article; ask for them by `lexicon.made(Offices)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        loose, naming = lexicon.loose.fold, lexicon.table("naming", NamingTable)
        self.articles = tuple(map(loose, lexicon.made(grammar).articles_by_length))
        self.same = {loose(word): loose(other) for word, other in naming.same_offices.items()}
        self.single = {loose(form): loose(row.word) for row in lexicon.table("offices", OfficesTable).offices for form in (*row.dual, *row.plural)}
        self.not_alone = {loose(word): frozenset(map(loose, others)) for word, others in naming.not_alone.items()}
        again = lexicon.made(Again)
        self.former, self.callings = again.former | frozenset(map(loose, naming.held_when)), again.callings - again.borne
        self.serving, self.deputies = frozenset(map(loose, naming.serving)), frozenset(map(loose, naming.deputies))
        self.counterpart = loose(naming.counterpart)
        self.by_name = frozenset(map(loose, lexicon.made(grammar).by_name))
        self.fold = loose
        self.compared = Remembered(self._compared).__getitem__
        states = self.states(lexicon)
        self.rests = self.rest_of_states(lexicon)
        halves = self.halves(lexicon)
        self.same |= states | halves
        self.adjectives, self.told_apart = frozenset(states.values()), frozenset(halves.values())
        names, closed = lexicon.made(NameWords), lexicon.made(grammar)
        self.ordinals, self.of_halves, self.portfolios = (frozenset(map(self._compared, words)) for words in (names.ordinals, names.halves, naming.portfolios))
        self.state_words, self.captains, self.interviews = (frozenset(map(loose, words)) for words in (closed.state_words, closed.captains, closed.interviews))

    def states(self, lexicon: Lexicon) -> dict[str, str]:
        """Adjectives and names of states, each with the first word of the state's name («سفير السودان», «السفير السوداني»)."""
        loose, names = lexicon.loose.fold, lexicon.made(NameWords)
        known = [e for entries in names.entries.values() for e in entries if e.kind == "state" and not e.city and not e.people]
        called = {e.name: self.without_article(loose(e.name.split()[0])) for e in known}
        own = {self.without_article(loose(e.words[0])): called[e.name] for e in known if len(e.words) == 1}
        words = {self.without_article(loose(word)): called[state] for word, state in names.state_of.items() if state in called} | own
        return {names.conjunction + word: state for word, state in own.items()} | words | {c: c for c in called.values()}

    def halves(self, lexicon: Lexicon) -> dict[str, str]:
        """The word that tells two states of one name apart, as the adjective writes it («زعيم كوريا الشمالية», «الزعيم الكوري الشمالي»)."""
        rows = [row for row in lexicon.table("states", tuple[StateRow, ...]) if row.adj and len(row.adj.split()) == len(row.name.split()) == 2]
        pairs = [(self.without_article(self.fold(row.name.split()[1])), self.fold(row.adj.split()[1])) for row in rows if row.adj]
        return {feminine: adjective for feminine, adjective in pairs if feminine[:-1] == adjective}

    def rest_of_states(self, lexicon: Lexicon) -> dict[str, Office]:
        """By its first word, the other words of a state's name that its adjective does not need («الولايات المتحدة», «الأمريكي»)."""
        rows = [row for row in lexicon.table("states", tuple[StateRow, ...]) if row.adj and " " not in row.adj and " " in row.name]
        named = [tuple(self.without_article(word) for word in self.fold(row.name).split()) for row in rows]
        return {first: frozenset(rest) for first, *rest in named}

    def _compared(self, word: str) -> str:
        """A word as words of names are compared: folded loosely, without the article."""
        return self.without_article(self.fold(word))

    def without_article(self, word: str) -> str:
        """The word without the article at its front, and what clings to that."""
        if word.startswith(self.articles):
            for article in self.articles:
                if word.startswith(article) and len(word) > len(article) + 2:
                    return word[len(article) :]
        return word

    def held(self, words: Iterable[str]) -> Office:
        """The words of an office, those that stand for one another written alike («رئيس الحكومة», «رئيس الوزراء»)."""
        office = frozenset([self.same.get(word, word) for word in words])
        rests = [self.rests[word] for word in office if word in self.rests]
        return office.difference(*rests) if rests else office

    def of_text(self, text: str) -> Office:
        """The words of an office as a text writes it."""
        return self.held(self.without_article(word) for word in WORDS.findall(self.fold(text)))

    def holds(self, office: Office, wanted: Office) -> bool:
        """The office is meant by the words wanted: it has them all and is not an aide's.

        One word alone means no office of another sort («الرئيس» for «رئيس الوزراء»), more of them none that somebody held once."""
        once = self.former if len(wanted) > 1 and not wanted & self.callings else frozenset()
        if not wanted <= office or (office - wanted) & (self.serving | once):
            return False
        return len(wanted) > 1 or not any(office & self.not_alone.get(word, frozenset()) for word in wanted)

    def held_by(self, text: str, office: Office, wanted: Office) -> bool:
        """As `holds`, of an office whose text is given: that of a deputy is not his chief's.

        A deputy spokesman may be called a spokesman, a deputy minister «الوزير»."""
        first = next((word for word in self.fold(text).split()), "")
        chief = wanted.isdisjoint(self.by_name) if len(wanted) > 1 else not wanted.isdisjoint(self.not_alone)
        return self.holds(office, wanted) and not (chief and first in self.deputies and first not in wanted)

    def of_two_states(self, office: Office) -> tuple[Office, ...]:
        """The two offices that a dual means («وزيرا خارجية اليابان والهند»), in order of the letters of their states; none where it names other than two."""
        states = sorted(office & self.adjectives)
        rest = frozenset(self.single.get(word, word) for word in office - self.adjectives)
        return tuple(rest | {state} for state in states) if len(states) == 2 and rest != office - self.adjectives else ()

    def of_counterparts(self, offices: Iterable[Office]) -> Iterator[Office]:
        """The offices of an article in their order, each counterpart's with that of the office before it («وزير الخارجية الصيني ونظيره الروسي»).

        Whoever speaks for another has no counterpart: his chief has («المتحدث باسم رئيسة الوزراء …، ونظيرها …»)."""
        before: Office = frozenset()
        for office in offices:
            if not office:
                yield office
                continue
            own = frozenset(word for word in office if not word.startswith(self.counterpart))
            if before and own != office:
                yield (before - self.adjectives - self.told_apart) | own
                continue
            if len(office) > 1 and office & self.adjectives and not office & self.by_name:
                before = office
            yield office
