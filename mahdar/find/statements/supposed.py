"""Verbs of saying in questions and conditions, and words that are none where they stand: nobody says anything with them."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past
from mahdar.lexicon.speech import CueForm

WHETHER = 2  # tokens of «إذا كانت»
BACK = 14  # tokens from «إذا» to a verb that «و» joins to the one behind it
LISTED = 9  # tokens from a masdar to the one that «و» joins to it
AIM = 5  # tokens from a masdar of purpose to the one that «و» joins to it


def asked_whether(scene: Scene, before: Run | None) -> bool:
    """«سئل عما إذا كانت البلدية تقول إن …»: it is asked whether the subject before the verb says so."""
    if before is None:
        return False
    k = before.first - 1
    k -= scene.word(k) in scene.grammar.whether
    return scene.word(k) in scene.grammar.conditions and scene.word(k - 1) in scene.grammar.what | scene.grammar.questions


def wondered(scene: Scene, i: int, cue: CueForm) -> bool:
    """«فكيف تقبل الشركة بالخسارة؟»: a verb in the present right behind «how»."""
    return cue.shape == "present" and cue.prefix == 0 and scene.bare_in(scene.word(i - 1), scene.remarks.how)


def joined_condition(scene: Scene, i: int, cue: CueForm) -> bool:
    """«إذا وافقت الجزيرة على الهدنة واعترفت بـ…»: «و» joins the verb, which has no subject of its own, to one behind «if»."""
    if cue.shape != "past" or not cue.prefix or cue.pronoun is not None or scene.definite(i + 1) or i + 1 in scene.mentions:
        return False
    for k in range(i - 1, max(i - BACK, scene.sentence_start[i] - 1), -1):
        if not scene.is_word(k) or scene.that(k) or scene.relative(k):
            return False
        if scene.bare_in(scene.word(k), scene.grammar.conditions):
            verb = k + 1 + (scene.word(k + 1) in scene.grammar.what)
            return past(scene, verb) and scene.word(verb) not in scene.grammar.whether and same_ending(scene, verb, i)
    return False


def same_ending(scene: Scene, one: int, other: int) -> bool:
    """Both verbs in the past end for a feminine subject, or neither does."""
    return len({scene.word(k)[-1:] in scene.grammar.she for k in (one, other)}) == 1


def of_manner(scene: Scene, i: int, cue: CueForm) -> bool:
    """«بشكل يهدد سلامتها»: the bare verb describes how something is done."""
    return cue.pronoun is None and not cue.prefix and cue.shape == "present" and scene.word(i - 1) in scene.grammar.in_manner


def aim_joined(scene: Scene, i: int, cue: CueForm) -> bool:
    """«لتوعية السكان وحثهم على …»: a masdar, which «و» joins to one that tells an aim."""
    if cue.lemma not in scene.remarks.like_masdars or cue.shape != "past" or not cue.prefix or cue.pronoun is None:
        return False
    for k in range(i - 1, max(i - AIM, 0), -1):
        if not scene.is_word(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return False
        word = scene.word(k)
        if word[:1] in scene.grammar.to_letter and (scene.masdars.fullmatch(word[1:]) or word[1:] in scene.doings.deeds):
            return True
    return False


def masdar_with_pronoun(scene: Scene, i: int, cue: CueForm) -> bool:
    """«تأكيدهما وحثهما على …»: a masdar with its pronoun, which «و» joins to another with the same."""
    if cue.pronoun is None or cue.shape != "past" or not cue.prefix or cue.lemma not in scene.remarks.like_masdars:
        return False
    word, before = scene.word(i), scene.word(i - 1)
    own = next((pronoun for pronoun in scene.pronouns if word.endswith(pronoun)), None)
    if own is None or not before.endswith(own):
        return False
    stem = before[: -len(own)].removeprefix(scene.names.conjunction)
    return scene.masdars.fullmatch(stem) is not None or stem in scene.doings.deeds


def completes_need(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ضرورة تحمل الشركة المسؤولية», «أهمية توقع …»: behind a noun for what is needed or possible a masdar, which is written like a verb in the present."""
    like = cue.shape == "present" and cue.gender == "f" or cue.shape == "past" and cue.lemma in scene.speech.lookalikes and cue.gender == "m"
    return like and not cue.prefix and not cue.plural and scene.word(i - 1) in scene.doings.needs and not scene.that(i + 1)


def masdar_listed(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ابتزاز المنظمات وطلب أموال»: «و» joins what is written like a verb to a masdar that «و» joins to another, or that a preposition governs.

    «على ضرورة احترام الأطفال ورفض التمييز»: or that completes what is needed.
    """
    if cue.lemma not in scene.speech.lookalikes or cue.shape != "past" or not cue.prefix or cue.pronoun is not None or cue.plural or cue.gender != "m":
        return False
    other = "object" not in cue.takes or cue.to == "direct" or scene.that(i + 1) or scene.mark(i + 1) or scene.clings_any(i + 1)
    if other or not scene.is_word(i - 1) or scene.word(i + 1) in scene.grammar.prepositions:
        return False
    for k in range(i - 1, max(i - LISTED, scene.sentence_start[i]), -1):
        word = scene.word(k)
        if not scene.is_word(k) or scene.relative(k) or scene.that(k) or scene.tenses.of(word) and not (scene.masdar(k) or scene.deed(k)):
            return False
        bare = word[word[:1] == scene.names.conjunction or scene.clings_any(k) :]
        if bare in scene.doings.deeds or scene.masdars.fullmatch(bare) is not None:
            return bare != word or scene.word(k - 1) in scene.grammar.before_nouns or scene.word(k - 1) in scene.doings.needs
    return False
