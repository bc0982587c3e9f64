"""The people in another's words whom a noun with «هم» takes up («ليس للمزارعين دليل، لقد عجزوا عن إثبات مزاعمهم بأن …»)."""

from __future__ import annotations

from mahdar.find.people_before import PeopleBefore
from mahdar.lexicon.going_on import going_on
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 40  # tokens: so far before the noun stand the people


class PeopleInside:
    """The people in the words that the statements of one article report."""

    def __init__(self, people: PeopleBefore) -> None:
        self.people, self.page, self.cast, self.grammar = people, people.page, people.cast, people.grammar
        self.done_to = self.cast.lexicon.made(going_on).done_to

    def place(self, statement: Statement, cue: CueForm | None, start: int) -> Span | None:
        """The nearest people with the article behind the letter `start` of the words, for a noun with the pronoun of many."""
        if cue is None or cue.shape != "noun" or cue.pronoun is None or not cue.pronoun.plural:
            return None
        at = self.page.at(statement.cue.start)
        for k in range(at - 1, max(self.page.at(start), at - FAR) - 1, -1):
            front = next((a for a in self.grammar.articles_by_length if self.page.word[k].startswith(a)), "")
            passive = k + 1 < at and self.page.word[k + 1] in self.done_to
            if front and self.page.kind[k] == WORD and (passive or self.people.are(k)):
                return self.cast.article.span(self.page.start[k], self.page.stop[k + passive])
        return None
