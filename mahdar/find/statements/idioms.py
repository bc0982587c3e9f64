"""Verbs of saying that with the words behind them mean something else: to recognise a state, to owe something, to draw eyes, to leave somebody out."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NEAR = 12  # tokens from the verb, or from its object, to the word that makes it another
PLACES = ("state", "place")  # kinds of mentions that are recognised and not admitted
BEINGS = ("person", "office", "unnamed", "state")  # kinds of mentions that are left out of something


def idiom(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """What the verb at token i means instead with a noun phrase behind it, None when it may report words."""
    if reach.kind not in ("phrase", "object"):
        return None
    if recognises(scene, cue, reach):
        return "a state is recognised, nothing is admitted"
    if owes(scene, i, cue) or draws(scene, i, cue, reach):
        return "an idiom: nothing is said"
    if announced(scene, i, cue, reach):
        return "a passive: it is not told who says it"
    return "a deed, no words" if removes(scene, cue, reach) or bears(scene, cue, reach) else None


def recognises(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«اعترفت السويد بجزيرة لومار دولة مستقلة», «الذي اعترف باستقلال الجزيرة»"""
    if cue.lemma not in scene.idioms.recognising or reach.kind != "phrase":
        return False
    known, word = scene.mentions.get(reach.at), scene.word(reach.at)[reach.skip :]
    if word in scene.grammar.quantities:
        word = scene.word(reach.at + 1)  # «تعترف ببعض الأحزاب»
    return known is not None and known[1].kind in PLACES or without_article(scene, word) in scene.idioms.recognised


def owes(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ويدين الفريق بالفضل إلى حارسه»"""
    if cue.lemma not in scene.idioms.owing or cue.shape != "present":
        return False
    words = (scene.word(k) for k in range(i + 1, min(i + NEAR, scene.sentence_end[i])))
    return any(word[:1] in scene.grammar.clinging and owed(scene, word[1:]) for word in words)


def owed(scene: Scene, word: str) -> bool:
    """A word behind «ب» names what is owed, with the article, a pronoun or alone."""
    return any(base in scene.idioms.owed for base in (without_article(scene, word), *scene.speech.without_pronoun(word)))


def draws(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«ولفت اللاعب الأنظار بعد تألقه …»: eyes are drawn, and not to what the preposition of the verb leads to, which stands further on."""
    if cue.lemma not in scene.idioms.drawing or reach.kind != "phrase":
        return False
    last = reach.prep or reach.at
    return any(without_article(scene, scene.word(k)) in scene.idioms.eyes and scene.plain(k) for k in range(i + 1, last - 1))


def announced(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«أعلنت أسماء الفائزين …»: what seems the subject is what was announced."""
    subject = reach.subject
    if subject is None or subject.first != i + 1 or not subject.generic or cue.lemma not in scene.idioms.announcing or cue.shape != "past":
        return False
    return without_article(scene, scene.word(subject.first)) in scene.idioms.announced


def removes(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«استبعد الوزير منتقديه من الحكومة»: human beings are left out of something."""
    if cue.lemma not in scene.idioms.removing or reach.kind != "object":
        return False
    if many_people(scene, reach.at):
        return True
    if not beings(scene, reach.at):
        return False
    near = range(reach.at + 1, min(reach.at + NEAR, scene.sentence_end[reach.at]))
    return any(scene.word(k) in scene.grammar.of for k in near)


def many_people(scene: Scene, k: int) -> bool:
    """Token k is a plural of people in the oblique, with the article or without, whose singular is a word («المنتقدين», «سويديين»)."""
    word, end = without_article(scene, scene.word(k)), scene.names.naming.oblique
    if not word.endswith(end) or k in scene.mentions or scene.masdars.fullmatch(word) is not None or scene.number(k):
        return False
    return word in scene.names.ordinary and word[: -len(end)] in scene.names.ordinary


def bears(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«وأبدى اللاعب شراسة في الدفاع عن مرماه»"""
    return cue.lemma in scene.idioms.showing and reach.kind == "object" and scene.word(reach.at) in scene.idioms.shown


def beings(scene: Scene, k: int) -> bool:
    """Token k names human beings: a mention, kin with a pronoun, or a plural of people in the oblique, with its pronoun or without."""
    known = scene.mentions.get(k)
    if known is not None:
        return known[1].kind in BEINGS
    oblique = scene.names.naming.oblique
    stems = (scene.word(k), *(stem + oblique[-1:] for stem in scene.speech.without_pronoun(scene.word(k))))
    return scene.somebody(k) or any(stem.endswith(oblique) and stem in scene.names.ordinary for stem in stems)
