"""Names parted from what clings to them: a particle before them, a verb behind «و», another person whom «و» joins to them."""

from __future__ import annotations

from collections import Counter

from mahdar.find.names_barred import before_hamza, is_and_vowel
from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import Word
from mahdar.model import Mention


def led_by_particle(scan: Scan, first: int, stop: int) -> bool:
    """The first of several words is «فإن», «وإن» or the like, which folding makes like a name («فإن بيكيه»)."""
    word = scan.word[first]
    return stop > first + 1 and word.stop and not word.given and before_hamza(scan, first)


def unclung(scan: Scan, mention: Mention, first: int) -> Word:
    """The first word of a name that is nothing but a name, without a «و» that is left out of it («وروى آل فلان»)."""
    word = scan.word[first]
    clung = mention.head.start > scan.start[first] and word.text.startswith(scan.names.conjunction)
    return scan.names.word(word.text[1:]) if clung else word


def joined_at(scan: Scan, first: int, stop: int) -> int:
    """The word of a name that is «و» and another's name, told by a hamza («أحلام وإليسا»); `stop` where none is."""
    return next((k for k in range(first + 1, stop) if is_and_vowel(scan, k)), stop)


def joined_person(scan: Scan, i: int, stop: int) -> Mention:
    """Whom «و» joins at word i to the name before it, by the words up to `stop`."""
    head = scan.span(i, stop, 1)
    return Mention(span=head, head=head, rule="and_joined_name", kind="person", gender=scan.names.sexes.get(scan.word[i].text[1:]))


def is_others(words: tuple[str, ...], seen: Counter[tuple[str, ...]]) -> bool:
    """The last word is the surname of another, and those before it are a whole name elsewhere («واتهم آل الشيخ الخطيب»)."""
    before, last = words[:-1], words[-1]
    return len(before) > 1 and seen[before] > 0 and any(len(other) > 1 and other[-1] == last and other[0] not in words for other in seen)
