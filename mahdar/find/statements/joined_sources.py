"""Several who speak with the one before them, joined by «و» («دانت الأمم المتحدة ومنظمات حقوقية …», «يدعو المتظاهرون والنقابات إلى …»)."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.met import OBJECTS, Met
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.sources_of_many import tells_several

NAMED = ("person", "state")  # behind these a noun with the article is another source, and no further field of theirs


def with_sources(met: Met, j: int) -> Run | None:
    """The subject behind an aimed verb, or one that has an object, with those at token j who speak together with it; None where there are none."""
    subject, cue = met.subject, met.cue
    if subject is None or met.before or subject.last != j or met.object is not None or cue.to != "direct" and not OBJECTS & set(cue.takes):
        return None
    last = sources_end(met.scene, subject.first, j, met.end)
    return Run(subject.first, last, subject.skip, subject.generic) if last > j else None


def sources_end(scene: Scene, first: int, k: int, stop: int) -> int:
    """Past the sources that «و» joins at token k to the one that begins at token `first`; k where there are none."""
    if scene.word(k) in scene.names.and_also and (last := also(scene, k + 1)) > k + 1:
        return last
    if scene.word(k)[:1] != scene.names.conjunction or not scene.is_word(k) or not (joins(scene, k) or joins_known(scene, first, k)):
        return allied(scene, k)
    known = scene.mentions.get(k)
    last = known[0] if known else k + 1
    if scene.word(k)[1:] in scene.grammar.quantities:
        last += scene.word(last) in scene.grammar.of  # «وعدد من مؤيدي …»
        last += scene.word(last) in scene.grammar.of_those  # «وبعض كبار القادة»
        last = scene.mentions[last][0] if last in scene.mentions else last + 1
    last += last < stop and completes(scene, k, last)
    while last < stop and goes_on(scene, last):
        last = scene.mentions[last][0] if last in scene.mentions else last + 1
    return last


def also(scene: Scene, k: int) -> int:
    """Past one who speaks too, behind «وكذلك» at the token before k («وكذلك جماعة الميناء»); k where none stands there."""
    known = scene.mentions.get(k)
    named = known is not None and known[1].kind in ("body", "state", "person", "unnamed") and known[1].span.start == scene.page.start[k]
    if not named and not (scene.plain(k) and tells_several(scene.names, scene.grammar, scene.word(k))):
        return k
    last = known[0] if known is not None and named else k + 1
    while goes_on(scene, last):
        last = scene.mentions[last][0] if last in scene.mentions else last + 1
    return last


def allied(scene: Scene, k: int) -> int:
    """Past somebody's own and the name behind it, which «و» joins at token k («وحليفتها روسيا»); k where there is none."""
    known = scene.mentions.get(k + 1)
    named = known is not None and known[1].kind in NAMED and known[1].span.start == scene.page.start[k + 1]
    joined = (
        scene.word(k)[:1] == scene.names.conjunction
        and scene.plain(k)
        and any(scene.bare_in(scene.word(k).removesuffix(pronoun), scene.kin) for pronoun in scene.pronouns if scene.word(k).endswith(pronoun))
    )
    return known[0] if known is not None and named and joined else k


def joins(scene: Scene, k: int) -> bool:
    """«و» at token k joins a noun without the article for several who speak («ومنظمات», «وأطباء»), or others («وأخرى عسكرية»)."""
    word = scene.word(k)[1:]
    others = word in scene.grammar.another_woman and scene.names.word(scene.word(k + 1)).text.endswith(scene.names.adjective_ends)
    return not scene.definite(k) and (others or tells_several(scene.names, scene.grammar, word))


def joins_known(scene: Scene, first: int, k: int) -> bool:
    """«و» at token k joins a noun with the article for a body or for several, behind a name or a plural that stands alone."""
    word, known = scene.word(k)[1:], scene.mentions.get(first)
    if not word.startswith(scene.names.article) or not scene.plain(k):
        return False
    alone = (
        known[0] == k and (known[1].kind in NAMED or known[1].kind == "unnamed" and known[1].plural)
        if known
        else first == k - 1 and tells_several(scene.names, scene.grammar, scene.word(first))
    )
    return alone and tells_several(scene.names, scene.grammar, word)


def completes(scene: Scene, noun: int, k: int) -> bool:
    """A noun without the article at token k completes the one right before it, and the words said or a preposition follow («وعمال إغاثة في …»)."""
    word = scene.names.word(scene.word(k))
    free = word.ordinary and not (word.definite or word.verb or word.stop or word.quality or word.state) and not scene.accusative(k)
    led = scene.that(k + 1) or scene.said(k + 1) or scene.comma(k + 1) or scene.stops(k + 1) or scene.word(k + 1) in scene.grammar.prepositions
    return k == noun + 1 and free and scene.plain(k) and k not in scene.mentions and led


def second_adjective(scene: Scene, k: int) -> bool:
    """«و» at token k joins an adjective without the article to one of the same ending («جهات دولية وعربية»)."""
    rest, before = scene.names.word(scene.word(k)[1:]), scene.word(k - 1)
    joined = scene.word(k)[:1] == scene.names.conjunction and k not in scene.mentions and scene.plain(k) and not scene.definite(k - 1)
    alike = before.endswith(scene.names.adjective_ends) and before[-1:] == rest.text[-1:]
    return joined and alike and not rest.definite and (bool(rest.state) or rest.quality or rest.ordinary and rest.text.endswith(scene.names.adjective_ends))


def goes_on(scene: Scene, k: int) -> bool:
    """Token k completes or describes the noun before it: with the article behind one that has it or none, an adjective without it behind one without."""
    word = scene.names.word(scene.word(k))
    adjective = bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends)
    bare = not scene.bare_definite(k - 1) and k not in scene.mention_before
    if second_adjective(scene, k):
        return True
    if not scene.plain(k) or scene.accusative(k) or scene.word(k)[:1] == scene.names.conjunction and k not in scene.mentions:
        return False
    before = scene.names.word(scene.word(k - 1))
    described = bool(before.state) or before.quality or before.text in scene.names.source_adjectives or before.text.endswith(scene.names.adjective_ends)
    return adjective and scene.definite(k) != bare or bare and not adjective and not described and scene.definite(k)
