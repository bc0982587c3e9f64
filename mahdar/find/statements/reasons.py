"""Why a cue yields no statement, told by the tests at which the walk and the constructions gave up (for `explain` only)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.find.statements.met import Met
from mahdar.find.statements.others_verbs import foreign_cue, others_words
from mahdar.find.statements.scene import Scene

if TYPE_CHECKING:
    from mahdar.find.statements.places import At

NO_WORDS = "nothing that it takes (a clause, quotation, colon or object) follows in its sentence"


def gave_up(met: Met) -> str:
    """Where and why the walk from a verb or participle found no words."""
    scene, j, cue = met.scene, met.stopped, met.cue
    if scene.bare_in(scene.word(met.i), scene.grammar.prepositions):
        return "a preposition here"
    if j < met.end and scene.word(j)[:1] in scene.grammar.stops:
        return "the sentence breaks off before any words"
    if j < met.end and foreign_cue(met, j):
        return f"another verb of saying ({scene.page.raw[j]}) comes before any words"
    if j < met.end and others_words(met, j):
        return f"the words that follow are those of {scene.page.raw[j]}"
    if met.object is not None and "act" in cue.takes:
        return "its object names no act of speech"
    if met.object is not None or (met.subject is not None and met.subject.generic):
        return "only a plain noun follows, no words"
    return NO_WORDS


def no_construction(at: At) -> str:
    """Why words ahead made no statement of a verb or participle."""
    if at.cue.weak:
        return "an everyday verb, and no subject stands beside it"
    if at.cue.shape == "participle":
        return "a participle that stands in its clause as an adjective"
    if at.reach is not None and at.reach.kind == "object":
        return "a bare verb before a noun, with neither subject nor conjunction"
    return "no construction fits what follows"


def unmade(scene: Scene, i: int, places: list[At]) -> None:
    """Note a reason for every reading of token i that led to words and yielded nothing, where no test has noted one."""
    for at in places:
        if scene.trace is not None and at.reach is not None and i not in scene.trace:
            scene.because(i, no_construction(at))
