"""The words of meetings by their folded written forms."""

from __future__ import annotations

from mahdar.find.cast import own_names
from mahdar.find.vocabulary import Vocabulary
from mahdar.lexicon import Lexicon
from mahdar.lexicon.doubts import DoubtsTable
from mahdar.lexicon.name_tables import PlacesTable
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.talks import MeetingsTable
from mahdar.lexicon.talks_forms import Forms


class Words(Vocabulary):
    """meetings.yaml by folded written forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, forms = lexicon.table("meetings", MeetingsTable), Forms(lexicon)
        super().__init__(table.nouns, table.carriers, forms)
        self.with_words(table.not_before, table.possible, table.before, table.after)
        self.verbs = forms.verbs(table.meeting_verbs)
        self.nouns_and_verbs = self.all_nouns.union(self.verbs)
        self.conditions = frozenset(map(self.fold, table.conditions))
        self.done_at = forms.verbs(table.done_at) | {word: rows for word, rows in self.verbs.items() if word not in self.nouns}
        self.not_with, self.not_beside = frozenset(map(self.fold, table.not_with)), frozenset(map(self.fold, table.not_beside))
        self.now, self.any = frozenset(map(self.fold, table.now)), frozenset(map(self.fold, table.any))
        self.aides, self.leaders = frozenset(map(self.fold, table.aides)), frozenset(map(self.fold, table.leaders))
        self.peers, self.announcing = (frozenset(map(self.fold, row)) for row in (table.peers, table.announcing))
        self.managed, self.on_air, self.apart = (frozenset(map(self.fold, row)) for row in (table.managed, table.on_air, table.apart))
        self.ahead, self.not_of, self.absent = (frozenset(map(self.fold, row)) for row in (table.ahead, table.not_of, table.absent))
        self.both = frozenset(map(self.fold, table.both))
        self.be, self.will_be = frozenset(map(self.fold, table.be)), frozenset(map(self.fold, table.will_be))
        self.many = tuple(map(self.fold, table.many))
        self.there, self.regular, self.arrivals = (frozenset(map(self.fold, row)) for row in (table.there, table.regular, table.arrivals))
        self.hours, self.they = frozenset(map(self.fold, table.hours)), self.fold(table.they)
        self.capital = frozenset(map(self.fold, table.capital))
        self.means = frozenset(map(self.fold, table.means))
        self.bodies, self.ordinary = lexicon.made(own_names), lexicon.made(NameWords).ordinary
        self.wide = frozenset(row.name for row in lexicon.table("places", PlacesTable).places if row.wide)
        self.with_courses(table, forms)
        for verb in table.carriers:
            self.carriers.pop(self.fold(table.like + (verb.noun or "")), None)
        self.with_doubts(lexicon.table("meetings_doubts", DoubtsTable))

    def with_courses(self, table: MeetingsTable, forms: Forms) -> None:
        """What meetings.yaml knows of the course of a meeting and of whom it calls by what, by folded written forms."""
        self.perfect = frozenset(map(self.fold, table.perfect))
        self.she = forms.table.she
        self.standing = frozenset(map(self.fold, table.standing))
        self.modal = frozenset(map(self.fold, table.modal))
        self.inside = frozenset(map(self.fold, table.inside))
        self.where = frozenset(map(self.fold, table.where))
        self.habits = frozenset(map(self.fold, table.habits))
        self.lengths = frozenset(map(self.fold, table.lengths))
        self.dual = self.fold(table.dual)
        self.of_press = frozenset(table.of_press)
        self.margins = frozenset(map(self.fold, table.margins))
        self.days = frozenset(map(self.fold, table.days))
        self.with_self = frozenset(map(self.fold, table.with_self))
        self.duals = {self.fold(dual.word): dual.states for dual in table.duals}
        self.all, self.delegation = frozenset(map(self.fold, table.all)), frozenset(map(self.fold, table.delegation))
        self.ministry, self.adjectival = self.fold(table.ministry), self.fold(table.adjectival)
        self.mine = tuple(forms.table.first_person)
        self.unions = {self.fold(union.word): union.states for union in table.unions}
        self.acting, self.cheered = frozenset(map(self.fold, table.acting)), frozenset(map(self.fold, table.cheered))
        self.preparing, self.sponsored = frozenset(map(self.fold, table.preparing)), frozenset(map(self.fold, table.sponsored))
        self.and_that = frozenset(map(self.fold, table.and_that))
        self.then, self.aired, self.phone = (frozenset(map(self.fold, row)) for row in (table.then, table.aired, table.phone))

    def with_doubts(self, table: DoubtsTable) -> None:
        """meetings_doubts.yaml by folded written forms."""
        self.next, self.own_people, self.courts = (frozenset(map(self.fold, row)) for row in (table.next, table.own_people, table.courts))
        self.obstacles, self.personal, self.ever, self.choices = (
            frozenset(map(self.fold, row)) for row in (table.obstacles, table.personal, table.ever, table.choices)
        )
        self.counterparts, self.purposes, self.meanwhile = (frozenset(map(self.fold, row)) for row in (table.counterparts, table.purposes, table.meanwhile))
        self.threats, self.causes, self.whether = (frozenset(map(self.fold, row)) for row in (table.threats, table.causes, table.whether))
        self.multitude, self.epithets, self.first = (frozenset(map(self.fold, row)) for row in (table.multitude, table.epithets, table.first))
        self.duty, self.prepares, self.people = (frozenset(map(self.fold, row)) for row in (table.duty, table.prepares, table.people))
        self.former, self.facing, self.arrived = (frozenset(map(self.fold, row)) for row in (table.former, table.facing, table.arrived))
        self.shares, self.opinions, self.private = (frozenset(map(self.fold, row)) for row in (table.shares, table.opinions, table.private))
        self.but, self.stopped = frozenset(map(self.fold, table.but)), frozenset(map(self.fold, table.stopped))
        self.eve = frozenset(map(self.fold, table.eve))
        self.focuses = frozenset(map(self.fold, table.focuses))
        self.turns, self.exists, self.frames = (frozenset(map(self.fold, row)) for row in (table.turns, table.exists, table.frames))
        self.aims, self.urges, self.untold = (frozenset(map(self.fold, row)) for row in (table.aims, table.urges, table.untold))
        self.also, self.failed, self.aforesaid = (frozenset(map(self.fold, row)) for row in (table.also, table.failed, table.aforesaid))
        self.whence, self.un = frozenset(map(self.fold, table.whence)), frozenset(map(self.fold, table.un))
        self.clock, self.never = frozenset(map(self.fold, table.clock)), frozenset(map(self.fold, table.never))
        self.sayings, self.came, self.lands = (frozenset(map(self.fold, row)) for row in (table.sayings, table.came, table.lands))
        self.speeches, self.reached = frozenset(map(self.fold, table.speeches)), frozenset(map(self.fold, table.reached))
        self.trials, self.objects = frozenset(map(self.fold, table.trials)), frozenset(map(self.fold, table.objects))
        self.near, self.situations = frozenset(map(self.fold, table.near)), frozenset(map(self.fold, table.situations))
        self.what = frozenset(map(self.fold, table.what))
        self.houses, self.upon = frozenset(map(self.fold, table.houses)), frozenset(map(self.fold, table.upon))
        self.interviews, self.halls = frozenset(table.interviews), frozenset(map(self.fold, table.halls))
        self.tellings, self.elections = frozenset(map(self.fold, table.tellings)), frozenset(map(self.fold, table.elections))
        self.of_every_state = frozenset(map(self.fold, table.of_every_state))
        self.interviewers, self.broadcast = frozenset(map(self.fold, table.interviewers)), frozenset(map(self.fold, table.broadcast))
        self.lasting, self.capacity = frozenset(map(self.fold, table.lasting)), frozenset(map(self.fold, table.capacity))
        self.lasts, self.endings = frozenset(map(self.fold, table.lasts)), frozenset(map(self.fold, table.endings))
        self.nth = {self.fold(word): n for n, word in enumerate(table.nth, 2)}
        self.welcomes, self.signings = frozenset(map(self.fold, table.welcomes)), frozenset(map(self.fold, table.signings))
        self.while_he = frozenset(map(self.fold, table.while_he))
        self.namely = frozenset(map(self.fold, table.namely))
        self.crowds, self.affairs = frozenset(map(self.fold, table.crowds)), frozenset(map(self.fold, table.affairs))
        self.in_name_of, self.such = frozenset(map(self.fold, table.in_name_of)), frozenset(map(self.fold, table.such))
        self.boycotts = frozenset(map(self.fold, table.boycotts))
        self.at_once, self.often, self.turn = (frozenset(map(self.fold, row)) for row in (table.at_once, table.often, table.turn))
