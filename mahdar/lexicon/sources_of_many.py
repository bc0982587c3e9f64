"""Nouns for bodies and for several people who speak («أطباء», «منظمات», «السلطات»)."""

from __future__ import annotations

from mahdar.lexicon.grammar import GrammarTable
from mahdar.lexicon.names import NameWords

SHORT = 4  # letters: a shorter word has no ending of many people


def tells_several(names: NameWords, grammar: GrammarTable, word: str) -> bool:
    """The folded noun, with the article or without, is one for a body or for several people."""
    bare = word.removeprefix(names.article)
    if bare in grammar.crowds or bare in names.parties:
        return True
    if any(head.plural or head.kind == "body" for form in (word, bare) for head in names.heads.get(form, ())):
        return True
    whole = bare + names.naming.nominative[0][1:] if bare.endswith(names.conjunction) else bare  # «معلمو المدينة»
    if len(bare) > SHORT and whole.endswith(names.naming.verb_ends) and names.word(whole).ordinary:
        return True
    ending = next((end for end in grammar.of_things if bare.endswith(end)), None)
    single = bare.removesuffix(ending) + names.marbuta["closed"] if ending else ""
    return any(head.kind == "body" for head in names.heads.get(single, ()))


def takes_sides(names: NameWords, grammar: GrammarTable, word: str) -> bool:
    """The folded word is a plural of those who are for somebody or something or against it («منتقدون», «المؤيدات»)."""
    bare = word.removeprefix(names.article)
    ends = (*names.naming.verb_ends, names.naming.oblique, *grammar.of_things)
    return any(bare.removesuffix(end) in names.sided for end in ends if bare.endswith(end))
