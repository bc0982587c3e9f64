"""What may stand between an office and the name of its holder: what the holder is charged with, nationalities, titles and honorifics."""

from __future__ import annotations

from mahdar.find.names_persons import SURELY
from mahdar.find.names_scan import Scan
from mahdar.text import WORD

LONGEST = 9  # words of a charge


def past_titles(scan: Scan, i: int) -> int:
    """Past titles, honorifics and an adjective of a state («، الفرنسي بيير دوبون»), where a name may begin after them."""
    while scan.kind[i + 1] == WORD:
        if past := past_honorific(scan, i):
            i = past
            continue
        word, after = scan.word[i], scan.word[i + 1]
        known = word.unknown and after.given or word.state and (after.given or after.begins or after.foreign > SURELY)
        if not (word.title or word.definite and known):
            break
        i += 1
    return i


def past_honorific(scan: Scan, i: int) -> int | None:
    """Past «آية الله» and an adjective of it («العظمى»), where one stands at i."""
    if scan.names.honorifics.get(scan.word[i].text) != scan.word[i + 1].text:
        return None
    adjective = scan.word[i + 2].definite and scan.word[i + 2].ordinary and not scan.word[i + 2].family
    return i + 3 if adjective else i + 2


def past_charge(scan: Scan, i: int) -> int:
    """Where the name begins after «المكلفة بالمساواة بين الرجال والنساء», of which the first word stands at i or before it; i when no name follows."""
    first = i if scan.word[i].text in scan.names.charged else i - 1
    if scan.word[first].text not in scan.names.charged or not is_of_charge(scan, first + 1):
        return i
    k = first + 2
    while k - first < LONGEST and not begins_name(scan, k):
        if not is_in_charge(scan, k):
            return i
        k += 1
    return k if begins_name(scan, k) else i


def is_of_charge(scan: Scan, i: int) -> bool:
    """A preposition, or a noun to which one clings, follows «المكلف»."""
    text, cling = scan.word[i].text, scan.names.naming.clinging_place
    noun = scan.names.word(text[1:]) if text.startswith(cling) else None
    return text in scan.names.in_charge or noun is not None and (noun.definite or noun.ordinary)


def is_in_charge(scan: Scan, i: int) -> bool:
    """The word may belong to what somebody is charged with."""
    word = scan.word[i]
    return scan.kind[i] == WORD and not word.speech and (word.text in scan.names.in_charge or word.ordinary or word.definite and not word.stop)


def begins_name(scan: Scan, i: int) -> bool:
    """The name of a person surely begins here."""
    word, after = scan.word[i], scan.word[i + 1]
    if scan.kind[i] != WORD or scan.kind[i + 1] != WORD or word.definite:
        return False
    return bool(word.given) and not word.ordinary and not after.stop or word.foreign > SURELY and after.unknown
