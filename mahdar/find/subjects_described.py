"""The noun without the article whose clause a verb with no subject begins, with a phrase between or not («تظاهرة في الميناء تطالب بـ…», «شائعات أكدت أن …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.lexicon.people import texts
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import WORD

FAR = 9  # tokens from the noun to its verb
ADJECTIVES = 3  # of such a noun at most
FINITE = ("past", "present")


class DescribedNouns:
    """The nouns of one article that clauses without a relative pronoun describe."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names, self.people = clauses.grammar, clauses.names, clauses.people
        self.texts = self.cast.lexicon.made(texts)
        self.within = self.grammar.on_account | self.grammar.in_course

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The nearest noun for a text, for a crowd with its voice or for one human being before a bare verb of its gender, and its adjectives."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or cue.plural or self.page.depth[at] or self.in_it(at):
            return None
        for k in range(at - 1, max(at - FAR, 0), -1):
            if self.says(k, cue.gender, at):
                end = self.end(k, at, cue.gender)
                fits = self.leaves(k, cue) and not self.owned(end, at) and (not cue.prefix or self.goes_on(end, at, cue))
                return self.cast.article.span(self.page.start[k], self.page.stop[end - 1]) if fits else None
            if self.breaks(k, at, bool(cue.prefix)):
                return None
        return None

    def owned(self, end: int, at: int) -> bool:
        """«ل» with whose text it is stands behind the noun («دراسات للمنظمة حذرت من …»)."""
        mention = self.clauses.begins.get(end) if end < at else None
        return (
            mention is not None and self.page.word[end][:1] in self.grammar.to_letter and mention.span.start > self.page.start[end] - (mention.kind == "body")
        )

    def goes_on(self, end: int, at: int, cue: CueForm) -> bool:
        """«و» joins the verb to the one right behind the noun, in the present as it is («رسالة تسخر من الوزير وتقول إن …»)."""
        verb = self.clauses.verb(end) if end < at else None
        return verb is not None and cue.shape == "present" and verb.gender == cue.gender and self.clauses.tense(self.page.word[end]) == "present"

    def in_it(self, at: int) -> bool:
        """Behind the verb stands «فيه» or the like: its subject is another."""
        return self.page.word[at + 1 : at + 2] in ([word] for word in self.grammar.in_it)

    def breaks(self, k: int, at: int, joined: bool) -> bool:
        """No noun before token k is described by the verb: another verb stands there, with no pronoun and not `joined` to this one, or a mark or particle."""
        word = self.page.word[k]
        if self.page.kind[k] != WORD:
            return word not in self.grammar.commas or k != at - 1 or joined
        if self.clauses.verb(k) is not None:
            return not joined and (not word.endswith(self.names.naming.pronouns) or k == at - 1)
        small = self.grammar.relatives | self.grammar.that | self.clauses.hanging | self.grammar.openers
        return word in small or word[1:] in self.grammar.relatives or self.clauses.is_head(k)

    def says(self, k: int, gender: str, at: int) -> bool:
        """Token k, without the article, is a noun of this gender for what or who may say something."""
        page, word = self.page, self.page.word[k]
        small = page.kind[k] != WORD or word in self.grammar.prepositions or self.names.word(word).stop
        if small or page.depth[k] or self.clauses.inside[k] or self.clauses.verb(k) is not None:
            return False
        human = word in self.people.humans[gender] or word in self.grammar.humans and word.endswith(tuple(self.grammar.feminine)) == (gender == "f")
        human = human and page.kind[at - 1] == WORD and not self.follows_noun(k)
        return (human or word.removesuffix(self.names.naming.accusative) in self.texts[gender]) and not self.governs(k)

    def follows_noun(self, k: int) -> bool:
        """An everyday noun without the article stands before token k, which then is its adjective («مؤتمر صحافي»)."""
        word = self.names.word(self.page.word[k - 1])
        return word.plain and not (word.definite or word.stop or word.verb or word.cue or word.text in self.grammar.prepositions)

    def governs(self, k: int) -> bool:
        """A definite noun or a name completes the noun at token k, which then is no longer without the article."""
        after = self.page.word[k + 1] if k + 1 < len(self.page) else ""
        return after.startswith(tuple(self.grammar.article)) or k + 1 in self.clauses.begins and after not in self.names.source_adjectives

    def leaves(self, k: int, cue: CueForm) -> bool:
        """The noun is not what the verb's own subject speaks in («وفي بيان أكد أن …»)."""
        before = self.page.word[k - 1].removeprefix(self.names.conjunction) if k else ""
        return cue.shape == "present" or before not in self.within

    def end(self, k: int, at: int, gender: str) -> int:
        """Behind the adjectives of the noun at token k."""
        stop = k + 1
        while stop < at and stop - k <= ADJECTIVES and self.adjective(stop, gender):
            stop += 1
        return stop

    def adjective(self, k: int, gender: str) -> bool:
        """Token k is an everyday word of this gender without the article, and no particle or verb, nor has a particle at its front."""
        word, text = self.names.word(self.page.word[k]), self.page.word[k]
        small = word.stop or word.verb or word.cue or text in self.grammar.prepositions or text.endswith(tuple(self.grammar.feminine)) != (gender == "f")
        small = small or text[:1] in self.grammar.clinging and self.names.word(text[1:]).ordinary
        return self.page.kind[k] == WORD and word.plain and not (small or word.definite or word.given or self.clauses.verb(k) is not None)
