"""Persons, bodies, states, places, offices and unnamed sources: each by a small function that reads from one word on.

`names` goes through an article once and tries CONSTRUCTIONS in order wherever one may begin; then it looks for the surnames of the persons it found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from mahdar.find.names_again import surnames_again
from mahdar.find.names_bodies import bare_body, body_complement, known_body
from mahdar.find.names_cut import with_cut_names
from mahdar.find.names_everyday import with_everyday_firsts
from mahdar.find.names_full import with_full_names
from mahdar.find.names_given import known_surname, name_office, title_name
from mahdar.find.names_hashed import with_hashed_names
from mahdar.find.names_holders import with_holders
from mahdar.find.names_led import with_led_names
from mahdar.find.names_mended import with_mended_names
from mahdar.find.names_offices import known_office, office_alone, office_name
from mahdar.find.names_owned import with_owners
from mahdar.find.names_places import head_place, known_place, known_state, people_of_state, side_of_state
from mahdar.find.names_scan import Found, Scan, mention
from mahdar.find.names_sources import unnamed
from mahdar.find.names_tagged import with_tagged_names
from mahdar.find.names_unlisted import (
    and_foreign_name,
    and_given_name,
    and_name,
    foreign_name,
    is_place_for_name,
    is_surname,
    name_first,
    name_of_deed,
    speech_name,
)
from mahdar.find.names_whole import with_whole_names
from mahdar.find.names_within import names_inside
from mahdar.lexicon import Lexicon
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.tagging import Tagging
from mahdar.model import Mention, Reading
from mahdar.text import Remembered

Construction = Callable[[Scan, int, int, str], Found | None]
Opener = Callable[[NameWords, str], bool]


def names(reading: Reading, lexicon: Lexicon) -> Iterable[Mention]:
    """All mentions of an article, in order of their place."""
    scan = Scan(reading.article, lexicon.page(reading.article.text), lexicon.made(NameWords))
    tagged = with_everyday_firsts(scan, list(with_tagged_names(scan, by_rules(scan, lexicon), lexicon.made(Tagging))))
    parted = with_cut_names(scan, with_holders(scan, tagged))
    found = with_hashed_names(scan, with_whole_names(scan, with_mended_names(scan, parted)))
    return with_owners(scan, [with_entry(scan, m) for m in found] if scan.names.persons.own else found)


def by_rules(scan: Scan, lexicon: Lexicon) -> list[Mention]:
    """The mentions that the rules find, in order of their place."""
    found = with_full_names(scan, with_led_names(scan, list(first_reading(scan, lexicon.made(Openings)))))
    again = surnames_again(scan, [m for m, _ in found], {i for _, taken in found for i in taken})
    return sorted([*(m for m, _ in found), *again], key=lambda m: m.span)


def with_entry(scan: Scan, mention: Mention) -> Mention:
    """The mention, with the user's own name for the person where the user's table has the name."""
    persons = scan.names.persons
    row = persons.own.get(persons.words(scan.plain_text(mention.head))) if persons.own and mention.kind == "person" else None
    return msgspec.structs.replace(mention, entry=row.name) if row else mention


def named_within(reading: Reading, lexicon: Lexicon) -> Iterable[Mention]:
    """Names inside the mentions of an article; a stage of its own, after all that take a mention for whoever acts or speaks."""
    scan = Scan(reading.article, lexicon.page(reading.article.text), lexicon.made(NameWords))
    return sorted(names_inside(scan, reading.of(Mention), lexicon.made(Openings).within), key=lambda m: m.span)


def first_reading(scan: Scan, openings: Openings) -> Iterator[tuple[Mention, range]]:
    """Mentions that can be told where they stand, each with the words that it takes."""
    i, expected = 0, False
    words, size = scan.word, scan.size
    while i < size:
        word = words[i]
        found = None
        if word.opens or expected:
            found = read_at(scan, i, expected, openings)
        if found:
            mention, stop = found
            yield mention, range(i, stop)
            while mention.kind == "person" and (joined := and_name(scan, stop) or and_given_name(scan, stop)):
                yield joined[0], range(stop, joined[1])
                stop = joined[1]
            i, expected = stop, mention.kind == "office"
        else:
            i, expected = i + 1, word.speech


def read_at(scan: Scan, i: int, expected: bool, openings: Openings) -> Found | None:
    """What begins at i, by the first construction that fits."""
    if expected and is_place_for_name(scan, i):
        return mention(scan, "speech_name", "person", (i, i + 2, 0)), i + 2
    for cut, first in scan.word[i].starts:
        for construction in openings.of(first):
            found = construction(scan, i, cut, first)
            if found:
                return found
    found = speech_name(scan, i) if expected else None
    if is_surname(scan, i):
        return found or foreign_name(scan, i) or and_foreign_name(scan, i) or name_of_deed(scan, i) or name_first(scan, i)
    return found or and_foreign_name(scan, i)


def begun_by_name(names: NameWords, first: str) -> bool:
    """The name of a person may begin with the word."""
    return first in names.whole or first in names.given or first in names.begins or first in names.given_firsts


def begun_by_head(kind: str) -> Opener:
    """A word that begins an office, a body, a place or an unnamed source."""
    return lambda names, first: any(head.kind == kind for head in names.heads.get(first, ()))


def begun_by_entry(kind: str) -> Opener:
    """The first word of a name of this kind in the tables."""
    return lambda names, first: any(entry.kind == kind for entry in names.entries.get(first, ()))


CONSTRUCTIONS: tuple[tuple[Construction, Opener], ...] = (
    (side_of_state, lambda names, first: first in names.sides),
    (office_name, begun_by_head("office")),
    (name_office, begun_by_name),
    (title_name, lambda names, first: first in names.titles or first in names.honorifics),
    (known_surname, lambda names, first: first in names.alone),
    (known_body, begun_by_entry("body")),
    (body_complement, begun_by_head("body")),
    (unnamed, begun_by_head("unnamed")),
    (office_alone, begun_by_head("office")),
    (known_office, begun_by_entry("office")),
    (bare_body, begun_by_head("body")),
    (known_state, begun_by_entry("state")),
    (people_of_state, begun_by_entry("state")),
    (known_place, begun_by_entry("place")),
    (head_place, begun_by_head("place")),
)
WITHIN = frozenset({known_surname, known_body, body_complement, known_state})


class Openings:
    """The constructions that a folded word may begin, in order: `of(word)`, remembered; `within(word)`: those of WITHIN.

    Ask for it by `lexicon.made(Openings)`.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = lexicon.made(NameWords)
        self.of = Remembered(self._of).__getitem__

    def within(self, first: str) -> tuple[Construction, ...]:
        """Those of names that may stand inside others."""
        return tuple([construction for construction in self.of(first) if construction in WITHIN])

    def _of(self, first: str) -> tuple[Construction, ...]:
        return tuple(construction for construction, opens in CONSTRUCTIONS if opens(self._names, first))
