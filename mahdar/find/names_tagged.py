"""The persons of an article: what the rules found, mended by the names that the tagger tells, with the offices before and behind them."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from mahdar.find.names_barred import is_led, is_of_two
from mahdar.find.names_next import is_pair
from mahdar.find.names_scan import Scan
from mahdar.find.names_tagging import Seen, place
from mahdar.lexicon.tagging import Tagging
from mahdar.model import Mention, Span

RULE = "tagged_name"
KNOWN = frozenset({"known_surname"})
"""Rules that a table of persons bears out: what they find is never doubted."""
DOUBT = 400  # tenths: a name by the rules against which no more speaks is kept
HOLDERS = frozenset({"office", "unnamed"})
"""Kinds of mention that may be told of a person before the name."""


class Name(Struct, frozen=True, gc=False):
    """A name by the tagger: its words from `first` up to `stop`, and where it stands without what clings to it."""

    first: int
    stop: int
    span: Span


class Placed(Struct, gc=False):
    """A mention, and the words that it takes and that its head takes; nothing where the tagger knows better."""

    mention: Mention | None
    first: int
    stop: int
    head: tuple[int, int]


def with_tagged_names(scan: Scan, found: list[Mention], tagging: Tagging) -> list[Mention]:
    """The mentions in order, with the persons as the tagger tells them."""
    seen = Seen(scan, found, tagging)
    names = [bounded(scan, *words) for words in seen.names() if not is_preposition(scan, words[0])]
    known = [placed(scan, m) for m in found]
    named = {i for name in names for i in range(name.first, name.stop)}
    for one in known:
        if one.mention and one.mention.kind == "person" and named.isdisjoint(range(*one.head)) and is_doubted(seen, one):
            unname(one)
    at = {i: one for one in known if one.mention for i in range(one.first, one.stop)}
    new = [with_name(scan, at, name) for name in names]
    kept = [one.mention for one in known if one.mention] + [one for one in new if one]
    return sorted(kept, key=lambda m: m.span)


def is_preposition(scan: Scan, i: int) -> bool:
    """The word at i is written as a preposition, no given name, and an everyday word follows it («على هامش اللقاء»)."""
    word, after = scan.word[i], scan.word[i + 1]
    other = after.plain or after.text in scan.names.occasions
    return word.text in scan.names.prepositions and scan.raw[i] not in scan.names.lookalikes and other and not (after.given or after.family)


def bounded(scan: Scan, first: int, stop: int, cut: int) -> Name:
    """The name with «أم» before it, without a verb or a word that a particle leads behind it, and the place before it («الأستاذ في بيروت فلان الفلاني»)."""
    mother = scan.word[first - 1].text in scan.names.begins and scan.word[first - 1].text not in scan.names.joins and not scan.word[max(first - 2, 0)].likely
    first -= first > 0 and not cut and mother
    stop -= stop > first + 1 and (is_led(scan, stop - 1) or is_of_two(scan, scan.word[stop - 1].text))
    where = scan.entry(first, scan.word[first].text) if stop > first + 2 and scan.word[first - 1].text in scan.names.seats else None
    if where and where[0].kind in ("place", "state") and where[1] == first + 1 and not scan.word[first].given:
        first, cut = first + 1, 0
    stop += 2 * is_masked_pair(scan, stop)
    stop = scan.past_initials(stop)
    return Name(first, stop, scan.span(first, stop, cut))


def is_masked_pair(scan: Scan, i: int) -> bool:
    """A name of two words goes on behind a name, though its first is a small word or verb elsewhere («حسب الله», «خلف الله»)."""
    return is_pair(scan, i) and (scan.word[i].stop or scan.word[i].cue) and scan.word[i].text not in scan.names.honorifics


def placed(scan: Scan, mention: Mention) -> Placed:
    """The mention with the words that it takes."""
    whole = place(scan, mention.span)
    return Placed(mention, *whole, whole if mention.head == mention.span else place(scan, mention.head))


def is_doubted(seen: Seen, one: Placed) -> bool:
    """No table of persons bears out what the rules took for a name, and the tagger is sure enough that it is none."""
    return one.mention is not None and one.mention.rule not in KNOWN and seen.doubt(*one.head) > DOUBT


def unname(one: Placed) -> None:
    """Leave of a person whose name is none the office, where one stands before the name."""
    m = one.mention
    if m and m.office and m.office.stop <= m.head.start:
        one.mention = Mention(span=m.office, head=m.office, rule="office_alone", kind="office", body=m.body, gender=m.gender)
        one.stop = one.head[0]
    else:
        one.mention = None


def with_name(scan: Scan, at: dict[int, Placed], name: Name) -> Mention | None:
    """The person so named, in place of what stands there; nothing where the mention is right as it is, or the name stands inside another one."""
    over: list[Placed] = []
    for i in range(name.first, name.stop):
        if i in at and at[i].mention and at[i] not in over:
            over.append(at[i])
    if any(one.mention and one.mention.kind == "person" and one.head == (name.first, name.stop) for one in over) or is_inside(over, name):
        return None
    if any(is_whole(scan, one, name) for one in over):
        return None
    person = next((one.mention for one in over if one.mention and one.mention.kind == "person"), None)
    before = next((one for one in over if one.mention and one.mention.kind in HOLDERS and one.first < name.first), None) or held_before(scan, at, name)
    new = renamed(scan, person, name) if person else titled(scan, before, name)
    for one in over:
        cut_off(scan, one, name, new)
    if before and before.mention and new.office and new.office.start == before.mention.span.start:
        before.mention = None
    return new if person else apposed(scan, at, new, name)


def is_whole(scan: Scan, one: Placed, name: Name) -> bool:
    """The mention is of a person by the whole name that a table knows, and the other name is a part of it."""
    first, stop = one.head
    part = one.mention is not None and one.mention.kind == "person" and first <= name.first and name.stop <= stop
    return part and scan.whole_name(first, scan.word[first].text) == stop


def is_inside(over: list[Placed], name: Name) -> bool:
    """The name is part of something else's: of a person's office, a body's name, an unnamed source («إدارة ترامب», «متحدث باسم ماي»)."""
    return any(one.mention and holds(one, one.mention, name) for one in over)


def holds(one: Placed, mention: Mention, name: Name) -> bool:
    """The mention takes the name for a part of its own."""
    if mention.kind == "person":
        return one.first <= name.first and (name.stop <= one.head[0] or name.first >= one.head[1]) and name.stop <= one.stop
    if mention.kind == "body" and one.first < name.first:
        return True
    return one.first <= name.first and name.stop <= one.stop and (one.first < name.first or name.stop < one.stop)


def renamed(scan: Scan, person: Mention, name: Name) -> Mention:
    """The person with this name, and with the office as far as it stands before the name or behind it."""
    office = person.office
    if office and office.start < name.span.start:
        stop = min(office.stop, scan.stop[name.first - 1])
        office = scan.article.span(office.start, stop) if stop > office.start else None
    elif office and office.start < name.span.stop:
        office = None
    ahead = office if office and office.start < name.span.start else None
    title = person.span.start < name.span.start and person.head.start > person.span.start
    start = ahead.start if ahead else person.span.start if title else name.span.start
    stop = office.stop if office and not ahead else name.span.stop
    return replace(person, rule=RULE, span=scan.article.span(start, stop), head=name.span, office=office, body=person.body if office else None)


def held_before(scan: Scan, at: dict[int, Placed], name: Name) -> Placed | None:
    """The office or calling right before a name, or before a comma."""
    last = name.first - 1 - scan.is_comma(name.first - 1)
    one = at.get(last)
    if name.span.start > scan.start[name.first] or one is None or one.mention is None or one.stop != last + 1:
        return None
    held = one.mention.kind in HOLDERS and not one.mention.plural
    return one if held and (last == name.first - 1 or scan.is_comma(name.stop) or one.mention.kind == "office" and name.stop > name.first + 1) else None


def titled(scan: Scan, before: Placed | None, name: Name) -> Mention:
    """A person who was not found, with the office or the titles before the name."""
    held = before.mention if before else None
    sex = scan.names.sexes.get(scan.names.fold(name.span.text.split()[0]))
    if held and before:
        office = scan.article.span(held.span.start, min(held.span.stop, scan.stop[name.first - 1]))
        whole = scan.article.span(office.start, name.span.stop)
        return Mention(span=whole, head=name.span, rule=RULE, kind="person", office=office, body=held.body, gender=held.gender or sex)
    first = name.first
    while first and scan.word[first - 1].title and name.span.start == scan.start[name.first]:
        first -= 1
    start = scan.start[first] if first < name.first else name.span.start
    return Mention(span=scan.article.span(start, name.span.stop), head=name.span, rule=RULE, kind="person", gender=sex)


def cut_off(scan: Scan, one: Placed, name: Name, new: Mention) -> None:
    """Take from a mention what is the name's: all of it, or its end."""
    m = one.mention
    if m and m.kind != "person" and m.span.start < new.span.start and one.first < name.first:
        shorter = scan.article.span(m.span.start, scan.stop[name.first - 1])
        one.mention = replace(m, span=shorter, head=shorter if m.head == m.span else m.head) if m.head.stop <= shorter.stop or m.head == m.span else None
    else:
        one.mention = None


def apposed(scan: Scan, at: dict[int, Placed], person: Mention, name: Name) -> Mention:
    """The person with the office that follows the name, past a comma or not («فلان، رئيس …»)."""
    after = at.get(name.stop + scan.is_comma(name.stop))
    held = after.mention if after else None
    if person.office or not held or not after or held.kind != "office" or held.plural or not (held.body or held.entry) or after.first < name.stop:
        return person
    if held.span.start != scan.start[after.first]:
        return person
    after.mention = None
    return replace(person, span=scan.article.span(person.span.start, held.span.stop), office=held.span, body=held.body, gender=held.gender or person.gender)
