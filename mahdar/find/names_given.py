"""Persons told by the first word of their name: a title, a given name, or a surname that a table knows."""

from __future__ import annotations

from mahdar.find.names_charges import is_second_rank, past_honorific
from mahdar.find.names_offices import apposed
from mahdar.find.names_persons import name_stop
from mahdar.find.names_places import after_place_head
from mahdar.find.names_possible import NOT, SAID
from mahdar.find.names_scan import Found, Scan, mention
from mahdar.lexicon.names import SURELY

SHORTENED = 2  # letters of a title that is shortened


def title_name(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«السيد أحمد», «الدكتورة لام أكول»."""
    sex, start = scan.names.titles.get(first), i + 1
    if not sex and (past := past_honorific(scan, i)):
        sex, start = "m", past
    if not sex:
        return None
    while scan.word[start].title or is_shortened(scan, start) or is_second_rank(scan, start):
        start += 1
    stop = name_stop(scan, start, expected=SAID)
    if stop == start:
        return None
    return mention(scan, "title_name", "person", (i, stop, cut), head=scan.span(start, stop), gender=sex), stop


def is_shortened(scan: Scan, i: int) -> bool:
    """The stop behind a title of one letter or two stands here («د. أحمد»), and not the end of a sentence."""
    return scan.raw[i] == scan.names.stop_mark and len(scan.word[i - 1].text) <= SHORTENED


def given_name(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«إيلينا بتروفا»: a given name and what follows it."""
    word = scan.word[i]
    whole = scan.whole_name(i, first) is not None
    if not whole and first not in scan.names.given and first not in scan.names.begins and first not in scan.names.given_firsts:
        return None
    expected = SAID if cut == 0 and i > 0 and (scan.word[i - 1].speech or is_plural_office(scan, i - 1)) else NOT
    certain = not word.ordinary or whole or word.begins or expected or surely_named(scan, i + 1)
    if not certain and ((first, scan.word[i + 1].text) not in scan.names.given_pairs or after_place_head(scan, i)):
        return None
    stop = name_stop(scan, i, expected=expected, first=first)
    known = scan.entry(i, first)
    if known and known[1] >= stop or stop - i < (2 if certain else 3):
        return None
    return mention(scan, "given_name", "person", (i, stop, cut), gender=scan.names.sexes.get(first, None if first in scan.names.given else "m")), stop


def is_plural_office(scan: Scan, i: int) -> bool:
    """Two holders or more, named next («الرئيسين نبيه بري وفؤاد السنيورة»)."""
    head = scan.head(scan.word[i].text, "office")
    return bool(head and head.plural)


def surely_named(scan: Scan, i: int) -> bool:
    """The word can hardly be anything but a name."""
    word = scan.word[i]
    return bool(word.given and not word.ordinary) or (word.unknown and word.definite) or word.begins or word.family and word.definite or word.foreign > SURELY


def known_surname(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«نتنياهو»: what a table says stands for a person alone, but for the beast («نصيب الأسد»)."""
    beast = i > 0 and any(scan.word[i - 1].text[c:] in scan.names.of_beasts for c in scan.word[i - 1].cuts)
    for words, sex in () if beast or after_place_head(scan, i) else scan.names.alone.get(first, ()):
        stop = i + len(words)
        if all(scan.word[i + n].text == word for n, word in enumerate(words[1:], 1)):
            stop = stop + 1 if is_first_of_two(scan, i, stop) else stop
            return mention(scan, "known_surname", "person", (i, stop, cut), gender=sex), stop
    return None


def is_first_of_two(scan: Scan, i: int, stop: int) -> bool:
    """What a table knows for a surname is the given name of another person: after an adjective a foreign name follows («المهاجم المكسيكي أوريبي بيرالتا»)."""
    if stop != i + 1 or not i or scan.word[stop].foreign <= SURELY:
        return False
    told = scan.word[i - 1].says and scan.word[stop].unknown and scan.is_comma(stop + 1)
    return told or bool(scan.word[i - 1].state) and not scan.word[stop].starts


def name_office(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«أنغيلا ميركل مستشارة ألمانيا», «سامي الحداد، رئيس الشرطة الإثيوبية»; the given name alone when no office follows it."""
    named = given_name(scan, i, cut, first)
    return apposed(scan, named[0], i, named[1]) or named if named else None
