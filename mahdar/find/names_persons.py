"""Names of persons: which words in a row are one name."""

from __future__ import annotations

from mahdar.find.names_barred import (
    barred_first,
    begins_something,
    is_accusative,
    is_and_vowel,
    is_clung_to_eastern,
    is_everyday,
    is_led,
    is_nisba,
    is_no_family,
    is_purpose,
    is_strange,
    is_syllable_of,
)
from mahdar.find.names_further import is_last_syllable, is_no_object, past_further
from mahdar.find.names_phrases import office
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import (
    is_borne_head,
    is_last_particle,
    is_led_family,
    is_short_family,
    is_strange_told,
    is_told,
    is_verb_told,
    opens_apposition,
    told_here,
)
from mahdar.lexicon.names import Word
from mahdar.text import WORD

LONGEST = 7
LOOKS = -0.2
SHORT = 5
AND_LEAST = 4  # letters of a given name with which a surname begins, and of what follows «و»
SURELY, HALF = 0.6, 0.4
NOT, SAID, HELD = range(3)
"""What stands before a name that is expected: nothing, a verb of speech or a title, an office."""


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
    if stop == i + 1 and not scan.word[i].given and is_another(scan, stop):
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
    return past_further(scan, i, stop) if expected == HELD or expected and is_no_object(scan, i) else stop


def strange_told(scan: Scan, stop: int, i: int, expected: int) -> bool:
    """A family name stands at `stop` behind one strange word at i, which follows an office, a title or a verb of mere saying."""
    return stop == i + 1 and (expected == HELD or expected == SAID and is_no_object(scan, i)) and is_strange_told(scan, stop)


def is_another(scan: Scan, i: int) -> bool:
    """The surname of whom the table knows by it alone and the article names with a given name («سأل توركوف ترامب» beside «دونالد ترامب»)."""
    known = scan.names.alone.get(scan.word[i].text, ())
    return scan.word[i].text in scan.surnames and any(len(words) == 1 for words, _ in known)


def is_third(scan: Scan, i: int) -> bool:
    """An everyday word by its letters after an Arabic given name and a word that no table knows is the family name («هادي طرشان الوايلي»)."""
    given, between, word = scan.word[i - 2], scan.word[i - 1], scan.word[i]
    known = given.given and given.text not in scan.names.foreign and between.unknown and not between.definite
    everyday = word.state or word.stop or word.text in scan.names.ordinary or word.text.removeprefix(scan.names.article) in scan.names.ordinary
    return bool(known and word.definite and not everyday and may_close(scan, i) and closes_name(scan, i + 1))


def closes_name(scan: Scan, i: int) -> bool:
    """A mark, a verb of saying or a particle that is no preposition stands here."""
    word, places = scan.word[i], scan.names.locatives | scan.names.in_charge
    return scan.kind[i] != WORD or word.cue or word.stop and word.text not in places


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
    if expected and scan.word[i - 1].title and text in names.times and is_of_family(scan, i + 1):
        return i + 2
    if scan.kind[i] != WORD or word.stop and not (text in names.begins and scan.word[i + 1].given) or is_purpose(scan, text):
        return i
    if names.honorifics.get(text) == scan.word[i + 1].text or text in names.links and not scan.word[i - 1].title:
        return i
    if text in names.begins:
        return past_particle(scan, i, expected)
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


def eastern_stop(scan: Scan, i: int) -> int:
    """Where a Chinese or Korean name stops: a family name and one short word or two, which may be particles by their letters («كيم كي نام»)."""
    stop = i + 1
    while scan.word[i].text in scan.names.eastern and stop < i + 3 and is_syllable(scan, stop) and not is_that(scan, i, stop):
        stop += 1
    return stop if stop > i + 1 and not scan.word[stop - 1].stop else i


def is_that(scan: Scan, i: int, stop: int) -> bool:
    """What stands right behind a verb of speech and a family name is «إن», which leads to the words said («قال مون إن …»)."""
    return stop == i + 1 and scan.word[stop].text in scan.names.that and scan.word[i - 1].speech


def is_syllable(scan: Scan, i: int) -> bool:
    """A short word that may be part of a Chinese or Korean name; a particle only before another such word."""
    word = scan.word[i]
    if scan.kind[i] != WORD or len(word.text) > SHORT or word.cue or word.definite or word.title or begins_something(scan, i) or is_clung_to_eastern(scan, i):
        return False
    if word.stop or word.text in scan.names.ordinary:
        return len(word.text) == 2 == len(scan.raw[i]) and scan.word[i + 1].unknown and len(scan.word[i + 1].text) <= SHORT
    return not word.verb and (word.unknown or word.text not in scan.names.ordinary)


def past_particle(scan: Scan, i: int, expected: int) -> int:
    """Past «عبد الله», «أبو عبد الله», «بن علي»: a particle with the word that it takes; i when none follows."""
    stop = i + 1
    while scan.word[stop].joins and stop - i < 3:
        stop += 1
    after = scan.word[stop]
    served = scan.word[stop - 1].text in scan.names.servants
    timely = after.text in scan.names.times and scan.word[i - 1].text in scan.names.foreign
    good = scan.kind[stop] == WORD and len(after.text) > 1 and (not after.stop or timely) and not after.cue
    good = good and (served or not after.title and not opens_apposition(scan, stop))
    return stop + 1 if good and (expected or after.given or after.text not in scan.names.ordinary or served) else i


def may_be_name(scan: Scan, i: int) -> bool:
    """A given name, or a word that no table knows and that is not such a word after «و»."""
    word = scan.word[i]
    if word.given:
        return not is_office(scan, i) and not (scan.raw[i] in scan.names.lookalikes and not (scan.word[i - 1].given or scan.word[i - 2].joins))
    return word.unknown and not begins_something(scan, i) and not conjoined(scan, word) and not scan.clung(i) and not (is_led(scan, i) or is_and_vowel(scan, i))


def is_office(scan: Scan, i: int) -> bool:
    """A given name that is an office here («أمير الكويت»)."""
    head = scan.head(scan.word[i].text, "office")
    return bool(head and (scan.word[i + 1].quality or office(scan, i, scan.word[i].text, head)))


def conjoined(scan: Scan, word: Word) -> bool:
    """The word is «و» and something else rather than a name that begins with that letter."""
    names = scan.names
    if not word.text.startswith(names.conjunction) or word.given or word.unknown and is_own_letter(scan, word.text):
        return False
    if word.text.startswith(names.conjunction + names.article) and word.foreign <= 0:
        return True
    rest = word.text[1:]
    after = names.word(rest) if rest.startswith(names.article) else None
    if after and (after.state or after.ordinary):
        return True
    return not rest or rest in names.given or names.is_ordinary(rest) or not rest.startswith(names.vowels)


def is_own_letter(scan: Scan, text: str) -> bool:
    """The letter of «و» belongs to the name: it stands right after a verb of speech, or begins with a given name («وليامسون»)."""
    return text in scan.told_by or any(text[:k] in scan.names.given for k in range(AND_LEAST, len(text)))


def is_held_with_letter(scan: Scan, i: int) -> bool:
    """A foreign word with the letter of «و» between an office with one given name and a mark or particle, which stands nowhere without that letter."""
    word, names = scan.word[i], scan.names
    rest = word.text.removeprefix(names.conjunction)
    foreign = word.unknown and rest != word.text and scan.word[i - 1].text in names.foreign and len(rest) >= AND_LEAST
    other = rest in names.given or rest in names.alone or names.is_ordinary(rest) or scan.stands_alone(rest)
    return foreign and not other and ends_here(scan, i + 1)


def family_name(scan: Scan, i: int, expected: int) -> int:
    """Past the word after a given name, where almost any word may be a family name («الشاعر», «بري»); i when it is none."""
    word = scan.word[i]
    if is_told(scan, i) or is_syllable_of(scan, i) or expected == HELD and is_verb_told(scan, i):
        return i if is_syllable_of(scan, i) and not is_told(scan, i) else i + 1
    if scan.kind[i] != WORD or word.joins or is_led(scan, i) or is_no_family(scan, word) or is_clung_to_eastern(scan, i) or next_word(scan, i, i - 1) > i:
        return i
    if scan.word[i + 1].text in scan.names.compounds:
        return i + 2
    if word.family and not (word.verb or begins_something(scan, i)) or is_bare_head(scan, i) or expected and is_borne_head(scan, i):
        return i + 1
    if expected == HELD and is_held_with_letter(scan, i):
        return i + 1
    if word.stop or word.cue or word.title or word.quality or begins_something(scan, i) or conjoined(scan, word):
        return i
    if expected == HELD and is_held(scan, i):
        return i + 1
    if scan.head(scan.word[i - 1].text, "office") and word.ordinary:
        borne = word.definite and (word.text.endswith(scan.names.nisba) or word.text.removeprefix(scan.names.article) in scan.names.given)
        return i + 1 if expected == HELD and borne or expected and borne and scan.word[i - 2].title else i
    if served(scan, i):
        return i + 1
    if scan.word[i - 1].ordinary and not expected:
        return i + 1 if is_nisba(scan, word) and not word.plain and not word.state else i
    strange = scan.word[i - 1].text in scan.names.eastern or is_strange(scan, i - 1)
    if is_everyday(scan, word) and (scan.word[i - 1].text in scan.last_names or strange or is_object(scan, i)):
        return i
    if word.definite or not word.plain and not word.state and not is_accusative(scan, word):
        return i + 1
    if word.state or not expected or word.text not in scan.names.ordinary and not by_letters_alone(scan, i):
        return i
    return i + 1 if ends_here(scan, i + 1) or next_word(scan, i + 1, i - 1) > i + 1 else i


def is_object(scan: Scan, i: int) -> bool:
    """The word behind a verb that takes an object and one given name, with no mark and no «أن» after it («وصف سمير المبادرة بأنها …»)."""
    if i > 1 and scan.word[i - 2].text in scan.names.servants:
        return scan.kind[i + 1] == WORD and not told_here(scan, i + 1)  # «دعا الملك عبد الله الحضور إلى …»
    verb, after = scan.word[max(i - 2, 0)], scan.word[i + 1]
    led = after.text in scan.names.that and not after.text.startswith(scan.names.naming.clinging_place)
    return verb.speech and not verb.says and scan.kind[i + 1] == WORD and not led and after.text not in scan.names.heads


def served(scan: Scan, i: int) -> bool:
    """A word with the article between «عبد …» right after a verb of mere saying and the words said («قال عبد الحق الخيام إن …»)."""
    said = i > 2 and scan.word[i - 2].text in scan.names.servants and scan.word[i - 3].says
    return said and scan.word[i].definite and scan.word[i + 1].stop and not (scan.word[i].stop or scan.word[i].state)


def by_letters_alone(scan: Scan, i: int) -> bool:
    """After a foreign given name: an everyday word only when both its first and its last letters are taken for particles («مايكل باشتر»)."""
    text, names = scan.word[i].text, scan.names
    parted = any(text.startswith(begin) and text[len(begin) :] in names.ordinary for begin in names.naming.word_beginnings)
    return scan.word[i - 1].text in names.foreign and not parted and not text.startswith(names.conjunction) and not scan.word[i].verb


def is_bare_head(scan: Scan, i: int) -> bool:
    """The word for an office that nothing completes, before what can belong to no name, is a family name («سمير نجم»)."""
    head = scan.head(scan.word[i].text, "office")
    bare = head and not head.definite and not head.plural and ends_here(scan, i + 1) and not scan.word[i + 1].starts
    return bool(bare and scan.word[i - 1].given and not scan.word[i - 1].ordinary)


def is_held(scan: Scan, i: int) -> bool:
    """The word after an office and a given name is a family name, though it may be read as an everyday word: no verb, and no bare noun."""
    word = scan.word[i]
    if word.verb or word.definite or scan.word[i - 1].ordinary:
        return False
    parted = any(word.text[cut:] in scan.names.ordinary for cut in word.cuts)
    if (
        scan.is_comma(i + 1)
        and (scan.word[i - 1].text in scan.names.foreign or scan.word[i - 1].foreign > SURELY)
        and not word.text.startswith(scan.names.conjunction)
    ):
        return not any(scan.names.word(word.text[cut:]).definite for cut in word.cuts)
    return not parted and not word.text.endswith(scan.names.marbuta["closed"])


def ends_here(scan: Scan, i: int) -> bool:
    """What stands here can hardly belong to a name."""
    word = scan.word[i]
    return scan.kind[i] != WORD or word.stop or word.cue or word.title or begins_something(scan, i) and not word.given


def next_word(scan: Scan, i: int, first: int) -> int:
    """Where the name goes on to from i: past a hyphen, a particle with its word, a further name (i when it ends)."""
    names, word = scan.names, scan.word[i]
    if scan.word[i - 1].text in names.ordinals and i - first > 1 and not word.joins and word.text not in names.ordinals:
        return i
    if scan.joined(i) and scan.kind[i + 1] == WORD and (scan.word[i - 1].given or i - first > 1 or scan.word[i - 1].foreign > HALF):
        return i + 2
    if scan.kind[i] == WORD and word.text in names.last_syllables and is_last_syllable(scan, i, first):
        return i + 1
    if scan.kind[i] != WORD or word.stop and word.text not in names.ordinals:
        return i
    if word.joins:
        return past_particle(scan, i, expected=SAID) if not opens_apposition(scan, i + 1) else i + is_last_particle(scan, i)
    if is_no_family(scan, word) or is_clung_to_eastern(scan, i):
        return i
    if (word.text, scan.word[i + 1].text) in names.given_pairs or scan.word[i + 1].text in names.compounds and is_compound(scan, word):
        return i + 2
    if word.text in names.ordinals or may_be_name(scan, i) and goes_with(scan, i, first) or is_last_syllable(scan, i, first):
        return i + 1
    closes = word.definite and i - first > 1 and is_arabic(scan, first, i) and may_close(scan, i) and not is_rank(scan, i)
    return i + 1 if closes or is_further(scan, i, first) or is_between(scan, i, first) else i


def is_compound(scan: Scan, word: Word) -> bool:
    """The word before «الله» or «الدين» may be part of a name with it."""
    return bool(word.given) or not word.starts and not word.stop and not conjoined(scan, word)


def goes_with(scan: Scan, i: int, first: int) -> bool:
    """A possible name may be a further word of the name that began at `first`: the third and later ones must look it, but after nothing but given names."""
    word = scan.word[i]
    if word.definite and not word.given:
        return i - first < 2 or is_arabic(scan, first, i) or word.text.endswith(scan.names.nisba)
    return bool(word.given) or i - first < 2 or word.foreign > LOOKS or is_given(scan, first, i)


def is_given(scan: Scan, i: int, stop: int) -> bool:
    """The words so far are nothing but given names, or one of two words («عبد العزيز», «عطاء الله»)."""
    words = scan.word[i:stop]
    return all(word.given or word.joins for word in words) or len(words) == 2 and (words[0].joins or words[1].text in scan.names.compounds)


def may_close(scan: Scan, i: int) -> bool:
    """A word with the article that may be the family name after several Arabic given names («محمد سعيد الكندي»)."""
    word = scan.word[i]
    if word.cue or word.title or word.quality or begins_something(scan, i):
        return False
    return word.text.endswith(scan.names.nisba)


def is_rank(scan: Scan, i: int) -> bool:
    """An everyday adjective that tells what the person named before is, since more follows («القيادي بالحركة»)."""
    word = scan.word[i]
    return word.plain and not (word.family or word.state) and not closes_name(scan, i + 1) and scan.word[i + 1].text not in scan.names.heads


def is_further(scan: Scan, i: int, first: int) -> bool:
    """A word with the article after two names or more that is a surname («محمد سعيد الكندي»)."""
    word = scan.word[i]
    if scan.head(word.text, "office") and scan.word[i + 1].quality:
        return False
    if word.definite and scan.word[i - 1].definite and word.text.removeprefix(scan.names.article) in scan.names.given:
        return True
    if word.family and word.definite and is_arabic(scan, first, i) and not begins_something(scan, i):
        return True
    if not word.definite or word.plain or begins_something(scan, i) or word.cue or word.quality:
        return False
    return (not word.state or bool(scan.word[i - 1].given)) and (is_arabic(scan, first, i) or word.text.endswith(scan.names.nisba))


def is_between(scan: Scan, i: int, first: int) -> bool:
    """An everyday word between several Arabic given names and a family name with the article («أحمد ناجي جبارة الزيدي»)."""
    word, after = scan.word[i], scan.word[i + 1]
    if i - first < 2 or not word.ordinary or word.definite or word.verb or word.cue or word.quality or not is_arabic(scan, first, i):
        return False
    closes = after.definite and after.unknown and not after.state and after.text.endswith(scan.names.nisba)
    closes = closes and after.text.removeprefix(scan.names.article) not in scan.names.given
    return closes and not begins_something(scan, i) and not begins_something(scan, i + 1)


def is_arabic(scan: Scan, i: int, stop: int) -> bool:
    """The words so far are Arabic given names and particles."""
    given, article = scan.names.given, scan.names.article
    return all(w.joins or (w.given or w.text.removeprefix(article) in given) and w.text not in scan.names.foreign for w in scan.word[i:stop])
