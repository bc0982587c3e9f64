"""The noun that is the subject of the verb to which «و» joins another of its kind («ولا تعترف الدولة بحقهم وتعتبرهم مهاجرين»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 14  # tokens between the two verbs
FINITE = ("past", "present")


class CoordinateVerbs:
    """The joined verbs of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The noun with the article, before a particle, right behind the verb of the same form before the cue, with no mark or other verb between."""
        at = self.page.at(statement.cue.start)
        if (
            cue is None
            or cue.plural
            or not cue.prefix
            or cue.shape not in FINITE
            or self.page.depth[at]
            or statement.parent is not None
            or self.clauses.is_head(at)
        ):
            return None
        for k in range(at - 2, max(at - FAR, 0), -1):
            if self.page.kind[k] != WORD or self.page.word[k] in self.clauses.hanging:
                return None
            verb = self.verb(k, cue)
            if verb is not None:
                return self.subject(k + 1, at) if verb == Agreement(cue.gender) and not self.clauses.hangs(k) else None
        return None

    def verb(self, k: int, cue: CueForm) -> Agreement | None:
        """Token k as a finite verb, or behind a negation as one for a woman of which nothing but the front is known."""
        known = self.clauses.verb(k)
        word, before = self.page.word[k], self.page.word[k - 1]
        denied = before in self.grammar.any_negations and word.startswith(tuple(self.grammar.she)) and cue.shape == "present"
        return known or (Agreement("f") if denied else None)

    def subject(self, j: int, at: int) -> Span | None:
        """The noun with the article at token j, of the gender of the verb, before a particle."""
        page = self.page
        word, after = page.word[j], page.word[j + 1]
        led = after in self.grammar.prepositions or after[:1] in self.grammar.clinging and self.names.word(after[1:]).ordinary
        noun = j + 1 < at and page.kind[j] == WORD and self.clauses.definite(j, led=False) and j not in self.clauses.times and not page.depth[j]
        hers = self.clauses.verb(j - 1) or Agreement("f")
        alike = word.endswith(tuple(self.grammar.feminine)) == (hers.gender == "f")
        noun = noun and (self.cast.without_article(word) in self.grammar.state_words or any(True for _ in self.clauses.heads(word)))
        several = word.endswith((*self.names.naming.people_endings, *self.grammar.of_things))
        return self.cast.article.span(page.start[j], page.stop[j]) if noun and led and alike and not several else None
