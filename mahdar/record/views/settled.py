"""What the articles tell to be settled though nobody answers it: an invitation that both accept, a call that is rebuffed, a visit in the course of a tour."""

from __future__ import annotations

import itertools

from mahdar.record.views.answers import Claims
from mahdar.record.views.days import bounds
from mahdar.record.views.events import MeetingRow
from mahdar.record.views.parties import Parties
from mahdar.record.views.positions import PositionRow
from mahdar.record.views.responses import answered_before
from mahdar.record.views.scope import Evidence, Gathered
from mahdar.record.views.voices import Voices
from mahdar.text import WORD, Page

NEAR = 6
"""Words behind a verb of accepting among which stands what is accepted."""
SPOT = 4
"""Tokens behind what is asked among which stands «but»."""
PUT = frozenset({"demand", "offer", "conditional"})
TOUR = 8
"""Words behind a tour among which stands the verb that tells where it went."""


class Settled:
    """What the articles of a scope tell to be settled.  Ask for it by `gathered.made(Settled)`."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered, self.claims = gathered, gathered.made(Claims)
        self.words = self.claims.terms.words
        self.voices, every = gathered.made(Voices), self.claims.every
        self.keys = {name: key for key, name in gathered.made(Parties).names.items()}
        self.lands = {capital: state for state, capital in self.claims.terms.small.capital_of.items()}
        self.rebuffed = frozenset(every[m].words_at for n in range(len(every)) for m in answered_before(n, self.claims))
        self.advised = frozenset(s.words_at for s in every if any(self.words.fold(word) in self.words.advice for word in s.found.cue.text.split()))

    def asked(self, row: PositionRow) -> bool:
        """A demand that was rebuffed on the spot or is mere advice, or an invitation that both sides have accepted, in every article that tells of it."""
        spots = set(row.at)
        if spots & self.rebuffed or spots <= self.advised or row.stance in PUT and any(self.refused_at_once(at) for at in spots):
            return True
        docs = {at.doc for at in row.at}
        return row.stance == "offer" and any(self.both_accept(doc) for doc in docs) and all(self.invites(at) for at in row.at)

    def refused_at_once(self, at: Evidence) -> bool:
        """«طالب تونس بكذا، لكنها رفضت»: behind what is asked a «but», and a verb of refusing with none but names between."""
        page, words = self.gathered.page(at.doc), self.words
        said = page.tokens(*at.span)
        near = range(said.start + 1, min(said.stop + SPOT, len(page)))
        buts = (i for i in near if page.word[i] in words.contrasts and page.kind[i - 1] != WORD)
        return any(self.refuses(i + 1, at.doc) for i in buts if not any(page.kind[k] == WORD for k in range(said.stop, i)))

    def refuses(self, first: int, doc: str) -> bool:
        """The first word that is no name, «that» or auxiliary is a verb of refusing."""
        page, words, named = self.gathered.page(doc), self.words, self.claims.terms.named[doc]
        passed = words.auxiliary | self.claims.terms.that
        near = (i for i in range(first, min(first + NEAR, len(page))) if i not in named and page.kind[i] == WORD and page.word[i] not in passed)
        return page.word[next(near, first - 1)] in words.refused

    def invites(self, at: Evidence) -> bool:
        """What is offered begins with a visit."""
        page = self.gathered.page(at.doc)
        return any(self.words.stem(page.word[i]) in self.words.visiting for i in page.tokens(*at.span)[:2])

    def both_accept(self, doc: str) -> bool:
        """«الزعيمان قبلا الدعوة»: a verb of two or more that accepts, and an invitation behind it."""
        page, words = self.gathered.page(doc), self.words
        taking = (i for i in page.where(words.both_accept) if page.word[i - 1] not in words.negations)
        return any(words.stem(other) in words.invitations for i in taking for other in page.word[i + 1 : i + 1 + NEAR])

    def meeting(self, row: MeetingRow) -> bool:
        """A visit to which both sides have agreed is no mere proposal; one whose day is past was made where a tour of the visitor has led there."""
        if row.kind == "visit" and row.status == "proposed":
            return any(self.both_accept(life.doc) for life in row.life)
        ends = [days[1] for date in row.dates if (days := bounds(date.value))]
        if not ends or row.status != "planned" or max(ends) >= self.gathered.last_day:
            return False
        late = {source.doc for source in self.gathered.sources if source.day and source.day >= max(ends)}
        return any(self.toured(doc, row) for doc in late)

    def toured(self, doc: str, row: MeetingRow) -> bool:
        """«جولة شملت تونس ومالطا»: a tour that has led to the meeting's place or to the state of one of its parties, in an article that names another."""
        page, named = self.gathered.page(doc), self.claims.terms.named[doc]
        here = [name for name in row.parties if name in set(named.values())]
        goals = {self.lands.get(row.place or ""), row.place, *(self.voices.chain(key)[-1] for name in row.parties if (key := self.keys.get(name)))}
        for i in page.where(self.words.tours) if here else ():
            led = next((j for j in range(i + 1, min(i + TOUR, len(page))) if page.word[j] in self.words.led_to), None)
            if led is not None and goals & led_to(page, named, led):
                return True
        return False


def led_to(page: Page, named: dict[int, str], led: int) -> set[str]:
    """The names behind the verb, up to a mark."""
    words = itertools.takewhile(lambda j: page.kind[j] == WORD, range(led + 1, min(led + TOUR, len(page))))
    return {named[j] for j in words if j in named}
