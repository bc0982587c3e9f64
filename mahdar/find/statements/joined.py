"""Words that «و» joins to what stands before them, where an object is looked for."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene

INSERTED = 25  # tokens between two commas


def joined_on(scene: Scene, j: int) -> bool:
    """Token j begins with «و» and is no noun or name of that letter («والمؤسسات», «ومع ذلك», not «وقف» nor «وعود»)."""
    word, known = scene.word(j), scene.mentions.get(j)
    if word[:1] not in scene.grammar.joining or len(word) < 3:
        return False
    if known is not None and known[1].span.start == scene.page.start[j]:
        return False
    if word[1:] in scene.grammar.prepositions:
        return True
    noun = word in scene.names.ordinary or own_noun(scene, j) or any(cue.shape == "noun" and not cue.prefix for cue in scene.cues(j))
    return not noun or scene.relative(j) or word in scene.grammar.which


def own_noun(scene: Scene, j: int) -> bool:
    """«وقوفه», «وصولها», «وقفا»: with its pronoun or its ending taken away the word is an ordinary noun of that letter, and what stands behind is none."""
    word, ordinary = scene.word(j), scene.names.ordinary
    if indefinite(scene, j):
        return True
    return any(bare in ordinary and bare[1:] not in ordinary for bare in scene.speech.without_pronoun(word) if bare != word)


def indefinite(scene: Scene, j: int) -> bool:
    """«وقفا»: token j is a noun of that letter in the accusative, and what stands behind the letter is none."""
    word, ordinary = scene.word(j), scene.names.ordinary
    joined = word[:1] in scene.grammar.joining and word[-1:] in scene.grammar.accusative and word not in scene.speech.sources
    return joined and word[:-1] in ordinary and word[1:-1] not in ordinary and word[1:] not in ordinary


def past_joined(scene: Scene, j: int, end: int) -> int:
    """Past the word at j that goes on with the nouns before it, with what completes it («الشركات والمؤسسات», «الحكومة وحليفتها روسيا»)."""
    if scene.comma(j - 1):
        return past_inserted(scene, j, end)
    k = scene.mentions[j][0] if j in scene.mentions else j + 1
    if k > j + 1 or not scene.plain(k):
        return k
    if with_article(scene, j):
        return k + (scene.definite(k) and scene.word(k)[-2:] in scene.grammar.of_kind)
    if k in scene.mentions:
        return scene.mentions[k][0]
    alike = scene.word(j)[-1:] == scene.word(j - 1)[-1:]  # «مصادر أمنية وطبية»: an adjective
    if alike or scene.masdar(k) or scene.belongs(j) or not (scene.definite(k) or scene.belongs(k)):
        return k
    while scene.plain(k) and (scene.definite(k) or scene.belongs(k) or k in scene.mentions):
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return k


def past_inserted(scene: Scene, j: int, end: int) -> int:
    """Past words about the subject in commas («، وهي حليف لها، », «، ومقرها دلفت، »); token j itself where another clause begins after the comma."""
    about = with_article(scene, j) or scene.belongs(j)
    if not about and scene.word(j) not in scene.grammar.which:
        return j
    for k in range(j, min(j + INSERTED, end)):
        if scene.colon(k) or scene.word(k) in scene.grammar.that:
            break
        if scene.comma(k):
            return k
    return j + about


def with_article(scene: Scene, j: int) -> bool:
    """The word behind «و» at token j has the article."""
    return any(scene.word(j)[1:].startswith(article) for article in scene.grammar.article)
