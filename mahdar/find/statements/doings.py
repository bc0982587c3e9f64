"""Verbs of saying that tell of what is done: an offer accepted, a player left out, a shirt unveiled, a flag waved; and things that say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.closed import without
from mahdar.find.statements.draft import Run
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.things import headline
from mahdar.lexicon.speech import CueForm

FAR = 60  # tokens: what somebody says of a thing stands no further from it
NAMED = 7  # tokens from the opening mark of a quotation that is a name to its closing one
VOTES = frozenset({"accept", "reject", "criticise", "praise"})  # acts that are votes when people are counted
PARTIES = frozenset({"person", "state", "office"})  # kinds of mentions whose acceptance is an answer, and no decision of a board


def nothing_said(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why nothing was said though a verb of saying and its words stand there, None when something may have been."""
    subject = reach.subject
    if lifeless(scene, cue, subject):
        return "its subject is a thing that cannot speak"
    if expected(scene, i, cue, subject) or awaited(scene, i, cue, reach):
        return "mere expectation: nobody is told to have said it"
    if reach.kind == "quote" and called_so(cue, reach, scene.quote_end.get(reach.at, reach.at)):
        return "a passive: it is not told who holds it to be so"
    if cue.lemma in scene.doings.finding and not found_out(scene, subject):
        return "mere knowledge: whoever came to it did not look into the matter for others"
    if cue.full and reach.kind not in ("clause", *cue.takes):
        return "a deed: no clause follows"
    if reach.kind not in ("phrase", "object"):
        return None
    if voted(scene, cue, reach):
        return "a number of people who vote, no words"
    if asked_himself(scene, i, cue, reach):
        return "a passive: it is not told who asks"
    if reminds(scene, cue, reach):
        return "a thing brings another to mind"
    if nobody_named(scene, i, cue, reach):
        return "a passive: it is not told who says it"
    if endangered(scene, i, cue, subject):
        return "a thing threatens what stands behind the verb"
    if held(scene, cue, reach):
        return "a passive: it is not told who holds it to be so"
    return "a deed, no words" if done(scene, cue, reach) else None


def lifeless(scene: Scene, cue: CueForm, subject: Run | None) -> bool:
    """«تهدد الأمطار …»، «كل المؤشرات تشير إلى …»: the subject is a thing that says nothing."""
    many = subject is not None and scene.word(subject.first) in without(scene.grammar.quantities, scene.grammar.one_of)
    if subject is None or not (subject.generic or many) or "said" in cue.takes:
        return False
    word = scene.word(subject.first)[subject.skip :]
    if many:
        behind = subject.first + 1 + (scene.word(subject.first + 1) in scene.grammar.of)
        word = scene.word(behind) if behind < subject.last else word
    return word in scene.grammar.no_speakers or without_article(scene, word) in scene.doings.things


def without_article(scene: Scene, word: str) -> str:
    """A folded word without the article, however short it is then."""
    return next((word[len(a) :] for a in scene.grammar.article if word.startswith(a)), word)


def expected(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«كان الجميع يتوقع …»، «وكان يتوقع …»: what many people expect, or one does not say who."""
    if cue.lemma not in scene.doings.expecting or cue.shape != "present":
        return False
    if subject is None:
        return scene.bare_in(scene.word(i - 1), scene.grammar.copulas)
    return scene.word(subject.first)[subject.skip :] in scene.doings.crowds


def awaited(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«ويتوقع وصول السفينة»: with nobody named it is awaited; «قال إنه يتوقع …»: what the speaker himself expects."""
    if cue.lemma not in scene.doings.expecting or cue.shape != "present" or cue.pronoun is not None:
        return False
    alone = reach.subject is None and cue.gender == "m" and not cue.plural
    return (alone and reach.kind == "object") or (scene.that(i - 1) and reach.kind != "clause")


def called_so(cue: CueForm, reach: Reach, close: int) -> bool:
    """«وتعتبر "سهل الورد" من أهم …»: a short quotation right behind the verb is what is held to be something, or what it is held to be."""
    return "predicate" in cue.takes and cue.shape == "present" and cue.pronoun is None and not cue.plural and 0 < close - reach.at <= NAMED


def found_out(scene: Scene, subject: Run | None) -> bool:
    """«وجد الباحثون أن …»: the subject is a paper, or people whose business it is to look into a matter and to tell what they found."""
    return subject is not None and without_article(scene, scene.word(subject.first)[subject.skip :]) in scene.doings.finders


def voted(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«وأيد 90 نائبا حجب الثقة»: whoever is counted right behind the verb does what it tells."""
    return cue.act in VOTES and reach.kind == "object" and reach.subject is None and scene.number(reach.at)


def asked_himself(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الوزير الذي طلب منه تقديم استقالته»: the pronoun goes back to the one of whom the clause tells."""
    behind = reach.subject is not None and reach.subject.first > i
    if not cue.to or behind or cue.pronoun is not None or cue.gender != "m" or cue.plural or not scene.relative(i - 1):
        return False
    to, word = scene.fold(cue.to), scene.word(i + 1)
    return any(word == to + pronoun for pronoun in scene.pronouns)


def reminds(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«الاسم الذي يذكر بـ…»: what reminds one of something is a thing, unless somebody is named."""
    if cue.lemma not in scene.doings.reminding or reach.kind != "phrase" or cue.shape == "participle":
        return False
    if reach.subject is None:
        return cue.shape == "present"
    return reach.subject.generic and scene.masdar(reach.subject.first, definite=True)


def nobody_named(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«أعلن أمس عن …» at the head of a paragraph, or «العام 2017: أعلن عن …»: a passive."""
    if reach.subject is None and died(scene, cue, reach):
        return True
    bare_form = cue.gender == "m" and not cue.plural and cue.pronoun is None and reach.kind == "phrase"
    if reach.subject is not None or not bare_form or cue.lemma not in scene.doings.passives:
        return False
    return cue.shape == "past" and not cue.prefix and (scene.is_break(i - 1) or scene.colon(i - 1))


def died(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«نقل إلى المستشفى، وأعلن عن وفاته»: of the one told of it is announced that he came to harm."""
    if cue.lemma not in scene.doings.passives or cue.shape != "past" or cue.gender != "m" or cue.plural or reach.kind != "phrase":
        return False
    own = scene.word(reach.at)[reach.skip :]
    return any(base in scene.doings.casualties for base in scene.speech.without_pronoun(own) if base != own)


def endangered(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«يهدد الملاعب بالإغلاق»: what stands behind the verb in the present is in danger, and no mention."""
    behind = cue.lemma in scene.doings.endangering and cue.shape == "present" and subject is not None and subject.first > i and subject.generic
    return behind and subject is not None and scene.word(subject.first) not in scene.names.heads and not people(scene, subject.first)


def people(scene: Scene, i: int) -> bool:
    """Token i is a plural of human beings by its ending («المتظاهرون»), or somebody's kin."""
    return scene.word(i).endswith(tuple(scene.names.naming.verb_ends)) or scene.somebody(i)


def held(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«اعتبر الحفل نجاحا»، «يعتبر هولدن الحارس الأفضل»: only what it is held to be stands behind the one of whom it is said."""
    if "predicate" not in cue.takes or "clause" not in cue.takes or cue.pronoun is not None or cue.shape == "participle" or reach.kind != "object":
        return False
    if cue.shape == "present" and reach.subject is not None and (only_definite(scene, reach.at) or scene.word(reach.at) in scene.grammar.quantities):
        return True
    if cue.shape == "past" and reach.subject is None and described_as(scene, reach.at):
        return True
    best = any(scene.doings.superlative.fullmatch(scene.word(k)) for k in (reach.at, reach.at + 1))
    return scene.accusative(reach.at) or (reach.subject is not None and best and cue.shape == "present")


def described_as(scene: Scene, k: int) -> bool:
    """«واعتبرت انفراجة كبيرة»: nothing but an indefinite feminine noun, alone or with its adjective, stands behind the verb."""
    if scene.word(k)[-1:] not in scene.grammar.feminine or not scene.plain(k) or scene.definite(k) or k in scene.mentions or scene.construct(k):
        return False
    behind, word = scene.word(k + 1), scene.names.word(scene.word(k + 1))
    adjective = (behind[-1:] in scene.grammar.feminine or word.quality or word.state) and not (word.definite or k + 1 in scene.mentions)
    return not scene.is_word(k + 1) or behind in scene.grammar.prepositions or bool(adjective and not scene.plain(k + 2))


def only_definite(scene: Scene, first: int) -> bool:
    """From token `first` on stand nouns with the article, and nothing that is said of them («وتعتبر ليما الميناء الأول للصيد»)."""
    k = first
    while scene.plain(k) and scene.definite(k) and k not in scene.mentions:
        k += 1
    return k > first + 1 and (
        not scene.is_word(k) and not scene.opens_quote(k) or scene.word(k) in scene.grammar.complements - scene.grammar.of or scene.with_pronoun(k)
    )


def done(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """What stands behind the verb is what somebody deals with («كشف النادي عن قميصه»، «وافق المجلس على …»، «استبعد المدرب لاعبين»)."""
    if cue.takes == ("predicate",) and cue.pronoun is None and reach.kind == "object" and not described(scene, reach.at):
        return True  # «وصف الطبيب دواء»
    deed, speech = scene.doings.deed.get(cue.lemma), scene.doings.speech.get(cue.lemma)
    if deed is not None:
        counted = reach.kind == "object" and (scene.number(reach.at) or scene.word(reach.at) in scene.grammar.quantities)
        second = () if scene.masdar(reach.at, definite=True) else (without_article(scene, scene.word(reach.at + 1)),)  # «استبعد أربعة حراس»
        known = scene.mentions.get(reach.at)
        counted = counted or reach.kind == "object" and known is not None and known[1].kind in ("person", "office")
        return counted or any(word in deed for word in (*written(scene, reach), *second))
    if speech is None or any(word in speech for word in written(scene, reach)):
        return False
    return not (scene.masdar(reach.at, definite=True) and by_party(scene, reach.subject))


def described(scene: Scene, first: int) -> bool:
    """Something is said of what stands at token `first`, in the same sentence («… بأنه كارثة»، «… بالكارثة»)."""
    letters = tuple(scene.grammar.clinging - scene.grammar.to_letter)
    return any(scene.word(k).startswith(letters) for k in range(first, min(scene.sentence_end[first], first + FAR)))


def written(scene: Scene, reach: Reach) -> Iterator[str]:
    """The first word behind the verb without what clings to it, without the article, without a pronoun."""
    word = without_article(scene, scene.word(reach.at)[reach.skip :])
    yield word
    yield from scene.speech.without_pronoun(word)


def by_party(scene: Scene, subject: Run | None) -> bool:
    """The subject is a person, a state or the holder of an office."""
    known = scene.mentions.get(subject.first) if subject is not None else None
    return known is not None and known[1].kind in PARTIES


def tail_of_thing(scene: Scene, i: int) -> bool:
    """What stands right before the bare verb ends a phrase that names a thing: «وهذا يؤكد …», «المؤشرات كانت تشير …», «عدم مشاركة الوزير يشير …»."""
    word = scene.word(i - 1)
    if scene.bare_in(word, scene.grammar.demonstratives):
        return True
    if word in scene.grammar.copulas:
        noun = scene.word(i - 2)
        return any(without_article(scene, noun[n:]) in scene.doings.things for n in range(1 + (noun[:1] in scene.grammar.joining)))
    known = scene.mention_before.get(i)
    if scene.word(i + 1) in scene.grammar.in_it:
        return False  # «رسالة إلى الوزير يؤكد فيها أن …»
    return known is not None and not headline(scene, i) and scene.is_word(known[0] - 1) and scene.word(known[0] - 1) not in scene.grammar.copulas


def thing_that(scene: Scene, i: int) -> bool:
    """A relative pronoun right before the verb stands for an ordinary noun that names nobody («الخطوة التي تعبر عن …»)."""
    if not scene.relative(i - 1):
        return False
    noun = i - 2 - scene.comma(i - 2)
    word = scene.word(noun)
    named = noun in scene.mention_before or noun + 1 in scene.mention_before or scene.in_mention(noun)
    return not named and scene.names.word(word).ordinary and without_article(scene, word) not in scene.names.heads and word not in scene.names.heads
