"""Sources in the middle of a clause that no comma parts from it («وتسهم الآلة بحسب "المساء"، في …», «وفر وفق الهيئة نحو ألف نازح»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene

FEWEST = 2  # tokens: no beginning of a clause is shorter
LETTERS = 3  # a word as short is no verb of more letters
REST = 3  # tokens: nor is its rest
KINDS = frozenset(("body", "state", "unnamed"))  # sources behind whose mention no place of theirs goes on with their name


def run_through(scene: Scene, first: int, opens: int, source: Run, last: int) -> list[Run]:
    """The two parts of a clause with its verb at token `first`, around a source phrase from token `opens` up to `last`; none where it is no such clause."""
    comma = scene.comma(last)
    rest = last + comma
    end = scene.sentence_end[opens]
    if (
        scene.mark(opens - 1)
        or opens - first < FEWEST - scene.masdar(rest)
        or end - rest < REST
        or not begins(scene, first)
        or said_by_another(scene, first, opens)
    ):
        return []
    if not (led_on(scene, rest) if comma else goes_on(scene, source, rest)):
        return []
    return [Run(first, opens), Run(rest, end)]


def past_adjunct(scene: Scene, first: int, opens: int) -> int:
    """«ومع تقدم القوات، يسلك المدنيون …»: behind words of time or place in a comma at the head of a clause, where its verb stands; else `first`."""
    word = scene.word(first)
    if word not in scene.grammar.prepositions and word[1:] not in scene.grammar.prepositions:
        return first
    comma = next((k for k in range(opens - 1, first, -1) if scene.comma(k)), first - 1)
    alone = not any(scene.comma(k) or scene.finite(k) is not None or scene.that(k) for k in range(first, comma))
    return comma + 1 if alone else first


def begins(scene: Scene, first: int) -> bool:
    """A verb stands at the head of the clause, behind «و» or «ولا» too."""
    word = scene.word(first + scene.negation(first))
    bare = word[1:] if word[:1] in scene.grammar.joining and len(word) > LETTERS else word
    if "past" in (scene.tenses.of(word), scene.tenses.of(bare)) or scene.tenses.of(bare) == "present":
        return True
    if bare[:1] in scene.grammar.will and bare[1:2] in scene.grammar.persons - scene.grammar.we and len(bare) > LETTERS + 1:
        return True  # «وسيزود الخندق …»
    noun = scene.definite(first) or scene.masdars.fullmatch(bare) or bare.endswith(tuple(scene.grammar.feminine | scene.grammar.not_verb_endings))
    return bare[:1] in scene.grammar.persons - scene.grammar.we and len(bare) > LETTERS and not noun and first not in scene.mentions


def said_by_another(scene: Scene, first: int, opens: int) -> bool:
    """Between the head of the clause and the phrase stands another's cue, a clause of its own, or an open quotation."""
    inner = range(first, opens)
    return bool(scene.page.depth[opens]) or any(scene.finite(k) is not None or scene.participle(k) or scene.that(k) or scene.mark(k) for k in inner)


def led_on(scene: Scene, k: int) -> bool:
    """Behind the comma a preposition or a noun without «و» goes on with the clause, and no verb."""
    word = scene.word(k)
    if word in scene.grammar.prepositions and word not in scene.grammar.of:
        return True
    return scene.masdar(k) or scene.masdar(k, definite=True)


def goes_on(scene: Scene, source: Run, k: int) -> bool:
    """Right behind a body, a state or unnamed people, named by a mention, a number, a preposition of the clause or «ب» goes on with it."""
    if object_behind(scene, source, k):
        return True
    known = scene.mentions.get(source.first)
    if known is None or known[1].kind not in KINDS or known[0] != source.last:
        return False
    word = scene.word(k)
    counted = scene.number(k) or scene.number(k + 1) and scene.plain(k) or word in scene.grammar.quantities
    return counted or word in scene.grammar.toward or scene.clings_any(k) and word[:1] in scene.grammar.clinging


def object_behind(scene: Scene, source: Run, k: int) -> bool:
    """«يسلك المدنيون وفق المرصد طرقا عدة»: behind a source with the article an indefinite noun, «إلى» or «ب» with such a noun goes on with the clause."""
    if not (scene.definite(source.last - 1) or scene.for_the(source.last - 1)) or not scene.is_word(k) or scene.in_mention(k) or k in scene.times:
        return False
    word = scene.word(k)
    if word in scene.grammar.toward:
        return True
    if scene.clings_any(k):
        return word[:1] in scene.grammar.clinging - scene.grammar.to_letter and not scene.for_the(k) and word[1:3] not in scene.grammar.article
    known = scene.names.word(word)
    verb = known.verb or scene.tenses.of(word) != "" or scene.finite(k) is not None or present(scene, k) and not scene.masdar(k)
    return known.ordinary and not (verb or known.stop or scene.definite(k) or word[:1] in scene.grammar.joining or scene.negation(k))


def that_behind(scene: Scene, first: int, opens: int, last: int) -> Run | None:
    """«ومن المحتمل وفقا للوزير أن …», «وهذا يعني، بحسب خبراء، أنها …»: the clause behind a few words that tell what is likely or so, which nobody says."""
    stop = opens - scene.comma(opens - 1)
    k = last + scene.comma(last)
    if not (scene.that(k) and first < stop and scene.sentence_end[last] - k > REST) or scene.page.depth[opens]:
        return None
    head = scene.word(stop - 1)
    if head in scene.issuing.seems or head[:1] in scene.grammar.joining and head[1:] in scene.issuing.seems:
        start = stop - 1 - (scene.word(stop - 2).removeprefix(scene.names.conjunction) in scene.grammar.demonstratives)
    else:
        start = stop - 2
        of = scene.word(start)[scene.word(start)[:1] in scene.grammar.joining | scene.grammar.so :] in scene.grammar.of
        if not (of and scene.definite(stop - 1) and head[2:] in scene.issuing.likely):
            return None
    return Run(k + 1, scene.sentence_end[last]) if start == first or scene.comma(start - 1) else None


def doing(scene: Scene, k: int) -> bool:
    """A verb stands at token k, right behind a source («وبحسب الوزير جرى اعتقال …»)."""
    return scene.tenses.of(scene.word(k)) == "past" or present(scene, k)


def then(scene: Scene, k: int) -> bool:
    """«فإن» and the like."""
    return scene.word(k) in scene.grammar.then and scene.word(k)[:1] in scene.grammar.joining
