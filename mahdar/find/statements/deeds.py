"""Where a word of speech tells of no speech: a preposition, a verdict, another clause where its object would stand, a thing that shows something."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.things import matter, of_step, of_thing, source_alone, thing_in_headline, this_thing
from mahdar.lexicon.speech import CueForm

NEAR = 3  # tokens behind a verb
VERDICTS = frozenset({"accept", "reject", "criticise"})  # acts that are deeds when a court does them
SHOWS = frozenset({"state", "affirm", "express", "threaten", "warn", "deny"})  # acts of verbs that things have for their subject, too
AHEAD = 5  # tokens at the head of a sentence before a comma
FEW = 4  # tokens from the opening mark of a short quotation to its closing one


def preposition(scene: Scene, i: int, cue: CueForm) -> bool:
    """A word that is a preposition, too, and stands in the middle of a clause («انتشرت بسرعة عبر الشبكات عن طريق …»)."""
    if cue.prefix or scene.word(i) not in scene.grammar.prepositions or any(scene.word(i + 1) == scene.fold(take) for take in cue.takes):
        return False
    if scene.fold(cue.lemma) != cue.lemma and scene.page.raw[i].startswith(cue.lemma):
        return False  # «بيّن», not «بين»
    first, known, behind = scene.sentence_start[i], scene.mention_before.get(i), scene.mentions.get(i + 1)
    takes = behind is not None and any(scene.word(behind[0]) == scene.fold(take) for take in cue.takes)
    adverbial = scene.word(i + 1) in scene.grammar.prepositions  # «أن الوزير عبر في الاجتماع عن …»: no preposition leads another
    kinds = ("person", "office", "state", "place") if i + 1 not in scene.times else ("person", "office")
    inside = known is not None and known[1].kind in kinds and known[0] > first and not (takes or adverbial)
    if scene.word(i - 1) in scene.grammar.that_being or inside:
        return True  # «وذلك عبر لقاء …», «حاول الوزير عبر نائبه أن …»
    if scene.comma(i - 1):
        return i - first > AHEAD or any(scene.finite(k) for k in range(first, i))  # «من جانبه، عبر الوزير عن …»
    return not (scene.mark(i - 1) or heads(scene, i))


def no_speech(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why a verb whose words are a noun phrase or a quotation reports no speech, None when it may."""
    if reach.kind == "quote":
        return quoted_in_passing(scene, i, cue, reach)
    if reach.kind not in ("phrase", "object"):
        return None
    if scene.word(i - 1) in scene.speech.verbal_sources and cue.pronoun is not None:
        return "what it is called, by the way"  # «كما يصفونها»
    if scene.word(reach.at) in scene.grammar.him and "predicate" not in cue.takes:
        return "only a pronoun follows, no words"
    if i in scene.mention_before and scene.word(i) in scene.grammar.prepositions and reach.subject is not None and reach.subject.generic:
        return "a preposition here"  # «على الساحل عبر التخلي عن الرسوم»
    if another_clause(scene, reach):
        return "another clause begins where its words would stand"
    if reach.kind == "phrase" and named_behind(scene, reach):
        return "whoever says it stands behind what it is about"
    if (reach.kind == "phrase" or scene.relative(i - 1)) and taken_already(scene, i, cue):
        return "a pronoun stands for its object"
    subject = reach.subject
    thing = of_thing(scene, i, cue, subject) or thing_in_headline(scene, i, cue, subject)
    bare = (reach.kind == "phrase" and thing) or (reach.kind == "object" and of_step(scene, i, cue, subject))
    if bare or matter(scene, i, cue, subject) or this_thing(scene, cue, subject):
        return "its subject is a thing that shows something"
    if source_alone(scene, i, reach.at, reach.skip):
        return "who says it, or where, and no words"
    if scene.word(i - 1) in scene.grammar.which and cue.shape == "present":
        return "what somebody does while he speaks"  # «وهو يشير إلى صدره»
    if verdict(scene, cue, reach):
        return "a verdict, no words"
    return "a passive: it is not told who says it" if accused(scene, i, cue, reach) else None


def another_clause(scene: Scene, reach: Reach) -> bool:
    """What would be the object is joined by «و»: «ورفض الاتحاد، ومع ذلك سافر الفريق …»."""
    return reach.kind == "object" and (joined_on(scene, reach.at) or but_he(scene, reach.at) or scene.bare_in(scene.word(reach.at), scene.grammar.but))


def but_he(scene: Scene, k: int) -> bool:
    """«لكنه …» at token k."""
    return any(scene.bare_in(stem, scene.grammar.but) for stem in scene.speech.without_pronoun(scene.word(k)))


def named_behind(scene: Scene, reach: Reach) -> bool:
    """«أعلن عن هذه الخطة المستشار فلان»: with no subject before it, somebody's name or office stands right behind «this» and its noun."""
    at, known = reach.at, scene.mentions.get(reach.at + 2)
    this = reach.subject is None and scene.word(at)[reach.skip :] in scene.grammar.demonstratives and scene.definite(at + 1)
    return this and known is not None and known[1].kind in ("person", "office") and known[1].span.start == scene.page.start[at + 2]


def taken_already(scene: Scene, i: int, cue: CueForm) -> bool:
    """A pronoun right behind the verb stands for what it takes («التي يوافق عليها المستخدم على …»)."""
    takes = [scene.fold(take) for take in cue.takes]
    near = (scene.word(k) for k in range(i + 1, i + NEAR))
    return any(word == take + pronoun for word in near for take in takes for pronoun in scene.pronouns)


def verdict(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """What a court accepts, rejects or condemns with a noun phrase is its verdict («رفض القاضي الطعن»), and so is a sentence upheld («أكدت المحكمة الحكم»)."""
    subject = reach.subject
    behind = range(subject.first if subject else reach.at, reach.at + 2)
    upheld = cue.act == "affirm" and any(scene.word(k) in scene.grammar.sentences for k in behind)
    if cue.act not in VERDICTS and not upheld:
        return False
    word = scene.word(reach.at) if subject is None else scene.word(subject.first)[subject.skip :]
    return any(word == front + noun for noun in scene.grammar.courts for front in ("", *scene.grammar.article))


def accused(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«في هجوم اتهم الجيش بتنفيذه»: in the middle of a clause, with nobody but the one accused, the verb is a passive."""
    if not cue.aimed or cue.shape != "past" or cue.prefix or cue.pronoun or cue.gender != "m" or reach.addressee is not None:
        return False
    return scene.is_word(i - 1) and not heads(scene, i)


def heads(scene: Scene, i: int) -> bool:
    """A clause can begin with the verb at token i: after a name, a time, «أن» or a word that joins clauses."""
    word, grammar = scene.word(i - 1), scene.grammar
    known = scene.mention_before.get(i)
    named = known is not None and known[1].kind != "place"
    return named or i in scene.time_ends or scene.that(i - 1) or scene.bare_in(word, grammar.before_past) or word in grammar.openers


def quoted_in_passing(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why a quotation is not what the verb reports: a word or two in a relative clause, or behind an object that is taken for a subject."""
    subject = reach.subject
    if cue.relay and (subject is None or subject.generic) and not any(scene.word(k) in scene.grammar.heard_from for k in range(i + 1, reach.at)):
        return "a deed: nobody is named from whom it was heard"  # «نقل السفينة إلى "…"»
    if subject is not None and subject.first > i and subject.generic and thing(scene, cue, subject.first):
        return "a plain noun is its object, the quotation is part of it"  # «ستواصل النشاطات "…"»
    if subject is not None and not cue.prefix and cue.lemma in scene.speech.lookalikes and unnamed(scene, subject):
        return "a noun with an adjective"  # «أمر قضائي "…"»
    if subject is not None and subject.first > i and subject.generic and scene.masdar(subject.first) and scene.finite(i) is not None:
        return "a plain noun is its object, the quotation is part of it"  # «ستعلق اختيار من "…"»
    short = scene.opens_quote(reach.at) and scene.quote_end[reach.at] - reach.at <= FEW
    if short and any(scene.relative(k) for k in range(i + 1, reach.at)):
        return "a word or two in quotation marks, in a relative clause"
    return None


def unnamed(scene: Scene, subject: Run) -> bool:
    """An ordinary word without the article that names nobody."""
    word = scene.word(subject.first)
    return subject.generic and not scene.definite(subject.first) and word in scene.names.ordinary and word not in scene.names.heads


def thing(scene: Scene, cue: CueForm, first: int) -> bool:
    """Of verbs that have an object of their own, too, an unknown noun is that object, unless it names people."""
    if "clause" in cue.takes or "said" in cue.takes or scene.word(first) in scene.names.heads or scene.somebody(first):
        return False
    return scene.names.word(scene.word(first)).ordinary and scene.word(first)[-2:] in scene.grammar.of_things


def shows(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """A bare verb in the present behind the thing that it tells of («الإصرار … يهدد بـ…»، «معطيات تشير إلى …»)."""
    if cue.shape == "present" and not cue.prefix and scene.bare_in(scene.word(i - 1), scene.grammar.demonstratives):
        return reach.subject is None
    bare = cue.shape == "present" and not cue.prefix and not cue.plural and cue.pronoun is None
    return bare and cue.act in SHOWS and reach.subject is None and not in_title(scene, i)


def in_title(scene: Scene, i: int) -> bool:
    """Token i stands in the first line, before a second one."""
    return bool(scene.page.paragraphs) and i < scene.page.paragraphs[0].stop < len(scene.page) - 1
