"""The walk from a reporting verb to the words it reports: past its subject, its addressee, times and adjuncts."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mahdar.find.statements import quotes
from mahdar.find.statements.apposed_titles import behind_titles
from mahdar.find.statements.behind_adjuncts import behind_adjunct
from mahdar.find.statements.belonging import described_with, describes_object, in_manner, participle_of_many
from mahdar.find.statements.demanded import asked_that, charged_with, crowd
from mahdar.find.statements.draft import Run
from mahdar.find.statements.each_of import itself
from mahdar.find.statements.farther import farther, object_begins, whole_addressee, whole_object, with_rest
from mahdar.find.statements.governed import later_preposition
from mahdar.find.statements.inserted import describes_quoted, inserted, with_tag
from mahdar.find.statements.joined import joined_on, past_joined
from mahdar.find.statements.joined_sources import with_sources
from mahdar.find.statements.quotes import PART_OF_OBJECT, behind_relative, leads_on, nickname, part_of_object, quoted_object, tail_of_object
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import source_phrase
from mahdar.find.statements.subjects_after import NAME, OBJECTS, Met
from mahdar.find.statements.things import says_who
from mahdar.find.statements.who_describes import who_describes
from mahdar.find.statements.whoever import some_who, this_behind, what_is_described
from mahdar.lexicon.speech import CueForm

APPOSED = 15  # tokens in commas behind a subject
OTHERWISE = frozenset({"state", "reject"})  # acts of verbs that with an object of their own mean something else («أقر قانونا», «اعترض صاروخا»)
PAIR = 2  # from a quotation's opening mark to its closing one, around a single word
WORD_OR_TWO, LONG_NAME = 4, 8  # tokens from a quotation's opening mark to its closing one

Kind = Literal["clause", "colon", "quote", "phrase", "object"]


class Reach(Struct, frozen=True, gc=False):
    """Where a cue leads: the run's first token (and what of it to skip) begins the content."""

    kind: Kind
    at: int
    skip: int = 0
    subject: Run | None = None
    addressee: Run | None = None
    prep: int | None = None


class Walker(Met):
    """One walk from a cue to the words it reports."""

    def __init__(self, scene: Scene, i: int, cue: CueForm, subject: Run | None) -> None:
        super().__init__(scene, i, cue, subject)
        self.later: Reach | None = None

    def walk(self) -> Reach | None:
        """The first thing ahead that the cue can report."""
        j = self.i + (2 if self.cue.after else 1)
        while j < self.end:
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
            return self.clause(j)
        if "question" in self.cue.takes and scene.word(j) in scene.grammar.questions:
            return self.reach("clause", j)
        if self.cue.shape == "participle" and self.object is not None and (scene.colon(j) or scene.opens_quote(j)):
            return self.as_object()
        if self.cue.weak and self.object is not None and part_of_object(scene, self.i, j):
            return None  # «نشر النادي صورا تحمل "…"»
        if scene.colon(j) and (not scene.is_break(j + 1) or scene.quote_below(j + 1)):
            return self.reach("colon", j + 1)
        if scene.opens_quote(j) and self.quoted_head(j):
            return self.reach("object", j)
        if scene.opens_quote(j) and any(scene.clings(j + 1, letter) for letter in self.phrases if len(letter) == 1):
            return self.reach("phrase", j)
        if scene.opens_quote(j) and not self.named(j):
            behind = self.i + 1 if self.before else self.subject.last if self.subject else None
            if self.object is None and quoted_object(scene, self.i, self.cue, j, behind):
                return self.reach("object", j)
            if self.later is not None and self.later.at < j and not scene.comma(j - 1):
                return self.later  # «قالت الهيئة التي زارت الملجأ أن بعض سكانه فيه "على أرض باردة"»
            if self.object is not None and not self.relative and tail_of_object(scene, self.cue, self.object, j):
                return self.reach("object", self.object) if quotes.surely_object(scene, self.cue, j) else self.as_object()
            return self.reach("quote", j) if self.takes_quote(j) and not self.quoted_word(j) else None
        return self.phrase(j) if not self.relative or behind_relative(scene, self.cue, j, self.end) else None

    def quoted_head(self, j: int) -> bool:
        """The object begins with quotation marks («ينفي "خطأ" الحارس», «مبديا "قلقه الشديد" حيال …»), behind the subject or a participle."""
        scene, close = self.scene, self.scene.quote_end[j]
        known = self.before is not None or self.subject is not None or self.cue.shape == "participle"
        if "object" not in self.cue.takes or not known or self.object is not None or self.adjunct or close not in scene.quote_start or self.relative:
            return False
        own = scene.belongs(j + 1) and close - j <= WORD_OR_TWO and scene.word(close + 1) in scene.grammar.prepositions
        head = close - j == PAIR and (scene.plain(close + 1) or close + 1 in scene.mentions) and not scene.accusative(close + 1)
        return (own or head or quotes.described_later(scene, j)) and scene.plain(j + 1)

    def predicate(self, j: int) -> Reach | None:
        """What is said of the verb's pronoun («وصفه بأنه …»، «يعتبرها …»), after the subject if there is one."""
        scene = self.scene
        if j in scene.mentions and not self.before and scene.mentions[j][1].span.start == scene.page.start[j]:
            return None
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
            self.subject = Run(j, last, generic=True)
            return self.predicate(last)
        by = next((letter for letter in scene.grammar.clinging if scene.clings(j, letter)), None)
        if by is not None:
            return self.clinging(j, by)
        if self.subject is None and not self.before and scene.word(j) in scene.grammar.quantities and (last := some_who(scene, j, self.end)) > j:
            self.subject = Run(j, last, generic=True)
            return self.predicate(last)
        return self.reach("object", j) if scene.plain(j) or scene.opens_quote(j) else None

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
        if scene.but(j - 1) or scene.bare_in(scene.word(j - 1), scene.grammar.impersonal):
            return None  # «… يعتقد أنه …»: another verb's words
        if self.object is not None and scene.word(j)[:1] not in scene.grammar.clinging and self.describes(self.object):
            self.object = None
        if self.object is not None and ("predicate" in takes or "object" not in takes and self.phrases and self.other_object()):
            return None
        if self.object is not None and ("object" in takes or self.cue.weak) and not self.fresh(j):
            return None
        by_word = scene.word(j)[:1] in self.phrases or scene.word(j - 1) in self.phrases
        if not by_word and scene.word(j - 1) in scene.grammar.that_hangs and j > self.i + 2:
            return None
        if not ("clause" in takes or "said" in takes or by_word or asked_that(self, j)):
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

    def describes_name(self, j: int) -> bool:
        """A word with the article right behind the subject, with a preposition behind it («جمعية الفجر المناهضة للصيد، طرح اللعبة»)."""
        scene, subject = self.scene, self.subject
        if subject is None or self.before or subject.last != j or not scene.definite(j):
            return False
        title = scene.word(j) in scene.names.titles or scene.word(j) in scene.names.heads
        return title or scene.word(j + 1) in scene.grammar.prepositions or scene.clings_any(j + 1) or scene.for_the(j + 1)

    def fresh(self, j: int) -> bool:
        """«أن» at j begins anew after a comma, a time or a name, and does not hang on the noun before it."""
        scene = self.scene
        after_comma = scene.comma(j - 1) and not self.cue.weak
        return after_comma or j in scene.time_ends or j in scene.mention_before or (scene.said(j) and not any(map(scene.finite, range(self.i + 1, j))))

    def takes_quote(self, j: int) -> bool:
        """A quotation may follow the cue: verbs of speech take one, those of deeds only when it is long enough to be words said."""
        if (
            self.cue.weak
            and "quote" not in self.cue.takes
            or self.object is not None
            and "predicate" in self.cue.takes
            or any(c.shape == "noun" and c.pronoun for c in self.scene.cues(j - 1))
        ):
            return False
        if "quote" in self.cue.takes or "said" in self.cue.takes or "clause" in self.cue.takes:
            least = PART_OF_OBJECT if self.scene.word(j - 1) in self.scene.grammar.prepositions else WORD_OR_TWO
            return not self.adjunct or self.scene.quote_end[j] - j > least
        if self.scene.word(self.i) in self.scene.grammar.prepositions:
            return False
        return bool(self.phrases) and not self.adjunct and self.scene.quote_end[j] - j >= PART_OF_OBJECT

    def named(self, j: int) -> bool:
        """The quotation at j is a name, or part of a mention."""
        scene = self.scene
        if self.quoted_subject(j) or (scene.word(j - 1) in scene.grammar.to_letter and scene.quote_end[j] - j <= NAME):
            return True
        if self.adjunct and quotes.named_thing(scene, j, self.end):
            return True
        if nickname(scene, self.cue, j, self.end) or leads_on(scene, self.cue, scene.quote_end[j] + 1) and scene.quote_end[j] - j <= WORD_OR_TWO:
            return True
        whole = scene.mentions.get(j + 1)
        if whole is not None and whole[0] == scene.quote_end[j] and whole[1].kind == "body" and not scene.colon(j - 1):
            return True
        return (
            scene.names_something(j)
            or self.house(j)
            or says_who(scene, j, self.end, self.phrases)
            or (scene.in_mention(j) and scene.in_mention(j - 1) and scene.quote_end[j] - j <= NAME)
        )

    def house(self, j: int) -> bool:
        """A short quotation after a preposition, with a colon and the words said soon behind it («الخبير لدى "…" للأوراق المالية: …»)."""
        scene, close = self.scene, self.scene.quote_end[j]
        near = range(close + 1, min(close + LONG_NAME, self.end))
        return close - j <= LONG_NAME and scene.word(j - 1) in scene.grammar.prepositions and any(scene.colon(k) for k in near)

    def quoted_word(self, j: int) -> bool:
        """After an object a short quotation is part of it and no words said."""
        found = self.object is not None or (self.subject is not None and self.subject.generic)
        return found and self.scene.quote_end[j] - j < (PART_OF_OBJECT if OBJECTS & set(self.cue.takes) else WORD_OR_TWO)

    def phrase(self, j: int) -> Reach | None:
        """A preposition that the cue takes, and the noun phrase after it."""
        scene, word = self.scene, self.scene.word(j)
        if word not in self.phrases and word[:1] not in self.phrases:
            return None
        if self.object is not None and ("object" in self.cue.takes or self.other_object()):
            return None
        if word[:1] in self.phrases and word[1:] in scene.grammar.that and word[:1] in scene.grammar.to_letter:
            return self.reach("clause", j + 1)  # «دعاه لأن يعود»
        if word in self.phrases and "object" in self.cue.takes and self.adjunct and self.owns(j - 1):
            return self.reach("object", j - 1)
        if in_manner(scene, j) or describes_object(scene, self.object, j) or self.overseers(j) or scene.word(j - 1) in scene.grammar.issued_by:
            return None
        for take in self.phrases:
            if word in scene.grammar.right_to and word[:1] == take and self.object is None and not self.adjunct:
                return self.reach("phrase", j, 1)  # «طالب بحق العودة»
            if len(take) > 1 and word == take and j + 1 < self.end and scene.word(j + 1) not in scene.grammar.on_behalf:
                if "clause" in self.cue.takes and inserted(self, j):
                    return None
                return self.reach("object", noun) if (noun := quotes.object_before_verb(scene, self.cue, self.object, j)) else self.after_preposition(j + 1)
            if len(take) == 1 and scene.clings(j, take) and not self.over and not (self.adjunct and (self.noun or j in scene.mentions)):
                if self.described_by(j) or not self.cue.aimed and described_with(scene, self.subject, j) or later_preposition(self, j):
                    return None
                return self.clinging(j, take)
        return None

    def overseers(self, j: int) -> bool:
        """«أكد المشرفون على المعرض أن …»: «على» belongs to the participle that is the subject, since a clause follows."""
        scene = self.scene
        if "clause" not in self.cue.takes or self.subject is None or self.before or self.subject.last != j or not participle_of_many(scene, j - 1):
            return False
        near = range(j + 1, min(j + WORD_OR_TWO + 2, self.end))
        that = next((k for k in near if scene.that(k)), None)
        return that is not None and (scene.definite(that - 1) or that in scene.mention_before) and not scene.comma(that - 1)

    def described_by(self, j: int) -> bool:
        """The preposition at j goes with a word that describes the subject behind a comma («، الملقب بـ"…"،»)."""
        scene = self.scene
        inserted = self.subject is not None and not self.before and scene.comma(j - 2) and scene.definite(j - 1) and j - 1 not in scene.mentions
        return inserted and j - 1 not in scene.times and self.cue.to != "direct"

    def other_object(self) -> bool:
        """The verb has an object of another sense, and the preposition goes with that («اعترضت القوات صاروخا … على …»، «أقر الاتحاد عدة تعديلات …»)."""
        assert self.object is not None
        if self.scene.word(self.i + 1) in self.scene.grammar.in_it and self.scene.belongs(self.object):
            return True  # «شكوى أفاد فيها تعرضه لخدعة كلفته …»
        if self.cue.lemma in self.scene.doings.adopting and self.subject is not None:
            ordinary = self.scene.names.word(self.scene.word(self.object)).ordinary or self.scene.accusative(self.object)
            return ordinary and not self.scene.definite(self.object)
        if self.cue.act not in OTHERWISE or self.subject is None or self.cue.to == "direct":
            return False
        return self.scene.accusative(self.object) or self.scene.word(self.object) in self.scene.grammar.quantities

    def owns(self, j: int) -> bool:
        """What is the subject's own at token j is the verb's object («أعلن متشددون على صلة بالتنظيم مسؤوليتهم عن …»)."""
        scene = self.scene
        free = (
            self.subject is not None
            and self.subject.last < j
            and scene.word(j)[:1] not in scene.grammar.joining
            and scene.word(j - 1) not in scene.grammar.prepositions
        )
        return free and scene.belongs(j) and not scene.speech.is_channel(scene.word(j)) and not scene.clings_any(j)

    def after_preposition(self, j: int) -> Reach:
        """What follows a preposition that the cue takes: a clause after «أن», or a noun phrase."""
        that = self.scene.word(j) in self.scene.grammar.that
        skipped = that and self.scene.word(j) not in self.scene.grammar.that_not
        return self.reach("clause" if that else "phrase", j + skipped, prep=j - 1)

    def clinging(self, j: int, letter: str) -> Reach:
        """The noun after a particle that clings to it, which may stand alone before a quotation or bracket."""
        scene = self.scene
        if scene.word(j) == letter:
            return self.reach("phrase", j + 1)
        return self.reach("phrase", j, scene.particle_length(j))

    def reach(self, kind: Kind, at: int, skip: int = 0, prep: int | None = None) -> Reach:
        """Where the cue leads, with what the walk has met on the way."""
        return Reach(kind, at, skip, self.subject, self.addressee, prep)

    def as_object(self) -> Reach | None:
        """The noun phrase that is the verb's object, for verbs that take one."""
        if not OBJECTS & set(self.cue.takes):
            return None
        scene = self.scene
        if far := behind_adjunct(self):
            return self.reach("object", far)
        self.object, self.subject = whole_object(self)
        generic = self.subject is not None and not self.before and self.subject.generic
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
            return self.clinging(at, letter) if kind == "phrase" and letter else self.reach(kind, at)
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
            return scene.times[j]
        if j in scene.mentions:
            return self.mention(j)
        if not scene.is_word(j):
            return self.mark(j)
        if word in scene.grammar.on_behalf and j + 1 in scene.mentions and not self.cue.relay:
            self.subject, self.adjunct = None, False
            return j + 1
        if scene.relative(j):
            self.relative = True
            return j + 1
        if scene.with_pronoun(j):
            return j + 1
        phrase = source_phrase(scene, j) if word in scene.speech.sources and word not in scene.speech.also else None
        if phrase is not None:
            return phrase.last
        if scene.may_be_cue(j) and (self.foreign_cue(j) or self.others_words(j)):
            return j
        if self.asks(j):
            return self.asked_of(j + 1)
        if word in scene.grammar.in_manner and scene.is_word(j + 1):
            return j + 2
        if in_manner(scene, j):
            return j + 1
        if word in scene.grammar.prepositions or scene.clings_any(j):
            self.adjunct = self.moved = True
            return j + 1
        self.noun = self.noun or any(c.shape == "noun" for c in scene.cues(j))
        return self.words(j)

    def mark(self, j: int) -> int:
        """Past a mark: brackets and quoted names whole, a comma with the end of what it closes; not past dots."""
        scene = self.scene
        if scene.word(j)[:1] in scene.grammar.stops:
            return j
        if scene.word(j) == "(":
            return scene.bracket_end(j)
        if scene.opens_quote(j):
            return self.quoted(j)
        if named := with_tag(self, j):
            self.subject = named
            return named.last
        if scene.comma(j):
            if self.object is not None and self.describes_name(self.object) and (scene.construct(j + 1) or scene.masdar(j + 1)):
                self.object = None
            self.adjunct = self.relative = self.noun = False
            last = self.unknown_name(j + 1)
            if last > j + 1 and self.subject is not None:
                self.subject = Run(self.subject.first, last, self.subject.skip)
                return last
            self.over = self.over or self.another_clause(j + 1)
            return self.past_apposition(j + 1)
        return j + 1

    def past_apposition(self, j: int) -> int:
        """Past words in commas right behind the subject of a verb that has somebody as its object («نصحت المفوضية، ذراع الاتحاد، الدول …»)."""
        scene = self.scene
        if self.subject is None or self.before or self.subject.last != j - 1 or self.addressee is not None:
            return j
        if OBJECTS & set(self.cue.takes):
            return self.past_description(j)
        if self.cue.to != "direct":
            return j
        for k in range(j, min(j + APPOSED, self.end)):
            if scene.comma(k):
                goes_on = scene.definite(k + 1) or k + 1 in scene.mentions or scene.word(k + 1) in self.phrases
                return k + 1 if scene.is_word(k + 1) and goes_on and k + 1 not in scene.times else j
            if k in scene.times or scene.finite(k) or any(scene.word(k) == take or len(take) == 1 and scene.clings(k, take) for take in self.phrases):
                return j
        return j

    def past_description(self, j: int) -> int:
        """Past a noun with the article and what describes it in commas, behind the subject («رفض المجلس، السلطة التي تنظر في الطعون، طلب الحزب»)."""
        scene = self.scene
        if not scene.definite(j) or j in scene.times:
            return j
        for k in range(j + 1, min(j + APPOSED, self.end - 1)):
            if scene.comma(k):
                free = scene.plain(k + 1) or any(cue.lemma in scene.speech.lookalikes and not cue.prefix for cue in scene.cues(k + 1))
                free = free and scene.word(k + 1)[:1] not in scene.grammar.joining and scene.word(k + 1) not in scene.grammar.openers
                return k + 1 if free and k + 1 not in scene.times else j
            taken = any(scene.word(k) == take or len(take) == 1 and scene.clings(k, take) for take in self.phrases)
            if taken or scene.word(k) in scene.grammar.that or scene.colon(k) or scene.opens_quote(k):
                return j
        return j

    def asks(self, j: int) -> bool:
        """Token j is the preposition of the one addressed, whom no pronoun has named («طلب منه») and no other preposition parts from the verb."""
        scene, to = self.scene, self.cue.to and self.scene.fold(self.cue.to)
        named = scene.word(self.i + 1) in scene.grammar.adverbs and scene.word(self.i + 1).startswith(to or " ")
        return scene.word(j) == to and self.addressee is None and scene.is_word(j + 1) and not self.adjunct and not named

    def another_clause(self, j: int) -> bool:
        """A word with «و» that is no name, pronoun or relative opens another clause at j."""
        scene, word = self.scene, self.scene.word(j)
        if word[:1] not in scene.grammar.joining or j in scene.mentions or j in scene.times or scene.relative(j):
            return False
        return word not in scene.grammar.which and len(word) > 3 and not scene.definite(j) and word not in scene.names.ordinary

    def asked_of(self, j: int) -> int:
        """Past the one addressed, after the preposition that the verb takes for him («طلب من …»)."""
        self.addressee, self.moved = Run(j, whole_addressee(self, j, self.some_of(j))), True
        return self.addressee.last

    def quoted_subject(self, j: int) -> bool:
        """A short quotation right after the verb, with a colon or «أن» soon after it, names the one who speaks."""
        scene, close = self.scene, self.scene.quote_end[j]
        if self.cue.shape == "participle" and self.cue.to == "direct":
            return False  # «متهمة "النخبة" بأنها …»
        if self.before or self.subject is not None and j in scene.quote_end and scene.that(close + 1):
            return scene.that(close + 1) and close - j <= LONG_NAME
        if j != self.i + (2 if self.cue.after else 1) or close - j > NAME or close + 1 in scene.mentions:
            return False
        if self.cue.relay:
            return True
        after = scene.times.get(close + 1, close + 1)
        if quotes.taken_behind(scene, self.phrases, after) or OBJECTS & set(self.cue.takes) and object_begins(scene, after):
            return True
        for k in range(close + 1, min(close + APPOSED, self.end)):
            if scene.colon(k) or scene.that(k):
                return True
            if scene.finite(k) is not None and not scene.in_mention(k):
                return False
        return False

    def quoted(self, j: int) -> int:
        """Past a quotation that is a name."""
        last = self.scene.quote_end[j] + 1
        if self.subject is None and not self.owned and self.quoted_subject(j):
            self.subject = Run(j, last)
        if self.subject is not None and self.subject.generic and self.subject.last == j and self.scene.two(self.scene.word(j - 1)) != self.scene.word(j - 1):
            last = self.both(last)
            self.subject = Run(self.subject.first, last, generic=True)
        return last

    def both(self, last: int) -> int:
        """The end of two names in quotation marks, the first of which ends at `last` («صحيفتا "…" و"…"»)."""
        scene = self.scene
        joined = scene.word(last) in scene.grammar.joining and scene.opens_quote(last + 1)
        return scene.quote_end[last + 1] + 1 if joined else last

    def words(self, j: int) -> int:
        """Past words that no table knows: the subject right after the verb, or else the object."""
        scene = self.scene
        free = scene.is_word(j) and not (self.adjunct or self.relative or scene.word(j) in scene.grammar.adverbs or scene.participle(j) and not scene.deed(j))
        if free and self.subject is None and not self.before and not self.moved:
            if self.may_be_subject(j):
                return self.unknown_subject(j)
            self.moved, self.owned = True, scene.belongs(j)
        if free and self.object is None and (last := self.recognised(j)) > j:
            return last
        if free and self.object is None and describes_quoted(self, j):
            self.description = j
            return j + 1
        if free and (together := with_sources(self, j)) is not None:
            self.subject = together
            return together.last
        if free and self.cue.to == "direct" and self.subject is not None and self.addressee is None and self.object is None and not itself(scene, j):
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
        if wanting and (last := self.office_behind(j)) > j:
            return last
        if wanting and scene.word(j) not in scene.grammar.before_verb:
            self.object, self.moved = j, self.moved or scene.accusative(j)
        return j + 1
