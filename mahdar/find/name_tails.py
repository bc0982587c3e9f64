"""Tails of the words for a speaker that belong to his verb: who did what with it, how, where and about what the words were said."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon.speech import Speech
from mahdar.lexicon.tails import Tails, tails
from mahdar.model import Span
from mahdar.text import QUOTE, WORD

UNTOLD = 3  # tokens from the comma to the noun of «، لم تكشف عن اسمه»


class NameTails:
    """The tails of the places of one article's speakers."""

    def __init__(self, cast: Cast) -> None:
        self.cast, self.page, self.grammar, self.names = cast, cast.page, cast.grammar, cast.names
        self.table: Tails = cast.lexicon.made(tails)
        self.speech: Speech = cast.lexicon.made(Speech)

    def ends(self, tokens: range, k: int) -> bool:
        """One of the tails begins at token k."""
        parts = (self.done, self.auxiliary, self.participle, self.another, self.object_of_others, self.own_speech, self.on_page, self.about)
        return any(part(tokens, k) for part in parts)

    def of(self, place: Span) -> Span:
        """The place up to the first of such tails; the same where it has none."""
        tokens = self.page.tokens(place.start, place.stop)
        stop = next((k for k in tokens[1:] if self.untold(k) or not self.quoted(k) and self.ends(tokens, k)), tokens.stop)
        return place if stop == tokens.stop else self.cast.article.span(place.start, self.page.stop[stop - 1])

    def quoted(self, k: int) -> bool:
        """Token k stands in quotation marks."""
        return bool(self.page.depth[k]) or self.page.kind[k] != WORD

    def definite(self, k: int) -> bool:
        """Token k has the article."""
        return self.page.word[k].startswith(self.names.article)

    def bare(self, k: int) -> str:
        """The word at token k without the article."""
        return self.page.word[k].removeprefix(self.names.article)

    def after(self, k: int) -> str:
        """The word behind token k; empty at the end."""
        return self.page.word[k + 1] if k + 1 < len(self.page) else ""

    def led(self, k: int) -> bool:
        """A preposition stands behind token k, or clings to what does."""
        after = self.after(k)
        return after in self.grammar.prepositions or after in self.grammar.heard_from or after[:1] in self.grammar.clinging and len(after) > 2

    def untold(self, k: int) -> bool:
        """«مصدر بالحكومة، لم تكشف عن اسمه»: a comma at token k, a negated verb, and the noun with the pronoun for what it leaves unsaid."""
        page = self.page
        if page.word[k] not in self.grammar.commas or self.after(k) not in self.grammar.negations:
            return False
        return any(page.word[n].endswith(self.names.naming.pronouns) for n in range(k + 3, min(k + 3 + UNTOLD, len(page))))

    def done(self, tokens: range, k: int) -> bool:
        """«دراسة أجريت في …»: a verb tells of the noun without the article that stands alone before it."""
        named = k != tokens.start + 1 or self.definite(k - 1) or self.names.word(self.page.word[k - 1]).given or not self.led(k)
        return not named and k == tokens.stop - 1 and self.page.word[k] in self.table.done

    def auxiliary(self, tokens: range, k: int) -> bool:
        """«الثنائي ظلا لأشهر»: an auxiliary behind a noun with the article."""
        word = self.page.word[k]
        return word in self.table.auxiliaries and self.definite(tokens.start) and self.definite(k - 1)

    def participle(self, tokens: range, k: int) -> bool:
        """«مراسل للوكالة متحدثا لقناة …»: a participle in the accusative, with its preposition, tells how the words were said."""
        word, accusative = self.page.word[k], self.names.naming.accusative
        alike = self.page.word[k - 1].endswith(accusative)  # «لكن مصدرا مقربا من …»
        shaped = word[:1] in self.grammar.participle_letter and word.endswith(accusative) and len(word) > 4 and not alike
        known = self.names.word(word)
        return shaped and known.ordinary and not (known.given or known.family) and self.led(k)

    def another(self, tokens: range, k: int) -> bool:
        """«نص آخر قلب عاشقة …»: behind «another» an everyday noun that no preposition leads to and that is no adjective begins another phrase."""
        word = self.names.word(self.page.word[k])
        adjective = word.quality or word.state or word.text in self.names.source_adjectives or word.text.endswith(self.names.adjective_ends)
        small = word.stop or word.text in self.grammar.prepositions or word.text in self.grammar.adverbs or word.text[:1] in self.grammar.clinging
        noun = word.ordinary and not (word.definite or word.given or adjective or small)
        return k - 1 > tokens.start and self.page.word[k - 1] in self.table.others and noun and not self.participle_like(k)

    def object_of_others(self, tokens: range, k: int) -> bool:
        """«آخرون المباراة»: a noun with the article behind «others» in the plural, which has none."""
        word = self.page.word[k]
        many = self.page.word[k - 1] in self.table.others and self.page.word[k - 1].endswith(self.names.naming.verb_ends)
        return many and self.definite(k) and not word.endswith((*self.names.naming.verb_ends, self.names.naming.oblique))

    def participle_like(self, k: int) -> bool:
        """Token k begins as a participle does («مقرب من …»), or tells who is meant («يدعى …»)."""
        return self.page.word[k][:1] in self.grammar.participle_letter or bool(self.names.tense(self.page.word[k]))

    def own_speech(self, tokens: range, k: int) -> bool:
        """«الحارس الجزائري حديثه»: what one does with his own words, behind a noun with the article or a name, at the end of the place."""
        word = self.page.word[k]
        return self.owned(word, self.table.speech) and k == tokens.stop - 1 and (self.definite(k - 1) or not self.names.word(self.page.word[k - 1]).ordinary)

    def on_page(self, tokens: range, k: int) -> bool:
        """«فريق الباحثين في دورية …»: where somebody writes who is not called by it."""
        led = self.page.word[k] in self.names.seats or self.page.word[k] in self.grammar.channel_prepositions
        noun = self.after(k)
        page = noun in self.table.pages or self.owned(noun, self.table.pages)
        writer = self.bare(tokens.start) in self.table.writers or self.bare(k - 1) in self.table.writers
        return led and page and not writer and k + 1 < tokens.stop and not self.is_paper(tokens.start)

    def is_paper(self, k: int) -> bool:
        """Token k is a noun for a paper or a study («دراسة في مجلة …»)."""
        return self.bare(k) in self.speech.channels or self.bare(k) in self.grammar.studies

    def about(self, tokens: range, k: int) -> bool:
        """«رواد المواقع عن الصورة»: of what the words were said, where no noun stands before it that «عن» goes with."""
        joint = self.names.conjunction
        tied = any({self.bare(n), self.bare(n).removeprefix(joint)} & self.table.of_whom for n in range(tokens.start, k)) or self.is_paper(tokens.start)
        tied = tied or self.names.taking.get(self.page.word[k - 1][1:].removeprefix(self.names.article)) == self.page.word[k]  # «معنية بالدفاع عن …»
        return self.page.word[k] in self.grammar.heard_from and not tied and k + 1 < tokens.stop and self.page.kind[k + 1] != QUOTE

    def counted(self, k: int) -> bool:
        """The noun at token k is what a participle before it counts («البالغ عددهم …»)."""
        return self.owned(self.page.word[k], self.table.counted)

    def owned(self, word: str, nouns: frozenset[str]) -> bool:
        """The word is one of the nouns with a pronoun."""
        marbuta = self.names.marbuta
        stems = (word.removesuffix(p) for p in self.names.naming.pronouns if word.endswith(p))
        return any(stem in nouns or stem.endswith(marbuta["open"]) and stem.removesuffix(marbuta["open"]) + marbuta["closed"] in nouns for stem in stems)
