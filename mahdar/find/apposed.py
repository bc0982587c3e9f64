"""Names in apposition that no mention holds: behind a comma, a title or the noun with the article that tells what somebody is."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.lexicon.grammar import GrammarTable
from mahdar.lexicon.names import NameWords
from mahdar.text import WORD, Page

LED = 4  # letters: a shorter word has no preposition clinging to it
LONGEST = 5  # words: no name is longer
PEOPLE = ("office", "unnamed")


class Apposed:
    """The names of one page; `persons` are its mentions of persons, the end of each by its first token."""

    def __init__(self, page: Page, names: NameWords, grammar: GrammarTable, persons: Mapping[int, int]) -> None:
        self.page, self.names, self.grammar, self.persons = page, names, grammar, persons
        self.many = tuple(ending for ending in names.naming.adjective_endings if len(ending) > 1)

    def name_end(self, k: int, stop: int) -> int:
        """The end of the name of two words or more that begins at token k, before token `stop`; k for none."""
        j, sure = k, 0
        while j < stop and j - k < LONGEST and (self.named(j) or self.fits(j, j > k)):
            sure += 2 if self.named(j) else self.sure(j)
            j = self.persons.get(j, j + 1)
        return j if j > k + 1 and 2 * sure >= j - k else k

    def named(self, j: int) -> bool:
        """A mention of a person begins at token j, and no particle clings to it."""
        rest = self.names.without_li(self.page.word[j])
        return j in self.persons and not (rest is not None and self.names.is_ordinary(rest))

    def sure(self, j: int) -> bool:
        """The word at token j is a name's: no table knows it, or a table of names does."""
        word = self.names.word(self.page.word[j])
        return bool(word.unknown or word.given or word.joins or word.family or word.text in self.names.eastern)

    def fits(self, j: int, inside: bool) -> bool:
        """Token j may be a word of a name, behind the first one with the article, too."""
        page, grammar = self.page, self.grammar
        word = self.names.word(page.word[j])
        if (
            page.kind[j] != WORD
            or word.stop
            or word.text in grammar.prepositions | grammar.by_name
            or word.text in self.names.heads
            or word.text in self.names.titles
            or word.text in self.names.called
        ):
            return False
        led = self.names.without_li(word.text) is not None or word.text in grammar.adverbs
        if word.text[:1] in self.names.within and len(word.text) > LED and self.names.is_ordinary(word.text[1:]) and not (word.given or word.family):
            return False  # «بمدينة»
        if self.names.begins_with_li(word.text) and word.text[1:] in self.names.entries and not (word.given or word.family):
            return False
        if word.text[:1] == self.names.conjunction and not (word.given or self.names.word(word.text[1:]).unknown and word.text[1:3] not in grammar.article):
            return False
        bent = word.text.endswith(self.names.naming.accusative) and word.ordinary or word.cue and not word.given
        closed = led and not self.sure(j) or bent or word.text in grammar.quantities or word.text in grammar.demonstratives
        return not closed and (inside or not word.definite)

    def begins(self, first: int, k: int) -> bool:
        """A name in apposition to the noun at token `first` may begin at token k: behind a comma, a title, a noun with the article or a number."""
        before, titled = self.page.word[k - 1], self.page.word[k - 1] in self.names.titles
        if self.everyday(k) and not (titled or self.person_behind(first) or k == first + 1 and self.is_human(first)):
            return False
        if self.page.word[k - 1 - titled] in self.grammar.commas:
            return self.tells_somebody(first) or self.may_tell(first)
        if before in self.names.called:
            return True
        if before in self.grammar.prepositions or not self.tells_somebody(first):
            return False
        if before in self.names.titles or any(head.kind in PEOPLE for head in self.names.heads.get(before, ())):
            governed = any(self.page.word[n] in self.grammar.prepositions | self.grammar.by_name for n in range(first, k - 1))
            return before.startswith(self.names.article) and not governed
        if any(self.person_behind(n) for n in range(first + 1, k)) and not self.definite(first):
            return False
        owned = before.endswith(self.names.naming.pronouns) and self.person_behind(first) and k == first + 2  # «وكيلة أعماله فلانة»
        return before.startswith(tuple(self.grammar.articles)) or self.page.kind[k - 1] != WORD or owned or self.behind_place(k)

    def behind_place(self, k: int) -> bool:
        """A preposition and a place or state in one word, which a table knows, stand right before token k («الأستاذ في معهد البحار في مدريد فلان الفلاني»)."""
        before = self.page.word[k - 2] if k > 1 else ""
        led = before in self.grammar.prepositions or before in self.names.locatives or before[:1] in self.names.within and before[1:] in self.names.locatives
        entries = self.names.entries.get(self.page.word[k - 1], ()) if led else ()
        return any(entry.kind in ("place", "state") and len(entry.words) == 1 for entry in entries)

    def everyday(self, k: int) -> bool:
        """Token k is a word of every day, and begins no mention of a person."""
        return not self.named(k) and not self.sure(k) and self.names.word(self.page.word[k]).plain

    def is_human(self, i: int) -> bool:
        """Token i is a noun for one human being with the article («المستخدم كاب فلان»)."""
        return self.definite(i) and self.page.word[i].removeprefix(self.names.article) in self.grammar.humans

    def definite(self, i: int) -> bool:
        """Token i has the article."""
        return self.page.word[i].startswith(self.names.article)

    def person_behind(self, i: int) -> bool:
        """Token i is the word for an office or a calling, whom a name right behind would be («محامي اللاعب الفرنسي فلان»)."""
        return any(head.kind in PEOPLE for head in self.names.heads.get(self.page.word[i], ()))

    def tells_somebody(self, i: int) -> bool:
        """Token i tells what somebody is: the word for an office or calling, or one of some, or a noun with the article for one of no body."""
        word = self.page.word[i]
        led = next((front for front in self.grammar.article if front != self.names.article and word.startswith(front)), "")
        word = self.names.article + word[len(led) :] if led else word  # «وفقا للباحثة»
        heads = self.names.heads.get(word, ())
        if heads:
            return any(head.kind in PEOPLE and not head.plural for head in heads)
        return not word.endswith(self.many) and (word.startswith(self.names.article) or word in self.grammar.quantities)

    def may_tell(self, i: int) -> bool:
        """Token i may tell what a man is, where no table knows it: a masculine for one («مراقب فلسطين، فلان الفلاني»)."""
        word = self.names.word(self.page.word[i])
        return word.plain and not (word.verb or word.text in self.names.heads or word.text.endswith((*self.many, *self.grammar.feminine)))

    def at_end(self, first: int, stop: int) -> int:
        """Where the name begins that ends before token `stop`, behind the noun at token `first`; `stop` for none."""
        found = (k for k in range(first + 1, stop - 1) if self.begins(first, k) and self.name_end(k, stop) == stop)
        return next(found, stop)

    def before_origin(self, first: int, stop: int) -> tuple[int, int]:
        """Where the name begins and ends behind which «من …» tells of where she is («كبيرة الباحثين فلانة الفلانية من المعهد»); `stop` twice for none."""
        of = next((k for k in range(first + 2, stop - 1) if self.page.word[k] in self.grammar.of), stop)
        start = self.at_end(first, of) if of < stop else of
        return (start, of) if start < of else (stop, stop)

    def at_front(self, first: int, stop: int) -> int:
        """The end of the name that begins at token `first`, a word for an office or «وهو» behind it («مارتن ألدرفيل مدافع الفريق»); `first` for none."""
        last = next((k for k in range(first + 2, min(first + LONGEST + 1, stop - 1)) if self.tells_behind(k)), first)
        if last == first or self.person_behind(first) or self.definite(first):
            return first
        surname = self.names.word(self.page.word[first + 1])
        told = self.page.word[last] in self.grammar.which and surname.definite and surname.text.endswith(self.names.nisba)
        if told and last == first + 2 and self.fits(first, inside=False):
            return last
        sure = self.sure(first) or last == first + 2 and (surname.joins or surname.unknown and self.fits(first, inside=False))
        return last if sure and self.name_end(first, last) == last else first

    def tells_behind(self, k: int) -> bool:
        """At token k stands what tells who is named before it: the word for an office or calling without the article, or «وهو»."""
        return self.person_behind(k) and not self.definite(k) or self.page.word[k] in self.grammar.which
