"""The words for a matter that is named once only: the noun phrase of what is asked, offered or refused, without the clause around it."""

from __future__ import annotations

from mahdar.record.views.called import between
from mahdar.record.views.extents import LONG, SLASH, cut, is_verb, shown_from
from mahdar.record.views.heads import WANTED, asks_for, leading
from mahdar.record.views.issues import Issues
from mahdar.record.views.needed import needed
from mahdar.record.views.stances import Taken
from mahdar.record.views.terms import Terms
from mahdar.text import NUMBER, QUOTE, WORD, Page

PHRASE = 6
"""Words of a statement that stand for its matter where none of them is a term."""
ADDRESSED = 4
"""Tokens between a word of demand and the preposition behind whom it is put to."""
TWO = 2
ASKING = frozenset({"demand", "offer", "conditional", "reject"})
PHRASES = ("phrase", "object")
"""Ends of the names of rules whose content is a noun phrase."""
MUST = 8
"""Tokens before «that» among which stands who must do it."""
FAR = 16
"""Tokens among which stands the word that makes one thing hinge on another."""


def matters(t: Taken, issues: Issues) -> tuple[str, ...]:
    """«مستعدون للبحث في كذا وكذا»: the matters that a statement lists behind a word of topic, when there are several."""
    terms, words = issues.terms, issues.terms.words
    of, written = terms.of(t.said), terms.written(t.said)
    topic = next((n for n in range(t.focus, len(of)) if written[n] in words.topics), None)
    if topic is None or t.stance not in ("offer", "conditional", "reject", "accept"):
        return ()
    starts = [topic + 1, *(n for n in range(topic + 2, len(of)) if begins(written[n], of[n].definite, issues))]
    stops = [of[n].at for n in starts[1:]] + [None]
    return tuple(phrase(t, issues, n, stop) for n, stop in zip(starts, stops, strict=True)) if len(starts) > 1 else ()


def begins(word: str, definite: bool, issues: Issues) -> bool:
    """The word begins another matter of a list: «and» with a definite noun, or with «not to»."""
    words = issues.terms.words
    if not word.startswith(words.joint):
        return False
    rest = word.removeprefix(words.joint)
    return rest in words.lists or definite and not any(word.endswith(e) for e in words.adjective)


def phrase(t: Taken, issues: Issues, first: int, before: int | None = None) -> str:
    """Some words of a statement from a term on, without what merely leads there or clings to the first, to the next mark, verb, relative or a token."""
    terms, of = issues.terms, issues.terms.of(t.said)
    page = issues.gathered.page(t.said.source.doc)
    if not of:
        return " ".join(t.said.found.span.text.split()[:PHRASE])
    if subject := needed(t, terms):
        return told_of(range(of[subject.start].at, of[subject.stop - 1].at + 1), page)
    stop = before if before is not None else page.at(t.said.found.content[-1].stop - 1) + 1
    if t.stance == "deny" and (page.word[of[0].at] in terms.words.auxiliary or negated(of[0].at, stop, page, terms)):
        return supposed(of[0].at, stop, page, terms)
    if t.stance == "reject" and any(page.word[i] in terms.words.but for i in range(of[0].at, min(of[0].at + MUST, stop))):
        return ""
    start = asked_for(of[leading(of, terms.written(t.said), min(first, len(of) - 1), t.stance, terms)].at, t, issues)
    clause, told = Clause(t, issues, stop), announced(start, stop, page, terms)
    hinge = clause.hinge(told)
    start = hinge or clause.behind_who(clause.noun(told))
    shown = shown_from([i for i in range(start, max(stop, start + 1)) if page.kind[i] != QUOTE], page, terms)
    inside = max((c.start for c in t.said.found.content if page.start[start] < c.start < page.stop[start]), default=page.start[start])
    inside += len(terms.words.split.leading[0]) if hinge else 0
    raw = page.text[inside : page.stop[start]]
    kept = range(0) if hinge else clause.kept(told, start)
    barred = [*clause.put_to(kept), *(terms.words.that_of(page.word[i]) or page.raw[i] for i in kept if page.kind[i] != QUOTE)]
    raw = raw.removeprefix(terms.words.split.leading[1]) if aimed_at(start, page, terms) else raw
    whole = bool(barred) or inside != page.start[start] or start > 0 and page.word[start - 1] in terms.prepositions
    return " ".join([*barred, raw if whole else terms.unclung(page.word[start], raw), *(page.raw[i] for i in shown[1:])]).replace(f" {SLASH} ", SLASH)


def aimed_at(start: int, page: Page, terms: Terms) -> bool:
    """«الاستعداد لدعم كذا», «لا نية لدينا لتمديد كذا»: behind readiness or what one has, «to» clings to a noun without the article."""
    before = page.word[start - 1] if start else ""
    leads = terms.words.among(before, terms.words.ready | terms.words.denied) or before in terms.words.theirs | terms.words.ours
    return leads and not terms.words.definite(page.word[start])


def told_of(at: range, page: Page) -> str:
    """The tokens as they stand, without quotation marks."""
    return " ".join(page.raw[i] for i in at if page.kind[i] != QUOTE)


def negated(first: int, stop: int, page: Page, terms: Terms) -> bool:
    """«الحكومة ليست طرفا في كذا»: behind the noun with which the clause begins, and its adjective, stands «not»."""
    near = range(first + 1, min(first + ADDRESSED, stop))
    at = next((i for i in near if page.word[i] in terms.words.negations), None)
    return at is not None and all(page.kind[i] == WORD for i in range(first, at)) and terms.words.definite(page.word[first])


def supposed(first: int, stop: int, page: Page, terms: Terms) -> str:
    """«نفى أن تكون السفينة معطلة»: the whole clause that is denied, to its first mark."""
    last = next((i for i in range(first, stop) if page.kind[i] not in (WORD, NUMBER, QUOTE)), stop)
    begins = first - (page.word[first - 1] in terms.that)
    told = [i for i in range(begins, last) if page.kind[i] != QUOTE]
    return " ".join(page.raw[i] for i in told[: LONG if len(told) <= LONG else cut(told, page, terms)])


def announced(start: int, stop: int, page: Page, terms: Terms) -> int:
    """«نقول لهم: كذا»: behind the colon of a word or two that announce it."""
    return next((i + 1 for i in range(start + 1, min(start + ADDRESSED, stop - 1)) if page.raw[i] in terms.colons), start)


def asked_for(start: int, t: Taken, issues: Issues) -> int:
    """«ندعو زملاءنا إلى التخلي عن كذا»: behind a word of demand the token of what is asked, else the token itself."""
    page, words = issues.gathered.page(t.said.source.doc), issues.terms.words
    of = issues.terms.of(t.said)
    if t.stance != "demand" or not t.focus or of[t.focus - 1].key not in words.demand:
        return start
    calls = words.fold(page.raw[of[t.focus - 1].at]) in words.calling
    near = (i for i in range(start, min(start + ADDRESSED, len(page) - 1)) if page.word[i] in words.openings or calls and asks_for(page.word[i], issues.terms))
    return next((i + (page.word[i] in words.openings) for i in near if all(page.kind[k] == WORD for k in range(start, i + 2))), start)


class Clause:
    """The tokens of what is asked or refused, where a clause tells it: «يجب ألا يكرروا كذا», «لن نبرم كذا»."""

    def __init__(self, t: Taken, issues: Issues, stop: int) -> None:
        self.page, self.terms, self.words = issues.gathered.page(t.said.source.doc), issues.terms, issues.terms.words
        self.first = self.page.at(t.said.found.content[0].start)
        self.named, self.stop = issues.terms.named[t.said.source.doc], stop
        self.leading = self.terms.hanging | self.words.auxiliary | self.words.that_not | self.terms.adverbs | self.words.utterly
        self.leading -= self.words.undone if t.stance in WANTED else frozenset()
        self.asking, self.demands, self.focus = t.stance in ASKING, t.stance == "demand", t.focus
        self.said = t.said
        self.phrase = t.said.found.rule.endswith(PHRASES)

    def noun(self, start: int) -> int:
        """The token of the noun that the clause is about; the first token where no noun stands behind its verb."""
        that = self.that(start) if self.asking else None
        i = start if that is None else that + 1
        verbal = that is not None
        while i < self.stop - 1 and (step := self.passed(i, verbal)):
            verbal = verbal or self.verb(i)
            i += step
        return i if self.fits(i) else start if that is None else that + 1

    def behind_who(self, start: int) -> int:
        """«يتعين على بلدينا ترك كذا»: behind who must do it stands what he must do."""
        page, words = self.page, self.words
        must = start > 1 and page.word[start - 1] in words.incumbent and page.word[start - 2] in self.terms.musts
        goes_on = start + 1 < self.stop and page.kind[start + 1] == WORD and words.definite(page.word[start + 1])
        return start + 1 if must and goes_on and start not in self.named and not words.definite(page.word[start]) else start

    def kept(self, start: int, noun: int) -> range:
        """«على تونس أن تصلح كذا», «يجب ألا يكرروا كذا»: the tokens from who must do it, else from «that», to the noun."""
        that = self.that(start) if self.asking else None
        if that is None and self.with_pronoun(noun):
            that = next((i for i in range(noun - 1, max(noun - ADDRESSED, self.first - 1), -1) if self.page.word[i] in self.words.subjunctive), None)
        if that is None:
            return range(noun - TWO, noun) if self.refused_deed(noun) else range(0)
        return range(self.opening(that), noun)

    def refused_deed(self, noun: int) -> bool:
        """«لن نعترف بكذا»: what is refused stands behind a preposition of the verb that «not» negates."""
        page, words = self.page, self.words
        if not self.asking or noun - TWO < self.first - 1 or page.word[noun - TWO] not in words.negations or not self.verb(noun - 1):
            return False
        word, raw = page.word[noun], page.raw[noun]
        clung = word.startswith(tuple(words.split.leading)) and (word[1:] in words.again or self.terms.unclung(word, raw) != raw)
        return clung or page.word[noun] in self.terms.prepositions

    def opening(self, that: int) -> int:
        """«على تونس أن», «تونس والمغرب يجب ألا»: the token from which on who must do it is named; «that» where nobody is."""
        first, page, musts = self.first, self.page, self.terms.musts
        if not 0 < that - first <= MUST or any(page.kind[i] not in (WORD, QUOTE) for i in range(first, that)):
            return that
        if page.word[first] in self.words.incumbent or page.word[first] in musts and page.word[first + 1] in self.words.incumbent:
            return first
        word = page.word[first]
        opens = word in self.terms.prepositions | self.words.negations | self.terms.that or word in musts or first not in self.named and self.verb(first)
        return that if page.word[that - 1] not in musts or opens else first

    def put_to(self, kept: range) -> list[str]:
        """«دعت تركيا إلى أن تصلح كذا», «يريد أن تصلح كذا»: before a clause that does not name who must do it, those to whom it is put."""
        at = between(self.said, self.page, self.terms, self.named) if kept and self.page.word[kept[0]] in self.words.subjunctive else range(0)
        if not at or any(i in self.named for i in range(kept[0], min(kept[-1] + TWO, self.stop))):
            return []
        return [self.words.must, *(self.page.raw[i] for i in at)]

    def hinge(self, start: int) -> int | None:
        """«فتح كذا رهن بوقف كذا»: the token of what is asked, on which the other hinges."""
        near = range(start, min(start + FAR, self.stop - 1)) if self.demands else range(0)
        hinge = next((i for i in near if self.page.word[i] in self.words.hinging), None)
        clings = hinge is not None and self.page.word[hinge + 1].startswith(self.words.split.leading[0])
        return hinge + 1 if hinge is not None and clings else None

    def that(self, start: int) -> int | None:
        """«that» with a verb behind it, and before it who must."""
        before = self.first - 1
        outside = self.page.word[before] in self.words.subjunctive and self.page.raw[before] not in self.terms.said and start - before <= TWO
        bound_first = self.demands and not self.focus and self.must_at(start)
        first = before if outside else self.first if bound_first else start
        near = range(first, min(start + MUST, self.stop - 2))
        thats = self.words.subjunctive | self.words.that_not
        bound = [i for i in near if self.page.word[i] in thats and self.page.word[i - 1] not in self.words.beside | self.words.circumstances]
        found = (i for i in bound if self.verb(i + 1 + (self.page.word[i + 1] in self.words.negations)))
        return next((i for i in found if all(self.page.kind[k] == WORD for k in range(start, i))), None)

    def must_at(self, start: int) -> bool:
        """The clause begins with what tells that somebody must: «يجب …», «على تونس …»."""
        near = range(self.first, min(self.first + ADDRESSED, start))
        return any(self.page.word[i] in self.terms.musts | self.words.incumbent for i in near)

    def with_pronoun(self, i: int) -> bool:
        """«أن يحصل معنا كذا»: a preposition with a pronoun, with which no noun phrase begins."""
        word = self.page.word[i]
        return i > 0 and any(word.endswith(p) and word.removesuffix(p) in self.terms.small.roles for p in self.words.pronouns)

    def verb(self, i: int) -> bool:
        """A verb by its place behind «that» or «not», or by its shape."""
        word, before = self.page.word[i], self.page.word[i - 1]
        if self.phrase and i == self.first:
            return False
        if is_verb(word, self.terms) or i and before in self.words.auxiliary and not self.nominal(i):
            return True
        behind = before in self.terms.that | self.words.that_not or before in self.words.negations
        return behind and word.startswith(self.words.persons) and not self.nominal(i)

    def nominal(self, i: int) -> bool:
        """The word is surely a noun: definite, named, one of what is denied, or with an ending of nouns."""
        word = self.page.word[i]
        return self.words.definite(word) or i in self.named or self.words.stem(word) in self.words.denied or word.endswith(self.words.nominal)

    def passed(self, i: int, verbal: bool) -> int:
        """How many tokens lead from one on to the noun and are no part of it; 0 where the noun begins."""
        word = self.page.word[i]
        if self.page.kind[i] == QUOTE or word in self.leading or self.verb(i):
            return 1
        if (word in self.words.again or word[1:] in self.words.again) and self.words.definite(self.page.word[i + 1]):
            return 1
        if i not in self.named:
            return 0
        after = next(j for j in range(i, self.stop + 1) if self.named.get(j) != self.named[i])
        named = verbal or i and self.page.word[i - 1] in self.words.openings or after < self.stop and self.page.word[after] in self.words.auxiliary
        return after - i if named else 0

    def fits(self, i: int) -> bool:
        """A word of the clause stands there."""
        return i < self.stop and self.page.kind[i] == WORD
