"""Clauses of the reporter's behind words said, told by a field of words: what is held against them, how it turned out, what others counted or did."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.remarks import ANNOUNCED, of_matter
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past, told, whereas

FOURTH = 5  # letters of a verb of the fourth stem with «و»
MORE = 5  # tokens from «دون» past «أي» or «مزيد من»
CLAUSE = 12  # tokens from «بيد أن» to the verb of its clause


def begins(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, one of `Turns.ends`, such a clause begins."""
    if at_the_time(scene, draft, k) or main_goes_on(scene, draft, k) or among_them(scene, k):
        return True
    if scene.comma(k - 1):
        return behind_comma(scene, draft, k)
    return begs(scene, draft, k)


def behind_comma(scene: Scene, draft: Draft, k: int) -> bool:
    """The same for a clause that a comma parts from the words said."""
    if forgets(scene, draft, k) or in_all(scene, k) or turned_out(scene, draft, k) or others_count(scene, k) or some_did(scene, draft, k):
        return True
    return in_the_meantime(scene, k) or she_resolved(scene, draft, k) or one_names(scene, draft, k) or seen_too(scene, k) or himself(scene, draft, k)


def forgets(scene: Scene, draft: Draft, k: int) -> bool:
    """«، متناسيا أن …»: what the writer holds against whoever speaks, by the ending of the participle."""
    hers = scene.word(k)[-1:] in scene.grammar.feminine
    return scene.word(k) in scene.overruns.forgetting and scene.that(k + 1) and hers == (draft.gender == "f")


def in_all(scene: Scene, k: int) -> bool:
    """«، وبالإجمالي قالت 82 بالمئة …»: an adverb with «و» and a verb of saying in the past."""
    word = scene.word(k)
    if word[:1] != scene.names.conjunction or word[1:] not in scene.overruns.in_all:
        return False
    cue = scene.finite(k + 1)
    return cue is not None and cue.shape == "past" and not cue.weak and "said" in cue.takes


def turned_out(scene: Scene, draft: Draft, k: int) -> bool:
    """«رفض البيع، ليتضح أن …»: how it turned out, behind a noun phrase."""
    return draft.noun_phrase and scene.word(k) in scene.overruns.turns_out


def others_count(scene: Scene, k: int) -> bool:
    """«، بيد أن المستشفى أحصى …»: another body and how it counted."""
    who = k + 1 + (scene.word(k) in scene.grammar.but_that and scene.that(k + 1))
    who += scene.word(k) in scene.grammar.but_that and who == k + 1 and scene.word(k + 1) in scene.grammar.that
    if who == k + 1 and not scene.bare_in(scene.word(k), scene.grammar.but):
        return False
    known = scene.mentions.get(who)
    if known is None or known[1].kind not in ("body", "office", "person", "unnamed"):
        return False
    near = range(known[0], min(k + CLAUSE, scene.sentence_end[k]))
    verb = next((n for n in near if scene.word(n) in scene.overruns.counting), 0)
    return verb > 0 and not any(scene.comma(n) or scene.relative(n) for n in range(known[0], verb))


def some_did(scene: Scene, draft: Draft, k: int) -> bool:
    """«، وأنشأ البعض صفحة …»: behind a noun phrase a verb in the past with others for its subject."""
    word = scene.word(k)
    if not draft.noun_phrase or word[:1] != scene.names.conjunction or scene.in_mention(k) or scene.masdars.fullmatch(word[1:]):
        return False
    return scene.word(k + 1) in scene.overruns.some and (past(scene, k) or scene.names.word(word[1:]).verb or fourth(scene, k))


def fourth(scene: Scene, k: int) -> bool:
    """Behind «و» three letters with a hamza before them are a verb in the past of the fourth stem («وأنشأ»)."""
    return scene.page.raw[k][1:2] != scene.word(k)[1:2] and len(scene.word(k)) == FOURTH


def in_the_meantime(scene: Scene, k: int) -> bool:
    """«، ولكن في غضون ذلك …»"""
    if not scene.bare_in(scene.word(k), scene.grammar.but):
        return False
    one, two = scene.word(k + 1), f"{scene.word(k + 1)} {scene.word(k + 2)}"
    at = k + 2 if one in scene.overruns.meantimes else k + 3 if two in scene.overruns.meantimes else 0
    return at > 0 and scene.word(at) in scene.grammar.anaphora


def she_resolved(scene: Scene, draft: Draft, k: int) -> bool:
    """«تقول الشركة إنه لا حل، وقررت إغلاق الموقع»: by her ending the verb is hers who speaks."""
    word, first = scene.word(k), draft.content[0].first
    if draft.gender != "f" or word[:1] != scene.names.conjunction or word[1:] not in scene.overruns.resolved:
        return False
    hers = any(
        scene.word(n)[-1:] in (*scene.grammar.feminine, *scene.grammar.she) or scene.word(n)[-2:] in scene.grammar.of_things for n in range(first, first + 2)
    )
    her = scene.word(first - 1).endswith(tuple(scene.remarks.her))
    return not (hers or her or draft.noun_phrase or scene.definite(k + 1) or k + 1 in scene.mentions)


def one_names(scene: Scene, draft: Draft, k: int) -> bool:
    """«، ونعت سالم السفير بـ…»: a verb of saying in the past, with another person than whoever speaks right behind it, and whom he speaks of."""
    word, known = scene.word(k), scene.mentions.get(k + 1)
    if word[:1] != scene.names.conjunction or known is None or known[1].kind != "person" or known[1].span.start != scene.page.start[k + 1]:
        return False
    verb = any(cue.shape == "past" and cue.pronoun is None for cue in scene.speech.cues.get(word, ()))
    return verb and not scene.in_mention(k) and (scene.bare_definite(known[0]) or known[0] in scene.mentions)


def seen_too(scene: Scene, k: int) -> bool:
    """«، كما ظهر المدرب … وأعرب عن …»: where another was seen, with what he said there."""
    if scene.word(k) not in scene.grammar.likewise or scene.word(k + 1) not in scene.overruns.seen:
        return False
    if not (scene.definite(k + 2) or k + 2 in scene.mentions):
        return False
    near = range(k + 3, min(k + CLAUSE, scene.sentence_end[k]))
    return any(scene.finite(n) is not None and scene.word(n)[:1] == scene.names.conjunction and told(scene, n) for n in near)


def himself(scene: Scene, draft: Draft, k: int) -> bool:
    """«وبحسب الشركة فإن الحد ثابت، لا تطلب الشركة …»: without a conjunction a verb in the present and whoever speaks, named as at the cue."""
    if draft.mention is None or draft.shape != "source" or scene.word(k)[:1] in scene.grammar.joining:
        return False
    verb = k + scene.negation(k)
    name = draft.mention.last - 1
    forms = (scene.word(name), scene.word(name)[scene.clings_any(name) or scene.word(name)[:1] in scene.grammar.clinging :])
    return present(scene, verb) and scene.word(verb + 1) in forms


def begs(scene: Scene, draft: Draft, k: int) -> bool:
    """«يشعر بالندم واعتذر من جاره»: behind a verb in the present what he does with words who speaks of himself."""
    word, first = scene.word(k), draft.content[0].first
    if draft.gender != "m" or draft.noun_phrase or word[:1] != scene.names.conjunction or word[1:] not in scene.overruns.begging:
        return False
    own = scene.that(first - 1) and scene.word(first - 1).endswith(tuple(scene.grammar.it))
    return own and present(scene, first)


def at_the_time(scene: Scene, draft: Draft, k: int) -> bool:
    """«المواقع التي ترى أنها ضارة في وقت تقترب فيه …»: behind what is said in a relative clause, what went on at the time."""
    if draft.noun_phrase or not scene.relative(draft.cue.first - 1) or scene.word(k) not in scene.grammar.channel_prepositions:
        return False
    if scene.word(k + 1) not in scene.grammar.while_words or scene.word(k + 2) in scene.grammar.of_time or whereas(scene, k):
        return False
    return present(scene, k + 2) or scene.relative(k + 2)


def main_goes_on(scene: Scene, draft: Draft, k: int) -> bool:
    """«وشدد البيان الذي أكد أنه مع "حق السكان" على أن …»: behind a quotation the preposition of the verb around the relative clause."""
    around = scene.relative(draft.cue.first - 1) and not draft.noun_phrase and draft.shape in ("past", "present")
    return around and k - 1 in scene.quote_start and scene.word(k) in scene.grammar.that_hangs and scene.word(k + 1) in scene.grammar.that


def tells_of_saying(scene: Scene, draft: Draft, k: int) -> bool:
    """At token k, one of `Turns.asides`, words tell why and how little was said."""
    return why_so(scene, draft, k) or no_details(scene, k)


def why_so(scene: Scene, draft: Draft, k: int) -> bool:
    """«رفض رسو السفينة وذلك تماشيا مع …»: «وذلك» with what a noun phrase that is no thing done has it for, without a comma, too."""
    if scene.word(k) not in scene.grammar.that_being or not draft.noun_phrase or draft.act in ANNOUNCED:
        return False
    return scene.word(k + 1) in scene.remarks.matter and not of_matter(scene, draft, k + 1)


def no_details(scene: Scene, k: int) -> bool:
    """«… بدون إعطاء تفاصيل», «… دون تقديم أي تفاصيل»: at token k what whoever speaks did not tell."""
    if scene.word(k) not in scene.grammar.without | scene.grammar.lacking or scene.word(k + 1) not in scene.overruns.giving_out:
        return False
    return any(scene.word(n)[2 * scene.definite(n) :] in scene.grammar.details for n in range(k + 2, k + MORE))


def of_figure(scene: Scene, k: int) -> bool:
    """«"…" وهو رقم لم يتغير»: right behind a quotation what the reporter calls what was quoted, without the article."""
    quoted = k - 1 - scene.comma(k - 1) in scene.quote_start
    return quoted and scene.word(k) in scene.grammar.which and scene.word(k + 1) in scene.overruns.figures


def among_them(scene: Scene, k: int) -> bool:
    """«… سبعة فصائل ومن بينها "الرابطة"، التي طالبت بـ…»: one of those who speak, of whom a relative clause tells what it says."""
    if scene.word(k) not in scene.overruns.and_of or scene.word(k + 1) not in scene.overruns.among:
        return False
    near = range(k + 2, min(k + CLAUSE, scene.sentence_end[k]))
    comma = next((n for n in near if scene.comma(n)), 0)
    cue = scene.finite(comma + 2) if comma and scene.relative(comma + 1) else None
    return cue is not None and not cue.weak


def others_relative(scene: Scene, draft: Draft, k: int) -> bool:
    """«رفض العقد الذي وصفته السويد بـ…», «والذي تقول السويد إنه …»: at token k what another, who is named, says of the thing."""
    known = scene.mentions.get(k + 2)
    if not scene.relative(k) or scene.comma(k - 1) or known is None or draft.shape in ("source", "headline"):
        return False
    cues = [c for base in (scene.word(k + 1), *scene.speech.without_pronoun(scene.word(k + 1))) for c in scene.speech.cues.get(base, ())]
    verbs = [c for c in cues if c.shape in ("past", "present") and not c.weak]
    owned = scene.word(k + 1).endswith(tuple(scene.pronouns)) and any("predicate" in c.takes for c in verbs)
    return owned or any("said" in c.takes for c in verbs) and scene.said(known[0])
