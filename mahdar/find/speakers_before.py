"""Who spoke before a statement that names nobody: in its own sentence, or in the ones before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from mahdar.find.cast import Cast
from mahdar.find.voices import Voice
from mahdar.lexicon.going_on import going_on
from mahdar.lexicon.said import said_words
from mahdar.lexicon.speech import CueForm
from mahdar.model import Name, Span, Statement

NEAR = 40  # statements: so far back a verb without a subject reaches
ASIDE = "noun_speaker"  # of statements that are told by a noun, on which no participle hangs («بعد إعلان فلان أن …، قائلا»)
SLIP = 20  # code points: so far behind another's words a verb of the other gender goes on with them
SENTENCE = 160  # tokens: so far before a participle its sentence is looked at
PAST = 120  # code points: no further back is anybody taken up past another speaker who does not agree


class SpeakersBefore:
    """The speakers of one article so far: `main` without those who speak in passing, `said` with them; both grow.

    `sources` are the cues of source phrases («حسب ما ذكرت وكالة …»): whoever stands in their words speaks himself.
    """

    def __init__(self, cast: Cast, main: Sequence[Voice], said: Sequence[Voice], in_relative: Callable[[Statement], bool], sources: frozenset[Span]) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.main, self.said, self.in_relative, self.sources = main, said, in_relative, sources
        self.conjunction = cast.names.conjunction
        self.refused: dict[Span, Voice] = {}  # by the cue of a statement, the last one who agrees and spoke too far back
        self.continuing = cast.lexicon.made(said_words).continuing
        self.several_sources = cast.lexicon.made(going_on).several_sources

    def last_speaker(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The speaker of the nearest earlier statement who agrees; for a participle none of another sentence where somebody speaks in its own."""
        if (quoted := self.quoted_before(statement, gender, cue) or self.source_before(statement, gender, cue)) is not None:
            return self.names(quoted)
        voices = self.backwards()
        if cue is not None and cue.shape == "participle":
            beside = self.beside(statement)
            inner = next((v for v in beside if self.fits(v, gender, cue)), None)
            if inner is not None or self.told_beside(statement):
                return self.first(statement, gender, cue, beside) or self.names(inner)
        return self.first(statement, gender, cue, voices)

    def quoted_before(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Voice | None:
        """The person whose words were passed on right before «وأضاف» («نقلت الوكالة عن فلان قوله: "…". وأضاف: …»)."""
        last = next((v for v in reversed(self.said) if v.statement.parent is None), None)
        if last is None or cue is None or cue.shape != "past" or not cue.prefix or cue.plural or not self.says_more(statement):
            return None
        told = last.statement
        passed_on = told.rule.startswith("noun_pronoun") or told.rule.startswith(ASIDE) and self.alone(told)
        passed_on = passed_on and told.mention is not None and told.parent is None and len(last.names) == 1
        near = passed_on and 0 <= statement.cue.start - max(c.stop for c in told.content) < SLIP and statement.parent is None
        return last if near and last.gender is not None and self.fits(last, gender, cue) else None

    def source_before(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Voice | None:
        """The source of the phrase with which the sentence before begins, for a verb of going on («بحسب الصحيفة فإن …. وأضافت»)."""
        number = next((n for n in range(len(self.said) - 1, -1, -1) if self.said[n].statement.parent is None), None)
        if number is None or cue is None or not cue.prefix or cue.plural or statement.parent is not None or not self.says_more(statement):
            return None
        last = self.said[number]
        near = last.statement.cue in self.sources and self.page.start[self.page.at(last.statement.cue.start)] - self.sentence_start(last.statement) < SLIP
        near = near and 0 <= statement.cue.start - last.statement.content[-1].stop < SLIP and last.statement.content[0].start > last.statement.cue.start
        free = near and not any(self.fits(v, gender, cue) for v in self.said[number + 1 :])
        return last if free and gender is not None and last.gender == gender and self.fits(last, gender, cue) else None

    def alone(self, told: Statement) -> bool:
        """Nobody else speaks in the sentence in which a noun tells what somebody says («بعد تصريحات لفلان بأن …»)."""
        start = self.sentence_start(told)
        return not any(v.statement.cue.start >= start for v in self.main[-NEAR:])

    def slip(self, statement: Statement, cue: CueForm) -> tuple[Name, ...]:
        """The woman or body who spoke right before a verb of going on of the other gender, where nobody agrees with it: a slip («قالت فلانة … وأضاف»)."""
        last = self.main[-1] if self.main else None
        if last is None or not cue.prefix or cue.plural or last.statement.parent is not None or len(last.names) != 1:
            return ()
        near = 0 <= statement.cue.start - last.statement.span.stop < SLIP and (cue.gender == "m" or last.names[0].type != "PER")
        several = last.several is True or self.are_sources(last)
        meant = several == self.are_sources(last) and last.statement.cue != statement.parent and not self.told_in_passing(last.statement)
        return self.names(last) if near and meant else ()

    def are_sources(self, voice: Voice) -> bool:
        """Sources in the plural without a name spoke («المصادر»)."""
        first = self.cast.lexicon.folding.fold(voice.names[0].name.split()[0])
        return voice.gender == "f" and voice.names[0].type == "OTHER" and self.cast.without_article(first) in self.several_sources

    def beside(self, statement: Statement) -> list[Voice]:
        """Who spoke in the sentence of a participle before it, but for him in whose words it stands."""
        start = self.sentence_start(statement)
        near = (v for v in self.backwards() if v.statement.cue.start >= start and v.statement.cue != statement.parent)
        return [v for v in near if not v.statement.rule.startswith(ASIDE)]

    def told_beside(self, statement: Statement) -> bool:
        """Somebody is named who speaks in the sentence of a participle before it, and not in a relative clause."""
        return any(v.statement.mention and not self.in_relative(v.statement) for v in self.beside(statement))

    def backwards(self) -> list[Voice]:
        """Who spoke, the last first, and behind them once more those who spoke in passing."""
        return [*reversed(self.main[-NEAR:]), *reversed(self.said[-NEAR:])]

    def first(self, statement: Statement, gender: str | None, cue: CueForm | None, voices: Iterable[Voice]) -> tuple[Name, ...]:
        """The first who agrees, statements inside others' words left out unless this one stands there too; nobody far back past another speaker."""
        told = self.cast.words(statement.channel)[:1] if statement.channel else ()
        interview, passed = bool(told) and told[0] in self.cast.offices.interviews, list[Voice]()
        for voice in voices:
            other = voice.statement
            inside = other.parent not in (None, statement.parent) and other.parent not in self.sources
            held = interview and all(n.type in ("ORG", "GPE") for n in voice.names)
            if held or inside or other.cue == statement.parent:
                continue
            if self.fits(voice, gender, cue):
                far = statement.cue.start - other.span.stop > PAST and not (self.says_more(statement) and self.is_person(voice, gender))
                if far and self.rivals(voice, passed):
                    beside = self.in_passing(statement, voice, gender, cue)
                    self.refused |= {} if beside else {statement.cue: voice}
                    return self.names(beside)
                return self.names(voice)
            passed += [] if self.told_in_passing(other) else [voice]
        return ()

    def in_passing(self, statement: Statement, far: Voice, gender: str | None, cue: CueForm | None) -> Voice | None:
        """The person who agrees and spoke in a relative clause right before, nearer than `far` («اتصلنا بفلان الذي أكد أن …. ورد قائلا …»)."""
        last = self.said[-1] if self.said and cue is not None and cue.shape != "noun" else None
        if last is None or last.statement.cue < far.statement.cue or last.statement.parent is not None or not self.in_relative(last.statement):
            return None
        near = statement.cue.start - last.statement.span.stop <= PAST
        return last if near and self.is_person(last, gender) and self.fits(last, gender, cue) else None

    def says_more(self, statement: Statement) -> bool:
        """The verb tells that whoever spoke before goes on («وأضاف»)."""
        return self.page.word[self.page.at(statement.cue.start)].removeprefix(self.conjunction) in self.continuing

    def rivals(self, voice: Voice, passed: Sequence[Voice]) -> bool:
        """Others spoke since whose words nobody passed on («نقلت الوكالة عن فلان … وأوضحت»)."""
        called = [tuple(n.name for n in v.names) for v in passed]
        relayed = {name for name, v in zip(called, passed, strict=True) if v.statement.relay}
        return any(name not in relayed and name != tuple(n.name for n in voice.names) for name in called)

    def is_person(self, voice: Voice, gender: str | None) -> bool:
        """One person of this gender spoke."""
        return len(voice.names) == 1 and voice.names[0].type == "PER" and gender is not None and voice.gender == gender

    def told_in_passing(self, statement: Statement) -> bool:
        """The statement stands in a clause that hangs on another, with a relative pronoun or «أن» («بعد أن رفضت …»)."""
        return self.in_relative(statement) or self.page.word[self.page.at(statement.cue.start) - 1] in self.grammar.that

    def names(self, voice: Voice | None) -> tuple[Name, ...]:
        """The names of who spoke, without their places."""
        return tuple(Name(n.name, n.type, None) for n in voice.names) if voice else ()

    def fits(self, voice: Voice, gender: str | None, cue: CueForm | None) -> bool:
        """The genders do not contradict each other; a verb in the plural goes back to several or to a group, one in the singular to no unnamed people."""
        if None not in (gender, voice.gender) and gender != voice.gender:
            return False
        if cue is None or cue.shape == "noun":
            return cue is None or cue.pronoun is None or not cue.pronoun.plural or voice.several is not False
        unnamed = len(voice.names) == 1 or all(n.type == "OTHER" for n in voice.names)
        return voice.several is not False if cue.plural else not (voice.several and unnamed)

    def sentence_start(self, statement: Statement) -> int:
        """The letter with which the sentence of a statement begins: behind a full stop or a line's end outside quotations."""
        page, at = self.page, self.page.at(statement.cue.start)
        ends = self.grammar.stops | {"\n"}
        for k in range(at - 1, max(at - SENTENCE, -1), -1):
            if page.word[k] in ends and not page.depth[k]:
                return page.stop[k]
        return page.start[max(at - SENTENCE, 0)]
