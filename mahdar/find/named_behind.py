"""The name behind the words that tell who speaks, where those stop before it («قال صانع ألعاب الفريق المحلي، فلان الفلاني، إن …»)."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from mahdar.find.apposed import Apposed
from mahdar.find.cast import Cast
from mahdar.find.named_after import Spoken
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Span
from mahdar.text import MARK, QUOTE, WORD

LEAST = 2  # words of an office that needs no name
FAR = 8  # words: no name stands further behind
APART = ("body", "state", "place")
JUDGED = frozenset({"accuse", "criticise", "praise", "threaten", "reject", "warn"})  # acts that have a person for their object


class NamedBehind:
    """The names of one article right behind the descriptions of its speakers; `mentions` in their order."""

    def __init__(self, cast: Cast, mentions: Sequence[Mention], apposed: Apposed) -> None:
        self.cast, self.page, self.names, self.apposed = cast, cast.page, cast.names, apposed
        self.mentions, self.starts = mentions, [m.span.start for m in mentions]

    def name(self, spoken: Spoken, cue: CueForm | None) -> Name | None:
        """The name of whoever a noun alone tells in a statement; None where the words behind it tell nobody."""
        place, statement = spoken.statement.mention, spoken.statement
        known = spoken.names[0] if len(spoken.names) == 1 else None
        if cue is None or cue.plural or place is None or known is None or known.type != "OTHER":
            return None
        if not statement.cue.stop <= place.start < statement.content[0].start:
            return None
        if self.is_thing(place):
            return None
        takes_person = cue.to == "direct" or cue.hears or "predicate" in cue.takes or cue.act in JUDGED
        person = self.behind(place, statement.content[0].start, joined=takes_person)
        return self.cast.name_of(person) if person is not None and self.cast.name_of(person).type == "PER" else None

    def is_thing(self, place: Span) -> bool:
        """The words begin with a noun for a paper, a deed or the like, or for several."""
        word = self.page.word[self.page.at(place.start)].removeprefix(self.names.article)
        many = any(head.plural for head in self.names.heads.get(word, ()))
        return many or word in self.names.papers or word in self.names.labels or word in self.names.deeds or self.names.masdars.fullmatch(word) is not None

    def tells_one(self, first: int) -> bool:
        """The noun at token `first` is one for a human being, or may be one."""
        return self.apposed.tells_somebody(first) or self.apposed.may_tell(first)

    def behind(self, place: Span, stop: int, joined: bool) -> Mention | None:
        """The person who is mentioned behind the place, before the letter `stop`, and behind what only goes on with the description; or a second office."""
        start = place.stop
        inside = self.mentions[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, stop)]
        person = next((m for m in inside if m.kind == "person"), None)
        if person is None or person.plural or person.span.stop > stop:
            return None
        if self.page.start[self.page.at(person.span.start)] != person.span.start:
            return person if self.is_second_office(place, person) else None
        if joined:
            return None
        first, last = self.page.at(start), self.page.at(person.span.start)
        first += self.page.stop[first] <= start
        path = range(first, last)
        commas = [k for k in path if self.page.word[k] in self.cast.grammar.commas]
        if len(path) > FAR or len(commas) > 1 or not path:
            return None
        if self.has_charge(place, person, path):
            return person
        apart = [m for m in inside if m.kind in APART and m.span.stop <= person.span.start]
        told = all(self.goes_on(k) or any(m.span.start <= self.page.start[k] < m.span.stop for m in apart) for k in path)
        return person if told and (self.closed(person) if commas else self.tells_one(self.page.at(place.start))) else None

    def has_charge(self, place: Span, person: Mention, path: range) -> bool:
        """One word with the article, and what a preposition tells of it, which ends with the article before the name («المشرفة على الدراسة الدكتورة فلانة»)."""
        page, article = self.page, self.names.article
        word = page.word[self.page.at(place.start)]
        alone = len(page.tokens(place.start, place.stop)) == 1 and word.startswith(article)
        led = len(path) > 1 and page.word[path[0]] in self.names.in_charge and all(self.goes_on(k) or self.is_paper(k) for k in path[1:])
        hers = word.endswith(tuple(self.cast.grammar.feminine))
        return alone and led and page.word[path[-1]].startswith(article) and page.kind[path[-1]] == WORD and person.gender in (None, "f" if hers else "m")

    def is_paper(self, k: int) -> bool:
        """Token k is a noun for a paper or the like with the article («على الدراسة»)."""
        bare = self.page.word[k].removeprefix(self.names.article)
        heads = self.names.heads.get(bare, ()) if bare != self.page.word[k] else ()
        return any(head.kind == "unnamed" and not head.plural for head in heads) and not any(head.kind == "office" for head in heads)

    def is_second_office(self, place: Span, person: Mention) -> bool:
        """«و» joins the office of the person to another one and its adjectives, of no other state («مستشار الحكومة ووزير الري فلان»)."""
        held, own = self.cast.by_span.get(place), self.cast.by_span[person.span]
        joined = self.page.word[self.page.at(person.span.start)][:1] == self.names.conjunction
        if held is None or held.mention.kind != "office" or len(held.office) < LEAST or not joined or not person.office:
            return False
        states = [known.office & self.cast.offices.adjectives for known in (held, own)]
        if all(states) and not states[0] & states[1] or held.mention.gender != person.gender or own.office & held.office - states[0]:
            return False
        first, last = self.page.at(place.stop - 1) + 1, self.page.at(person.span.start)
        return all(self.page.word[k].startswith(self.names.article) for k in range(first, last))

    def goes_on(self, k: int) -> bool:
        """Token k may go on with the description: a noun or an adjective that nothing leads, or a comma."""
        word, page = self.names.word(self.page.word[k]), self.page
        if page.kind[k] != WORD:
            return page.word[k] in self.cast.grammar.commas or page.word[k] in self.names.hashtag
        joined = word.text[:1] == self.names.conjunction and word.text[1:].startswith(self.names.article)
        if joined:
            return True
        led = (
            self.names.without_li(word.text) is not None
            or word.text in self.cast.grammar.prepositions
            or word.text[:1] in self.names.within
            and self.names.is_ordinary(word.text[1:])
        )
        office = any(head.kind in ("office", "unnamed") for head in self.names.heads.get(word.text, ()))
        verb = word.cue or self.names.tense(word.text) is not None
        definite = word.definite and not (word.stop or office)
        return definite or not (led or office or verb or word.stop or word.definite)

    def closed(self, person: Mention) -> bool:
        """A mark stands behind the name, or what begins the words said."""
        k = self.page.at(person.span.stop - 1) + 1
        return k >= len(self.page) or self.page.kind[k] in (MARK, QUOTE) or self.page.word[k] in self.cast.grammar.that
