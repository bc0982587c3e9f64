"""The act of a statement: what its cue does by itself, borne out or changed by what is said.

Each construction takes a view of one statement and names an act or none; the first that names one is believed.
A cue that asserts («أكد») is believed against all but denials, threats under a condition, and what its first word names.
A source phrase («بحسب الوزارة») brings news, but for what somebody must do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mahdar.find.closed import either
from mahdar.find.statements.blaming import backs, commits, judged
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.told import FRONT, MAIN, NEAR, WINDOW, Told
from mahdar.lexicon.acts import NO_LISTS, Sign
from mahdar.text import NUMBER, WORD

MUST_FAR = 9  # tokens of the content in which its first verb may say that something must be
FRONTED_FAR = 16  # ... where it begins with a preposition («من أجل …»)


def act(scene: Scene, draft: Draft) -> str:
    """The act of a statement: of the cue, as its content bears it out."""
    constructions = CONSTRUCTIONS.get(draft.act) if draft.shape != "source" else SOURCED.get(draft.act)
    if constructions is None:
        return draft.act
    told = view(scene, draft)
    return next((found for construction in constructions if (found := construction(told))), draft.act)


def view(scene: Scene, draft: Draft) -> Told:
    """What the constructions look at."""
    tokens = said(scene, draft.content[0])
    words = [scene.words[i] for i in tokens]
    if words:
        words[0] = words[0][draft.content[0].skip :]
    cues = (c for i in range(draft.cue.first, draft.cue.last) for c in scene.cues(i))
    lemma = next((scene.fold(c.lemma) for c in cues), "")
    acts = scene.acts
    known = [acts.told(word) for word in words]
    lists = NO_LISTS.union(*[k.lists for k in known if k.lists])
    deeds = [(i, form) for i, k in enumerate(known) if k.deeds for form in k.deeds]
    return Told(scene, draft, words, tokens, acts, lemma, lists, acts.signs_in(words), deeds, [i for i, k in enumerate(known) if k.pairs])


def said(scene: Scene, content: Run) -> list[int]:
    """The tokens of the first words of what is said, up to a full stop or to a verb that reports another's words."""
    found: list[int] = []
    words, kinds, stops = scene.words, scene.kinds, scene.grammar.stops
    for i in range(content.first, min(content.last, scene.size)):
        if words[i] in stops or len(found) == WINDOW or scene.may_be_cue(i) and i > content.first and reports(scene, i):
            break
        if kinds[i] in (WORD, NUMBER):
            found.append(i)
    return found


def reports(scene: Scene, i: int) -> bool:
    """Token i is a past verb that reports another's words."""
    cue = scene.finite(i)
    if cue is None or scene.page.raw[i] in scene.speech.lookalikes:
        return False
    return cue.shape == "past" and cue.act in ("state", "affirm") and not cue.weak


# what the first words name


def named(told: Told) -> str | None:
    """«أعلن رفضه …», «كرر دعوته …»: the first word names the act; so does a verb in the present («ترفض …»), but in a quotation not of others («يدعونه …»)."""
    scene, draft = told.scene, told.draft
    word = told.word(0)
    if told.subject_first() or of_another(told):
        return None
    for prefix in ("", *scene.grammar.articles_by_length):
        found = scene.speech.act_of_content(word[len(prefix) :]) if word.startswith(prefix) else None
        if found and not (prefix and told.one_of(0, "bodies")) and not (found == "offer" and told.endured()) and not intercepts(told):
            return found
    cues = scene.cues(draft.content[0].first)
    if draft.noun_phrase or draft.act == "express":
        return next((c.act for c in cues if draft.act == "affirm" and c.shape == "noun" and c.act != "state"), None)
    if scene.opens_quote(draft.content[0].first - 1) and word.endswith(tuple(told.acts.sets["they_do"])):
        return None
    verb = next((c for c in cues if c.shape == "present" and not c.prefix and not c.weak), None)
    return verb.act if verb and verb.act not in ("state", "express") else None


def intercepts(told: Told) -> bool:
    """«أعلن اعتراض صاروخ»: without «على» behind it no objection."""
    return told.one_of(0, "objections") and not any(word in told.scene.grammar.incumbent for word in told.words[1:FRONT])


def of_another(told: Told) -> bool:
    """«اعتبرت تونس أن رفض تركيا … موقف معيب»: behind a cue that describes, a noun of refusal tells what others do."""
    return told.lemma in told.acts.sets["predicates"]


def performed(told: Told) -> str | None:
    """«نحن نرفض …», «إننا ندعو …»: whoever says so does it."""
    for i, word in enumerate(told.words[: FRONT - 1]):
        found = told.acts.performatives.get(word)
        if found and not told.negated(i) and (word[0] in told.scene.grammar.we or told.scene.hamza(told.tokens[i]) and i_do(told, i)):
            return found
    return None


def i_do(told: Told, i: int) -> bool:
    """A word with hamza may be «I do» at word i: not behind a noun that could do it («إن المجلس أوصى بكذا»), but «أنا اليوم أوصي»."""
    named_first = i and (told.definite(i - 1) or told.scene.in_mention(told.tokens[i] - 1))
    return not named_first or any(word in told.scene.grammar.mine for word in told.words[:i])


# demands, threats, denials, promises


def obliges(told: Told) -> str | None:
    """«يجب أن …», «على الجارة أن …», «نحتاج إلى …»: what somebody must do."""
    if told.asks_whether() or told.advises():
        return None
    if must(told.scene, behind_opinion(told)):
        return None if i_must(told) or must_once(told) else "demand"
    return "demand" if any(asks(told, i, sign) for i, sign in told.signs("demand", "start", "front", "clause")) and not demands_held(told) else None


def asks(told: Told, i: int, sign: Sign) -> bool:
    """Not «النصر على الخصوم» as «نصر على», nor «الإصلاحات المطلوبة», an adjective of its noun, nor «كان لا بد», what was bound to be."""
    article, was = told.acts.article, told.scene.grammar.was
    if told.word(i).startswith(tuple(joint + article for joint in ("", *told.scene.grammar.joining))) and not sign.words[0].startswith(article):
        return False
    attributive = i and sign.words[0].startswith(article) and told.definite(i) and told.definite(i - 1)
    return not (attributive or told.scene.bare_in(told.word(i - 1), was))


def must_once(told: Told) -> bool:
    """«كان يجب أن …»: what had to be done asks for nothing any more."""
    words, grammar = told.words[:MUST_FAR], told.scene.grammar
    at = next((i for i, word in enumerate(words) if word in grammar.musts), 0)
    return at > 0 and told.scene.bare_in(words[at - 1], grammar.was)


def i_must(told: Told) -> bool:
    """«يجب أن أشكر …»: what I myself must do asks for nothing."""
    scene = told.scene
    at = next((i for i, word in enumerate(told.words[:MUST_FAR]) if word in scene.grammar.musts), None)
    verb = None if at is None or told.word(at + 1) not in scene.grammar.that or at + 2 >= len(told.tokens) else told.tokens[at + 2]
    return verb is not None and scene.page.raw[verb][:1] != scene.word(verb)[:1]


def demands_held(told: Told) -> bool:
    """«الاسم ينطوي على مطالب بكذا»: claims that something holds are not those of the speaker; the noun stands behind a verb or its preposition."""
    scene = told.scene
    return any(i and told.word(i) in told.acts.sets["claims"] and before_claims(scene, told.tokens[i - 1]) for i, _ in told.signs("demand", "front"))


def before_claims(scene: Scene, i: int) -> bool:
    """A preposition, or a verb in the present."""
    return scene.word(i) in scene.grammar.prepositions or scene.tenses.of(scene.words[i]) == "present"


def behind_opinion(told: Told) -> Run:
    """The first words said, without «أعتقد أنه» at their front."""
    content = told.draft.content[0]
    thinks = told.one_of(0, "opinions") and told.scene.that(content.first + 1)
    return Run(content.first + 2, content.last) if thinks else content


def must(scene: Scene, content: Run) -> bool:
    """The content says what somebody must do: «يجب أن …», «أول السفن المنتظرة يجب أن …», «من أجل السلم، على الجارة أن …»."""
    fronted = scene.word(content.first) in scene.grammar.prepositions - scene.grammar.incumbent
    k, last = content.first, min(content.last, content.first + (FRONTED_FAR if fronted else MUST_FAR))
    if fronted and (comma := next((j for j in range(k, last) if scene.comma(j)), None)):
        return must(scene, Run(comma + 1, content.last))
    if any(scene.word(j) in scene.grammar.musts for j in range(k, min(k + 2, last))):
        return True
    if scene.word(k) in scene.grammar.incumbent:
        stop = scene.mentions[k + 1][0] if k + 1 in scene.mentions else scene.plain_end(k + 1)
        told = scene.definite(stop) and stop not in scene.mentions and k + 1 in scene.mentions
        return scene.word(stop) in scene.grammar.that or told
    while k < last and scene.word(k) not in scene.grammar.musts:
        if k not in scene.mentions and (scene.that(k) or scene.relative(k) or not scene.is_word(k) or scene.may_be_cue(k) and scene.finite(k)):
            return False
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return k < last and scene.word(k + 1) in either(scene.grammar.that, scene.grammar.that_not, scene.grammar.incumbent)


def insists(told: Told) -> str | None:
    """«كرر دعوته إلى …», «أكد إدانته لـ…»: but who insists on his promise or support, and does not repeat it, asserts it."""
    found = named(told)
    return None if found in ("accept", "promise") and told.lemma not in told.acts.sets["repeats"] else found


def threatens_if(told: Told) -> str | None:
    """«أكد أنه سيستأنف … ما لم …»: a threat under a condition."""
    return threatens(told) if told.conditional() or told.conditional("else_words") else None


def threatens(told: Told) -> str | None:
    """«سنرد …», «قد تنسحب …», «مستعدة لضرب …», «ستفرض … ما لم …»: a blow that is to come, by the speaker or under a condition."""
    if told.says("threaten", "clause", "front") and not told.announced():
        return "threaten"
    unless = told.conditional()
    if unless and any(not told.negated(i) for i, _ in told.deeds("misdeed")):
        return "warn"
    if told.draft.act == "state" and told.conditional("else_words") and told.future():
        return "threaten"
    if unless and told.will_not():
        return "threaten"
    for i, form in told.deeds("strike"):
        coming = form.future or told.acts.one_of(told.word(i - 1), "will")
        may = told.acts.one_of(told.word(i - 1), "may") and i < MAIN
        if coming and (form.we or unless or told.own(i - (not form.future)) and told.one_of(i + 1, "blows")) or may and (told.own(i - 1) or form.we):
            return "threaten"
    return None


def warns(told: Told) -> str | None:
    """«… سيؤدي إلى كارثة», «إذا …، فستكون العواقب وخيمة»: an evil that is to come."""
    if told.says("warn", "clause", "front"):
        return "warn"
    evils = [i for i, _ in told.signs("warn", "predicate")] if told.draft.act == "state" else []
    return "warn" if any(0 < evil - i <= NEAR for i in brings(told) for evil in evils) else None


def brings(told: Told) -> Iterator[int]:
    """The places of the verbs that tell what something is to bring («سيؤدي»، «قد تكون»، «من شأنه أن يشعل»)."""
    for i, form in told.deeds("consequence"):
        likely = told.likely(i)
        if told.negated(i):
            continue
        if form.future or likely and not form.past or told.acts.one_of(told.word(i - 1), "will"):
            yield i


def refuses(told: Told) -> str | None:
    """«لن نقبل …», «لن نتفاوض …»."""
    for i, form in told.deeds("refusal", "giving_in", far=MAIN):
        if told.acts.one_of(told.word(i - 1), "never") and (form.we or form.kind == "giving_in"):
            return "reject"
    refused = told.says("reject", "start", "front") and not (told.subject_first() or told.conditional())
    return "reject" if refused else None


def denies(told: Told) -> str | None:
    """«لا صحة لـ…», «لا نسعى …», «لم نخرق …», «الاتهامات ملفقة»."""
    if told.conditional():
        return None
    if told.says("deny", "start", "front") or told.any_of("allegations", FRONT) and told.says("deny", "predicate"):
        return "deny"
    for i, form in told.deeds("intention", "misdeed", far=MAIN):
        before = told.word(i - 1)
        if form.past or not told.negated(i) or told.acts.one_of(before, "never"):
            continue
        if form.we or told.own(i - 1):
            return "deny"
    return None


def promises(told: Told) -> str | None:
    """«سنعمل على …», «إنه سيقدم …», «لن نتخلى عن …»: what the speaker binds himself to do."""
    if told.says("promise", "front", "clause") and not told.any_of("duties", FRONT):
        return "promise"
    for i, form in told.deeds("commitment", "leave", far=MAIN):
        before = told.word(i - 1)
        will = form.future or told.acts.one_of(before, "will")
        if form.kind == "leave":
            bound = told.acts.one_of(before, "never") and (form.we or told.own(i - 1))
        else:
            bound = will and not form.past and (form.we and i < FRONT or told.own(i - (not form.future)))
        if bound:
            return "promise"
    return None


def offers(told: Told) -> str | None:
    """«مستعدون لـ…», «نعرض …»: but not «إنهم مستعدون», who are others."""
    return "offer" if told.says("offer", "front") and not told.subject_first() and not told.endured() and not told.of_others() else None


# feelings and judgements


def feels(told: Told) -> str | None:
    """«نأسف …», «أنا حزين»."""
    described = told.lemma in told.acts.sets["predicates"]
    return "express" if not described and told.says("express", "start", "front") else None


def judgements(told: Told, act: str) -> Iterator[int]:
    """The places of words of blame or praise: none after a cue of mere news; those of a predicate after «وصف» or a copula.

    Or, of blame, quoted («الخطوة "فاشلة"»), or of a decision, step or plan («القرار خطأ»).
    Nor of what somebody is ready for («مستعد لقبول الإهانة»).
    """
    if told.news() or told.own(0) and told.negates(0) or told.endured() and told.says("offer", "front") or told.says("state", "front"):
        return
    described = told.lemma in told.acts.sets["predicates"]
    for i, sign in told.signs(act, "clause", "predicate", "negated"):
        if sign.where != "negated" and told.denied(i):
            continue
        if act == "criticise" and (told.charged(i) or described_so(told, i, sign)):
            continue
        blamed = act == "criticise" and (told.quoted(i) and not told.told_of(i) or sign.where == "predicate" and judged(told, i))
        if sign.where != "predicate" or described or told.predicated(i) or blamed:
            yield i


def described_so(told: Told, i: int, sign: Sign) -> bool:
    """«المناطق الخاضعة لسيطرة …»: a phrase with the article tells which one is meant."""
    return len(sign.words) > 1 and told.definite(i) and not sign.words[0].startswith(told.acts.article)


def praises(told: Told) -> str | None:
    """«وصف … بأنها خطوة مهمة», «… حقق إنجازا عظيما»: but not what is hoped for or hangs on a condition."""
    if told.any_of("hopes") or told.conditional():
        return None
    found = (i for i in judgements(told, "praise") if not (told.one_of(i - 1, "burdens") or told.one_of(i - 1, "able")))
    return "praise" if any(True for _ in found) else None


def blames(told: Told) -> str | None:
    """«وصف … بالخيانة», «… انتهكت الاتفاق», «… فشل في …»."""
    sets = told.acts.sets
    if not told.news() and not told.conditional() and (told.schemes() or any(told.blamed(i, form) for i, form in told.deeds("misdeed", far=1))):
        return "accuse"
    if any(True for _ in judgements(told, "criticise")):
        return "criticise"
    if told.news() or told.conditional():
        return None
    done = told.deeds("misdeed", far=WINDOW if told.lemma in sets["predicates"] else MAIN)
    return "accuse" if any(told.blamed(i, form) for i, form in done) or commits(told) or backs(told) else None


# cues that ask and promise


def invites(told: Told) -> str | None:
    """«دعاه إلى زيارة …»: a call to come."""
    scene, content = told.scene, told.draft.content[0]
    if told.lemma and told.lemma not in told.acts.sets["calls"]:
        return None
    return "offer" if scene.word(content.first)[content.skip and 1 :] in scene.grammar.visits else None


def promises_harm(told: Told) -> str | None:
    """«تعهد بالرد», «تعهد بمعاقبة …»."""
    return "threaten" if any(i == 0 for i, _ in told.signs("threaten", "predicate")) else None


def rules_out(told: Told) -> str | None:
    """«استبعد أن …», «استبعد وقوع …»: what somebody thinks unlikely to happen he does not refuse."""
    that = told.scene.word(told.draft.content[0].first - 1) in told.scene.grammar.that
    return "state" if told.lemma in told.acts.sets["rules_out"] and (that or told.one_of(0, "events")) else None


Construction = Callable[[Told], str | None]

SOURCED: dict[str, tuple[Construction, ...]] = {"state": (obliges,)}
CONSTRUCTIONS: dict[str, tuple[Construction, ...]] = {
    "state": (named, threatens, refuses, performed, obliges, denies, warns, feels, promises, offers, blames, praises),
    "affirm": (insists, threatens_if, performed, denies),
    "express": (named,),
    "demand": (invites,),
    "promise": (promises_harm,),
    "reject": (rules_out,),
}
