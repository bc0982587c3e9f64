"""Who is meant by a description in more words than a noun and its adjectives («مهاجم الفريق الإسباني», «حاكم الإقليم»): who is told of alike."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from msgspec import Struct

from mahdar.find.cast import Known
from mahdar.find.chiefs import inner_office
from mahdar.find.construct_nouns import construct_before, subject_before
from mahdar.find.descriptions_lone import Alone
from mahdar.find.noun_gender import noun_gender
from mahdar.find.told_of import DefiniteNoun
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon.again import Again
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import WORD

LONG = 8  # words: no description is longer
QUOTED = 4  # tokens from one quotation mark to the other around a name
ADJECTIVES = 4  # words with the article before a name: a noun and its adjectives
STRONG, WEAK = 2, 1  # a description and what is told share a name; nothing speaks against it


class Told(Struct, frozen=True):
    """What a phrase tells of somebody: the noun, the states, and the other words that tell one from another, folded as words of offices; what he was once;
    and which states are his own, not those of what he belongs to («المدرب المصري», not «مدرب المنتخب المصري»)."""

    noun: str
    states: frozenset[str]
    words: frozenset[str]
    former: bool
    own: frozenset[str] = frozenset()


class Person(Struct, frozen=True):
    """A person of whom a phrase tells something, the words of his name, and where it stands."""

    name: str
    own: frozenset[str]
    gender: str | None
    told: Told
    start: int


class Descriptions:
    """The descriptions of one article; `places` are those of the words that tell who speaks."""

    def __init__(self, taken_up: TakenUp, places: Sequence[Span] = ()) -> None:
        self.places = places
        self.taken_up, self.cast, self.calling = taken_up, taken_up.cast, taken_up.calling
        self.page, self.names = self.cast.page, self.cast.names
        self.again: Again = self.cast.lexicon.made(Again)
        self.alone = Alone(self.cast)

    def meant(self, place: Span, gender: str | None, voices: Sequence[Voice]) -> Name | None:
        """The only person told of in the same words, or of several the last speaker; of a calling also the last speaker whom nothing tells otherwise."""
        told = self.of(place)
        if told is None or self.named_behind(place):
            return None
        own = noun_gender(self.cast, self.page.word[self.page.at(place.start)])
        if gender not in (None, own):
            return None
        last = self.last_person(place, voices)
        for strength in (STRONG, WEAK):
            found = {p.name for p in self.fitting(told, place, own) if (self.strength(told, p.told) or self.as_official(told, p.told, place)) == strength}
            if found and (strength == STRONG or self.may_be_weak(told, voices)):
                chosen = last if last in found else next(iter(found)) if len(found) == 1 else None
                return Name(chosen, "PER") if chosen else None
        return (self.goes_on(told, own, voices, place) if last else None) or self.untold(told, own, voices, place)

    def of_office(self, mention: Mention, statement: Statement, voices: Sequence[Voice]) -> tuple[Name, ...]:
        """Who is meant by an office that speaks in a statement, with the words that the statement's mention has more."""
        whole = statement.mention
        meant = self.meant(whole if whole and whole.start == mention.span.start else mention.span, mention.gender, voices)
        return (meant,) if meant else ()

    def fitting(self, told: Told, place: Span, own: str) -> Iterator[Person]:
        """The persons told of before the place, of this gender, of whom no name in the description is («محامي فلان»)."""
        return (p for p in self.persons if p.start < place.start and p.gender in (None, own) and not told.words & p.own)

    def last_person(self, place: Span, voices: Sequence[Voice]) -> str | None:
        """The name of the last speaker, where that was one person not far before."""
        near = voices and self.taken_up.spoke_lately(place, voices) and len(voices[-1].names) == 1 and voices[-1].names[0].type == "PER"
        return voices[-1].names[0].name if near else None

    def may_be_weak(self, told: Told, voices: Sequence[Voice]) -> bool:
        """The description need not share a name with what is told: of a calling, or where it names nothing («حاكم الإقليم»); nobody unnamed was called so."""
        unnamed = any(n.type == "OTHER" and self.taken_up.words_of(n)[:1] == [told.noun] for voice in voices for n in voice.names)
        return not unnamed and (told.noun in self.calling.callings or not told.words and not told.states)

    def goes_on(self, told: Told, own: str, voices: Sequence[Voice], place: Span) -> Name | None:
        """The only person who spoke before, of this gender, of whom no other calling is told."""
        spoke = {n.name: v.gender for v in voices for n in v.names if n.type == "PER"}
        owned = not told.states and self.page.word[self.page.at(place.start)].startswith(self.names.article)  # «المدير الفني للمنتخب المجاور»
        if owned or told.noun not in self.calling.callings or len(spoke) != 1 or any(p.name in spoke and not self.alike(told, p.told) for p in self.persons):
            return None
        name, gender = next(iter(spoke.items()))
        if told.words & self.words_of(name):
            return None
        fits = gender == own and self.taken_up.told_of.may_be_called(Name(name, "PER"), DefiniteNoun(told.noun, told.states, own, place.start))
        return Name(name, "PER") if fits and self.strength_of_all(told, name) else None

    def untold(self, told: Told, own: str, voices: Sequence[Voice], place: Span) -> Name | None:
        """By what somebody was once whoever spoke last, else by a calling the only person named so far; nothing told speaks against it."""
        spoke = self.alone.last(place, voices, own) if self.taken_up.spoke_lately(place, voices) else None
        if spoke and (told.former and self.may_be_former(told, spoke) or self.alone.goes_on(place) and self.may_go_on(told, spoke)):
            return Name(spoke, "PER")
        stop = self.page.tokens(place.start, place.stop).stop
        bare = told.former or not told.words and not self.calling.belongs(stop)  # «المدير الفني للمنتخب المجاور», «مصور الصحيفة»
        name = self.alone.only(place.start, own) if bare else None
        if (
            not name
            or told.noun not in self.calling.callings
            or told.words
            and not told.former
            or told.words & self.words_of(name)
            or not self.may_be_weak(told, voices)
        ):
            return None
        fits = self.may_be_former(told, name) if told.former else self.strength_of_all(told, name)
        return Name(name, "PER") if fits and not self.alone.called_before(told.noun, place.start) else None

    def may_go_on(self, told: Told, name: str) -> bool:
        """Nobody of another name is told to be of that sort, and of the person of this name no other calling and no other state."""
        others = any(p.name != name and self.alike(told, p.told) and not self.states_differ(told, p.told) for p in self.persons)
        own = [p.told for p in self.persons if p.name == name]
        callings = self.calling.callings
        another = told.noun in callings and any(other.noun in callings and not self.alike(told, other) for other in own)
        differ = any(self.states_differ(told, other) for other in own) and not self.only_called(told, name)
        return not others and not another and not differ and not told.words & self.words_of(name)

    def only_called(self, told: Told, name: str) -> bool:
        """Of all persons this one alone is called so, by a calling: what he does may be for another state («مدرب المنتخب المصري», «المدرب النرويجي»)."""
        alike = [p for p in self.persons if self.alike(told, p.told)]
        own = any(p.told.own & self.cast.offices.adjectives for p in alike)
        return told.noun in self.calling.callings and not told.words and not own and {p.name for p in alike} == {name}

    def states_differ(self, one: Told, other: Told) -> bool:
        """Both tell of states, and of none alike."""
        return bool(one.states and other.states) and not one.states & other.states

    def may_be_former(self, told: Told, name: str) -> bool:
        """Nobody else is told to have been the same once, and who once held an office is told to hold none still."""
        alike = [p for p in self.persons if self.alike(told, p.told) and not self.states_differ(told, p.told)]
        others = any(p.name != name and p.told.former for p in alike)
        office = told.noun not in self.calling.callings
        serves = office and any(p.name == name and not p.told.former and p.told.noun not in self.calling.callings for p in self.persons)
        return not others and not serves and not told.words & self.words_of(name)

    def told_later(self, place: Span, name: str, least: int) -> bool:
        """A definite description may be of the person of this name, of whom the article tells alike only behind it, at least so well."""
        told = self.of(place)
        if told is None or self.named_behind(place):
            return False
        of_him = [p for p in self.persons if p.name == name]
        return all(p.start > place.start for p in of_him) and any(self.strength(told, p.told) >= least for p in of_him)

    def same_source(self, source: Span, place: Span) -> bool:
        """What the words before the name in a place tell is said of the unnamed source too, or nothing but the noun is."""
        person = next((k for k in self.cast.known if k.mention.kind == "person" and place.start < k.mention.head.start < place.stop), None)
        if person is None:
            return False
        own, other = self.told(self.page.tokens(source.start, source.stop)), self.told(self.page.tokens(place.start, person.mention.head.start))
        if own.states and other.states and not own.states & other.states:
            return False
        return other.words <= own.words and other.states <= own.states

    def strength_of_all(self, told: Told, name: str) -> bool:
        """Nothing told of the person speaks against the description."""
        return all(self.strength(told, p.told) for p in self.persons if p.name == name)

    def alike(self, one: Told, other: Told) -> bool:
        """The nouns may call one person."""
        return one.noun == other.noun or one.noun in self.calling.callings and other.noun in self.calling.alike(one.noun)

    def strength(self, one: Told, other: Told) -> int:
        """How well two phrases may tell of one person, 0 where they do not."""
        if not self.alike(one, other) or one.states and other.states and not one.states & other.states:
            return 0
        if other.former and not one.former and one.noun not in self.calling.callings:
            return 0
        if self.of_another_sort(one, other) or self.of_another_sort(other, one):
            return 0
        if one.words and other.words:
            if one.noun not in self.calling.callings and one.states and not other.states:
                return 0
            return STRONG if 2 * len(one.words & other.words) >= min(len(one.words), len(other.words)) else 0
        return STRONG if one.former == other.former and one.states & other.states and one.noun == other.noun else WEAK

    def as_official(self, one: Told, other: Told, place: Span) -> int:
        """How well a noun for anybody in office, with the article, tells of one («الرئيس الانفصالي السابق فلان», «القيادي الانفصالي»)."""
        official = one.noun in self.calling.officials and other.noun in self.calling.offices and place.text.startswith(self.names.article)
        return STRONG if official and one.words & other.words and not self.states_differ(one, other) else 0

    def of_another_sort(self, alone: Told, other: Told) -> bool:
        """The one noun alone means an office that the other is not («الرئيس», «رئيس اللجنة»)."""
        return not alone.words and bool(other.words) and alone.noun in self.cast.offices.not_alone

    def of(self, place: Span) -> Told | None:
        """What a definite description of one person tells; None for other phrases."""
        tokens = self.page.tokens(place.start, place.stop)
        first = self.page.word[tokens.start] if tokens else ""
        if not 1 < len(tokens) <= LONG or self.page.start[tokens.start] != place.start or not self.is_definite(tokens) or self.holds_name(tokens):
            return None
        told = self.told(tokens)
        heads = self.names.heads.get(first.removeprefix(self.names.article), self.names.heads.get(first, ()))
        one = not any(head.plural or head.kind == "body" for head in heads)
        return told if one and (told.noun in self.calling.callings or told.noun in self.calling.offices) else None

    def is_definite(self, tokens: range) -> bool:
        """A phrase has the article, or a noun or name behind it completes it («مدرب الفريق», not «لاعب في الفريق»)."""
        for i in tokens:
            word = self.names.word(self.page.word[i])
            if word.text.startswith(self.names.article):
                return True
            if i == tokens.start + 1 and tuple(map(self.cast.offices.compared, self.page.word[tokens.start : i + 1])) in self.again.phrases:
                continue  # «لاعب وسط الفريق»
            if i > tokens.start and (self.page.kind[i] != WORD or word.stop or word.text in self.indefinite):
                return False
            if i > tokens.start and (word.unknown or word.text in self.names.entries):
                return True
        return False

    @functools.cached_property
    def indefinite(self) -> frozenset[str]:
        """Words behind a noun without the article that leave it so («لاعب في …», «متحدث باسم …»)."""
        return self.cast.grammar.prepositions | self.cast.grammar.by_name

    def told(self, tokens: range) -> Told:
        """What the words of these tokens tell, the first of them being the noun."""
        words = tuple(self.plain(self.page.word[i], i > tokens.start) for i in tokens if self.page.kind[i] == WORD)
        noun, rest = self.calling.of(words)
        states = rest & self.cast.offices.adjectives
        names = rest - states - self.again.qualities - self.again.anywhere - self.cast.offices.by_name
        if noun in self.calling.callings:
            names -= self.again.kind_qualities  # «مدرب النادي الملكي»
        if noun in self.calling.callings and (names or self.page.word[tokens.start].startswith(self.names.article)):
            states &= self.own_states(tokens)  # «لاعب ريال مدريد الإسباني»: the club is Spanish
        return Told(noun, states, names, bool(rest & self.again.former), self.own_states(tokens))

    def own_states(self, tokens: range) -> frozenset[str]:
        """The states that adjectives right behind a noun with the article tell."""
        stop = next((i for i in tokens if not self.page.word[i].startswith(self.names.article)), tokens.stop)
        return self.cast.offices.held(self.plain(self.page.word[i], False) for i in range(tokens.start + 1, stop))

    def plain(self, text: str, led: bool) -> str:
        """A word without the article, and without «ل» before it."""
        rest = (self.names.without_li(text) or self.state_within(text)) if led else None
        return self.cast.offices.compared(rest or text)

    def state_within(self, text: str) -> str | None:
        """The name of a state behind «ب» («وزير المالية بمصر»)."""
        rest = text[1:] if text[:1] in self.names.within else ""
        return rest if any(entry.kind == "state" and not entry.people for entry in self.names.entries.get(rest, ())) else None

    @functools.cached_property
    def persons(self) -> list[Person]:
        """The persons of the article by what is told of them before and behind their names."""
        return [
            Person(name, self.words_of(name), k.mention.gender, told, k.mention.span.start)
            for k in self.cast.known
            if k.mention.kind == "person" and not k.mention.plural
            for name in [self.cast.name_of(k.mention).name]
            for told in (*self.told_of(k), *self.told_in_subject(k))
        ]

    @functools.cached_property
    def subjects(self) -> dict[int, range]:
        """The words of subjects before the persons whose names end them («المفوض السامي للاجئين، الأمير فلان»), by where those are mentioned."""
        return {start: words for place in self.places if (found := subject_before(self.cast, place, self.calling)) for start, words in [found]}

    def told_in_subject(self, known: Known) -> Iterator[Told]:
        """What the words of the subject that a name ends tell, where they are more than the mention's own."""
        if (words := self.subjects.get(known.mention.span.start)) is not None:
            yield self.told(words)

    def words_of(self, name: str) -> frozenset[str]:
        """The words of a name, folded as words of descriptions are."""
        return frozenset(self.plain(word, True) for word in self.cast.lexicon.folding.fold(name).split())

    def told_of(self, known: Known) -> Iterator[Told]:
        """What the office before a name and the words behind it tell."""
        office = known.mention.office
        if office is not None and inner_office(known.mention, self.page, self.names) is not None:
            pass  # «المتحدث باسم رئيسة الوزراء فلانة» tells of two
        elif office is not None:
            yield self.told(
                self.page.tokens(office.start, min(office.stop, known.mention.head.start) if office.start < known.mention.head.start else office.stop)
            )
        elif before := self.before(begin := self.page.at(known.mention.span.start)) or (self.completed(begin) if self.in_apposition(known) else None):
            yield self.told(before)
        first = self.page.at(known.mention.span.stop - 1) + 1
        first += first < len(self.page) and self.page.word[first] in self.cast.grammar.commas
        stop = first
        while stop < len(self.page) and stop - first < LONG and self.goes_behind(stop, first):
            stop += 1
        if stop > first:
            told = self.told(range(first, stop))
            if told.noun in self.calling.callings or told.noun in self.calling.offices:
                yield told

    def before(self, stop: int) -> range | None:
        """The noun for a calling with its adjectives, all with the article, right before the name at token `stop`."""
        first = stop
        while first > 0 and stop - first < ADJECTIVES and self.page.word[first - 1].startswith(self.names.article):
            first -= 1
        noun = next((i for i in range(first, stop) if self.cast.offices.compared(self.page.word[i]) in self.calling.callings), stop)
        return range(noun, stop) if noun < stop else None

    def completed(self, stop: int) -> range | None:
        """The completed noun for an office or calling whose phrase ends before the name at token `stop` («حارس مرمى الفريق فلان»)."""
        stop -= stop > 0 and self.page.word[stop - 1] in self.cast.grammar.commas
        first = construct_before(self.cast, stop, self.calling.callings | self.calling.offices)
        return range(first, stop) if first is not None else None

    def in_apposition(self, known: Known) -> bool:
        """Where a comma stands before the name of a person, one stands behind it too."""
        first, stop = self.page.at(known.mention.span.start), self.page.at(known.mention.span.stop - 1) + 1
        commas = self.cast.grammar.commas
        return not first or self.page.word[first - 1] not in commas or stop < len(self.page) and self.page.word[stop] in commas

    def goes_behind(self, i: int, first: int) -> bool:
        """Token i goes on with the words in apposition that begin at token `first`."""
        word = self.names.word(self.page.word[i])
        return self.page.kind[i] == WORD and (i == first or not word.stop) and not (word.cue and not word.definite)

    def named_behind(self, place: Span) -> bool:
        """A name stands behind the description, with a comma between or not: it tells who somebody new is."""
        stop = self.page.tokens(place.start, place.stop).stop
        while self.calling.behind(stop).startswith(self.names.article):
            stop += 1
        if any(q.opener == stop and q.closer - stop <= QUOTED for q in self.page.quotations):
            return True  # «مدرب المنتخب "فلان الفلاني"»
        comma = stop < len(self.page) and self.page.word[stop] in self.cast.grammar.commas
        if comma and self.in_commas(stop + 1):
            return True
        return self.calling.named_next(stop + comma)

    def in_commas(self, first: int) -> bool:
        """From token `first` up to the next comma stand a few words that may be a name: no particle, no article, no time."""
        words = self.page.word
        stop = next((k for k in range(first, min(first + QUOTED, len(self.page))) if words[k] in self.cast.grammar.commas), first)
        known = map(self.names.word, words[first:stop])
        return stop > first + 1 and not any(word.stop or word.definite or word.text in self.indefinite or word.text in self.names.times for word in known)

    def holds_name(self, tokens: range) -> bool:
        """Behind a noun and its adjectives with the article stands a name («الطبيبة فلانة», «العداءة الفلانية»)."""
        stop = next((i for i in tokens if not self.page.word[i].startswith(self.names.article)), tokens.stop)
        word = self.names.word(self.page.word[stop]) if tokens.start < stop < tokens.stop and self.page.kind[stop] == WORD else None
        if any(
            self.names.word(w := self.page.word[i].removeprefix(self.names.article)).unknown and w not in self.names.state_of
            for i in range(tokens.start + 1, stop)
        ):
            return True
        name = word is not None and (word.given or word.family or not word.plain)
        return word is not None and bool(name) and not word.stop and word.text not in self.indefinite and self.names.without_li(word.text) is None
