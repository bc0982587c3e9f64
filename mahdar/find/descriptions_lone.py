"""Who is meant by a description of which the article tells nothing else: by what he was once whoever spoke last, or else the only person named so far."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Sequence

from mahdar.find.cast import Cast
from mahdar.find.voices import Voice
from mahdar.lexicon.again import Again
from mahdar.lexicon.said import said_words
from mahdar.model import Span

LED = 2  # words before a description among which «كان» tells that another one is brought in


class Alone:
    """The persons of one article, and where each is named."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page = cast, cast.page
        self.said = cast.lexicon.made(said_words)
        self.further = cast.lexicon.made(Again).further

    @functools.cached_property
    def named(self) -> list[tuple[int, str, str | None]]:
        """Where persons are mentioned, by which name, and their gender."""
        persons = [k.mention for k in self.cast.known if k.mention.kind == "person" and not k.mention.plural]
        return [(m.span.start, self.cast.name_of(m).name, m.gender) for m in persons]

    def only(self, start: int, own: str) -> str | None:
        """The name of the only person who is named before a letter of the text, where nothing tells the other gender."""
        before = self.named[: bisect.bisect_left(self.named, start, key=lambda one: one[0])]
        names = {name for _, name, _ in before}
        genders = {gender for _, _, gender in before} - {None}
        return names.pop() if len(names) == 1 and genders <= {own} else None

    def last(self, place: Span, voices: Sequence[Voice], own: str) -> str | None:
        """The name of the last speaker, where that was one person of this gender, and no «كان» before the description brings in another."""
        near = [v for v in voices if v.statement.parent is None][-2:]
        if not near or self.hangs(near[-1]) or len(near) > 1 and self.beside(*near) or self.another(self.page.at(place.start)):
            return None
        voice = near[-1]
        one = len(voice.names) == 1 and voice.names[0].type == "PER" and voice.gender in (None, own)
        return voice.names[0].name if one else None

    def goes_on(self, place: Span) -> bool:
        """Right before a description stands a verb with «و» that tells that the speaker before goes on («وأضاف المفاوض الأوروبي»)."""
        first = self.page.at(place.start)
        verb = self.page.word[first - 1] if first else ""
        spokesman = self.page.word[first] in self.said.spokesmen
        return verb[:1] == self.cast.names.conjunction and verb[1:] in self.further and not spokesman

    def another(self, first: int) -> bool:
        """«كان» before token `first` brings in another («وكان الوزير السابق قال …»)."""
        return any(word in self.cast.grammar.was for word in map(self.bare, self.page.word[max(first - LED, 0) : first]))

    def hangs(self, voice: Voice) -> bool:
        """The words were told behind «عندما» or the like."""
        return self.page.word[self.page.at(voice.statement.cue.start) - 1] in self.said.when

    def beside(self, one: Voice, other: Voice) -> bool:
        """Somebody else spoke before in the sentence in which the last one did."""
        between = self.page.word[self.page.at(one.statement.cue.start) : self.page.at(other.statement.cue.start)]
        ends = self.cast.grammar.stops | {"\n"}
        return [n.name for n in one.names] != [n.name for n in other.names] and ends.isdisjoint(between)

    def bare(self, word: str) -> str:
        """The word without «و» before it."""
        return word.removeprefix(self.cast.names.conjunction)

    def called_before(self, noun: str, start: int) -> bool:
        """The noun stands before a letter of the text without the article («التقى لاعبا … وقال اللاعب»)."""
        compared, loose = self.cast.offices.compared, self.cast.lexicon.loose.fold
        words = (word for word in self.page.places if loose(word) == noun and compared(word) == noun)
        return any(self.page.start[k] < start for word in words for k in self.page.places[word])
