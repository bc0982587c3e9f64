"""Words of saying in idioms and passives that nobody says: «يدعو للأسف», «اعتبر مئة بحار في عداد المفقودين», «يعتبر عددهم صغيرا»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.own_voice import writers_own
from mahdar.find.statements.prompted import prompted
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NEAR = 15  # tokens from the verb to «في عداد»


def unclaimed(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why nobody says what stands behind the verb at token i, None when somebody may."""
    if cue.lemma in scene.doings.holding and (cue.prefix > 1 or not of_paper(scene, i + 1)):
        return "a thing holds it, no paper"
    if gives_cause(scene, cue, reach):
        return "an idiom: something gives cause for a feeling"
    if writers_own(scene, i, cue, reach):
        return "the writer speaks of himself"
    if prompted(scene, i, cue, reach):
        return "its subject is what led somebody to a deed"
    if among_missing(scene, i, cue, reach) or so_many(scene, cue, reach):
        return "a passive: it is not told who holds it to be so"
    return None


def of_paper(scene: Scene, k: int) -> bool:
    """A noun for a paper stands at token k, with the article or without («وتضمن البيان أن …», not «تضمن العقوبات ألا …»)."""
    return scene.speech.is_channel(without_article(scene, scene.word(k)))


def gives_cause(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«ما يحدث يدعو للأسف», «الأمر يدعو إلى القلق»: in the present, with nobody called upon and nothing but the feeling behind it."""
    if cue.lemma not in scene.doings.giving_cause or cue.shape != "present" or reach.addressee is not None or cue.plural:
        return False
    word = scene.word(reach.at)
    bare = next((word[len(front) :] for front in scene.grammar.articles_by_length if word.startswith(front)), word)
    thing = reach.subject is None and scene.word(reach.at + 1) in scene.grammar.prepositions
    return bare in scene.doings.feelings and (thing or not scene.is_word(reach.at + 1))


def among_missing(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«واعتبر حوالى مئة بحار في عداد المفقودين»: with nobody before them they are held to be so."""
    if "predicate" not in cue.takes or reach.subject is not None or cue.shape == "participle" or cue.pronoun is not None or cue.plural:
        return False
    near = range(i + 1, min(i + NEAR, scene.sentence_end[i]))
    return any(scene.word(k) in scene.doings.among and scene.word(k - 1) in scene.grammar.channel_prepositions for k in near)


def so_many(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«ويعتبر عدد الغرقى صغيرا»: a number of people says nothing; they would themselves («يعتبر عدد من الخبراء أن …»)."""
    subject = reach.subject
    if "predicate" not in cue.takes or subject is None or reach.kind != "object" or cue.shape != "present":
        return False
    return scene.word(subject.first)[subject.skip :] in scene.doings.how_many and scene.definite(subject.first + 1)
