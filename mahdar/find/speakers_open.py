"""The last that is tried for a statement whose speaker no rule tells: a slip of gender or number, then the subject of its sentence, whatever it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.clauses_before import ClausesBefore
from mahdar.find.speakers_before import NEAR, SpeakersBefore
from mahdar.find.subjects_aimed import AimedSubjects
from mahdar.find.voices import Voice
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Span, Statement

SAYS = ("cue_clause", "cue_quote")  # rules of verbs that pass on words
PEOPLE = 6  # words: no plural is longer with which a participle in the singular goes on
RULE = "subject_told"  # of these speakers, whom nobody takes up


class OpenSpeakers:
    """The speakers of the statements of one article that would else stay open; `between` gives the mentions of a stretch of the text."""

    def __init__(self, clauses: ClausesBefore, earlier: SpeakersBefore, between: Callable[[int, int], Sequence[Mention]]) -> None:
        self.clauses, self.earlier, self.between = clauses, earlier, between
        self.subjects, self.aimed = clauses.open, AimedSubjects(clauses.clauses)

    def slip(self, statement: Statement, cue: CueForm | None) -> tuple[Name, ...]:
        """Who spoke right before a verb of going on, or in the sentence of a participle, of another gender or number."""
        if cue is None:
            return ()
        if cue.shape == "participle":
            return self.beside(statement, cue) or self.of_source(statement)
        sources = bool(self.earlier.main) and self.earlier.are_sources(self.earlier.main[-1]) and statement.rule in SAYS
        return self.earlier.slip(statement, cue) if sources or self.earlier.says_more(statement) else ()

    def of_source(self, statement: Statement) -> tuple[Name, ...]:
        """The source of a phrase for a participle right behind it («بحسب ما أعلن فرع المنظمة، مضيفة أن …»), with which the words that it leads begin."""
        source = next((v for v in reversed(self.earlier.said[-NEAR:]) if v.statement.cue == statement.parent), None)
        begins = source is not None and any(c.start == statement.cue.start for c in source.statement.content)
        return self.earlier.names(source) if source is not None and begins and statement.parent in self.earlier.sources else ()

    def beside(self, statement: Statement, cue: CueForm) -> tuple[Name, ...]:
        """The only one who speaks in the sentence before a participle, where no person of its gender is named behind («أعلن الجيش …، مؤكدة أن …»)."""
        told = self.earlier.beside(statement)
        if cue.plural:
            return self.members(told)
        if len({tuple(n.name for n in v.names) for v in told}) != 1 or len(told[0].names) > 1:
            return ()
        if self.drawn(told[-1], cue) and not self.earlier.told_in_passing(told[-1].statement):
            return self.earlier.names(told[-1])
        last, body = told[-1].statement, told[0].names[0].type in ("ORG", "GPE") or told[0].gender is None
        if last.mention is None or not last.rule.endswith(("_object", "_phrase")) or self.earlier.told_in_passing(last) or cue.gender == "f" and not body:
            return ()
        named = (m for m in self.between(last.cue.stop, statement.cue.start) if m.kind == "person" and m.span != last.mention)
        return () if any(m.gender in (None, cue.gender) for m in named) else self.earlier.names(told[0])

    def drawn(self, voice: Voice, cue: CueForm) -> bool:
        """It agrees with the body that completes the speaker («قال فرع الهيئة …، مضيفة»), or is in the singular behind several («حذر خبراء …، مشيرا»)."""
        told, page = voice.statement, self.clauses.page
        if told.mention is None or voice.names[0].type == "PER" or told.parent is not None:
            return False
        inside = [page.word[k] for k in page.tokens(told.mention.start, told.mention.stop)]
        head, article = inside[0], self.earlier.grammar.article
        feminine = tuple(self.earlier.grammar.feminine)
        completed = cue.gender == "f" and not head.startswith(tuple(article)) and inside[1:2] != [] and inside[1].endswith(feminine)
        return completed and voice.gender != "f" or cue.gender == "m" and voice.several is True and len(inside) < PEOPLE

    def members(self, told: Sequence[Voice]) -> tuple[Name, ...]:
        """The only body that speaks in the sentence, whose people a participle in the plural tells («قالت أسرة فلان …، مؤكدين»)."""
        names = {tuple(n.name for n in v.names) for v in told}
        body = len(names) == 1 and len(told[0].names) == 1 and told[0].names[0].type in ("ORG", "OTHER") and told[0].several is not False
        return self.earlier.names(told[0]) if body and not any(map(self.earlier.told_in_passing, (v.statement for v in told))) else ()

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the subject of the sentence that agrees with the cue, or of what stands behind a verb that else is aimed at it."""
        near = self.aimed.place(statement, cue) or self.behind_name(statement, cue)
        return near or self.subjects.place(statement, cue, self.clauses.up_to(statement))

    def behind_name(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The person of its gender right behind whose name a participle stands, which no preposition leads («وهو ما استجاب له فلان قائلا …»)."""
        clauses, at = self.clauses.clauses, self.clauses.page.at(statement.cue.start)
        first = clauses.ends.get(at)
        if cue is None or cue.shape != "participle" or cue.plural or first is None or self.clauses.page.depth[at]:
            return None
        person, before = clauses.begins[first], self.clauses.page.word[first - 1]
        word = clauses.names.word(before)
        led = before in clauses.grammar.prepositions or clauses.page.start[first] < person.span.start or not (word.stop or word.unknown)
        return person.span if person.kind == "person" and person.gender == cue.gender and not led else None
