"""What goes with the noun of an unnamed source in a phrase of its own («مصدر من داخل المصنع», «المدافعون عن الغابة»), up to the words said."""

from __future__ import annotations

from collections.abc import Container

from mahdar.find.closed import without
from mahdar.find.statements.adjuncts import channel_at, medium_addressed
from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene

LONGEST = 14  # tokens: no such phrase is longer
QUOTED = 5  # from the opening mark of a name to its closing one


def with_complement(scene: Scene, run: Run, limit: int, takes: Container[str]) -> Run:
    """The subject with the phrase that a preposition of its own leads, where nothing else stands before the words said; itself where there is none."""
    k = run.last
    if not leads(scene, run, k) or scene.word(k) in takes or scene.word(k)[:1] in takes or circumstance(scene, k, limit):
        return run
    last = phrase_end(scene, k, min(limit, k + LONGEST))
    whole = last >= limit or scene.word(last) in scene.grammar.that or scene.comma(last) or last in scene.times or circumstance(scene, last, limit)
    while last > k and scene.word(last - 1) in scene.grammar.prepositions:
        last -= 1
    return Run(run.first, last, run.skip, run.generic) if whole and last > k else run


def leads(scene: Scene, run: Run, k: int) -> bool:
    """Token k is a preposition that may belong to the noun that begins the subject, an indefinite one, or a plural of human beings."""
    word, known = scene.names.word(scene.word(run.first)), scene.mentions.get(run.first)
    many = word.text.endswith(scene.names.naming.verb_ends) or k > run.first + 1 and are_many(scene, k - 1)
    free = word.ordinary and word.plain or many and scene.definite(k - 1)
    if known is not None and known[1].kind not in ("unnamed", "office") or known is None and not free:
        return False
    if any(n in scene.apposed.persons for n in range(run.first, k)) or scene.apposed.at_end(run.first, k) < k:
        return False
    about = scene.word(k) in without(scene.grammar.heard_from, scene.grammar.on_behalf)
    open_noun = not scene.definite(run.first) and (known is None or known[1].kind == "unnamed") or many
    if open_noun and (of_those(scene, run, k) or by_the(scene, k)):
        return True
    return about or open_noun and scene.word(k) in scene.names.within | scene.grammar.of | scene.grammar.incumbent


def are_many(scene: Scene, k: int) -> bool:
    """Token k has the article and the ending of many human beings («القائمون»)."""
    return scene.definite(k) and k not in scene.mentions and scene.word(k).endswith(tuple(scene.names.naming.verb_ends))


def of_those(scene: Scene, run: Run, k: int) -> bool:
    """Token k is «ل» behind a study, or a participle that describes the subject («استطلاع للرأي», «مصادر تابعة للثوار»)."""
    if not (scene.for_the(k) or scene.clings(k, scene.names.naming.li)):
        return False
    last = scene.names.word(scene.word(k - 1))
    noun = last.state or last.quality or last.definite or last.text in scene.names.heads or k - 1 in scene.mentions
    described = run.first < k - 1 and last.ordinary and last.text[-1:] in scene.grammar.feminine and not noun
    return scene.word(run.first) in scene.grammar.studies or described


def by_the(scene: Scene, k: int) -> bool:
    """Token k is «ب» in front of a noun with the article, a body or a place («ضباط بالجيش», «مصدر بملعب المدينة»)."""
    rest, letter = scene.word(k)[1:], scene.word(k)[:1]
    if letter not in scene.names.within or scene.with_pronoun(k) or rest in scene.grammar.times_of_saying:
        return False
    known = scene.mentions.get(k)
    place = known is not None and known[1].kind in ("body", "place") and known[1].span.start > scene.page.start[k]
    named = scene.names.is_ordinary(rest) and k + 1 in scene.mentions
    return place or named or any(head.kind in ("body", "place") for head in scene.names.heads.get(rest, ())) or rest.startswith(tuple(scene.grammar.article))


def circumstance(scene: Scene, k: int, limit: int) -> bool:
    """When, where or through what the words were said, or to whom, is told from token k on."""
    grammar, word = scene.grammar, scene.word(k + 1)
    if channel_at(scene, k, limit) is not None or medium_addressed(scene, k, limit) is not None:
        return True
    if scene.word(k)[:1] in grammar.to_letter and scene.speech.hears(scene.word(k)[1:]):
        return True
    if scene.word(k) not in grammar.prepositions:
        return False
    told = word in grammar.while_words or word in grammar.demonstratives or word in grammar.times_of_saying
    near = scene.word(k) in scene.names.within or scene.word(k) in scene.names.locatives
    away = scene.word(k) in without(grammar.prepositions, grammar.on_account, grammar.of, grammar.heard_from) and not near
    return told or away or k + 1 in scene.times or scene.belongs(k + 1)


def phrase_end(scene: Scene, k: int, stop: int) -> int:
    """The end of the words from token k on that may belong to one noun phrase with its prepositions; k where a verb or clause stands among them."""
    j = k + 1
    while j < stop and j not in scene.times and not circumstance(scene, j, stop):
        if scene.opens_quote(j) and scene.quote_end[j] - j <= QUOTED:
            j = scene.quote_end[j] + 1
            continue
        if not scene.is_word(j) or scene.word(j) in scene.grammar.that:
            break
        if clausal(scene, j):
            return k
        j += 1
    return j


def clausal(scene: Scene, j: int) -> bool:
    """Token j is a verb or begins a clause."""
    word = scene.names.word(scene.word(j))
    verbal = word.verb and word.text not in scene.names.ordinary and not scene.in_mention(j)
    return scene.relative(j) or scene.finite(j) is not None or scene.negation(j) or scene.that(j) or verbal or scene.participle(j) is not None
