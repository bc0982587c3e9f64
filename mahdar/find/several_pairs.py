"""Two who stand together in a sentence before «الجانبان», «الزعيمان», «كل منهما»: who met, or whom «و», «مع» or «ب» joins."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

from mahdar.find.cast import Cast
from mahdar.find.small_words import Small
from mahdar.find.voices import Voice
from mahdar.lexicon.again import Again
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.model import Mention, Name, Span, Type
from mahdar.text import BREAK, WORD

SENTENCES = 3  # the one of the phrase and so many less one before it
BETWEEN = 4  # tokens that tell what the second is to the first («ومنافسه الرئيسي»)
FAR = 150  # tokens: no three sentences are longer
KINDS: dict[Type, tuple[str, ...]] = {"PER": ("person", "office"), "GPE": ("state",), "ORG": ("body",)}


class Pairs:
    """The sentences of one article in which two are told of together."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.again: Again = cast.lexicon.made(Again)
        self.bound: Anaphoric = cast.lexicon.made(Anaphoric)
        self.known = cast.known
        self.small: Small = cast.lexicon.made(Small)

    def before(self, place: Span, sort: Type, noun: str) -> tuple[Name, ...]:
        """The two of a sort whom the nearest sentence before the place tells of that tells of any two."""
        for run in self.sentences(self.page.at(place.start)):
            told = self.mentions(run)
            kinds = KINDS["PER"] if sort == "OTHER" and any(m.kind == "person" for m in told) else KINDS.get(sort, ("state", "body"))
            alike = [m for m in told if m.kind in kinds]
            if len(alike) == 1 and self.of_stranger(alike[0], run):
                return ()
            two = self.two(alike, run)
            if two and (sort != "PER" or self.are(noun, two)):
                return two
        return ()

    def of_stranger(self, mention: Mention, run: range) -> bool:
        """«و» joins the mention to somebody behind «between» whom no mention holds («ما حدث بين فلانة وسعد»)."""
        first = self.page.at(mention.span.start)
        led = self.page.word[first].startswith(self.cast.names.conjunction) and self.page.start[first] < mention.span.start
        return led and any(self.small.roles.get(self.page.word[k]) == "between" for k in range(run.start, first))

    def sentences(self, at: int) -> Iterator[range]:
        """The tokens before the one at `at`, sentence by sentence, the nearest first."""
        stop, found = at, 0
        for k in range(at - 1, max(at - FAR, -1), -1):
            if self.page.word[k] in self.grammar.stops or self.page.kind[k] == BREAK and self.page.kind[k - 1] == BREAK or not k:
                if stop - k > 1:
                    yield range(k, stop)
                    found += 1
                stop = k
            if found == SENTENCES:
                return

    def mentions(self, run: range) -> list[Mention]:
        """The mentions in a sentence that stand in no other."""
        first = bisect.bisect_left(self.known, self.page.start[run.start], key=lambda k: k.mention.span.start)
        last = bisect.bisect_left(self.known, self.page.start[run.stop - 1] + 1, key=lambda k: k.mention.span.start)
        found: list[Mention] = []
        for known in self.known[first:last]:
            if not found or known.mention.span.start >= found[-1].span.stop:
                found.append(known.mention)
        return found

    def two(self, told: Sequence[Mention], run: range) -> tuple[Name, ...]:
        """The two who are told of and stand together; of more the only ones of whom «مع» or the word for a counterpart joins one to the other."""
        named = {name.name: m for m in reversed(told) if (name := self.cast.name_of(m)).type != "OTHER"}
        order = sorted(named.values(), key=lambda m: m.span.start)
        pairs = list(zip(order, order[1:], strict=False))
        if len(pairs) > 1:
            pairs = [(a, b) for a, b in pairs if self.with_other(b)]
        elif not all(self.with_other(b) or self.together(a, b, run) for a, b in pairs):
            return ()
        names = [self.cast.name_of(m) for m in pairs[0]] if len(pairs) == 1 else []
        return tuple(Name(n.name, n.type) for n in names) if len({n.type for n in names}) == 1 else ()

    def with_other(self, b: Mention) -> bool:
        """«مع» or the word for a counterpart stands right before a mention."""
        word = self.page.word[self.page.at(b.span.start) - 1]
        bare = word[1:] if word[:1] in self.grammar.clinging | self.grammar.joining else word
        return word in self.again.joint_with or bare.startswith(self.cast.names.naming.counterpart)

    def together(self, a: Mention, b: Mention, run: range) -> bool:
        """A verb of meeting stands before both, or «و» or «ب» joins the second to the first, with what it is between or not."""
        page, joint = self.page, self.cast.names.conjunction
        first, second = page.at(a.span.start), page.at(b.span.start)
        behind = page.at(a.span.stop - 1) + 1
        met = any({page.word[k], page.word[k].removeprefix(joint)} & self.grammar.meets for k in range(run.start, first))
        led = behind < second <= behind + BETWEEN and page.word[behind].startswith(joint) and page.kind[behind] == WORD
        return (
            met
            or led
            or self.wed(range(run.start, behind), range(behind, second))
            or page.start[second] < b.span.start
            or page.word[second - 1] in self.grammar.joining
        )

    def wed(self, before: range, between: range) -> bool:
        """A word for a marriage or the like stands up to the first, and a few words behind him lead to the second («زواج فلان من فلانة»)."""
        led = 0 < len(between) <= BETWEEN and self.page.word[between.start] in self.bound.wed_to
        return led and not self.bound.wedding.isdisjoint(self.page.word[before.start : before.stop])

    def speakers(self, place: Span, voices: Sequence[Voice], sort: Type, noun: str) -> tuple[Name, ...]:
        """The last two persons who spoke not far before and whom the noun tells of both; for «الجانبان» the only two who spoke."""
        found: dict[str, Name] = {}
        near = self.page.start[max(self.page.at(place.start) - FAR, 0)]
        for voice in reversed(voices):
            if voice.statement.cue.start < near and len(found) < 2:
                break
            if len(voice.names) == 1 and voice.names[0].type == "PER" and (sort == "OTHER" or self.are(noun, voice.names)):
                found.setdefault(voice.names[0].name, Name(voice.names[0].name, "PER"))
            if sort == "PER" and len(found) > 1:
                break
        other = sort == "OTHER" and self.persons(place) - found.keys()
        return tuple(reversed(found.values())) if len(found) == 2 and sort in ("PER", "OTHER") and not other else ()

    def persons(self, place: Span) -> set[str]:
        """The persons named in the sentences before a place."""
        told = (m for run in self.sentences(self.page.at(place.start)) for m in self.mentions(run) if m.kind == "person")
        return {self.cast.name_of(m).name for m in told}

    def are(self, noun: str, two: Sequence[Name]) -> bool:
        """Both bear the office that the noun tells of them («الوزيران»); one does where the article tells of no second who does."""
        holders = {self.cast.name_of(m).name for m in self.cast.bearing(noun)}
        held = [name.name in holders for name in two]
        return all(held) if len(holders) > 1 else any(held)
