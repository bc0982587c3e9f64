"""One article to findings.  Each stage reads what earlier stages found and adds its own; finders do not import each other.

`read` runs them all: pure, with no clock, disk, network or other article.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Iterable, Iterator

from mahdar.errors import BadReading, MahdarError
from mahdar.find.dated import dated
from mahdar.find.meetings import meetings
from mahdar.find.names import named_within, names
from mahdar.find.occasions import occasions
from mahdar.find.papers import papers
from mahdar.find.published import published
from mahdar.find.referents import referents
from mahdar.find.said import said_on
from mahdar.find.statements import statements
from mahdar.find.times import times
from mahdar.lexicon import Lexicon, lexicon
from mahdar.model import AnyFinding, Article, Reading

Stage = Callable[[Reading, Lexicon], Iterable[AnyFinding]]

STAGES: tuple[Stage, ...] = (names, times, published, dated, statements, referents, occasions, said_on, meetings, papers, named_within)


def read(article: Article, words: Lexicon | None = None, stages: tuple[Stage, ...] = STAGES) -> Reading:
    """All findings in one article, by every stage in turn.  Any prefix of STAGES works.

    Raises BadReading when a stage fails on it by a fault of its own, so that this article alone is lost.
    """
    words = words or lexicon()
    reading = Reading(article=article, version=words.version)
    with uncollected():
        for stage in stages:
            try:
                reading = reading.adding(tuple(stage(reading, words)))
            except MahdarError:
                raise
            except Exception as e:
                raise BadReading(f"{article.doc}: cannot be read, by a fault in Mahdar ({stage.__name__}: {type(e).__name__}: {e})") from e
    return reading


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """No search for rings of references while an article is read: what a stage makes goes by reference counts, so that there is little to find.

    The collector is as it was afterwards, also after an exception: on where it was on, off where it was off.  Where several threads read, whichever
    found it on turns it on again at the end of its article, and the others read on with it: it is never off for longer than one article, and never
    left off.  Only one who turns it off in another thread meanwhile finds it on again.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
