"""Names mended by the other names of the article: without an everyday word before or behind them, and parted where those of two stand together."""

from __future__ import annotations

from collections import Counter

from msgspec.structs import replace

from mahdar.find.names_cut import Named, office_alone, shortened, texts
from mahdar.find.names_longer import further
from mahdar.find.names_parted import is_others
from mahdar.find.names_qualified import requalified
from mahdar.find.names_scan import Scan
from mahdar.find.names_tagging import place
from mahdar.find.names_tied import tied_on, untied
from mahdar.find.names_told import opens_apposition
from mahdar.lexicon.names import Word
from mahdar.model import Mention
from mahdar.text import QUOTE, WORD

LONGER = "longer_name"
SURE = frozenset({"known_surname", "led_name"})
"""Rules whose names nothing is taken from."""
LETTERS = 3  # of a noun without the ending of many or two
Words = tuple[str, ...]


def with_mended_names(scan: Scan, found: list[Mention]) -> list[Mention]:
    """The mentions in order: names that are none left out, the others with the words that are theirs."""
    persons = {m.span: Named(m, *place(scan, m.head)) for m in found if m.kind == "person"}
    names = {span: texts(scan, one) for span, one in persons.items()}
    seen = Counter(names.values())
    out: list[Mention] = []
    for mention in found:
        one = persons.get(mention.span)
        if out and mention.span.start < out[-1].span.stop and one is not None and out[-1].rule == LONGER:
            continue  # what stood in the words that were added to the name before
        out += [mention] if one is None or mention.rule in SURE else mended(scan, one, names[mention.span], seen)
    return out


def mended(scan: Scan, one: Named, words: Words, seen: Counter[Words]) -> list[Mention]:
    """The person with the name that is his; the office alone, or nothing, where the words are no name."""
    if len(words) != one.stop - one.first:
        return [tied_on(scan, one.mention, one.stop)]
    if (free := untied(scan, one.mention, one.first, words, seen)) is not one.mention:
        return [free]
    if len(words) == 1 and is_no_name(scan, one.first):
        return office_alone(one.mention)
    if is_of_theirs(scan, one):
        return []
    if len(words) > 1 and leads(scan, one.first, words, seen):
        told = scan.word[one.first - 1].cue or words[0].endswith(scan.names.conjunction)  # «وأكد معارضو دوبون …»: they speak, not he
        return [] if told else [shortened(scan, one, one.first + 1, one.stop)]
    if (whole := requalified(scan, one)) is not None:
        return [whole]
    if len(words) > 1 and follows(scan, one.stop - 1, words, seen):
        return [shortened(scan, one, one.first, one.stop - 1)]
    if len(words) == 2 and is_glued(scan, words, seen):
        return parted(scan, one)
    stop = further(scan, one)
    other = stop == one.stop + 1 and is_others((*words, scan.word[one.stop].text), seen)
    return [one.mention] if other or stop == one.stop else [lengthened(scan, one.mention, stop)]


def is_no_name(scan: Scan, i: int) -> bool:
    """The one word at i is a noun of many or two, or tells how somebody is: nobody's name."""
    word, names = scan.word[i], scan.names
    if word.given or word.family or word.text in names.alone:
        return False
    return word.text in names.nobodys or is_bearing(scan, i) or is_of_many(scan, i) or is_of_deed(scan, word)


def is_bearing(scan: Scan, i: int) -> bool:
    """A noun of many or two as the first of two nouns stands at i («منتقدو الخطة», «صحيفتا "…"»)."""
    text, names, after = scan.word[i].text, scan.names, scan.word[i + 1]
    bound = (
        scan.kind[i + 1] == QUOTE
        or scan.kind[i + 1] == WORD
        and not after.stop
        and (after.definite or bool(after.given) or after.text in names.ordinary or after.text in names.alone)
    )
    if not bound or after.text in names.times:
        return False
    dual = names.marbuta["open"] + names.naming.accusative
    ends = {names.conjunction: "", dual: names.marbuta["closed"]}
    nouns = (text.removesuffix(end) + one for end, one in ends.items() if text.endswith(end))
    return any(len(noun) >= LETTERS - 1 and noun in names.ordinary for noun in nouns)


def is_of_many(scan: Scan, i: int) -> bool:
    """An everyday noun with the ending of many stands at i («مهندسون»)."""
    text, end = scan.word[i].text, scan.names.naming.nominative[0]
    return text.endswith(end) and len(text) > LETTERS + len(end) and text.removesuffix(end) in scan.names.ordinary


def is_of_theirs(scan: Scan, one: Named) -> bool:
    """The name tells whose those are who speak: a noun of many as the first of two nouns stands before it, behind a verb («وأكد معارضو دوبون …»)."""
    i = one.first - 1
    text, end = scan.word[max(i, 0)].text, scan.names.conjunction
    noun = i > 0 and text.endswith(end) and text.removesuffix(end) in scan.names.ordinary
    return noun and scan.word[i - 1].speech and one.mention.span.start == one.mention.head.start


def is_of_deed(scan: Scan, word: Word) -> bool:
    """«بال…» with a masdar stands there («بالتبكير»)."""
    names = scan.names
    led = (lead + names.article for lead in names.naming.clinging_place)
    return any(names.masdars.fullmatch(word.text.removeprefix(begin)) for begin in led if word.text.startswith(begin))


def is_bare_noun(scan: Scan, word: Word) -> bool:
    """An everyday word by the table, and no name."""
    named = word.given or word.family or word.joins or word.begins or word.title
    return word.text in scan.names.ordinary and not named and not any(word.text in firsts for firsts in scan.names.everyday_firsts.values())


def leads(scan: Scan, i: int, words: Words, seen: Counter[Words]) -> bool:
    """An everyday noun leads a name that stands elsewhere without it, or the surname of another («تصرف بيكيه»)."""
    if seen[words] > 1 or not is_bare_noun(scan, scan.word[i]):
        return False
    rest = words[1:]
    return seen[rest] > 0 and (len(rest) > 1 or any(other[-1:] == rest and len(other) > 1 and other[0] != words[0] for other in seen))


def follows(scan: Scan, i: int, words: Words, seen: Counter[Words]) -> bool:
    """An everyday word stands behind a name that stands elsewhere without it, or behind a surname that a table knows («سمير دوبون غاب»); or an office."""
    word = scan.word[i]
    if len(words) > 2 and not word.family and opens_apposition(scan, i):
        return True
    if seen[words] > 1 or not is_bare_noun(scan, word) or word.text in scan.names.ordinals or scan.joined(i) or scan.joined(i - 1):
        return False
    if scan.word[i - 1].joins:
        return False
    return seen[words[:-1]] > 0 if len(words) > 2 else words[0] in scan.names.alone and word.definite and not scan.word[i - 1].given


def is_glued(scan: Scan, words: Words, seen: Counter[Words]) -> bool:
    """The surnames of two: a table knows both, or the first is known from a longer name and both stand alone elsewhere («وصف دوبون شرودر بأنه …»)."""
    first, last = words
    names = scan.names
    if seen[words] > 1 or names.word(last).given or names.word(last).family:
        return False
    if last in names.alone and (first in names.alone or first in names.eastern and seen[(first,)] > 0):
        return not any({first, last} <= set(known) for known, _ in [*names.alone.get(first, ()), *names.alone[last]])
    borne = any(other[-1] == first and len(other) > 1 for other in seen)
    return borne and seen[(first,)] > 0 and seen[(last,)] > 0 and not names.word(first).given


def parted(scan: Scan, one: Named) -> list[Mention]:
    """Two persons of a surname each."""
    last = scan.span(one.stop - 1, one.stop)
    other = Mention(span=last, head=last, rule="surname_again", kind="person")
    return [shortened(scan, one, one.first, one.stop - 1), *([other] if one.mention.head.stop == one.mention.span.stop else [])]


def lengthened(scan: Scan, mention: Mention, stop: int) -> Mention:
    """The person with the name up to word `stop`; what stood behind the name is left out."""
    head = scan.article.span(mention.head.start, scan.stop[stop - 1])
    office = mention.office if mention.office is None or mention.office.stop <= mention.head.start else None
    return replace(mention, rule=LONGER, head=head, span=scan.article.span(mention.span.start, head.stop), office=office, body=mention.body if office else None)
