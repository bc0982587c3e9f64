"""Plurals of people that a noun completes, behind verbs that have an object («ووصف منتقدو القرار الخطة بأنها …», «ورفض معارضو الاتفاق النووي التوقيع»)."""

from __future__ import annotations

from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene

LONG = 4  # letters: a shorter word is no such plural
CHAIN = 3  # nouns that complete one another


def people_end(met: Met, j: int) -> int:
    """The end of the phrase of people that begins at token j, where an object may follow it; j where no such phrase begins."""
    scene = met.scene
    if not is_construct(scene, j):
        return j
    k = j + 1
    while k - j < CHAIN and met.chained(k) and k not in scene.mentions and not scene.definite(k):
        k += 1
    if k in scene.mentions and scene.mentions[k][1].kind in ("body", "state", "place", "person") and scene.mentions[k][1].span.start == scene.page.start[k]:
        return scene.mentions[k][0]
    if not (scene.definite(k) and scene.plain(k)) or k in scene.mentions:
        return j
    return past_adjectives(scene, k + 1)


def is_construct(scene: Scene, j: int) -> bool:
    """Token j ends as people do whom a noun completes («منتقدو»), and is no name."""
    word, naming = scene.word(j), scene.names.naming
    if len(word) <= LONG or word[-1:] != scene.names.conjunction or j in scene.mentions or not scene.plain(j) or scene.definite(j):
        return False
    whole = next((end for end in naming.verb_ends if end.startswith(scene.names.conjunction)), "")
    return scene.names.is_ordinary(word) or scene.names.is_ordinary(word[:-1] + whole) or scene.names.is_ordinary(word[:-1])


def past_adjectives(scene: Scene, k: int) -> int:
    """Past adjectives with the article, by a table or their ending, behind the noun that completes."""
    while scene.plain(k) and scene.definite(k) and k not in scene.mentions and not scene.masdar(k, definite=True):
        word = scene.names.word(scene.word(k))
        if not (word.state or word.quality or word.text.endswith(scene.names.adjective_ends)):
            break
        k += 1
    return k
