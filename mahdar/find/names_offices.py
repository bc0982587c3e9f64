"""Offices with the name of the holder and alone: «وزير الخارجية أنتوني بلينكن», «المتحدث باسم الكرملين», and an office behind a name."""

from __future__ import annotations

from mahdar.find.names_charges import is_of_chief, past_aim, past_charge, past_seat, past_titles
from mahdar.find.names_hearers import speaks
from mahdar.find.names_persons import name_stop
from mahdar.find.names_phrases import office
from mahdar.find.names_possible import HELD, NOT, SAID
from mahdar.find.names_scan import Found, Phrase, Scan, mention
from mahdar.lexicon.name_index import Head
from mahdar.model import Mention
from mahdar.text import WORD


def office_name(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«وزير الخارجية الأميركي، أنتوني بلينكن», «الرئيس فلاديمير بوتين»."""
    head = scan.head(first, "office")
    if not head or head.plural or (first, scan.word[i + 1].text) in scan.names.given_pairs:
        return None
    phrase = office(scan, i, first, head)
    if not phrase:
        return None
    before = past_aim(scan, past_charge(scan, phrase.stop))
    start, stop = name_after(scan, before)
    if start == stop:
        before = past_seat(scan, phrase.stop, told=i > 0 and scan.word[i - 1].says)
        start, stop = name_after(scan, before) if before > phrase.stop else (i, i)
        if stop < start + 2 or start > before and not scan.is_comma(stop):
            return None
    if any(scan.head(scan.word[k].text, "office") for k in range(i + 1, phrase.stop)) and (own := own_name(scan, stop)):
        before, (start, stop) = stop, own
    if is_of_chief(scan, i, before, start) or is_spoken_for(scan, i, before, start):
        return mention(scan, "office_alone", "office", (i, stop, cut), body=phrase.body, gender=head.sex), stop
    title = scan.span(i, before, cut)
    return mention(scan, "office_name", "person", (i, stop, cut), head=scan.span(start, stop), office=title, body=phrase.body, gender=head.sex), stop


def is_spoken_for(scan: Scan, i: int, before: int, start: int) -> bool:
    """The name is that of the chief for whom somebody unnamed speaks («متحدث باسم وزير النقل فلان»), unless a comma parts it from the office."""
    led = scan.word[i + 1].text in scan.names.links and scan.word[i + 1].text not in scan.names.posts
    if scan.word[i].definite or not led or scan.is_comma(start - 1):
        return False
    return any(head.kind == "office" and not head.plural for k in range(i + 2, before) for head in scan.names.heads.get(scan.word[k].text, ()))


def own_name(scan: Scan, i: int) -> tuple[int, int] | None:
    """The name between commas after the name of one's chief: «المتحدث باسم الرئيس فلاديمير بوتين، دميتري بيسكوف، …»."""
    if not scan.is_comma(i) or scan.kind[i + 1] != WORD or not scan.word[i + 1].given:
        return None
    stop = name_stop(scan, i + 1, expected=SAID)
    return (i + 1, stop) if stop > i + 2 and scan.is_comma(stop) else None


def name_after(scan: Scan, i: int) -> tuple[int, int]:
    """The name after an office: past a comma and titles; after a comma it needs a known given name."""
    start = past_titles(scan, i + 1 if scan.is_comma(i) else i)
    sure = start == i or scan.word[start - 1].title or scan.word[start - 1].state or scan.word[start].given or scan.word[start + 1].unknown
    return start, name_stop(scan, start, expected=HELD if sure else NOT)


def office_alone(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«المتحدث باسم الكرملين», «رئيس الدولة», «الوزير»."""
    head = scan.head(first, "office")
    phrase = office(scan, i, first, head) if head else None
    if head and phrase and phrase.stop > i + 1 and closed_plural(scan, i, first):
        return None
    if not head or not phrase or not (stands_alone(head, phrase, i) or head.definite and speaks(scan, i, phrase.stop)):
        return None
    if phrase.stop == i + 1 and scan.head(first, "body"):
        return None
    if head.plural and phrase.body:
        phrase = and_state(scan, phrase)
    return mention(scan, "office_alone", "office", (i, phrase.stop, cut), body=phrase.body, gender=head.sex, plural=head.plural), phrase.stop


def stands_alone(head: Head, phrase: Phrase, i: int) -> bool:
    """The office says by itself who is meant."""
    if phrase.stop > i + 1:
        return phrase.named or not head.needs
    return head.definite and head.bare and not head.owned


def closed_plural(scan: Scan, i: int, first: str) -> bool:
    """A plural with its full ending, which no noun with the article completes: that is the object («رفض معارضون المشروع»)."""
    ending = next((end for end in scan.names.naming.verb_ends if end.startswith(scan.names.conjunction)), "")
    return bool(ending) and first.endswith(ending) and not first.startswith(scan.names.article) and scan.word[i + 1].definite


def and_state(scan: Scan, phrase: Phrase) -> Phrase:
    """«وزيرا خارجية السودان ومصر»: the second state of two holders, and each further one."""
    for cut, rest in scan.word[phrase.stop].starts:
        found = scan.entry(phrase.stop, rest) if scan.word[phrase.stop].text[:cut] == scan.names.conjunction else None
        if found and found[0].kind == "state" and not found[0].people:
            return and_state(scan, Phrase(found[1], body=phrase.body, named=True))
    return phrase


def apposed(scan: Scan, person: Mention, i: int, stop: int) -> Found | None:
    """The person whose name stands from i to `stop`, with an office after it, past a comma or not."""
    start = stop + 1 if scan.is_comma(stop) else stop
    text = scan.word[start].text
    head = scan.head(text, "office")
    phrase = office(scan, start, text, head) if head and not head.plural and not head.owned else None
    if not head or not phrase or not phrase.named or name_after(scan, phrase.stop)[0] != name_after(scan, phrase.stop)[1]:
        return None
    stop = past_region(scan, phrase.stop)
    title = scan.span(start, stop)
    span = scan.article.span(person.span.start, title.stop)
    return Mention(span=span, rule="name_office", kind="person", head=person.head, office=title, body=phrase.body, gender=head.sex), stop


def past_region(scan: Scan, k: int) -> int:
    """Past a second region at k behind one with which an office ends («مديرة الشرق الأوسط وشمال أفريقيا»); k for none."""
    text = scan.word[k].text
    regions = {e.words for j in (k - 1, k - 2) if j >= 0 for e in scan.names.entries.get(scan.word[j].text, ()) if e.kind == "place"}
    behind = any(tuple(word.text for word in scan.word[k - len(words) : k]) == words for words in regions)
    found = scan.entry(k, text[1:]) if behind and text[:1] == scan.names.conjunction else None
    return found[1] if found and found[0].kind == "place" else k


def known_office(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«خادم الحرمين الشريفين», «ولي العهد»."""
    found = scan.entry(i, first)
    if not found or found[0].kind != "office":
        return None
    return mention(scan, "known_office", "office", (i, found[1], cut), entry=found[0].name, gender=found[0].sex), found[1]
