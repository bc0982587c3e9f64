"""Names cut anew: without the verb before them, and without the verb, the circumstance, the object or the other person behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from mahdar.find.names_parted import joined_at, joined_person, led_by_particle, unclung
from mahdar.find.names_scan import Scan
from mahdar.find.names_tagging import place
from mahdar.lexicon.names import Word
from mahdar.lexicon.persons import Persons
from mahdar.model import Mention
from mahdar.text import MARK, TANWIN, WORD

LONG = 4  # letters: a shorter word is a name's


class Named(Struct, gc=False):
    """A person with the words of the name, from `first` up to `stop`."""

    mention: Mention
    first: int
    stop: int


def with_cut_names(scan: Scan, found: list[Mention]) -> list[Mention]:
    """The mentions in order, with each name cut to what belongs to it."""
    persons = {m.span: Named(m, *place(scan, m.head)) for m in found if m.kind == "person"}
    others = Others(scan, persons.values())
    out: list[Mention] = []
    for mention in found:
        one = persons.get(mention.span)
        out += [mention] if one is None else cut(scan, one, others)
    return out


class Others:
    """The full names of an article's persons by their words, and how often each stands there."""

    def __init__(self, scan: Scan, persons: Iterable[Named]) -> None:
        self.names = Counter(texts(scan, one) for one in persons)
        self.last = {words[-1] for words in self.names if len(words) > 1}

    def is_another(self, scan: Scan, words: tuple[str, ...]) -> bool:
        """The last word is another's surname, and those before it are somebody's name elsewhere in the article, or both are known by a table."""
        before, last = words[:-1], words[-1]
        if self.names[words] > 1 or before[-1] == last or scan.names.word(last).given or last in scan.names.ordinals:
            return False
        if known_apart(scan.names.persons, before, last):
            return True
        own = any(other[-1] == last and other[0] not in words for other in self.names if len(other) > 1)
        return own and (self.names[before] > 0 if len(before) > 1 else before[0] in self.last and not scan.names.word(before[0]).given)


def known_apart(persons: Persons, before: tuple[str, ...], last: str) -> bool:
    """A table of persons knows the words before for a whole name, and the last one for the surname of others alone."""
    if before not in persons.whole.get(before[0], ()):
        return False
    named = [[persons.words(name) for name in (row.name, *row.also)] for row in persons.standing.get((last,), ())]
    return bool(named) and all(before not in names for names in named)


def texts(scan: Scan, one: Named) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(scan.names.fold(scan.plain_text(one.mention.head)).split())


def cut(scan: Scan, one: Named, others: Others) -> list[Mention]:
    """The person with the name as far as it goes, and the other one whose surname stood behind it; the office alone where no name is left."""
    if one.stop == one.first + 1:
        return [one.mention] if not is_circumstance(scan, one.first) else office_alone(one.mention)
    if (joint := joined_at(scan, one.first, one.stop)) < one.stop:
        return [shortened(scan, one, one.first, joint), joined_person(scan, joint, one.stop)]
    if follows_verb(scan, one) or led_by_particle(scan, one.first, one.stop):
        return [shortened(scan, one, one.first + 1, one.stop)]
    if ends_early(scan, one):
        return [shortened(scan, one, one.first, one.stop - 1)]
    words = texts(scan, one)
    if len(words) == one.stop - one.first and others.is_another(scan, words):
        last = scan.span(one.stop - 1, one.stop)
        other = Mention(span=last, head=last, rule="surname_again", kind="person")
        return [shortened(scan, one, one.first, one.stop - 1), *([other] if one.mention.head.stop == one.mention.span.stop else [])]
    return [one.mention]


def office_alone(mention: Mention) -> list[Mention]:
    """The office before what is no name; nothing where none stands there."""
    office = mention.office
    if office is None or office.stop > mention.head.start:
        return []
    return [Mention(span=office, head=office, rule="office_alone", kind="office", body=mention.body, gender=mention.gender)]


def shortened(scan: Scan, one: Named, first: int, stop: int) -> Mention:
    """The person with the words from `first` up to `stop` for the name."""
    mention = one.mention
    begin = mention.head.start if first == one.first else scan.start[first]
    head = scan.article.span(begin, scan.stop[stop - 1])
    start = begin if mention.span.start == mention.head.start else mention.span.start
    end = head.stop if mention.span.stop == mention.head.stop else mention.span.stop
    gender = mention.gender if first == one.first else scan.names.sexes.get(scan.word[first].text)
    return replace(mention, head=head, span=scan.article.span(start, end), gender=gender)


def ends_early(scan: Scan, one: Named) -> bool:
    """The last word belongs to no name: a circumstance, a verb that goes on, what a person does something with."""
    last = one.stop - 1
    word = scan.word[last]
    if word.given or word.family or word.joins or scan.joined(last) or scan.joined(last - 1) or scan.word[last - 1].joins:
        return False
    ends: tuple[Callable[[Scan, int], bool], ...] = (is_circumstance, is_verb, is_object)
    return any(told(scan, last) for told in ends) or is_state_hit(scan, one.first, last)


def is_circumstance(scan: Scan, i: int) -> bool:
    """A noun or a participle in the indefinite accusative stands at i («بدا الوزير فلان متشائما», «… فلان سببا آخر»)."""
    before = scan.word[i - 1]
    foreign = before.text in scan.names.foreign or before.foreign > 0 and not before.given
    return scan.word[i].text in scan.names.manners or accusative(scan, i) and (not foreign or accusative(scan, i + 1))


def accusative(scan: Scan, i: int) -> bool:
    """An everyday word, or one that the page writes with its sign, stands in the indefinite accusative at i."""
    word, ending = scan.word[i], scan.names.naming.accusative
    named = word.given or word.family or word.definite or len(word.text) <= LONG
    return not named and word.text.endswith(ending) and (word.text.removesuffix(ending) in scan.names.ordinary or TANWIN in scan.raw[i][-2:])


def is_verb(scan: Scan, i: int) -> bool:
    """An everyday verb in the present or of a woman's past, behind which its clause goes on («مسيرة فلان تمضي بهدوء», «العاصفة فلانة اشتدت»)."""
    word, names = scan.word[i], scan.names
    if not word.plain or word.definite or len(word.text) < LONG or scan.kind[i + 1] == MARK:
        return False
    return is_present(scan, word) or word.text.endswith(names.marbuta["open"]) and word.text in names.ordinary and word.text[:-1] in names.ordinary


def is_present(scan: Scan, word: Word) -> bool:
    """The word is by its first letter a verb of hers or ours, and of his by the letter for him an everyday verb in the present («تمضي», «نتوقع»)."""
    begins, he = scan.names.naming.verb_begins, scan.names.naming.verb_begins[0]
    text = word.text
    return text.startswith(begins) and not text.startswith(he) and he + text[1:] in scan.names.ordinary and scan.names.tense(he + text[1:]) == "present"


def is_object(scan: Scan, i: int) -> bool:
    """A feminine noun with the article and its adjective, which the sentence goes on with («ثمن الملك فلان المبادرة العربية»)."""
    word, after, closed = scan.word[i], scan.word[i + 1], scan.names.marbuta["closed"]
    noun = word.definite and word.plain and not word.state and word.text.endswith(closed)
    return noun and after.definite and after.text.endswith(closed) and scan.kind[i + 1] == WORD


def is_state_hit(scan: Scan, first: int, last: int) -> bool:
    """A state stands at `last`, right behind one word of a name and a verb: it is the object («وهدد فلان إيران»)."""
    known = scan.entry(last, scan.word[last].text)
    verb = first > 0 and (scan.word[first - 1].verb or scan.word[first - 1].speech)
    return verb and last == first + 1 and known is not None and known[0].kind == "state" and known[1] == last + 1


def follows_verb(scan: Scan, one: Named) -> bool:
    """The first word, with which a clause begins, is a verb of the gender of whoever is named behind it («رفعت ماجدة …», «روى آل فلان …»)."""
    word, after = unclung(scan, one.mention, one.first), scan.word[one.first + 1]
    begins = word.text != scan.word[one.first].text or not one.first or scan.kind[one.first - 1] != WORD
    if not begins or not word.given or one.mention.span.start != one.mention.head.start:
        return False
    if word.text.endswith(scan.names.marbuta["open"]):
        return word.verb and after.sex == "f" and one.stop > one.first + 2
    told = any(cue.shape == "past" and not cue.prefix for cue in scan.names.speech.get(word.text, ()))
    arabic = after.begins or after.sex == "m" and after.text not in scan.names.foreign
    return told and arabic and one.stop > one.first + 2
