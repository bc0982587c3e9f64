"""Of whom the noun at the front of a speaker's phrase tells: «محامي فلان» is not that man, nor is «المتحدث باسم فلان»."""

from __future__ import annotations

import functools
import itertools

from mahdar.find.cast import Cast
from mahdar.find.chiefs import inner_office, of_other_sex
from mahdar.find.kin_heads import of_kin, of_team
from mahdar.model import Mention, Name, Span

CONSTRUCT = 2  # words that a person completes («مدير أعمال فلان»)


@functools.lru_cache(maxsize=4)
def with_closed(stems: frozenset[str], opened: str, closed: str) -> frozenset[str]:
    """The stems of words of kin, and each as it is written where no pronoun follows."""
    return stems | {stem.removesuffix(opened) + closed for stem in stems}


class Governing:
    """The nouns of one article that govern the names behind them."""

    def __init__(self, cast: Cast, kin: frozenset[str]) -> None:
        self.cast, self.page, self.names = cast, cast.page, cast.names
        self.completed: dict[str, str] = {}
        self.kin = with_closed(kin, self.names.marbuta["open"], self.names.marbuta["closed"])

    def sources(self, place: Span, outer: list[Mention], plural: bool) -> list[Mention]:
        """Of the mentions in a speaker's place those that speak: no person of whom its first noun tells, no body or place that completes it."""
        first = self.page.at(place.start)
        if plural and len(outer) == 1 and self.people_of(first, outer[0]) or self.joint(first, outer):
            return []
        free = [m for m in outer if not (m.kind == "person" and (self.governed(first, m) or self.chief(m) or self.of_body(first, m)))]
        free = [m for m in free if not (m.kind == "person" and (self.whose(place, m) or of_team(self.cast, first, m) or of_kin(self.cast, self.kin, place, m)))]
        free = self.not_led(place, free)
        if len(free) > 1 and free[0].kind == "body" and free[0].span.start <= place.start + 1 and self.has_tail(free[0]):
            return self.joined_on(free)
        if len(free) < 2 or free[0].kind not in ("unnamed", "office"):
            return free
        if self.of_both(place, free):
            return free[:1]
        speaking = [m for m in free if m is free[0] or m.kind == "person" or m.kind not in ("state", "place") and self.led(m)]
        return speaking if free[0].span.start <= place.start + 1 or len(speaking) == len(free) else speaking[1:]

    def whose(self, place: Span, person: Mention) -> bool:
        """«ل» clings to the name of a person inside the place: its noun is somebody of his («أقارب لفلان»)."""
        first, k = self.page.at(place.start), self.page.at(person.span.start)
        start = self.page.start[k]
        if k == first + 1 and self.page.word[first].startswith(self.names.article):
            return False  # «القاضي لحقي»
        return place.start < start < person.span.start and self.cast.article.text[person.span.start - 1] in self.cast.grammar.to_letter

    def not_led(self, place: Span, mentions: list[Mention]) -> list[Mention]:
        """The mentions without those behind the first noun that a preposition leads: where it is («علماء في السودان وتشاد»), or under whom («برئاسة فلان»)."""
        kept = list[Mention]()
        away = -1
        for m in mentions:
            k = self.page.at(m.span.start)
            inside = m.span.start > place.start + 1 and k > self.page.at(place.start)
            where = m.kind in ("state", "place") and (self.led_there(k, m) or away == k and self.led(m))
            under = m.kind == "person" and self.page.word[k - 1] in self.cast.grammar.headed_by
            if inside and (where or under):
                away = self.page.at(m.span.stop - 1) + 1
            else:
                kept.append(m)
        return kept

    def led_there(self, k: int, mention: Mention) -> bool:
        """«في» stands before the place at token k, or a preposition of one letter clings to it, or a noun for a region with «في» before it."""
        word, within = self.page.word, self.names.within
        if self.page.start[k] < mention.span.start:
            return word[k][:1] in within
        region = any(head.kind == "place" for head in self.names.heads.get(word[k - 1], ())) and k > 1
        return word[k - 1] in within or region and word[k - 2] in within

    def joint(self, first: int, outer: list[Mention]) -> bool:
        """A body without a name of its own, at token `first`, is made up of those behind «من» («لجنة مشتركة من الوزارة والنقابة»)."""
        word = self.page.word[first]
        between = range(first + 1, self.page.at(outer[0].span.start)) if outer else range(0)
        body = any(head.kind == "body" and not head.definite for head in self.names.heads.get(word, ()))
        return body and len(outer) > 1 and len(between) == CONSTRUCT and self.page.word[between[-1]] in self.cast.grammar.made_up_of

    def of_both(self, place: Span, free: list[Mention]) -> bool:
        """Behind an office of one «و» joins a second body to the one that completes it («رئيس الهيئة العامة للبريد واللجنة الوطنية»)."""
        office, body = free[0], free[1]
        first, second = self.page.at(place.start), self.page.at(body.span.start)
        if len(free) > 2 or office.kind != "office" or office.plural or body.kind != "body" or body.entry or not self.led(body):
            return False
        inner = {self.page.word[k].removeprefix(self.names.article) for k in range(first + 1, second)}
        joined = self.page.word[second].removeprefix(self.names.conjunction).removeprefix(self.names.article)
        right_behind = self.page.at(office.span.stop - 1) + 1 == second and not self.page.word[first].startswith(self.names.article)
        return right_behind and joined in self.names.purposed and not inner.isdisjoint(self.names.purposed)

    def people_of(self, first: int, mention: Mention) -> bool:
        """Everyday nouns without the article stand from token `first` to the name of one person, whose people they tell («أفراد عائلة فلان»)."""
        before = range(first, self.page.at(mention.span.start))
        return mention.kind == "person" and len(before) > 0 and all(self.bare_noun(k) for k in before)

    def bare_noun(self, k: int) -> bool:
        """Token k is an everyday noun without the article."""
        word = self.names.word(self.page.word[k])
        several = any(word.text.endswith(e[:1]) and word.text + e[1:] in self.names.heads for e in self.names.naming.verb_ends)  # «مستشارو»
        return several or word.plain and not (word.definite or word.stop or word.title or word.given)

    def whole(self, place: Span, mention: Mention, name: Name) -> Name:
        """The name of the one source of a place that goes on behind its mention: the whole of it where it has no other name."""
        if name.type == "OTHER":
            return Name(self.cast.unnamed(place), "OTHER", mention.span)
        own = mention.kind == "body" and not mention.entry and name.name == self.cast.freed(mention.head)
        if not own or not self.goes_on(mention, place):
            return name
        self.completed[name.name] = self.cast.freed(place)
        return Name(self.completed[name.name], "ORG", mention.span)

    def again(self, mention: Mention, name: Name) -> Name:
        """The name of a body called by its noun alone («الإدارة»), with what it had behind it where it spoke before."""
        return Name(self.completed.get(name.name, name.name), name.type) if mention.rule == "bare_body" else name

    def goes_on(self, mention: Mention, place: Span) -> bool:
        """The words of a place behind the mention of a body go on with its name: no comma stands there, no lone participle, and first no other noun."""
        tokens = range(self.page.at(mention.span.stop - 1) + 1, self.page.at(place.stop - 1) + 1)
        if not tokens or any(self.page.word[k] in self.cast.grammar.commas for k in tokens):
            return False
        first = self.names.word(self.page.word[tokens[0]])
        joined, last = first.text.removeprefix(self.names.conjunction), self.names.word(self.page.word[tokens[0] - 1])
        if joined != first.text and (last.state or len(tokens) > 1 and any(head.kind == "body" for head in self.names.heads.get(joined, ()))):
            return False  # «وزارة الدفاع اليابانية والبحرية الفرنسية»
        adjective = bool(first.state) or first.quality or first.text.endswith(self.names.adjective_ends)
        alone = len(tokens) == 1 and first.definite and first.text[2:3] in self.cast.grammar.participle_letter and not first.quality
        return not alone and (not first.definite or adjective or len(tokens) > 1 and first.text[2:3] in self.cast.grammar.participle_letter)

    def of_body(self, first: int, person: Mention) -> bool:
        """A word for a body at token `first`, and an office with the article right before the person, who holds it («إدارة الرئيس فلان»)."""
        page, last = self.page, self.page.at(person.head.start) - 1
        if not 0 < last - first <= CONSTRUCT or not page.word[last].startswith(self.names.article):
            return False
        body = any(head.kind == "body" and not head.definite for head in self.names.heads.get(page.word[first], ()))
        return body and any(head.kind == "office" and not head.plural for head in self.names.heads.get(page.word[last], ()))

    def joined_on(self, free: list[Mention]) -> list[Mention]:
        """The first of the mentions and those that «و» joins right behind it."""
        kept = free[:1]
        for before, mention in itertools.pairwise(free):
            if before is kept[-1] and self.led(mention) and self.page.at(before.span.stop - 1) + 1 == self.page.at(mention.span.start):
                kept.append(mention)
        return kept

    def has_tail(self, body: Mention) -> bool:
        """A preposition goes on with the name of a body right behind it («المجلس المحلي لمدينة …»)."""
        word = self.page.word[self.page.at(body.span.stop - 1) + 1]
        return word in self.cast.grammar.prepositions or any(word[:cut] in self.cast.grammar.clinging for cut in self.names.word(word).cuts if cut)

    def led(self, mention: Mention) -> bool:
        """«و» stands as one word with the mention's first."""
        first = self.page.at(mention.span.start)
        return self.page.start[first] < mention.span.start and self.page.word[first].startswith(self.names.conjunction)

    def governed(self, first: int, person: Mention) -> bool:
        """From token `first` on only nouns without the article stand before the person, who completes them."""
        last = self.page.at(person.span.start)
        if not 0 < last - first <= CONSTRUCT or self.page.start[last] != person.span.start:
            return False
        words = [self.names.word(self.page.word[k]) for k in range(first, last)]
        if not all(w.ordinary and not (w.definite or w.title or w.stop or w.verb or w.state or w.given) for w in words):
            return False
        if words[-1].text.endswith(self.names.naming.pronouns) and words[-1].text not in self.names.heads:
            return False
        if person.span != person.head:
            return self.page.word[last].startswith(self.names.article) and words[0].text not in self.cast.grammar.honours
        return words[0].text in self.names.heads or words[0].text in self.kin

    def chief(self, person: Mention) -> bool:
        """The name behind an office that ends in another office («متحدث باسم الرئيس فلان») is the chief's.

        The genders tell it, or the article, which elsewhere gives the inner office to him.
        """
        if self.page.word[self.page.at(person.head.start) - 1] in self.cast.grammar.commas:
            return False  # «نائبة وزير الزراعة، فلانة»: behind a comma the name is hers, whatever a table says of it
        inner = inner_office(person, self.page, self.names)
        if inner is None or of_other_sex(person, self.page, self.names):
            return inner is not None
        name, held = self.cast.name_of(person).name, self.loose(inner)
        others = [m for m in self.cast.bearing(held) if m is not person and m.office]
        return any(self.loose(self.page.at(m.office.start)) == held and self.cast.name_of(m).name == name for m in others if m.office)

    def name_of_kin(self, place: Span) -> Span | None:
        """The name behind a word for kin with a pronoun («ابنته هيلدا برانت»)."""
        page, tokens = self.page, self.page.tokens(place.start, place.stop)
        word = page.word[tokens.start]
        stems = {word.removesuffix(pronoun) for pronoun in self.names.naming.pronouns} - {word}
        names = [self.names.word(page.word[k]) for k in tokens[1:]]
        named = all(w.unknown or w.given or w.joins or w.family or w.text in self.names.everyday for w in names)
        return self.cast.article.span(page.start[tokens[1]], place.stop) if stems & self.kin and names and named else None

    def loose(self, k: int) -> str:
        """The word at token k without its article."""
        return self.cast.without_article(self.cast.lexicon.loose.fold(self.page.word[k]))
