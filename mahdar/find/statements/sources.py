"""Constructions around a phrase that names a source («وفقا لـ…»، «بحسب …»، «كما قال …»): before, inside and after the clause it covers."""

from __future__ import annotations

from msgspec import Struct

from mahdar.find.statements.belonging import participle_of
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.source_nouns import owner, quoted_source, source_noun
from mahdar.lexicon.speech import CueForm

APPOSED = 12  # tokens: no apposition after a source is longer
DEEDS = frozenset({"demand", "criticise", "praise"})  # acts whose verbs have an object of their own behind «كما» («كما انتقد الخطة»)
DATELINE = 15  # tokens: no dateline is longer
TAIL = 15  # tokens: no more belong to a source at the end of its sentence


class Phrase(Struct, frozen=True):
    """A source phrase: its cue, the source, and the token after it."""

    cue: Run
    mention: Run
    last: int
    opens: int


def source_phrase(scene: Scene, i: int) -> Phrase | None:
    """The source phrase that begins at token i."""
    word, conjunction = scene.word(i), 0
    if word not in scene.speech.sources and word[1:] in scene.speech.sources and word[:1] in scene.grammar.joining:
        word, conjunction = word[1:], 1
    for words, then in scene.speech.sources.get(word, ()):
        if all(scene.word(i + n) == w for n, w in enumerate(words) if n):
            found = named_source(scene, i, i + len(words), then, conjunction)
            if found is not None:
                return found
    return None


def named_source(scene: Scene, i: int, j: int, then: str | None, conjunction: int) -> Phrase | None:
    """The source after the phrase's own words: a preposition, or «ما» and a verb, or a verb, and the one named."""
    cue_last, verb = j, None
    if then and len(then) > 1:
        if scene.word(j) != then and scene.word(j) not in scene.speech.source_links:
            scene.because(i, "no source follows")
            return None
        j = cue_last = j + (scene.word(j) == then)
        j += scene.word(j) in scene.grammar.adverbs
    elif then and scene.word(j) != then and not scene.word(j).startswith(then):
        return None
    elif then and scene.word(j) == then:
        j += 1
    linked = scene.word(j) in scene.speech.source_links or scene.word(i)[conjunction:] in scene.speech.verbal_sources
    j += scene.word(j) in scene.speech.source_links
    verb = telling(scene, j) if linked or scene.finite(j) else None
    if verb is not None and verb.prefix == 0:
        if len(words_before(scene, i)) == 0 and scene.word(i)[conjunction:] in scene.speech.also:
            return None
        j = cue_last = j + 1
        if verb.act in DEEDS:
            return None
        j += scene.word(j) in scene.grammar.adverbs and j not in scene.mentions and j not in scene.times
        j += verb.after is not None and scene.word(j) == scene.fold(verb.after)
    elif scene.word(i)[conjunction:] in scene.speech.verbal_sources:
        return None
    run = quoted_source(scene, j, verb is not None) or source_named(scene, j, then if verb is None else None)
    if run is not None and verb is None and run.generic:
        run = source_noun(scene, run, then)
    elif run is not None and run.generic and scene.word(run.first) in scene.speech.channels:
        run = owner(scene, run.first + 1) or run
    if run is None:
        scene.because(i, "what follows names no source that is known")
        return None
    last = past_times(scene, run.last + (scene.quote_end.get(run.first - 1) == run.last))
    return None if verb is not None and scene.that(last) else Phrase(Run(i, cue_last, conjunction), run, last, i)


def telling(scene: Scene, j: int) -> CueForm | None:
    """The verb at token j, alone or with a pronoun for what is told («نقلته»)."""
    word = scene.word(j)
    bare = next((word[: -len(p)] for p in scene.grammar.it if word.endswith(p)), word)
    return scene.finite(j) or next((c for c in scene.speech.cues.get(bare, ()) if c.shape in ("past", "present")), None)


def words_before(scene: Scene, i: int) -> range:
    """The tokens of the sentence before token i."""
    return range(sentence_start(scene, i), i)


def source_named(scene: Scene, j: int, then: str | None) -> Run | None:
    """The mention at token j, or a plain noun phrase up to the next mark."""
    while j in scene.times:
        j = scene.times[j]
    if j in scene.mentions:
        last, mention = scene.mentions[j]
        return Run(j, scene.joined_mentions(last), 0 if then and len(then) == 1 else mention.span.start - scene.page.start[j])
    k = j
    while scene.plain(k) or (k == j and then and scene.is_word(k)):
        k += 1
    if k > j and scene.opens_quote(k) and scene.names_something(k):
        k = scene.quote_end[k] + 1
        while scene.plain(k) and scene.definite(k):
            k += 1
    return Run(j, k, 0, True) if k > j else None


def past_times(scene: Scene, j: int) -> int:
    """The token after times and adverbs at j."""
    while j in scene.times or scene.word(j) in scene.grammar.adverbs:
        j = scene.times.get(j, j + 1)
    return j


def sentence_start(scene: Scene, i: int) -> int:
    """The first token of the sentence of token i, past a dateline («… (رويترز) - »)."""
    first = scene.sentence_start[i]
    dash = next((k for k in range(first, min(first + DATELINE, i)) if scene.word(k) in scene.grammar.dashes and scene.word(k - 1) == ")"), None)
    return first if dash is None else dash + 1


def source_clause(scene: Scene, phrase: Phrase) -> Draft | None:
    """«ووفقا للمتحدثة، فإن …»"""
    i = phrase.opens
    if not scene.mark(i - 1) or scene.comma(i - 1):
        return None
    k = phrase.last
    told = (
        not phrase.mention.generic and k in scene.mention_before and scene.mention_before[k][1].kind != "unnamed" and scene.tenses.of(scene.word(k)) == "past"
    )
    while (
        not told
        and k < scene.sentence_end[i]
        and not scene.comma(k)
        and scene.word(k) not in scene.grammar.then
        and not (scene.opens_quote(k) and not scene.names_something(k))
    ):
        if k - phrase.last > 15:
            return None
        k += 1
    if scene.comma(k):
        k = next((n for n in range(k + 1, min(k + APPOSED, scene.sentence_end[i])) if scene.comma(n - 1) and then(scene, n)), k + 1)
    if scene.word(k) in scene.grammar.then:
        k += 1
    return covering(scene, phrase, "source_clause", [Run(k, scene.sentence_end[i])]) if k < scene.sentence_end[i] else None


def then(scene: Scene, k: int) -> bool:
    """«فإن» and the like."""
    return scene.word(k) in scene.grammar.then and scene.word(k)[:1] in scene.grammar.joining


def quote_source(scene: Scene, phrase: Phrase) -> Draft | None:
    """«"…"، بحسب الوزير»"""
    k = phrase.opens - 1
    if scene.comma(k):
        k -= 1
    if k not in scene.quote_start or k - scene.quote_start[k] < 4 or scene.quote_start[k] > sentence_start(scene, scene.quote_start[k]):
        return None
    made = covering(scene, phrase, "quote_source", [Run(scene.quote_start[k] + 1, k)])
    made.fixed = True
    return made


def clause_source(scene: Scene, phrase: Phrase) -> Draft | None:
    """«…، وفق ما ذكرت الوكالة.»"""
    first = sentence_start(scene, phrase.opens)
    inserted = scene.comma(phrase.opens - 1) and scene.comma(phrase.last)
    closed = inserted or phrase.last == scene.sentence_end[phrase.opens] or scene.relative(phrase.last) or other_matter(scene, phrase.last)
    told = scene.word(phrase.last) in scene.grammar.channel_prepositions and scene.speech.is_channel(scene.word(phrase.last + 1))
    told = told or scene.speech.hears(scene.word(phrase.last)) or tail_alone(scene, phrase)
    if phrase.opens - first < 4 or not (closed or told):
        return None
    last = phrase.opens - (scene.word(phrase.opens - 1) in scene.grammar.that_being)
    made = covering(scene, phrase, "clause_source", [past_opening(scene, first, last)])
    if inserted and scene.sentence_end[phrase.last] - phrase.last > 4 and not (other_matter(scene, phrase.last) or describes(scene, phrase.last + 1)):
        made.content.append(Run(phrase.last + 1, scene.sentence_end[phrase.last]))
        made.rule = "clause_source_clause"
    return made


def tail_alone(scene: Scene, phrase: Phrase) -> bool:
    """«…، وفق مسؤول بالشرطة طلب كتمان اسمه.»: behind a comma, with only words that belong to the source up to the end of the sentence."""
    i, stop = phrase.opens, scene.sentence_end[phrase.opens]
    if not scene.comma(i - 1) or scene.word(i) in scene.speech.also or stop - phrase.last > TAIL or scene.page.depth[i]:
        return False
    for k in range(phrase.last, stop):
        if scene.comma(k):
            return k > phrase.last and describes(scene, k + 1)
        if scene.that(k) or scene.colon(k) or scene.opens_quote(k) and not scene.names_something(k):
            return False
    return True


def other_matter(scene: Scene, k: int) -> bool:
    """Behind a source phrase that ends at token k, or behind the comma there, another clause begins («، وقد …», «وأضاف …», «، لكن …»)."""
    k += scene.comma(k)
    word, grammar = scene.word(k), scene.grammar
    if scene.bare_in(word, grammar.but) or scene.finite(k) is not None:
        return True
    if word[:1] not in grammar.joining or len(word) < 3 or k in scene.mentions or word in grammar.and_that:
        return False
    return scene.comma(k - 1) or word[1:] in grammar.may | grammar.copulas or scene.tenses.of(word) == "past"


def describes(scene: Scene, k: int) -> bool:
    """Token k, behind the comma after a source, begins an apposition to it («بحسب سليم، مدير الميناء») or a relative clause."""
    known = scene.mentions.get(k)
    if known is None or known[1].kind not in ("office", "person"):
        tasked = participle_of(scene, k) and scene.word(k + 1) in scene.grammar.prepositions and scene.sentence_end[k] - k < APPOSED
        return scene.relative(k) or tasked  # «، المشرف على المتحف.»
    return scene.sentence_end[k] - known[0] < APPOSED and not any(map(scene.finite, range(known[0], scene.sentence_end[k])))


def past_opening(scene: Scene, first: int, last: int) -> Run:
    """The clause without what joins it to the text before («و», «لكن», «يذكر أن»)."""
    if scene.bare_in(scene.word(first), scene.grammar.by_the_way):
        that = next((k for k in (first + 1, first + 2) if scene.that(k)), first - 1)
        return Run(that + 1, last)
    if scene.bare_in(scene.word(first), scene.grammar.but) or scene.word(first) in scene.grammar.likewise | scene.grammar.but_that:
        return Run(first + 1 + (scene.word(first + 1) in scene.grammar.that), last)
    return Run(first, last, int(conjunction(scene, first)))


def conjunction(scene: Scene, i: int) -> bool:
    """Token i begins with «و» that joins sentences and is no letter of its word («وقام», not «وصل»)."""
    word, grammar, known = scene.word(i), scene.grammar, scene.mentions.get(i)
    if word[:1] not in grammar.joining or len(word) < 3:
        return False
    if known is not None:
        return known[1].span.start > scene.page.start[i]
    rest = word[1:]
    small = rest in grammar.prepositions | grammar.copulas | grammar.openers | grammar.demonstratives | grammar.adverbs | grammar.before_verb
    cue = any(cue.prefix for cue in scene.cues(i) if cue.shape != "noun") or rest[:1] in grammar.joining
    doing = rest[:1] in grammar.persons - grammar.we and len(rest) > 3 and not scene.own_letter(word) and not scene.names.word(word).unknown
    verb = doing or scene.tenses.of(rest) != "" or scene.names.word(rest).verb
    return small or cue or verb or rest.startswith(tuple(grammar.article)) or scene.bare_in(word, grammar.negations)


SOURCES = (source_clause, quote_source, clause_source)


def covering(scene: Scene, phrase: Phrase, rule: str, content: list[Run]) -> Draft:
    return Draft(
        rule=rule,
        act="state",
        cue=phrase.cue,
        content=content,
        opens=phrase.opens,
        mention=phrase.mention,
        joins=True,
        shape="source",
        gap=(phrase.mention.last, phrase.last),
    )
