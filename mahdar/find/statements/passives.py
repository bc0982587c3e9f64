"""Verbs of saying that are passives where they stand, since nobody is named who could say it: «التي أعلن عن تأجيلها», «ويعتبر أن …»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.passives_met import passive_beside
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

THIRD = 2  # letters of a feminine masdar of the third stem before its alef
NEAR = 4  # tokens from a verb of writing to what is written on


def passive_here(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Whether the verb at token i is a passive, by what stands around it."""
    if cue.shape == "participle" or cue.pronoun is not None or cue.plural:
        return False
    if held_so(scene, i, cue, reach) or accused_there(scene, i, cue, reach) or passive_beside(scene, i, cue, reach):
        return True
    return announced_of_it(scene, i, cue, reach) or asked_of_him(scene, i, cue, reach) or written_on(scene, i, cue, reach)


def held_so(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """What is held to be something, by nobody who is named."""
    if "predicate" not in cue.takes or "clause" not in cue.takes:
        return False
    if reach.kind == "clause":
        return generally_held(scene, i, cue, reach)
    return reach.kind == "object" and (each_held(scene, i, cue) or held_before(scene, i, cue, reach) or held_to_be_it(scene, i, cue, reach))


def generally_held(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«يستمر الصيد شهرين ويعتبر أن …»: joined to a clause of things, in which nobody is named or says anything."""
    if cue.shape != "present" or cue.gender != "m" or not cue.prefix or reach.subject is not None:
        return False
    before = range(scene.sentence_start[i], i)
    always = any(scene.tenses.of(word) == "present" for word in (scene.word(before.start), scene.word(before.start).removeprefix(scene.names.conjunction)))
    return always and not any(scene.in_mention(k) and k not in scene.times or scene.cues(k) for k in before)


def each_held(scene: Scene, i: int, cue: CueForm) -> bool:
    """«ويعتبر كل من هولدن وجاره المرشحان الأوفر حظا …»"""
    return cue.shape == "present" and scene.word(i + 1) in scene.grammar.everyone and scene.word(i + 2) in scene.grammar.of


def held_before(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«المغنية قد اعتبرت مسيئة للبلدة»: nothing but a feminine participle stands behind the verb, said of the woman before it."""
    word, subject = scene.word(reach.at), reach.subject
    if cue.shape != "past" or cue.gender != "f" or subject is None or subject.first > i or not scene.plain(reach.at) or reach.at in scene.mentions:
        return False
    third = word[THIRD : THIRD + 1] in scene.grammar.accusative  # «مقاطعة»
    shaped = word[:1] in scene.grammar.participle_letter and word[-1:] in scene.grammar.feminine and not third and not scene.definite(reach.at)
    led = scene.word(reach.at + 1) in scene.grammar.prepositions or scene.clings_any(reach.at + 1) or scene.for_the(reach.at + 1)
    return shaped and led


def held_to_be_it(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وتعتبر المركز المالي للجزيرة»: behind a verb of the feminine stands a noun of the other gender with its adjective: what it is held to be."""
    subject, j = reach.subject, reach.at
    if cue.shape != "present" or cue.gender != "f" or subject is None or subject.first != i + 1 or subject.last != i + 2:
        return False
    noun = scene.definite(i + 1) and not feminine(scene, i + 1) and without_article(scene, scene.word(i + 1)) not in scene.grammar.crowds
    return noun and scene.definite(j) and scene.word(j).endswith(scene.names.nisba) and not feminine(scene, j)


def feminine(scene: Scene, k: int) -> bool:
    """Token k is feminine by its ending, or a plural of things."""
    return scene.word(k)[-1:] in scene.grammar.feminine or scene.word(k).endswith(tuple(scene.grammar.of_things))


def accused_there(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«قضية يتهم فيها الحارس بـ…»: behind a noun for a place or an affair he is accused who stands behind the verb."""
    if not cue.aimed or cue.act != "accuse" or cue.prefix or reach.addressee is not None or scene.word(i + 1) not in scene.grammar.in_it:
        return False
    return any(scene.word(k) in scene.unsaid.affairs and scene.plain(i - 1) for k in (i - 1, i - 2))


def announced_of_it(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الحملة التي أعلن عن إطلاقها»: a verb for a man behind «التي», and of what «التي» stands for something is announced."""
    bare = cue.shape == "past" and cue.gender == "m" and not cue.prefix and cue.lemma in scene.doings.passives
    if not bare or reach.kind != "phrase" or reach.subject is not None or scene.word(i - 1) not in scene.grammar.relatives_of_her:
        return False
    own = scene.word(reach.at)[reach.skip :]
    return any(base != own and (base in scene.doings.deeds or scene.masdars.fullmatch(base)) for base in scene.speech.without_pronoun(own))


def asked_of_him(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«قال الحارس عندما طلب منه التعليق …: …»: it is told that he was asked, and not by whom."""
    named = reach.subject is not None and (not reach.subject.generic or scene.somebody(reach.subject.first))
    return not named and asked_when(scene, i, cue)


def asked_when(scene: Scene, i: int, cue: CueForm) -> bool:
    """«عندما طلب منه …»: at token i it is told upon what something was done or said, and of whom it was asked."""
    if not cue.to or cue.prefix or cue.shape != "past" or cue.gender != "m" or i + 2 in scene.mentions:
        return False
    when = any(scene.bare_in(scene.word(i - 1), words) for words in (scene.grammar.upon_which, scene.grammar.hanging))
    to, word = scene.fold(cue.to), scene.word(i + 1)
    return when and any(word == to + pronoun for pronoun in scene.pronouns)


def written_on(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«كتب على اللافتة أن …», «كتب فيها على الجدار: …»: an inscription, of nobody who is named."""
    if cue.lemma not in scene.doings.inscribing or cue.shape != "past" or cue.gender != "m" or reach.subject is not None:
        return False
    k = i + 1 + (scene.word(i + 1) in scene.grammar.in_it)
    behind = without_article(scene, scene.word(k + 1))
    return scene.word(k) in scene.grammar.incumbent and behind in scene.unsaid.surfaces and k < i + NEAR
