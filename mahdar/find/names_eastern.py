"""Chinese and Korean names: a family name and one short word or two."""

from __future__ import annotations

from mahdar.find.names_barred import begins_something, is_clung_to_eastern
from mahdar.find.names_scan import Scan
from mahdar.text import WORD

SHORT = 5


def eastern_stop(scan: Scan, i: int) -> int:
    """Where a Chinese or Korean name stops: a family name and one short word or two, which may be particles by their letters («كيم كي نام»)."""
    stop = i + 1
    while scan.word[i].text in scan.names.eastern and stop < i + 3 and is_syllable(scan, stop) and not is_that(scan, i, stop):
        stop += 1
    return stop if stop > i + 1 and not scan.word[stop - 1].stop else i


def is_that(scan: Scan, i: int, stop: int) -> bool:
    """What stands right behind a verb of speech and a family name is «إن», which leads to the words said («قال مون إن …»)."""
    return stop == i + 1 and scan.word[stop].text in scan.names.that and scan.word[i - 1].speech


def is_syllable(scan: Scan, i: int) -> bool:
    """A short word that may be part of a Chinese or Korean name; a particle only before another such word."""
    word = scan.word[i]
    if scan.kind[i] != WORD or len(word.text) > SHORT or word.cue or word.definite or word.title or begins_something(scan, i) or is_clung_to_eastern(scan, i):
        return False
    if word.stop or word.text in scan.names.ordinary:
        return len(word.text) == 2 == len(scan.raw[i]) and scan.word[i + 1].unknown and len(scan.word[i + 1].text) <= SHORT
    return not word.verb and (word.unknown or word.text not in scan.names.ordinary)
