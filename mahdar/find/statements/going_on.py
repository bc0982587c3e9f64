"""Whether what stands behind a comma or conjunction goes on with the words said («، كما أن …») or is the reporter's («دون أن يكشف …»)."""

from __future__ import annotations

from mahdar.find.closed import either
from mahdar.find.statements import events, still_said
from mahdar.find.statements.begun_later import they_did
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.follows_from import follows_from
from mahdar.find.statements.remarks import of_matter, spoken_at
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import will

SHORT = 3  # letters of «يتم»; a verb in the present has more
BUT = 3  # letters of «لكن» without its pronoun
CLAUSE = 15  # tokens from «لكن» to the verb of its clause
BRIDGE = 5  # tokens from a word that joins two quotations to the second
A_FEW = 7  # tokens of a quotation that is no clause, with its marks
SPEECH = 5  # tokens: a shorter quotation may be a name
SHORT_TAIL = 7  # tokens to the end of the sentence
BREAKS = 2  # line breaks between two paragraphs


def goes_on(scene: Scene, draft: Draft, k: int) -> bool:
    """The word at token k, behind a comma, mostly ends the words said and goes on with them here."""
    word, grammar = scene.word(k), scene.grammar
    if word in grammar.answer:
        return not draft.noun_phrase and answers_deed(scene, k + 1)
    if word in grammar.that_being:
        own = scene.opens_quote(k + 1) and not draft.noun_phrase and scene.quote_end[k + 1] - k > A_FEW
        return own or gives_reason(scene, k + 1) or of_matter(scene, draft, k + 1) or there(scene, draft, k + 1)
    if word in grammar.upon:
        happened = not draft.noun_phrase or events.befell(scene, draft.content[0].first)
        return not (scene.word(k + 1) in grammar.gatherings or scene.owned_noun(k + 1)) and happened
    if draft.noun_phrase:
        return False
    if follows_from(scene, draft, k):
        return True
    if word in grammar.before_that_time:
        return scene.word(k + 1) in grammar.that and scene.finite(k + 2) is None and scene.word(k + 2)[1:] not in grammar.leaves | grammar.tells
    return also(scene, k + 1) or they_did(scene, draft, k + 1) if word in grammar.likewise else of_another(scene, draft, k)


def answers_deed(scene: Scene, k: int) -> bool:
    """«، ردا على إغلاق المعبر»: token k leads to a deed that the deed told of answers, and not to words that whoever speaks answers («، ردا على سؤال»)."""
    if scene.word(k) not in scene.grammar.incumbent or not scene.plain(k + 1) or scene.somebody(k + 1):
        return False
    return not spoken(scene, k + 1) and k + 1 not in scene.mentions


def answers_words(scene: Scene, draft: Draft, k: int) -> bool:
    """«رفض العرض ردا على بيان …»: token k, behind what is no clause, leads to words that whoever speaks answers."""
    return draft.noun_phrase and scene.word(k) in scene.grammar.answer and scene.word(k + 1) in scene.grammar.incumbent and spoken(scene, k + 2)


def spoken(scene: Scene, k: int) -> bool:
    """Token k is a noun of what somebody says or asks."""
    word = scene.word(k)
    cued = any(cue.shape == "noun" for cue in scene.cues(k))
    return cued or scene.speech.is_channel(word) or word in scene.grammar.asked | scene.grammar.said_in or scene.acts.one_of(word, "allegations")


def gives_reason(scene: Scene, k: int) -> bool:
    """«، وذلك بسبب …», «، وذلك لأن …», «، وذلك لمنع …»: why it is so."""
    word, grammar = scene.word(k), scene.grammar
    speaks = any(cue.shape == "present" for cue in scene.speech.cues.get(word[1:], ()))  # «، وذلك ليبرر سفره»
    purpose = word[:1] in grammar.to_letter and scene.clings(k, word[:1]) and not speaks
    return purpose or word in grammar.causes | grammar.since_it or scene.word(k + 1) in grammar.causes


def there(scene: Scene, draft: Draft, k: int) -> bool:
    """«، وذلك في منطقة الجبل»: where, in what frame or by what deed that is which is told of."""
    word, noun = scene.word(k), scene.word(k + 1)
    if word[:1] in scene.grammar.clinging - scene.grammar.to_letter and scene.clings(k, word[:1]) and deed_behind(scene, word):
        return not draft.noun_phrase  # «، وذلك بفحص كل سفينة على حدة»
    known = scene.mentions.get(k + 1)
    place = noun in scene.extents.sites or known is not None and known[1].kind == "place"
    frame = noun in scene.extents.frames and not spoken_at(scene, k + 2) and scene.word(k + 2) not in scene.grammar.visits
    return not draft.noun_phrase and scene.word(k) in scene.grammar.channel_prepositions and (place or frame)


def deed_behind(scene: Scene, word: str) -> bool:
    """The word behind its first letter is a masdar, and nothing by which or beside which something is said («بمناسبة», «بمقابلة»)."""
    bare, grammar = word[1:], scene.grammar
    if word in grammar.prepositions | grammar.besides or scene.speech.is_channel(bare) or bare in grammar.said_in | grammar.in_what | grammar.gatherings:
        return False
    feminine = bare[-1:] in grammar.feminine and scene.names.word(bare).ordinary
    return bool(scene.masdars.fullmatch(bare)) or bare in scene.doings.deeds or feminine


def also(scene: Scene, k: int) -> bool:
    """«، كما أن الثمن …», «، كما لا يوجد …», «، كما خفض الثمن», but not what whoever speaks does besides («، كما زار المخازن»)."""
    word, grammar = scene.word(k), scene.grammar
    if scene.negation(k):
        return scene.word(k + 1) not in grammar.able and not discloses(scene, k + 1, None) and not (scene.finite(k + 1) and scene.that(k + 2))
    if word in scene.extents.did_so:
        return True  # «، كما حدث في …»
    if says(scene, k) or word in grammar.wants | grammar.meets | grammar.left:
        return False
    if word in grammar.that | grammar.musts | grammar.prepositions:
        return scene.finite(k + 1) is None
    if word in scene.extents.doubled and (scene.definite(k + 1) or k + 1 in scene.mentions or scene.belongs(k + 1)):
        return True  # «، كما تمد الموظف بالنشاط»
    short = len(word) == SHORT + 1 and word[:1] in grammar.will and word[1:2] in grammar.persons  # «، كما سيحد من …»
    return short or present(scene, k) or word[-SHORT:] in grammar.takes_place or scene.tenses.of(word) == "past" or scene.names.word(word).verb


def present(scene: Scene, k: int) -> bool:
    """Token k looks like a verb in the present or future («يخفض», «ستبدأ»)."""
    word, grammar = scene.word(k), scene.grammar
    bare = word[word[:1] in grammar.will and word[1:2] in grammar.persons :]
    noun = scene.definite(k) or scene.masdar(k) or k in scene.times or scene.in_mention(k) or scene.tenses.of(word) == "past"
    return bare[:1] in grammar.persons - grammar.we and len(bare) > SHORT and not noun


def after_colon(scene: Scene, draft: Draft, k: int) -> bool:
    """«وقال: أحب البحر، لكنه خطير»: behind a colon without quotation marks whoever speaks goes on with his own words at token k."""
    first = draft.content[0].first
    own = scene.colon(first - 1) and not scene.opens_quote(first) and draft.shape in ("past", "present", "participle") and not draft.noun_phrase
    return own and scene.word(k) not in scene.grammar.likewise and scene.word(k) not in scene.grammar.came


def of_another(scene: Scene, draft: Draft, k: int) -> bool:
    """«قال … إن القوة …، لكنها …»: the pronoun stands for something that is told of, by its gender or since no deed of whoever speaks follows."""
    if not scene.bare_in(scene.word(k)[:BUT], scene.grammar.but) or scene.word(k) not in scene.grammar.ends_after_comma:
        return False
    if scene.opens_quote(k + 1) or scene.word(k).endswith(tuple(scene.extents.both)) and not draft.plural:
        return True  # «، لكنهم "أطلقوا النار"», «… إن الجارين …، لكنهما لن يبحثا …»
    if scene.word(k).endswith(tuple(scene.extents.many)) and one_speaks(scene, draft):
        return not says(scene, k + 1)
    if says(scene, k + 1) and not will(scene, k + 1):
        return False
    ahead = k + 1 + (scene.negation(k + 1) or scene.word(k + 1) in scene.grammar.may)
    if scene.word(ahead) in scene.grammar.left or scene.word(ahead)[1:] in scene.grammar.leaves:
        return False
    if draft.gender is None or scene.word(k) not in scene.grammar.but_he:
        return draft.shape == "source"
    if of_himself_again(scene, draft, k):
        return True
    another = draft.plural or (scene.word(k) in scene.grammar.but_she) == (draft.gender == "m")
    return another or ahead > k + 1 or scene.word(ahead) in scene.grammar.copulas or scene.tenses.of(scene.word(ahead)) != "past"


def of_himself_again(scene: Scene, draft: Draft, k: int) -> bool:
    """«قالت الشرطة إنها بحثت عنه، لكنها لم تجده»: whoever speaks tells of himself, of nothing to come, and goes on with the same pronoun at token k."""
    first = draft.content[0].first
    if draft.plural or not scene.that(first - 1) or draft.shape in ("source", "noun") or will(scene, first):
        return False
    ending = scene.word(first - 1)
    hers = ending.endswith(tuple(scene.remarks.her))
    own = hers if draft.gender == "f" else ending.endswith(tuple(scene.grammar.it)) and not hers
    return own and (scene.word(k) in scene.grammar.but_she) == hers and not any(scene.finite(n) for n in range(first + 1, k))


def one_speaks(scene: Scene, draft: Draft) -> bool:
    """A single person is named as speaking, with nobody joined to him («قال سامر إن الجيران …، لكنهم قرروا …»)."""
    if draft.plural or draft.mention is None:
        return False
    known = scene.mentions.get(draft.mention.first)
    joined = any(scene.word(n)[:1] in scene.grammar.joining for n in range(draft.mention.first + 1, draft.mention.last))
    return known is not None and known[1].kind == "person" and not known[1].plural and not joined


def says(scene: Scene, k: int) -> bool:
    """A verb of saying stands at token k, or behind a negation or particle there."""
    ahead = k + (scene.negation(k) or scene.word(k) in scene.grammar.before_verb)
    cue = scene.finite(ahead)
    return (cue is not None and not cue.weak) or discloses(scene, ahead, None)


def untold(scene: Scene, draft: Draft, k: int) -> bool:
    """«… دون أن يكشف عن الأسماء», «… دون ذكر الأسماء»: what whoever speaks left unsaid begins at token k."""
    if scene.word(k) not in either(scene.grammar.without, scene.grammar.lacking):
        return False
    if scene.word(k + 1) not in scene.grammar.that:
        return scene.word(k + 1) in scene.grammar.telling and (scene.sentence_end[k] - k <= SHORT_TAIL or scene.word(k + 2) in scene.grammar.details)
    if scene.word(k + 2).endswith(tuple(scene.pronouns)) and scene.bare_definite(k + 3):
        return False  # «دون أن يكشفه الحراس»
    return discloses(scene, k + 2, draft.gender)


def discloses(scene: Scene, k: int, gender: str | None) -> bool:
    """A verb of telling in the present at token k, of the gender given if one is."""
    word, grammar = scene.word(k), scene.grammar
    her = word[:1] in grammar.she
    if word[:1] not in grammar.persons or (gender is not None and her != (gender == "f")):
        return False
    stem = next((word[1:].removesuffix(p) for p in scene.pronouns if word[1:].removesuffix(p) in grammar.tells), word[1:])
    details = scene.word(k + 1) in grammar.details or scene.word(k + 2) in grammar.details
    return stem in grammar.tells or (word[1:] in grammar.gives and details)


def unspoken(scene: Scene, k: int, gender: str | None) -> bool:
    """«لكنه لم يكشف …», «لكنه لم يقل إن كانت …», «لكنه لم يتضح …»: behind the negation token k is a verb of what was not told."""
    return scene.finite(k) is not None or discloses(scene, k, gender) or scene.word(k) in scene.remarks.untold


def others_say(scene: Scene, k: int) -> bool:
    """«… لكن العامل الذي كان هناك قال إن …», «… إلا أن خلفه سليم قال أمس إن …»: behind the word at token k somebody else speaks."""
    who = k + 1 + (scene.word(k) in scene.grammar.but_that - scene.grammar.despite and scene.that(k + 1))
    if who == k + 1 and not scene.bare_in(scene.word(k), scene.grammar.but) or not (scene.definite(who) or who in scene.mentions or named_kin(scene, who)):
        return False
    for j in range(who + 1, min(k + CLAUSE, scene.size)):
        if scene.stops(j) or scene.is_break(j) or scene.opens_quote(j) or scene.that(j):
            return False
        cue = scene.finite(j)
        if cue is not None and not cue.prefix and "said" in cue.takes and scene.said(scene.times.get(j + 1, j + 1)):
            return True
    return False


def named_kin(scene: Scene, k: int) -> bool:
    """«خلفه سليم حداد»: at token k one of kin or company with a pronoun, and his name behind it."""
    kin = any(scene.word(k).removesuffix(p) in scene.kin for p in scene.pronouns if scene.word(k).endswith(p))
    return kin and k + 1 in scene.mentions and scene.mentions[k + 1][1].kind == "person"


# quotations


def completed(scene: Scene, opener: int, after: int) -> bool:
    """A few quoted words that are no clause go on behind the closing mark («"نجاحا كبيرا" للمحادثات»)."""
    if carried_on(scene, after):
        return True
    if still_said.of_place(scene, opener, after):
        return True
    if after - opener > A_FEW or scene.verbal(opener + 1) or scene.word(after + 1) in scene.grammar.in_what:
        return False
    word = scene.word(after)
    leads = word in scene.grammar.complements or any(scene.clings(after, letter) for letter in scene.grammar.clinging)
    return leads and word not in scene.speech.sources and after not in scene.times


def carried_on(scene: Scene, after: int) -> bool:
    """Right behind the closing mark a preposition that tells neither where nor to whom it was said completes the words («"لا يوجد مخزون" لغاز الأعصاب»)."""
    noun = after + (scene.word(after) in scene.grammar.completing)
    if noun == after and (not scene.clings_any(after) or scene.word(after) in scene.speech.sources) or after in scene.times or not scene.is_word(noun):
        return False
    word = scene.word(noun)
    if word in scene.grammar.own_words or any(words[1:2] == (word,) for words, _ in scene.speech.sources.get(scene.word(after), ())):
        return False  # «"…" على حد قوله»
    forms = (word, word[1:], word[2:], word[3:])
    medium = word in scene.grammar.margins or any(
        scene.speech.is_channel(w) or scene.speech.is_channel(w, scene.speech.accounts) or w in scene.speech.media or w in scene.grammar.reporters
        for w in forms
    )
    if medium or scene.speech.hears(word) or noun in scene.times or scene.that(noun) or scene.bare_in(word, scene.grammar.without):
        return False
    named = noun in scene.mentions and scene.mentions[noun][1].kind not in ("place", "state")
    return not (named or scene.cues(noun) or scene.opens_quote(noun + 1) or word in scene.grammar.what)


def settle(scene: Scene, drafts: list[Draft]) -> None:
    """Give the drafts the quotations that follow theirs with nothing but a stop or the end of a paragraph between."""
    taken = {run.first - 1 for draft in drafts for run in draft.content}
    cues = frozenset(draft.cue.first for draft in drafts)
    for draft in drafts:
        run = draft.content[-1]
        if draft.shape not in ("headline", "source") and run.first > draft.cue.first:
            if not (draft.predicate and draft.noun_phrase and scene.relative(draft.cue.first - 1)):
                draft.content[-1] = with_joined(scene, run, taken, cues)
            draft.content += still_said.numbered(scene, draft)
            draft.content[-1] = still_said.stray_close(scene, draft.content[-1])
            while more := next_quotation(scene, draft.content[-1], taken) or still_said.uncued_quotation(scene, draft, taken, cues):
                taken.add(more.first - 1)
                draft.content.append(more)


def with_joined(scene: Scene, run: Run, taken: set[int], cues: frozenset[int]) -> Run:
    """The run with further quotations that a few words join to its last one («"…"، لكن فقط "…"»)."""
    while (opener := joined_quotation(scene, closing(scene, run))) is not None and not taken & {opener} and cues.isdisjoint(range(run.last, opener)):
        first = run.first - (run.last in scene.quote_start and scene.quote_start[run.last] == run.first - 1)
        run = Run(first, scene.quote_end[opener] + 1, run.skip)
    return run


def closing(scene: Scene, run: Run) -> int:
    """The closing mark of a quotation at the end of the run, or behind it."""
    return run.last if run.last in scene.quote_start else run.last - 1


def joined_quotation(scene: Scene, close: int) -> int | None:
    """The opening mark of a quotation behind the one closed at a token and «و», «لكن», «بل» with a few words more."""
    k = close + 1 + scene.comma(close + 1)
    if close not in scene.quote_start or scene.page.depth[close]:
        return None
    if not joins(scene, k):
        k = behind_phrase(scene, k)
    if not joins(scene, k):
        return None
    opener = next((n for n in range(k + 1, min(k + BRIDGE, scene.size)) if not scene.is_word(n)), None)
    if opener is None or not scene.opens_quote(opener) or scene.quote_end[opener] not in scene.quote_start:
        return None
    if opener > k + 1 and scene.quote_end[opener] - opener <= SPEECH:
        return None
    return None if any(scene.cues(n) for n in range(k, opener)) else opener


def behind_phrase(scene: Scene, k: int) -> int:
    """«"…" في وسط المدينة لكن "…"»: the word that joins another quotation behind a phrase that begins with a preposition at token k, else k."""
    if scene.word(k) not in scene.grammar.prepositions or scene.cues(k):
        return k
    for n in range(k + 1, min(k + BRIDGE + 1, scene.size)):
        if not scene.is_word(n) or scene.cues(n) or scene.finite(n):
            return k
        joined = scene.bare_in(scene.word(n), scene.grammar.but) or scene.word(n) in scene.grammar.rather | scene.grammar.joining
        if joined:
            return n if scene.opens_quote(n + 1) else k
    return k


def joins(scene: Scene, k: int) -> bool:
    """The word at token k goes on with what was said: «لكن», «بل», «وقد», «مما», or «و» right before another quotation."""
    word, grammar = scene.word(k), scene.grammar
    if word in grammar.joining and scene.opens_quote(k + 1):
        return True
    why = word in grammar.since_it and scene.comma(k - 1)  # «"لا نتحمل المزيد"، لأن ما حدث "نقص مروع"»
    return scene.bare_in(word, grammar.but) or word in grammar.rather or scene.bare_in(word, grammar.may) or scene.and_that(k) or why


def next_quotation(scene: Scene, run: Run, taken: set[int]) -> Run | None:
    """The quotation behind one at the end of a run, that a stop or the end of its line follows; the first closed, or left open for the second to go on with."""
    close, left = closing(scene, run), left_open(scene, run)
    if left is None and (close not in scene.quote_start or scene.page.depth[close]):
        return None
    k = close + 1 if left is None else left
    while k < scene.size and (scene.stops(k) or scene.is_break(k)):
        k += 1
    breaks = sum(scene.is_break(n) for n in range(close, k))
    if k == close + 1 and left is None or breaks > BREAKS or k in taken or not scene.opens_quote(k):
        return None
    last = scene.quote_end[k]
    alone = last in scene.quote_start and (scene.is_break(last + 1) or scene.stops(last + 1)) and not (left is None and quoted_heading(scene, k))
    return Run(k + 1, last) if (alone or left is not None) and last - k > SPEECH else None


def quoted_heading(scene: Scene, k: int) -> bool:
    """The quotation from token k on is a line of its own between two paragraphs, with no stop at its end: a heading in another's words."""
    last = scene.quote_end[k]
    return k > 0 and scene.is_break(k - 1) and scene.is_break(last + 1) and not scene.stops(last - 1) and last + 2 < scene.size and scene.stops(k - 2)


def left_open(scene: Scene, run: Run) -> int | None:
    """Where the quotation ends that the run is, if no mark closes it («"… صريحة.» before «"أبدينا قلقنا …"»)."""
    end = scene.quote_end.get(run.first - 1)
    return None if end is None or run.last != end or scene.quote_start.get(end) == run.first - 1 else end
