"""Who describes the thing that a verb's pronoun stands for, between the verb and what it is described as («وصفها مطلعون بـ"الكاذبة"»)."""

from __future__ import annotations

from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene

WHO = 12  # tokens from the verb to «بـ»


def who_describes(met: Met, j: int) -> int:
    """The end of the nouns at token j that name who describes it, j where nobody is named there."""
    alone = met.cue.takes == ("predicate",) and met.scene.plain(j) and not met.scene.clings_any(j)
    return (described_as(met.scene, j, met.end) if alone else None) or somebody_end(met, j)


def described_as(scene: Scene, j: int, end: int) -> int | None:
    """The token of «بـ», behind nothing but names, nouns and prepositions from token j on."""
    letters = scene.grammar.clinging - scene.grammar.to_letter
    for k in range(j + 1, min(j + WHO, end)):
        if any(scene.clings(k, letter) for letter in letters):
            return k
        if scene.mark(k) or scene.that(k) or scene.relative(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return None
    return None


def somebody_end(met: Met, j: int) -> int:
    """The end of the nouns at j that name who holds it to be so, since what it is held to be follows («اعتبره أنصار الفريق إهانة»); j for none."""
    scene, k = met.scene, j + 1
    if scene.plain(j) and scene.definite(j):
        while scene.plain(k) and scene.definite(k):
            k += 1
        return k if scene.that(k) or scene.clings_any(k) or scene.accusative(k) else j
    feminine = scene.word(j)[-1:] in scene.grammar.feminine
    if not scene.plain(j) or scene.accusative(j) or feminine and met.cue.gender != "f":
        return j
    while scene.definite(k) or k in scene.mentions:
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    if feminine:
        return k if k > j + 1 and scene.word(k)[-1:] in scene.grammar.accusative and scene.plain(k) else j  # «تعتبره دولة السويد جزءا من …»
    return k if k > j + 1 and (scene.plain(k) or scene.opens_quote(k) or scene.that(k)) else j


def of_sort(scene: Scene, j: int) -> bool:
    """«تعتبرها السويد جماعة "إرهابية" متشددة»: at token j, behind who says so, a body that begins with an everyday noun is what it is held to be."""
    known, word = scene.mentions[j][1], scene.names.word(scene.word(j))
    return known.kind in ("body", "unnamed") and known.entry is None and word.ordinary and not word.definite
