"""The speakers whom the cue's clause names: who is meant by its mentions, by words that no table knows, by a paper, and of what gender they are."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from msgspec import structs

from mahdar.find.cabinets import same_cabinet
from mahdar.find.cast import Cast
from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.find.clauses_before import ClausesBefore
from mahdar.find.counted_members import CountedMembers
from mahdar.find.cue_forms import form_of
from mahdar.find.descriptions import Descriptions
from mahdar.find.first_named import FirstNamed
from mahdar.find.governing import Governing
from mahdar.find.heads import Subjects
from mahdar.find.issuers import Issuers
from mahdar.find.issuers_acting import acting, behind_clause
from mahdar.find.issuers_before import through_paper, told_before, who_may_issue
from mahdar.find.issuers_joined import second_issuer
from mahdar.find.issuers_longer import with_body
from mahdar.find.issuers_next import whose
from mahdar.find.name_ends import NameEnds
from mahdar.find.paper_words import PaperWords
from mahdar.find.papers_own import PapersOwn
from mahdar.find.papers_passed import passed_paper
from mahdar.find.relatives import Relatives
from mahdar.find.several import Several
from mahdar.find.sources_within import source_within
from mahdar.find.speakers_apposed import ApposedSpeakers
from mahdar.find.speakers_before import SpeakersBefore
from mahdar.find.speakers_joined import joined_name, quoted_pair, speaking_together
from mahdar.find.speakers_listed import Listed
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon import Lexicon
from mahdar.lexicon.speech import CueForm, Speech, kin
from mahdar.model import Mention, Name, Reading, Span, Statement, Time

NEAR = 40  # statements or mentions: so far back a pronoun reaches
SOURCES = ("clause_source", "source_", "quote_source")
AS_WRITTEN = "speaker_as_written"
ASIDE = ("noun_", *SOURCES)  # rules of statements that are made in passing


class NamedSpeakers:
    """Whom the statements of one article name as their speakers, and who spoke before them: `said`, of whom `main` are gone back to."""

    def __init__(self, reading: Reading, lexicon: Lexicon, cast: Cast) -> None:
        self.cast = cast
        self.page = cast.page
        self.speech: Speech = lexicon.made(Speech)
        self.statements = reading.of(Statement)
        self.mentions = reading.of(Mention)
        self.starts = [m.span.start for m in self.mentions]
        self.apposed = ApposedSpeakers(cast, self.mentions)
        self.between = self.apposed.between  # not a method of this one, which would make a ring of all that it holds
        self.said: list[Voice] = []
        self.main: list[Voice] = []
        self.taken_up = TakenUp(cast)
        self.descriptions, self.first_named = Descriptions(self.taken_up, [s.mention for s in self.statements if s.mention]), FirstNamed(cast)
        self.governing = Governing(cast, lexicon.made(kin))
        self.subjects, self.several_named = Subjects(cast), Several(cast)
        self.issuers = Issuers(self.taken_up, {m.span.start: m for m in reversed(self.mentions)})
        self.relatives = Relatives(self.taken_up, self.mentions)
        self._cues: dict[tuple[int, int, str], CueForm | None] = {}
        self.times, self.listed = reading.of(Time), Listed(cast, self.mentions)
        self.paper_words = PaperWords(self.issuers)
        self.ends = NameEnds(cast)

    @functools.cached_property
    def clauses(self) -> ClausesBefore:
        """The clauses before the cues, looked at only for a statement without a mention."""
        return ClausesBefore(ClauseSubjects(self.taken_up, self.mentions, self.times), self.subjects, self.statements, ASIDE)

    @functools.cached_property
    def earlier(self) -> SpeakersBefore:
        """Who spoke before."""
        sources = frozenset(s.cue for s in self.statements if s.rule.startswith(SOURCES))
        return SpeakersBefore(self.cast, self.main, self.said, self.clauses.in_relative, sources)

    def explicit(self, statement: Statement) -> tuple[str, tuple[Name, ...], str | None]:
        """The names of the mentions inside the statement's own."""
        assert statement.mention is not None
        place = self.taken_up.with_part(statement.mention)
        if (meant := self.pointed_to(statement, place)) is not None:
            return meant
        if not self.issuers.may_be_paper(place) and (ended := self.ends.of(place)) != place:
            return self.explicit(structs.replace(statement, mention=ended))
        if issuer := whose(self.issuers, statement, self.before(statement)):
            return "issuer_of_paper", self.issuers.remember(place, self.issued(statement, issuer)), None
        if found := self.issuers.again(place):
            return "issuer_of_paper", found, None
        place = with_body(self.issuers, place)
        if self.issuers.is_paper(place):
            return self.issuer(structs.replace(statement, mention=place))
        if place != statement.mention:
            return self.as_written(statement, place)
        place = self.ends.tails.of(place)
        if together := self.several_named.meant(place, self.before(statement)):
            return "speaker_taken_up", together, None
        if several := self.several_told(place, statement):
            return several
        inside = self.apposed.outermost(place)
        outer = speaking_together(self.cast, self.governing.sources(place, inside, self.plural(statement)))
        if len(outer) == 1 and outer[0].span.start == place.start and (whole := self.relatives.completed(outer[0], statement, self.cue(statement))):
            return "antecedent", (whole,), self.verb_gender(statement)
        named = self.apposed.in_apposition(place, inside) or self.apposed.behind_office(place)
        if named is not None:
            return "speaker_mentioned", (named,), self.verb_gender(statement)
        if not outer or self.is_wider(place, outer):
            sided = len(outer) == 1 and self.ends.sided(outer[0])
            return self.those(statement, place) if sided else self.as_written(statement, place)
        names = tuple(Name(self.governing.again(m, n).name, n.type, m.span) for m in outer for n in self.named(m, statement))
        if len(outer) == 1 and (earlier := self.called_again(outer[0], names, statement)):
            return "speaker_taken_up", earlier[0], earlier[1]
        if len(outer) == 1 and outer[0].span.start == place.start and outer[0].span.stop < place.stop:
            names = (self.governing.whole(place, outer[0], names[0]),)
        if outer[-1].kind == "person" and (other := joined_name(self.taken_up, outer[-1].span.stop, place.stop, self.said)):
            names = (*names, other)
        return "speaker_mentioned", names, self.subject_gender(statement, outer[0])

    def anybody(self, place: Span) -> bool:
        """The one word «البعض» or the like, which takes up nobody told of before."""
        tokens = self.page.tokens(place.start, place.stop)
        word = self.page.word[tokens.start]
        return len(tokens) == 1 and word in self.cast.grammar.somebody and word.startswith(tuple(self.cast.grammar.article))

    def is_wider(self, place: Span, outer: Sequence[Mention]) -> bool:
        """The words are for more than the mention in them: for some of those whom it means, for what it is in, or for what it is of."""
        first = outer[0]
        some = len(outer) == 1 and first.span.stop < place.stop and self.page.word[self.page.at(first.span.start)] in self.cast.grammar.quantities
        led = len(outer) == 1 and first.span.start - place.start > 3
        return some or self.apposed.within(place, first) or led and (first.kind != "person" or self.ends.sided(first))

    def those(self, statement: Statement, place: Span) -> tuple[str, tuple[Name, ...], str | None]:
        """Those who are for or against somebody, by the words for them."""
        return AS_WRITTEN, (Name(self.cast.freed(place), "OTHER", place),), self.verb_gender(statement)

    def issued(self, statement: Statement, issuer: Span) -> tuple[Name, ...]:
        """Who issued a paper: whoever the words name, and a second one behind what is told of him."""
        second = second_issuer(self.issuers, issuer)
        return tuple(name for one in (issuer, second) if one for name in self.explicit(structs.replace(statement, mention=one))[1])

    def pointed_to(self, statement: Statement, place: Span) -> tuple[str, tuple[Name, ...], str | None] | None:
        """Whom the words behind «this» or «the same» take up («هذا البيان», «نفس المصدر»); None where they take up nobody."""
        if (within := source_within(self.cast, statement, place, self.between)) is not None:
            return "speaker_taken_up", (within,), None
        pointed = self.taken_up.pointed(place)
        if pointed is None:
            return None
        found = self.explicit(structs.replace(statement, mention=pointed))
        return None if found[0] == AS_WRITTEN or self.cast.clean(pointed) in [n.name for n in found[1]] else found

    def several_told(self, place: Span, statement: Statement) -> tuple[str, tuple[Name, ...], str | None] | None:
        """Several sources listed in one phrase, or two in quotation marks; None where there is one."""
        if (members := CountedMembers(self.issuers).meant(place)) is not None:
            return "speaker_taken_up", (members,), self.verb_gender(statement)
        if len(parts := self.listed.sources(place)) > 1:
            each = (name for part in parts for name in self.explicit(structs.replace(statement, mention=part))[1])
            called = (Name(self.cast.nominative(n.name), n.type, n.mention) if n.type == "OTHER" else n for n in each)
            return "speaker_mentioned", tuple(called), self.verb_gender(statement)
        if len(pair := quoted_pair(self.cast, place)) > 1:
            return "speaker_as_written", tuple(Name(self.cast.clean(span), "OTHER", span) for span in pair), self.verb_gender(statement)
        return None

    def called_again(self, mention: Mention, names: tuple[Name, ...], statement: Statement) -> tuple[tuple[Name, ...], str | None] | None:
        """Whom an office or a source that the article called so before takes up, with the gender that the words tell."""
        if mention.kind == "office" and not mention.plural and self.cast.name_of(mention).type == "OTHER":
            others = self.others(statement)
            if found := self.taken_up.by_noun(mention.span, mention.gender, others) or self.descriptions.of_office(mention, statement, others):
                return found, mention.gender
        if cabinet := same_cabinet(self.cast, mention.span, self.others(statement)):
            return (cabinet,), self.subject_gender(statement, mention)
        nobody = mention.kind == "office" and names[0].type == "OTHER" or self.taken_up.bodies_meant.is_called_so(names[0])
        if len(names) == 1 and (nobody or names[0].name == self.cast.clean(mention.span)):
            again = None if self.taken_up.bodies_meant.goes_on(mention) else self.taken_up.again(mention.span, self.before(statement))
            again = again or self.first_met(mention.span)
            return ((again,), self.subject_gender(statement, mention)) if again else None
        since = self.taken_up.nouns.sentence_before(self.page.at(mention.span.start))
        nearer = self.taken_up.bodies_meant.nearer(mention, names[0], since) if len(names) == 1 else None
        return ((nearer,), self.subject_gender(statement, mention)) if nearer else None

    def first_met(self, place: Span) -> Name | None:
        """An unnamed source where it was brought in, or the body below the headline that speaks of it."""
        return self.first_named.meant(place) or self.taken_up.bodies_meant.below(place)

    def as_written(self, statement: Statement, place: Span) -> tuple[str, tuple[Name, ...], str | None]:
        """A noun phrase that is no mention: whoever it takes up, or its own words."""
        gender = self.verb_gender(statement)
        if self.anybody(place):
            return "speaker_as_written", (Name(self.cast.freed(place), "OTHER", place),), gender
        if body := self.cast.body_called(place):
            return "speaker_mentioned", (Name(body, "ORG", place),), gender
        person = self.taken_up.nouns.latter(place) or self.taken_up.by_short_name(place, self.said) or self.taken_up.in_text(place, gender)
        person = person or self.holder(place)
        found = (person,) if person else self.taken_up.by_noun(place, gender, self.others(statement))
        described = None if found else self.descriptions.meant(place, gender, self.others(statement))
        if not found and (again := described or self.taken_up.again(place, self.before(statement)) or self.first_met(place)):
            found = (again,)
        if found:
            return "speaker_taken_up", found, gender
        cue = self.cue(statement)
        name = self.taken_up.name_in(place) or self.governing.name_of_kin(place) or self.apposed.apposed_name(place)
        if name and name != place and (person := self.taken_up.by_short_name(name, self.said)):
            return "speaker_taken_up", (person,), gender
        written = Name(self.cast.clean(name), "PER", name) if name else Name(self.cast.freed(place), "OTHER", place)
        return "speaker_as_written", (written,), cue.gender if cue else None

    def holder(self, place: Span) -> Name | None:
        """The person whose mention begins with the words of the place, which stop short of the name («وجه لاعب منتخب مالطا السابق، فلان، نصيحة …»)."""
        whole = next((m for m in self.between(place.start, place.start + 1) if m.kind == "person" and m.office and m.span.stop > place.stop), None)
        name = self.cast.name_of(whole) if whole else None
        return Name(name.name, name.type) if name else None

    def named(self, mention: Mention, statement: Statement) -> tuple[Name, ...]:
        """Who a mention is, one or two."""
        if mention.kind == "person":
            return (self.person_named(mention, self.own_gender(statement)),)
        if mention.plural and mention.kind == "state":
            return (Name(self.cast.clean(mention.span), "OTHER"),)
        return self.cast.names_of(mention)

    def person_named(self, mention: Mention, verb: str | None) -> Name:
        """The person by the fuller name of the gender that the verb has; where somebody of the other spoke under it, it is another of that surname."""
        known = self.cast.by_span[mention.span]
        sex = verb if verb == mention.gender else None
        whole = Name(mention.entry, "PER") if mention.entry else self.cast.person(known, sex)
        alone = self.cast.fullest_person(known, sex) is known
        if verb and mention.gender != verb:
            meant = structs.replace(known, mention=structs.replace(mention, gender=verb))
            fuller = self.cast.fullest_person(meant)
            if fuller is not meant:
                return Name(fuller.mention.entry or self.cast.clean(fuller.mention.head), "PER")
            if not alone and any(self.own_gender(v.statement) not in (None, verb) and whole.name in [n.name for n in v.names] for v in self.said):
                return self.taken_up.by_voice(mention.head, self.said, verb) or Name(self.cast.clean(mention.head), "PER")
        if not alone or mention.entry:
            return whole
        return self.taken_up.by_voice(mention.head, self.said, verb) or self.taken_up.in_text(mention.head, verb or mention.gender) or whole

    def issuer(self, statement: Statement) -> tuple[str, tuple[Name, ...], str | None]:
        """Who issued the paper: a body, person or state named with it, or else the last speaker, or the paper itself."""
        place = statement.mention
        assert place is not None
        called = statement.addressee.start if statement.addressee else None
        near = self.between(place.start + 1, self.issuers.reach(place, statement.content[0]))
        named = [m for m in near if m.kind in ("body", "person", "state") and m.span.start != called and self.issuers.behind(place, m)]
        known = self.issuers.known(place) or self.issuers.within(place, self.others(statement))
        if known is not None and not (named and named[0].span.start < place.stop):
            return "issuer_of_paper", (known,), None
        if named:
            name = self.cast.name_of(named[0])
            return "issuer_of_paper", (Name(name.name, name.type, named[0].span),), self.paper_gender(place, named[0])
        if names := self.at_place(statement, self.paper_words.issued_by(place)):
            return "issuer_of_paper", names, None
        if len(states := PapersOwn(self.issuers).states(place, self.page.at(place.start))) > 1:
            return "issuer_of_paper", states, None
        names = through_paper(self.issuers, place, self.said) or self.at_place(statement, told_before(self.issuers, place))
        if not names and not self.issuers.told_of(place):
            names = who_may_issue(self.issuers, place, self.earlier.last_speaker(statement, None, None), self.said)
        whole = self.cast.without_article(place.text) != place.text and not place.text.endswith(self.taken_up.names.many)
        acts = None if whole or not behind_clause(statement) else acting(self.issuers, self.clauses.clauses, statement)
        if names := names if whole else self.at_place(statement, acts):
            return "issuer_of_paper", names, None
        return "speaker_as_written", (Name(self.issuers.written(place), "OTHER", place),), self.issuers.gender(place)

    def of_passed_paper(self, statement: Statement, published: tuple[Name, ...]) -> tuple[Name, ...]:
        """Who issued the paper with the article that a medium published, or the paper itself («نقلت الوكالة البيان الذي جاء فيه»); others as given."""
        paper = passed_paper(self.issuers, statement, published)
        return self.issuer(structs.replace(statement, mention=paper))[1] if paper is not None else published

    def paper_gender(self, place: Span, issuer: Mention) -> str | None:
        """The gender that a verb without a subject behind the paper may have: that of the issuer where the noun for the paper has it too, else either."""
        return issuer.gender if issuer.gender == self.issuers.gender(place) else None

    def at_place(self, statement: Statement, place: Span | None) -> tuple[Name, ...]:
        """Who the words of a place are, without their places."""
        return tuple(Name(n.name, n.type, None) for n in self.explicit(structs.replace(statement, mention=place))[1]) if place else ()

    def others(self, statement: Statement) -> list[Voice]:
        """Who spoke before a statement, and not in the one whose words it stands in."""
        return [voice for voice in self.main[-NEAR:] if voice.statement.cue != statement.parent]

    def before(self, statement: Statement) -> list[Voice]:
        """Who spoke before a statement, in passing too, and not in the one whose words it stands in."""
        return [voice for voice in self.said[-NEAR:] if voice.statement.cue != statement.parent]

    def cue(self, statement: Statement) -> CueForm | None:
        """The reading of the cue's word with the fewest letters before it."""
        key = (statement.cue.start, statement.cue.stop, statement.rule)
        if key not in self._cues:
            self._cues[key] = form_of(self.page, self.speech, statement, self.cast.grammar.heard_whom)
        return self._cues[key]

    def subject_gender(self, statement: Statement, subject: Mention) -> str | None:
        """The gender of whoever is mentioned: of a person as the verb has it, whatever the name alone would tell."""
        verb = self.own_gender(statement) if subject.kind == "person" else None
        return verb or subject.gender or self.verb_gender(statement)

    def own_gender(self, statement: Statement) -> str | None:
        """The gender of the one person who is the subject of the verb; None where another passes on his words («نقلت الوكالة عن فلان»)."""
        return None if statement.relay or self.plural(statement) else self.verb_gender(statement)

    def verb_gender(self, statement: Statement) -> str | None:
        """The gender of the cue when it is a finite verb, which agrees with its subject."""
        cue = self.cue(statement)
        return cue.gender if cue and cue.shape in ("past", "present") else None

    def plural(self, statement: Statement) -> bool:
        """The cue is a verb in the plural, which goes with speakers of both genders."""
        cue = self.cue(statement)
        return cue is not None and cue.plural
