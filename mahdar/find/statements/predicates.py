"""What is said of a thing, behind its name («وصف القانون … بأنه …», «وصف الرسوم، …، بـ"العبء"»)."""

from __future__ import annotations

from mahdar.find.statements.quoted_clauses import next_comma
from mahdar.find.statements.scene import Scene

FAR = 45  # tokens from what is granted in commas to what is said of the thing
INSERTED = 16  # tokens of words in commas between a thing and what is said of it


def predicate_follows(scene: Scene, first: int, k: int, last: int) -> bool:
    """«وصف القانون، بعد إقراره، بأنه …»: what is said of the thing follows words in commas, the first of which is at token k."""
    if any(held_so(scene, n) or called_so(scene, n) for n in range(first + 1, k)):
        return False
    close = next_comma(scene, k + 1, min(last, k + INSERTED))
    if scene.comma(close) and (held_so(scene, close + 1) or called_so(scene, close + 1)):
        return True
    return scene.bare_in(scene.word(k + 1), scene.grammar.despite) and any(lone_by(scene, n) or held_so(scene, n) for n in range(close, min(last, k + FAR)))


def lone_by(scene: Scene, k: int) -> bool:
    """«بـ"المهزلة"»: the particle of «by» alone at token k before a quotation."""
    return scene.opens_quote(k + 1) and called_so(scene, k)


def held_so(scene: Scene, k: int) -> bool:
    """«بأنه»: at token k begins what is said of a thing."""
    return scene.that(k) and scene.word(k)[:1] in scene.grammar.clinging


def called_so(scene: Scene, k: int) -> bool:
    """«بـ"العبء"», «بالكارثة»: at token k the particle of «by» stands before a quotation or a noun with the article that nobody is named by."""
    word = scene.word(k)
    by = next((letter for letter in scene.grammar.clinging if letter not in scene.grammar.to_letter and scene.clings(k, letter)), None)
    if by is None or k in scene.mentions:
        return False
    return scene.opens_quote(k + 1) if word == by else word[len(by) :].startswith(scene.articles)


def predicate_at(scene: Scene, first: int, last: int) -> int:
    """«وصف القانون خلال اجتماع عقده بأنه …»: where what is said of the thing begins, the first token when it is not told so."""
    return next((n for n in range(first, last) if held_so(scene, n) and scene.page.depth[n] <= scene.page.depth[first]), first)
