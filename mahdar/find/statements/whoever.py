"""Nouns right behind a verb that name who speaks, told by what stands behind them: a demonstrative, a quotation, an accusative, «ما»."""

from __future__ import annotations

from mahdar.find.statements.farther import deed, free, object_begins
from mahdar.find.statements.met import Met
from mahdar.find.statements.predicates import called_so, held_so
from mahdar.find.statements.scene import Scene

NEAR, FEW = 8, 4  # tokens: no such nouns have more
FAR = 12  # tokens from a body to the object of its verb
HOLDERS = ("body", "unnamed", "office")
ACTING = ("body", "place")


def some_who(scene: Scene, j: int, end: int) -> int:
    """The end of the many at j who hold it to be so («اعتبرها بعض هواة الصيد "كارثة"»): where a quotation or an accusative begins."""
    near = range(j + 1, min(j + NEAR, end))
    return next((k for k in near if scene.opens_quote(k) or scene.accusative(k) or not scene.is_word(k)), j)


def this_behind(scene: Scene, first: int, end: int) -> int | None:
    """The demonstrative with its noun that is the object, behind nouns that name who speaks («نفى أهله هذه الرواية»)."""
    for k in range(first, min(first + FEW, end - 1)):
        if k > first and scene.bare_in(scene.word(k), scene.grammar.demonstratives):
            return k if scene.definite(k + 1) and not scene.accusative(k - 1) else None
        if own_deed(scene, k):
            return None  # «نفى ارتكابه هذه الجريمة»
        if not scene.plain(k) or scene.masdar(k) or scene.clings_any(k):
            return None
    return None


def own_deed(scene: Scene, k: int) -> bool:
    """Token k is a masdar with a pronoun («ارتكابه», «صلتها»)."""
    bases = [base for base in scene.speech.without_pronoun(scene.word(k)) if base != scene.word(k)]
    return any(base in scene.doings.deeds or scene.masdars.fullmatch(base) is not None for base in bases)


def what_is_described(met: Met, j: int) -> bool:
    """«وصف التاجر ما جرى بأنه …»: «ما» at token j, behind the subject, begins the object, of which something is said behind its verb."""
    scene = met.scene
    if "predicate" not in met.cue.takes or scene.word(j) not in scene.grammar.what_came or scene.word(j - 1) in scene.grammar.prepositions:
        return False
    if met.subject is None and met.before is None:
        return False
    return any(held_so(scene, k) or called_so(scene, k) for k in range(j + 2, met.end))


def body_who(met: Met, j: int) -> int:
    """The end of a body at token j that holds it to be so («اعتبرته منظمة حقوقية أمرا خطيرا»): where a quotation or an accusative begins; j for none."""
    scene, cue = met.scene, met.cue
    heads = scene.names.heads.get(scene.word(j), ())
    if j != met.i + 1 or not any(head.kind in HOLDERS and head.sex in (None, cue.gender) for head in heads):
        return j
    near = range(j + 1, min(j + NEAR, met.end))
    return next((k for k in near if (scene.opens_quote(k) or in_accusative(scene, k)) and all(scene.is_word(n) for n in range(j, k))), j)


def object_of_body(met: Met) -> int | None:
    """The object behind a body or place that acts («رفض نادي الساحل عرضا», «أعلن مطار روما في موقعه إلغاء …»)."""
    scene, subject = met.scene, met.subject
    if (
        subject is None
        or met.before
        or "object" not in met.cue.takes
        or not any(h.kind in ACTING for h in scene.names.heads.get(scene.word(subject.first), ()))
    ):
        return None
    for k in range(subject.first + 2, subject.last + 1):
        if in_accusative(scene, k) and k not in scene.mentions:
            return k
    for k in range(subject.last, min(subject.last + FAR, met.end)):
        if scene.relative(k) or scene.that(k) or scene.finite(k) is not None and not scene.in_mention(k):
            return None
        if free(scene, k) and (object_begins(scene, k) or deed(scene, k)):
            return k
    return None


def in_accusative(scene: Scene, k: int) -> bool:
    """Token k is a noun in the indefinite accusative, even one written like a verb for two («عرضا», «أمرا»)."""
    word = scene.word(k)
    return scene.accusative(k) or word[-1:] in scene.grammar.accusative and word[:-1] in scene.names.ordinary and scene.plain(k)


def behind_many(met: Met) -> int | None:
    """«وصف منتقدو القرار رد الحكومة بأنه …»: right behind many people by their ending, who complete nothing, what they describe, though it may be a verb."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or "predicate" not in met.cue.takes or met.stopped != subject.last or not scene.cues(met.stopped):
        return None
    many = scene.word(subject.first)[-1:] == scene.names.conjunction and scene.bare_definite(subject.last - 1)
    return subject.last if many and (scene.definite(subject.last + 1) or subject.last + 1 in scene.mentions) else None
