"""Speakers who are taken up again: by a short name that is no mention, or by a noun with the article («الخبير», «المصدر نفسه»)."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from msgspec import Struct

from mahdar.find.bodies_kinds import BodiesKinds
from mahdar.find.bodies_meant import BodiesMeant
from mahdar.find.callings import Callings
from mahdar.find.cast import Cast, Known
from mahdar.find.closed import either
from mahdar.find.described import Described
from mahdar.find.first_names import full_of_first
from mahdar.find.noun_gender import noun_gender
from mahdar.find.told_of import DefiniteNoun, ToldOf
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_index import Entry
from mahdar.lexicon.names import NameWords
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import NUMBER, WORD

NEAR = 12  # speakers: no noun with the article goes further back
SOURCE = "_source"  # ends the rules of statements with a source phrase behind their words
SAME = 4  # speakers: «المصدر ذاته» goes no further back
NOUNS = 3  # words: nor is it longer
LONG = 6  # words: no name is longer
NAMES = 2  # words of a short name
FAR = 700  # code points: so far back whoever spoke last is called by what he does


class Voice(Struct, frozen=True):
    """Who spoke in a statement: the names, their gender, and whether they are several; None where a noun phrase does not tell."""

    statement: Statement
    names: tuple[Name, ...]
    gender: str | None
    several: bool | None


def any_sources(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The words of sources of which nothing else is told, and those of further ones, folded loosely; ask for them by `lexicon.made(any_sources)`."""
    names, fold = lexicon.made(NameWords), lexicon.loose.fold
    return frozenset(map(fold, names.any_source)), frozenset(map(fold, names.otherwise))


class TakenUp:
    """The speakers of one article by what takes them up."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.nouns, self.calling, self.bodies_kinds = Described(cast), Callings(cast), BodiesKinds(cast)
        self.bodies_meant = BodiesMeant(cast, self.bodies_kinds.kinds)
        self.told_of = ToldOf(cast, self.nouns, self.calling)
        self.names: NameWords = cast.lexicon.made(NameWords)
        self.any_sources, self.otherwise = cast.lexicon.made(any_sources)

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
        fullest = self.cast.respelt_person(known) or known if fullest is known else fullest
        if fullest is not known:
            return Name(self.cast.clean(fullest.mention.head), "PER")
        return self.by_voice(place, voices)

    def in_text(self, place: Span, gender: str | None) -> Name | None:
        """The fuller name elsewhere of a lone name, in words that no mention holds together («شريك في المكتب عماد مطر … قال مطر»)."""
        i = self.cast.page.at(place.start)
        if self.cast.page.stop[i] != place.stop or self.cast.page.start[i] != place.start or self.names.word(self.cast.page.word[i]).stop:
            return None
        others = (k for k in self.cast.page.places.get(self.cast.page.word[i], ()) if k != i)
        span = next((span for k in others if (span := self.name_to(k, gender)) is not None), None) or full_of_first(self, i)
        return Name(self.cast.clean(span), "PER") if span else None

    def name_to(self, k: int, gender: str | None) -> Span | None:
        """The name of which token k is the last word: given names before it, or a word that no table knows behind one with the article."""
        page, known = self.cast.page, self.names.word
        first = k
        while first and k - first < LONG and page.kind[first - 1] == WORD and self.before_surname(page.word[first - 1]):
            first -= 1
        if first < k and self.begins_sentence(first) and self.names.tense(page.word[first]):
            first += 1
        named = next((one for one in map(known, page.word[first:k]) if one.given), None)
        behind = first > 0 and self.leads(first - 1)
        everyday = known(page.word[k]).ordinary
        other = named is not None and None not in (gender, named.sex) and gender != named.sex
        if first == k or other or named is None and (not behind or everyday) or everyday and self.described(k):
            return None
        return self.cast.article.span(page.start[first], page.stop[k])

    def leads(self, i: int) -> bool:
        """A name may begin behind token i: a noun with the article, with quotation marks between or not, a comma, or a verb of speech."""
        page, grammar = self.cast.page, self.cast.grammar
        quoted = i > 0 and any(q.opener == i for q in page.quotations)
        word = page.word[i - quoted]
        return word.startswith(tuple(grammar.article)) or not quoted and (word in grammar.commas or self.names.word(word).cue)

    def with_part(self, place: Span) -> Span:
        """The place with the word for one or some of those whom it points to before it («أحد هؤلاء الصيادين»)."""
        page, first = self.cast.page, self.cast.page.at(place.start)
        part = first > 0 and page.word[first] in self.cast.grammar.demonstratives and page.word[first - 1] in self.cast.grammar.quantities
        return self.cast.article.span(page.start[first - 1], place.stop) if part else place

    def pointed(self, place: Span) -> Span | None:
        """The words with the article behind «this» or «the same» («هذا البيان», «لنفس المصدر»); None for other places."""
        page, grammar = self.cast.page, self.cast.grammar
        tokens = page.tokens(place.start, place.stop)
        word = page.word[tokens.start]
        bare = word[1:] if word[:1] in grammar.to_letter else word
        behind = len(tokens) > 1 and page.word[tokens.start + 1].startswith(tuple(grammar.article))
        return self.cast.article.span(page.start[tokens.start + 1], place.stop) if behind and bare in either(grammar.demonstratives, grammar.the_same) else None

    def begins_sentence(self, i: int) -> bool:
        """A sentence begins at token i."""
        return i == 0 or self.cast.page.word[i - 1] == "\n" or self.cast.page.word[i - 1] in self.cast.grammar.stops

    def before_surname(self, word: str) -> bool:
        """The word may stand before a surname as part of the name."""
        known = self.names.word(word)
        joined = word[:1] in self.cast.grammar.joining and self.names.word(word[1:]).stop  # «فإن»
        foreign = not (joined or known.ordinary or known.definite or known.stop or known.verb or word[:1] == self.names.conjunction or word in self.names.heads)
        return (self.may_be_name(word) and not joined or foreign) and word not in self.cast.grammar.prepositions and not known.cue

    def described(self, k: int) -> bool:
        """Token k is a noun for what somebody is, or the noun behind it completes it («عماد طبيب المنتخب»)."""
        page = self.cast.page
        after = page.word[k + 1] if k + 1 < len(page) else ""
        return page.word[k] in self.names.heads or after.startswith(tuple(self.cast.grammar.article))

    def by_voice(self, place: Span, voices: Sequence[Voice], gender: str | None = None) -> Name | None:
        """A speaker before, of no other gender, whose name as written there is longer and ends in the words of the place."""
        words = self.cast.words(place)
        near = (v for v in reversed(voices) if gender is None or v.gender in (None, gender))
        return next((Name(n.name, n.type) for v in near for n in v.names if n.mention and self.is_name(n) and self.ends_in(n.mention, words)), None)

    def is_name(self, name: Name) -> bool:
        """The speaker is named, and not described in everyday words."""
        return name.type != "OTHER" or name.mention is not None and self.may_be_name(self.cast.page.word[self.cast.page.at(name.mention.start)])

    def ordinary(self, place: Span) -> frozenset[str]:
        """The words of the place that are everyday words."""
        page = self.cast.page
        found = [page.word[i] for i in page.tokens(place.start, place.stop) if self.names.as_written(page.raw[i], page.word[i]).ordinary]
        return frozenset(w for word in found for w in [self.cast.without_article(self.cast.lexicon.loose.fold(word))])

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
        noun, told = self.calling.of(self.cast.words(place))
        states = told & self.cast.offices.adjectives
        word = page.word[tokens.start]
        own = noun_gender(self.cast, word)
        many = word.endswith(self.several) and noun not in self.callings
        if gender not in (None, own) or many or any(head.plural for head in self.names.heads.get(word, ())):
            return ()
        behind = None if self.calling.is_heard(tokens.stop) else self.name_behind(tokens.stop)
        if behind is not None:
            person = self.by_short_name(behind, voices)
            return (person,) if person else ()
        if self.calling.named_next(tokens.stop):
            return ()
        wanted = DefiniteNoun(noun, states, own, place.start)
        lately = self.spoke_lately(place, voices) and (bool(states) or not self.calling.belongs(tokens.stop))
        if self.calling.tells_all(noun, told) and (found := self.by_office(wanted, voices, lately)):
            halves = told & self.cast.offices.of_halves
            return () if halves and self.told_of.halves(found[0].name).difference(halves) else found
        return self.by_calling(wanted, voices, lately)

    def spoke_lately(self, place: Span, voices: Sequence[Voice]) -> bool:
        """The last speaker spoke not far before the place."""
        return bool(voices) and place.start - voices[-1].statement.span.stop < FAR

    def last_apart(self, voices: Sequence[Voice]) -> Voice | None:
        """Who spoke last, no state and not inside the words of another; else who spoke last."""
        apart = (v for v in reversed(voices[-NEAR:]) if v.statement.parent is None and v.names[0].type != "GPE")
        return next(apart, voices[-1] if voices else None)

    def by_office(self, wanted: DefiniteNoun, voices: Sequence[Voice], lately: bool) -> tuple[Name, ...]:
        """The nearest speaker before, or the only person, who is what the noun says, and whose state is among those told."""
        noun, states, own = wanted.noun, wanted.states, wanted.gender
        last = self.last_apart(voices)
        unnamed = any(n.type == "OTHER" and noun in self.words_of(n) for voice in voices for n in voice.names)
        for voice in reversed(voices[-NEAR:]):
            if voice.several or len(voice.names) != 1 or voice.gender not in (None, own):
                continue
            about, goes_on = self.told_of.about(voice.names[0]), last is not None and voice.names[0].name == last.names[0].name
            fits = bool(states & about)
            if noun in about and (fits or not states) or goes_on and lately and self.calling.takes_up_last(noun, states, about, unnamed):
                return tuple(Name(n.name, n.type) for n in voice.names) if voice.names[0].type == "PER" else ()
        told = [(name, about) for name, about in self.told_of.told.items() if self.told_of.sex.get(name) in (None, own) and (not states or states & about)]
        only = [name for name, about in told if noun in about] or [name for name, _ in told if states and noun in self.callings]
        return (Name(only[0], "PER"),) if len(only) == 1 else ()

    def by_calling(self, wanted: DefiniteNoun, voices: Sequence[Voice], lately: bool) -> tuple[Name, ...]:
        """The only person whom the article calls by the noun, or of several the last speaker; else the last speaker, of whom no other calling is told."""
        general, fits = wanted.noun in self.callings, self.told_of.called_so(wanted)
        if len(fits) == 1:
            return tuple(Name(name.name, name.type) for name in fits.values())
        last = self.last_apart(voices)
        if last is None or last.several or len(last.names) != 1 or last.names[0].type != "PER" or last.gender != wanted.gender:
            return ()
        name = Name(last.names[0].name, "PER")
        return (name,) if name.name in fits or lately and general and not fits and self.told_of.may_be_called(name, wanted) else ()

    def again(self, place: Span, voices: Sequence[Voice]) -> Name | None:
        """The nearest speaker before, no person, whose name begins with the noun with the article of the place («المصدر», «الجمعية نفسها»)."""
        page, grammar = self.cast.page, self.cast.grammar
        tokens = [i for i in page.tokens(place.start, place.stop) if page.word[i] not in grammar.selves]
        definite = tuple(grammar.article)
        if not 0 < len(tokens) <= NOUNS or not all(page.word[i].startswith(definite) for i in tokens):
            return self.bodies_kinds.described(self.cast.words(place), voices)
        wanted = [word for word, _ in zip(self.cast.words(place), tokens, strict=False)]
        names = (name for voice in reversed(voices[-NEAR:]) for name in voice.names if name.type != "PER")
        found = next((Name(n.name, n.type) for n in names if self.takes_up(wanted, n) or self.bodies_kinds.takes_up(wanted, n)), None)
        found = found or self.only_body(wanted, voices) or self.any_source(wanted, place, voices) or self.bodies_kinds.only_known(wanted, place.start)
        found = found or self.bodies_kinds.only_named(wanted, place.start)
        if found and not self.bodies_meant.is_called_so(found):
            return found
        return self.bodies_meant.meant(place, [name for voice in voices for name in voice.names]) or found

    def any_source(self, wanted: list[str], place: Span, voices: Sequence[Voice]) -> Name | None:
        """Whoever spoke last, no person, where «المصدر» takes up no source that was called so."""
        spoke = [v for v in voices[-SAME:] if v.statement.parent is None] or voices
        last = spoke[-1].names if len(wanted) == 1 and wanted[0] in self.any_sources and spoke else ()
        called = any(self.cast.page.start[k] < place.start for word in wanted for k in self.cast.page.places.get(word, ()))
        if len(last) == 1 and last[0].type in ("OTHER", "ORG") and not called and not self.is_office(last[0]):
            return Name(last[0].name, last[0].type)
        return self.same_source(place, voices) if len(wanted) == 1 and wanted[0] in self.any_sources and not called else None

    def same_source(self, place: Span, voices: Sequence[Voice]) -> Name | None:
        """The last body or unnamed source that spoke, whoever spoke behind it, where «المصدر ذاته» takes it up."""
        page = self.cast.page
        k = page.at(place.stop - 1) + 1
        if k >= len(page) or page.word[k] not in self.cast.grammar.selves and page.word[k - 1] not in self.cast.grammar.selves:
            return None
        alone = (v for v in reversed(voices[-SAME:]) if len(v.names) == 1 and v.statement.mention is not None)
        named = (v.names[0] for v in alone if v.statement.rule.endswith(SOURCE) or v.names[0].type in ("OTHER", "ORG") and not self.is_office(v.names[0]))
        return next((Name(n.name, n.type) for n in named), None)

    def is_office(self, name: Name) -> bool:
        """The words begin with an office, and not with a source."""
        first = [self.cast.without_article(word) for word in self.cast.lexicon.folding.fold(name.name).split()[:1]]
        kinds = {head.kind for word in first for head in self.names.heads.get(word, ())}
        return name.type == "OTHER" and "office" in kinds and "unnamed" not in kinds and not self.any_sources.intersection(first)

    def only_body(self, wanted: list[str], voices: Sequence[Voice]) -> Name | None:
        """The only body that spoke and is called so, by a noun of another quality («المنظمة الحقوقية»), of no other state."""
        if len(wanted) < 2 or wanted[0] not in self.otherwise:
            return None
        spoke = {n.name for v in voices for n in v.names if n.type == "ORG"}
        called = {whole for name in self.bodies.get(wanted[0], ()) for whole in spoke if f"{whole} ".startswith(f"{name} ")}
        states = self.cast.offices.held(wanted[1:]) & self.cast.offices.adjectives
        if len(called) != 1:
            return None
        body = Name(called.pop(), "ORG")
        held = self.cast.offices.held(self.words_of(body)) & self.cast.offices.adjectives
        return body if not states or not held or states & held else None

    @functools.cached_property
    def bodies(self) -> dict[str, set[str]]:
        """The bodies of the article that are named in more than one word, by the first, folded loosely and without the article."""
        found = dict[str, set[str]]()
        for known in self.cast.known:
            epithet = not known.mention.entry and known.mention.span.text.startswith(self.names.article)
            if known.mention.kind == "body" and len(known.words) > 1 and not epithet:
                found.setdefault(known.words[0], set()).add(self.cast.body_name(known))
        return found

    def takes_up(self, wanted: list[str], name: Name) -> bool:
        """The name has more than the words wanted, of which the first is its first; or one of no body has that word without the article."""
        words, offices = self.words_of(name), self.cast.offices
        if words[1:2] == wanted[:1] and wanted[0] in offices.portfolios and self.is_body(name):
            return set(wanted) <= set(words)
        more = len(words) > len(wanted) or not name.name.startswith(tuple(self.cast.grammar.article)) and not self.is_body(name)
        held = offices.held(words)
        return words[:1] == wanted[:1] and more and all(offices.holds(held, offices.held(part)) for part in (wanted, wanted[:1]))

    def is_body(self, name: Name) -> bool:
        """The name begins with a noun for a body."""
        first = self.cast.lexicon.folding.fold(name.name).split()[:1]
        return any(head.kind == "body" for word in first for head in self.names.heads.get(word, ()))

    def words_of(self, name: Name) -> list[str]:
        """The words of a name, folded loosely and without the article."""
        return [self.cast.without_article(word) for word in self.cast.lexicon.loose.fold(name.name).split()]

    def known(self, first: int, stop: int) -> tuple[Entry, int] | None:
        """The longest name of a body or state in the tables that begins at token `first`, «ل» of «للأمم» left out, and its end, not behind `stop`."""
        words = tuple(self.cast.page.word[first:stop])
        free = self.names.without_li(words[0]) or ""
        for begun in (words[0], free if free.startswith(self.names.article) else ""):
            entries = (e for e in self.names.entries.get(begun, ()) if e.kind in ("body", "state") and not e.people)
            if found := next((e for e in entries if (begun, *words[1 : len(e.words)]) == e.words), None):
                return found, first + len(found.words)
        return None

    def name_in(self, place: Span) -> Span | None:
        """The name behind nouns with the article at the end of a place («اللاجئ الإريتري فلان الفلاني»)."""
        page = self.cast.page
        tokens = page.tokens(place.start, place.stop)
        article = tuple(self.cast.grammar.article)
        first = next((i for i in tokens if not page.word[i].startswith(article) or page.raw[i][0] != page.word[i][0]), tokens.stop)
        rest = [page.word[i] for i in range(first, tokens.stop)]
        if rest and (page.kind[first] == NUMBER or rest[0] in self.cast.grammar.prepositions or self.led_to_known(rest[0])):
            return None
        sure = [self.may_be_name(word) for word in rest]
        titled = first == tokens.start + 1 < tokens.stop and page.word[tokens.start] in self.names.titles and not self.names.word(page.word[first]).stop
        whole = (
            titled
            or tokens.start < first
            and any(sure)
            and all(name or not self.names.word(w).plain and w[:1] != self.names.conjunction for name, w in zip(sure, rest, strict=True))
        )
        return self.cast.article.span(page.start[first], place.stop) if whole else None

    def led_to_known(self, text: str) -> bool:
        """A clinging preposition and the first word of what a table knows («القيادي بداعش»), in a word that is no name of a person."""
        word = self.names.word(text)
        return text[:1] in self.cast.grammar.clinging and text[1:] in self.names.entries and not (word.given or word.family)

    def name_behind(self, i: int) -> Span | None:
        """A name right behind a noun, at token i («المخرج ديل تورو»): words that no table knows, or that names are made of."""
        page, stop = self.cast.page, i
        if i < len(page) and page.word[i] in self.cast.grammar.prepositions:
            return None  # «وشدد المسؤول التركي على أن …»
        while stop < len(page) and stop - i < NOUNS and page.kind[stop] == WORD and self.may_be_name(page.word[stop]):
            stop += 1
        return self.cast.article.span(page.start[i], page.stop[stop - 1]) if stop > i else None

    def governing(self, word: str) -> bool:
        """A plural of people that the next noun completes («باحثو المعهد»)."""
        return any(word.endswith(e[:1]) and word + e[1:] in self.names.heads for e in self.names.naming.verb_ends)

    def may_be_name(self, text: str) -> bool:
        """The word may be part of a name."""
        word = self.names.word(text)
        led = text[:1] == self.names.conjunction or text in self.cast.grammar.by_name
        return bool(word.unknown or word.given or word.joins or word.family) and not word.definite and not led

    @functools.cached_property
    def callings(self) -> frozenset[str]:
        """The nouns that take up somebody of whom no calling was told, folded loosely."""
        return self.calling.callings

    @functools.cached_property
    def several(self) -> tuple[str, ...]:
        """The endings of nouns for two or more."""
        return tuple(ending for ending in self.names.naming.adjective_endings if len(ending) > 1)
