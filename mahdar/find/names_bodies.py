"""Bodies: what a table knows, what grammar finds behind the word for a kind of body, and that word alone."""

from __future__ import annotations

from typing import Literal

from mahdar.find.bodies_whole import whole_body
from mahdar.find.names_adjectives import adjectives, agreeing
from mahdar.find.names_hearers import speaks
from mahdar.find.names_phrases import body
from mahdar.find.names_quoted import everyday_title, unknown_words
from mahdar.find.names_scan import Found, Scan, mention
from mahdar.lexicon.name_index import Entry
from mahdar.model import Kind, Span


def bare_body(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«الوزارة», «الصحيفة» beside a verb of speech: a body named before."""
    head = scan.head(first, "body")
    if not head or not head.definite or not head.bare or not speaks(scan, i, i + 1) or scan.entry(i, first):
        return None
    stop = agreeing(scan, i, first).stop
    return mention(scan, "bare_body", "body", (i, stop, cut), gender=head.sex), stop


def known_body(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«الكرملين», «حلف شمال الأطلسي»; no everyday word that an adjective describes («القاعدة السياسية»)."""
    entry = longest_entry(scan, i, first, "body")
    if not entry:
        return None
    known, stop = entry
    described = adjectives(scan, stop)
    if stop == i + 1 and described.stop > stop and not described.named and scan.names.is_plain(first):
        return None
    stop = stop if another_body(scan, stop) else described.stop
    stop = stop + 1 if first in scan.names.labels and is_of_town(scan, stop) else stop
    about = {"entry": known.name, "body": known.of, "gender": sex_of_body(scan, first), "head": name_proper(scan, (i, stop, cut), first)}
    return mention(scan, "known_body", "body", (i, stop, cut), **about), stop


def another_body(scan: Scan, i: int) -> bool:
    """A body of its own begins at token i, of another state than the one before it («واتهمت وزارة الزراعة الكينية المعارضة الصومالية»)."""
    if i + 1 >= len(scan.word):
        return False
    head, ours, theirs = scan.head(scan.word[i].text, "body"), scan.word[i - 1].state, scan.word[i + 1].state
    return head is not None and head.definite and head.bare and bool(ours and theirs) and ours != theirs


def name_proper(scan: Scan, place: tuple[int, int, int], first: str) -> Span:
    """The name in «صحيفة "حرييت" التركية»: known, in quotation marks or of words that no table knows; otherwise the whole."""
    i, stop, _ = place
    if first not in scan.names.labels or stop <= i + 1:
        return scan.span(*place)
    known = scan.entry(i + 1, scan.word[i + 1].text)
    if scan.is_quote(stop - 1) and not scan.is_quote(i + 1):
        return scan.span(last_quote(scan, i, stop - 1) + 1, stop - 1)
    if everyday_title(scan, i):
        return scan.span(i + 1, i + 2)
    if scan.is_quote(i + 1):
        closing = next((j for j in range(i + 2, stop) if scan.is_quote(j)), stop)
        return scan.span(i + 2, closing)
    end = known[1] if known and known[0].kind == "body" else unknown_words(scan, known[1] if known else i + 1)
    return scan.span(i + 1, end) if i + 1 < end <= stop else scan.span(*place)


def last_quote(scan: Scan, i: int, closing: int) -> int:
    """The quotation mark that opens what the mark at `closing` closes («شركة الملاحة الدنماركية "ميرسك"»)."""
    return next(j for j in range(closing - 1, i, -1) if scan.is_quote(j))


def is_of_town(scan: Scan, i: int) -> bool:
    """An adjective that no table knows tells where the paper or channel appears («صحيفة الفجر الجديد البوسطنية»)."""
    word, naming = scan.word[i], scan.names.naming
    return word.definite and word.unknown and not word.starts and word.text.endswith(naming.nisba + naming.marbuta["closed"])


def longest_entry(scan: Scan, i: int, first: str, kind: Kind) -> tuple[Entry, int] | None:
    """The name of this kind in the tables at i, unless grammar finds a longer body there."""
    found = scan.entry(i, first)
    if not found or found[0].kind != kind:
        return None
    longer = body(scan, i, first)
    return None if longer and longer.stop > adjectives(scan, found[1]).stop else found


def sex_of_body(scan: Scan, first: str) -> Literal["m", "f"] | None:
    head = scan.head(first, "body")
    return head.sex if head else None


def body_complement(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«وزارة الدفاع اليابانية», «قناة "سولوفيوف لايف" الروسية», «السلطات الأوكرانية»."""
    head = scan.head(first, "body")
    found = body(scan, i, first) if head else None
    phrase = whole_body(scan, i, first, found, head) if head and found else None
    known = scan.entry(i, first)
    if not head or not phrase or known and known[1] >= phrase.stop:
        return None
    place = (i, phrase.stop, cut)
    return mention(scan, "body_complement", "body", place, body=phrase.body, gender=head.sex, head=name_proper(scan, place, first)), phrase.stop
