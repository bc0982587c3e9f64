"""Persons whose name no table opens: told by a verb of speech, a deed or another person before it, by a verb behind it, or by looking foreign."""

from __future__ import annotations

from mahdar.find.names_offices import apposed
from mahdar.find.names_persons import is_another, name_stop
from mahdar.find.names_possible import SAID
from mahdar.find.names_scan import Found, Scan, mention
from mahdar.lexicon.names import SURELY
from mahdar.text import BREAK, WORD

AND_LEAST = 4  # letters of «و» with a name


def speech_name(scan: Scan, i: int) -> Found | None:
    """«وقال غوتيريش»: an unknown word after a verb of speech."""
    first = past_rank(scan, i)
    stop = name_stop(scan, first, expected=SAID)
    if stop == i and is_family(scan, i):
        stop = i + 1
    if stop == i or scan.word[i].ordinary and stop < i + 2 and not is_family(scan, i) or not is_speaker(scan, i, stop):
        return None
    person = mention(scan, "speech_name", "person", (i, stop, 0), head=scan.span(first, stop), gender=scan.word[first].sex)
    return apposed(scan, person, first, stop) or (person, stop)


def past_rank(scan: Scan, i: int) -> int:
    """Past a word with the article that no table knows before a foreign given name and another word of it («الليفتنانت جوناثان هيل»)."""
    rank, given, last = scan.word[i : i + 3]
    ranked = scan.raw[i].startswith(scan.names.article) and rank.unknown and not rank.given
    return i + 1 if ranked and given.text in scan.names.foreign and (last.unknown or last.given) else i


def is_place_for_name(scan: Scan, i: int) -> bool:
    """A town or people for a given name («قالت فلورنسا …»): after a verb of saying, before a word surely foreign, with which the subject ends."""
    word, last, after = scan.word[i], scan.word[i + 1], scan.word[i + 2]
    where = scan.entry(i, word.text)
    named = bool(where and where[1] == i + 1 and (where[0].city or where[0].kind == "place")) or bool(word.state)
    ends = scan.is_comma(i + 2) or scan.is_quote(i + 2) or scan.kind[i + 2] == WORD and after.stop
    return named and ends and scan.word[i - 1].speech and not word.definite and last.foreign > SURELY and not (last.definite or last.starts or last.state)


def is_family(scan: Scan, i: int) -> bool:
    """A family name that is an everyday word too, without the article."""
    word = scan.word[i]
    return word.family and not word.definite and not word.verb and not word.starts


def and_name(scan: Scan, i: int) -> Found | None:
    """«وشرودر» after the name of a person: a word that can be nothing but a foreign name."""
    conjunction, text = scan.names.conjunction, scan.word[i].text
    if not text.startswith(conjunction) or text == conjunction or scan.word[i].starts or scan.word[i].ordinary or scan.word[i + 1].unknown:
        return None
    rest = scan.names.word(text.removeprefix(conjunction))
    return (mention(scan, "and_name", "person", (i, i + 1, len(conjunction))), i + 1) if rest.foreign > SURELY and not rest.given else None


def and_given_name(scan: Scan, i: int) -> Found | None:
    """«وسمير نوار» after the name of a person: a given name and what follows it, though with «و» it might be another word."""
    conjunction, text = scan.names.conjunction, scan.word[i].text
    rest = text.removeprefix(conjunction)
    if rest == text or rest not in scan.names.given or scan.names.word(rest).ordinary:
        return None
    stop = name_stop(scan, i, expected=SAID, first=rest)
    return (mention(scan, "and_name", "person", (i, stop, len(conjunction)), gender=scan.names.sexes.get(rest)), stop) if stop > i + 1 else None


def name_of_deed(scan: Scan, i: int) -> Found | None:
    """«تصريحات شرودر», «اغتيال بهشتي», «خطاب الحداد»: a foreign name, or a family name with the article, after a noun of what only persons do or suffer."""
    before = scan.word[i - 1]
    if scan.word[i + 1].unknown or not any(before.text[cut:] in scan.names.deeds for cut in before.cuts):
        return None
    return mention(scan, "name_of_deed", "person", (i, i + 1, 0)), i + 1


def name_first(scan: Scan, i: int) -> Found | None:
    """«شرودر يرفض …», «شرودر: …» at the head of a line, «كان شرودر أكد …», «أن الحداد دعا …»: a surname before a verb of speech or a colon."""
    at_head = i == 0 or scan.kind[i - 1] == BREAK
    headline = at_head and (scan.word[i + 1].speech or scan.raw[i + 1] in scan.names.naming.colons)
    subject = i > 0 and scan.word[i - 1].text in scan.names.before_subject and scan.word[i + 1].speech
    if not (headline or subject):
        return None
    return mention(scan, "name_first", "person", (i, i + 1, 0)), i + 1


def is_surname(scan: Scan, i: int) -> bool:
    """A word that looks foreign, or a family name with the article."""
    word = scan.word[i]
    return word.foreign > SURELY or word.family and word.definite and not word.state and not word.title and not word.quality


def foreign_name(scan: Scan, i: int) -> Found | None:
    """«زلاتكو كرانيتشار»: two words or three that no table knows and that look foreign, outside of quotation marks."""
    if scan.word[i + 1].foreign <= SURELY or scan.is_quote(i - 1) or scan.word[i - 1].unknown:
        return None
    stop = i
    while scan.word[stop].foreign > SURELY and name_stop(scan, stop, expected=SAID) > stop:
        stop += 1
    if stop > i + 1 and is_another(scan, stop - 1):
        stop -= 1
    return (mention(scan, "foreign_name", "person", (i, stop, 0)), stop) if 2 <= stop - i <= 3 else None


def and_foreign_name(scan: Scan, i: int) -> Found | None:
    """«وزلاتكو كرانيتشار»: the same after «و» that is written as one with it."""
    conjunction, text = scan.names.conjunction, scan.word[i].text
    last = scan.word[i + 1]
    if (
        last.foreign <= SURELY
        or not text.startswith(conjunction)
        or len(text) <= AND_LEAST
        or scan.names.word(text.removeprefix(conjunction)).foreign <= SURELY
        or last.text.startswith(conjunction)
        or is_another(scan, i + 1)
        or scan.word[i].given
        or scan.word[i + 2].unknown
        or scan.is_quote(i - 1)
    ):
        return None
    return mention(scan, "foreign_name", "person", (i, i + 2, len(conjunction))), i + 2


def is_speaker(scan: Scan, i: int, stop: int) -> bool:
    """The unknown word after a verb is the name of who speaks, rather than a rare word for what is said."""
    word, verb = scan.word[i], scan.word[i - 1]
    if word.given or stop > i + 1 or word.family and verb.says:
        return True
    return (scan.seen_again(i) or word.foreign > SURELY) and (verb.says or not word.definite)
