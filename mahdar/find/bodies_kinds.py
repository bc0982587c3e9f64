"""Bodies by the noun for their kind that their names do not begin with («واشنطن بوست … الصحيفة», «وكالة التصنيف»)."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Protocol

from mahdar.find.cast import Cast, Known
from mahdar.find.kinds_written import kinds
from mahdar.find.labelled import labels
from mahdar.lexicon.again import Again
from mahdar.model import Mention, Name


class Spoke(Protocol):
    """Who spoke in a statement."""

    @property
    def names(self) -> tuple[Name, ...]:
        """The names."""


class BodiesKinds:
    """The bodies of one article by the nouns for their kinds."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page = cast, cast.page
        self.kinds = cast.lexicon.made(kinds)
        self.labels = cast.lexicon.made(labels)
        self.table: Again = cast.lexicon.made(Again)

    def takes_up(self, wanted: Sequence[str], name: Name) -> bool:
        """The noun alone is one for the kind of the body: by the table, or the second word of its name behind another such noun («موقع صحيفة …»)."""
        if len(wanted) != 1 or name.type != "ORG":
            return False
        words = list(map(self.cast.offices.compared, name.name.split()))
        return wanted[0] in self.kinds.get(name.name, ()) or words[1:2] == list(wanted) and wanted[0] in self.labels and words[0] in self.labels

    def described(self, words: Sequence[str], voices: Sequence[Spoke]) -> Name | None:
        """The only body of its kind that spoke and is named in other words, where these tell of what it does («وكالة التصنيف»)."""
        if tuple(words[:2]) not in self.table.described:
            return None
        spoke = {n.name: n for voice in voices for n in voice.names if n.type == "ORG"}
        called = {tuple(map(self.cast.offices.compared, n.name.split()[:2])): n for n in spoke.values()}
        alike = [n for two, n in called.items() if two[0] == words[0] and two != tuple(words[:2])]
        return Name(alike[0].name, "ORG") if len(alike) == 1 else None

    def only_known(self, wanted: Sequence[str], start: int) -> Name | None:
        """The only body of a kind that a table knows, named twice before the letter `start`, where the article tells of no other of the kind («الشركة»)."""
        if len(wanted) != 1 or wanted[0] not in self.labels:
            return None
        before = [m for m in self.named if m.span.start < start and wanted[0] in self.kinds.get(m.entry or "", ())]
        if len(before) < 2 or len({m.entry for m in before}) > 1:
            return None
        return None if self.others(wanted[0], before, start) else Name(str(before[0].entry), "ORG")

    def others(self, noun: str, bodies: Sequence[Mention], start: int) -> bool:
        """The noun stands before the letter `start` outside these bodies, and is not the bare noun with the article."""
        inside = {k for m in bodies for k in self.page.tokens(m.span.start, m.span.stop)}
        return any(self.page.start[k] < start and k not in inside and not self.definite(k) for k in self.places.get(noun, ()))

    def only_named(self, wanted: Sequence[str], start: int) -> Name | None:
        """The only body named in full before the letter `start` that begins with the noun («محكمة الأسرة … قالت المحكمة»), no other of the kind told of."""
        if len(wanted) != 1:
            return None
        before = [known for known in self.led_by.get(wanted[0], ()) if known.mention.span.start < start]
        names = {self.cast.body_name(known) for known in before}
        if len(names) != 1 or self.others(wanted[0], [known.mention for known in before], start):
            return None
        return Name(names.pop(), "ORG")

    @functools.cached_property
    def led_by(self) -> dict[str, list[Known]]:
        """The bodies named in more than one word that begin with a noun without the article, or with a state's adjective behind one, by that noun,
        folded loosely."""
        found = dict[str, list[Known]]()
        for known in self.cast.known:
            if known.mention.kind == "body" and len(known.words) > 1 and (not self.with_article(known) or self.of_state(known)):
                found.setdefault(known.words[0], []).append(known)
        return found

    def with_article(self, known: Known) -> bool:
        """The name of the body begins with the article («الجيش الشعبي»)."""
        return self.page.word[self.page.at(known.mention.span.start)].startswith(tuple(self.cast.grammar.article))

    def of_state(self, known: Known) -> bool:
        """The noun of the body's name has a state's adjective behind it («الحكومة الكويتية»)."""
        return bool(self.cast.offices.held(known.words[1:]) & self.cast.offices.adjectives)

    def definite(self, k: int) -> bool:
        """Token k has the article and nothing with the article behind it («الشركة»)."""
        article = tuple(self.cast.grammar.article)
        behind = self.page.word[k + 1 : k + 2]
        return self.page.word[k].startswith(article) and not any(word.startswith(article) for word in behind)

    @functools.cached_property
    def named(self) -> list[Mention]:
        """The bodies of the article that a table knows."""
        return [known.mention for known in self.cast.known if known.mention.kind == "body" and known.mention.entry]

    @functools.cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens that are nouns for kinds of bodies or begin names of bodies, folded loosely and without the article."""
        found: dict[str, list[int]] = {}
        for k, word in enumerate(self.page.word):
            if (noun := self.cast.offices.compared(word)) in self.labels or noun in self.led_by:
                found.setdefault(noun, []).append(k)
        return found
