"""What a walk has met behind a verb of saying so far: its subject, the one addressed, its object; and what is asked of a word by that verb."""

from __future__ import annotations

from mahdar.find.pronouns_before import but_before
from mahdar.find.statements.draft import Run
from mahdar.find.statements.reach import Kind, Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

FAR, NEARER = 80, 30  # tokens: no verb reaches further, no participle
NAME = 5  # tokens
CHAIN = 3  # nouns that others complete
APPOSED = 15  # tokens in commas behind a subject
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

    def human(self, i: int) -> bool:
        """Token i is the word for an office or an unnamed source, one of them."""
        return any(head.kind in ("office", "unnamed") and not head.plural for head in self.scene.names.heads.get(self.scene.word(i), ()))

    def known_end(self, k: int) -> bool:
        """A mention or a noun with the article ends before token k."""
        return k in self.scene.mention_before or self.scene.bare_definite(k - 1)

    def closes(self, k: int) -> bool:
        """Words in apposition end before token k: at a comma, a time, a quotation, a colon or «أن»."""
        scene = self.scene
        return scene.comma(k) or k in scene.times or scene.that(k) or scene.said(k) or scene.opens_quote(k) or scene.colon(k)

    def of_kind(self, k: int) -> bool:
        """Token k is an adjective without the article, which nothing with the article completes («وثائق رسمية»)."""
        word = self.scene.names.word(self.scene.word(k))
        adjective = bool(word.state) or word.quality or word.text.endswith(tuple(self.scene.grammar.of_kind))
        return adjective and not (word.definite or word.given) and word.text not in self.scene.names.heads and k not in self.scene.mentions

    def some_of(self, k: int) -> int:
        """The end of a noun phrase after «عدد من»."""
        scene = self.scene
        if k in scene.mentions:
            return scene.joined_mentions(scene.mentions[k][0])
        own = any(scene.word(k).endswith(her) and scene.word(k).removesuffix(her) in scene.kin for her in scene.remarks.her)  # «من عمها»
        indefinite = not (scene.definite(k) or own) and scene.word(k)[-1:] in scene.grammar.accusative
        k += 1
        while scene.plain(k) and (scene.definite(k) or indefinite and scene.word(k)[-1:] in scene.grammar.accusative):
            k += 1
        return k

    def some_of_chain(self, k: int) -> int:
        """The same with nouns that others complete («منظمات حماية الغابات الدولية والإقليمية»)."""
        last = self.some_of(self.chain_end(k))
        return last + (last > k + 2 and joins_adjective(self.scene, last))

    def chain_end(self, k: int) -> int:
        """The noun with the article that completes the nouns from token k on («منظمات حماية الغابات»); k where none does."""
        scene, stop = self.scene, k
        while stop - k < CHAIN and self.chained(stop) and not (scene.definite(stop) or scene.clings_any(stop) or scene.owned_noun(stop)):
            stop += 1
        return stop if stop > k + 1 and scene.plain(stop) and scene.bare_definite(stop) else k

    def chained(self, n: int) -> bool:
        """Token n is an everyday noun that what follows may complete: no adjective of a state, no accusative."""
        if not self.scene.word(n):
            return False  # a word of signs alone, which folding leaves empty
        word = self.scene.names.word(self.scene.word(n))
        return word.ordinary and not (word.stop or word.verb or word.state or word.quality) and not self.scene.accusative(n)

    def people(self, j: int) -> bool:
        """The noun at j is a plural of human beings by its ending («منتقدو», «منتقدون»), which no object has."""
        word, scene = self.scene.word(j), self.scene
        return word[-1:] in scene.grammar.joining or word.endswith(scene.names.naming.verb_ends)

    def reach(self, kind: Kind, at: int, skip: int = 0, prep: int | None = None) -> Reach:
        """Where the cue leads, with what the walk has met on the way."""
        return Reach(kind, at, skip, self.subject, self.addressee, prep)


def joins_adjective(scene: Scene, k: int) -> bool:
    """«و» and an everyday adjective with the article stand at token k, behind another («المنظمات الدولية والإقليمية»)."""
    ends = scene.names.adjective_ends
    led = scene.word(k).startswith(scene.names.conjunction + scene.names.article) and scene.plain(k)
    return led and scene.word(k).endswith(ends) and scene.word(k - 1).endswith(ends) and k not in scene.mentions
