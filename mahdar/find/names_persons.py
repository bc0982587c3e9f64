"""Names of persons: which words in a row are one name."""

from __future__ import annotations

from mahdar.find.names_barred import barred_first, begins_something, is_purpose
from mahdar.find.names_eastern import eastern_stop
from mahdar.find.names_family import family_name
from mahdar.find.names_further import is_no_object, past_further
from mahdar.find.names_next import is_arabic, is_pair, may_close, next_word, past_particle
from mahdar.find.names_possible import HALF, HELD, NOT, SAID, closes_name, may_be_name
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import is_borne, is_led_family, is_short_family, is_strange_told
from mahdar.text import WORD

LONGEST = 7
SYLLABLES, SHORT = 3, 3
"""Words of a name of the Far East, and letters of each."""


def name_stop(scan: Scan, i: int, expected: int, first: str | None = None) -> int:
    """Where the name of a person that begins at i stops (i when there is none).

    `expected`: a verb of speech or title (SAID) or an office (HELD) stands before it, so that an unknown word may begin it;
    `first` is its first word without clinging particles.
    """
    text = first or scan.word[i].text
    whole = scan.whole_name(i, text)
    stop = whole or first_word(scan, i, expected, text)
    if stop == i:
        return i
    if stop == i + 1 and is_adjective(scan, i, text):
        return i
    if stop == i + 1 and (not scan.word[i].given and is_another(scan, stop) or is_beside(scan, i, text)):
        return stop
    if not whole and (scan.word[stop - 1].given or scan.word[i].begins or scan.word[stop - 1].text in scan.names.compounds):
        stop = family_name(scan, stop, NOT if scan.word[i].begins and text not in scan.names.servants else expected)
    while stop - i < LONGEST and not (whole and not goes_on(scan, stop)) and not (stop > i + 1 and another_begins(scan, stop)):
        more = next_word(scan, stop, i)
        if more == stop:
            break
        stop = more
    if expected == HELD and stop == i + 1 and is_short_family(scan, stop) or strange_told(scan, stop, i, expected):
        return stop + 1
    if expected and stop == i + 1 and is_led_family(scan, stop):
        return stop + 2
    stop = stop + 1 if is_spoken_of(scan, stop) or expected and stop == i + 2 and is_third(scan, stop) else stop
    if expected == HELD and is_tail(scan, i, stop):
        return stop + 1
    if expected == HELD and stop == i + 1 and is_of_syllables(scan, i):
        return i + SYLLABLES
    return past_further(scan, i, stop) if expected == HELD or expected and is_no_object(scan, i) else stop


def is_adjective(scan: Scan, i: int, text: str) -> bool:
    """«زعيم الحزب البافاري المحافظ»: behind a noun with the article a word that no table knows, and behind it an everyday quality, tell what the noun is."""
    word, after = scan.word[i], scan.word[i + 1]
    relation = word.definite and word.unknown and text.endswith(scan.names.nisba) and text not in scan.told_by
    return relation and scan.word[i - 1].definite and after.definite and after.quality


def is_tail(scan: Scan, i: int, stop: int) -> bool:
    """«مساعد الوزير، الفريق محمد عبدالله العايش إلى …»: behind a comma, a rank and Arabic given names an everyday word with the article, before a small word
    or a mark, is the family name."""
    word, rank = scan.word[stop], i
    while rank > 0 and (scan.word[rank - 1].title or scan.word[rank - 1].text in scan.names.second_ranks):
        rank -= 1
    if stop < i + 2 or rank == i or not scan.is_comma(rank - 1) or not word.definite or not is_arabic(scan, i, stop):
        return False
    barred = word.stop or word.cue or word.title or word.quality or word.state or word.verb or word.text.startswith(scan.names.naming.participle)
    return not barred and not begins_something(scan, stop) and (scan.kind[stop + 1] != WORD or scan.word[stop + 1].stop)


def is_of_syllables(scan: Scan, i: int) -> bool:
    """«المبعوث سون مو سين»: three words of three letters at most, up to a mark, are the name of somebody from the Far East."""
    words = scan.word[i : i + SYLLABLES]
    named = bool(words[0].given or words[0].family or words[0].unknown) and bool(words[-1].family or words[-1].unknown)
    short = all(len(w.text) <= SHORT and not (w.stop or w.cue or w.title or w.quality or w.definite or w.verb or w.state or w.joins) for w in words)
    return named and short and all(kind == WORD for kind in scan.kind[i : i + SYLLABLES]) and scan.kind[i + SYLLABLES] != WORD


def strange_told(scan: Scan, stop: int, i: int, expected: int) -> bool:
    """A family name stands at `stop` behind one strange word at i, which follows an office, a title or a verb of mere saying."""
    return stop == i + 1 and (expected == HELD or expected == SAID and is_no_object(scan, i)) and is_strange_told(scan, stop)


def is_another(scan: Scan, i: int) -> bool:
    """The surname of whom the table knows by it alone and the article names with a given name («سأل توركوف ترامب» beside «دونالد ترامب»)."""
    known = scan.names.alone.get(scan.word[i].text, ())
    return scan.word[i].text in scan.surnames and any(len(words) == 1 for words, _ in known)


def is_beside(scan: Scan, i: int, text: str) -> bool:
    """«رافق سليم شاهين» where the article names «سليم مراد» and «عادل شاهين»: once, and nowhere else, the first name stands before the other's surname."""
    last, own = scan.word[i + 1].text, scan.called.get(text, {})
    if own.get(last) != 1 or len(own) < 2:
        return False
    return sum(last in words for words in scan.called.values()) > 1 and last in scan.names.alone


def is_third(scan: Scan, i: int) -> bool:
    """An everyday word by its letters after an Arabic given name and a word that no table knows is the family name («هادي طرشان الوايلي»)."""
    given, between, word = scan.word[i - 2], scan.word[i - 1], scan.word[i]
    known = given.given and given.text not in scan.names.foreign and between.unknown and not between.definite
    everyday = word.state or word.stop or word.text in scan.names.ordinary or word.text.removeprefix(scan.names.article) in scan.names.ordinary
    return bool(known and word.definite and not everyday and may_close(scan, i) and closes_name(scan, i + 1))


def another_begins(scan: Scan, i: int) -> bool:
    """The whole name of another person that a table knows begins at i, after a name that is no particle («انتقد بيير دوبون حسن نصر الله»)."""
    return not scan.word[i - 1].joins and scan.whole_name(i, scan.word[i].text) is not None


def goes_on(scan: Scan, i: int) -> bool:
    """A whole name that a table knows goes on here: with a particle, an ordinal, a hyphen or a further name with the article («صباح الأحمد الجابر»)."""
    if scan.word[i - 1].definite and is_of_family(scan, i) or scan.word[i].family and scan.word[i].definite:
        return True
    return scan.word[i].joins or scan.word[i].text in scan.names.ordinals or scan.joined(i)


def is_spoken_of(scan: Scan, i: int) -> bool:
    """An everyday word after a given name that elsewhere in the article stands right after a verb of speech is a family name («محمد جواد ظريف»)."""
    word = scan.word[i]
    if not scan.word[i - 1].given or not word.plain or word.text not in scan.after_speech or begins_something(scan, i):
        return False
    return not (word.stop or word.cue or word.title or word.quality or word.state)


def first_word(scan: Scan, i: int, expected: int, text: str) -> int:
    """Where the first word of a name stops: a given name, «عبد …», «أبو …», or a word that no table knows when a name is expected."""
    names, word = scan.names, scan.word[i]
    if expected and word.text == text and is_pair(scan, i) and names.honorifics.get(text) != scan.word[i + 1].text:
        return i + 2
    if expected and scan.word[i - 1].title and text in names.times and is_of_family(scan, i + 1):
        return i + 2
    if scan.kind[i] != WORD or word.stop and not (text in names.begins and scan.word[i + 1].given) or is_purpose(scan, text):
        return i
    if names.honorifics.get(text) == scan.word[i + 1].text or text in names.links and not (scan.word[i - 1].title or is_borne(scan, i)):
        return i
    if text in names.begins:
        return past_particle(scan, i, expected)
    if expected and word.definite and word.unknown and text in scan.told_by and scan.word[i + 1].given:
        return i + 1  # «وزير الصيد السوداني الدرديري محمد» where «قال الدرديري» stands elsewhere
    if (text, scan.word[i + 1].text) in names.given_pairs:
        return i + 2
    if text in names.given and not (expected and eastern_stop(scan, i) > i):
        return i + 1
    if expected and (east := eastern_stop(scan, i)) > i:
        return east
    if expected and may_be_name(scan, i) and not (word.definite and text.endswith(scan.names.nisba + scan.names.marbuta["closed"])):
        return i + 1
    if expected and (word.state or text.endswith(names.nisba)) and not word.definite and scan.word[i - 1].definite and scan.word[i + 1].given:
        return i + 1  # «الوزير الإريتري يماني جبر»: an adjective would have the article
    return i + 2 if expected and is_first(scan, i, expected) else i


def is_first(scan: Scan, i: int, expected: int) -> bool:
    """An everyday word where a name is expected is a given name: a family name follows it («موفق الربيعي»)."""
    word, after = scan.word[i], scan.word[i + 1]
    if not word.ordinary or word.definite or word.verb or word.cue or word.title or word.quality:
        return False
    if begins_something(scan, i) or barred_first(scan, i, expected == HELD):
        return False
    named = after.family or is_of_family(scan, i + 1) or expected == HELD and (after.foreign > HALF or word.family and after.unknown)
    return named and not begins_something(scan, i + 1)


def is_of_family(scan: Scan, i: int) -> bool:
    """A given name with the article, as families of the Gulf bear it («الأحمد», «الجابر»)."""
    word = scan.word[i]
    bare = word.text.removeprefix(scan.names.article)
    return word.definite and word.unknown and bare in scan.names.given and bare not in scan.names.foreign
