"""How far the noun phrase of a matter goes: with the clause that restricts its last noun, and cut short only where a part of it begins."""

from __future__ import annotations

from mahdar.record.views.terms import Terms
from mahdar.text import NUMBER, WORD, Page

LONG = 12
"""Words of a matter at most."""
WITH_CLAUSE = 13
"""... with the clause that restricts its last noun."""
OPENS, CLOSES = "(", ")"
SLASH = "/"
"""Between two names of a month."""
SHORT = 3
"""Words that a matter keeps where it is cut short or ends before a purpose."""
VERB = 4
"""Letters of a verb of the present at least."""


def shown_from(told: list[int], page: Page, terms: Terms) -> list[int]:
    """The tokens of the noun phrase that begins with the first: to a mark, a topic behind two words or another clause."""
    told = without_brackets(told, page)
    ended = next((n for n in range(1, len(told)) if ends(told, n, page, terms)), len(told))
    behind = restricted(told, ended, page, terms) if ended < len(told) and restricts(told, ended, page, terms) else ended
    shown = told[: behind if behind > ended or ended <= LONG else cut(told, page, terms)]
    shown = without_this(shown, page, terms)
    while len(shown) > SHORT and told_of_past(shown, page, terms):
        shown.pop()
    while len(shown) > 1 and page.word[shown[-1]] in terms.hanging | terms.words.joints | terms.words.trailing:
        shown.pop()
    return shown


def told_of_past(shown: list[int], page: Page, terms: Terms) -> bool:
    """«وقف صيد غير مسبوق أعلن»: the last word is a verb of the past, and no noun with a pronoun."""
    last, before = page.word[shown[-1]], page.word[shown[-2]]
    return terms.tense(last) == "past" and terms.words.cut(last, terms.words.pronouns) == last and not terms.words.definite(before)


def without_brackets(told: list[int], page: Page) -> list[int]:
    """The tokens without the brackets around a number: «المادة (84)»."""
    bare = {k for n, k in enumerate(told[1:-1], 1) if page.kind[k] == NUMBER and page.raw[told[n - 1]] == OPENS and page.raw[told[n + 1]] == CLOSES}
    return [i for n, i in enumerate(told) if not (page.raw[i] in OPENS + CLOSES and bare & {*told[max(n - 1, 0) : n + 2]})]


def without_this(shown: list[int], page: Page, terms: Terms) -> list[int]:
    """The tokens without «this» before a definite noun («وقف هذه التدريبات»), and without «في هذا الصدد», which tells nothing of the matter."""
    words, out = terms.words, list[int]()
    for n, i in enumerate(shown):
        after = page.word[shown[n + 1]] if n + 1 < len(shown) else ""
        before = page.word[shown[n - 1]] if n else ""
        if before in words.again and page.word[i] in words.respects:
            while out and page.word[out[-1]] in terms.hanging:
                out.pop()
        elif not n or page.word[i] not in words.again or not words.definite(after) or after in words.vague | words.moments:
            out.append(i)
    return out


def cut(told: list[int], page: Page, terms: Terms) -> int:
    """A phrase that is too long ends before its last part: a preposition, or a word with one or with «and» at its front."""
    words = terms.words
    hanging = terms.hanging | words.joints
    parts = [n for n in range(SHORT, LONG + 1) if begins_part(page.word[told[n]], terms)]
    opens = (
        n for n in reversed(parts) if n > SHORT and page.word[told[n - 1]] not in hanging and not (page.word[told[n]] in words.openings and n - 1 in parts)
    )
    return next(opens, LONG)


def begins_part(word: str, terms: Terms) -> bool:
    """A part of a noun phrase begins with the word."""
    split = terms.words.split
    return word in terms.prepositions or word.startswith((*split.joining, *split.contracted, *(p + split.article for p in split.leading)))


def ends(told: list[int], n: int, page: Page, terms: Terms) -> bool:
    """The phrase ends before this token of it."""
    word, before, words = page.word[told[n]], page.word[told[n - 1]], terms.words
    if page.kind[told[n]] not in (WORD, NUMBER) and not is_pair(told, n, page):
        return True
    if word in words.whether and n == 1:
        return False
    if word in terms.relatives | words.clauses or n > 1 and word in words.circumstances and not (n <= SHORT and word in words.aims):
        return True
    if n > SHORT and word in words.topics:
        return True
    after = page.word[told[n + 1]] if n + 1 < len(told) else ""
    if n >= SHORT and after in terms.that and words.definite(word):
        return True
    if n > 1 and after in words.again and word.endswith(words.accusative):
        return True
    if n >= SHORT and f"{word} {after}" in words.purposes or word in words.negations and words.definite(before) and after and not words.definite(after):
        return not without_bonds(told, n, page, terms)
    return word in words.auxiliary or is_purpose(word, terms) or agrees(word, before, n, terms) or before not in words.whether and is_verb(word, terms)


def without_bonds(told: list[int], n: int, page: Page, terms: Terms) -> bool:
    """«دون قيد أو شرط», «دون أي تأخير»: how something is to be done, behind which its own complement may stand."""
    return any(page.word[i] in terms.words.unbound for i in told[n + 1 : n + SHORT])


def is_pair(told: list[int], n: int, page: Page) -> bool:
    """A slash between two words of one thing, with no space beside it: «22 تموز/يوليو»."""
    t = told[n]
    close = n + 1 < len(told) and page.stop[t - 1] == page.start[t] and page.stop[t] == page.start[t + 1]
    return page.raw[t] == SLASH and close


def agrees(word: str, before: str, n: int, terms: Terms) -> bool:
    """A verb behind a feminine adjective, which no noun can follow: «ضمانات مكتوبة تمنع كذا»."""
    words = terms.words
    feminine = n > 1 and before.endswith(words.nominal) and not words.definite(before)
    return feminine and word.startswith(words.agreeing) and len(word) >= VERB and not word.endswith(words.nominal)


def is_purpose(word: str, terms: Terms) -> bool:
    """«لنكون»: a purpose with a verb."""
    leading = terms.words.split.leading[1]
    return word.startswith(leading) and word.removeprefix(leading) in terms.words.auxiliary


def is_verb(word: str, terms: Terms) -> bool:
    """A verb of the present by its shape."""
    return terms.tense(word) == "present" or word.startswith(terms.words.verbs) and len(word) > VERB


def restricts(told: list[int], n: int, page: Page, terms: Terms) -> bool:
    """The clause that begins here tells which thing the noun before it means: a relative, or a verb or negation behind an indefinite noun."""
    word, before = page.word[told[n]], page.word[told[n - 1]]
    if told[n] != told[n - 1] + 1 or page.kind[told[n]] != WORD or word.startswith(terms.words.joint):
        return False
    if word in terms.words.auxiliary | terms.words.circumstances:
        return False
    if word in terms.relatives:
        return True
    verb = is_verb(word, terms) or agrees(word, before, n, terms)
    return not terms.words.definite(before) and (verb or word in terms.words.negations and n + 1 < len(told) and is_verb(page.word[told[n + 1]], terms))


def restricted(told: list[int], n: int, page: Page, terms: Terms) -> int:
    """Where that clause ends: at a mark, another clause or a circumstance; before it where it is too long."""
    words = terms.words
    last = n + 2
    while last < len(told) and page.kind[told[last]] in (WORD, NUMBER):
        word = page.word[told[last]]
        if word in terms.relatives | words.clauses | words.topics | words.circumstances | words.beside - terms.prepositions:
            break
        last += 1
    return last if last <= WITH_CLAUSE else n


def describes(word: str, noun: str, terms: Terms) -> bool:
    """An adjective that goes on with the phrase: definite as the noun is, or with the ending of an adjective behind an indefinite one."""
    if terms.words.definite(word):
        return terms.words.definite(noun) and not word.startswith(terms.words.joint) and word.startswith(terms.words.article)
    return not terms.words.definite(noun) and any(word.endswith(e) for e in terms.words.adjective) and word not in terms.hanging
