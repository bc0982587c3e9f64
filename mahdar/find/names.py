"""Persons, bodies, states, places, offices and unnamed sources: each by a small function that reads from one word on.

`names` goes through an article once and tries CONSTRUCTIONS in order wherever one may begin; then it looks for the surnames of the persons it found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from mahdar.find.names_again import surnames_again
from mahdar.find.names_bodies import bare_body, body_complement, known_body
from mahdar.find.names_charges import is_of_chief, is_second_rank, past_aim, past_charge, past_honorific, past_seat, past_titles
from mahdar.find.names_full import with_full_names
from mahdar.find.names_led import with_led_names
from mahdar.find.names_owned import with_owners
from mahdar.find.names_persons import HELD, NOT, SAID, SURELY, is_another, name_stop
from mahdar.find.names_phrases import office, speaks
from mahdar.find.names_places import after_place_head, head_place, known_place, known_state, people_of_state, side_of_state
from mahdar.find.names_scan import Found, Phrase, Scan, mention
from mahdar.find.names_sources import unnamed_source
from mahdar.find.names_tagged import with_tagged_names
from mahdar.find.names_within import names_inside
from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_index import Head
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.tagging import Tagging
from mahdar.model import Mention, Reading
from mahdar.text import BREAK, WORD, Remembered

AND_LEAST = 4  # letters of «و» with a name
Construction = Callable[[Scan, int, int, str], Found | None]
Opener = Callable[[NameWords, str], bool]


def names(reading: Reading, lexicon: Lexicon) -> Iterable[Mention]:
    """All mentions of an article, in order of their place."""
    scan = Scan(reading.article, lexicon.page(reading.article.text), lexicon.made(NameWords))
    found = with_tagged_names(scan, by_rules(scan, lexicon), lexicon.made(Tagging))
    return with_owners(scan, [with_entry(scan, m) for m in found])


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
    return sorted(names_inside(scan, reading.of(Mention), WITHIN), key=lambda m: m.span)


def first_reading(scan: Scan, openings: Openings) -> Iterator[tuple[Mention, range]]:
    """Mentions that can be told where they stand, each with the words that it takes."""
    i, expected = 0, False
    words, size = scan.word, scan.size
    while i < size:
        word = words[i]
        found = None
        if word.starts or expected or word.foreign > SURELY or word.family and word.definite:
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


def office_name(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«وزير الخارجية الأميركي، أنتوني بلينكن», «الرئيس فلاديمير بوتين»."""
    head = scan.head(first, "office")
    if not head or head.plural or (first, scan.word[i + 1].text) in scan.names.given_pairs:
        return None
    phrase = office(scan, i, first, head)
    if not phrase:
        return None
    before = past_aim(scan, past_charge(scan, phrase.stop))
    start, stop = name_after(scan, before)
    if start == stop:
        before = past_seat(scan, phrase.stop, told=i > 0 and scan.word[i - 1].says)
        start, stop = name_after(scan, before) if before > phrase.stop else (i, i)
        if stop < start + 2 or start > before and not scan.is_comma(stop):
            return None
    if any(scan.head(scan.word[k].text, "office") for k in range(i + 1, phrase.stop)) and (own := own_name(scan, stop)):
        before, (start, stop) = stop, own
    if is_of_chief(scan, i, before, start):
        return mention(scan, "office_alone", "office", (i, stop, cut), body=phrase.body, gender=head.sex), stop
    title = scan.span(i, before, cut)
    return mention(scan, "office_name", "person", (i, stop, cut), head=scan.span(start, stop), office=title, body=phrase.body, gender=head.sex), stop


def own_name(scan: Scan, i: int) -> tuple[int, int] | None:
    """The name between commas after the name of one's chief: «المتحدث باسم الرئيس فلاديمير بوتين، دميتري بيسكوف، …»."""
    if not scan.is_comma(i) or scan.kind[i + 1] != WORD or not scan.word[i + 1].given:
        return None
    stop = name_stop(scan, i + 1, expected=SAID)
    return (i + 1, stop) if stop > i + 2 and scan.is_comma(stop) else None


def name_after(scan: Scan, i: int) -> tuple[int, int]:
    """The name after an office: past a comma and titles; after a comma it needs a known given name."""
    start = past_titles(scan, i + 1 if scan.is_comma(i) else i)
    sure = start == i or scan.word[start - 1].title or scan.word[start - 1].state or scan.word[start].given or scan.word[start + 1].unknown
    return start, name_stop(scan, start, expected=HELD if sure else NOT)


def office_alone(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«المتحدث باسم الكرملين», «رئيس الدولة», «الوزير»."""
    head = scan.head(first, "office")
    phrase = office(scan, i, first, head) if head else None
    if not head or not phrase or not (stands_alone(head, phrase, i) or head.definite and speaks(scan, i, phrase.stop)):
        return None
    if phrase.stop == i + 1 and scan.head(first, "body"):
        return None
    if head.plural and phrase.body:
        phrase = and_state(scan, phrase)
    return mention(scan, "office_alone", "office", (i, phrase.stop, cut), body=phrase.body, gender=head.sex, plural=head.plural), phrase.stop


def stands_alone(head: Head, phrase: Phrase, i: int) -> bool:
    """The office says by itself who is meant."""
    if phrase.stop > i + 1:
        return phrase.named or not head.needs
    return head.definite and head.bare and not head.owned


def and_state(scan: Scan, phrase: Phrase) -> Phrase:
    """«وزيرا خارجية السودان ومصر»: the second state of two holders, and each further one."""
    for cut, rest in scan.word[phrase.stop].starts:
        found = scan.entry(phrase.stop, rest) if scan.word[phrase.stop].text[:cut] == scan.names.conjunction else None
        if found and found[0].kind == "state" and not found[0].people:
            return and_state(scan, Phrase(found[1], body=phrase.body, named=True))
    return phrase


def title_name(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«السيد أحمد», «الدكتورة لام أكول»."""
    sex, start = scan.names.titles.get(first), i + 1
    if not sex and (past := past_honorific(scan, i)):
        sex, start = "m", past
    if not sex:
        return None
    while scan.word[start].title or scan.raw[start] == scan.names.stop_mark or is_second_rank(scan, start):
        start += 1
    stop = name_stop(scan, start, expected=SAID)
    if stop == start:
        return None
    return mention(scan, "title_name", "person", (i, stop, cut), head=scan.span(start, stop), gender=sex), stop


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
    return mention(scan, "given_name", "person", (i, stop, cut), gender=scan.names.given.get(first, "m")), stop


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


def apposed(scan: Scan, person: Mention, i: int, stop: int) -> Found | None:
    """The person whose name stands from i to `stop`, with an office after it, past a comma or not."""
    start = stop + 1 if scan.is_comma(stop) else stop
    text = scan.word[start].text
    head = scan.head(text, "office")
    phrase = office(scan, start, text, head) if head and not head.plural and not head.owned else None
    if not head or not phrase or not phrase.named or name_after(scan, phrase.stop)[0] != name_after(scan, phrase.stop)[1]:
        return None
    title = scan.span(start, phrase.stop)
    span = scan.article.span(person.span.start, title.stop)
    return Mention(span=span, rule="name_office", kind="person", head=person.head, office=title, body=phrase.body, gender=head.sex), phrase.stop


def speech_name(scan: Scan, i: int) -> Found | None:
    """«وقال غوتيريش»: an unknown word after a verb of speech."""
    first = past_rank(scan, i)
    stop = name_stop(scan, first, expected=SAID)
    if stop == i and is_family(scan, i):
        stop = i + 1
    if stop == i or scan.word[i].ordinary and stop < i + 2 and not is_family(scan, i) or not is_speaker(scan, i, stop):
        return None
    person = mention(scan, "speech_name", "person", (i, stop, 0), head=scan.span(first, stop), gender=scan.word[first].given)
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
    return (mention(scan, "and_name", "person", (i, stop, len(conjunction)), gender=scan.names.given[rest]), stop) if stop > i + 1 else None


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
    stop = i
    while scan.word[stop].foreign > SURELY and name_stop(scan, stop, expected=SAID) > stop:
        stop += 1
    if stop > i + 1 and is_another(scan, stop - 1):
        stop -= 1
    if not 2 <= stop - i <= 3 or scan.is_quote(i - 1) or scan.word[i - 1].unknown:
        return None
    return mention(scan, "foreign_name", "person", (i, stop, 0)), stop


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


def known_office(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«خادم الحرمين الشريفين», «ولي العهد»."""
    found = scan.entry(i, first)
    if not found or found[0].kind != "office":
        return None
    return mention(scan, "known_office", "office", (i, found[1], cut), entry=found[0].name, gender=found[0].sex), found[1]


def unnamed(scan: Scan, i: int, cut: int, first: str) -> Found | None:
    """«مصدر مسؤول», «دبلوماسيون غربيون», «شهود عيان»."""
    head = scan.head(first, "unnamed")
    stop = unnamed_source(scan, i, head) if head else i
    if not head or stop == i:
        return None
    return mention(scan, "unnamed", "unnamed", (i, stop, cut), gender=head.sex, plural=head.plural), stop


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
WITHIN: tuple[Construction, ...] = (known_surname, known_body, body_complement, known_state)


class Openings:
    """The constructions that a folded word may begin, in order: `of(word)`, remembered.  Ask for it by `lexicon.made(Openings)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._names = lexicon.made(NameWords)
        self.of = Remembered(self._of).__getitem__

    def _of(self, first: str) -> tuple[Construction, ...]:
        return tuple(construction for construction, opens in CONSTRUCTIONS if opens(self._names, first))
