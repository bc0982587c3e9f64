"""Papers as sources: with whoever issued them («وفقا لشكوى تقدمت بها الشركة»), or cited at the end of a sentence («…، وفق بيانات حكومية صدرت أمس.»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

NEAR = 4  # tokens from a paper to the verb with which it was issued
FAR = 12  # tokens: no paper at the end of a sentence is longer
ISSUE = frozenset(("body", "state", "person", "office", "unnamed"))  # kinds of those who issue papers
KNOWN = frozenset(("body", "office", "unnamed"))  # heads of nouns for those


def issued_source(scene: Scene, j: int, led: bool) -> Run | None:
    """Whoever issued the paper at token j; `led`: «ل» clings to its first word."""
    k = j + (scene.word(j)[led:] in scene.grammar.latest)
    word = bare(scene, k, led and k == j)
    figures = word in scene.grammar.reckonings
    if word in scene.issuing.others_words or not (figures or word in scene.issuing.papers or word in scene.opening_papers):
        return None
    for n in range(k + 1, k + 1 + NEAR):
        stop = behind_verb(scene, n, figures)
        if stop:
            return issuer(scene, stop)
        if not scene.is_word(n) or scene.that(n) or scene.word(n) in scene.grammar.then or scene.finite(n) is not None:
            return None
    return None


def bare(scene: Scene, k: int, led: bool) -> str:
    """The word at token k without «ل» and the article."""
    word = scene.word(k)
    return word[2 if scene.for_the(k) else 1 :] if led else word[2 * scene.definite(k) :]


def behind_verb(scene: Scene, n: int, figures: bool) -> int:
    """The token behind the verb at token n with which a paper is issued, 0 for none; media that pass on words issue figures alone."""
    word, issuing = scene.word(n), scene.issuing
    if word in issuing.came_out:
        return n + 2 if scene.word(n + 1) in scene.grammar.heard_from else 0
    if word in issuing.brought:
        return n + 2 if scene.word(n + 1) in issuing.with_it else 0
    passing = any(cue.relay for stem in scene.speech.without_pronoun(word) for cue in scene.speech.cues.get(stem, ()))
    return n + 1 if word in scene.grammar.issued_by and (figures or not passing) else 0


def issuer(scene: Scene, k: int) -> Run | None:
    """The one named at token k, past a time or adverb."""
    while k in scene.times or scene.word(k) in scene.grammar.adverbs:
        k = scene.times.get(k, k + 1)
    if k in scene.mentions:
        last, mention = scene.mentions[k]
        return Run(k, scene.joined_mentions(last), mention.span.start - scene.page.start[k]) if mention.kind in ISSUE else None
    noun = scene.word(k)[2 * scene.definite(k) :]
    if not any(head.kind in KNOWN for head in scene.names.heads.get(noun, ())):
        return None
    last = k + 1
    while scene.plain(last) and scene.definite(last):
        last += 1
    return Run(k, last, generic=True)


def closing_source(scene: Scene, j: int, led: bool) -> Run | None:
    """The paper at token j, in a phrase behind a comma, with nothing but what describes it up to the end of its sentence."""
    first = j - 1 - (scene.word(j - 1) in scene.grammar.prepositions and not led)
    stop = scene.sentence_end[j]
    if not scene.comma(first - 1) or scene.page.depth[j] or stop - j > FAR or scene.word(first) in scene.grammar.quoting:
        return None
    word = bare(scene, j, led)
    definite = scene.for_the(j) if led else scene.definite(j)
    plan = word in scene.issuing.papers | scene.issuing.others_words  # «يغلق المصنع، وفقا للخطة»: so it is done
    known = word in scene.opening_papers and not plan and (definite or scene.is_word(j + 1)) and scene.word(j + 1) != scene.names.negation
    known = known or f"{word} {scene.word(j + 1)}" in scene.opening_papers
    if not known or any(not scene.is_word(n) or scene.that(n) or scene.finite(n) is not None for n in range(j, stop)):
        return None
    last = next((n for n in range(j + 1, stop) if n in scene.times or scene.relative(n) or scene.tenses.of(scene.word(n)) == "past"), stop)
    return Run(j, last, scene.particle_length(j) if led else 0, generic=True)
