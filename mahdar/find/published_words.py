"""Whose words «قال فيه» reports: of whoever is named before the relative pronoun, or published the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.find.cast import Cast
from mahdar.find.closed import without
from mahdar.find.pronouns_before import but_before
from mahdar.find.subjects_near import NearSubjects
from mahdar.lexicon.again import Again
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Statement
from mahdar.text import WORD

FAR = 20  # tokens: so far before «قال فيه» stands whoever published the paper
NAME_WIDE = 120  # code points: no mention is longer

Between = Callable[[int, int], Sequence[Mention]]


class PublishedWords:
    """The papers of one article in which something is said."""

    def __init__(self, cast: Cast, near: NearSubjects, between: Between) -> None:
        self.cast, self.page, self.grammar = cast, cast.page, cast.grammar
        self.near, self.between = near, between
        self.again: Again = cast.lexicon.made(Again)
        self.preposed = without(self.grammar.prepositions, self.grammar.heard_from)

    def in_it(self, at: int) -> bool:
        """«فيه» or the like stands right behind the cue at this token."""
        return at + 1 < len(self.page) and self.page.word[at + 1] in self.grammar.in_it

    def whose_words(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whose words they are before «التي قال فيها …»: whoever is named right before the relative pronoun («تصريحات الرئيس التي قال فيها …»)."""
        page, grammar, at = self.page, self.grammar, self.page.at(statement.cue.start)
        last = at - 2 if at > 2 and page.word[at - 2] in grammar.commas else at - 1
        if not self.in_it(at) or page.word[at - 1] not in grammar.relatives or last < 1 or cue is None:
            return ()
        near = [m for m in self.between(page.start[last] - NAME_WIDE, page.start[last]) if m.span.stop == page.stop[last - 1] and m.kind != "place"]
        return self.name([m for m in near if (gender is None or m.gender in (None, gender)) and not (m.plural and not cue.plural)][:1])

    def who_published(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Who published the paper of «قال فيه»: whoever agrees and stands nearest before it, behind no preposition («بعدما نشرت الصحيفة تقريرا قالت فيه»)."""
        page, at = self.page, self.page.at(statement.cue.start)
        if cue is None or cue.prefix or cue.plural or not gender or not self.in_it(at) or self.near.breaks(at - 1):
            return ()
        first = next((k + 1 for k in range(at - 1, max(at - FAR, -1), -1) if self.near.breaks(k)), max(at - FAR, 0))
        near = [m for m in self.between(page.start[first], statement.cue.start) if m.kind in ("person", "body", "state")]
        near = [m for m in near if (cue.after or m.gender == gender) and not self.was_given(m) and not self.is_one_of(m)]  # «جاء فيه» agrees with no speaker
        free = [m for m in near if page.start[page.at(m.span.start)] == m.span.start and page.word[page.at(m.span.start) - 1] not in self.preposed]
        return self.name([m for m in free if m.kind != "state" and not self.completes(m)][-1:] or free[-1:])

    def is_one_of(self, mention: Mention) -> bool:
        """The mention is one of those just told of («ومنهم فلان»)."""
        return self.page.word[self.page.at(mention.span.start) - 1].removeprefix(self.cast.names.conjunction) in self.grammar.among_them

    def was_given(self, mention: Mention) -> bool:
        """A copy of a paper was given to whoever is mentioned: it is not theirs («تلقت الوكالة نسخة منه», «اطلعت عليه الوكالة»)."""
        words, first, stop = self.page.word, self.page.at(mention.span.start), self.page.at(mention.span.stop - 1) + 1
        behind = stop + (stop < len(words) and words[stop] in self.grammar.prepositions)
        return words[first - 1] in self.again.on_it or behind < len(words) and words[behind] in self.again.copies

    def governed(self, mention: Mention, statement: Statement) -> bool:
        """A noun or particle governs the mention, so that it is no subject («زيارة فلان», «لفلان»); not before «لكنه» or in an adjunct of its sentence."""
        return self.is_led(mention) and not self.takes_up(mention, statement)

    def takes_up(self, mention: Mention, statement: Statement) -> bool:
        """«لكنه» stands before the cue or «فيه» behind it, or an adjunct at the head of its sentence holds the mention («ومن فرط إعجاب فلان به، طلب …»)."""
        page, grammar, at = self.page, self.grammar, self.page.at(statement.cue.start)
        if self.in_it(at) or but_before(page, grammar, at) is not None:
            return True
        k = at
        while k > 0 and page.word[k - 1] != "\n" and page.word[k - 1] not in grammar.stops:
            k -= 1
        word = page.word[k]
        return page.start[k] < mention.span.start and bool({word, word[1:] * (word[:1] in grammar.joining)} & grammar.prepositions)

    def is_led(self, mention: Mention) -> bool:
        """A particle leads to the mention, or a noun governs it."""
        first = self.page.at(mention.span.start)
        before = self.page.word[first - 1] if first else ""
        led = self.page.start[first] < mention.span.start and self.page.word[first][:1] not in self.grammar.joining
        kin = before.endswith(self.cast.names.naming.pronouns) and self.cast.names.word(before).plain
        if before in self.grammar.on_behalf:
            return False  # «على لسان فلان»
        return led or kin or before in self.grammar.prepositions or self.completes(mention)

    def completes(self, mention: Mention) -> bool:
        """A noun without the article right before a name, which completes it («رد على خطاب فلان بتغريدة قال فيها»)."""
        i = self.page.at(mention.span.start) - 1
        word = self.cast.names.word(self.page.word[i])
        noun = word.plain and not (word.definite or word.stop or word.verb or word.cue or word.title or word.given)
        return noun and i > 0 and self.page.kind[i - 1] == WORD and not self.cast.names.tense(word.text)

    def name(self, mentions: Sequence[Mention]) -> tuple[Name, ...]:
        """The name of the one mention, if there is one."""
        names = map(self.cast.name_of, mentions)
        return tuple(Name(name.name, name.type, None) for name in names)
