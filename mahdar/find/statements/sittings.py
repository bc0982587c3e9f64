"""Where somebody spoke: in a meeting or on a programme, in a paper that carries what he wrote, in a sentence that tells no more than that."""

from __future__ import annotations

from mahdar.find.statements.belonging import participle_of_many
from mahdar.find.statements.scene import Scene

AHEAD = 3  # tokens at the head of a sentence: «جاء ذلك في»


def sitting(scene: Scene, k: int) -> bool:
    """The noun at token k, with or without the article or a pronoun, is a meeting or the like."""
    word = scene.word(k)
    bare = next((word[len(a) :] for a in scene.grammar.article if word.startswith(a) and len(word) > len(a) + 2), word)
    return scene.speech.is_channel(bare, scene.speech.sittings)


def leads_to_sitting(scene: Scene, k: int) -> bool:
    """«في اجتماع»، «خلال جلسة»، «أمام مؤتمر»: the preposition at token k with the noun of a meeting right behind it; not hearers, nor «المشاركون في الندوة»."""
    grammar = scene.grammar
    if scene.word(k) in grammar.at_edge and (scene.word(k - 1) in grammar.channel_prepositions or scene.word(k - 1) in grammar.on_account):
        return sitting(scene, k + 1)
    if scene.word(k) in grammar.before_hearers:
        return sitting(scene, k + 1) and not scene.speech.hears(scene.word(k + 1))
    return scene.word(k) in grammar.to_sittings and sitting(scene, k + 1) and not participle_of_many(scene, k - 1)


def in_paper(scene: Scene, k: int) -> bool:
    """«قالت فلانة، في صحيفة الفجر، إن …»: a medium behind «في», which goes with the verb and is not where somebody works («محرر في صحيفة …»)."""
    if scene.word(k) not in scene.grammar.channel_prepositions or scene.word(k) not in scene.grammar.on_account:
        return False
    before = scene.mention_before.get(k)
    set_off = scene.comma(k - 1) or k in scene.time_ends or before is not None and before[1].kind == "person"
    return scene.word(k + 1) in scene.speech.media and (set_off or scene.finite(k - 1) is not None)


def of_medium(scene: Scene, k: int) -> bool:
    """«تقرير لرويترز»، «مراسل للوكالة»: the medium after «ل» completes the noun before it, and nobody speaks to it."""
    noun = scene.word(k - 1)
    if noun in scene.grammar.reporters or noun in scene.grammar.inquiries:
        return True
    return scene.speech.is_channel(noun) and scene.word(k - 2) not in scene.grammar.channel_prepositions


def behind_came(scene: Scene, first: int) -> int:
    """The token of the preposition in «جاء ذلك في تغريدة، حيث قال …», which opens its sentence at token `first`; that token elsewhere."""
    came = any(cue.after is not None and scene.fold(cue.after) in scene.grammar.channel_prepositions for cue in scene.cues(first))
    here = scene.word(first + 1) in scene.grammar.demonstratives | scene.grammar.anaphora
    return first + 2 if came and here else first


def names_programme(scene: Scene, k: int) -> bool:
    """What looks like a time at token k is the name of a programme («برنامج 60 دقيقة»)."""
    return scene.number(k) and scene.word(k - 1) in scene.speech.media and sitting(scene, k - 1)
