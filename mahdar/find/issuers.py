"""Who stands behind a paper («البيان», «تقرير المنظمة», «بيان لوزارة التعليم», «تقرير أعده منتدى النقل»).

Whoever the words behind the noun tell to have issued it or is named with it, issued it before, or spoke last through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mahdar.find.closed import either
from mahdar.find.issuers_longer import past_places
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon.again import Again
from mahdar.lexicon.media import Media
from mahdar.lexicon.speech import Speech
from mahdar.model import TYPE_OF_KIND, Mention, Name, Span, Statement
from mahdar.text import BREAK, QUOTE, WORD

ADJECTIVES = 2  # words between the noun for a paper and the one that tells of its issue
OWNER = 3  # tokens: behind its noun and an adjective stands whose a study is
LONG = 6  # words: no issuer is longer
ISSUER_NEAR = 40  # code points after «بيان» within which its issuer is named
QUOTED = 6  # tokens of a name in quotation marks
NEAR = 40  # statements: so far back a paper reaches
FAR = 150  # tokens: so far back it was brought in
SUBJECT = 14  # tokens of whoever issued it, with what stands in commas
BRACKETS = ("(", ")")


class Issuers:
    """The papers of one article and who issued them; `mentions` by where they begin."""

    def __init__(self, taken_up: TakenUp, mentions: dict[int, Mention]) -> None:
        self.taken_up, self.mentions = taken_up, mentions
        self.cast, self.page = taken_up.cast, taken_up.cast.page
        self.table: Again = self.cast.lexicon.made(Again)
        self.speech: Speech = self.cast.lexicon.made(Speech)
        self.papers = either(self.speech.channels, self.cast.grammar.studies)
        self.press: Media = self.cast.lexicon.made(Media)
        self.studied: dict[str, tuple[Name, ...]] = {}
        self._nouns: dict[int, str] = {}

    def noun(self, place: Span) -> str:
        """The noun for a paper or a study at the front of a place: without the article, the «ل» of «وفقا لبيان …» and the ending of an object."""
        if place.start not in self._nouns:
            self._nouns[place.start] = self._noun(self.page.word[self.page.at(place.start)])
        return self._nouns[place.start]

    def _noun(self, word: str) -> str:
        if word[:1] in self.cast.grammar.to_letter and word[1:] in self.papers:
            return word[1:]
        bare = word.removesuffix(self.table.accusative)
        return next((form for form in (word, bare) if form in self.papers), self.cast.without_article(word))

    def gender(self, place: Span) -> str:
        """The gender of the noun for the paper at the front of a place."""
        return "f" if self.page.word[self.page.at(place.start)].endswith((*self.cast.grammar.feminine, *self.cast.grammar.of_things)) else "m"

    def may_be_paper(self, place: Span) -> bool:
        """The place begins with the noun for a paper or a study, with «ل» or without."""
        return self.noun(place) in self.papers

    def is_paper(self, place: Span) -> bool:
        """The mention is a paper or a speech («البيان»، «تقرير صادر عن …»), behind which somebody stands."""
        noun = self.noun(place)
        return noun in self.speech.channels or noun in self.cast.grammar.studies and self.is_study(place)

    def is_study(self, place: Span) -> bool:
        """The mention is a study or a poll of somebody who is named with it («دراسة صادرة عن …», «استطلاع أجراه …»)."""
        page, grammar = self.page, self.cast.grammar
        tokens = page.tokens(place.start, place.stop)
        if self.noun(place) not in grammar.studies:
            return False
        told = any(w in grammar.issued_by for w in page.word[tokens.start + 1 : tokens.start + 3])
        return told or any(page.word[i][:1] in grammar.to_letter and self.names_issuer(i, tokens) for i in tokens[1:OWNER])

    def written(self, place: Span) -> str:
        """The words of a mention without the «ل» of «وفقا لبيان …» and with the article that it has swallowed."""
        whole, first = self.cast.freed(place), self.page.tokens(place.start, place.stop).start
        if self.page.word[first] == self.noun(place) + self.table.accusative:
            return self.cast.unnamed(place)
        led = self.page.start[first] == place.start and self.noun(place) == self.page.word[first][1:]
        return whole[1:] if led else whole

    def by(self, statement: Statement) -> Span | None:
        """The words for whoever issued the paper that speaks in a statement, None where nothing tells it."""
        place = statement.mention
        if place is None or not self.may_be_paper(place):
            return None
        behind = next((c.start for c in statement.content if c.start > place.start and not self.begins_issue(c)), len(self.cast.article.text))
        stop = self.page.at(max(behind, statement.cue.stop) - 1) + 1 if behind < len(self.cast.article.text) else len(self.page)
        return self.told_behind(self.page.at(place.start), stop) or self.brought_in(place)

    def begins_issue(self, content: Span) -> bool:
        """What is taken for the words said begins with who issued the paper («بحسب بيان صادر عن …»)."""
        return self.page.word[self.page.at(content.start)] in self.cast.grammar.issued_by

    def told_behind(self, paper: int, stop: int) -> Span | None:
        """The words for whoever issued the paper whose noun is at a token, told behind it before token `stop`."""
        told = False
        for i in range(paper + 1, min(paper + ADJECTIVES + 2, stop - 1)):
            if self.page.word[i] in self.cast.grammar.relatives and not self.published_there(paper, i + 1):
                told = True
                continue
            if (start := self.begins(i)) is not None:
                place = self.phrase(start, stop)
                return None if place is None or told and self.names_chief(place) or self.printed(paper, i, place) else place
            if self.closes(i):
                return None
        return None

    def printed(self, paper: int, i: int, place: Span) -> bool:
        """The verb at token i tells that the press printed a paper that others write («بيان نشرته وكالة الأنباء»), or passed one on («تقرير نقلته القناة»)."""
        if self.page.word[i].startswith(self.table.passes) and self.is_medium(place):
            return True
        others = self._noun(self.page.word[paper]) in self.table.of_others and self.page.word[i].startswith(self.table.publishes)
        return others and self.is_press(place)

    def is_press(self, place: Span) -> bool:
        """The words are for a medium, and for no agency of another kind («وكالة الطاقة»)."""
        mention, words = self.mentions.get(place.start), self.cast.words(place)
        known = mention is not None and mention.entry in self.press.entries
        return known or self.is_medium(place) and not (words[0] in self.table.agencies and self.table.news.isdisjoint(words))

    def names_chief(self, place: Span) -> bool:
        """The issuer is somebody's team, and he stands in its words («التقرير الذي أعده فريق فلان»): no mention holds it whole."""
        inside = (self.mentions.get(self.page.start[k]) for k in self.page.tokens(place.start, place.stop)[1:])
        return place.start not in self.mentions and any(mention is not None and mention.kind == "person" for mention in inside)

    def is_medium(self, place: Span) -> bool:
        """The words are for a medium: by the first of them, or by the kind that a table gives their name."""
        mention, media = self.mentions.get(place.start), self.table.media
        called = self.taken_up.bodies_kinds.kinds.get(mention.entry or "", set()) if mention else set()
        return not media.isdisjoint(self.cast.words(place)[:1]) or not media.isdisjoint(called)

    def published_there(self, paper: int, i: int) -> bool:
        """The verb at token i tells who printed a study, not whose it is («الدراسة التي نشرتها مجلة …»)."""
        study = self._noun(self.page.word[paper]) in self.cast.grammar.studies
        return study and self.page.word[i].startswith(self.table.publishes)

    def brought_in(self, place: Span) -> Span | None:
        """Who issued the paper that the noun with the article alone takes up, where that was last spoken of without it («أصدر الاتحاد بيانا»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if not self.resumes(tokens):
            return None
        noun, last = self.noun(place), None
        for k in range(tokens.start - 1, max(tokens.start - FAR, -1), -1):
            if self.page.word[k].removeprefix(self.cast.names.conjunction) in (noun, noun + self.table.accusative):
                last = k
                break
        if last is None or self.page.word[last - 1] in self.cast.grammar.prepositions:
            return None
        if noun in self.cast.grammar.studies and any(word.startswith(self.table.publishes) for word in self.page.word[last + 1 : last + ADJECTIVES + 2]):
            return None  # «دراسة نشرتها الصحف»
        issuing = self.issuing(last)
        printed = issuing is not None and noun in self.cast.grammar.studies and self.is_medium(issuing)
        return self.told_behind(last, tokens.start) or (None if printed else issuing)

    def resumes(self, tokens: range) -> bool:
        """The noun for a paper has the article, and behind it stands nothing but what tells of no other («البيان الرسمي»)."""
        words = [self.page.word[k] for k in tokens]
        alone = len(words) == 1 or all(self.cast.without_article(word) in self.table.paper_qualities for word in words[1:])
        return alone and all(word.startswith(self.cast.names.article) for word in words)

    def issuing(self, paper: int) -> Span | None:
        """The subject between a verb of issuing and the noun for a paper at a token, a day or the like in commas left out («أصدر الاتحاد، الأحد، بيانا»)."""
        page, last, commas = self.page, paper, self.cast.grammar.commas
        for k in self.outside_brackets(range(paper - 1, max(paper - SUBJECT, -1), -1)):
            word = page.word[k]
            if page.kind[k] == BREAK or word in self.cast.grammar.stops:
                return None
            if word in commas and page.word[k + 1].startswith(self.cast.names.conjunction):
                return None  # «نشرت الصحيفة صورا، وقرأ الوزير بيانا»
            if word in commas or word == BRACKETS[0]:
                last = k
            elif {word, word.removeprefix(self.cast.names.conjunction)} & self.table.issues:
                return self.cast.article.span(page.start[k + 1], page.stop[last - 1]) if k + 1 < last and self.begins_subject(k + 1) else None
            elif last < paper and self.cast.names.tense(word):
                return None  # «نشرت الصحيفة صورا، قرأ الوزير بيانا»
        return None

    def outside_brackets(self, tokens: range) -> Iterator[int]:
        """The tokens of a run that goes backwards, of what stands in brackets only the opening one («(شكلتها الحكومة)»)."""
        inside = False
        for k in tokens:
            inside = (inside or self.page.word[k] == BRACKETS[1]) and self.page.word[k] != BRACKETS[0]
            if not inside:
                yield k

    def begins_subject(self, i: int) -> bool:
        """A mention, a noun for a body or an office, or one for many people begins at token i."""
        word, grammar = self.page.word[i], self.cast.grammar
        many = word.startswith(tuple(grammar.article)) and word.endswith((*grammar.of_things, *self.cast.names.naming.verb_ends))  # «النقابات»
        many = many or word in grammar.crowds | grammar.portions
        return (
            many or self.page.start[i] in self.mentions or self.issues(self.cast.without_article(word), "body", "office") or self.issues(word, "body", "office")
        )

    def begins(self, i: int) -> int | None:
        """The letter of the text where the issuer begins that token i, which tells of the issue, leads to."""
        page, word = self.page, self.page.word[i]
        for verbs, then in ((self.table.issued, self.table.issued_from), (self.table.put_forward, self.table.with_it)):
            if word in verbs:
                return page.start[i + 2] if i + 2 < len(page) and page.word[i + 1] in then else None
        return page.start[past_places(self, i + 1)] if word in self.cast.grammar.issued_by else None

    def closes(self, i: int) -> bool:
        """Behind token i no issue is told of the paper any more: a mark, a particle, a verb, or a body behind «ل», whose paper it is."""
        names, word = self.cast.names, self.page.word[i]
        return self.page.kind[i] != WORD or self.is_body(names.without_li(word)) or bool(names.word(word).stop or names.tense(word))

    def phrase(self, start: int, stop: int) -> Span | None:
        """The issuer that begins at the letter `start`: a mention, or the words up to a mark, a particle, a verb or a day."""
        first = self.page.at(start)
        mention = self.mentions.get(start)
        led, article = self.page.word[first], self.cast.names.article
        if mention is None and led[:1] in self.cast.grammar.clinging and led[1:].startswith(article):
            return None  # «رسالة وقعها بالإضافة إلى فلان …»
        if mention is not None and mention.kind == "unnamed":
            placed = any(self.page.word[k] in self.cast.names.posts for k in self.page.tokens(start, mention.span.stop))  # «مسؤولون في الوزارة»
            return mention.span if placed else self.cast.article.span(start, self.with_post(self.page.at(mention.span.stop - 1) + 1))
        if mention is not None:
            return None if mention.kind == "place" else mention.span
        if (name := self.in_marks(first, stop)) is not None:
            return self.phrase(name.start, stop) if name.start in self.mentions else name
        last = first
        while last < stop and last - first < LONG and self.inside(last, first):
            last += 1
        alone = last == first + 1 and self.page.word[first] in self.cast.names.heads and not self.cast.names.word(self.page.word[first]).definite
        whole = self.with_name(last, stop) if last > first else start
        return self.cast.article.span(start, whole) if last > first and not (alone and whole == self.page.stop[first]) else None

    def in_marks(self, i: int, stop: int) -> Span | None:
        """The name in quotation marks that opens at token i and ends before token `stop`."""
        page = self.page
        found = next((q for q in page.quotations if q.opener == i and q.closed and i + 1 < q.closer < stop and q.closer - i <= QUOTED), None)
        return None if found is None else self.cast.article.span(page.start[i + 1], page.stop[found.closer - 1])

    def with_name(self, last: int, stop: int) -> int:
        """The end of the words before token `last`, with the name in quotation marks and its adjectives behind a noun for a body («شركة "نور" النرويجية»)."""
        name = self.in_marks(last, stop) if self.is_body(self.cast.without_article(self.page.word[last - 1])) else None
        if name is None:
            return self.with_post(last)
        k = self.page.at(name.stop - 1) + 2
        while k < stop and self.described(k):
            k += 1
        return self.page.stop[k - 1]

    def inside(self, i: int, first: int) -> bool:
        """Token i goes on with the issuer that begins at token `first`."""
        word = self.cast.names.word(self.page.word[i])
        led = i > first and self.cast.names.without_li(word.text) is not None
        return self.page.kind[i] == WORD and not (word.stop or led or word.verb and i > first or self.page.word[i] in self.cast.grammar.prepositions)

    def with_post(self, last: int) -> int:
        """The end of the words before token `last`, with the body behind «في» or «من» that they are part of («العلاقات العامة في الجيش»)."""
        led = last + 1 < len(self.page) and self.page.word[last] in self.cast.names.posts | self.cast.grammar.of
        if not led:
            return self.page.stop[last - 1]
        body = self.mentions.get(self.page.start[last + 1])
        if body is None and self.issues(self.page.word[last + 1], "body"):
            return self.page.stop[self.with_article(last + 2) - 1]  # «باحثون من جامعة الصحراء»
        return body.span.stop if body and body.kind == "body" else self.page.stop[last - 1]

    def with_article(self, stop: int) -> int:
        """Where the words with the article, or of no table, end that begin at token `stop`."""
        last = stop
        while last < len(self.page) and last - stop < LONG and self.page.kind[last] == WORD:
            word = self.cast.names.word(self.page.word[last])
            if word.stop or not (word.definite or word.unknown):
                break
            last += 1
        return last

    def is_body(self, noun: str | None) -> bool:
        """The noun is one for a body."""
        return noun is not None and self.issues(noun, "body")

    def remember(self, place: Span, names: tuple[Name, ...]) -> tuple[Name, ...]:
        """Who issued the paper of a place, kept where it is a study."""
        noun = self.noun(place)
        if noun in self.cast.grammar.studies:
            self.studied[noun] = tuple(Name(n.name, n.type) for n in names)
        return names

    def again(self, place: Span) -> tuple[Name, ...]:
        """Who issued the study that a noun with the article alone takes up («حسب الاستطلاع»)."""
        tokens = self.page.tokens(place.start, place.stop)
        word = self.page.word[tokens.start]
        return self.studied.get(self.noun(place), ()) if len(tokens) == 1 and word.startswith(tuple(self.cast.grammar.article)) else ()

    def reach(self, place: Span, content: Span) -> int:
        """Up to where the issuer stands behind a paper: the words said, or, where they stand before it, the end of the clause."""
        if content.start >= place.stop:
            return min(place.stop + ISSUER_NEAR, content.start)
        k = self.page.at(place.stop - 1) + 1
        while k < len(self.page) and self.page.kind[k] in (WORD, QUOTE) and self.page.start[k] < place.stop + ISSUER_NEAR:
            k += 1
        return self.page.start[k] if k < len(self.page) else place.stop

    def behind(self, place: Span, mention: Mention) -> bool:
        """The mention may tell who issued the paper: where the paper has the article only within it, or behind «عن», «من» or «ل»."""
        tokens, first = self.page.tokens(place.start, place.stop), self.page.at(mention.span.start)
        before = self.page.word[first - 1 - (self.page.kind[first - 1] == QUOTE)]
        inside = mention.span.start < place.stop and before not in self.cast.grammar.within_part - self.cast.grammar.of
        if not inside and before in self.cast.grammar.prepositions - self.cast.grammar.of - self.cast.grammar.heard_from:
            return False  # «تغريدة على "تويتر"», «مذكرة وزعت على الوزارات»
        if before.startswith(self.table.passes) and self.is_medium(mention.span) or self.printed(tokens.start, first - 1, mention.span):
            return False  # «بيان نقلته القناة»
        if any(self.page.word[k] in either(self.table.on_it, self.table.copies) for k in range(tokens.stop, first)):
            return False  # «وثيقة اطلعت عليها الوكالة»
        told = mention.kind == "person" and any(self.page.word[k] in self.cast.grammar.heard_from for k in range(tokens.stop, first - 1))
        if mention.span.start < place.stop or not told and not self.page.word[tokens.start].startswith(tuple(self.cast.grammar.article)):
            return True  # «بيان عن لقاء فلان»: told is of him, by nobody
        led = self.page.start[first] < mention.span.start and self.page.word[first][:1] in self.cast.grammar.to_letter
        return led or before in self.cast.grammar.heard_from | self.cast.grammar.of

    def told_of(self, place: Span) -> bool:
        """A relative clause tells which paper is meant, so that it is no matter of who spoke last («الرسالة التي انتشرت …», not «التقرير الذي حذر …»)."""
        k = self.page.at(place.stop - 1) + 1
        return k + 1 < len(self.page) and self.page.word[k] in self.cast.grammar.relatives and self.page.word[k + 1] not in self.speech.cues

    def known(self, place: Span) -> Name | None:
        """The body or state that a table knows right behind the word for a paper («بيان الإليزيه»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if len(tokens) < 2 or not (found := self.taken_up.known(tokens.start + 1, tokens.stop)):
            return None
        entry, last = found
        return Name(entry.name, TYPE_OF_KIND[entry.kind], self.cast.article.span(self.page.start[tokens.start + 1], self.page.stop[last - 1]))

    def within(self, place: Span, voices: Sequence[Voice]) -> Name | None:
        """The body or official of no table whom the word for a paper stands before («بيان مكتب الرئيس»), or one behind «ل» («بيان للوزارة»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if self.page.start[tokens.start] < place.start or self.page.word[tokens.start].startswith(tuple(self.cast.grammar.article)):
            return None
        if (quoted := self.quoted(tokens)) is not None:
            return quoted
        whose = next((self.named(i, place.stop) for i in tokens[1:] if self.names_issuer(i, tokens)), None)
        if whose is None or whose.mention is None:
            return None
        return self.taken_up.again(whose.mention, voices) or whose

    def quoted(self, tokens: range) -> Name | None:
        """The name in quotation marks right behind the paper, with nothing but the article before it («تقرير الـ"منارة"»)."""
        page = self.page
        opened = next((q for q in page.quotations if q.closed and tokens.start < q.opener < q.closer <= tokens.stop), None)
        between = page.word[tokens.start + 1 : opened.opener] if opened else ()
        if opened is None or opened.closer - opened.opener > QUOTED or not set(between) <= self.cast.grammar.article:
            return None
        place = self.cast.article.span(page.start[opened.opener + 1], page.stop[opened.closer - 1])
        return Name(self.cast.body_called(place) or self.cast.body_before(place) or self.cast.clean(place), "ORG", place)

    def named(self, i: int, stop: int) -> Name:
        """The issuer by the words from token i on, or by the longer name of a body of the article."""
        bare, article = self.unled(i), self.cast.names.article
        parted = bare != self.page.word[i]
        skip = len(self.page.word[i]) - len(bare.removeprefix(article)) if parted else 0
        place = self.cast.article.span(self.page.start[i] + skip, stop)
        body = self.issues(self.cast.without_article(bare), "body")
        name = (self.cast.body_called(place) or self.cast.body_before(place)) if body else None
        written = article * (parted and bare.startswith(article)) + self.cast.clean(place)
        return Name(name or (written if body else self.cast.nominative(written)), "ORG" if body else "OTHER", place)

    def names_issuer(self, i: int, tokens: range) -> bool:
        """Token i is a noun for a body or an official: after «ل», or right behind the paper, which the article on it or on a word behind it completes."""
        bare, article = self.unled(i), tuple(self.cast.grammar.article)
        last = next((k for k in range(i, tokens.stop) if self.page.word[k] in self.cast.grammar.prepositions), tokens.stop)  # «وثيقة داخلية في المتحف»
        definite = any(self.page.word[k].startswith(article) for k in range(i, last))
        led = bare != self.page.word[i] or self.page.word[i - 1] in self.cast.grammar.of | self.cast.grammar.heard_from
        return (led or i == tokens.start + 1 and definite) and self.issues(self.cast.without_article(bare), "body", "office")

    def unled(self, i: int) -> str:
        """The word at token i without «ل» at its front; with it where no issuer would be left."""
        word, letters = self.page.word[i], self.cast.grammar.to_letter
        if word[:1] not in letters or self.issues(word, "body", "office"):
            return word
        article = self.cast.names.article
        whole = [article + word[n:] for n in (2, 1) if word[1:2] in letters]
        parted = (*whole, word[1:]) if self.described(i + 1) else (word[1:], *whole)
        return next((w for w in parted if self.issues(self.cast.without_article(w), "body", "office")), word)

    def described(self, i: int) -> bool:
        """Token i is an adjective with the article, by its ending («للجنة الاستشارية»)."""
        word, grammar = self.page.word[i] if i < len(self.page) else "", self.cast.grammar
        return word.startswith(tuple(grammar.article)) and word.endswith(tuple(grammar.of_kind))

    def issues(self, noun: str, *kinds: str) -> bool:
        """The noun is one for a body or an office, which issue papers."""
        return any(head.kind in kinds for head in self.cast.names.heads.get(noun, ()))
