"""Cues and quotations of an article that yielded no statement, each with the reason that the finder gave."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.statements import of_scene
from mahdar.find.statements.draft import Run
from mahdar.find.statements.reasons import NO_WORDS
from mahdar.find.statements.scene import Scene
from mahdar.lexicon import Lexicon
from mahdar.model import Reading, Span, Statement

WORD_OR_TWO = 3  # words


class Unused(Struct, frozen=True):
    """A word that reports elsewhere, or a quotation, from which no statement was made: where, what it is, and why not (in English)."""

    span: Span
    kind: str
    reasons: tuple[str, ...]


def unused(reading: Reading, lexicon: Lexicon) -> list[Unused]:
    """What yielded no statement in an article that was read, in order of its place."""
    scene = Scene(reading, lexicon)
    scene.trace = {}
    statements = of_scene(scene)
    return sorted([*cues(scene, statements), *quotations(scene, statements)], key=lambda u: (u.span.start, u.span.stop))


def cues(scene: Scene, statements: list[Statement]) -> Iterator[Unused]:
    """The words that could report and do not."""
    page, used = scene.page, {k for s in statements for k in tokens(scene, s.cue)}
    contents = sorted((c.start, c.stop) for s in statements for c in s.content)
    for i, word in enumerate(page.word):
        kind = kind_at(scene, i) if word in scene.speech.triggers and i not in used else None
        if kind is not None:
            reasons = tuple((scene.trace or {}).get(i, ())) or (reason(scene, i, kind, contents),)
            yield Unused(scene.article.span(page.start[i], page.stop[i]), kind, reasons)


def tokens(scene: Scene, span: Span) -> range:
    return scene.page.tokens(span.start, span.stop)


def kind_at(scene: Scene, i: int) -> str | None:
    """What the word at token i could be: verb, participle, noun or source phrase."""
    shapes = [c.shape for c in scene.cues(i)]
    if shapes:
        return {"past": "verb", "present": "verb"}.get(shapes[0], shapes[0])
    return "source phrase" if phrase_words(scene, i) else None


def phrase_words(scene: Scene, i: int) -> bool:
    """All words of a phrase that names a source stand at token i, and a verb behind one that needs it."""
    word = scene.word(i)
    word = word if word in scene.speech.sources else word[1:]
    for words, _ in scene.speech.sources.get(word, ()):
        if all(scene.word(i + n) == w for n, w in enumerate(words) if n):
            return word not in scene.speech.verbal_sources or scene.finite(i + 1) is not None
    return False


def reason(scene: Scene, i: int, kind: str, contents: list[tuple[int, int]]) -> str:
    """The reason where no test noted one."""
    if kind == "noun":
        at = scene.page.start[i]
        n = bisect.bisect_right(contents, (at, len(scene.article.text))) - 1
        return "a mere noun inside the words of another statement" if n >= 0 and at < contents[n][1] else "a mere noun: no source and no words follow it"
    return NO_WORDS


# quotations


def quotations(scene: Scene, statements: list[Statement]) -> Iterator[Unused]:
    """The quotations in which no words of a statement stand and that stand in no statement's words."""
    page = scene.page
    contents = sorted((c.start, c.stop) for s in statements for c in s.content)
    starts, furthest = [start for start, _ in contents], list[int]()
    for _, stop in contents:
        furthest.append(max(stop, furthest[-1] if furthest else 0))
    for q in page.quotations:
        start, stop = page.start[q.opener], page.stop[min(q.closer, len(page) - 1)]
        n = bisect.bisect_left(starts, stop) - 1
        if n < 0 or furthest[n] <= start:
            yield Unused(scene.article.span(start, stop), "quotation", (nobodys(scene, Run(q.opener, q.closer)),))


def nobodys(scene: Scene, run: Run) -> str:
    """Why a quotation is nobody's speech."""
    if scene.names_something(run.first) or scene.in_mention(run.first) or scene.in_mention(run.first + 1) and run.last - run.first <= WORD_OR_TWO + 2:
        return "a name or title in quotation marks"
    if run.last - run.first - 1 <= WORD_OR_TWO:
        return "a word or two in quotation marks, which no cue takes"
    return "no cue takes it"
