"""What completes a source, up to the mark that ends its phrase («كما أعلنت الرئاسة الدورية للمجلس.», «وفق مكتب الصحة في بلدة كذا،»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_whole import FAR, NONE, closes, ends
from mahdar.find.statements.subjects_tail import with_tail


def with_rest(scene: Scene, run: Run, apart: bool) -> Run:
    """The source with what a preposition of its own leads, where all up to a mark belongs to it; `apart`: no clause goes on behind its phrase."""
    k = run.last
    led = scene.is_word(k) and (scene.word(k) in scene.grammar.complements or scene.clings_any(k) or scene.for_the(k))
    office = run.first in scene.mentions and scene.mentions[run.first][1].kind == "office" and scene.word(k) in scene.names.seats
    if not apart or not led or office or scene.word(run.first - 1) in scene.grammar.heard_whom:
        return run
    limit = next((n for n in range(k, k + FAR) if closes(scene, n)), k)
    if limit == k or not ends(scene, limit):
        return run
    whole = with_tail(scene, run, limit, NONE, sure=True)
    return whole if whole.last == limit or whole.last in scene.times else run
