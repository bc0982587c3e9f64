"""Further words of the name of a person: where it goes on to, past a hyphen, a particle with its word or one more name."""

from __future__ import annotations

from mahdar.find.names_barred import begins_something, is_clung_to_eastern, is_no_family
from mahdar.find.names_further import is_last_syllable
from mahdar.find.names_possible import HALF, SAID, closes_name, conjoined, may_be_name
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import is_last_particle, opens_apposition
from mahdar.lexicon.names import Word
from mahdar.text import POINT, WORD

LOOKS = -0.2


def past_particle(scan: Scan, i: int, expected: int) -> int:
    """Past «عبد الله», «أبو عبد الله», «بن علي»: a particle with the word that it takes; i when none follows."""
    stop = i + 1
    while scan.word[stop].joins and stop - i < 3:
        stop += 1
    after = scan.word[stop]
    served = scan.word[stop - 1].text in scan.names.servants
    timely = after.text in scan.names.times and scan.word[i - 1].text in scan.names.foreign
    if served and is_pair(scan, stop):
        return stop + 2
    good = scan.kind[stop] == WORD and len(after.text) > 1 and (not after.stop or timely) and not after.cue
    good = good and (served or not after.title and not opens_apposition(scan, stop))
    return stop + 1 if good and (expected or after.given or after.text not in scan.names.ordinary or served) else i


def next_word(scan: Scan, i: int, first: int) -> int:
    """Where the name goes on to from i: past a hyphen, a particle with its word, a further name (i when it ends)."""
    names, word = scan.names, scan.word[i]
    if scan.word[i - 1].text in names.ordinals and i - first > 1 and not word.joins and word.text not in names.ordinals:
        return i
    if scan.joined(i) and scan.kind[i + 1] == WORD and (scan.word[i - 1].given or i - first > 1 or scan.word[i - 1].foreign > HALF):
        return i + 2
    if scan.kind[i] == WORD and word.text in names.last_syllables and is_last_syllable(scan, i, first):
        return i + 1
    if scan.kind[i] == WORD and scan.joined(i + 1) and scan.word[first].text in names.eastern and i == first + 1:
        return i + 3  # «تشوي أو-سونغ»
    if is_pair(scan, i) or scan.raw[i] == POINT:
        return i + 2
    if scan.raw[i + 1] == POINT:
        return i + 1
    if scan.kind[i] != WORD or word.stop and word.text not in names.ordinals:
        return i
    if word.joins:
        return past_particle(scan, i, expected=SAID) if not opens_apposition(scan, i + 1) else i + is_last_particle(scan, i)
    if is_no_family(scan, word) or is_clung_to_eastern(scan, i):
        return i
    if scan.word[i + 1].text in names.compounds and is_compound(scan, word):
        return i + 2
    if word.text in names.ordinals or may_be_name(scan, i) and goes_with(scan, i, first) or is_last_syllable(scan, i, first):
        return i + 1
    closes = word.definite and i - first > 1 and is_arabic(scan, first, i) and may_close(scan, i) and not is_rank(scan, i)
    return i + 1 if closes or is_further(scan, i, first) or is_between(scan, i, first) else i


def is_pair(scan: Scan, i: int) -> bool:
    """A given name of two words that the table knows, whatever its first is elsewhere («حسب الله», «ضيف الله»)."""
    return (scan.word[i].text, scan.word[i + 1].text) in scan.names.given_pairs


def is_compound(scan: Scan, word: Word) -> bool:
    """The word before «الله» or «الدين» may be part of a name with it."""
    return bool(word.given) or not word.starts and not word.stop and not conjoined(scan, word)


def goes_with(scan: Scan, i: int, first: int) -> bool:
    """A possible name may be a further word of the name that began at `first`: the third and later ones must look it, but after nothing but given names."""
    word = scan.word[i]
    if word.definite and not word.given:
        return i - first < 2 or is_arabic(scan, first, i) or word.text.endswith(scan.names.nisba)
    return bool(word.given) or i - first < 2 or word.foreign > LOOKS or is_given(scan, first, i)


def is_given(scan: Scan, i: int, stop: int) -> bool:
    """The words so far are nothing but given names, or one of two words («عبد العزيز», «عطاء الله»)."""
    words = scan.word[i:stop]
    return all(word.given or word.joins for word in words) or len(words) == 2 and (words[0].joins or words[1].text in scan.names.compounds)


def may_close(scan: Scan, i: int) -> bool:
    """A word with the article that may be the family name after several Arabic given names («محمد سعيد الكندي»)."""
    word = scan.word[i]
    if word.cue or word.title or word.quality or begins_something(scan, i):
        return False
    return word.text.endswith(scan.names.nisba)


def is_rank(scan: Scan, i: int) -> bool:
    """An everyday adjective that tells what the person named before is, since more follows («القيادي بالحركة»)."""
    word = scan.word[i]
    return word.plain and not (word.family or word.state) and not closes_name(scan, i + 1) and scan.word[i + 1].text not in scan.names.heads


def is_further(scan: Scan, i: int, first: int) -> bool:
    """A word with the article after two names or more that is a surname («محمد سعيد الكندي»)."""
    word = scan.word[i]
    if scan.head(word.text, "office") and scan.word[i + 1].quality:
        return False
    if word.definite and scan.word[i - 1].definite and word.text.removeprefix(scan.names.article) in scan.names.given:
        return True
    if word.family and word.definite and is_arabic(scan, first, i) and not begins_something(scan, i):
        return True
    if not word.definite or word.plain or begins_something(scan, i) or word.cue or word.quality:
        return False
    return (not word.state or bool(scan.word[i - 1].given)) and (is_arabic(scan, first, i) or word.text.endswith(scan.names.nisba))


def is_between(scan: Scan, i: int, first: int) -> bool:
    """An everyday word between several Arabic given names and a family name with the article («أحمد ناجي جبارة الزيدي»)."""
    word, after = scan.word[i], scan.word[i + 1]
    if i - first < 2 or not word.ordinary or word.definite or word.verb or word.cue or word.quality or not is_arabic(scan, first, i):
        return False
    closes = after.definite and after.unknown and not after.state and after.text.endswith(scan.names.nisba)
    closes = closes and after.text.removeprefix(scan.names.article) not in scan.names.given
    return closes and not begins_something(scan, i) and not begins_something(scan, i + 1)


def is_arabic(scan: Scan, i: int, stop: int) -> bool:
    """The words so far are Arabic given names and particles."""
    given, article = scan.names.given, scan.names.article
    return all(w.joins or (w.given or w.text.removeprefix(article) in given) and w.text not in scan.names.foreign for w in scan.word[i:stop])
