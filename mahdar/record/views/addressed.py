"""To whom a demand or an offer is put, as its sentence tells it."""

from __future__ import annotations

from mahdar.lexicon.stances import StanceWords
from mahdar.record.views.answers import Claims
from mahdar.record.views.called import PHRASE, between
from mahdar.record.views.said import Said
from mahdar.text import WORD

LETTERS = 3
"""Letters of a noun without its ending at least."""
MUST = 6
"""Tokens of what is asked among which stands who must do it."""


def addressed(s: Said, claims: Claims) -> tuple[str, ...]:
    """The parties to whom it is put, else the words for them, without the preposition before them; not those before whom it was only said."""
    page, named, common = claims.gathered.page(s.source.doc), claims.terms.named[s.source.doc], claims.terms.words
    to = s.found.addressee if s.found.addressee and not heard(s, claims) else None
    tokens = page.tokens(to.start, to.stop) if to else between(s, page, claims.terms, named)
    if names := tuple(dict.fromkeys(named[i] for i in tokens if i in named)):
        return names
    words = [i for i in tokens if page.kind[i] == WORD]
    told = 0 < len(words) <= PHRASE and page.word[words[-1]] not in common.openings | common.common
    return (phrase(words, s, claims),) if told else obliged(s, claims)


def phrase(at: list[int], s: Said, claims: Claims) -> str:
    """The words as they stand alone, «فصيل مسلح» of «دعا فصيلا مسلحا»; with the clause that tells who leads those («يقوده فلان»)."""
    page, named, words = claims.gathered.page(s.source.doc), claims.terms.named[s.source.doc], claims.terms.words
    raw = page.text[page.start[at[0]] : page.stop[at[-1]]]
    if any(words.definite(page.word[i]) or page.word[i] in words.openings for i in at):
        return raw
    verb = at[-1] + 1
    if page.word[at[-1]] in words.led_by and len(at) > 1:
        verb, at = at[-1], at[:-1]
    last = next((i for i in range(verb + 1, len(page)) if i not in named or named[i] != named.get(verb + 1)), verb)
    led = last > verb + 1 and page.word[verb] in words.led_by
    return " ".join([*(alone(page.raw[i], words) for i in at), *([page.text[page.start[verb] : page.stop[last - 1]]] if led else [])])


def alone(word: str, words: StanceWords) -> str:
    """An indefinite noun without the ending of an object."""
    bare = unmarked(word, words)
    ending = next((e for e in words.accusative if bare.endswith(e)), "")
    short = not ending or bare.endswith(words.own_alif) or len(bare) - len(ending) < LETTERS
    return word if short else unmarked(bare.removesuffix(ending), words)


def unmarked(word: str, words: StanceWords) -> str:
    """A word without the vowel signs behind its last letter."""
    while word and not words.fold(word[-1]):
        word = word[:-1]
    return word


def heard(s: Said, claims: Claims) -> bool:
    """«قال أمام المجلس»: an audience, to whom nothing is put."""
    page, to = claims.gathered.page(s.source.doc), s.found.addressee
    words = claims.terms.words
    if to is None:
        return False
    press = any(words.among(page.word[i], words.press) for i in page.tokens(to.start, to.stop))
    return press or any(page.word[i] in words.before_whom for i in (page.at(to.start) - 1, page.at(to.start)))


def obliged(s: Said, claims: Claims) -> tuple[str, ...]:
    """«على تونس أن تصلح كذا», «ينبغي لتونس كذا», «تونس يجب أن …»: who must do it, where he bears a name."""
    if s.found.act != "demand" or not s.found.content:
        return ()
    page, named, terms = claims.gathered.page(s.source.doc), claims.terms.named[s.source.doc], claims.terms
    first = page.at(s.found.content[0].start)
    near = range(first, min(first + MUST, len(page)))
    must = next((i for i in near if page.word[i] in terms.musts), None)
    if must is not None and must > first:
        names = [named.get(i) for i in range(first, must) if page.word[i] not in terms.words.joints]
        return tuple(dict.fromkeys(name for name in names if name)) if all(names) else ()
    at = first if must is None else must + 1
    at += page.word[at] in terms.words.incumbent
    told = at > first and at in named
    return (named[at],) if told else ()
