"""The walk from a reporting verb to the words it reports: past its subject, its addressee, times and adjuncts."""

from __future__ import annotations

from mahdar.find.statements import quotes
from mahdar.find.statements.apposed_titles import behind_titles
from mahdar.find.statements.begun_later import with_quoted_name
from mahdar.find.statements.behind_adjuncts import behind_adjunct
from mahdar.find.statements.belonging import in_manner, own_side, past_strongly, times_over
from mahdar.find.statements.construct_people import is_construct
from mahdar.find.statements.demanded import asked_that, charged_with, crowd
from mahdar.find.statements.draft import Run
from mahdar.find.statements.each_of import itself
from mahdar.find.statements.farther import farther, whole_addressee, whole_object, with_rest
from mahdar.find.statements.inserted import describes_quoted
from mahdar.find.statements.joined import joined_on, past_joined
from mahdar.find.statements.joined_sources import with_sources
from mahdar.find.statements.marks_met import past_mark
from mahdar.find.statements.mentions_met import past_mention
from mahdar.find.statements.met import APPOSED, OBJECTS, Met
from mahdar.find.statements.misled import other_preposition
from mahdar.find.statements.nearing import anothers_that, held_by_noun, told_in_relative, told_there
from mahdar.find.statements.other_senses import must_do
from mahdar.find.statements.others_verbs import foreign_cue, others_words
from mahdar.find.statements.passed_within import passed_by_medium
from mahdar.find.statements.phrases_met import behind_phrase, clinging, other_object
from mahdar.find.statements.quoted_asides import list_of_deeds, paper_speaks, why_so
from mahdar.find.statements.quotes import behind_relative, part_of_object, quoted_object, tail_of_object
from mahdar.find.statements.quotes_met import is_named, quoted_head, quoted_word, takes_quote
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.subjects_after import may_be_subject, unknown_subject
from mahdar.find.statements.subjects_apposed import office_behind, recognised
from mahdar.find.statements.who_describes import of_sort, who_describes
from mahdar.find.statements.whoever import behind_many, body_who, object_of_body, some_who, this_behind, what_is_described
from mahdar.lexicon.speech import CueForm


class Walker(Met):
    """One walk from a cue to the words it reports."""

    def __init__(self, scene: Scene, i: int, cue: CueForm, subject: Run | None) -> None:
        super().__init__(scene, i, cue, subject)
        self.later: Reach | None = None

    def walk(self) -> Reach | None:
        """The first thing ahead that the cue can report."""
        j = self.i + (2 if self.cue.after else 1)
        while j < self.end and (self.relative or not self.scene.that(j) or not anothers_that(self.scene, self.i, j)):
            reach = self.opening(j)
            if reach is not None:
                return reach
            step = self.step(j)
            if step <= j:
                break
            j = step
        self.stopped = j
        return self.later or self.as_object()

    def opening(self, j: int) -> Reach | None:
        """What opens at token j, if the cue takes it."""
        scene = self.scene
        if self.cue.pronoun is not None and "predicate" in self.cue.takes:
            return self.predicate(j)
        if what_is_described(self, j):
            return self.reach("object", j)
        if "burden" in self.cue.takes:
            return self.reach("object", j) if charged_with(self, j) else None
        if scene.that(j):
            return None if self.relative and anothers_that(scene, self.i, j) else self.clause(j)
        if "question" in self.cue.takes and scene.word(j) in scene.grammar.questions:
            return self.reach("clause", j)
        if self.cue.shape == "participle" and self.object is not None and (scene.colon(j) or scene.opens_quote(j)):
            return self.as_object()
        if self.cue.weak and (self.object is not None and part_of_object(scene, self.i, j) or scene.opens_quote(j) and paper_speaks(self, j)):
            return None  # «نشر النادي صورا تحمل "…"»
        if list_of_deeds(self, j):
            return self.as_object()
        if scene.colon(j) and (not scene.is_break(j + 1) or scene.quote_below(j + 1)):
            return self.reach("colon", j + 1)
        if scene.opens_quote(j) and quoted_head(self, j):
            return self.reach("object", j)
        if scene.opens_quote(j) and any(scene.clings(j + 1, letter) for letter in self.phrases if len(letter) == 1):
            return self.reach("phrase", j)
        if scene.opens_quote(j) and not is_named(self, j):
            behind = self.i + 1 if self.before else self.subject.last if self.subject else None
            if self.object is None and quoted_object(scene, self.i, self.cue, j, behind):
                return self.reach("object", j)
            if self.later is not None and self.later.at < j and not scene.comma(j - 1):
                return self.later  # «قالت الهيئة التي زارت الملجأ أن بعض سكانه فيه "على أرض باردة"»
            if why_so(self, j) and self.subject is None:
                return self.reach("quote", j - 1)  # «أقارب الغريق يرفضون الصلح "كي لا …"»
            if self.object is not None and not self.relative and (why_so(self, j) or tail_of_object(scene, self.cue, self.object, j)):
                return self.reach("object", self.object) if quotes.surely_object(scene, self.cue, j) else self.as_object()
            return self.reach("quote", j) if takes_quote(self, j) and not quoted_word(self, j) else None
        return behind_phrase(self, j) if not self.relative or behind_relative(scene, self.cue, j, self.end) else None

    def predicate(self, j: int) -> Reach | None:
        """What is said of the verb's pronoun («وصفه بأنه …»، «يعتبرها …»), after the subject if there is one."""
        scene = self.scene
        if j in scene.mentions and not self.before and scene.mentions[j][1].span.start == scene.page.start[j]:
            return self.reach("object", j) if self.subject is not None and of_sort(scene, j) else None
        if scene.word(j) in scene.grammar.somebody and not self.before:
            self.subject = Run(j, j + 1)
            return None
        if scene.that(j):
            return self.reach("clause", j + 1)
        if scene.word(j) in scene.grammar.adverbs and scene.is_word(j + 1):
            return None
        if self.subject is None and not self.before and j == self.i + 1 and not scene.accusative(j) and (that := self.held_by(j)):
            self.subject = Run(j, scene.plain_end(j), generic=True)
            return self.reach("clause", that + 1)
        last = who_describes(self, j) if self.subject is None and not self.before and j == self.i + 1 else j
        if last > j:
            own = self.of_state(j, last)
            self.subject = Run(j + own, last, generic=not own)
            return self.predicate(last)
        by = next((letter for letter in scene.grammar.clinging if scene.clings(j, letter)), None)
        if by is not None:
            return clinging(self, j, by)
        if self.subject is None and not self.before and (last := body_who(self, j)) > j:
            self.subject = Run(j, last, generic=True)
            return self.predicate(last)
        if self.subject is None and not self.before and scene.word(j) in scene.grammar.quantities and (last := some_who(scene, j, self.end)) > j:
            self.subject = Run(j, last, generic=True)
            return self.predicate(last)
        best = scene.doings.superlative.fullmatch(scene.names.article + scene.word(j)) is not None and scene.definite(j + 1)
        return self.reach("object", j) if scene.plain(j) or scene.opens_quote(j) or best else None

    def of_state(self, j: int, last: int) -> bool:
        """«تعتبره دولة السويد …»: behind token j nothing but the name of a state stands before token `last`."""
        known = self.scene.mentions.get(j + 1)
        named = known is not None and known[0] == last and known[1].kind == "state"
        return named and known is not None and known[1].span.start == self.scene.page.start[j + 1] and self.scene.word(j)[-1:] in self.scene.grammar.feminine

    def held_by(self, j: int) -> int | None:
        """The token of «بأنها» behind somebody unknown at j who says it of the verb's pronoun («وصفها صديق لها بأنها …»)."""
        scene = self.scene
        if not scene.plain(j) or scene.definite(j):
            return None
        near = range(j + 1, min(j + APPOSED, self.end))
        return next((k for k in near if scene.word(k) in scene.grammar.that and scene.word(k)[:1] in scene.grammar.clinging), None)

    def clause(self, j: int) -> Reach | None:
        """A clause after «أن»; after «قال» one after «إن» is waited for."""
        takes, scene = self.cue.takes, self.scene
        if (
            scene.but(j - 1)
            or must_do(scene, j)
            or scene.bare_in(scene.word(j - 1), scene.grammar.impersonal)
            or scene.bare_in(scene.word(j - 1), scene.untold.since)
            or self.relative
            and not self.cue.weak
            and told_in_relative(scene, self.i, j)
        ):
            return None  # «… يعتقد أنه …»: another verb's words
        if self.object is not None and scene.word(j)[:1] not in scene.grammar.clinging and self.describes(self.object):
            self.object = None
        if self.object is not None and ("predicate" in takes or "object" not in takes and self.phrases and other_object(self)):
            return None
        if self.object is not None and ("object" in takes or self.cue.weak) and not self.fresh(j):
            return None
        by_word = scene.word(j)[:1] in self.phrases or scene.word(j - 1) in self.phrases
        hangs = scene.word(j - 1) in scene.grammar.that_hangs and j > self.i + 2 and not other_preposition(self, j)
        if not by_word and (hangs or held_by_noun(scene, j)):
            return None
        if not ("clause" in takes or "said" in takes or by_word or asked_that(self, j) or other_preposition(self, j)):
            return None
        reach = self.reach("clause", j if scene.word(j) in scene.grammar.that_not and not scene.said(j) else j + 1)
        sure = "said" not in takes or scene.said(j) or not scene.hamza(j)
        sure = sure and not (self.adjunct and self.noun)
        if sure and (not self.relative or scene.said(j)):
            return reach
        self.later = self.later or reach
        return None

    def describes(self, j: int) -> bool:
        """A word with the article right behind the subject that describes it, since a clause follows («الشركة المسؤولة عنه أن», «آدم الخبير بالنفط أن»)."""
        scene, subject = self.scene, self.subject
        if subject is None or self.before or subject.last != j:
            return False
        if (scene.names.word(scene.word(j)).unknown or self.of_kind(j) and not scene.deed(j)) and scene.word(j + 1) in scene.grammar.that:
            return True
        if not scene.definite(j) or scene.masdar(j, definite=True):
            return False
        return scene.definite(subject.first) or scene.word(j) in scene.names.heads

    def fresh(self, j: int) -> bool:
        """«أن» at j begins anew after a comma, a time or a name, and does not hang on the noun before it."""
        scene = self.scene
        if self.relative and self.object is not None and told_there(scene, self.object, j):
            return False
        after_comma = scene.comma(j - 1) and not self.cue.weak
        return after_comma or j in scene.time_ends or j in scene.mention_before or (scene.said(j) and not any(map(scene.finite, range(self.i + 1, j))))

    def as_object(self) -> Reach | None:
        """The noun phrase that is the verb's object, for verbs that take one."""
        if not OBJECTS & set(self.cue.takes):
            return None
        scene = self.scene
        if far := behind_adjunct(self):
            return self.reach("object", far)
        self.object, self.subject = whole_object(self)
        generic = self.subject is not None and not self.before and self.subject.generic
        if self.object is None and self.subject is not None and not (self.before or generic or self.moved) and is_construct(scene, self.subject.first):
            self.object = self.subject.last if scene.is_word(self.subject.last) and scene.word(self.subject.last) not in scene.grammar.prepositions else None
        if generic and self.object is None:
            self.object = object_of_body(self) or behind_many(self)
            if self.subject and self.object and self.object < self.subject.last:
                self.subject = Run(self.subject.first, self.object, self.subject.skip, generic=True)
        alone = self.subject is not None and not self.before and self.described_object() and "clause" not in self.cue.takes
        if generic and self.subject and self.object is None and self.scene.word(self.subject.first).endswith(self.scene.names.naming.verb_ends):
            return None
        if self.subject and (alone or (generic and (self.object is None or self.described_object()))):
            self.object, self.subject = self.subject.first, None
        elif generic and self.subject and "predicate" in self.cue.takes and not crowd(self, self.subject.first):
            return None
        if self.object is not None and self.subject is None and not self.before and (this := this_behind(self.scene, self.object, self.end)):
            self.subject, self.object = Run(self.object, this, generic=True), this
        if further := behind_titles(self) or farther(self):
            self.subject = with_rest(self)
            kind, at = further
            letter = next((take for take in self.phrases if len(take) == 1 and scene.clings(at, take)), None)
            return clinging(self, at, letter) if kind == "phrase" and letter else self.reach(kind, at)
        if self.object is None or ("act" in self.cue.takes and not self.scene.act_named(self.object)):
            return None
        return self.reach("object", self.object)

    def described_object(self) -> bool:
        """What was taken for the object is what is said of it («وصف الخطة بأنها …»)."""
        return "predicate" in self.cue.takes and self.object is not None and self.scene.word(self.object) in self.scene.grammar.that

    def step(self, j: int) -> int:
        """Past token j and what it belongs to; j itself where the walk must end."""
        scene, word = self.scene, self.scene.word(j)
        if j in scene.times:
            self.adjunct = self.noun = False
            return scene.times[j] + (scene.word(scene.times[j]) in scene.names.before_or_next)
        if j in scene.mentions:
            return past_mention(self, j)
        if not scene.is_word(j):
            return past_mark(self, j)
        if (last := past_strongly(scene, j)) > j:
            return last
        if word in scene.grammar.on_behalf and j + 1 in scene.mentions and not self.cue.relay:
            self.subject, self.adjunct = None, False
            return j + 1
        if scene.relative(j):
            self.relative = True
            return j + 1
        if scene.with_pronoun(j):
            return j + 1
        phrase = passed_by_medium(scene, j) if word in scene.speech.sources and word not in scene.speech.also else None
        if phrase is not None:
            return phrase.last
        if scene.may_be_cue(j) and (foreign_cue(self, j) or others_words(self, j)):
            return j
        if self.asks(j):
            return self.asked_of(j + 1)
        if word in scene.grammar.turning and self.addressee is None and not (self.adjunct or self.relative) and self.names_whom(j + 1):
            return self.asked_of(j + 1 + (scene.word(j + 1) in scene.grammar.prepositions))
        if (on := self.how(j)) > j:
            return on
        if word in scene.grammar.prepositions or scene.clings_any(j):
            self.adjunct = self.moved = True
            return j + 1
        self.noun = self.noun or scene.may_be_cue(j) and any(c.shape == "noun" for c in scene.cues(j))
        return self.words(j)

    def how(self, j: int) -> int:
        """Past words of how, how often and in what bearing something is said, none of them a subject; j itself where none stand there."""
        scene, word = self.scene, self.scene.word(j)
        if word in scene.grammar.in_manner and scene.is_word(j + 1) or word in scene.grammar.of and own_side(scene, j + 1):
            return j + 2
        if in_manner(scene, j):
            return j + 1
        if times_over(scene, j) > j:
            return times_over(scene, j)
        if word in scene.asides.no_subject:
            return j + 1 + scene.owned_noun(j + 1)
        if scene.bears_himself(j) and not self.relative:
            self.adjunct = self.adjunct or not OBJECTS & set(self.cue.takes)  # «وأضاف مخاطبا أنصاره: "…"»
            return j + 1
        return j

    def names_whom(self, j: int) -> bool:
        """Token j goes on with whom somebody turns to, and not with the words said («وقال مخاطبا أنصاره إن …», not «وقال مخاطبا إن …»)."""
        return self.scene.is_word(j) and not (self.scene.that(j) or self.scene.said(j))

    def asks(self, j: int) -> bool:
        """Token j is the preposition of the one addressed, whom no pronoun has named («طلب منه») and no other preposition parts from the verb."""
        scene, to = self.scene, self.cue.to and self.scene.fold(self.cue.to)
        named = scene.word(self.i + 1) in scene.grammar.adverbs and scene.word(self.i + 1).startswith(to or " ")
        return scene.word(j) == to and self.addressee is None and scene.is_word(j + 1) and not self.adjunct and not named

    def asked_of(self, j: int) -> int:
        """Past the one addressed, after the preposition that the verb takes for him («طلب من …»)."""
        self.addressee, self.moved = with_quoted_name(self.scene, Run(j, whole_addressee(self, j, self.some_of(j)))), True
        return self.addressee.last

    def words(self, j: int) -> int:
        """Past words that no table knows: the subject right after the verb, or else the object."""
        scene = self.scene
        free = scene.is_word(j) and not (self.adjunct or self.relative or scene.word(j) in scene.grammar.adverbs or scene.participle(j) and not scene.deed(j))
        if free and self.subject is None and not self.before and not self.moved:
            if may_be_subject(self, j):
                return unknown_subject(self, j)
            self.moved, self.owned = True, scene.belongs(j)
        if free and self.object is None and (last := recognised(self, j)) > j:
            return last
        if free and self.object is None and describes_quoted(self, j):
            self.description = j
            return j + 1
        if free and (together := with_sources(self, j)) is not None:
            self.subject = together
            return together.last
        if free and self.cue.to == "direct" and self.subject is not None and self.addressee is None and self.object is None and not itself(scene, j):
            if self.subject.last == j and not self.before and joined_on(scene, j) and scene.belongs(j):
                self.subject = Run(self.subject.first, j + 1, self.subject.skip, self.subject.generic)
                return j + 1  # «الوزير ومساعدوه»
            if scene.word(j) in scene.grammar.copulas:
                return j  # «اتهم وزير سابق، كان عضوا في …»
            last = self.some_of(j)
            self.addressee = Run(j, last)
            return last
        if self.subject is not None and scene.comma(j - 1) and scene.word(j) in scene.grammar.openers and scene.plain(j + 1):
            return j
        wanting = free and self.object is None
        if wanting and self.subject is not None and OBJECTS & set(self.cue.takes) and joined_on(scene, j):
            return past_joined(scene, j, self.end)
        if wanting and self.subject is not None and self.subject.last == j and scene.word(j).endswith(scene.names.naming.verb_ends):
            self.subject = Run(self.subject.first, j + 1, self.subject.skip, self.subject.generic) if not self.before else self.subject
            return j + 1  # «حلفاؤها الغربيون»
        if wanting and (last := office_behind(self, j)) > j:
            return last
        if wanting and scene.word(j) not in scene.grammar.before_verb and not scene.and_that(j):
            self.object, self.moved = j, self.moved or scene.accusative(j)
        return j + 1
