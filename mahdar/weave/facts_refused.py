"""Charges, and their refusal by whom they are laid against."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.find.small_words import Small
from mahdar.model import Mention
from mahdar.weave.facts import Fact, Sight, Token, entries_of
from mahdar.weave.facts_figures import is_past
from mahdar.weave.sides import shared, states_in
from mahdar.weave.spelling import Spelling

NEAR = 5
TARGET, WRONG = 10, 5
"""Words after an accusation, and around a wrong, within which the accused is named."""
ACCUSER = 2
"""Words after a charge in which it is told whose it is."""
BESIDE = 1
"""Roots and names that a charge and its refusal must share beside those of the accused and the accuser."""
SAME = 5
"""Roots that a charge must share with one that is refused as mentioned before."""


def charge_refused(sight: Sight) -> Iterator[Fact]:
    """A state, or one who speaks for it, refuses charges that somebody lays against it."""
    for n, token in enumerate(sight.tokens):
        after = sight.tokens[n + 1 : n + 1 + NEAR]
        charge = refused_charge(sight, token, after)
        if not charge or any(t.word in sight.known.formerly for t in after):
            continue
        if who := refuser(sight, token, charge):
            later = [m for m in sight.mentions if m.kind == "person" and m.span.start >= charge.start]
            by = sight.named(name for m in later for name in sight.told.names.get(m.span, ()))
            back = any(t.word in sight.known.this for t in after if t.start <= charge.start)
            about = told_of(sight) | (sight.roots_before if back else frozenset())
            states = chargers(sight, charge) - {who}
            yield Fact(
                name="charge_refused", keys=sight.keys([who]), at=(token.start, charge.stop), value=who, by=by, about=about, low=float(back), states=states
            )
            return


def refused_charge(sight: Sight, token: Token, after: list[Token]) -> Token | None:
    """The charge that a verb refuses or a reply answers."""
    if sight.known.bare(token.word, sight.known.rejecting):
        return next((t for t in after if t.stem in sight.known.charges and t.word not in sight.known.laying), None)
    if sight.known.bare(token.word, sight.known.answering) and negates(sight):
        return next((t for t in after if t.stem in sight.known.statements), None)
    return None


def chargers(sight: Sight, charge: Token) -> frozenset[str]:
    """The states right after a charge, whose charge it is («the Italian charges»)."""
    after = [t for t in sight.tokens if t.start >= charge.stop][:ACCUSER]
    return frozenset(states_in(" ".join(sight.text[t.start : t.stop] for t in after), sight.lexicon.made(Small), sight.lexicon))


def all_states(sight: Sight) -> frozenset[str]:
    """The states that a sentence names, those of its persons among them, wherever the article tells what they are of."""
    persons = {n.name for m in sight.mentions for n in sight.told.names.get(m.span, ())}
    theirs = (m for m in sight.told.mentions if any(n.name in persons for n in sight.told.names.get(m.span, ())))
    return frozenset({*states_in(sight.span.text, sight.lexicon.made(Small), sight.lexicon), *(entry for m in theirs for entry in entries_of(m))})


def negates(sight: Sight) -> bool:
    """The sentence holds a negation."""
    return any(map(sight.negates, range(len(sight.tokens))))


def refuser(sight: Sight, verb: Token, charge: Token) -> str:
    """The state or body of the subject: of what is named right after the verb, else of the person or else the first named before it."""
    named = [m for m in sight.mentions if any(entries_of(m))]
    after = [m for m in named if verb.stop <= m.span.start and m.span.stop <= charge.start]
    before = [m for m in named if m.span.stop <= verb.start]
    subjects = after or [m for m in before if m.kind == "person"] or before
    return side_of(subjects[0]) if subjects else ""


def side_of(mention: Mention) -> str:
    """The side a mention stands for: a state or body by its own name, another by that of its state."""
    return mention.entry if mention.entry and mention.kind in ("state", "body") else mention.body or ""


def charge_laid(sight: Sight) -> Iterator[Fact]:
    """Somebody accuses a state, or blames it for a wrong."""
    for n, token in enumerate(sight.tokens):
        if sight.known.bare(token.word, sight.known.accusing):
            near = sight.tokens[n + 1 : n + 1 + TARGET]
        elif sight.known.bare(token.word, sight.known.wrongs) and not denied(sight, n):
            near = sight.tokens[max(0, n - WRONG) : n + WRONG]
        else:
            continue
        if any(is_past(sight, d) and d.span.stop <= token.start for d in sight.dated):
            return
        own = {n.name for s in sight.statements if s.cue.start <= token.start < s.cue.stop for n in sight.told.names.get(s.cue, ())}
        against = {entry for m in accused(sight, token, near) for entry in entries_of(m)} - own
        by = frozenset(who for s in sight.statements for who in sight.speakers(s))
        persons = sight.persons
        value = "|".join(sorted(against))
        keys = tuple(key for entry in sorted(sight.entries) for key in sight.keys([entry]))
        yield Fact(name="charge_laid", keys=keys, at=(token.start, token.stop), by=by | persons, about=told_of(sight), value=value, states=all_states(sight))
        return


def accused(sight: Sight, token: Token, near: list[Token]) -> list[Mention]:
    """Whom the words after an accusation or around a wrong name, but for the accuser, who stands right after his verb and before the accused."""
    named = [m for m in sight.mentions if near and near[0].start <= m.span.start < near[-1].stop]
    first = named[0] if named else None
    outer = [m for m in named[1:] if first and m.span.start >= first.span.stop]
    return outer if first and outer and near[0].start > token.start and first.span.start == near[0].start else named


def denied(sight: Sight, n: int) -> bool:
    """A wrong is negated or refused by the words before it."""
    before = range(max(0, n - NEAR), n)
    words = [sight.tokens[m] for m in before]
    return any(map(sight.negates, before)) or any(t.stem in sight.words.denials or sight.known.bare(t.word, sight.known.rejecting) for t in words)


def told_of(sight: Sight) -> frozenset[str]:
    """The roots of a sentence, the names in it and the states of its adjectives, but those of persons and of their offices."""
    persons = [m for m in sight.mentions if m.kind == "person"]
    tokens = [t for t in sight.tokens if not any(m.span.start <= t.start < m.span.stop for m in persons)]
    roots = {sight.words.root(t.stem) for t in tokens} & sight.roots
    states = states_in(" ".join(sight.text[t.start : t.stop] for t in tokens), sight.lexicon.made(Small), sight.lexicon)
    return sight.entries_but(persons) | roots | frozenset(states)


def charges(sight: Sight) -> Iterator[Fact]:
    """Charges and their refusal; a sentence that refuses lays none."""
    refused = list(charge_refused(sight))
    yield from refused or charge_laid(sight)


def common(refused: Fact, laid: Fact) -> set[str]:
    """What both tell of beside the names of the accused and the accuser."""
    names = {word for name in refused.by | laid.by for word in name.split()[1:]}
    return {root for root in refused.about & laid.about if root != refused.value and not any(root[:3] == word[:3] for word in (*names, refused.value))}


def part_charges(a: Fact, b: Fact, spelt: Spelling) -> str | None:
    """The one refuses what the other lays against it."""
    refused, laid = (a, b) if a.name == "charge_refused" else (b, a)
    if a.name == b.name or (refused.low and len(common(refused, laid)) < SAME):
        return None
    if refused.by:
        against = refused.value in laid.about and bool(shared(refused.by, laid.by, spelt)) and len(common(refused, laid)) >= BESIDE
    else:
        others = laid.states - {refused.value}
        strange = refused.states and others and refused.states.isdisjoint(others)
        against = not strange and refused.value in laid.value.split("|")
    return "a charge and its refusal" if against else None
