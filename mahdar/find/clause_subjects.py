"""Who or what is the subject of a verb in the running text, no cue or one: behind it, or before it at the head of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from mahdar.find.closed import either
from mahdar.find.counted_nouns import begins_number, counted_noun
from mahdar.find.introductions import Introductions
from mahdar.find.people_nouns import PeopleNouns
from mahdar.find.phrases_apart import another_begins, of_him, of_state, quotes_name, sex_told
from mahdar.find.speaking_nouns import SpeakingNouns
from mahdar.find.topics_before import TopicsBefore
from mahdar.find.voices import TakenUp
from mahdar.lexicon.again import Again
from mahdar.lexicon.speech import Speech
from mahdar.lexicon.tense import tenses
from mahdar.model import Mention, Span, Time
from mahdar.text import BREAK, MARK, QUOTE, WORD

ADJUNCT = 5  # tokens: no adjunct at the head of a sentence before its verb is longer
AHEAD = 8  # tokens from a verb to its subject
PHRASE = 6  # tokens: no noun phrase that is a subject is longer
SHORT = 4  # letters: of a shorter word the front or ending tells nothing
LETTERS = 3  # of a verb in «و» at least
SOMEBODY = ("person", "office", "unnamed")  # kinds of mentions before which a word is a verb sooner than a noun


class Agreement(Struct, frozen=True):
    """What a verb tells of its subject: the gender, None where its form does not tell, and whether the verb is in the plural."""

    gender: str | None
    plural: bool = False


class Subject(Struct, frozen=True):
    """The words that are a subject, the mention that they are, if any, whether they are several, and whether «أن» stands before them."""

    place: Span
    mention: Mention | None
    gender: str | None
    several: bool
    within: bool = False


class ClauseSubjects:
    """The verbs of one article and their subjects."""

    def __init__(self, taken_up: TakenUp, mentions: Sequence[Mention], times: Sequence[Time]) -> None:
        self.taken_up, self.cast, self.page, self.names = taken_up, taken_up.cast, taken_up.cast.page, taken_up.names
        self.grammar = self.cast.grammar
        self.speech: Speech = self.cast.lexicon.made(Speech)
        tense = self.cast.lexicon.made(tenses)
        self.tense, self.verbs_too = tense.of, tense.nouns_too
        self.hanging = either(self.grammar.relatives, self.grammar.that, self.grammar.hanging, self.grammar.conditions, self.grammar.until)
        self.begins: dict[int, Mention] = {}
        self.ends: dict[int, int] = {}
        self.inside = bytearray(len(self.page) + 1)
        for mention in mentions:
            self.put(mention)
        places = [self.page.tokens(t.span.start, t.span.stop) for t in times]
        self.times = {place.start: place.stop for place in places if place}
        self.time_ends = frozenset(self.times.values())
        nouns = SpeakingNouns(taken_up)
        self.heads, self.speaks, self.many = nouns.heads, nouns.speaks, nouns.many
        self.topics = TopicsBefore(taken_up, self.times, self.begins, nouns.speaks)
        self.people = PeopleNouns(taken_up, self.begins)
        self.another = either(self.grammar.another_man, self.grammar.another_woman)
        self.known: dict[int, Subject | None] = {}
        self.introductions = Introductions(self.cast)

    def put(self, mention: Mention) -> None:
        """Note where a mention begins and ends; of those that begin alike the longest counts."""
        place = self.page.tokens(mention.span.start, mention.span.stop)
        if place and (place.start not in self.begins or self.begins[place.start].span.stop < mention.span.stop):
            self.begins[place.start] = mention
            self.ends[place.stop] = place.start
            self.inside[place.start : place.stop] = b"\x01" * len(place)

    def subject(self, k: int) -> Subject | None:
        """The subject of the verb at token k; None where it names none, or is no verb, or that of a clause that hangs on another."""
        if k not in self.known:
            verb = self.verb(k)
            self.known[k] = None if verb is None or self.hangs(k) else self.before(k, verb) or self.after(k, verb)
        return self.known[k]

    def verb(self, k: int) -> Agreement | None:
        """Token k as a finite verb, outside of names and quotations."""
        page, word = self.page, self.page.word[k]
        if page.kind[k] != WORD or self.inside[k] or word in self.grammar.prepositions or word in self.grammar.that or page.depth[k]:
            return None
        bare = self.bare(word)
        cue = next((c for c in self.speech.cues.get(word, ()) if c.shape in ("past", "present")), None)
        if cue is not None:
            return Agreement(cue.gender, cue.plural)
        tense = self.tense(bare)
        if tense not in ("past", "present"):
            return Agreement("m") if self.before_nominative(k) or self.before_somebody(k) else None
        return self.agreement(bare, tense)

    def before_nominative(self, k: int) -> bool:
        """Token k begins a clause before people in the nominative, whatever verb it is («وأمهل المضربون …», «كما عمد المضربون …»)."""
        page, people = self.page, self.page.word[k + 1] if k + 1 < len(self.page) else ""
        joined = page.word[k][:1] in self.grammar.joining and (self.is_head(k) or page.word[k - 1] in self.grammar.commas)
        led = k > 0 and page.word[k - 1] in self.grammar.openers and not self.names.word(page.word[k]).definite
        return (joined or led) and people.startswith(tuple(self.grammar.article)) and people.endswith(self.names.naming.verb_ends) and self.many(people)

    def before_somebody(self, k: int) -> bool:
        """Token k begins a sentence and is written like a noun and like a verb, right before somebody («ووجه الوزير نداء …», «قدم عدد من …»)."""
        page = self.page
        if page.word[k] in self.verbs_too and page.word[k - 1] in self.grammar.may:
            return True  # «قد فجر»
        if page.word[k] not in self.verbs_too or k + 1 >= len(page) or not (self.is_head(k) or self.heads_clause(k)):
            return False
        mention = self.begins.get(k + 1)
        somebody = mention is not None and mention.kind in SOMEBODY and mention.span.start == page.start[k + 1]
        return somebody or page.word[k + 1] in self.grammar.quantities

    def bare(self, word: str) -> str:
        """The word without «و» or «ف» at its front, where a verb is left."""
        joined = word[:1] in self.grammar.joining and len(word) > LETTERS
        return word[1:] if joined and (self.tense(word[1:]) or word[1:] in self.speech.cues) else word

    def agreement(self, word: str, tense: str) -> Agreement:
        """What the ending of a verb in the past tells, that of its object taken off, and the front of one in the present («تغادر»)."""
        pronouns = self.names.naming.pronouns
        stems = [word.removesuffix(p) for p in pronouns if word.endswith(p) and self.tense(word.removesuffix(p)) == tense]
        stem = stems[0] if stems else word
        if stem.endswith((*self.grammar.they, *self.names.naming.verb_ends)):
            return Agreement("m", plural=True)
        return Agreement("f" if (self.of_her(stem) if tense == "past" else stem.startswith(tuple(self.grammar.she))) else "m")

    def of_her(self, verb: str) -> bool:
        """A verb in the past has the ending for a woman; the last letter of «أثبت» is its own."""
        return any(verb.endswith(she) and self.tense(verb + she) != "past" for she in self.grammar.she)

    def hangs(self, k: int) -> bool:
        """The verb at token k belongs to a clause with a relative pronoun or «أن», or to one of time or condition."""
        while k > 0 and self.page.word[k - 1] in self.grammar.before_verb:
            k -= 1
        word = self.page.word[k - 1] if k > 0 else ""
        led = word[1:] if word[:1] in self.grammar.joining else word
        if self.cast.grammar.whereas & {word, led}:
            return self.page.word[k - 2] not in self.grammar.prepositions  # «حين وصل», not «في حين وصل»
        return word in self.hanging or led in self.hanging

    def heads_clause(self, k: int) -> bool:
        """The verb at token k begins its clause: with «و», or behind a mark, a particle, a time or an adjunct at the head of the sentence."""
        page, grammar = self.page, self.grammar
        if self.bare(page.word[k]) != page.word[k]:
            return True
        i = k
        while i > 0 and page.word[i - 1] in either(grammar.before_verb, grammar.adverbs, grammar.negations):
            i -= 1
        if page.word[i - 1][:1] in grammar.joining and page.word[i - 1][1:] in grammar.negations and page.word[k] not in grammar.copulas:
            return True  # «ولم يكتف فلان …», not «ولا يزال …»
        if i == 0 or page.kind[i - 1] in (BREAK, MARK) or page.word[i - 1] in grammar.openers or i in self.time_ends:
            return True
        if page.word[i - 1][:1] in grammar.joining and page.word[i - 1][1:] in grammar.adverbs and self.is_head(i - 1):
            return True  # «والآن أثبت فلان …»
        while k - i < ADJUNCT and i > 0 and page.kind[i - 1] == WORD:
            i -= 1
        word = page.word[i]
        if page.word[k].endswith(self.names.naming.pronouns):
            return False  # «وفي تقرير نشرته …»
        return self.is_head(i) and (word in grammar.prepositions or word[:1] in grammar.joining and word[1:] in grammar.prepositions)

    def is_head(self, i: int) -> bool:
        """A sentence begins at token i."""
        return i == 0 or self.page.word[i - 1] == "\n" or self.page.word[i - 1] in self.grammar.stops

    def before(self, k: int, verb: Agreement) -> Subject | None:
        """The mention that fills the head of the clause before its verb («لكن الوزير سافر …»)."""
        page, grammar, i = self.page, self.grammar, k
        while i > 0 and (page.word[i - 1] in grammar.before_verb or page.word[i - 1] in grammar.clause_negations):
            i -= 1
        first = self.ends.get(self.topics.opened(i - 1) if i > 0 and page.word[i - 1] in grammar.commas else i)
        if self.bare(page.word[k]) in grammar.copulas:
            return None
        if first is None:
            topic = self.topics.place(k, verb.gender)
            first = page.at(topic.start) if topic is not None else 0
            within = page.word[first - 1] in grammar.that and not self.set_against(first)
            return Subject(topic, None, verb.gender, several=False, within=within) if topic and not verb.plural else None
        mention, word = self.begins[first], page.word[first - 1] if first else ""
        whole = mention.span.start == page.start[first] or page.word[first][:1] in grammar.joining
        head = self.is_head(first) or word in grammar.openers and not self.hangs(first - 1) or self.set_against(first)
        found = self.of_mention(mention, verb) if whole and head else None
        return structs.replace(found, within=word in grammar.that and not self.set_against(first)) if found else None

    def set_against(self, first: int) -> bool:
        """«أن» before token `first` leads no clause that hangs on another: it sets what follows against what was said («غير أن الوزير …»)."""
        word, grammar = self.page.word, self.grammar
        but = first > 1 and word[first - 1] in grammar.and_that and word[first - 2].removeprefix(self.names.conjunction) in grammar.but_that
        return but or self.introductions.lead(first)

    def of_mention(self, mention: Mention, verb: Agreement) -> Subject | None:
        """A mention as the subject of a verb that agrees with it."""
        her = verb.gender == "f" and mention.office is not None and self.names.word(self.page.word[self.page.at(mention.head.start)]).sex == "f"
        known = "f" if her else None if mention.kind == "state" else mention.gender  # «عضو المجلس فلانة»
        known = sex_told(self.cast, mention) or known if mention.kind == "person" and known not in (None, verb.gender) else known
        if mention.kind == "place" or not verb.plural and None not in (known, verb.gender) and known != verb.gender:
            return None
        gender = known if mention.kind == "person" else verb.gender
        return Subject(mention.span, mention, gender, mention.plural)

    def after(self, k: int, verb: Agreement) -> Subject | None:
        """The subject behind its verb, with adverbs and times between; wherever its clause begins only a person, behind a verb with no object."""
        found = self.behind(k, verb)
        if found is None or self.heads_clause(k):
            return found
        person = found.mention is not None and found.mention.kind == "person" and self.begins.get(k + 1) is found.mention
        word, before = self.page.word[k], self.page.word[k - 1]
        noun = word in self.verbs_too or before in self.grammar.negations | self.grammar.prepositions  # «عدم نشر فلان …»
        return found if person and not noun and not word.endswith(self.names.naming.pronouns) else None

    def behind(self, k: int, verb: Agreement) -> Subject | None:
        """The words behind a verb that may be its subject, wherever its clause begins."""
        j = k + 1
        while j - k <= AHEAD and j < len(self.page) and (step := self.passed(j)) > j:
            j = step
        j += not self.page.word[k].endswith(self.names.naming.pronouns) and quotes_name(self, j)
        if j >= len(self.page) or self.page.depth[j] and self.page.kind[j - 1] != QUOTE:
            return None
        mention = self.begins.get(j)
        if mention is None or mention.span.start != self.page.start[j]:
            return self.called_before(j, verb) or self.noun(j, verb)
        oblique = mention.kind != "person" and self.page.word[j].endswith(tuple(self.grammar.oblique))
        oblique = oblique or mention.kind == "unnamed" and self.page.word[j].endswith(self.names.naming.accusative)  # «أصدر بيانا»
        return None if oblique else self.of_mention(mention, verb) or self.noun(j, verb)

    def called_before(self, j: int, verb: Agreement) -> Subject | None:
        """The person named behind one or more words with the article («الجنرال المتقاعد فلان»), of which the first is a title or a noun for somebody."""
        k, title = j, self.names.word(self.page.word[j]).title or self.speaks(self.page.word[j]) or self.people.one(j, verb.gender) or of_state(self, j)
        while title and k - j < PHRASE and k not in self.begins and (self.definite(k, led=k > j) or k > j and of_him(self, k)):
            k += 1
        mention = self.begins.get(k) if k > j else None
        if mention is None or mention.kind != "person" or mention.span.start != self.page.start[k] or verb.plural:
            return None
        found = self.of_mention(mention, verb)
        return structs.replace(found, place=self.cast.article.span(self.page.start[j], mention.span.stop)) if found else None

    def definite(self, k: int, led: bool) -> bool:
        """Token k has the article, or, where `led`, the article behind what clings to it («الجنرال المتقاعد بالجيش»)."""
        return self.page.word[k].startswith(tuple(self.grammar.articles_by_length if led else self.grammar.article))

    def passed(self, j: int) -> int:
        """Behind an adverb, a time in commas or the mark of a hashtag at token j; j where something else stands."""
        word, grammar = self.page.word[j], self.grammar
        if j in self.times:
            return self.times[j]
        aside = j + 1 in self.times or j in self.time_ends or self.page.word[j - 1] in grammar.adverbs
        return j + 1 if word in grammar.adverbs or word == "#" or word in grammar.commas and aside else j

    def noun(self, j: int, verb: Agreement) -> Subject | None:
        """A noun for somebody who may speak, that no table of names holds («نشر اللاعبون بيانا»)."""
        page, grammar, word = self.page, self.grammar, self.page.word[j]
        if begins_number(page, grammar, j):
            return self.counted(j, verb)
        if page.kind[j] != WORD or j in self.begins or word in grammar.prepositions:
            return None
        if word[:1] in grammar.clinging and self.definite(j, led=True):
            return None  # «يقول للمزارعين»
        if word in grammar.demonstratives:
            return self.pointed_at(j, verb)
        ours = word.endswith(self.names.naming.pronouns)  # «معارضوها»
        if word.endswith(self.names.naming.accusative) and not ours or self.people.kin_of(word):
            return self.own_kin(j, verb)
        if word in grammar.quantities and j + 1 < len(page) and page.word[j + 1] in grammar.negations:
            return None  # «بعض ما …»
        if verb.gender == "f" and not verb.plural and (end := self.people.some_bodies(j)) > j:
            return Subject(self.cast.article.span(page.start[j], page.stop[self.phrase_end(end, many=True) - 1]), None, "f", several=False)
        many, heads = self.many(word), list(self.heads(word))
        if not verb.plural and self.people.one(j, verb.gender):
            return Subject(self.cast.article.span(page.start[j], page.stop[self.people.one_end(j) - 1]), None, verb.gender, several=False)
        if self.somebody(j, verb):
            return Subject(self.cast.article.span(page.start[j], page.stop[self.somebody_end(j) - 1]), None, verb.gender, several=False)
        if not verb.plural and (end := self.people.kin_phrase(j, verb.gender)) > j:
            return Subject(self.cast.article.span(page.start[j], page.stop[end - 1]), None, verb.gender, several=False)
        if not (many or heads):
            return self.crowd(j, verb) or self.named(j, verb)
        several = many or all(head.plural for head in heads) or self.people.of_some(j) > j
        men = bool(heads) and all(head.plural and head.sex == "m" for head in heads)  # «قادة»
        feminine = not men and word.endswith((*grammar.feminine, *grammar.of_things))
        man = not feminine and not many and any(head.sex == "m" and not head.plural for head in heads)
        if verb.gender == ("m" if feminine else "f" if man else None):
            return None
        return Subject(self.cast.article.span(page.start[j], page.stop[self.phrase_end(j, many) - 1]), None, verb.gender, several)

    def pointed_at(self, j: int, verb: Agreement) -> Subject | None:
        """The noun with the article for bodies behind the demonstrative at token j («نددت هذه النقابات بـ…»)."""
        led = j + 1 < len(self.page) and self.definite(j + 1, led=False) and any(head.kind == "body" for head in self.heads(self.page.word[j + 1]))
        found = self.noun(j + 1, verb) if led else None
        return structs.replace(found, place=self.cast.article.span(self.page.start[j], found.place.stop)) if found else None

    def is_object(self, k: int) -> bool:
        """A noun with the article behind a feminine one, which cannot be its adjective («ألقت الشرطة القبض على فلان»)."""
        feminine = (*self.grammar.feminine, *self.grammar.of_things)
        of_her = (*feminine, *self.names.naming.people_endings)
        number = self.cast.without_article(self.page.word[k]) in self.cast.lexicon.made(Again).numbers  # «الدول الثلاث»
        return self.page.word[k - 1].endswith(feminine) and not self.page.word[k].endswith(of_her) and not number

    def crowd(self, j: int, verb: Agreement) -> Subject | None:
        """Many people whom token j tells, by a noun, by a plural that the next noun completes, or as some of many («رحب معظم السكان …»)."""
        page, word = self.page, self.page.word[j]
        led = j + 1 < len(page) and page.word[j + 1].startswith(tuple(self.grammar.article)) and len(word) > SHORT
        ends = self.names.naming.verb_ends
        stems = [word.removesuffix(p) for p in self.names.naming.pronouns if word.endswith(p)]  # «معارضوها»
        completed = any(stem.endswith(e[:1]) and self.names.word(stem + e[1:]).ordinary for stem in (*stems, *[word][:led]) for e in ends)
        if not completed and self.cast.without_article(word) not in self.people.crowds and self.people.of_some(j) == j:
            return None
        return Subject(self.cast.article.span(page.start[j], page.stop[self.phrase_end(j, many=False) - 1]), None, verb.gender, several=True)

    def own_kin(self, j: int, verb: Agreement) -> Subject | None:
        """Somebody's kin, with the name behind the noun or without («رد زميلها فلان على …»)."""
        kin = self.people.kin_of(self.page.word[j])
        if verb.plural or kin is None or kin != verb.gender:
            return None
        return Subject(self.cast.article.span(self.page.start[j], self.page.stop[self.people.kin_end(j) - 1]), None, verb.gender, several=False)

    def somebody(self, j: int, verb: Agreement) -> bool:
        """Token j tells of one human being without a name, of the verb's gender («اتصلت امرأة …», «قدم أحد أفراد الشرطة …», «ردت أخرى …»)."""
        if self.page.word[j] in self.another:
            her = self.page.word[j] in self.grammar.another_woman
            begins = self.is_head(j - 1) or self.bare(self.page.word[j - 1]) != self.page.word[j - 1]  # «كان له رأي آخر»
            return begins and her == (verb.gender == "f") and (j + 1 in self.begins or self.closed(j + 1))
        word, feminine = self.page.word[j], self.page.word[j].endswith(tuple(self.grammar.feminine))
        alone = j + 1 < len(self.page) and not self.page.word[j + 1].startswith(tuple(self.grammar.article)) and j + 1 not in self.begins
        return word in self.grammar.one_of or alone and word in self.grammar.humans and feminine == (verb.gender == "f")

    def somebody_end(self, j: int) -> int:
        """Where the words for one human being end: behind «أحد» with its noun phrase, or a noun with its adjectives of states and the like."""
        if self.page.word[j] in self.grammar.one_of:
            return self.phrase_end(j, many=False)
        k = j + 1
        while k < len(self.page) and self.page.word[k] in self.names.source_adjectives and self.page.word[j] not in self.another:
            k += 1
        return k

    def named(self, j: int, verb: Agreement) -> Subject | None:
        """A name that no table holds («اعترف دانوب الذي …») or a given name alone, before a particle, a mark or a time; a name told before."""
        page, k = self.page, j
        if not verb.plural and self.people.told(j):
            return Subject(self.cast.article.span(page.start[j], page.stop[j]), None, verb.gender, several=False)
        while k < len(page) and k - j < PHRASE and page.kind[k] == WORD and self.taken_up.may_be_name(page.word[k]):
            k += 1
        first = self.names.word(page.word[j])
        led = page.word[j][:1] in self.grammar.clinging | self.grammar.joining and not first.given
        fits = first.sex in (None, verb.gender) if first.given else first.unknown and not page.word[j].endswith(self.introductions.possessing)
        if k == j or led or verb.plural or not fits or k < len(page) and self.inside[k]:
            return None
        return Subject(self.cast.article.span(page.start[j], page.stop[k - 1]), None, verb.gender, several=False) if self.closed(k) else None

    def closed(self, k: int) -> bool:
        """No name goes on at token k: a particle, a mark or a time stands there, or a word to which a particle clings."""
        word, grammar = self.page.word[k] if k < len(self.page) else "", self.grammar
        if k in self.times or word in grammar.prepositions | grammar.relatives | grammar.commas | grammar.selves:
            return True
        if any(cue.shape == "participle" for cue in self.speech.cues.get(word, ())):
            return True
        clings = word[:1] in grammar.clinging and len(word) > SHORT and self.names.word(word[1:]).ordinary
        return clings or word.startswith(tuple(grammar.articles_by_length)) and not word.startswith(tuple(grammar.article))

    def counted(self, j: int, verb: Agreement) -> Subject | None:
        """A number and the people or bodies counted («كتب 18 عضوا», «طلبت نحو 20 ألف شركة»)."""
        k = counted_noun(self.page, self.grammar, j)
        noun = self.page.word[k].removesuffix(self.names.naming.accusative)
        said = verb.gender == "f" and self.page.word[j - 1] in self.speech.cues
        bodies = said and noun.endswith(tuple(self.grammar.feminine)) and any(head.kind == "body" for head in self.heads(noun))
        place = self.cast.article.span(self.page.start[j], self.page.stop[k])
        return Subject(place, None, verb.gender, several=not bodies) if k > j and (bodies or self.man(noun)) else None

    def man(self, word: str) -> bool:
        """The noun is one for a human being by his office."""
        return any(head.kind == "office" for head in self.heads(word))

    def phrase_end(self, j: int, many: bool) -> int:
        """The end of the noun phrase that begins at token j: up to a particle, a verb or a mark, and of a noun that nothing completes up to another noun."""
        page, k = self.page, j + 1
        complete = many and not self.taken_up.governing(page.word[j]) or page.word[j].startswith(tuple(self.grammar.article))
        if page.word[j] in self.grammar.quantities:
            some = self.people.of_some(j)
            k = some + 1 if some > j else k + 2 if k < len(page) and page.word[k] in self.grammar.of else k
        while k < len(page) and k - j < PHRASE and self.goes_on(k, complete) and not another_begins(self, k):
            k += 1
        return k

    def goes_on(self, k: int, complete: bool) -> bool:
        """The noun phrase goes on with token k; one that is complete only with an adjective of its own case."""
        page, grammar, text = self.page, self.grammar, self.page.word[k]
        if page.kind[k] != WORD or page.depth[k] or k in self.times or text in grammar.prepositions | grammar.relatives | grammar.that:
            return False
        word = self.names.word(text)
        if word.stop or word.verb or word.cue or text.endswith(self.names.naming.accusative):
            return False
        if complete:
            return word.definite and page.word[k - 1].startswith(tuple(grammar.article)) and not self.is_object(k) or text.endswith(self.names.naming.verb_ends)
        return bool(text.startswith(tuple(grammar.article)) or text in self.names.ordinary or word.given or word.unknown)
