"""The tail of a subject behind its verb, measured from its end: what stands before the words said and tells neither when nor to whom they were said."""

from __future__ import annotations

from collections.abc import Container

from mahdar.find.statements.belonging import participle_of, participle_of_many, sided, takes_part
from mahdar.find.statements.complements import by_the, circumstance, clausal
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

LONGEST = 20  # tokens: no tail is longer
NAME = 6  # tokens from the mark that opens a name to the one that closes it
PEOPLE = 6  # letters: a shorter word with the article has no ending of many people
NAMELESS = ("body", "unnamed", "office")


class Tail:
    """The tail of the subject `run`, the words said being led to at token `limit`, with a preposition of `takes` or without."""

    def __init__(self, scene: Scene, run: Run, limit: int, takes: Container[str], sure: bool) -> None:
        self.scene, self.run, self.takes, self.sure = scene, run, takes, sure
        self.limit = limit
        known = scene.mentions.get(run.first)
        self.mention = known[1] if known else None
        self.kind = known[1].kind if known else "noun"
        self.definite = scene.definite(run.first) or scene.word(run.first) in scene.grammar.demonstratives

    def may_follow(self) -> bool:
        """The subject is no person, state or place by name, no pronoun, and no noun with the article that stands alone for what was named before."""
        scene, run = self.scene, self.run
        if self.kind not in (*NAMELESS, "noun") or scene.word(run.last - 1) in scene.grammar.selves or scene.opens_quote(run.first):
            return False
        if any(n in scene.apposed.persons for n in range(run.first, run.last)) or scene.apposed.at_end(run.first, run.last) < run.last:
            return False
        if not self.definite or run.last > run.first + 1 or sided(scene, run.last):
            return True
        return self.binds(run.last) and participle_of_many(scene, run.last)

    def end(self) -> int:
        """Where the subject ends with its tail; where it ended before when something else stands there."""
        k = last = self.run.last
        for _ in range(3):
            before = k
            for part in (self.in_marks, self.foreign, self.described, self.done_to, self.led) if self.sure else (self.in_marks, self.done_to, self.led):
                if not self.closed(k) or part == self.done_to:
                    k = part(k)
            if k == before:
                break
        return k if k > last and self.closed(k) else last

    def closed(self, k: int) -> bool:
        """A noun phrase ends before token k: at the words said, a mark, a time, a circumstance, an adverb, or what describes it in a clause."""
        scene = self.scene
        taken = scene.word(k) in self.takes and (k + 1 >= self.limit or not self.sure)
        if k >= self.limit or taken or scene.comma(k) or scene.colon(k) or scene.that(k) or scene.said(k) or k in scene.times or self.dash(k):
            return True
        return scene.relative(k) or scene.word(k) in scene.grammar.which or self.apart(k) or self.others(k)

    def dash(self, k: int) -> bool:
        """Token k is a dash that ties no two words to one another."""
        page = self.scene.page
        return self.scene.word(k) in self.scene.grammar.dashes and page.start[k] > page.stop[k - 1]

    def apart(self, k: int) -> bool:
        """Token k begins what tells how, when, where or to whom the words were said."""
        scene = self.scene
        told = circumstance(scene, k, self.limit) and not takes_part(scene, k) and not sided(scene, k)
        return scene.word(k) in scene.grammar.adverbs or scene.accusative(k) or scene.with_pronoun(k) or told

    def in_marks(self, k: int) -> int:
        """Past a name in quotation marks or brackets («شبكة "الفجر"», «موقع (الفجر)»); k for none."""
        scene, close = self.scene, k
        if scene.opens_quote(k):
            close = scene.quote_end[k]
            if scene.word(k + 1) in scene.grammar.prepositions or not scene.is_word(k + 1) or scene.names.word(scene.word(k + 1)).verb and not self.sure:
                return k
        elif scene.word(k) == "(" and not scene.number(k + 1) and not self.definite and self.run.last == self.run.first + 1:
            close = scene.bracket_end(k) - 1
        alone = self.mention is not None and self.mention.plural and self.run.last == self.run.first + 1
        many = alone and (scene.that(close + 1) or scene.said(close + 1))  # «قالت مصادر "الفجر" إن …»
        return close + 1 if 1 < close - k <= NAME and close < self.limit and (self.kind in ("body", "noun") or many) else k

    def behind_name(self, k: int) -> bool:
        """A word with the article, a name in marks or a mention ends before token k."""
        scene = self.scene
        return scene.bare_definite(k - 1) or k - 1 in scene.quote_start or scene.word(k - 1) == ")" or k in scene.mention_before

    def foreign(self, k: int) -> int:
        """Past words that no table knows, which go on with a name («شركة سيباني ستيل ووتر»), and everyday words between them; k for none."""
        scene, j = self.scene, k
        if self.kind not in ("body", "noun") or self.definite:
            return k
        strange = scene.names.word(scene.word(k - 1)).unknown or k in scene.mention_before and scene.names.word(scene.word(k - 1)).foreign > 0
        while j < self.limit and j - k < NAME and self.strange(j, strange) and not self.closed(j):
            strange, j = True, j + 1
        return j

    def strange(self, j: int, behind: bool) -> bool:
        """Token j may be a word of a foreign name; `behind` one, an everyday word, too."""
        scene, word = self.scene, self.scene.names.word(self.scene.word(j))
        person = j in scene.mentions and scene.mentions[j][1].kind == "person"
        free = scene.is_word(j) and not (
            person or word.definite or word.verb or word.stop or word.text in scene.grammar.champions or scene.masdar(j) or scene.cues(j) or scene.number(j)
        )
        led = scene.for_the(j) or scene.clings_any(j) and scene.names.word(word.text[1:]).ordinary
        return free and not led and (word.unknown or behind and word.ordinary and not word.quality)

    def described(self, k: int) -> int:
        """Past an adjective or participle of the subject («المشاركة», «بارزة»); k for none."""
        scene = self.scene
        word = scene.names.word(scene.word(k))
        if not scene.is_word(k) or k in scene.mentions or scene.finite(k) or scene.clings_any(k):
            return k
        if not word.definite:
            alone = not scene.definite(k - 1) and k - 1 > self.run.first - 1 and not self.definite
            return k + 1 if alone and self.kind in ("unnamed", "office") and (word.quality or word.text in scene.names.source_adjectives) else k
        if not self.behind_name(k) or scene.masdar(k, definite=True):
            return k
        feminine = scene.word(k)[-1:] in scene.grammar.feminine and scene.is_word(k - 1)
        alike = scene.word(k - 1)[-1:] in scene.grammar.feminine if feminine else word.text.endswith(scene.names.adjective_ends)
        if self.binds(k) and self.kind == "body" and not self.definite:
            return k  # «قناة الفجر التابعة للنقابة»: what it belongs to is no part of its name
        return k + 1 if self.binds(k) or bool(word.state) or word.quality or alike else k

    def binds(self, k: int) -> bool:
        """Token k is a participle with the article, by its letters or by a table («المكلف», «التابعة»)."""
        scene = self.scene
        relation = scene.names.word(scene.word(k)).unknown and scene.word(k).endswith((scene.names.nisba, scene.names.nisba + scene.names.marbuta["closed"]))
        bare = scene.word(k)[2:].removesuffix(scene.names.marbuta["closed"])
        return scene.definite(k) and (participle_of(scene, k) and not relation or bare in scene.names.bound)

    def others(self, k: int) -> bool:
        """People in the oblique begin at token k, behind words that end with the article or a name and not so («هيئة الرقابة في المدينة المودعين»)."""
        scene, naming = self.scene, self.scene.names.naming
        people = scene.word(k).startswith(scene.names.article) and scene.word(k).endswith(naming.oblique) and len(scene.word(k)) > PEOPLE
        if not people or scene.word(self.run.first) in scene.grammar.quantities:
            return False
        one = scene.word(k - 1)[-1:] in scene.grammar.feminine or scene.word(k - 1).endswith(scene.names.nisba) and scene.definite(k - 1)
        known = scene.mention_before.get(k)
        return one or known is not None and known[1].kind in ("place", "state")

    def done_to(self, k: int) -> int:
        """Past the preposition and pronoun that complete a participle with the article («المجني عليه»); k for none."""
        scene = self.scene
        article = next((a for a in scene.grammar.article if scene.word(k - 1).startswith(a)), None)
        return k + 1 if article and k < self.limit and scene.with_pronoun(k) and scene.word(k - 1).removeprefix(article) in scene.names.done_to else k

    def led(self, k: int) -> int:
        """Past what a preposition of the subject's own leads; k for none."""
        scene = self.scene
        word = scene.word(k)
        if word in self.takes or word[:1] in self.takes or not self.leads(k):
            return k
        return self.phrase_end(k)

    def leads(self, k: int) -> bool:
        """Token k is a preposition that may belong to the subject."""
        scene, word = self.scene, self.scene.word(k)
        if word in scene.grammar.prepositions:
            if word in scene.grammar.on_behalf:
                return False
            if word in scene.names.seats and self.seat(k + 1, 0):
                return True
            return self.binds(k - 1) or scene.masdar(k - 1, definite=True) or self.taken_by(k) or self.kind == "body" and self.goes_on_with(k)
        if scene.for_the(k) or scene.clings(k, scene.names.naming.li):
            return self.purpose(k)
        named = self.sure or k in scene.mentions or scene.bare_definite(k)
        if word[:1] not in scene.names.within or not scene.clings_any(k) or not named:
            return False
        return self.binds(k - 1) or self.seat(k, 1) or not self.definite and by_the(scene, k)

    def goes_on_with(self, k: int) -> bool:
        """A preposition at token k goes on with the noun that ends the name of a body («جمعية الدفاع عن …», «لجنة … للقضاء على …», «منظمة العمل ضد …»)."""
        if self.taken_by(k):
            return True
        scene, text = self.scene, self.scene.word(k - 1)
        bare = (scene.names.without_li(text) or text) if scene.for_the(k - 1) else text
        word = scene.names.word(bare)
        if scene.names.taking.get(bare.removeprefix(scene.names.article)) == scene.word(k):
            return word.definite
        noun = word.definite and word.ordinary and not (word.quality or word.state or word.text.endswith(scene.names.adjective_ends))
        return noun and scene.word(k) in scene.grammar.incumbent | scene.grammar.heard_from

    def taken_by(self, k: int) -> bool:
        """Token k is the preposition of the noun of doing that clings to one before it («معنية بالدفاع عن …», «تكلف بالرقابة على …»)."""
        text = self.scene.word(k - 1)
        known = text[:1] in self.scene.names.within and text[1:].startswith(self.scene.names.article)
        return known and self.scene.names.taking.get(text[1:].removeprefix(self.scene.names.article)) == self.scene.word(k)

    def purpose(self, k: int) -> bool:
        """«ل» at token k tells of what the subject is: no person, office or medium hears."""
        known = self.scene.mentions.get(k)
        if sided(self.scene, k):
            return True
        if known is None:
            heard = self.kind != "body" and self.scene.word(k).endswith(self.scene.names.naming.oblique) and self.definite
            return not heard and self.scene.names.without_li(self.scene.word(k)) not in self.scene.names.no_fields
        if known[1].kind in ("person", "office", "unnamed"):
            return False
        return self.kind != "unnamed"

    def seat(self, k: int, skip: int) -> bool:
        """Where a body or its people sit is told at token k, `skip` letters left out."""
        scene = self.scene
        known = scene.mentions.get(k)
        if scene.opens_quote(k) or scene.word(k) == "(":
            return self.kind != "office"
        if known is not None:
            if known[1].kind == "body" and self.mention is not None and self.mention.body:
                return False
            return known[1].kind in ("body", "place", "state") and (self.kind != "office" or known[1].kind == "body")
        word = scene.word(k)[skip:]
        word = next((word[len(a) :] for a in scene.grammar.article if word.startswith(a)), word)
        return (
            self.kind in ("body", "unnamed", "noun")
            and any(head.kind in ("body", "place") for head in scene.names.heads.get(word, ()))
            or word in scene.grammar.state_words
            or word in scene.names.locatives
        )

    def phrase_end(self, k: int) -> int:
        """The end of the noun phrase that the preposition at token k leads, with those inside it; k where a verb or clause stands in it."""
        scene, j, stop = self.scene, k + 1, min(self.limit, k + LONGEST)
        while j < stop and not self.closed(j):
            if scene.opens_quote(j) and scene.quote_end[j] - j <= NAME:
                j = scene.quote_end[j] + 1
                continue
            if scene.word(j) == "(" and j > k and scene.bracket_end(j) - j <= NAME:
                j = scene.bracket_end(j)
                continue
            tied = scene.word(j) in scene.names.hashtag or scene.word(j) in scene.names.glue or scene.word(j) in scene.grammar.dashes
            if not scene.is_word(j) and not tied:
                break
            if j > k + 1 and (self.others(j) or (scene.for_the(j) or scene.clings(j, scene.names.naming.li)) and not self.purpose(j)):
                break  # «المسؤولون عن المتحف لوسائل إعلام محلية»
            if not tied and (clausal(scene, j) or not self.sure and self.another(j)):
                return k
            j += 1
        while j > k and scene.word(j - 1) in scene.grammar.prepositions:
            j -= 1
        return j

    def another(self, j: int) -> bool:
        """Token j, no preposition and without the article, begins another noun phrase behind a word that has it, or behind a name."""
        scene = self.scene
        led = scene.word(j) in scene.grammar.prepositions or scene.clings_any(j) or scene.for_the(j) or scene.word(j)[:1] in scene.grammar.joining
        inside = scene.in_mention(j) and j not in scene.mentions
        return self.behind_name(j) and not (led or inside or scene.definite(j))


def with_tail(scene: Scene, run: Run, limit: int, takes: Container[str], sure: bool) -> Run:
    """The subject with its tail; itself where it has none.  `sure` that neither an object nor anybody addressed can stand before `limit`."""
    tail = Tail(scene, run, limit, takes, sure)
    if run.last >= limit or not tail.may_follow():
        return run
    return Run(run.first, tail.end(), run.skip, run.generic)
