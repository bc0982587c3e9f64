"""Words in the names of bodies: what a body is for, whose name it bears, the town of a club."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from mahdar.find.names_scan import Phrase, Scan
from mahdar.lexicon.name_index import Entry
from mahdar.lexicon.names import Word
from mahdar.text import WORD

LONGEST = 6
FOREIGN = 0.5  # a word of no table that looks no more foreign than that may be one of every day


def past_town(scan: Scan, i: int) -> int:
    """Past the town in the name of a club («نادي ريال مدريد»)."""
    town = scan.entry(i, scan.word[i].text)
    return town[1] if town and town[0].kind in ("place", "state") and not town[0].people and not scan.word[i].definite else i


def of_place(scan: Scan, i: int) -> bool:
    """The name of a paper, a channel or a company begins with that of a place and goes on with a foreign word («شركة كامبريدج أناليتيكا»)."""
    place, after = scan.entry(i + 1, scan.word[i + 1].text), scan.word[i + 2]
    known = scan.word[i].text in scan.names.labels and place and place[0].kind in ("place", "state") and place[1] == i + 2
    return bool(known and after.unknown and not after.starts and after.foreign > 0)


def patron(scan: Scan, i: int) -> int:
    """Where the name stops of the person after whom a body is called («مؤسسة الملك فهد», «جامعة محمد بن سعود»); i when none is."""
    first = stop = i + 1 if scan.word[i].title else i
    while stop - first < LONGEST and (scan.word[stop].given or scan.word[stop].joins or stop > first and scan.word[stop - 1].joins):
        stop += 1
    return stop if stop > first + 1 or stop > first > i else i


def is_own_name(scan: Scan, i: int) -> bool:
    """The word in quotation marks is no everyday word, and no table knows it as the name of a body by itself."""
    return scan.word[i].unknown and not scan.entry(i, scan.word[i].text)


def agrees(scan: Scan, noun: Word, i: int) -> bool:
    """An everyday word at i is an adjective by the ending of its feminine, after a noun that ends so or in the plural («المنشآت الصغيرة»)."""
    word, endings, members = scan.word[i], (scan.names.marbuta["closed"], scan.names.many), scan.names.naming.oblique
    alike = word.text.endswith(endings[0]) and noun.text.endswith(endings) or word.text.endswith(members) and noun.text.endswith(members)
    return word.definite and word.ordinary and not word.starts and alike


def are_members(scan: Scan, noun: Word) -> bool:
    """A plural of people with the article («الصحفيين», «الحكام»)."""
    office = scan.head(noun.text, "office")
    return noun.definite and (noun.text.endswith(scan.names.naming.oblique) or bool(office and office.plural))


def is_field(scan: Scan, noun: Word) -> bool:
    """An everyday noun or one with the article that cannot be a surname, no plural of people by its ending, and nothing that begins a name."""
    known = noun.stop or noun.title or noun.family or noun.given or noun.state or scan.names.heads.get(noun.text) or noun.text in scan.names.alone
    noun_like = noun.ordinary or noun.definite and noun.unknown and not noun.text.endswith(scan.names.nisba)
    people = noun.text.endswith(scan.names.naming.oblique) and not scan.names.masdars.fullmatch(noun.text.removeprefix(scan.names.article))
    return noun_like and not known and not people


def goes_on_with_li(scan: Scan, i: int) -> bool:
    """A verb at i that is none of saying, or one that takes «ل» («دعت اللجنة للتظاهر»); none that has its object with it («ما ذكرته الهيئة للإطفاء»)."""
    word = scan.word[max(i, 0)]
    if has_object(scan, word.text):
        return False
    return word.verb and not word.speech or any(scan.names.naming.li in cue.takes for cue in scan.names.speech.get(word.text, ()))


def has_object(scan: Scan, text: str) -> bool:
    """A verb of saying with a pronoun («ما ذكرته»)."""
    return any(text.endswith(pronoun) and text.removesuffix(pronoun) in scan.names.speech for pronoun in scan.names.naming.pronouns)


def goes_on_further(scan: Scan, i: int, k: int) -> bool:
    """What the verb at i says follows another preposition, behind a noun at k to whom it is said («دعت الهيئة العليا للملاحة السفن إلى …»)."""
    others = {scan.names.fold(word) for cue in scan.names.speech.get(scan.word[max(i, 0)].text, ()) for word in cue.takes} - {scan.names.naming.li}
    noun = scan.word[k]
    if scan.kind[k] != WORD or noun.stop or noun.cuts[1:] or noun.text in scan.names.prepositions:
        return False
    behind = itertools.takewhile(lambda j: scan.kind[j] == WORD, range(k + 1, k + LONGEST))
    return any(scan.word[j].text in others for j in behind)


def is_trade(scan: Scan, i: int, k: int, noun: Word) -> bool:
    """«للرغبي» behind a union, «للسمعي البصري» behind a body: a word at k that no table knows and that ends like an adjective."""
    after = scan.word[k + 1]
    strange = noun.definite and noun.unknown and noun.text.endswith(scan.names.nisba)
    both = after.definite and after.text.endswith(scan.names.nisba) and not (after.given or after.title or after.stop)
    return strange and (scan.word[i].text.endswith(scan.names.unions) or both)


def is_seat(scan: Scan, place: Entry, first: str) -> bool:
    """A body that begins with `first` has its seat at the place: a state; a town or region for some («وزارة التجارة في طرابلس»)."""
    near = place.kind == "place" or place.city
    return not place.people and (place.kind == "state" and not place.city or near and first in scan.names.seated)


def may_stand_in_name(scan: Scan, i: int, k: int) -> bool:
    """The particle or number at k may stand in the name that is quoted from i on, right behind the noun for the body («منظمة "مهندسون من أجل …"»)."""
    if scan.kind[k] != WORD:
        return k > i + 1
    noun = any(scan.head(scan.word[i - 1].text[cut:], "body") for cut in scan.word[i - 1].cuts) or scan.word[i - 1].text in scan.names.links
    led = scan.word[k].text in scan.names.prepositions or scan.word[k - 1].text in scan.names.prepositions
    return noun and (i + 1 < k and led and not (scan.word[i - 1].definite or scan.word[i + 1].verb) or is_letter(scan, k))


def is_letter(scan: Scan, k: int) -> bool:
    """The word at k is a Latin letter by its name: another one stands beside it, which is no particle too («"أي إتش …"»)."""
    letters = scan.names.latin
    known = scan.word[k].text in letters or scan.word[k].text in scan.names.latin_particles
    return known and (scan.word[k - 1].text in letters or scan.word[k + 1].text in letters)


def is_object(scan: Scan, i: int) -> bool:
    """The words in the quotation marks that open at i are no name but the object of a verb: everyday words in the accusative («وفرت الهيئة "خطا مباشرا"»)."""
    k = i + 1
    while scan.kind[k] == WORD and scan.word[k].ordinary and scan.word[k].text.endswith(scan.names.naming.accusative) and not scan.word[k].definite:
        k += 1
    return k > i + 1 and scan.is_quote(k)


def on_behalf(scan: Scan, i: int, complement: Callable[[Scan, int], Phrase | None]) -> Phrase | None:
    """For whom somebody speaks, behind «باسم» at i, when no table knows it: nouns up to a definite one, or one foreign word («المتحدث باسم خفر الميناء»)."""
    where, i = scan.word[i].text, i + 1
    word, after = scan.word[i], scan.word[min(i + 1, len(scan))]
    if where in scan.names.seats or scan.kind[i] != WORD or word.definite or word.stop or word.verb or word.given or word.title:
        return None
    if word.unknown:
        named = after.unknown or after.given or after.family or after.joins or scan.kind[i + 1] == WORD and after.text in scan.names.foreign_links
        return None if named or word.foreign < FOREIGN else Phrase(i + 1, body=word.text, named=True)
    return complement(scan, i + 1) if after.definite and after.ordinary else None


def past_foreign(scan: Scan, i: int, run: Callable[[Scan, int], int]) -> int:
    """Past what goes on with a foreign name that stops at i: «… أوف كولومبيا», «… إنترناشونال»."""
    links, word = scan.names.foreign_links, scan.word[i]
    k = i + (word.text in links)
    if scan.word[k - 1].text in links and scan.kind[k] == WORD and not scan.word[k].stop:
        return k + 1
    return run(scan, i + 1) if word.text in scan.names.foreign_ends else i


def has_members(scan: Scan, i: int, k: int) -> bool:
    """«و» and people in the oblique case at k go on with the members of the union at i («اتحاد الصيادلة والممرضين»)."""
    text = scan.word[k].text
    noun = scan.names.word(text.removeprefix(scan.names.conjunction))
    union = any(scan.word[i].text[cut:] in scan.names.unions for cut in scan.word[i].cuts)
    return union and noun.text != text and noun.text.endswith(scan.names.naming.oblique) and are_members(scan, noun)


def is_outlet(scan: Scan, i: int, aim: str) -> bool:
    """The name of a medium without the article stands at i, read as `aim` behind «ل»."""
    found = scan.entry(i, aim)
    return found is not None and found[0].name in scan.names.outlets and not aim.startswith(scan.names.article)


def is_said(scan: Scan, i: int) -> bool:
    """No name begins in quotation marks at i, but words said: a verb, or a noun of doing behind a preposition of one letter («الحكومة "بتطهير البلدة"»)."""
    word = scan.word[i]
    led = word.text.startswith(scan.names.naming.clinging_place) and any(cut and scan.names.masdars.fullmatch(word.text[cut:]) for cut in word.cuts)
    return word.verb and not (word.unknown or word.given) or led


def many_alike(scan: Scan, i: int) -> bool:
    """A plural of people with the article, in the oblique case, right behind another that completes a head: it describes them («رابطة اللاعبين المحترفين»)."""
    head = scan.word[i - 2] if i > 1 else None
    if head is None or not any(head.text[cut:] in scan.names.heads for cut in head.cuts):
        return False
    word, before, oblique = scan.word[i], scan.word[i - 1], scan.names.naming.oblique
    alike = word.text.endswith(oblique) and before.text.endswith(oblique) and word.definite and before.definite
    return alike and word.ordinary and not scan.names.heads.keys() & {word.text, word.text.removeprefix(scan.names.article)}


def is_relation(scan: Scan, i: int) -> bool:
    """A feminine of a relation with the article, which no table knows, describes the feminine or the things before it («للصناعة الفونوغرافية»)."""
    word, before, marbuta = scan.word[i], scan.word[max(i - 1, 0)], scan.names.marbuta["closed"]
    strange = word.definite and word.unknown and not word.starts and word.text.endswith(scan.names.naming.nisba + marbuta)
    led = before.definite or before.text.startswith(scan.names.naming.li + scan.names.naming.li)
    return strange and led and before.text.endswith((marbuta, scan.names.many))
