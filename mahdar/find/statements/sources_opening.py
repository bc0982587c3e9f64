"""Sources at the head of a sentence that no table of names holds: papers and people, known by «فإن» or the comma behind («ووفقا للرسائل المسربة، التقى …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

FAR = 12  # tokens: no such source is longer
SPEAKING = frozenset(("office", "unnamed"))  # heads of nouns for people who speak


def opening_source(scene: Scene, j: int, led: bool) -> Run | None:
    """The paper or the people at token j, behind a phrase at the head of its sentence and before «فإن» or a comma; `led`: «ل» clings to the first word."""
    if not scene.is_word(j) or not opens(scene, j, led):
        return None
    definite = scene.for_the(j) if led else scene.definite(j)
    word = scene.word(j)[2 if definite else led :]
    if not (paper(scene, j, word, definite) or not definite and human(scene, word)):
        return None
    last = phrase_end(scene, j)
    skip = scene.particle_length(j) if led else 0
    return Run(j, last, skip, generic=True) if last > j else None


def opens(scene: Scene, j: int, led: bool) -> bool:
    """The words of the phrase alone stand between the head of a sentence, or «لكن», and token j; it relays nothing («نقلا عن …»)."""
    first = j - 1 - (scene.word(j - 1) in scene.grammar.prepositions and not led)
    if scene.page.depth[j] or scene.word(first) in scene.grammar.quoting:
        return False
    return first == scene.sentence_start[j] or scene.bare_in(scene.word(first - 1), scene.grammar.but)


def paper(scene: Scene, j: int, word: str, definite: bool) -> bool:
    """The word is a paper of the table, with the article, with a noun of a table behind it, or with something definite or adjectives behind."""
    papers = scene.opening_papers
    return f"{word} {scene.word(j + 1)}" in papers or word in papers and (definite or scene.is_word(j + 1))


def human(scene: Scene, word: str) -> bool:
    """The word without the article is a noun for one who speaks or many, also before what completes it («مسؤولي صحة»)."""
    forms = (word, word + scene.names.naming.oblique[-1:])
    known = any(form in scene.grammar.informants or speaks(scene, form) for form in forms)
    return known or any(word in words for words in scene.humans.values())


def speaks(scene: Scene, word: str) -> bool:
    """A table of heads tells that the word is somebody who speaks."""
    return any(head.kind in SPEAKING and not head.needs for head in scene.names.heads.get(word, ()))


def phrase_end(scene: Scene, j: int) -> int:
    """The token behind the noun phrase that begins at token j, where «فإن» or a comma and no relative clause follows; j where none does."""
    for k in range(j + 1, min(j + FAR, scene.sentence_end[j])):
        if scene.comma(k):
            told = scene.relative(k + 1) or k + 1 in scene.times or scene.finite(k + 1) is not None  # «…، قال الوزير إن …»
            return k if not told and k + 2 < scene.sentence_end[j] else j
        if scene.word(k) in scene.grammar.then:
            return k if not scene.said(k) or scene.word(k)[:1] in scene.grammar.joining else j
        if scene.is_word(k) and scene.relative(k):
            return k if leads_behind(scene, k) else j
        if not scene.is_word(k) or scene.that(k) or scene.finite(k) is not None:
            return j
        if scene.tenses.of(scene.word(k)) == "past" and not scene.in_mention(k) and not scene.definite(k):
            return j
    return j


def leads_behind(scene: Scene, k: int) -> bool:
    """Behind the relative clause from token k on «فإن» leads to what is said («ووفقا للخطة التي نشرت أمس، فإن …»)."""
    near = range(k + 1, min(k + FAR, scene.sentence_end[k]))
    last = next((n for n in near if scene.word(n) in scene.grammar.then or scene.that(n) or scene.colon(n) or scene.opens_quote(n)), k)
    return scene.word(last) in scene.grammar.then and scene.word(last)[:1] in scene.grammar.joining
