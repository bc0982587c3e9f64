"""The preposition that a verb of saying takes, met by a walk: whether it is the verb's own, and what it leads to."""

from __future__ import annotations

from mahdar.find.statements import quotes
from mahdar.find.statements.begun_later import of_direction
from mahdar.find.statements.belonging import described_with, describes_object, in_manner, participle_of_many
from mahdar.find.statements.governed import later_preposition
from mahdar.find.statements.inserted import inserted
from mahdar.find.statements.met import Met
from mahdar.find.statements.quotes_met import WORD_OR_TWO
from mahdar.find.statements.reach import Reach

OTHERWISE = frozenset({"state", "reject"})  # acts of verbs that with an object of their own mean something else («أقر قانونا», «اعترض صاروخا»)


def behind_phrase(met: Met, j: int) -> Reach | None:
    """A preposition that the cue takes, and the noun phrase after it."""
    scene, word = met.scene, met.scene.word(j)
    if word not in met.phrases and word[:1] not in met.phrases:
        return None
    if met.object is not None and ("object" in met.cue.takes or other_object(met)):
        return None
    if word[:1] in met.phrases and word[1:] in scene.grammar.that and word[:1] in scene.grammar.to_letter:
        return met.reach("clause", j + 1)  # «دعاه لأن يعود»
    if word in met.phrases and "object" in met.cue.takes and met.adjunct and owns(met, j - 1):
        return met.reach("object", j - 1)
    if what_goes_on(met, j):
        return met.reach("phrase", j, 1)
    if (
        in_manner(scene, j)
        or of_direction(scene, j)
        or describes_object(scene, met.object, j)
        or overseers(met, j)
        or scene.word(j - 1) in scene.grammar.issued_by
        or in_answer(met, j)
        or scene.word(j + 1) in scene.starts.at_once
        or scene.word(j - 1) in scene.starts.called_it
    ):
        return None
    if clause_apart(met, j):
        return None
    for take in met.phrases:
        if word in scene.grammar.right_to and word[:1] == take and met.object is None and not met.adjunct:
            return met.reach("phrase", j, 1)  # «طالب بحق العودة»
        if len(take) > 1 and word == take and j + 1 < met.end and scene.word(j + 1) not in scene.grammar.on_behalf:
            if "clause" in met.cue.takes and (inserted(met, j) or at_place(met, j)):
                return None
            return met.reach("object", noun) if (noun := quotes.object_before_verb(scene, met.cue, met.object, j)) else after_preposition(met, j + 1)
        if len(take) == 1 and scene.clings(j, take) and not met.over and not (met.adjunct and (met.noun or j in scene.mentions)):
            if described_by(met, j) or not met.cue.aimed and described_with(scene, met.subject, j) or later_preposition(met, j):
                return None
            return clinging(met, j, take)
    return None


def in_answer(met: Met, j: int) -> bool:
    """«وشدد الوزير ردا على سؤال، …»: the preposition at token j goes with the reason right before it."""
    return j - 1 > met.i and met.scene.word(j) in met.phrases and met.scene.word(j - 1) in met.scene.unsaid.in_answer


def clause_apart(met: Met, j: int) -> bool:
    """«أفاد مسؤول عن الموانئ، الثلاثاء، بأن …», «أعلنت لجنة الدفاع عن …، أن …»: behind a comma «أن» leads to what is said, and no verb stands before it."""
    scene = met.scene
    if "clause" not in met.cue.takes:
        return False
    for k in range(j + 1, met.end):
        if scene.that(k):
            return k > j + 1 and scene.comma(k - 1) and not scene.said(k) and scene.word(k)[:1] not in scene.grammar.joining
        if scene.finite(k) or scene.opens_quote(k) or scene.colon(k) or scene.comma(k - 1) and scene.participle(k):
            return False  # «أقر القبطان بخطئه، مؤكدا بعد عودته، بأنه …»
    return False


def what_goes_on(met: Met, j: int) -> bool:
    """«وندد بما يجري في المدينة»: «ما» behind the letter that the verb takes, before a verb."""
    scene, word = met.scene, met.scene.word(j)
    if word[1:] not in scene.grammar.what_came or word[:1] not in met.phrases or met.object is not None or met.adjunct or met.relative:
        return False
    return scene.is_word(j + 1) and scene.word(j + 1) not in scene.grammar.prepositions and not scene.definite(j + 1) and not scene.clings_any(j + 1)


def at_place(met: Met, j: int) -> bool:
    """«وأكد في تغريدة على موقع المجلة أن …»: behind the preposition stands where it is said, since a clause follows."""
    scene = met.scene
    if not scene.speech.is_channel(scene.word(j + 1), scene.asides.places):
        return False
    return any(scene.that(k) and scene.word(k)[:1] not in scene.grammar.clinging for k in range(j + 2, met.end))


def overseers(met: Met, j: int) -> bool:
    """«أكد المشرفون على المعرض أن …»: «على» belongs to the participle that is the subject, since a clause follows."""
    scene = met.scene
    if "clause" not in met.cue.takes or met.subject is None or met.before or met.subject.last != j or not participle_of_many(scene, j - 1):
        return False
    near = range(j + 1, min(j + WORD_OR_TWO + 2, met.end))
    that = next((k for k in near if scene.that(k)), None)
    return that is not None and (scene.definite(that - 1) or that in scene.mention_before) and not scene.comma(that - 1)


def described_by(met: Met, j: int) -> bool:
    """The preposition at j goes with a word that describes the subject behind a comma («، الملقب بـ"…"،»)."""
    scene = met.scene
    apart = met.subject is not None and not met.before and scene.comma(j - 2) and scene.definite(j - 1) and j - 1 not in scene.mentions
    return apart and j - 1 not in scene.times and met.cue.to != "direct"


def other_object(met: Met) -> bool:
    """The verb has an object of another sense, and the preposition goes with that («اعترضت القوات صاروخا … على …»، «أقر الاتحاد عدة تعديلات …»)."""
    assert met.object is not None
    if met.scene.word(met.i + 1) in met.scene.grammar.in_it and met.scene.belongs(met.object):
        return True  # «شكوى أفاد فيها تعرضه لخدعة كلفته …»
    if met.cue.lemma in met.scene.doings.adopting and met.subject is not None:
        ordinary = met.scene.names.word(met.scene.word(met.object)).ordinary or met.scene.accusative(met.object)
        return ordinary and not met.scene.definite(met.object)
    alone = met.subject is None and (met.object > met.i + 1 or met.scene.word(met.object) in met.scene.asides.manners)
    if met.cue.act not in OTHERWISE or alone or met.cue.to == "direct":
        return False
    return met.scene.accusative(met.object) or met.scene.word(met.object) in met.scene.grammar.quantities


def owns(met: Met, j: int) -> bool:
    """What is the subject's own at token j is the verb's object («أعلن متشددون على صلة بالتنظيم مسؤوليتهم عن …»)."""
    scene = met.scene
    free = (
        met.subject is not None
        and met.subject.last < j
        and scene.word(j)[:1] not in scene.grammar.joining
        and scene.word(j - 1) not in scene.grammar.prepositions
    )
    return free and scene.belongs(j) and not scene.speech.is_channel(scene.word(j)) and not scene.clings_any(j)


def after_preposition(met: Met, j: int) -> Reach:
    """What follows a preposition that the cue takes: a clause after «أن», or a noun phrase."""
    that = met.scene.word(j) in met.scene.grammar.that
    skipped = that and met.scene.word(j) not in met.scene.grammar.that_not
    return met.reach("clause" if that else "phrase", j + skipped, prep=j - 1)


def clinging(met: Met, j: int, letter: str) -> Reach:
    """The noun after a particle that clings to it, which may stand alone before a quotation or bracket."""
    scene = met.scene
    if scene.word(j) == letter:
        return met.reach("phrase", j + 1)
    if scene.word(j)[1:] in scene.grammar.article and scene.opens_quote(j + 1):
        return met.reach("phrase", j + 1)  # «وصفه بالـ"عدائي"»
    return met.reach("phrase", j, scene.particle_length(j))
