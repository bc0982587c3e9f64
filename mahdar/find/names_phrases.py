"""Noun phrases of bodies, offices and unnamed sources: a head, its complement, adjectives and what is attached with a preposition."""

from __future__ import annotations

from mahdar.find.names_adjectives import MANY, adjectives, agreeing, of_named
from mahdar.find.names_barred import is_to_vowel
from mahdar.find.names_fields import (
    agrees,
    are_members,
    goes_on_further,
    goes_on_with_li,
    has_members,
    is_field,
    is_object,
    is_own_name,
    is_trade,
    of_place,
    on_behalf,
    past_foreign,
    past_town,
    patron,
)
from mahdar.find.names_hearers import speaks, to_another, to_hearers, to_medium
from mahdar.find.names_joined import is_of_both, past_joined_adjectives, past_object
from mahdar.find.names_quoted import appended, everyday_title, quoted, unknown_words
from mahdar.find.names_scan import END, Phrase, Scan, no_deeper
from mahdar.find.names_seats import named_place, seated, seated_at, unknown_place
from mahdar.lexicon.name_index import Head
from mahdar.text import WORD

LONGEST = 6


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
    stop = past_object(scan, i, purposed.stop) if purposed else past_joined_adjectives(scan, i, first, found.stop)
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
        after = of_named(scan, foreign, named=True)
        found: Phrase | None = Phrase(after.stop, body=after.body, named=True)
    elif everyday_title(scan, i):
        found = Phrase(i + 2)
    else:
        found = with_object(scan, i, and_field(scan, i, head, complement(scan, i + 1)))
    if not found:
        return None
    after = of_named(scan, found.stop, named=found.named)
    more = purpose(scan, after.stop) if not to_medium(scan, after.stop) else None
    more = with_fields(scan, i, after.stop, more) if named_after and scan.word[foreign - 1].given else more
    stop = past_object(scan, i, more.stop) if more else after.stop
    return Phrase(stop, body=after.body or found.body, named=found.named or after.named)


def with_object(scan: Scan, i: int, found: Phrase | None) -> Phrase | None:
    """The complement of the body at i with what it takes with a preposition («جمعية المحافظة على الغابات»)."""
    stop = past_object(scan, i, found.stop) if found and not found.entry else 0
    return Phrase(stop, body=found.body, named=True) if found and stop > found.stop else found


def and_field(scan: Scan, i: int, head: Head, found: Phrase | None) -> Phrase | None:
    """The complement of the body at i with a second field joined to it («هيئة المراعي والغابات»), where no state and no name has been told."""
    purposed = any(scan.word[i].text[cut:] in scan.names.purposed for cut in scan.word[i].cuts) or scan.word[i + 1].text in scan.names.portfolios
    plain = found is not None and not found.body and not found.entry and scan.word[i + 1].definite and not (i and scan.is_quote(i - 1))
    both = bool(plain and found) and is_of_both(scan, found.stop, masculine=head.sex == "m") if found else False
    if found and (both or purposed and plain and has_members(scan, i, found.stop)):
        return Phrase(adjectives(scan, found.stop + 1).stop, body=found.body, named=True)
    return field_joined(scan, found) if purposed and plain else found


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
    taken = goes_on_with_li(scan, i - 1) and not goes_on_further(scan, i - 1, adjectives(scan, stop + 1).stop)
    if not aim or taken or {aim, scan.names.article + scan.word[stop].text[1:]} & scan.names.no_fields:
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
        more = complement(scan, found.stop + 1) if rest in scan.names.aims or rest in scan.names.joined_aims else None
        return more or found
    return Phrase(adjectives(scan, found.stop + 1).stop, body=found.body, named=True)


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
        found = complement(scan, i + 1) or unknown_town(scan, i, first) or found
    after = adjectives(scan, found.stop)
    found = Phrase(after.stop, body=after.body or found.body, named=found.named or after.named)
    more = attached(scan, found.stop, first) if not (found.body and to_another(scan, found.stop)) else None
    to = scan.word[more.stop].text if more else ""
    if more and to in scan.names.posts and to not in scan.names.seats and (post := attached(scan, more.stop, first)):
        more = Phrase(post.stop, body=more.body, named=True)  # «المبعوث الخاص للأمم المتحدة إلى ليبيا»
    if more:
        more = seated_at(scan, i, more)
        found = Phrase(more.stop, body=more.body or found.body, named=True)
    if not head.definite and found.stop == i + 1:
        return None
    return found


def unknown_town(scan: Scan, i: int, first: str) -> Phrase | None:
    """The town that no table knows behind the office of one at i, before a name that begins with a given name («عمدة غرونوبل إريك …»)."""
    if first not in scan.names.of_towns or not (scan.kind[i + 1] == scan.kind[i + 2] == scan.kind[i + 3] == WORD):
        return None
    town, given, more = scan.word[i + 1], scan.word[i + 2], scan.word[i + 3]
    if not town.unknown or town.given or town.title or town.starts or not given.given or given.cue or given.stop:
        return None
    return Phrase(i + 2, body=town.text, named=True) if more.given or more.joins or more.family or more.unknown or more.definite else None


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


def is_common(scan: Scan, i: int) -> bool:
    """A definite everyday noun («المتحدث باسم العائلة»)."""
    word = scan.word[i]
    return word.definite and word.ordinary and not word.stop and not word.title


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
