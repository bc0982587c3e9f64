"""The names right before a verb that are its subject."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.clauses import Part
from mahdar.find.ground import Ground


def before_verb(ground: Ground, verb: int, first: int) -> Iterator[Part]:
    """The names that stand right before a verb as its subject, joined by «and»."""
    run: list[Part] = []
    passed = ground.words.possible | ground.words.perfect | ground.small.was
    stop = next(j for j in range(verb, -1, -1) if not j or ground.page.word[j - 1] not in passed)
    stop -= apposed_before(ground, stop)
    for j in ground.leftward(stop, first) if not joined_verb(ground, verb) else ():
        if j not in ground.places or ground.role(ground.places[j], "") or j and ground.page.word[j - 1] in ground.small.roles:
            break
        run.append(Part("by", ground.places[j]))
        if not ground.places[j].clitic.startswith(ground.small.joint):
            break
    if run and run[-1].place.clitic.startswith(ground.small.joint) and (other := ground.apposed_to(run[-1].place.first)):
        run.append(Part("by", other))
    return iter(reversed(run))


def joined_verb(ground: Ground, verb: int) -> bool:
    """«تردد فلان على البيت الأبيض والتقى …»: a verb that «and» joins to one before it; what stands right before it is not its subject."""
    bare = ground.page.word[verb].removeprefix(ground.small.joint)
    return bare != ground.page.word[verb] and (bare in ground.words.verbs or bare in ground.words.carriers)


def apposed_before(ground: Ground, verb: int) -> bool:
    """«كانت رئيسة الوزراء، فلانة، استقبلت …»: a comma before the verb, behind a name that stands between two."""
    name = ground.covered.get(verb - 2) if verb > 1 and ground.page.raw[verb - 1] in ground.small.commas else None
    return name is not None and name > 0 and (ground.page.raw[name - 1] in ground.small.commas or ground.places[name].mention.office is not None)
