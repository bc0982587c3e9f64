"""Speakers who are taken up again: by a short name that is no mention, or by a noun with the article («الخبير», «المصدر نفسه»)."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from msgspec import Struct

from mahdar.find.cast import Cast, Known
from mahdar.lexicon.name_index import Entry
from mahdar.lexicon.names import NameWords
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import WORD

NEAR = 12  # speakers: no noun with the article goes further back
NOUNS = 3  # words: nor is it longer
NAMES = 2  # words of a short name
BEFORE = 2  # words right before a name that may tell what its bearer is


class Voice(Struct, frozen=True):
    """Who spoke in a statement: the names, their gender, and whether they are several; None where a noun phrase does not tell."""

    statement: Statement
    names: tuple[Name, ...]
    gender: str | None
    several: bool | None


class TakenUp:
    """The speakers of one article by what takes them up."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.names: NameWords = cast.lexicon.made(NameWords)

    def by_short_name(self, place: Span, voices: Sequence[Voice]) -> Name | None:
        """The person, or the speaker before, whose name ends in the one or two words of the place."""
        words = self.cast.words(place)
        if len(words) == 1 and self.cast.page.word[self.cast.page.at(place.start)] in self.names.eastern:
            begun = [known[-1] for name, known in self.cast.persons.get(words[0], {}).items() if len(name) > 1 and name[0] == words[0]]
            return Name(self.cast.clean(begun[0].mention.head), "PER") if begun else None
        if not 0 < len(words) <= NAMES or words[-1] in self.ordinary(place):
            return None
        known = Known(Mention(span=place, rule=self.by_short_name.__name__, kind="person", head=place), words, frozenset())
        fullest = self.cast.fullest_person(known)
        if fullest is not known:
            return Name(self.cast.clean(fullest.mention.head), "PER")
        return self.by_voice(place, voices)

    def by_voice(self, place: Span, voices: Sequence[Voice]) -> Name | None:
        """A speaker before whose name as written there is longer and ends in the words of the place."""
        words = self.cast.words(place)
        return next((Name(n.name, n.type) for v in reversed(voices) for n in v.names if n.mention and self.is_name(n) and self.ends_in(n.mention, words)), None)

    def is_name(self, name: Name) -> bool:
        """The speaker is named, and not described in everyday words."""
        return name.type != "OTHER" or name.mention is not None and self.may_be_name(self.cast.page.word[self.cast.page.at(name.mention.start)])

    def ordinary(self, place: Span) -> frozenset[str]:
        """The words of the place that are everyday words."""
        page = self.cast.page
        found = (page.word[i] for i in page.tokens(place.start, place.stop))
        return frozenset(w for word in found if self.names.word(word).ordinary for w in [self.cast.without_article(self.cast.lexicon.loose.fold(word))])

    def ends_in(self, name: Span, words: tuple[str, ...]) -> bool:
        """A longer name ends in these words."""
        known = self.cast.words(name)
        return len(known) > len(words) and known[-len(words) :] == words

    def by_noun(self, place: Span, gender: str | None, voices: Sequence[Voice]) -> tuple[Name, ...]:
        """The nearest speaker before who is what the noun with the article says, and whose state is the one that its adjective tells."""
        page, grammar = self.cast.page, self.cast.grammar
        tokens = page.tokens(place.start, place.stop)
        if len(tokens) > NOUNS or not all(page.word[i].startswith(tuple(grammar.article)) for i in tokens):
            return ()
        noun, *described = self.cast.words(place)
        states = self.cast.offices.held(described)
        if not states <= self.cast.offices.adjectives:
            return ()
        word = page.word[tokens.start]
        own = "f" if word[-1:] in grammar.feminine else "m"
        if gender not in (None, own) or word.endswith(self.several) or any(head.plural for head in self.names.heads.get(word, ())):
            return ()
        behind = self.name_behind(tokens.stop)
        if behind is not None:
            person = self.by_short_name(behind, voices)
            return (person,) if person else ()
        for near, voice in enumerate(reversed(voices[-NEAR:])):
            if voice.several or len(voice.names) != 1 or voice.gender not in (None, own):
                continue
            about = self.about(voice.names[0])
            fits = bool(states & about)
            lately = near == 0 and (noun in self.officials and bool(states) and not self.of_a_state(about) or not about and noun in self.callings)
            lately = lately or near == 0 and noun in self.officials and fits
            if noun in about and (fits or not states) or lately:
                return tuple(Name(n.name, n.type) for n in voice.names) if voice.names[0].type == "PER" else ()
        only = [name for name, about in self.told.items() if noun in about and self.sex.get(name) in (None, own) and (not states or states & about)]
        return (Name(only[0], "PER"),) if len(only) == 1 else ()

    def known(self, first: int, stop: int) -> tuple[Entry, int] | None:
        """The longest name of a body or state in the tables that begins at token `first` and ends at `stop` or before it, and where it ends."""
        words = self.cast.page.word
        entries = (e for e in self.names.entries.get(words[first], ()) if e.kind in ("body", "state") and not e.people)
        return next(
            ((e, first + len(e.words)) for e in entries if first + len(e.words) <= stop and tuple(words[first : first + len(e.words)]) == e.words), None
        )

    def name_in(self, place: Span) -> Span | None:
        """The name behind nouns with the article at the end of a place («اللاجئ الإريتري فلان الفلاني»)."""
        page = self.cast.page
        tokens = page.tokens(place.start, place.stop)
        article = tuple(self.cast.grammar.article)
        first = next((i for i in tokens if not page.word[i].startswith(article) or page.raw[i][0] != page.word[i][0]), tokens.stop)
        rest = [page.word[i] for i in range(first, tokens.stop)]
        sure = [self.may_be_name(word) for word in rest]
        titled = first == tokens.start + 1 < tokens.stop and page.word[tokens.start] in self.names.titles and not self.names.word(page.word[first]).stop
        whole = (
            titled
            or tokens.start < first
            and any(sure)
            and all(name or not self.names.word(w).plain and w[:1] != self.names.conjunction for name, w in zip(sure, rest, strict=True))
        )
        return self.cast.article.span(page.start[first], place.stop) if whole else None

    def name_behind(self, i: int) -> Span | None:
        """A name right behind a noun, at token i («المخرج ديل تورو»): words that no table knows, or that names are made of."""
        page, stop = self.cast.page, i
        while stop < len(page) and stop - i < NOUNS and page.kind[stop] == WORD and self.may_be_name(page.word[stop]):
            stop += 1
        return self.cast.article.span(page.start[i], page.stop[stop - 1]) if stop > i else None

    def may_be_name(self, text: str) -> bool:
        """The word may be part of a name."""
        word = self.names.word(text)
        led = text[:1] == self.names.conjunction or text in self.cast.grammar.by_name
        return bool(word.unknown or word.given or word.joins or word.family) and not word.definite and not led

    @functools.cached_property
    def callings(self) -> frozenset[str]:
        """The nouns that take up somebody of whom no calling was told, folded loosely."""
        return frozenset(map(self.cast.lexicon.loose.fold, self.cast.grammar.callings))

    def of_a_state(self, about: set[str]) -> bool:
        """What is known of a speaker tells a state."""
        return bool(about & self.cast.offices.adjectives)

    @functools.cached_property
    def several(self) -> tuple[str, ...]:
        """The endings of nouns for two or more."""
        return tuple(ending for ending in self.names.naming.adjective_endings if len(ending) > 1)

    @functools.cached_property
    def officials(self) -> frozenset[str]:
        """The nouns that take up any holder of an office, folded loosely."""
        return frozenset(map(self.cast.lexicon.loose.fold, self.cast.grammar.any_official))

    def about(self, name: Name) -> set[str]:
        """The words that tell what a speaker is: his offices, their states, and the word right before his name; of an unnamed one his own words."""
        if name.type == "PER":
            return self.told.get(name.name, set())
        words = self.cast.words(name.mention) if name.type == "OTHER" and name.mention else ()
        return {*words, *self.cast.offices.held(words)}

    @functools.cached_property
    def sex(self) -> dict[str, str | None]:
        """The gender of each person, by name."""
        return {self.cast.name_of(known.mention).name: known.mention.gender for known in self.cast.known if known.mention.kind == "person"}

    @functools.cached_property
    def told(self) -> dict[str, set[str]]:
        """What each person is, by name."""
        page, found = self.cast.page, dict[str, set[str]]()
        loose = self.cast.lexicon.loose.fold
        for known in self.cast.known:
            if known.mention.kind == "person":
                about = found.setdefault(self.cast.name_of(known.mention).name, set())
                if known.mention.office:
                    first = frozenset(self.cast.words(known.mention.office)[:1])
                    about |= (first if self.cast.offices.holds(known.office, first) else frozenset()) | known.office & self.cast.offices.adjectives
                if known.mention.body:
                    about |= self.cast.offices.held([self.cast.without_article(loose(known.mention.body.split()[0]))])
                begin = page.at(known.mention.span.start)
                for k in range(begin - 1, max(begin - BEFORE, 0) - 1, -1):
                    if not page.word[k].startswith(tuple(self.cast.grammar.article)):
                        break
                    about |= self.cast.offices.held([self.cast.without_article(loose(page.word[k]))])
        return found
