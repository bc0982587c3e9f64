"""Nouns right behind a verb that name who speaks, told by what stands behind them: a demonstrative, a quotation, an accusative, «ما»."""

from __future__ import annotations

from mahdar.find.statements.met import Met
from mahdar.find.statements.predicates import called_so, held_so
from mahdar.find.statements.scene import Scene

NEAR, FEW = 8, 4  # tokens: no such nouns have more


def some_who(scene: Scene, j: int, end: int) -> int:
    """The end of the many at j who hold it to be so («اعتبرها بعض هواة الصيد "كارثة"»): where a quotation or an accusative begins."""
    near = range(j + 1, min(j + NEAR, end))
    return next((k for k in near if scene.opens_quote(k) or scene.accusative(k) or not scene.is_word(k)), j)


def this_behind(scene: Scene, first: int, end: int) -> int | None:
    """The demonstrative with its noun that is the object, behind nouns that name who speaks («نفى أهله هذه الرواية»)."""
    for k in range(first, min(first + FEW, end - 1)):
        if k > first and scene.bare_in(scene.word(k), scene.grammar.demonstratives):
            return k if scene.definite(k + 1) and not scene.accusative(k - 1) else None
        if own_deed(scene, k):
            return None  # «نفى ارتكابه هذه الجريمة»
        if not scene.plain(k) or scene.masdar(k) or scene.clings_any(k):
            return None
    return None


def own_deed(scene: Scene, k: int) -> bool:
    """Token k is a masdar with a pronoun («ارتكابه», «صلتها»)."""
    bases = [base for base in scene.speech.without_pronoun(scene.word(k)) if base != scene.word(k)]
    return any(base in scene.doings.deeds or scene.masdars.fullmatch(base) is not None for base in bases)


def what_is_described(met: Met, j: int) -> bool:
    """«وصف التاجر ما جرى بأنه …»: «ما» at token j, behind the subject, begins the object, of which something is said behind its verb."""
    scene = met.scene
    if "predicate" not in met.cue.takes or scene.word(j) not in scene.grammar.what_came or scene.word(j - 1) in scene.grammar.prepositions:
        return False
    if met.subject is None and met.before is None:
        return False
    return any(held_so(scene, k) or called_so(scene, k) for k in range(j + 2, met.end))
