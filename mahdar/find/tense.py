"""Whether a place of the text speaks of what was or of what is to come, by the verb that governs it.

Five answers: past, future, present (which of news is often future), `planned` (likely to come, no more), and the empty string.
"""

from __future__ import annotations

from mahdar.lexicon.tense import Tenses
from mahdar.text import BREAK, MARK, WORD, Page

STOPS = frozenset((".", "!", "?", "\u061f", "..", "..."))
COMMAS = frozenset(("\u060c", ",", "\u061b", ":", "-", "\u2013"))
PASSIVE = "\u064f"
REACH = 60
CLOSE = 4


def tense_at(page: Page, tenses: Tenses, time: range, others: set[int]) -> str:
    """The tense around the time at some tokens: of the verb right after it when it begins its clause, else of the one before, else of one after.

    `others` are the tokens of earlier times: a verb before one of these has its time already, and is doubtful for this one.
    """
    start, stop = time.start, time.stop
    if start and page.word[start - 1] in tenses.since:
        return "past"
    if start and page.kind[start - 1] == WORD and (told := tenses.of(page.word[start - 1])) and told != "planned":
        return told_by(page, tenses, start - 1) or told
    fronted = begins_clause(page, tenses, start)
    if fronted and (told := after(page, tenses, stop, 2 if fronted == "comma" else REACH // 4)):
        return told
    if told := before(page, tenses, start, others):
        return told
    told = after(page, tenses, stop, REACH // 4)
    return told if fronted or told == "past" else "planned" if told else ""


def begins_clause(page: Page, tenses: Tenses, start: int) -> str:
    """`sentence` or `comma` when nothing but a particle or two stands between the time and the beginning of its sentence, a comma or «أن», else nothing."""
    i = start - 1
    while i >= 0 and page.kind[i] == WORD and len(page.word[i]) <= 3 and start - i <= 2 and page.word[i] not in tenses.that:
        i -= 1
    if i < 0 or ends_sentence(page, i):
        return "sentence"
    return "comma" if page.word[i] in COMMAS or page.word[i] in tenses.that else ""


def ends_sentence(page: Page, i: int) -> bool:
    kind = page.kind[i]
    return kind == BREAK or (kind == MARK and page.word[i] in STOPS)


def opens(page: Page, i: int) -> bool:
    """The token is the first of its sentence."""
    return not i or ends_sentence(page, i - 1)


def before(page: Page, tenses: Tenses, start: int, others: set[int]) -> str:
    """What the nearest telling word before the time tells.

    Beyond another time everything is doubtful.  A plan before a past verb («أعلن … تأجيل») stays a plan; a past verb of a relative clause that is not close
    is doubtful when the main verb is not past, and so is all before «بعد فوزه السبت» when it is told in the present; what was decided to be held
    («قرر عقد اجتماع الاثنين») is planned.
    """
    found: list[str] = []
    holding = False
    depth = page.depth
    for i in range(start - 1, max(-1, start - REACH), -1):
        if ends_sentence(page, i) or depth[i] < depth[start]:
            break
        told = told_by(page, tenses, i) if page.kind[i] == WORD and (start - i <= CLOSE or page.word[i] not in tenses.adjectives) else ""
        if i == start - 1 and opens(page, i) and page.word[i] in tenses.nouns_too and PASSIVE not in page.raw[i]:
            told = ""
        holding = holding or page.word[i] in tenses.holding
        if told and i in others:
            continue
        if told and not found and (told == "planned" or doubtful(page, tenses, i, start, told)):
            found.append(told)
        elif told:
            if holding and told == "past" and page.word[i] in tenses.deciding:
                return "planned"
            if told == "present" and tenses.events & set(page.word[i : start - 1]):
                return ""
            found.append(told)
            sure = weighed(found)
            return sure if not others & set(range(i + 1, start - 2)) else "" if sure == "past" else "planned"
    return weighed(found)


def weighed(found: list[str]) -> str:
    """One tense out of the doubtful one nearest and the sure one before it."""
    if len(found) < 2 or found[0] == found[1]:
        return found[0] if found else ""
    if found[0] == "planned":
        return "future" if found[1] == "future" else "planned"
    return "planned"


def doubtful(page: Page, tenses: Tenses, i: int, start: int, told: str) -> bool:
    return told == "past" and start - i > CLOSE and i > 0 and page.word[i - 1] in tenses.relatives


def after(page: Page, tenses: Tenses, stop: int, reach: int) -> str:
    """What the first telling word after the time tells."""
    for i in range(stop, min(len(page), stop + reach)):
        if ends_sentence(page, i):
            return ""
        if page.kind[i] == WORD and (told := told_by(page, tenses, i)):
            return told
    return ""


def told_by(page: Page, tenses: Tenses, i: int) -> str:
    """The tense that a word tells in its place.

    A present verb after «أن» speaks of the future, after «لم» or «كان» of the past; «المقرر عقده» is no past verb, «الذي عقد», the passive «قُتل» and
    «عقد» at the beginning of a sentence are (there an event's noun is as past as its verb).
    """
    tense = tenses.of(page.word[i])
    if not tense and page.word[i] not in tenses.nouns_too:
        return ""
    earlier = tenses.of(page.word[i - 1]) if i else ""
    if i and page.word[i] in tenses.nouns_too and (earlier == "past" or page.word[i - 1] in tenses.relatives):
        return "past"
    if page.word[i] in tenses.nouns_too and (PASSIVE in page.raw[i] or (i + 1 < len(page) and page.kind[i + 1] == WORD and opens(page, i))):
        return "past"
    if not tense or not i:
        return tense
    if tense == "present" and page.word[i - 1] in tenses.prepositions:
        return ""
    if tense == "present":
        return "future" if page.word[i - 1] in tenses.wishes else "past" if earlier == "past" else tense
    if tense == "past" and page.word[i - 1] in tenses.scheduled:
        return ""
    if tense == "future" and page.word[i] in tenses.scheduled and "past" in (tenses.of(w) for w in page.word[max(0, i - 2) : i]):
        return "planned"
    return tense
