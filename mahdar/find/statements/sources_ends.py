"""How far the words about a source reach behind its name, and where another clause begins."""

from __future__ import annotations

from mahdar.find.statements.belonging import going_with
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

TAIL = 20  # tokens: no more describe a source
HEAD = 4  # tokens to the «أن» of «على الرغم من أن»
DATELINE = 15  # tokens: no dateline is longer
BETWEEN = 8  # tokens from one comma to the next around a time


def source_end(scene: Scene, opens: int, last: int) -> int:
    """The end of a source phrase that opens at a token: behind a comma or stop all up to the next comma or stop."""
    k = name_end(scene, last)
    if scene.word(opens) in scene.speech.also:
        return k  # «كما ينفي الوزير أيضا هذه المزاعم»
    if apart(scene, opens) or scene.word(opens + 1) in scene.speech.source_links and subject_goes_on(scene, k):
        near = range(k, min(k + TAIL, scene.sentence_end[opens] + 1))
        return next((n for n in near if n == scene.sentence_end[opens] or parts(scene, n)), k)
    return k


def sentence_start(scene: Scene, i: int) -> int:
    """The first token of the sentence of token i, past a dateline («… (رويترز) - »)."""
    first = scene.sentence_start[i]
    if ")" not in scene.page.places:
        return first
    dash = next((k for k in range(first, min(first + DATELINE, i)) if scene.word(k) in scene.grammar.dashes and scene.word(k - 1) == ")"), None)
    return first if dash is None else dash + 1


def apart(scene: Scene, opens: int) -> bool:
    """The phrase that opens at a token stands behind a comma, a stop or «وذلك»."""
    return scene.comma(opens - 1) or scene.word(opens - 1) in scene.grammar.that_being or opens > 0 and scene.stops(opens - 1)


def subject_goes_on(scene: Scene, k: int) -> bool:
    """Behind «بحسب ما صرح رئيس المركز» no preposition at token k goes on with the clause around it."""
    return scene.is_word(k) and scene.word(k) not in scene.grammar.complements and not scene.clings_any(k)


def name_end(scene: Scene, k: int) -> int:
    """Past the brackets, adjectives and times right behind a source that ends at token k."""
    k = scene.bracket_end(k) if scene.word(k) == "(" else k
    while scene.plain(k) and scene.definite(k) and k not in scene.mentions:
        k += 1
    if going_with(scene, k - 1) and scene.clings_any(k):
        k = scene.plain_end(k)  # «كما أفادت الشركة المتخصصة بصيد الأسماك.»
    return past_times(scene, k)


def parts(scene: Scene, n: int) -> bool:
    """What is said of the source is over at token n."""
    return scene.comma(n) or scene.that(n) or scene.colon(n) or scene.relative(n) or other_matter(scene, n)


def says_apart(scene: Scene, k: int) -> bool:
    """«كما قال الوزير، قبل أسبوع، إن …»: behind a comma at token k, with few words between two commas or none, «إن» leads to what is said."""
    if not scene.comma(k):
        return False
    if scene.said(k + 1):
        return True
    close = next((n for n in range(k + 1, k + BETWEEN) if not scene.is_word(n)), k)
    return scene.comma(close) and scene.said(close + 1)


def granted_alone(scene: Scene, first: int, comma: int, k: int) -> Run | None:
    """«وعلى الرغم من أن المصنع أغلق، بحسب مديره، إلا أن …»: the clause from token `first` to the comma, which is granted; at token k the main one begins."""
    head = granted_head(scene, first)
    if not main_clause(scene, k) or head is None:
        return None
    return Run(head + 1, comma) if head + 2 < comma else None


def main_clause(scene: Scene, k: int) -> bool:
    """At token k the main clause begins behind one that is granted: «إلا أن», «فإن», «فقد»."""
    grammar, word = scene.grammar, scene.word(k)
    return word in grammar.but_that and scene.word(k + 1) in grammar.that or word[:1] in grammar.so and word[1:] in grammar.that | grammar.may


def granted_head(scene: Scene, first: int) -> int | None:
    """The «أن» of «على الرغم من أن» at token `first`; None where nothing is granted."""
    head = next((n for n in range(first, first + HEAD) if scene.word(n) in scene.grammar.that), None)
    granting = head is not None and any(scene.bare_in(scene.word(n), scene.grammar.despite) for n in range(first, head))
    return head if granting else None


def past_times(scene: Scene, j: int) -> int:
    """The token after times and adverbs at j."""
    while j in scene.times or scene.word(j) in scene.grammar.adverbs:
        j = scene.times.get(j, j + 1)
    return j


def other_matter(scene: Scene, k: int) -> bool:
    """Behind a source phrase that ends at token k, or behind the comma there, another clause begins («، وقد …», «وأضاف …», «، لكن …»)."""
    k += scene.comma(k)
    word, grammar = scene.word(k), scene.grammar
    if scene.bare_in(word, grammar.but) or scene.finite(k) is not None and word not in grammar.prepositions:
        return True
    if word[:1] not in grammar.joining or len(word) < 3 or k in scene.mentions or word in grammar.and_that:
        return False
    return scene.comma(k - 1) or word[1:] in grammar.may | grammar.copulas or scene.tenses.of(word) == "past"


def past_opening(scene: Scene, first: int, last: int) -> Run:
    """The clause without what joins it to the text before («و», «لكن», «يذكر أن»)."""
    if scene.bare_in(scene.word(first), scene.grammar.by_the_way):
        that = next((k for k in (first + 1, first + 2) if scene.that(k)), first - 1)
        return Run(that + 1, last)
    if scene.bare_in(scene.word(first), scene.grammar.but) or scene.word(first) in scene.grammar.likewise | scene.grammar.but_that:
        return Run(first + 1 + (scene.word(first + 1) in scene.grammar.that), last)
    return Run(first, last, int(conjunction(scene, first)))


def conjunction(scene: Scene, i: int) -> bool:
    """Token i begins with «و» that joins sentences and is no letter of its word («وقام», not «وصل»)."""
    word, grammar, known = scene.word(i), scene.grammar, scene.mentions.get(i)
    if word[:1] not in grammar.joining or len(word) < 3:
        return False
    if known is not None:
        return known[1].span.start > scene.page.start[i]
    rest = word[1:]
    particles = (grammar.prepositions, grammar.copulas, grammar.openers, grammar.demonstratives, grammar.adverbs, grammar.before_verb)
    small = any(rest in words for words in particles)
    cue = any(cue.prefix for cue in scene.cues(i) if cue.shape != "noun") or rest[:1] in grammar.joining
    doing = rest[:1] in grammar.persons - grammar.we and len(rest) > 3 and not scene.own_letter(word) and not scene.names.word(word).unknown
    verb = doing or scene.tenses.of(rest) != "" or scene.names.word(rest).verb
    return small or cue or verb or rest.startswith(tuple(grammar.article)) or scene.bare_in(word, grammar.negations)
