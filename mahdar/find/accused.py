"""Whom a verb with nobody for its subject is aimed at: he does not speak, and in the passive nobody is told to («يتهم النظام بـ…»)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.cast import Cast
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Statement


def nobody_speaks(cast: Cast, statement: Statement, cue: CueForm | None, names: tuple[Name, ...], between: Callable[[int, int], Sequence[Mention]]) -> bool:
    """The one whom the verb is aimed at is taken for its speaker, or by his gender and its place the verb in the present is passive."""
    if cue is None or not cue.aimed or statement.mention is not None or cue.shape not in ("past", "present") or cue.pronoun:
        return False
    page, at = cast.page, cast.page.at(statement.cue.start)
    if not statement.content or at + 2 >= len(page) or statement.content[0].start <= page.start[at + 1]:
        return False
    aimed_at = next((m for m in between(page.start[at + 1], page.stop[at + 1])), None)
    own = aimed_at is not None and len(names) == 1 and names[0].name == cast.name_of(aimed_at).name
    first = at - (page.word[at - 1] in cast.grammar.openers)
    begins = first == 0 or page.word[first - 1] == "\n" or page.word[first - 1] in cast.grammar.stops
    man = aimed_at.gender == "m" and not aimed_at.plural if aimed_at else one_man(cast, page.word[at + 1])
    return own or cue.shape == "present" and not cue.plural and cue.gender == "m" and man and begins


def one_man(cast: Cast, word: str) -> bool:
    """A noun with the article that by its ending is no feminine and no plural."""
    endings = (*cast.grammar.feminine, *cast.grammar.of_things, *cast.names.naming.people_endings)
    return word.startswith(cast.names.article) and not word.endswith(endings)
