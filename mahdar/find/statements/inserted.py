"""Words between the subject of a verb and the words said that are neither: a circumstance in commas, and what describes a name in quotation marks."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.met import Met
from mahdar.find.statements.scene import Scene

INSERTED = 8  # tokens: what stands in commas between a subject and «أن» is no longer


def inserted(met: Met, j: int) -> bool:
    """The preposition at j opens no words said, since «أن» follows its noun («أكد، على هامش اللقاء، أن …», «أكد المعلقون على السباق أن …»)."""
    scene, subject = met.scene, met.subject
    if scene.word(j) in scene.grammar.heard_from and about(met, j):
        return True
    if subject is None or met.before or met.object is not None or subject.last != j - scene.comma(j - 1):
        return False
    for k in range(j + 1, min(j + INSERTED, met.end)):
        if scene.that(k):
            ends = scene.comma(k - 1) if scene.comma(j - 1) else of_those(met, j) and scene.bare_definite(k - 1)
            return ends and scene.word(k)[:1] not in scene.grammar.clinging
        if scene.finite(k) or scene.relative(k) or scene.opens_quote(k) or scene.colon(k) or scene.comma(k) and not scene.that(k + 1):
            return False
    return False


def about(met: Met, j: int) -> bool:
    """«أفادت في بيان عن الحادث أن …», «أفاد بيان صدر عن الوزارة أن …»: what stands from token j on belongs to a paper, since «أن» follows soon."""
    scene = met.scene
    near = range(j + 1, min(j + INSERTED, met.end))
    end = next(
        (k for k in near if scene.comma(k) and not scene.that(k + 1) or scene.finite(k) or scene.relative(k) or scene.opens_quote(k) or scene.that(k)), j
    )
    return end > j and scene.that(end) and scene.word(end - 1) not in scene.grammar.prepositions


def of_those(met: Met, j: int) -> bool:
    """The subject before token j is a plural of human beings with the article, that may take the preposition («المعلقون على …»)."""
    subject = met.subject
    return subject is not None and subject.generic and met.scene.definite(subject.first) and met.people(j - 1)


def describes_quoted(met: Met, j: int) -> bool:
    """Token j has the article and describes the name in quotation marks right before it («شركة "…" المتخصصة في …»)."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or subject.last != j or j - 1 not in scene.quote_start or not scene.definite(j):
        return False
    word = scene.names.word(scene.word(j))
    alike = (scene.word(j)[-1:] in scene.grammar.feminine) == (met.cue.gender == "f")
    leads = scene.word(j + 1) in scene.grammar.prepositions or scene.clings_any(j + 1) or scene.for_the(j + 1)
    return alike and leads and not (word.verb or scene.masdar(j, definite=True) or scene.act_named(j))


def tag_end(scene: Scene, k: int) -> int:
    """The end of a name behind a hashtag at token k, its words tied to one another; k for none."""
    if scene.word(k) not in scene.names.hashtag or not scene.is_word(k + 1):
        return k
    k += 2
    while scene.word(k) in scene.names.glue and scene.is_word(k + 1):
        k += 2
    return k


def with_tag(met: Met, k: int) -> Run | None:
    """The subject, one noun or one with the article, that a name behind a hashtag at token k ends («أعلنت المغنية #سناء اعتزالها», «برنامج #بحر_الشمال»)."""
    scene, subject = met.scene, met.subject
    if subject is None or met.before or subject.last != k or not subject.generic or tag_end(scene, k) == k:
        return None
    named = scene.thing(subject.first) or scene.word(subject.first) in scene.grammar.before_quoted_name | scene.speech.accounts
    if not scene.definite(subject.first) and not (named and subject.last == subject.first + 1):
        return None
    return Run(subject.first, tag_end(scene, k), generic=True)
