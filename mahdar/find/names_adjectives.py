"""Adjectives with the article behind a noun: how far they go, and the state that one of them tells."""

from __future__ import annotations

from mahdar.find.names_fields import is_relation, many_alike
from mahdar.find.names_scan import Phrase, Scan

MANY = 12  # adjectives in a row, or fields of one ministry
PEOPLE = 5  # letters: a shorter word with the article has no ending of many people


def adjectives(scan: Scan, i: int) -> Phrase:
    """Adjectives with the article from i on: where they stop and the state that one of them belongs to."""
    state, last = None, i + MANY
    while True:
        if scan.word[i].text == scan.names.negation and scan.word[i + 1].definite:
            i += 1
        if scan.word[i].text in scan.names.terms and scan.word[i - 1].quality:
            i += 1
        word = scan.word[i]
        ended = i >= last or not (word.definite or word.state) or word.stop or word.title and not is_described(scan, i)
        ended = ended or scan.word[i + 1].text in scan.names.before_or_next
        if ended or not is_adjective(scan, i, after_state=bool(state)):
            return Phrase(i, body=state, named=bool(state))
        state = state_of(scan, i) or state
        i += 1
        if state and (scan.word[i - 1].text, scan.word[i].text) in scan.names.halved:
            i += 1


def of_named(scan: Scan, i: int, *, named: bool) -> Phrase:
    """The adjectives from i on behind a body; behind a name or a state only up to a participle that a preposition completes («منظمة فلان المعنية بالبيئة»)."""
    found = adjectives(scan, i)
    told = named or found.named
    stop = next((k for k in range(i, found.stop) if is_completed(scan, k)), found.stop) if told else found.stop
    return Phrase(stop, body=found.body, named=found.named)


def is_completed(scan: Scan, i: int) -> bool:
    """What follows with a preposition completes the participle at i."""
    if scan.word[i].text not in scan.names.completed:
        return False
    after = scan.word[i + 1]
    return after.text in scan.names.prepositions or any(after.text[:cut] in scan.names.joining for cut in after.cuts if cut)


def agreeing(scan: Scan, i: int, first: str) -> Phrase:
    """The adjectives behind the body at i, read as `first`, up to one of another gender («حثت السلطات الإيرانيين على …»)."""
    found, head, feminine = adjectives(scan, i + 1), scan.head(first, "body"), scan.names.marbuta["closed"]
    others = scan.names.naming.oblique if head is None or head.sex == "f" else feminine
    stop = next((k for k in range(i + 1, found.stop) if scan.word[k].definite and scan.word[k].text.endswith(others)), found.stop)
    if stop == found.stop or i and any(scan.word[i - 1].text[cut:] in scan.names.heads for cut in scan.word[i - 1].cuts):
        return found  # «وسائل الإعلام البريطانية»
    state = next((of for k in range(i + 1, stop) if (of := state_of(scan, k))), None)
    return Phrase(stop, body=state, named=state is not None)


def state_of(scan: Scan, i: int) -> str | None:
    """The state to which an adjective belongs; of one in two words both tell («الكوري الشمالي»)."""
    state = scan.word[i].state
    return scan.names.halved.get((scan.word[i].text, scan.word[i + 1].text), state) if state else None


def is_described(scan: Scan, i: int) -> bool:
    """A word that may be a title is an adjective here («حزب العمال المعارض»): no name follows."""
    after = scan.word[i + 1]
    return scan.word[i].quality and not after.given and not after.unknown


def is_adjective(scan: Scan, i: int, after_state: bool) -> bool:
    """The word, which has the article, may be an adjective of what stands before it; after the adjective of a state only a few may stand."""
    word = scan.word[i]
    if is_of_many(scan, i):
        return False
    if word.state:
        return word.definite or word.text in scan.names.half_states
    if is_relation(scan, i) or many_alike(scan, i):
        return True
    if word.starts and word.starts[0][0] == 0 and not word.quality:
        return word.text in scan.names.portfolios and word.text.endswith(scan.names.adjective_ends)
    numbered = word.definite and word.text.removeprefix(scan.names.article).removesuffix(scan.names.marbuta["closed"]) in scan.names.numbered
    return word.quality or numbered or (not after_state and word.ordinary and word.text.endswith(scan.names.adjective_ends))


def is_of_many(scan: Scan, i: int) -> bool:
    """People in the oblique stand right behind the word for one who holds an office, which they cannot describe («أبلغ الوزير الصحفيين أن …»)."""
    heads, word = scan.names.heads.get(scan.word[i - 1].text, ()) if i else (), scan.word[i]
    one = any(head.kind == "office" for head in heads) and not any(head.plural for head in heads)
    return one and word.definite and len(word.text) > PEOPLE and word.text.endswith(scan.names.naming.oblique)
