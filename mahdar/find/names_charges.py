"""What may stand between an office and the name of its holder: what the holder is charged with, nationalities, titles and honorifics."""

from __future__ import annotations

from mahdar.find.names_adjectives import adjectives
from mahdar.find.names_barred import is_purpose
from mahdar.find.names_hearers import to_another, to_hearers, to_medium
from mahdar.find.names_phrases import is_common, named_here
from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import SURELY
from mahdar.text import WORD

LONGEST = 9  # words of a charge


def past_titles(scan: Scan, i: int) -> int:
    """Past titles, honorifics and an adjective of a state («، الفرنسي بيير دوبون»), where a name may begin after them."""
    while scan.kind[i + 1] == WORD:
        if past := past_honorific(scan, i):
            i = past
            continue
        word, after = scan.word[i], scan.word[i + 1]
        strange = word.unknown and scan.raw[i].startswith(scan.names.article) and not word.given and after.foreign > SURELY  # «الأميرال جون», «المطارد كارلس»
        known = (
            word.unknown and after.given and word.text not in scan.told_by or strange or word.state and (after.given or after.begins or after.foreign > SURELY)
        )
        if not (word.title or word.definite and known):
            break
        i += 1 + is_second_rank(scan, i + 1)
    return i


def is_second_rank(scan: Scan, i: int) -> bool:
    """The second word of a rank stands at i («اللفتنانت كولونيل سامي»)."""
    return scan.word[i].text in scan.names.second_ranks and scan.word[i - 1].title and scan.kind[i + 1] == WORD


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


def past_aim(scan: Scan, i: int) -> int:
    """Where the name begins after «للمنتخب الوطني», an everyday noun that stands at i and tells of no hearers; i when no name follows."""
    if not is_purpose(scan, scan.word[i].text) or not scan.word[i].ordinary or to_medium(scan, i) or to_hearers(scan, i) or to_another(scan, i):
        return i
    stop = adjectives(scan, i + 1).stop
    return stop if begins_name(scan, stop) else i


def past_seat(scan: Scan, i: int, told: bool) -> int:
    """Past «في الشرق الأوسط وشمال أفريقيا», where the holder's name stands in commas after it or, where a verb of saying goes before, at once; i elsewhere."""
    if scan.word[i].text not in scan.names.seats:
        return i
    stop = place_stop(scan, i + 1)
    if stop == i + 1:
        return i
    while entry := next((e for cut, rest in scan.word[stop].starts if cut and (e := scan.entry(stop, rest)) and e[0].kind in ("place", "state")), None):
        stop = entry[1]
    field = is_common(scan, i + 1) and not scan.entry(i + 1, scan.word[i + 1].text) and not scan.names.heads.get(scan.word[i + 1].text)
    return stop if scan.is_comma(stop) or (told or field) and begins_name(scan, stop) else i


def place_stop(scan: Scan, i: int) -> int:
    """Where the body, the place or the plain noun with the article stops that begins at i; i for none."""
    found = named_here(scan, i)
    if found:
        return found.stop
    known = scan.entry(i, scan.word[i].text)
    return known[1] if known else adjectives(scan, i + 1).stop if is_common(scan, i) else i


def is_of_chief(scan: Scan, i: int, before: int, start: int) -> bool:
    """The name behind a man's office that ends with a woman's is hers («المتحدث باسم رئيسة الوزراء، ماريا …»): a woman's given name in commas."""
    first = scan.head(scan.word[i].text, "office") or next((scan.head(rest, "office") for _, rest in scan.word[i].starts), None)
    chiefs = (scan.head(scan.word[k].text, "office") for k in range(i + 1, before))
    hers = any(head is not None and head.sex == "f" for head in chiefs)
    return first is not None and first.sex == "m" and hers and scan.word[start].sex == "f" and scan.is_comma(start - 1)


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
    compound = after.text in scan.names.compounds
    return bool(word.given) and (compound or not (word.ordinary or after.stop)) or word.foreign > SURELY and after.unknown
