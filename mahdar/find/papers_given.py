"""Whose words a paper holds that a verb right behind it tells («خطاب أرسله النادي يطلب فيه …», «شكوى من أحد السكان تقول …»): of whoever gave it."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.find.closed import either
from mahdar.find.paper_words import PaperWords
from mahdar.lexicon.again import Again
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 22  # tokens: so far before its verb stands the noun for the paper
SUBJECT = 16  # tokens of whoever issued it
ADJECTIVES = 2  # words between that noun and what tells who gave it


class PapersGiven:
    """The papers of one article that verbs without a subject describe."""

    def __init__(self, paper_words: PaperWords, clauses: ClauseSubjects) -> None:
        self.papers, self.clauses, self.page, self.cast = paper_words, clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names
        again = self.cast.lexicon.made(Again)
        self.given, self.put_forward, self.with_it, self.drafts = again.given, again.put_forward, again.with_it, again.drafts
        self.issues = again.issues
        self.feminine = (*self.grammar.feminine, *self.grammar.of_things)

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words for whoever gave the paper that the cue describes; None where it describes none, or nothing tells it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.prefix or cue.pronoun is not None or cue.plural or cue.shape not in ("past", "present") or self.led(at):
            return None
        paper = self.paper(at, cue)
        return self.giver(paper, at) or self.issuer(paper, at) if paper is not None else None

    def led(self, at: int) -> bool:
        """The verb at token `at` hangs on a particle, or begins a clause of its own."""
        word = self.page.word[at - 1] if at else ""
        return self.clauses.is_head(at) or self.clauses.hangs(at) or word in either(self.grammar.before_verb, self.grammar.openers, self.grammar.negations)

    def paper(self, at: int, cue: CueForm) -> int | None:
        """The token of the noun for a paper without the article before the cue, of the gender of «فيه» behind it or of the verb in the present."""
        held = at + 1 < len(self.page) and self.page.word[at + 1] in self.grammar.in_it
        if not held and cue.shape != "present":
            return None
        gender = ("f" if self.page.word[at + 1][:-1] in self.grammar.in_it else "m") if held else cue.gender
        for k in range(at - 1, max(at - FAR, 0), -1):
            word = self.page.word[k]
            if self.clauses.is_head(k + 1) or word in self.grammar.that or self.page.depth[k] != self.page.depth[at]:
                return None
            if (known := self.gender(word)) is not None:
                draft = self.gender(self.page.word[k - 1]) if self.page.word[k - 1] in self.drafts else None  # «مسودة بيان …»
                return k if (draft or known) == gender else None
        return None

    def gender(self, word: str) -> str | None:
        """The gender of the noun for a paper that a word without the article is, None for other words."""
        given = self.given.get(word) or self.given.get(word.removesuffix(self.papers.table.accusative))
        paper = self.papers.noun(word) and not word.startswith(tuple(self.grammar.article))
        return given or (("f" if word.endswith(self.feminine) else "m") if paper else None)

    def giver(self, paper: int, at: int) -> Span | None:
        """Whoever stands behind the paper's own verb with its pronoun, or behind «من» («خطابا أرسله النادي», «خطابا رسميا من النادي»)."""
        for k in range(paper + 1, min(paper + ADJECTIVES + 2, at - 1)):
            word, verb = self.page.word[k], self.clauses.verb(k) or self.made(k)
            if verb is not None and word in self.put_forward and self.page.word[k + 1] in self.with_it:
                return self.somebody(k + 2, at, verb)  # «قرار تقدم به النادي يدعو إلى …»
            if verb is not None:
                return self.somebody(k + 1, at, verb) if word.endswith(self.names.naming.pronouns) else None
            if word in self.grammar.of:
                if paper in self.clauses.ends:  # «إلقاء الوزير كلمة من القصر»
                    return None
                return self.somebody(k + 1, at, Agreement("m")) or self.somebody(k + 1, at, Agreement("f"))
            if self.page.kind[k] != WORD or word in self.grammar.prepositions:
                return None
        return None

    def made(self, k: int) -> Agreement | None:
        """Token k as a verb of issuing with the paper's pronoun that no table of tenses holds («مسودة صاغتها …»)."""
        word = self.page.word[k]
        stem = next((word.removesuffix(p) for p in self.names.naming.pronouns if word.endswith(p) and word.removesuffix(p) in self.issues), None)
        return Agreement("f" if stem.endswith(tuple(self.grammar.she)) else "m") if stem else None

    def somebody(self, j: int, at: int, verb: Agreement) -> Span | None:
        """The person, body or state that begins at token j, or the noun for somebody there, before token `at`."""
        mention = self.clauses.begins.get(j)
        if mention is not None and mention.span.start == self.page.start[j]:
            return mention.span if mention.kind != "place" else None
        found = self.clauses.noun(j, verb)
        return found.place if found is not None and found.place.stop <= self.page.start[at] else None

    def issuer(self, paper: int, at: int) -> Span | None:
        """Who is named between a verb of issuing and a paper in the feminine, which no ending tells («كتب السفير، فلان، تغريدة تقول …»)."""
        if not self.page.word[paper].endswith(self.feminine) or paper + 1 != at or self.page.word[at + 1] in self.grammar.in_it:
            return None
        verb = next((k for k in range(paper - 1, max(paper - SUBJECT, -1), -1) if self.papers.issuing(k) or self.clauses.is_head(k + 1)), paper)
        told = [self.clauses.begins[k] for k in range(verb + 1, paper) if k in self.clauses.begins] if self.papers.issuing(verb) else []
        person = next((m for m in told if m.kind == "person"), None)
        first = next((m for m in told[:1] if m.kind != "place" and self.page.at(m.span.start) == verb + 1), None)
        return person.span if person is not None else first.span if first is not None else None
