"""Noun phrases of bodies, offices and unnamed sources: a head, its complement, adjectives and what is attached with a preposition."""

from __future__ import annotations

import functools
from collections.abc import Callable

from mahdar.find.names_barred import is_to_vowel
from mahdar.find.names_fields import (
    agrees,
    are_members,
    goes_on_with_li,
    has_members,
    is_field,
    is_object,
    is_outlet,
    is_own_name,
    is_relation,
    is_said,
    is_seat,
    is_trade,
    many_alike,
    may_stand_in_name,
    of_place,
    on_behalf,
    past_foreign,
    past_town,
    patron,
)
from mahdar.find.names_scan import END, Phrase, Scan
from mahdar.lexicon.name_index import Head
from mahdar.text import NUMBER, WORD

LONGEST = 6
DEEP = 8  # phrases inside each other
MANY = 12  # adjectives in a row, or fields of one ministry


def adjectives(scan: Scan, i: int) -> Phrase:
    """Adjectives with the article from i on: where they stop and the state that one of them belongs to."""
    state, last = None, i + MANY
    while True:
        if scan.word[i].text == scan.names.negation and scan.word[i + 1].definite:
            i += 1
        if scan.word[i].text in scan.names.terms and scan.word[i - 1].quality:
            i += 1
        word = scan.word[i]
        ended = i >= last or not (word.definite or word.state) or word.stop or word.title and not is_described(scan, i)
        if ended or not is_adjective(scan, i, after_state=bool(state)):
            return Phrase(i, body=state, named=bool(state))
        state = state_of(scan, i) or state
        i += 1
        if state and scan.word[i].text in scan.names.halves:
            i += 1


def agreeing(scan: Scan, i: int, first: str) -> Phrase:
    """The adjectives behind the body at i, read as `first`, up to one of another gender («حثت السلطات الإيرانيين على …»)."""
    found, head, feminine = adjectives(scan, i + 1), scan.head(first, "body"), scan.names.marbuta["closed"]
    others = scan.names.naming.oblique if head is None or head.sex == "f" else feminine
    stop = next((k for k in range(i + 1, found.stop) if scan.word[k].definite and scan.word[k].text.endswith(others)), found.stop)
    if stop == found.stop or i and any(scan.word[i - 1].text[cut:] in scan.names.heads for cut in scan.word[i - 1].cuts):
        return found  # «وسائل الإعلام البريطانية»
    state = next((of for k in range(i + 1, stop) if (of := state_of(scan, k))), None)
    return Phrase(stop, body=state, named=state is not None)


def state_of(scan: Scan, i: int) -> str | None:
    """The state to which an adjective belongs; of one in two words both tell («الكوري الشمالي»)."""
    state = scan.word[i].state
    return scan.names.halved.get((scan.word[i].text, scan.word[i + 1].text), state) if state else None


def is_described(scan: Scan, i: int) -> bool:
    """A word that may be a title is an adjective here («حزب العمال المعارض»): no name follows."""
    after = scan.word[i + 1]
    return scan.word[i].quality and not after.given and not after.unknown


def is_adjective(scan: Scan, i: int, after_state: bool) -> bool:
    """The word, which has the article, may be an adjective of what stands before it; after the adjective of a state only a few may stand."""
    word = scan.word[i]
    if word.state:
        return word.definite or word.text in scan.names.half_states
    if is_relation(scan, i) or many_alike(scan, i):
        return True
    if word.starts and word.starts[0][0] == 0 and not word.quality:
        return word.text in scan.names.portfolios and word.text.endswith(scan.names.adjective_ends)
    numbered = word.definite and word.text.removeprefix(scan.names.article).removesuffix(scan.names.marbuta["closed"]) in scan.names.numbered
    return word.quality or numbered or (not after_state and word.ordinary and word.text.endswith(scan.names.adjective_ends))


def complement(scan: Scan, i: int) -> Phrase | None:
    """What completes a head in construct state: a chain of nouns up to a definite one, a name, or words in quotation marks."""
    first = i = i + (scan.word[i].text in scan.names.generals)
    while i - first < LONGEST:
        word = scan.word[i]
        if scan.is_quote(i):
            return quoted(scan, i)
        if word.stop or word.title and i > first:
            return None
        if is_own_field(scan, word.text):
            return adjectives(scan, i + 1)
        found = named_here(scan, i)
        if found:
            return found
        if word.definite and (word.ordinary or word.quality or word.unknown or word.state):
            return fields(scan, i)
        if word.unknown and not word.starts and not word.given and (place := named_place(scan, i + 1)):
            return place  # «ريال مدريد»
        if word.state or word.speech or word.quality or not (word.ordinary or is_construct(scan, word.text)):
            return None
        i += 1
    return None


def is_own_field(scan: Scan, text: str) -> bool:
    """The field of a ministry with a pronoun («خارجيتها»)."""
    names = scan.names
    stems = (text.removesuffix(pronoun) for pronoun in names.naming.pronouns if text.endswith(pronoun))
    forms = (form for stem in stems for form in (stem, stem.removesuffix(names.marbuta["open"]) + names.marbuta["closed"]))
    return any(names.article + form in names.portfolios for form in forms)


def is_construct(scan: Scan, text: str) -> bool:
    """A head of a body or office may stand inside a chain («رئيس مجلس إدارة»)."""
    return any(not h.definite and h.kind != "unnamed" for h in scan.names.heads.get(text, ()))


def no_deeper(find: Callable[[Scan, int], Phrase | None]) -> Callable[[Scan, int], Phrase | None]:
    """The same, looked for once at each word, and nothing where phrases stand too deep inside each other: so time stays linear in runs of heads."""

    @functools.wraps(find)
    def found(scan: Scan, i: int) -> Phrase | None:
        key = (find.__name__, i)
        if key not in scan.phrases and scan.depth < DEEP:
            scan.depth += 1
            scan.phrases[key] = find(scan, i)
            scan.depth -= 1
        return scan.phrases.get(key)

    return found


@no_deeper
def named_here(scan: Scan, i: int) -> Phrase | None:
    """A name that a table knows, or a body found by its head."""
    text = scan.word[i].text
    found = scan.entry(i, text)
    longer = body(scan, i, text) or construct_office(scan, i, text)
    if found and found[0].sure and (not longer or found[1] >= longer.stop):
        entry, stop = found
        more = adjectives(scan, stop) if entry.kind == "body" else Phrase(stop)
        return Phrase(more.stop, body=entry.name, named=True, entry=entry if more.stop == stop else None)
    return longer


def construct_office(scan: Scan, i: int, text: str) -> Phrase | None:
    """An office inside another («نائب وزير الخارجية»)."""
    head = scan.head(text, "office")
    return office(scan, i, text, head) if head and not head.definite else None


def fields(scan: Scan, i: int) -> Phrase:
    """A definite noun with its adjectives, and further fields of the same ministry («الزراعة والري»)."""
    names, last = scan.names, i + MANY
    done = adjectives(scan, i + 1)
    while True:
        text = scan.word[done.stop].text
        if done.stop > last or not text.startswith(names.conjunction) or text[1:] not in names.portfolios:
            return done
        after = adjectives(scan, done.stop + 1)
        nested = complement(scan, done.stop + 1) if not text[1:].startswith(names.article) else None
        done = nested or Phrase(after.stop, body=after.body or done.body, named=after.named or done.named)


def quoted(scan: Scan, i: int) -> Phrase | None:
    """Words in quotation marks as a name, at most five, with adjectives after them."""
    stop = i + 1
    while stop < len(scan) and stop - i < 7 and scan.kind[stop] in (WORD, NUMBER):
        stop += 1
    if stop == i + 1 or not scan.is_quote(stop) or any(scan.word[k].stop and not may_stand_in_name(scan, i, k) for k in range(i + 1, stop)):
        return None
    after = adjectives(scan, stop + 1)
    return Phrase(after.stop, body=after.body, named=True)


def unknown_words(scan: Scan, i: int, named_after: bool = False) -> int:
    """Where a run of words that no table knows stops (a foreign name), at most four; `named_after` where it may be the name of a person."""
    stop = i
    while stop - i < 4 and (is_unknown(scan, stop, named_after) or scan.joined(stop)):
        stop += 1
    return stop


def is_unknown(scan: Scan, i: int, named_after: bool) -> bool:
    """No table knows the word, or only as somebody's family name or, where a body may be named after a person, given name."""
    word = scan.word[i]
    named = word.text in scan.names.alone or named_after and word.text in scan.names.foreign
    return word.unknown and (not word.starts or named)


def body(scan: Scan, i: int, first: str) -> Phrase | None:
    """A body found by its head at i, read as `first`: with its complement, adjectives and purpose."""
    head = scan.head(first, "body")
    plain = plain_body(scan, i, first, head) if head else None
    found = appended(scan, plain) if plain else None
    if not head or not plain or not found:
        return None
    named = plain.named or found.named and is_own_name(scan, plain.stop + 1)
    if head.loose and not named and not speaks(scan, i, found.stop):
        return None
    return seated(scan, found, first)


def plain_body(scan: Scan, i: int, first: str, head: Head) -> Phrase | None:
    """A body without a name after its description and without its seat."""
    return definite_body(scan, i, first) if head.definite else construct_body(scan, i, head)


def any_body(scan: Scan, i: int, first: str) -> Phrase | None:
    """A body where what stands before it tells that it is one, however common its words («لصندوق النقد»)."""
    head = scan.head(first, "body")
    found = plain_body(scan, i, first, head) if head else None
    return seated(scan, appended(scan, found), first) if found else None


def speaks(scan: Scan, i: int, stop: int) -> bool:
    """A verb of speech stands before or after it, or a word like «بحسب» before."""
    if i == 0 or scan.word[stop].speech:
        return scan.word[stop].speech
    before = scan.word[i - 1]
    return before.speech or any(before.text[cut:] in scan.names.said_by for cut in before.cuts)


def appended(scan: Scan, found: Phrase) -> Phrase:
    """The name of a body after its description: «شركة الملاحة الدنماركية "ميرسك"», «وكالة الأنباء السورية "سانا"»."""
    name = quoted(scan, found.stop) if scan.is_quote(found.stop) and not is_said(scan, found.stop + 1) else None
    return Phrase(name.stop, body=found.body or name.body, named=True) if name else found


def seated(scan: Scan, found: Phrase, first: str) -> Phrase:
    """«وزارة التجارة في ماليزيا», «السفارة الكينية لدى البرتغال», «السلطات في كييف»."""
    names = scan.names
    if scan.word[found.stop].text not in names.seats:
        return found
    place = scan.entry(found.stop + 1, scan.word[found.stop + 1].text)
    accredited = place and place[0].kind == "body" and first in names.posted
    if not place or not (accredited or is_seat(scan, place[0], first)):
        return found
    return Phrase(place[1], body=found.body or place[0].name, named=True)


def definite_body(scan: Scan, i: int, first: str) -> Phrase | None:
    """«المنظمة الدولية للهجرة», «الجيش الإسرائيلي», «والسلطات في كييف»."""
    if scan.is_quote(i + 1):
        return quoted(scan, i + 1) if not is_object(scan, i + 1) else None
    found = agreeing(scan, i, first)
    purposed = purpose(scan, found.stop) if not to_medium(scan, found.stop) else None
    if first.removeprefix(scan.names.article) in scan.names.purposed and found.stop > i + 1:
        purposed = with_fields(scan, i, found.stop, purposed)
    if found.stop == i + 1 and not purposed:
        here = Phrase(i + 1)
        there = seated(scan, here, first)
        return there if there is not here else None
    stop = purposed.stop if purposed else found.stop
    return Phrase(stop, body=found.body or (purposed.body if purposed else None), named=found.named or bool(purposed))


def construct_body(scan: Scan, i: int, head: Head) -> Phrase | None:
    """«وزارة الخارجية الروسية», «وكالة يونهاب للأنباء», «قناة "سولوفيوف لايف" الروسية»."""
    named_after = scan.word[i].text in scan.names.named_after
    foreign = unknown_words(scan, i + 1, named_after=named_after)
    foreign = patron(scan, i + 1) if named_after and foreign == i + 1 else foreign
    foreign = unknown_words(scan, i + 2) if foreign == i + 1 and of_place(scan, i) else foreign
    foreign = past_town(scan, foreign) if scan.word[i].text in scan.names.clubs and foreign > i + 1 else foreign
    if foreign > i + 1:
        foreign = past_foreign(scan, foreign, unknown_words)
        after = adjectives(scan, foreign)
        found: Phrase | None = Phrase(after.stop, body=after.body, named=True)
    elif everyday_title(scan, i):
        found = Phrase(i + 2)
    else:
        found = and_field(scan, i, complement(scan, i + 1))
    if not found:
        return None
    after = adjectives(scan, found.stop)
    more = purpose(scan, after.stop) if not to_medium(scan, after.stop) else None
    more = with_fields(scan, i, after.stop, more) if named_after and scan.word[foreign - 1].given else more
    return Phrase(more.stop if more else after.stop, body=after.body or found.body, named=found.named or after.named)


def and_field(scan: Scan, i: int, found: Phrase | None) -> Phrase | None:
    """The complement of the body at i with a second field joined to it («هيئة المراعي والغابات»), where no state and no name has been told."""
    purposed = any(scan.word[i].text[cut:] in scan.names.purposed for cut in scan.word[i].cuts) or scan.word[i + 1].text in scan.names.portfolios
    plain = found is not None and not found.body and not found.entry and scan.word[i + 1].definite and not (i and scan.is_quote(i - 1))
    if purposed and plain and found and has_members(scan, i, found.stop):
        return Phrase(adjectives(scan, found.stop + 1).stop, body=found.body, named=True)
    return field_joined(scan, found) if purposed and plain else found


def everyday_title(scan: Scan, i: int) -> bool:
    """A paper or channel that has an everyday word for a name, told by the adjective of its state («صحيفة شمال النرويجية»)."""
    name, after = scan.word[i + 1], scan.word[i + 2]
    labelled = scan.word[i].text in scan.names.labels and scan.kind[i + 1] == WORD and len(name.text) > 2
    agrees = after.definite and after.text.endswith(scan.names.marbuta["closed"])
    return labelled and not name.definite and not scan.entry(i + 1, name.text) and not name.state and not name.quality and bool(after.state) and agrees


def with_fields(scan: Scan, i: int, stop: int, purposed: Phrase | None) -> Phrase | None:
    """The field at `stop` of a body that begins at i, where its purpose is no other body, and a second one after it."""
    if not purposed:
        return field_joined(scan, field(scan, i, stop))
    aim = scan.names.without_li(scan.word[stop].text) or ""
    many = aim.endswith((scan.names.marbuta["closed"], scan.names.many)) and not scan.names.heads.get(aim)
    return field_joined(scan, purposed) if many else purposed


def field(scan: Scan, i: int, stop: int) -> Phrase | None:
    """«للإطفاء», «لرصد الزلازل» at `stop`: the field of a body that begins at i, told by an everyday word; not after a verb that goes on with «ل»."""
    aim = scan.names.without_li(scan.word[stop].text)
    if not aim or goes_on_with_li(scan, i - 1) or {aim, scan.names.article + scan.word[stop].text[1:]} & scan.names.no_fields:
        return None
    noun = scan.names.word(aim)
    if not (is_field(scan, noun) or is_trade(scan, i, stop, noun) or scan.word[i].text.endswith(scan.names.unions) and are_members(scan, noun)):
        return None
    if not noun.definite:
        return complement(scan, stop + 1)
    found = fields(scan, stop)
    return Phrase(found.stop + 1, body=found.body, named=True) if agrees(scan, noun, found.stop) else found


def field_joined(scan: Scan, found: Phrase | None) -> Phrase | None:
    """The same with a second field after «و»: «للأرصاد وحماية البيئة», «للمنشآت الصغيرة والمتوسطة»."""
    word = scan.word[found.stop] if found else END
    rest = word.text.removeprefix(scan.names.conjunction)
    noun = scan.names.word(rest) if rest != word.text and not word.starts else END
    if not found or not is_field(scan, noun):
        return found
    if not noun.definite:
        more = complement(scan, found.stop + 1) if rest in scan.names.aims | scan.names.joined_aims else None
        return more or found
    return Phrase(adjectives(scan, found.stop + 1).stop, body=found.body, named=True)


def to_medium(scan: Scan, i: int) -> bool:
    """«لقناة الفجر» tells to whom somebody speaks, not what a body or an office is for."""
    aim = scan.names.without_li(scan.word[i].text)
    if aim is None or is_outlet(scan, i, aim):
        return aim is not None  # «لرويترز»
    if aim.removeprefix(scan.names.article) not in scan.names.media | scan.names.of_media:
        return False
    known = scan.entry(i, aim) if aim.startswith(scan.names.article) else None
    return not (known and known[0].kind == "body")  # «للوكالة الدولية للطاقة الذرية»


def to_hearers(scan: Scan, i: int) -> bool:
    """«للصحفيين» tells to whom the holder of an office speaks."""
    return str(scan.names.without_li(scan.word[i].text)).removeprefix(scan.names.article) in scan.names.hearers


@no_deeper
def purpose(scan: Scan, i: int) -> Phrase | None:
    """«للهجرة», «لحقوق الإنسان», «للأمم المتحدة»: what a body is for or belongs to."""
    names, word = scan.names, scan.word[i]
    aim = names.without_li(word.text) or ""
    if aim in names.aims:
        aimed = fields(scan, i) if aim.startswith(names.article) else complement(scan, i + 1)
        return longer_purpose(scan, i, aim, aimed)
    if word.stop or word.speech or word.unknown and not word.starts:
        return None
    for cut, rest in word.starts:
        if cut and not word.text.startswith(names.conjunction) or rest.startswith(names.article) and cut == 0 and rest != word.text:
            return purpose_named(scan, i, rest)
    return None


def longer_purpose(scan: Scan, i: int, aim: str, aimed: Phrase | None) -> Phrase | None:
    """The body that begins with the word after «ل», where it goes on beyond its adjectives («للاتحاد الدولي لكرة السلة»)."""
    longer = any_body(scan, i, aim)
    return longer if longer and (not aimed or longer.stop > aimed.stop) else aimed


def purpose_named(scan: Scan, i: int, rest: str) -> Phrase | None:
    """What follows «ل» when a table knows its first word."""
    if not scan.names.begins_with_li(scan.word[i].text):
        return None
    found = scan.entry(i, rest)
    longer = any_body(scan, i, rest)
    if longer and (not found or longer.stop > found[1]):
        return longer
    if found and found[0].kind != "office" and not found[0].people:
        return Phrase(found[1], body=found[0].name, named=True)
    head = scan.head(rest, "office")
    return office(scan, i, rest, head) if head and not (head.definite and head.plural) else None


def office(scan: Scan, i: int, first: str, head: Head) -> Phrase | None:
    """An office from its head at i on: «نائب وزير الخارجية الأمريكي», «الأمين العام للأمم المتحدة», «المتحدثة باسم البيت الأبيض»."""
    found = Phrase(i + 1)
    if not head.definite:
        found = complement(scan, i + 1) or found
    after = adjectives(scan, found.stop)
    found = Phrase(after.stop, body=after.body or found.body, named=found.named or after.named)
    more = attached(scan, found.stop, first) if not (found.body and to_another(scan, found.stop)) else None
    if more and scan.word[more.stop].text in scan.names.posts - scan.names.seats and (post := attached(scan, more.stop, first)):
        more = Phrase(post.stop, body=more.body, named=True)  # «المبعوث الخاص للأمم المتحدة إلى ليبيا»
    if more:
        more = seated_at(scan, i, more)
        found = Phrase(more.stop, body=more.body or found.body, named=True)
    if not head.definite and found.stop == i + 1:
        return None
    return found


def attached(scan: Scan, i: int, first: str) -> Phrase | None:
    """What is attached to an office: «باسم …», «للأمم المتحدة», «لدى روسيا», «إلى سوريا»; adjectives after it."""
    names = scan.names
    if scan.word[i].text in names.spoken_for:
        return Phrase(i + 1, named=True)
    if scan.word[i].text in names.links and scan.word[i].text not in names.posts:
        found = target(scan, i + 1) or (fields(scan, i + 1) if is_common(scan, i + 1) else on_behalf(scan, i, complement))
    elif scan.word[i].text in names.posts and first in names.posted:
        found = target(scan, i + 1) or unknown_place(scan, i + 1) if scan.word[i].text in names.seats else named_place(scan, i + 1)
    else:
        heard = to_hearers(scan, i) or to_medium(scan, i) and first.removeprefix(names.article) not in names.of_media
        found = None if heard else purpose(scan, i)
        if not found and is_to_vowel(scan, i):
            return Phrase(i + 1, named=True)
    if not found:
        return None
    after = adjectives(scan, found.stop)
    return Phrase(after.stop, body=found.body or after.body, named=True)


def seated_at(scan: Scan, i: int, found: Phrase) -> Phrase:
    """The body where the one who is posted sits for a state («الممثل الدائم للهند في مجلس الأمن»)."""
    names, posted = scan.names, any(scan.word[k].text in scan.names.posted for k in range(i, i + 3))
    entry = scan.entry(found.stop + 1, scan.word[found.stop + 1].text) if posted and scan.word[found.stop].text in names.seats else None
    return Phrase(entry[1], body=found.body, named=True) if entry and entry[0].kind == "body" else found


def is_common(scan: Scan, i: int) -> bool:
    """A definite everyday noun («المتحدث باسم العائلة»)."""
    word = scan.word[i]
    return word.definite and word.ordinary and not word.stop and not word.title


def named_place(scan: Scan, i: int) -> Phrase | None:
    """A state or place that a table knows."""
    found = scan.entry(i, scan.word[i].text)
    return Phrase(found[1], body=found[0].name, named=True) if found and found[0].kind in ("state", "place") else None


def to_another(scan: Scan, i: int) -> bool:
    """«للرئيس» behind the office of a state tells to whom its holder speaks («قال الزعيم الكوري للرئيس …»)."""
    aim = scan.names.without_li(scan.word[i].text)
    return aim is not None and aim.startswith(scan.names.article) and scan.head(aim, "office") is not None


def unknown_place(scan: Scan, i: int) -> Phrase | None:
    """A place that no table knows, with the name of whoever is posted there behind it («السفير في أسونسيون زئيف بلوم»)."""
    place, after = scan.word[i], scan.word[i + 1]
    named = after.given or after.foreign > 0 and not after.starts
    return Phrase(i + 1, named=True) if place.unknown and not place.given and not place.starts and named else None


@no_deeper
def target(scan: Scan, i: int) -> Phrase | None:
    """The body, state, place or office after «باسم», «لدى», «في»."""
    word = scan.word[i]
    if scan.is_quote(i):
        return quoted(scan, i)
    found = named_here(scan, i)
    if found:
        return found
    for cut, rest in word.starts:
        entry = scan.entry(i, rest)
        if entry and cut == 0:
            return Phrase(entry[1], body=entry[0].name, named=True)
        head = scan.head(rest, "office")
        if head and cut == 0:
            return office(scan, i, rest, head)
    if scan.head(word.text, "body") and word.definite:
        return adjectives(scan, i + 1)
    return None
