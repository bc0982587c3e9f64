"""The subject that «أما» sets before its verb, which «ف» joins: «أما الوزير، فقال إن …», «أما سكان القرية فقد طالبوا بـ…»."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.subjects import agrees
from mahdar.lexicon.speech import CueForm

FAR = 25  # tokens from «أما» to the verb
NOUNS = 5  # words of a topic that no table knows


def topic(scene: Scene, i: int, cue: CueForm) -> Run | None:
    """What «أما» at the head of the sentence sets before the verb at i, where nothing behind it can be its subject."""
    first = scene.sentence_start[i] + 1
    if not scene.bare_in(scene.word(first - 1), scene.grammar.as_for) or not 0 < i - first <= FAR or not joins(scene, i, cue):
        return None
    known = scene.mentions.get(first)
    last = known[0] if known else nouns_end(scene, first)
    if last == first or not leads(scene, i, cue):
        return None
    if known:
        told = known[1].kind != "place" and known[1].span.start == scene.page.start[first]
        return Run(first, last) if told and (cue.plural or agrees(known[1].gender, cue.gender)) else None
    if (end := name_behind(scene, first, last, cue)) is not None:
        return Run(first, end)
    many = (*scene.names.naming.verb_ends, scene.names.naming.oblique)
    people = cue.plural and (scene.word(first).endswith(many) or scene.somebody(first) or scene.word(first) in scene.grammar.crowds)
    return Run(first, last, generic=True) if people or body(scene, first, cue) else None


def body(scene: Scene, k: int, cue: CueForm) -> bool:
    """Token k is a noun with the article for a body or for somebody, of the verb's gender («أما السفارة، فقد اعتبرت أن …»)."""
    heads = (head for form in (scene.word(k), scene.word(k)[2:]) for head in scene.names.heads.get(form, ()))
    speaks = any(head.kind in ("body", "office") for head in heads) or scene.somebody(k)
    feminine = scene.word(k)[-1:] in scene.grammar.feminine
    return scene.bare_definite(k) and speaks and not cue.plural and feminine == (cue.gender == "f")


def name_behind(scene: Scene, first: int, last: int, cue: CueForm) -> int | None:
    """The end of nouns with the article and the name behind them, somebody of the verb's gender («أما الناقد الفني فلان، فيرى أن …»)."""
    known = scene.mentions.get(last)
    named = known is not None and known[1].kind == "person" and known[1].span.start == scene.page.start[last] and known[1].gender in (None, cue.gender)
    return known[0] if known and named and all(scene.definite(k) for k in range(first, last)) else None


def joins(scene: Scene, i: int, cue: CueForm) -> bool:
    """The verb begins with «ف», or «فقد» stands before it."""
    if scene.word(i - 1) in scene.grammar.then:
        return not cue.prefix
    return bool(cue.prefix) and scene.word(i)[:1] in scene.grammar.joining and scene.word(i)[:1] != scene.names.conjunction


def nouns_end(scene: Scene, k: int) -> int:
    """The end of the nouns from k on, up to a comma, relative or preposition."""
    first = k
    while k - first < NOUNS and scene.plain(k) and k not in scene.mentions:
        k += 1
    return k


def leads(scene: Scene, i: int, cue: CueForm) -> bool:
    """What the verb takes stands right behind it, and no subject."""
    k = i + 1 + (scene.word(i + 1) in scene.grammar.adverbs)
    if scene.that(k) or scene.said(k) or scene.colon(k) or scene.opens_quote(k) or k in scene.times:
        return True
    if "object" in cue.takes and (scene.deed(k) or scene.masdar(k)):
        return True  # «وكان الوزير، الغائب أمس، قد أعلن انسحابه»
    takes = {scene.fold(take) for take in cue.takes}
    return scene.word(k) in takes or scene.word(k) in scene.grammar.prepositions or any(len(t) == 1 and scene.clings(k, t) for t in takes)
