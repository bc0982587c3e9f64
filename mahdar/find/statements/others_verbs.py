"""Another word of saying that a walk meets, which ends it: what follows are the words of that one."""

from __future__ import annotations

from mahdar.find.statements.asserted import passive
from mahdar.find.statements.met import OBJECTS, Met
from mahdar.find.statements.nouns_inserted import past_inserted
from mahdar.find.statements.passives import asked_when
from mahdar.find.statements.tells_who import untold
from mahdar.find.statements.things import object_of
from mahdar.lexicon.speech import CueForm


def foreign_cue(met: Met, j: int) -> bool:
    """Another finite reporting verb, outside a relative clause, ends the walk."""
    scene = met.scene
    cue = scene.finite(j)
    if cue is None or cue.weak or scene.in_mention(j) or as_noun(met, j, cue) or untold(scene, j) or passive(scene, j, cue) or asked_when(scene, j, cue):
        return False
    if met.relative and (cue.pronoun or not (scene.colon(j + 1) or scene.opens_quote(j + 1))) and not said_within(met, j, cue):
        return False
    if scene.word(j) in scene.grammar.prepositions and scene.word(j - 1) not in scene.grammar.before_past:
        return False
    if scene.word(j - 1) in scene.grammar.while_words:
        return True
    return cue.prefix > 0 or not met.adjunct or scene.word(j - 1) in scene.grammar.before_past


def said_within(met: Met, j: int, cue: CueForm) -> bool:
    """What «إن» leads to belongs to the verb right behind a relative pronoun («رفض اتهامات النقابة التي قالت إن …»), not to one that has an object."""
    scene = met.scene
    return bool(OBJECTS & set(met.cue.takes)) and met.object is not None and scene.relative(j - 1) and "said" in cue.takes and scene.that(j + 1)


def others_words(met: Met, j: int) -> bool:
    """A participle of saying, or a noun with a pronoun after a relay, with the words said right behind it: they are its own."""
    scene = met.scene
    cues = [c for c in scene.cues(j) if c.shape == "participle" or (c.shape == "noun" and c.pronoun and met.cue.relay)]
    if not cues or j <= met.i + 1:
        return False
    leads = (
        scene.that(j + 1)
        or scene.said(j + 1)
        or scene.colon(j + 1)
        or scene.opens_quote(j + 1)
        or cues[0].shape == "noun"
        and past_inserted(scene, j + 1) > j + 1
    )
    leads = leads or (scene.comma(j - 1) and takes_object(met, cues) and not any(scene.colon(k) or scene.said(k) for k in range(j + 1, met.end)))
    return leads or any(scene.word(j + 1) == scene.fold(take) for c in cues for take in c.takes)


def takes_object(met: Met, cues: list[CueForm]) -> bool:
    """One of the cues reports a noun phrase."""
    return any(OBJECTS & set(c.takes) for c in cues)


def as_noun(met: Met, j: int, cue: CueForm) -> bool:
    """A look-alike of a verb where the object is still to come («أعلن الوزير …، رفض إقامة …»)."""
    wanting = bool(OBJECTS & set(met.cue.takes)) and met.object is None and cue.prefix == 0
    like_noun = wanting and cue.lemma in met.scene.speech.lookalikes
    return like_noun and (object_of(met.scene, j) or j + 1 not in met.scene.mentions and not met.scene.that(j + 1))
