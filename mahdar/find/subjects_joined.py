"""Who acts in the clause of the verb to which «و» joins a cue, or before «ف» behind «أما» («بعدما قدمت الوزارة شكوى وطلبت …»، «أما شريكه فلان فقال …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import WORD

FAR = 25  # tokens between the two verbs
SENTENCE = 60  # tokens: so far before its cue a sentence begins
TOPIC = 12  # tokens: no topic behind «أما» is longer
TITLE = 6  # tokens from a noun for what somebody is to his name
OPENS = 5  # tokens before the verb of a sentence at most
SPEAKERS = ("person", "office", "body", "unnamed", "state")
FINITE = ("past", "present")
BODIES = ("body", "state", "place")  # kinds of mentions that complete a noun for what somebody is («طبيب النادي فلان»)


class JoinedSubjects:
    """The subjects of the verbs of one article to which others are joined."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast, self.grammar = clauses, clauses.page, clauses.cast, clauses.grammar

    def place(self, statement: Statement, gender: str | None, cue: CueForm | None, floor: int) -> Span | None:
        """The words of the subject behind the verb of a hanging clause, of the gender, that the cue goes on with: no comma and no other verb
        between, but its object or the like."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in FINITE or cue.plural or self.page.word[at][:1] not in self.grammar.joining or not cue.prefix:
            return None
        for k in range(at - 1, max(floor, at - FAR) - 1, -1):
            if self.clauses.is_head(k + 1) or self.page.depth[k] or self.page.word[k] in self.grammar.commas and not self.aside(k):
                return None
            if self.clauses.verb(k) is not None:
                found = self.subject(k, gender)
                return found.place if found is not None and self.page.at(found.place.stop - 1) + 1 < at else None
        return None

    def aside(self, comma: int) -> bool:
        """The comma stands beside a time or a name in apposition, which interrupts nothing («الوزارة، الخميس، …»)."""
        clauses = self.clauses
        return comma + 1 in clauses.times or comma in clauses.time_ends or comma + 1 in clauses.begins or comma in clauses.ends

    def subject(self, k: int, gender: str | None) -> Subject | None:
        """The one who acts behind the verb at token k, which hangs on no relative pronoun."""
        verb = self.clauses.verb(k)
        if verb is None or verb.plural or verb.gender != gender or not self.clauses.hangs(k) or self.page.word[k - 1] in self.grammar.relatives:
            return None
        found = self.clauses.behind(k, verb)
        fits = found is not None and found.mention is not None and found.mention.kind in SPEAKERS and not found.several
        return found if fits else None

    def topic(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Mention | None:
        """The person right before «ف» and the cue, whom «أما» brings in at the head of the sentence."""
        at = self.page.at(statement.cue.start)
        surely = at > 0 and self.page.word[at - 1] in self.grammar.then  # «أما فلانة فقد قالت …»
        at -= surely
        comma = surely and self.page.word[at - 1] in self.grammar.commas
        person = self.clauses.begins.get(self.clauses.ends.get(at - comma, -1))
        led = cue is not None and (cue.prefix or surely) and cue.shape in FINITE and not cue.plural and self.page.word[at][:1] in self.grammar.joining
        if not led or person is None or person.kind != "person" or not self.may_be(person, gender):
            return None
        first = self.page.at(person.span.start)
        for k in range(first - 1, max(first - TOPIC, -1), -1):
            if self.page.word[k] in self.grammar.as_for:
                return person
            if self.page.kind[k] != WORD or self.clauses.verb(k) is not None:
                return None
        return None

    def may_be(self, person: Mention, gender: str | None) -> bool:
        """The person is of the gender by the mention or the first name, or nothing but the verb tells it."""
        first = self.cast.names.word(self.page.word[self.page.at(person.head.start)])
        return person.gender in (None, gender) or first.sex == gender or first.sex is None and person.office is None

    def titled(self, statement: Statement, gender: str | None, cue: CueForm | None, floor: int) -> Mention | None:
        """The person named behind what he is, behind the verb with which the sentence begins («من جانبه، تحدث حارس مرمى الفريق، فلان، … قائلا»)."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.plural or cue.shape == "noun" or gender is None:
            return None
        first = next((k for k in range(at - 1, max(floor, at - SENTENCE), -1) if self.clauses.is_head(k) and k < at - 1), floor)
        for k in range(max(first, floor), min(first + OPENS, at)):
            verb = self.clauses.verb(k) or (Agreement("m") if k == first and self.page.word[k] in self.clauses.verbs_too else None)
            if verb is not None:
                main = not self.clauses.hangs(k) and not verb.plural and verb.gender == gender and self.clauses.is_head(first)
                return self.named_behind(k + 1, at, gender) if main else None
        return None

    def named_behind(self, j: int, at: int, gender: str) -> Mention | None:
        """The person of the gender named behind the noun for a human being at token j, with the nouns that complete it between, and a comma or not."""
        if j >= at or self.page.kind[j] != WORD or self.clauses.inside[j] or not self.human(j, gender):
            return None
        begun = self.clauses.begins.get(j + 1)
        for k in range(j + 1 if self.clauses.definite(j, led=False) else j + 2, min(j + TITLE, at)):
            mention = self.clauses.begins.get(k)
            if self.clauses.inside[k - 1] and (begun is None or begun.kind not in BODIES or mention is begun):
                return None  # «مساعد فلان»: it is another who completes the noun
            begun = mention or begun
            if mention is not None and mention.kind == "person":
                return mention if mention.gender in (None, gender) and mention.span.start == self.page.start[k] else None
            comma = self.page.word[k] in self.grammar.commas and k + 1 in self.clauses.begins
            small = self.page.kind[k] != WORD or self.page.word[k] in self.grammar.prepositions or self.clauses.verb(k) is not None
            if small and not comma:
                return None
        return None

    def human(self, j: int, gender: str) -> bool:
        """Token j is a noun for one human being of the gender, by what he does or the office that he holds."""
        bare = self.cast.without_article(self.page.word[j])
        office = any(head.kind == "office" and not head.plural and head.sex in (None, gender) for head in self.clauses.heads(self.page.word[j]))
        return office or bare in self.clauses.people.humans[gender]
