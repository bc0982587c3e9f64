"""Names of bodies that no table knows: words in quotation marks, foreign words in a row, an everyday word for the title of a paper."""

from __future__ import annotations

from mahdar.find.names_adjectives import of_named
from mahdar.find.names_fields import is_said, may_stand_in_name
from mahdar.find.names_scan import Phrase, Scan
from mahdar.text import NUMBER, WORD

TITLE = 4  # tokens with the marks: a longer quotation that may be a clause is no name


def quoted(scan: Scan, i: int) -> Phrase | None:
    """Words in quotation marks as a name, at most five, with adjectives after them."""
    stop = i + 1
    while stop < len(scan) and stop - i < 7 and scan.kind[stop] in (WORD, NUMBER):
        stop += 1
    if stop == i + 1 or not scan.is_quote(stop) or any(scan.word[k].stop and not may_stand_in_name(scan, i, k) for k in range(i + 1, stop)):
        return None
    after = of_named(scan, stop + 1, named=True)
    return Phrase(after.stop, body=after.body, named=True)


def unknown_words(scan: Scan, i: int, named_after: bool = False) -> int:
    """Where a run of words that no table knows stops (a foreign name), at most four; `named_after` where it may be the name of a person."""
    stop = i
    while stop - i < 4 and (is_unknown(scan, stop, named_after) or scan.joined(stop)):
        stop += 1
    return stop


def is_unknown(scan: Scan, i: int, named_after: bool) -> bool:
    """No table knows the word, or only as somebody's family name or, where a body may be named after a person, given name."""
    word = scan.word[i]
    named = word.text in scan.names.alone or named_after and word.text in scan.names.foreign
    return word.unknown and (not word.starts or named)


def appended(scan: Scan, found: Phrase) -> Phrase:
    """The name of a body after its description: «شركة الملاحة الدنماركية "ميرسك"», «وكالة الأنباء السورية "سانا"»."""
    name = quoted(scan, found.stop) if scan.is_quote(found.stop) and not is_said(scan, found.stop + 1) else None
    if name is not None and name.stop - found.stop > TITLE and scan.word[found.stop - 1].state and is_clause(scan, found.stop + 1):
        return found  # «الحكومة الفنلندية "أغلقت الموانئ كلها"»
    return Phrase(name.stop, body=found.body or name.body, named=True) if name else found


def is_clause(scan: Scan, i: int) -> bool:
    """An everyday word without the article at i, and one with it behind it: a verb and its subject or object."""
    return scan.word[i].plain and not scan.word[i].definite and scan.word[i + 1].definite


def everyday_title(scan: Scan, i: int) -> bool:
    """A paper or channel that has an everyday word for a name, told by the adjective of its state («صحيفة شمال النرويجية»)."""
    name, after = scan.word[i + 1], scan.word[i + 2]
    labelled = scan.word[i].text in scan.names.labels and scan.kind[i + 1] == WORD and len(name.text) > 2
    agrees = after.definite and after.text.endswith(scan.names.marbuta["closed"])
    return labelled and not name.definite and not scan.entry(i + 1, name.text) and not name.state and not name.quality and bool(after.state) and agrees
