"""Several who act together in the clause that a cue goes on with («انتقد البنك وشركات محلية القرار وطالبوا بـ…»، «شن الوزير ومستشاروه حملة، معتبرين أن …»)."""

from __future__ import annotations

from mahdar.find.clause_subjects import Agreement
from mahdar.find.clauses_before import ClausesBefore
from mahdar.lexicon.sources_of_many import tells_several
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Span, Statement
from mahdar.text import WORD

FAR = 40  # tokens: so far before its cue such a verb stands
WORDS = 6  # no phrase without a name is longer
TWO = 2  # letters of the ending of many, of which two have only the last


class SubjectsTogether:
    """The verbs of one article whose subjects «و» joins."""

    def __init__(self, before: ClausesBefore) -> None:
        self.before, self.clauses = before, before.clauses
        self.page, self.cast, self.grammar, self.names = self.clauses.page, self.clauses.cast, self.clauses.grammar, self.clauses.names

    def places(self, statement: Statement, cue: CueForm | None) -> list[Span]:
        """The words of each who acts behind the nearest verb before the cue that stands in no hanging clause, where all of them may speak together."""
        at = self.page.at(statement.cue.start)
        if cue is None or cue.shape == "noun" or self.page.depth[at] or not (cue.prefix or cue.shape == "participle"):
            return []
        floor = self.before.stretch(statement, cue).floor
        for k in range(at - 1, max(floor, at - FAR) - 1, -1):
            if self.clauses.is_head(k + 1) and k + 1 < at:
                return []
            verb = self.clauses.verb(k)
            if verb is not None and self.tells(k):
                several = self.parts(k + 1, at)
                return several if several and self.fit(several, verb, cue, at) else []
        return []

    def tells(self, k: int) -> bool:
        """The verb at token k tells the main thing of its sentence, or what is told of that («وهو ما نفاه …»)."""
        word = self.page.word
        taken_up = k > 1 and word[k - 1] in self.grammar.what and word[k - 2] in self.grammar.which
        return taken_up or self.clauses.heads_clause(k) and not self.clauses.hangs(k)

    def fit(self, several: list[Span], verb: Agreement, cue: CueForm, at: int) -> bool:
        """The cue goes with as many as these: of two, of many, or in the feminine of bodies and states."""
        if not cue.plural:
            return cue.gender == verb.gender == "f" and not any(self.is_person(place) for place in several)
        word = self.page.word[at].removesuffix(cue.pronoun.after if cue.pronoun else "")
        of_two = cue.shape == "past" and not any(word.endswith(they[: TWO - bool(cue.pronoun)]) for they in self.grammar.they)
        return not of_two or len(several) == TWO

    def is_person(self, place: Span) -> bool:
        """The words tell of one human being."""
        mention = self.clauses.begins.get(self.page.at(place.start))
        return mention is not None and mention.kind in ("person", "office") and not mention.plural

    def parts(self, j: int, at: int) -> list[Span]:
        """The words of each who is named from token j on, with «each of» before them or not; none for fewer than two, or where they reach the cue."""
        j += TWO if self.page.word[j] in self.grammar.everyone and self.page.word[j + 1] in self.grammar.of else 0
        first = self.clauses.begins.get(j)
        if first is None or first.kind == "place" or first.span.start != self.page.start[j]:
            return []
        found = [first.span]
        while (another := self.joined(self.page.at(found[-1].stop - 1) + 1)) is not None:
            found.append(another)
        return found if len(found) > 1 and found[-1].stop <= self.page.start[at] else []

    def joined(self, k: int) -> Span | None:
        """The words of whoever «و» joins at token k: a name, or a noun for bodies or for several people."""
        page = self.page
        if k + 1 >= len(page) or page.kind[k] != WORD:
            return None
        alone = page.word[k] in self.grammar.joining
        mention: Mention | None = self.clauses.begins.get(k + alone)
        if mention is not None:
            led = alone or mention.span.start > page.start[k] and page.word[k].startswith(self.names.conjunction)
            return mention.span if led and mention.kind != "place" else None
        rest = page.word[k].removeprefix(self.names.conjunction)
        owned = next((rest.removesuffix(p) for p in self.names.naming.pronouns if rest.endswith(p)), "")
        people = bool(owned) and self.clauses.people.are(owned)
        if rest == page.word[k] or not (people or tells_several(self.names, self.grammar, rest)):
            return None
        stop = k + 1 if people else self.end(k)
        return self.cast.article.span(page.start[k] + len(self.names.conjunction), page.stop[stop - 1])

    def end(self, k: int) -> int:
        """Where the noun phrase at token k ends: behind its adjectives, with what one of them goes with («منظمات معنية بحقوق الإنسان»)."""
        page, stop = self.page, k + 1
        while stop < len(page) and stop - k < WORDS and (page.word[stop] in self.names.source_adjectives or self.adjective(stop)):
            stop += 1
        return self.behind_tie(stop) if stop < len(page) and page.word[stop - 1][:-1] in self.grammar.going_with else stop

    def behind_tie(self, k: int) -> int:
        """Behind the noun at token k with «ب» at its front, and the noun with the article that completes it."""
        tied = self.page.word[k][:1] in self.grammar.clinging
        bare = tied and not self.clauses.definite(k, led=True) and k + 1 < len(self.page)
        return k + tied + (bare and self.clauses.definite(k + 1, led=False))

    def adjective(self, k: int) -> bool:
        """Token k is an everyday word in the feminine without the article, as the adjectives of bodies are, and no verb."""
        word = self.names.word(self.page.word[k])
        plain = word.plain and not (word.stop or word.verb or word.cue or self.clauses.definite(k, led=True)) and self.clauses.verb(k) is None
        return plain and word.text.endswith(tuple(self.grammar.feminine)) and word.text not in self.names.heads
