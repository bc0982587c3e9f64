"""Two sources of the same words: joined by «و» behind «بحسب» («بحسب السفارة والسلطات المحلية فإن …»), or one or the other of them behind a noun."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.sources_of_many import tells_several

ADJECTIVES = 3  # words with the article behind the noun for a source


def with_first(scene: Scene, least: int, j: int) -> int:
    """Where the sources of a noun begin: at the one before «أو» and the mention at token j («مطالبات من النقابة أو المجلس»); j where there is none."""
    k = j - 2
    while k > least and scene.definite(k) and scene.definite(k - 1) and scene.plain(k - 1):
        k -= 1
    told = scene.word(j - 1) in scene.grammar.either and k >= least and scene.plain(k) and scene.definite(k)
    return k if told and tells_several(scene.names, scene.grammar, scene.word(k)) else j


def with_second(scene: Scene, run: Run) -> Run | None:
    """A source with the other one, a body or several people with the article, that «و» joins right behind it, up to a mark or «فإن»; None for one."""
    k = run.last
    word = scene.word(k)
    if not word.startswith(scene.names.conjunction + scene.names.article) or not scene.plain(k) or k in scene.mentions or not known(scene, run):
        return None
    if not tells_several(scene.names, scene.grammar, word.removeprefix(scene.names.conjunction)):
        return None
    last = k + 1
    while last - k <= ADJECTIVES and scene.plain(last) and scene.definite(last) and last not in scene.mentions:
        last += 1
    ends = scene.is_break(last) or scene.comma(last) or scene.stops(last) or scene.word(last) in scene.grammar.then
    return Run(run.first, last, run.skip, run.generic) if ends else None


def known(scene: Scene, run: Run) -> bool:
    """The source is a mention with nothing behind it, or one noun with the article."""
    held = scene.mentions.get(run.first)
    return held[0] == run.last if held is not None else run.last == run.first + 1 and scene.definite(run.first)
