"""Words that are no name of a person where one may stand: verbs, deeds, nouns with a pronoun or a preposition."""

from __future__ import annotations

from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import Word

LONG = 5  # letters: a shorter word is no such verb
SHORT = 3  # letters: a shorter rest of a word may be a name's


def is_no_family(scan: Scan, word: Word) -> bool:
    """No family's name: a noun with a pronoun, an everyday feminine plural, a feminine adjective, or a verb («قلبها», «اتصالات», «الألمانية», «سيبقى»)."""
    names, text = scan.names, word.text
    if word.family or word.given or text in names.compounds:
        return False
    if word.definite and text.endswith(names.nisba + names.marbuta["closed"]) or text.endswith(names.many) and text in names.ordinary:
        return True
    future = text[:1] in names.joining and text[1:] in names.ordinary and names.tense(text[1:]) == "present"
    past = word.verb and names.tense(text) == "past" and (word.definite or text.endswith(names.marbuta["open"]) and names.tense(text[:-1]) == "past")
    return future or past or is_of_two(scan, text) or owns(scan, text) or is_deed(scan, word) or is_clinging(scan, text)


def is_of_two(scan: Scan, text: str) -> bool:
    """A verb of two or of many in the present («يتصافحان», «يجلسون»)."""
    naming = scan.names.naming
    if not text.startswith(naming.verb_begins[0]) or not text.endswith(tuple(naming.nominative)):
        return False
    return scan.names.is_dual_verb(text) or len(text) > LONG and scan.names.tense(text) == "present"


def owns(scan: Scan, text: str) -> bool:
    """An everyday noun with the pronoun of one («صفته»)."""
    singular = scan.names.naming.pronouns[:2]
    if not text.endswith(singular):
        return False
    stems = (text.removesuffix(pronoun) for pronoun in singular if text.endswith(pronoun))
    marbuta, ordinary = scan.names.marbuta, scan.names.ordinary
    return any(stem in ordinary or stem.endswith(marbuta["open"]) and stem[:-1] + marbuta["closed"] in ordinary for stem in stems if len(stem) > 2)


def is_deed(scan: Scan, word: Word) -> bool:
    """An everyday noun of what persons do or whose they are («نجل»), or an everyday verb of the present («يزور»)."""
    verb = word.plain and word.text.startswith(scan.names.naming.verb_begins[0])
    return word.ordinary and (verb or word.text in scan.names.deeds or word.verb and scan.names.tense(word.text) == "present")


def is_clinging(scan: Scan, text: str) -> bool:
    """A clinging particle and an everyday noun with the pronoun of one («بتصريحه»)."""
    return text[:1] in scan.names.joining and owns(scan, text[1:])


def is_accusative(scan: Scan, word: Word) -> bool:
    """An everyday noun in the accusative («برنامجا»)."""
    return word.text.endswith(scan.names.naming.accusative) and scan.names.is_plain(word.text.removesuffix(scan.names.naming.accusative))


def barred_first(scan: Scan, i: int, held: bool) -> bool:
    """An everyday word that no name begins with: an accusative («دعما ماليا»), and but behind an office a masdar, a deed or a feminine («استخدام الأسد»)."""
    word, names = scan.word[i], scan.names
    deed = names.masdars.fullmatch(word.text) is not None or word.text.endswith(names.marbuta["closed"]) or word.text in names.deeds
    return is_accusative(scan, word) or deed and not held


def is_purpose(scan: Scan, text: str) -> bool:
    """«ل» and a word with the article («للمنتخب»)."""
    li = scan.names.naming.li
    return text.startswith(li + li)


def begins_something(scan: Scan, i: int) -> bool:
    """A name of the tables, an office or a body begins here, or after clinging particles."""
    names = scan.names
    starts = scan.word[i].starts
    return bool(starts) and any(cut or rest in names.heads or rest in names.titles or scan.entry(i, rest) for cut, rest in starts)


def is_to_vowel(scan: Scan, i: int) -> bool:
    """«ل» before a hamza that folding takes away, with which no name begins, in a word that no table knows («المدير التنفيذي لآبل»)."""
    return scan.word[i].unknown and scan.word[i].text.startswith(scan.names.naming.li) and before_hamza(scan, i)


def is_and_vowel(scan: Scan, i: int) -> bool:
    """«و» before a hamza that folding takes away, in a word that no table knows: with both no name begins («… مدير المسرح، وإنغريدا برين»)."""
    return scan.word[i].unknown and scan.word[i].text.startswith(scan.names.conjunction) and before_hamza(scan, i)


def is_clung_to_eastern(scan: Scan, i: int) -> bool:
    """«وعد كيم بنزع الستائر»: behind a Chinese or Korean family name a particle with an everyday word is no part of the name."""
    word, names = scan.word[i], scan.names
    after = scan.word[i - 1].text in names.eastern and word.text[:1] in names.joining
    return after and not (word.given or word.family) and len(word.text) > 3 and word.text[1:] in names.ordinary


def before_hamza(scan: Scan, i: int) -> bool:
    """A letter stands before a hamza that folding takes away («لآبل», «بأمر»)."""
    raw, text = scan.raw[i], scan.word[i].text
    return raw[:1] == text[:1] and raw[1:2] != text[1:2] and text[1:2] in scan.names.vowels


def is_led(scan: Scan, i: int) -> bool:
    """«ل» or «ب» before a hamza, or «بال» before a noun, which are no name («بأمر من …», «بالشاعر»)."""
    word, naming = scan.word[i], scan.names.naming
    if word.given or not word.text.startswith((naming.li, *naming.clinging_place)):
        return False
    rest = word.text[1:].removeprefix(scan.names.article)
    noun = rest != word.text[1:] and len(rest) > SHORT and scan.names.word(rest).plain
    return before_hamza(scan, i) or noun and not word.family


def is_everyday(scan: Scan, word: Word) -> bool:
    """An everyday noun with the article that by its ending belongs to no family («المبادرة»)."""
    return word.definite and word.plain and not word.family and not word.text.endswith(scan.names.nisba)


def is_strange(scan: Scan, i: int) -> bool:
    """A foreign given name that is no everyday word."""
    return scan.word[i].text in scan.names.foreign and not scan.names.is_plain(scan.word[i].text)


def is_nisba(scan: Scan, word: Word) -> bool:
    """A word with the article that may be a surname («المصري», «الشاعر»)."""
    return word.definite and (bool(word.state) or word.text.endswith(scan.names.nisba) or not word.plain)


def is_syllable_of(scan: Scan, i: int) -> bool:
    """An everyday word after a Chinese family name of two letters, which may be a particle with its pronoun («روت لي امرأة»)."""
    return scan.word[i - 1].text in scan.names.eastern and len(scan.word[i - 1].text) == 2 and scan.word[i].ordinary and not scan.word[i].definite
