"""What goes with the noun of a source behind «وفق», «عن» and the like, up to where its phrase ends («وفق ما ذكره باحثون في معهد النبات»)."""

from __future__ import annotations

from mahdar.find.statements.complements import with_complement
from mahdar.find.statements.draft import Run
from mahdar.find.statements.joined_sources import sources_end
from mahdar.find.statements.plain_words import with_plain_words
from mahdar.find.statements.scene import QUOTED_NAME, Scene
from mahdar.find.statements.source_pairs import with_second

FAR = 14  # tokens: no source goes on further
NONE: frozenset[str] = frozenset()


def whole_source(scene: Scene, run: Run, apart: bool) -> Run:
    """A source behind a phrase that names it, with what goes with it; `apart`: no clause that stands around the phrase can go on behind it."""
    if (pair := with_second(scene, run)) is not None:
        return pair
    if not unnamed(scene, run) or scene.masdar(run.first) or scene.word(run.last) in scene.grammar.heard_from:
        return run
    run = with_plain_words(scene, run) if apart else run
    if run.last == run.first + 1 and (last := past_marks(scene, run.last)) > run.last:
        return Run(run.first, last, run.skip, run.generic)
    limit = next((k for k in range(run.last, run.last + FAR) if closes(scene, k) and not (k == run.last and sent(scene, run))), run.last)
    if limit == run.last:
        return run
    if sent(scene, run):
        return Run(run.first, limit, run.skip, run.generic)
    return completed(scene, run, limit) if apart or of_its_own(scene, run) else run


def sent(scene: Scene, run: Run) -> bool:
    """A reporter of a medium that stands behind «في» or «من» («صحافية في وكالة الأنباء»)."""
    bare = scene.word(run.first)[run.skip :]
    known = scene.mentions.get(run.last + 1)
    medium = known is not None and known[1].kind == "body" or scene.word(run.last + 1) in scene.speech.media
    return (
        bare in scene.names.of_media | scene.grammar.inquiries
        and run.last == run.first + 1
        and scene.word(run.last) in scene.names.within | scene.grammar.of
        and medium
    )


def heard_whole(scene: Scene, run: Run, limit: int) -> Run:
    """Whom a medium heard, with what goes with him before the words said at token `limit` («نقلا عن مصادر مطلعة على الخطة»)."""
    if not unnamed(scene, run) or run.last >= limit:
        return run
    return completed(scene, run, next((k for k in range(run.last, limit) if closes(scene, k)), limit))


def past_marks(scene: Scene, k: int) -> int:
    """Past the name in marks or brackets at token k that completes a source, up to a mark or «فإن» («حسب مصادر "المرفأ"، فإن …»); k for none."""
    if scene.word(k) == "(" and not scene.number(k + 1):
        return scene.bracket_end(k) if scene.bracket_end(k) - k <= QUOTED_NAME + 2 else k
    last = scene.quote_end[k] + 1 if scene.opens_quote(k) else k
    return last if 0 < last - k <= QUOTED_NAME + 2 and not scene.verbal(k + 1) and (ends(scene, last) or last in scene.times) else k


def completed(scene: Scene, run: Run, limit: int) -> Run:
    """The source up to token `limit`, where all that stands there is more sources or what a preposition of its own leads."""
    last = sources_end(scene, run.first, run.last, limit)
    many = Run(run.first, last, run.skip, run.generic) if last > run.last and (last == limit or led(scene, last)) else run
    return with_complement(scene, many, limit, NONE) if many.last < limit else many


def unnamed(scene: Scene, run: Run) -> bool:
    """The source begins with a noun without the article for somebody or something unnamed."""
    known = scene.mentions.get(run.first)
    return not scene.definite(run.first) and (known[1].kind == "unnamed" if known else run.generic)


def closes(scene: Scene, k: int) -> bool:
    """What is told of a source by its phrase alone ends before token k: at a mark, «فإن», a relative clause, a verb or words of hiding its name."""
    if ends(scene, k) or scene.relative(k) or scene.that(k) or scene.finite(k) is not None or printed(scene, k):
        return True
    if scene.word(k) in scene.speech.media and scene.bare_definite(k - 1):
        return True  # «… في لجنة التحكيم وكالة الفجر»: who heard it
    return scene.word(k) in scene.names.veils or scene.negation(k) or scene.tenses.of(scene.word(k)) == "past" and not scene.in_mention(k)


def ends(scene: Scene, k: int) -> bool:
    """A mark stands at token k, or «فإن»."""
    return scene.is_break(k) or scene.comma(k) or scene.stops(k) or scene.colon(k) or scene.word(k) in scene.grammar.then or k >= len(scene.page)


def printed(scene: Scene, k: int) -> bool:
    """Token k tells in what it was said or printed («في مجلة …»)."""
    bare = scene.word(k + 1).removeprefix(scene.names.article)
    return scene.word(k) in scene.grammar.channel_prepositions and (bare in scene.speech.media or scene.speech.is_channel(bare))


def led(scene: Scene, k: int) -> bool:
    """A preposition stands at token k."""
    return scene.word(k) in scene.grammar.prepositions or scene.clings_any(k)


def of_its_own(scene: Scene, run: Run) -> bool:
    """An adjective that a preposition goes with ends the source («مصدر مطلع على …», «مصادر مقربة من …»)."""
    bare = scene.word(run.last - 1).removesuffix(scene.names.marbuta["closed"])
    return bare in scene.names.bound and scene.word(run.last) in scene.grammar.incumbent | scene.grammar.of
