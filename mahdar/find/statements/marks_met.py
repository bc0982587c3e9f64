"""Past a mark that a walk meets: a bracket, a quoted name, a comma with what stands in apposition behind it."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.inserted import with_tag
from mahdar.find.statements.met import APPOSED, OBJECTS, Met
from mahdar.find.statements.quotes_met import past_quoted
from mahdar.find.statements.subjects_apposed import unknown_name


def past_mark(met: Met, j: int) -> int:
    """Past a mark: brackets and quoted names whole, a comma with the end of what it closes; not past dots."""
    scene = met.scene
    if scene.word(j)[:1] in scene.grammar.stops:
        return j
    if scene.word(j) == "(":
        return scene.bracket_end(j)
    if scene.opens_quote(j):
        return past_quoted(met, j)
    if named := with_tag(met, j):
        met.subject = named
        return named.last
    if scene.comma(j):
        if met.object is not None and describes_name(met, met.object) and (scene.construct(j + 1) or scene.masdar(j + 1)):
            met.object = None
        met.adjunct = met.relative = met.noun = False
        last = unknown_name(met, j + 1)
        if last > j + 1 and met.subject is not None:
            met.subject = Run(met.subject.first, last, met.subject.skip)
            return last
        met.over = met.over or another_clause(met, j + 1)
        return past_apposition(met, j + 1)
    return j + 1


def past_apposition(met: Met, j: int) -> int:
    """Past words in commas right behind the subject of a verb that has somebody as its object («نصحت المفوضية، ذراع الاتحاد، الدول …»)."""
    scene = met.scene
    if met.subject is None or met.before or met.subject.last != j - 1 or met.addressee is not None:
        return j
    if OBJECTS & set(met.cue.takes):
        return past_description(met, j)
    if met.cue.to != "direct":
        return j
    for k in range(j, min(j + APPOSED, met.end)):
        if scene.comma(k):
            goes_on = scene.definite(k + 1) or k + 1 in scene.mentions or scene.word(k + 1) in met.phrases
            return k + 1 if scene.is_word(k + 1) and goes_on and k + 1 not in scene.times else j
        if k in scene.times or scene.finite(k) or any(scene.word(k) == take or len(take) == 1 and scene.clings(k, take) for take in met.phrases):
            return j
    return j


def past_description(met: Met, j: int) -> int:
    """Past a noun with the article and what describes it in commas, behind the subject («رفض المجلس، السلطة التي تنظر في الطعون، طلب الحزب»)."""
    scene = met.scene
    if not scene.definite(j) or j in scene.times:
        return j
    for k in range(j + 1, min(j + APPOSED, met.end - 1)):
        if scene.comma(k):
            free = scene.plain(k + 1) or any(cue.lemma in scene.speech.lookalikes and not cue.prefix for cue in scene.cues(k + 1))
            free = free and scene.word(k + 1)[:1] not in scene.grammar.joining and scene.word(k + 1) not in scene.grammar.openers
            return k + 1 if free and k + 1 not in scene.times else j
        taken = any(scene.word(k) == take or len(take) == 1 and scene.clings(k, take) for take in met.phrases)
        if taken or scene.word(k) in scene.grammar.that or scene.colon(k) or scene.opens_quote(k):
            return j
    return j


def another_clause(met: Met, j: int) -> bool:
    """A word with «و» that is no name, pronoun or relative opens another clause at j."""
    scene, word = met.scene, met.scene.word(j)
    if word[:1] not in scene.grammar.joining or j in scene.mentions or j in scene.times or scene.relative(j):
        return False
    return word not in scene.grammar.which and len(word) > 3 and not scene.definite(j) and word not in scene.names.ordinary


def describes_name(met: Met, j: int) -> bool:
    """A word with the article right behind the subject, with a preposition behind it («جمعية الفجر المناهضة للصيد، طرح اللعبة»)."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or subject.last != j or not scene.definite(j):
        return False
    title = scene.word(j) in scene.names.titles or scene.word(j) in scene.names.heads
    return title or scene.word(j + 1) in scene.grammar.prepositions or scene.clings_any(j + 1) or scene.for_the(j + 1)
