"""What a statement is as a whole: its mode."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.layout import WORDS
from mahdar.find.statements.scene import Scene
from mahdar.model import Mode


def mode(scene: Scene, content: list[Run], around: int = 0) -> Mode:
    """direct: every word stands in one quotation; mixed: some do; else indirect.

    A quoted name makes nothing mixed, nor do the `around` quotations in which the cue itself stands.
    """
    depth = scene.page.depth
    if all(max(depth[run.first : run.last], default=0) <= around for run in content):
        return "indirect"
    quoted = plain = False
    for run in content:
        words = words_in(scene, run)
        inner = min([depth[i] for i in words], default=0) - around
        names = quoted_names(scene, run) if inner <= 0 else []
        for i in words:
            deep = depth[i] > around and not (names and any(i in name for name in names))
            quoted, plain = quoted or deep, plain or not deep
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def words_in(scene: Scene, run: Run) -> list[int]:
    """The words and numbers of the run."""
    kinds = scene.kinds
    return [i for i in range(run.first, min(run.last, scene.size)) if kinds[i] in WORDS]


def quoted_names(scene: Scene, run: Run) -> list[range]:
    """The quotations in the run that are names."""
    openers = (k for k in range(run.first, run.last) if scene.opens_quote(k) and (scene.names_something(k) or scene.names_thing(k)))
    return [range(k, scene.quote_end[k] + 1) for k in openers]
