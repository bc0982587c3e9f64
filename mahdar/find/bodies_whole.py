"""The rest of the name of a body that grammar finds: whose it is, what its members are, and for whom it is («السلطات الصحية التابعة للمعارضة»)."""

from __future__ import annotations

from mahdar.find.names_adjectives import adjectives
from mahdar.find.names_bound import bare, past_bound
from mahdar.find.names_phrases import complement, purpose
from mahdar.find.names_scan import Phrase, Scan
from mahdar.find.names_seats import named_place
from mahdar.find.names_told import told_here
from mahdar.lexicon.name_index import Head


def whole_body(scan: Scan, i: int, first: str, found: Phrase, head: Head) -> Phrase:
    """The body that begins at i, read as `first`, with what belongs to its name behind it; itself where nothing does."""
    kind, stop = first.removeprefix(scan.names.article), past_fellows(scan, i, found.stop)
    if stop == found.stop and kind in scan.names.unions:
        stop = past_doers(scan, stop)
    stop = past_outlet(scan, stop) if kind in scan.names.media and stop > i + 1 else stop
    medium = kind in scan.names.on_air or kind in scan.names.naming.media_labels
    stop = stop if found.named or medium else past_owner(scan, i, stop, head)
    return Phrase(stop, body=found.body, named=True) if stop > found.stop else found


def past_owner(scan: Scan, i: int, k: int, head: Head) -> int:
    """Past «التابعة للمعارضة» at k, which goes with the gender of the body that begins at i, and past the place behind it; k for none."""
    text = scan.word[k].text
    if not text.startswith(scan.names.article) or bare(scan, text.removeprefix(scan.names.article)) not in scan.names.owned or scan.entry(i, scan.word[i].text):
        return k
    if text.endswith(scan.names.marbuta["closed"]) != (head.sex == "f") or text.endswith(scan.names.naming.oblique):
        return k
    stop = past_bound(scan, k) if scan.word[k - 1].definite else k
    owner = purpose(scan, k + 1) if stop > k else None
    stop = max(stop, owner.stop) if owner else stop
    return past_seat(scan, stop) if stop > k else k


def past_seat(scan: Scan, k: int) -> int:
    """Past «في غزة», «في منطقة الوادي الأخضر» at k, where the words said or a mark follow."""
    if scan.word[k].text not in scan.names.seats:
        return k
    lone = named_place(scan, k + 1)
    led = scan.head(scan.word[k + 1].text, "place")
    place = named_place(scan, k + 2) or complement(scan, k + 2) if led else None
    stop = place.stop if place else lone.stop if lone else k
    return stop if told_here(scan, stop) else k


def past_fellows(scan: Scan, i: int, k: int) -> int:
    """Past what tells of the members in the name of the body that begins at i: «المحترفين» behind «رابطة لاعبي كرة القدم», at k; k for none."""
    if not is_of_fellows(scan, i, k) or not is_fellow(scan, k):
        return k
    stop = k + 1
    while scan.word[stop].text.startswith(scan.names.conjunction) and is_fellow(scan, stop):
        stop += 1
    led = next((cut for cut in scan.word[stop].cuts if cut and scan.names.clings_place(scan.word[stop].text[:cut])), 0)
    if led and scan.word[stop].text[led:].startswith(scan.names.article):
        stop = adjectives(scan, stop + 1).stop
        place = named_place(scan, stop + 1) if scan.word[stop].text in scan.names.seats else None
        return place.stop if place else stop
    return stop


def is_of_fellows(scan: Scan, i: int, k: int) -> bool:
    """The name of the body that begins at i and stops at k ends in a plural of people, or has one that something completes («لاعبي كرة القدم»)."""
    words = [scan.word[j].text for j in range(i + 1, k)]
    bound = any(is_bound_plural(scan, text) for text in words[:-1])
    return bool(words) and not scan.word[k - 1].state and (bound or words[-1].removeprefix(scan.names.article) in scan.names.fellows)


def is_bound_plural(scan: Scan, text: str) -> bool:
    """A plural of people in construct state («لاعبي», «مصنعي»)."""
    office = text.endswith(scan.names.nisba) and any(head.kind == "office" and head.plural and not head.definite for head in scan.names.heads.get(text, ()))
    return office or text in scan.names.doers


def is_fellow(scan: Scan, k: int) -> bool:
    """A plural of people with the article, in the oblique case, stands at k: an adjective of those before it."""
    text = scan.word[k].text.removeprefix(scan.names.conjunction)
    word = scan.names.word(text)
    everyday = word.definite and (word.ordinary or word.quality or bool(word.state))
    return everyday and text.endswith(scan.names.naming.oblique) and not scan.names.heads.keys() & {text, text.removeprefix(scan.names.article)}


def past_doers(scan: Scan, k: int) -> int:
    """Past those for whom a union is: «لمحبي الطوابع» at k, or before it, a plural that something completes; k where none stands there."""
    for after in (k, k + 1):
        aim = scan.names.without_li(scan.word[after - 1].text)
        those = complement(scan, after) if aim and is_bound_plural(scan, aim) else None
        if those:
            return those.stop
    return k


def past_outlet(scan: Scan, k: int) -> int:
    """Past the name of a news agency behind what it is («وكالة الأنباء الرسمية إرنا») at k; k where none stands there."""
    named = scan.entry(k, scan.word[k].text) if scan.word[k - 1].definite and not scan.word[k].definite else None
    return named[1] if named and named[0].kind == "body" and named[0].name in scan.names.outlets else k
