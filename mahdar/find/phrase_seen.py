"""The phrase of a noun of one kind of thing: where it ends, which names belong to it, and its own part of the clause."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.find.clauses import Part
from mahdar.find.ground import Ground, Seen
from mahdar.lexicon.talks_forms import NounForm


def seeing(ground: Ground, i: int, form: NounForm) -> Seen:
    """The noun with the phrase after it, and its own part of the clause before it."""
    clause = ground.clause(i)
    stop = next(
        (j for j in range(i + 1, clause.stop) if ground.cuts(j) or form.own and aside(ground, i, j) or form.noun.kind == "visit" and joins_verb(ground, j)),
        clause.stop,
    )
    parts = town_first(ground, i, form, tuple(ground.parts(range(i + 1, stop), "of")))
    last = max((p.place.last for p in parts), default=i + 1)
    return Seen(i, form.noun.kind, range(ground.reach(i, clause.start), stop), last, parts, form.own)


def aside(ground: Ground, i: int, j: int) -> bool:
    """«سيبحث، خلال زيارته التي تستمر يومين، مع الوزير»: the comma at the token ends a circumstance with words of its own;
    «with» after it is of the verb before."""
    with_it = j + 1 < len(ground.page) and ground.small.roles.get(ground.page.word[j + 1]) == "with"
    return ground.page.raw[j] in ground.small.commas and with_it and ground.beside(i - 1) and any(ground.plain(k) for k in range(i + 1, j))


def joins_verb(ground: Ground, j: int) -> bool:
    """«يدعوه لزيارة كذا ويقبل بالذهاب إلى كذا»: a second verb joined to the first, whose goal is no longer that of the visit."""
    word = ground.page.word[j]
    return j not in ground.covered and word.startswith(ground.small.joint) and ground.tenses.of(word) == "present" and not ground.carrier(j)


def town_first(ground: Ground, i: int, form: NounForm, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """«قمة سنغافورة»: a state whose capital bears its name is where the summit is, right behind the noun and not joined with another."""
    first = parts[0].place if parts else None
    conference = form.noun.word in ground.words.of_press
    if first is None or form.noun.kind != "summit" and not conference or first.first != i + 1 or first.mention.kind != "state" or first.city or first.clitic:
        return parts
    joined = any(p.place.clitic.startswith(ground.small.joint) and p.place.first == first.last for p in parts[1:2])
    if first.name.name in ground.small.capital_of and not conference or joined:
        return parts
    return (Part(parts[0].role, replace(first, city=first.name.name)), *parts[1:])
