"""The one named right behind a verb that always has somebody for its object, where other words tell whom it is aimed at, or that he is its subject."""

from __future__ import annotations

from mahdar.find.statements.draft import Run
from mahdar.find.statements.scene import Scene
from mahdar.lexicon.speech import CueForm

PEOPLE = frozenset({"person", "body", "state", "office"})


def told_who(scene: Scene, subject: Run | None) -> tuple[Run, Run] | None:
    """Who speaks, and the clause of whoever hears it behind him («اتهم الوزير من سماهم "المخربين" بـ…»); None where no such clause follows."""
    if subject is None or subject.skip:
        return None
    known = scene.mentions.get(subject.first)
    if known[1].kind not in PEOPLE if known else not scene.names.word(scene.word(subject.first)).unknown:
        return None
    last = known[0] if known else subject.first + 1
    k = last + (scene.word(last) in scene.grammar.everyone)
    who = scene.word(k) in scene.grammar.of and k + 1 not in scene.mentions and not scene.definite(k + 1)
    return (Run(subject.first, last), Run(k, k + 2)) if who and verbal(scene, k + 1) else None


def verbal(scene: Scene, k: int) -> bool:
    """Token k is a finite verb, with a pronoun behind it or without."""
    word = scene.word(k)
    stems = (word, *(word.removesuffix(p) for p in scene.names.naming.pronouns if word.endswith(p)))
    return scene.finite(k) is not None or any(scene.tenses.of(stem) in ("past", "present") for stem in stems)


def counsels(scene: Scene, cue: CueForm, subject: Run | None) -> bool:
    """A person named with what he is in commas behind a verb of asking is brought in as its subject («ونصح فلان، مدير الميناء، بأن …»)."""
    known = scene.mentions.get(subject.first) if subject is not None and not subject.skip else None
    if known is None or cue.act != "demand" or cue.gender != "m" or known[1].kind != "person" or known[1].gender == "f":
        return False
    named = known[1].head.start == known[1].span.start and scene.page.start[subject.first if subject else 0] == known[1].span.start
    return named and any(map(scene.comma, range(subject.first if subject else 0, known[0] + 1)))
