"""The speakers of the statements of an article: whom the cue's clause names, or the nearest earlier speaker who agrees with it in gender and number."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from mahdar.find.cast import Cast
from mahdar.find.governing import Governing
from mahdar.find.voices import TakenUp, Voice
from mahdar.lexicon import Lexicon
from mahdar.lexicon.speech import CueForm, Speech, kin
from mahdar.model import TYPE_OF_KIND, Mention, Name, Reading, Referent, Span, Statement
from mahdar.text import WORD

NEAR = 40  # statements or mentions: so far back a pronoun reaches
NAME_WIDE = 120  # code points: no mention is longer
PLAIN = 2  # letters of the article
ADJUNCT = 15  # tokens: no adjunct at the head of a sentence is longer
ISSUER_NEAR = 40  # code points after «بيان» within which its issuer is named
ASIDE = ("noun_", "clause_source", "source_", "quote_source")  # rules of statements that are made in passing


class Speakers:
    """The speakers of the statements of one article, one after the other."""

    def __init__(self, reading: Reading, lexicon: Lexicon, cast: Cast) -> None:
        self.cast = cast
        self.page = cast.page
        self.speech: Speech = lexicon.made(Speech)
        self.statements = reading.of(Statement)
        self.mentions = reading.of(Mention)
        self.starts = [m.span.start for m in self.mentions]
        self.said: list[Voice] = []
        self.main: list[Voice] = []
        self.taken_up = TakenUp(cast)
        self.governing = Governing(cast, lexicon.made(kin))
        self.interviews = frozenset(map(lexicon.loose.fold, cast.grammar.interviews))

    def all(self) -> Iterable[Referent]:
        """A Referent for every statement whose speaker is known, at its cue."""
        for statement in sorted(self.statements, key=lambda s: s.cue):
            rule, names, gender = self.explicit(statement) if statement.mention else self.implicit(statement)
            if names:
                self.remember(rule, Voice(statement, names, gender, self.several(rule, statement, names)))
                yield Referent(span=statement.cue, rule=rule, names=names)

    def remember(self, rule: str, voice: Voice) -> None:
        """Keep who spoke, for those who come after; whoever speaks in passing or in a relative clause is not gone back to first."""
        self.said.append(voice)
        if not voice.statement.rule.startswith(ASIDE) and rule != "antecedent":
            self.main.append(voice)

    def several(self, rule: str, statement: Statement, names: tuple[Name, ...]) -> bool | None:
        """Several speak, by name or unnamed («مسؤولون», «محللون»); None where the words are no mention."""
        place = statement.mention
        inside = self.between(place.start, place.stop) if place else []
        if place is None and len(names) == 1:
            return next((v.several for v in reversed(self.said[-NEAR:]) if [n.name for n in v.names] == [names[0].name]), False)
        if len(names) > 1 or (inside and inside[0].plural and inside[0].kind == "unnamed" and inside[0].gender != "f"):
            return True
        if rule != "speaker_as_written" or place is None or names[0].type == "PER":
            return False
        return True if self.many_by_ending(place) else None

    def many_by_ending(self, place: Span) -> bool:
        """The noun at the front of a place is a masculine plural by its ending, and a word without it or in the other case («المحتجون», «معارضون»)."""
        names = self.taken_up.names
        word = self.cast.without_article(self.page.word[self.page.at(place.start)])
        stem = next((word.removesuffix(e) for e in names.naming.verb_ends if word.endswith(e)), "")
        return len(stem) > 1 and (names.word(stem).ordinary or any(stem + e in names.ordinary for e in names.naming.people_endings if stem + e != word))

    def between(self, start: int, stop: int) -> list[Mention]:
        """The mentions that begin in `[start, stop)` of the text."""
        return self.mentions[bisect.bisect_left(self.starts, start) : bisect.bisect_left(self.starts, stop)]

    def explicit(self, statement: Statement) -> tuple[str, tuple[Name, ...], str | None]:
        """The names of the mentions inside the statement's own."""
        assert statement.mention is not None
        place = statement.mention
        if self.is_paper(place):
            return self.issuer(statement)
        if len(pair := self.pair(place)) > 1:
            return "speaker_as_written", tuple(Name(self.cast.clean(span), "OTHER", span) for span in pair), self.verb_gender(statement)
        inside = self.outermost(place)
        outer = self.governing.sources(place, inside)
        named = self.in_apposition(place, inside)
        if named is not None:
            return "speaker_mentioned", (named,), self.verb_gender(statement)
        some = len(outer) == 1 and outer[0].span.stop < place.stop and self.page.word[self.page.at(outer[0].span.start)] in self.cast.grammar.quantities
        if not outer or some or (len(outer) == 1 and outer[0].span.start - place.start > 3 and outer[0].kind != "person"):
            return self.as_written(statement, place)
        if (
            len(outer) == 1
            and outer[0].kind == "office"
            and not outer[0].plural
            and (found := self.taken_up.by_noun(outer[0].span, outer[0].gender, self.others(statement)))
        ):
            known = self.cast.name_of(outer[0])
            if known.type == "OTHER":
                return "speaker_taken_up", found, outer[0].gender
        names = tuple(Name(n.name, n.type, m.span) for m in outer for n in self.named(m, statement))
        if len(outer) == 1 and outer[0].span.start == place.start and outer[0].span.stop < place.stop:
            names = (self.governing.whole(place, outer[0], names[0]),)
        if outer[-1].kind == "person" and (other := self.joined_name(outer[-1].span.stop, place.stop)):
            names = (*names, other)
        return "speaker_mentioned", names, outer[0].gender or self.verb_gender(statement)

    def pair(self, place: Span) -> list[Span]:
        """The names in quotation marks behind the one word for both («صحيفتا "…" و"…"»)."""
        page, first = self.page, self.page.at(place.start)
        openers = [q for q in page.quotations if q.closed and first < q.opener < page.at(place.stop - 1)]
        if len(openers) < 2 or openers[0].opener != first + 1 or page.word[openers[0].closer + 1] not in self.cast.grammar.joining:
            return []
        return [self.cast.article.span(page.start[q.opener + 1], page.stop[q.closer - 1]) for q in openers]

    def joined_name(self, start: int, stop: int) -> Name | None:
        """The person whom a lone word with «و» behind a name stands for («ترامب وكيم»)."""
        tokens = [i for i in self.page.tokens(start, stop) if self.page.start[i] >= start]
        conjunction = self.taken_up.names.conjunction
        if len(tokens) != 1 or not self.page.word[tokens[0]].startswith(conjunction):
            return None
        place = self.cast.article.span(self.page.start[tokens[0]] + len(conjunction), self.page.stop[tokens[0]])
        person = self.taken_up.by_short_name(place, self.said)
        return Name(person.name, person.type, place) if person else None

    def others(self, statement: Statement) -> list[Voice]:
        """Who spoke before a statement, and not in the one whose words it stands in."""
        return [voice for voice in self.main[-NEAR:] if voice.statement.cue != statement.parent]

    def outermost(self, place: Span) -> list[Mention]:
        """The mentions in a place that stand in no other; of an office and the name of its holder behind it the name."""
        inside = [m for m in self.between(place.start, place.stop) if m.span.stop <= place.stop]
        outer = [m for m in inside if not any(o is not m and o.span.start <= m.span.start and m.span.stop <= o.span.stop and o.span != m.span for o in inside)]
        if outer and outer[0].kind == "office" and outer[-1].kind == "person":
            return outer[-1:]
        if len(outer) > 1 and outer[-1].kind == "person" and self.page.start[self.page.at(outer[-1].span.start)] == outer[-1].span.start:
            persons = [m for m in outer if m.kind == "person"]
            return outer[-1:] if len(persons) == 1 else outer
        if outer and outer[0].kind == "person":
            return [m for m in outer if m is outer[0] or m.kind == "person" or self.page.start[self.page.at(m.span.start)] < m.span.start]
        return outer

    def in_apposition(self, place: Span, outer: list[Mention]) -> Name | None:
        """The name after a comma, where no table knows it or only a part («المتحدث باسم الوزارة، فلان الفلاني»)."""
        tokens = self.page.tokens(place.start, place.stop)
        comma = next((i for i in reversed(tokens) if self.page.word[i] in self.cast.grammar.commas), None)
        if (
            comma is None
            or comma + 2 >= tokens.stop
            or any(m.span.start <= self.page.start[comma] < m.span.stop or m.kind == "person" and m.span.start == self.page.start[comma + 1] for m in outer)
        ):
            return None
        first = comma + 1 + (self.page.word[comma + 1] in self.taken_up.names.called)
        name = self.cast.article.span(self.page.start[first], place.stop)
        return Name(self.cast.clean(name), "PER", name)

    def as_written(self, statement: Statement, place: Span) -> tuple[str, tuple[Name, ...], str | None]:
        """A noun phrase that is no mention: whoever it takes up, or its own words."""
        gender = self.verb_gender(statement)
        if body := self.cast.body_called(place):
            return "speaker_mentioned", (Name(body, "ORG", place),), gender
        person = self.taken_up.by_short_name(place, self.said)
        found = (person,) if person else self.taken_up.by_noun(place, gender, self.others(statement))
        if found:
            return "speaker_taken_up", found, gender
        cue = self.cue(statement)
        name = self.taken_up.name_in(place) or self.governing.name_of_kin(place)
        written = Name(self.cast.clean(name), "PER", name) if name else Name(self.cast.freed(place), "OTHER", place)
        return "speaker_as_written", (written,), cue.gender if cue else None

    def named(self, mention: Mention, statement: Statement) -> tuple[Name, ...]:
        """Who a mention is, one or two, unless its verb agrees with another gender than that of the fuller name: then it is somebody else of that surname."""
        fullest = self.cast.fullest_person(self.cast.by_span[mention.span]).mention if mention.kind == "person" else mention
        verb = self.verb_gender(statement)
        if fullest is not mention and verb and fullest.gender and fullest.gender != verb and not self.plural(statement):
            return (Name(self.cast.clean(mention.head), "PER"),)
        if mention.kind == "person" and fullest is mention and (longer := self.taken_up.by_voice(mention.head, self.said)):
            return (longer,)
        if mention.plural and mention.kind == "state":
            return (Name(self.cast.clean(mention.span), "OTHER"),)
        return self.cast.names_of(mention)

    def last_of_paper(self, place: Span) -> tuple[Name, ...]:
        """The last speaker who spoke through a paper of that name («قالت المؤسسة في بيان»)."""
        word = self.cast.words(place)[:1]
        for voice in reversed(self.said[-NEAR:]):
            if voice.statement.channel and word and word[0] in self.cast.words(voice.statement.channel):
                return tuple(Name(n.name, n.type, None) for n in voice.names)
        return ()

    def verb_gender(self, statement: Statement) -> str | None:
        """The gender of the cue when it is a finite verb, which agrees with its subject."""
        cue = self.cue(statement)
        return cue.gender if cue and cue.shape in ("past", "present") else None

    def plural(self, statement: Statement) -> bool:
        """The cue is a verb in the plural, which goes with speakers of both genders."""
        cue = self.cue(statement)
        return cue is not None and cue.plural

    def is_paper(self, place: Span) -> bool:
        """The mention is a paper or a speech («البيان»، «تقرير صادر عن …»), behind which somebody stands."""
        tokens = self.page.tokens(place.start, place.stop)
        word = self.page.word[tokens.start]
        return self.cast.without_article(word) in self.speech.channels or word in self.speech.channels or self.is_study(place)

    def is_study(self, place: Span) -> bool:
        """The mention is a study or a poll of somebody who is named with it («دراسة صادرة عن …», «استطلاع أجراه …»)."""
        page, grammar = self.page, self.cast.grammar
        first = page.tokens(place.start, place.stop).start
        word = self.cast.without_article(page.word[first])
        return word in grammar.studies and any(w in grammar.issued_by for w in page.word[first + 1 : first + 3])

    def issuer(self, statement: Statement) -> tuple[str, tuple[Name, ...], str | None]:
        """Who issued the paper: a body, person or state named with it, or else the last speaker, or the paper itself."""
        place = statement.mention
        assert place is not None
        called = statement.addressee.start if statement.addressee else None
        near = self.between(place.start + 1, place.stop + ISSUER_NEAR)
        named = [m for m in near if m.kind in ("body", "person", "state") and m.span.start != called]
        if named and named[0].span.start < statement.content[0].start:
            name = self.cast.name_of(named[0])
            return "issuer_of_paper", (Name(name.name, name.type, named[0].span),), named[0].gender
        known = self.known_issuer(place)
        if known is not None:
            return "issuer_of_paper", (known,), None
        names = self.last_of_paper(place) or self.last_speaker(statement, None, None)
        whole = self.cast.without_article(place.text) != place.text and not place.text.endswith(self.taken_up.names.many)
        if names and whole:
            return "issuer_of_paper", names, None
        return "speaker_as_written", (Name(self.cast.clean(place), "OTHER", place),), None

    def known_issuer(self, place: Span) -> Name | None:
        """The body or state that a table knows right behind the word for a paper («بيان الإليزيه»)."""
        tokens = self.page.tokens(place.start, place.stop)
        if len(tokens) < 2 or not (found := self.taken_up.known(tokens.start + 1, tokens.stop)):
            return self.governing.owner(tokens, place.stop) if len(tokens) > 1 else None
        entry, last = found
        return Name(entry.name, TYPE_OF_KIND[entry.kind], self.cast.article.span(self.page.start[tokens.start + 1], self.page.stop[last - 1]))

    def cue(self, statement: Statement) -> CueForm | None:
        """The reading of the cue's word with the fewest letters before it."""
        place = self.page.tokens(statement.cue.start, statement.cue.stop)
        forms = self.speech.cues.get(self.page.word[place.start], ()) if place else ()
        wanted = statement.rule.split("_")[0]
        same = [f for f in forms if (f.shape == wanted) or (wanted not in ("participle", "noun") and f.shape in ("past", "present"))]
        return next(iter((*same, *forms)), None)

    def implicit(self, statement: Statement) -> tuple[str, tuple[Name, ...], str | None]:
        """The speaker of a bare verb, a participle or a noun with a pronoun: see the rules in their order."""
        cue = self.cue(statement)
        gender = (cue.pronoun.gender if cue.pronoun and cue.shape == "noun" else cue.gender) if cue else None
        if cue and cue.shape == "noun" and statement.parent and (names := self.nearest_inside(statement, gender)):
            return "antecedent", names, gender
        bare = (self.whose_words, self.subject_of_sentence, self.next_to, self.last_speaker, self.nearest_person)
        for rule in (self.antecedent,) if self.relative_subject(statement, cue) else bare:
            names = rule(statement, gender, cue)
            if names:
                return rule.__name__, names, gender
        return "", (), None

    def relative_subject(self, statement: Statement, cue: CueForm | None) -> bool:
        """A relative pronoun right before the verb is its subject: the verb has no object of its own, and says no clause about what the pronoun stands for."""
        at = self.page.at(statement.cue.start)
        relative = self.page.word[at - 1] in self.cast.grammar.relatives and self.page.word[at + 1 : at + 2] not in ([w] for w in self.cast.grammar.in_it)
        return relative and cue is not None and cue.pronoun is None and statement.rule.endswith(("_object", "_phrase"))

    def antecedent(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The nearest mention of the sentence before a relative pronoun («تقرير المنظمة عن الحدود، الذي اتهم …»), nobody of another sentence."""
        k = at = self.page.at(statement.cue.start)
        written = self.noun_before(at - 1)
        if written is not None:
            return (Name(self.cast.clean(written), "OTHER", None),)
        while k > 0 and self.page.word[k - 1] != "\n" and self.page.word[k - 1] not in self.cast.grammar.stops:
            k -= 1
        near = self.between(self.page.start[k], self.page.start[at])
        heads = [m for m in near if m.kind != "place" and self.agreeing(gender, m.gender)]
        name = self.cast.name_of(heads[-1]) if heads else None
        return (Name(name.name, name.type, None),) if name else ()

    def whose_words(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whose words they are before «التي قال فيها …»: whoever is named right before the relative pronoun («تصريحات الرئيس التي قال فيها …»)."""
        page, grammar, at = self.page, self.cast.grammar, self.page.at(statement.cue.start)
        pointed = at + 1 < len(page) and page.word[at + 1] in grammar.in_it and page.word[at - 1] in grammar.relatives
        last = at - 2 if at > 2 and page.word[at - 2] in grammar.commas else at - 1
        if not pointed or last < 1 or cue is None:
            return ()
        near = [m for m in self.between(page.start[last] - NAME_WIDE, page.start[last]) if m.span.stop == page.stop[last - 1] and m.kind != "place"]
        named = [m for m in near if self.agreeing(gender, m.gender) and not (m.plural and not cue.plural)]
        name = self.cast.name_of(named[0]) if named else None
        return (Name(name.name, name.type, None),) if name else ()

    def nearest_inside(self, statement: Statement, gender: str | None) -> tuple[Name, ...]:
        """For «قوله» within another's words: the nearest person named there before it who agrees."""
        around = next((v.statement for v in reversed(self.said[-NEAR:]) if v.statement.cue == statement.parent), None)
        start = next((c.start for c in around.content if c.start <= statement.cue.start < c.stop), statement.cue.start) if around else statement.cue.start
        near = [m for m in self.between(start, statement.cue.start) if m.kind == "person" and self.agreeing(gender, m.gender)]
        name = self.cast.name_of(near[-1]) if near else None
        return (Name(name.name, name.type, None),) if name else ()

    def noun_before(self, relative: int) -> Span | None:
        """The nouns with the article right before a relative pronoun, when no mention ends there («نتائج التحقيق الدولي الذي …»)."""
        page, first, particle = self.page, relative, 0
        while first > 0 and not particle and page.kind[first - 1] == WORD and (front := self.front(page.word[first - 1])):
            first, particle = first - 1, len(front) - PLAIN
        if first == relative or any(m.span.stop > page.start[first] for m in self.between(page.start[first] - NAME_WIDE, page.start[relative])):
            return None
        return self.cast.article.span(page.start[first] + particle, page.stop[relative - 1])

    def front(self, word: str) -> str:
        """The article at the front of a word with what clings to it, empty when there is none."""
        return next((a for a in self.cast.grammar.articles_by_length if word.startswith(a) and len(word) > len(a) + 1), "")

    def agreeing(self, gender: str | None, known: str | None) -> bool:
        """Two genders do not contradict each other; None is not known."""
        return gender is None or known is None or gender == known

    def next_to(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """Whoever is named right before the verb («في تقرير نشرته الصحيفة أشارت إلى …»), with a comma between when «و» joins it; the genders agree."""
        page, grammar = self.page, self.cast.grammar
        at = page.at(statement.cue.start)
        held = page.word[at + 1 : at + 2] and page.word[at + 1] in grammar.in_it
        if cue is None or cue.shape != "past" or cue.plural or held and not cue.prefix:
            return ()
        before = self.mentions[: bisect.bisect_left(self.starts, statement.cue.start)][-1:]
        between = self.cast.article.text[before[0].span.stop : statement.cue.start].strip() if before else ""
        joined = [mark + letter for mark in grammar.commas for letter in grammar.joining]
        near = not between and (held or not cue.prefix) or between.replace(" ", "") in joined
        if not before or not near or before[0].gender != gender or before[0].kind not in ("person", "body"):
            return ()
        if any(c.start <= before[0].span.start < c.stop for v in self.said[-1:] for c in v.statement.content):
            return ()
        first = page.at(before[0].span.start)
        if page.start[first] != before[0].span.start or (first and page.word[first - 1] in grammar.prepositions):
            return ()
        name = self.cast.name_of(before[0])
        return (Name(name.name, name.type, None),)

    def last_speaker(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The speaker of the nearest earlier statement who agrees, statements inside others' words left out unless this one stands there too."""
        told = self.cast.words(statement.channel)[:1] if statement.channel else ()
        interview = bool(told) and told[0] in self.interviews
        for voice in (*reversed(self.main[-NEAR:]), *reversed(self.said[-NEAR:])):
            other = voice.statement
            if interview and all(n.type in ("ORG", "GPE") for n in voice.names):
                continue
            inside = other.parent is not None and other.parent != statement.parent and other.cue != statement.parent
            if not inside and other.cue != statement.parent and self.agreeing(gender, voice.gender) and self.as_many(cue, voice):
                return tuple(Name(n.name, n.type, None) for n in voice.names)
        return ()

    def as_many(self, cue: CueForm | None, voice: Voice) -> bool:
        """A verb in the plural goes back to several or to a group, one in the singular to no unnamed people."""
        if cue is None or cue.shape == "noun":
            return True
        return voice.several is not False if cue.plural else not (voice.several and len(voice.names) == 1)

    def nearest_person(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The nearest person named before the cue who agrees, when nobody who spoke does."""
        before = self.mentions[: bisect.bisect_left(self.starts, statement.cue.start)][-NEAR:]
        near = [m for m in before if m.kind == "person" and m.gender and m.gender == gender]
        if not near or cue is None or cue.plural:
            return ()
        name = self.cast.name_of(near[-1])
        return (Name(name.name, name.type, None),)

    def subject_of_sentence(self, statement: Statement, gender: str | None, cue: CueForm | None) -> tuple[Name, ...]:
        """The subject of the sentence that the cue stands in, or of the one before, when no statement stands between."""
        start = self.last_end(statement)
        place = [m for m in self.between(start, statement.cue.start)[-NEAR:] if m.kind != "place"]
        heads = [m for m in place if self.is_subject(m) and self.agreeing(gender, m.gender)]
        if not heads:
            return ()
        name = self.cast.name_of(heads[-1])
        return (Name(name.name, name.type, None),)

    def last_end(self, statement: Statement) -> int:
        """The end of the last statement before this one."""
        return max((v.statement.span.stop for v in self.said[-NEAR:] if v.statement.span.stop <= statement.cue.start), default=0)

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

    def begins(self, i: int) -> bool:
        """Token i is the verb that a sentence begins with («يذكر أن فلانا زار …»), and no cue, whose words would end there."""
        word, text, grammar = self.page.word[i], self.page, self.cast.grammar
        return (text.word[i - 1] == "\n" or text.word[i - 1] in grammar.stops) and self.page.kind[i] == WORD and word not in grammar.prepositions

    def is_subject(self, mention: Mention) -> bool:
        """The mention stands where a subject does: at the head of a sentence, or right after its first word (a verb)."""
        first = self.page.at(mention.span.start)
        text, grammar = self.page, self.cast.grammar
        if text.start[first] < mention.span.start and text.word[first][:1] not in grammar.joining:
            word = text.word[first - 1] if first else ""
            return text.word[first][:1] in grammar.to_letter and any(word[n:] in grammar.happened for n in (0, 1))
        before = [text.word[k] for k in range(max(first - 2, 0), first)]
        if len(before) == 2 and (before[0] in grammar.openers or self.negates(before[0])):
            before.insert(0, text.word[first - 3] if first > 2 else "\n")
        if len(before) == 2 and before[0] in grammar.commas and self.adjunct_before(first - 2):
            return True
        if first > 2 and before[-1] in grammar.that and self.begins(first - 2):
            return True
        if first <= 1 or any(w == "\n" or w in grammar.stops for w in before):
            return not before or before[-1] not in grammar.prepositions
        return False
