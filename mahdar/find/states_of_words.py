"""States by whose adjectives words are told that say something («بعد تصريحات هندية ويابانية أمس ألمحت إلى …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Statement
from mahdar.text import WORD

FAR = 9  # tokens from the noun to its verb


class StatesOfWords:
    """The nouns of one article for what several said, with the adjectives of states."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.names, self.grammar = clauses, clauses.page, clauses.names, clauses.grammar

    def meant(self, statement: Statement, cue: CueForm | None) -> tuple[Name, ...]:
        """The states whose adjectives follow a noun in the plural for what is said, which the verb describes with no mark and no other verb between."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in ("past", "present") or cue.gender != "f" or cue.plural or cue.prefix or cue.pronoun is not None:
            return ()
        for k in range(at - 1, max(at - FAR, -1), -1):
            if self.page.kind[k] != WORD or self.page.depth[k] or self.clauses.verb(k) is not None or self.page.word[k] in self.grammar.that:
                return ()
            if self.says(k):
                return tuple(Name(state, "GPE") for state in dict.fromkeys(self.states(k + 1)))
        return ()

    def says(self, k: int) -> bool:
        """Token k is a noun in the plural without the article or a pronoun for what is said («تصريحات»)."""
        word = self.page.word[k]
        return word.endswith(tuple(self.grammar.of_things)) and any(c.shape == "noun" and c.pronoun is None for c in self.clauses.speech.cues.get(word, ()))

    def states(self, k: int) -> list[str]:
        """The states whose adjectives stand from token k on, joined by «و» or not."""
        found = list[str]()
        while k < len(self.page):
            word = self.page.word[k]
            state = self.names.word(word).state or found and self.names.word(word.removeprefix(self.names.conjunction)).state
            if not state or word.startswith(self.names.article):
                break
            found.append(state)
            k += 1
        return found
