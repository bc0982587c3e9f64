"""Whose a paper is by what stands around it: by its pronoun, by the noun for a human being that completes it, or by «ل» before the verb that describes it.

«فاز الشاعر بالجائزة عن روايته التي تنتقد …», «رسالة المهندس فلان …. يقول خطاب الرجل», «سئل عن تقرير لشبكة الفجر، ذكر أن …»
"""

from __future__ import annotations

from mahdar.find.issuers import Issuers
from mahdar.find.issuers_before import mention_at, named_behind
from mahdar.lexicon.speech import CueForm
from mahdar.model import Mention, Name, Span
from mahdar.text import BREAK, QUOTE

FAR = 40  # tokens: so far before it stands who is meant
TITLE = 8  # tokens of the title of a work, with its marks
BEHIND = 14  # tokens from the noun for a paper to its verb


class PapersTold:
    """The papers of one article; `given` are the nouns for what is given with words in it."""

    def __init__(self, issuers: Issuers, given: frozenset[str]) -> None:
        self.issuers, self.cast, self.page = issuers, issuers.cast, issuers.page
        self.grammar, self.names = self.cast.grammar, self.cast.names
        table = issuers.table
        self.nouns = given.union(table.of_bodies, table.texts, self.grammar.studies, self.grammar.reckonings, issuers.speech.channels)

    def place(self, at: int, cue: CueForm) -> Span | None:
        """The words for whoever stands behind the paper that the verb at a token describes; None where it describes none."""
        if cue.plural or cue.prefix or cue.shape not in ("past", "present"):
            return None
        return self.of_pronoun(at, cue) or self.of_body(at, cue)

    def of_pronoun(self, at: int, cue: CueForm) -> Span | None:
        """«عن روايته "…" والتي تنتقد»: the only person of the pronoun's gender in the sentence before the work."""
        relative = self.page.word[at - 1] if at else ""
        if relative.removeprefix(self.names.conjunction) not in self.grammar.relatives:
            return None
        work = self.work(at - 2)
        pronoun = self.pronoun(work) if work is not None else None
        if work is None or pronoun is None or self.feminine(work, pronoun) != (cue.gender == "f"):
            return None
        return self.only(work, "f" if pronoun == self.issuers.table.hers else "m", stops=True)

    def work(self, k: int) -> int | None:
        """The token of the noun before token k, past a comma and its title in quotation marks."""
        k -= k > 0 and self.page.word[k] in self.grammar.commas
        if k > 0 and self.page.kind[k] == QUOTE:
            return next((q.opener - 1 for q in self.page.quotations if q.closed and q.closer == k and q.opener > 0 and k - q.opener <= TITLE), None)
        return k if k > 0 else None

    def pronoun(self, k: int) -> str | None:
        """The pronoun at the end of a noun for a work at a token («روايته»); None for other words."""
        word = self.page.word[k]
        return next((p for p in self.names.naming.pronouns if word.endswith(p) and self.stem(word, p) in self.nouns), None)

    def stem(self, word: str, pronoun: str) -> str:
        """The noun without the pronoun, its feminine ending as it is alone."""
        stem, marbuta = word.removesuffix(pronoun), self.names.marbuta
        closed = stem.removesuffix(marbuta["open"]) + marbuta["closed"]
        return closed if stem.endswith(marbuta["open"]) and closed in self.nouns else stem

    def feminine(self, k: int, pronoun: str) -> bool:
        """The noun at token k is feminine or a plural of things."""
        stem = self.stem(self.page.word[k], pronoun)
        return stem.endswith((*self.grammar.feminine, *self.grammar.of_things)) or stem in self.grammar.records

    def only(self, k: int, gender: str, stops: bool) -> Span | None:
        """The only person who is named before token k and may be of the gender, in its sentence where that `stops`; None where two are."""
        found: dict[str, Mention] = {}
        for j in range(k - 1, max(k - FAR, -1), -1):
            if self.page.kind[j] == BREAK or stops and self.page.word[j] in self.grammar.stops:
                break
            mention = mention_at(self.issuers, j)
            if mention is not None and mention.kind == "person" and mention.gender in (None, gender):
                found.setdefault(self.cast.name_of(mention).name, mention)
        return next(iter(found.values())).span if len(found) == 1 else None

    def of_body(self, at: int, cue: CueForm) -> Span | None:
        """«تقرير لشبكة الفجر يوم الأحد، ذكر أن …»: the body behind «ل» after a paper without the article, whose gender the verb has and the body has not."""
        if not at or self.page.word[at - 1] not in self.grammar.commas or cue.pronoun is not None:
            return None
        for k in range(at - 2, max(at - 2 - BEHIND, 0), -1):
            word = self.page.word[k]
            if self.page.depth[k]:
                continue  # «شبكة "سي إن إن"»
            if word in self.grammar.stops or word in self.grammar.that or word in self.grammar.commas or self.page.kind[k] == BREAK:
                return None
            if word.removesuffix(self.issuers.table.accusative) in self.nouns and not word.startswith(tuple(self.grammar.article)):
                return self.issued(k, cue)
        return None

    def issued(self, paper: int, cue: CueForm) -> Span | None:
        """The body named behind the paper, where the verb is one of the paper's gender."""
        feminine = self.page.word[paper].endswith((*self.grammar.feminine, *self.grammar.of_things))
        place = named_behind(self.issuers, paper) if feminine == (cue.gender == "f") else None
        mention = self.issuers.mentions.get(place.start) if place is not None else None
        return place if mention is not None and mention.kind == "body" and mention.gender != cue.gender else None

    def of_human(self, place: Span, paper: int) -> tuple[Name, ...]:
        """«خطاب الرجل»: whom the noun for a human being with the article behind the paper takes up, the only one of that gender before it."""
        tokens = self.page.tokens(place.start, place.stop)
        if len(tokens) != 2 or tokens.start != paper or self.page.word[paper].startswith(tuple(self.grammar.article)):
            return ()
        noun = self.page.word[paper + 1]
        bare = noun.removeprefix(self.names.article)
        if bare == noun or bare not in self.grammar.humans:
            return ()
        found = self.only(paper, "f" if noun.endswith(tuple(self.grammar.feminine)) else "m", stops=False)
        return () if found is None else (Name(self.cast.name_of(self.issuers.mentions[found.start]).name, "PER"),)

    def brought_by(self, paper: int) -> frozenset[str]:
        """The nouns for papers that figures behind a demonstrative at a token may stand in («بحسب تقرير للوزارة …. وتظهر هذه الأرقام أن …»)."""
        pointed = paper > 0 and self.page.word[paper - 1] in self.grammar.demonstratives
        figures = self.page.word[paper].removeprefix(self.names.article) in self.grammar.records
        return self.grammar.studies.union(self.issuers.table.of_bodies) if pointed and figures else frozenset()
