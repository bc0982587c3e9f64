"""Words of saying with which nothing is told: somebody points at a thing, evidence shows something, a thing grows, a request was turned down."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

FINITE = ("past", "present")
CLAUSE = 8  # tokens from the «أن» of a clause to the verb of which a piece of evidence is the subject
WHOM = 10  # tokens from a relative pronoun to the verb of its clause


def nothing_told(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why nothing is told with the verb or participle at token i, None when something may be."""
    if cue.shape not in FINITE:
        return None
    if points_at(scene, cue, reach):
        return "a deed, no words"
    if grows(scene, i, cue) or evidence_shows(scene, i, cue, reach):
        return "its subject is a thing that shows something"
    if turned_down(scene, i, cue, reach):
        return "a passive: it is not told who says it"
    return "nobody else is told" if tells_you(scene, i, cue) else None


def points_at(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«وأشار إلى حجابها»: a gesture towards what somebody has."""
    if reach.kind != "phrase" or cue.lemma not in scene.untold.pointing:
        return False
    word = scene.word(reach.at)[reach.skip :]
    return any(base in scene.untold.pointed_at for base in scene.speech.without_pronoun(word) if base != word)


def grows(scene: Scene, i: int, cue: CueForm) -> bool:
    """«وزادت دهشة الحارس أن …», «يزيد عدد السفن عن …»: a thing right behind the verb grows."""
    if cue.lemma not in scene.untold.growing or cue.pronoun is not None:
        return False
    if scene.word(i + 1) in scene.grammar.demonstratives and scene.definite(i + 2) and scene.word(i + 3) in scene.grammar.of:
        return True  # «وزادت العاصفة من التخوف أن …»
    return without_article(scene, scene.word(i + 1)) in scene.untold.growers or scene.word(i + 1) in scene.grammar.of


def evidence_shows(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«قال الحارس إن الصور تشير إلى أن …»: in a clause that another tells, what he tells of shows it."""
    if cue.lemma not in scene.untold.evident or cue.prefix or cue.plural or cue.pronoun is not None:
        return False
    subject = reach.subject
    if subject is not None and (not subject.generic or subject.first > i):
        return False
    first = subject.first if subject is not None else clause_begins(scene, i)
    if first is None or first + 1 in scene.mentions and not scene.definite(first):
        return False  # «معلومات المخابرات تشير إلى أن …»
    if not (scene.that(first - 1) or scene.said(first - 1) or scene.and_that(first - 1)):
        return False
    return without_article(scene, scene.word(first)) in scene.untold.evidence


def clause_begins(scene: Scene, i: int) -> int | None:
    """The token behind the «أن» of the clause in which the verb at token i stands, None when a mark or another verb parts them."""
    for k in range(i - 1, max(i - CLAUSE, 0), -1):
        if scene.that(k) or scene.said(k):
            return k + 1
        if not scene.is_word(k) or scene.relative(k) or scene.finite(k) is not None:
            return None
    return None


def turned_down(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«السباحون الذين رفضت طلباتهم»: the pronoun stands for those of whom the relative clause tells, and nobody is named who refused."""
    if (
        reach.kind != "object"
        or reach.at != i + 1
        or reach.subject is not None
        or cue.shape != "past"
        or cue.plural
        or cue.lemma not in scene.untold.turning_down
    ):
        return False
    word = scene.word(reach.at)
    own = [base for base in scene.speech.without_pronoun(word) if base != word]
    if not any(base in scene.untold.petitions for base in own):
        return False
    many = word.endswith(tuple(scene.untold.theirs))
    return many and any(scene.word(k) in scene.grammar.relatives_of_many for k in range(i - 1, max(i - WHOM, scene.sentence_start[i] - 1), -1))


def tells_you(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ويطلب منك تغيير كلمة السر»: outside of quotation marks the reader is told what a thing wants."""
    if scene.word(i + 1) in scene.untold.himself and "question" in cue.takes:
        return cue.shape == "present"  # «وأنه سيسأل نفسه "…"»
    return cue.pronoun is None and scene.word(i + 1) in scene.untold.you and not scene.page.depth[i]
