"""Full names of persons whom an article mostly calls by one name: found by that name, where no table knows the other one for a name."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.names_barred import begins_something, is_accusative, is_no_family
from mahdar.find.names_scan import Scan, mention
from mahdar.find.names_told import told_here
from mahdar.lexicon.names import SURELY
from mahdar.model import Mention
from mahdar.text import WORD

Read = tuple[Mention, range]
"""A mention and the words that it takes."""

SHORTEST = 2  # letters of an initial
LEAST = 4  # letters of a name that stands alone
TOLD = frozenset({"speech_name", "name_first", "name_of_deed"})
"""The rules that take one word for a name because of what stands before or after it."""


class Full(Struct, frozen=True):
    """A full name in the text: its words from `first` up to `stop`, the letters cut off before them, and the name that stands alone elsewhere."""

    first: int
    stop: int
    alone: str
    cut: int = 0


def with_full_names(scan: Scan, found: list[Read]) -> list[Read]:
    """The mentions, and full names of those who are called by one name; each takes the place of that one name, and goes with the office right before it."""
    alone = called_alone(scan, found)
    if not alone:
        return found
    taken = {i: n for n, (_, words) in enumerate(found) for i in words}
    behind = {words.stop for one, words in found if one.kind in ("office", "body", "state")}
    full = [name for name in full_names(scan, alone, behind) if is_free(scan, found, taken, name)]
    meant: dict[str, set[str]] = {}
    for name in full:
        meant.setdefault(name.alone, set()).add(first_text(scan, name))
    kept = [name for name in full if len(meant[name.alone]) == 1]
    gone = {taken[i] for name in kept for i in range(name.first, name.stop) if i in taken}
    new: list[Read] = []
    for name in kept:
        one, held = named(scan, found, taken, name)
        gone |= set() if held is None else {held}
        new.append(one)
    return sorted([one for n, one in enumerate(found) if n not in gone] + new, key=lambda one: one[1].start)


def first_text(scan: Scan, name: Full) -> str:
    """The first word of the name without what clings to it."""
    return scan.word[name.first].text[name.cut :]


def called_alone(scan: Scan, found: list[Read]) -> set[str]:
    """The names of one word by which somebody is told, but those with which a longer name begins or ends."""
    alone: set[str] = set()
    longer: set[str] = set()
    for person, words in found:
        if person.kind != "person":
            continue
        head = scan.names.fold(scan.plain_text(person.head)).split()
        if len(head) > 1:
            longer |= {head[0], head[-1]}
        elif person.rule in TOLD and len(words) == 1 and len(head[0]) >= LEAST and not scan.names.word(head[0]).ordinary:
            alone.add(head[0])
    return alone - longer


def full_names(scan: Scan, alone: set[str], behind: set[int]) -> Iterator[Full]:
    """Where one of the names stands behind a first name, or before a family name."""
    article = scan.names.article
    for i, word in enumerate(scan.word[1 : scan.size], 1):
        if scan.kind[i] != WORD:
            continue
        text = word.text
        called = text if text in alone else text.removeprefix(article)
        if called in alone and is_first_name(scan, i - 1, held=i - 1 in behind):
            yield Full(i - 2 if is_first_of_more(scan, i - 2) else i - 1, i + 1, called)
        elif (called in alone or len(word.cuts) > 1) and i + 1 < scan.size and is_family_behind(scan, i + 1):
            cut = next((cut for cut in word.cuts if text[cut:] in alone), None)
            if cut is not None:
                yield Full(i, i + 2, text[cut:], cut)


def is_first_name(scan: Scan, i: int, held: bool) -> bool:
    """The word before a family name is a first name, by its looks and by what stands before (an office or a body: `held`) and after the two."""
    word, names = scan.word[i], scan.names
    if scan.kind[i] != WORD or is_barred(scan, i):
        return False
    told = is_identified(scan, i)
    left, right = told or held or opens_before(scan, i), told or closes_after(scan, i + 2)
    if word.unknown and word.foreign > 0 and not scan.clung(i):
        before = scan.word[i - 1]
        return left or right and not (before.stop and before.text not in names.prepositions)
    if is_alike(scan, i) or word.state:
        return left
    if word.text not in names.ordinary and names.looks.foreign(word.text) > SURELY:
        return left and right
    bent = is_no_family(scan, word) or is_accusative(scan, word) or word.text.endswith(names.marbuta["closed"])
    return left and right and not bent


def is_identified(scan: Scan, i: int) -> bool:
    """Behind «he is» and before «who» two words name whoever was told of («… المخترع هو فلان الفلاني الذي …»)."""
    return i > 0 and scan.word[i - 1].text in scan.names.naming.he_is and scan.word[i + 2].text in scan.names.relatives


def is_first_of_more(scan: Scan, i: int) -> bool:
    """The word before two names is the first of three."""
    word = scan.word[i]
    initial = len(scan.word[i + 1].text) == SHORTEST and word.text not in scan.names.ordinary
    known = initial or bool(word.given) and not word.ordinary or word.unknown and word.foreign > 0
    return i > 0 and scan.kind[i] == WORD and known and not scan.clung(i) and not is_barred(scan, i) and (scan.word[i - 1].speech or opens_before(scan, i))


def is_barred(scan: Scan, i: int) -> bool:
    """A particle, a verb, a title, an office, kin or a word with the article stands here, which is no first name."""
    word, names = scan.word[i], scan.names
    if word.stop and not is_alike(scan, i) or scan.raw[i].startswith(names.article) or word.text in names.heads or is_led(scan, i):
        return True
    past = names.tense(word.text) == "past" and not word.given
    return word.cue or word.title or word.quality or bool(word.state) and not is_strange_given(scan, i) or word.joins or past or word.text in names.deeds


def is_alike(scan: Scan, i: int) -> bool:
    """A given name stands here that folding makes a particle."""
    return scan.raw[i] in scan.names.lookalikes or scan.raw[i] in scan.names.naming.firsts_alike


def is_led(scan: Scan, i: int) -> bool:
    """«ل» and an everyday noun stand here as one («لوفاة …»)."""
    li, text = scan.names.naming.li, scan.word[i].text
    rest = text.removeprefix(li)
    noun = rest in scan.names.ordinary or rest.endswith(scan.names.marbuta["closed"]) and scan.names.word(rest).ordinary
    return text != rest and noun


def is_definite(scan: Scan, i: int) -> bool:
    """A word with the article stands here, with «و» or without."""
    return scan.kind[i] == WORD and scan.word[i].text.removeprefix(scan.names.conjunction).startswith(scan.names.article)


def is_strange_given(scan: Scan, i: int) -> bool:
    """A word for a people without the article, between an adjective and a surname that have it, before a mark or «أن» («المدير المالي هندي الرشيدي، …»)."""
    return is_definite(scan, i - 1) and scan.word[i + 1].definite and not scan.word[i].definite and told_here(scan, i + 2)


def is_family_behind(scan: Scan, i: int) -> bool:
    """A foreign word that no table knows stands here before a mark or «أن»."""
    word = scan.word[i]
    if not word.unknown or word.foreign <= SURELY or word.text.startswith(scan.names.conjunction):
        return False
    return not (scan.clung(i) or begins_something(scan, i)) and closes_after(scan, i + 1)


def opens_before(scan: Scan, i: int) -> bool:
    """A verb of mere saying, an office, a title, an adjective with the article, a comma or a quotation mark stands before i."""
    before = scan.word[i - 1]
    if i == 0 or scan.is_comma(i - 1) or scan.is_quote(i - 1):
        return i > 0
    nisba = scan.names.nisba
    adjective = (
        is_definite(scan, i - 1)
        and not before.stop
        and (bool(before.state) or before.quality or before.text.endswith((nisba, nisba + scan.names.marbuta["closed"])))
    )
    return scan.kind[i - 1] == WORD and (before.says or before.title or adjective)


def is_joined(scan: Scan, i: int) -> bool:
    """«و» and a word with the article stand here as one («… والكاتب»)."""
    return scan.word[i].text.startswith(scan.names.conjunction + scan.names.article)


def closes_after(scan: Scan, i: int) -> bool:
    """A mark, «أن», an office, a verb of speech, or «و» and a word with the article stands at i."""
    word = scan.word[i]
    return scan.kind[i] != WORD or told_here(scan, i) or word.speech or word.title or word.text in scan.names.heads or is_joined(scan, i)


def is_free(scan: Scan, found: list[Read], taken: dict[int, int], name: Full) -> bool:
    """No mention but that of the one name stands in the place of the full one."""
    over = {taken[i] for i in range(name.first, name.stop) if i in taken}
    return all(found[n][0].kind == "person" and len(found[n][1]) == 1 for n in over)


def named(scan: Scan, found: list[Read], taken: dict[int, int], name: Full) -> tuple[Read, int | None]:
    """The mention of a full name, and which mention of an office right before it goes with it."""
    sex, words = scan.names.sexes.get(first_text(scan, name)), range(name.first, name.stop)
    before = name.first - 2 if scan.is_comma(name.first - 1) and scan.is_comma(name.stop) else name.first - 1
    n = taken.get(before)
    held = found[n][0] if n is not None and not name.cut else None
    if n is None or held is None or held.kind != "office" or held.plural or held.entry:
        return (mention(scan, "full_name", "person", (name.first, name.stop, name.cut), gender=sex), words), None
    head, first = scan.span(name.first, name.stop), found[n][1].start
    whole = scan.article.span(held.span.start, head.stop)
    person = Mention(span=whole, rule="full_name", kind="person", head=head, office=held.span, body=held.body, gender=held.gender)
    return (person, range(first, name.stop)), n
