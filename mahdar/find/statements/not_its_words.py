"""Words behind a verb of saying that belong to another word nearer to them: «يرى الناس الوجبة، لكني لست مقتنعا بأن …», «أسفرت … التي أعلنت عن …»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NOUN = 6  # tokens from a noun of saying or thinking to its «بأن»
THOUGHT = 4  # tokens from a verb of thinking to its «أن»
RELATIVE = 6  # tokens from a verb behind a relative pronoun to its «أن»
VERBS = ("past", "present")
UNTRUE = ("deny", "reject")  # acts of verbs behind which a noun for a claim is what they deny


def not_its_words(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Whether what the verb at token i leads to belongs to another verb."""
    if reach.kind == "phrase":
        return cue.shape in VERBS and results(scene, i, reach)
    if reach.kind == "quote":
        return cue.weak and any(told_in_it(scene, k, reach.at) for k in range(i + 1, reach.at))
    return reach.kind == "colon" and said_right_before(scene, i, reach)


def results(scene: Scene, i: int, reach: Reach) -> bool:
    """«أسفرت النتائج التي أعلنت أمس عن فوز …»: the preposition goes with the verb that the relative clause stands behind."""
    prep = reach.prep if reach.prep is not None else reach.at - 1
    if not scene.relative(i - 1) or scene.word(prep) not in scene.grammar.heard_from:
        return False
    verb = next((k for k in range(i - 1, scene.sentence_start[i] - 1, -1) if scene.bare_in(scene.word(k), scene.unsaid.resulting)), None)
    return verb is not None and not any(scene.word(k) in scene.grammar.heard_from for k in range(verb, i))


def told_in_it(scene: Scene, k: int, stop: int) -> bool:
    """«نشرت المنظمة تقريرا أكدت فيه أن …»: another verb stands at token k, and its «أن» before the quotation at token `stop`."""
    verb = scene.finite(k)
    if verb is None or verb.weak or verb.after is not None or scene.word(k) in scene.grammar.prepositions:
        return False
    return any(scene.that(j) or scene.said(j) for j in range(k + 1, stop))


def said_right_before(scene: Scene, i: int, reach: Reach) -> bool:
    """«وفي رسالة وجهها إلى أهله قال: …»: another verb of saying stands right before the colon."""
    last = scene.lead(reach.at) - 1
    verb = scene.finite(last) if last > i + 1 else None
    return verb is not None and verb.shape == "past" and "said" in verb.takes and not scene.relative(last - 1)


def hangs_elsewhere(scene: Scene, i: int, j: int) -> bool:
    """The «أن» at token j belongs to a word nearer to it than the verb of saying at token i."""
    if j - 1 <= i + 1:
        return False
    before = scene.word(j - 1)
    if scene.bare_in(before, scene.unsaid.even) or before in scene.grammar.which:
        return True  # «حتى إن …», «…، وهي أن …»
    untrue = any(cue.act in UNTRUE for cue in scene.cues(i))  # «نفى مزاعم بأن …»
    return convinced(scene, j) or not untrue and of_noun(scene, i, j) or thought(scene, i, j) or within(scene, i, j)


def convinced(scene: Scene, j: int) -> bool:
    """«لست مقتنعا بأن …», «وهو واثق من أن …»"""
    if scene.said(j):
        return False
    k = j - 1 - (scene.word(j - 1) in scene.grammar.complements)
    word = scene.word(k)
    forms = (word, word[:-1], word[:-2])
    return any(form in scene.unsaid.convinced for form in forms if form) and not scene.definite(k)


def of_noun(scene: Scene, i: int, j: int) -> bool:
    """«وسط توقعات بأن …», «باتهام الحارس له، بأنه …»: «بأن» goes with a noun behind the verb and its subject."""
    if scene.word(j)[:1] not in scene.grammar.clinging:
        return False
    for k in range(j - 1, max(j - NOUN, i + 1), -1):
        word = scene.word(k)
        bases = (word, without_article(scene, word), word[1:] if word[:1] in scene.clitics else word)
        if any(base in scene.unsaid.with_that for base in bases):
            return k > i + 2 or scene.clings_any(k)
        if scene.finite(k) is not None:
            return False
    return False


def thought(scene: Scene, i: int, j: int) -> bool:
    """«ولذلك يدرك الحارس أن …»: a verb of thinking, with its subject or none, stands before «أن»."""
    for k in range(j - 1, max(j - THOUGHT, i + 1), -1):
        if not scene.is_word(k):
            return False
        if scene.bare_in(scene.word(k), scene.unsaid.thinking) and not scene.in_mention(k):
            return not scene.relative(k - 1) and scene.word(k - 1) not in scene.grammar.of | scene.grammar.what
    return False


def within(scene: Scene, i: int, j: int) -> bool:
    """«رفضت طعنا ضد غلق الميناء الذي ترى البلدية أنه …»: another verb right behind a relative pronoun, its subject behind it, and the first has an object."""
    if not any("object" in cue.takes for cue in scene.cues(i)):
        return False
    for k in range(j - 2, max(j - RELATIVE, i + 1), -1):
        if not scene.is_word(k) or scene.that(k):
            return False
        verb = scene.finite(k)
        if verb is not None:
            return scene.relative(k - 1) and "clause" in verb.takes and verb.pronoun is None and (k + 1 in scene.mentions or scene.definite(k + 1))
    return False
