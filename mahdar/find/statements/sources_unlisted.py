"""Sources behind «وفق», «بحسب» and the like that no table of names holds: a name in quotation marks, those whose estimates or words are meant."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import QUOTED_NAME, Scene

KINDS = frozenset({"office", "unnamed", "body"})  # heads of noun phrases that name somebody who speaks


def unlisted(scene: Scene, j: int, led: bool) -> Run | None:
    """Who is named at token j; `led`: «ل» of the phrase clings to its first word."""
    skip = scene.particle_length(j) if led else 0
    return quoted_name(scene, j) or of_somebody(scene, j, led) or taken_up(scene, j, led, skip) or lone_name(scene, j, skip)


def quoted_name(scene: Scene, j: int) -> Run | None:
    """«بحسب "المنارة"»: a few words in quotation marks, with an adjective behind them, that are no clause."""
    close = scene.quote_end.get(j)
    if close is None or close not in scene.quote_start or scene.verbal(j + 1) or not scene.is_word(j + 1):
        return None
    if sum(map(scene.is_word, range(j, close))) > QUOTED_NAME or any(map(scene.comma, range(j, close))):
        return None
    last = close + 1
    while scene.plain(last) and scene.definite(last):
        last += 1
    return Run(j, last, generic=True)


def of_somebody(scene: Scene, j: int, led: bool) -> Run | None:
    """«وفق تقديرات الأمم المتحدة»، «حسب قول سليم»: the one named right behind a noun for what he says, reckons or counts."""
    k = j + (scene.word(j) in scene.grammar.latest)
    noun = scene.word(k)[led and k == j :]
    if noun not in scene.grammar.reckonings or k + 1 not in scene.mentions:
        return None
    last, mention = scene.mentions[k + 1]
    if mention.kind == "place" or mention.span.start > scene.page.start[k + 1]:
        return None
    return Run(k + 1, scene.joined_mentions(last))


def taken_up(scene: Scene, j: int, led: bool, skip: int) -> Run | None:
    """«وفق المصدر نفسه»، «وفقا لمستشاري سليم»: a noun for somebody who speaks, with the article, or with what completes it."""
    word = scene.word(j)[led:]
    bare = scene.word(j)[2:] if led and scene.for_the(j) else next((word[len(a) :] for a in scene.grammar.article if word.startswith(a)), None)
    if not any(head.kind in KINDS and not head.needs for head in scene.names.heads.get(bare or word, ())):
        return None
    k = j + 1
    while scene.plain(k) and (bare is not None and scene.definite(k) or k in scene.mentions or scene.word(k) in scene.grammar.selves):
        if k in scene.mentions and scene.mentions[k][1].kind == "person":
            return None  # «مستشاري سليم»: nobody is named, and not he
        k = scene.mentions[k][0] if k in scene.mentions else k + 1
    return Run(j, k, skip, generic=True) if bare is not None or k > j + 1 else None


def lone_name(scene: Scene, j: int, skip: int) -> Run | None:
    """«وفق كينغ.»، «بحسب كينغ فإن …»: a word or two that no table knows and nothing completes."""
    if skip or not scene.name_like(j) or scene.definite(j):
        return None
    k = j + 1 + (scene.is_word(j + 1) and scene.name_like(j + 1))
    ends = scene.is_break(k) or scene.comma(k) or scene.stops(k) or scene.word(k) in scene.grammar.then
    return Run(j, k, generic=True) if ends else None


def with_others(scene: Scene, first: int, last: int) -> int:
    """The end of the plural of unnamed sources from token `first` on, with another that «و» joins to it («وفقا لمسؤولين ومحللين»)."""
    source = scene.mentions[first][1]
    if source.kind != "unnamed" or not source.plural:
        return last
    word = scene.word(last)
    rest = word.removeprefix(scene.names.conjunction)
    heads = scene.names.heads.get(rest, ()) if rest != word else ()
    return last + 1 if any(head.kind == "unnamed" and head.plural for head in heads) and not scene.names.word(rest).state else last
