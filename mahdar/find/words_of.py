"""Whose words «قال فيها» reports, where the noun for the words names him («بعد تصريحات للوزير قال فيها …», «عقب كلمة فلان، هدد فيها بـ…»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.find.clause_subjects import ClauseSubjects
from mahdar.find.closed import without
from mahdar.lexicon.going_on import GoingOnTable, going_on
from mahdar.lexicon.speech import CueForm, Speech
from mahdar.model import Mention, Span, Statement
from mahdar.text import QUOTE, WORD

FAR = 30  # tokens: so far before «قال فيها» stands the noun
BETWEEN = 3  # words and marks between the noun and whoever it is of («تصريحات "مماثلة" لفلان»)
KINDS = ("person", "office", "body", "state", "unnamed")


class WordsOf:
    """The words, speeches and papers of one article that name whose they are."""

    def __init__(self, cast: Cast, clauses: ClauseSubjects) -> None:
        self.cast, self.page, self.grammar, self.clauses = cast, cast.page, cast.grammar, clauses
        self.going_on: GoingOnTable = cast.lexicon.made(going_on)
        self.channels = cast.lexicon.made(Speech).channels

    def told(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Span | None:
        """Whose words they are that a particle leads («بعد تصريحات لفلان قال فيها …»), or with whom one talked («نشرت الصحيفة مقابلة مع فلان قال فيها …»)."""
        if (own := self.own(statement, cue)) is not None:
            return own
        noun = self.noun(statement, cue)
        if noun is None:
            return None
        led = self.page.word[noun - 1] in without(self.grammar.prepositions, self.grammar.channel_prepositions)
        return self.owner(noun, gender) if led or self.is_talk(noun) and not self.one_before(noun) else None

    def own(self, statement: Statement, cue: CueForm | None) -> Span | None:
        """The person last named in the sentence before words that a pronoun behind them gives to him («ونشر موقع فلانة اقتباسا لها قالت فيه …»)."""
        at = self.page.at(statement.cue.start)
        held = at + 1 < len(self.page) and self.page.word[at + 1] in self.grammar.in_it
        sex = self.going_on.hers.get(self.page.word[at - 1]) if at > 1 and held and cue is not None and not cue.prefix else None
        if cue is None or sex is None or sex != cue.gender or self.page.word[at - 2] not in self.going_on.quoted_words:
            return None
        for k in range(at - 3, max(at - FAR, -1), -1):
            mention = self.clauses.begins.get(k)
            if mention is not None and mention.kind == "person":
                alone = len(self.page.tokens(mention.head.start, mention.head.stop)) == 1  # a surname tells no gender
                return mention.span if alone or mention.gender in (None, sex) else None
            if self.clauses.is_head(k):
                return None
        return None

    def given(self, statement: Statement, gender: str | None, cue: CueForm | None) -> Span | None:
        """Whose words they are wherever they stand, when nobody published them («نقلت الصحيفة تصريحات لفلان قال فيها …»)."""
        noun = self.noun(statement, cue)
        return None if noun is None or self.page.word[noun - 1] in self.grammar.channel_prepositions else self.owner(noun, gender)

    def noun(self, statement: Statement, cue: CueForm | None) -> int | None:
        """The token of the noun for words before a verb with «فيها» behind it, in its sentence, with no letter at its front but «و»."""
        at = self.page.at(statement.cue.start)
        held = at + 1 < len(self.page) and self.page.word[at + 1] in self.grammar.in_it
        if not held or cue is None or cue.plural or cue.prefix or cue.shape not in ("past", "present"):
            return None
        for k in range(at - 1, max(at - FAR, 0), -1):
            word = self.page.word[k]
            if word == "\n" or word in self.grammar.stops:
                return None
            if self.is_noun(word) and self.page.depth[k] == self.page.depth[at]:
                return k if self.bare(word) in self.channels and self.is_her(word) == (self.page.word[at + 1][:-1] in self.grammar.in_it) else None
        return None

    def bare(self, word: str) -> str:
        """A word that is no noun for words without the ending of the accusative («حوارا»)."""
        return word[:-1] if word not in self.channels and word[-1:] in self.grammar.accusative else word

    def is_talk(self, noun: int) -> bool:
        """The noun is one for a talk with somebody."""
        return self.bare(self.page.word[noun]) in self.grammar.talks

    def one_before(self, noun: int) -> bool:
        """Somebody is named before the noun in its sentence, who may talk with the other («أجرى الوزير مقابلة مع الصحفي فلان قال فيها …»)."""
        for k in range(noun - 1, max(noun - FAR, -1), -1):
            if self.page.word[k] == "\n" or self.page.word[k] in self.grammar.stops:
                return False
            if k in self.clauses.begins and self.clauses.begins[k].kind in ("person", "office", "unnamed"):
                return True
        return False

    def is_noun(self, word: str) -> bool:
        """The word is a noun for words or a paper, with a letter or an ending or without."""
        bare = self.cast.without_article(word)
        led = word[1:] if word[:1] in self.grammar.clinging | self.grammar.joining else bare
        return any({form, form[:-1]} & self.channels for form in (word, bare, led))

    def is_her(self, word: str) -> bool:
        """The noun goes with «فيها»."""
        return word.endswith((*self.grammar.feminine, *self.grammar.of_things))

    def owner(self, noun: int, gender: str | None) -> Span | None:
        """Who stands behind the noun: right behind it, or behind «ل» or «من جانب» with an adjective between."""
        for j in range(noun + 1, min(noun + 2 + BETWEEN, len(self.page))):
            mention = self.clauses.begins.get(j)
            if mention is not None:
                fits = self.led(j, mention) or j == noun + 1 or self.by(j - 1) or self.page.word[j - 1] in self.grammar.together
                return mention.span if fits and self.may_be(mention, gender) else None
            together = self.page.word[j] in self.grammar.together and self.is_talk(noun)
            if self.page.kind[j] not in (WORD, QUOTE) or self.ends(j) and not together:
                return None
        return None

    def led(self, j: int, mention: Mention) -> bool:
        """«ل» stands at the front of token j and of the mention that begins there, grown together with the article or not."""
        parted = self.page.start[j] < mention.span.start or self.cast.freed(mention.span) != self.cast.clean(mention.span)
        return parted and self.page.word[j][:1] in self.grammar.to_letter

    def ends(self, j: int) -> bool:
        """No words that tell of the noun go on at token j: a verb, a particle but «من جانب», or «ل» and a noun that is no mention."""
        word, names = self.page.word[j], self.cast.names
        if word[:1] in self.grammar.to_letter and (word[1:] in names.heads or word[1:] in names.ordinary):
            return True
        verb = self.clauses.verb(j) is not None and not self.page.depth[j]
        return verb or word in self.grammar.in_it or word in self.grammar.prepositions - self.grammar.of - self.grammar.by_whom

    def by(self, k: int) -> bool:
        """Token k is «من», or ends «من جانب»."""
        word = self.page.word
        return word[k] in self.grammar.of or word[k] in self.grammar.by_whom and word[k - 1] in self.grammar.of

    def may_be(self, mention: Mention, gender: str | None) -> bool:
        """Somebody is mentioned with whom the verb agrees."""
        return mention.kind in KINDS and not mention.plural and (gender is None or mention.gender in (None, gender))
