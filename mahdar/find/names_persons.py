"""Names of persons: which words in a row are one name."""

from __future__ import annotations

from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import Word
from mahdar.text import WORD

LONGEST = 7


def name_stop(scan: Scan, i: int, expected: bool, first: str | None = None) -> int:
    """Where the name of a person that begins at i stops (i when there is none).

    `expected`: an office, a title or a verb of speech stands before it, so that an unknown word may begin it; `first` is its first word without clinging particles.
    """
    stop = first_word(scan, i, expected, first or scan.word[i].text)
    if stop == i:
        return i
    while stop - i < LONGEST:
        more = next_word(scan, i, stop)
        if more == stop:
            break
        stop = more
    return stop


def first_word(scan: Scan, i: int, expected: bool, text: str) -> int:
    """Where the first word of a name stops: a given name, «عبد …», «أبو …», or a word that no table knows when a name is expected."""
    names, word = scan.names, scan.word[i]
    if scan.kind[i] != WORD:
        return i
    if text in names.begins:
        after = scan.word[i + 1]
        return i + 2 if follows_particle(after) and scan.raw[i] not in names.prepositions else i
    if (text, scan.word[i + 1].text) in names.given_pairs:
        return i + 2
    if text in names.given:
        return i + 1 if scan.raw[i] not in names.prepositions else i
    return i + 1 if expected and may_be_name(scan, i, word) else i


def follows_particle(word: Word) -> bool:
    return bool(word.text) and not word.stop and not word.speech


def may_be_name(scan: Scan, i: int, word: Word) -> bool:
    """A word that no table knows, and that is not such a word after «و»."""
    if word.given:
        return scan.raw[i] not in scan.names.prepositions
    return word.unknown and not any(cut for cut, _ in word.starts) and not conjoined(scan, word)


def conjoined(scan: Scan, word: Word) -> bool:
    """The word is «و» and something else rather than a name that begins with that letter."""
    names = scan.names
    if not word.text.startswith(names.conjunction) or word.given:
        return False
    rest = word.text[1:]
    return rest in names.given or names.is_ordinary(rest) or not rest.startswith(names.vowels)


def next_word(scan: Scan, first: int, i: int) -> int:
    """Where the name goes on to from i: past a hyphen, a particle with its word, a further name (i when it ends)."""
    names, word = scan.names, scan.word[i]
    if scan.joined(i) and scan.kind[i + 1] == WORD and not scan.word[i + 1].stop:
        return i + 2
    if scan.kind[i] != WORD:
        return i
    if word.joins and scan.kind[i + 1] == WORD and follows_particle(scan.word[i + 1]) and not scan.word[i + 1].title:
        return i + 2
    if word.text in names.ordinals and not (word.starts and word.starts[0][0] == 0 and word.state):
        return i + 1
    if may_be_name(scan, i, word) and not is_head(scan, word):
        return i + 1
    if i == first + 1 and scan.word[first].given and not scan.names.is_ordinary(scan.word[first].text) and is_nisba(scan, word):
        return i + 1
    return i


def is_head(scan: Scan, word: Word) -> bool:
    """The word begins an office or a body, and is no given name as well."""
    return not word.given and any(cut == 0 for cut, _ in word.starts)


def is_nisba(scan: Scan, word: Word) -> bool:
    """A surname that is also an adjective of a place («المصري») or a word with the article."""
    return word.definite and not word.stop and not word.title and not word.quality and (bool(word.state) or word.ordinary and word.text.endswith(scan.names.nisba)) and not word.starts


def known_words(scan: Scan, i: int, stop: int) -> int:
    """How many words of the name are given names and nothing else."""
    return sum(1 for word in scan.word[i:stop] if word.given and not word.ordinary)
