"""The table of doings (doings.yaml): where a verb of saying reports nothing, and what cannot speak."""

from __future__ import annotations

import re

from msgspec import Struct

from mahdar.lexicon import Lexicon


class DoingVerb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb that tells of deeds, too: the nouns with which it reports (`speech`), or those with which it does not (`deed`)."""

    verb: str
    speech: tuple[str, ...] = ()
    deed: tuple[str, ...] = ()


class DoingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """doings.yaml: what each list holds is said there."""

    things: tuple[str, ...]
    deeds: tuple[str, ...]
    verbs: tuple[DoingVerb, ...]
    adopting: tuple[str, ...]
    tightening: tuple[str, ...]
    tightened: tuple[str, ...]
    passives: tuple[str, ...]
    expecting: tuple[str, ...]
    crowds: tuple[str, ...]
    reminding: tuple[str, ...]
    finding: tuple[str, ...]
    finders: tuple[str, ...]
    endangering: tuple[str, ...]
    inscribing: tuple[str, ...]
    on_it: tuple[str, ...]
    following: tuple[str, ...]
    evidence: tuple[str, ...]
    declaring: tuple[str, ...]
    war: tuple[str, ...]
    proving: tuple[str, ...]
    proof: tuple[str, ...]
    casualties: tuple[str, ...]
    no_longer: tuple[str, ...]
    extent: tuple[str, ...]
    until: tuple[str, ...]
    spelt_passives: tuple[str, ...]
    cries: tuple[str, ...]
    labels: tuple[str, ...]
    profiles: tuple[str, ...]
    superlatives: tuple[str, ...]
    verb_letters: tuple[str, ...]
    giving_cause: tuple[str, ...]
    feelings: tuple[str, ...]
    causes: tuple[str, ...]
    genitive_seats: tuple[str, ...]
    nearing: tuple[str, ...]
    of_me: tuple[str, ...]
    among: tuple[str, ...]
    how_many: tuple[str, ...]
    talking: tuple[str, ...]
    burdens: tuple[str, ...]
    by_it: tuple[str, ...]
    holding: tuple[str, ...]
    needs: tuple[str, ...]
    tests: tuple[str, ...]
    becoming: tuple[str, ...]


class Doings:
    """The same, folded, but for the verbs, which are known by their lemma as it is written."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, fold = lexicon.table("doings", DoingTable), lexicon.folding.fold
        self.things = frozenset(map(fold, table.things))
        self.deeds = frozenset(map(fold, table.deeds))
        self.speech = {row.verb: frozenset(map(fold, row.speech)) for row in table.verbs if row.speech}
        self.deed = {row.verb: frozenset(map(fold, row.deed)) for row in table.verbs if row.deed}
        self.adopting, self.passives = frozenset(table.adopting), frozenset(table.passives)
        self.tightening, self.tightened = frozenset(table.tightening), frozenset(map(fold, table.tightened))
        self.expecting, self.endangering = frozenset(table.expecting), frozenset(table.endangering)
        self.reminding = frozenset(table.reminding)
        self.finding, self.finders = frozenset(table.finding), frozenset(map(fold, table.finders))
        self.inscribing, self.following = frozenset(table.inscribing), frozenset(table.following)
        self.declaring, self.proving = frozenset(table.declaring), frozenset(table.proving)
        self.on_it, self.evidence = frozenset(map(fold, table.on_it)), frozenset(map(fold, table.evidence))
        self.by_it, self.holding = frozenset(map(fold, table.by_it)), frozenset(table.holding)
        self.needs, self.tests = frozenset(map(fold, table.needs)), frozenset(map(fold, table.tests))
        self.becoming = frozenset(map(fold, table.becoming))
        self.burdens = frozenset(map(fold, table.burdens))
        self.war, self.proof = frozenset(map(fold, table.war)), frozenset(map(fold, table.proof))
        self.casualties = frozenset(map(fold, table.casualties))
        self.crowds = frozenset(map(fold, table.crowds))
        self.no_longer = frozenset(map(fold, table.no_longer))
        self.extent, self.until = frozenset(map(fold, table.extent)), frozenset(map(fold, table.until))
        self.spelt_passives = frozenset(table.spelt_passives)
        self.last_letters = frozenset(fold(word)[-1:] for word in table.spelt_passives)
        self.cries = frozenset(table.cries)
        self.labels, self.profiles = frozenset(map(fold, table.labels)), frozenset(map(fold, table.profiles))
        self.verb_letters = frozenset(table.verb_letters)
        self.giving_cause, self.feelings = frozenset(table.giving_cause), frozenset(map(fold, table.feelings))
        self.genitive_seats, self.nearing = frozenset(table.genitive_seats), frozenset(map(fold, table.nearing))
        self.of_me = frozenset(table.of_me)
        self.causes = frozenset(map(fold, table.causes))
        self.among, self.how_many = frozenset(map(fold, table.among)), frozenset(map(fold, table.how_many))
        self.talking = frozenset(table.talking)
        self.superlative = re.compile("|".join(table.superlatives))
