"""Which part of a sentence a source phrase in it covers, where another verb of saying or «لكن» stands before («أعلن النادي …، فيما بلغ الثمن … وفقا لـ…»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources_ends import sentence_start

FAR = 24  # tokens: no such part is longer
FEW = 4  # tokens: no clause is shorter


def clause_start(scene: Scene, opens: int) -> int:
    """Where the clause before a source at token `opens` begins: with the sentence, or behind «فيما» and «وأن» in it, with another verb of saying before."""
    first = sentence_start(scene, opens)
    if scene.mark(opens - 1):
        return first
    for k in range(opens - 1, max(first, opens - FAR), -1):
        joined = scene.and_that(k) and scene.word(k)[:1] == scene.names.conjunction
        if joined or scene.bare_in(scene.word(k), scene.grammar.meanwhile):
            return k + 1 if any(scene.finite(n) is not None for n in range(first, k)) and opens - k > 1 else first
        if scene.comma(k) or scene.opens_quote(k) or k in scene.quote_start:
            return first
    return first


def parted(scene: Scene, first: int, cue: Run, last: int) -> list[Run]:
    """The parts of what a source covers with the words `cue` that ends at token `last`: a short clause within a sentence, or behind «لكن»."""
    opens = cue.first
    if first > sentence_start(scene, opens) and 1 < opens - first < FEW:
        goes_on = scene.comma(last) and scene.word(last + 1) in scene.grammar.since_it | scene.grammar.complements
        return [Run(first, opens), *([Run(last + 1, scene.sentence_end[last])] if goes_on else [])]
    return but_parted(scene, cue, last)


def but_parted(scene: Scene, cue: Run, last: int) -> list[Run]:
    """«…، لكن الرجل وكما قال لاعبوه، يجيد …»: behind «لكن» a noun alone, then the source, then what is told of him."""
    i = cue.first
    k = next((n for n in range(i - 2, max(i - FEW, 0), -1) if scene.bare_in(scene.word(n), scene.grammar.but)), None)
    apart = cue.skip > 0 and scene.comma(last) and scene.word(i)[1:] in scene.speech.also
    if k is None or not apart or not all(map(scene.is_word, range(k, i))) or scene.sentence_end[last] - last <= FEW:
        return []
    goes_on = present(scene, last + 1) or scene.tenses.of(scene.word(last + 1)) != ""
    return [Run(k + 1, i), Run(last + 1, scene.sentence_end[last])] if goes_on else []
