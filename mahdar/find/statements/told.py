"""A statement as the constructions see it that tell its act: the words of the first sentence said, and what the tables tell of them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.acts import Acts, Form, Sign, Where

WINDOW = 24  # words of the first sentence said that are looked at
FRONT = 5  # words at the front of it, in which a sign of the front must begin
MAIN = 9  # words in which the main verb stands
SHORT = 5  # tokens from one mark to the other of a quotation that holds a mere word or two
NEAR = 6  # words between a verb that brings an evil and the evil
FAR = {"start": 0, "front": FRONT - 1}  # the last word at which a sign of that place may begin
NEGATED = 2  # words after a negation that it may negate


class Told(Struct, frozen=True):
    """A statement as the constructions see it: its draft, and the folded words of the first sentence said, up to the words of another.

    `lemma` is the folded dictionary form of the cue, empty for a phrase or mark; `tokens` are the places of the words in the article;
    `lists` the names of the lists that hold one of the words; `all_signs` the phrases that tell any act, with the places of their first words,
    `all_deeds` the verbs of deeds with their places; `pairs` the places of the words with which a phrase of two words of some list may begin.
    """

    scene: Scene
    draft: Draft
    words: list[str]
    tokens: list[int]
    acts: Acts
    lemma: str
    lists: frozenset[str]
    all_signs: list[tuple[int, Sign]]
    all_deeds: list[tuple[int, Form]]
    pairs: list[int]

    def word(self, i: int) -> str:
        """Word i, empty outside."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def negated(self, i: int) -> bool:
        """A negation stands right before word i or before the word before it."""
        return any(self.negates(k) for k in range(max(i - NEGATED, 0), i))

    def denied(self, i: int) -> bool:
        """«ليس في ذلك خرق», «لا نشعر بأننا الأسوأ»: a negation stands three words before word i, with «in» or «that» between."""
        before = self.word(i - NEGATED)
        between = self.scene.bare_in(before, self.scene.grammar.that) or before in self.scene.grammar.prepositions
        return between and i > NEGATED and self.negates(i - NEGATED - 1)

    def told_of(self, i: int) -> bool:
        """«البحر الذي يوصف بـ"المهم"»: a relative stands before word i, and tells how something beside the matter is called."""
        return any(self.scene.relative(self.tokens[k]) for k in range(max(i - FRONT + 1, 0), i))

    def predicated(self, i: int) -> bool:
        """«هذه الخطوة تشكل مكيدة», «هو قرار خاطئ»: a copula that tells what is, not what may be, stands one or two words before the indefinite word i."""
        if self.definite(i):
            return False
        before = [k for k in range(max(i - NEGATED, 0), i) if self.scene.bare_in(self.word(k), self.acts.sets["copulas"])]
        return any(not (self.negated(k) or self.likely(k)) for k in before)

    def schemes(self) -> bool:
        """«يحاولون تفكيك الحلف», «محاولة لإسكات الصحف»: among the first words an attempt by another at what harms."""
        if "schemes" not in self.lists:
            return False
        first = range(min(len(self.words), MAIN))
        tried = [i for i in first if self.one_of(i, "schemes") and not (self.own(i) or self.negated(i) or self.definite(i))]
        return any(self.one_of(k, "harms") for i in tried for k in range(i + 1, i + FRONT) if not self.charged(i))

    def charged(self, i: int) -> bool:
        """«نشر أخبار كاذبة» as a charge: a word of charges and inquiries stands before word i, and what follows is news of them."""
        return "charges" in self.lists and any(self.one_of(k, "charges") for k in range(i))

    def negates(self, i: int) -> bool:
        """Word i negates; that of «ما زال» does not."""
        return self.scene.bare_in(self.word(i), self.scene.grammar.negations) and self.word(i + 1) not in self.acts.sets["still"]

    def signs(self, act: str, *wheres: Where) -> Iterator[tuple[int, Sign]]:
        """The phrases that tell this act, with the place of their first word."""
        for i, sign in self.all_signs:
            if sign.act == act and sign.where in wheres and self.counts(i, sign):
                yield i, sign

    def counts(self, i: int, sign: Sign) -> bool:
        """A phrase of the start or front stands there, one of a predicate is no part of its subject; and none but of harm to come is negated."""
        if i > FAR.get(sign.where, WINDOW) or sign.where == "predicate" and self.definite(i) and (i or self.after_that()):
            return False
        if sign.where == "negated":
            return self.negated(i) or self.acts.one_of(self.word(i - 1), "un")
        return sign.act in ("threaten", "warn") or not self.negated(i)

    def after_that(self) -> bool:
        """«اعتبر أن …»: what is said is a clause, whose first noun is its subject."""
        return self.scene.bare_in(self.scene.word(self.opener()), self.scene.grammar.that)

    def quoted(self, i: int) -> bool:
        """A short quotation begins with word i."""
        opener = self.tokens[i] - 1
        return self.scene.opens_quote(opener) and self.scene.quote_end[opener] - opener <= SHORT

    def blamed(self, i: int, form: Form) -> bool:
        """The verb at word i tells of a misdeed that another did: not denied, not merely possible, not to come."""
        supposed = not form.past and self.word(i - 1) in self.scene.grammar.that
        noun = self.word(i - 1) in self.scene.grammar.prepositions
        return not (noun or form.we or form.future or supposed or self.negated(i) or self.likely(i) or self.one_of(i - 1, "things"))

    def one_of(self, i: int, name: str) -> bool:
        """Word i belongs to a list."""
        return self.acts.one_of(self.word(i), name)

    def endured(self) -> bool:
        """«مستعدون للأسوأ»: among the first words stands what may befall one."""
        return "endured" in self.lists and any(self.one_of(i, "endured") for i in range(1, FRONT))

    def likely(self, i: int) -> bool:
        """«قد», «من شأنه أن» or the like stands before word i."""
        return any(self.word(k) in self.acts.sets["likely"] for k in range(i - NEAR // 2, i))

    def definite(self, i: int) -> bool:
        """Word i begins with the article, with or without a conjunction, and with no preposition or quotation mark before it."""
        if self.scene.opens_quote(self.tokens[i] - 1):
            return False
        word, grammar = self.word(i), self.scene.grammar
        bare = word[1:] if word[:1] in grammar.joining else word
        return any(form.startswith(self.acts.article) for form in (word, bare))

    def says(self, act: str, *wheres: Where) -> bool:
        """Some phrase tells this act."""
        return bool(self.all_signs) and any(sign.act == act and sign.where in wheres and self.counts(i, sign) for i, sign in self.all_signs)

    def deeds(self, *kinds: str, far: int = WINDOW) -> Iterator[tuple[int, Form]]:
        """The verbs of these kinds with their places."""
        for i, form in self.all_deeds:
            if i < far and form.kind in kinds:
                yield i, form

    def conditional(self, name: str = "unless") -> bool:
        """The first sentence holds a condition of a list («إذا»، «ما لم»)."""
        return name in self.lists or self.acts.paired(self.words, self.pairs, name)

    def future(self) -> bool:
        """Some verb of the first sentence stands in the future."""
        return "will" in self.lists or any(self.acts.told(word).future for word in self.words)

    def asks_whether(self) -> bool:
        """«نريد أن نرى ما إذا …»: who wants to know asks for nothing."""
        return self.acts.paired(self.words[:MAIN], self.pairs, "whether")

    def advises(self) -> bool:
        """«عليك أن تكون واقعيا»: a turn of speech that asks nobody for anything."""
        return "anybody" in self.lists and any(self.one_of(i, "anybody") and self.one_of(i + 2, "attitudes") for i in range(FRONT))

    def opener(self) -> int:
        """The token before what is said, or before the quotation mark there."""
        before = self.draft.content[0].first - 1
        return before - self.scene.opens_quote(before)

    def subject_first(self) -> bool:
        """«قال إن رفض الطلب سيضر الجميع»: behind «that» the noun of an act without a pronoun is what the sentence is about, and nobody's act."""
        first = self.draft.content[0].first
        that = self.after_that()
        whose = first + 1 in self.scene.mentions
        clause = that or self.scene.opens_quote(first - 1) and not self.draft.noun_phrase and (whose or self.future())
        return clause and not self.scene.finite(first) and self.word(0) in self.scene.speech.acts_of_content

    def of_others(self) -> bool:
        """«…, قائلا إنهم جاهزون»: the pronoun of several on «that» behind the participle of one who says it."""
        return self.draft.rule.startswith("participle") and self.acts.one_of(self.scene.word(self.opener()), "they_that")

    def will_not(self) -> bool:
        """«لن نقف …»: what we will not do."""
        if "never" not in self.lists:
            return False
        return any(self.acts.one_of(word, "never") and after[0] in self.scene.grammar.we for word, after in itertools.pairwise(self.words))

    def news(self) -> bool:
        """The cue brings mere news or a question: «ذكر», «أعلن مقتل …», «تساءل»."""
        return self.announced() or self.lemma in self.acts.sets["news"] or self.lemma in self.acts.sets["wonders"]

    def announced(self) -> bool:
        """«أعلن انسحاب بلاده …»: a step that is taken."""
        return self.draft.noun_phrase and self.lemma in self.acts.sets["announces"]

    def any_of(self, name: str, far: int = WINDOW) -> bool:
        """One of the first words belongs to a list."""
        return name in self.lists and any(self.acts.one_of(word, name) for word in self.words[:far])

    def own(self, i: int) -> bool:
        """The verb at word i tells what the speaker or his side does: nothing stands before it but «إنه» or «بلاده»."""
        if i == 0:
            before = self.draft.content[0].first - 1
            return self.scene.word(before - self.scene.opens_quote(before)) in self.acts.sets["ourselves"]
        return i <= NEGATED and self.acts.one_of(self.word(0), "own_side")
