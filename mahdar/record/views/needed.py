"""What is needed: before the adjective as its subject («الحوار ضروري لكذا»), or behind «لا بد من»."""

from __future__ import annotations

from mahdar.record.views.stances import Taken
from mahdar.record.views.terms import Terms
from mahdar.text import QUOTE, WORD

TWO = 2
LONG = 6
"""Terms of such a subject at most."""


def needed(t: Taken, terms: Terms) -> range:
    """The terms of the subject of an adjective of need, from the last «that» before it on; empty where what is needed stands behind it."""
    of, words = terms.of(t.said), terms.words
    written, adjective = terms.written(t.said), t.focus - 1
    if t.stance != "demand" or adjective < 1 or of[adjective].key not in words.needed or of[adjective].definite:
        return range(0)
    stop = adjective - (of[adjective - 1].key in words.matters)
    if not stop or not (of[stop - 1].definite or of[stop - 1].name):
        return range(0)
    start = next((n + 1 for n in range(stop - 1, -1, -1) if written[n] in terms.that or terms.tense(written[n])), 0)
    page = terms.gathered.page(t.said.source.doc)
    whole = start < stop <= start + LONG and all(page.kind[i] in (WORD, QUOTE) for i in range(of[start].at, of[stop].at))
    return range(start, stop) if whole else range(0)


def begun(t: Taken, terms: Terms) -> int:
    """«إنه مع اقتراب الشتاء لا بد من كذا»: the number of the term behind the word of what is bound to be, else that behind which the matter stands."""
    if t.stance != "demand" or t.focus:
        return t.focus
    written = terms.written(t.said)
    bound = next((n for n, word in enumerate(written) if word in terms.words.bound_to and n + TWO < len(written)), -1)
    return bound + 1 + (bound >= 0 and written[bound + 1] in terms.words.beside | terms.words.subjunctive)
