"""Whose clause a cue with no subject of its own goes on with: the last one before it that tells of somebody, behind the last statement."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from mahdar.find.clause_subjects import Agreement, ClauseSubjects, Subject
from mahdar.find.heads import Subjects
from mahdar.find.nouns_led import LedNouns
from mahdar.find.objects_told import ObjectsTold
from mahdar.find.sayers_of_nouns import NounSayers
from mahdar.find.subjects_behind import SubjectsBehind
from mahdar.find.subjects_hanging import HangingSubjects
from mahdar.find.subjects_of_that import SubjectsOfThat
from mahdar.find.subjects_open import OpenSubjects
from mahdar.find.topics_far import TopicsFar
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import Page

FAR = 80  # tokens: so far before its cue a subject stands
CLOSE = 5  # tokens between a verb and a participle right behind its subject
BETWEEN = 2  # tokens from a verb to the name that is its subject, however long that is
NEAR = 12  # statements: of so many before a cue it is asked whether they stand between
DOERS = ("person", "body", "state")  # kinds of mentions whose announcements a noun tells
SENTENCES = 2  # the cue's own and the one before it


class Stretch(Struct, frozen=True):
    """The text behind the last statement in which a subject is looked for: its first token, and the words that relative clauses report in it."""

    floor: int
    told: tuple[Span, ...]


class ClausesBefore:
    """The clauses before the cues of one article."""

    def __init__(self, clauses: ClauseSubjects, subjects: Subjects, statements: Sequence[Statement], aside: tuple[str, ...]) -> None:
        self.clauses, self.subjects, self.aside = clauses, subjects, aside
        self.cues, self.of_that, self.of_nouns = SubjectsBehind(clauses), SubjectsOfThat(clauses), NounSayers(clauses)
        self.led = LedNouns(clauses, self.of_that)
        self.hanging, self.open, self.far = HangingSubjects(clauses), OpenSubjects(clauses), TopicsFar(clauses)
        self.objects = ObjectsTold(clauses)
        self.page: Page = clauses.page
        self.grammar = clauses.grammar
        self.ordered = sorted(statements, key=lambda s: s.cue)
        self.number = {s.cue: n for n, s in enumerate(self.ordered)}

    def own(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the cue's own clause that are its subject, which the walk from the cue did not find."""
        near = self.cues.place(statement, cue) or self.cues.before(statement, cue) or self.of_that.place(statement, cue)
        near = near or self.of_nouns.place(statement, cue) or self.open.own(statement, cue, self.up_to(statement))
        return near or self.far.place(statement, cue) or self.led.place(statement, cue)

    def up_to(self, statement: Statement) -> list[Statement]:
        """The statements right before one."""
        n = self.number[statement.cue]
        return self.ordered[max(n - NEAR, 0) : n]

    def subject(self, statement: Statement, gender: str | None, cue: CueForm, person: bool, goes_on: bool) -> Subject | None:
        """The subject that the cue agrees with; where a person of its gender spoke last and `goes_on`, none but a person out of another sentence."""
        at, sentences = self.page.at(statement.cue.start), 1
        inner: Subject | None = None
        if (beside := self.beside(at, gender, cue)) is not None:
            return beside
        if (named := None if cue.prefix else self.named_before(at, gender)) is not None:
            told = cue.shape == "present" and cue.pronoun is None and not self.clauses.inside[at]
            return Subject(named.span, named, gender, several=False) if told and not cue.plural else None
        stretch = self.stretch(statement, cue)
        if cue.shape == "participle" and (taken := self.goes_back(at, stretch.floor, gender)) is not None:
            return taken
        for k in range(at - 1, max(stretch.floor, at - FAR) - 1, -1):
            sentences += self.clauses.is_head(k + 1)
            inner = inner or (self.doer(k + 1, at, gender, cue) if sentences == SENTENCES and self.clauses.is_head(k + 1) else None)
            if sentences > 1 and inner is not None:
                return None if self.other_subject(k + 1, inner, gender) else inner
            if sentences > SENTENCES:
                return None
            inner = inner or (self.in_its_relative(k, statement, gender, cue) if sentences == 1 else None)
            found = None if self.told(k, stretch) else self.clauses.subject(k)
            found = None if found is not None and found.mention is not None and self.objects.hold(found.mention) else found
            if found is not None and self.agrees(found, gender, cue) and (statement.parent or not found.within):
                body = found.mention is not None and found.mention.kind in ("body", "unnamed") and not goes_on
                nobody = found.mention is None or found.mention.kind != "person"
                return None if nobody and person and sentences > 1 and not body else found
        return inner if sentences == 1 and inner is not None and cue.shape != "participle" else None

    def doer(self, first: int, at: int, gender: str | None, cue: CueForm) -> Subject | None:
        """The person or body whose announcement or denial a noun tells, for a participle behind it where nobody else acts («بعد إعلان فلان …، مشيرا»)."""
        if cue.shape != "participle" or gender is None or not any(self.page.word[k] in self.grammar.commas for k in range(first, at)):
            return None
        for k in range(at - 1, first, -1):
            mention = self.clauses.begins.get(k)
            fits = mention is not None and mention.kind in DOERS and mention.gender == gender and mention.span.start == self.page.start[k]
            if mention is not None and fits and any(c.shape == "noun" and c.pronoun is None for c in self.clauses.speech.cues.get(self.page.word[k - 1], ())):
                return Subject(mention.span, mention, gender, several=False)
        return None

    def in_its_relative(self, k: int, statement: Statement, gender: str | None, cue: CueForm) -> Subject | None:
        """Who is told of behind a verb with the pronoun of what it describes, on which «و» and the cue go on («الحدود التي تغلقها الدولة وترفض …»)."""
        if not cue.prefix or cue.shape == "noun" or cue.plural or gender is None or statement.parent is not None or self.page.depth[k]:
            return None
        word, pronouns = self.page.word, self.clauses.names.naming.pronouns
        relative = word[k].endswith(pronouns) and word[k - 1] in self.grammar.relatives and not self.clauses.inside[k]
        verb = Agreement(gender) if relative else self.clauses.verb(k)
        if verb is None or verb.gender != gender or k + 1 >= len(word):
            return None
        found = self.clauses.behind(k, verb)
        if found is None or found.mention is None or found.mention.kind in ("place", "unnamed") or found.several or found.gender != gender:
            return None
        held = word[k + 1].endswith(pronouns) and self.page.start[k + 1] < found.place.start
        return found if word[k].endswith(pronouns) or held else None

    def other_subject(self, first: int, inner: Subject, gender: str | None) -> bool:
        """Another mention of the gender stands where a subject does between token `first` and the one told of in a relative clause."""
        told = (self.clauses.begins[k] for k in range(first, self.page.at(inner.place.start)) if k in self.clauses.begins)
        return any(m.kind != "place" and m.gender in (None, gender) and self.subjects.is_subject(m) for m in told)

    def beside(self, at: int, gender: str | None, cue: CueForm) -> Subject | None:
        """The subject of the verb before a participle that stands right behind it, whatever clause that is («وهو ما ردت عليه فلانة قائلة …»)."""
        far = max(min(at - 2 - CLOSE, self.clauses.ends.get(at, at) - 1 - BETWEEN), -1)
        for k in range(at - 2, far, -1) if cue.shape == "participle" and not cue.prefix else ():
            verb = self.clauses.verb(k)
            if verb is None or verb.gender != gender:
                continue
            found = self.clauses.behind(k, verb)
            if found is not None and found.place.stop == self.page.stop[at - 1] and self.agrees(found, gender, cue) and self.sure(found, k):
                return found
        return None

    def goes_back(self, at: int, floor: int, gender: str | None) -> Subject | None:
        """The only person of the sentence before «لكنه» and a verb, which take him up («لم يقتصر هجوم فلان على …، لكنه عاد … قائلا»)."""
        page, first = self.page, next((k for k in range(at - 1, max(floor, at - FAR) - 1, -1) if self.clauses.is_head(k)), None)
        but = next((k for k in range(at - 1, first, -1) if page.word[k] in self.grammar.but_he), None) if first is not None else None
        if first is None or but is None or self.clauses.verb(but + 1) is None:
            return None
        told = [self.clauses.begins[k] for k in range(first, at) if k in self.clauses.begins]
        named = [m for m in told if m.kind == "person" or m.kind != "state" and m.kind != "place" and m.span.stop < page.start[but]]
        alone = len(named) == 1 and named[0].kind == "person" and named[0].gender == gender and named[0].span.stop < page.start[but]
        return Subject(named[0].span, named[0], gender, several=False) if alone else None

    def sure(self, found: Subject, verb: int) -> bool:
        """The words behind a verb are no object of it: a person, or behind a particle with its pronoun («ردت عليه»)."""
        person = found.mention is not None and found.mention.kind == "person"
        return person or self.page.start[verb + 1] < found.place.start

    def named_before(self, at: int, gender: str | None) -> Mention | None:
        """The person of this gender named right before the cue, whom it tells of if it stands in the present («مقابلة مع فلانة تشيد بـ…»)."""
        mention = self.clauses.begins.get(self.clauses.ends.get(at, -1))
        return mention if mention is not None and mention.kind == "person" and mention.gender == gender is not None else None

    def agrees(self, found: Subject, gender: str | None, cue: CueForm) -> bool:
        """A subject of the cue's gender and number; a verb for one woman goes with things, too."""
        if cue.plural:
            return found.several
        return None in (found.gender, gender) or found.gender == gender and (gender == "f" or not found.several)

    def told(self, k: int, stretch: Stretch) -> bool:
        """Token k stands in what a relative clause reports."""
        return any(c.start <= self.page.start[k] < c.stop for c in stretch.told)

    def stretch(self, statement: Statement, cue: CueForm) -> Stretch:
        """The text from the last statement on that stands in no relative clause, within the words that the cue itself stands in."""
        n = self.number[statement.cue]
        beside = [s for s in self.ordered[max(n - NEAR, 0) : n] if s.parent == statement.parent]
        aside = {s.cue for s in beside if self.in_relative(s) and not self.joined(s, statement, cue)}
        ends = [max(s.cue.stop, s.span.stop if s.span.stop <= statement.cue.start else 0) for s in beside if s.cue not in aside and self.is_main(s)]
        outer = self.ordered[self.number[statement.parent]].content if statement.parent in self.number else ()
        start = next((c.start for c in outer if c.start <= statement.cue.start < c.stop), 0)
        return Stretch(self.page.at(max([start, *ends])), tuple(c for s in beside if s.cue in aside for c in s.content))

    def is_main(self, statement: Statement) -> bool:
        """The statement is not made in passing, but for one that quotes a person («نقلت الصحيفة عن فلان قوله …»)."""
        quoted = self.clauses.begins.get(self.page.at(statement.mention.start)) if statement.mention else None
        return not statement.rule.startswith(self.aside) or quoted is not None and quoted.kind == "person" and statement.rule.startswith("noun_")

    def in_relative(self, statement: Statement) -> bool:
        """A relative pronoun stands right before the cue."""
        word, grammar = self.page.word[self.page.at(statement.cue.start) - 1], self.grammar
        return word in grammar.relatives or word[:1] in grammar.joining and word[1:] in grammar.relatives

    def joined(self, relative: Statement, statement: Statement, cue: CueForm) -> bool:
        """«و» joins the cue to the verb of the relative clause, with no mark between («الذين يؤكدون … ويؤكدون»)."""
        between = range(self.page.at(relative.cue.stop), self.page.at(statement.cue.start))
        return bool(cue.prefix) and not any(self.page.word[k] in self.grammar.commas or self.clauses.is_head(k + 1) for k in between)

    def behind(self, found: Subject, mentions: Sequence[Mention], gender: str | None) -> bool:
        """One of the mentions stands where a subject does, behind the one that was found or itself."""
        later = (m for m in mentions if m.kind != "place" and m.span.start >= found.place.start and gender in (None, m.gender or gender))
        return any(self.subjects.is_subject(m) for m in later)
