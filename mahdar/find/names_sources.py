"""Sources without a name: how far their noun phrase reaches."""

from __future__ import annotations

from mahdar.find.bodies_whole import is_bound_plural
from mahdar.find.names_bound import past_bound, past_calling, past_field
from mahdar.find.names_fields import on_behalf
from mahdar.find.names_hearers import speaks, to_medium
from mahdar.find.names_phrases import complement, fields, target
from mahdar.find.names_scan import Found, Scan, mention
from mahdar.lexicon.name_index import Head
from mahdar.lexicon.names import Word


def unnamed_source(scan: Scan, i: int, head: Head) -> int:
    """Where the source that begins at i stops; i when the word means no source here."""
    stop = i + 1
    if head.after:
        if scan.word[stop].text not in head.after:
            return i
        stop += 1
    described = past_calling(scan, i, described_to(scan, stop))
    described = past_field(scan, i, described) if head.plural and described == stop else described
    heard = to_medium(scan, stop) and scan.word[i].text not in scan.names.papers
    closed = scan.word[i].definite and (not scan.word[stop].definite or is_place(scan, stop) or is_body(scan, stop))
    whole = described if described > stop or heard or closed else completed_to(scan, stop)
    attached = attached_to(scan, whole)
    end = veiled_to(scan, past_bound(scan, seated_to(scan, attached) if attached > whole else attached))
    plain = head.needs or end == i + 1 or whole > described
    return i if plain and not speaks(scan, i, end) else end


def is_place(scan: Scan, i: int) -> bool:
    """The name of a state or place begins here, and no adjective of one («التقرير الرياض»)."""
    entry = scan.entry(i, scan.word[i].text)
    return entry is not None and entry[0].kind in ("state", "place") and not scan.word[i].state and not entry[0].people


def is_body(scan: Scan, i: int) -> bool:
    """The word for a body stands at i, which no adjective is written like («حث البعض الشركة على …»)."""
    word = scan.word[i]
    bodies = any(head.kind == "body" for head in scan.names.heads.get(word.text, ()))
    return bodies and not (word.state or word.quality or word.text.endswith(scan.names.adjective_ends))


def described_to(scan: Scan, i: int) -> int:
    """Past adjectives without the article («مصدر أمني رفيع», «مصدر رفيع المستوى»)."""
    first = i
    while describes(scan, scan.word[i]) or i > first and joins(scan, i) or of_kind(scan, first - 1, i):
        i += 1
        if scan.word[i].text in scan.names.halves or scan.word[i].text in scan.names.levels:
            i += 1
    return i


def describes(scan: Scan, word: Word) -> bool:
    """An adjective of a source, or of a state, without the article."""
    return word.text in scan.names.source_adjectives or bool(word.state) and not word.definite


def of_kind(scan: Scan, noun: int, i: int) -> bool:
    """An adjective of any matter at i, whose ending goes with the noun for a source or a paper, which nothing completes («مصادر قبلية», «دراسة أولية»)."""
    word, head = scan.word[i], scan.word[noun]
    if word.definite or word.verb or word.stop or word.cue or not (word.ordinary or word.unknown) or scan.names.begins_with_li(word.text):
        return False
    gender = next((sex for cut in (0, *head.cuts) if (sex := scan.names.of_sources.get(head.text[cut:]))), None)
    if scan.word[i + 1].definite:
        return False  # «تقرير محامي المتهم»
    ending = next((end for end in scan.names.adjective_ends if word.text.endswith(end) and len(word.text) > len(end) + 1), "")
    return bool(ending) and gender == ("f" if ending.endswith(scan.names.marbuta["closed"]) else "m")


def joins(scan: Scan, i: int) -> bool:
    """«و» joins another such adjective («مصادر أمنية وإعلامية»), which ends like the one before it."""
    text, before = scan.word[i].text, scan.word[i - 1].text
    led = text.startswith(scan.names.conjunction) and before.endswith(scan.names.marbuta["closed"]) == text.endswith(scan.names.marbuta["closed"])
    rest = scan.names.word(text.removeprefix(scan.names.conjunction))
    alike = rest.ordinary and text.endswith(scan.names.adjective_ends) and before.endswith(scan.names.adjective_ends)
    return led and (alike or describes(scan, rest)) and not rest.definite


def completed_to(scan: Scan, i: int) -> int:
    """Past a definite complement («سكان المدينة», «بعض مؤيدي هذا الرأي»)."""
    if is_bound_plural(scan, scan.word[i].text) and not scan.word[i].starts:
        found = fields(scan, i + 2) if scan.word[i + 1].text in scan.names.demonstratives and scan.word[i + 2].definite else complement(scan, i + 1)
        return found.stop if found else i
    if not scan.word[i].definite and not scan.word[i].starts:
        return i
    found = complement(scan, i)
    return found.stop if found else i


def attached_to(scan: Scan, i: int) -> int:
    """Past «في وزارة الخارجية», «باسم الجيش», «من الحزب», «بالاتحاد الأوروبي»."""
    word = scan.word[i]
    if word.text in scan.names.spoken_for:
        return i + 1
    if scan.word[i + 1].text in scan.names.papers or scan.word[i + 1].text in scan.names.occasions:
        return i  # «في تصريح لقناة …», «في ختام اللقاء»
    if word.text in scan.names.within or word.text in scan.names.links:
        found = target(scan, i + 1) or complement(scan, i + 1) or on_behalf(scan, i, complement)
        return found.stop if found else i
    for cut, rest in word.starts:
        if cut and scan.names.clings_place(word.text[:cut]):
            entry = scan.entry(i, rest)
            return entry[1] if entry else i
    return described_to(scan, i + 1) if word.text in scan.names.source_adjectives else i


def seated_to(scan: Scan, i: int) -> int:
    """Past the town of the body that a source belongs to («موظف في وزارة النقل في حلب»)."""
    entry = scan.entry(i + 1, scan.word[i + 1].text) if scan.word[i].text in scan.names.within else None
    return entry[1] if entry and (entry[0].kind == "place" or entry[0].city) else i


def veiled_to(scan: Scan, i: int) -> int:
    """Past «طلب عدم ذكر اسمه», with or without a comma before it."""
    start = i + 1 if scan.is_comma(i) else i
    for words in scan.names.veils.get(scan.word[start].text, ()):
        if all(scan.word[min(start + n, len(scan))].text == w for n, w in enumerate(words)):
            return start + len(words)
    return i


def unnamed(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«مصدر مسؤول», «دبلوماسيون غربيون», «شهود عيان»."""
    head = scan.head(first, "unnamed")
    stop = unnamed_source(scan, i, head) if head else i
    if not head or stop == i:
        return None
    cut = 0 if head.needs and cut and scan.word[i + 1].text in scan.names.prepositions else cut  # «واحد من كل ثلاثة» is no «وأحد»
    return mention(scan, "unnamed", "unnamed", (i, stop, cut), gender=head.sex, plural=head.plural), stop
