"""Verbs of saying whose subject is a thing that shows, asks for or forebodes something, and words behind a verb that are no words said."""

from __future__ import annotations

from collections.abc import Container

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

NAME, FAR = 8, 15  # tokens of a quotation that is a name, and from its end to «إن»
PEOPLE = 5  # letters: a shorter word with the article has no ending of many people
SUBJECT = 10  # tokens: no subject between a verb and its object is longer
SHOWN = frozenset({"state", "affirm", "express", "threaten", "warn", "deny"})  # acts of verbs that things have for their subject, too
FORETOLD = frozenset({"state", "threaten"})  # acts of verbs that before a noun phrase tell of a thing in a headline


def matter(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«الأمر الذي ينذر بـ…»: what was told before does it, nobody who speaks."""
    if cue.gender != "m" or cue.plural or cue.pronoun is not None or not scene.relative(i - 1) or scene.word(i - 2) not in scene.grammar.matters:
        return False
    return subject is None or subject.first < i or subject.first > i + 1


def of_thing(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«أصوات تطالب بـ…»، «تحقيقات أشارت إلى …»: behind an ordinary noun without the article a bare verb tells of that noun."""
    if subject is not None or cue.prefix or scene.word(i + 1) in scene.grammar.in_it or scene.mark(i - 1):
        return False
    noun = scene.word(i - 1)
    if not ordinary(scene, i - 1) or headline(scene, i) or noun in scene.grammar.say_themselves:
        return False
    return not any(scene.speech.is_channel(form) for form in (noun, noun[:-1]) if form)  # «بيانا يدعو إلى …»


def thing_in_headline(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«صدع جديد يهدد بـ…» as a headline: the ordinary noun that it begins with is no word for a speaker, and nobody says anything."""
    if subject is not None or cue.prefix or cue.shape != "present" or cue.act not in FORETOLD or not headline(scene, i):
        return False
    first = scene.page.paragraphs[0].start
    noun = scene.word(first)
    spoken = noun in scene.names.heads or scene.speech.is_channel(noun) or noun in scene.grammar.say_themselves or scene.somebody(first)
    return first < i and not spoken and ordinary(scene, first) and not any(scene.mark(k) for k in range(first, i))


def ordinary(scene: Scene, k: int) -> bool:
    """Token k is an everyday noun or adjective without the article, no name, verb or word of grammar, with nothing joined to it."""
    if not scene.plain(k) or scene.definite(k) or scene.in_mention(k) or scene.cues(k) or scene.owned_noun(k):
        return False
    word = scene.names.word(scene.word(k))
    joins = word.text in scene.grammar.adverbs or word.text in scene.grammar.openers or word.text in scene.grammar.before_past
    return word.ordinary and not (word.stop or word.verb or joins)


def headline(scene: Scene, i: int) -> bool:
    """Token i stands in the first line, before a second one."""
    return bool(scene.page.paragraphs) and i < scene.page.paragraphs[0].stop < len(scene.page) - 1


def of_step(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«في خطوة تؤكد من جديد عناد …»: what stands behind the verb is its object, its subject the feminine noun before it."""
    if subject is None or subject.first < i or not subject.generic or cue.shape != "present" or cue.gender != "f" or cue.prefix or cue.act not in SHOWN:
        return False
    return scene.word(i - 1)[-1:] in scene.grammar.feminine and ordinary(scene, i - 1) and i not in scene.time_ends and not headline(scene, i)


def this_thing(scene: Scene, cue: CueForm, subject: Run | None) -> bool:
    """«ويؤكد هذا الاستطلاع وجود …»: this thing shows it, unless it is somebody."""
    if subject is None or not subject.generic or cue.act not in SHOWN or scene.word(subject.first) not in scene.grammar.demonstratives:
        return False
    k = subject.first + 1
    return scene.definite(k) and not scene.somebody(k) and k not in scene.mentions and not bodies(scene, scene.word(k)[2:])


def bodies(scene: Scene, noun: str) -> bool:
    """A noun without the article is one for somebody, a body or many bodies («هذه النقابات»)."""
    ending = next((e for e in scene.grammar.of_things if noun.endswith(e)), "")
    one = noun.removesuffix(ending) + scene.names.marbuta["closed"] if ending else noun
    many = any(head.kind == "body" for form in (one, noun.removesuffix(ending)) for head in scene.names.heads.get(form, ()))
    return noun in scene.names.heads or noun in scene.asides.groups or bool(ending) and many


def source_alone(scene: Scene, i: int, at: int, skip: int) -> bool:
    """«كما أكدت المصادر»، «لما ذكر بالبيان»: nothing but who says it, or where, stands behind the verb."""
    word = scene.word(at)[skip:]
    told = scene.word(i - 1) in scene.speech.source_links or scene.word(i - 1) in scene.speech.verbal_sources
    bare = next((word.removeprefix(a) for a in scene.grammar.article if word.startswith(a)), None)
    if not told or bare is None or scene.is_word(at + 1):
        return False
    return scene.speech.is_channel(bare) or any(head.kind == "unnamed" for form in (word, bare) for head in scene.names.heads.get(form, ()))


def says_who(scene: Scene, opener: int, end: int, phrases: Container[str]) -> bool:
    """A short quotation before the «إن» of the words said is a name: «أعلنت "نجمة البحر" الجمعة أن …»."""
    close = scene.quote_end[opener]
    if close - opener > NAME or scene.colon(opener - 1) or not scene.is_word(close + 1):
        return False
    for k in range(close + 1, min(close + FAR, end)):
        before, grammar = scene.word(k - 1), scene.grammar
        if scene.that(k):
            return before in phrases or not (before in grammar.prepositions | grammar.but_that or scene.word(k) in grammar.and_that - grammar.that)
        if scene.mark(k) or scene.cues(k) or scene.word(k) in grammar.in_what:
            return False
    return False


def object_of(scene: Scene, i: int) -> bool:
    """Token i is the object of the verb before it: nothing but that verb's subject stands between («رفض الوزير طلب جاره»)."""
    k = i - 1
    while i - k < SUBJECT and (scene.in_mention(k) or scene.definite(k)):
        k -= 1
    verb = scene.finite(k)
    return k < i - 1 and verb is not None and "object" in verb.takes and not verb.weak and not scene.that(i + 1) and not scene.in_mention(k)


def hearer_behind(scene: Scene, first: int, k: int) -> bool:
    """The one of whom it is asked begins at token k, with the article, behind a subject that ended with it («يطالب مشروع القانون البرلمان بأن …»)."""
    word = scene.names.word(scene.word(k))
    if k > first and scene.word(k) in scene.grammar.world:
        return True  # «دعت الكتل البرلمانية المجتمع الدولي إلى …»
    adjective = bool(word.state) or word.quality or word.text.endswith(scene.names.adjective_ends)
    if k == first + 1 and scene.bare_definite(first) and scene.bare_definite(k) and not adjective and another_noun(scene, first, k):
        return True
    construct = k > first + 1 and not scene.definite(first) and scene.bare_definite(k - 1)
    return (
        construct and scene.bare_definite(k) and not adjective and (k in scene.mentions or any(h.kind == "body" for h in scene.names.heads.get(word.text, ())))
    )


def another_noun(scene: Scene, first: int, k: int) -> bool:
    """The word with the article at token k is no adjective of the one before it: a noun for a body of the other gender, or people in the oblique.

    «طالب الادعاء الشركة بـ…», «دعا البرنامج المتقدمين إلى …»
    """
    before, word, naming = scene.word(first), scene.word(k), scene.names.naming
    feminine = word[-1:] in scene.grammar.feminine or word.endswith(tuple(scene.grammar.of_things))
    man = not (before[-1:] in scene.grammar.feminine or before.endswith(tuple(scene.grammar.of_things)))
    body = any(head.kind == "body" for head in scene.names.heads.get(word[2:], ())) or any(h.kind == "body" for h in scene.names.heads.get(word, ()))
    if word.endswith(naming.oblique) and len(word) > PEOPLE:
        return not before.endswith(naming.oblique)
    if before[-1:] in scene.grammar.feminine and scene.names.word(before).ordinary and word[2:] in scene.grammar.crowds:
        return True  # «دعت العائلة الجمهور إلى …»
    many = before.endswith(naming.verb_ends) and not word.endswith(naming.verb_ends)
    return body and feminine and (many or man and scene.names.word(before).ordinary and word[2:3] not in scene.grammar.participle_letter)


def only_it(scene: Scene, k: int) -> bool:
    """«تعهد القيام به»: nothing but a noun with the article and what is done with a thing named before stands from token k on."""
    return scene.bare_definite(k) and scene.word(k + 1) in scene.doings.by_it and not scene.is_word(k + 2)


def heard_by_own(scene: Scene, cue: CueForm, j: int) -> bool:
    """Token j, a plural of people that shows no case, with a pronoun, hears what a verb with a hearer for its object tells («ووعد أنصاره بأن …»)."""
    stems = {scene.word(j).removesuffix(pronoun) for pronoun in scene.pronouns if scene.word(j).endswith(pronoun)}
    return (cue.to == "direct" or cue.hears) and bool(stems & scene.grammar.crowds)
