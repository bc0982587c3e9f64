"""Sources that a phrase names by a noun and not by a name: «وفقا لبيانات الوزارة», «بحسب المصادر», «وفق صحيفة (المساء)», «حسب "رويترز"»."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import QUOTED_NAME, Scene

NEAR = 4  # tokens between figures and whose they are
WHOSE = frozenset(("body", "state", "office", "person", "unnamed"))  # kinds of mentions that give figures


def source_noun(scene: Scene, run: Run, then: str | None) -> Run | None:
    """The source in the plain words of a run: whose figures they are, a medium with its name in marks, or a noun with the article for one who speaks."""
    j = run.first
    noun, definite = bare_noun(scene, j, then)
    if again := same(scene, j, noun):
        return again
    if noun in scene.grammar.reckonings or noun in scene.grammar.records:
        return owner(scene, j + 1) or record(scene, j, noun, definite)
    if some := some_of_many(scene, j, noun):
        return some
    if noun in scene.grammar.quantities and scene.word(j + 1) in scene.names.heads:
        return Run(j, scene.mentions[j + 1][0] if j + 1 in scene.mentions else run.last, len(scene.word(j)) - len(noun), generic=True)
    if noun in scene.speech.media and (last := past_name(scene, j + 1)) > j + 1:
        return Run(j, last, len(scene.word(j)) - len(noun))
    fused = then is not None and not scene.definite(j)
    speaks = definite and any(head.kind == "body" or not fused for head in scene.names.heads.get(noun, ()))
    return Run(j, described_end(scene, j + 1), generic=True) if speaks else None


def same(scene: Scene, j: int, noun: str) -> Run | None:
    """«حسب نفس الاستطلاع»، «وفق هذا التقرير»: a paper that was named before, behind «the same» or «this»."""
    if noun not in scene.grammar.the_same and noun not in scene.grammar.demonstratives or not scene.definite(j + 1):
        return None
    bare = scene.word(j + 1)[2:]
    speaks = bare in scene.grammar.records or any(head.kind in ("unnamed", "body") for head in scene.names.heads.get(bare, ()))
    return Run(j, described_end(scene, j + 1), len(scene.word(j)) - len(noun), generic=True) if speaks else None


def record(scene: Scene, j: int, noun: str, definite: bool) -> Run | None:
    """«وفقا للوثائق المتوفرة، …»: papers or figures with the article, whose they are is not told, in a phrase that stands apart."""
    apart = scene.mark(j - 2) and not scene.page.depth[j] and definite and noun in scene.grammar.records
    return Run(j, described_end(scene, j + 1), generic=True) if apart else None


def some_of_many(scene: Scene, j: int, noun: str) -> Run | None:
    """«حسب مجموعة من المتطوعين»: a number of people who are named by a noun for many with the article."""
    if noun not in scene.grammar.quantities or scene.word(j + 1) not in scene.grammar.of or not scene.definite(j + 2):
        return None
    bare = scene.word(j + 2)[2:]
    people = bare.endswith(scene.names.naming.oblique) or any(head.plural for head in scene.names.heads.get(bare, ()))
    return Run(j, described_end(scene, j + 3), len(scene.word(j)) - len(noun), generic=True) if people else None


def described_end(scene: Scene, k: int) -> int:
    """The token after the words with the article from token k on («المنظمة الدولية»)."""
    while scene.definite(k) and scene.plain(k):
        k += 1
    return k


def bare_noun(scene: Scene, j: int, then: str | None) -> tuple[str, bool]:
    """The word at token j without the preposition of the phrase and the article, and whether it had one."""
    word = scene.word(j)
    if then is not None and len(then) == 1 and word.startswith(then):
        return (word[2:], True) if word[1:2] == then else (word[1:], False)
    article = next((a for a in scene.grammar.article if word.startswith(a)), "")
    return word[len(article) :], bool(article)


def past_name(scene: Scene, k: int) -> int:
    """The token after a short name in marks or brackets at token k, `k` when there is none."""
    if scene.opens_quote(k):
        return scene.quote_end[k] + 1
    return scene.bracket_end(k) if scene.word(k) == "(" else k


def owner(scene: Scene, first: int) -> Run | None:
    """Whose figures are told, soon behind the noun («أرقام أعلنتها وزارة السياحة», «تصريحات جديدة من المرصد», «دراسات الجمعية»)."""
    for k in range(first, first + NEAR):
        known = scene.mentions.get(k)
        if known is not None:
            skip = known[1].span.start - scene.page.start[k]
            return Run(k, scene.joined_mentions(known[0]), skip) if known[1].kind in WHOSE else None
        if scene.word(k) in scene.grammar.reporters and scene.definite(k + 1):
            return Run(k, described_end(scene, k + 1), generic=True)
        if k == first and any(head.kind in ("office", "unnamed") for head in scene.names.heads.get(scene.word(k), ())):
            return Run(k, scene.plain_end(k), generic=True)
        if scene.definite(k) and scene.word(k)[2:] in scene.names.heads:
            return Run(k, described_end(scene, k + 1), generic=True)
        if not scene.is_word(k) or scene.that(k) or scene.word(k) in scene.grammar.then:
            return None
    return None


def quoted_source(scene: Scene, j: int, told: bool) -> Run | None:
    """A short name in quotation marks at token j that is known, or that a verb of telling makes a source («بحسب ما نقلته "المساء"»)."""
    if not scene.opens_quote(j) or scene.quote_end[j] - j - 1 > QUOTED_NAME:
        return None
    known = scene.mentions.get(j + 1)
    named = known is not None and known[1].kind == "body"
    return Run(j + 1, scene.quote_end[j]) if told or named else None
