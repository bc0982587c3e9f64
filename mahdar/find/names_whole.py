"""Words wanting in the name of a person that the writing itself holds together: a hashtag behind an office, what stands between two commas."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from msgspec.structs import replace

from mahdar.find.names_barred import begins_something, is_no_family, is_purpose
from mahdar.find.names_further import opens_office
from mahdar.find.names_scan import Scan
from mahdar.model import Mention
from mahdar.text import WORD

MOST = 4  # words: no name in a hashtag is longer
TAG, JOINED = "#", "_"


def with_whole_names(scan: Scan, found: list[Mention]) -> list[Mention]:
    """The mentions in order, with the whole names of persons; an office right before the hashtag that names who bears it is part of his mention."""
    offices = {m.span.stop: m for m in found if m.kind == "office" and not m.plural}
    out: list[Mention] = []
    for mention in found:
        whole = whole_name(scan, mention, offices) if mention.kind == "person" else mention
        if out and whole is not mention and out[-1].span.start == whole.span.start:
            out.pop()
        out.append(whole)
    return out


def whole_name(scan: Scan, person: Mention, offices: Mapping[int, Mention]) -> Mention:
    """The person with the name as far as a hashtag or two commas hold it together."""
    first, stop = bisect_left(scan.start, person.head.start), bisect_left(scan.start, person.head.stop)
    if first >= scan.size or scan.start[first] != person.head.start:
        return person
    if (tag := tag_start(scan, first, stop)) < first:
        return of_tag(scan, person, tag, offices)
    if may_close(scan, person, first, stop):
        head = scan.span(first, stop + 1)
        return replace(person, head=head, span=scan.article.span(person.span.start, max(person.span.stop, head.stop)))
    return person


def tag_start(scan: Scan, first: int, stop: int) -> int:
    """Where the hashtag begins whose last words are the name's; `first` where they are all of it, or there is none."""
    text, k = scan.article.text, first
    while k > 0 and first - k < MOST and text[scan.stop[k - 1] : scan.start[k]] == JOINED:
        k -= 1
    ended = text[scan.stop[stop - 1] : scan.stop[stop - 1] + 1] != JOINED
    return k if ended and scan.start[k] and text[scan.start[k] - 1] == TAG else first


def of_tag(scan: Scan, person: Mention, tag: int, offices: Mapping[int, Mention]) -> Mention:
    """The person with all of the hashtag for a name, where an office stands right before it; himself where none does."""
    before = scan.article.text[: scan.start[tag] - 1].rstrip()
    held = offices.get(len(before))
    if held is None or not all(is_free(scan, k) for k in range(tag, bisect_left(scan.start, person.head.start))):
        return person
    head = scan.article.span(scan.start[tag], person.head.stop)
    whole = scan.article.span(held.span.start, max(person.span.stop, head.stop))
    return replace(person, span=whole, head=head, office=held.span, body=held.body, gender=held.gender or person.gender)


def is_free(scan: Scan, k: int) -> bool:
    """The word at k tells nothing of a name behind it: no title, no office, nothing with the article, no masdar."""
    word = scan.word[k]
    told = word.title or word.definite or word.text in scan.names.deeds or scan.names.masdars.fullmatch(word.text) is not None
    return scan.kind[k] == WORD and not told and scan.head(word.text, "office") is None


def may_close(scan: Scan, person: Mention, first: int, stop: int) -> bool:
    """One word stands between the name of a holder of office behind a comma and the next comma, which can be nothing but its end («، خوان ليدو كاربا،»)."""
    if person.office is None or person.office.start > person.head.start or not scan.is_comma(first - 1) or not scan.is_comma(stop + 1):
        return False
    word, given = scan.word[stop], scan.word[first]
    if scan.kind[stop] != WORD or stop < first + 2 or not (given.text in scan.names.foreign or given.unknown):
        return False
    barred = word.stop or word.cue or word.definite or word.title or word.quality or word.state or is_purpose(scan, word.text)
    return not (barred or is_no_family(scan, word) or begins_something(scan, stop) or opens_office(scan, stop))
