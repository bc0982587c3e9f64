"""Who is meant where whoever agrees with a verb spoke far back, with other speakers between: the one person named since, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.cast import Cast
from mahdar.find.speakers_before import SpeakersBefore
from mahdar.find.voices import Voice
from mahdar.model import Mention, Name, Statement

FAR = 400  # code points: no further back is he meant himself


class FarSpeakers:
    """The speakers far back of one article; `between` gives the mentions that begin in a stretch of its text."""

    def __init__(self, cast: Cast, earlier: SpeakersBefore, between: Callable[[int, int], Sequence[Mention]]) -> None:
        self.cast, self.page, self.earlier, self.between = cast, cast.page, earlier, between

    def meant(self, statement: Statement, voice: Voice) -> tuple[Name, ...]:
        """The one person named in the sentence of the cue, or else since `voice`, who agrees and spoke too far back; where nobody is, he himself."""
        for start in (self.earlier.sentence_start(statement), voice.statement.span.stop):
            free = [m for m in self.between(start, statement.cue.start) if self.may_be(m, voice.gender)]
            names = {self.cast.name_of(m).name for m in free}
            if names:
                sure = any(m.gender for m in free) or names == {voice.names[0].name}
                return (Name(names.pop(), "PER", None),) if len(names) == 1 and sure and voice.gender else ()
        near = statement.parent is None and statement.cue.start - voice.statement.span.stop < FAR
        return self.earlier.names(voice) if near and voice.gender and [n.type for n in voice.names] == ["PER"] else ()

    def may_be(self, mention: Mention, gender: str | None) -> bool:
        """A person of no other gender, named outside quotations."""
        return mention.kind == "person" and gender in (None, mention.gender or gender) and not self.page.depth[self.page.at(mention.span.start)]
