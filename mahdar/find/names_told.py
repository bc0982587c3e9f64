"""Family names told by what stands behind them: a mark or «أن» after a verb of mere saying or an office."""

from __future__ import annotations

from mahdar.find.names_barred import begins_something, is_accusative, is_no_family
from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import SURELY
from mahdar.text import MARK, NUMBER, WORD

HALF = 0.4  # how foreign a word looks that may be a name
SHORT = 5
BRACKET = "("
NEAR = 10  # words: the verb of saying stands no further before the name


def is_told(scan: Scan, i: int) -> bool:
    """Between a given name right behind a verb of mere saying and a mark or «أن», almost any word is the family name («قالت هانا ديكون، …»)."""
    word, given = scan.word[i], scan.word[i - 1]
    if i < 2 or not scan.word[i - 2].says or not given.given or scan.kind[i] != WORD or not (told_here(scan, i + 1) or tells_who(scan, i + 1)):
        return False
    other = word.stop or word.cue or word.title or word.quality or word.definite or word.joins or begins_something(scan, i) and not word.family
    bent = is_no_family(scan, word) or is_accusative(scan, word) or word.text.endswith(scan.names.marbuta["closed"])
    rest = word.text[1:]
    known = told_here(scan, i + 1) or rest in scan.names.ordinary or rest in scan.names.given or rest in scan.names.entries
    clung = word.text[:1] in scan.names.joining and not word.family and (given.text not in scan.names.foreign or known and word.text not in scan.names.ordinary)
    return not (other or bent or clung)


def tells_who(scan: Scan, i: int) -> bool:
    """What tells of somebody named before it begins here: an age in brackets, or his office («قال مارتن باشتر المدير السابق …»)."""
    if scan.kind[i] == MARK:
        return scan.raw[i] == BRACKET and scan.kind[i + 1] == NUMBER
    head = scan.head(scan.word[i].text, "office") if scan.word[i].text not in scan.names.times else None
    return head is not None and not head.plural and (head.definite and scan.word[i + 1].definite or opens_apposition(scan, i))


def told_here(scan: Scan, i: int) -> bool:
    """A comma, a colon, «أن» or «إن» stands here."""
    return scan.is_comma(i) or scan.raw[i] in scan.names.naming.colons or scan.word[i].text in scan.names.that


def is_short_family(scan: Scan, i: int) -> bool:
    """A short everyday word between a name that no table knows and a comma is the family name of a holder of office («فوييسلاف سوك»)."""
    word = scan.word[i]
    other = word.stop or word.cue or word.title or word.quality or word.state or word.definite or word.starts
    return (
        scan.word[i - 1].foreign > SURELY
        and scan.word[i - 1].text not in scan.names.alone
        and scan.kind[i] == WORD
        and not other
        and len(word.text) < SHORT
        and scan.is_comma(i + 1)
    )


def is_strange_told(scan: Scan, i: int) -> bool:
    """Between a foreign word that no table knows, where a name is expected, and a mark or «أن», a word is the family name («قال سايكروس ديكون، …»)."""
    word, first = scan.word[i], scan.word[i - 1]
    strange = first.unknown and first.foreign > HALF and first.text not in scan.names.alone and not scan.clung(i - 1)
    if i < 2 or not strange or scan.kind[i] != WORD or not told_here(scan, i + 1):
        return False
    begun = begins_something(scan, i) and not (word.family or word.unknown and word.foreign > SURELY)
    other = word.stop or word.cue or word.title or word.quality or word.state or word.definite or word.joins or word.text in scan.names.times
    bent = is_no_family(scan, word) or word.text.endswith((scan.names.naming.accusative, scan.names.marbuta["closed"]))
    clung = word.text[:1] in scan.names.joining and word.ordinary and not word.family
    return not (begun or other or bent or clung)


def is_led_family(scan: Scan, i: int) -> bool:
    """A particle by its letters behind one foreign given name, and a family name before a mark or «أن» («برونو لو مير، …»)."""
    word, given = scan.word[i + 1], scan.word[i - 1]
    if scan.word[i].text not in scan.names.naming.joins_before_end or given.text not in scan.names.foreign:
        return False
    other = word.stop or word.verb or word.cue or word.definite or word.title or word.state
    return scan.kind[i + 1] == WORD and not other and told_here(scan, i + 2)


def is_verb_told(scan: Scan, i: int) -> bool:
    """A verb by its letters between the given name of a holder of office and «أن» is his family name («قال الوزير سامي يتيم إن …»): another has said it."""
    word, given = scan.word[i], scan.word[i - 1]
    verbal = (word.verb or word.cue) and len(word.text) < SHORT and scan.word[i + 1].text in scan.names.that
    told = any(scan.word[k].says for k in range(max(i - NEAR, 0), i - 1))
    other = word.definite or word.title or word.quality or word.joins or word.text in scan.names.prepositions
    return bool(verbal and told and given.given and not other) and not word.text.endswith((scan.names.marbuta["closed"], scan.names.naming.accusative))


def is_borne_head(scan: Scan, i: int) -> bool:
    """The word for an office with the article is a family name behind one given name where «أن», a mark or what he is follows («قال سمير الوكيل، …»)."""
    head, given = scan.head(scan.word[i].text, "office"), scan.word[i - 1]
    if head is None or not head.definite or head.plural or not given.given or given.ordinary or scan.word[i].title or scan.word[i - 2].given:
        return False
    after = scan.head(scan.word[i + 1].text, "office")
    return told_here(scan, i + 1) or after is not None and not after.definite and not after.plural


def opens_apposition(scan: Scan, i: int) -> bool:
    """The word for an office without the article stands at i, and what completes it behind it («وانغ دي سفير الصين»)."""
    head, after = scan.head(scan.word[i].text, "office"), scan.word[i + 1]
    return head is not None and not head.definite and not scan.word[i].given and (after.definite or scan.entry(i + 1, after.text) is not None)


def is_last_particle(scan: Scan, i: int) -> bool:
    """A particle by its letters at i is the last word of a foreign name («وانغ دي سفير الصين»)."""
    given = scan.word[i - 1].text
    return scan.word[i].text not in scan.names.begins and (given in scan.names.foreign or given in scan.names.eastern)


def is_borne(scan: Scan, i: int) -> bool:
    """A given name that leads somebody elsewhere («باسم») stands between commas with a surname by which its bearer speaks («، باسم الورد، … وقال الورد»)."""
    word, after = scan.word[i], scan.word[i + 1]
    between = word.given and scan.is_comma(i - 1) and scan.kind[i + 1] == WORD and scan.is_comma(i + 2)
    other = after.stop or after.cue or after.title or after.text in scan.names.heads
    return bool(between and after.text in scan.told_by and not other)
