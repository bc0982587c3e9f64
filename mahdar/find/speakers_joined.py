"""Several mentions in one speaker's phrase speak together only where «و» or a comma joins them («فرع الشركة في مالطا» is one)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.cast import Cast
from mahdar.find.voices import TakenUp, Voice
from mahdar.model import Mention, Name, Span

COMPLETE = ("state", "place", "body")  # what can complete the noun or name before it
JOINED = 2  # letters of a space and «و»


def speaking_together(cast: Cast, outer: Sequence[Mention]) -> list[Mention]:
    """The mentions that nothing joins to the ones before them left out, with what is joined to those in turn."""
    kept = list(outer[:1])
    for before, mention in zip(outer, outer[1:], strict=False):
        joined = is_joined(cast, before, mention)
        apart = not joined or before is not kept[-1] and before.kind in COMPLETE
        if not (apart and mention.kind in COMPLETE or second_office(before, mention)):
            kept.append(mention)
    return kept


def second_office(before: Mention, mention: Mention) -> bool:
    """«فلان رئيس الحزب ورئيس المجلس»: behind a person's name and office «و» joins another office of one of his gender, which is his too."""
    if before.kind != "person" or before.office is None or before.office.start < before.head.start or mention.kind != "office":
        return False
    return not mention.plural and mention.gender == before.gender and mention.span.start - before.span.stop <= JOINED


def is_joined(cast: Cast, before: Mention, mention: Mention) -> bool:
    """A comma, or a word that begins with «و», stands between the two mentions or begins the second."""
    page = cast.page
    between = range(page.at(before.span.stop - 1) + 1, page.at(mention.span.start) + 1)
    last = between[-1] if between else 0
    led = (k for k in between if page.word[k].startswith(cast.names.conjunction) and (k < last or page.start[k] < mention.span.start))
    return not between or any(True for _ in led) or any(page.word[k] in cast.grammar.commas | cast.grammar.joining for k in between)


def quoted_pair(cast: Cast, place: Span) -> list[Span]:
    """The names in quotation marks behind the one word for both («صحيفتا "…" و"…"»)."""
    page, first, last = cast.page, cast.page.at(place.start), cast.page.at(place.stop - 1)
    openers = [q for q in page.quotations if q.closed and first < q.opener < last]
    if len(openers) < 2 or openers[0].opener != first + 1 or page.word[openers[0].closer + 1] not in cast.grammar.joining:
        return []
    return [cast.article.span(page.start[q.opener + 1], page.stop[q.closer - 1]) for q in openers]


def joined_name(taken_up: TakenUp, start: int, stop: int, said: Sequence[Voice]) -> Name | None:
    """The person whom a lone word with «و» behind a name stands for («ترامب وكيم»)."""
    cast, page = taken_up.cast, taken_up.cast.page
    tokens = [i for i in page.tokens(start, stop) if page.start[i] >= start]
    conjunction = taken_up.names.conjunction
    if len(tokens) != 1 or not page.word[tokens[0]].startswith(conjunction):
        return None
    place = cast.article.span(page.start[tokens[0]] + len(conjunction), page.stop[tokens[0]])
    person = taken_up.by_short_name(place, said)
    return Name(person.name, person.type, place) if person else None
