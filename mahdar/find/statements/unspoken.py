"""Words of saying with which nobody says anything: figures that bear something out, a war declared, an inscription, a passive, news followed."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.struck_back import struck_back
from mahdar.find.statements.talks import talked_of
from mahdar.find.statements.things import matter, only_it
from mahdar.find.statements.tightens import tightens
from mahdar.find.statements.unclaimed import unclaimed
from mahdar.lexicon.speech import CueForm

THAT = 2  # letters of «أن» without a pronoun
ASIDE = 12  # tokens from a subject to the object behind words in commas


def unspoken(scene: Scene, i: int, cue: CueForm, reach: Reach) -> str | None:
    """Why nobody says what stands behind the verb at token i, None when somebody may."""
    if inscribed(scene, i, cue, reach.subject):
        return "an inscription: nobody says it"
    if called(scene, i, cue):
        return "a passive: it is not told who holds it to be so"
    if followed(scene, cue, reach):
        return "followed, not said"
    if struck_back(scene, i, cue, reach):
        return "a deed, no words"
    if noun_here(scene, i, cue) or is_matter(scene, i, cue, reach) or reach.kind == "clause" and belonging(scene, i, cue):
        return "a noun here"
    if cue.act == "affirm" and matter(scene, i, cue, reach.subject):
        return "its subject is a thing that shows something"  # «الأمر الذي يؤكد أن …»
    if (why := unclaimed(scene, i, cue, reach)) is not None:
        return why
    if reach.kind not in ("phrase", "object"):
        return None
    if tightens(scene, i, cue, reach):
        return "a deed, no words"
    if same_again(scene, reach):
        return "what is said stands elsewhere: only «the same» follows"
    if named_only(scene, reach) or by_saying(scene, reach):
        return "the words follow behind another word of saying"
    if talked_of(scene, cue, reach):
        return "a matter that is talked of, no words"
    if borne_out(scene, reach.subject):
        return "its subject is a thing that shows something"
    return "a deed, no words" if declared(scene, cue, reach) or proven(scene, cue, reach) else None


def inscribed(scene: Scene, i: int, cue: CueForm, subject: Run | None) -> bool:
    """«لافتة كتب عليها "…"»: nobody is named who writes on the thing."""
    if cue.lemma not in scene.doings.inscribing or cue.shape != "past" or cue.gender != "m" or cue.plural or cue.prefix:
        return False
    return (subject is None or subject.first < i and "object" in cue.takes) and scene.word(i + 1) in scene.doings.on_it


def called(scene: Scene, i: int, cue: CueForm) -> bool:
    """«أما الثاني فوصف بأنه القائد»: a verb that takes an object of which something is said has none."""
    if cue.takes != ("predicate",) or cue.pronoun is not None or cue.shape == "participle":
        return False
    return scene.that(i + 1) and scene.word(i + 1)[:1] in scene.grammar.clinging


def followed(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«يتابع الوزير غرق السفن بحزن وشعور بأن …»: an object stands right behind the subject, and the clause belongs to something else."""
    subject = reach.subject
    if cue.lemma not in scene.doings.following or cue.shape != "present" or reach.kind != "clause" or subject is None:
        return False
    if subject.generic and subject.last > subject.first + 1 and scene.owned_noun(subject.last - 1):
        return True  # «تتابع الملايين أخباره … بأن …»
    if not scene.plain(subject.last) or subject.last >= reach.at - 1:
        return False
    return scene.plain_end(subject.last) < reach.at - 1


def noun_here(scene: Scene, i: int, cue: CueForm) -> bool:
    """«هذا أمر رائع»: behind a demonstrative a word is the noun that it may be; «ومتهما آخر بـ…»: so is a participle before «آخر»."""
    if cue.shape == "participle":
        return cue.to == "direct" and scene.word(i + 1) in scene.grammar.latest
    like = cue.lemma in scene.speech.lookalikes and cue.shape == "past" and not cue.prefix
    opens = scene.mark(i - 2) or scene.that(i - 2)  # not «وبعد ذلك أمر …»
    if like and scene.word(i - 1)[:1] == scene.names.conjunction and not scene.that(i + 1):
        return scene.word(i - 1)[1:] in scene.grammar.demonstratives  # «وهذا أمر مهم …»
    return like and opens and scene.word(i - 1) in scene.grammar.demonstratives and not scene.that(i + 1)


def is_matter(scene: Scene, i: int, cue: CueForm, reach: Reach) -> bool:
    """«وهو أمر يتأثر بالريح», «إنه أمر مثير»: behind a pronoun that is the subject a word has none behind it, and is the noun that it may be."""
    like = cue.lemma in scene.speech.lookalikes and cue.shape == "past" and not cue.prefix
    pronoun = len(scene.word(i - 1)) > 1 and any(word.endswith(scene.word(i - 1)) for word in scene.grammar.which)
    told = pronoun or scene.that(i - 1) and len(scene.word(i - 1)) > THAT
    return like and told and reach.subject is not None and reach.subject.generic and reach.subject.first > i


def belonging(scene: Scene, i: int, cue: CueForm) -> bool:
    """«وهو تابع لوزارة الدفاع ويشتبه بأنه …»: an adjective, with whom or what something belongs to."""
    led = scene.for_the(i + 1) or any(scene.clings(i + 1, letter) for letter in scene.grammar.to_letter)
    return cue.lemma in scene.doings.following and cue.shape == "past" and not cue.prefix and led


def named_only(scene: Scene, reach: Reach) -> bool:
    """«لفت إلى رئيس البلدية قائلا إنه …»: nothing but a name stands before the participle that leads to the words."""
    known = scene.mentions.get(reach.at)
    last = known[0] if known else reach.at
    return known is not None and scene.participle(last) is not None and (scene.that(last + 1) or scene.said(last + 1) or scene.colon(last + 1))


def by_saying(scene: Scene, reach: Reach) -> bool:
    """«هدد بقوله: "…"»: the noun behind the preposition leads to the words."""
    own = any(cue.shape == "noun" and cue.pronoun is not None and cue.whole for cue in scene.cues(reach.at))
    return own and (scene.colon(reach.at + 1) or scene.said(reach.at + 1) or scene.opens_quote(reach.at + 1))


def same_again(scene: Scene, reach: Reach) -> bool:
    """«وعد بالأمر ذاته»: nothing but a noun and «itself» stands behind the verb."""
    last = reach.at + 1
    if only_it(scene, reach.at):
        return True
    return scene.word(last) in scene.grammar.selves and scene.bare_definite(reach.at) and (not scene.is_word(last + 1) or last + 1 in scene.times)


def borne_out(scene: Scene, subject: Run | None) -> bool:
    """«وأكدت الأرقام متانة المصنع»: evidence of nobody in particular, with nothing but an adjective behind it."""
    if subject is None:
        return False
    if tested(scene, subject):
        return True
    if not subject.generic:
        return False
    word = scene.word(subject.first)[subject.skip :]
    bare = next((word[len(a) :] for a in scene.grammar.article if word.startswith(a)), "")
    return bare in scene.doings.evidence and all(scene.definite(k) for k in range(subject.first + 1, subject.last))


def tested(scene: Scene, subject: Run) -> bool:
    """«الفحوص الأولية لإصابة اللاعب كشفت عن …»: tests of many words, with or without the article."""
    word = scene.word(subject.first)[subject.skip :]
    return any(form in scene.doings.tests for form in (word, *(word[len(a) :] for a in scene.grammar.article if word.startswith(a))))


def declared(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«أعلنت السويد الحرب على فنلندا», «أعلن الاتحاد، بالاتفاق مع جاره، الحرب على …»."""
    if cue.lemma not in scene.doings.declaring or reach.kind != "object":
        return False
    near = (k for k in range(reach.at, min(reach.at + ASIDE, scene.sentence_end[reach.at])) if k == reach.at or scene.comma(k - 1))
    return any(scene.word(k) in scene.doings.war and scene.word(k + 1) in scene.grammar.incumbent for k in near)


def proven(scene: Scene, cue: CueForm, reach: Reach) -> bool:
    """«وأكد الفريق تفوقه»: what somebody proves of himself by what he does."""
    if cue.lemma not in scene.doings.proving or reach.kind != "object" or scene.definite(reach.at):
        return False
    return any(word in scene.doings.proof for word in scene.speech.without_pronoun(scene.word(reach.at)[reach.skip :]))
