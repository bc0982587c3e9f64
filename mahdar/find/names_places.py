"""States, their peoples and places: by the tables, and behind the word for a kind of place."""

from __future__ import annotations

from mahdar.find.names_adjectives import state_of
from mahdar.find.names_quoted import unknown_words
from mahdar.find.names_scan import Found, Scan, mention


def side_of_state(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«الجانب الروسي»."""
    after = scan.word[i + 1]
    if first not in scan.names.sides or not after.state or not after.definite:
        return None
    stop = i + 3 if scan.word[i + 2].text in scan.names.halves else i + 2
    return mention(scan, "side_of_state", "state", (i, stop, cut), entry=state_of(scan, i + 1), gender="m"), stop


def known_state(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«روسيا», «الولايات المتحدة»; a capital where it acts («طالبت موسكو»)."""
    found = scan.entry(i, first)
    if not found or found[0].kind != "state" or found[0].people:
        return None
    state, stop = found
    if state.city and is_located(scan, i, cut):
        return mention(scan, "known_state", "place", (i, stop, cut), entry=scan.span(i, stop, cut).text, body=state.name), stop
    return mention(scan, "known_state", "state", (i, stop, cut), entry=state.name, gender=state.sex), stop


def is_located(scan: Scan, i: int, cut: int) -> bool:
    """A preposition of place stands before the name, or clings to it."""
    if cut:
        return scan.names.clings_place(scan.word[i].text[:cut])
    return i > 0 and scan.word[i - 1].text in scan.names.locatives


def people_of_state(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«الروس», «الأوكرانيون»: not after a noun that they describe («المسؤولين الروس»)."""
    found = scan.entry(i, first)
    if not found or not found[0].people:
        return None
    before = scan.word[i - 1] if i else None
    if before and cut == 0 and (before.definite or before.starts) and not before.stop and not before.speech:
        return None
    return mention(scan, "people_of_state", "state", (i, found[1], cut), entry=found[0].name, gender="m", plural=True), found[1]


def known_place(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«جنيف», «الضفة الغربية»."""
    found = scan.entry(i, first)
    if not found or found[0].kind != "place":
        return None
    place, stop = found
    if not place.sure and not after_place_head(scan, i):
        return None
    return mention(scan, "known_place", "place", (i, stop, cut), entry=place.name, body=place.of), stop


def after_place_head(scan: Scan, i: int) -> bool:
    """«مدينة», «محافظة» or the like stands before it."""
    return i > 0 and any(scan.head(rest, "place") for _, rest in scan.word[i - 1].starts)


def head_place(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«بلدة زملكا»: a name that no table knows after the word for a kind of place."""
    stop = unknown_words(scan, i + 1) if scan.head(first, "place") else i
    if stop <= i + 1 or scan.word[i + 1].given:
        return None
    return mention(scan, "head_place", "place", (i + 1, stop, 0)), stop
