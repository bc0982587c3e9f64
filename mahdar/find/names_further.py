"""Further words of a name behind an office or a verb of mere saying: what stands there up to a mark or «أن» is no object, so it belongs to the name."""

from __future__ import annotations

from mahdar.find.names_barred import begins_something, is_accusative, is_no_family
from mahdar.find.names_scan import Scan
from mahdar.find.names_told import told_here
from mahdar.text import NUMBER, WORD

HALF = 0.4  # how foreign a lone word looks that more words may follow
NEAR = 10  # words: no verb stands further before the name
MOST = 2  # words: no more are wanting
LEAST = 3  # letters of an everyday word that may be one of a name
SYLLABLE = 5  # letters: no part of a Chinese or Korean name is longer


def past_further(scan: Scan, i: int, stop: int) -> int:
    """Where the name from i to `stop` goes on to: «قالت باربرا بليت أشر، …», «قال المدافع جان دانيال ليفي إن …»; `stop` for nowhere."""
    first = scan.word[i]
    lone = stop == i + 1 and (first.text in scan.names.alone or not first.given and first.foreign <= HALF)
    if stop == i or lone or scan.word[stop - 1].joins or told_here(scan, stop):
        return stop
    k, merely = stop, is_merely_told(scan, i)
    while k < stop + MOST and may_be_further(scan, i, k):
        k += 1
        if told_here(scan, k) or merely and (opens_office(scan, k) or leads_on(scan, k)):
            return k
    return stop


def is_no_object(scan: Scan, i: int) -> bool:
    """A verb of mere saying or a title stands before i, so no object follows a name there."""
    return scan.word[i - 1].says or scan.word[i - 1].title


def is_merely_told(scan: Scan, i: int) -> bool:
    """The nearest verb of speech before i is one of mere saying, which no object follows."""
    near = (scan.word[k] for k in range(i - 1, max(i - NEAR, -1), -1))
    return next((word.says for word in near if word.speech), False)


def may_be_further(scan: Scan, i: int, k: int) -> bool:
    """The word at k may be one of the name that begins at i, whatever its letters mean elsewhere."""
    word, names = scan.word[k], scan.names
    if scan.kind[k] == WORD and word.definite:
        return is_clan(scan, i, k)
    short = len(word.text) < LEAST and not (k == i + 2 and told_here(scan, k + 1) and scan.word[k - 1].unknown)  # «تشنغ شياو لي، …»
    if scan.kind[k] != WORD or word.stop or word.cue or word.title or word.quality or word.state or word.joins or short:
        return False
    if begins_something(scan, k) or is_accusative(scan, word) or clings(scan, k) and not word.family:
        return False
    if word.unknown or word.family:
        return True
    eastern = scan.word[i].text in names.eastern and len(word.text) <= SYLLABLE and told_here(scan, k + 1)
    return eastern or not (is_no_family(scan, word) or word.text.endswith(names.marbuta["closed"]) and not word.family)


def clings(scan: Scan, k: int) -> bool:
    """The first letter of the word at k may cling to a word that is known («لمراسلي»), or is «و»."""
    text, names = scan.word[k].text, scan.names
    rest = names.word(text[1:])
    known = rest.given or rest.ordinary or rest.text in names.alone or rest.text in names.entries
    return text[:1] == names.conjunction or text[:1] in names.joining and bool(known or scan.clung(k))


def is_clan(scan: Scan, i: int, k: int) -> bool:
    """A word with the article behind Arabic names, before a mark or «أن», is the family's or the clan's («جابر الكحلة المري، …», «سمير الحاج إن …»)."""
    word, names = scan.word[k], scan.names
    arabic = (scan.word[i].given or scan.word[i].joins) and scan.word[i].text not in names.foreign
    if not arabic or not told_here(scan, k + 1) or word.stop or word.cue or word.state or opens_office(scan, k):
        return False
    return word.title or k > i + 1 and (word.family or word.unknown or word.text.endswith(names.nisba)) and not (word.quality or begins_something(scan, k))


def opens_office(scan: Scan, k: int) -> bool:
    """The word for an office or a member of something stands at k («… مدير المعهد», «… أحد أبناء القبيلة»)."""
    return not scan.word[k].quality and any(head.kind in ("office", "unnamed") for head in scan.names.heads.get(scan.word[k].text, ()))


def leads_on(scan: Scan, k: int) -> bool:
    """A preposition stands at k behind a word that can hardly be anything but a name («… إريك نولمان من المعهد»)."""
    word = scan.word[k - 1]
    return scan.word[k].text in scan.names.prepositions and (word.family or word.unknown and word.foreign > 0)


def is_last_syllable(scan: Scan, i: int, first: int) -> bool:
    """The third word of a Chinese or Korean name, though it is an everyday word too («كيم يونغ نام»); a pronoun only before a mark («ري يونغ هو.»)."""
    eastern, words = scan.names.eastern, scan.word
    if i - first != 2 or words[first].text not in eastern or not words[i - 1].unknown:
        return False
    pronoun = words[i].text in scan.names.last_syllables and scan.kind[i + 1] not in (WORD, NUMBER)
    return pronoun or words[i].text in eastern and not words[i].stop
