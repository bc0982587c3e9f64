"""The lines of an article that tease others («اقرأ أيضا: …»): whoever speaks in them is not taken up by the text."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.closings import closings
from mahdar.model import Statement


class Teasers:
    """The teasers of one article."""

    def __init__(self, cast: Cast) -> None:
        begins, page = cast.lexicon.made(closings).begins, cast.page
        self.places = [(page.start[line.start], page.stop[line.stop - 1]) for line in page.paragraphs if begins(page, line)]

    def hold(self, statement: Statement) -> bool:
        """The cue of a statement stands in such a line."""
        return any(start <= statement.cue.start < stop for start, stop in self.places)
