"""What a verb has for its object where the words right behind its subject still belong to that («أعلنت رابطة الدوري الممتاز تأجيل …»)."""

from __future__ import annotations

from typing import Literal

from mahdar.find.statements.belonging import participle_of
from mahdar.find.statements.draft import Run
from mahdar.find.statements.joined import joined_on
from mahdar.find.statements.met import NAME, OBJECTS, Met
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tells_who import qualified, tells_who
from mahdar.lexicon.speech import CueForm

Led = tuple[Literal["clause", "phrase", "object"], int]  # what the words said are, and where they begin

HEARER = 6  # tokens: whoever hears it is named in fewer
FAR = 22  # tokens: no object stands further behind the first word that looks like it
TITLES = ("office", "person", "unnamed")  # kinds of mentions that no act of speech has for its object


def farther(met: Met) -> Led | None:
    """Where the words said begin behind what still belongs to the subject, and as what; None when the word found is the object."""
    scene, j = met.scene, met.object
    if j is None or met.subject is None or met.before or not OBJECTS & set(met.cue.takes) - {"act"} or met.cue.lemma in scene.doings.deed:
        return None
    surely = describes(scene, j)
    if object_begins(scene, j) or not (surely or near(met, j) and names_subject(met, j)):
        return None
    k, relative = j + 1 + (not surely and qualified(scene, j)), False
    while k < min(met.end, j + FAR):
        if k in scene.times:
            k = scene.times[k]
            continue
        relative = scene.relative(k) or scene.word(k) in scene.speech.source_links or relative and not scene.comma(k)
        if not relative:
            if found := led_to(met, j, k, surely):
                return found
            if scene.participle(k) or scene.finite(k) and not scene.in_mention(k) and not (k == j + 1 and verbal(scene, j)):
                return None
        k += 1
    return None


def whole_object(met: Met) -> tuple[int | None, Run | None]:
    """The object (or description) and subject that were met; what no noun follows behind a comma («رفض تلميحات …، لأن …») is the object."""
    scene, subject, j = met.scene, met.subject, met.description if met.object is None else met.object
    if subject is not None and not met.before and "object" in met.cue.takes and (k := behind_hearer(met, subject.last, j)) is not None:
        met.addressee = met.addressee or Run(subject.last, k, scene.particle_length(subject.last))
        return k, subject
    if subject is None or met.before or j is None or not subject.generic or not scene.comma(j - 1) or "object" not in met.cue.takes:
        return j, subject
    first, word, grammar = subject.first, scene.word(j), scene.grammar
    speaks = scene.word(first) in scene.names.heads or met.people(first) or scene.somebody(first) or scene.in_mention(first)
    other = word in grammar.since_it | grammar.elaborates | grammar.but_that or scene.participle(j) is not None or scene.bare_in(word, grammar.but)
    return (first, None) if other and not speaks and scene.plain(first) else (j, subject)


def behind_hearer(met: Met, first: int, found: int | None) -> int | None:
    """What somebody affirms to whom «ل» at token `first` names («أكد الوزير لحلفاء بلاده التزامه بأمنهم»), up to the object `found` where there is one."""
    scene = met.scene
    led, bare = scene.for_the(first), scene.word(first)[1 + scene.for_the(first) :]
    if not (led or any(scene.clings(first, letter) for letter in scene.grammar.to_letter)):
        return None
    if past_quoted_name(scene, first) == first + 1 and first not in scene.mentions and bare not in scene.grammar.crowds and bare not in scene.names.heads:
        return None  # «المكتب الوطني للدراسات لسلامة الملاحة»
    heard = past_quoted_name(scene, first)
    for k in range(heard, min(heard + HEARER, met.end)):
        if not scene.is_word(k) or scene.word(k) in scene.grammar.prepositions or scene.that(k):
            return None
        if k == found or found is None and (scene.act_named(k) and scene.belongs(k) or scene.deed(k)) and not scene.in_mention(k):
            return k
    return None


def past_quoted_name(scene: Scene, first: int) -> int:
    """The token behind a name in quotation marks before which «ل» stands alone at token `first` («لـ"المساء الجديد"»), the next one for none."""
    if scene.word(first) not in scene.grammar.to_letter or not scene.opens_quote(first + 1) or scene.quote_end[first + 1] - first - 1 > NAME:
        return first + 1
    return scene.quote_end[first + 1] + 1


def led_to(met: Met, j: int, k: int, surely: bool) -> Led | None:
    """What begins at token k, when the verb takes it: a clause, a preposition of its own, a noun that is free."""
    scene, takes = met.scene, met.cue.takes
    if scene.that(k) and "clause" in takes and scene.word(k)[:1] not in scene.grammar.clinging:
        return None if scene.word(k - 1) in scene.grammar.that_hangs else ("clause", k + 1)
    if "predicate" in takes:
        return ("object", k) if "clause" not in takes and scene.comma(k - 1) and begins(scene, k) else None
    if scene.comma(j - 1) and not scene.comma(k - 1):
        return None
    if scene.word(k) in met.phrases and len(scene.word(k)) > 1:
        return "phrase", k + 1
    if verbal(scene, j):
        return ("object", k) if deed(scene, k) and scene.word(k - 1) not in scene.grammar.prepositions else None
    if any(len(take) == 1 and scene.clings(k, take) and deed_behind(scene, k) for take in met.phrases):
        return "phrase", k
    if not free(scene, k) or scene.construct(j) and not (scene.comma(j - 1) or met.human(j) or tells_who(scene, j)):
        return None
    return ("object", k) if takes_up(met, j, k, surely) else None


def takes_up(met: Met, j: int, k: int, surely: bool) -> bool:
    """Token k is what the verb has for its object, behind the word at j that goes with the subject."""
    scene = met.scene
    close = j == k - 1 and scene.definite(j)
    if scene.definite(k):
        return close and deed(scene, k)
    if follows(met, j) and not (surely or contiguous(scene, j, k)):
        return False
    if met.cue.act == "express" and scene.accusative(k):
        return True
    foreign = scene.names.word(scene.word(j)).foreign > 0
    return object_begins(scene, k) or (surely or foreign or close and scene.construct(k)) and noun(met, k)


def deed(scene: Scene, k: int) -> bool:
    """Token k is a masdar, with the article or without it."""
    return scene.plain(k) and (scene.masdar(k, definite=True) or scene.word(k).removeprefix(scene.names.article) in scene.doings.deeds)


def deed_behind(scene: Scene, k: int) -> bool:
    """The word behind the letter that clings to token k is a masdar («بضمان»)."""
    bare = scene.word(k)[1:]
    return bare in scene.doings.deeds or scene.masdars.fullmatch(bare) is not None


def contiguous(scene: Scene, j: int, k: int) -> bool:
    """Nothing but names and words with the article stands from token j up to k."""
    return all(scene.definite(n) or scene.in_mention(n) or scene.name_like(n) for n in range(j, k))


def follows(met: Met, j: int) -> bool:
    """Token j has the article and stands right behind the subject, which ends in such a word or in a name."""
    ends = met.scene.bare_definite(j - 1) or j in met.scene.mention_before
    return met.scene.definite(j) and met.subject is not None and met.subject.last == j and ends


def begins(scene: Scene, k: int) -> bool:
    """A noun phrase begins at token k that something may be said of: with the article, a name, a noun that another completes."""
    return k in scene.mentions or scene.plain(k) and (scene.definite(k) or scene.construct(k)) and not joined_on(scene, k)


def verbal(scene: Scene, j: int) -> bool:
    """A clause that describes an indefinite subject begins at token j («مسؤول لم يكشف اسمه», «تقرير نشرته …»)."""
    word = scene.names.word(scene.word(j))
    if scene.definite(j - 1) or j in scene.mentions:
        return False
    denied = scene.negation(j) and scene.word(j) not in scene.grammar.what
    return denied or scene.word(j) in scene.names.called or word.verb and scene.word(j).endswith(tuple(scene.pronouns))


def object_begins(scene: Scene, k: int) -> bool:
    """Token k is a noun that names what is announced, denied or asked for: a masdar, something that is somebody's, «this»."""
    if scene.word(k) in scene.grammar.demonstratives:
        return scene.definite(k + 1)
    if not scene.is_word(k) or scene.in_mention(k) or joined_on(scene, k):
        return False
    if scene.deed(k):
        return True
    own = scene.belongs(k) and not (scene.with_pronoun(k) or scene.names.word(scene.word(k)).stop)
    return scene.plain(k) and (scene.masdar(k, definite=True) or own or scene.act_named(k))


def noun(met: Met, k: int) -> bool:
    """Token k is an everyday noun without the article that names nobody («جدول المباريات», «تقارير عن …»)."""
    scene, word = met.scene, met.scene.names.word(met.scene.word(k))
    plain = word.ordinary and not (word.stop or word.verb or word.quality or word.state) and scene.plain(k)
    plain = plain and word.text not in scene.names.locatives and word.text not in scene.names.sides
    like_adjective = word.text[-1:] in scene.grammar.feminine and scene.definite(k - 1)
    return plain and not (like_adjective or scene.accusative(k) or met.human(k) or word.title or word.text in scene.grammar.adverbs)


def free(scene: Scene, k: int) -> bool:
    """Nothing before token k governs it: it begins a noun phrase of its own."""
    before = scene.word(k - 1)
    if before in scene.grammar.prepositions or scene.word(k)[:1] in scene.grammar.joining and joined_on(scene, k):
        return False
    closed = scene.comma(k - 1) or k - 1 in scene.quote_start or before == ")" or k in scene.time_ends or k in scene.mention_before
    return closed or scene.bare_definite(k - 1) or before in scene.grammar.adverbs or scene.name_like(k - 1)


def near(met: Met, j: int) -> bool:
    """Nothing but names, offices, quotation marks, brackets and commas stands between the subject and token j."""
    scene, k = met.scene, met.subject.last if met.subject else j
    while k < j:
        if k in scene.mentions:
            k = scene.mentions[k][0]
        elif scene.opens_quote(k) and scene.quote_end[k] - k <= NAME:
            k = scene.quote_end[k] + 1
        elif scene.comma(k) or scene.word(k) == "(":
            k = scene.bracket_end(k)
        else:
            return False
    return k == j


def describes(scene: Scene, j: int) -> bool:
    """Token j has the article and is an adjective, which begins no object («المعترف بها», «الإسلامية», «الأكبر»)."""
    if not scene.definite(j) or not scene.plain(j) or scene.in_mention(j):
        return False
    word, bare = scene.names.word(scene.word(j)), scene.word(j)[2:]
    if word.quality or word.state or scene.doings.superlative.fullmatch(word.text):
        return True
    leads = scene.word(j + 1) in scene.grammar.prepositions or scene.clings_any(j + 1) or scene.for_the(j + 1) or scene.with_pronoun(j + 1)
    acting = scene.for_the(j + 1) and scene.bare_definite(j - 1) and scene.comma(j + 2)  # «اللجنة المنظمة للبطولة، …»
    return (participle_of(scene, j) or agent(scene, bare)) and leads and (acting or bare not in scene.names.heads) and not scene.masdar(j, definite=True)


def agent(scene: Scene, bare: str) -> bool:
    """A participle of the first form in the feminine or of many («الواقعة في …», «العاملين في …»)."""
    ends = (*scene.grammar.feminine, *scene.names.naming.verb_ends, scene.names.naming.oblique)
    return any(bare.endswith(end) and bare.removesuffix(end) in scene.extents.agents for end in ends)


def names_subject(met: Met, j: int) -> bool:
    """The word at j names the subject or tells who it is: an office, a superlative, a part of a name, the name that completes a noun."""
    scene, known = met.scene, met.scene.mentions.get(j)
    if known is not None:
        completes = met.subject is not None and met.subject.generic and met.subject.last == j and not scene.bare_definite(j - 1)
        return completes or known[1].kind in TITLES and of_acts(met.cue)
    if verbal(scene, j) or tells_who(scene, j):
        return True
    if not scene.plain(j) or scene.word(j) in scene.grammar.quantities:
        return False
    word, bare = scene.names.word(scene.word(j)), scene.word(j).removeprefix(scene.names.article)
    if scene.definite(j):
        return follows(met, j) or (bare in scene.names.heads or word.title) and of_acts(met.cue)
    best = scene.doings.superlative.fullmatch(scene.names.article + word.text) is not None
    person = met.subject is not None and j in scene.mention_before and scene.mention_before[j][1].kind == "person"
    named = of_acts(met.cue) and (word.unknown or word.given or word.joins)
    return met.human(j) or named or word.title or best or (person or scene.comma(j - 1)) and scene.construct(j)


def of_acts(cue: CueForm) -> bool:
    """The verb has an act or a feeling for its object, and nobody."""
    return "clause" in cue.takes or cue.act == "express"


def with_rest(met: Met) -> Run | None:
    """The subject with the words of its name and the adjectives right behind it."""
    scene, subject = met.scene, met.subject
    if subject is None or met.object != subject.last:
        return subject
    k = subject.last
    while scene.plain(k) and k not in scene.mentions and k - subject.last < NAME and (scene.name_like(k) and not tells_who(scene, k) or describes(scene, k)):
        k += 1
    return Run(subject.first, k, subject.skip, subject.generic)


def whole_addressee(met: Met, j: int, last: int) -> int:
    """The end of the one addressed at token j, with what completes a noun without the article («من جهاز حماية المستهلك») or the rest of a name."""
    scene, k = met.scene, last
    if j in scene.mentions:
        while scene.plain(k) and k not in scene.mentions and k - last < NAME and scene.name_like(k) and not object_begins(scene, k):
            k += 1
        return k
    if scene.word(j) in scene.grammar.everyone and last == j + 1:
        return each_addressed(scene, j)
    if last > j + 1 or scene.belongs(j) or scene.definite(j) or scene.accusative(j) or not scene.plain(j):
        return done_by(met, j, last)
    while scene.plain(k) and not (ends_chain(scene, k) or object_begins(scene, k)) and k - j < NAME:
        k += 1
    if not scene.plain(k) or not ends_chain(scene, k):
        return last
    k = scene.mentions[k][0] if k in scene.mentions else k + 1
    while scene.plain(k) and scene.definite(k) and k not in scene.mentions and not scene.masdar(k, definite=True):
        k += 1
    return k


def done_by(met: Met, j: int, last: int) -> int:
    """The end of the one addressed at token j before what he is to do, a masdar with the article that describes nobody («من أنصاره الخروج إلى …»)."""
    scene = met.scene
    if not (scene.belongs(j) or scene.definite(j) and met.subject is not None):
        return last  # «طلب من وسائل الإعلام …», «وطلب من البحارة التصويت»: perhaps a passive
    feminine = scene.word(j)[-1:] in scene.grammar.feminine
    for k in range(j + 1, last):
        if deed(scene, k) and scene.definite(k) and not (feminine and scene.word(k)[-1:] in scene.grammar.feminine):
            return k
    return last


def each_addressed(scene: Scene, j: int) -> int:
    """The end of «كل قرية في الجبل» at token j, where what each of them is to do begins behind it; else behind «كل» alone."""
    k = j + 1
    while scene.plain(k) and not object_begins(scene, k) and k - j < NAME:
        k += 1
    if scene.word(k) in scene.grammar.channel_prepositions:
        k = scene.mentions[k + 1][0] if k + 1 in scene.mentions else k + 2
    return k if object_begins(scene, k) or scene.that(k) else j + 1


def ends_chain(scene: Scene, k: int) -> bool:
    """Token k completes the nouns before it, and no other follows: it has the article or is a name."""
    return scene.definite(k) or k in scene.mentions
