"""Places of bodies and of those who are posted: where a body sits, and where an envoy is sent."""

from __future__ import annotations

from mahdar.find.names_fields import is_seat
from mahdar.find.names_scan import Phrase, Scan


def seated(scan: Scan, found: Phrase, first: str) -> Phrase:
    """«وزارة التجارة في ماليزيا», «السفارة الكينية لدى البرتغال», «السلطات في كييف»."""
    names = scan.names
    if scan.word[found.stop].text not in names.seats:
        return found
    place = scan.entry(found.stop + 1, scan.word[found.stop + 1].text)
    accredited = place and place[0].kind == "body" and first in names.posted
    if not place and first in names.seated and is_half(scan, found.stop + 1):
        return Phrase(found.stop + 2, body=found.body, named=True)
    if not place or not (accredited or is_seat(scan, place[0], first)):
        return found
    return Phrase(place[1], body=found.body or place[0].name, named=True)


def is_half(scan: Scan, i: int) -> bool:
    """A state of two words is called by the first of them alone («القوات في كوريا»)."""
    word = scan.word[i]
    return word.unknown and not word.given and any(entry.kind == "state" and not entry.people for entry in scan.names.entries.get(word.text, ()))


def seated_at(scan: Scan, i: int, found: Phrase) -> Phrase:
    """The body where the one who is posted sits for a state («الممثل الدائم للهند في مجلس الأمن»)."""
    names, posted = scan.names, any(scan.word[k].text in scan.names.posted for k in range(i, i + 3))
    entry = scan.entry(found.stop + 1, scan.word[found.stop + 1].text) if posted and scan.word[found.stop].text in names.seats else None
    return Phrase(entry[1], body=found.body, named=True) if entry and entry[0].kind == "body" else found


def named_place(scan: Scan, i: int) -> Phrase | None:
    """A state or place that a table knows."""
    found = scan.entry(i, scan.word[i].text)
    return Phrase(found[1], body=found[0].name, named=True) if found and found[0].kind in ("state", "place") else None


def unknown_place(scan: Scan, i: int) -> Phrase | None:
    """A place that no table knows, with the name of whoever is posted there behind it («السفير في أسونسيون زئيف بلوم»)."""
    place, after = scan.word[i], scan.word[i + 1]
    named = after.given or after.foreign > 0 and not after.starts
    return Phrase(i + 1, named=True) if place.unknown and not place.given and not place.starts and named else None
