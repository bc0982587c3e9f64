"""Whether a place of the text speaks of what was or of what is to come, by the nearest verb of its sentence."""

from __future__ import annotations

from mahdar.lexicon.tense import Tenses
from mahdar.text import BREAK, MARK, WORD, Page

STOPS = frozenset((".", "!", "?", "\u061f", "..", "..."))
REACH = 40


def tense_at(page: Page, tenses: Tenses, start: int, stop: int) -> str:
    """past, present, future or nothing for the time at tokens `[start, stop)`: by the verb after it when it begins its clause, else by the one before."""
    if begins_clause(page, start):
        return after(page, tenses, stop) or before(page, tenses, start)
    return before(page, tenses, start) or after(page, tenses, stop)


def begins_clause(page: Page, start: int) -> bool:
    """Nothing but a particle stands between the time and the beginning of its sentence."""
    i = start - 1
    while i >= 0 and page.kind[i] == WORD and len(page.word[i]) <= 3 and start - i <= 2:
        i -= 1
    return i < 0 or ends_sentence(page, i)


def ends_sentence(page: Page, i: int) -> bool:
    return page.kind[i] == BREAK or (page.kind[i] == MARK and page.word[i] in STOPS)


def before(page: Page, tenses: Tenses, start: int) -> str:
    """What the nearest telling word before the time tells."""
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_sentence(page, i):
            return ""
        if page.kind[i] == WORD and (told := told_by(page, tenses, i)):
            return told
    return ""


def after(page: Page, tenses: Tenses, stop: int) -> str:
    """What the first telling word after the time tells."""
    for i in range(stop, min(len(page), stop + REACH // 4)):
        if ends_sentence(page, i):
            return ""
        if page.kind[i] == WORD and (told := told_by(page, tenses, i)):
            return told
    return ""


def told_by(page: Page, tenses: Tenses, i: int) -> str:
    """The tense that a word tells in its place: a present verb after «أن» speaks of the future, after «لم» or «كان» of the past."""
    tense = tenses.of(page.word[i])
    if tense == "present" and i:
        earlier = tenses.of(page.word[i - 1])
        if page.word[i - 1] in tenses.wishes:
            return "future"
        return "past" if earlier == "past" else tense
    if tense == "future" and page.word[i] in tenses.scheduled and "past" in (tenses.of(w) for w in page.word[max(0, i - 2) : i]):
        return "scheduled"
    return tense
