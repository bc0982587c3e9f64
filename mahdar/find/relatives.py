"""Who speaks in a relative clause («فلان، الذي أكد أن …»): what the pronoun stands for, with the nouns that it completes."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from mahdar.find.relatives_again import before_brackets, head_before
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Span, Statement
from mahdar.text import WORD

ARTICLE = 2  # letters of the article
NAME_WIDE = 120  # code points: no mention is longer
CONSTRUCT = 2  # words that a name or noun with the article completes («مدير أعمال فلان»)


class Relatives:
    """The relative clauses of one article."""

    def __init__(self, taken_up: TakenUp, mentions: Sequence[Mention]) -> None:
        self.taken_up = taken_up
        self.cast = taken_up.cast
        self.page = taken_up.cast.page
        self.mentions = mentions
        self.starts = [m.span.start for m in mentions]

    def between(self, start: int, stop: int) -> Sequence[Mention]:
        """The mentions that begin in `[start, stop)` of the text."""
        return self.mentions[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, stop)]

    def behind(self, statement: Statement, cue: CueForm | None) -> bool:
        """A relative pronoun stands right before the verb, which has no object of its own and says nothing through what the pronoun stands for."""
        page, grammar, at = self.page, self.cast.grammar, self.page.at(statement.cue.start)
        relative = page.word[at - 1] in grammar.relatives and page.word[at + 1 : at + 2] not in ([w] for w in grammar.in_it)
        return relative and cue is not None and cue.pronoun is None

    def is_subject(self, statement: Statement, cue: CueForm | None) -> bool:
        """The pronoun is the subject of a verb that says no clause about what the pronoun stands for."""
        return self.behind(statement, cue) and statement.rule.endswith(("_object", "_phrase")) and not self.of_other_sex(statement, cue)

    def of_other_sex(self, statement: Statement, cue: CueForm | None) -> bool:
        """A verb of one man behind «التي»: what the pronoun stands for is its object («القرعة التي دعا لإجرائها»)."""
        relative = self.page.word[self.page.at(statement.cue.start) - 1]
        near = bool(statement.content) and self.page.at(statement.content[0].start) - self.page.at(statement.cue.stop - 1) <= 1
        return near and cue is not None and not cue.plural and cue.gender == "m" and self.sort(relative) == "f"

    def antecedent(self, statement: Statement, cue: CueForm | None, voices: Sequence[Voice]) -> tuple[Name, ...]:
        """What a relative pronoun stands for that is the subject of its verb."""
        if cue is None or not self.behind(statement, cue):
            return ()
        at = self.page.at(statement.cue.start)
        if not self.is_subject(statement, cue):
            return self.says(at, cue)
        gender = cue.gender
        if self.of_another(at, cue):
            return ()
        if cue.plural and (people := self.people_before(at - 2 if self.page.word[at - 2] in self.cast.grammar.commas else at - 1)) is not None:
            return (self.taken_up.again(people, voices) or Name(self.cast.clean(people), "OTHER", None),)
        written = self.noun_before(at - 1)
        if written is not None and self.ordinal(written):
            return ()
        if written is not None:
            return (self.taken_up.again(written, voices) or Name(self.cast.clean(written), "OTHER", None),)
        return self.nearest(at, gender)

    def of_another(self, at: int, cue: CueForm) -> bool:
        """The verb at token `at` is one of the other gender, or of one behind that of many, or tells of what the
        pronoun stands for («القرار الذي أعلنت …», «القرعة التي أعلن عنها …»)."""
        sort, word = self.sort(self.page.word[at - 1]), self.page.word[at + 1] if at + 1 < len(self.page) else ""
        if cue.plural or cue.gender is None:
            return False
        if sort == "many":
            return cue.shape in ("past", "present")  # «السجناء الذين يطالب الحزب بالإفراج عنهم»
        about = any(word == led + pronoun for led in self.cast.grammar.heard_from for pronoun in self.taken_up.names.naming.pronouns)
        return sort != cue.gender or about

    def nearest(self, at: int, gender: str | None) -> tuple[Name, ...]:
        """The nearest mention of the sentence before the pronoun that agrees («تقرير المنظمة عن الحدود، الذي اتهم …»), nobody of another sentence."""
        k = at
        while k > 0 and self.page.word[k - 1] != "\n" and self.page.word[k - 1] not in self.cast.grammar.stops:
            k -= 1
        near = self.between(self.page.start[k], self.page.start[at])
        heads = [m for m in near if m.kind != "place" and (gender is None or m.gender in (None, gender))]
        name = self.cast.name_of(heads[-1]) if heads else None
        return (Name(name.name, name.type, None),) if name else ()

    def says(self, at: int, cue: CueForm) -> tuple[Name, ...]:
        """Whoever is named right before a pronoun that agrees with the verb of a clause («مدير أعمال فلان، الذي أكد أن …»)."""
        grammar = self.cast.grammar
        if cue.shape not in ("past", "present"):
            return ()
        last = before_brackets(self.cast, at - 3 if self.page.word[at - 2] in grammar.commas else at - 2)
        again = head_before(self.cast, at - 1)
        stop = again.stop if again else self.page.stop[last] if last >= 0 else 0
        near = [m for m in self.between(stop - NAME_WIDE, stop) if m.span.stop == stop and m.kind in ("person", "office", "unnamed")]
        fits = [m for m in near if m.kind != "person" or m.gender in (None, cue.gender)]
        if self.sort(self.page.word[at - 1]) != ("many" if cue.plural else cue.gender):
            whose = [m for m in near if m.kind == "person" and m.gender == cue.gender and last == at - 2]
            return (self.named(whose[-1]),) if whose and not cue.plural else ()  # «مذكرات فلان التي يقول إنه …»
        return (self.named(fits[0]),) if fits else ()

    def written(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The nouns that are no mention right before a pronoun that is the subject of its verb («اللاعبين الذين أكدوا أن …», «القاعدة التي تقول إن …»)."""
        if cue is None or cue.shape not in ("past", "present") or not self.behind(statement, cue) or not statement.content:
            return None
        at, grammar = self.page.at(statement.cue.start), self.cast.grammar
        if self.sort(self.page.word[at - 1]) != ("many" if cue.plural else cue.gender):
            return None
        last = at - 2 if self.page.word[at - 2] in grammar.commas else at - 1
        if cue.plural:
            return self.people_before(last)
        if (person := self.human_before(last, cue)) is not None:
            return person
        lead = self.page.word[self.page.at(statement.content[0].start) - 1]
        if lead.endswith(self.taken_up.names.naming.pronouns) or self.page.word[last - 1] in grammar.matters:
            return None  # «الصورة التي قالت إنها …»
        noun = self.noun_before(last)
        return self.governed(noun, cue) if noun and not self.ordinal(noun) else None

    def ordinal(self, noun: Span) -> bool:
        """The word alone is an ordinal, which tells of nobody («ليست الأولى التي تتهم …»)."""
        return self.page.word[self.page.at(noun.start)] in self.cast.grammar.firsts and " " not in noun.text

    def governed(self, noun: Span, cue: CueForm) -> Span | None:
        """Nouns with the article, with the one that they complete («منتج الفيلم الذي أكد أن …») where that has the verb's gender, else alone."""
        page, first = self.page, self.page.at(noun.start)
        hers = cue.gender == "f"
        if (
            page.start[first] == noun.start
            and first > 0
            and page.kind[first - 1] == WORD
            and self.is_nominal(first - 1)
            and not self.front(page.word[first - 1])
            and self.feminine(first - 1, completed=True) == hers
        ):
            return self.cast.article.span(page.start[first - 1], noun.stop)
        alone = page.start[first] == noun.start and self.feminine(first, completed=False) == hers
        return noun if alone and not (hers and first and self.is_nominal(first - 1)) else None  # «أحد الأقبية التي قالت إن …»

    def feminine(self, k: int, completed: bool) -> bool:
        """The noun at token k goes with a verb in the feminine: by its ending, or, where the next noun completes it, as a plural of things."""
        word, grammar = self.page.word[k], self.cast.grammar
        return word.endswith(tuple(grammar.feminine)) or completed and (word in grammar.records or word.endswith(tuple(grammar.of_things)))

    def human_before(self, last: int, cue: CueForm) -> Span | None:
        """The noun for a human being of the verb's gender right before token `last`, which no other such noun governs («السائق الذي قال إنه …»)."""
        page, k = self.page, last - 1
        taken = any(m.span.stop > page.start[k] for m in self.between(page.start[k] - NAME_WIDE, page.start[last]))
        if taken or not self.front(page.word[k]) or not self.is_human(k) or self.is_human(k - 1):
            return None
        feminine = page.word[k].endswith(tuple(self.cast.grammar.feminine))
        start = page.stop[k] - len(page.word[k].removeprefix(self.front(page.word[k]))) - ARTICLE
        return self.cast.article.span(start, page.stop[k]) if feminine == (cue.gender == "f") else None

    def is_human(self, k: int) -> bool:
        """The noun at token k is one for a human being."""
        bare = self.cast.without_article(self.page.word[k])
        offices = (head.kind == "office" and not head.plural for head in self.taken_up.names.heads.get(bare, ()))
        return bare in self.cast.grammar.humans or any(offices)

    def sort(self, relative: str) -> str:
        """For whom a relative pronoun stands: many people, a woman or a thing of her gender, else a man."""
        return "many" if relative in self.cast.grammar.relatives_of_many else "f" if relative in self.cast.grammar.relatives_of_her else "m"

    def people_before(self, last: int) -> Span | None:
        """The people whom the words before token `last` tell: a noun with the article or a pronoun, and those that it completes («مستخدمي هواتفها»)."""
        names, page, first = self.taken_up.names, self.page, last
        while first > 0 and last - first < CONSTRUCT + 1 and page.kind[first - 1] == WORD and self.is_nominal(first - 1):
            if first < last and self.front(page.word[first - 1]) and not self.front(page.word[first]):
                break
            first -= 1
        end = page.word[last - 1]
        definite = bool(self.front(end)) or end.endswith(names.naming.pronouns)
        if first == last or not definite or any(m.span.stop > page.start[first] for m in self.between(page.start[first] - NAME_WIDE, page.start[last])):
            return None
        return self.cast.article.span(page.start[first], page.stop[last - 1])

    def is_nominal(self, i: int) -> bool:
        """Token i is a noun or adjective: no verb, particle or preposition, nor anything with one at its front."""
        word = self.taken_up.names.word(self.page.word[i])
        known = word.definite or word.text in self.taken_up.names.ordinary or word.text.endswith(self.taken_up.names.naming.pronouns)
        return known and not (word.stop or word.verb or word.cue or word.text in self.cast.grammar.prepositions)

    def named(self, mention: Mention) -> Name:
        """The name of a mention, or the words of a noun for somebody that a name completes."""
        name = self.cast.name_of(mention)
        return self.headed(mention) or Name(name.name, name.type, None)

    def completed(self, mention: Mention, statement: Statement, cue: CueForm | None) -> Name | None:
        """The words of a noun for somebody before a name and a relative pronoun: he speaks, and not who is named («مدير أعمال فلان، الذي أكد»)."""
        return self.headed(mention) if mention.span.stop < statement.cue.start and self.behind(statement, cue) else None

    def headed(self, mention: Mention) -> Name | None:
        """The words from a noun for an office on, without the article, that a person's name completes."""
        first = start = self.page.at(mention.span.start)
        while first > 0 and start - first < CONSTRUCT and self.is_plain(first - 1):
            first -= 1
        head = next((i for i in range(first, start) if self.page.word[i] in self.taken_up.names.heads), start)
        if mention.kind != "person" or head == start or self.page.start[start] != mention.span.start:
            return None
        return Name(self.cast.clean(self.cast.article.span(self.page.start[head], mention.span.stop)), "OTHER", None)

    def is_plain(self, i: int) -> bool:
        """Token i is an everyday noun without the article."""
        word = self.taken_up.names.word(self.page.word[i])
        return word.ordinary and not (word.definite or word.title or word.stop or word.verb or word.given)

    def noun_before(self, relative: int) -> Span | None:
        """The nouns with the article right before a relative pronoun, when no mention ends there («نتائج التحقيق الدولي الذي …»)."""
        page, particle = self.page, 0
        first = last = relative - (page.word[relative - 1] in self.cast.grammar.selves)
        while first > 0 and not particle and page.kind[first - 1] == WORD and (front := self.front(page.word[first - 1])):
            first, particle = first - 1, len(front) - ARTICLE
        if first == last or any(m.span.stop > page.start[first] for m in self.between(page.start[first] - NAME_WIDE, page.start[relative])):
            return None
        return self.cast.article.span(page.start[first] + particle, page.stop[last - 1])

    def front(self, word: str) -> str:
        """The article at the front of a word with what clings to it, empty when there is none."""
        return next((a for a in self.cast.grammar.articles_by_length if word.startswith(a) and len(word) > len(a) + 1), "")
