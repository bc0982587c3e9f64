"""Whether a verb of saying tells that something was said, or that it was not («لم يقل», «نفى أنه قال»), or that it may be («من المتوقع أن يعلن»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.layout import IF
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.supposed import joined_condition, of_manner, wondered
from mahdar.lexicon.speech import CueForm

GOVERNS = 8  # tokens from a verb to the «أن» that it governs
FRONT = 4  # letters and vowels of a verb among which that of the passive stands
PATTERN = 4  # letters of the past of such a verb, one of them an alef
BEING = 5  # tokens from «يكون» to the verb in the past


def unsaid(scene: Scene, i: int, cue: CueForm) -> str | None:
    """Why the verb at token i reports nothing that was said, None when it may."""
    if passive(scene, i, cue):
        return "passive: it is not told who says it"
    if negated(scene, i):
        what = scene.word(i - 1) in scene.speech.source_links
        return f"after {scene.page.raw[i - 1]!r}: not said, or not in these words" if what else "negated: it was not said"
    if scene.word(i - 1) in scene.grammar.that and scene.word(i - 2) in scene.grammar.unsaid_before_that:
        return f"after {scene.page.raw[i - 2]!r} it was not said, or not yet"
    if denied(scene, i, cue):
        return "inside a denial or refusal: it was not said"
    return "impersonal: a thing shows it, or nobody is named who says it" if shown(scene, i) or of_manner(scene, i, cue) else None


def passive(scene: Scene, i: int, cue: CueForm) -> bool:
    """«قُتل», «يُذكر»: the verb has the vowel of the passive, and is none whose active present has it, too."""
    return scene.grammar.passive in scene.page.raw[i][: FRONT + cue.prefix] and not active(scene, i, cue)


def active(scene: Scene, i: int, cue: CueForm) -> bool:
    """«وتُظهر الدراسة», «يُطالب الوزير»: verbs of these patterns have the vowel in the active present, too; somebody stands right behind, who does it."""
    whole, folded = cue.lemma, scene.fold(cue.lemma)
    pattern = len(folded) == PATTERN and (whole[:1] != folded[:1] or folded[1] in scene.grammar.accusative)
    vowel = scene.page.raw[i][cue.prefix + 1 : cue.prefix + 2] == scene.grammar.passive
    return cue.shape == "present" and pattern and vowel and (i + 1 in scene.mentions or scene.definite(i + 1) and not scene.for_the(i + 1))


def shown(scene: Scene, i: int) -> bool:
    """«يذكر أن …», «مما يشير إلى …»: nobody says it."""
    if scene.bare_in(scene.word(i), scene.grammar.impersonal) and (scene.that(i + 1) or scene.accusative(i - 1)):
        return True  # «يذكر أن …», «لم يقدم شيئا يذكر»
    named = i + 1 in scene.mentions or (scene.definite(i + 1) and not scene.for_the(i + 1))
    return scene.word(i - 1) in scene.grammar.shown and (scene.word(i + 1) in scene.grammar.prepositions or not named)


def what_is_said(scene: Scene, i: int) -> bool:
    """«بسبب ما قال إنه خطر», «عرض ما قال إنه كنز»: «ما» is what somebody says to be so, since «إن» with its pronoun follows."""
    if scene.word(i - 1) not in scene.speech.source_links or not scene.is_word(i - 2) and not scene.comma(i - 2):
        return False
    k = next((k for k in range(i + 1, i + GOVERNS) if scene.said(k) or not scene.is_word(k)), i)
    return scene.said(k) and len(scene.word(k)) > IF


def negated(scene: Scene, i: int) -> bool:
    """«لم يقل», «لا قد يقول», «لم يعد يقول», «لم يؤكد أو ينف»"""
    if what_is_said(scene, i):
        return False
    if scene.negation(i - 1) or (scene.word(i - 1) in scene.grammar.before_verb and scene.negation(i - 2)):
        return True
    if scene.word(i - 1) in scene.doings.no_longer and scene.negation(i - 2):
        return True
    either = scene.word(i - 1) in scene.grammar.either and scene.finite(i - 2) is not None
    return either and (scene.negation(i - 3) or (scene.word(i - 3) in scene.grammar.that and scene.word(i - 4) in scene.grammar.unsaid_before_that))


def denied(scene: Scene, i: int, cue: CueForm) -> bool:
    """«نفى أنه قال», «نفى أن يكون الوزير قد قال», «رفض أن يقول»"""
    if (
        cue.pronoun is None
        and scene.relative(i - 1)
        and scene.definite(i - 2)
        and i - 1 not in scene.mention_before
        and governing(scene, i - 1) in ("deny", "reject")
    ):
        return True  # «نفى الأنباء التي تشير إلى أن …»
    that = being(scene, i, cue)
    if that is None and scene.word(i - 1) in scene.grammar.that and not scene.said(i - 1):
        that = i - 1
    return that is not None and governing(scene, that) in (("deny", "reject") if cue.shape == "present" else ("deny",))


def being(scene: Scene, i: int, cue: CueForm) -> int | None:
    """The token of «أن» in «أن يكون … قال», with no mark between and nothing that joins the verb («يجب أن يكون حذرا، وقال …»)."""
    if cue.shape != "past" or cue.prefix:
        return None
    for k in range(i - 1, max(i - BEING, 0), -1):
        if not scene.is_word(k):
            return None
        if scene.word(k) in scene.grammar.being and scene.word(k - 1) in scene.grammar.that:
            return k - 1
    return None


def governing(scene: Scene, that: int) -> str | None:
    """The act of the verb, participle or noun that the clause after «أن» hangs on."""
    for k in range(that - 1, max(that - GOVERNS, -1), -1):
        if scene.stops(k) or scene.is_break(k) or scene.that(k) or k in scene.quote_start:
            return None
        if scene.cues(k) and not scene.in_mention(k):
            return scene.cues(k)[0].act
    return None


def supposed(scene: Scene, i: int, cue: CueForm) -> bool:
    """It is told of as possible only: after «إذا», «قد», «من المتوقع أن», «هل», «كاد»."""
    before, grammar = scene.word(i - 1), scene.grammar
    if before in grammar.conditions or scene.word(i - 2) in grammar.conditions or scene.bare_in(before, grammar.perhaps) or before in grammar.asks:
        return True
    if being(scene, i, cue) is not None or wondered(scene, i, cue) or joined_condition(scene, i, cue):
        return True
    return cue.shape == "present" and (scene.bare_in(before, grammar.may) or (before in grammar.to_do and scene.word(i - 2) not in grammar.once))


def conditional(scene: Scene, before: Run | None) -> bool:
    """The subject before the verb stands behind «if» or «as if» («إذا كان الوزير يصر على …»)."""
    if before is None:
        return False
    k = before.first - 1
    if scene.bare_in(scene.word(k), scene.grammar.as_if) and scene.page.raw[k][-2:-1] != scene.word(k)[-2:-1]:
        return True  # «وكأن الحارس يحذر …», not «وكان …»
    return scene.word(k - (scene.word(k) in scene.grammar.copulas)) in scene.grammar.conditions


def future(scene: Scene, i: int, cue: CueForm) -> bool:
    """It is still to be said («سيعلن»، «سوف يعلن»)."""
    return cue.shape == "present" and (scene.word(i)[: cue.prefix][-1:] in scene.grammar.to_come or scene.word(i - 1) in scene.grammar.to_come)


def spelt(scene: Scene, i: int, cue: CueForm) -> bool:
    """A verb whose last letter folding changes («رأى») keeps that letter when it is the word's last; else the word is another («راي»)."""
    last = cue.lemma[-1:]
    bare = scene.word(i)[cue.prefix :] == scene.fold(cue.lemma)
    return not bare or scene.fold(last) == last or scene.page.raw[i][-1:] == last
