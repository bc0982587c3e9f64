"""What a walk meets behind a verb of saying: its subject, the one addressed, its object, and another verb that ends it."""

from __future__ import annotations

from mahdar.find.pronouns_before import but_before
from mahdar.find.statements.draft import Run
from mahdar.find.statements.each_of import each_end, pointed_at, set_off
from mahdar.find.statements.joined_people import with_people
from mahdar.find.statements.nouns_inserted import past_inserted
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tells_who import suffered, untold
from mahdar.find.statements.things import heard_by_own, hearer_behind, object_of
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention

FAR, NEARER = 80, 30  # tokens: no verb reaches further, no participle
NAME = 5  # tokens
PLACED = 12  # tokens: no words between an office and its holder are more
FRAMES = frozenset({"clause", "said", "quote", "object", "act", "predicate", "question", "burden"})
OBJECTS = frozenset({"object", "act", "predicate"})


class Met:
    """What has been met behind the cue at token `i`, read as `cue`; `subject` is what stands before the verb, if anything does."""

    def __init__(self, scene: Scene, i: int, cue: CueForm, subject: Run | None) -> None:
        self.scene, self.i, self.cue = scene, i, cue
        self.end = min(scene.sentence_end[i], i + (NEARER if cue.shape == "participle" else FAR))
        self.subject = subject
        self.pronoun = not cue.prefix and but_before(scene.page, scene.grammar, i) is not None
        self.before = subject is not None or cue.shape in ("participle", "noun") or cue.plural or self.pronoun
        self.addressee: Run | None = None
        self.object: int | None = None
        self.description: int | None = None
        self.adjunct = self.relative = self.noun = self.moved = self.over = self.owned = False
        self.stopped = i
        self.phrases = [scene.fold(t) for t in cue.takes if t not in FRAMES]

    def may_be_subject(self, j: int) -> bool:
        """The unknown word at j may name who speaks: no accusative, nothing that is somebody's, no word that begins another clause, no other gender."""
        scene = self.scene
        if (
            (scene.accusative(j) and not scene.definite(j + 1))
            or scene.belongs(j)
            or (OBJECTS & set(self.cue.takes) and (scene.masdar(j) or scene.deed(j)))
            or scene.word(j) in scene.grammar.not_before_that
            or scene.word(j) in scene.grammar.conditions | scene.grammar.which | scene.grammar.anaphora
            or scene.that(j)
            or {scene.word(j), scene.word(j + 1), scene.word(j + 2) if scene.word(j + 1) in scene.grammar.of else ""} & scene.grammar.occasions
            or (
                scene.word(j)[-1:] in scene.grammar.accusative
                and scene.word(j + 1) in scene.grammar.prepositions
                and scene.names.word(scene.word(j)).ordinary
                and scene.word(j) not in scene.grammar.quantities
            )
            or scene.for_known(j)
            or (scene.word(j)[:1] in scene.grammar.joining and scene.word(j)[1:] in scene.grammar.prepositions)
        ):
            return False
        taken = OBJECTS & set(self.cue.takes)
        if scene.somebody(j):
            return not heard_by_own(scene, self.cue, j)
        if taken and scene.relative(self.i - 1) and self.cue.pronoun is None and scene.word(self.i + 1) not in scene.grammar.in_it:
            return False
        feminine = scene.word(j)[-1:] in scene.grammar.feminine and scene.names.word(scene.word(j)).ordinary
        return not (taken and feminine and self.cue.gender == "m")

    def foreign_cue(self, j: int) -> bool:
        """Another finite reporting verb, outside a relative clause, ends the walk."""
        scene = self.scene
        cue = scene.finite(j)
        if cue is None or cue.weak or scene.in_mention(j) or self.as_noun(j, cue) or untold(scene, j):
            return False
        if self.relative and (cue.pronoun or not (scene.colon(j + 1) or scene.opens_quote(j + 1))) and not self.said_within(j, cue):
            return False
        if scene.word(j) in scene.grammar.prepositions and scene.word(j - 1) not in scene.grammar.before_past:
            return False
        if scene.word(j - 1) in scene.grammar.while_words:
            return True
        return cue.prefix > 0 or not self.adjunct or scene.word(j - 1) in scene.grammar.before_past

    def said_within(self, j: int, cue: CueForm) -> bool:
        """What «إن» leads to belongs to the verb right behind a relative pronoun («رفض اتهامات النقابة التي قالت إن …»), not to one that has an object."""
        scene = self.scene
        return bool(OBJECTS & set(self.cue.takes)) and self.object is not None and scene.relative(j - 1) and "said" in cue.takes and scene.that(j + 1)

    def others_words(self, j: int) -> bool:
        """A participle of saying, or a noun with a pronoun after a relay, with the words said right behind it: they are its own."""
        scene = self.scene
        cues = [c for c in scene.cues(j) if c.shape == "participle" or (c.shape == "noun" and c.pronoun and self.cue.relay)]
        if not cues or j <= self.i + 1:
            return False
        leads = (
            scene.that(j + 1)
            or scene.said(j + 1)
            or scene.colon(j + 1)
            or scene.opens_quote(j + 1)
            or cues[0].shape == "noun"
            and past_inserted(scene, j + 1) > j + 1
        )
        leads = leads or (scene.comma(j - 1) and self.takes_object(cues) and not any(scene.colon(k) or scene.said(k) for k in range(j + 1, self.end)))
        return leads or any(scene.word(j + 1) == scene.fold(take) for c in cues for take in c.takes)

    def takes_object(self, cues: list[CueForm]) -> bool:
        """One of the cues reports a noun phrase."""
        return any(OBJECTS & set(c.takes) for c in cues)

    def as_noun(self, j: int, cue: CueForm) -> bool:
        """A look-alike of a verb where the object is still to come («أعلن الوزير …، رفض إقامة …»)."""
        wanting = bool(OBJECTS & set(self.cue.takes)) and self.object is None and cue.prefix == 0
        like_noun = wanting and cue.lemma in self.scene.speech.lookalikes
        return like_noun and (object_of(self.scene, j) or j + 1 not in self.scene.mentions and not self.scene.that(j + 1))

    def mention(self, j: int) -> int:
        """Past a mention: the subject, the one addressed, or the object."""
        scene = self.scene
        last, mention = scene.mentions[j]
        skip = mention.span.start - scene.page.start[j]
        if scene.for_the(j) or self.subject is None and self.moved and scene.comma(j - 2) and scene.names.word(scene.word(j - 1)).verb:
            return last  # «قال في بيان، تلقت الصحيفة نسخة منه، إن …»
        if mention.kind == "person" and self.titled(j):
            self.subject, self.adjunct = Run(self.subject.first, last, self.subject.skip) if self.subject else None, False
            self.object = None  # a name inside the office («مدرب منتخب غانا لكرة اليد فلان»)
            return last
        if self.apposed(j, mention):
            return last
        if mention.kind == "person" and self.of_chief(j):
            self.subject = Run(self.subject.first, last, self.subject.skip) if self.subject else None
            return last
        if self.adjunct or self.relative or (skip and scene.word(j)[:1] not in scene.grammar.joining):
            self.adjunct = self.adjunct and scene.word(j - 1) not in scene.grammar.prepositions and not skip
            return last
        lone = last == j + 1 and scene.word(j) in scene.grammar.quantities
        if lone and self.subject is None and not self.before and self.partitive(j + 1):
            return self.unknown_subject(j)
        if self.subject is None and not self.before and self.completes_deed(j):
            return last
        if self.subject is None and not self.before and not self.owned and not lone and not self.addressed(mention) and not self.disagrees(mention):
            last = with_people(scene, j, scene.joined_mentions(last))
            self.subject = Run(j, last, skip)
        elif self.addressee is None and (self.cue.to == "direct" or self.pronoun and self.cue.hears and j == self.i + 1):
            self.addressee = Run(j, last, skip)
        elif self.object is None:
            self.object = j
        if self.subject is None and j == self.i + 1 and self.disagrees(mention):
            self.moved = self.owned = True
        return last

    def partitive(self, k: int) -> bool:
        """Behind a quantity stands at token k what it is a part of («بعض هؤلاء», «معظم سكان المدينة»)."""
        scene = self.scene
        pointed = scene.word(k + 1) in scene.grammar.of or scene.word(k) in scene.grammar.demonstratives
        return pointed or scene.owned_noun(k) or scene.construct(k) or self.chained(k) and self.chained(k + 1)

    def completes_deed(self, j: int) -> bool:
        """The name at j completes the noun that is the object, or stands in its phrase («رفض وصول الوزير …», «أكد دعم بلغراد …»)."""
        scene, found = self.scene, self.object
        named = found is not None and bool(OBJECTS & set(self.cue.takes)) and not scene.belongs(found)
        completed = found is not None and found + 1 == j and scene.construct(found)
        return named and found is not None and found < j and (completed or scene.deed(found) or scene.masdar(found))

    def titled(self, j: int) -> bool:
        """A name right after an office with its place («عضو اللجنة بمجلس النواب فلان»)."""
        subject, scene = self.subject, self.scene
        if subject is None or self.before or j - subject.last > PLACED or scene.page.start[j] != scene.mentions[j][1].span.start:
            return False
        known = scene.mentions.get(subject.first)
        if known is None and not scene.definite(subject.first) and not self.human(subject.first):
            return False
        if known is not None and (known[1].kind not in ("office", "unnamed") or known[1].plural):
            return False
        if self.cue.to == "direct":
            return j in scene.mention_before and j - subject.last <= NAME and (known is None or known[1].kind == "office")
        return self.placed(subject.last, j)

    def of_chief(self, j: int) -> bool:
        """The name at j is that of the chief whose office ends the name of a body («إدارة الرئيس فلان»)."""
        subject, scene = self.subject, self.scene
        if subject is None or self.before or subject.last != j or scene.page.start[j] != scene.mentions[j][1].span.start:
            return False
        known = scene.mentions.get(subject.first)
        return known is not None and known[1].kind == "body" and scene.definite(j - 1) and j - subject.first > 1 and self.human(j - 1)

    def human(self, i: int) -> bool:
        """Token i is the word for an office or an unnamed source, one of them."""
        return any(head.kind in ("office", "unnamed") and not head.plural for head in self.scene.names.heads.get(self.scene.word(i), ()))

    def placed(self, first: int, j: int) -> bool:
        """The words from `first` to a name tell where an office is held and of what: a definite one right before the name, no time among them."""
        scene = self.scene
        if scene.word(j - 1) in scene.grammar.acting:
            return j - first < NAME
        title = j - 1 if scene.word(j - 1) in scene.names.titles else j
        title = next((k for k in range(first, title) if scene.word(k) in scene.names.titles), title)
        ends = (self.known_end(j) and (title == first or self.known_end(title))) or (title == j and self.ends_in_name(j))
        if not ends or scene.word(first) in scene.grammar.prepositions - scene.names.within:
            return False
        plain = (scene.is_word(k) or scene.word(k) in ("(", ")") for k in range(first, j))
        other = (k in scene.times or scene.that(k) or scene.finite(k) or scene.relative(k) or self.new_phrase(k) for k in range(first, title))
        return all(plain) and not any(other)

    def ends_in_name(self, j: int) -> bool:
        """Right before a person of several names stands a word that no table knows, such as a place («مديرة المتحف في لينكسوغ ريم داير»)."""
        last, mention = self.scene.mentions[j]
        return mention.kind == "person" and last > j + 1 and self.closes(last) and self.scene.names.word(self.scene.word(j - 1)).unknown

    def new_phrase(self, k: int) -> bool:
        """An indefinite noun after a definite one begins another phrase («أكد رئيس النادي القطري عدم …»)."""
        scene = self.scene
        inside = k in scene.mentions or scene.in_mention(k) and k not in scene.mention_before
        led = scene.word(k)[:1] in scene.grammar.joining or scene.word(k) in scene.grammar.by_name
        return scene.plain(k) and self.known_end(k) and not scene.bare_definite(k) and not led and not inside

    def known_end(self, k: int) -> bool:
        """A mention or a noun with the article ends before token k."""
        return k in self.scene.mention_before or self.scene.bare_definite(k - 1)

    def apposed(self, j: int, mention: Mention) -> bool:
        """A name or office after a comma that goes on with the subject («نفى القائد …، اللواء فلان، …»); a name becomes part of it."""
        known = self.scene.mentions.get(self.subject.first) if self.subject and not self.before else None
        if known is None and self.subject and not self.before and self.object is None and self.described(j, mention):
            self.subject = Run(self.subject.first, self.scene.mentions[j][0])
            return True
        if known is not None and self.subject and self.subject.last == j and self.holds(known[1], mention):
            return not self.scene.for_the(self.scene.mentions[j][0])
        objects = bool(OBJECTS & set(self.cue.takes)) and self.object is not None
        if known is None or objects or not self.scene.comma(j - 1) or {known[1].kind, mention.kind} != {"office", "person"}:
            return False
        if self.subject and mention.kind == "person":
            self.subject = Run(self.subject.first, self.scene.mentions[j][0], self.subject.skip)
        return True

    def described(self, j: int, mention: Mention) -> bool:
        """A name in commas right after an unknown subject («قال الداعية، فلان، …»)."""
        scene, subject = self.scene, self.subject
        if subject is None or not subject.generic or mention.kind != "person" or mention.plural:
            return False
        return self.up_to_comma(j) and self.closes(scene.mentions[j][0]) and scene.page.start[j] == mention.span.start

    def up_to_comma(self, j: int) -> bool:
        """The subject reaches to the comma before token j, with a place where an office is held or without («المحلل العسكري في بكين، فلان، …»)."""
        scene, last = self.scene, self.subject.last if self.subject else j
        if not scene.comma(j - 1) or last == j - 1:
            return last == j - 1 and (scene.comma(j - 1) or scene.word(j - 1) in scene.names.hashtag)
        return scene.word(last) in scene.names.within and j - last <= PLACED and self.known_end(j - 1) and not self.broken(last, j - 1)

    def broken(self, first: int, last: int) -> bool:
        """Among these tokens stands a mark or what belongs to no noun phrase."""
        scene = self.scene
        other = (scene.that(k) or scene.finite(k) or scene.relative(k) or k in scene.times or not scene.is_word(k) for k in range(first, last))
        return any(other)

    def closes(self, k: int) -> bool:
        """Words in apposition end before token k: at a comma, a time, a quotation, a colon or «أن»."""
        scene = self.scene
        return scene.comma(k) or k in scene.times or scene.that(k) or scene.said(k) or scene.opens_quote(k) or scene.colon(k)

    def unknown_name(self, j: int) -> int:
        """The end of a name that no table knows, in commas right after an office («قال المتحدث باسم الوزارة، فلان الفلاني، إن …»); j for none."""
        scene, subject = self.scene, self.subject
        if subject is None or self.before or not self.up_to_comma(j) or self.object is not None or not self.an_office(subject):
            return j
        k = j
        first = scene.names.word(scene.word(j))
        if first.given and first.plain and j not in scene.mentions:
            return j
        while k - j < NAME and scene.plain(k) and (scene.name_like(k) or k > j and scene.definite(k)):
            k = scene.mentions[k][0] if k in scene.mentions else k + 1
        return k if k - j > 1 and self.closes(k) else j

    def an_office(self, subject: Run) -> bool:
        """The subject is an office, or a noun with the article that may be one."""
        scene = self.scene
        known = scene.mentions.get(subject.first)
        return known[1].kind == "office" and not known[1].plural if known else subject.generic and self.human(subject.first)

    def addressed(self, mention: Mention) -> bool:
        """A mention right after a verb that names its addressee («وحث أميركا على …»), by its gender no subject of it."""
        return self.cue.to == "direct" and mention.gender is not None and not mention.plural and mention.gender != self.cue.gender

    def disagrees(self, mention: Mention) -> bool:
        """A state of the other gender right behind a verb is no subject of it («أكد رغبة واشنطن في …», «وحذر روسيا من …»)."""
        finite = self.cue.shape in ("past", "present") and not self.cue.plural
        return finite and mention.kind == "state" and mention.gender is not None and mention.gender != self.cue.gender

    def ends_subject(self, first: int, k: int) -> bool:
        """A subject with the article ends before a word without it, and every subject before a question word that the cue takes."""
        scene = self.scene
        if "question" in self.cue.takes and scene.word(k) in scene.grammar.questions:
            return True
        word = scene.word(k)
        unknown = scene.names.word(scene.word(k - 1)).unknown
        if (
            scene.participle(k)
            or word in scene.grammar.turning
            or word in scene.grammar.occasions
            and not scene.number(k - 1)
            or self.told_of(first, k)
            or set_off(scene, first, k, self.end)
            or self.cue.to == "direct"
            and hearer_behind(scene, first, k)
        ):
            return True
        if scene.accusative(k) and not unknown and not scene.with_pronoun(k) and word[:-2] not in scene.grammar.of:
            return True
        if word[:1] in scene.grammar.joining and word[1:] in scene.grammar.prepositions and k not in scene.mentions:
            return True
        if k > first + 1 and scene.names.is_bent(scene.word(k)) and scene.names.word(scene.word(k - 1)).unknown and OBJECTS & set(self.cue.takes):
            return True
        if OBJECTS & set(self.cue.takes) and self.object_begins(first, k):
            return True
        if scene.definite(k) and k > first + 1 and not scene.definite(first) and self.of_kind(k - 1):
            return True
        closed = k > first + 1 and scene.definite(k - 1) and bool(OBJECTS & set(self.cue.takes))
        return (scene.definite(first) or closed) and not scene.definite(k) and scene.word(k) not in scene.grammar.by_name and k not in scene.mentions

    def of_kind(self, k: int) -> bool:
        """Token k is an adjective without the article, which nothing with the article completes («وثائق رسمية»)."""
        word = self.scene.names.word(self.scene.word(k))
        adjective = bool(word.state) or word.quality or word.text.endswith(tuple(self.scene.grammar.of_kind))
        return adjective and not (word.definite or word.given) and word.text not in self.scene.names.heads and k not in self.scene.mentions

    def object_begins(self, first: int, k: int) -> bool:
        """The object of a verb follows its subject at k: after a plural with its ending («مصرفيون المزيد»), or the subject's own act («دول عدة رفضها»)."""
        scene, many = self.scene, self.scene.names.naming.verb_ends
        if scene.word(first).endswith(many) and not scene.word(k).endswith(many):
            return k not in scene.mentions
        return k > first + 1 and scene.act_named(k) and scene.belongs(k)

    def told_of(self, first: int, k: int) -> bool:
        """A verb that tells of an indefinite subject begins at k («تصنيف سنوي يعده البنك»)."""
        scene = self.scene
        if k > first and suffered(scene, k) and not scene.definite(first):
            return True
        pronoun = scene.word(k).endswith(self.scene.names.naming.pronouns) or scene.with_pronoun(k + 1)
        if scene.word(k)[:1] not in scene.grammar.persons and OBJECTS & set(self.cue.takes) or scene.word(k - 1) in scene.speech.source_links:
            return False
        return not scene.definite(first) and k > first and scene.word(k - 1) not in scene.grammar.what and scene.names.word(scene.word(k)).verb and pronoun

    def goes_on(self, k: int) -> bool:
        """Token k may go on with a subject that nothing else follows before the words said: no circumstance, verb, pronoun or cue."""
        scene, word = self.scene, self.scene.names.word(self.scene.word(k))
        return not (scene.accusative(k) or word.verb or word.stop or k in scene.mentions or scene.cues(k))

    def recognised(self, j: int) -> int:
        """Past a participle right behind the subject, with its pronoun and an adverb («الحكومة المعترف بها دوليا»); j where there is none."""
        scene, subject = self.scene, self.subject
        if subject is None or self.before or subject.last != j or not scene.definite(j) or scene.word(j)[-1:] in scene.grammar.feminine:
            return j
        back = scene.word(j + 1) in scene.grammar.adverbs and scene.word(j + 1).endswith(tuple(scene.pronouns))
        how = scene.is_word(j + 2) and not scene.definite(j + 2) and scene.word(j + 2)[-1:] in scene.grammar.accusative
        return j + 3 if back and how else j

    def holds(self, person: Mention, office: Mention) -> bool:
        """An office right behind a person is his, where the verb reports a clause or an act and not somebody."""
        alone = person.kind == "person" and office.kind == "office" and not (person.plural or office.plural)
        return alone and "clause" in self.cue.takes and "predicate" not in self.cue.takes and self.cue.to != "direct"

    def office_behind(self, j: int) -> int:
        """Past an office right behind the person who holds it, whose words are a clause or an act («أكد فلان مدرب المنتخب أن …»); j for none."""
        scene, subject = self.scene, self.subject
        if subject is None or self.before or subject.last != j or "clause" not in self.cue.takes or "predicate" in self.cue.takes:
            return j
        known = scene.mentions.get(subject.first)
        if known is None or known[1].kind != "person" or scene.definite(j) or not self.human(j):
            return j
        last = scene.mentions[j + 1][0] if j + 1 in scene.mentions else j + 1 + scene.plain(j + 1)
        while scene.plain(last) and last not in scene.mentions and (scene.definite(last) or scene.name_like(last)):
            last += 1
        return last

    def some_of(self, k: int) -> int:
        """The end of a noun phrase after «عدد من»."""
        scene = self.scene
        if k in scene.mentions:
            return scene.joined_mentions(scene.mentions[k][0])
        indefinite = not scene.definite(k) and scene.word(k)[-1:] in scene.grammar.accusative
        k += 1
        while scene.plain(k) and (scene.definite(k) or indefinite and scene.word(k)[-1:] in scene.grammar.accusative):
            k += 1
        return k

    def unknown_subject(self, j: int) -> int:
        """Past the words after the verb up to a mark, preposition, «أن» or time: its subject, as far as grammar tells."""
        scene, k = self.scene, j
        some = next((k for k in (j + 1, j + 2) if scene.word(k) in scene.grammar.of), None)
        if scene.word(j) in scene.grammar.quantities and some is not None and scene.is_word(some - 1):
            last = each_end(scene, j, self.some_of(some + 1), self.end)
            self.subject = Run(j, last)
            return last
        some_of = scene.definite(j + 1) or scene.word(j + 1) in scene.grammar.demonstratives or j + 1 in scene.mentions or scene.owned_noun(j + 1)
        if scene.word(j) in scene.grammar.quantities and scene.plain(j + 1) and some_of:
            last = self.some_of(j + 1) if j + 1 in scene.mentions or not OBJECTS & set(self.cue.takes) else j + 2 + pointed_at(scene, j + 1)
            self.subject = Run(j, last)
            return last
        if scene.number(j) and OBJECTS & set(self.cue.takes) and (last := self.counted(j)) > j:
            self.subject = Run(j, last, generic=True)
            return last
        if scene.number(j):
            k += 1 + (scene.word(j + 1) in scene.grammar.percents)
            while k < self.end and scene.is_word(k) and not (scene.that(k) or scene.finite(k) or k in scene.times or self.merely(k)):
                k += 1
            self.subject = Run(j, k, generic=True)
            return k
        while k < self.end and scene.plain(k) and not (k > j and (scene.word(k) in scene.grammar.adverbs or self.ends_subject(j, k))):
            if k > j and self.cue.to == "direct" and k in scene.mentions and scene.mentions[k][1].kind == "office":
                break
            if k in scene.mentions and (scene.for_the(k) or k > j and scene.mentions[k][1].kind == "office" and scene.names.word(scene.word(k - 1)).unknown):
                break
            if k in scene.mentions and scene.mentions[k][1].kind in ("person", "state", "body"):
                governed = self.governed(j, k) and scene.mentions[k][1].span.start == scene.page.start[k]
                if scene.mentions[k][1].kind == "person" or governed:
                    k = scene.mentions[k][0]
                break
            k += 1
        self.relative = self.relative or k > j and k < self.end and self.told_of(j, k)
        last = self.with_name(j, self.coordinated(scene.joined_mentions(max(k, j + 1))))
        self.subject = Run(j, last, generic=True)
        return last

    def merely(self, k: int) -> bool:
        """An adverb at k ends a share of some, unless it goes on («قال 7% فقط إن …»، «… فقط ممن شملهم الاستطلاع»)."""
        scene, more = self.scene, self.scene.grammar.of | self.scene.grammar.of_those
        return scene.word(k) in scene.grammar.adverbs and not scene.with_pronoun(k) and scene.word(k + 1) not in more

    def governed(self, j: int, k: int) -> bool:
        """The name at k completes the nouns without the article from j on («مشجعو نادي …», «حارس مرمى منتخب …»), and is not the one addressed."""
        scene = self.scene
        if any(scene.definite(n) or scene.in_mention(n) and scene.word(n) not in scene.grammar.quantities for n in range(j, k)) or k == j:
            return False
        last = scene.word(k - 1)
        if len(last) > 2 and last[-1] in scene.grammar.joining and scene.names.word(last[:-1]).ordinary:
            return True
        if self.cue.to == "direct" and k == j + 1 and scene.mentions[k][1].entry and scene.bare_definite(scene.mentions[k][0]):
            return self.chained(j)  # «اتهم زبائن نوفارا الشركة بـ…»
        return self.cue.to != "direct" and (
            k == j + 1 or all(self.chained(n) or n > j and self.scene.names.word(self.scene.word(n)).unknown for n in range(j, k))
        )

    def chained(self, n: int) -> bool:
        """Token n is an everyday noun that what follows may complete: no adjective of a state, no accusative."""
        if not self.scene.word(n):
            return False  # a word of signs alone, which folding leaves empty
        word = self.scene.names.word(self.scene.word(n))
        return word.ordinary and not (word.stop or word.verb or word.state or word.quality) and not self.scene.accusative(n)

    def coordinated(self, last: int) -> int:
        """The end of a subject that ends at `last`, with one joined by «و» that the words said follow («قائدا الأمن العام وقوات الدرك أن …»)."""
        scene, k = self.scene, last + 1
        if (
            scene.word(last)[:1] != scene.names.conjunction
            or not scene.plain(last)
            or not (scene.bare_definite(last) or scene.definite(k) or k in scene.mentions)
        ):
            return last
        while scene.definite(k) and scene.plain(k) or k in scene.mentions:
            k = scene.mentions[k][0] if k in scene.mentions else k + 1
        return k if scene.that(k) or scene.said(k) or scene.colon(k) or scene.word(k) in scene.names.within else last

    def with_name(self, j: int, last: int) -> int:
        """The end of a noun with the article that ends at `last`, with what stands between it and the words said («قال اللاجئ فلان الفلاني إن …»)."""
        scene, k, free = self.scene, last, not OBJECTS & set(self.cue.takes)
        while scene.definite(j) and k - last < NAME and scene.plain(k) and (scene.name_like(k) or free and self.goes_on(k)):
            if set_off(scene, j, k, self.end):
                return k
            k += 1
        ends = self.closes(k) or not free and k - last > 1 and scene.act_named(k) and scene.belongs(k)
        return k if k > last and ends and scene.word(k - 1) not in scene.grammar.adverbs else last

    def counted(self, j: int) -> int:
        """The end of a number of those who act («52 بالمئة من السكان», «ثلاثون من النواب»); j when nothing tells of whom."""
        some = next((k for k in range(j + 1, j + 4) if self.scene.word(k) in self.scene.grammar.of), None)
        words = (self.scene.is_word(k) or self.scene.word(k) in self.scene.grammar.percents for k in range(j, some or j))
        return self.some_of(some + 1) if some is not None and all(words) else j

    def people(self, j: int) -> bool:
        """The noun at j is a plural of human beings by its ending («منتقدو», «منتقدون»), which no object has."""
        word, scene = self.scene.word(j), self.scene
        return word[-1:] in scene.grammar.joining or word.endswith(scene.names.naming.verb_ends)

    def somebody_end(self, j: int) -> int:
        """The end of the nouns at j that name who holds it to be so, since what it is held to be follows («اعتبره أنصار الفريق إهانة»); j for none."""
        scene, k = self.scene, j + 1
        if scene.plain(j) and scene.definite(j):
            while scene.plain(k) and scene.definite(k):
                k += 1
            return k if scene.that(k) or scene.clings_any(k) or scene.accusative(k) else j
        if not scene.plain(j) or scene.accusative(j) or scene.word(j)[-1:] in scene.grammar.feminine:
            return j
        while scene.definite(k) or k in scene.mentions:
            k = scene.mentions[k][0] if k in scene.mentions else k + 1
        return k if k > j + 1 and (scene.plain(k) or scene.opens_quote(k) or scene.that(k)) else j
