"""Where and through what something was said, in a sentence that says no more than that («وصرحت بذلك المتحدثة …، في بث مباشر على القناة …»)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import GrammarTable, grammar
from mahdar.lexicon.speech import Speech
from mahdar.model import Mention, Name, Occasion, Reading, Referent
from mahdar.text import BREAK, Page

NEAR = 2
"""Tokens after the cue among which the word for what was said stands."""


class Scene(Struct, frozen=True):
    """An article's page with the words of speech."""

    page: Page
    speech: Speech
    grammar: GrammarTable


def occasions(reading: Reading, lexicon: Lexicon) -> Iterator[Occasion]:
    """The occasions of an article; each tells of what its speakers say without a channel of their own."""
    page = lexicon.page(reading.article.text)
    scene = Scene(page, lexicon.made(Speech), lexicon.made(grammar))
    for i in page.where(scene.grammar.anaphora):
        if (cue := cue_before(scene, i)) is None:
            continue
        stop = sentence_end(scene, i)
        channel = channel_within(scene, i, stop)
        names = first_named(reading, page, range(i, stop)) if channel is not None else ()
        if channel is not None and names:
            span = reading.article.span(page.start[channel], page.stop[stop - 1])
            yield Occasion(span=reading.article.span(page.start[cue], page.stop[stop - 1]), rule="said_so_there", channel=span, names=names)


def first_named(reading: Reading, page: Page, tokens: range) -> tuple[Name, ...]:
    """Who is named first in the tokens; none where nobody is."""
    known = {r.span: r.names for r in reading.of(Referent)}
    named = {page.at(m.span.start): known[m.span] for m in reading.of(Mention) if m.span in known}
    return next((named[k] for k in tokens if k in named), ())


def cue_before(scene: Scene, i: int) -> int | None:
    """The verb of speech right before a token."""
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if any(cue.shape == "past" for cue in scene.speech.cues.get(scene.page.word[k], ())):
            return k
    return None


def sentence_end(scene: Scene, i: int) -> int:
    """The token at which the sentence ends."""
    return next((k for k in range(i, len(scene.page)) if scene.page.kind[k] == BREAK or scene.page.word[k] in scene.grammar.stops), len(scene.page))


def channel_within(scene: Scene, first: int, stop: int) -> int | None:
    """The token at which «in a broadcast …» begins."""
    word = scene.page.word
    for k in range(first + 1, stop):
        if word[k - 1] in scene.grammar.channel_prepositions and scene.speech.is_channel(word[k]):
            return k
        if word[k - 1] in scene.grammar.on_account and scene.speech.is_channel(word[k], scene.speech.accounts):
            return k
    return None
