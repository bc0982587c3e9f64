"""What stands in commas between a noun that reports, or its source, and the «إن» of the words said («قوله، خلال اللقاء، إن …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

INSERTED = 18  # tokens in commas before «إن»


def past_inserted(scene: Scene, j: int) -> int:
    """The «إن» behind words in commas that begin at token j («قوله، خلال اللقاء، إن …»); j where there is none."""
    if not scene.comma(j):
        return j
    for k in range(j, min(j + INSERTED, scene.sentence_end[j])):
        if scene.comma(k) and (scene.that(k + 1) or scene.said(k + 1)):
            return k + 1
        told = scene.finite(k) is not None and not scene.in_mention(k) and not scene.relative(k - 1)
        if told or scene.that(k) or scene.opens_quote(k) or scene.colon(k):
            return j
    return j


def with_name(scene: Scene, source: Run | None, j: int) -> tuple[Run | None, int]:
    """An office that ends at token j with its holder in commas («قول وزير الصيد، بيتر هولدن، إن …»)."""
    known = scene.mentions.get(j + 1) if scene.comma(j) else None
    office = scene.mentions.get(source.first) if source is not None else None
    if source is None or known is None or known[1].kind != "person" or not scene.comma(known[0]) or office is None or office[1].kind != "office":
        return source, j
    return Run(source.first, known[0], source.skip), known[0]
