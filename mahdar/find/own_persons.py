"""The one person whom the sentence of a cue tells of before it, where whoever else would speak is told of only in another sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.cast import Cast
from mahdar.find.clause_subjects import Agreement
from mahdar.find.clauses_before import ClausesBefore
from mahdar.find.closed import either
from mahdar.find.speakers_before import SpeakersBefore
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import WORD

OUTRANKED = frozenset({"", "last_speaker", "subject_of_sentence", "nearest_person"})  # rules that look into other sentences
BRACKETED = 6  # tokens from a name to the relative pronoun behind it, with his age in brackets
BESIDE = 2  # tokens before a name in which his kin or counterpart is told of
SHORT = 3  # letters: of a shorter word in a name nothing is told


class OwnPersons:
    """The persons in the sentences of the cues of one article; `between` gives the mentions of a stretch of its text."""

    def __init__(self, cast: Cast, clauses: ClausesBefore, earlier: SpeakersBefore, between: Callable[[int, int], Sequence[Mention]]) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.clauses, self.earlier, self.between = clauses, earlier, between

    def place(self, statement: Statement, cue: CueForm | None, names: Sequence[Name]) -> Span | None:
        """The person of the sentence before a verb or participle, when none of `names`, whom another sentence tells, is told of in it."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape == "noun" or cue.plural or cue.gender is None or self.page.depth[at]:
            return None
        start = self.earlier.sentence_start(statement)
        named = self.between(start, statement.cue.start)
        if not named or self.after_topic(self.page.at(start), at) or self.told_here(names, named, range(self.page.at(start), at)):
            return None
        persons = [m for m in named if self.may_be(m, cue, self.others(statement))]
        relative = self.relative(at, self.page.at(start), cue)
        antecedent = self.before_relative(named, relative) if relative else None
        person = self.one(persons) if antecedent is None else antecedent if antecedent in persons else None
        if person is None or self.described(person, at, cue) or self.another_acts(statement, person, cue):
            return None
        return None if self.led_apart(person, at) or antecedent is None and self.is_somebodys(person) else person.span

    def others(self, statement: Statement) -> list[Span]:
        """What those before say, but for the words in which the statement stands itself."""
        return [c for s in self.clauses.up_to(statement) for c in s.content if not c.start <= statement.cue.start < c.stop]

    def after_topic(self, first: int, at: int) -> bool:
        """The sentence begins with what is spoken about, or nothing but one adjunct stands in it before a comma and the cue («وحول غياب فلان، قال …»)."""
        if self.page.word[at - 1] not in self.grammar.commas:
            return False
        about = self.page.word[first].removeprefix(self.clauses.clauses.names.conjunction) in either(self.grammar.bound, self.grammar.heard_from)
        return about or self.clauses.subjects.adjunct_before(at - 1)

    def told_here(self, names: Sequence[Name], named: Sequence[Mention], tokens: range) -> bool:
        """One of the names is told of in the sentence, by a mention or by its last word («في مقابلة لنصر …»)."""
        wanted = {n.name for n in names}
        if any(self.cast.name_of(m).name in wanted for m in named):
            return True
        lasts = {self.cast.lexicon.folding.fold(n.name.split()[-1]) for n in names}
        if any(set(self.cast.name_of(m).name.split()) & set(name.split()) for name in wanted for m in named if m.kind == "person"):
            return True
        return any(self.page.word[k].endswith(last) for last in lasts if len(last) >= SHORT for k in tokens)

    def may_be(self, mention: Mention, cue: CueForm, others: Sequence[Span]) -> bool:
        """A person of the cue's gender, by his name or the verb before it, named outside quotations and what others say."""
        first = self.page.at(mention.span.start)
        if mention.kind != "person" or self.page.depth[first] or any(c.start <= mention.span.start < c.stop for c in others):
            return False
        verb = self.clauses.clauses.verb(first - 1) if first else None
        if verb is not None and verb.gender != cue.gender:
            return False
        return mention.gender == cue.gender or mention.gender is None and (cue.gender == "m" or verb is not None)

    def is_somebodys(self, mention: Mention) -> bool:
        """The person is the kin or counterpart of whoever acts («في لقاء جمعه بنظيره فلان»), or a preposition ties him to a noun («مقرب من فلان»)."""
        first = self.page.at(mention.span.start)
        words = self.page.word[max(first - BESIDE, 0) : self.page.at(mention.span.stop - 1)]
        stems = {word[n:] for word in words for n in (0, 1) if n == 0 or word[:1] in either(self.grammar.clinging, self.grammar.joining)}
        pronouns, known = self.clauses.clauses.names.naming.pronouns, self.clauses.clauses.names.word
        met = (word[1:].removesuffix(p) for word in words if word[:1] in self.grammar.clinging for p in pronouns if word.endswith(p))
        kin = any(map(self.clauses.clauses.people.kin_of, stems)) or any(known(stem).ordinary for stem in met)
        return kin or first > 0 and self.page.word[first - 1] in self.grammar.of

    def one(self, persons: Sequence[Mention]) -> Mention | None:
        """The only one of the persons, or the only one of several right before whom a verb stands."""
        if len({self.cast.name_of(m).name for m in persons}) > 1:
            persons = [m for m in persons if self.acts(m)]
        return persons[-1] if len({self.cast.name_of(m).name for m in persons}) == 1 else None

    def relative(self, at: int, first: int, cue: CueForm) -> int | None:
        """The relative pronoun with whose verb «و» joins the one at token `at`, with no comma between («فلان الذي ندد بالعملية وطالب»)."""
        for k in range(at - 1, first, -1) if cue.prefix else ():
            if self.page.word[k] in self.grammar.commas:
                return None
            if self.page.word[k] in self.grammar.relatives:
                return k
        return None

    def before_relative(self, named: Sequence[Mention], relative: int) -> Mention | None:
        """The mention that ends right before a relative pronoun, or before a few words in brackets («فلان (56 عاما) الذي …»)."""
        before = [m for m in named if m.span.stop <= self.page.start[relative]]
        last = self.page.at(before[-1].span.stop - 1) if before else 0
        words = [k for k in range(last + 1, relative) if not self.page.depth[k] and self.page.kind[k] == WORD]
        return before[-1] if before and relative - last <= BRACKETED and len(words) <= 1 else None

    def acts(self, person: Mention) -> bool:
        """A verb stands right before the person, or before a particle with a pronoun («تصريحات أدلى بها فلان»)."""
        first = self.page.at(person.span.start)
        pronoun = first > 1 and self.page.word[first - 1] in self.grammar.adverbs
        return first > 0 and self.page.start[first] == person.span.start and self.clauses.clauses.verb(first - 1 - pronoun) is not None

    def described(self, person: Mention, at: int, cue: CueForm) -> bool:
        """The cue tells of the person what another says («فلان الذي وصفه بأنه …»)."""
        last = self.page.at(person.span.stop - 1)
        return cue.pronoun is not None and self.page.word[at - 1] in self.grammar.relatives and at - last <= 2 + (self.page.word[at - 2] in self.grammar.commas)

    def led_apart(self, person: Mention, at: int) -> bool:
        """Behind the person a particle leads to the noun that the cue tells of («فلان، رغم أن ناديه أعلن …»)."""
        behind = range(self.page.at(person.span.stop - 1) + 1, at - 1)
        return any(self.page.word[k] in self.grammar.that and self.clauses.clauses.verb(k + 1) is None for k in behind)

    def another_acts(self, statement: Statement, person: Mention, cue: CueForm) -> bool:
        """A verb of the sentence has another subject with which the cue agrees («ورتب التقرير الأخطار التي تهدد فلانا قائلا»)."""
        verb, others = Agreement(cue.gender), self.others(statement)
        tokens = range(self.page.at(self.earlier.sentence_start(statement)), self.page.at(statement.cue.start))
        for k in tokens:
            found = None if any(c.start <= self.page.start[k] < c.stop for c in others) else self.clauses.clauses.subject(k)
            if found is not None and not person.span.start <= found.place.start < person.span.stop and found.gender in (None, verb.gender):
                return True
        first = tokens.start
        return self.clauses.clauses.verb(first) == verb and self.tells_another(first + 1, self.page.at(person.span.start))

    def tells_another(self, first: int, person: int) -> bool:
        """Behind the verb with which the sentence begins, at token `first`, stands a noun that is no title of the person («وختم هجومه على فلان قائلا»)."""
        word, article = self.page.word, tuple(self.grammar.article)
        if first >= person or word[first] in either(self.grammar.prepositions, self.grammar.that, self.grammar.adverbs) or first in self.clauses.clauses.times:
            return False
        return not all(word[k].startswith(article) or self.page.kind[k] != WORD for k in range(first, person))
