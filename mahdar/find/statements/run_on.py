"""Where a clause that is said runs on into the reporter's: what the speaker says next, what others do or say, when it was said, what it stirred."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.remarks import sentence_apposed
from mahdar.find.statements.sayer_told import told_verb
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past, will

SPAN = 5  # tokens in which a length of time is told («بعد أكثر من أسبوعين على …»)
WORDS = 9  # tokens from «رغم تحذيرات» to «من أن»
LETTER = 4  # letters of a participle that has lost its ending
AGAINST = frozenset({"accuse", "deny", "reject", "criticise", "warn"})  # acts of others who speak against what is told of


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, one of `Turns.ends`, the reporter goes on."""
    if goes_on_speaking(scene, k) or talks_besides(scene, draft, k) or others_comment(scene, k) or later_he(scene, draft, k):
        return True
    if others_words(scene, draft, k) or unexplained(scene, draft, k):
        return True
    if k - 1 in scene.quote_start and (so_long_since(scene, k) or be_it_known(scene, k)):
        return True
    if not scene.comma(k - 1):
        return False
    if (
        bare_participle(scene, draft, k)
        or others_judge(scene, k)
        or stirred(scene, k)
        or she_did(scene, draft, k)
        or k - 2 in scene.quote_start
        and so_long_since(scene, k)
    ):
        return True
    return (
        others_do(scene, draft, k)
        or this_is_what(scene, draft, k)
        or named_again(scene, draft, k)
        or long_after(scene, draft, k)
        or after_words(scene, draft, k)
        or deeds_meanwhile(scene, draft, k)
    )


def goes_on_speaking(scene: Scene, k: int) -> bool:
    """«… وتابعت حديثها قائلة»: a verb of saying with the words of whoever speaks for its object."""
    cue = scene.finite(k)
    return cue is not None and cue.prefix > 0 and scene.word(k + 1) in scene.overruns.own_speech


def talks_besides(scene: Scene, draft: Draft, k: int) -> bool:
    """«… كما تحدث عن …»: what whoever speaks talked of besides, by gender."""
    if scene.word(k) not in scene.grammar.likewise or f"{scene.word(k + 1)} {scene.word(k + 2)}" not in scene.grammar.talks_on:
        return False
    return (scene.word(k + 1)[-1:] in scene.grammar.she) == (draft.gender == "f")


def others_comment(scene: Scene, k: int) -> bool:
    """«…، فيما علق سالم على الأمر»: another person's own words, behind a verb of saying in the past."""
    if not scene.bare_in(scene.word(k), scene.grammar.meanwhile) or not scene.comma(k - 1):
        return False
    cue, known = scene.finite(k + 1), scene.mentions.get(k + 2)
    if cue is None or cue.shape != "past" or cue.weak or cue.pronoun is not None or "quote" not in cue.takes:
        return False
    return known is not None and known[1].kind == "person" and known[1].span.start == scene.page.start[k + 2]


def later_he(scene: Scene, draft: Draft, k: int) -> bool:
    """«قد يصل غدا قبل أن يعود ويؤجل السفر»: what whoever spoke of nothing past said or did later."""
    if scene.word(k) not in scene.grammar.before_that_time or scene.word(k + 1) not in scene.grammar.that:
        return False
    verb = scene.word(k + 2)
    if verb[:1] not in scene.grammar.persons or (verb[:1] in scene.grammar.she) != (draft.gender == "f"):
        return False
    joined = scene.word(k + 3)
    again = verb[1:] in scene.overruns.later_joined and joined[:1] == scene.names.conjunction and joined[1:2] == verb[:1]
    if not (again or draft.noun_phrase and verb[1:] in scene.overruns.later):
        return False
    return not any(past(scene, n) and scene.word(n) not in scene.grammar.may for n in range(draft.content[0].first, k))


def others_words(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعادت السكان رغم تحذيرات المنظمة من أن …»: another's words despite which it was done."""
    if scene.word(k) not in scene.grammar.despite or scene.word(k + 1) not in scene.overruns.against or draft.shape in ("source", "headline"):
        return False
    near = range(k + 2, min(k + WORDS, scene.sentence_end[k]))
    that = next((n for n in near if scene.word(n) in scene.grammar.that or scene.comma(n) or scene.relative(n)), 0)
    return that > k + 2 and scene.word(that) in scene.grammar.that


def unexplained(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعلنا زواجهما دون أن يشرحا السبب»: what those who speak did not tell of it, in the plural or dual."""
    if not draft.noun_phrase or scene.word(k) not in scene.grammar.without | scene.grammar.lacking or scene.word(k + 1) not in scene.grammar.that:
        return False
    word = scene.word(k + 2)
    endings = (*scene.grammar.they, *scene.grammar.accusative, "")
    return word[:1] in scene.grammar.persons and any(word[1:].removesuffix(e) in scene.overruns.explains for e in endings)


def be_it_known(scene: Scene, k: int) -> bool:
    """«"…" علما أن الصحيفة لم تتأكد منه»: right behind a quotation what the reporter knows."""
    return scene.word(k) in scene.grammar.ends_after_comma - scene.grammar.likewise and scene.word(k + 1) in scene.grammar.that


def long_after(scene: Scene, draft: Draft, k: int) -> bool:
    """«سيبقى في البلاد، بعد ساعات من تحذير …»: behind a comma and what tells of nothing past."""
    return so_long_since(scene, k) and not any(past(scene, n) or will(scene, n) for n in range(draft.content[0].first, k))


def after_words(scene: Scene, draft: Draft, k: int) -> bool:
    """«الاتفاق "باطل"، بعد ادعاء السويد بأن …»: behind a quotation or what tells of nothing past, upon what words of another's it was said."""
    if scene.word(k) not in scene.overruns.upon or scene.word(k + 1) not in scene.overruns.against or draft.shape in ("source", "headline"):
        return False
    near = range(k + 2, min(k + WORDS, scene.sentence_end[k]))
    that = next((n for n in near if scene.word(n) in scene.grammar.that or scene.comma(n) or scene.relative(n)), 0)
    if that <= k + 2 or scene.word(that) not in scene.grammar.that:
        return False
    return k - 2 in scene.quote_start or not any(past(scene, n) for n in range(draft.content[0].first, k))


def deeds_meanwhile(scene: Scene, draft: Draft, k: int) -> bool:
    """«اعتبر أن جارته شريكة في الحرب، بينما تظاهر الآلاف»: what others did meanwhile, behind a clause without a verb."""
    if not draft.predicate or draft.shape in ("source", "noun") or not scene.bare_in(scene.word(k), scene.grammar.meanwhile):
        return False
    if scene.tenses.of(scene.word(k + 1)) != "past" or not (scene.bare_definite(k + 2) or k + 2 in scene.mentions):
        return False
    return not any(past(scene, n) or present(scene, n) or scene.negation(n) for n in range(draft.content[0].first, k))


def so_long_since(scene: Scene, k: int) -> bool:
    """«"…"، بعد أسبوعين على قرار …»: behind a quotation how long after something else the words were said."""
    if scene.word(k) not in scene.grammar.after_that:
        return False
    unit = next((n for n in range(k + 1, k + 1 + SPAN) if a_while(scene, n)), 0)
    after = scene.grammar.of | scene.grammar.incumbent
    link = next((n for n in range(unit + 1, unit + 3) if scene.word(n) in after), 0)
    return unit > 0 and link > 0 and told_then(scene, link + 1)


def told_then(scene: Scene, n: int) -> bool:
    """Token n is a noun of what somebody said or decided («تحذير», «قرار», «صدور»)."""
    word = scene.word(n)[2 * scene.definite(n) :]
    return word in scene.overruns.decided | scene.overruns.against or any(cue.shape == "noun" for cue in scene.cues(n))


def a_while(scene: Scene, n: int) -> bool:
    """Token n is a length of time («أسبوعين», «يوما»)."""
    word = scene.word(n)
    return word in scene.grammar.spans or word[-1:] in scene.grammar.accusative and word[:-1] in scene.grammar.spans


def bare_participle(scene: Scene, draft: Draft, k: int) -> bool:
    """«…، مضيف أن …», «…، لافت إلى …»: a participle of saying that has lost the letter of its ending, with what it takes right behind it."""
    word = scene.word(k)
    if draft.gender == "f" or len(word) < LETTER or word[-1:] in scene.grammar.accusative or scene.definite(k):
        return False
    cues = [cue for letter in scene.grammar.accusative for cue in scene.speech.cues.get(word + letter, ()) if cue.shape == "participle" and not cue.prefix]
    if not cues:
        return False
    return scene.that(k + 1) or any(len(take) > 1 and scene.word(k + 1) == scene.fold(take) for cue in cues for take in cue.takes)


def others_judge(scene: Scene, k: int) -> bool:
    """«…، وهي منطقة يتهم فيها الجيش بـ…»: a thing told of, with what others say against it."""
    if scene.word(k) not in scene.grammar.which or scene.definite(k + 1) or not scene.is_word(k + 1) or scene.word(k + 1) in scene.grammar.what:
        return False
    cues = (cue for base in (scene.word(k + 2), *scene.speech.without_pronoun(scene.word(k + 2))) for cue in scene.speech.cues.get(base, ()))
    against = any(cue.act in AGAINST and cue.shape in ("past", "present") and not cue.weak for cue in cues)
    return against and (scene.word(k + 3) in scene.grammar.in_it or scene.word(k + 2).endswith(tuple(scene.grammar.it)))


def stirred(scene: Scene, k: int) -> bool:
    """«…، ما فجر موجة غضب»: what it stirred in others."""
    verb = sentence_apposed(scene, k)
    if not verb or scene.word(verb) not in scene.overruns.stirs:
        return False
    noun = scene.word(verb + 1)
    return noun in scene.overruns.stirred or scene.definite(verb + 1) and noun[2:] in scene.overruns.stirred


def she_did(scene: Scene, draft: Draft, k: int) -> bool:
    """«وقدرت المذكرة أن …، لكنها خفضت توقعاتها»: by her ending the verb is hers who speaks."""
    if draft.gender != "f" or draft.shape != "past" or scene.word(k) not in scene.grammar.but_she or scene.colon(draft.content[0].first - 1):
        return False
    of_herself = scene.word(draft.content[0].first - 1).endswith(tuple(scene.remarks.her))  # «قالت إنها رفضت، لكنها رضخت»
    return told_verb(scene, k + 1) and scene.word(k + 1) not in scene.grammar.copulas and not of_herself


def others_do(scene: Scene, draft: Draft, k: int) -> bool:
    """«وصفها بأنها فاشلة، وتداول مستخدمون صورتها»: behind what is said of a thing a clause with a subject of its own."""
    word = scene.word(k)
    if not draft.predicate or draft.noun_phrase or word[:1] != scene.names.conjunction or scene.in_mention(k) or scene.that(k + 1):
        return False
    if scene.tenses.of(word) == "past" and not word.endswith(tuple(scene.pronouns)):
        return scene.definite(k + 1) or k + 1 in scene.mentions
    return not scene.definite(k) and many_of(scene, k + 1)


def many_of(scene: Scene, n: int) -> bool:
    """«مستخدمو الموقع»: token n is by its ending the subject of a verb, many people whom the next noun completes."""
    ending = scene.names.naming.verb_ends[0]
    return scene.word(n)[-1:] == ending[:1] and scene.word(n) + ending[1:] in scene.names.ordinary


def this_is_what(scene: Scene, draft: Draft, k: int) -> bool:
    """«طالب بإقالة الوزير، وهذا ما نشهده …»: behind a noun phrase what the writer makes of it."""
    word = scene.word(k)
    if not draft.noun_phrase and draft.shape != "noun":
        return False
    return word[:1] == scene.names.conjunction and word[1:] in scene.grammar.demonstratives and scene.word(k + 1) in scene.grammar.what


def named_again(scene: Scene, draft: Draft, k: int) -> bool:
    """«… "…"، ويعتبر سليم نفسه محظوظا»: behind a quotation a verb of saying in the present with the one named who speaks."""
    cue, known = scene.finite(k), scene.mentions.get(k + 1)
    if k - 2 not in scene.quote_start or cue is None or not cue.prefix or cue.shape != "present" or cue.weak or cue.pronoun is not None:
        return False
    return draft.shape == "past" and known is not None and known[1].kind == "person" and known[1].span.start == scene.page.start[k + 1]
