"""Verbs of saying by which nothing is said: lists still to be made public, goods shown, a superlative, a question to the reader, a claim that nobody makes."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

BESIDE = 8  # tokens from a superlative to another that «و» joins to it


def said_by_none(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why nothing is said with the verb at token i, None when something may be."""
    if list_to_come(scene, i, cue, reach) or unveils(scene, cue, reach):
        return "a deed, no words"
    if asks_reader(scene, i, cue):
        return "the reader is asked"
    if joined_superlative(scene, i, cue):
        return "a superlative here"
    if across(scene, i, cue, reach):
        return "a preposition here"
    return "what a claim holds: nobody is named who makes it" if claimed(scene, i, cue, reach) else None


def list_to_come(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«ويعلن المدرب القائمة في الربيع», «ويكشف المدرب عن الأسماء …»: in the present, a list is about to be made public."""
    if cue.lemma not in scene.idioms.announcing or cue.shape != "present" or cue.pronoun is not None or reach.kind not in ("phrase", "object"):
        return False
    if reach.subject is not None and reach.subject.first < i:
        return False  # «الفريق يعلن قائمته», in a headline
    behind = reach.kind == "object" and reach.subject is None and not scene.construct(reach.at) and scene.definite(reach.at + 1)
    nouns = [scene.word(reach.at)[reach.skip :], *([scene.word(reach.at + 1)] if behind else ())]
    return any(without_article(scene, noun) in scene.unsaid.lists for noun in nouns)


def unveils(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«كشفت الشركة عن مجموعة من الهواتف»: many of the things that the verb shows and does not tell of."""
    if reach.kind != "phrase" or scene.word(reach.at)[reach.skip :] not in scene.unsaid.lots or scene.word(reach.at + 1) not in scene.grammar.of:
        return False
    return without_article(scene, scene.word(reach.at + 2)) in scene.doings.deed.get(cue.lemma, ())


def asks_reader(scene: Scene, i: int, cue: CueForm) -> bool:
    """«هل سألت نفسك …»: outside of quotation marks the writer turns to his reader."""
    return cue.shape != "participle" and not scene.page.depth[i] and scene.word(i + 1) in scene.unsaid.yourself


def joined_superlative(scene: Scene, i: int, cue: CueForm) -> bool:
    """«أقدم السفن وأبرز الموانئ …»: «و» joins what is written like a verb to a superlative before it, and a noun with the article completes both."""
    if cue.lemma not in scene.unsaid.like_superlatives or cue.shape != "past" or cue.prefix != 1 or cue.gender != "m" or cue.plural:
        return False
    if i + 1 in scene.mentions or not scene.bare_definite(i + 1) or scene.word(i + 1)[2:] in scene.names.heads:
        return False
    article, pattern = scene.names.article, scene.doings.superlative
    for k in range(i - 2, max(i - BESIDE, 0), -1):
        if not scene.is_word(k + 1) or scene.finite(k):
            return False
        if pattern.fullmatch(article + scene.word(k)) and not scene.definite(k) and (scene.definite(k + 1) or scene.construct(k + 1)):
            return True
    return False


def across(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وعبر طرق مختلفة: …»: what is written like the verb is a preposition before a noun without the article that names nobody."""
    subject = reach.subject
    if reach.kind not in ("colon", "quote") or scene.word(i)[cue.prefix :] not in scene.grammar.prepositions or subject is None:
        return False
    first = scene.word(subject.first)
    return subject.first == i + 1 and subject.generic and not scene.definite(i + 1) and first not in scene.names.heads and not scene.somebody(i + 1)


def claimed(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«رفض كل الاتهامات التي تفيد أن …»: behind a noun for a claim and a relative pronoun, with nobody who makes it."""
    behind = reach.subject is not None and reach.subject.first > i
    if reach.kind != "clause" or behind or cue.shape == "participle" or cue.pronoun is not None or not scene.relative(i - 1) or not scene.definite(i - 2):
        return False
    noun = scene.word(i - 2)
    bases = (without_article(scene, noun), noun[1:] if noun[:1] in scene.clitics else noun)
    return any(without_article(scene, base) in scene.unsaid.claims for base in bases)
