"""Those who accuse or call upon somebody, and whom, where nothing but their order tells («اتهمت دول غربية نظام الجزيرة بـ…»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.scene import Scene

PEOPLE = 5  # letters: a shorter word with the article has no ending of many people
SOMEBODY = ("unnamed", "body", "office")


def parted(scene: Scene, subject: Run) -> tuple[Run, Run] | None:
    """Who speaks and who hears it, where both stand together behind a verb that always has somebody for its object."""
    first = subject.first
    if subject.skip:
        return None
    if (k := behind_body(scene, first, subject.last)) is not None:
        return Run(first, k), Run(k, subject.last)
    k, many = past_adjectives(scene, first, subject.last), scene.word(first).endswith(scene.names.naming.verb_ends)
    if not (first < k < subject.last) or not (many or paper(scene, first) or somebody(scene, first) and k > first + 1):
        return None
    return (Run(first, k, generic=subject.generic), Run(k, subject.last)) if noun_begins(scene, k, paper(scene, first)) else None


def behind_body(scene: Scene, first: int, last: int) -> int | None:
    """Where many people begin by the ending of the oblique, right behind a body or state («حثت وزارة الخارجية المسافرين في … على …»)."""
    known = scene.mentions.get(first)
    if known is None or known[1].kind not in ("body", "state") or known[0] >= last:
        return None
    word = scene.word(known[0])
    people = word.startswith(scene.names.article) and word.endswith(scene.names.naming.oblique) and len(word) > PEOPLE
    return known[0] if people and not scene.word(known[0] - 1).endswith(scene.names.naming.oblique) else None


def somebody(scene: Scene, k: int) -> bool:
    """Token k, without the article, is a noun for somebody or a body («دول», «نائب»)."""
    return not scene.definite(k) and any(head.kind in SOMEBODY for head in scene.names.heads.get(scene.word(k), ()))


def paper(scene: Scene, k: int) -> bool:
    """Token k is a paper with the article («البيان»)."""
    return scene.bare_definite(k) and any(scene.word(k).removeprefix(a) in scene.speech.channels for a in scene.grammar.article)


def past_adjectives(scene: Scene, first: int, stop: int) -> int:
    """The end of the noun at token `first` with the adjectives that agree with it in the article."""
    k = first + 1
    while k < stop and agrees(scene, first, k):
        k += 1
    return k


def agrees(scene: Scene, first: int, k: int) -> bool:
    """Token k is an adjective of the noun at token `first`: with the article as it is, and for people with the ending of many, too."""
    word, ends = scene.names.word(scene.word(k)), scene.names.naming.verb_ends
    if scene.names.negation in (scene.word(k), scene.word(k - 1)):
        return True
    if scene.definite(k) != scene.definite(first) or scene.word(first).endswith(ends) and not scene.word(k).endswith(ends):
        return False
    if not scene.definite(first) and word.text[-1:] in scene.grammar.feminine and not takes_feminine(scene, first):
        return False
    return bool(word.state) or word.quality or word.text in scene.names.source_adjectives or word.text.endswith(ends)


def takes_feminine(scene: Scene, first: int) -> bool:
    """The noun at token `first` has a feminine adjective: by its ending, or as a table tells («دول», «مصادر»)."""
    word = scene.word(first)
    told = any(head.sex == "f" or head.plural for head in scene.names.heads.get(word, ()))
    return told or word.endswith((*scene.grammar.feminine, *scene.grammar.of_things))


def noun_begins(scene: Scene, k: int, of_paper: bool) -> bool:
    """A noun phrase begins at token k: a name, a noun with the article, «this», one that such a noun completes; behind a paper a name or the whole world."""
    if joined_on(scene, k):
        return False
    known = scene.mentions.get(k)
    if known is not None:
        return known[1].span.start == scene.page.start[k]
    if of_paper:
        return scene.word(k) in scene.grammar.world
    return scene.bare_definite(k) or scene.word(k) in scene.grammar.demonstratives or scene.construct(k)
