"""What is demanded of somebody in a clause after «أن» alone («دعت الكتل المجلس أن يجتمع»), and what he is held responsible for («حملته المسؤولية عن …»)."""

from __future__ import annotations

from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene


def asked_that(met: Met, j: int) -> bool:
    """«أن» at token j, before a verb in the present, leads to what the verb asks of whoever was met behind it, or of its pronoun."""
    scene, cue = met.scene, met.cue
    if cue.act != "demand" or cue.to != "direct" or scene.word(j) not in scene.grammar.to_do | scene.grammar.that_not:
        return False
    called = met.addressee is not None or cue.pronoun is not None or met.subject is not None and not met.before
    return called and scene.word(j + 1)[:1] in scene.grammar.persons and not scene.said(j)


def charged_with(met: Met, j: int) -> bool:
    """The burden at token j is laid on whoever was met behind the verb, or on its pronoun («حملت السويد جارتها المسؤولية عن …»)."""
    scene, cue = met.scene, met.cue
    alone = met.subject is not None and not met.before and cue.shape == "past" and cue.prefix > 0  # «وحملت جارتها المسؤولية»
    laid = cue.pronoun is not None or alone or met.addressee is not None and not burden(scene, met.addressee.first)
    by_whom = met.subject is not None or cue.shape == "participle" or cue.prefix > 0
    return laid and by_whom and burden(scene, j) and not met.adjunct


def burden(scene: Scene, j: int) -> bool:
    """Token j is a noun for what one is held responsible for, with the article or without it."""
    return scene.word(j)[2 * scene.definite(j) :] in scene.doings.burdens


def crowd(met: Met, j: int) -> bool:
    """The noun at token j is one for several human beings, by its ending or by a table («أطباء»), and no object."""
    return met.people(j) or met.scene.word(j) in met.scene.grammar.crowds
