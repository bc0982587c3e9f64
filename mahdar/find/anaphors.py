"""Who is meant by words for a speaker whose name stands elsewhere in the article: the statements are gone through in order, each way in turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, structs

from mahdar.find.cast import Cast
from mahdar.find.named_after import Spoken
from mahdar.model import Name, Span

FAR = 600  # code points: so far before its cue stands the subject of a sentence

Names = tuple[Name, ...]


class Case(Struct, frozen=True):
    """A statement that one speaker has, the words for him, and the statements before it and behind it."""

    spoken: Spoken
    place: Span
    before: Sequence[Spoken]
    after: Sequence[Spoken]

    @property
    def name(self) -> Name:
        """The speaker as he is called so far."""
        return self.spoken.names[0]


Way = Callable[[Case], Names]


class Anaphors:
    """The speakers of one article, each way to tell who is meant with the rule of its name."""

    def __init__(self, cast: Cast, ways: Sequence[tuple[str, Way]]) -> None:
        self.cast, self.ways = cast, ways

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements, each description replaced by whoever is meant, also where it is gone on with by no word."""
        out: list[Spoken] = []
        meant: dict[str, Names] = {}
        for n, spoken in enumerate(found):
            place = self.place(spoken)
            rule, names = self.told(Case(spoken, place, out, found[n + 1 :])) if place is not None else ("", ())
            if names:
                meant[spoken.names[0].name] = tuple(Name(m.name, m.type) for m in names)
                out.append(structs.replace(spoken, rule=rule, names=tuple(Name(m.name, m.type, spoken.names[0].mention) for m in names)))
            else:
                out.append(self.gone_on(spoken, meant))
        return out

    def place(self, spoken: Spoken) -> Span | None:
        """The words for the only speaker of a statement: its mention, or the nearest before its cue where no word stands there."""
        if len(spoken.names) != 1:
            return None
        name, cue = spoken.names[0], spoken.statement.cue
        if spoken.statement.mention is not None or name.mention is not None or name.type == "PER":
            return spoken.statement.mention
        start = self.cast.article.text.rfind(name.name, max(cue.start - FAR, 0), cue.start)
        return self.cast.article.span(start, start + len(name.name)) if start >= 0 else None

    def told(self, case: Case) -> tuple[str, Names]:
        """Who is meant by the first way that tells it, and its rule."""
        return next(((rule, names) for rule, way in self.ways if (names := way(case))), ("", ()))

    def gone_on(self, spoken: Spoken, meant: dict[str, Names]) -> Spoken:
        """The statement with whoever is meant by the one who goes on."""
        goes_on = spoken.statement.mention is None or spoken.rule == "issuer_of_paper"
        names = meant.get(spoken.names[0].name, ()) if len(spoken.names) == 1 and goes_on else ()
        return structs.replace(spoken, names=names) if names else spoken
