"""The subject behind a verb of saying where no table knows it: which words it may be, and how far it reaches."""

from __future__ import annotations

from mahdar.find.closed import either
from mahdar.find.statements.construct_people import people_end
from mahdar.find.statements.draft import Run
from mahdar.find.statements.each_of import each_end, pointed_at, set_off
from mahdar.find.statements.joined import indefinite
from mahdar.find.statements.met import NAME, OBJECTS, Met
from mahdar.find.statements.no_actors import is_no_actor
from mahdar.find.statements.quotes import taken_behind
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tells_who import suffered
from mahdar.find.statements.things import heard_by_own, hearer_behind


def may_be_subject(met: Met, j: int) -> bool:
    """The unknown word at j may name who speaks: no accusative, nothing that is somebody's, no word that begins another clause, no other gender."""
    scene = met.scene
    if (
        ((scene.accusative(j) or indefinite(scene, j)) and not scene.definite(j + 1))
        or scene.belongs(j)
        or (OBJECTS & set(met.cue.takes) and (scene.masdar(j) or scene.deed(j)))
        or scene.word(j) in scene.grammar.not_before_that
        or scene.word(j) in either(scene.grammar.conditions, scene.grammar.which, scene.grammar.anaphora, scene.grammar.questions, scene.grammar.what)
        or scene.that(j)
        or this_alone(scene, j)
        or {scene.word(j), scene.word(j + 1), scene.word(j + 2) if scene.word(j + 1) in scene.grammar.of else ""} & scene.grammar.occasions
        or (
            scene.word(j)[-1:] in scene.grammar.accusative
            and scene.word(j + 1) in scene.grammar.prepositions
            and scene.names.word(scene.word(j)).ordinary
            and scene.word(j) not in scene.grammar.quantities
        )
        or scene.for_known(j)
        or scene.word(j) in scene.asides.no_subject
        or scene.word(j)[:1] in scene.grammar.clinging
        and scene.word(j)[1:] in scene.grammar.everyone  # «وأضاف بكل وضوح أن …»
        or (scene.word(j)[:1] in scene.grammar.joining and scene.word(j)[1:] in scene.grammar.prepositions)
        or is_no_actor(met, j)
    ):
        return False
    taken = OBJECTS & set(met.cue.takes)
    if scene.somebody(j):
        return not heard_by_own(scene, met.cue, j)
    if taken and scene.relative(met.i - 1) and met.cue.pronoun is None and scene.word(met.i + 1) not in scene.grammar.in_it:
        return False
    feminine = scene.word(j)[-1:] in scene.grammar.feminine and scene.names.word(scene.word(j)).ordinary
    return not (taken and feminine and met.cue.gender == "m")


def this_alone(scene: Scene, j: int) -> bool:
    """A demonstrative at j stands alone for what was told, before a noun without the article («ويظهر هذا أمرين: …»)."""
    k = j + 1
    return scene.word(j) in scene.grammar.demonstratives and scene.plain(k) and not (scene.definite(k) or scene.in_mention(k))


def unknown_subject(met: Met, j: int) -> int:
    """Past the words after the verb that are its subject, as far as grammar tells."""
    last = people_end(met, j) if OBJECTS & set(met.cue.takes) else j
    if last == j:
        return any_subject(met, j)
    met.subject = Run(j, last)
    return last


def any_subject(met: Met, j: int) -> int:
    """Past the words after the verb up to a mark, preposition, «أن» or time: its subject, as far as grammar tells."""
    scene, k = met.scene, j
    if scene.number(j + 1) and scene.word(j + 2) in scene.grammar.percents and not scene.number(j):
        last = any_subject(met, j + 1)  # «نحو 7% من الركاب»
        met.subject = Run(j, last, generic=True)
        return last
    some = next((k for k in (j + 1, j + 2) if scene.word(k) in scene.grammar.of), None)
    if scene.word(j) in scene.grammar.quantities and some is not None and scene.is_word(some - 1):
        last = each_end(scene, j, met.some_of_chain(some + 1), met.end)
        met.subject = Run(j, last)
        return last
    some_of = scene.definite(j + 1) or scene.word(j + 1) in scene.grammar.demonstratives or j + 1 in scene.mentions or scene.owned_noun(j + 1)
    if scene.word(j) in scene.grammar.quantities and scene.plain(j + 1) and some_of:
        last = met.some_of(j + 1) if j + 1 in scene.mentions or not OBJECTS & set(met.cue.takes) else j + 2 + pointed_at(scene, j + 1)
        met.subject = Run(j, last)
        return last
    if scene.number(j) and OBJECTS & set(met.cue.takes) and (last := counted(met, j)) > j:
        met.subject = Run(j, last, generic=True)
        return last
    if scene.number(j):
        met.subject = Run(j, numbered(met, j), generic=True)
        return met.subject.last
    while k < met.end and scene.plain(k) and not (k > j and (scene.word(k) in scene.grammar.adverbs or ends_subject(met, j, k))):
        if k > j and met.cue.to == "direct" and k in scene.mentions and scene.mentions[k][1].kind == "office":
            break
        if k in scene.mentions and (scene.for_the(k) or k > j and scene.mentions[k][1].kind == "office" and scene.names.word(scene.word(k - 1)).unknown):
            break
        if k in scene.mentions and scene.mentions[k][1].kind in ("person", "state", "body"):
            governed = completes_nouns(met, j, k) and scene.mentions[k][1].span.start == scene.page.start[k]
            if scene.mentions[k][1].kind == "person" or governed:
                k = scene.mentions[k][0]
            break
        k += 1
    met.relative = met.relative or k > j and k < met.end and told_of(met, j, k)
    last = with_name(met, j, coordinated(met, scene.joined_mentions(max(k, j + 1))))
    met.subject = Run(j, last, generic=True)
    return last


def numbered(met: Met, j: int) -> int:
    """The end of a subject that begins with a number: before «أن», a verb, a time or what is not its own."""
    scene = met.scene
    k = j + 1 + (scene.word(j + 1) in scene.grammar.percents)
    while k < met.end and scene.is_word(k) and not (scene.that(k) or scene.finite(k) or k in scene.times or merely(met, k) or over(met, j, k)):
        k += 1
    return k - (k > j + 1 and scene.that(k) and scene.word(k - 1) in met.phrases)  # «أشار 7% من الركاب إلى أن …»


def counted(met: Met, j: int) -> int:
    """The end of a number of those who act («52 بالمئة من السكان», «ثلاثون من النواب»); j when nothing tells of whom."""
    some = next((k for k in range(j + 1, j + 4) if met.scene.word(k) in met.scene.grammar.of), None)
    words = (met.scene.is_word(k) or met.scene.word(k) in met.scene.grammar.percents for k in range(j, some or j))
    return met.some_of(some + 1) if some is not None and all(words) else j


def over(met: Met, j: int, k: int) -> bool:
    """Behind so many and what they are begins at token k their own act («أعلنت 30 نقابة رفضها …»), whom they call upon, or what the verb's letter leads to."""
    noun = k + met.scene.negation(k)  # «أبدى 12% عدم موافقتهم»
    own = bool(OBJECTS & set(met.cue.takes)) and met.scene.belongs(noun) and not met.scene.clings_any(noun)
    known = met.scene.mentions.get(k) if met.cue.to == "direct" else None
    called = known is not None and (known[1].kind in ("person", "office") or k == j + 2)
    first = j + 1 + (met.scene.word(j + 1) in met.scene.grammar.percents)
    return (k > j + 1 and own) or (k > first and (called or taken_behind(met.scene, met.phrases, k)))


def merely(met: Met, k: int) -> bool:
    """An adverb at k ends a share of some, unless it goes on («قال 7% فقط إن …»، «… فقط ممن شملهم الاستطلاع»)."""
    scene, more = met.scene, met.scene.grammar.of | met.scene.grammar.of_those
    return scene.word(k) in scene.grammar.adverbs and not scene.with_pronoun(k) and scene.word(k + 1) not in more


def ends_subject(met: Met, first: int, k: int) -> bool:
    """A subject with the article ends before a word without it, and every subject before a question word that the cue takes."""
    scene = met.scene
    word = scene.word(k)
    unsaid = scene.negation(k) and scene.word(k - 1) not in scene.grammar.quantities
    if word in scene.grammar.questions or word in scene.asides.no_subject or unsaid or word in scene.grammar.then:
        return True
    unknown = scene.names.word(scene.word(k - 1)).unknown
    if (
        scene.participle(k)
        or word in scene.grammar.no_speakers
        and scene.word(k + 1) in scene.grammar.prepositions
        or word in scene.grammar.turning
        or word in scene.grammar.occasions
        and not scene.number(k - 1)
        or told_of(met, first, k)
        or set_off(scene, first, k, met.end)
        or met.cue.to == "direct"
        and hearer_behind(scene, first, k)
    ):
        return True
    if scene.accusative(k) and not unknown and not scene.with_pronoun(k) and word[:-2] not in scene.grammar.of:
        return True
    if word[:1] in scene.grammar.joining and word[1:] in scene.grammar.prepositions and k not in scene.mentions:
        return True
    if k > first + 1 and scene.names.is_bent(scene.word(k)) and scene.names.word(scene.word(k - 1)).unknown and OBJECTS & set(met.cue.takes):
        return True
    if OBJECTS & set(met.cue.takes) and object_follows(met, first, k):
        return True
    if scene.definite(k) and k > first + 1 and not scene.definite(first) and met.of_kind(k - 1):
        return True
    if k > first + 1 and hearers_begin(met, first, k):
        return True
    closed = k > first + 1 and scene.definite(k - 1) and bool(OBJECTS & set(met.cue.takes))
    return (scene.definite(first) or closed) and not scene.definite(k) and scene.word(k) not in scene.grammar.by_name and k not in scene.mentions


def hearers_begin(met: Met, first: int, k: int) -> bool:
    """Behind somebody unnamed and his adjective token k begins those whom he calls upon: a noun that another completes («نائب فرنسي حكومة بلاده»)."""
    scene = met.scene
    if not (met.cue.to == "direct" or met.cue.hears) or scene.definite(first) or not met.of_kind(k - 1):
        return False
    return not met.of_kind(k) and (scene.construct(k) or met.chained(k) and scene.owned_noun(k + 1))


def object_follows(met: Met, first: int, k: int) -> bool:
    """The object of a verb follows its subject at k: after a plural with its ending («مصرفيون المزيد»), or the subject's own act («دول عدة رفضها»)."""
    scene, many = met.scene, met.scene.names.naming.verb_ends
    if scene.word(first).endswith(many) and not scene.word(k).endswith(many):
        return k not in scene.mentions
    return k > first + 1 and scene.act_named(k) and scene.belongs(k)


def told_of(met: Met, first: int, k: int) -> bool:
    """A verb that tells of an indefinite subject begins at k («تصنيف سنوي يعده البنك»)."""
    scene = met.scene
    if k > first and suffered(scene, k) and not scene.definite(first):
        return True
    pronoun = scene.word(k).endswith(met.scene.names.naming.pronouns) or scene.with_pronoun(k + 1)
    if scene.word(k)[:1] not in scene.grammar.persons and OBJECTS & set(met.cue.takes) or scene.word(k - 1) in scene.speech.source_links:
        return False
    return not scene.definite(first) and k > first and scene.word(k - 1) not in scene.grammar.what and scene.names.word(scene.word(k)).verb and pronoun


def completes_nouns(met: Met, j: int, k: int) -> bool:
    """The name at k completes the nouns without the article from j on («مشجعو نادي …», «حارس مرمى منتخب …»), and is not the one addressed."""
    scene = met.scene
    if any(scene.definite(n) or scene.in_mention(n) and scene.word(n) not in scene.grammar.quantities for n in range(j, k)) or k == j:
        return False
    last = scene.word(k - 1)
    if len(last) > 2 and last[-1] in scene.grammar.joining and scene.names.word(last[:-1]).ordinary:
        return True
    if met.cue.to == "direct" and k == j + 1 and scene.mentions[k][1].entry and scene.bare_definite(scene.mentions[k][0]):
        return met.chained(j)  # «اتهم زبائن نوفارا الشركة بـ…»
    return met.cue.to != "direct" and (k == j + 1 or all(met.chained(n) or n > j and met.scene.names.word(met.scene.word(n)).unknown for n in range(j, k)))


def coordinated(met: Met, last: int) -> int:
    """The end of a subject that ends at `last`, with one joined by «و» that the words said follow («قائدا الأمن العام وقوات الدرك أن …»)."""
    scene, k = met.scene, last + 1
    if scene.word(last)[:1] != scene.names.conjunction or not scene.plain(last) or not (scene.bare_definite(last) or scene.definite(k) or k in scene.mentions):
        return last
    while scene.definite(k) and scene.plain(k) or k in scene.mentions:
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return k if scene.that(k) or scene.said(k) or scene.colon(k) or scene.word(k) in scene.names.within else last


def with_name(met: Met, j: int, last: int) -> int:
    """The end of a noun with the article that ends at `last`, with what stands between it and the words said («قال اللاجئ فلان الفلاني إن …»)."""
    scene, k, free = met.scene, last, not OBJECTS & set(met.cue.takes)
    while scene.definite(j) and k - last < NAME and scene.plain(k) and (scene.name_like(k) or free and goes_on(met, k)):
        if met.cue.to == "direct" and scene.owned_noun(k):
            break  # «أبلغ الضابط جنوده أن …»
        if set_off(scene, j, k, met.end):
            return k
        k += 1
    ends = met.closes(k) or not free and k - last > 1 and scene.act_named(k) and scene.belongs(k)
    return k if k > last and ends and scene.word(k - 1) not in scene.grammar.adverbs else last


def goes_on(met: Met, k: int) -> bool:
    """Token k may go on with a subject that nothing else follows before the words said: no circumstance, verb, pronoun or cue."""
    scene, word = met.scene, met.scene.names.word(met.scene.word(k))
    return not (scene.accusative(k) or word.verb or word.stop or k in scene.mentions or scene.cues(k))
