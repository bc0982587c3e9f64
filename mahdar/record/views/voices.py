"""Who speaks for whom: a spokesman for his ministry, a ministry for its state; governments, parties and movements for themselves,
and so do several who hold an office of a named body or state («أعضاء الحلف», «وزراء الاتحاد»).

Each step rests on a mention (an office, a body of a state) and can be seen; a person's judgement `corrected` at any mention of somebody,
with the value `for NAME`, puts another step in its place, `for himself` none.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter

from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.stances import StanceWords, stance_words
from mahdar.model import Mention
from mahdar.record.views.parties import Member, Parties, commonest, held, words
from mahdar.record.views.said import Said
from mahdar.record.views.scope import Gathered

FOR, HIMSELF = "for ", "himself"
STEPS = 4
TWO, WHOM = 2, 3
"""Words of what is asked among which stands of whom."""
HEAD = 70
"""Characters before a relative clause among which its noun stands."""


class Voices:
    """The chains of the parties of a scope, by key."""

    def __init__(self, gathered: Gathered) -> None:
        self.known = gathered.made(Parties)
        self.words: StanceWords = gathered.lexicon.made(stance_words)
        self.relatives = gathered.lexicon.made(grammar).relatives
        self.put_right = corrections(gathered, self.known)
        self.bodies = {source.doc: [m.span for m in source.reading.of(Mention) if m.kind == "body"] for source in gathered.sources}
        self.several = {(source.doc, m.span.start) for source in gathered.sources for m in source.reading.of(Mention) if together(m)}
        self._chains: dict[str, tuple[str, ...]] = {}

    def chains(self, s: Said) -> list[tuple[str, ...]]:
        """The chains of the speakers of a statement; unnamed sources have none."""
        out = []
        for key, speaker in zip(s.speakers, s.form.speakers, strict=True):
            if key:
                chain = self.chain(key)
                out.append(chain[:1] if speaker.type == "PER" and (self.to_own_party(s) or self.at_home(s, chain)) else chain)
            elif speaker.mention and (s.source.doc, speaker.mention[0]) in self.several:
                out.append((speaker.name,))
        return out

    def to_own_party(self, s: Said) -> bool:
        """«دعت فلانة حزبها إلى …», «مؤتمر حزب كذا الذي دعت فلانة …»: a call to one's own party."""
        if s.found.act != "demand" or not s.found.content or not s.speakers:
            return False
        text, cue, fold = s.source.article.text, s.found.cue, self.words.fold
        before = [fold(word) for word in text[max(0, cue.start - HEAD) : cue.start].split()]
        called = {fold(word) for word in text[cue.stop : s.found.content[0].start].split()}
        congress = before[-1:] and before[-1] in self.relatives and any(" ".join(two) in self.words.congress for two in itertools.pairwise(before))
        return bool(congress or called & self.words.own_party)

    def at_home(self, s: Said, chain: tuple[str, ...]) -> bool:
        """«على حزب كذا أن …», «دعا المعارضة إلى …»: who asks something of a party speaks for himself, unless it is one of another state."""
        if s.found.act != "demand" or not s.found.content or len(chain) < TWO:
            return False
        text, first = s.source.article.text, s.found.content[0].start
        called = [self.words.fold(w) for w in (*text[s.found.cue.stop : max(first, s.found.cue.stop)].split(), *text[first : first + HEAD].split()[:WHOM])]
        at = next((n for n, word in enumerate(called) if word in self.words.parties), None)
        if at is None or at and called[at - 1] in self.words.beside | self.words.before_whom:
            return False
        states = {state for word in called[at : at + WHOM + 1] if (state := self.known.state_of(word))}
        return states <= {chain[-1]}

    def chain(self, key: str) -> tuple[str, ...]:
        """The party's name, then for whom it speaks, step by step; the last is the side."""
        if key not in self._chains:
            self._chains[key] = self.climbed(key)
        return self._chains[key]

    def climbed(self, key: str) -> tuple[str, ...]:
        """The chain of a party, worked out anew."""
        names = [self.known.names[key]]
        at: str | None = key
        for _ in range(STEPS):
            above = self.above(at) if at else self.organ_of(names[-1])
            if not above or above in names:
                break
            names.append(above)
            at = self.known.key_of(above)
        return tuple(names)

    def above(self, key: str) -> str | None:
        """For whom a party speaks: the body or state of its offices; of an organ of a state the state."""
        if key in self.put_right:
            return self.put_right[key]
        members = self.known.members[key]
        person = members[0].type == "PER"
        if not person and not self.organ(self.known.names[key]):
            return None
        bodies = Counter(body for m in members if m.mention.body and (body := self.sent_by(m)))
        body = commonest(bodies.elements()) if bodies else self.land_of(key, members) if person else None
        return body and (self.known.by_word(body) or body)

    def sent_by(self, m: Member) -> str | None:
        """The body or state of an office that is still held; of who is sent to another («السفير التونسي لدى قطر») whose he is, where that is told."""
        office = words(m.office).split() if m.type == "PER" and m.office else []
        post = next((n for n, word in enumerate(office) if self.words.fold(word) in self.words.posted), None)
        if post is None:
            return None if any(self.words.fold(word) in self.words.former for word in office) else self.held(m) or m.mention.body
        states = (state for n in range(post) if (state := self.known.state_of(" ".join(office[n : n + 2])) or self.known.state_of(office[n])))
        own = self.held_before(m, " ".join(office[:post])) or next(states, None)
        return own or (None if self.words.fold(office[post]) in self.words.sent else self.held(m) or m.mention.body)

    def held_before(self, m: Member, part: str) -> str | None:
        """A known body, no organ of a state, that the first part of an office names."""
        body = self.held(m)
        return body if body and self.words.fold(body) in self.words.fold(part) else None

    def held(self, m: Member) -> str | None:
        """The body inside an office that is no organ of a state: the commander of an army speaks for the army («القائد العام للجيش»)."""
        office = m.office if m.type == "PER" else None
        inside = (b for b in self.bodies.get(m.source.doc, ()) if office and office.start <= b.start and b.stop <= office.stop)
        names = (self.known.apart(self.known.names[key]) for span in inside if (key := self.known.by_place.get((m.source.doc, span))))
        return next((name for name in names if not self.organ(name)), None)

    def land_of(self, key: str, members: list[Member]) -> str | None:
        """«الرئيس» without a state: the state of the office that the tables give to that person, where it begins with the same word and was held that day."""
        told = {(self.first_of(words(m.office)), dt.date.fromisoformat(m.source.day)) for m in members if m.office and m.source.day}
        for row in held(self.known.names[key], self.known) if told else ():
            since, until = row.since or dt.date.min, row.until or dt.date.max
            if any(self.first_of(row.office) == word and since <= day <= until for word, day in told):
                return next((state for word in row.office.split() if (state := self.known.state_of(word))), None)
        return None

    def first_of(self, office: str) -> str:
        """The first word of an office, folded."""
        return self.known.folded(office).split()[0]

    def organ(self, name: str) -> bool:
        """The body is an organ of a state: its first words say so."""
        return any(self.words.stem(self.words.fold(word)) in self.words.organs for word in name.split()[:2])

    def organ_of(self, name: str) -> str | None:
        """The state of an organ that the articles name in an office only."""
        if not self.organ(name):
            return None
        return next((state for word in name.split() if (state := self.known.state_of(word))), None)


def together(mention: Mention) -> bool:
    """Several who hold an office of one body or state."""
    return mention.kind == "office" and mention.plural and mention.body is not None


def corrections(gathered: Gathered, known: Parties) -> dict[str, str | None]:
    """For whom persons say that a party speaks, by the party's key."""
    out: dict[str, str | None] = {}
    for key, members in known.members.items():
        for m in members:
            for span in (m.mention.span, m.mention.head):
                value = gathered.kept.corrected.get(m.source.article.address(span), "")
                if value.startswith(FOR):
                    out[key] = None if value == FOR + HIMSELF else value.removeprefix(FOR)
    return out


def sides(s: Said, gathered: Gathered) -> dict[str, tuple[str, ...]]:
    """The sides of a statement, each with the chain from its speaker; unnamed sources speak for none."""
    return {chain[-1]: chain for chain in gathered.made(Voices).chains(s)}
