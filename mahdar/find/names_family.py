"""The word after a given name: when it is the family name, though it may be an everyday word too."""

from __future__ import annotations

from mahdar.find.names_barred import (
    begins_something,
    is_accusative,
    is_clung_to_eastern,
    is_everyday,
    is_led,
    is_nisba,
    is_no_family,
    is_strange,
    is_syllable_of,
)
from mahdar.find.names_next import next_word
from mahdar.find.names_possible import AND_LEAST, HELD, conjoined, ends_here
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import is_borne_head, is_told, is_verb_told, told_here
from mahdar.lexicon.names import SURELY
from mahdar.text import WORD


def is_held_with_letter(scan: Scan, i: int) -> bool:
    """A foreign word with the letter of «و» between an office with one given name and a mark or particle, which stands nowhere without that letter."""
    word, names = scan.word[i], scan.names
    rest = word.text.removeprefix(names.conjunction)
    foreign = word.unknown and rest != word.text and scan.word[i - 1].text in names.foreign and len(rest) >= AND_LEAST
    other = rest in names.given or rest in names.alone or names.is_ordinary(rest) or scan.stands_alone(rest)
    return foreign and not other and ends_here(scan, i + 1)


def family_name(scan: Scan, i: int, expected: int) -> int:
    """Past the word after a given name, where almost any word may be a family name («الشاعر», «بري»); i when it is none."""
    word = scan.word[i]
    if is_told(scan, i) or is_syllable_of(scan, i) or expected == HELD and is_verb_told(scan, i):
        return i if is_syllable_of(scan, i) and not is_told(scan, i) else i + 1
    if scan.kind[i] != WORD or word.joins or is_led(scan, i) or is_no_family(scan, word) or is_clung_to_eastern(scan, i) or next_word(scan, i, i - 1) > i:
        return i
    if scan.word[i + 1].text in scan.names.compounds:
        return i + 2
    if word.family and not (word.verb or begins_something(scan, i)) or is_bare_head(scan, i) or expected and is_borne_head(scan, i):
        return i + 1
    if expected == HELD and is_held_with_letter(scan, i):
        return i + 1
    if word.stop or word.cue or word.title or word.quality or begins_something(scan, i) or conjoined(scan, word):
        return i
    if expected == HELD and is_held(scan, i):
        return i + 1
    if scan.head(scan.word[i - 1].text, "office") and word.ordinary:
        borne = word.definite and (word.text.endswith(scan.names.nisba) or word.text.removeprefix(scan.names.article) in scan.names.given)
        return i + 1 if expected == HELD and borne or expected and borne and scan.word[i - 2].title else i
    if served(scan, i):
        return i + 1
    if scan.word[i - 1].ordinary and not expected:
        return i + 1 if is_nisba(scan, word) and not word.plain and not word.state else i
    strange = scan.word[i - 1].text in scan.names.eastern or is_strange(scan, i - 1)
    if is_everyday(scan, word) and (scan.word[i - 1].text in scan.last_names or strange or is_object(scan, i)):
        return i
    if word.definite or not word.plain and not word.state and not is_accusative(scan, word):
        return i + 1
    if word.state or not expected or word.text not in scan.names.ordinary and not by_letters_alone(scan, i):
        return i
    return i + 1 if ends_here(scan, i + 1) or next_word(scan, i + 1, i - 1) > i + 1 else i


def is_object(scan: Scan, i: int) -> bool:
    """The word behind a verb that takes an object and one given name, with no mark and no «أن» after it («وصف سمير المبادرة بأنها …»)."""
    if i > 1 and scan.word[i - 2].text in scan.names.servants:
        return scan.kind[i + 1] == WORD and not told_here(scan, i + 1)  # «دعا الملك عبد الله الحضور إلى …»
    verb, after = scan.word[max(i - 2, 0)], scan.word[i + 1]
    led = after.text in scan.names.that and not after.text.startswith(scan.names.naming.clinging_place)
    return verb.speech and not verb.says and scan.kind[i + 1] == WORD and not led and after.text not in scan.names.heads


def served(scan: Scan, i: int) -> bool:
    """A word with the article between «عبد …» right after a verb of mere saying and the words said («قال عبد الحق الخيام إن …»)."""
    said = i > 2 and scan.word[i - 2].text in scan.names.servants and scan.word[i - 3].says
    return said and scan.word[i].definite and scan.word[i + 1].stop and not (scan.word[i].stop or scan.word[i].state)


def by_letters_alone(scan: Scan, i: int) -> bool:
    """After a foreign given name: an everyday word only when both its first and its last letters are taken for particles («مايكل باشتر»)."""
    text, names = scan.word[i].text, scan.names
    parted = any(text.startswith(begin) and text[len(begin) :] in names.ordinary for begin in names.naming.word_beginnings)
    return scan.word[i - 1].text in names.foreign and not parted and not text.startswith(names.conjunction) and not scan.word[i].verb


def is_bare_head(scan: Scan, i: int) -> bool:
    """The word for an office that nothing completes, before what can belong to no name, is a family name («سمير نجم»)."""
    head = scan.head(scan.word[i].text, "office")
    bare = head and not head.definite and not head.plural and ends_here(scan, i + 1) and not scan.word[i + 1].starts
    return bool(bare and scan.word[i - 1].given and not scan.word[i - 1].ordinary)


def is_held(scan: Scan, i: int) -> bool:
    """The word after an office and a given name is a family name, though it may be read as an everyday word: no verb, and no bare noun."""
    word = scan.word[i]
    if word.verb or word.definite or scan.word[i - 1].ordinary:
        return False
    parted = any(word.text[cut:] in scan.names.ordinary for cut in word.cuts)
    if (
        scan.is_comma(i + 1)
        and (scan.word[i - 1].text in scan.names.foreign or scan.word[i - 1].foreign > SURELY)
        and not word.text.startswith(scan.names.conjunction)
    ):
        return not any(scan.names.word(word.text[cut:]).definite for cut in word.cuts)
    return not parted and not word.text.endswith(scan.names.marbuta["closed"])
