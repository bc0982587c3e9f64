"""Words right behind a verb of saying that are nobody who speaks: how it is said, another verb, whom somebody turns to, a deed of the other gender."""

from __future__ import annotations

from mahdar.find.statements.met import OBJECTS, Met
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm
from mahdar.text import QUOTE

LONG = 4  # letters of a verb in the present
NAME = 15  # tokens of an office and a name
NEAR = 8  # tokens from a paper to what it says


def is_no_actor(met: Met, j: int) -> bool:
    """The word at j cannot be the subject: «وأضاف مخاطبا أنصاره: …», «وأضافت نتوقع أن …», «وأكدت أيضا العمل على …»."""
    scene, word = met.scene, met.scene.word(j)
    manner = word in scene.names.manners or len(word) > LONG and word[-1:] in scene.grammar.accusative and word in scene.names.stops
    return manner or word in scene.grammar.turning or is_present(scene, j) or is_other_deed(met, j) or is_written(met, j)


def is_written(met: Met, j: int) -> bool:
    """«وكتب رسالة أخرى لجاره يقول فيها: …»: a paper without the article, alone or with an adjective, right behind a verb of writing."""
    scene, word = met.scene, met.scene.word(j)
    if j != met.i + 1 or met.cue.lemma not in scene.giving.writes or scene.definite(j) or not scene.speech.is_channel(word):
        return False
    if scene.word(met.i - 1) in scene.grammar.where and any(scene.word(k) in scene.grammar.in_it for k in range(j + 1, j + NEAR)):
        return False  # «…، حيث كتب تغريدة قال فيها: …»
    return (not scene.bare_definite(j + 1) or scene.word(j + 1) in scene.grammar.prepositions) and j + 1 not in scene.mentions


def is_present(scene: Scene, j: int) -> bool:
    """A verb in the present stands at j: of his, or of ours, mine or hers before a particle, where it is told of him in everyday words («نتوقع أن»)."""
    word, raw, he = scene.word(j), scene.page.raw[j], scene.names.naming.verb_begins[0]
    known = scene.names.word(word)
    if len(word) < LONG or scene.in_mention(j) or known.given or known.family or known.quality or known.state or scene.definite(j):
        return False
    if word.startswith(he):
        return known.plain and known.verb
    led = scene.that(j + 1) or scene.word(j + 1) in scene.grammar.prepositions or scene.page.kind[j + 1 : j + 2] == [QUOTE]  # «وتابع نعلم" جميعا …"»
    mine = raw[:1] not in (word[:1], scene.below) and scene.that(j + 1)  # «أريد أن»
    told = led and (mine or word[:1] in scene.grammar.persons) and (he + word[1:] in scene.names.ordinary or he + word[1:] in scene.speech.cues)
    return told and scene.names.tense(he + word[1:]) in ("present", "future") and scene.finite(j) is None


def is_other_deed(met: Met, j: int) -> bool:
    """What is done, with the article and no feminine, behind the verb of a woman or a body («أكدت العمل على …»)."""
    scene, cue = met.scene, met.cue
    if cue.gender != "f" or cue.plural or not OBJECTS & set(cue.takes) or not scene.bare_definite(j) or scene.in_mention(j):
        return False
    done = scene.word(j)[2:] in scene.doings.deeds or scene.masdar(j, definite=True)
    return done and not (scene.word(j)[-1:] in scene.grammar.feminine or scene.word(j).endswith(scene.names.many))


def in_name(scene: Scene, i: int, cue: CueForm) -> bool:
    """Token i is part of a name, with all its letters where one of them may cling to a verb («الكاتب فالح عبد الباري»)."""
    if not scene.in_mention(i):
        return False
    return (i in scene.mentions if cue.shape == "participle" else cue.prefix == 0) or cue.prefix > 0 and in_person(scene, i)


def in_person(scene: Scene, i: int) -> bool:
    """The whole of token i is part of a person's name."""
    begins = next((k for k in range(i, max(i - NAME, -1), -1) if k in scene.mentions), i)
    known = scene.mentions.get(begins)
    if known is None or known[1].kind != "person" or known[0] <= i:
        return False
    head = known[1].head
    return head.start <= scene.page.start[i] < head.stop


def described_noun(scene: Scene, i: int, cue: CueForm) -> bool:
    """What is written like a verb at i is a noun: an adjective without the article («أمر ملكي بـ…», «لوح خشبي»), or a feminine body that is
    no subject of a verb in the masculine and that takes no object («نقل السفارة»)."""
    word, known = scene.word(i + 1), scene.names.word(scene.word(i + 1))
    if not scene.plain(i + 1) or cue.plural or cue.pronoun is not None or cue.to == "direct":
        return False
    if not scene.definite(i + 1):
        relation = word.endswith(scene.names.nisba) and len(word) >= LONG and not scene.in_mention(i + 1) and not (known.given or known.family)
        led = scene.word(i + 2) in scene.grammar.prepositions or scene.clings_any(i + 2)
        return relation and led and bool(known.ordinary or known.state or known.quality)
    body = any(head.kind == "body" and head.sex == "f" for form in (word, word[2:]) for head in scene.names.heads.get(form, ()))
    return body and not (i in scene.mention_before or OBJECTS & set(cue.takes)) and word[-1:] in scene.grammar.feminine
