"""Nouns of saying with whoever completes them, behind which stand no words of his: «ويعني إعلان النادي أن …», «دعوة فلان لأداء دور …»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.draft import Run
from mahdar.find.statements.nouns_aimed import no_speaker
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NAME = 8  # tokens of a name in quotation marks
DESCRIBED = 12  # tokens from a verb of describing to its object


def no_words(scene: Scene, i: int, cue: CueForm, source: Run, start: int) -> str | None:
    """Why the words from token `start` on are not what `source` says by the noun at token i, None when they may be."""
    if meant(scene, i, start):
        return "the clause is the object of a verb that tells what it means"
    if described(scene, i):
        return "whoever describes it says what follows"
    if invited(scene, i, cue, source, start):
        return "whoever completes the noun is invited"
    return "part of a body's name" if named_for(scene, source, start) else no_speaker(scene, i, cue, source, start)


def meant(scene: Scene, i: int, start: int) -> bool:
    """«ويعني إعلان النادي أن …», «ما يعكس قول الوزير إن …»: the noun is the subject of a verb that the clause completes."""
    return scene.that(start - 1) and scene.bare_in(scene.word(i - 1), scene.unsaid.meaning)


def described(scene: Scene, i: int) -> bool:
    """«وصف الوزير وعود الشركة بغير الكافية»: the noun is the object of a verb of describing, and what is said of it follows with no «أن»."""
    if any(scene.that(k) for k in range(i, scene.sentence_end[i])):
        return False
    for k in range(i - 1, max(i - DESCRIBED, scene.sentence_start[i] - 1), -1):
        if (
            not scene.is_word(k)
            or scene.that(k)
            or scene.relative(k)
            or (scene.word(k) in scene.grammar.prepositions or scene.clings_any(k))
            and not scene.in_mention(k)
        ):
            return False
        verb = scene.finite(k)
        if verb is not None and not scene.in_mention(k):
            return verb.takes == ("predicate",) and verb.pronoun is None
    return False


def invited(scene: Scene, i: int, cue: CueForm, source: Run, start: int) -> bool:
    """«دعوة نادر الحلو لأداء دور …»: a person is invited to what only a guest does."""
    if not any(take in scene.grammar.to_letter for take in cue.takes) or cue.plural or source.first != i + 1:
        return False
    known = scene.mentions.get(source.first)
    word = scene.word(start)
    behind = (word[1:] if word[:1] in scene.grammar.to_letter else word, word[len(scene.names.article) :])
    return known is not None and known[1].kind == "person" and any(base in scene.unsaid.invited_to for base in behind)


def named_for(scene: Scene, source: Run, start: int) -> bool:
    """«دعوة من الهيئة العليا لـ"مسيرات …" التي …»: what stands in quotation marks right behind the body tells what it is for."""
    opener = start if scene.opens_quote(start) else start + 1
    known = scene.mentions.get(source.first)
    if not scene.opens_quote(opener) or known is None or known[1].kind != "body" or opener - source.last > 1:
        return False
    close = scene.quote_end[opener]
    return close - opener <= NAME and (scene.relative(close + 1) or not scene.is_word(close + 1))


def pending(scene: Scene, k: int) -> bool:
    """«حبس أربعة أيام على ذمة التحقيق»: behind «على ذمة», which ends before token k, stands what somebody is held for."""
    return scene.word(k - 1) in scene.unsaid.account and without_article(scene, scene.word(k)) in scene.unsaid.held_for
