"""Several sources in one speaker's phrase, joined by «و»: each speaks («عمال إنقاذ والمرصد الوطني», «مسؤولون ومحللون»)."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.find.cast import Cast
from mahdar.lexicon.sources_of_many import tells_several
from mahdar.model import Mention, Span
from mahdar.text import WORD


class Listed:
    """The speakers' phrases of one article in which «و» joins several sources."""

    def __init__(self, cast: Cast, mentions: Sequence[Mention]) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names
        self.article = tuple(cast.grammar.article)
        self.mentions = {self.page.at(m.span.start): m for m in reversed(mentions)}

    def sources(self, place: Span) -> list[Span]:
        """The sources of a place, in order, where «و» joins others to what begins it without the article; none for one source."""
        page, tokens = self.page, self.page.tokens(place.start, place.stop)
        if each := self.each(tokens) or self.one_or_other(tokens) or self.one_and_also(tokens) or self.beside(place, tokens):
            return each
        if any(page.kind[k] != WORD for k in tokens) or self.definite(tokens.start):
            return []
        starts = [k for k in tokens[1:] if self.joins_many(tokens.start, k) or self.joins_body(tokens.start, k)]
        if not starts or any(page.word[k] in self.cast.grammar.prepositions for k in tokens if k < starts[-1]):
            return []
        edges = [place.start, *(page.start[k] + len(self.names.conjunction) for k in starts)]
        ends = [*(page.stop[k - 1] for k in starts), place.stop]
        return [self.cast.article.span(*edge) for edge in zip(edges, ends, strict=True)]

    def beside(self, place: Span, tokens: range) -> list[Span]:
        """The source that begins a place, and those of no name that «و» joins right behind it («الأمم المتحدة ومنظمات حقوقية»); none for one source."""
        page, known = self.page, self.mentions.get(tokens.start)
        alone = tokens.start + 1 if known is None and self.joins_source(tokens.start, cut=0) else tokens.start
        k = page.at(known.span.stop - 1) + 1 if known is not None and known.span.start == place.start and known.kind != "place" else alone
        joint = len(self.names.conjunction)
        if not tokens.start < k < tokens.stop or k in self.mentions or not self.joins_source(k, cut=joint):
            return []
        if self.page.word[k].startswith(self.article, joint) and known is not None and not self.complete(known, k):
            return []
        last, first = self.cast.article.span(place.start, page.stop[k - 1]), page.start[k] + len(self.names.conjunction)
        return [last, self.cast.article.span(first, place.stop)]

    def complete(self, known: Mention, k: int) -> bool:
        """No further field of the source before token k can follow: a person, state or people, or a body whose name ends in the adjective of a state."""
        whole = known.kind in ("person", "state") or known.kind == "unnamed" and known.plural
        whole = whole or known.rule == "bare_body"  # «المعارضة والأغلبية»
        whole = whole or known.kind == "body" and self.page.word[k - 2] in self.names.within  # «السفارة في روما»
        return whole or known.kind == "body" and (bool(known.entry) or bool(self.names.word(self.page.word[k - 1]).state))

    def joins_source(self, k: int, cut: int) -> bool:
        """Token k, without the `cut` letters of «و» at its front, is a noun for a body or for several people."""
        word = self.page.word[k]
        return word.startswith(self.names.conjunction[:cut]) and tells_several(self.names, self.cast.grammar, word[cut:])

    def each(self, tokens: range) -> list[Span]:
        """Those whom «كل من» names one by one, with what is told of each («كل من فلان رئيس المصنع ومديره علان»); none for fewer than two."""
        page, first = self.page, tokens.start
        if len(tokens) < 4 or page.word[first] not in self.cast.grammar.everyone or page.word[first + 1] not in self.cast.grammar.of:
            return []
        parts, begin = list[Span](), first + 2
        for k in [k for k in tokens[3:] if self.joins_another(k)] + [tokens.stop]:
            alone = k < tokens.stop and page.word[k] in self.cast.grammar.joining
            last = next((n for n in range(begin + 1, k) if page.word[n] in self.cast.grammar.commas), k) - 1
            led = len(self.names.conjunction) if begin > first + 2 and page.word[begin - 1] not in self.cast.grammar.joining else 0
            parts.append(self.cast.article.span(page.start[begin] + led, page.stop[last]))
            begin = k + alone
        return parts if len(parts) > 1 else []

    def one_or_other(self, tokens: range) -> list[Span]:
        """The two between which «أو» stands («البرلمان أو وسائل الإعلام»)."""
        page = self.page
        parted = [k for k in tokens[1:-1] if page.word[k] in self.cast.grammar.either]
        if len(parted) != 1 or not all(k in self.mentions or self.joins_source(k, cut=0) for k in (tokens.start, parted[0] + 1)):
            return []  # «موقع "إي أو إس"»
        edges = (tokens.start, parted[0]), (parted[0] + 1, tokens.stop)
        return [self.cast.article.span(page.start[first], page.stop[stop - 1]) for first, stop in edges]

    def one_and_also(self, tokens: range) -> list[Span]:
        """The two between which «وكذلك» stands («وسائل إعلام محلية وكذلك جماعة الميناء»)."""
        page = self.page
        also = [k for k in tokens[1:-1] if page.word[k] in self.names.and_also]
        if len(also) != 1 or also[0] + 1 not in self.mentions and not self.joins_source(also[0] + 1, cut=0):
            return []
        edges = (tokens.start, also[0]), (also[0] + 1, tokens.stop)
        return [self.cast.article.span(page.start[first], page.stop[stop - 1]) for first, stop in edges]

    def joins_another(self, k: int) -> bool:
        """«و» at token k joins another one who has a name or an office: a mention, or a word that no table knows; no further adjective or field."""
        word, known = self.page.word[k], self.mentions.get(k)
        if word in self.cast.grammar.joining:
            return True
        rest = word.removeprefix(self.names.conjunction)
        named = known is not None and known.span.start > self.page.start[k] and known.kind != "place"
        many = rest != word and known is None and tells_several(self.names, self.cast.grammar, rest)
        return rest != word and (named or many or self.names.word(rest).unknown and not self.names.word(rest).definite and not self.names.word(word).given)

    def definite(self, k: int) -> bool:
        """Token k has the article."""
        return self.page.word[k].startswith(self.article)

    def many(self, word: str, *kinds: str) -> bool:
        """The word is a plural of unnamed sources («مسؤولون», «مصادر»), or of people by their office («نواب»), as the kinds say."""
        return any(head.kind in kinds and head.plural and not head.definite for head in self.names.heads.get(word, ()))

    def joins_many(self, first: int, k: int) -> bool:
        """«و» and a plural of unnamed sources at token k, behind another at token `first`; no people of a state, which would tell of that one."""
        word = self.page.word[k]
        rest, front = word.removeprefix(self.names.conjunction), self.page.word[first]
        led = front[:1] in self.cast.grammar.to_letter and self.many(front[1:], "unnamed")
        return rest != word and (led or self.many(front, "unnamed")) and self.many(rest, "unnamed", "office") and not self.names.word(rest).state

    def joins_body(self, first: int, k: int) -> bool:
        """«و» and the name of a body with the article at token k, behind words from token `first` on of which none has it («عمال إنقاذ والمرصد الوطني»)."""
        known, word = self.mentions.get(k), self.page.word[k]
        led = known is not None and known.kind == "body" and known.span.start > self.page.start[k] and word.startswith(self.names.conjunction)
        bare = not any(self.definite(n) or n in self.mentions and self.mentions[n].kind != "unnamed" for n in range(first, k))
        return led and bare and word.removeprefix(self.names.conjunction).startswith(self.article)
