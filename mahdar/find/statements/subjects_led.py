"""A subject before its verb that a particle sets at the head of the clause, with what describes it between them («إلا أن جمعيات خيرية أشارت إلى …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.subjects import agrees
from mahdar.find.statements.topics import leads
from mahdar.lexicon.speech import CueForm

FAR = 30  # tokens from the particle to the verb
LONGEST = 14  # tokens: no noun phrase that no table knows is longer
NAME = 5  # words: no name is longer
AIMED = ("person", "state", "body")  # kinds of mentions that one threatens, accuses or calls upon
SHORT = 4  # letters: a shorter word has no ending of many people


class Led:
    """The words between a particle at token `first - 1` and the verb at token `stop`, the words of the verb's tense left out."""

    def __init__(self, scene: Scene, first: int, stop: int) -> None:
        self.scene, self.first, self.stop = scene, first, stop
        known = scene.mentions.get(first)
        self.mention = known[1] if known else None
        self.head = scene.word(first)

    def verbal(self, k: int) -> bool:
        """Token k is a verb, outside of a name."""
        scene = self.scene
        if scene.in_mention(k) or not scene.is_word(k) or scene.definite(k):
            return False
        told = scene.tenses.of(scene.word(k)) in ("past", "present", "future") and scene.word(k) not in scene.tenses.nouns_too
        return told or scene.finite(k) is not None or scene.names.word(scene.word(k)).verb

    def speaks(self) -> bool:
        """The head is a mention of somebody, or a noun for somebody or a paper, by a table or its ending."""
        scene, k = self.scene, self.first
        if self.mention is not None:
            return self.mention.kind != "place" and self.mention.span.start == scene.page.start[k]
        if not scene.plain(k) or scene.in_mention(k):
            return False
        noun = k + 1 + (scene.word(k + 1) in scene.grammar.of) if self.head in scene.grammar.quantities else k
        return self.people() or noun in scene.mentions and noun > k or self.known(noun)

    def known(self, k: int) -> bool:
        """The noun at token k, with the article or without, in the singular or plural, is one for somebody or a paper."""
        scene, word = self.scene, self.scene.word(k)
        bare = next((word.removeprefix(a) for a in scene.grammar.article if scene.definite(k) and word.startswith(a)), word)
        ending = next((e for e in scene.grammar.of_things if bare.endswith(e)), None)
        forms = {word, bare, bare.removesuffix(ending) + scene.names.marbuta["closed"] if ending else bare}
        return any(form in scene.names.heads or form in scene.names.titles or scene.speech.is_channel(form) for form in forms)

    def people(self) -> bool:
        """The head is a plural of human beings, by its ending or by the relative pronoun behind it."""
        scene = self.scene
        many = (*scene.names.naming.verb_ends, scene.names.naming.oblique)
        by_ending = len(self.head) > SHORT and self.head.endswith(many) and scene.names.word(self.head).ordinary
        return by_ending or scene.definite(self.first) and scene.word(self.first + 1) in scene.grammar.relatives_of_many

    def end(self) -> int:
        """The end of the subject: behind a name in commas, else at a comma or relative pronoun or at the verb."""
        scene = self.scene
        k = next((k for k in range(self.first, self.stop) if scene.comma(k) or scene.relative(k)), self.stop)
        if not scene.comma(k) or self.mention is not None and self.mention.kind != "office":
            return k
        last = next((n for n in range(k + 1, self.stop) if scene.comma(n)), k)
        inner = range(k + 1, last)
        first = scene.names.word(scene.word(k + 1))
        named = 0 < len(inner) <= NAME and scene.plain(k + 1) and bool(first.unknown or first.given or first.joins) and not scene.definite(k + 1)
        return last if named or len(inner) > 0 and scene.mentions.get(k + 1, (0, None))[0] == last else k

    def closed(self) -> bool:
        """Nothing but the subject and what describes it stands before the verb: verbs only behind a relative pronoun, no particle of another clause."""
        scene, relative, verbs = self.scene, False, 0
        for k in range(self.first, self.stop):
            if scene.relative(k):
                relative = True
            elif self.other_clause(k):
                return False
            elif self.verbal(k):
                verbs += 1
                if not relative or scene.finite(k) is not None:
                    return False
        commas = sum(map(scene.comma, range(self.first, self.stop)))
        return verbs == int(relative) and (not commas or scene.comma(self.stop - 1) and (relative or commas > 1) or self.holder() is not None)

    def holder(self) -> Run | None:
        """A person's name behind an office and the only comma, up to the verb, with where he is from or without («رئيس النادي، القطري فلان قال»)."""
        scene = self.scene
        known = scene.mention_before.get(self.stop)
        if known is None or known[1].kind != "person" or not any(head.kind == "office" for head in scene.names.heads.get(self.head, ())):
            return None
        first = known[0] - (bool(scene.names.word(scene.word(known[0] - 1)).state) and scene.definite(known[0] - 1))
        alone = scene.comma(first - 1) and sum(map(scene.comma, range(self.first, self.stop))) == 1
        return Run(known[0], self.stop, known[1].span.start - scene.page.start[known[0]]) if alone else None

    def other_clause(self, k: int) -> bool:
        """Token k ends a sentence or begins another clause."""
        scene, word = self.scene, self.scene.word(k)
        grammar = scene.grammar
        begins = word in grammar.openers or word in grammar.before_past or word in grammar.before_verb or scene.negation(k) or scene.that(k)
        return begins or word in grammar.of_those or scene.colon(k) or scene.is_break(k) or word[:1] in grammar.stops or word in grammar.while_words

    def plural(self) -> bool:
        """The head is several human beings."""
        if self.mention is not None and self.mention.kind in ("unnamed", "office"):
            return self.mention.plural and self.mention.gender != "f"
        return self.people() or self.head in self.scene.grammar.quantities

    def gender(self) -> str | None:
        """The gender that a verb has behind the head, None where its form does not tell."""
        scene = self.scene
        if self.mention is not None:
            return self.mention.gender
        if self.head in scene.grammar.quantities:
            return None
        feminine = self.head[-1:] in scene.grammar.feminine or self.head.endswith(tuple(scene.grammar.of_things))
        described = scene.definite(self.first) and scene.definite(self.first + 1) and scene.word(self.first + 1)[-1:] in scene.grammar.feminine
        return "f" if feminine or described else "m"

    def agrees(self, cue: CueForm) -> bool:
        """The verb agrees with the head."""
        if cue.plural:
            return self.plural()
        return agrees(self.gender(), cue.gender) and (self.head in self.scene.grammar.quantities or not self.plural())


def led_before(scene: Scene, i: int, cue: CueForm) -> Run | None:
    """The subject that «أن», «لكن», «كان» and the like set at the head of the clause of the verb at token i, where none stands behind the verb."""
    if cue.prefix or scene.page.depth[i] or scene.relative(i - 1) or scene.word(i + 1) in scene.grammar.in_it:
        return None
    if not (leads(scene, i, cue) or leads_on(scene, i, cue)):
        return None
    stop = i
    while scene.word(stop - 1) in scene.grammar.before_verb:
        stop -= 1
    for p in range(stop - 2, max(stop - FAR, -1), -1):
        if scene.is_break(p) or scene.stops(p):
            return None
        if sets_subject(scene, p):
            led = Led(scene, p + 1, stop)
            fits = led.speaks() and led.closed() and led.agrees(cue) and (led.mention is not None or led.end() - led.first <= LONGEST)
            return (led.holder() or Run(p + 1, led.end(), generic=led.mention is None)) if fits else None
    return None


def leads_on(scene: Scene, i: int, cue: CueForm) -> bool:
    """What the verb takes stands behind the one at whom it is aimed («هددت طهران بـ…»), or right behind a verb of many («ألقوا باللوم على …»)."""
    if cue.plural and scene.clings_any(i + 1):
        return True
    known = scene.mentions.get(i + 1)
    if known is None or known[1].kind not in AIMED or known[1].span.start != scene.page.start[i + 1]:
        return False
    k = known[0]
    return any(scene.word(k) == scene.fold(take) if len(take) > 1 else scene.clings(k, take) for take in cue.takes if "clause" not in cue.takes)


def sets_subject(scene: Scene, p: int) -> bool:
    """Token p is a particle behind which a subject stands: «أن» in any use, «لكن», or «كان» at the head of a clause."""
    word, grammar = scene.word(p), scene.grammar
    if scene.bare_in(word, grammar.copulas):
        was = scene.bare_in(word, grammar.before_verb)
        return was and (scene.mark(p - 1) or scene.word(p - 1) in grammar.openers)
    return word in grammar.and_that or word in scene.names.naming.before_subject
