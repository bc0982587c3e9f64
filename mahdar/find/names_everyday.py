"""First names that are everyday words, before the one name that a mention of a person has («قالت المغنية أمل الفلاني», «وأضاف نسيم الفلاني، …»)."""

from __future__ import annotations

import bisect

from msgspec import structs

from mahdar.find.names_barred import is_purpose
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import told_here
from mahdar.lexicon.name_tables import Sex
from mahdar.model import Mention
from mahdar.text import BREAK, WORD


def with_everyday_firsts(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions in their order, those of persons by one name with the first name before it that is an everyday word."""
    ends = {m.span.stop for m in mentions}
    return [with_first(scan, m, ends) if m.kind == "person" and not m.entry else m for m in mentions]


def with_first(scan: Scan, person: Mention, ends: set[int]) -> Mention:
    """The person with the first name, or as he is."""
    j = bisect.bisect_left(scan.start, person.head.start)
    alone = j and j < scan.size and scan.start[j] == person.head.start and scan.stop[j] == person.head.stop
    if not alone or scan.kind[j - 1] != WORD or scan.stop[j - 1] in ends or is_particle(scan, j - 1):
        return person
    held = person.office is not None and person.office.stop == scan.stop[j - 2]
    firsts = scan.names.everyday_firsts.items()
    sex = next((sex for sex, words in firsts if scan.word[j - 1].text in words and (held or opens(scan, j - 1, j + 1, sex))), None)
    if sex is None or person.office is not None and person.office.start < scan.stop[j - 1] <= person.office.stop:
        return person
    head, start = scan.span(j - 1, j + 1), min(person.span.start, scan.start[j - 1])
    whole = scan.article.span(start, max(person.span.stop, head.stop))
    return structs.replace(person, span=whole, head=head, gender=sex)


def is_particle(scan: Scan, i: int) -> bool:
    """A particle stands here, and no first name that folding makes one («أن», «آن»)."""
    return scan.word[i].stop and scan.raw[i] not in scan.names.naming.firsts_alike


def opens(scan: Scan, i: int, after: int, sex: Sex) -> bool:
    """A name of this gender may begin at i: behind a verb of saying, of a woman or of a man, a noun with the article or a title, a comma, or «لكن»."""
    before, names = scan.word[i - 1], scan.names
    if i == 0 or scan.kind[i - 1] == BREAK:
        return told_here(scan, after) or scan.word[after].speech
    if scan.kind[i - 1] != WORD:
        return scan.is_comma(i - 1) and scan.is_comma(after)
    feminine = before.text.endswith(names.marbuta["closed"])
    if before.definite or before.title:
        return not before.stop and feminine == (sex == "f") and not is_purpose(scan, before.text)
    if before.verb or before.cue:
        past = before.text.endswith(names.marbuta["open"])
        return past if sex == "f" else not past and (before.says or scan.is_comma(after))
    return before.text in names.before_subject and scan.is_comma(after)
