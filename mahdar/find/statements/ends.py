"""Where content ends: at the next statement that stands beside this one, at words that describe the saying, at the end of the sentence."""

from __future__ import annotations

import bisect

from msgspec import Struct

from mahdar.find.statements import background, cited_media, edges, going_on, inner_stops, phrase_ends, remarks, reporters_own, run_on, run_on_relative, steps
from mahdar.find.statements.anew import reporter_goes_on
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.events import happened
from mahdar.find.statements.phrase_goes_on import about
from mahdar.find.statements.predicates import predicate_at, predicate_follows
from mahdar.find.statements.quoted_clauses import described_noun, quotation_alone
from mahdar.find.statements.run_on_glosses import passes_over
from mahdar.find.statements.same_phrase import of_the_phrase, still_named, still_noun
from mahdar.find.statements.says_more import says_more
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sources import source_phrase
from mahdar.find.statements.subjects_apart import another_subject, of_many, one_another, tells_of
from mahdar.find.statements.supposed import joined_condition
from mahdar.find.statements.tails import writers_tail
from mahdar.find.statements.taken_up import taken_up
from mahdar.find.statements.turns import Turns, between, turns
from mahdar.find.statements.unfinished import unfinished

BARE_IN = 2  # letters of «في»
ADJUNCT = 8  # tokens of words in commas before a statement


def settle(scene: Scene, drafts: list[Draft]) -> None:
    """Give every draft the end of its content; drafts are in order of their cues.

    A noun that «و» joins ends the words that a noun before it reports («مزاعم الحزب بشأن … وتحذيرات النقابة من …»).
    """
    starts = sorted((d.opens, n) for n, d in enumerate(drafts) if d.joins)
    nouns = sorted((d.opens, n) for n, d in enumerate(drafts) if d.shape == "noun" and scene.word(d.opens)[:1] in scene.grammar.joining)
    leads = sorted((d.content[0].first, d.cue.first) for d in drafts)
    cues = [(d.cue.first, n) for n, d in enumerate(drafts)]
    turning = turns(scene)
    for n, draft in enumerate(drafts):
        if not draft.fixed:
            beside = nouns if draft.shape == "noun" and draft.noun_phrase else []
            others = [Start(o, drafts[m]) for places in (starts, beside) for o, m in within(places, draft) if m != n]
            own = [s for s in others if not another_subject(scene, draft, s.draft) and not unfinished(scene, draft, s.draft)]
            opened = [s.opens for s in own] + around(scene, leads, draft) + told_of(scene, cues, draft)
            draft.content = [cut(scene, draft, run, opened, turning) for run in draft.content]
            if (more := taken_up(scene, draft)) is not None:
                draft.content.append(cut(scene, draft, more, [k for k in opened if k > more.first], turning))


class Start(Struct, frozen=True):
    """Where another statement opens."""

    opens: int
    draft: Draft


def within(places: list[tuple[int, int]], draft: Draft) -> list[tuple[int, int]]:
    """Of places in order, with what belongs to them, those inside the content of the draft."""
    first, last = draft.content[0].first, draft.content[-1].last
    return places[bisect.bisect_left(places, (first + 1, -1)) : bisect.bisect_left(places, (last, -1))]


def around(scene: Scene, leads: list[tuple[int, int]], draft: Draft) -> list[int]:
    """Where the words of a statement begin whose cue stands before this one's: what stands in its gap ends there, before the «إن» or colon."""
    return [scene.lead(at) for at, cue in within(leads, draft) if cue < draft.cue.first < draft.content[0].first]


def told_of(scene: Scene, cues: list[tuple[int, int]], draft: Draft) -> list[int]:
    """Where the words of somebody begin of whose criticism and the like another speaks («رفض انتقادات المنظمة، التي قالت إن …»)."""
    if not draft.noun_phrase or not scene.acts.one_of(scene.word(draft.content[0].first), "allegations"):
        return []
    own = draft.content[0].first + 1 if scene.definite(draft.content[0].first) else 0  # «نفى التقارير التي تشير إلى أن …»
    return [at - 1 for at, _ in within(cues, draft) if scene.relative(at - 1) and at - 1 != own]


def cut(scene: Scene, draft: Draft, run: Run, starts: list[int], turning: Turns) -> Run:
    """The run as far as it holds words said."""
    run = inner_stops.within_sentence(scene, draft, run)
    if scene.opens_quote(run.first) and not (draft.noun_phrase and not draft.predicate and described_noun(scene, run)) and quotation_alone(scene, run, starts):
        return Run(run.first + 1, scene.quote_end[run.first])
    if draft.predicate and run_on_relative.named_so(scene, draft, run):
        return Run(run.first + 1, scene.quote_end[run.first])
    if draft.shape == "source" and run.last <= draft.opens:
        return Run(run.first, trimmed(scene, run.first, run.last), run.skip)
    opened = min([edges.in_bracket(scene, draft, run.first, run.last), *(k for k in starts if not inside_quotation(scene, k, run))])
    anew = (k for k in between(turning.ends, run.first + 1, opened) if ends_words(scene, draft, k))
    opened = next((k for k in anew if not inside_quotation(scene, k, run)), opened)
    last = before_adjunct(scene, run.first, opened) if opened < run.last else opened
    last = described(scene, draft, Run(run.first, last), turning)
    last = run_on_relative.over(scene, draft, run.first, last)
    if not draft.noun_phrase and scene.relative(draft.cue.first - 1) and scene.comma(draft.cue.first - 2):
        joined = scene.word(draft.cue.first - 1) not in scene.grammar.relatives
        last = next((k for k in range(run.first + 1, last) if back_to_main(scene, k, run, joined)), last)
    if draft.noun_phrase:
        start = predicate_at(scene, run.first, last) if draft.predicate else run.first
        last = phrase_end(scene, draft, start, last)
        last = edges.without_day(scene, draft, run.first, phrase_ends.noun_phrase_end(scene, draft, start, last))
    last = trimmed(scene, run.first, last)
    if scene.opens_quote(run.first) and scene.quote_end[run.first] == last - 1 > run.first + 1:
        return Run(run.first + 1, last - 1)
    return Run(run.first, last, run.skip)


def ends_words(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, one of `Turns.ends`, the words said are over, whatever statements stand around."""
    if says_anew(scene, draft, k) or keeps_silent(scene, draft, k) or going_on.others_say(scene, k) or reporter_goes_on(scene, draft, k):
        return True
    if passes_over(scene, draft, k) or writers_tail(scene, draft, k):
        return True
    return background.begins(scene, draft, k) or run_on.begins(scene, draft, k) or reporters_own.begins(scene, draft, k)


def says_anew(scene: Scene, draft: Draft, k: int) -> bool:
    """A verb of saying in the past, joined by «و» and with what it reports right behind it, even when no statement was made of it."""
    cue = scene.finite(k)
    if cue is None or cue.shape != "past" or not cue.prefix or cue.weak or cue.lemma in scene.speech.lookalikes or joined_condition(scene, k, cue):
        return False
    if of_many(scene, draft, cue.plural, k):
        return False
    somebody = k + 1 in scene.mentions or scene.definite(k + 1) and cue.act != "state" and not scene.relative(k - 1)
    if not somebody and one_another(draft, cue.gender, cue.plural) and tells_of(scene, draft, cue.gender):
        return False
    return somebody or scene.that(k + 1) or scene.opens_quote(k + 1) or scene.colon(k + 1)


def before_adjunct(scene: Scene, first: int, last: int) -> int:
    """Before the words of time or place in commas that lead to the next statement («…، وفي 2016، دعا …»)."""
    if not scene.comma(last - 1):
        return last
    k = next((k for k in range(last - 2, max(last - ADJUNCT, first), -1) if scene.comma(k)), None)
    joined = k is not None and scene.word(k + 1)[:1] in scene.grammar.joining and scene.word(k + 1)[1:] in scene.grammar.prepositions
    return k if k is not None and joined else last


def back_to_main(scene: Scene, k: int, run: Run, joined: bool) -> bool:
    """«الرئيس، الذي يرى أن الفائدة شر، إلى خفضها»: after the comma at token k a preposition goes on with the clause around the relative one."""
    return (
        scene.comma(k)
        and not inside_quotation(scene, k, run)
        and (scene.word(k + 1) in scene.grammar.toward or not joined and background.resumes(scene, k + 1))
    )


def keeps_silent(scene: Scene, draft: Draft, k: int) -> bool:
    """What the speaker did not say begins at token k: «لكنه لم يذكر تفاصيل», «، ولم يوضح متى»."""
    if scene.bare_in(scene.word(k), scene.grammar.but):
        happens = scene.word(k + 2) in scene.grammar.able and scene.word(k + 3) in scene.extents.found  # «لكن لم يتسن العثور على السفينة»
        return scene.negation(k + 1) and scene.word(k + 2) in scene.grammar.able | scene.remarks.untold and not happens
    if scene.bare_in(scene.word(k), scene.grammar.but_he):
        hers = draft.gender == "f" and scene.word(k).endswith(tuple(scene.remarks.her)) and told_of_her(scene, draft) and scene.that(draft.content[0].first - 1)
        known = hers and scene.finite(k + 2) is None and scene.word(k + 2) in scene.remarks.untold  # «إن هدى تدرس لكنها لم تعرف بعد …»
        return scene.negation(k + 1) and not known and going_on.unspoken(scene, k + 2, draft.gender)
    if not scene.comma(k - 1) or not scene.negation(k) or scene.word(k)[:1] not in scene.grammar.joining or scene.word(k)[1:] not in scene.grammar.silences:
        return False
    cue = scene.finite(k + 1)
    return scene.word(k + 1) in scene.grammar.able or (cue is not None and cue.act == "state" and cue.pronoun is None)


def told_of_her(scene: Scene, draft: Draft) -> bool:
    """The words said begin with a woman or a person's name."""
    known = scene.mentions.get(draft.content[0].first)
    return tells_of(scene, draft, "f") or known is not None and known[1].kind == "person"


def inside_quotation(scene: Scene, i: int, run: Run) -> bool:
    """Token i stands in a quotation that the run does not begin in."""
    return scene.page.depth[i] > scene.page.depth[run.first]


def described(scene: Scene, draft: Draft, run: Run, turning: Turns) -> int:
    """The first comma after which words describe the saying and not what is said, the end of the run when there is none."""
    grammar, first = scene.grammar, run.first
    for k in between(turning.asides, first, run.last - 1):
        if k > first + 1 and answering(scene, k) and scene.page.depth[k] <= scene.page.depth[first]:
            return k - (scene.word(k - 1) in grammar.prepositions)
        if (
            k > first + 1
            and (sourced(scene, k) and not edges.bracketed(scene, first, k) or going_on.untold(scene, draft, k) or going_on.answers_words(scene, draft, k))
            and scene.page.depth[k] <= scene.page.depth[first]
        ):
            return k - (scene.word(k) in grammar.without and scene.word(k - 1) in grammar.of)
        if (
            k > first + 1
            and (amid(scene, k) or steps.begins(scene, draft, k) or remarks.begins(scene, draft, k) or reporters_own.tells_of_saying(scene, draft, k))
            and scene.page.depth[k] <= scene.page.depth[first]
        ):
            return k
        closed = k in scene.quote_start and (scene.word(k + 1) in grammar.that_being or says_more(scene, draft, k + 1) or of_the_words(scene, k + 1))
        apart = scene.comma(k) or closed
        if apart and scene.page.depth[k] <= scene.page.depth[first] and aside(scene, draft, k + 1):
            return k + (k in scene.quote_start)
    return run.last


def aside(scene: Scene, draft: Draft, k: int) -> bool:
    """The words from token k on, behind a comma, describe the saying («، وذلك خلال …», «، من دون أن …», «، وهو ما …»)."""
    grammar, word = scene.grammar, scene.word(k)
    if says_more(scene, draft, k) or of_the_words(scene, k):
        return True
    if going_on.goes_on(scene, draft, k) or going_on.after_colon(scene, draft, k):
        return False
    if (
        word in grammar.came
        and scene.word(k + 1) in grammar.demonstratives
        or word in grammar.casting
        and not grammar.blame.isdisjoint((scene.word(k + 1), scene.word(k + 3)))
    ):
        return True  # «، جاء ذلك خلال …», «، ملقيا باللوم على …»
    if word in grammar.prepositions and (scene.word(k + 1) in grammar.without or scene.word(k + 1) in grammar.contrast and saying(scene, k + 2)):
        return True
    if (word in grammar.which and scene.word(k + 1) in grammar.what and not remarks.drove_him(scene, draft, k)) or (
        word in grammar.before_that_time and scene.word(k + 1) in grammar.that
    ):
        return True
    if word not in grammar.prepositions or len(word) != BARE_IN or scene.word(k + 1) not in grammar.in_what:
        return word in grammar.ends_after_comma
    if scene.word(k + 1) in grammar.while_words and scene.word(k + 2) in grammar.of_time and scene.times.get(k, scene.times.get(k + 1)) is None:
        return False  # «، في وقت متأخر، …»
    return scene.word(k + 1) not in grammar.whereas or draft.noun_phrase or scene.finite(k + 2) is not None


def of_the_words(scene: Scene, k: int) -> bool:
    """«"…"، وهي عبارة …»: right behind a quotation the reporter tells of its words."""
    quoted = k - 1 - scene.comma(k - 1) in scene.quote_start
    noun = scene.word(k + 1)[2:] if scene.definite(k + 1) else scene.word(k + 1)
    return quoted and scene.word(k) in scene.grammar.which and noun in scene.grammar.phrases or reporters_own.of_figure(scene, k)


def amid(scene: Scene, k: int) -> bool:
    """«وسط مخاوف من …»: the mood in which it was said; «في إشارة إلى …», «في نبأ هز …»: what the reporter makes of it."""
    word, grammar = scene.word(k), scene.grammar
    newest = scene.word(k + 1) in scene.remarks.newest and scene.comma(k - 1) and k - 1 not in scene.time_ends
    if newest and word in grammar.channel_prepositions:
        return True  # «، في أحدث حلقة من …»
    if scene.bare_in(word, grammar.channel_prepositions) and scene.word(k + 1) in grammar.news and scene.tenses.of(scene.word(k + 2)) == "past":
        return True  # «في نبأ هز المدينة»
    hint = scene.bare_in(word, grammar.channel_prepositions) and scene.word(k + 1) in grammar.hints and scene.word(k + 2) in grammar.toward
    return hint or word in grammar.amid and scene.word(k + 1) in grammar.moods


def answering(scene: Scene, k: int) -> bool:
    """«ردا على سؤال» or «في رد على سؤال»: at token k the words say what was answered."""
    grammar = scene.grammar
    return scene.word(k) in grammar.answer and scene.word(k + 1) in grammar.incumbent and scene.word(k + 2) in grammar.asked


def saying(scene: Scene, i: int) -> bool:
    """Token i is a noun of what somebody says («اتهامات», «تصريحات»)."""
    return scene.acts.one_of(scene.word(i), "allegations") or any(c.shape == "noun" for c in scene.cues(i))


def sourced(scene: Scene, k: int) -> bool:
    """A source phrase begins at token k: «بحسب الوكالة», «على حد قوله»."""
    word = scene.word(k)
    joined = word not in scene.speech.sources and scene.comma(k - 1) and word[:1] in scene.grammar.joining
    if word[joined:] not in scene.speech.sources or word[joined:] in scene.speech.also:
        return False
    near = range(k + 1, min(k + 4, len(scene.page)))
    links = scene.speech.source_links
    own = any(own_words(scene, n) and not scene.word(n - 1).endswith(tuple(links)) for n in near)
    at = k + 1 + (scene.word(k + 1) in links)
    if cited_media.by_medium(scene, k, joined):
        return True
    told = (at > k + 1 or word.endswith(tuple(links))) and tells(scene, at)
    return own or told or source_phrase(scene, k) is not None or cited(scene, k)


def cited(scene: Scene, k: int) -> bool:
    """«، بحسب محضر الجلسة», «، وفقا لنص المشروع»: behind a comma a paper or recording is cited that nobody is named for."""
    at = k + 1 + (scene.word(k + 1) in scene.speech.source_links)
    noun = scene.word(at)
    led = noun[:1] in scene.grammar.to_letter
    forms = (noun, noun[2:] if scene.definite(at) else noun, noun[1:] if led else noun, noun[2:] if scene.for_the(at) else noun)
    return scene.comma(k - 1) and not scene.remarks.cited.isdisjoint(forms)


def own_words(scene: Scene, n: int) -> bool:
    """«قوله», «بقوله»: the words of whoever speaks, with or without a particle at the front."""
    word = scene.word(n)
    return word in scene.grammar.own_words or word[:1] in scene.clitics and word[1:] in scene.grammar.own_words


def tells(scene: Scene, at: int) -> bool:
    """A verb of saying stands at token `at`, alone or with a pronoun for what is told («ذكرت», «نقلته»)."""
    verbs = (cue for base in scene.speech.without_pronoun(scene.word(at)) for cue in scene.speech.cues.get(base, ()))
    return scene.finite(at) is not None or any(cue.shape == "past" for cue in verbs)


def phrase_end(scene: Scene, draft: Draft, first: int, last: int) -> int:
    """A noun phrase ends at a comma before a preposition, a relative or a word such as «لا سيما»."""
    grammar, closing, predicate = scene.grammar, None, draft.predicate
    for k in range(first + 1, last - 1):
        if scene.comma(k) and scene.page.depth[k] <= scene.page.depth[first] and not (k in scene.time_ends and inserted(scene, k)):
            closing = edges.relative_inserted(scene, first, k, last) or (closing if closing == k else None)
            if closing is not None:
                continue
            word = scene.word(k + 1)
            if still_named(scene, draft, k + 1):
                continue
            bare = word[1:] if word[:1] in grammar.joining else word
            because = word in grammar.causes or scene.word(k + 2) in grammar.causes or by_means(scene, k + 1) or completes(scene, k) or about(scene, k + 1)
            because = because or not predicate and (still_noun(scene, k + 1) or background.that_being_so(scene, draft, k + 1))
            closes = word in grammar.ends_phrase and (predicate or not elaborates(scene, k + 1))
            if predicate and predicate_follows(scene, first, k, last) or happened(scene, first, k + 1):
                continue
            relative = bare in grammar.relatives and (predicate or background.held_by(scene, k + 2))
            if (word in grammar.prepositions and not because) or relative or word in grammar.which or closes:
                return k
        if k in scene.time_ends and inserted(scene, k) and published(scene, k + 1):
            return next(j for j in range(k - 1, first, -1) if scene.comma(j)) if scene.comma(k) else k
        if meanwhile(scene, k) and scene.page.depth[k] <= scene.page.depth[first]:
            return k
        if happened(scene, first, k):
            continue
        if not predicate and k > first + 1 and background.so_long_after(scene, first, k) and scene.page.depth[k] <= scene.page.depth[first]:
            return k
        contrast = scene.comma(k - 1) and scene.bare_in(scene.word(k), grammar.but) and not scene.clings_any(k + 1)
        if (
            (scene.word(k) in grammar.after_event and not of_the_phrase(scene, draft, first, k) or contrast)
            and (not predicate or k - 1 in scene.quote_start)
            and scene.page.depth[k] <= scene.page.depth[first]
        ):
            return k
    return last


def published(scene: Scene, k: int) -> bool:
    """«، عبر حسابه»: at token k, behind a time in commas, where it was said."""
    noun, speech = scene.word(k + 1 + (scene.word(k + 1) in scene.grammar.before_channel)), scene.speech
    return scene.word(k) in scene.grammar.prepositions and (speech.is_channel(noun) or speech.is_channel(noun, speech.accounts))


def meanwhile(scene: Scene, k: int) -> bool:
    """«في وقت تشهد فيه …», «في الوقت الذي …», not «في وقت مبكر» nor «في الوقت الضائع»."""
    grammar = scene.grammar
    if scene.word(k) not in grammar.prepositions or scene.word(k + 1) not in grammar.while_words or scene.word(k + 2) in grammar.of_time:
        return False
    return scene.relative(k + 2) or not scene.definite(k + 1)


def completes(scene: Scene, k: int) -> bool:
    """Behind the comma at token k an aim is told («، إلى الحدود», «، حتى تعود …») or an apposition is over («…، سليم حداد، على …»)."""
    grammar, word = scene.grammar, scene.word(k + 1)
    if word in grammar.until:
        doing = scene.word(k + 2)[:1] in grammar.persons and not scene.masdar(k + 2) and not scene.in_mention(k + 2)
        return doing or k + 2 in scene.times or scene.negation(k + 2)
    if word in grammar.besides or word in grammar.toward | grammar.of and (word in grammar.of) == (scene.word(k + 2) in grammar.by_whom):
        return True  # «، من قبل …», but not «، إلى جانب …»
    known = scene.mention_before.get(k)
    return known is not None and word in grammar.complements and any(scene.comma(n) for n in range(known[0] - 1, k))


def elaborates(scene: Scene, k: int) -> bool:
    """«، خاصة في المدن», «، لا سيما أسعار الخبز»: part of the noun phrase."""
    k += scene.word(k) not in scene.grammar.elaborates
    return scene.word(k) in scene.grammar.elaborates and scene.grammar.since_then.isdisjoint((scene.word(k + 1), scene.word(k + 2)))


def by_means(scene: Scene, k: int) -> bool:
    """«، عن طريق …», «، من خلال …»: how it is to be done, or what is part of it, and not where it was said."""
    return scene.word(k) in scene.grammar.prepositions and scene.word(k + 1) in scene.grammar.means and not scene.speech.is_channel(scene.word(k + 2))


def inserted(scene: Scene, k: int) -> bool:
    """The time that ends at token k stands between commas («اعتذاره، الخميس، عن …»)."""
    return any(scene.times.get(j) == k and scene.comma(j - 1) for j in range(k - 1, max(k - 6, 0), -1))


def trimmed(scene: Scene, first: int, last: int) -> int:
    """Without commas, dashes, opening brackets and words that lead on at the end; a closing quotation mark of the run's own stays."""
    while last > first + 1:
        k = last - 1
        hanging = k in scene.quote_end or (scene.mark(k) and k not in scene.quote_start and scene.word(k) not in (")", "]", "%"))
        unopened = k in scene.quote_start and scene.quote_start[k] < first
        if not (hanging or unopened or leads_on(scene, k)):
            return last
        last -= 1
    return max(last, first + 1)


def leads_on(scene: Scene, k: int) -> bool:
    """Token k is a conjunction, a preposition or «لا سيما», with which nothing ends («آلي» and «علي» are written otherwise than «إلى» and «على»)."""
    word, grammar = scene.word(k), scene.grammar
    if not scene.is_word(k) or scene.in_mention(k):
        return False
    if word in grammar.complements:
        return scene.page.raw[k][-1:] != word[-1:] or word in grammar.heard_from | grammar.of | grammar.channel_prepositions | grammar.together
    lone = len(word) == 1 and not scene.number(k)
    apart = word in grammar.elaborates and (scene.comma(k - 1) or scene.negation(k - 1))
    hangs = scene.relative(k) and scene.comma(k - 1)  # «…، والتي»
    return lone or apart or hangs or word in grammar.that_being or scene.bare_in(word, grammar.but)
