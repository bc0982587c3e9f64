"""The speakers of the statements of an article: whom the cue's clause names, or the nearest earlier speaker who agrees with it in gender and number."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Callable, Iterable

from msgspec import structs

from mahdar.find.accounts_own import AccountsOwn
from mahdar.find.accused import nobody_speaks
from mahdar.find.anaphors import Anaphors
from mahdar.find.anaphors_ways import ways
from mahdar.find.bodies_within import BodiesWithin
from mahdar.find.cast import Cast
from mahdar.find.datelines import in_dateline
from mahdar.find.headline_lead import HeadlineLead
from mahdar.find.heard_before import heard_before
from mahdar.find.heard_of_him import HeardOfHim
from mahdar.find.hearers_told import is_told
from mahdar.find.how_many import HowMany
from mahdar.find.named_after import NamedAfter, Spoken
from mahdar.find.named_behind import NamedBehind
from mahdar.find.nouns_of_that import NounsOfThat
from mahdar.find.own_persons import OUTRANKED, OwnPersons
from mahdar.find.papers_adopted import PapersAdopted
from mahdar.find.papers_described import DescribedPapers
from mahdar.find.papers_given import PapersGiven
from mahdar.find.papers_put import PapersPut
from mahdar.find.papers_sent import PapersSent
from mahdar.find.papers_whose import PapersWhose
from mahdar.find.people_before import PeopleBefore
from mahdar.find.people_inside import PeopleInside
from mahdar.find.people_open import OpenPeople
from mahdar.find.pronouns_before import but_before
from mahdar.find.published_words import PublishedWords
from mahdar.find.speakers_clauses import ClauseSpeakers
from mahdar.find.speakers_far import FarSpeakers
from mahdar.find.speakers_named import ASIDE, NEAR
from mahdar.find.speakers_next import Beside, named_next
from mahdar.find.speakers_open import RULE, OpenSpeakers
from mahdar.find.subjects_acting import ActingSubjects
from mahdar.find.subjects_described import DescribedNouns
from mahdar.find.subjects_fronted import FrontedSubjects
from mahdar.find.subjects_joined import JoinedSubjects
from mahdar.find.subjects_made import MadeSubjects
from mahdar.find.subjects_near import NearSubjects
from mahdar.find.teasers import Teasers
from mahdar.find.two_open import OpenTwo
from mahdar.find.voices import Voice
from mahdar.find.words_of import WordsOf
from mahdar.lexicon import Lexicon
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Reading, Referent, Span, Statement

BRACKETS = ("(", ")")


class Speakers(ClauseSpeakers):
    """The speakers of the statements of one article, one after the other."""

    def __init__(self, reading: Reading, lexicon: Lexicon, cast: Cast) -> None:
        super().__init__(reading, lexicon, cast)
        self.how_many = HowMany(self.taken_up, self.between, self.said)
        self.near = NearSubjects(self.taken_up)
        self.published = PublishedWords(cast, self.near, self.between)
        self.named_behind = NamedBehind(cast, self.mentions, self.apposed.apposed)
        self.bodies_within, self.teasers = BodiesWithin(self.taken_up), Teasers(cast)

    @functools.cached_property
    def words_of(self) -> WordsOf:
        """The words in which something is said, and whose they are."""
        return WordsOf(self.cast, self.clauses.clauses)

    @functools.cached_property
    def open(self) -> OpenSpeakers:
        """Who speaks where no other rule tells."""
        return OpenSpeakers(self.clauses, self.earlier, self.between)

    @functools.cached_property
    def own_persons(self) -> OwnPersons:
        """The persons in the sentences of the cues."""
        return OwnPersons(self.cast, self.clauses, self.earlier, self.between)

    @functools.cached_property
    def heard_of_him(self) -> HeardOfHim:
        """The words that others pass on."""
        return HeardOfHim(self.cast, self.main, self.between)

    @functools.cached_property
    def given(self) -> PapersGiven:
        """The papers that verbs describe, and who gave them."""
        return PapersGiven(self.paper_words, self.clauses.clauses)

    @functools.cached_property
    def put(self) -> PapersPut:
        """The papers that are objects of verbs of giving."""
        return PapersPut(self.issuers, self.clauses.clauses)

    @functools.cached_property
    def described_papers(self) -> DescribedPapers:
        """The papers that verbs describe, and who gave them by the verbs whose objects they are."""
        return DescribedPapers(self.given, self.put)

    def given_by(self, paper: int) -> Span | None:
        """The words for whoever gave the paper at a token, by the verb whose object it is."""
        return self.put.giver(paper)

    @functools.cached_property
    def sent(self) -> PapersSent:
        """The papers that were sent to somebody."""
        return PapersSent(self.paper_words, self.clauses.clauses)

    @functools.cached_property
    def people(self) -> PeopleBefore:
        """The people of whom the sentences tell."""
        return PeopleBefore(self.clauses.clauses)

    @functools.cached_property
    def described(self) -> DescribedNouns:
        """The nouns that clauses without a relative pronoun describe."""
        return DescribedNouns(self.clauses.clauses)

    @functools.cached_property
    def fronted(self) -> FrontedSubjects:
        """The givers of words with which sentences begin."""
        return FrontedSubjects(self.clauses.clauses)

    @functools.cached_property
    def made(self) -> MadeSubjects:
        """The objects of verbs of making and hearing that say something themselves."""
        return MadeSubjects(self.clauses.clauses)

    @functools.cached_property
    def joined(self) -> JoinedSubjects:
        """The subjects of the verbs to which «و» joins others."""
        return JoinedSubjects(self.clauses.clauses)

    @functools.cached_property
    def open_people(self) -> OpenPeople:
        """The people of the sentences of cues that else stay open."""
        return OpenPeople(self.people)

    @functools.cached_property
    def open_two(self) -> OpenTwo:
        """The two of whom the sentences of verbs of two tell."""
        return OpenTwo(self.open_people)

    @functools.cached_property
    def acting(self) -> ActingSubjects:
        """Those who act in the sentences of cues that else stay open."""
        return ActingSubjects(self.clauses.clauses)

    @functools.cached_property
    def nouns_of_that(self) -> NounsOfThat:
        """The nouns behind «أن»."""
        return NounsOfThat(self.clauses.clauses, self.said)

    def all(self) -> Iterable[Referent]:
        """A Referent for every statement whose speaker is known, at its cue."""
        found: list[Spoken] = []
        for statement in sorted(self.statements, key=lambda s: s.cue):
            told = is_told(self.cast, statement) or self.second.place(statement, self.cue(statement)) is not None
            rule, names, gender = self.explicit(statement) if statement.mention and not told else self.implicit(statement)
            rule, names = self.completed(statement, rule, names) if statement.mention else (rule, names)
            if heard := self.heard_of_him.names(statement, self.cue(statement)):
                rule, names, gender = "heard_of_him", heard, None
            if names and rule != RULE and nobody_speaks(self.cast, statement, self.cue(statement), names, self.between):
                rule, names = RULE, self.at_place(statement, self.open.aimed.place(statement, self.cue(statement)))
            names = self.bodies_within.completed(names, self.before(statement))
            if (name := self.named_behind.name(Spoken(statement, rule, names, gender), self.cue(statement))) is not None:
                rule, names = "named_behind", (Name(name.name, name.type, statement.mention),)
            if statement.mention is None and rule in OUTRANKED and (own := self.own_persons.place(statement, self.cue(statement), names)) is not None:
                rule, names = "person_of_sentence", self.at_place(statement, own)
            if names:
                self.remember(rule, Voice(statement, names, gender, self.how_many.several(rule, statement, names, self.plural(statement))))
                found.append(Spoken(statement, rule, names, self.verb_gender(statement)))
        found = AccountsOwn(self.issuers).all(PapersAdopted(self.issuers).all(PapersWhose(self.issuers, self.at_place, self.given_by).all(found)))
        found = NamedAfter(self.cast, self.mentions, self.descriptions).all(found)
        for spoken in Anaphors(self.cast, ways(self)).all(HeadlineLead(self.cast).all(found)):
            yield Referent(span=spoken.statement.cue, rule=spoken.rule, names=spoken.names)

    def remember(self, rule: str, voice: Voice) -> None:
        """Keep who spoke, for those who come after; whoever speaks in passing or in a relative clause is not gone back to first, in a teaser not at all."""
        if self.teasers.hold(voice.statement) or rule == RULE or rule == "whose_words_told" and not voice.statement.rule.endswith("_quote"):
            return
        self.said.append(voice)
        if not voice.statement.rule.startswith(ASIDE) and rule not in ("antecedent", "subject_told_within"):
            self.main.append(voice)

    def implicit(self, statement: Statement) -> tuple[str, tuple[Name, ...], str | None]:
        """The speaker of a bare verb, a participle or a noun with a pronoun: see the rules in their order."""
        cue = self.cue(statement)
        if cue and cue.shape != "noun" and self.of_some(self.page.at(statement.cue.start)):
            return "", (), None
        if names := self.at_place(statement, self.given.place(statement, cue) or self.sent.place(statement, cue)):
            return "who_gave_paper", names, None
        if names := self.at_place(statement, self.described_papers.place(statement, cue)):
            return "who_gave_paper", names, None
        if (place := self.own_place(statement, cue)) is not None and not is_told(self.cast, statement):
            found = self.explicit(structs.replace(statement, mention=place))
            return found if len(found[1]) == 1 else ("speaker_as_written", (Name(self.cast.clean(place), "OTHER", None),), found[2])
        gender = (cue.pronoun.gender if cue.pronoun and cue.shape == "noun" else cue.gender) if cue else None
        if cue and cue.shape == "noun" and statement.parent and (names := self.nearest_inside(statement, gender)):
            return "antecedent", names, gender
        if cue and cue.after and not cue.prefix:
            return "who_published", self.who_published(statement, gender, cue), None
        if meant := self.relatives.antecedent(statement, cue, self.before(statement)):
            return "antecedent", meant, gender
        if (place := self.relatives.written(statement, cue)) is not None and not self.published.in_it(self.page.at(statement.cue.start)):
            names = self.explicit(structs.replace(statement, mention=place))[1]
            return "antecedent", tuple(Name(n.name, n.type, None) for n in names), gender
        for rule in () if self.relatives.is_subject(statement, cue) else self.rules():
            free = cue is not None and cue.shape == "noun" and cue.pronoun is None and rule in (self.subject_of_clause, self.subject_of_sentence)
            names = rule(statement, None if free else gender, cue)  # «علقت الصحيفة بالقول …»: the noun agrees with nobody
            if names and not self.state_for_people(names, statement, cue):
                return rule.__name__, names, gender
        return self.left_open(statement, gender, cue)

    def rules(self) -> tuple[Callable[[Statement, str | None, CueForm | None], tuple[Name, ...]], ...]:
        """The rules of whoever speaks where no subject stands at the cue, in their order."""
        papers = (self.doer_of_masdar, self.whose_view, self.published.whose_words, self.whose_words_told, self.who_published, self.whose_words_given)
        clauses = (self.noun_of_that, self.subject_joined, self.subject_of_relative, self.subject_of_clause, self.people_before, self.subject_titled)
        sentences = (self.subject_resumed, self.subject_of_sentence, self.next_to, self.subject_of_hanging, self.subject_coordinate)
        return (*papers, *self.own_rules(), *clauses, *sentences, self.earlier.last_speaker, self.nearest_person)

    def left_open(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[str, tuple[Name, ...], str | None]:
        """The speaker where none of the rules tells one: a slip, or whoever acts in the sentence."""
        if names := self.open.slip(statement, cue):
            return "last_speaker", names, None
        place = self.open.place(statement, cue) or self.open_people.place(statement, cue, self.clauses.up_to(statement))
        names = self.at_place(statement, place) or self.open_two.names(statement, cue)
        names = names or self.at_place(statement, self.acting.place(statement, gender, cue, self.clauses.up_to(statement)))
        return (RULE, names, gender) if names else ("", (), None)

    def state_for_people(self, names: tuple[Name, ...], statement: Statement, cue: CueForm | None) -> bool:
        """One state is named for a verb in the plural in whose sentence people act («وصب السكان غضبهم على مدرب مصر منتقدين …»)."""
        one = cue is not None and cue.plural and len(names) == 1 and names[0].type == "GPE"
        return one and self.open_people.place(statement, cue, self.clauses.up_to(statement)) is not None

    def of_some(self, at: int) -> bool:
        """The verb at token `at` tells what some do whom nobody names («هناك من يقول إن …»)."""
        words, grammar = self.page.word, self.cast.grammar
        return at > 1 and words[at - 1] in grammar.of and {words[at - 2], words[at - 2].removeprefix(self.cast.names.conjunction)} & grammar.there_is != set()

    def own_place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the cue's own clause that are its subject; none where that is the pronoun of «لكنه»."""
        if cue is not None and not cue.prefix and but_before(self.page, self.cast.grammar, self.page.at(statement.cue.start)) is not None:
            return None
        if (heard := heard_before(self.issuers, statement, cue)) is not None:
            return heard
        own = self.near.place(statement, cue) or self.clauses.own(statement, cue) or self.described.place(statement, cue)
        return own or self.fronted.place(statement, cue) or self.made.place(statement, cue)

    def subject_of_clause(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The subject of a clause before the cue, whatever its verb and its words («نشر اللاعبون بيانا يعبرون فيه عن …»)."""
        if cue is None or cue.shape == "noun" and self.page.word[self.page.at(statement.cue.start)][:1] not in self.cast.grammar.clinging:
            return ()
        found = self.clauses.subject(statement, gender, cue, self.person_spoke(gender), self.goes_on(statement, gender))
        if found is None or found.place.start < self.earlier.sentence_start(statement) and self.explains(statement, gender, cue):
            return ()
        if self.clauses.behind(found, self.between(found.place.start, statement.cue.start), gender) and self.subject_of_sentence(statement, gender, cue):
            return ()
        if (found.mention is None or found.mention.kind != "person") and self.goes_on(statement, gender):
            return ()
        return self.at_place(statement, found.place)

    def subject_joined(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whom «أما» brings in before «ف» and the verb, or who acts in the hanging clause that a verb with «و» goes on with."""
        if (topic := self.joined.topic(statement, gender, cue)) is not None:
            return self.at_place(statement, topic.span)
        if cue is None or self.earlier.says_more(statement):
            return ()
        return self.at_place(statement, self.joined.place(statement, gender, cue, self.clauses.stretch(statement, cue).floor))

    def subject_titled(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The person named behind what he is, behind the verb with which the sentence begins."""
        titled = self.joined.titled(statement, gender, cue, self.clauses.stretch(statement, cue).floor) if cue is not None else None
        return self.at_place(statement, titled.span if titled else None)

    def subject_of_relative(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Who is described by the relative clause on whose only verb a participle goes on with no comma between («فلان، الذي انسحب متهما …»)."""
        apart = self.cast.page.word[self.cast.page.at(statement.cue.start) - 1] in self.cast.grammar.commas
        return () if apart else self.at_place(statement, self.clauses.hanging.described(statement, gender, cue))

    def subject_of_hanging(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The subject of a clause of time or the like, for a participle in whose sentence nobody speaks, or a verb behind it («عندما سئل فلان …، قال»)."""
        if cue is None or cue.shape == "participle" and self.earlier.beside(statement):
            return ()
        hanging = self.clauses.hanging
        place = hanging.place(statement, self.clauses.stretch(statement, cue).floor, gender, cue)
        return self.at_place(statement, place or hanging.described(statement, gender, cue))

    def who_published(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whose paper it is in which the words stand («نقلت الوكالة بيان الوزارة وجاء فيه …»), or else who published it."""
        names = self.at_place(statement, self.paper_words.place(statement, cue)) or self.at_place(statement, self.described_papers.held(statement, cue))
        own = names and not any(self.paper_words.noun(n.name.split()[0]) for n in names)
        return self.of_passed_paper(statement, names if own else self.published.who_published(statement, gender, cue))

    def whose_words_told(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whose words a particle leads («بعد تصريحات لفلان قال فيها …»)."""
        return self.at_place(statement, self.words_of.told(statement, gender, cue))

    def whose_words_given(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whose words they are when nobody published them («نقلت الصحيفة تصريحات لفلان قال فيها …»)."""
        return self.at_place(statement, self.words_of.given(statement, gender, cue))

    def noun_of_that(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The people behind «أن» whom a verb in the plural goes on to tell of."""
        return self.at_place(statement, self.nouns_of_that.place(statement, cue))

    def people_before(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The people of whom the sentence tells, for a verb or participle in the plural, unless those who spoke say more («وأضافوا»)."""
        if cue is None or not cue.plural or self.earlier.says_more(statement) and self.earlier.last_speaker(statement, gender, cue):
            return ()
        return self.at_place(statement, self.people.place(statement, self.clauses.stretch(statement, cue).floor, cue))

    def nearest_inside(self, statement: Statement, gender: str | None) -> tuple[Name, ...]:
        """For «قوله» within another's words: the nearest person named there before it who agrees."""
        around = next((v.statement for v in reversed(self.said[-NEAR:]) if v.statement.cue == statement.parent), None)
        start = next((c.start for c in around.content if c.start <= statement.cue.start < c.stop), statement.cue.start) if around else statement.cue.start
        near = [m for m in self.between(start, statement.cue.start) if m.kind == "person" and self.agree(gender, m.gender)]
        if (many := PeopleInside(self.people).place(statement, self.cue(statement), start)) is not None:
            return self.at_place(statement, many)
        name = self.cast.name_of(near[-1]) if near else None
        return (Name(name.name, name.type, None),) if name else ()

    def agree(self, gender: str | None, known: str | None) -> bool:
        """Two genders do not contradict each other; None is not known."""
        return gender is None or known is None or gender == known

    def next_to(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whoever is named right before the verb («في تقرير نشرته الصحيفة أشارت إلى …»), with a comma between when «و» joins it; the genders agree."""
        before = self.mentions[: bisect.bisect_left(self.starts, statement.cue.start)][-1:]
        return named_next(self.cast, Beside(statement, cue, gender, before[0]), self.said[-1:]) if cue is not None and before else ()

    def nearest_person(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The nearest person named before the cue who agrees, when nobody who spoke does."""
        before = self.mentions[: bisect.bisect_left(self.starts, statement.cue.start)][-NEAR:]
        near = [m for m in before if m.kind == "person" and m.gender and m.gender == gender]
        if cue is not None and cue.shape != "noun" and self.earlier.says_more(statement) and self.earlier.slip(statement, cue):
            return ()
        if cue is not None and not cue.plural and (voice := self.earlier.refused.get(statement.cue)) is not None:
            return FarSpeakers(self.cast, self.earlier, self.between).meant(statement, voice)
        if cue is None or cue.plural or not near or self.published.governed(near[-1], statement):
            return ()
        if cue.shape != "noun" and cue.prefix and cue.pronoun and cue.pronoun.gender == gender:
            return ()  # «… على فلان، ويتهمه بـ…»
        if cue.shape == "participle" and near[-1].span.start < self.earlier.sentence_start(statement) and self.earlier.told_beside(statement):
            return ()
        name = self.cast.name_of(near[-1])
        return (Name(name.name, name.type, None),)

    def subject_of_sentence(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The subject of the sentence that the cue stands in, or of the one before, when no statement stands between."""
        if self.explains(statement, gender, cue):
            return ()
        start = self.last_end(statement)
        place = [m for m in self.between(start, statement.cue.start)[-NEAR:] if m.kind != "place"]
        many = cue is not None and cue.plural
        heads = [
            m
            for m in place
            if self.subjects.is_subject(m) and not self.clauses.objects.hold(m) and self.agree(gender, m.gender) and (not many or self.subjects.are_many(m))
        ]
        if not heads or (heads[-1].kind != "person" and self.goes_on(statement, gender)) or in_dateline(self.page, self.cast.grammar, heads[-1]):
            return ()
        name = self.cast.name_of(heads[-1])
        somebody = name.type == "OTHER" and (self.may_be_somebody(heads[-1]) or self.issuers.is_paper(heads[-1].span))
        if somebody and (meant := self.at_place(statement, heads[-1].span)):
            name = meant[0]
        told = next((v.gender for v in reversed(self.said[-NEAR:]) if [n.name for n in v.names] == [name.name]), None)
        return (Name(name.name, name.type, None),) if self.agree(gender, told) else ()

    def explains(self, statement: Statement, gender: str | None, cue: CueForm | None) -> bool:
        """The cue stands behind «إذ» or the like, and its own sentence tells who acts in another clause that hangs («في وقت يتخذ فلان موقفا …، إذ رفض …»)."""
        led = cue is not None and cue.shape != "noun" and self.clauses.hanging.explains(self.page.at(statement.cue.start))
        return led and bool(self.subject_of_hanging(statement, gender, cue))

    def may_be_somebody(self, mention: Mention) -> bool:
        """The mention is an office of one, before whose name no bracket or comma stands («فلان (تونس) النجم الأول …»)."""
        k = self.page.at(mention.span.start) - 1
        apart = k >= 0 and (self.page.word[k] in self.cast.grammar.commas or self.page.word[k] in BRACKETS)
        return mention.kind == "office" and not mention.plural and not apart

    def goes_on(self, statement: Statement, gender: str | None) -> bool:
        """The verb tells that the speaker before goes on, and that was a person of its gender («قالت فلانة … روسيا تفعل كذا. وأضافت»)."""
        return self.person_spoke(gender) and self.earlier.says_more(statement)

    def person_spoke(self, gender: str | None) -> bool:
        """The last speaker was one person, of this gender."""
        last = self.main[-1] if self.main else None
        return last is not None and len(last.names) == 1 and last.names[0].type == "PER" and last.gender == gender and gender is not None

    def last_end(self, statement: Statement) -> int:
        """The end of the last statement before this one."""
        return max((v.statement.span.stop for v in self.said[-NEAR:] if v.statement.span.stop <= statement.cue.start), default=0)
