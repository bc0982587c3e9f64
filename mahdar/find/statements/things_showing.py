"""Things of which a verb of saying tells what they show, stand for or forebode: «الراية التي تعبر عن …», «الأمر أظهر أن …»."""

from __future__ import annotations

from mahdar.find.statements.doings import without_article
from mahdar.find.statements.draft import Run
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.things import SHOWN
from mahdar.lexicon.speech import CueForm

ADJECTIVES = 3  # words with the article behind a noun
ALONE = 2  # tokens of «هذا الأمر»
OBLIQUE = 6  # letters of a plural of people
MORE = 2  # tokens of «من جديد»


def thing_shows(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """Whether nobody but a thing shows what the verb at token i leads to."""
    if stands_for(scene, cue, reach) or forebodes(scene, i, cue, reach) or sung(scene, i, cue, reach):
        return True
    if proves_anew(scene, i, cue) or graveness(scene, cue, reach):
        return True
    subject = reach.subject
    if subject is None:
        return False
    if described_thing(scene, i, cue, subject) or the_matter(scene, cue, subject):
        return True
    return talk_shows(scene, cue, subject) or deed_shows(scene, i, cue, reach) or shows_people(scene, i, cue, reach)


def described_thing(scene: Scene, i: int, cue: CueForm, subject: Run) -> bool:
    """«الشارة الصفراء التي تعبر عن …»: what is taken for the subject of the relative clause is the adjective of a thing, or the thing."""
    if not scene.relative(i - 1) or subject.first > i or not subject.generic or cue.act not in SHOWN:
        return False
    for k in range(subject.last - 1, subject.last - 1 - ADJECTIVES, -1):
        if not scene.bare_definite(k) or scene.in_mention(k):
            return False
        if bare(scene, k) in scene.unsaid.shown_by:
            return True
    return False


def bare(scene: Scene, k: int) -> str:
    """The word at token k without the article and what clings to it."""
    word = scene.word(k)
    return next((word[len(front) :] for front in scene.grammar.articles_by_length if word.startswith(front)), word)


def stands_for(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«الصحيفة التي تعبر عن الحزب»: behind the preposition stands a body, or many people, and no feeling."""
    if cue.lemma not in scene.unsaid.representing or reach.kind != "phrase" or scene.act_named(reach.at):
        return False
    known = scene.mentions.get(reach.at)
    body = known is not None and known[1].kind == "body" and known[1].span.start == scene.page.start[reach.at]
    word = without_article(scene, scene.word(reach.at)[reach.skip :])
    many = word in scene.unsaid.represented or any(head.kind == "body" for head in scene.names.heads.get(word, ()))
    return body or scene.definite(reach.at) and many


def the_matter(scene: Scene, cue: CueForm, subject: Run) -> bool:
    """«الأمر أظهر أن …», «وأكد هذا الأمر أن …»: what was told before shows it."""
    alone = scene.word(subject.last - 1)[subject.skip * (subject.last - 1 == subject.first) :] in scene.grammar.matters
    this = subject.last - subject.first == 1 or scene.word(subject.first) in scene.grammar.demonstratives
    return alone and this and subject.last - subject.first <= ALONE and cue.act in SHOWN


def talk_shows(scene: Scene, cue: CueForm, subject: Run) -> bool:
    """«ويظهر كلام الحارس أن …»: what the writer makes of somebody's words."""
    return cue.lemma in scene.unsaid.revealing and without_article(scene, scene.word(subject.first)[subject.skip :]) in scene.unsaid.talk


def sung(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«أغنية يقول مطلعها: "…"»: what a song says, and nobody."""
    if reach.kind not in ("quote", "colon") or cue.shape == "participle" or scene.in_mention(i + 1):
        return False
    word = scene.word(i + 1)
    bases = (without_article(scene, word), *scene.speech.without_pronoun(word))
    return any(base in scene.unsaid.lines for base in bases)


def forebodes(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«كان ينذر بـ…»: with nobody named a thing forebodes it."""
    if cue.lemma not in scene.unsaid.foreboding or cue.shape != "present" or reach.kind != "phrase" or cue.plural:
        return False
    return reach.subject is None and i not in scene.mention_before


def proves_anew(scene: Scene, i: int, cue: CueForm) -> bool:
    """«قرار المجلس الذي يؤكد مرة أخرى أنه …»: what somebody did proves it once more."""
    again = i + 1 + (scene.word(i + 1) in scene.grammar.of)
    known = scene.mention_before.get(i - 1)
    if cue.act not in SHOWN or not scene.relative(i - 1) or scene.word(again) not in scene.unsaid.once_more or known is None:
        return False
    return bare(scene, known[0] - 1) in scene.unsaid.proofs


def graveness(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«ويؤكد انسحاب الفريق خطورة الأزمة»: behind a deed and whoever did it stands what the deed shows."""
    shown = cue.shape == "present" and cue.gender == "m" and not cue.plural and cue.act in SHOWN and cue.pronoun is None
    if not shown or reach.kind != "object" or reach.subject is not None or not (scene.masdar(reach.at) or scene.deed(reach.at)):
        return False
    doer = reach.at + 1
    last = scene.mentions[doer][0] if doer in scene.mentions else doer + scene.definite(doer)
    return last > doer and scene.word(last) in scene.unsaid.gravity and scene.plain(last + 1)


def deed_shows(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وكشف فك الشفرة عن …»: a deed without the article, which its object or doer completes, brings something to light."""
    subject = reach.subject
    if subject is None or subject.first != i + 1 or not subject.generic or cue.act not in SHOWN or reach.kind != "phrase":
        return False
    completed = scene.definite(subject.first + 1) or subject.first + 1 in scene.mentions
    return completed and scene.deed(subject.first) and scene.word(subject.first) not in scene.names.heads


def shows_people(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«الصور تظهر مصلين في الساحة»: a plural of people in the oblique behind the verb is its object."""
    subject = reach.subject
    if subject is None or subject.first != i + 1 or not subject.generic or cue.lemma not in scene.unsaid.showing:
        return False
    word, naming = scene.word(i + 1), scene.names.naming
    return len(word) >= OBLIQUE and word.endswith(naming.oblique) and not scene.definite(i + 1) and word not in scene.names.heads
