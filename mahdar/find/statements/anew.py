"""Where the reporter goes on behind words said: with another's denial, with what the speaker talked of besides, with what others say meanwhile."""

from __future__ import annotations

from mahdar.find.closed import either
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

SHARE = 5  # tokens from a number of people to their verb
AGAINST = frozenset({"accuse", "deny", "reject", "warn", "threaten", "criticise", "demand"})  # acts of those who speak against others
DENIALS = frozenset({"deny", "reject"})  # acts of verbs with a pronoun that stands for what was said


def reporter_goes_on(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k the words said give way to the reporter's own."""
    if (
        disputed(scene, k)
        or taken_up(scene, k)
        or talks_besides(scene, draft, k)
        or meanwhile_says(scene, k)
        or others_hold(scene, k)
        or other_share(scene, draft, k)
        or media_publish(scene, k)
    ):
        return True
    return draft.noun_phrase and not draft.predicate and meanwhile_does(scene, k)


def disputed(scene: Scene, k: int) -> bool:
    """«… وهو ما تنفيه موسكو»: what another denies or refuses, even without a comma before it."""
    if scene.word(k) not in scene.grammar.which or scene.word(k + 1) not in scene.grammar.what:
        return False
    cues = (cue for base in scene.speech.without_pronoun(scene.word(k + 2)) for cue in scene.speech.cues.get(base, ()))
    return any(cue.act in DENIALS and cue.shape in ("past", "present") for cue in cues)


def taken_up(scene: Scene, k: int) -> bool:
    """«…، وهو الرأي الذي أكده المدرب»: what another says of the words, too."""
    if scene.word(k) not in scene.grammar.which or not scene.comma(k - 1) or not scene.definite(k + 1) or not scene.relative(k + 2):
        return False
    cues = (cue for base in scene.speech.without_pronoun(scene.word(k + 3)) for cue in scene.speech.cues.get(base, ()))
    return any(cue.shape == "past" and not cue.weak and "clause" in cue.takes for cue in cues)


def talks_besides(scene: Scene, draft: Draft, k: int) -> bool:
    """«…، وتحدثوا عن …», «…، ووجهت نداء …»: by gender and number the verb is that of whoever speaks; before a clause only a marked form tells."""
    word = scene.word(k)
    if not scene.comma(k - 1) or word[:1] not in scene.grammar.joining or draft.shape not in ("past", "present"):
        return False
    if f"{word[1:]} {scene.word(k + 1)}" not in scene.grammar.talks_on:
        return False
    many, her = word.endswith(tuple(scene.grammar.they)), word[-1:] in scene.grammar.she
    if many or her:
        return draft.plural or unnamed(scene, draft.mention) if many else draft.gender == "f"
    return draft.noun_phrase and draft.gender == "m"


def unnamed(scene: Scene, mention: Run | None) -> bool:
    """The mention names nobody («سكان من الحي»), so that it may stand for many."""
    known = None if mention is None else scene.mentions.get(mention.first)
    return mention is not None and (mention.generic or known is not None and known[1].kind == "unnamed")


def meanwhile_says(scene: Scene, k: int) -> bool:
    """«…، بينما يتهم معارضون الحكومة بـ…»: another verb of saying right behind the word that sets two clauses against each other."""
    if not scene.bare_in(scene.word(k), scene.grammar.meanwhile) or not scene.comma(k - 1):
        return False
    cue = scene.finite(k + 1)
    if cue is None or cue.weak or cue.prefix or cue.pronoun is not None or cue.lemma in scene.speech.lookalikes:
        return False
    return ("said" in cue.takes or cue.act in AGAINST) and not scene.that(k + 2)


def meanwhile_does(scene: Scene, k: int) -> bool:
    """«طلب عقد اجتماع فيما أرسلت الحكومة …»: behind a noun phrase a verb in the past with a subject of its own."""
    if not scene.bare_in(scene.word(k), scene.grammar.meanwhile) or scene.tenses.of(scene.word(k + 1)) != "past":
        return False
    return scene.definite(k + 2) or k + 2 in scene.mentions


def media_publish(scene: Scene, k: int) -> bool:
    """«…، ونشرت مواقع عدة تقارير»: what newspapers and channels published besides, by the gender of the verb no masdar («…، ونشر صحيفة …»)."""
    cue = scene.finite(k)
    if cue is None or not cue.prefix or cue.shape != "past" or cue.gender != "f" or cue.pronoun is not None or not scene.comma(k - 1):
        return False
    word = scene.word(k + 1)
    bare = next((word[len(a) :] for a in scene.grammar.article if word.startswith(a)), word)
    return not scene.that(k + 2) and (bare in scene.grammar.reporters or bare in scene.speech.media)


def other_share(scene: Scene, draft: Draft, k: int) -> bool:
    """«قال 4٪ إن العكس صحيح، بينما كان 6٪ محايدين»: behind what a share of people says another share."""
    if draft.mention is None or not scene.number(draft.mention.first) or not scene.bare_in(scene.word(k), either(scene.grammar.but, scene.grammar.meanwhile)):
        return False
    number = k + 1 + (scene.word(k + 1) in scene.grammar.copulas)
    return scene.number(number) and any(scene.word(j) in scene.grammar.percents for j in range(number + 1, number + 1 + SHARE))


def others_hold(scene: Scene, k: int) -> bool:
    """«…، لكن 47 بالمئة فقط يرون أن …»: a share of people and what they hold."""
    if not scene.number(k + 1) or not (scene.bare_in(scene.word(k), scene.grammar.but) or scene.bare_in(scene.word(k), scene.grammar.meanwhile)):
        return False
    for j in range(k + 2, min(k + 2 + SHARE, scene.size)):
        cue = scene.finite(j)
        if cue is not None:
            return scene.that(j + 1)
        if not scene.is_word(j) and scene.word(j) not in scene.grammar.percents:
            return False
    return False
