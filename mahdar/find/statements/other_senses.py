"""Verbs of saying in another sense, by what stands beside them: votes against, a shot parried, a whistle, a remedy, words of the next verb."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

DEED = "a deed, no words"
SHORT = 4  # letters of a verb joined by «و»
WHISTLE = 12  # tokens from a whistle to the verb of announcing
NEAR = 5  # tokens from a verb to the thing that is returned
THAT = 2  # letters of «أن» without a pronoun
WORDS = frozenset({"quote", "colon"})


def other_sense(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why the verb or participle at token i means something else here, None when it may report."""
    if cue.shape == "participle" and scene.word(i - 1) in scene.senses.votes:
        return "an adjective of the word before it"  # «315 صوتا رافضا»
    if convicts(scene, i, cue) or shows_up(scene, cue, reach) or shows_himself(scene, i, cue, reach):
        return "its subject is a thing that shows something"
    if next_verb(scene, i, cue, reach) or if_so(scene, cue, reach):
        return "another clause begins where its words would stand"
    if called_beside(scene, cue, reach) or prescribed(scene, i, cue) or talked_with(scene, i, cue, reach):
        return "another word, that is written like a verb of saying"
    if seen_by_you(scene, i, cue, reach):
        return "nobody else is told"
    if condoled(scene, i, cue, reach) or stuck(scene, i, cue) or returned(scene, i, cue) or whistled(scene, i, cue, reach) or adds(scene, i, cue):
        return DEED
    return None


def convicts(scene: Scene, i: int, cue: CueForm) -> bool:
    """«الأدلة التي تدين القتلة»: evidence does it."""
    return cue.lemma in scene.senses.convicting and scene.relative(i - 1) and without_article(scene, scene.word(i - 2)) in scene.senses.proofs


def shows_up(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«يظهر بطل آخر: الحارس»: before a colon or a quotation somebody or something appears."""
    return cue.lemma in scene.senses.appearing and reach.kind in WORDS and cue.shape != "participle"


def shows_himself(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وأظهر الفريق أنه ما زال قويا»: what somebody named shows of himself by what he does; a study has found it."""
    subject = reach.subject
    if cue.lemma not in scene.senses.proving or reach.kind != "clause" or subject is None or subject.generic or len(scene.word(reach.at - 1)) <= THAT:
        return False
    words = [without_article(scene, scene.word(k)) for k in range(subject.first, subject.last)]
    found = any(word in scene.doings.finders or scene.speech.is_channel(word) for word in words)
    return not found and any(scene.word(reach.at - 1).endswith(pronoun) for pronoun in scene.pronouns)


def next_verb(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وأبلغتها، فوعدتني بأن …», «كما أعلن، وقد عم الحزن», «تحث وتحرض على …»: what is taken for the subject is a verb that a conjunction leads."""
    subject = reach.subject
    if subject is None or not subject.generic or subject.first <= i:
        return False
    word = scene.word(subject.first)
    if word[:1] not in scene.grammar.joining or scene.definite(subject.first):
        return False
    if scene.comma(subject.first - 1) and word[1:] in scene.grammar.may:
        return True
    if word in scene.names.ordinary:
        return False
    if subject.first == i + 1:
        front = scene.word(i)[cue.prefix : cue.prefix + 1]
        return cue.shape == "present" and word[:1] == scene.names.conjunction and word[1:2] == front and len(word) > SHORT
    return subject.first == i + 2 and scene.comma(i + 1) and word[1:] not in scene.names.ordinary


def if_so(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«ويكتب الرسائل إن دعت الحاجة»: a condition, behind a verb of writing and no noun of its own."""
    if cue.lemma not in scene.unsaid.writing or reach.kind != "clause" or len(scene.word(reach.at - 1)) > THAT:
        return False
    return scene.tenses.of(scene.word(reach.at)) == "past" and reach.at not in scene.mentions


def called_beside(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«ودعت السويد البطولة إلى جانب الدنمارك»: beside whom, and nothing asked for."""
    return cue.lemma in scene.senses.calling and reach.kind == "phrase" and scene.word(reach.at)[reach.skip :] in scene.senses.beside


def prescribed(scene: Scene, i: int, cue: CueForm) -> bool:
    """«الأدوية التي يصفها الأطباء»."""
    like = cue.lemma in scene.senses.prescribing and cue.pronoun is not None and scene.relative(i - 1)
    return like and without_article(scene, scene.word(i - 2)) in scene.senses.remedies


def talked_with(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الذين تحدثت معهم القناة "أشادوا به"», «تحدث "الشهود"»: with no colon the quotation is another's words, or the subject."""
    if cue.lemma not in scene.senses.talking or reach.kind != "quote":
        return False
    return reach.at == i + 1 or any(scene.word(k) in scene.senses.with_them for k in range(i + 1, reach.at)) and scene.relative(i - 1)


def seen_by_you(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وسترى أن …», «تستطيع أن تلاحظ أن …»: what the reader will see, or can."""
    like = cue.lemma in scene.senses.seeing and cue.shape == "present" and cue.gender == "f" and not cue.plural
    if not like or reach.subject is not None and not reach.subject.generic:
        return False
    can = scene.that(i - 1) and scene.word(i - 2) in scene.senses.you_can
    return can or scene.word(i)[: max(cue.prefix, 1)][-1:] in scene.grammar.will


def condoled(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«عزوا أسرة الراحل», «ونعت النقابة رئيسها»: words of mourning, written like verbs of ascribing and describing."""
    if reach.kind != "object" or cue.pronoun is not None or cue.shape == "participle":
        return False
    if cue.lemma in scene.senses.ascribing:
        return without_article(scene, scene.word(reach.at)) in scene.senses.bereaved
    word = scene.word(i + 1)
    many = word.endswith(tuple(scene.grammar.of_things)) or word[-1:] in scene.grammar.feminine
    return cue.lemma in scene.senses.mourning and many and not any(told_of(scene, k) for k in range(i + 2, min(i + WHISTLE, scene.sentence_end[i])))


def told_of(scene: Scene, k: int) -> bool:
    """Behind «ب» at token k stands what somebody is said to be, and not in what manner."""
    return scene.word(k)[:1] in scene.grammar.clinging and scene.clings(k, scene.word(k)[:1]) and scene.word(k) not in scene.grammar.in_manner


def stuck(scene: Scene, i: int, cue: CueForm) -> bool:
    """«الأجواء التي علقت فيها البلاد»."""
    return cue.lemma in scene.senses.sticking and cue.shape != "participle" and scene.relative(i - 1) and scene.word(i + 1) in scene.grammar.in_it


def returned(scene: Scene, i: int, cue: CueForm) -> bool:
    """«رد الحارس التسديدة»: right behind the verb or its subject stands what is returned, with no preposition."""
    if cue.lemma not in scene.senses.returning or cue.shape == "participle":
        return False
    for k in range(i + 1, min(i + NEAR, scene.sentence_end[i])):
        if not scene.is_word(k) or scene.that(k) or scene.word(k) in scene.grammar.prepositions or scene.clings_any(k):
            return False
        if scene.definite(k) and without_article(scene, scene.word(k)) in scene.senses.returned:
            return True
    return False


def whistled(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«أطلق صافرته معلنا الفوز», «وأعلن الحكم نهاية المباراة»: the referee's deed."""
    if cue.lemma not in scene.senses.announcing or reach.kind not in ("phrase", "object"):
        return False
    if any(scene.word(k) in scene.senses.whistle for k in range(max(i - WHISTLE, scene.sentence_start[i]), i)):
        return True
    return scene.word(reach.at)[reach.skip :] in scene.senses.turns and without_article(scene, scene.word(reach.at + 1)) in scene.senses.match


def adds(scene: Scene, i: int, cue: CueForm) -> bool:
    """«وستضيف الشركة أداتين», «هل تضيف السويد نجمة ثانية»."""
    if cue.lemma not in scene.senses.adding or cue.shape != "present":
        return False
    return scene.word(i - 1) in scene.senses.whether or scene.word(i)[: max(cue.prefix, 1)][-1:] in scene.grammar.will


def must_do(scene: Scene, j: int) -> bool:
    """«لكن عليها أن …»: «أن» at token j tells what somebody has to do."""
    return scene.word(j - 1).startswith(tuple(scene.grammar.incumbent)) and scene.with_pronoun(j - 1) and scene.bare_in(scene.word(j - 2), scene.grammar.but)
