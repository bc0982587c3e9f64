"""Who is meant by a description in the lead: the next one who speaks, named there for the first time («قال مسؤول نرويجي … وقال فلان، مدير الميناء، …»)."""

from __future__ import annotations

import functools

from mahdar.find.anaphors import Case, Names
from mahdar.find.descriptions import Descriptions, Told
from mahdar.find.headline_lead import HeadlineLead
from mahdar.find.named_after import Spoken
from mahdar.find.named_later import NamedLater
from mahdar.lexicon.in_lead import InLead
from mahdar.lexicon.people import one_human
from mahdar.lexicon.players import Players
from mahdar.model import Name, Statement
from mahdar.text import WORD

NEXT = 8  # statements: the name stands no further on
FAR = 900  # code points from the beginning of the text to the description, and from there to the name
AROUND = 10  # tokens behind a description in which it may be told that the source would not be named
BEFORE = 4  # tokens before a verb that turn to somebody else
SAME = 2  # words of matter that two statements of one speaker share
FULL = 2  # words of a full name


class NamedInLead:
    """Such descriptions of one article."""

    def __init__(self, descriptions: Descriptions, later: NamedLater) -> None:
        self.descriptions, self.later = descriptions, later
        self.cast, self.page, self.names = descriptions.cast, descriptions.page, descriptions.names
        self.table: InLead = self.cast.lexicon.made(InLead)
        self.players: Players = self.cast.lexicon.made(Players)
        self.matter = HeadlineLead(self.cast).matter
        self.found: dict[str, Names] = {}

    def meant(self, case: Case) -> Names:
        """The next one who speaks, where nobody who is named spoke before and nothing told of him speaks against it."""
        if case.name.type != "OTHER" or case.spoken.statement.parent is not None:
            return ()
        if case.name.name not in self.found:
            self.found[case.name.name] = self.next_named(case) if self.describes_one(case) else ()
        return self.found[case.name.name]

    def describes_one(self, case: Case) -> bool:
        """The words bring in one human being, of whom it is not told that he would not be named."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        word = self.page.word[tokens.start] if tokens else ""
        if not tokens or case.place.start > FAR or word in self.table.onlookers or not self.is_human(word):
            return False
        around = self.page.word[tokens.start : tokens.stop + AROUND]
        return self.table.veiled.isdisjoint(around)

    def is_human(self, word: str) -> bool:
        """The word, without the article, is a noun for one human being: an office, a calling, a man or woman."""
        if word.startswith(self.names.article):
            return False
        loose = self.cast.offices.compared(word)
        known = word in self.humans or loose in self.descriptions.calling.callings or loose in self.descriptions.calling.offices
        return known and not any(head.plural or head.kind == "body" for head in self.names.heads.get(word, ()))

    @functools.cached_property
    def humans(self) -> frozenset[str]:
        """The nouns for one human being."""
        return frozenset().union(*self.cast.lexicon.made(one_human).values())

    def next_named(self, case: Case) -> Names:
        """The next one who speaks in his own statement and is named, for the first time."""
        near = True
        for spoken in case.after[:NEXT]:
            if spoken.statement.parent is not None or spoken.statement.mention is None or not spoken.names:
                continue
            if spoken.statement.cue.start - case.spoken.statement.cue.start > FAR:
                return ()
            if len(spoken.names) == 1 and spoken.names[0].type == "PER":
                return (Name(spoken.names[0].name, "PER"),) if self.may_be(case, spoken, near) else ()
            if spoken.names[0].name == case.name.name and self.page.word[self.page.at(spoken.statement.mention.start)].startswith(self.names.article):
                return ()  # «وأضاف المسؤول … وقال فلان»
            near = False
        return ()

    def may_be(self, case: Case, spoken: Spoken, near: bool) -> bool:
        """Whoever speaks there may be the one described: named for the first time, of no other gender, turned to by no other words; and something tells so."""
        name = spoken.names[0].name
        if not self.later.is_new(name, case.place.start) or self.later.clash(case.spoken, spoken) or self.turned_to(spoken.statement):
            return False
        told = self.descriptions.told(self.page.tokens(case.place.start, case.place.stop))
        of_him = [p.told for p in self.descriptions.persons if p.name == name]
        if any(self.differ(told, other) for other in of_him):
            return False
        near, shared = near and len(name.split()) >= FULL, self.shared(case.spoken, spoken)
        if any(n.type == "PER" for one in case.before for n in one.names):
            return near and shared >= SAME and any(told.states & other.states for other in of_him)
        return self.tells_so(told, of_him, near, shared)

    def differ(self, one: Told, other: Told) -> bool:
        """They tell of other states; of players and coaches, of whom one may serve another state than his own, only where both tell of the same one."""
        if one.noun in self.players.nouns and other.noun in self.players.nouns and bool(one.own) != bool(other.own):
            return False
        return self.descriptions.states_differ(one, other)

    def tells_so(self, told: Told, of_him: list[Told], near: bool, shared: int) -> bool:
        """Words of matter are shared; or he is called alike, or, right behind the description, nothing."""
        callings = [other for other in of_him if other.noun in self.descriptions.calling.offices or other.noun in self.descriptions.calling.callings]
        of_state = any(told.states & other.states for other in callings)
        if any(self.alike(told, other) for other in callings):
            return near or shared > 0 or of_state or any(told.words & other.words for other in callings)
        if callings and (told.noun not in self.table.anybody or shared < SAME and any(other.noun in self.table.lofty for other in callings)):
            return False
        return shared >= SAME or near and (shared > 0 or of_state or not callings)

    def alike(self, told: Told, other: Told) -> bool:
        """Both nouns may call one person, and the words behind them too."""
        if told.states & other.states and {told.noun, *told.words} <= {other.noun, *other.words}:
            return True  # «وزير خارجية قطر», «نائب رئيس الوزراء وزير خارجية قطر»
        if not any(other.noun in (noun, *self.descriptions.calling.alike(noun)) for noun in (told.noun, self.unowned(told.noun))):
            return False
        return not told.words or not other.words or bool(told.words & other.words)

    def unowned(self, noun: str) -> str:
        """The noun without the pronoun of whoever has such a one («محاميه»)."""
        return next((noun.removesuffix(end) for end in self.names.naming.pronouns if noun.endswith(end)), noun)

    def shared(self, one: Spoken, other: Spoken) -> int:
        """How many words of matter are in both statements."""
        return len(self.matter(one.statement) & self.matter(other.statement))

    def turned_to(self, statement: Statement) -> bool:
        """Before the verb stand words that turn to another speaker, or «كان»."""
        first = self.page.at(statement.cue.start)
        for k in range(first - 1, max(first - 1 - BEFORE, -1), -1):
            if self.page.word[k] == "\n" or self.page.word[k] in self.cast.grammar.stops:
                return False
            if self.page.kind[k] == WORD and self.page.word[k] in self.table.turns:
                return True
        return False
