"""«لافتا على أن …», «ويوضح الخبير إلى أن …»: the preposition of another verb of saying before «أن»."""

from __future__ import annotations

from mahdar.find.statements.met import Met

ACTS = frozenset(("state", "affirm"))  # verbs of other acts mean something else with another preposition


def other_preposition(met: Met, j: int) -> bool:
    """«أن» at token j stands behind a preposition that verbs of saying take, right behind the verb or its subject, though this verb takes another or none."""
    scene, cue = met.scene, met.cue
    if scene.word(j - 1) not in scene.grammar.toward | scene.grammar.incumbent or cue.act not in ACTS or cue.weak or cue.full or cue.beside:
        return False
    said = "clause" in cue.takes or any(scene.fold(take) in scene.grammar.toward for take in cue.takes)
    if met.subject is None or met.before:
        return said and j == met.i + 2
    return said and j - 1 == met.subject.last and "predicate" not in cue.takes and (not met.subject.generic or met.human(met.subject.first))
