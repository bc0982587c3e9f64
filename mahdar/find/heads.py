"""Which mentions stand where a subject does."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.model import Mention
from mahdar.text import WORD

TOPIC = 12  # tokens: no topic behind «أما» is longer
ADJUNCT = 15  # tokens: no adjunct at the head of a sentence is longer


class Subjects:
    """The subjects of the sentences of one article."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.page = cast.page

    def adjunct_before(self, comma: int) -> bool:
        """What stands before this comma, back to the head of the sentence, is one adjunct («ورغم الاعتذار، …»)."""
        k, grammar = comma - 1, self.cast.grammar
        while (
            k >= 0 and comma - k < ADJUNCT and self.page.word[k] not in grammar.commas and self.page.word[k] != "\n" and self.page.word[k] not in grammar.stops
        ):
            k -= 1
        word = self.page.word[k + 1]
        head = k < 0 or self.page.word[k] == "\n" or self.page.word[k] in grammar.stops
        return head and (word in grammar.prepositions or (word[:1] in grammar.joining and word[1:] in grammar.prepositions))

    def negates(self, word: str) -> bool:
        """The word negates, with or without a conjunction («ولم»)."""
        return word in self.cast.grammar.negations or (word[:1] in self.cast.grammar.joining and word[1:] in self.cast.grammar.negations)

    def led(self, word: str) -> bool:
        """A negation or «قد» stands before the verb, with or without a conjunction («فقد غادر»)."""
        may = self.cast.grammar.may
        return self.negates(word) or word in may or (word[:1] in self.cast.grammar.joining and word[1:] in may)

    def begins(self, i: int) -> bool:
        """Token i is the verb that a sentence begins with («يذكر أن فلانا زار …»), and no cue, whose words would end there."""
        word, text, grammar = self.page.word[i], self.page, self.cast.grammar
        return (text.word[i - 1] == "\n" or text.word[i - 1] in grammar.stops) and self.page.kind[i] == WORD and word not in grammar.prepositions

    def after_verb(self, verb: int) -> bool:
        """Token `verb` is a verb behind a short adjunct at the head of a sentence («من جهته رد …»), or with «و» behind a comma («، وخاطب …»)."""
        page, grammar = self.page, self.cast.grammar
        if verb < 2 or not self.cast.names.tense(page.word[verb]) or page.word[verb] in grammar.prepositions:
            return False
        if page.word[verb - 1] in grammar.commas:
            return page.word[verb][:1] in grammar.joining
        head = verb == 2 or page.word[verb - 3] == "\n" or page.word[verb - 3] in grammar.stops
        noun, names = page.word[verb - 1], self.cast.names
        known = page.kind[verb - 1] == WORD and (noun.startswith(names.article) or noun.endswith(names.naming.pronouns))
        return head and known and page.word[verb - 2].removeprefix(names.conjunction) in grammar.prepositions

    def is_object(self, mention: Mention, before: str) -> bool:
        """The mention is a plural in the case of the object («وأبلغ الصحفيين قائلا»), behind no «أن»."""
        first = self.page.word[self.page.at(mention.span.start)]
        return mention.plural and first.endswith(tuple(self.cast.grammar.oblique)) and before not in self.cast.grammar.that

    def are_many(self, mention: Mention) -> bool:
        """The mention tells of several people, by its sort or its ending («الحوثيون»)."""
        word = self.page.word[self.page.at(mention.head.start)]
        return mention.plural or mention.kind in ("body", "unnamed") and word.endswith(self.cast.names.naming.people_endings)

    def is_subject(self, mention: Mention) -> bool:
        """The mention stands where a subject does: at the head of a sentence, or right after its first word (a verb)."""
        first = self.page.at(mention.span.start)
        text, grammar = self.page, self.cast.grammar
        if text.start[first] < mention.span.start and text.word[first][:1] not in grammar.joining:
            word = text.word[first - 1] if first else ""
            return text.word[first][:1] in grammar.to_letter and any(word[n:] in grammar.happened for n in (0, 1))
        before = [text.word[k] for k in range(max(first - 2, 0), first)]
        led = bool(before) and (before[-1] in grammar.that or before[-1] in self.cast.names.naming.before_subject)
        if mention.kind == "unnamed" and text.word[first].endswith(self.cast.names.naming.accusative) and not led:
            return False  # «أصدر بيانا قال فيه …»
        if before and self.is_object(mention, before[-1]):
            return False
        if len(before) == 2 and (before[0] in grammar.openers or before[0] in grammar.before_verb or self.led(before[0])):
            before.insert(0, text.word[first - 3] if first > 2 else "\n")
            if before[0] in grammar.commas or before[0] in grammar.openers:
                return True
        if len(before) == 2 and (before[0] in grammar.commas and self.adjunct_before(first - 2) or self.after_verb(first - 1)):
            return True
        if first > 2 and before[-1] in grammar.that and self.begins(first - 2):
            return True
        if first <= 1 or any(w == "\n" or w in grammar.stops for w in before):
            return not before or before[-1] not in grammar.prepositions
        return mention.kind == "person" and self.brought_in(first, mention)

    def brought_in(self, first: int, mention: Mention) -> bool:
        """«أما» brings in the person, right behind whose name «ف» joins the verb («أما أستاذ الجامعة فلان فرأى في ذلك …»)."""
        page, grammar, names = self.page, self.cast.grammar, self.cast.names
        behind = page.at(mention.span.stop - 1) + 1
        verb = page.word[behind] if behind < len(page) else ""
        if verb[:1] not in grammar.joining or verb[:1] == names.conjunction or not names.tense(verb[1:]):
            return False
        words = reversed(page.word[max(first - TOPIC, 0) : first])
        return next((w in grammar.as_for for w in words if w in grammar.as_for | grammar.stops | grammar.commas or w == "\n"), False)
