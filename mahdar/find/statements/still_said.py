"""What still belongs to the words said, though a mark or another word seems to end them: quotations without a cue, lists, a place behind a quoted noun."""

from __future__ import annotations

from mahdar.find.statements import going_on
from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.scene import Scene
from mahdar.text import QUOTE

SPEECH = 7  # tokens: a quotation of the same speaker without a cue has more
BREAKS = 2  # line breaks between two paragraphs
FEW = 7  # tokens of a quotation in a list with its marks
CALLED = ("past", "present", "participle")


def uncued_quotation(scene: Scene, draft: Draft, taken: set[int], cues: frozenset[int]) -> Run | None:
    """«قال إن السفن عادت. "وقد رأيتها بنفسي".»: behind a clause that ends its sentence a quotation alone in the next, with no cue of its own."""
    run = draft.content[-1]
    if draft.noun_phrase or draft.shape not in CALLED or draft.hypothetical or run.last < scene.sentence_end[run.first]:
        return None
    k = run.last
    while k < scene.size and (scene.stops(k) or scene.is_break(k)):
        k += 1
    breaks = sum(scene.is_break(n) for n in range(run.last, k))
    if k == run.last or breaks > BREAKS or k in taken or not scene.opens_quote(k) or not scene.stops(run.last):
        return None
    last = scene.quote_end[k]
    alone = last in scene.quote_start and last - k > SPEECH and (scene.is_break(last + 1) or scene.stops(last + 1) and scene.is_break(last + 2))
    return Run(k + 1, last) if alone and cues.isdisjoint(range(run.last, k + 2)) else None


def stray_close(scene: Scene, run: Run) -> Run:
    """«"نحن متفقون"، والسفن عادت".»: behind a quotation closed too soon the words go on with «و» to another closing mark at the end of the sentence."""
    close = going_on.closing(scene, run)
    if close not in scene.quote_start or not scene.comma(close + 1) or scene.word(close + 2)[:1] != scene.names.conjunction:
        return run
    last = scene.sentence_end[close] - 1
    stray = last > close + SPEECH and scene.kinds[last] == QUOTE and last not in scene.quote_start and not scene.opens_quote(last)
    if not stray or any(scene.finite(k) is not None or scene.opens_quote(k) for k in range(close + 2, last)):
        return run
    first = run.first - (run.last in scene.quote_start and scene.quote_start[run.last] == run.first - 1)
    return Run(first, last, run.skip)


def numbered(scene: Scene, draft: Draft) -> list[Run]:
    """«قال إن الخطة من مراحل:» and below it «1- …», «2- …»: the points of the list."""
    k = draft.content[-1].last
    if draft.shape not in CALLED or not (scene.colon(k) and scene.is_break(k + 1)):
        return []
    points, k = list[Run](), k + 1
    while k < scene.size:
        while k < scene.size and scene.is_break(k):
            k += 1
        if k >= scene.size or not (scene.number(k) and scene.mark(k + 1)):
            break
        stop = scene.paragraph_end[k]
        last = next((n for n in range(stop, k, -1) if scene.is_word(n - 1)), k)
        if any(scene.finite(n) is not None for n in range(k, last)):
            break
        points.append(Run(k, last))
        k = stop
    return points


def listed(scene: Scene, opener: int, after: int) -> bool:
    """«بأنه "مريض"، "مجنون" و"خاسر"»: a few quoted words, and behind the comma at token `after` a few more in quotation marks."""
    k = after + 1
    few = scene.quote_end[opener] - opener <= FEW and scene.opens_quote(k) and scene.quote_end[k] - k <= FEW
    return few and scene.quote_end[k] in scene.quote_start


def of_place(scene: Scene, opener: int, after: int) -> bool:
    """«"إدانتها الشديدة للعنف" في قطاع الجبل»: behind a noun with what completes it in quotation marks, no clause, the place of what is told of."""
    noun = scene.masdar(opener + 1) or scene.belongs(opener + 1)
    known = scene.mentions.get(after + 1)
    place = known is not None and known[1].kind in ("place", "state") or scene.word(after + 1) in scene.extents.sites
    return noun and place and scene.word(after) in scene.grammar.channel_prepositions & scene.grammar.complements


def same_preposition(scene: Scene, opener: int, after: int) -> bool:
    """«أشار إلى "الحريق"، وإلى غرق …»: «و» with the preposition before the quotation opened at the token."""
    before, word = scene.word(opener - 1), scene.word(after + 1)
    return before in scene.grammar.complements and word == scene.names.conjunction + before
