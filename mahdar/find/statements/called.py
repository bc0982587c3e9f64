"""Who stands right behind a verb of calling upon somebody and is called upon: he does not call."""

from __future__ import annotations

from mahdar.find.statements.called_along import called_along
from mahdar.find.statements.called_upon import called_upon
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.objects_behind import hears
from mahdar.find.statements.scene import Scene

LONG = 5  # letters: a noun with the ending of the oblique plural has as many


def readdress(scene: Scene, draft: Draft, before: list[Draft]) -> None:
    """Whoever is named right after some verbs is called upon and does not call: «ودعا كل الأطراف إلى …», «البيان الذي دعا موسكو إلى …».

    «… قالت الصحيفة إن …، ودعت أوروبا إلى …»: so after a verb of the same sentence with the same gender.
    """
    if draft.mention is not None and (is_called(scene, draft, draft.mention, before) or called_upon(scene, draft, draft.mention)):
        draft.mention, draft.addressee = None, draft.mention
    if draft.mention is not None and called_along(scene, draft, draft.mention):
        draft.mention, draft.addressee = None, draft.mention
    if not draft.calls or draft.mention is None:
        return
    known, first = scene.mentions.get(draft.mention.first), draft.cue.first
    called = scene.word(first - 1) in scene.grammar.relatives
    if known is None:
        each = scene.word(draft.mention.first + 1) in scene.grammar.of  # «دعا كل من فلان وفلان إلى …»
        called = called or scene.word(draft.mention.first) in scene.grammar.everyone and not each
    elif known[1].kind not in ("state", "place", "body"):
        called = False
    else:
        called = called or any(d.gender == draft.gender and scene.sentence_end[d.cue.first] == scene.sentence_end[first] for d in before)
    if called:
        draft.mention, draft.addressee = None, draft.mention


def is_called(scene: Scene, draft: Draft, mention: Run, before: list[Draft]) -> bool:
    """Whoever stands behind the verb hears it, or cannot be its subject."""
    return heard(scene, draft, mention, before) or draft.direct and no_speaker(scene, draft, mention)


def heard(scene: Scene, draft: Draft, mention: Run, before: list[Draft]) -> bool:
    """Whoever stands behind a verb of warning or ordering hears it."""
    return draft.heard and (hears(scene, draft, mention, before) or not draft.plural and cannot_warn(scene, draft, mention))


def no_speaker(scene: Scene, draft: Draft, mention: Run) -> bool:
    """A noun that cannot be the verb's subject: «دعا المشاركين إلى …», «دعا الراغبات إلى …», «دعت خبراء إلى …», «منشورات دعت السكان إلى …»."""
    known = scene.mentions.get(mention.first)
    if not draft.plural and cannot_warn(scene, draft, mention):
        return True
    if draft.plural or (known is not None and known[1].kind not in ("unnamed", "body")):
        return False
    word = scene.word(mention.first)[mention.skip :]
    if len(word) >= LONG and word[-2:] in scene.grammar.oblique and (scene.definite(mention.first) or word in scene.names.heads):
        return True
    if draft.gender == "m" and scene.definite(mention.first) and word[-2:] in scene.grammar.of_things and scene.names.word(word).ordinary:
        return True
    heads = scene.names.heads.get(word) or scene.names.heads.get(word.removeprefix(scene.names.article), ())
    if draft.gender == "f" and heads and all(head.sex == "m" and head.plural for head in heads):
        return True
    return of_paper(scene, draft)


def cannot_warn(scene: Scene, draft: Draft, mention: Run) -> bool:
    """A noun that does not go with the verb in the singular: it is the one warned or called upon."""
    return things_of_many(scene, draft, mention) or called_in_it(scene, draft, mention)


def things_of_many(scene: Scene, draft: Draft, mention: Run) -> bool:
    """A plural that is no people's goes with no masculine verb («حذر الدول من …»); the world at large is called upon («ودعا المجتمع الدولي إلى …»)."""
    word, grammar = scene.word(mention.first)[mention.skip :], scene.grammar
    return draft.gender == "m" and word in grammar.many_things or word in grammar.world and scene.definite(mention.first + 1)


def called_in_it(scene: Scene, draft: Draft, mention: Run) -> bool:
    """«منشورات حذرت فيها السكان من …»: a noun that no table knows, without the ending that goes with the verb."""
    word = scene.word(mention.first)
    told = scene.word(draft.cue.first + 1) in scene.grammar.in_it and mention.first == draft.cue.first + 2 and mention.first not in scene.mentions
    feminine = word[-1:] in scene.grammar.feminine or word[-2:] in scene.grammar.of_things
    return told and draft.gender == "f" and scene.definite(mention.first) and not feminine


def of_paper(scene: Scene, draft: Draft) -> bool:
    """The verb tells of a paper without the article right before it («وثيقة، تتهم الأخير بـ…»)."""
    if draft.cue.skip:
        return False
    noun = draft.cue.first - 1 - scene.comma(draft.cue.first - 1)
    word = scene.word(noun)
    feminine = word[-1:] in scene.grammar.feminine or word[-2:] in scene.grammar.of_things
    return scene.speech.is_channel(word) and not scene.definite(noun) and feminine == (draft.gender == "f")
