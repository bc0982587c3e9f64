"""What binds a source without a name to somebody: an adjective of its calling, a participle with whom it belongs to."""

from __future__ import annotations

from mahdar.find.names_adjectives import adjectives
from mahdar.find.names_barred import begins_something, is_purpose
from mahdar.find.names_phrases import complement, purpose, target
from mahdar.find.names_scan import Phrase, Scan
from mahdar.find.names_told import told_here


def past_calling(scan: Scan, i: int, k: int) -> int:
    """Past an adjective at k of the source that begins at i, which no table knows and with which it ends («مسؤول نقابي إن …»)."""
    word, masculine = scan.word[k], scan.names.nisba
    shaped = word.text.endswith(scan.names.adjective_ends) and word.ordinary and not (word.definite or word.stop or word.cue or word.verb or word.starts)
    if not shaped or scan.word[i].definite or begins_something(scan, k) or not (told_here(scan, k + 1) or scan.word[k + 1].stop):
        return k
    merely = i > 0 and scan.word[i - 1].says
    return k + 1 if merely or word.text.endswith(masculine) and scan.word[k + 1].text in scan.names.prepositions else k


def past_field(scan: Scan, i: int, k: int) -> int:
    """Past the field at k of people without the article, named at i: a noun with a feminine adjective, before the words said («خبراء ملاحة جوية إن …»)."""
    noun, adjective, closed = scan.word[k], scan.word[k + 1], scan.names.marbuta["closed"]
    if scan.word[i].definite or not is_plain_noun(scan, k) or not is_plain_noun(scan, k + 1) or not adjective.text.endswith(scan.names.nisba + closed):
        return k
    ends = told_here(scan, k + 2) or scan.word[k + 2].text in scan.names.prepositions
    return k + 2 if ends and not noun.quality else k


def is_plain_noun(scan: Scan, k: int) -> bool:
    """An everyday word without the article stands at k, no verb and no particle, and nothing begins there."""
    word = scan.word[k]
    return word.ordinary and not (word.definite or word.stop or word.cue or word.verb or word.starts or word.state)


def past_bound(scan: Scan, k: int) -> int:
    """Past a participle at k and whom it leads to: «… موالية للحكومة», «… في القوات المدعومة من التحالف»; k for none."""
    word, names = scan.word[k], scan.names
    if bare(scan, word.text.removeprefix(names.article)) not in names.bound or word.definite != scan.word[k - 1].definite:
        return k
    led = scan.word[k + 1].text in names.prepositions
    if is_purpose(scan, scan.word[k + 1].text):
        known = scan.entry(k + 1, names.without_li(scan.word[k + 1].text) or "")
        return max(adjectives(scan, k + 2).stop, known[1] if known else k)
    found: Phrase | None = target(scan, k + 2) or complement(scan, k + 2) if led else purpose(scan, k + 1)
    return found.stop if found else k


def bare(scan: Scan, text: str) -> str:
    """The masculine of one of a participle."""
    naming = scan.names.naming
    endings = (scan.names.marbuta["closed"], *naming.verb_ends, naming.oblique, scan.names.nisba)
    return next((text.removesuffix(end) for end in endings if text.endswith(end)), text)
