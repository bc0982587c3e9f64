"""What goes on with the name of a body: a second adjective or field behind «و», and what its aim takes with a preposition («للدفاع عن …»)."""

from __future__ import annotations

import itertools

from mahdar.find.names_adjectives import adjectives
from mahdar.find.names_fields import has_object
from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import Word
from mahdar.text import WORD

JOINED = 4  # adjectives joined in one name
NEAR = 8  # words: no name before «أن» is longer


def past_joined_adjectives(scan: Scan, i: int, first: str, stop: int) -> int:
    """Past adjectives joined by «و» to those of the body that begins at i, read as `first`, and end at `stop` («المجلس الاقتصادي والاجتماعي»)."""
    if first.removeprefix(scan.names.article) not in scan.names.purposed:
        return stop
    for _ in range(JOINED):
        if stop < i + 2 or not joins_alike(scan, stop):
            return stop
        stop = adjectives(scan, stop + 1).stop
    return stop


def joins_alike(scan: Scan, k: int) -> bool:
    """«و» and an everyday adjective of relation with the article stand at k, of the gender of such an adjective right before; neither is of a state."""
    before, word = scan.word[k - 1], behind_and(scan, k)
    closed = scan.names.marbuta["closed"]
    alike = before.text.endswith(closed) == word.text.endswith(closed)
    return alike and is_of_relation(scan, before) and is_of_relation(scan, word) and not (word.family or word.given or word.text in scan.names.heads)


def is_of_relation(scan: Scan, word: Word) -> bool:
    """An everyday word with the article that ends like an adjective of relation, and neither a state nor a ministry."""
    everyday = word.definite and (word.ordinary or word.quality) and not (word.state or word.stop or word.title)
    return everyday and word.text.endswith(scan.names.adjective_ends) and word.text not in scan.names.portfolios


def behind_and(scan: Scan, k: int) -> Word:
    """The word behind «و» at k; the word itself where none clings to it."""
    text = scan.word[k].text
    return scan.names.word(text[1:]) if text[:1] == scan.names.conjunction else scan.word[k]


def is_of_both(scan: Scan, k: int, *, masculine: bool) -> bool:
    """«و» and a feminine or plural with the article stand at k, before an adjective in the masculine that can describe only the head before both
    («جهاز الأمن والمخابرات السوداني»)."""
    closed, many = scan.names.marbuta["closed"], scan.names.many
    word, after = behind_and(scan, k), scan.word[k + 1]
    if not masculine or word is scan.word[k] or not word.definite or not word.text.endswith((closed, many)):
        return False
    return after.definite and bool(after.state) and not after.text.endswith((closed, many, scan.names.naming.oblique))


def past_object(scan: Scan, i: int, stop: int) -> int:
    """Past what the masdar right before `stop` in the name of a body that begins at i takes with its preposition («للدفاع عن حقوق الصيادين»), and past
    the pronoun of a second masdar («والوقاية منها»)."""
    leading, after = taken_with(scan, scan.word[stop - 1].text), scan.word[stop].text
    if leading is None:
        return past_second(scan, stop)
    if joined_pronoun(scan, stop):
        return stop + 1
    if leading != after or governs(scan, i - 1, after) and not is_told(scan, stop + 1):
        return past_second(scan, stop)
    k = stop + 1 + (scan.word[stop + 1].text in scan.names.aims and not scan.word[stop + 1].definite)
    noun = scan.word[k]
    everyday = noun.ordinary or noun.quality or noun.state or noun.unknown and not noun.text.endswith(scan.names.nisba)
    if not noun.definite or noun.stop or noun.title or noun.given or not everyday:
        return stop
    return past_second(scan, adjectives(scan, k + 1).stop)


def taken_with(scan: Scan, text: str) -> str | None:
    """The preposition that a masdar takes, read without «و», «ل» and the article."""
    bare = text.removeprefix(scan.names.conjunction)
    return scan.names.taking.get((scan.names.without_li(bare) or bare).removeprefix(scan.names.article))


def governs(scan: Scan, i: int, preposition: str) -> bool:
    """A verb stands at i that may itself go on with the preposition: one of saying that takes it, or any other («وافقت الهيئة العامة للرقابة على …»)."""
    word = scan.word[max(i, 0)]
    other = i >= 0 and not word.speech and (word.verb or scan.names.tense(word.text)) and not has_object(scan, word.text)
    return bool(other) or any(scan.names.fold(taken) == preposition for cue in scan.names.speech.get(word.text, ()) for taken in cue.takes)


def is_told(scan: Scan, k: int) -> bool:
    """«أن» or «إن» follows in the words from k on: what the verb says begins there."""
    words = itertools.takewhile(lambda j: scan.kind[j] == WORD, range(k, k + NEAR))
    return any(scan.word[j].text in scan.names.that for j in words)


def past_second(scan: Scan, stop: int) -> int:
    """Past «والوقاية منها» at `stop`: a masdar that takes up with the pronoun what is told of before."""
    joined = scan.word[stop].text[:1] == scan.names.conjunction and joined_pronoun(scan, stop + 1)
    return stop + 2 if joined else stop


def joined_pronoun(scan: Scan, k: int) -> bool:
    """At k stands the preposition of the masdar before, which «و» joins, with a pronoun."""
    text = scan.word[k - 1].text
    leading = taken_with(scan, text) if text[:1] == scan.names.conjunction else None
    return leading is not None and any(scan.word[k].text == leading + pronoun for pronoun in scan.names.naming.pronouns)
