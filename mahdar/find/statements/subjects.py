"""The subject that stands before its verb: at the head of the clause, or the one that a relative pronoun stands for."""

from __future__ import annotations

from mahdar.find.statements.scene import Run, Scene
from mahdar.lexicon.speech import CueForm

PHRASE = 4  # words: a subject with the article that no table knows is no longer


def subject_before(scene: Scene, i: int, cue: CueForm) -> Run | None:
    """The mention that stands before its verb at the head of a clause («لكن الوزيرة نفت»، «صحيفة الفجر كتبت»)."""
    k = i
    while scene.word(k - 1) in scene.grammar.before_verb and not scene.in_mention(k - 1):
        k -= 1
    if scene.comma(k - 1):
        k = k - 1 if k - 1 in scene.mention_before else clause_before(scene, k - 1)
    if scene.relative(k - 1):
        return antecedent(scene, k - 1, cue)
    known = scene.mention_before.get(k)
    if known is None:
        return None if scene.page.depth[i] or scene.comma(k) else unknown_before(scene, k)
    if not agrees(known[1].gender, cue.gender):
        return None
    first, mention = known
    skip = mention.span.start - scene.page.start[first]
    while skip and scene.word(first)[:1] in scene.grammar.joining and first in scene.mention_before:
        first, mention = scene.mention_before[first]
        skip = mention.span.start - scene.page.start[first]
    heads = (
        (skip and scene.word(first)[:1] in scene.grammar.joining)
        or scene.mark(first - 1)
        or scene.word(first - 1) in scene.grammar.openers
        or scene.that(first - 1)
        or (mention.kind == "unnamed" and not scene.definite(first) and not scene.negation(first - 1))
    )
    return Run(first, k, skip) if heads else None


def unknown_before(scene: Scene, k: int) -> Run | None:
    """A noun phrase with the article that fills the head of the clause before its verb («لكن النظام السابق اعترف …»)."""
    first = definite_nouns(scene, k)
    head = first - 1 if scene.word(first - 1) in scene.grammar.demonstratives else first
    heads = scene.mark(head - 1) or scene.word(head - 1) in scene.grammar.openers
    return Run(head, k, generic=True) if first < k and heads and not scene.comma(first - 1) else None


def definite_nouns(scene: Scene, k: int) -> int:
    """The first of the words with the article that end before token k and that no table knows."""
    first = k
    while k - first < PHRASE and scene.plain(first - 1) and scene.definite(first - 1) and not scene.in_mention(first - 1):
        first -= 1
    return first


def antecedent(scene: Scene, relative: int, cue: CueForm) -> Run | None:
    """The mention that a relative pronoun stands for: right before it, or before an inserted phrase in commas when it joins with «و»."""
    joined = scene.word(relative) not in scene.grammar.relatives
    for k in range(relative, max(relative - (12 if joined else 1), 0), -1):
        known = scene.mention_before.get(k)
        if known is not None and agrees(known[1].gender, cue.gender) and (not joined or known[1].gender):
            return Run(known[0], k, known[1].span.start - scene.page.start[known[0]])
    own = not joined and cue.pronoun is None and "object" in cue.takes and is_object(scene, relative + 2)
    return unknown_antecedent(scene, relative - 1 if scene.comma(relative - 1) else relative) if own else None


def is_object(scene: Scene, i: int) -> bool:
    """A noun at token i may be the object of the verb before it, which has no other subject."""
    return scene.plain(i) and i not in scene.mentions and scene.word(i) not in scene.grammar.in_it


def unknown_antecedent(scene: Scene, k: int) -> Run | None:
    """The nouns with the article right before a relative pronoun («منازل القرى التي رفضت …»)."""
    first = definite_nouns(scene, k)
    return Run(first, k, generic=True) if first < k and not scene.in_mention(first - 1) else None


def clause_before(scene: Scene, comma: int) -> int:
    """The token where a relative clause or inserted words that end at this comma begin, when a mention ends there."""
    k = comma
    while k > 0 and comma - k < 25 and not scene.is_break(k - 1):
        if scene.comma(k - 1) or scene.word(k) in scene.grammar.relatives:
            mention = scene.mention_before.get(k - 1 if scene.comma(k - 1) else k)
            if mention is not None and scene.word(k) in scene.grammar.relatives:
                return k - 1 if scene.comma(k - 1) else k
        k -= 1
    return comma


def agrees(gender: str | None, verb: str) -> bool:
    return gender is None or gender == verb
