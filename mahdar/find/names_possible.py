"""Whether a word may stand in the name of a person at all, and what can belong to no name."""

from __future__ import annotations

from mahdar.find.names_barred import begins_something, is_and_vowel, is_led
from mahdar.find.names_phrases import office
from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import Word
from mahdar.text import WORD

AND_LEAST = 4  # letters of a given name with which a surname begins, and of what follows «و»
HALF = 0.4  # how foreign a word looks that may be a name
NOT, SAID, HELD = range(3)
"""What stands before a name that is expected: nothing, a verb of speech or a title, an office."""


def closes_name(scan: Scan, i: int) -> bool:
    """A mark, a verb of saying or a particle that is no preposition stands here."""
    word, places = scan.word[i], scan.names.locatives | scan.names.in_charge
    return scan.kind[i] != WORD or word.cue or word.stop and word.text not in places


def may_be_name(scan: Scan, i: int) -> bool:
    """A given name, or a word that no table knows and that is not such a word after «و»."""
    word = scan.word[i]
    if word.given:
        return not is_office(scan, i) and not (scan.raw[i] in scan.names.lookalikes and not (scan.word[i - 1].given or scan.word[i - 2].joins))
    return word.unknown and not begins_something(scan, i) and not conjoined(scan, word) and not scan.clung(i) and not (is_led(scan, i) or is_and_vowel(scan, i))


def is_office(scan: Scan, i: int) -> bool:
    """A given name that is an office here («أمير الكويت»)."""
    head = scan.head(scan.word[i].text, "office")
    return bool(head and (scan.word[i + 1].quality or office(scan, i, scan.word[i].text, head)))


def conjoined(scan: Scan, word: Word) -> bool:
    """The word is «و» and something else rather than a name that begins with that letter."""
    names = scan.names
    if not word.text.startswith(names.conjunction) or word.given or word.unknown and is_own_letter(scan, word.text):
        return False
    if word.text.startswith(names.conjunction + names.article) and word.foreign <= 0:
        return True
    rest = word.text[1:]
    after = names.word(rest) if rest.startswith(names.article) else None
    if after and (after.state or after.ordinary):
        return True
    return not rest or rest in names.given or names.is_ordinary(rest) or not rest.startswith(names.vowels)


def is_own_letter(scan: Scan, text: str) -> bool:
    """The letter of «و» belongs to the name: it stands right after a verb of speech, or begins with a given name («وليامسون»)."""
    return text in scan.told_by or any(text[:k] in scan.names.given for k in range(AND_LEAST, len(text)))


def ends_here(scan: Scan, i: int) -> bool:
    """What stands here can hardly belong to a name."""
    word = scan.word[i]
    return scan.kind[i] != WORD or word.stop or word.cue or word.title or begins_something(scan, i) and not word.given
