"""Where the words end that somebody in another's quotation reports: at the full stop inside it («قال: "نرى أن السد آمن. سنزوره غدا"»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene


def within_sentence(scene: Scene, draft: Draft, run: Run) -> Run:
    """The run, up to the first full stop in it when its cue stands in the same quotation as the words, and no mark or colon opens these."""
    first, depth = run.first, scene.page.depth
    if not depth[first] or depth[first] != depth[draft.cue.first] or draft.cue.first > first or scene.opens_quote(first) or scene.colon(first - 1):
        return run
    stop = next((k for k in range(first + 1, run.last) if scene.stops(k) and depth[k] == depth[first]), run.last)
    return Run(first, stop, run.skip)
