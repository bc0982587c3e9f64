"""Those who are called on by a verb of demand, as they stand between it and what is asked."""

from __future__ import annotations

from mahdar.record.views.said import Said
from mahdar.record.views.terms import Terms
from mahdar.text import WORD, Page

PHRASE = 5
"""Words at most of those to whom it is put, where they bear no name."""


def between(s: Said, page: Page, terms: Terms, named: dict[int, str]) -> range:
    """«دعا فلان الأطراف إلى كذا»: what stands between who calls and the preposition before what he calls for, a name or a definite noun first."""
    words, found = terms.words, s.found
    if found.act != "demand" or not found.content or found.content[0].start < found.cue.stop:
        return range(0)
    first = max(found.cue.stop, found.mention.stop if found.mention and found.mention.start >= found.cue.stop else 0)
    gap = page.tokens(first, found.content[0].start) if first < found.content[0].start else range(0)
    while gap and page.word[gap[-1]] in words.openings | words.subjunctive:
        gap = gap[:-1]
    plain = gap and all(page.kind[i] == WORD and i not in terms.times[s.source.doc] for i in gap) and len(gap) <= PHRASE
    opens = plain and page.word[gap[0]] not in words.before_whom and (gap[0] in named or page.word[gap[-1]].startswith(words.article))
    return gap if opens else range(0)
