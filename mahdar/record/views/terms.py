"""What statements are about, in a form in which they can be compared: stems of words, and parties by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.small_words import Small
from mahdar.lexicon.grammar import GrammarTable, grammar
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.speech import Speech
from mahdar.lexicon.stances import StanceWords, stance_words
from mahdar.lexicon.tense import tenses
from mahdar.model import Mention, Time
from mahdar.record.views.parties import Parties
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Gathered, Source
from mahdar.record.views.voices import Voices
from mahdar.text import WORD

LONG = 4
"""Letters from which on a word of everyday use is told from what clings to it."""


class Term(Struct, frozen=True):
    """A word of a statement: its token, its stem (a party's name for all words of a mention), whether it is a name, common, definite."""

    at: int
    key: str
    name: bool
    common: bool
    definite: bool


class Terms:
    """The terms of the statements of a scope."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered, self.lexicon = gathered, gathered.lexicon
        self.words: StanceWords = gathered.lexicon.made(stance_words)
        self.small: Small = gathered.lexicon.made(Small)
        small_words: GrammarTable = gathered.lexicon.made(grammar)
        speech: Speech = gathered.lexicon.made(Speech)
        self.acts = speech.act_of_content
        self.tense = gathered.lexicon.made(tenses).of
        self.names: NameWords = gathered.lexicon.made(NameWords)
        self.adverbs, self.that = small_words.adverbs, small_words.that
        self.hanging = small_words.prepositions | small_words.that | small_words.either | small_words.negations | self.words.negations
        self.marks = small_words.commas | small_words.colons | small_words.dashes
        self.colons, self.musts, self.said = small_words.colons, small_words.musts, small_words.said
        self.prepositions, self.relatives = small_words.prepositions, small_words.relatives
        self.questions = small_words.questions
        self.named = {source.doc: names_at(source, gathered) for source in gathered.sources}
        self.times = {source.doc: times_at(source, gathered) for source in gathered.sources}
        known = gathered.made(Parties)
        kinds = {known.names[key]: members[0].type for key, members in known.members.items()}
        self.persons = frozenset(name for name, kind in kinds.items() if kind == "PER")
        self.bodies = frozenset(name for name, kind in kinds.items() if kind != "PER")
        self.states = frozenset(name for name, kind in kinds.items() if kind == "GPE")
        self.lands = self.states | frozenset(self.small.adjectives.values()) | frozenset(self.small.capital_of)
        self.counts = Counter(word for s in gathered.made(said) for word in self.words_in(s))
        self._of: dict[tuple[str, str], tuple[Term, ...]] = {}

    def words_in(self, s: Said) -> list[str]:
        """The folded words of what was said."""
        page = self.gathered.page(s.source.doc)
        return [page.word[i] for span in s.found.content for i in page.tokens(span.start, span.stop)]

    def bare(self, word: str) -> str:
        """The word without a first letter that may be a particle, when what is left stands elsewhere by itself as often as the whole."""
        split = self.words.split
        for particle in (*split.joining, *split.leading):
            rest = word.removeprefix(particle)
            if rest != word and self.counts[rest] and self.counts[rest] >= self.counts[word]:
                return self.bare(rest)
        return word

    def unclung(self, word: str, raw: str) -> str:
        """A word as it is written, without what clings to its front: «للحوار» as «الحوار», «بضمانات» as «ضمانات» where that stands elsewhere too."""
        if self.words.definite(word):
            clung = max((len(c) for c in clinging(self.words) if word.startswith(c)), default=0)
            return self.words.article + raw[clung:] if clung and raw[:clung] == word[:clung] else raw
        rest = self.bare(word)
        known = self.names.ordinary
        cut = next((c for c in clung_to(self.words) if word.startswith(c) and word[len(c) :] in known and len(word) - len(c) >= LONG), "")
        if rest == word and cut and word not in known and word not in self.names.heads:
            rest = word[len(cut) :]
        return raw[len(word) - len(rest) :] if len(raw) == len(word) else raw

    def voiced(self, s: Said) -> frozenset[str]:
        """Who says it and for whom he speaks, step by step."""
        return frozenset(name for chain in self.gathered.made(Voices).chains(s) for name in chain)

    def land(self, s: Said) -> str | None:
        """The one state for which a statement is made."""
        states = [name for name in self.voiced(s) if name in self.lands]
        return states[0] if len(states) == 1 else None

    def addressee(self, s: Said) -> frozenset[str]:
        """The parties to whom it was said, and those named before the words: whom it accuses («اتهمت أوكرانيا روسيا بـ …»)."""
        found = s.found
        first = found.content[0].start if found.content else found.cue.stop
        spans = [(found.cue.stop, first), *([(found.addressee.start, found.addressee.stop)] if found.addressee else [])]
        page, named = self.gathered.page(s.source.doc), self.named[s.source.doc]
        return frozenset(named[i] for start, stop in spans if start < stop for i in page.tokens(start, stop) if i in named)

    def of(self, s: Said) -> tuple[Term, ...]:
        """The words and names of what was said, but for what another says within it, in order."""
        place = (s.source.doc, s.form.id)
        if place not in self._of:
            self._of[place] = tuple(self.made(s))
        return self._of[place]

    def keys_of(self, text: str) -> list[str]:
        """The keys of a phrase that a person wrote: names of parties, else stems."""
        known, words = self.gathered.made(Parties), self.words
        if whole := known.by_word(text):
            return [whole]
        folded = (words.fold(word) for word in text.split())
        return [known.by_word(word) or self.small.adjectives.get(word, "") or words.stem(word) for word in folded]

    def made(self, s: Said) -> Iterator[Term]:
        """The terms of a statement, worked out anew."""
        page, named = self.gathered.page(s.source.doc), self.named[s.source.doc]
        times, own = self.times[s.source.doc], self.land(s) or ""
        last = ""
        for i in (i for span in s.found.content for i in page.tokens(span.start, span.stop)):
            name = named.get(i, self.small.adjectives.get(page.word[i], "")) or own * (page.word[i] in self.words.own_land)
            if name and name == last:
                continue
            last = name
            if name or page.kind[i] == WORD:
                word = page.word[i]
                key = name or self.words.stem(self.bare(word))
                yield Term(i, key, bool(name), i in times or word in self.words.common or key in self.words.common, self.words.definite(word))

    def written(self, s: Said) -> list[str]:
        """The folded words of the terms of a statement."""
        page = self.gathered.page(s.source.doc)
        return [page.word[t.at] for t in self.of(s)]

    def keys(self, s: Said) -> frozenset[str]:
        """The names and the telling words of a statement."""
        return frozenset(t.key for t in self.of(s) if t.name or not t.common and len(t.key) > 2)


def times_at(source: Source, gathered: Gathered) -> frozenset[int]:
    """The tokens of the times of an article."""
    page = gathered.page(source.doc)
    return frozenset(i for time in source.reading.of(Time) for i in page.tokens(time.span.start, time.span.stop))


def clinging(words: StanceWords) -> Iterator[str]:
    """What may cling to the front of a definite word, its article with it."""
    split = words.split
    for joint in ("", *split.joining):
        yield from (joint + p + split.article for p in ("", *split.leading))
        yield from (joint + c for c in split.contracted)


def clung_to(words: StanceWords) -> Iterator[str]:
    """What may cling to the front of a word without the article: a preposition, with or without «and» before it."""
    yield from (joint + p for joint in ("", *words.split.joining) for p in words.split.leading)


def names_at(source: Source, gathered: Gathered) -> dict[int, str]:
    """For each token of a mention the party's name across articles, else the words themselves."""
    known, page = gathered.made(Parties), gathered.page(source.doc)
    out: dict[int, str] = {}
    for m in source.reading.of(Mention):
        if m.kind != "unnamed":
            key = known.by_place.get((source.doc, m.span))
            name = known.names[key] if key else m.entry or m.head.text
            for i in page.tokens(m.span.start, m.span.stop):
                out.setdefault(i, name)
    return out
