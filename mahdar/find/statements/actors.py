"""Who acts where a verb of saying seemed to have no subject: somebody's noun phrase right behind it, and its object behind that with nothing between."""

from __future__ import annotations

import msgspec

from mahdar.find.closed import either
from mahdar.find.statements.draft import Run
from mahdar.find.statements.farther import deed, object_begins, of_acts
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.met import Met
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene

LONG = 12  # tokens: no such subject has more
MANY = 4  # letters: a word with the ending of many people has more


def with_actor(met: Met, reach: Reach) -> Reach | None:
    """Subject and object parted («ووصف حاخام المدينة العمل بأنه …», «وانتقد عشرات الصيادين القرار»)."""
    scene, at = met.scene, reach.at
    if reach.subject is not None:
        return masdar_for_subject(met, reach)
    if told_behind(scene, at):
        return None
    if met.before or met.cue.shape == "participle" or at != met.i + 1 and scene.word(met.i + 1) not in scene.grammar.adverbs:
        return reach
    first = at + scene.number(at) + (scene.word(at + 1) in scene.grammar.percents)
    theirs = own_body(met, at) and object_begins(scene, at + 1)
    deeds = not theirs and scene.word(at) not in scene.asides.groups and (object_begins(scene, at) or deed(scene, at))
    if deeds or not (theirs or acts(met, at) or first > at + 1):
        return reach
    k = parted(met, max(first, scene.mentions[at][0] if at in scene.mentions else at + 1))
    if k is None:
        return reach
    last = k - (scene.word(k - 1) in scene.grammar.adverbs) - scene.comma(k - 1)
    return msgspec.structs.replace(reach, at=k, subject=Run(at, last, generic=at not in scene.mentions))


def masdar_for_subject(met: Met, reach: Reach) -> Reach:
    """«ترفض سحب هذا القانون», «نفى التمثيل بالجثة، ثم …»: a noun for what is done is no subject of a verb that has such nouns for its object."""
    scene, subject = met.scene, reach.subject
    if subject is None or not subject.generic or subject.first < met.i or not of_acts(met.cue) or subject.first in scene.mentions:
        return reach
    bare = scene.deed(subject.first) or scene.masdar(subject.first)
    led = deed(scene, subject.first) and scene.clings_any(subject.first + 1) and scene.word(subject.first)[2:] not in scene.names.heads
    return msgspec.structs.replace(reach, at=subject.first, subject=None) if bare or led else reach


def told_behind(scene: Scene, at: int) -> bool:
    """«عارض هذه الرسوم الكثير من جيرانهم»: behind «these» and its noun, how many they are who act."""
    this = scene.word(at) in scene.grammar.demonstratives and scene.definite(at + 1)
    return this and scene.word(at + 2) in scene.grammar.quantities and scene.word(at + 3) in scene.grammar.of


def own_body(met: Met, k: int) -> bool:
    """«أكدت حكومتها دعمها …»: token k is a body with a pronoun, of the gender of the verb."""
    stems = [stem for stem in met.scene.speech.without_pronoun(met.scene.word(k)) if stem != met.scene.word(k)]
    feminine = met.cue.gender == "f"
    bodies = (stem for stem in stems if any(head.kind == "body" for head in met.scene.names.heads.get(stem, ())))
    return any((stem[-1:] in met.scene.grammar.feminine) == feminine for stem in bodies)


def acts(met: Met, k: int) -> bool:
    """Token k begins a noun phrase for people, a body or a paper, that may be the subject of the verb by its form."""
    scene, word = met.scene, met.scene.word(k)
    if not scene.plain(k) or joined_on(scene, k) or scene.accusative(k) or word.endswith(scene.names.naming.oblique):
        return False
    bare = word[2:] if scene.definite(k) else word
    if (
        any(head.kind != "unnamed" or head.plural for head in scene.names.heads.get(bare, ()))
        or bare in either(scene.remarks.who, scene.grammar.crowds, scene.asides.groups)
        or scene.speech.is_channel(bare)
    ):
        return True
    if word in scene.asides.shares and scene.word(k + 1) in scene.grammar.of:
        return True
    many = word.endswith(tuple(scene.names.naming.verb_ends)) and len(word) > MANY
    some = any(stem in scene.grammar.quantities for stem in scene.speech.without_pronoun(word))
    if kindred(met, k):
        return True
    named = scene.name_like(k) and not scene.names.is_ordinary(word) and (scene.masdar(k + 1) or scene.deed(k + 1))
    return many or some or of_acts(met.cue) and scene.somebody(k) or named


def kindred(met: Met, k: int) -> bool:
    """«رفض أهل الغريق التعويض»: somebody's kin or people, with the name or noun that tells whose."""
    scene = met.scene
    return scene.word(k) in scene.grammar.crowds | scene.asides.kindred and (scene.definite(k + 1) or k + 1 in scene.mentions)


def parted(met: Met, first: int) -> int | None:
    """Where the object begins behind a subject that has reached token `first`; None when something else follows."""
    scene, k, led = met.scene, first, False
    while k < min(first + LONG, met.end):
        if closed(scene, k) and begins(met, k, led):
            return k
        if k in scene.mentions:
            k = scene.mentions[k][0]
            continue
        if scene.word(k) in scene.grammar.prepositions and scene.word(k) not in scene.grammar.channel_prepositions and not led:
            led = True
        elif not (scene.plain(k) or k in scene.times or scene.word(k) in scene.grammar.adverbs):
            return None
        k = scene.times.get(k, k + 1)
    return None


def closed(scene: Scene, k: int) -> bool:
    """The noun phrase before token k may end there: with the article, a name, a pronoun, an adverb or the ending of many."""
    before = scene.word(k - 1)
    ended = scene.bare_definite(k - 1) or k in scene.mention_before or scene.name_like(k - 1) or before in scene.grammar.percents
    return ended or scene.owned_noun(k - 1) or before in scene.grammar.adverbs or before.endswith(tuple(scene.names.naming.verb_ends))


def begins(met: Met, k: int, led: bool) -> bool:
    """An object begins at token k; behind a preposition (`led`) only one that cannot go on with the noun before it."""
    scene, word = met.scene, met.scene.word(k)
    if scene.opens_quote(k) or scene.word(k - 1) not in scene.grammar.prepositions and (object_begins(scene, k) or deed(scene, k)):
        return not joined_on(scene, k)
    if met.cue.pronoun is not None and "predicate" in met.cue.takes:
        return scene.accusative(k) or word in scene.grammar.one_of
    if not scene.plain(k) or joined_on(scene, k) or of_acts(met.cue):
        return False
    if scene.construct(k) and not scene.definite(k):
        return True
    return not led and (scene.definite(k) or k in scene.mentions or scene.name_like(k)) and not adjective(scene, k)


def adjective(scene: Scene, k: int) -> bool:
    """Token k with the article describes the noun before it, as far as its form tells."""
    word = scene.names.word(scene.word(k))
    return bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends) or scene.word(k)[2:3] in scene.grammar.participle_letter
