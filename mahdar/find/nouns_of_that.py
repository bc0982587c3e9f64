"""The people behind «أن» in what another tells, of whom a later verb in the plural goes on to tell («أن المشجعين لا يحبذون … ويقولون إن …»)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.find.voices import Voice
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 40  # tokens from «أن» to the verb
SHORT = 4  # letters: a shorter word has no ending of many people


class NounsOfThat:
    """The nouns behind «أن» of one article; `said` are those who spoke so far, and grows."""

    def __init__(self, clauses: ClauseSubjects, said: Sequence[Voice]) -> None:
        self.clauses, self.page, self.cast, self.said = clauses, clauses.page, clauses.cast, said
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The people behind the nearest «أن» of the sentence, where the verb is in the plural and none of several tells of them."""
        if cue is None or not cue.plural or cue.shape == "noun" or cue.pronoun is not None:
            return None
        at = self.page.at(statement.cue.start)
        for k in range(at - 1, max(at - FAR, -1), -1):
            if self.page.word[k] == "\n" or self.page.word[k] in self.grammar.stops or self.page.depth[k] != self.page.depth[at]:
                return None
            if self.leads(k):
                inside = bool(self.said) and self.said[-1].statement.cue.start > self.page.start[k] and self.said[-1].several is not False
                return self.people(k + 1) if self.told_by_one(self.page.start[k]) and not inside else None
        return None

    def leads(self, k: int) -> bool:
        """Token k is «أن» or «إن», with a letter before it or without, and no pronoun behind it."""
        word = self.page.word[k]
        return word in self.names.naming.before_subject and word in self.grammar.that or word in self.grammar.and_that

    def people(self, j: int) -> Span | None:
        """The people told by the words from token j on: a plural in the oblique case, with the article or before another noun."""
        word = self.page.word[j] if j < len(self.page) else ""
        if self.page.kind[j] != WORD or len(word) <= SHORT or self.page.depth[j]:
            return None
        many = word.startswith(tuple(self.grammar.article)) and word.endswith(tuple(self.grammar.oblique))
        if not many and not self.clauses.many(word) and not any(head.plural for head in self.names.heads.get(word, ())):
            return None
        end = self.clauses.phrase_end(j, many)
        return self.cast.article.span(self.page.start[j], self.page.stop[end - 1])

    def told_by_one(self, start: int) -> bool:
        """Whoever tells what stands behind the letter `start` is not several people, who might go on themselves."""
        tells = next((v for v in reversed(self.said) if v.statement.cue.stop <= start), None)
        return tells is not None and tells.several is False or tells is not None and tells.names[0].type != "PER" and not self.people_tell(tells)

    def people_tell(self, voice: Voice) -> bool:
        """A voice is that of people, as far as the words tell."""
        place = voice.statement.mention
        return voice.several is True or place is not None and self.clauses.many(self.page.word[self.page.at(place.start)])
