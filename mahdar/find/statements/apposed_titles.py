"""What a verb reports behind words in apposition that tell who its subject is («أعلن فلان، أحد مؤسسي النادي، عضو مجلسه، استقالته»)."""

from __future__ import annotations

from typing import Literal

from mahdar.find.statements.farther import deed, noun, object_begins
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.met import OBJECTS, Met
from mahdar.find.statements.scene import Scene

Led = tuple[Literal["clause", "object"], int]  # what the words said are, and where they begin

FAR = 26  # tokens from the first word of the apposition to the words said
JUDGED = frozenset({"criticise", "praise"})  # acts of verbs that may have a person for their object


def behind_titles(met: Met) -> Led | None:
    """Where the words said begin behind what stands in apposition to the person who is the subject; None when no such words are met."""
    scene, j, subject = met.scene, met.object, met.subject
    if j is None or subject is None or met.before or met.cue.to == "direct" or not OBJECTS & set(met.cue.takes):
        return None
    apart = j == subject.last + 1 and scene.comma(j - 1) or scene.word(j - 1) == ")" and scene.bracket_end(subject.last) == j
    if not (j == subject.last or apart) or not person(scene, subject.last) or not (title(scene, j) or apart and known_as(scene, j)):
        return None
    return led_to(met, j, apart)


def person(scene: Scene, last: int) -> bool:
    """A person's name ends before token `last`."""
    known = scene.mention_before.get(last)
    return known[1].kind in ("person", "office") if known is not None else scene.name_like(last - 1)


def title(scene: Scene, j: int) -> bool:
    """Token j, without the article, tells what one person is («مدرب», «أحد», «والدة»)."""
    word = scene.word(j)
    if scene.definite(j) or j in scene.mentions and scene.mentions[j][1].kind != "office":
        return False
    office = any(head.kind in ("office", "unnamed") and not head.plural for head in scene.names.heads.get(word, ()))
    return office or word in scene.grammar.one_of or word in scene.remarks.who


def known_as(scene: Scene, j: int) -> bool:
    """«، المعروف بأنه …»: a participle with the article, and what he is known for."""
    letters = (front + letter for front in scene.articles for letter in scene.grammar.participle_letter)
    led = scene.word(j + 1) in scene.grammar.that and scene.word(j + 1)[:1] in scene.grammar.clinging
    return scene.word(j).startswith(tuple(letters)) and (led or scene.clings_any(j + 1))


def led_to(met: Met, j: int, apart: bool) -> Led | None:
    """What begins behind the apposition at token j: a clause, or behind a comma a noun for something done."""
    scene = met.scene
    judged = "predicate" in met.cue.takes or met.cue.act in JUDGED
    closed = not apart
    for k in range(j + 1, min(met.end, j + FAR)):
        closed = closed or scene.comma(k - 1)
        if scene.that(k) and scene.word(k)[:1] not in scene.grammar.clinging:
            hangs = scene.word(k - 1) in scene.grammar.that_hangs or not closed or scene.relative(k - 1)
            return None if hangs or "clause" not in met.cue.takes else ("clause", k + 1)
        if verb(scene, k) or scene.participle(k) is not None or scene.opens_quote(k) and scene.comma(k - 1):
            return None
        if scene.comma(k) and (apart or not judged) and begins(met, k + 1, judged):
            return "object", k + 1
    return None


def begins(met: Met, k: int, judged: bool) -> bool:
    """A noun for something done begins at token k, behind a comma, or any noun that names nobody, where it is `judged`."""
    scene, grammar = met.scene, met.scene.grammar
    if scene.bare_in(scene.word(k), grammar.whenever | grammar.hanging | grammar.upon_which):
        return False
    if joined_on(scene, k) or k in scene.mentions or k in scene.times or title(scene, k):
        return False
    if not scene.definite(k):
        return object_begins(scene, k) or noun(met, k) or any(thing(scene, word) for word in scene.speech.without_pronoun(scene.word(k)))
    return deed(scene, k) or judged and scene.plain(k) and not somebody(scene, scene.word(k)[2:])


def thing(scene: Scene, word: str) -> bool:
    """An everyday noun that tells nobody, without the pronoun that clings to it."""
    return scene.names.is_ordinary(word) and not somebody(scene, word)


def somebody(scene: Scene, word: str) -> bool:
    """A noun without the article that tells what one or many are, or the head of a name."""
    return word in scene.remarks.who or word in scene.names.heads


def verb(scene: Scene, k: int) -> bool:
    """Token k is a verb of saying, and neither a name nor a word that is another, too («أبرز»)."""
    cue = scene.finite(k)
    return cue is not None and not scene.in_mention(k) and cue.lemma not in scene.speech.lookalikes
