"""Who holds an office, where more is told of it before the name («كبير مفاوضي الاتحاد في ملف الديون بيير دوبون», «السفير لدى هولندا (…) سمير الحداد»)."""

from __future__ import annotations

import bisect

from mahdar.find.names_barred import is_accusative, is_no_family, is_purpose
from mahdar.find.names_led import leads_in, takes_no_person
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import told_here
from mahdar.model import Mention, Span
from mahdar.text import MARK, NUMBER, QUOTE, WORD

FAR = 14  # words: no more is told of an office
LONGEST = 4  # words of a name
SURELY = 0.6  # how foreign a word looks that can hardly be anything but a name
MOST = 4  # mentions: no more are named there
INSIDE = ("body", "state", "place")
BRACKETS = ("(", ")")


def with_holders(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """The mentions in their order, each office and the name of its holder behind what else is told of it as one."""
    offices = [n for n, mention in enumerate(mentions) if is_office(mention)]
    found = {n: holder for n in offices if (holder := holder_of(scan, mentions, n)) is not None}
    gone = {n for first, last in found.items() for n in range(first + 1, last + 1)}
    whole = {n: merged(scan, mentions[n], mentions[k]) for n, k in found.items()}
    whole |= {n: named for n in offices if n not in found and n not in gone and (named := named_in_commas(scan, mentions, n)) is not None}
    return [whole.get(n, one) for n, one in enumerate(mentions) if n not in gone]


def taken(scan: Scan, span: Span) -> range:
    """The words of a span."""
    return range(bisect.bisect_right(scan.start, span.start) - 1, bisect.bisect_left(scan.start, span.stop))


def named_in_commas(scan: Scan, mentions: list[Mention], n: int) -> Mention | None:
    """The holder of office n whose name no table knows: in commas behind the office right after a verb of saying («قال مدير المرفأ، وسيل الديكون، إن …»)."""
    first = taken(scan, mentions[n].span)
    comma = next((k for k in range(first.stop, min(first.stop + FAR, scan.size)) if scan.is_comma(k)), first.stop)
    before = scan.word[first.start - 1]
    told = first.start and (before.speech or before.text.removeprefix(scan.names.conjunction) in scan.names.said_by)
    if not told or not scan.is_comma(comma):
        return None
    if comma > first.stop and not (opens(scan, first.stop) and all(tells_more(scan, k) for k in range(first.stop, comma))):
        return None
    stop = next((k for k in range(comma + 1, min(comma + 2 + LONGEST, scan.size)) if scan.kind[k] != WORD), comma)
    begin, end = scan.start[comma + 1], scan.stop[max(stop - 1, comma)]
    another = any(m.span.start < end and begin < m.span.stop for m in mentions[n + 1 : n + 1 + MOST])
    if another or not (scan.is_comma(stop) or scan.raw[stop] == scan.names.stop_mark) or not is_closed_name(scan, comma + 1, stop):
        return None
    held, head = mentions[n], scan.span(comma + 1, stop)
    title = scan.article.span(held.span.start, scan.stop[comma - 1])
    whole = scan.article.span(held.span.start, head.stop)
    return Mention(span=whole, rule="holder_in_commas", kind="person", head=head, office=title, body=held.body, gender=held.gender)


def is_closed_name(scan: Scan, first: int, stop: int) -> bool:
    """The words between two commas may be a name: one that can hardly be anything else, or several of which one is a name's."""
    words = scan.word[first:stop]
    if not words or words[0].definite or stop == first + 1 and not (words[0].unknown and words[0].foreign > SURELY):
        return False
    return all(may_be_part(scan, k, first) for k in range(first, stop)) and any(is_part(scan, k) for k in range(first, stop))


def is_part(scan: Scan, k: int) -> bool:
    """The word is a name's, or stands for a family."""
    word = scan.word[k]
    return bool(word.given or word.family or word.unknown or word.joins or word.title and word.definite)


def may_be_part(scan: Scan, k: int, first: int) -> bool:
    """The word may stand in a name: no particle, no verb, no time, no office, and only a last one may be everyday with the article."""
    word, names = scan.word[k], scan.names
    other = word.cue or word.quality or word.text in names.prepositions or word.text in names.times or word.text in names.heads
    rest = word.text[1:]
    joined = word.text[:1] in names.joining and not word.given and (rest in names.given or names.is_ordinary(rest) or bool(names.tense(rest)))
    led = k == first and (joined or leads_in(scan, k) or is_accusative(scan, word) or names.masdars.fullmatch(word.text) is not None)
    return not (other or led or word.stop or word.title and not word.definite or is_no_family(scan, word))


def is_office(mention: Mention) -> bool:
    """The mention is an office of one, by its words."""
    return mention.kind == "office" and not mention.plural and not mention.entry


def merged(scan: Scan, held: Mention, person: Mention) -> Mention:
    """The office and the person behind it as one mention."""
    first = taken(scan, person.span).start
    before = before_name(scan, taken(scan, held.span).stop, first)
    whole, title = (scan.article.span(held.span.start, stop) for stop in (person.span.stop, scan.stop[before - 1]))
    return Mention(span=whole, rule="holder_behind", kind="person", head=person.head, office=title, body=held.body, gender=held.gender or person.gender)


def holder_of(scan: Scan, mentions: list[Mention], n: int) -> int | None:
    """Which mention is the person behind office n and what else is told of it; bodies, states and places may be named between."""
    for k in range(n + 1, min(n + 1 + MOST, len(mentions))):
        if mentions[k].kind == "person":
            return k if is_holder(scan, mentions[n], mentions[k]) else None
        if mentions[k].kind not in INSIDE:
            return None
    return None


def is_holder(scan: Scan, held: Mention, named: Mention) -> bool:
    """The person behind the office is its holder: something is told of it between, and the name ends a subject or what a preposition leads."""
    first, last = taken(scan, held.span), taken(scan, named.span)
    i, j = first.stop, last.start
    if not i < j <= i + FAR or named.span.start != scan.start[j] or named.office is not None and not scan.word[j].title:
        return False
    if held.gender and named.gender and held.gender != named.gender:
        return False
    stop = before_name(scan, i, j)
    comma = scan.is_comma(stop)
    if stop == i or not opens(scan, i) or not all(tells_more(scan, k) for k in range(i, stop)) or not may_precede(scan, i, stop - 1):
        return False
    after = last.stop + scan.is_quote(last.stop)
    if told_here(scan, after) or comma and scan.word[after].text in scan.names.prepositions and is_named_there(scan, first.start - 1):
        return True
    return not (comma or joins(scan, i)) and is_named_there(scan, first.start - 1)


def before_name(scan: Scan, i: int, j: int) -> int:
    """Where what is told of the office from i on ends: before a rank and a quotation mark, and before the comma there, in front of the name at j."""
    k = j - (scan.is_quote(j - 1) and scan.word[j - 2].title)
    while k > i and scan.word[k - 1].title:
        k -= 1
    return k - (k > i and scan.is_comma(k - 1))


def opens(scan: Scan, i: int) -> bool:
    """What is told of an office begins at i: a preposition, an adjective, or a bracket."""
    word, names = scan.word[i], scan.names
    if scan.kind[i] != WORD:
        return scan.raw[i] in BRACKETS or scan.kind[i] in (QUOTE, NUMBER)
    led = word.text in names.prepositions or word.text in names.in_charge or is_own(scan, i) or leads_in(scan, i)
    return led or word.text in names.held_when or word.definite and not word.stop or joins(scan, i)


def joins(scan: Scan, i: int) -> bool:
    """«و» and a body or a noun with the article stand at i as one («وزير الإسكان والمرافق»)."""
    text, names = scan.word[i].text, scan.names
    rest = names.word(text[1:]) if text[:1] == names.conjunction else None
    return rest is not None and (rest.definite or any(head.kind == "body" for head in names.heads.get(rest.text, ())))


def is_own(scan: Scan, i: int) -> bool:
    """A preposition and the pronoun of one stand at i as one («محامي الدفاع عنها»)."""
    singular = scan.names.naming.pronouns[:2]
    return any(scan.word[i].text.removesuffix(pronoun) in scan.names.in_charge for pronoun in singular if scan.word[i].text.endswith(pronoun))


def tells_more(scan: Scan, k: int) -> bool:
    """The token at k may belong to what is told of an office: no verb, no «أن», nobody else's office, no mark but a bracket."""
    word, names = scan.word[k], scan.names
    if scan.kind[k] != WORD:
        return scan.kind[k] in (QUOTE, NUMBER) or scan.kind[k] == MARK and scan.raw[k] in BRACKETS
    if word.text in names.held_when or any(head.kind == "body" for head in names.heads.get(word.text, ())):
        return True
    other = word.speech or word.cue or word.text in names.that or word.text in names.relatives or word.text in names.times
    tense = names.tense(word.text)
    verb = not word.definite and (tense == "present" or tense and not names.is_ordinary(word.text))
    heads = [(head.kind, cut) for cut in word.cuts for head in names.heads.get(word.text[cut:], ())]
    head = any(kind == "office" or kind == "unnamed" and not cut and not completes(scan, k) for kind, cut in heads)
    stray = leads_in(scan, k) and not (word.text in names.in_charge or word.text in names.prepositions or leads_known(scan, k))
    return not (other or verb or head or stray)


def leads_noun(scan: Scan, k: int) -> bool:
    """A preposition of one letter leads a noun with the article at k («بالمنظمة»)."""
    return leads_in(scan, k) and scan.word[k].text[1:].startswith(scan.names.article)


def completes(scan: Scan, k: int) -> bool:
    """The word with the article at k completes the noun for a body before it («مؤسسة الدفاع»)."""
    return scan.word[k].definite and any(head.kind == "body" and not head.definite for head in scan.names.heads.get(scan.word[k - 1].text, ()))


def leads_known(scan: Scan, k: int) -> bool:
    """The preposition of one letter at k leads a noun with the article, a body or a place («للفصائل», «بوزارة»), and no deed («بمقتل»)."""
    names, rest = scan.names, scan.word[k].text[1:]
    known = names.entries.get(rest) or any(head.kind in INSIDE for head in names.heads.get(rest, ()))
    return bool(known) or is_purpose(scan, scan.word[k].text) or rest.startswith(names.article)


def may_precede(scan: Scan, i: int, k: int) -> bool:
    """A name may follow the token at k in apposition: no noun that the name would complete stands there, no preposition, and nothing joined."""
    word, names = scan.word[k], scan.names
    if scan.kind[k] != WORD:
        return scan.raw[k] == BRACKETS[1] or scan.kind[k] == QUOTE and any(scan.kind[n] == QUOTE for n in range(i, k))
    if word.text[:1] == names.conjunction and names.word(word.text[1:]).definite:
        return False
    if word.definite or word.title or word.state or is_own(scan, k) or word.text in names.held_when or k > i and leads_noun(scan, k):
        return True
    known = any(entry.kind in INSIDE and len(entry.words) == 1 for entry in names.entries.get(word.text, ()))
    return known or word.unknown and k > i and not (word.stop or word.text in names.heads)


def is_named_there(scan: Scan, i: int) -> bool:
    """A verb of saying that takes no person, a preposition, or a word like «بحسب» stands at i."""
    word = scan.word[i]
    if i < 0 or scan.kind[i] != WORD:
        return False
    if word.speech:
        return takes_no_person(scan, word.text)
    return word.text in scan.names.said_by or word.text in scan.names.prepositions
