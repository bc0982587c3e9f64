"""The words around a source phrase that is put into its clause between two dashes or commas, and where they end."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import TAIL, granted_head, main_clause, past_opening, sentence_start

SAYING = frozenset({"said", "clause"})  # what verbs take that tell a clause


def closing_dash(scene: Scene, opens: int, last: int) -> int | None:
    """The dash that closes what a dash before token `opens` begins, behind a source that ends at token `last`; None where there is none."""
    if scene.word(opens - 1) not in scene.grammar.dashes or opens - 1 <= sentence_start(scene, opens):
        return None
    end = scene.sentence_end[opens]
    close = next((k for k in range(last, min(last + TAIL, end)) if scene.word(k) in scene.grammar.dashes), None)
    return close if close is not None and close + 1 < end and not scene.that(close + 1) else None


def told_by_another(scene: Scene, opens: int) -> bool:
    """«قال الوزير إن السعر - بحسب الوكالة - ارتفع»: before token `opens` somebody speaks, whose words the source passes on."""
    told = (scene.finite(k) for k in range(sentence_start(scene, opens), opens))
    return any(cue is not None and SAYING & set(cue.takes) for cue in told)


def around(scene: Scene, opens: int, close: int) -> list[Run]:
    """The clause before the dash or comma before token `opens` and behind that at token `close`; of one that is granted no more than is granted."""
    first, end = sentence_start(scene, opens), scene.sentence_end[close]
    head = granted_head(scene, first)
    main = None if head is None else next((k for k in range(close + 1, end) if scene.comma(k) and main_clause(scene, k + 1)), None)
    if head is None or main is None or head + 1 >= opens - 1:
        return [past_opening(scene, first, opens - 1), Run(close + 1, end)]
    return [Run(head + 1, opens - 1), Run(close + 1, main)]
