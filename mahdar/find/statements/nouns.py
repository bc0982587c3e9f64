"""Constructions around a noun that reports: «تصريحات الوزير بأن …»، «قوله إن …»، «تحذيرات من قبل الحلف من …»."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.nouns_described import words_of
from mahdar.find.statements.nouns_empty import no_words
from mahdar.find.statements.nouns_inserted import past_inserted, with_name, words_behind
from mahdar.find.statements.objects_of import is_object
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.source_pairs import with_first
from mahdar.find.statements.source_people import people_before_that
from mahdar.find.statements.sources_whole import heard_whole
from mahdar.find.statements.things import only_it
from mahdar.lexicon.speech import CueForm

NOUN_FAR = 25  # tokens between a noun that reports and its content
RELAY_FAR = 30  # tokens between «نقلت» and «قوله»


def noun_readings(scene: Scene, i: int) -> list[CueForm]:
    return [c for c in scene.cues(i) if c.shape == "noun" and not (scene.in_mention(i) and i not in scene.mentions)]


def noun_speaker_clause(scene: Scene, i: int, cue: CueForm) -> Draft | None:
    """«تصريحات الوزير بأن …»، «مزاعم من قبل الحلف حول …»"""
    if cue.pronoun is not None or said_there(scene, i):
        return None
    source, j = with_name(scene, *noun_source(scene, i + 1))
    if source is None and "clause" in cue.takes and cue.to is None and (people := people_before_that(scene, i + 1)):
        source, j = people, people.last
    if source and called_upon(scene, i, cue, source):
        return None
    start = content_start(scene, past_inserted(scene, j), cue) if source else None
    if start is not None and only_it(scene, start[0]):
        return None
    if start is not None and by_own_words(scene, j, start[0]):
        scene.because(i, "another noun reports these words")
        return None
    if start is None:
        scene.because(i, "a mere noun: no source follows it" if source is None else "a mere noun: none of the words it takes follow")
        return None
    if source and (why := no_words(scene, i, cue, source, start[0])) is not None:
        scene.because(i, why)
        return None
    found = made(scene, "noun_speaker_clause", i, cue, start)
    found.mention = source
    words = words_of(scene, i, found.content[0])
    if words is None:
        scene.because(i, "the object of a verb that tells what it is held to be")
        return None
    found.content = [words]
    return found


def by_own_words(scene: Scene, first: int, start: int) -> bool:
    """Between a noun with its source and what is said stands «بقوله»: who answers says it («رد على تصريحات فلان بقوله إن …»)."""
    led = (k for k in range(first, start) if scene.word(k)[:1] in scene.grammar.clinging)
    return any(cue.shape == "noun" and cue.pronoun is not None and cue.prefix > 0 for k in led for cue in scene.cues(k))


def called_upon(scene: Scene, i: int, cue: CueForm, source: Run) -> bool:
    """Whoever completes the noun does not speak: «اتهام موسكو بـ…», «دعوة خبراء إلى …», «دعوة للصين للمشاركة …»."""
    if cue.to == "direct" and (scene.for_the(source.first) or any(scene.number(k) for k in range(i + 1, source.first))):
        return True  # «وجهت اتهامات للوزارة بـ…»
    if cue.to == "direct" and not cue.plural:
        return source.first == i + 1 or scene.word(source.first - 1) not in scene.grammar.by_whom
    invites = any(take in scene.grammar.to_letter for take in cue.takes)
    return (
        invites
        and not cue.plural
        and source.first in scene.mentions
        and (scene.mentions[source.first][1].kind == "unnamed" or scene.for_the(source.first) or scene.clings_any(i))
    )


def said_there(scene: Scene, i: int) -> bool:
    """«وصفت الوزيرة في تصريحات …»: after a verb of saying and a preposition the noun tells where."""
    near = range(max(scene.sentence_start[i], i - NOUN_FAR), i)
    return scene.word(i - 1) in scene.grammar.channel_prepositions and any(map(scene.finite, near))


def noun_pronoun_clause(scene: Scene, i: int, cue: CueForm) -> Draft | None:
    """«… قوله إن …»، «إعلانه أن …»"""
    if cue.pronoun is None:
        return None
    if cue.to == "direct" and not cue.plural:
        scene.because(i, "its pronoun stands for whom it is aimed at")  # «بعد اتهامه بـ…»
        return None
    if scene.bare_in(scene.word(i - 1), scene.untold.able):
        scene.because(i, "what the speaker himself has to say")  # «كل ما أستطيع قوله هو أن …»
        return None
    if scene.word(i - 1) in scene.grammar.takes_place:
        scene.because(i, "what may be said, by nobody told")  # «ما يمكن قوله هو …»
        return None
    if (telling := scene.finite(i - 1)) is not None and ("predicate" in telling.takes or "object" in telling.takes):
        scene.because(i, "the object of a verb that tells what it is held to be")  # «وصفت تصريحاته بأنها …», «أكد إصراره على أن …»
        return None
    start = content_start(scene, past_inserted(scene, i + 1), cue, near=6)
    if start is None or not (scene.that(start[0] - 1) or scene.opens_quote(start[0])):
        scene.because(i, "a mere noun: no clause or quotation follows it")
        return None
    found = made(scene, "noun_pronoun_clause", i, cue, start)
    relays, told, verb = relayed(scene, i)
    found.joins = verb is not None or (scene.word(i)[:1] in scene.grammar.clinging and cue.prefix > 0)
    found.opens = i if verb is None else verb
    found.mention, found.relay = told or by_himself(scene, i, cue), relays
    found.gender, found.plural = cue.pronoun.gender, cue.pronoun.plural
    return found


def by_himself(scene: Scene, i: int, cue: CueForm) -> Run | None:
    """For «… استبقته الوزيرة بقولها إن …»: the mention right before the noun that «ب» clings to, when its gender agrees."""
    stop = i - (scene.word(i - 1) in scene.grammar.adverbs)
    known = scene.mention_before.get(stop)
    if known is not None and scene.construct(known[0] - 1):
        return None  # «رد على مزاعم الوزير بقوله …»
    if known is not None and is_object(scene, known[0] - 1):
        return None
    if known is None or not scene.clings(i, scene.word(i)[:1]) or scene.word(i)[:1] not in scene.grammar.clinging or cue.pronoun is None:
        return None
    return Run(known[0], stop, known[1].span.start - scene.page.start[known[0]]) if known[1].gender in (None, cue.pronoun.gender) else None


def noun_clause(scene: Scene, i: int, cue: CueForm) -> Draft | None:
    """«علقت الصحيفة بالقول إن …»"""
    by = scene.word(i)[:1] in scene.grammar.clinging and scene.word(i)[:1] not in scene.grammar.to_letter
    ready = by and cue.prefix and cue.pronoun is None and not cue.plural and not by_all_means(scene, i)
    start = content_start(scene, i + 1, cue, near=3) if ready else None
    if start is None or start[0] != i + 2 or not (scene.that(i + 1) or scene.colon(i + 1)):
        behind = words_behind(scene, i + 1) if ready and cue.whole else None
        start = (behind, 0) if behind else None
    if start is None:
        return None
    found = made(scene, "noun_clause", i, cue, start)
    found.joins, found.opens = True, verb_before(scene, i)
    found.cue = Run(i, i + 1)
    return found


def by_all_means(scene: Scene, i: int) -> bool:
    """«يجب علينا بالتأكيد أن …», or «بالتأكيد أنه …» at the head of a sentence or behind a comma: an adverb."""
    must = any(scene.word(k) in scene.grammar.musts or scene.word(k).startswith(tuple(scene.grammar.incumbent)) for k in range(max(i - 3, 0), i))
    return scene.word(i) in scene.grammar.not_by and (
        must or scene.bare_in(scene.word(i - 1), scene.senses.surely) or scene.sentence_start[i] == i or scene.comma(i - 1)
    )


def verb_before(scene: Scene, i: int) -> int:
    """The head of the clause that «بالقول» stands in: after the last comma, when a verb joined by «و» stands there."""
    for k in range(i - 1, max(i - 8, 0), -1):
        if scene.comma(k) or scene.mark(k):
            return k + 1
    return i


NOUNS = (noun_speaker_clause, noun_pronoun_clause, noun_clause)


def noun_source(scene: Scene, j: int) -> tuple[Run | None, int]:
    """The source of a noun: its complement, or what follows «من قبل»; adjectives may stand between."""
    first = j
    while scene.is_word(j) and j - first < 4:
        if j in scene.mentions and scene.mentions[j][1].span.start == scene.page.start[j]:
            last = joined_sources(scene, scene.mentions[j][0])
            return Run(with_first(scene, first, j), last), last
        if scene.word(j + 1) in scene.grammar.by_whom and j + 2 in scene.mentions:
            last = joined_sources(scene, scene.mentions[j + 2][0])
            return Run(j + 2, last), last
        preposition = scene.word(j) in scene.grammar.prepositions and scene.word(j) not in scene.grammar.of
        if preposition or scene.word(j) in scene.grammar.that or told(scene, j) or scene.clings_any(j):
            return None, j
        j += 1
    return None, j


def told(scene: Scene, j: int) -> bool:
    """Token j is a verb of saying joined by «و», or one in the past that is written like no noun («بعد إعلان النتائج وصف الوزير …»)."""
    verb = scene.finite(j)
    return verb is not None and (verb.prefix > 0 or (verb.shape == "past" and verb.lemma not in scene.speech.lookalikes))


def joined_sources(scene: Scene, last: int) -> int:
    """Past further sources joined by «و»."""
    while last in scene.mentions and scene.word(last)[:1] in scene.grammar.joining:
        last = scene.mentions[last][0]
    return last


def content_start(scene: Scene, j: int, cue: CueForm, near: int = NOUN_FAR) -> tuple[int, int] | None:
    """Token and code points to skip where the content begins: after «أن», a quotation, or a preposition that the noun takes."""
    end = min(scene.sentence_end[j] if j < len(scene.page) else j, j + near)
    takes = [scene.fold(t) for t in cue.takes]
    for k in range(j, end - 1):
        if scene.that(k) and not scene.but(k - 1):
            return (k + 1, 0) if "clause" in takes or scene.word(k - 1) in takes or scene.word(k)[:1] in takes else None
        if scene.opens_quote(k) and "quote" in takes:
            return k, 0
        near_by = k == j or k == j + 1 and (scene.bare_definite(j) or scene.word(j) in scene.grammar.adverbs)
        if scene.word(k) in takes and near_by:
            return k + 1, 0
        if scene.word(k) in scene.grammar.in_manner:
            return None  # «ترد على تهديدات الوزير بطريقة …»
        clinging = next((t for t in takes if len(t) == 1 and scene.clings(k, t)), None)
        if clinging and near_by:
            return (k + 1, 0) if scene.word(k) == clinging else (k, scene.particle_length(k))
        if scene.comma(k) or scene.stops(k) or another_clause(scene, k) or by_words(scene, k):
            return None
    return None


def by_words(scene: Scene, k: int) -> bool:
    """«بقوله», «بتأكيده»: another noun for what somebody says, whose words follow."""
    return scene.word(k)[:1] in scene.grammar.clinging and any(c.shape == "noun" and c.pronoun and c.prefix for c in scene.cues(k))


def another_clause(scene: Scene, k: int) -> bool:
    """Another clause or a word of saying begins at token k («تصريحات الوزير مؤكدة أن …», «إعلان الوزير يعني ذلك أن …»)."""
    linked = scene.word(k) in scene.speech.source_links or scene.word(k) in scene.grammar.demonstratives
    return linked or scene.finite(k) is not None or scene.participle(k) is not None


def relayed(scene: Scene, i: int) -> tuple[list[Run], Run | None, int | None]:
    """For «نقلت الوكالة عن الوزير قوله», with a comma before the noun or none: the relays, the one they heard, and the token of the verb."""
    stop = i - 1 if scene.comma(i - 1) else i
    verb = next((k for k in range(i - 1, max(i - RELAY_FAR, scene.sentence_start[i] - 1), -1) if (c := scene.finite(k)) is not None and c.relay), None)
    inside = verb is not None and scene.page.depth[i] > scene.page.depth[verb] and not scene.opens_quote(i - 1)
    verb = None if inside else verb  # a noun in the words that were passed on
    known = scene.mention_before.get(stop)
    if verb is None and (ascribed := ascribed_to(scene, i, stop)) is not None:
        return ascribed
    if verb is None:
        near = known is not None and scene.word(known[0] - 1) in scene.grammar.heard_from
        return [], Run(known[0], stop) if known and near else None, None
    if known is not None and scene.word(verb + 1) in scene.grammar.heard_whom:
        return [Run(known[0], stop)], None, verb
    start = next((k + 1 for k in range(verb + 1, i) if scene.word(k) in scene.grammar.heard_from or scene.word(k) in scene.grammar.on_behalf), None)
    if start is None and stop > verb + 1 and scene.word(stop - 1) in scene.grammar.heard_whom:
        return who_passes_on(scene, verb, stop), None, verb  # «نقل مكتب الوزير عنه قوله»
    if start is None:
        return [], None, None
    relays, start = through(scene, start)
    return [*who_passes_on(scene, verb, start), *relays], heard(scene, start, stop), verb


def ascribed_to(scene: Scene, i: int, stop: int) -> tuple[list[Run], Run | None, int] | None:
    """«نسبت الوكالة إلى الوزير قوله»: the same of a verb that ascribes words to somebody; not «…، وقوله إن …», which begins anew."""
    first = max(i - RELAY_FAR, scene.sentence_start[i] - 1)
    verb = next((k for k in range(i - 1, first, -1) if scene.bare_in(scene.word(k), scene.grammar.ascribing)), None)
    if verb is None or scene.word(i)[:1] in scene.grammar.joining:
        return None
    start = next((k + 1 for k in range(verb + 1, i) if scene.word(k) in scene.grammar.toward), None)
    return (who_passes_on(scene, verb, start), heard(scene, start, stop), verb) if start is not None else None


def who_passes_on(scene: Scene, verb: int, start: int) -> list[Run]:
    """Who passes on: the mention or medium behind the verb and before token `start`, or the body right before it («صحيفة الفجر تنقل عن …»)."""
    subject = next((m for m in range(verb + 1, start) if m in scene.mentions), None)
    if subject is not None and subject < start - 1:
        return [Run(subject, scene.mentions[subject][0])]
    first, last = verb + 1, start - 1 - scene.comma(start - 2)
    if first < last and scene.word(first) in scene.speech.media | scene.grammar.reporters:
        return [Run(first, last)]  # «ونقل موقع الفجر عن …»
    known = scene.mention_before.get(verb)
    return [Run(known[0], verb, known[1].span.start - scene.page.start[known[0]])] if known is not None and known[1].kind == "body" else []


def through(scene: Scene, start: int) -> tuple[list[Run], int]:
    """Of «نقلت A عن B عن C قوله» the further relays (B), and the token where the one they heard begins."""
    relays = []
    while start in scene.mentions and scene.word(scene.mentions[start][0]) in scene.grammar.heard_from:
        relays.append(Run(start, scene.mentions[start][0]))
        start = scene.mentions[start][0] + 1
    return relays, start


def heard(scene: Scene, start: int, stop: int) -> Run | None:
    """Whom a relay heard, from the token after «عن» on: the name right before «قوله», or else what begins there."""
    known = scene.mention_before.get(stop)
    if known is not None and (known[1].kind == "person" or known[0] == start):
        return Run(known[0] if known[0] > start else start, stop)
    if start in scene.mentions:
        return heard_whole(scene, Run(start, scene.mentions[start][0]), stop)
    return heard_whole(scene, Run(start, min(scene.plain_end(start), stop), generic=True), stop) if start < stop and scene.is_word(start) else None


def made(scene: Scene, rule: str, i: int, cue: CueForm, start: tuple[int, int]) -> Draft:
    """The draft of a statement that a noun reports."""
    content = Run(start[0], scene.sentence_end[start[0]], start[1])
    return Draft(
        rule=rule,
        act=cue.act,
        cue=Run(i, i + 1, 0 if cue.whole and scene.word(i)[:1] not in scene.grammar.joining else cue.prefix),
        content=[content],
        opens=i,
        joins=False,
        gap=(i + 1, start[0]),
        shape="noun",
        noun_phrase=not scene.that(start[0] - 1),
    )
