"""Whose a paper is that speaks for itself, told anywhere in the article («دراسة: …» and further on «الدراسة، التي أجراها مركز …»)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import structs

from mahdar.find.closed import either
from mahdar.find.issuers import Issuers
from mahdar.find.issuers_before import named_behind
from mahdar.find.named_after import Spoken
from mahdar.find.papers_kin import PapersKin
from mahdar.find.papers_made import PapersMade
from mahdar.find.papers_own import PapersOwn
from mahdar.find.papers_told import PapersTold
from mahdar.model import Name, Span, Statement
from mahdar.text import QUOTE

FAR = 16  # tokens from the noun for a paper to the verb that tells who made it
PARTS = 3  # words in front of the noun for the paper itself («نتائج دراسة»)
THROUGH = 5  # tokens from the verb to whoever made it, past where it was published


class PapersWhose:
    """The papers of one article and who is told to stand behind them; `named` gives the names that the words of a place have in a statement."""

    def __init__(self, issuers: Issuers, named: Callable[[Statement, Span | None], tuple[Name, ...]], given_by: Callable[[int], Span | None]) -> None:
        self.issuers, self.named = issuers, named
        self.cast, self.page, self.grammar = issuers.cast, issuers.cast.page, issuers.cast.grammar
        self.figures = either(self.grammar.records, self.grammar.reckonings)
        self.nouns = either(self.grammar.studies, issuers.table.of_bodies, issuers.table.texts, self.figures)
        self.made, self.own = PapersMade(issuers, given_by), PapersOwn(issuers)
        self.kin, self.told_around = PapersKin(issuers), PapersTold(issuers, self.nouns)
        self.of_noun: dict[str, tuple[Name, ...]] = {}

    def all(self, found: list[Spoken]) -> list[Spoken]:
        """The statements with every paper that speaks replaced by whoever stands behind it, where one is told."""
        own = {n: names for n, spoken in enumerate(found) if self.is_paper(spoken) and (names := self.behind(spoken))}
        meant = {found[n].names[0].name: names for n, names in own.items() if self.same_noun(found[n])}
        return [self.renamed(spoken, own.get(n, ()) or self.gone_on(spoken, meant)) for n, spoken in enumerate(found)]

    def renamed(self, spoken: Spoken, names: tuple[Name, ...]) -> Spoken:
        """The statement with the names, where there are any."""
        return structs.replace(spoken, rule="issuer_of_paper", names=tuple(Name(n.name, n.type) for n in names)) if names else spoken

    def gone_on(self, spoken: Spoken, meant: dict[str, tuple[Name, ...]]) -> tuple[Name, ...]:
        """Who is meant by a paper that goes on speaking, with no word for it or by its noun with the article."""
        if not self.is_paper(spoken):
            return ()
        noun, called, place = self.called(spoken.names[0]), spoken.names[0].name, spoken.statement.mention
        if place is not None:
            return meant.get(called, ()) if self.own.definite(self.page.at(place.start)) else ()
        alone = " " not in called and called.startswith(self.cast.names.article)
        return meant.get(called, ()) or (self.in_article(noun, spoken.statement) if alone else ())

    def is_paper(self, spoken: Spoken) -> bool:
        """The one speaker of a statement is a paper or figures by the word for it."""
        return len(spoken.names) == 1 and spoken.names[0].type == "OTHER" and self.called(spoken.names[0]) in self.nouns

    def called(self, name: Name) -> str:
        """The noun at the front of a name, behind a demonstrative («هذه البيانات»)."""
        words = [self.cast.lexicon.folding.fold(word) for word in name.name.split()[:2]]
        return self.bare(words[len(words) > 1 and words[0] in self.grammar.demonstratives])

    def same_noun(self, spoken: Spoken) -> bool:
        """The statement names the paper by the noun that its speaker has."""
        place = spoken.statement.mention
        return place is not None and self.noun(self.page.at(place.start)) == self.called(spoken.names[0])

    def behind(self, spoken: Spoken) -> tuple[Name, ...]:
        """Who stands behind the paper that a statement names as its speaker; nobody for other speakers."""
        place = spoken.statement.mention
        paper = self.paper(place) if place is not None else None
        if place is None or paper is None:
            return ()
        stop = min((self.page.at(c.start) for c in spoken.statement.content if c.start > place.start), default=len(self.page))
        names = self.named(spoken.statement, self.told(paper, max(stop, paper + 1)))
        if self.are_makers(names):
            return names
        if (names := self.named(spoken.statement, self.kin.writer(place, paper))) and self.are_makers(names):
            return names
        return (
            self.told_around.of_human(place, paper) or self.own.owner(place) or self.own.states(place, paper) or self.elsewhere(paper, place, spoken.statement)
        )

    def elsewhere(self, paper: int, place: Span, statement: Statement) -> tuple[Name, ...]:
        """Who is told elsewhere in the article to have made the paper at a token."""
        if not self.alone(paper, place):
            return ()
        if self.is_anew(paper, statement):
            return ()
        return self.in_article(self.noun(paper), statement) or self.brought_in(paper, statement) or self.by_another_noun(paper, statement)

    def is_anew(self, paper: int, statement: Statement) -> bool:
        """The noun without the article at a token brings in another paper than the one whose maker is told before it, below the headline."""
        earlier = [k for k in self.places(self.noun(paper)) if k < paper and not self.kin.in_headline(k)]
        return not self.own.definite(paper) and any(self.are_makers(self.named(statement, self.told(k, paper))) for k in earlier)

    def by_another_noun(self, paper: int, statement: Statement) -> tuple[Name, ...]:
        """The only maker of a paper by another noun for its kind, where this one, with the article, stands for the first time («دراسة … وفقا للتقرير»)."""
        if not self.own.definite(paper) or any(k < paper for k in self.places(self.noun(paper))):
            return ()
        others = [noun for noun in sorted(self.kin.alike(self.noun(paper)) | self.told_around.brought_by(paper)) if any(k < paper for k in self.places(noun))]
        makers = {tuple(n.name for n in names): names for noun in others if (names := self.in_article(noun, statement) or self.issuers.studied.get(noun, ()))}
        return next(iter(makers.values())) if len(makers) == 1 else ()

    def brought_in(self, paper: int, statement: Statement) -> tuple[Name, ...]:
        """Who made the paper that was brought in last before the noun with the article at a token takes it up."""
        if not self.own.definite(paper):
            return ()
        before = next((k for k in reversed([*self.places(self.noun(paper))]) if k < paper and not self.own.definite(k)), None)
        names = self.named(statement, self.told(before, paper)) if before is not None else ()
        return names if self.are_makers(names) else ()

    def are_makers(self, names: tuple[Name, ...]) -> bool:
        """The names are no papers again, and no noun with the article alone that tells nobody («الفريق»)."""
        article = self.cast.names.article
        return bool(names) and not any(self.called(n) in self.nouns or n.type == "OTHER" and n.name.startswith(article) and " " not in n.name for n in names)

    def paper(self, place: Span) -> int | None:
        """The token of the noun for a paper or figures at the front of a place, or behind what is told of its parts («نتائج الدراسة»)."""
        tokens = self.page.tokens(place.start, place.stop)
        tokens = tokens[len(tokens) > 1 and self.page.word[tokens.start] in self.grammar.demonstratives :]
        if self.noun(tokens.start) not in self.nouns:
            return None
        for i in tokens[1:PARTS]:
            if self.noun(i) in self.nouns - self.figures:
                return i
        return tokens.start

    def noun(self, i: int) -> str:
        """The word at token i without the article, «ل» and the ending of an object."""
        return self.bare(self.page.word[i])

    def bare(self, word: str) -> str:
        """The word without the article, «ل» and the ending of an object."""
        bare = word[1:] if word[:1] in self.grammar.to_letter and word[1:] in self.nouns else self.cast.without_article(word)
        short = word.removeprefix(self.cast.names.article)  # «النص»
        if short in self.nouns:
            return short
        return bare if bare in self.nouns else bare.removesuffix(self.issuers.table.accusative)

    def alone(self, paper: int, place: Span) -> bool:
        """Nothing but its qualities is told of the paper («دراسة علمية جديدة»), and it is none brought in anew behind another."""
        if not self.own.definite(paper) and sum(k < paper for k in self.places(self.noun(paper))) > 1:
            return False
        words = [self.page.word[i] for i in self.page.tokens(place.start, place.stop) if i > paper + self.own.drafts(paper)]
        return all(self.quality(w) and not self.other(w) for w in words)

    def quality(self, word: str) -> bool:
        """The word is an adjective of a paper, with the article or without."""
        names = self.cast.names
        known = names.word(word)
        return word in names.source_adjectives or word in names.qualities or known.quality or known.text.endswith(names.adjective_ends) and known.ordinary

    def other(self, word: str) -> bool:
        """The word tells that another paper is meant than the one before («أخرى», «سابقة»)."""
        bare = word.removeprefix(self.cast.names.article)
        return bare in self.issuers.table.another_paper or bare in self.grammar.another_woman

    def in_article(self, noun: str, statement: Statement) -> tuple[Name, ...]:
        """The only one who is told in the article to have made a paper of that noun; nobody where several are told or several papers."""
        if noun not in self.of_noun:
            self.of_noun[noun] = self.only(noun, statement)
        return self.of_noun[noun]

    def only(self, noun: str, statement: Statement) -> tuple[Name, ...]:
        """The only maker of papers of that noun."""
        makers = dict[tuple[str, ...], tuple[Name, ...]]()
        for k in self.places(noun):
            if k + 1 < len(self.page) and self.other(self.page.word[k + 1]):
                return ()
            names = self.named(statement, self.told(k, len(self.page)))
            if self.are_makers(names):
                makers[tuple(n.name for n in names)] = names
        whole = max(makers, key=lambda called: len(" ".join(called)), default=())
        return makers[whole] if makers and all(" ".join(called) in " ".join(whole) for called in makers) else ()

    def places(self, noun: str) -> Iterator[int]:
        """The tokens where a paper of that noun is named, with the article, with «ل», or without."""
        fronts = ("", *self.grammar.joining, *self.grammar.to_letter, *self.grammar.article)
        forms = (noun + self.issuers.table.accusative, *(front + noun for front in fronts))
        yield from sorted({k for form in forms for k in self.page.places.get(form, ())})

    def told(self, paper: int, stop: int) -> Span | None:
        """The words for whoever made the paper at a token, told behind it before token `stop`, or before it."""
        return self.told_behind(paper, stop) or self.made.place(paper)

    def told_behind(self, paper: int, stop: int) -> Span | None:
        """The words for whoever made the paper at a token, told behind it before token `stop`: with «ل» or «من», or with the verb for making it."""
        if (place := named_behind(self.issuers, paper)) is not None:
            return self.described(place)
        if (place := self.own.sender(paper, stop)) is not None:
            return place
        for i in range(paper + 1, min(paper + FAR, stop)):
            word = self.page.word[i]
            if word in self.grammar.that or word in self.grammar.stops or word == "\n" or self.page.kind[i] == QUOTE and i > paper + 1:
                return None
            if (start := self.issuers.begins(i)) is not None and self.hers(word) in (None, self.feminine(paper)):
                place = None if self.issuers.published_there(paper, i) else self.maker(start, stop)
                return None if place is None or self.issuers.printed(paper, i, place) else place
        return None

    def described(self, place: Span) -> Span:
        """A noun with the article that stands alone, with the adjectives behind it («للفريق الأممي»)."""
        tokens = self.page.tokens(place.start, place.stop)
        k = tokens.stop
        while len(tokens) == 1 and k < len(self.page) and self.page.word[k].startswith(self.cast.names.article):
            k += 1
        return self.cast.article.span(place.start, self.page.stop[k - 1]) if k > tokens.stop else place

    def maker(self, start: int, stop: int) -> Span | None:
        """Whoever begins at a letter, or behind where the paper was published («نشره على موقعه المتحدث …»)."""
        k = self.page.at(start)
        for _ in range(THROUGH):
            if self.page.word[k] not in self.grammar.prepositions or k + 2 >= min(stop, len(self.page)):
                break
            k += 2
        place = self.issuers.phrase(max(start, self.page.start[k]), stop)
        return None if place is not None and self.issuers.names_chief(place) else place

    def hers(self, verb: str) -> bool | None:
        """Whether the pronoun at the end of a verb of making stands for a feminine; None where it has none."""
        if verb in self.issuers.table.issued:
            return None
        return verb.endswith(self.issuers.table.hers)

    def feminine(self, paper: int) -> bool:
        """The noun for the paper at a token is feminine or a plural of figures."""
        noun = self.noun(paper)
        return noun.endswith((*self.grammar.feminine, *self.grammar.of_things)) or noun in self.figures and noun not in self.grammar.studies
