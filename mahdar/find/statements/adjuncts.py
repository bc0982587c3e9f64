"""Where, through what and to whom something was said: the phrases between a cue and its content, at the head of its sentence, and behind its content."""

from __future__ import annotations

import itertools

from mahdar.find.statements import hearers
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.sittings import behind_came, in_paper, leads_to_sitting, names_programme, of_medium
from mahdar.find.statements.sources_ends import past_times, sentence_start

HEAD = 30  # tokens from the head of a sentence to its first cue
LETTER = 12  # tokens behind the noun of a letter, to whom it is sent
BEFORE = 15  # tokens between a paper and the verb that it says «فيه»
NAME = 5  # tokens of a quotation that is a name
BLAMING = frozenset({"accuse", "criticise"})  # acts whose object is the one blamed and not the one spoken to


def channel(scene: Scene, draft: Draft) -> Run | None:
    """Where it was said: «في بيان …»، «خلال مؤتمر صحفي»، «لقناة …»، «على تويتر», the first that is found."""
    return channel_in_gap(scene, draft) or paper_in_which(scene, draft) or channel_at_head(scene, draft) or channel_behind(scene, draft)


def channel_in_gap(scene: Scene, draft: Draft) -> Run | None:
    """«قال الوزير في بيان إن …»، «قال لوكالة رويترز إن …»"""
    first, last = gap(scene, draft)
    held = None
    for k in range(first, last):
        if held is not None and k < held.last:
            continue
        run = channel_at(scene, k, last) or medium_addressed(scene, k, last)
        if run is not None and (k == first or free(scene, k)):
            return run
        held = held or (run if run is not None and sure(scene, k, run) else None)
    return held


def gap(scene: Scene, draft: Draft) -> tuple[int, int]:
    """The tokens between cue and content, without «أن» and the preposition that the cue takes."""
    first, last = draft.gap
    last -= last - 1 > first and scene.that(last - 1)
    return first, last - (last - 1 > first and scene.word(last - 1) in scene.grammar.prepositions)


def sure(scene: Scene, k: int, run: Run) -> bool:
    """A channel that goes with the verb even behind a noun that no table knows: no mere account, no name in quotation marks that no table knows."""
    if scene.word(k) in scene.grammar.on_account - scene.grammar.channel_prepositions:
        return (
            scene.definite(k - 1)
            or run.first == k + 1
            and scene.word(k + 1) not in scene.speech.accounts
            and scene.speech.is_channel(scene.word(k + 1), scene.speech.accounts)
        )
    if works_there(scene, k, run):
        return False
    return len(scene.word(k)) > 1 or medium(scene, k + 1 + scene.mark(k + 1), 0)


def works_there(scene: Scene, k: int, run: Run) -> bool:
    """«المحررة في قناة الفجر»، «العضو في منتدى …»: behind a noun «في» tells where somebody works, not where he spoke; not «في موقعه»."""
    inside = scene.word(k) in scene.grammar.on_account - scene.grammar.within_part and channel_noun(scene, k + 1, run.last) is None
    return inside and (scene.word(run.first) in scene.speech.accounts or not scene.speech.is_channel(scene.word(run.first), scene.speech.accounts))


def channel_at_head(scene: Scene, draft: Draft) -> Run | None:
    """«وفي مقابلة مع قناة الفجر، قال …», before the first cue of the sentence."""
    first = sentence_start(scene, draft.opens)
    if draft.shape in ("headline", "participle", "noun", "source") or not 0 < draft.opens - first < HEAD or not draft.leads:
        return None
    return channel_at(scene, behind_came(scene, first), draft.opens)


def channel_behind(scene: Scene, draft: Draft) -> Run | None:
    """«…، وذلك في كلمة ألقاها أمام البرلمان»، «"…"، حسبما قال في بيان», right behind the content (or the one named by a source phrase)."""
    k = draft.mention.last if draft.shape == "source" and draft.mention and draft.mention.last > draft.content[-1].last else draft.content[-1].last
    if k >= len(scene.page) or draft.shape == "headline":
        return None
    last = scene.sentence_end[k]
    k = past_marks(scene, k, last)
    being = scene.word(k) in scene.grammar.that_being
    k += being
    if scene.word(k) in scene.speech.verbal_sources or scene.word(k) in scene.speech.sources and scene.word(k + 1) in scene.speech.source_links:
        k += 1 + (scene.word(k + 1) in scene.speech.source_links)
        k += scene.finite(k) is not None
    k = past_times(scene, k)
    if k >= last or (not being and scene.speech.is_channel(scene.word(k + 1), scene.grammar.letters)):
        return None
    return channel_at(scene, k, last)


def paper_in_which(scene: Scene, draft: Draft) -> Run | None:
    """«وأصدرت الوزارة بيانا قالت فيه إن …»: the paper before the verb."""
    i = draft.cue.first
    if not any(scene.word(k) in scene.grammar.in_it for k in (i + 1, i + 2)):
        return None
    for k in range(i - 1, max(i - BEFORE, scene.sentence_start[i] - 1, -1), -1):
        skip = int(scene.word(k)[:1] in scene.grammar.clinging and not scene.definite(k))
        if scene.finite(k) is None and (scene.speech.is_channel(accusative(scene, k)) or skip and scene.speech.is_channel(scene.word(k)[1:])):
            skip = 0 if scene.speech.is_channel(accusative(scene, k)) else scene.particle_length(k)
            return Run(k, part_end(scene, k, i - (scene.relative(i - 1) and i - 1 > k)), skip)
    return None


def past_marks(scene: Scene, k: int, last: int) -> int:
    """Past closing marks, commas and times."""
    while k < last and (scene.comma(k) or k in scene.quote_start or k in scene.times):
        k = scene.times.get(k, k + 1)
    return k


def free(scene: Scene, k: int) -> bool:
    """Token k goes with the verb, not with a noun before it: after a comma, a name, a time or a bracket."""
    return scene.mark(k - 1) or k in scene.mention_before or k in scene.time_ends


def channel_at(scene: Scene, k: int, last: int) -> Run | None:
    """The channel that a preposition at token k leads to."""
    word = bare(scene, scene.word(k))
    if word in scene.grammar.channel_prepositions or word in scene.grammar.in_course:
        noun = channel_noun(scene, k + 1, last)
        if noun is not None:
            return Run(noun, with_medium(scene, part_end(scene, noun, last), last))
    if k + 1 < last and (leads_to_sitting(scene, k) or in_paper(scene, k)):
        stop = part_end(scene, k + 1, last)
        return Run(k + 1, stop - (stop > k + 2 and scene.word(stop - 1) in scene.grammar.clinging))
    if word in scene.grammar.on_account and k + 1 < last:
        at = k + 1 + (scene.mark(k + 1) and not scene.comma(k + 1))
        if scene.speech.is_channel(undefined(scene, at), scene.speech.accounts) or scene.media.name_at(scene.page, at):
            return Run(at, part_end(scene, at, last))
    return None


def with_medium(scene: Scene, k: int, last: int) -> int:
    """The end of a channel that goes on with the medium on which it stands («منشور على صفحته في (تويتر)») or where it was given («كلمة ألقاها في مؤتمر …»)."""
    if k + 1 < last and leads_to_sitting(scene, k) and scene.word(k) in scene.grammar.on_account:
        return part_end(scene, k + 1, last)
    if k + 1 < last and scene.word(k) in scene.grammar.on_account:
        name = k + 1 + scene.mark(k + 1)
        stop = scene.media.name_at(scene.page, name)
        if stop is not None and stop <= last:
            return stop + (name > k + 1 and stop < last and scene.mark(stop) and not scene.colon(stop))
    return k


def channel_noun(scene: Scene, k: int, last: int) -> int | None:
    """The noun of a channel at token k, or behind words of number, order or pointing («أول مؤتمر صحفي»، «سلسلة تغريدات»)."""
    first = k
    while k < last and (scene.word(k) in scene.grammar.before_channel or scene.opens_quote(k)):
        k += 1
    found = k < last and scene.speech.is_channel(undefined(scene, k)) and k not in scene.times
    return first if found else None


def bare(scene: Scene, word: str) -> str:
    """A word without «و» or «ف» at its front, when it is longer than two letters."""
    return word[1:] if word[:1] in scene.grammar.joining and len(word) > 2 else word


def undefined(scene: Scene, k: int) -> str:
    """The word without the article."""
    word = scene.word(k)
    return next((word[len(a) :] for a in scene.grammar.article if word.startswith(a) and len(word) > 4), word)


def accusative(scene: Scene, k: int) -> str:
    """The word without the article and without the ending of the accusative («بيانا»)."""
    word = undefined(scene, k)
    ending = next((e for e in scene.grammar.accusative if word.endswith(e) and len(word) > 4), "")
    return word[: len(word) - len(ending)]


def medium_addressed(scene: Scene, k: int, last: int) -> Run | None:
    """«لقناة الفجر»، «لرويترز»، «لـ"صدى اليوم"»: a medium after the particle of «to»."""
    word = scene.word(k)
    if word[:1] not in scene.grammar.to_letter or of_medium(scene, k):
        return None
    if len(word) == 1:
        at = k + 1 + scene.mark(k + 1)
        return Run(k, part_end(scene, k, last)) if quoted_medium(scene, k + 1, last) or at < last and medium(scene, at, 0) else None
    return Run(k, part_end(scene, k, last)) if medium(scene, k, 1) else None


def quoted_medium(scene: Scene, k: int, last: int) -> bool:
    """A short name in quotation marks at token k, right before the words said, a mark or a time: who but a medium is spoken to so?"""
    close = scene.quote_end.get(k, k)
    return 0 < close - k <= NAME and (close + 1 >= last or scene.mark(close + 1) or close + 1 in scene.times or scene.that(close + 1))


def medium(scene: Scene, k: int, skip: int) -> bool:
    """Token k, `skip` letters of it left out, begins the name of a medium."""
    word = scene.word(k)[skip:]
    if scene.media.name_at(scene.page, k, skip) or (scene.opens_quote(k + 1) and scene.media.name_at(scene.page, k + 2)):
        return True
    if word not in scene.speech.media and scene.word(k)[2:] not in scene.speech.media:
        return False
    entry = next((scene.mentions[n][1].entry for n in (k, k + 1) if n in scene.mentions), None)
    return entry is None or entry in scene.media.entries or len(scene.word(k)) > skip and k not in scene.mentions


def part_end(scene: Scene, k: int, last: int) -> int:
    """The end of such a phrase: before the next comma, «أن», colon, time, quotation that is no name, or preposition of place, time or matter."""
    first, k = k, k + 1
    while k < last and not scene.comma(k) and not scene.that(k) and not scene.colon(k) and not ends_part(scene, first, k):
        if k in scene.times and not names_programme(scene, k):
            break
        if scene.opens_quote(k):
            if scene.quote_end[k] - k > NAME:
                break
            k = scene.quote_end[k]
        k += 1
    return k


def ends_part(scene: Scene, first: int, k: int) -> bool:
    """A preposition or verb at token k begins something else."""
    if scene.word(k) in scene.grammar.of and scene.word(k + 1) in scene.grammar.that:
        return True  # «في نهاية الجلسة من أن …»
    if scene.stops(k) or scene.participle(k) or k > first and scene.word(k + scene.relative(k)) in scene.grammar.issued:
        return True
    within = scene.word(k) in scene.grammar.within_part
    if scene.word(k) in scene.grammar.in_it or scene.word(k) in scene.grammar.prepositions and not within:
        return True
    if (scene.word(k) in scene.grammar.toward or scene.word(k) in scene.grammar.of) and scene.speech.is_channel(undefined(scene, first), scene.grammar.letters):
        return True
    cue = scene.finite(k)
    return cue is not None and cue.prefix > 0 and k > first + 1


# to whom


def addressee(scene: Scene, draft: Draft, where: Run | None) -> Run | None:
    """To whom: «للصحفيين»، «أمام البرلمان»، «لنظيره», between cue and content or within the channel's own words («رسالة إلى …»)."""
    first, last = gap(scene, draft)
    if draft.shape == "noun" and draft.act in BLAMING:
        return None
    found = (run for k in range(first, last) if (run := hearer_at(scene, draft, k, last)))
    return next(found, None) or (hearer_of(scene, draft, where) if where else None) or hearers.warned(scene, draft) or turned_behind(scene, draft)


def turned_behind(scene: Scene, draft: Draft) -> Run | None:
    """«"…"، متوجها إلى النواب», behind the words said."""
    k = hearers.turned_behind(scene, draft)
    return turned_to(scene, k, scene.sentence_end[k]) if k is not None else None


def hearer_at(scene: Scene, draft: Draft, k: int, last: int) -> Run | None:
    """Who is spoken to at token k of the gap."""
    word = scene.word(k)
    if scene.word(k - 1) in scene.grammar.before_hearers and (
        scene.speech.hears(word) or k in scene.mentions and (k - 1 == draft.gap[0] or free(scene, k - 1))
    ):
        return named_at(scene, k, last)
    close = k not in scene.mentions or k == draft.gap[0] or free(scene, k)
    if close and word[:1] in scene.grammar.to_letter and scene.speech.hears(word[1:]) and not hearers.of_office(scene, k):
        return Run(k, part_end(scene, k, last))
    if scene.word(k) in scene.grammar.turning:
        return turned_to(scene, k + 1, last)
    if hearers.people_told(scene, k, last):
        return Run(k, part_end(scene, k, last))
    return named_hearer(scene, draft, k, last)


def named_hearer(scene: Scene, draft: Draft, k: int, last: int) -> Run | None:
    """«قال لنظيره إن …»: somebody named after the particle of «to», where it goes with the verb."""
    known = scene.mentions.get(k)
    word = scene.word(k)
    if known is None or word[:1] not in scene.grammar.to_letter or len(word) < 3 or known[1].span.start == scene.page.start[k]:
        return None
    if k != draft.gap[0] and (not free(scene, k) or office_before(scene, k)):
        return None
    return Run(k, known[0]) if known[1].kind in ("person", "office", "unnamed", "state") and not medium(scene, k, 1) else None


def office_before(scene: Scene, k: int) -> bool:
    """An office alone ends right before token k, which may be what it is an office of."""
    known = scene.mention_before.get(k)
    return known is not None and known[1].kind in ("office", "body", "unnamed")


def turned_to(scene: Scene, k: int, last: int) -> Run | None:
    """«مخاطبا الوزير»، «متوجها إلى الأعضاء»"""
    k += scene.word(k) in scene.grammar.toward
    return named_at(scene, k, last) if k < last and scene.is_word(k) else None


def named_at(scene: Scene, k: int, last: int) -> Run:
    """The mention at token k, or the words there up to the end of the phrase."""
    return Run(k, scene.joined_mentions(scene.mentions[k][0]) if k in scene.mentions else part_end(scene, k, last))


def hearer_of(scene: Scene, draft: Draft, where: Run) -> Run | None:
    """Who is spoken to in the channel's own words: «كلمة أمام البرلمان»، «رسالة إلى الوزير»، «مقابلة مع الصحفية فلانة»."""
    nouns = {undefined(scene, k) for k in range(where.first, min(where.first + 2, where.last))}
    led = scene.word(where.first)[where.skip :] if where.skip else ""
    letter = any(scene.speech.is_channel(accusative(scene, k), scene.grammar.letters) for k in (where.first, where.first + 1)) or led in scene.grammar.letters
    ends = next((end for end in (draft.opens, *draft.gap) if end > where.first), scene.sentence_end[where.first])
    last = min(where.last + LETTER, ends) if letter else where.last
    for k in range(where.first + 1, last - 1):
        word = scene.word(k)
        if word in scene.grammar.before_hearers:
            return named_at(scene, k + 1, last)
        if letter and (scene.comma(k) or scene.that(k) or scene.opens_quote(k) or scene.colon(k)):
            return None
        if letter and word in scene.grammar.toward:
            return named_at(scene, k + 1, last)
        if word in scene.grammar.together and any(scene.speech.is_channel(n, scene.grammar.talks) for n in nouns):
            return None if scene.word(draft.cue.first + 1) in scene.grammar.in_it and draft.mention is None else person_at(scene, k + 1)
    return None


def person_at(scene: Scene, k: int) -> Run | None:
    """A person or office at token k, or behind one word («الزميلة فلانة»)."""
    for n in (k, k + 1):
        if n in scene.mentions and scene.mentions[n][1].kind in ("person", "office", "unnamed") and not medium(scene, n, 0):
            return Run(k, scene.mentions[n][0])
    return None


# for all statements of an article


def settle(scene: Scene, drafts: list[Draft]) -> None:
    """Give every draft its channel and the one addressed; drafts are in order of their cues, their contents settled."""
    sentence = -1
    for draft in drafts:
        if draft.shape != "headline":
            draft.leads, sentence = scene.sentence_start[draft.cue.first] > sentence, scene.sentence_start[draft.cue.first]
        draft.channel = draft.channel or channel(scene, draft)
        if draft.addressee is not None and draft.act in BLAMING:
            draft.addressee = None
        draft.addressee = hearers.settled(scene, draft)
        draft.addressee = draft.addressee or addressee(scene, draft, draft.channel)
    for before, draft in reversed(list(itertools.pairwise(drafts))):
        if shared(scene, before, draft):
            before.channel, before.addressee = draft.channel, before.addressee or heard_there(draft)


def heard_there(draft: Draft) -> Run | None:
    """Who heard it in the channel's own words («كلمة أمام البرلمان»), not whom its verb calls."""
    heard, where = draft.addressee, draft.channel
    return heard if heard is not None and where is not None and heard.first >= where.first else None


def shared(scene: Scene, before: Draft, draft: Draft) -> bool:
    """A channel behind the words of two verbs that «و» joins goes with both («شدد على …، وأشار إلى …، وذلك في كلمة …»), and with a participle's verb."""
    if draft.channel is None or before.channel is not None or draft.channel.first < draft.content[-1].last or draft.mention is not None:
        return False
    if scene.sentence_end[before.cue.first] != scene.sentence_end[draft.cue.first]:
        return False
    if draft.shape == "participle":
        k = draft.channel.first - 2
        return before.shape in ("past", "present", "participle") and (scene.comma(k) or scene.word(k) in scene.grammar.that_being)
    return before.shape == draft.shape == "past" and draft.cue.skip > 0
