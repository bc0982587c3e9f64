"""Clauses that begin with a quotation: whether what stands behind it belongs to them («إن "السد آمن"، وأن …») or is the reporter's."""

from __future__ import annotations

from mahdar.find.statements import going_on, still_said
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past

NAME = 5  # tokens of a name with its quotation marks
NEAR = 12  # tokens to the next quotation of the same clause
SHORT, BARE = 4, 2  # letters of «ويتم»; of «أن» without a pronoun
THING = 3  # words: a quotation this short may be the subject of the clause


def quotation_alone(scene: Scene, run: Run, starts: list[int]) -> bool:
    """The clause begins with a quotation, after which nothing of the clause follows."""
    after = scene.quote_end[run.first] + 1
    if after >= run.last:
        return True
    stop = min([run.last, *(k for k in starts if k > run.first)])
    if after + 1 not in starts and leads_on(scene, run.first, after, stop):
        return False
    if scene.is_word(after) and (after in starts or scene.word(after) in scene.grammar.meanwhile):
        return True
    if scene.word(after) in scene.grammar.of and scene.word(after + 1) in scene.grammar.without:
        return True  # «"…" من غير أن …»
    if scene.word(after) in scene.grammar.not_cues and scene.opens_quote(after + 1):
        return True  # «"…"، مضيفة "…"»
    if scene.word(after) in scene.grammar.where and (past(scene, after + 1) or scene.word(after + 1) in scene.tenses.nouns_too):
        return True  # «"حرق المكتبة" حيث احترق …»
    if scene.relative(after) and (verbless(scene, run.first) or after - run.first - 2 <= THING and scene.definite(after - 2)):
        return False  # «إن "القافلة الأخيرة" التي خرجت أمس وصلت», «إنها "ليست الوحيدة" التي رحلت»
    if scene.relative(after) and not any(scene.opens_quote(k) for k in range(after, next_comma(scene, after, run.last))):
        return True
    if after - run.first <= NAME and scene.comma(after) and going_on.present(scene, after + 1):
        return False  # «"سند"، سيمنح …»: a name, with its verb behind the comma
    return not scene.is_word(after) and not scene.opens_quote(after) and not goes_on(scene, after, run.last)


def verbless(scene: Scene, opener: int) -> bool:
    """Behind «إن» a quotation of a noun or two is no clause yet."""
    close = scene.quote_end[opener]
    said = scene.word(opener - 1) in scene.grammar.that | scene.grammar.said
    return said and close - opener - 1 <= THING and not going_on.present(scene, opener + 1) and not scene.verbal(opener + 1)


def described_noun(scene: Scene, run: Run) -> bool:
    """«طالب بـ"وقف الصيد" الذي يضر بالبحيرة»: right behind a few quoted words that are no clause a relative clause describes them."""
    close = scene.quote_end[run.first]
    few = close - run.first <= NAME and not scene.verbal(run.first + 1) and not going_on.present(scene, run.first + 1)
    return few and scene.relative(close + 1) and scene.finite(close + 2) is None


def leads_on(scene: Scene, opener: int, after: int, stop: int) -> bool:
    """Behind the comma at token `after` the clause goes on: with «وأن», a condition, the verb of a quoted subject, or another quotation."""
    if not scene.comma(after):
        return False
    k = after + 1
    if scene.word(k)[:1] in scene.grammar.joining and scene.word(k)[1:] in scene.grammar.that or conditional(scene, k):
        return True
    listed = still_said.listed(scene, opener, after) or still_said.same_preposition(scene, opener, after)
    return listed or subject_alone(scene, opener, k, stop) or further_quotation(scene, k, stop)


def conditional(scene: Scene, k: int) -> bool:
    """«إذا لم …», «في حال …», «ما لم …» at token k: on what condition it is so."""
    grammar = scene.grammar
    if scene.word(k) in grammar.in_what | grammar.channel_prepositions:
        k += 1
    return scene.word(k) in grammar.conditions


def subject_alone(scene: Scene, opener: int, k: int, stop: int) -> bool:
    """«إن "نجمة البحر"، السفينة الجديدة، تبحر …»: a noun or two in quotation marks behind a bare «إن», with an apposition, and no verb said yet."""
    close = scene.quote_end[opener]
    that = scene.word(opener - 1)
    bare = that in scene.grammar.that and len(that) - (that[:1] in scene.grammar.clinging) == BARE
    if not bare or close - opener - 1 > THING or going_on.present(scene, opener + 1) or scene.verbal(opener + 1):
        return False
    comma = next_comma(scene, k, stop)
    return scene.definite(k) and comma < stop and going_on.present(scene, comma + 1)


def further_quotation(scene: Scene, k: int, stop: int) -> bool:
    """«، وتؤيد "…"»: a verb that goes on with the clause, and another quotation of it near."""
    word, grammar = scene.word(k), scene.grammar
    verb = word[:1] in grammar.joining and word[1:2] in grammar.persons - grammar.we and len(word) > SHORT
    if not verb or scene.cues(k) or scene.masdars.fullmatch(word[1:]) or k in scene.mentions:
        return False
    for n in range(k + 1, min(k + NEAR, stop)):
        if scene.opens_quote(n):
            return True
        if scene.comma(n) or scene.cues(n):
            return False
    return False


def next_comma(scene: Scene, first: int, last: int) -> int:
    """The first comma of the stretch, or its end."""
    return next((k for k in range(first, last) if scene.comma(k)), last)


def goes_on(scene: Scene, mark: int, last: int) -> bool:
    """After a bracket the clause goes on."""
    return scene.word(mark) in ("(", "[") and mark < last
