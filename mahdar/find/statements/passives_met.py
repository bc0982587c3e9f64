"""Verbs of saying that are passives by what stands beside them: a charge that goes back to its head, a paper that was published, slogans that were written."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

HEAD = 3  # tokens from a relative pronoun back to the noun it describes


def passive_beside(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Whether the verb at token i is a passive, by the words on either side of it."""
    if published_paper(scene, i, cue, reach) or held_place(scene, i, cue, reach) or charges_brought(scene, i, cue, reach):
        return True
    if cue.prefix or not scene.relative(i - 1):
        return False
    return charged_with_it(scene, i, cue, reach) or announced_there(scene, i, cue, reach) or slogans(scene, i, cue, reach)


def behind(i: int, reach: Reach) -> bool:
    """The subject stands behind the verb at token i."""
    return reach.subject is not None and reach.subject.first > i


def charged_with_it(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الهجوم الذي تتهم الحكومة بشنه»: of what the relative pronoun stands for she is accused, and nobody else stands there who could be."""
    if cue.act != "accuse" or cue.to != "direct" or reach.kind != "phrase" or reach.addressee is not None:
        return False
    if (cue.gender == "f") == (scene.word(i - 1) in scene.grammar.relatives_of_her):
        return False  # «الجيش الذي اتهم البحارة بزرعها»
    own = scene.word(reach.at)[reach.skip :]
    return any(base != own and base in scene.names.ordinary for base in scene.speech.without_pronoun(own))


def charges_brought(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الوزير الذي وجهت إليه تهم التهريب»: what is brought forward against somebody stands where the subject would."""
    subject = reach.subject
    if cue.shape != "past" or cue.pronoun is not None or subject is None or subject.first < i + 1:
        return False
    return scene.word(i + 1) in scene.of_pronouns and without_article(scene, scene.word(subject.first)) in scene.starts.charges


def announced_there(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الرد الذي أعلن عنه بشكل …»: the pronoun behind the verb's own preposition goes back to the relative one, and nobody stands behind it who announces."""
    if cue.shape != "past" or cue.gender != "m" or not scene.relative(i - 1) or behind(i, reach) or cue.lemma not in scene.doings.passives:
        return False
    word = scene.word(i + 1)
    return word in scene.of_pronouns and any(word.startswith(scene.fold(take)) for take in cue.takes if len(take) > 1)


def slogans(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الشعارات التي كتبت على صوره "…"»: words on walls and banners are written by nobody who is named."""
    if cue.lemma not in scene.doings.inscribing or cue.shape != "past" or behind(i, reach) or scene.word(i + 1) not in scene.grammar.incumbent:
        return False
    near = range(max(i - HEAD, scene.sentence_start[i]), i - 1)
    return scene.relative(i - 1) and any(without_article(scene, scene.word(k)) in scene.starts.slogans for k in near)


def published_paper(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«بيانا نشر عبر وسائل الإعلام»: right behind a paper without the article it is told where it was published."""
    if cue.lemma not in scene.starts.published or cue.shape != "past" or cue.gender != "m" or cue.prefix or behind(i, reach):
        return False
    noun = scene.word(i - 1)
    ending = next((e for e in scene.grammar.accusative if noun.endswith(e)), "")
    paper = not scene.definite(i - 1) and any(scene.speech.is_channel(form) for form in (noun, noun.removesuffix(ending)))
    return paper and (scene.word(i + 1) in scene.grammar.prepositions or i + 1 in scene.times)


def held_place(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«واعتبرت درعا "مهد الانتفاضة"»: a place right behind the verb holds nothing, it is held to be what is quoted."""
    subject = reach.subject
    if "predicate" not in cue.takes or cue.shape != "past" or cue.pronoun is not None or reach.kind != "quote" or subject is None or subject.first != i + 1:
        return False
    known = scene.mentions.get(i + 1)
    return known is not None and known[1].kind == "place" and scene.opens_quote(known[0]) and reach.at == known[0]
