"""A verb of saying inside somebody's words that tells what he himself said («أكد أنه أبلغ جاره بأن …»): no statement beside the one that it stands in."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene

SAID = ("past", "present")  # shapes of the verbs that tell what he said
LEADS = ("past", "present", "participle")  # shapes of the words that lead to what he says


def of_himself(scene: Scene, draft: Draft, before: list[Draft]) -> bool:
    """The verb stands right behind «أنه» or «أنها», which goes back to whoever says the words that begin with it."""
    if draft.mention is not None and of_own_state(scene, draft, before):
        return True
    first = draft.cue.first
    while scene.word(first - 1) in scene.grammar.before_verb:
        first -= 1
    wished = scene.word(first - 1) in scene.grammar.that and scene.word(first - 2) in scene.grammar.wants  # «أكد أنه يود أن يوضح …»
    first -= 2 * wished
    that, own = scene.word(first - 1), scene.grammar.it
    if draft.shape not in SAID or not (scene.that(first - 1) or scene.said(first - 1)):
        return False
    gender = "m" if that[-1:] in own else "f" if that[-1:] in scene.grammar.accusative and that[-2:-1] in own else None
    outer = (b for b in before if b.shape in LEADS and not b.noun_phrase and b.content[0].first == first and (wished or somebody(scene, b)))
    told = any(b.gender == gender and not b.plural and not b.relay for b in outer)
    if told:
        scene.because(draft.cue.first, "the speaker's own words, not another's")
    return told


def somebody(scene: Scene, outer: Draft) -> bool:
    """Whoever says the words is told by the verb alone or is a person, a body or the like, and no paper («ذكر التقرير أنه قال …»)."""
    if outer.mention is None:
        return True
    known = scene.mentions.get(outer.mention.first)
    return known is not None and known[1].kind != "unnamed"


def of_own_state(scene: Scene, draft: Draft, before: list[Draft]) -> bool:
    """«قالت وزارة الخارجية السويدية إن السويد تذكر بأن …»: words of a state that begin what a body or holder of an office of its own says."""
    assert draft.mention is not None
    known = scene.mentions.get(draft.mention.first)
    if known is None or known[1].kind != "state" or draft.shape not in SAID:
        return False
    first = draft.mention.first
    outer = (b for b in before if b.shape in LEADS and b.content[0].first in (first, first - scene.opens_quote(first - 1)) and b.mention is not None)
    own = any(speaks_for(scene, b.mention, known[1].entry) for b in outer if b.mention is not None)
    if own:
        scene.because(draft.cue.first, "the speaker's own words, not another's")
    return own


def speaks_for(scene: Scene, speaker: Run, state: str | None) -> bool:
    """The mention is a body of the state, or somebody with an office of it, by its adjective or name («المتحدث باسم الخارجية السويدية»)."""
    known = scene.mentions.get(speaker.first)
    medium = scene.word(speaker.first).removeprefix(scene.names.article) in scene.speech.media
    if known is None or known[1].kind not in ("body", "office", "person") or state is None or medium:
        return False
    return any(scene.names.word(scene.word(k)).state == state for k in range(speaker.first, speaker.last))
