"""Which noun of a construct phrase a relative pronoun stands for: the last one, or the plural of things that it completes («أرقام السوق التي …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

HEADS = 2  # nouns: no noun with the article completes more («نتائج استطلاعات الرأي»)


def with_head(scene: Scene, nouns: Run, relative: int) -> Run:
    """The nouns with the article before «التي», with the plurals of things before them where the first noun has no ending of the feminine; else themselves."""
    endings = (*scene.grammar.feminine, *scene.grammar.of_things)
    if scene.word(relative) not in scene.grammar.relatives_of_her or scene.word(nouns.first).endswith(endings):
        return nouns
    first, skip = nouns.first, 0
    while nouns.first - first < HEADS and not skip and (letters := things(scene, first - 1)) is not None:
        first, skip = first - 1, letters
    return Run(first, nouns.last, skip, nouns.generic)


def things(scene: Scene, i: int) -> int | None:
    """How many letters cling to the plural of things at token i, which the next noun completes; None where another word stands there."""
    word = scene.word(i)
    if not scene.is_word(i) or scene.definite(i) or scene.in_mention(i) or scene.finite(i):
        return None
    joined = word[:1] in scene.grammar.clinging or word[:1] in scene.grammar.joining
    return next((n for n in range(1 + joined) if plural(scene, word[n:])), None)


def plural(scene: Scene, word: str) -> bool:
    """The word is a plural of papers or figures by a table, or an everyday one of things by its ending."""
    by_ending = word[-2:] in scene.grammar.of_things and scene.names.word(word).ordinary
    return by_ending or word in scene.grammar.records or word in scene.grammar.reckonings
