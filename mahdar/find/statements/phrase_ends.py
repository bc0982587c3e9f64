"""Where another clause begins behind a noun phrase that is what is demanded, refused or announced."""

from __future__ import annotations

from mahdar.find.closed import either
from mahdar.find.statements import run_on_clauses, run_on_phrases
from mahdar.find.statements.adjuncts import channel_at
from mahdar.find.statements.asserted import spelt
from mahdar.find.statements.draft import Draft
from mahdar.find.statements.edges import new_clause
from mahdar.find.statements.going_on import present
from mahdar.find.statements.joined import with_article
from mahdar.find.statements.phrase_verbs import holds_verb, main_verb, verb_joined
from mahdar.find.statements.reporters_own import others_relative
from mahdar.find.statements.sayer_told import of_sayer
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.supposed import joined_condition

FEELING = "express"
THEY = 5  # letters: a verb joined by «و» with the ending of many has more
FIFTH = 4  # letters of a masdar of the fifth stem; one of the sixth has one more
PARTICIPLE = 5  # letters of a participle in the accusative, which has more


def noun_phrase_end(scene: Scene, draft: Draft, first: int, last: int) -> int:
    """The first place where the noun phrase gives way to another clause, `last` when it does not."""
    if first_clause(scene, draft):
        last = next((k for k in range(first + 1, last) if scene.comma(k) and k not in scene.time_ends and scene.page.depth[k] <= scene.page.depth[first]), last)
    relative = scene.word(first) in scene.speech.source_links
    clause = relative or holds_verb(scene, first) and not scene.owned_noun(first)
    for k in range(first + 1, last):
        relative = relative or scene.relative(k)
        if scene.page.depth[k] > scene.page.depth[first]:
            continue
        if another_begins(scene, draft, k, relative) or new_clause(scene, draft, k, clause, relative):
            return k
        if not (clause or relative) and (verb_joined(scene, draft, k) or main_verb(scene, draft, k) or of_sayer(scene, draft, first, k)):
            return k
        if not (clause or relative) and run_on_phrases.begins(scene, draft, k) or run_on_phrases.in_headline(scene, draft, k):
            return k
        if run_on_clauses.begins(scene, draft, k, not (clause or relative)):
            return k
        clause = clause or holds_verb(scene, k)
    return last


def first_clause(scene: Scene, draft: Draft) -> bool:
    """«وبينما نفت طهران علمها، …», «الوزارة، التي نفت علمها، …»: the main clause follows after the comma."""
    i = draft.cue.first
    if scene.relative(i - 1) and scene.comma(i - 2):
        return True  # «المحكمة، التي شددت على خطورة التهم، حكما …»
    return scene.bare_in(scene.word(i - 1), scene.grammar.meanwhile) and scene.sentence_start[i] >= i - 1


def another_begins(scene: Scene, draft: Draft, k: int, relative: bool) -> bool:
    """Another clause begins at token k; `relative` when a relative clause stands before it, to which it may belong."""
    if (
        scene.relative(k)
        and told_by(scene, k)
        or others_relative(scene, draft, k)
        or in_paper(scene, k, relative)
        or dots(scene, k)
        or his_words(scene, k)
        or those_who_speak(scene, draft, k)
        or (not relative and (in_state(scene, k) or felt_in(scene, draft, k)))
    ):
        return True
    if (scene.comma(k - 1) or not relative) and scene.word(k) in scene.grammar.but_that and scene.word(k + 1) in scene.grammar.that:
        return True  # «…، إلا أنها لم …»
    if scene.word(k) in scene.grammar.rather and scene.finite(k + 1) is not None:
        return True  # «…، بل طلبت …»
    around = draft.shape == "noun" or scene.relative(draft.cue.first - 1)
    if around and scene.comma(k - 1) and main_subject(scene, k) or oftentimes(scene, k) or which_is_what(scene, k) or says_but(scene, draft, k):
        return True
    if not relative and (around and scene.comma(k - 1) and main_clause(scene, k) or does_likewise(scene, k) or during(scene, k)):
        return True
    word = scene.word(k)
    if word[:1] not in scene.grammar.joining or word[1:] in scene.grammar.that or word in scene.grammar.besides:
        return False
    free = scene.comma(k - 1) or not relative
    if scene.comma(k - 1) and scene.word(k)[:1] in scene.grammar.so and (scene.word(k)[1:] in scene.grammar.prepositions or asks(scene, k)):
        return True  # «…، فبعد انطلاقه …»
    if not relative and (was_too(scene, k) or they_do(scene, k)):
        return True
    return free and (says_too(scene, k) or does_too(scene, k, relative) or another_speaker(scene, k) or she_does(scene, draft, k, relative))


def asks(scene: Scene, k: int) -> bool:
    """«…، فما هي شروط السباق؟», «…، فهل يعود؟»: the reporter asks."""
    word = scene.word(k)[1:]
    return word in scene.grammar.questions or word in scene.grammar.what and scene.word(k + 1) in scene.remarks.copula


def main_clause(scene: Scene, k: int) -> bool:
    """A verb in the past behind a comma, which no conjunction joins: «بعد مطالبة النقابة برفع الأجور، أعلنت …»."""
    word, grammar = scene.word(k), scene.grammar
    if k in scene.mentions or word in scene.tenses.nouns_too or word[:1] in grammar.joining or word in grammar.may | grammar.copulas | grammar.prepositions:
        return False
    cue = scene.finite(k)
    return cue is not None and cue.shape == "past" and not cue.weak and cue.lemma not in scene.speech.lookalikes or scene.tenses.of(word) == "past"


def main_subject(scene: Scene, k: int) -> bool:
    """A verb in the present behind a comma, with the one named who is its subject: «الاتفاق الذي يعتبره متساهلا مع خصومه، يعد فلان بـ…»."""
    known, word = scene.mentions.get(k + 1), scene.word(k)
    if known is None or k in scene.mentions or word in scene.names.ordinary or known[1].kind not in ("person", "office", "state", "body"):
        return False
    return present(scene, k) and known[1].span.start == scene.page.start[k + 1]


def which_is_what(scene: Scene, k: int) -> bool:
    """«اقترحت الجزيرة رسوما جديدة وهو ما أغضب جارتها»: what came of it, without a comma."""
    word = scene.word(k)
    return word[:1] == scene.names.conjunction and word in scene.grammar.which and scene.word(k + 1) in scene.grammar.what_came


def says_but(scene: Scene, draft: Draft, k: int) -> bool:
    """«وصف الاتفاق بأنه جيد لكنه أقر بـ…»: whoever speaks says something else, too."""
    if scene.word(k) not in scene.remarks.but_they:
        return False
    if not draft.plural and not scene.bare_in(scene.word(k), scene.grammar.but_he):
        return scene.tenses.of(scene.word(k + 1)) == "past"
    cue = scene.finite(k + 1)
    return cue is not None and cue.shape == "past" and cue.plural == draft.plural and cue.gender == draft.gender


def oftentimes(scene: Scene, k: int) -> bool:
    """«التدريبات التي تعتبرها تهديدا وغالبا ما ردت عليها …»: how often something else happened."""
    word = scene.word(k)
    return word[:1] == scene.names.conjunction and word[1:] in scene.grammar.often and scene.word(k + 1) in scene.grammar.what


def does_likewise(scene: Scene, k: int) -> bool:
    """«طلب نقل التمثال كما زار المتحف»: «كما» before a verb, no likeness."""
    word = scene.word(k + 1)
    return scene.word(k) in scene.grammar.likewise and word not in scene.grammar.wants and (present(scene, k + 1) or scene.tenses.of(word) == "past")


def during(scene: Scene, k: int) -> bool:
    """«انتقد رفع الفائدة خلال اجتماع مغلق»: where it was said."""
    return scene.word(k) in scene.grammar.during and scene.word(k + 1) in either(scene.grammar.gatherings, scene.grammar.said_in)


def they_do(scene: Scene, k: int) -> bool:
    """A verb in the past with the ending of many, joined by «و»: «طلبوا إخلاء الدار وهددوا …»."""
    word = scene.word(k)
    return len(word) > THEY and word.endswith(tuple(scene.grammar.they)) and not scene.in_mention(k)


def was_too(scene: Scene, k: int) -> bool:
    """«… وكان قد …», «… ولم …», «… وقد …»: a clause of its own."""
    rest, grammar = scene.word(k)[1:], scene.grammar
    return (rest in grammar.copulas or rest in grammar.may) and rest not in grammar.negations or rest in grammar.clause_negations


def says_too(scene: Scene, k: int) -> bool:
    """A verb of saying joined by «و», which is written like no noun: «… وحذر السكان بضرورة …»."""
    cue = scene.finite(k)
    if (
        cue is None
        or not cue.prefix
        or (cue.weak and not cue.plural)
        or cue.pronoun is not None
        or k in scene.mentions
        or scene.word(k)[1:] in scene.grammar.prepositions
        or not spelt(scene, k, cue)
        or joined_condition(scene, k, cue)
    ):
        return False
    return cue.lemma not in scene.speech.lookalikes or (cue.gender == "f" and cue.shape == "past")


def does_too(scene: Scene, k: int, relative: bool) -> bool:
    """A verb in the past joined by «و» after a comma: «…، وأصدرت أمرا بـ…»."""
    if not relative and scene.bare_in(scene.word(k), scene.grammar.takes_place):
        return True
    if relative or not scene.comma(k - 1) or k in scene.mentions or scene.word(k) in scene.tenses.nouns_too or masdar_joined(scene, k):
        return False
    return scene.word(k)[1:] not in scene.grammar.short_masdars and scene.tenses.of(scene.word(k)) == "past"


def masdar_joined(scene: Scene, k: int) -> bool:
    """«…، وحرص السويد على …», «…، وتقدمه على …»: what is written like a verb is a masdar before a state of the other gender, or with its pronoun."""
    word, known = scene.word(k), scene.mentions.get(k + 1)
    if known is not None and known[1].kind == "state" and known[1].gender == "f" and known[1].span.start == scene.page.start[k + 1]:
        return word[-1:] not in scene.grammar.she and word[1:] in scene.names.ordinary
    led = scene.word(k + 1) in scene.grammar.complements or scene.word(k + 1) in scene.grammar.prepositions
    return led and any(fifth(scene, base) for base in scene.speech.without_pronoun(word[1:]) if base != word[1:])


def fifth(scene: Scene, base: str) -> bool:
    """A masdar of the fifth or sixth stem, an everyday word («تقدم», «تعاون»)."""
    return FIFTH <= len(base) <= FIFTH + 1 and base[:1] in scene.grammar.she and base in scene.names.ordinary


def she_does(scene: Scene, draft: Draft, k: int, relative: bool) -> bool:
    """A verb in the past that by its ending has the same feminine subject: «رفضت النتيجة وطعنت في …»."""
    word, grammar = scene.word(k), scene.grammar
    if relative or draft.gender != "f" or draft.shape != "past" or word[-1:] not in grammar.she or word[-2:] in grammar.of_things or k in scene.mentions:
        return False
    return len(word) > 4 and word[1:-1] in scene.names.ordinary


def another_speaker(scene: Scene, k: int) -> bool:
    """A name or noun with the article and a verb of saying in the present: «دخول المدينة والمعارضة تنفي حصارها»."""
    if k in scene.mentions and scene.mentions[k][1].span.start == scene.page.start[k]:
        return False  # «واشنطن»
    after = scene.mentions[k][0] if k in scene.mentions else k + 1
    cue = scene.finite(after) if after > k + 1 or k in scene.mentions or with_article(scene, k) else None
    return cue is not None and cue.shape == "present" and not cue.prefix


def told_by(scene: Scene, k: int) -> bool:
    """«… انتقادات المنظمة التي قالت إن …», «من الهجوم الذي قال إنه …»: a relative clause with words of its own."""
    cue = scene.finite(k + 1)
    if cue is None or "said" not in cue.takes or cue.shape != "past" or cue.pronoun is not None:
        return False
    return scene.said(k + 2)


def his_words(scene: Scene, k: int) -> bool:
    """«…، قوله "…"»: the words that a noun with a pronoun reports."""
    if not scene.comma(k - 1) or not (scene.opens_quote(k + 1) or scene.that(k + 1) or scene.colon(k + 1)):
        return False
    return any(cue.shape == "noun" and cue.pronoun and not cue.prefix for cue in scene.cues(k))


def those_who_speak(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعلنوا رغبتهم في الرحيل، أبرزهم …»: those who stand out of the many whose wish it is."""
    if not scene.comma(k - 1) or scene.word(k) not in scene.extents.foremost:
        return False
    first = scene.word(draft.content[0].first)
    return any(first.endswith(p) and scene.word(k).endswith(p) and p not in scene.remarks.her for p in scene.pronouns if len(p) > 1)


def in_paper(scene: Scene, k: int, relative: bool) -> bool:
    """Where it was said: «… في تغريدة له على حسابه»."""
    if relative or scene.word(k) not in scene.grammar.channel_prepositions or scene.finite(k - 1) is not None:
        return False
    return scene.word(k + 1) in scene.grammar.said_in


def felt_in(scene: Scene, draft: Draft, k: int) -> bool:
    """«أعرب عن ارتياحه عبر فيسبوك»: through what somebody tells what he feels."""
    near = k == draft.content[0].first + 1 and scene.word(k) in scene.grammar.prepositions or scene.word(k) in scene.grammar.via
    return draft.act == FEELING and near and channel_at(scene, k, scene.sentence_end[k]) is not None


def in_state(scene: Scene, k: int) -> bool:
    """«…، متحصنا بـ…»: behind a comma, or before «على أن …», a participle in the accusative tells how the speaker is or what he does meanwhile."""
    word = scene.word(k)
    before_that = scene.word(k + 1) in scene.grammar.that_hangs and scene.that(k + 2)
    if word[:1] not in scene.grammar.participle_letter or word[-1:] not in scene.grammar.accusative or len(word) <= PARTICIPLE - before_that:
        return False
    if not (scene.comma(k - 1) or before_that):
        return False
    leads = (
        scene.word(k + 1) in scene.grammar.prepositions | scene.grammar.demonstratives
        or scene.that(k + 1)
        or scene.clings_any(k + 1)
        or scene.opens_quote(k + 1)
    )
    return leads and k not in scene.times and word not in scene.grammar.adverbs and not scene.in_mention(k)


def dots(scene: Scene, k: int) -> bool:
    """The two dots that part two clauses of a headline."""
    title = scene.page.paragraphs[0] if scene.page.paragraphs else range(0)
    return k < title.stop < len(scene.page) - 1 and len(scene.word(k)) > 1 and scene.word(k)[:1] in scene.grammar.stops
