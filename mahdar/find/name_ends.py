"""Where the words for a speaker end: no participle without what completes it, no verb, no medium that hears, nothing said by the way."""

from __future__ import annotations

import functools

from mahdar.find.cast import Cast
from mahdar.find.closed import either
from mahdar.find.name_tails import NameTails
from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.media import Media
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.sources_of_many import takes_sides
from mahdar.lexicon.tense import tenses
from mahdar.model import Mention, Span
from mahdar.text import NUMBER, QUOTE, WORD


class EndWords:
    """What no name ends in: words said by the way (by the first of them), and participles that something completes.  Ask for it by `lexicon.made(EndWords)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        naming, fold = lexicon.made(NameWords).naming, lexicon.folding.fold
        self.aside: dict[str, list[list[str]]] = {}
        for words in naming.aside:
            folded = [fold(word) for word in words.split()]
            self.aside.setdefault(folded[0], []).append(folded)
        self.unfinished, self.ends = frozenset(map(fold, naming.unfinished)), tuple(map(fold, naming.unfinished_ends))
        names, closed = lexicon.made(NameWords), lexicon.made(grammar)
        of_media = names.of_media.union(names.conjunction + noun for noun in names.of_media)
        self.made = closed.studies | closed.inquiries | names.papers | of_media  # what a medium makes, or whom it sends


class NameEnds:
    """The ends of the places of one article's speakers."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page = cast, cast.page
        words = cast.lexicon.made(EndWords)
        self.aside, self.unfinished, self.ends, self.made = words.aside, words.unfinished, words.ends, words.made
        self.tails = NameTails(cast)
        self.tenses, self.media = cast.lexicon.made(tenses), cast.lexicon.made(Media)

    @functools.cached_property
    def persons(self) -> frozenset[int]:
        """The tokens of the names of persons."""
        return frozenset(
            k for known in self.cast.known if known.mention.kind == "person" for k in self.page.tokens(known.mention.span.start, known.mention.span.stop)
        )

    def of(self, place: Span) -> Span:
        """The place without a tail that is no part of its name, and with the number behind an article that stands alone at its end."""
        if (short := self.tails.of(place)) != place:
            return short
        tokens = self.page.tokens(place.start, place.stop)
        if len(tokens) < 2 or any(self.page.word[k] in self.cast.grammar.commas for k in tokens):
            return place  # «فلان، الوزير الجديد القادم من …»
        stop = self.with_number(tokens) or min(self.without_aside(tokens), self.before_verb(tokens), self.before_medium(tokens))
        if stop == tokens.stop and (self.is_unfinished(stop - 1) or self.page.word[stop - 1] in self.cast.grammar.to_letter):
            stop -= 1  # «مدير المكتب لـ"صدى اليوم"»
        return place if stop == tokens.stop else self.cast.article.span(place.start, self.page.stop[stop - 1])

    def with_number(self, tokens: range) -> int:
        """Behind the number at the place's end, and the noun in the accusative that it counts («صاحب الـ 57 عاما»); 0 where no article stands alone there."""
        page, k = self.page, tokens.stop
        if k >= len(page) or page.word[k - 1] not in self.cast.grammar.article or page.kind[k] != NUMBER:
            return 0
        counted = k + 1 < len(page) and page.kind[k + 1] == WORD and page.word[k + 1].endswith(self.cast.names.naming.accusative)
        return k + 1 + counted

    def without_aside(self, tokens: range) -> int:
        """The end of the place before what is said by the way in it, or before an age («الشاب البالغ 19 عاما»)."""
        word = self.page.word
        for k in range(tokens.start + 1, tokens.stop):
            if k == tokens.stop - 1 and k > tokens.start and self.is_stress(k):
                return k
            if k + 1 < tokens.stop and self.page.kind[k + 1] == NUMBER and self.is_unfinished(k):
                return k
            if any(word[k : k + len(aside)] == aside and k + len(aside) <= tokens.stop for aside in self.aside.get(word[k], ())):
                return k
        return tokens.stop

    def is_stress(self, k: int) -> bool:
        """Behind a noun with the article or a name token k tells of whom above all the words hold («هواة الطوابع خاصة»)."""
        return self.page.word[k] in self.tails.table.stress and self.page.word[k - 1].startswith(tuple(self.cast.grammar.article))

    def before_medium(self, tokens: range) -> int:
        """The end of the place before the name of a medium to which the words were said («المخرجة لفرانس24»), but for what a medium makes or whom it sends."""
        page, names = self.page, self.cast.names
        first = page.word[tokens.start]
        if self.made & {first.removeprefix(names.article), names.without_li(first) or first}:
            return tokens.stop
        led = (k for k in tokens[1:] if names.begins_with_li(page.word[k]) and page.word[k - 1].removeprefix(names.article) not in self.made)
        free = (k for k in led if not takes_sides(names, self.cast.grammar, page.word[k - 1]))
        return next((k for k in free if self.media.name_at(page, k, 1) == tokens.stop), tokens.stop)

    def sided(self, mention: Mention) -> bool:
        """Behind «ل» the mention tells whom those named before it are for or against («المنتقدون لفلان»)."""
        k = self.page.at(mention.span.start)
        led = k > 0 and self.page.start[k] < mention.span.start and self.page.word[k][:1] in self.cast.grammar.to_letter
        return led and takes_sides(self.cast.names, self.cast.grammar, self.page.word[k - 1])

    def before_verb(self, tokens: range) -> int:
        """The end of the place before a verb that tells of its noun, which has no article («مصدر ناقش المسألة»), but for one that hides the name."""
        page, grammar = self.page, self.cast.grammar
        first = tokens.start + 1 + (page.word[tokens.start] in self.cast.names.naming.labels)  # «صحيفة سبق»
        named = self.persons & set(tokens) or any(page.kind[k] == QUOTE for k in tokens)
        if page.word[tokens.start].startswith(tuple(grammar.article)) or named:
            return tokens.stop
        led = either(grammar.relatives, grammar.of_those, grammar.negations, grammar.prepositions)
        k = next((k for k in range(first, tokens.stop) if page.word[k - 1] not in led and self.is_verb(k)), tokens.stop)
        return k - 1 if page.word[k - 1][:1] in grammar.joining and page.word[k - 1][1:] in grammar.relatives else k

    def is_verb(self, k: int) -> bool:
        """Token k, outside of quotation marks, is nothing but a verb, by a table or its form; no part of a name."""
        word, known = self.page.word[k], self.cast.names.word(self.page.word[k])
        named = bool(
            known.given
            or known.family
            or known.unknown
            or known.definite
            or known.state
            or known.quality
            or self.page.depth[k]
            or k in self.persons
            or self.cast.grammar.joining & {word[:1]}
        )
        told = self.tenses.of(word) in ("past", "present") and word not in self.tenses.nouns_too and word[-1:] not in self.cast.grammar.feminine
        naming, marbuta = self.cast.names.naming, self.cast.names.marbuta
        masdar = word.startswith(naming.verb_begins) and not word.endswith(marbuta["open"]) and self.tenses.of(word) == "past"  # «تبادل»
        led = masdar or word in self.cast.names.veils or word in self.cast.names.called or word in self.cast.grammar.copulas
        return told and not named and not led

    def is_unfinished(self, k: int) -> bool:
        """The participle at token k is completed behind the place: by a number, a preposition or what stands in one word with it."""
        page, article = self.page, self.cast.names.article
        bare = page.word[k].removeprefix(article)
        if bare == page.word[k] or k + 1 >= len(page) or not self.unfinished & {bare, *(bare.removesuffix(end) for end in self.ends)}:
            return False
        after = page.word[k + 1]
        led = after in self.cast.grammar.prepositions or after in self.cast.grammar.heard_from
        clung = any(after[:cut] in self.cast.grammar.clinging for cut in self.cast.names.word(after).cuts if cut)
        return page.kind[k + 1] == NUMBER or led or clung or self.tails.counted(k + 1)
