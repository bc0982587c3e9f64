"""Words behind «أن» that are no clause yet, parted by a comma from its verb: «إن خاطف السفينة، طلب …», «إنه بعد الطوفان، رأى السكان أن …»."""

from __future__ import annotations

from collections.abc import Callable

from mahdar.find.statements.draft import Draft
from mahdar.find.statements.going_on import present
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.tails import past

TOLD_IN = ("past", "present", "participle")
BARE = 2  # letters of «أن» without a pronoun
FAR = 20  # tokens from «أن» to such a verb


def unfinished(scene: Scene, draft: Draft, other: Draft) -> bool:
    """The bare verb of the other draft, behind a comma, is the first of the clause that this one reports: before it stand its subject alone or when it was."""
    k = other.opens
    if draft.noun_phrase or draft.shape not in TOLD_IN or other.shape not in ("past", "present") or other.cue.skip or not scene.comma(k - 1):
        return False
    first = next((n for n in range(k - 1, max(draft.content[0].first, k - FAR) - 1, -1) if scene.that(n - 1)), k)
    if relative_between(scene, first, k) and other.cue.first == k:
        return True
    comma = next((n for n in range(first, k) if scene.comma(n)), k)
    if comma in (k, first) or any(verb(scene, n) for n in range(first + 2 * upon(scene, first), k - 1)):
        return False
    if other.cue.first != k:
        return comma == k - 1 and apposed(scene, other) and noun_alone(scene, first, comma, scene.bare_definite)
    own = other.mention is None or other.mention.first not in scene.mentions  # «طلب الإفراج عن …»: what seems its subject is its object
    return (comma == k - 1 and time_alone(scene, first, comma)) or (own and noun_alone(scene, first, comma, scene.definite))


def relative_between(scene: Scene, first: int, k: int) -> bool:
    """«إن الحسابات، التي أجرتها اللجنة، تشير …»: behind «أن» a noun phrase and a relative clause in commas, up to the bare verb at token k."""
    comma = next((n for n in range(first, k) if scene.comma(n)), k)
    if comma >= k - 2 or not scene.relative(comma + 1) or any(scene.mark(n) for n in range(comma + 1, k - 1)):
        return False
    return not any(verb(scene, n) for n in range(first, comma))


def apposed(scene: Scene, other: Draft) -> bool:
    """«، سليم حداد، طلب …»: the other draft opens with a name in commas before its verb."""
    who = other.mention
    return who is not None and who.first == other.opens and who.last == other.cue.first - 1 and scene.comma(who.last) and who.first in scene.mentions


def verb(scene: Scene, n: int) -> bool:
    """Token n may be a verb, or opens a relative clause, a quotation or a clause of its own."""
    return scene.finite(n) is not None or past(scene, n) or present(scene, n) or scene.relative(n) or scene.that(n) or scene.negation(n)


def time_alone(scene: Scene, first: int, last: int) -> bool:
    """A time, or «بعد» and «قبل» with nouns, and nothing else."""
    if scene.times.get(first) == last:
        return True
    return upon(scene, first) and all(scene.is_word(n) or scene.number(n) for n in range(first, last))


def upon(scene: Scene, n: int) -> bool:
    """«بعد» or «قبل» at token n, behind which no verb stands."""
    return scene.word(n) in scene.grammar.after_that or scene.word(n) in scene.grammar.before_that_time


def noun_alone(scene: Scene, first: int, last: int, known: Callable[[int], bool]) -> bool:
    """Behind a bare «أن» one noun phrase with no predicate: a name, or a noun with what has the article behind it, as `known` tells («خاطف السفينة»)."""
    that, grammar = scene.word(first - 1), scene.grammar
    if that not in grammar.that or len(that) - (that[:1] in grammar.clinging) != BARE or scene.verbal(first) or not scene.is_word(first):
        return False
    return all(known(n) or scene.in_mention(n) for n in range(first + 1, last)) and (last > first + 1 or first in scene.mentions)
