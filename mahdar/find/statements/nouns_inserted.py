"""What stands in commas between a noun that reports, or its source, and the «إن» of the words said («قوله، خلال اللقاء، إن …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

INSERTED = 18  # tokens in commas before «إن»
WORDS = 4  # tokens from the opening mark of a name to its closing one


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


def words_behind(scene: Scene, j: int) -> int | None:
    """Where the words said begin behind «بالقول» before token j: at once, or past a comma, or where, when and to whom they were said.

    «بالقول، إن …», «بالقول ردا على أسئلة البحارة "…"», «بالقول على صفحته الجمعة: "…"».
    """
    if scene.opens_quote(j) and scene.quote_end[j] - j > WORDS:
        return j + 2 if scene.said(j + 1) and scene.hamza(j + 1) else j  # «توجه إليهم بالقول "…"»
    circumstance = scene.word(j) in scene.grammar.prepositions or scene.accusative(j) or scene.comma(j) or j in scene.times
    for k in range(j, min(j + INSERTED, scene.sentence_end[j]) if circumstance and j < len(scene.page) else j):
        if scene.said(k) and scene.hamza(k):
            return k + 1
        if scene.opens_quote(k) and (scene.colon(k - 1) or scene.quote_end[k] - k > WORDS):
            return k
        told = scene.finite(k) is not None and not scene.in_mention(k)
        if told or scene.that(k) or scene.colon(k) and not scene.opens_quote(k + 1):
            return None
    return None
