"""«عاد ليؤكد أن …», «"…"، لتضيف أنها …»: behind some verbs «ل» and a verb of saying tell what somebody then said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.text import QUOTE

if TYPE_CHECKING:
    from mahdar.find.statements.scene import Scene
    from mahdar.lexicon.speech import CueForm

FAR = 12  # tokens from the verb before to the one that «ل» clings to
ADJUNCT = 6  # tokens from that one to its «أن» or colon


def came_to_say(scene: Scene, i: int, cue: CueForm) -> bool:
    """What the verb at token i, behind «ل», tells was said: its words follow, and a verb of coming, going on or saying stands before it in its clause."""
    if not words_follow(scene, i, cue):
        return False
    if scene.comma(i - 1) and (i > 1 and scene.kinds[i - 2] == QUOTE or somebody_then(scene, i, cue)):
        return True
    for k in range(i - 1, max(i - FAR, scene.sentence_start[i] - 1), -1):
        if scene.that(k) or scene.said(k) or scene.relative(k) or scene.negation(k):
            return False
        if scene.bare_in(scene.word(k), scene.unsaid.came_to) and k not in scene.mentions:
            return not scene.relative(k - 1) and not scene.negation(k - 1) and scene.word(k - 1) not in scene.grammar.that
    return False


def somebody_then(scene: Scene, i: int, cue: CueForm) -> bool:
    """«…، ليعلن الوزير أن …»: a name or noun for somebody else right behind the verb, and «أن» right behind that, tell what came of it and no purpose."""
    known = scene.mentions.get(i + 1)
    if known is None or known[1].kind == "place" or known[1].span.start != scene.page.start[i + 1] or known[1].gender not in (None, cue.gender):
        return False
    last = known[0] + (scene.word(known[0]) in scene.grammar.complements)
    return scene.that(last) or scene.said(last)


def words_follow(scene: Scene, i: int, cue: CueForm) -> bool:
    """Behind the verb stands «أن», a colon, or «عن» where the verb takes it."""
    about = {scene.fold(take) for take in cue.takes} & scene.grammar.heard_from
    near = range(i + 1, min(i + ADJUNCT, scene.sentence_end[i]))
    return scene.word(i + 1) in about or any(scene.that(k) or scene.said(k) or scene.colon(k) for k in near)
