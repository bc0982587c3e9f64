"""What the clause of those who meet beside a meeting tells of it: «يلتقي فلان فلانا على هامش القمة» was not yet, so that the summit is not over."""

from __future__ import annotations

from mahdar.find.ground import Course, Ground, Seen
from mahdar.lexicon.talks import MeetingVerb


def yet_to_meet(ground: Ground, first: int, j: int) -> bool:
    """Before the word for «margin» at the token stands a verb of meeting in the present, which is none of a headline, nor behind «was»."""
    if ground.page.word[j] not in ground.words.margins or ground.headline(j):
        return False
    return any(meets_now(ground, k) for k in range(first, j))


def meets_now(ground: Ground, k: int) -> bool:
    """A verb of meeting in the present or future stands at the token, behind no «was» or «not»."""
    forms = ground.words.verbs.get(ground.page.word[k], ()) if k not in ground.covered else ()
    was = k > 0 and ground.page.word[k - 1] in ground.small.was or ground.negated(k)
    met = any(isinstance(f.verb, MeetingVerb) and f.verb.kind == "meeting" for f in forms)
    return not was and met and all(f.shape != "past" for f in forms)


def on_today(ground: Ground, seen: Seen, course: Course, time: str | None) -> bool:
    """They are to meet beside it on the day of the article, which is one of its days."""
    if not yet_to_meet(ground, ground.clause(seen.noun).start, course.at) or not time:
        return False
    first, _, last = time.partition("/")
    return first <= (ground.published or "") <= (last or first)
