"""Constructions around a phrase that names a source («وفقا لـ…»، «بحسب …»، «كما قال …»): before, inside and after the clause it covers."""

from __future__ import annotations

from msgspec import Struct

from mahdar.find.statements.clause_parts import clause_start, parted
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.nouns_empty import pending
from mahdar.find.statements.reporting import reports
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.source_behind import few_behind, leads_on, of_the_clause, reports_anew, topic_goes_on
from mahdar.find.statements.source_nouns import owner, quoted_source, source_noun
from mahdar.find.statements.sources_completed import with_rest
from mahdar.find.statements.sources_dashed import around, closing_dash, told_by_another
from mahdar.find.statements.sources_ends import granted_alone, name_end, other_matter, past_opening, past_times, says_apart, sentence_start, source_end
from mahdar.find.statements.sources_inserted import doing, past_adjunct, run_through, that_behind, then
from mahdar.find.statements.sources_tails import describes, is_somebody, past_day, reporters
from mahdar.find.statements.sources_unlisted import unlisted, with_holder, with_others
from mahdar.find.statements.sources_whole import whole_source
from mahdar.lexicon.speech import CueForm

APPOSED = 12  # tokens: no apposition after a source is longer
RELATIVE = 24  # tokens: nor a relative clause there
NO_WORDS = frozenset({("burden",), ("object",)})  # what verbs take that tell no clause («كما حمل جاره المسؤولية»)
DEEDS = frozenset({"demand", "criticise", "praise", "reject", "threaten", "promise"})
"""Acts whose verbs have an object of their own behind «كما» («كما انتقد الخطة»)."""
APART = 15  # tokens from a source to the comma behind it
CLOSED = 40  # tokens from a source to the mark that closes the words around it
NAMED = 5  # tokens from the opening mark of a name in quotation marks to its closing one
FEW = 4  # tokens: no clause is shorter
TAIL = 15  # tokens: no more belong to a source at the end of its sentence


class Phrase(Struct, frozen=True):
    """A source phrase: its cue, the source, the token after it, where it opens, and who passed on what the source said."""

    cue: Run
    mention: Run
    last: int
    opens: int
    relay: Run | None = None
    verbal: bool = False


def source_phrase(scene: Scene, i: int) -> Phrase | None:
    """The source phrase that begins at token i, unless its verb leads to words of its own («كما قال الوزير، إن …»)."""
    found = phrase_at(scene, i)
    return None if found is None or found.verbal and (scene.that(found.last) or says_apart(scene, found.last)) else found


def phrase_at(scene: Scene, i: int) -> Phrase | None:
    """The source phrase that begins at token i, whatever stands behind it."""
    word, conjunction = scene.word(i), 0
    if word not in scene.speech.sources and word[1:] in scene.speech.sources and word[:1] in scene.grammar.joining:
        word, conjunction = word[1:], 1
    after = scene.word(i + 1)
    for words, behind in scene.speech.sources.get(word, ()):
        if len(words) == 1 or words[1] == after and tuple(scene.words[i + 1 : i + len(words)]) == words[1:]:
            found = named_source(scene, i, i + len(words), behind, conjunction)
            if found is not None and not pending(scene, i + len(words)):
                return found
    return None


def named_source(scene: Scene, i: int, j: int, then: str | None, conjunction: int) -> Phrase | None:
    """The source after the phrase's own words: a preposition, or «ما» and a verb, or a verb, and the one named."""
    if tied_before(scene, i):
        return None
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
        if verb.act in DEEDS or verb.takes in NO_WORDS or verb.to == "direct" and "clause" not in verb.takes:
            return None
        j += scene.word(j) in scene.grammar.adverbs and j not in scene.mentions and j not in scene.times
        j += verb.after is not None and scene.word(j) == scene.fold(verb.after) or verb.relay and scene.word(j) in scene.grammar.heard_whom
    elif linked and scene.word(j) in scene.grammar.carrying:
        j = cue_last = j + 1
    elif scene.word(i)[conjunction:] in scene.speech.verbal_sources:
        return None
    run = named_behind(scene, j, then, verb)
    if run is None or run.last == run.first + 1 and scene.word(run.first) in scene.grammar.quantities:
        scene.because(i, "what follows names no source that is known")
        return None
    run = with_holder(scene, run)
    if scene.word(i)[conjunction:] not in scene.speech.also or run.first in scene.mentions:
        apart = scene.mark(i - 1) or verb is not None
        run = with_rest(scene, whole_source(scene, run, apart), apart)
    return told_through(scene, run, verb, Run(i, cue_last, conjunction))


def told_through(scene: Scene, run: Run, verb: CueForm | None, cue: Run) -> Phrase:
    """The phrase whose own words are `cue` and whose source is `run`, which may be the medium that heard another, or have been heard by one."""
    heard = heard_through(scene, run, verb)
    behind, relay = (run, None) if heard is None else (whole_source(scene, with_holder(scene, heard), apart=True), run)
    last = past_times(scene, behind.last + (scene.quote_end.get(behind.first - 1) == behind.last))
    named = scene.opens_quote(behind.first) or scene.opens_quote(behind.first - 1)
    if relay is not None and verb is None and (named or reports(scene, behind)) and not reports(scene, run):
        behind, relay = relay, behind  # «بحسب مصدر في البلدية، نقلا عن صحيفة الفجر، …»
    return Phrase(cue, behind, last, cue.first, relay, verb is not None)


def heard_through(scene: Scene, run: Run, verb: CueForm | None) -> Run | None:
    """«حسبما نقلت الوكالة عن الوزير»، «بحسب صحيفة "المساء"، نقلا عن مصادر»: whom the medium of a source phrase heard."""
    k = run.last + (scene.quote_end.get(run.first - 1) == run.last)
    k = name_end(scene, scene.quote_end[k] + 1 if scene.opens_quote(k) and scene.quote_end[k] - k <= NAMED else k)
    k += scene.comma(k) and scene.word(k + 1) in scene.grammar.quoting
    quoting = scene.word(k) in scene.grammar.quoting
    if not (quoting or verb is not None and verb.relay) or scene.word(k + quoting) not in scene.grammar.heard_from - scene.grammar.on_behalf:
        return None
    return named_behind(scene, k + quoting + 1, None, verb)


def named_behind(scene: Scene, j: int, then: str | None, verb: CueForm | None) -> Run | None:
    """Whoever is named from token j on, behind the phrase's own words or its verb; also a noun for what holds words, with its owner."""
    run = quoted_source(scene, j, verb is not None) or source_named(scene, j, then if verb is None else None)
    if run is not None and verb is not None and (run.skip or run.generic and scene.clings_any(run.first)):
        return None  # «وفقا لما ذكر بالوثيقة»: nobody is named
    if run is not None and verb is None and run.generic:
        run = source_noun(scene, run, then)
    elif run is not None and run.generic and scene.word(run.first) in scene.speech.channels:
        run = owner(scene, run.first + 1) or run
    if run is not None and verb is not None and "object" in verb.takes and (scene.masdar(run.first) or scene.deed(run.first)):
        return None  # «كما يتوقع ترشح الوزير»
    if run is None:
        return unlisted(scene, j, verb is None and then is not None and len(then) == 1 and scene.word(j - 1) != then)
    return run


def tied_before(scene: Scene, i: int) -> bool:
    """«تعليقا على ما قالت …»: with no mark before it the preposition at i goes with the word before it, and names no source."""
    return scene.word(i) in scene.grammar.prepositions and scene.word(i + 1) in scene.speech.source_links and scene.is_word(i - 1)


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
        return Run(j, with_others(scene, j, scene.joined_mentions(last)), 0 if then and len(then) == 1 else mention.span.start - scene.page.start[j])
    k = j
    while scene.plain(k) and scene.word(k) not in scene.grammar.then or (k == j and then and scene.is_word(k)):
        k += 1
    if k > j and scene.opens_quote(k) and scene.names_something(k):
        k = scene.quote_end[k] + 1
        while scene.plain(k) and scene.definite(k):
            k += 1
    return Run(j, k, 0, True) if k > j else None


def source_clause(scene: Scene, phrase: Phrase) -> Draft | None:
    """«ووفقا للمتحدثة، فإن …»"""
    i = phrase.opens
    if not (opens_clause(scene, phrase) or goes_on_with(scene, phrase)):
        return None
    k = clause_opening(scene, phrase)
    if k is None or k >= scene.sentence_end[i]:
        straight = doing(scene, phrase.last)
        return covering(scene, phrase, "source_clause", [Run(phrase.last, scene.sentence_end[i])]) if straight else None
    if scene.comma(k):
        k = behind_comma(scene, k, scene.sentence_end[i])
    if scene.word(k) in scene.grammar.then:
        k += 1
    return covering(scene, phrase, "source_clause", [Run(k, scene.sentence_end[i])]) if k < scene.sentence_end[i] else None


def clause_opening(scene: Scene, phrase: Phrase) -> int | None:
    """The comma, «فإن» or quotation behind a source, past a name in quotation marks; None when none is near."""
    k, end = phrase.last, scene.sentence_end[phrase.opens]
    while k < end and not scene.comma(k) and scene.word(k) not in scene.grammar.then:
        if k - phrase.last > APART:
            return None
        if scene.opens_quote(k) and not scene.names_something(k):
            close = scene.quote_end[k]
            named = k == phrase.last and close - k <= NAMED and scene.comma(close + 1)  # «منظمة الطفولة "يونيسف"، …»
            named = named or close - k <= NAMED and scene.word(k - 1) in scene.grammar.heard_from  # «نقلا عن "المساء"، …»
            named = named or close - k <= NAMED and scene.comma(close + 1) and scene.word(k - 1) in scene.grammar.prepositions  # «… عبر "تويتر"، …»
            inside = scene.is_word(k - 1) and any(scene.tenses.of(scene.word(n)) == "past" and not scene.relative(n - 1) for n in range(phrase.last, k))
            if not (named or inside or then(scene, close + 1 + scene.comma(close + 1))):
                return k
            k = close
        k += 1
    return k


def behind_comma(scene: Scene, k: int, end: int) -> int:
    """Where the clause begins behind the comma at token k: past an apposition to «فإن», past a relative clause to the next comma; at the end for none."""
    near = range(k + 1, min(k + (RELATIVE if scene.relative(k + 1) else APPOSED), end))
    closed = next((n for n in near if scene.comma(n - 1) and then(scene, n)), None)
    if closed is None and scene.relative(k + 1):
        closed = next((n + 1 for n in near if scene.comma(n)), end)
    return k + 1 if closed is None else closed


def opens_clause(scene: Scene, phrase: Phrase) -> bool:
    """The phrase stands at the head of its sentence or quotation, or behind «لكن»."""
    i = phrase.opens
    if i - 1 in scene.quote_start and not phrase.cue.skip:
        return False  # «… وضعها "مأساوي" بحسب السكان، وزاد …»
    joins = scene.bare_in(scene.word(i - 1), scene.grammar.but) or phrase.cue.skip > 0 and scene.word(i - 1) in scene.grammar.rather
    return scene.mark(i - 1) and not scene.comma(i - 1) and closing_dash(scene, i, phrase.last) is None or joins


def goes_on_with(scene: Scene, phrase: Phrase) -> bool:
    """«…، وبحسب الوزير فإن …»: joined to the clause before, with «فإن» or the like right behind it."""
    if not scene.comma(phrase.opens - 1) or not phrase.cue.skip:
        return False
    k = clause_opening(scene, phrase)
    return k is not None and then(scene, k + scene.comma(k))


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
    if (dash := closing_dash(scene, phrase.opens, phrase.last)) is not None:
        told = told_by_another(scene, phrase.opens)
        return None if told else covering(scene, phrase, "clause_source_clause", around(scene, phrase.opens, dash))
    first, last = clause_start(scene, phrase.opens), past_day(scene, source_end(scene, phrase.opens, phrase.last))
    if parts := parted(scene, first, phrase.cue, last):
        return covering(scene, phrase, "clause_source_clause" if len(parts) > 1 else "clause_source", parts)
    inserted = scene.comma(phrase.opens - 1) and scene.comma(last)
    broken = inserted and phrase.opens - first < FEW and scene.word(phrase.cue.first)[phrase.cue.skip :] in scene.speech.also  # «لكن النجم، وكما قال …، يجيد …»
    if that := that_behind(scene, first, phrase.opens, last):
        return covering(scene, phrase, "clause_source", [that])
    if (
        leads_on(scene, last)
        or reports_anew(scene, phrase.opens, last)
        or joined_anew(scene, phrase)
        and not broken
        or inside_words(scene, phrase, first)
        or passed_on(scene, phrase.opens)
    ):
        return None  # «ذكرت القناة، نقلا عن مصدر، أن …»; a source within words quoted does not reach before them
    if (rest := topic_goes_on(scene, first, last)) is not None:
        return covering(scene, phrase, "clause_source_clause", [past_opening(scene, first, before_phrase(scene, phrase)), rest])
    if phrase.opens - first < FEW:
        found = broken_off(scene, phrase, first, last) if inserted and phrase.opens - first > 1 else alone(scene, phrase, last)
        return found or unparted(scene, phrase, first, last)
    closed = inserted or last == scene.sentence_end[phrase.opens] or scene.relative(last) or other_matter(scene, last)
    told = scene.word(last) in scene.grammar.channel_prepositions and scene.speech.is_channel(scene.word(last + 1))
    told = told or scene.speech.hears(scene.word(last)) or scene.comma(last) and scene.word(phrase.opens) not in scene.speech.also or tail_alone(scene, phrase)
    if not (closed or told):
        return within_clause(scene, phrase, first, last) or unparted(scene, phrase, first, last)
    made = covering(scene, phrase, "clause_source", [past_opening(scene, first, before_phrase(scene, phrase))])
    if inserted and (granted := granted_alone(scene, first, phrase.opens - 1, last + 1)):
        made.content = [granted]
    elif inserted and (scene.sentence_end[last] - last > 4 or few_behind(scene, last + 1)) and goes_on_behind(scene, phrase, first, last):
        made = covering(scene, phrase, "clause_source_clause", around(scene, phrase.opens, last))
    return made


def passed_on(scene: Scene, i: int) -> bool:
    """«على ما أوردت "المساء" نقلا عن مصادر»: the phrase at token i belongs to the one before it."""
    joined = scene.is_word(i - 1) or scene.comma(i - 1) or i - 1 in scene.quote_start
    if scene.word(i) not in scene.grammar.quoting or not joined:
        return False
    before = (source_phrase(scene, n) for n in range(max(i - APART, scene.sentence_start[i]), i))
    return any(found is not None and found.relay is not None and found.last > i for found in before)


def goes_on_behind(scene: Scene, phrase: Phrase, first: int, last: int) -> bool:
    """Behind the comma after a source, at token `last`, the clause from token `first` on goes on."""
    another = other_matter(scene, last) or describes(scene, last + 1) or is_somebody(scene, last + 1) or reporters(scene, last + 1)
    return not another and of_the_clause(scene, first, phrase.opens, last + 1)


def inside_words(scene: Scene, phrase: Phrase, first: int) -> bool:
    """The phrase stands in a quotation, closed soon behind it, that opens in the sentence that begins at token `first`."""
    if not scene.page.depth[phrase.opens]:
        return False
    return any(first < scene.quote_start.get(k, -1) < phrase.opens for k in range(phrase.last, min(phrase.last + CLOSED, len(scene.page))))


def joined_anew(scene: Scene, phrase: Phrase) -> bool:
    """«…، ووفقا للوزير فسوف …»: the phrase is joined to what stands before it, and leads to what follows."""
    return phrase.cue.skip > 0 and scene.comma(phrase.opens - 1) and name_end(scene, phrase.last) < scene.sentence_end[phrase.opens]


def before_phrase(scene: Scene, phrase: Phrase) -> int:
    """Where the clause before a source phrase ends, without «وذلك»."""
    return phrase.opens - (scene.word(phrase.opens - 1) in scene.grammar.that_being)


def broken_off(scene: Scene, phrase: Phrase, first: int, last: int) -> Draft | None:
    """«وخلفت المعارك، بحسب سليم، قتلى»: only the beginning of a clause stands before the source, and no verb of saying."""
    if (
        scene.word(phrase.mention.first) in scene.grammar.quantities
        or any(map(scene.cues, range(first, phrase.opens)))
        or scene.sentence_end[last] - last <= FEW
    ):
        return None
    made = covering(scene, phrase, "clause_source_clause", [past_opening(scene, first, phrase.opens - 1)])
    made.content.append(Run(last + 1, scene.sentence_end[last]))
    return made


def within_clause(scene: Scene, phrase: Phrase, first: int, last: int) -> Draft | None:
    """«وسيدعو سليم وفق مسؤولين إلى إيجاد …»: the clause goes on with a preposition behind a source without commas."""
    if (
        scene.mark(phrase.opens - 1)
        or phrase.cue.last > phrase.opens + 1
        or scene.word(last) not in scene.grammar.toward | scene.grammar.of | scene.grammar.heard_from
    ):
        return None
    made = covering(scene, phrase, "clause_source_clause", [past_opening(scene, first, phrase.opens)])
    made.content.append(Run(last, scene.sentence_end[last]))
    return made


def unparted(scene: Scene, phrase: Phrase, first: int, last: int) -> Draft | None:
    """«وتسهم الآلة بحسب "المساء"، في …»: no comma parts the source from the clause in which it stands."""
    parts = run_through(scene, past_adjunct(scene, first, phrase.opens), phrase.opens, phrase.mention, last)
    return covering(scene, phrase, "clause_source_clause", [past_opening(scene, first, phrase.opens), parts[1]]) if parts else None


def alone(scene: Scene, phrase: Phrase, last: int) -> Draft | None:
    """«وصل القطار. وفقا للشركة.»: the source alone is a sentence, behind the one that it covers."""
    i, stop = phrase.opens, phrase.opens - 1
    if i != scene.sentence_start[i] or not scene.stops(stop) or last != scene.sentence_end[i] or phrase.cue.skip:
        return None
    first = sentence_start(scene, stop)
    if stop - first < FEW:
        return None
    return covering(scene, phrase, "clause_source", [past_opening(scene, first, stop)])


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
        relay=[] if phrase.relay is None else [phrase.relay],
        gap=(phrase.mention.last, phrase.last),
    )
