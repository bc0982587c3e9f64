"""Names at the end of a long subject: behind the noun for an office, a calling or kin, its complements and its seat.

The subject of a verb of saying is bounded: «أن», a mark, a day, or a particle ends it.  The name is the last run of words in it that are no everyday words.
"""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.names_barred import begins_something, is_accusative, is_no_family, is_purpose
from mahdar.find.names_further import clings
from mahdar.find.names_possible import conjoined
from mahdar.find.names_qualified import closes_before_that
from mahdar.find.names_scan import Scan
from mahdar.lexicon.names import SURELY
from mahdar.model import Mention
from mahdar.text import QUOTE, WORD

FAR = 16  # words: no subject with a name at its end is longer
LEAST, MOST = 2, 5  # words of a name
JUDGING = ("accuse", "criticise", "praise", "threaten", "reject")  # acts whose object may be a person
LETTERS = 3  # of the first word of a name that no table knows
BEFORE = 2  # words of the name of a club or body before the one that may be a person's
QUOTED = 6  # words between quotation marks in what a holder of office serves

Taken = tuple[Mention, range]


def with_led_names(scan: Scan, found: list[Taken]) -> list[Taken]:
    """The mentions with those of persons whose name ends a long subject, in place of what was found in it."""
    led = list(led_names(scan, found))
    if not led:
        return found
    covered = {i for _, taken in led for i in taken}
    return sorted([one for one in found if covered.isdisjoint(one[1])] + led, key=lambda one: one[1].start)


def led_names(scan: Scan, found: list[Taken]) -> Iterator[Taken]:
    """The persons so named, each with its words."""
    at = {taken.start: mention for mention, taken in found}
    ends = {taken.start: taken.stop for _, taken in found}
    parts = {i: one for one in found for i in one[1]}
    done = 0
    for i in subject_openings(scan):
        if i < done or not tells_somebody(scan, i + 1, verbal=i >= 0 and scan.word[i].speech):
            continue
        place = name_in_subject(scan, i)
        start, stop = past_found(scan, parts, place) if place else (i, i)
        if stop < start + LEAST or is_known(scan, at, ends, i + 1, (start, stop)) or i + 1 in at and at[i + 1].kind == "person" and not opens_source(scan, i):
            continue
        done = stop
        yield person(scan, at.get(i + 1), i + 1, start, done), range(i + 1, done)


def past_found(scan: Scan, parts: dict[int, Taken], place: tuple[int, int]) -> tuple[int, int]:
    """The place of a name without the end of a body or place before it, and from where a person was found who ends it."""
    start, stop = place
    for k in range(start - BEFORE, start):
        entry = scan.entry(k, scan.word[k].text)
        start = max(start, entry[1]) if entry and entry[1] > start else start
    for k in range(start, stop):
        mention, taken = parts.get(k, (None, range(0)))
        if mention is None or mention.span.start != scan.start[taken.start]:
            continue
        if mention.kind in ("body", "state", "place"):
            start = taken.stop
        elif mention.kind == "person" and taken.start > start and taken.stop >= stop and (scan.word[start].plain or len(scan.word[start].text) < LETTERS):
            start = taken.start
    return start, stop


def person(scan: Scan, known: Mention | None, first: int, start: int, stop: int) -> Mention:
    """The mention of the person whose office begins at `first` and whose name stands from `start` to `stop`."""
    before = start - 1 if scan.is_comma(start - 1) else start
    heads = (scan.head(scan.word[first].text, kind) for kind in ("office", "unnamed"))
    sex = next((head.sex for head in heads if head), None) or scan.word[start].sex
    return Mention(
        span=scan.span(first, stop),
        rule="led_name",
        kind="person",
        head=scan.span(start, stop),
        office=scan.span(first, before),
        body=known.body if known else None,
        gender=sex,
    )


def is_known(scan: Scan, at: dict[int, Mention], ends: dict[int, int], first: int, place: tuple[int, int]) -> bool:
    """The person is found already, with the whole name, or somebody else is named before the name."""
    start, stop = place
    before = [k for k in range(first, stop) if k in at and at[k].kind == "person"]
    if first in before:
        return ends[first] >= stop or at[first].head.start < scan.start[start] or not sure(scan, stop - 1) or scan.word[stop - 1].definite
    return any(ends[k] <= start for k in before) and not scan.is_comma(start - 1)


def opens_source(scan: Scan, i: int) -> bool:
    """A verb of saying or a word like «بحسب» stands at i."""
    return i >= 0 and (scan.word[i].speech or scan.word[i].text in scan.names.said_by)


def subject_openings(scan: Scan) -> list[int]:
    """Behind what a subject or a source may begin: the end of the sentence before (-1 for that of the text), a verb of saying, a word like «بحسب» or «أن»."""
    openers, ends = scan.names.said_by | scan.names.before_subject, {scan.names.stop_mark, "\n"}
    tokens = enumerate(zip(scan.raw, scan.word[: scan.size - LEAST], strict=False))
    found = [i for i, (raw, word) in tokens if word.text in openers or word.speech or raw in ends]
    return [-1, *found] if scan.size >= LEAST else []


def tells_somebody(scan: Scan, i: int, *, verbal: bool) -> bool:
    """The word for one who holds an office stands at i, or, right behind a verb of saying, may stand for one of a calling or kin."""
    word, names = scan.word[i], scan.names
    bare = word.text.removeprefix(names.article)
    if scan.kind[i] != WORD or word.text in names.papers or bare in names.papers or word.text in names.labels or word.text in names.times:
        return False
    heads = names.heads.get(word.text, ())
    if heads:
        return any(head.kind in ("office", "unnamed") and not head.plural for head in heads)
    if not verbal or not word.ordinary:
        return False
    other = word.stop or word.verb or word.cue or word.state or word.quality or word.given or word.text in names.prepositions or word.title
    thing = word.text.endswith(names.marbuta["closed"]) and not word.definite or names.masdars.fullmatch(bare) or bare in names.deeds
    if scan.word[i + 1].plain and not (word.definite or scan.word[i + 1].definite) or leads_in(scan, i):
        return False
    if any(head.kind == "office" for head in names.heads.get(scan.word[i + 1].text, ())):
        return False  # «فريق المرشح، فلان»
    return not (other or thing or word.starts or is_accusative(scan, word) or is_no_family(scan, word))


def name_in_subject(scan: Scan, i: int) -> tuple[int, int] | None:
    """From where to where the name stands in the subject behind i; nothing for none."""
    j = i + 2
    while j < min(i + 2 + FAR, scan.size):
        if not ends_name(scan, j):
            j += 1
            continue
        start = name_start(scan, i + 1, j)
        if start < j:
            return (start, j) if is_subjects(scan, i, start, j) else None
        past = j + 1 if is_inside(scan, i, j) else past_bound(scan, i + 1, j)
        if past == j:
            return None
        j = past
    return None


def is_inside(scan: Scan, i: int, j: int) -> bool:
    """At j stands a definite participle that something completes, or, in the subject of mere saying at i, a preposition of whom somebody stands for."""
    word = scan.word[j]
    if scan.kind[j] != WORD or word.text in scan.names.relatives:
        return False
    verb = scan.word[i] if i >= 0 else None
    merely = verb is not None and (verb.says or verb.text in scan.names.said_by)
    return word.definite and word.ordinary and scan.word[j + 1].text in scan.names.in_charge or merely and word.text in scan.names.in_charge


def past_bound(scan: Scan, first: int, j: int) -> int:
    """Where the subject may go on behind what stands at j: a preposition, a name in quotation marks, a comma before a name; j for nowhere."""
    if scan.kind[j] == QUOTE:
        close = next((k for k in range(j + 2, min(j + QUOTED, scan.size)) if scan.kind[k] == QUOTE), j)
        return close + 1 if close > j and all(scan.kind[k] == WORD for k in range(j + 1, close)) else j
    word, names = scan.word[j], scan.names
    if scan.kind[j] == WORD and len(word.text) < LEAST and scan.kind[j + 1] == QUOTE:
        return j + 1
    if scan.is_comma(j):
        return j + 1 if not any(scan.is_comma(k) for k in range(first, j)) and fits(scan, j + 1, first=True) else j
    charged = word.text in names.in_charge and j == first + 1  # «المسؤول عن …», «المشرف على …»
    inside = charged or any(word.text in words for words in (names.links, names.seats, names.spoken_for, names.demonstratives))
    return (
        j + 1
        if scan.kind[j] == WORD
        and not word.cue
        and (inside or leads_in(scan, j) and names.begins_with_li(word.text) and not names.heads.get(names.without_li(word.text) or ""))
        else j
    )


def ends_name(scan: Scan, j: int) -> bool:
    """No name goes on at j: a mark, a particle, a day, a verb of saying, or a preposition with its noun stands there."""
    word = scan.word[j]
    if scan.joined(j) or scan.joined(j - 1):
        return False
    if scan.kind[j] != WORD or word.text in scan.names.links or word.text in scan.names.relatives or word.text in scan.names.times or len(word.text) < LEAST:
        return True
    ends = not word.definite or scan.kind[j + 1] != WORD or scan.word[j + 1].text in scan.names.that  # «… الجمعة أن»
    return (word.stop and ends or word.cue or leads_in(scan, j)) and not (word.joins or word.given)


def leads_in(scan: Scan, j: int) -> bool:
    """A preposition of one letter with its noun stands at j («بإغلاق», «للصحفيين»)."""
    word, names = scan.word[j], scan.names
    named = word.given or word.family or word.joins or scan.word[j - 1].given and (word.unknown or scan.word[j + 1].unknown)
    return not named and (is_purpose(scan, word.text) or word.text.startswith((names.naming.li, *names.naming.clinging_place)) and clings(scan, j))


def is_subjects(scan: Scan, i: int, start: int, j: int) -> bool:
    """What ends the name at j tells that it is the subject's: no object stands there."""
    word, verb = scan.word[j], scan.word[i]
    commas = scan.is_comma(start - 1)
    if not commas and (is_loose(scan, i + 1) or any(begins_other(scan, k) for k in range(i + 3, start))):
        return False
    if is_of_another(scan, i + 1, start) or word.text in scan.names.seats and not scan.names.heads.get(scan.word[i + 1].text):
        return False
    if not verb.speech and verb.text not in scan.names.said_by:
        return scan.word[j + scan.is_comma(j)].speech
    held = takes_no_person(scan, verb.text) or not verb.speech
    that = word.text in scan.names.that or word.stop and word.definite and scan.word[j + 1].text in scan.names.that
    return held or that and not is_told_to(scan, verb.text) or commas and scan.is_comma(j)


def is_loose(scan: Scan, first: int) -> bool:
    """A noun without the article, which nothing completes, stands there: no name is in apposition to it («متهم بقتل …»)."""
    after = scan.word[first + 1]
    return (
        not scan.word[first].definite and after.text not in scan.names.demonstratives and (ends_name(scan, first + 1) or not after.definite and after.quality)
    )


def begins_other(scan: Scan, k: int) -> bool:
    """Behind a word with the article a verb, or a noun without it that nothing leads, begins something else at k, such as the object."""
    word, before = scan.word[k], scan.word[k - 1]
    if scan.kind[k] != WORD or scan.kind[k - 1] != WORD:
        return False
    joined = word.text[:1] == scan.names.conjunction
    verb = scan.names.word(word.text[1:]).verb and not word.starts if joined else word.verb and not word.definite
    bare = word.plain and not (word.definite or word.stop or word.starts or word.state or joined or leads_in(scan, k))
    return verb or bare and before.definite and not before.stop


def is_told_to(scan: Scan, verb: str) -> bool:
    """Whom the verb is said to stands behind it as its object («أبلغ», «حذر»)."""
    return any(cue.to == "direct" or cue.hears for cue in scan.names.speech.get(verb, ()))


def takes_no_person(scan: Scan, verb: str) -> bool:
    """No person is the object of the verb, neither told nor judged."""
    cues = scan.names.speech.get(verb, ())
    return not is_told_to(scan, verb) and not any("predicate" in cue.takes or cue.act in JUDGING for cue in cues)


def is_of_another(scan: Scan, first: int, start: int) -> bool:
    """Right before the name stands somebody else's office, for whom the first speaks («المتحدث باسم رئيسة الوزراء»)."""
    heads = [k for k in range(first + 1, start) if any(h.kind == "office" for h in scan.names.heads.get(scan.word[k].text, ()))]
    names, before = scan.names, [scan.word[k - 1].text for k in heads]
    return any(word in names.links or word in names.prepositions or word in names.spoken_for for word in before)


def name_start(scan: Scan, first: int, stop: int) -> int:
    """Where the name begins that ends before `stop` behind the noun at `first`; `stop` for none."""
    for k in range(max(first + 1, stop - MOST), stop - LEAST + 1):
        if follows_noun(scan, k) and is_name(scan, k, stop):
            return k
    return stop


def follows_noun(scan: Scan, k: int) -> bool:
    """What stands before k may end the description of an office: a word with the article, a place, a quotation mark or a comma."""
    before, names = scan.word[k - 1], scan.names
    if scan.is_comma(k - 1) or scan.kind[k - 1] == QUOTE:
        return True
    if before.stop and not before.definite or before.title or before.text in names.relatives or scan.kind[k - 1] != WORD:
        return False
    if before.text[:1] == names.conjunction and names.word(before.text[1:]).state:
        return False  # «نجم الفريق والإسباني فلان»
    known = any(entry.kind in ("state", "place", "body") and len(entry.words) == 1 for entry in names.entries.get(before.text, ()))
    return known or is_purpose(scan, before.text) or any(before.text[cut:].startswith(names.article) for cut in before.cuts)


def is_name(scan: Scan, k: int, stop: int) -> bool:
    """The words from k to `stop` may be a name, and half of them can hardly be anything else."""
    if not all(fits(scan, j, first=j == k) for j in range(k, stop)):
        return False
    sures = [sure(scan, j) for j in range(k, stop) if not scan.joined(j)]
    last = scan.word[stop - 1]
    ends = last.definite and last.text.endswith(scan.names.nisba) or last.text in scan.told_by
    return 2 * sum(sures) >= len(sures) and (sures[0] or stop - k > LEAST or ends)


def sure(scan: Scan, j: int) -> bool:
    """The word at j is a name's: no table knows it, or a table of names does, or somebody of that name speaks elsewhere in the article."""
    word = scan.word[j]
    return bool(word.unknown or word.given and not word.verb or word.joins or word.family) or word.text in scan.told_by


def fits(scan: Scan, j: int, *, first: bool) -> bool:
    """The word at j may be one of a name, the first or a further one."""
    word, names = scan.word[j], scan.names
    if not first and (scan.joined(j) or scan.joined(j - 1)):
        return True
    if scan.kind[j] != WORD or len(word.text) < LEAST or word.text in names.prepositions or word.text in names.times or word.text in names.links:
        return False
    if word.given or word.joins:
        return True
    if first and len(word.text) < LETTERS and not word.family:
        return False
    if word.stop or word.cue or word.title or word.quality or word.definite and (first or not (word.family or word.unknown or closes_before_that(scan, j))):
        return False
    if word.text in names.compounds or not first and scan.word[j - 1].begins and word.ordinary and not word.verb:
        return not first
    begun = begins_something(scan, j) and not (word.family or not first and sure(scan, j - 1) and word.unknown and word.foreign > SURELY)
    if begun or conjoined(scan, word) or is_accusative(scan, word) or is_no_family(scan, word) or leads_in(scan, j):
        return False
    return word.unknown or word.family or word.ordinary and not (word.verb or word.text.endswith(names.marbuta["closed"]))
