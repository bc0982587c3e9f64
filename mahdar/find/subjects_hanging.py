"""The subject of a clause that hangs on another, for a cue with none of its own («اندلع النزاع عندما أقال الوزير نائبه، متهما إياه …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.find.closed import either, without
from mahdar.lexicon.said import said_words
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement

FAR = 60  # tokens: so far before its cue such a subject stands
RELATIVE = 14  # tokens: no such relative clause is longer
SPEAKERS = ("person", "office", "body")


class HangingSubjects:
    """The subjects of the hanging clauses of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.grammar = clauses, clauses.page, clauses.grammar
        explaining = frozenset(map(clauses.cast.lexicon.folding.fold, clauses.cast.lexicon.made(said_words).explaining))
        self.explaining = either(explaining, without(clauses.hanging, self.grammar.relatives, self.grammar.that))

    def place(self, statement: Statement, floor: int, gender: str | None, cue: CueForm | None) -> Span | None:
        """The words of the nearest subject in the sentence of the cue, behind token `floor`, that agrees with it: of any hanging clause where the
        cue hangs too or is a participle, else only of the one with which the sentence begins («وعندما سئل الوزير …، قال إن …»)."""
        if cue is None or gender is None or cue.plural or cue.shape == "noun" or cue.prefix and cue.shape != "participle":
            return None
        at = self.page.at(statement.cue.start)
        anywhere = cue.shape == "participle" or self.explains(at)
        if not anywhere and self.page.word[at - 1] not in self.grammar.commas:
            return None
        for k in range(at - 1, max(floor, at - FAR) - 1, -1):
            if self.clauses.is_head(k + 1):
                return None
            found = None if cue.shape == "participle" and self.of_thing(k) else self.subject(k, gender)
            if found is not None and (anywhere or self.opens(k)):
                return found.place
        return None

    def described(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Span | None:
        """Who is described by the relative clause right behind whose only verb a participle goes on («أقلق الهيئة، التي غردت سريعا، محذرة من …»)."""
        if cue is None or cue.plural or gender is None or not (cue.shape == "participle" and not cue.prefix or self.pretext(cue)):
            return None
        page, at = self.page, self.page.at(statement.cue.start)
        for k in range(at - 1, max(at - RELATIVE, 0), -1):
            if self.clauses.is_head(k + 1) or page.word[k] in self.grammar.that or k < at - 2 and self.clauses.verb(k + 1) is not None and not self.relative(k):
                return None
            if self.relative(k):
                her = page.word[k] in self.grammar.relatives_of_her
                last = k - 1 if page.word[k - 1] in self.grammar.commas else k
                mention = self.clauses.begins.get(self.clauses.ends.get(last, -1))
                fits = mention is not None and mention.kind in SPEAKERS and mention.gender in (None, gender) and her == (gender == "f")
                return mention.span if fits and mention is not None and self.clauses.verb(k + 1) is not None else None
        return None

    def pretext(self, cue: CueForm) -> bool:
        """The cue is a noun for what whoever acts claims («دافع عن السد بزعم أن …»)."""
        return cue.shape == "noun" and cue.pronoun is None and cue.prefix > 0

    def relative(self, k: int) -> bool:
        """Token k is a relative pronoun for one."""
        return self.page.word[k] in self.grammar.relatives - self.grammar.relatives_of_many

    def subject(self, k: int, gender: str) -> Subject | None:
        """The one person, office or body behind the verb of a hanging clause at token k, of the gender."""
        verb = self.clauses.verb(k) or self.of_her(k)
        if verb is None or verb.plural or verb.gender != gender or not self.clauses.hangs(k):
            return None
        found = self.clauses.behind(k, verb)
        fits = found is not None and found.mention is not None and found.mention.kind in SPEAKERS and not found.several
        return found if fits and found is not None and found.gender == gender else None

    def of_thing(self, k: int) -> bool:
        """The verb at token k only tells of what a relative pronoun before it stands for, which is its object («السياسة التي انتهجها الوزير، مؤكدا …»)."""
        return self.page.word[k - 1] in self.grammar.relatives and self.page.word[k].endswith(self.clauses.names.naming.pronouns)

    def of_her(self, k: int) -> Agreement | None:
        """A verb in the present right behind a relative pronoun, of which nothing but the front is known («الذي تتخذ الحكومة»)."""
        word = self.page.word[k]
        return Agreement("f") if k and self.page.word[k - 1] in self.grammar.relatives and word.startswith(tuple(self.grammar.she)) else None

    def explains(self, at: int) -> bool:
        """The cue itself stands behind a particle of reason or time («إذ قال»)."""
        return self.page.word[at - 1] in self.explaining

    def opens(self, k: int) -> bool:
        """The hanging clause of the verb at token k begins its sentence («وعندما سئل»، «وبعد أن سئل»)."""
        return self.clauses.is_head(k - 1) or self.page.word[k - 1] in self.grammar.that and self.clauses.is_head(k - 2)
