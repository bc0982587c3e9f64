"""People whom no name tells, right behind a noun that reports («إصرار المنظمين على أن …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

ENDING = 2  # letters of the ending of many people
NEAR = 3  # tokens from such people to the «أن» of what they say


def people_before_that(scene: Scene, j: int) -> Run | None:
    """Many people with the article at token j, and what describes them, with «أن» soon behind, alone or after a preposition."""
    if not people(scene, j):
        return None
    last = j + 1
    while scene.definite(last) and scene.is_word(last) and last < j + NEAR and not scene.in_mention(last):
        last += 1
    that = last + (scene.word(last) in scene.grammar.complements)
    return Run(j, last, generic=True) if scene.that(that) and not scene.comma(that - 1) else None


def people(scene: Scene, j: int) -> bool:
    """Token j has the article and is a noun of many people by its ending or by a table, or of a body or office."""
    word = scene.word(j)
    if not scene.definite(j) or scene.in_mention(j) or scene.clings_any(j) or j in scene.times:
        return False
    bare = next((word[len(a) :] for a in scene.articles if word.startswith(a)), word)
    one = scene.names.word(bare[:-ENDING])  # «القانون» are no people
    many = word.endswith(scene.names.naming.people_endings) and scene.names.word(word).ordinary and (one.ordinary or one.text in scene.names.heads)
    return many or any(form in scene.grammar.crowds or form in scene.names.heads for form in (word, bare))
