"""One article to findings.  Each stage reads what earlier stages found and adds its own; finders do not import each other.

`read` runs them all: pure, with no clock, disk, network or other article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mahdar.errors import BadReading, MahdarError
from mahdar.find.dated import dated
from mahdar.find.meetings import meetings
from mahdar.find.names import named_within, names
from mahdar.find.papers import papers
from mahdar.find.published import published
from mahdar.find.referents import referents
from mahdar.find.said import said_on
from mahdar.find.statements import statements
from mahdar.find.times import times
from mahdar.lexicon import Lexicon, lexicon
from mahdar.model import AnyFinding, Article, Reading

Stage = Callable[[Reading, Lexicon], Iterable[AnyFinding]]

STAGES: tuple[Stage, ...] = (names, times, published, dated, statements, referents, said_on, meetings, papers, named_within)


def read(article: Article, words: Lexicon | None = None, stages: tuple[Stage, ...] = STAGES) -> Reading:
    """All findings in one article, by every stage in turn.  Any prefix of STAGES works.

    Raises BadReading when a stage fails on it by a fault of its own, so that this article alone is lost.
    """
    words = words or lexicon()
    reading = Reading(article=article, version=words.version)
    for stage in stages:
        try:
            reading = reading.adding(tuple(stage(reading, words)))
        except MahdarError:
            raise
        except Exception as e:
            raise BadReading(f"{article.doc}: cannot be read, by a fault in Mahdar ({stage.__name__}: {type(e).__name__}: {e})") from e
    return reading
