"""What others made of the words or deeds told, behind «ما», «وهو ما», «الأمر الذي»: how they judged it, to what words it moved them."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene

MOVED = 12  # tokens from the verb to «إلى» and what it moved them to


def judged(scene: Scene, verb: int) -> bool:
    """«، ما اعتبرته صحيفة تناقضا», «، وهو ما وصفه مراقبون بـ…»: a verb of judging with a pronoun, and people or media who are not named."""
    word = scene.word(verb)
    if taken_for(scene, verb):
        return True
    cues = (cue for base in scene.speech.without_pronoun(word) for cue in scene.speech.cues.get(base, ()))
    if not word.endswith(tuple(scene.grammar.it)) or not any("predicate" in cue.takes and cue.shape in ("past", "present") for cue in cues):
        return False
    who = scene.word(verb + 1)
    known = scene.mentions.get(verb + 1)
    people = who.endswith(scene.names.naming.verb_ends) or who in scene.grammar.crowds or any(head.plural for head in scene.names.heads.get(who, ()))
    return not scene.definite(verb + 1) and (people or who in scene.speech.media or known is not None and known[1].kind == "unnamed")


def taken_for(scene: Scene, verb: int) -> bool:
    """«، ما اعتبر اعتراضا على الخطة»: a passive of judging, before what it was taken for."""
    judging = any("predicate" in cue.takes and cue.shape == "past" and cue.pronoun is None for cue in scene.speech.cues.get(scene.word(verb), ()))
    return judging and scene.accusative(verb + 1) and not scene.definite(verb + 1)


def moved(scene: Scene, verb: int) -> bool:
    """«، ما دفع الوزارة إلى الاعتذار»: it moved somebody to words."""
    if scene.word(verb) not in scene.remarks.moved:
        return False
    for k in range(verb + 1, min(verb + MOVED, scene.sentence_end[verb])):
        if scene.word(k) in scene.grammar.toward:
            owned = not scene.remarks.to_words.isdisjoint(scene.speech.without_pronoun(scene.word(k + 1)))  # «إلى اتهامه بـ…»
            return owned or scene.definite(k + 1) and scene.word(k + 1)[2:] in scene.remarks.to_words
        if scene.comma(k):
            return False
    return False
