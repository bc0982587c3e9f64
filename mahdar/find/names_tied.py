"""Names by what is tied to them: the syllable behind a hyphen is theirs («مون جي-إن»), the letter of «و» or «ف» before a name of the article is not."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from mahdar.find.names_scan import Scan
from mahdar.model import Mention
from mahdar.text import WORD

LETTERS = 4  # of a name without «و»


def tied_on(scan: Scan, mention: Mention, stop: int) -> Mention:
    """The person whose name ends in a hyphen, with the word behind it; `stop` is the word behind the name."""
    last = stop - 1
    if mention.span.stop != mention.head.stop or not scan.joined(last) or scan.kind[stop] != WORD or scan.stop[last] != mention.head.stop:
        return mention
    head = scan.article.span(mention.head.start, scan.stop[stop])
    return replace(mention, head=head, span=scan.article.span(mention.span.start, head.stop))


def untied(scan: Scan, mention: Mention, first: int, words: tuple[str, ...], seen: Counter[tuple[str, ...]]) -> Mention:
    """The person without «و» or «ف» at the front, where the article has the name without it, whole or at the end of a longer one («وهولدن»)."""
    front, rest = words[0][:1], words[0][1:]
    if front not in scan.names.joining or mention.head.start != scan.start[first] or mention.office or seen[words] > 1 or len(rest) < LETTERS:
        return mention
    whole = (rest, *words[1:])
    longer = len(whole) == 1 and any(other[-1] == rest for other in seen if len(other) > 1)
    if not (seen[whole] > 0 and len(whole) > 1 or longer) or scan.names.word(words[0]).given:
        return mention
    head = scan.article.span(mention.head.start + 1, mention.head.stop)
    start = head.start if mention.span.start == mention.head.start else mention.span.start
    return replace(mention, head=head, span=scan.article.span(start, mention.span.stop), gender=scan.names.sexes.get(rest, mention.gender))
