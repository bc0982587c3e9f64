"""A participle behind a comma that tells what else the same speaker does with words («أكدت …، رافضة …»): the words said end before it."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.scene import Scene


def says_more(scene: Scene, draft: Draft, k: int) -> bool:
    """Token k is such a participle, in the accusative or feminine as the verb of saying asks for."""
    word, grammar = scene.word(k), scene.grammar
    if many_show(scene, draft, k):
        return True
    endings = grammar.feminine if draft.gender == "f" else grammar.accusative
    if draft.plural or draft.shape not in ("past", "present", "participle") or draft.cue.first > draft.content[0].first or word[-1:] not in endings:
        return False
    if word in scene.remarks.condemning:
        return draft.gender == "m"
    return word[:-1] in grammar.talking or scene.participle(k) is not None or hopes(scene, k) or renews(scene, k)


def hopes(scene: Scene, k: int) -> bool:
    """«، آملا أن …»: with the first letter of the participle, which folding makes like that of the noun («أملا في …»)."""
    return any(scene.page.raw[k][:1] == word[:1] and scene.word(k) == scene.fold(word) for word in scene.remarks.hoping)


def renews(scene: Scene, k: int) -> bool:
    """«، مجددا المطالبة بـ…», «، مجددة دعوتها إلى …»: behind token k stands a noun of what is said or done again, so that it is no adverb."""
    if scene.word(k) not in scene.remarks.renewing:
        return False
    return scene.masdar(k + 1, definite=scene.definite(k + 1)) or any(cue.shape == "noun" for cue in scene.cues(k + 1))


def many_show(scene: Scene, draft: Draft, k: int) -> bool:
    """«قال علماء …، عارضين صورا»: behind a comma a participle of those who speak, in the oblique of many."""
    ending = scene.names.naming.oblique
    word = scene.word(k)
    if draft.shape not in ("past", "present") or draft.cue.first > draft.content[0].first or not word.endswith(ending) or scene.definite(k):
        return False
    many = draft.plural or draft.mention is not None and any(several(scene, n) for n in range(draft.mention.first, draft.mention.last))
    return many and any(word.removesuffix(e) in scene.grammar.talking | scene.overruns.showing for e in scene.grammar.oblique)


def several(scene: Scene, n: int) -> bool:
    """Token n tells of several people."""
    word = scene.word(n)
    bare = word[2 * scene.definite(n) :]
    return bare in scene.grammar.crowds or bare.endswith(scene.names.naming.people_endings) or word in scene.grammar.quantities
