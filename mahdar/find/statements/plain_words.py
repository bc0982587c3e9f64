"""Words without the article that end a source without a name, before the mark behind it («بحسب ضابط بحري.», «وفق محلل أسواق مال»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

MOST = 3  # tokens: no such words are more


def with_plain_words(scene: Scene, run: Run) -> Run:
    """The source with the everyday words behind it, where they go up to a mark, a time or a preposition; itself where something else stands there."""
    k = run.last
    while k - run.last < MOST and is_plain_word(scene, k):
        k += 1
    return Run(run.first, k, run.skip, run.generic) if k > run.last and over(scene, k) else run


def is_plain_word(scene: Scene, k: int) -> bool:
    """Token k is an everyday noun or adjective without the article that begins nothing else."""
    word = scene.names.word(scene.word(k))
    adjective = word.quality or word.text in scene.names.source_adjectives or word.text.endswith(scene.names.adjective_ends)
    if not scene.plain(k) or k in scene.mentions or word.definite or word.verb or word.stop or word.cue or not (word.ordinary or adjective):
        return False
    other = scene.accusative(k) or scene.participle(k) is not None or scene.negation(k) or scene.owned_noun(k) or scene.word(k)[:1] in scene.grammar.joining
    return not other and scene.word(k) not in scene.grammar.adverbs and scene.word(k) not in scene.names.veils and not scene.tenses.of(scene.word(k))


def over(scene: Scene, k: int) -> bool:
    """The noun phrase is over before token k."""
    return k in scene.times or scene.comma(k) or scene.is_break(k) or scene.stops(k) or scene.word(k) in scene.grammar.prepositions
