"""Nouns of saying whose complement is no speaker: whom somebody is about to speak to, whom it is aimed at, what is done, what is recognised."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm


def no_speaker(scene: Scene, i: int, cue: CueForm, source: Run, start: int) -> str | None:
    """Why `source`, behind the noun at token i, does not say what begins at token `start`; None when it may."""
    if spoken_to(scene, i, cue):
        return "whoever completes the noun is spoken to"
    if behind_person(scene, i, cue):
        return "a verb here, and whoever stands behind it is its object"
    between = range(i + 1, source.first)
    if any(scene.word(k) in scene.senses.aimed for k in between):
        return "whoever completes the noun is spoken to"  # «لائحة اتهامات بحق الوزير»
    if any(scene.masdar(k) or scene.deed(k) for k in between):
        return "a mere noun: what is done completes it"  # «بزعم تشويه سمعة المدينة»
    return "recognised, not said" if recognised(scene, cue, start) else None


def spoken_to(scene: Scene, i: int, cue: CueForm) -> bool:
    """«لتطمين السكان بأن …», «يود دعوة نظيره إلى …»: the one about to speak is told of before."""
    if cue.lemma not in scene.senses.spoken_to or cue.plural or cue.pronoun is not None:
        return False
    aim = cue.prefix == 1 and scene.word(i)[:1] in scene.grammar.to_letter
    return aim or scene.word(i - 1) in scene.senses.about_to


def behind_person(scene: Scene, i: int, cue: CueForm) -> bool:
    """«لكن فلانا وعد النواب بـ…»: right behind somebody's name what is written like the noun is the verb, which has a hearer for its object."""
    known = scene.mention_before.get(i)
    verb = scene.finite(i)
    return known is not None and known[1].kind == "person" and not cue.prefix and verb is not None and (verb.to == "direct" or verb.hears)


def recognised(scene: Scene, cue: CueForm, start: int) -> bool:
    """«اعتراف السويد بالجزيرة دولة», «اعتراف السويد بالقدس عاصمة»."""
    if cue.lemma not in scene.senses.recognition or scene.that(start - 1):
        return False
    word = scene.word(start)
    if word[:1] in scene.grammar.clinging and without_article(scene, word[1:]) in scene.idioms.recognised or scene.word(start + 1) in scene.idioms.recognised:
        return True
    known = scene.mentions.get(start)
    return known is not None and known[1].kind in ("state", "place")
