"""Whose words they are that others pass on of somebody told by a pronoun («نقل مكتب فلان عنه قوله», «…، وفق ما نقلته عنه الوكالة»)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.cast import Cast
from mahdar.find.voices import Voice
from mahdar.lexicon.anaphors import Anaphoric
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Statement

NEAR = 4  # speakers: so far back is whoever is meant
SOURCE = "source"  # in the rules of statements with a source phrase
FAR = 10  # tokens: so far before «عنه» stands the verb of passing on


class HeardOfHim:
    """The words passed on in one article of somebody told by a pronoun; `main` are the speakers so far, `between` gives mentions."""

    def __init__(self, cast: Cast, main: Sequence[Voice], between: Callable[[int, int], Sequence[Mention]]) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.main, self.between = main, between
        self.table: Anaphoric = cast.lexicon.made(Anaphoric)

    def names(self, statement: Statement, cue: CueForm | None) -> tuple[Name, ...]:
        """The person whom the pronoun behind «عن» means; nobody where none stands right before a noun of speech or right behind a source phrase."""
        before, behind = self.page.at(statement.cue.start) - 1, self.page.at(statement.cue.stop - 1) + 1
        if statement.mention is not None:
            source = SOURCE in statement.rule and behind < len(self.page) and self.page.word[behind] in self.grammar.heard_whom
            return self.last(self.gender(behind)) if source and self.page.at(statement.mention.start) == behind + 1 else ()
        if cue is None or cue.shape != "noun" or before < 1 or self.page.word[before] not in self.grammar.heard_whom:
            return ()
        gender = self.gender(before)
        return self.inside(before, gender) or self.last(gender)

    def gender(self, k: int) -> str | None:
        """The gender of the pronoun at the end of token k; None where it is that of several."""
        return next((gender for pronoun, gender in self.table.owned_by.items() if self.page.word[k].endswith(pronoun)), None)

    def inside(self, at: int, gender: str | None) -> tuple[Name, ...]:
        """The only person in the words for whoever passes on («مكتب فلان»), behind the verb of the sentence."""
        first = at
        while first and at - first < FAR and self.page.word[first - 1] not in self.grammar.stops and self.page.word[first - 1] != "\n":
            first -= 1
        persons = [m for m in self.between(self.page.start[first], self.page.start[at]) if m.kind == "person" and m.gender in (gender, None)]
        names = {self.cast.name_of(m).name for m in persons}
        return (Name(names.pop(), "PER"),) if gender is not None and len(names) == 1 else ()

    def last(self, gender: str | None) -> tuple[Name, ...]:
        """The last person of the gender who spoke, not long ago."""
        alone = (v for v in reversed(self.main[-NEAR:]) if len(v.names) == 1 and v.names[0].type == "PER")
        voice = next(alone, None) if gender is not None else None
        return (Name(voice.names[0].name, "PER"),) if voice is not None and voice.gender in (None, gender) else ()
