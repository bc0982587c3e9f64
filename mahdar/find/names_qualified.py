"""Everyday words with the article at the edges of names: family names, what tells in apposition who somebody is, and adjectives of the body before a name."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.find.names_cut import Named, shortened
from mahdar.find.names_scan import Scan
from mahdar.model import Mention

LEAST = 2  # words of a name


def closes_before_that(scan: Scan, j: int) -> bool:
    """The everyday word at j, behind an Arabic given name and before «أن», is the family name («أكد منتج الفيلم سامي الخير أن …»)."""
    given, word, names = scan.word[j - 1], scan.word[j], scan.names
    if not given.given or given.text in names.foreign or word.state or word.verb or word.text.endswith(names.marbuta["closed"]):
        return False
    return scan.word[min(j + 1 + scan.is_comma(j + 1), scan.size)].text in names.that and word.text not in names.times


def requalified(scan: Scan, one: Named) -> Mention | None:
    """The person without an apposition behind the name, or the adjective of the body before it that has lost a letter; None where neither stands there."""
    if in_apposition(scan, one):
        return shortened(scan, one, one.first, one.stop - 1)
    if lost_article(scan, one):
        return with_longer_office(scan, one)
    return None


def in_apposition(scan: Scan, one: Named) -> bool:
    """«فلان الفلاني الصديق المقرب من …»: behind two names an everyday word with the article, and a participle with it that something completes."""
    last = one.stop - 1
    word, after = scan.word[last], scan.word[one.stop]
    if one.stop - one.first <= LEAST or not (word.definite and word.ordinary) or word.family or scan.word[last - 1].joins or scan.joined(last):
        return False
    if word.given and scan.word[one.first].text not in scan.names.foreign:
        return False
    return after.text.startswith(scan.names.naming.participle) and (
        scan.word[one.stop + 1].text in scan.names.prepositions or scan.names.begins_with_li(scan.word[one.stop + 1].text)
    )


def lost_article(scan: Scan, one: Named) -> bool:
    """«للقبيلة الكبرى لأزرق فلان»: the first word is an everyday one whose article has lost its first letter, behind the words for an office."""
    word, raw, names = scan.word[one.first], scan.raw[one.first], scan.names
    office, vowel, letter = one.mention.office, names.article[0], names.article[1:]
    if one.stop - one.first <= LEAST or office is None or office.stop > one.mention.head.start or not word.text.startswith(letter + vowel):
        return False
    bound = scan.word[one.first - 1].definite or names.begins_with_li(scan.word[one.first - 1].text)
    return bound and raw[1] != vowel and not (word.given or word.family or word.unknown) and word.text[1:] in names.ordinary


def with_longer_office(scan: Scan, one: Named) -> Mention:
    """The person by the name behind its first word, which goes to the office."""
    mention = shortened(scan, one, one.first + 1, one.stop)
    office = mention.office
    return mention if office is None else replace(mention, office=scan.article.span(office.start, scan.stop[one.first]))
