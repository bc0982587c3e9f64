"""The name behind a noun and a phrase that a preposition leads («المدير في معهد البحار في المرفأ فلان الفلاني», «موفد القناة إلى كينيا فلان»)."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mahdar.find.anaphors import Case, Names
from mahdar.find.cast import Cast, Known
from mahdar.find.named_behind import APART, JUDGED
from mahdar.find.noun_gender import noun_gender
from mahdar.lexicon.people import one_human
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Span, Statement
from mahdar.text import WORD

FAR = 20  # tokens: no such phrase is longer
FULL = 2  # words of a full name


class NamedPastPhrase:
    """Such names of one article; `cue` reads the word that reports."""

    def __init__(self, cast: Cast, cue: Callable[[Statement], CueForm | None]) -> None:
        self.cast, self.page, self.names, self.cue = cast, cast.page, cast.names, cue

    def meant(self, case: Case) -> Names:
        """The person named behind the phrase that goes on with the noun for one who speaks, where nothing else could bring him in."""
        tokens = self.page.tokens(case.place.start, case.place.stop)
        if case.name.type != "OTHER" or not tokens or not self.is_human(self.page.word[tokens.start]) or self.takes_person(case):
            return ()
        person = self.behind(tokens.stop, self.limit(case))
        if person is None or person.mention.gender not in (None, noun_gender(self.cast, self.page.word[tokens.start])):
            return ()
        name = self.cast.name_of(person.mention)
        return (Name(name.name, "PER"),) if name.type == "PER" and len(name.name.split()) >= FULL else ()

    def is_human(self, word: str) -> bool:
        """The word is a noun for one human being or one in office."""
        bare = word.removeprefix(self.names.article)
        heads = self.names.heads.get(bare, ())
        if any(head.plural or head.kind == "body" for head in heads):
            return False
        return bare in self.humans or any(head.kind == "office" for head in heads)

    @functools.cached_property
    def humans(self) -> frozenset[str]:
        """The nouns for one human being."""
        return frozenset().union(*self.cast.lexicon.made(one_human).values())

    def takes_person(self, case: Case) -> bool:
        """The verb may have a person for its object, which the name would be."""
        cue = self.cue(case.spoken.statement) if case.spoken.statement.mention is not None else None
        return cue is not None and (cue.to == "direct" or cue.hears or "predicate" in cue.takes or cue.act in JUDGED)

    def limit(self, case: Case) -> int:
        """The letter of the text behind which no name is looked for: where the words said begin, or the end."""
        said = case.spoken.statement.content[0].start
        return said if said > case.place.start else len(self.cast.article.text)

    def behind(self, first: int, stop: int) -> Known | None:
        """The person whose bare name begins behind a phrase that a preposition at token `first` leads, before the letter `stop`."""
        while first < len(self.page) and self.page.word[first].startswith(self.names.article) and self.page.start[first] not in self.persons:
            first += 1  # «المدير المشارك في المعهد فلان»
        if first >= len(self.page) or not self.leads(first):
            return None
        k, last = first, min(first + FAR, len(self.page))
        while k < last and self.page.start[k] < stop:
            if (person := self.persons.get(self.page.start[k])) is not None:
                return person if k > first + 1 and person.mention.span.stop <= stop and self.closes(k - 1) else None
            if self.is_joined(k) and (person := self.titled.get(self.page.start[k] + 1)) is not None:
                return person if person.mention.span.stop <= stop else None
            apart = self.apart.get(self.page.start[k]) or self.apart.get(self.page.start[k] + 1)
            if apart is not None:
                k = self.page.tokens(apart.start, apart.stop).stop
            elif self.goes_on(k) or k > first and self.page.word[k - 1] in self.cast.grammar.prepositions:
                k += 1
            else:
                return None
        return None

    def leads(self, k: int) -> bool:
        """Token k is a preposition, or has one that clings to a word with the article or to a body."""
        word = self.page.word[k]
        return self.page.kind[k] == WORD and (word in self.cast.grammar.prepositions or word in self.cast.grammar.clinging or self.clings(k))

    def clings(self, k: int) -> bool:
        """Token k has «ل» or «ب» before it, and behind that a word with the article or the name of a body or place."""
        word, start = self.page.word[k], self.page.start[k]
        definite = self.names.without_li(word) is not None or word[:1] in self.names.within and self.names.word(word[1:]).definite
        return definite or word[:1] in self.cast.grammar.clinging and start + 1 in self.apart

    def goes_on(self, k: int) -> bool:
        """Token k goes on with the phrase: a preposition, a noun with what follows it, an adjective; no verb, mark, clause or other office."""
        if self.page.kind[k] != WORD:
            return self.page.word[k] in self.names.hashtag or self.page.word[k] in self.cast.grammar.commas and self.is_joined(k + 1)
        word = self.names.word(self.page.word[k])
        grammar = self.cast.grammar
        if word.text in grammar.by_name or word.text in grammar.that or word.text in grammar.relatives or word.text in grammar.demonstratives:
            return False
        if self.leads(k):
            return True
        office = any(head.kind in ("office", "unnamed") for head in self.names.heads.get(word.text, ()))
        verb = word.cue or self.names.tense(word.text) is not None
        return word.definite or self.is_joined(k) or not (office or verb or word.stop or word.text[:1] == self.names.conjunction)

    def is_joined(self, k: int) -> bool:
        """Token k has «و» and the article («المدير في المعهد، والباحث الأول في الدراسة فلان»)."""
        word = self.page.word[k] if k < len(self.page) else ""
        return word[:1] == self.names.conjunction and word[1:].startswith(self.names.article)

    def closes(self, k: int) -> bool:
        """Behind token k the phrase may end: it has the article, or ends the name of a body, state or place."""
        word = self.names.word(self.page.word[k])
        return word.definite or self.page.stop[k] in self.ends

    @functools.cached_property
    def persons(self) -> dict[int, Known]:
        """The persons of the article whose mention is their bare name, by where it begins."""
        bare = (k for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural and k.mention.head.start == k.mention.span.start)
        return {k.mention.span.start: k for k in bare}

    @functools.cached_property
    def titled(self) -> dict[int, Known]:
        """The persons of the article whose mention begins with an office, by where it begins."""
        titled = (k for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural and k.mention.head.start > k.mention.span.start)
        return {k.mention.span.start: k for k in titled}

    @functools.cached_property
    def apart(self) -> dict[int, Span]:
        """The bodies, states and places of the article by where they begin."""
        return {k.mention.span.start: k.mention.span for k in self.cast.known if k.mention.kind in APART}

    @functools.cached_property
    def ends(self) -> frozenset[int]:
        """Where bodies, states and places end."""
        return frozenset(span.stop for span in self.apart.values())
