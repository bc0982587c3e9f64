"""The topic with which the clause of a verb begins, where relative clauses, brackets or quotation marks part them («لكن القناة التي تملكها البلدية قالت»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement, ClauseSubjects
from mahdar.find.closed import either, without
from mahdar.lexicon.speech import CueForm
from mahdar.model import Span, Statement
from mahdar.text import BREAK, QUOTE, WORD

FAR = 40  # tokens: no topic stands farther before its verb
NAME = 4  # tokens: no quoted name is longer
COMMAS = 4  # more of them part no topic from its verb


class TopicsFar:
    """The topics of the clauses of one article."""

    def __init__(self, clauses: ClauseSubjects) -> None:
        self.clauses, self.page, self.cast = clauses, clauses.page, clauses.cast
        self.grammar, self.names = clauses.grammar, clauses.names
        self.leads = either(self.grammar.and_that, self.grammar.as_for, without(frozenset(self.names.naming.before_subject), self.grammar.copulas))
        self.apart = either(self.grammar.openers, self.grammar.what, self.grammar.negations, self.grammar.relatives)
        self.breaks = either(self.grammar.hanging, self.grammar.until, self.grammar.questions, self.grammar.in_it, self.grammar.conditions)

    def place(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The words of the topic before a verb without «و» that agrees with it, where no verb of another clause stands between."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape not in ("past", "present") or self.page.depth[at] or self.page.word[at][:1] == self.names.conjunction and cue.prefix:
            return None
        stop = at
        while stop > 0 and self.page.word[stop - 1] in self.grammar.before_verb - self.grammar.copulas:
            stop -= 1
        if stop == 0 or self.is_apart(stop - 1) or self.page.word[at + 1 : at + 2] in ([word] for word in self.grammar.in_it):
            return None
        first = self.first(stop, led=cue.prefix > 0)
        return None if first is None or first >= stop - (cue.prefix == 0) else self.topic(first, stop, Agreement(cue.gender, cue.plural))

    def is_apart(self, k: int) -> bool:
        """Token k begins a clause or leads to another word than a verb («حيث», «والتي»)."""
        word = self.page.word[k]
        return word in self.apart or word[:1] in self.grammar.joining and word[1:] in self.grammar.relatives

    def first(self, stop: int, led: bool) -> int | None:
        """The token behind the particle with which the clause begins whose verb stands at token `stop`; `led` asks for «أما»."""
        relatives = verbs = commas = 0
        for k in range(stop - 1, max(stop - FAR, -1), -1):
            word = self.page.word[k]
            if self.page.depth[k]:
                continue
            if word in self.leads:
                fits = verbs <= relatives and (word in self.grammar.as_for or not led)
                return k + 1 if fits else None
            if self.page.kind[k] == BREAK or word in self.grammar.stops or word in self.breaks or word in self.grammar.that:
                return None
            commas += word in self.grammar.commas
            relatives += word in self.grammar.relatives
            verbs += self.clauses.verb(k) is not None
            if commas > COMMAS or verbs > relatives + 1:
                return None
        return None

    def topic(self, j: int, stop: int, verb: Agreement) -> Span | None:
        """The mention, the quoted name or the noun for somebody that begins at token j, of the verb's gender and number."""
        mention = self.clauses.begins.get(j)
        if mention is not None and mention.span.start == self.page.start[j]:
            found = self.clauses.of_mention(mention, verb) if mention.plural == verb.plural else None
            return found.place if found is not None else None
        quoted = next((k for k in (j, j + 1) if self.page.kind[k] == QUOTE), None)
        if quoted is not None and (close := self.closer(quoted, stop)) is not None:
            agrees = quoted == j or self.page.word[j].endswith(tuple(self.grammar.feminine)) == (verb.gender == "f")
            return self.cast.article.span(self.page.start[j], self.page.stop[close]) if agrees and not verb.plural else None
        if (titled := self.clauses.called_before(j, verb)) is not None:
            return titled.place
        noun = self.clauses.noun(j, verb) if self.page.kind[j] == WORD else None
        if noun is None or noun.several != verb.plural or noun.place.stop >= self.page.start[stop]:
            return None
        alone = self.page.at(noun.place.stop - 1) == j and self.page.word[j].startswith(tuple(self.grammar.article))
        return None if alone and not verb.plural else noun.place  # «لكن المخترع الذي …»: whoever he is was named before

    def closer(self, opener: int, stop: int) -> int | None:
        """The mark that closes a name in quotation marks, behind which nothing goes on but «نفسه», a relative clause or the verb."""
        close = next((k for k in range(opener + 1, min(opener + NAME + 1, stop)) if self.page.kind[k] == QUOTE), opener)
        after = self.page.word[close + 1]
        ends = close + 1 == stop or after in self.grammar.relatives | self.grammar.commas | self.grammar.selves
        name = close > opener + 1 and not any(self.page.word[k].endswith(self.names.naming.accusative) for k in range(opener + 1, close))
        return close if ends and name else None
