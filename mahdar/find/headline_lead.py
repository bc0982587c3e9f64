"""Who speaks in a headline by a noun alone, named where the text below tells the same («منظمة حقوقية: …» above «حذرت منظمة كذا من …»)."""

from __future__ import annotations

from msgspec import structs

from mahdar.find.cast import Cast
from mahdar.find.named_after import Spoken
from mahdar.lexicon.again import Again
from mahdar.lexicon.people import one_human
from mahdar.model import Name, Statement
from mahdar.text import WORD

BELOW = 3  # statements below the headline: no further one tells the same
SAME = 2  # words of matter that a headline shares with the text
SHORT = 4  # letters: a shorter word is no matter
FIRST = 3  # paragraphs: the headline, and the two below it
PLAIN = "state"  # the act that tells nothing
CLITICS = 2  # letters at the front of a word that may be particles


class HeadlineLead:
    """The headline of one article and the statements below it."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names
        self.article, self.grammar = cast.names.article, cast.grammar
        self.humans, self.reports = cast.lexicon.made(one_human), cast.lexicon.made(Again).of_bodies

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements, each speaker of the headline whom a noun alone tells replaced by whoever says the same below."""
        lines = self.page.paragraphs
        if len(lines) < 2 or not found:
            return found
        headline, stop = self.page.stop[lines[0].stop - 1], self.page.stop[lines[min(FIRST, len(lines)) - 1].stop - 1]
        above = [n for n, spoken in enumerate(found) if spoken.statement.cue.start < headline]
        below = [s for s in found[len(above) :][:BELOW] if s.statement.cue.start < stop and s.statement.parent is None and len(s.names) == 1]
        return [self.named(spoken, below) if n < len(above) else spoken for n, spoken in enumerate(found)]

    def named(self, spoken: Spoken, below: list[Spoken]) -> Spoken:
        """The statement of a headline with the name that a statement below gives its speaker, where one does."""
        if len(spoken.names) != 1 or spoken.names[0].type != "OTHER":
            return spoken
        told = next((other.names[0] for other in below if self.same(spoken, other)), None)
        return structs.replace(spoken, rule="named_in_lead", names=(Name(told.name, told.type, spoken.names[0].mention),)) if told is not None else spoken

    def same(self, spoken: Spoken, other: Spoken) -> bool:
        """The statement below is that of the headline, and tells more of who speaks."""
        told, fold = other.names[0], self.cast.lexicon.folding.fold
        noun = self.bare(fold(spoken.names[0].name.split()[0]))
        shared, near = len(self.matter(spoken.statement) & self.matter(other.statement)), self.near(noun, other.statement)
        if shared < SAME and not (near and (shared or spoken.statement.act == other.statement.act != PLAIN)):
            return False
        if told.type == "OTHER" or told.type == "ORG" and self.words(spoken.names[0]) < self.words(told):
            return told.type == "ORG" or self.fuller(noun, spoken.names[0], told)
        if any(head.kind == "body" for head in self.names.heads.get(noun, ())) or self.many(noun):
            return told.type == "ORG" and near
        if told.type == "PER":
            return near or self.is_human(noun)
        return told.type == "ORG" and noun in self.reports

    def words(self, name: Name) -> set[str]:
        """The words of a name."""
        return set(self.cast.lexicon.folding.fold(name.name).split())

    def fuller(self, noun: str, name: Name, told: Name) -> bool:
        """The words below begin with the same noun and are more."""
        words = told.name.split()
        return len(words) > len(name.name.split()) and self.bare(self.cast.lexicon.folding.fold(words[0])) == noun

    def is_human(self, noun: str) -> bool:
        """The noun is one for a human being: an office, a calling, a source."""
        return (
            noun in self.humans["m"]
            or noun in self.humans["f"]
            or any(head.kind in ("office", "unnamed") and not head.plural for head in self.names.heads.get(noun, ()))
        )

    def many(self, noun: str) -> bool:
        """The noun is one for many."""
        return any(head.plural for head in self.names.heads.get(noun, ()))

    def near(self, noun: str, statement: Statement) -> bool:
        """The noun stands in the words of a statement that are not said."""
        said = [self.page.tokens(c.start, c.stop) for c in statement.content]
        around = self.page.tokens(statement.span.start, statement.span.stop)
        return any(self.bare(self.page.word[i]) == noun for i in around if not any(i in tokens for tokens in said))

    def matter(self, statement: Statement) -> set[str]:
        """The words of matter in what is said."""
        return {stem for c in statement.content for i in self.page.tokens(c.start, c.stop) if (stem := self.stem(i))}

    def stem(self, i: int) -> str:
        """The word at token i without the particles at its front, empty for a small one."""
        word = self.page.word[i]
        if self.page.kind[i] != WORD or self.names.word(word).stop or word in self.grammar.prepositions:
            return ""
        bare = self.bare(word)
        return bare if len(bare) >= SHORT else ""

    def bare(self, word: str) -> str:
        """The word without a conjunction or preposition and the article at its front."""
        for n in range(CLITICS + 1):
            if word[n:].startswith(self.article):
                return word[n + len(self.article) :]
        led = word[:1] in self.grammar.to_letter and word[1:2] in self.grammar.to_letter
        return word[2:] if led else self.cast.without_article(word)
