"""What stands in commas behind a source up to the end of its sentence, none of it of the clause before: who he is, where, to whom and when he told it."""

from __future__ import annotations

from mahdar.find.statements.adjuncts import medium_addressed
from mahdar.find.statements.quoted_clauses import next_comma
from mahdar.find.statements.scene import Scene

LONG = 12  # tokens: no words that tell who somebody is are longer
SOURCE = 8  # tokens of the words before a comma that name a source


def told_of_source(scene: Scene, k: int) -> bool:
    """Behind the comma before token k all parts of the sentence that commas part tell of the source («، مالك المصنع، لصحيفة الفجر.»)."""
    if lies_there(scene, k):
        return True
    last = scene.sentence_end[k]
    while k < last:
        comma = next_comma(scene, k, last)
        if not of_source(scene, k, comma):
            return False
        k = comma + 1
    return True


def of_source(scene: Scene, k: int, last: int) -> bool:
    """The part from token k to `last` tells who the source is, whom he told it, when, or where a reporter is."""
    if last - k > LONG or any(scene.finite(n) is not None or scene.relative(n) or scene.that(n) for n in range(k, last)):
        return False
    if scene.times.get(k) == last:
        return True
    if medium_addressed(scene, k, last) is not None:
        return True
    if scene.word(k) in scene.grammar.channel_prepositions:
        return reporter_before(scene, k - 1) and k + 1 in scene.mentions and scene.mentions[k + 1][0] == last
    return scene.word(k) in scene.remarks.who or in_person(scene, k)


def in_person(scene: Scene, k: int) -> bool:
    """Token k stands in a mention of somebody that began before the comma («وزير المالية، سليم الحداد»)."""
    office = scene.mention_before.get(k - 1)
    inside = scene.in_mention(k) and k not in scene.mentions or k in scene.mentions and scene.mentions[k][1].kind == "person"
    return inside and (office is None or office[1].kind in ("office", "person"))


def reporter_before(scene: Scene, comma: int) -> bool:
    """Before the comma a reporter of a medium is named («مراسل الفجر»)."""
    return any(scene.word(n) in scene.grammar.reporters for n in range(comma - SOURCE, comma))


def lies_there(scene: Scene, k: int) -> bool:
    """«بحسب المختبر، حيث يقبع الحاسوب»: what is in the place that is the source, up to the end of the sentence."""
    if scene.word(k) not in scene.grammar.where or scene.word(k + 1) not in scene.overruns.lying:
        return False
    return not any(scene.comma(n) for n in range(k, scene.sentence_end[k]))
