"""Where two versions of one utterance do not say the same: another number, a negation, a condition or a doubt that only one of them has."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.lexicon.wording import TOKEN, Wording

NUMBER, NEGATION, CONDITION, CERTAINTY = KINDS = ("number", "negation", "condition", "certainty")
Span = tuple[int, int]
Difference = tuple[str, Span, Span]
"""Its kind, and the words of each version, an empty span at the beginning of the one that has none for it."""


def differences(text: str, span: Span, other_text: str, other: Span, words: Wording) -> Iterator[Difference]:
    """What two versions, each a span of its text, say differently."""
    yield from numbers(text, span, other_text, other, words)
    lists = ((NEGATION, words.negations), (CONDITION, words.conditions), (CERTAINTY, words.hedges))
    for kind, listed in lists:
        mine, theirs = places(text, span, listed, words), places(other_text, other, listed, words)
        if bool(mine) != bool(theirs):
            yield kind, (mine or [(span[0], span[0])])[0], (theirs or [(other[0], other[0])])[0]


def numbers(text: str, span: Span, other_text: str, other: Span, words: Wording) -> Iterator[Difference]:
    """Numbers of each version that the other lacks, when both have such."""
    mine, theirs = figures(text, span, words), figures(other_text, other, words)
    only, others = sorted(mine.keys() - theirs.keys()), sorted(theirs.keys() - mine.keys())
    if only and others:
        yield NUMBER, mine[only[0]], theirs[others[0]]


def figures(text: str, span: Span, words: Wording) -> dict[str, Span]:
    """The numbers in figures, with their places."""
    found: dict[str, Span] = {}
    for match in TOKEN.finditer(text, *span):
        if not match[0][0].isalpha():
            found.setdefault(words.fold(match[0]).replace(",", "."), match.span())
    return found


def places(text: str, span: Span, listed: frozenset[str], words: Wording) -> list[Span]:
    """Where words of a list stand."""
    return [m.span() for m in TOKEN.finditer(text, *span) if words.uncoupled(words.fold(m[0])) in listed or words.fold(m[0]) in listed]
