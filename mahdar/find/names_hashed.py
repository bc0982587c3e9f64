"""Names written as one hashtag behind an office («وزير الري #فلان_الفلاني»): the tag tells where the name begins, whatever its words are."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.find.names_scan import Scan
from mahdar.model import Mention, Span

LONGEST = 4  # words of such a tag
FAR = 80  # letters: no tag is longer


def with_hashed_names(scan: Scan, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, each office of one and the hashtag right behind it that is a person's name as one."""
    if scan.names.naming.hashtag[0] not in scan.article.text:
        return list(found)
    out: list[Mention] = []
    for n, mention in enumerate(found):
        tag = tag_behind(scan, mention) if mention.kind == "office" and not mention.plural else None
        named = is_named(scan, mention, tag, found[n + 1 : n + 1 + LONGEST]) if tag is not None else False
        if tag is not None and named:
            whole = scan.article.span(mention.span.start, tag.stop)
            out.append(replace(mention, span=whole, head=tag, rule="hashed_name", kind="person", office=mention.span))
        elif not out or mention.span.start >= out[-1].span.stop or out[-1].rule != "hashed_name":
            out.append(mention)
    return out


def tag_behind(scan: Scan, held: Mention) -> Span | None:
    """The words of the hashtag right behind an office, where they are two or more."""
    text, (mark, glue) = scan.article.text, scan.names.naming.hashtag
    first = held.span.stop
    first += text[first : first + 1] == " "
    if text[first : first + 1] != mark:
        return None
    tag = "".join(itertools.takewhile(lambda letter: letter == glue or letter.isalpha(), text[first + 1 : first + 1 + FAR]))
    return scan.article.span(first + 1, first + 1 + len(tag)) if 0 < tag.strip(glue).count(glue) < LONGEST and not tag.endswith(glue) else None


def is_named(scan: Scan, held: Mention, tag: Span, behind: Sequence[Mention]) -> bool:
    """The tag is a person's name: one that a person's mention ends, or one that no mention touches, behind an office that its last word closes."""
    inside = [m for m in behind if m.span.start < tag.stop]
    first = scan.names.word(scan.names.fold(scan.plain_text(tag).split()[0])).text
    if first in scan.names.deeds or scan.names.masdars.fullmatch(first):
        return False  # «#تصريحات_فلان»
    if inside:
        return inside[-1].kind == "person" and inside[-1].span == inside[-1].head and inside[-1].span.stop == tag.stop
    names = scan.names
    words = [names.word(names.fold(word)) for word in scan.plain_text(tag).split()]
    closed = names.fold(held.span.text.split()[-1]).startswith(names.article)
    return closed and not any(word.text in names.heads for word in words) and any(word.given or word.family or word.unknown for word in words)
