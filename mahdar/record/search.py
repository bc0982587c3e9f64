"""Full-text search over folded words, each also without the particles that cling to it."""

from __future__ import annotations

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.engine import Connection

from mahdar.lexicon import Lexicon
from mahdar.lexicon.particles import particles
from mahdar.model import Article
from mahdar.text import NUMBER, WORD

NEAR = 60
"""How many tokens a passage may have; words that stand farther apart are shown by the first of them alone."""
AROUND = 80
"""Characters of a snippet on each side of the passage."""


class Hit(Struct, frozen=True, kw_only=True):
    """A passage that answers a search: its doc, its span, the words around it, and where in the text the words asked for stand."""

    doc: str
    id: str
    span: tuple[int, int]
    snippet: str
    at: int
    marks: tuple[tuple[int, int], ...]


def index(c: Connection, n: int, article: Article, words: Lexicon) -> None:
    """Enter the words of the article of that number, its title too."""
    split = words.made(particles)
    found = dict.fromkeys((*words_of(article.text, words), *words_of(article.title or "", words)))
    body = " ".join(form for word in found for form in split.indexed(word))
    c.execute(sa.text("INSERT INTO words (rowid, body) VALUES (:n, :body)"), {"n": n, "body": body})


def forget(c: Connection, n: int) -> None:
    """Take the words of an article out."""
    c.execute(sa.text("DELETE FROM words WHERE rowid = :n"), {"n": n})


def asked_words(question: str, words: Lexicon) -> list[frozenset[str]]:
    """For each word of a question the forms that answer it."""
    split = words.made(particles)
    return [frozenset(split.asked(word)) for word in words_of(question, words)]


def words_of(text: str, words: Lexicon) -> list[str]:
    """The folded words and numbers of a text, in order."""
    page = words.page(text)
    return [word.lower() for word, kind in zip(page.word, page.kind, strict=True) if kind in (WORD, NUMBER)]


def matching(c: Connection, asked: list[frozenset[str]], limit: int) -> list[str]:
    """The ids of articles shown that hold every word asked for, the most telling first."""
    query = " AND ".join("(" + " OR ".join(f'"{form}"' for form in sorted(forms)) + ")" for forms in asked)
    rows = "SELECT id FROM words JOIN articles ON articles.n = words.rowid WHERE words MATCH :query AND shown ORDER BY rank, id LIMIT :limit"
    return list(c.execute(sa.text(rows), {"query": query, "limit": limit}).scalars()) if asked else []


def hit(article: Article, doc: str, asked: list[frozenset[str]], words: Lexicon) -> Hit:
    """The passage of an article that holds the words asked for closest together; the beginning of its text when only its title holds them all.

    `doc` is what the hit calls the article.
    """
    page, split = words.page(article.text), words.made(particles)
    places = []
    for i, word in enumerate(page.word):
        if page.kind[i] in (WORD, NUMBER):
            forms = split.indexed(word.lower())
            places += [(i, n) for n, wanted in enumerate(asked) if not wanted.isdisjoint(forms)]
    if not places:
        return passage(article, doc, (0, 0), ())
    first, last = closest(places, len(asked))
    marks = dict.fromkeys((page.start[i], page.stop[i]) for i, _ in places if first <= i <= last)
    return passage(article, doc, (page.start[first], page.stop[last]), tuple(marks))


def passage(article: Article, doc: str, span: tuple[int, int], marks: tuple[tuple[int, int], ...]) -> Hit:
    at, stop = widened(article.text, *span)
    return Hit(doc=doc, id=article.id, span=span, snippet=article.text[at:stop], at=at, marks=marks)


def closest(places: list[tuple[int, int]], wanted: int) -> tuple[int, int]:
    """First and last token of the shortest run that holds all words wanted, the first of equals; the first place alone when there is none that is near."""
    best: tuple[int, int, int] | None = None
    latest: dict[int, int] = {}
    for i, n in places:
        latest[n] = i
        start = min(latest.values())
        if len(latest) == wanted and (best is None or i - start < best[0]):
            best = (i - start, start, i)
    return best[1:] if best and best[0] <= NEAR else (places[0][0], places[0][0])


def widened(text: str, start: int, stop: int) -> tuple[int, int]:
    """The stretch with some words before and after it, cut between words."""
    left, right = max(0, start - AROUND), min(len(text), stop + AROUND)
    while 0 < left < start and not text[left - 1].isspace():
        left += 1
    while stop < right < len(text) and not text[right].isspace():
        right -= 1
    return left, right
