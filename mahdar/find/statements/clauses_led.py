"""Where and to whom the words of a participle were said, as the clause before it tells («أضاف الوزير في برنامج كذا قائلا …», «توجه إلى الطلاب قائلا …»)."""

from __future__ import annotations

from mahdar.find.statements.adjuncts import channel_at, named_at
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import past_times

FAR = 20  # tokens before the participle
VERB = 12  # tokens from a verb of addressing to whom it addresses
HEARERS = frozenset({"person", "office", "unnamed"})


def settle(scene: Scene, drafts: list[Draft]) -> None:
    """Give participles and nouns of saying what the clause before them tells; drafts are in order of their cues, their contents settled."""
    said = 0
    for draft in drafts:
        if draft.shape in ("participle", "noun"):
            first = max(said, scene.sentence_start[draft.cue.first], draft.cue.first - FAR)
            alone = draft.shape == "noun" and scene.word(draft.cue.first)[:1] not in scene.grammar.clinging  # «عن موظفين في المصنع قولهم»
            draft.channel = draft.channel or (None if alone else channel_before(scene, draft.cue.first, first))
            draft.addressee = draft.addressee or addressed_before(scene, draft.cue.first, first)
        said = max(said, draft.content[-1].last, draft.cue.last)


def channel_before(scene: Scene, i: int, first: int) -> Run | None:
    """«… عبر تويتر قائلا», «… في برنامج كذا بالقول»: the channel right before token i, of the clause's own verb."""
    for k in range(i - 2, first - 1, -1):
        if scene.comma(k) or scene.that(k):
            return None
        run = channel_at(scene, k, i)
        if run is not None and past_times(scene, run.last) >= i:
            other = any(map(scene.relative, range(max(first, k - 3), k))) or any(scene.word(n) in scene.grammar.toward for n in range(run.first, run.last))
            return None if other else run
    return None


def addressed_before(scene: Scene, i: int, first: int) -> Run | None:
    """«توجه الوزير إلى الطلاب قائلا», «وجه حديثه إلى السفير، متسائلا»: whom a verb of addressing leads to, before token i."""
    leads = scene.grammar.toward | scene.grammar.before_hearers
    for k in range(i - 2, first, -1):
        near = range(max(first, k - VERB), k)
        if scene.word(k) in leads and hears(scene, k + 1) and any(scene.bare_in(scene.word(m), scene.grammar.addressing) for m in near):
            return named_at(scene, k + 1, i)
    return None


def hears(scene: Scene, k: int) -> bool:
    """Token k begins with somebody who may be addressed, no place to which one goes."""
    return scene.speech.hears(scene.word(k)) or k in scene.mentions and scene.mentions[k][1].kind in HEARERS
