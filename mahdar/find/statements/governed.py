"""A letter that clings to a word and goes with what stands before it, since the preposition of the verb is still to come («الدول الغنية بالغاز بدعم …»)."""

from __future__ import annotations

from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene

NEAR, FAR = 8, 20  # tokens to a second preposition
FIFTH = 4  # letters of a masdar of the fifth stem («توقف»)
WEAK = 5  # letters: a masdar that ends in a hamza has as many («إدلاء»)


def later_preposition(met: Met, j: int) -> bool:
    """Token j is no complement of the verb: a later word with the same letter is a masdar, or a circumstance stands before it and «إلى» behind it."""
    scene, letter = met.scene, met.scene.word(j)[:1]
    if letter in scene.grammar.to_letter and named_for(met, j):
        return True
    if letter in scene.grammar.to_letter:
        return met.adjunct and any(scene.word(k) in met.phrases and not scene.clings(k, letter) for k in ahead(met, j, FAR))
    if deed_at(scene, j) or like_deed(scene, j) or scene.opens_quote(j + 1) or scene.word(j)[1:] in scene.grammar.what_came:
        return False
    return any(scene.word(k)[:1] == letter and deed_at(scene, k) and scene.clings(k, letter) for k in ahead(met, j, NEAR))


def named_for(met: Met, j: int) -> bool:
    """«دعا المجلس الوطني للثقافة ورابطة الفنون، لإغلاق …»: what the body is for, since behind a comma the letter leads to a masdar."""
    scene, letter = met.scene, met.scene.word(j)[:1]
    if not scene.for_the(j) or met.before or met.subject is None or met.subject.last != j or scene.speech.hears(scene.word(j)[1:]):
        return False
    for k in range(j + 1, min(met.end, j + FAR)):
        if scene.finite(k) is not None and not scene.in_mention(k) or scene.that(k) or scene.opens_quote(k):
            return False
        if scene.comma(k):
            fourth = scene.page.raw[k + 1][1:2] == scene.below and scene.fourths.fullmatch(scene.word(k + 1)[1:]) is not None
            return scene.clings(k + 1, letter) and (fourth or deed_at(scene, k + 1))
    return False


def ahead(met: Met, j: int, far: int) -> range:
    """The tokens behind token j up to a comma, a verb, a relative pronoun or «أن»."""
    scene = met.scene
    last = min(met.end, j + far)
    end = next((k for k in range(j + 1, last) if scene.comma(k) or scene.finite(k) or scene.relative(k) or scene.that(k) or scene.opens_quote(k)), last)
    return range(j + 1, end)


def like_deed(scene: Scene, j: int) -> bool:
    """The word at j, behind the letter, may be a masdar («بإحالة المتهم», «بالتوقف», «بالادعاء», «بألا يعود»)."""
    bare, long = scene.word(j)[1:].removeprefix(scene.names.article), scene.grammar.accusative
    fifth = bare[:1] in scene.grammar.persons and len(bare) == FIFTH
    weak = len(bare) >= WEAK and bare[:1] in long and bare[-2:-1] in long and scene.page.raw[j][-1:] in scene.grammar.seatless
    return fifth or weak or scene.word(j) in scene.grammar.that_not or bare[-1:] in scene.grammar.feminine and not scene.bare_definite(j)


def deed_at(scene: Scene, k: int) -> bool:
    """The word at k, behind the letter and the article, is a masdar."""
    bare = scene.word(k)[1:].removeprefix(scene.names.article)
    return bare in scene.doings.deeds or bare in scene.grammar.short_masdars or scene.masdars.fullmatch(bare) is not None
