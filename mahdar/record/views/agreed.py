"""A demand that is met: those to whom it is put have agreed or decided to do the very thing, as an article of the same days tells."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.tense import ends_sentence
from mahdar.lexicon.stances import StanceWords
from mahdar.record.views.days import days_between
from mahdar.record.views.positions import PositionRow
from mahdar.record.views.scope import Gathered
from mahdar.record.views.terms import Terms
from mahdar.text import Page

TWO = 2
"""Letters and days at least, and at most."""
NEAR = 12
"""Tokens behind a verb of agreeing among which stands what is agreed."""


def agreed(row: PositionRow, to: tuple[str, ...], gathered: Gathered) -> bool:
    """«على الاتحاد أن يحمي شركاته», and «القادة اتفقوا على حماية الشركات» in a sentence that names him."""
    terms = gathered.made(Terms)
    deed = deed_of(row.issue or "", terms.words)
    if row.stance != "demand" or not deed or not to:
        return False
    days = {day for at in row.at if (day := gathered.by_doc[at.doc].day)}
    found = ((doc, i) for doc, i in gathered.made(agreements).get(deed, ()) if names(doc, i, to, terms))
    return any(abs(days_between(told, day)) <= TWO for doc, _ in found if (told := gathered.by_doc[doc].day) for day in days)


def agreements(gathered: Gathered) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """Where somebody agrees or decides, by each deed that may be what is agreed: article and token of the verb."""
    terms, out = gathered.made(Terms), dict[tuple[str, str], list[tuple[str, int]]]()
    for source in gathered.sources:
        page = gathered.page(source.doc)
        for i in page.where(terms.words.agreed):
            for deed in deeds(i, page, terms):
                out.setdefault(deed, []).append((source.doc, i))
    return out


def deed_of(issue: str, words: StanceWords) -> tuple[str, str] | None:
    """The letters of the verb behind «that», else of the verbal noun with which the issue begins, and the stem of the noun right behind it."""
    said = [words.fold(word) for word in issue.split()]
    that = next((n for n, word in enumerate(said) if word in words.subjunctive), None)
    verb = that is not None
    said = said if that is None else said[that + 1 :]
    if len(said) < TWO or said[0] in words.common or said[1] in words.common:
        return None
    root = letters(said[0][1:] if verb and said[0].startswith(words.persons) else said[0], words)
    return (root, noun(said[1], words)) if len(root) >= TWO else None


def letters(word: str, words: StanceWords) -> str:
    """The strong letters of a folded word's stem: the same of «يحمي» and «حماية»."""
    return "".join(letter for letter in words.stem(word) if letter not in words.weak)


def noun(word: str, words: StanceWords) -> str:
    """The stem of a noun without pronoun and ending: the same of «شركاته» and «الشركات»."""
    return words.stem(words.stem(word))


def deeds(i: int, page: Page, terms: Terms) -> Iterator[tuple[str, str]]:
    """Each two words behind the verb of agreeing in its sentence, up to a «not»; none where one stands before it."""
    words = terms.words
    if i and page.word[i - 1] in words.negations:
        return
    for k in range(i + 1, min(i + NEAR, len(page) - 1)):
        if ends_sentence(page, k) or page.word[k] in words.negations:
            return
        yield letters(page.word[k], words), noun(page.word[k + 1], words)


def names(doc: str, i: int, to: tuple[str, ...], terms: Terms) -> bool:
    """The sentence names one of those to whom it was put, or takes a body up by its first word («الاتحاد»)."""
    page, named, words = terms.gathered.page(doc), terms.named[doc], terms.words
    heads = {head for party in to if len(party.split()) >= TWO and words.definite(head := words.fold(party.split()[0]))}
    first = next((k + 1 for k in range(i, -1, -1) if ends_sentence(page, k)), 0)
    stop = next((k for k in range(i, len(page)) if ends_sentence(page, k)), len(page))
    return any(named.get(k) in to or page.word[k] in heads for k in range(first, stop))
