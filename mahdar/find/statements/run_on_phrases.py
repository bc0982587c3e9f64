"""Where a noun phrase that is demanded, announced or refused runs on into how, where, upon and despite what it was said, or into another clause."""

from __future__ import annotations

from mahdar.find.statements.adjuncts import medium, part_end
from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.sayer_told import told_verb
from mahdar.find.statements.scene import SHADDA, Scene
from mahdar.find.statements.tails import past

AHEAD = frozenset({"demand", "promise", "threaten", "offer"})  # acts that want or promise what is still to come
TOLD = frozenset({"state", "affirm", "deny", "reject"})  # acts that are told to a medium
VERB = 4  # letters of a verb of three letters with «و»
NEAR = 4  # tokens of what is announced through a medium
SHORT = 5  # letters of a participle in the accusative with «و»


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, behind a noun phrase that holds no clause of its own, the words said are over."""
    word = scene.word(k)
    if word[:1] == scene.names.conjunction:
        return and_is(scene, draft, k) or they_did_so(scene, k) or and_bears(scene, k) or perhaps(scene, k) or doubled(scene, k) or and_then(scene, draft, k)
    if to_medium(scene, draft, k):
        return True
    if scene.in_mention(k):
        return False
    if scene.comma(k - 1) and (bears(scene, draft, k) or to_add(scene, draft, k) or since_it_did(scene, draft, k)):
        return True
    return where_said(scene, draft, k) or besides(scene, draft, k) or against(scene, draft, k) or upon_meeting(scene, draft, k) or her_demand(scene, draft, k)


def and_is(scene: Scene, draft: Draft, k: int) -> bool:
    """«تتوعد بالرد والجيش الإيطالي في البلاد يستعد للحرب»: «و» with a noun that has the article, and a verb behind it."""
    noun = scene.word(k)[1:]
    if not noun.startswith(scene.articles) or noun in scene.grammar.that | scene.grammar.that_not | scene.grammar.but_that or draft.predicate:
        return False
    verb = scene.mentions[k][0] if k in scene.mentions else k + 1
    verb += scene.bare_definite(verb)
    if scene.word(verb) in scene.grammar.channel_prepositions:
        verb = scene.mentions[verb + 1][0] if verb + 1 in scene.mentions else verb + 2
    return not any(map(scene.relative, (k, verb - 1, verb, verb + 1))) and doing(scene, verb)


def in_headline(scene: Scene, draft: Draft, k: int) -> bool:
    """Such a clause in the headline, where no sentence goes on with it."""
    title = scene.page.paragraphs[0] if scene.page.paragraphs else range(0)
    return k < title.stop < scene.size - 1 and scene.word(k)[:1] == scene.names.conjunction and and_is(scene, draft, k)


def doing(scene: Scene, k: int) -> bool:
    """Token k is a verb in the present: one of his by its first letter, one of hers that a table knows."""
    word = scene.word(k)
    nominal = word[-1:] in scene.grammar.accusative | scene.grammar.feminine or word[-2:] in scene.grammar.of_things
    known = scene.names.word(word)
    return present(scene, k) and k not in scene.mentions and not nominal and (known.verb or known.ordinary and word[:1] in scene.grammar.she)


def they_did_so(scene: Scene, k: int) -> bool:
    """«…، وتبع ذلك إرسال …»: the subject points back to what was said; not «…، وتأثير ذلك» nor «…، واستخدام هذا الميناء»."""
    if not scene.comma(k - 1) or scene.word(k + 1) not in scene.grammar.demonstratives or scene.definite(k + 2):
        return False
    word = scene.word(k)[1:]
    return word not in scene.grammar.prepositions and not word.startswith(scene.articles) and scene.masdars.fullmatch(word) is None


def and_bears(scene: Scene, k: int) -> bool:
    """«… ومتغزلا ببريقها», «…، ومرفقا إياها بصورة»: a participle in the accusative of whoever speaks, which nothing in the noun phrase is joined to."""
    word = scene.word(k)
    if word[1:2] not in scene.grammar.participle_letter or word[-1:] not in scene.grammar.accusative or len(word) <= SHORT or scene.in_mention(k):
        return False
    if word.endswith(tuple(scene.pronouns)) or not (scene.comma(k - 1) or k - 1 in scene.quote_start):
        return False
    return scene.clings_any(k + 1) or scene.word(k + 1) in scene.grammar.him | scene.grammar.complements


def perhaps(scene: Scene, k: int) -> bool:
    """«…، وربما ستكون لذلك تداعيات»: what the reporter guesses."""
    word = scene.word(k)[1:]
    verb = k + 1 + (scene.word(k + 1) in scene.grammar.may)
    return scene.comma(k - 1) and word in scene.overruns.maybe and (present(scene, verb) or past(scene, verb))


def doubled(scene: Scene, k: int) -> bool:
    """«… وخوّل النواب …»: behind «و» three letters with the sign of a doubled one upon the second are a verb in the past."""
    raw = scene.page.raw[k]
    return len(scene.word(k)) == VERB and len(raw) == VERB + 1 and raw[VERB - 1] == SHADDA and not scene.in_mention(k)


def and_then(scene: Scene, draft: Draft, k: int) -> bool:
    """«طالبت بالخبز، وبعد أربعة أيام من إضرابها، …»: what came then, where no such time stands in the noun phrase."""
    then = scene.overruns.then
    if not scene.comma(k - 1) or scene.word(k)[1:] not in then:
        return False
    return scene.is_word(k + 1) and not any(scene.word(n) in then or n in scene.times for n in range(draft.content[0].first, k))


def bears(scene: Scene, draft: Draft, k: int) -> bool:
    """«…، ممهلة روسيا يومين»: a participle of whoever speaks, with its object, somebody or a state named."""
    word, known = scene.word(k), scene.mentions.get(k + 1)
    ending = scene.grammar.feminine if draft.gender == "f" else scene.grammar.accusative
    if draft.predicate or word[:1] not in scene.grammar.participle_letter or word[-1:] not in ending or len(word) < SHORT:
        return False
    return known is not None and known[1].kind in ("state", "person") and known[1].span.start == scene.page.start[k + 1]


def to_add(scene: Scene, draft: Draft, k: int) -> bool:
    """«عبر عن تفاؤله بالموسم، ليذكر أن …»: behind a comma what whoever speaks goes on to say."""
    word = scene.word(k)
    if draft.act in AHEAD or word[:1] not in scene.grammar.to_letter:
        return False
    cues = (cue for cue in scene.speech.cues.get(word[1:], ()) if cue.shape == "present" and not cue.weak and not cue.prefix)
    return any(cue.gender == draft.gender and "clause" in cue.takes for cue in cues)


def since_it_did(scene: Scene, draft: Draft, k: int) -> bool:
    """«طالب بخفض العجز، إذ بلغ …»: why, in the reporter's words, behind what is wanted."""
    return draft.act in AHEAD and scene.word(k) in scene.grammar.since | scene.grammar.where and scene.tenses.of(scene.word(k + 1)) == "past"


def where_said(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعلن زواجه في لقاء تلفزيوني سابق», «أعلن توقيع الاتفاق عبر موقع تويتر», «طالب بوقف الظلم برسالة إلى الاتحاد»: where it was said."""
    if draft.predicate:
        return False
    return in_talk(scene, draft, k) or draft.act not in AHEAD and through_medium(scene, draft, k) or by_letter(scene, k)


def to_medium(scene: Scene, draft: Draft, k: int) -> bool:
    """«أكد الحصيلة لوكالة رويترز»: the medium that was told, behind a noun with the article or a pronoun."""
    whole = scene.bare_definite(k - 1) or scene.belongs(k - 1)
    if draft.act not in TOLD or not whole or scene.word(k)[:1] not in scene.grammar.to_letter:
        return False
    lone = len(scene.word(k)) == 1
    if not medium(scene, k + lone + (lone and scene.mark(k + 1)), 1 - lone):
        return False
    stop = part_end(scene, k, scene.sentence_end[k])
    return stop >= scene.sentence_end[k] or scene.mark(stop) or scene.participle(stop) is not None or scene.opens_quote(stop)


def in_talk(scene: Scene, draft: Draft, k: int) -> bool:
    """«في لقاء تلفزيوني», «ضمن خطاب مصحوب بـ…», «في سلسلة تغريدات نشرها»"""
    if scene.word(k) not in scene.grammar.channel_prepositions:
        return False
    n = k + 1 + (scene.word(k + 1) in scene.grammar.before_channel)
    noun = scene.word(n)
    if scene.word(n + 1) in scene.grammar.issued_by and noun in scene.overruns.talk | scene.grammar.said_in:
        return True
    if done_through(scene, draft, k, scene.overruns.spoken):
        return False
    if noun not in scene.overruns.talk and noun not in scene.grammar.said_in:
        return n == k + 1 and noun[-1:] in scene.grammar.it and noun[:-1] in scene.overruns.talk | scene.grammar.said_in
    if n > k + 1 or scene.word(n + 1) in scene.overruns.broadcast:
        return True
    described = scene.bare_definite(k - 1) and scene.bare_definite(k - 2)  # «الأهداف الواردة في خطاب توليه»
    return not (described or scene.definite(n + 1)) and scene.is_word(n + 1) and scene.plain(n + 1)


def through_medium(scene: Scene, draft: Draft, k: int) -> bool:
    """«عبر تويتر», «على صفحته في فيسبوك»: an account or site."""
    word, speech = scene.word(k), scene.speech
    if word not in scene.grammar.on_account or done_through(scene, draft, k, scene.overruns.published | scene.overruns.spoken):
        return False
    noun = scene.word(k + 1)
    if not speech.accounts.isdisjoint(speech.without_pronoun(noun)):
        return True
    near = k - draft.content[0].first <= NEAR
    return near and word in scene.grammar.via and speech.is_channel(noun, speech.accounts)


def done_through(scene: Scene, draft: Draft, k: int, nouns: frozenset[str]) -> bool:
    """In the noun phrase before token k stands one of the nouns, for what is itself published, sold or done in talks and media."""
    return any(not nouns.isdisjoint(forms(scene, n)) for n in range(draft.content[0].first, k))


def forms(scene: Scene, n: int) -> list[str]:
    """The noun at token n as it stands, and without article, particle and pronoun."""
    word = scene.word(n)
    led = word[1:] if scene.clings_any(n) and not scene.definite(n) else word
    bare = next((led[len(a) :] for a in scene.articles if led.startswith(a) and len(led) > len(a) + 1), led)
    return [word, led, bare, *scene.speech.without_pronoun(bare)]


def by_letter(scene: Scene, k: int) -> bool:
    """«برسالة إلى …», «بتغريدة على …»: with «ب» the paper in which it was said."""
    word = scene.word(k)
    paper = word[:1] in scene.grammar.clinging - scene.grammar.to_letter and (word[1:] in scene.grammar.letters or word[1:] in scene.grammar.said_in)
    return paper and k - 1 not in scene.quote_start and (scene.definite(k - 1) or k in scene.mention_before)


def besides(scene: Scene, draft: Draft, k: int) -> bool:
    """«أشاد بالقرار مع التشديد على …»: what else whoever speaks does with words."""
    if scene.word(k) not in scene.grammar.together or draft.predicate or draft.act in AHEAD:
        return False
    return scene.word(k + 1) in scene.overruns.stressing and (scene.word(k + 2) in scene.grammar.complements or scene.that(k + 2) or scene.clings_any(k + 2))


def against(scene: Scene, draft: Draft, k: int) -> bool:
    """«رفض أي مسؤولية رغم اتهامات جارته»: despite what others say it was said."""
    if scene.word(k) not in scene.grammar.despite or draft.predicate:
        return False
    noun = k + 1 + (scene.word(k + 1) in scene.grammar.of)
    return scene.word(noun)[2 * scene.definite(noun) :] in scene.overruns.against


def upon_meeting(scene: Scene, draft: Draft, k: int) -> bool:
    """«تعهد بخفض الرسوم بعد لقائه نظيره»: upon what whoever speaks promised or demanded it."""
    if (
        draft.act not in AHEAD
        or draft.shape not in ("past", "noun")
        or scene.word(k) not in scene.overruns.upon
        or scene.word(k - 1) in scene.grammar.prepositions
    ):
        return False
    met = scene.overruns.met
    return scene.word(k + 1) in met and scene.owned_noun(k + 1) or not met.isdisjoint(scene.speech.without_pronoun(scene.word(k + 1)))


def her_demand(scene: Scene, draft: Draft, k: int) -> bool:
    """«طالبت باستئناف المحاكمة مطالبة بإلغاء الحكم»: behind a noun with the article an indefinite participle of hers who speaks, with what it takes."""
    if draft.gender != "f" or not (scene.definite(k - 1) or k in scene.mention_before or k in scene.time_ends) or scene.definite(k):
        return False
    takes = {take for cue in scene.cues(k) if cue.shape == "participle" and cue.gender == "f" for take in cue.takes}
    takes |= {take for cue in scene.speech.cues.get(scene.word(k), ()) if cue.shape == "participle" and cue.gender == "f" for take in cue.takes}
    if not takes or told_verb(scene, k):
        return False
    return any(scene.word(k + 1) == scene.fold(t) if len(t) > 1 else scene.clings(k + 1, t) for t in takes) or scene.that(k + 1) and "clause" in takes
