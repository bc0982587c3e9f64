"""Words wanting at the end of a name: behind a particle, behind «عبد …», and between a lone name and a verb of speech, a day or an office."""

from __future__ import annotations

from mahdar.find.names_barred import begins_something, is_accusative, is_and_vowel, is_no_family, is_purpose
from mahdar.find.names_cut import Named
from mahdar.find.names_further import opens_office
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import told_here
from mahdar.lexicon.names import Word
from mahdar.text import WORD


def further(scan: Scan, one: Named) -> int:
    """Where the name ends that was cut short; its end as it is, where nothing is wanting."""
    if one.mention.office and one.mention.office.start >= one.mention.head.stop or one.mention.span.stop != one.mention.head.stop:
        return one.stop
    particles = past_particles(scan, one)
    if particles > one.stop:
        return particles
    if not is_led(scan, one):
        return one.stop
    if is_of_servant(scan, one):
        return one.stop + 1
    stop = one.stop
    while stop < one.stop + 2 and may_be_last(scan, stop):
        stop += 1
        if ends_subject(scan, one, stop):
            return stop
    return one.stop


def past_particles(scan: Scan, one: Named) -> int:
    """Behind a particle with its word: «فون در مول», «دي لا مورينا»; the name's end where none stands there."""
    names, i = scan.names, one.stop
    within = names.joins_within
    if scan.word[one.first].text in names.eastern or scan.joined(i):
        return i
    while scan.kind[i] == WORD and scan.word[i].text in within and (i > one.stop or scan.word[i].joins):
        i += 1
    cut = i == one.stop > one.first + 1 and scan.word[i - 1].text in within
    return i + 1 if (cut or i > one.stop + 1) and may_follow(scan, i) else one.stop


def may_follow(scan: Scan, i: int) -> bool:
    """The word at i may stand behind a particle of a foreign name."""
    word = scan.word[i]
    barred = word.stop or word.cue or word.definite or word.title or word.state or word.quality or begins_something(scan, i)
    return scan.kind[i] == WORD and not barred and not opens_office(scan, i) and not is_purpose(scan, word.text)


def is_led(scan: Scan, one: Named) -> bool:
    """A verb of mere saying, an office or a title stands right before the name."""
    before = scan.word[one.first - 1]
    office = one.mention.office
    held = office is not None and office.stop <= one.mention.head.start and not scan.is_comma(one.first - 1)
    return one.first > 0 and (held or before.says or before.title)


def is_of_servant(scan: Scan, one: Named) -> bool:
    """A word with the article behind «عبد …», before what no object goes on with («سالم بن عبد الله المعجب قوله …»)."""
    names, word, after = scan.names, scan.word[one.stop], scan.word[one.stop + 1]
    if one.stop < one.first + 2 or scan.word[one.stop - 2].text not in names.servants or scan.kind[one.stop] != WORD:
        return False
    barred = not word.definite or word.stop or word.cue or word.state or word.quality or word.title or word.text in names.ordinals
    if barred or begins_something(scan, one.stop) or opens_office(scan, one.stop):
        return False
    known = word.unknown or word.family or one.stop > one.first + 2
    ends = scan.kind[one.stop + 1] != WORD or after.text in names.that or after.text in names.speech or is_purpose(scan, after.text)
    return bool(known and ends)


def may_be_last(scan: Scan, i: int) -> bool:
    """The word at i may be one of a name, though it is none by the tables or like «و» and another one."""
    word, names = scan.word[i], scan.names
    if scan.kind[i] != WORD or word.stop or word.cue or word.definite or word.title or word.quality or word.state or word.joins:
        return False
    if any(word.text in firsts for firsts in names.everyday_firsts.values()):
        return True
    if word.text in names.ordinary and not word.given:
        return False
    bent = is_no_family(scan, word) or is_accusative(scan, word) or begins_something(scan, i) or opens_office(scan, i)
    return not bent and (is_own(scan, i, word) if word.text[:1] in names.joining else not is_purpose(scan, word.text))


def is_own(scan: Scan, i: int, word: Word) -> bool:
    """The first letter, which is that of a particle, is the word's own: what follows it is no word by itself («ويتسن», «واتسون»)."""
    names, rest = scan.names, scan.names.word(word.text[1:])
    known = rest.given or rest.ordinary or rest.text in names.alone or rest.text in names.entries or rest.state or rest.stop
    vowel = word.text[:1] != names.conjunction or rest.text.startswith(names.vowels) and not is_and_vowel(scan, i)
    return bool(vowel and len(rest.text) > 2 and not known and not scan.clung(i))


def ends_subject(scan: Scan, one: Named, i: int) -> bool:
    """At i the subject ends: behind an office or one given name a verb of speech or a day, behind a verb of mere saying an office, a comma or «أن»."""
    word, names = scan.word[i], scan.names
    if told_here(scan, i) or opens_office(scan, i):
        return True
    return one.mention.office is not None and one.stop == one.first + 1 and (word.speech or word.text in names.times)
