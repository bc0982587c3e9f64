"""A cue in its place, and what its place tells: whether a verb heads its clause, a participle stands apart, a noun phrase may be words."""

from __future__ import annotations

from msgspec import Struct

from mahdar.find.statements.deeds import shows
from mahdar.find.statements.doings import tail_of_thing, thing_that
from mahdar.find.statements.draft import Run
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.many_accusers import parted
from mahdar.find.statements.quotes_met import WORD_OR_TWO
from mahdar.find.statements.reach import Reach
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

TIME = 8  # tokens of a time
FEW = 4  # tokens of a noun for many with what completes it


class At(Struct, frozen=True):
    """A cue in its place: its reading, the subject before it, and where it leads."""

    scene: Scene
    i: int
    cue: CueForm
    before: Run | None
    reach: Reach | None


def verb_place(scene: Scene, i: int) -> bool:
    """A verb can stand at token i: at the head of a clause, or right before what it reports; else the word is its look-alike noun («تعهد», «رفض»)."""
    before = scene.word(i - 1)
    held = before in scene.grammar.and_that and (scene.that(i - 1) or before not in scene.grammar.that)  # «لوحظ أن رفض …», not «بعد أن رفض …»
    if held or scene.said(i - 1) or before in scene.grammar.but_that or before in scene.grammar.copulas:
        return False
    close = i - 1  # «"أبطال" رفض المرسوم»: after a word in quotation marks a noun
    quoted = close in scene.quote_start and close - scene.quote_start[close] <= WORD_OR_TWO
    return (
        (clause_head(scene, i) and not quoted)
        or scene.that(i + 1)
        or scene.opens_quote(i + 1)
        or scene.colon(i + 1)
        or scene.word(i + 1) in scene.grammar.in_it
    )


def clause_head(scene: Scene, i: int) -> bool:
    """What stands before token i lets a verb follow: a mark, a name, a time, an adverb or a word that joins clauses."""
    word, grammar = scene.word(i - 1), scene.grammar
    by_place = scene.mark(i - 1) or i in scene.mention_before or i in scene.time_ends or scene.that(i - 1)
    return by_place or scene.bare_in(word, grammar.before_past) or word in grammar.adverbs or word in grammar.openers


def behind_time(scene: Scene, i: int) -> bool:
    """Token i stands behind a time that ends the phrase before it («عودة الصيادين أمس تشير …») and opens no clause («وأمس تشير …»)."""
    if i not in scene.time_ends:
        return False
    start = next((k for k in range(i - 1, max(i - TIME, -1), -1) if scene.times.get(k) == i), None)
    return start is not None and (not clause_head(scene, start) or tail_of_thing(scene, start)) and scene.is_word(start - 1)


def once_said(at: At) -> bool:
    """«بعد أن أعلن الثلاثاء انسحابه»: what was said before what is told."""
    scene, i = at.scene, at.i
    return at.cue.shape == "past" and scene.word(i - 1) in scene.grammar.to_do and scene.word(i - 2) in scene.grammar.once


# constructions


def leads(at: At, *kinds: str) -> bool:
    return at.reach is not None and at.reach.kind in kinds


def finite(at: At) -> bool:
    return at.cue.shape in ("past", "present")


def after(at: At) -> bool:
    return at.before is None and at.reach is not None and at.reach.subject is not None


def bare_verb(at: At) -> bool:
    """A verb in the present with neither subject nor conjunction stands at the head of its clause, and not after the thing that «shows that …»."""
    assert at.reach is not None
    if at.cue.shape != "present" or at.cue.prefix or at.reach.subject is not None or in_paper(at):
        return True
    heads = clause_head(at.scene, at.i) or at.scene.that(at.i - 2)
    heads = heads and not ("said" not in at.cue.takes and (tail_of_thing(at.scene, at.i) or behind_time(at.scene, at.i)))
    if not heads:
        at.scene.because(at.i, "its subject is a thing that shows something")
    return heads


def in_paper(at: At) -> bool:
    """«بيانا عاجلا تقول فيه إن …»: a paper stands right before the verb, or before an adjective, and what it says in it."""
    scene, near = at.scene, (at.scene.word(at.i - 1), at.scene.word(at.i - 2))
    return scene.word(at.i + 1) in scene.grammar.in_it and any(scene.speech.is_channel(form) for word in near for form in (word, word[:-1]) if form)


def before_colon(at: At) -> bool:
    """«وزاد: …», «وعن السفن، زاد: …», «وزاد في رسالته: …»: even an everyday verb reports where a colon stands right behind it, or behind a paper."""
    scene, i = at.scene, at.i
    if scene.colon(i + 1):
        return at.cue.prefix > 0 or scene.comma(i - 1) and scene.opens_quote(i + 2)
    paper = scene.word(i + 1) in scene.grammar.channel_prepositions and scene.speech.is_channel(scene.word(i + 2))
    return at.cue.prefix > 0 and paper and scene.colon(i + 3)


def heads_clause(at: At) -> bool:
    """A bare verb in the present that things have for their subject, too, stands at the head of its clause."""
    assert at.reach is not None
    scene, i = at.scene, at.i
    thing = tail_of_thing(scene, i) or thing_that(scene, i) or behind_time(scene, i)
    heads = not shows(scene, i, at.cue, at.reach) or (clause_head(scene, i) and not thing)
    if not heads:
        at.scene.because(at.i, "its subject is a thing that shows something")
    return heads


def apart(at: At) -> bool:
    """A participle stands apart from the words before it: after a mark, a name, a time, joined by «و», or with the ending of a circumstance after no copula."""
    scene = at.scene
    apart_by_place = scene.mark(at.i - 1) or at.i in scene.mention_before or at.i in scene.time_ends or bool(scene.cues(at.i - 1))
    alone = at.cue.prefix > 0 or apart_by_place or (at.cue.gender == "m" and scene.word(at.i - 1) not in scene.grammar.copulas)
    alone = alone and (apart_by_place or scene.definite(at.i - 1) or at.cue.lemma not in scene.doings.endangering)  # «يجعله مهددا بالغرق»
    alone = alone or circumstance(scene, at)
    if not alone or scene.word(at.i - 1) in scene.grammar.openers or (at.cue.plural and not apart_by_place):
        scene.because(at.i, "an adjective of the word before it")
        return False
    return True


def circumstance(scene: Scene, at: At) -> bool:
    """A feminine participle behind a word with the article is no adjective of it, where no copula stands before («دعت … إلى ضبط النفس معربة عن …»)."""
    if at.cue.gender != "f" or at.cue.plural or not scene.definite(at.i - 1) or scene.word(at.i + 1) not in {scene.fold(take) for take in at.cue.takes}:
        return False
    first = scene.sentence_start[at.i]
    return not any(scene.bare_in(scene.word(k), scene.grammar.copulas) for k in range(first, at.i))


def maybe_subject(at: At) -> bool:
    """What follows a verb without a subject may be its subject after all: a name or a noun with the article of the verb's own gender."""
    assert at.reach is not None
    scene, j = at.scene, at.reach.at
    described = "predicate" in at.cue.takes and scene.word(at.i + 1) in scene.grammar.in_it
    if asked_for(at, j):
        return False
    if befell(at, j) or at.cue.pronoun is None and not at.reach.skip and acts_itself(at, j):
        return True
    if (
        described
        or described_behind(at, j)
        or at.cue.plural
        or scene.word(j).endswith(tuple(scene.grammar.oblique))
        or scene.masdar(j, definite=True)
        or scene.deed(j)
    ):
        return False
    if j in scene.mentions:
        return scene.mentions[j][1].gender in (None, at.cue.gender) and scene.mentions[j][1].kind != "place"
    feminine = scene.word(j)[-1:] in scene.grammar.feminine or scene.word(j)[-2:] in scene.grammar.not_verb_endings
    return scene.definite(j) and feminine == (at.cue.gender == "f")


def asked_for(at: At, j: int) -> bool:
    """«وطلب من أنصاره الخروج إلى …»: what is done, with the article, behind his own people of whom somebody asks it."""
    addressee = at.reach.addressee if at.reach is not None else None
    own = addressee is not None and addressee.last == j == addressee.first + 1 and at.scene.belongs(addressee.first)
    return own and at.scene.word(j).removeprefix(at.scene.names.article) in at.scene.doings.deeds


def acts_itself(at: At, j: int) -> bool:
    """«وأدانت هيئة محلفين …», «وتؤكد المصادر بذلك …», «ونفى خمسة منهم …»: a body, sources of the verb's gender, or some of those named before."""
    scene, word, cue = at.scene, at.scene.word(j), at.cue
    if cue.shape not in ("past", "present") or cue.plural or scene.accusative(j) or j != at.i + 1:
        return False
    if scene.word(j + 1) in scene.grammar.out_of_them and not (scene.definite(j) or cue.to):
        return True
    heads = scene.names.heads.get(word.removeprefix(scene.names.article) if scene.definite(j) else word, ())
    sources = any(head.plural and head.kind == "unnamed" for head in heads) and cue.gender == "f" and scene.definite(j)
    feminine = word[-1:] in scene.grammar.feminine and cue.gender == "f"
    return sources or feminine and not scene.definite(j) and not scene.masdar(j) and any(head.kind == "body" for head in heads)


def befell(at: At, j: int) -> bool:
    """«وأعلنت وفاته»: behind a verb of the feminine that may be a passive, a feminine noun with the pronoun of a man is what was announced."""
    scene = at.scene
    own = any(scene.word(j).endswith(scene.speech.bound + him) for him in scene.grammar.it)
    return own and at.cue.gender == "f" and at.cue.shape == "past" and at.cue.lemma in scene.doings.passives


def accused(at: At) -> bool:
    """«الذي اتهم بـ…»: without one who is accused the verb is a passive."""
    assert at.reach is not None
    return at.cue.act == "accuse" and at.cue.to == "direct" and at.cue.pronoun is None and at.reach.addressee is None


def suffers(at: At) -> bool:
    """«الوزيرة متهمة بـ…», «ما جعل الفريق مهددا بـ…»: a participle of accusing with nobody who is accused, or of endangering behind a verb of becoming."""
    scene, i = at.scene, at.i
    if at.cue.lemma in scene.doings.endangering:
        return any(scene.bare_in(scene.word(k), scene.doings.becoming) for k in range(max(i - FEW, scene.sentence_start[i]), i))
    bare = at.reach is not None and all(scene.word(k) in scene.grammar.adverbs for k in range(i + 1, at.reach.prep or at.reach.at))
    return bare and accused(at)


def accused_himself(at: At) -> bool:
    """«الوزير الذي اتهم لاحقا بـ…»: behind a relative pronoun, with no name or noun for somebody else before what he is accused of, the verb is a passive."""
    scene, reach = at.scene, at.reach
    if reach is None or not accused(at) or at.cue.shape != "past" or at.cue.plural or not scene.relative(at.i - 1):
        return False
    between = range(at.i + 1, reach.at)
    return not any(k in scene.mentions or scene.definite(k) or scene.word(k) in scene.grammar.quantities for k in between)


def accused_alone(at: At) -> bool:
    """«وقد اتهم الحارس بـ…»: one name or noun of the verb's gender right before what he is accused of is not he who accuses."""
    scene, reach = at.scene, at.reach
    before = scene.word(at.i - 1)
    headed = at.cue.prefix or clause_head(scene, at.i) or at.cue.gender == "m" and before[-1:] in scene.grammar.feminine
    headed = headed or scene.bare_in(before, scene.grammar.in_it)
    if reach is None or reach.subject is None or not accused(at) or at.cue.plural or scene.relative(at.i - 1) or not headed:
        return False
    first, last = reach.subject.first, reach.subject.last
    stop, known = scene.mentions.get(first, (first + 1, None))
    near = (stop == last or one_noun(scene, first, stop, last)) and parted(scene, reach.subject) is None and circumstances(scene, last, reach.at)
    feminine = scene.word(first)[-1:] in scene.grammar.feminine
    gender = known.gender if known else "f" if feminine else "m" if scene.definite(first) else None
    somebody = known is None or known.kind != "unnamed" or scene.word(first) in scene.grammar.one_of
    return near and somebody and gender in (None, at.cue.gender) and scene.word(at.i + 1) not in scene.grammar.in_it


def one_noun(scene: Scene, first: int, stop: int, last: int) -> bool:
    """One noun alone stands from token `first` up to `last`: with its adjective, «one» of some («أحد مساعديه»), many by the ending of a subject.

    Behind a name that ends at token `stop` his own people may be joined to it («فلان ومساعدوه»).
    """
    if scene.word(first) in scene.grammar.one_of or scene.word(first) in scene.starts.these_two:
        return last == first + 2
    if first in scene.mentions and stop == last - 1:
        return joined_on(scene, stop) and scene.belongs(stop)
    if scene.word(first).endswith(scene.names.naming.verb_ends) or scene.word(first)[-1:] in scene.grammar.joining:
        return last <= first + FEW
    state = scene.names.word(scene.word(last - 1)).state
    return last == first + 2 and scene.bare_definite(first) and scene.definite(first + 1) and bool(state) and first + 1 not in scene.mentions


def circumstances(scene: Scene, k: int, stop: int) -> bool:
    """Nothing but adverbs and how long it has been so stands from token k up to `stop` («منذ فترة طويلة»)."""
    long = scene.word(k) in scene.grammar.for_long and not any(j in scene.mentions or scene.definite(j) for j in range(k, stop))
    return long or all(scene.word(j) in scene.grammar.adverbs for j in range(k, stop))


def held_this(scene: Scene, i: int, cue: CueForm) -> bool:
    """«واعتبرت ذلك "خرقا" للاتفاق», «ووصف ذلك بأنه خرق»: behind «this» stands what it is held to be."""
    by = scene.that(i + 2) and scene.word(i + 2)[:1] in scene.grammar.clinging or any(scene.clings(i + 2, letter) for letter in scene.grammar.clinging)
    return "predicate" in cue.takes and (scene.opens_quote(i + 2) or scene.accusative(i + 2) or by)


def described_behind(at: At, j: int) -> bool:
    """«ووصف الاتفاق بأنه سيئ», «كما وصف السويد بأنها جارة»: a thing stands between a verb and what it is described as; it is no subject."""
    scene, cue = at.scene, at.cue
    if cue.takes != ("predicate",) or cue.shape != "past" or not (cue.prefix or scene.word(at.i - 1) in scene.speech.also or once_said(at)):
        return False
    feminine = scene.word(j)[-1:] in scene.grammar.feminine
    if scene.word(j).endswith(scene.names.naming.verb_ends) or at.i == scene.sentence_start[at.i] and feminine and cue.gender == "f":
        return False  # «ووصفت العاصفة بأنها كارثة»: perhaps a passive
    if j in scene.mentions:
        last, named = scene.mentions[j]
        if named.kind not in ("state", "place") and (named.kind != "body" or named.gender in (None, cue.gender)):
            return False
    elif not scene.definite(j) or scene.names.heads.get(scene.word(j)[2:]):
        return False
    else:
        last = j + 1
    while (
        last in scene.times
        or last not in scene.mentions
        and (scene.definite(last) and scene.plain(last) or scene.word(last) in scene.of_pronouns or scene.word(last) in scene.grammar.adverbs)
    ):
        last = scene.times.get(last, last + 1)
    return scene.that(last) and scene.word(last)[:1] in scene.grammar.clinging or scene.clings(last, scene.word(last)[:1]) and scene.opens_quote(last + 1)


def held_to_be(at: At) -> bool:
    """«وتعتبر روسيا أكبر منتج …»: in the present a passive, unless a name or a noun with the article is its object."""
    assert at.reach is not None
    if at.before is not None and "clause" not in at.cue.takes:
        return False
    present = "predicate" in at.cue.takes and at.cue.shape == "present" and at.cue.pronoun is None
    return present and not (at.scene.definite(at.reach.at) or at.reach.at in at.scene.mentions or at.scene.word(at.reach.at) in at.scene.grammar.demonstratives)


def wordy(at: At) -> bool:
    """A noun phrase as content stands in the article's own words, not inside a quotation, and has two words or more."""
    assert at.reach is not None
    scene, start = at.scene, at.reach.at
    held = held_this(scene, start - 1, at.cue)
    alone = scene.word(start)[at.reach.skip :] in scene.grammar.demonstratives and not (held or scene.is_word(start + 1))  # «دعاه لهذا»
    if (
        alone
        or (scene.word(start) in scene.grammar.anaphora and not held)
        or scene.page.depth[at.i]
        or (at.reach.prep and any(c.shape == "noun" and c.plural and not c.pronoun for c in scene.cues(start)))
    ):
        scene.because(at.i, "a plain noun or pronoun follows, no words")
        return False
    return scene.sentence_end[start] > start
