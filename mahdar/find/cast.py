"""The cast of an article: who each of its mentions is, by the fullest name in it.

A surname stands for the full name that ends in it, an office for the person who bears it in the article, a short name of a body for its long one.
"""

from __future__ import annotations

import bisect
import functools

from msgspec import Struct, structs

from mahdar.find.bodies_headed import headed_bodies
from mahdar.find.bodies_led import leader_end
from mahdar.find.bodies_told import BodiesTold
from mahdar.find.cast_names import epithets, known_persons
from mahdar.find.chiefs import inner_office, of_other_sex, unowned
from mahdar.find.incumbents import Held, day_of
from mahdar.find.kinds_written import names_behind
from mahdar.find.labelled import Labelled
from mahdar.find.names_alike import alike
from mahdar.find.names_fused import joined_words, with_particle
from mahdar.find.nominative import Nominative
from mahdar.find.offices import Office, Offices
from mahdar.find.respelt import Respelt
from mahdar.lexicon import Lexicon
from mahdar.lexicon.grammar import GrammarTable, grammar
from mahdar.lexicon.name_tables import BodiesTable
from mahdar.lexicon.names import NameWords
from mahdar.model import TYPE_OF_KIND, Mention, Name, Reading, Span, Statement
from mahdar.text import NUMBER, WORD

FULL = 4  # words: no name is fuller
NEAR = 40  # bearers of an office: so far back an office reaches
BY_ENTRY = frozenset({"state", "place"})  # kinds of mention whose words are compared with no other's


class Known(Struct, frozen=True, gc=False):
    """A mention with its words folded for comparison (no article, ta marbuta as ha), none for a state or place, and the words of its office."""

    mention: Mention
    words: tuple[str, ...]
    office: frozenset[str]


class Cast:
    """All mentions of one article, and who each of them is."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.article = reading.article
        self.lexicon = lexicon
        self.page = lexicon.page(reading.article.text)
        self.grammar: GrammarTable = lexicon.made(grammar)
        self.offices: Offices = lexicon.made(Offices)
        self.names: NameWords = lexicon.made(NameWords)
        self.spoken = frozenset(s.mention.start for s in reading.of(Statement) if s.mention)
        self.in_office, self.day = lexicon.made(Held), day_of(reading)
        self.without_article = self.offices.without_article
        self.nominative = lexicon.made(Nominative).of
        self.table: frozenset[tuple[str, ...]] = lexicon.made(known_persons)
        self.known = self.with_counterparts(self.apposed([self.knowing(m) for m in reading.of(Mention)]))
        self.by_span = {k.mention.span: k for k in self.known}
        self.epithets: dict[tuple[str, ...], tuple[str, ...]] = lexicon.made(epithets)
        self.entries = {k.mention.entry for k in self.known if k.mention.kind == "body" and k.mention.entry}
        self.persons: dict[str, dict[tuple[str, ...], list[Known]]] = {}
        self.bearers: dict[str, list[Known]] = {}
        self.bodies: dict[Span, Known] = {}
        self.unborne = [k for k in self.known if k.mention.kind == "office"]
        self.labelled = Labelled(((k.mention, k.words) for k in self.known), self.page, lexicon)
        self.named_behind_it = dict(names_behind([(k.mention, k.words) for k in self.known if k.mention.kind == "body"], self.article.text, lexicon))
        self.index()

    @functools.cached_property
    def starts_of_persons(self) -> dict[int, int]:
        """Where the persons are mentioned, each with the end of his mention."""
        return {k.mention.span.start: k.mention.span.stop for k in self.known if k.mention.kind == "person"}

    def apposed(self, known: list[Known]) -> list[Known]:
        """The mentions, each person with the office that follows the name too («السفير فلان، المتحدث باسم الوزارة»)."""
        out = known[:1]
        for one in known[1:]:
            before = out[-1]
            between = self.article.text[before.mention.span.stop : one.mention.span.start].strip()
            if one.mention.kind == "office" and before.mention.kind == "person" and (not between or between in self.grammar.commas):
                out[-1] = Known(before.mention, before.words, before.office | one.office)
            elif one.mention.kind == "person" and not one.office and before.mention.kind == "office" and self.is_holder(before, one, between):
                one = Known(one.mention, one.words, before.office)
            out.append(one)
        return out

    def is_holder(self, office: Known, person: Known, between: str) -> bool:
        """The person whose name stands in commas behind an office bears it («النجم البرازيلي، فلان، …»)."""
        after = self.article.text[person.mention.span.stop :][:2].strip()[:1]
        return between in self.grammar.commas and after in self.grammar.commas and not office.mention.plural and not clash(office, person)

    def with_counterparts(self, known: list[Known]) -> list[Known]:
        """The mentions, each counterpart with the office that it is."""
        offices = self.offices.of_counterparts(k.office for k in known)
        return [Known(k.mention, k.words, office) for k, office in zip(known, offices, strict=True)]

    def index(self) -> None:
        """Persons by every word of their names and of their offices, bodies with the longest of their names so far."""
        bodies = [known for known in self.known if known.mention.kind == "body" and known.words]
        self.bodies = headed_bodies(bodies, BodiesTold(self.page, self.lexicon, self.spoken), self.lexicon)
        for known in self.known:
            if known.mention.kind == "person":
                ends = {*known.words[:1], *known.words[-1:]}
                for word in ends.union(self.before_ordinal(known.words), with_particle(known.words, self.names)):
                    self.persons.setdefault(word, {}).setdefault(known.words, []).append(known)
                for word in known.office:
                    self.bearers.setdefault(word, []).append(known)

    def before_ordinal(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The surname before the last word of a known person's name that has an ordinal («جورج بوش الابن»)."""
        return words[-2:-1] if len(words) > 2 and words[-1] in self.offices.ordinals and words in self.table else ()

    def words(self, span: Span) -> tuple[str, ...]:
        """The words of a span, folded loosely and without the article; of the first only what the span holds («ورئيس الوزراء» in «رئيس الوزراء»)."""
        page, kinds, words = self.page, self.page.kind, self.page.word
        tokens = page.tokens(span.start, span.stop)
        whole = [words[i] for i in tokens if kinds[i] in (WORD, NUMBER)]
        if whole and page.start[tokens.start] < span.start and kinds[tokens.start] in (WORD, NUMBER):
            whole[0] = page.text[span.start : page.stop[tokens.start]]
        return tuple(map(self.offices.compared, whole))

    def knowing(self, mention: Mention) -> Known:
        """A mention with its words."""
        office = mention.office or (mention.span if mention.kind == "office" else None)
        named = mention.span if mention.kind == "body" else mention.head
        inner = inner_office(mention, self.page, self.names) if office else None
        if office and inner is not None and of_other_sex(mention, self.page, self.names):
            office = self.article.span(self.page.start[inner], office.stop)
        words = self.words(named) if mention.kind not in BY_ENTRY else ()
        held = self.offices.held(unowned(office, words if office == named else self.words(office), self.page, self.names)) if office else frozenset()
        words = joined_words(words, self.names) if mention.kind == "person" else words
        return Known(mention, words, held - self.offices.adjectives if held and self.of_own_name(mention.body) else held)

    def of_own_name(self, body: str | None) -> bool:
        """The body has a name without the article and without the word for its kind: an adjective of a state may tell of it («مدرب ريال مدريد الإسباني»)."""
        first = self.lexicon.folding.fold(body).split()[0] if body else ""
        return bool(first) and not first.startswith(self.names.article) and first not in self.names.heads and body in self.lexicon.made(own_names)

    def rule_of(self, mention: Mention) -> str:
        """The rule by which `name_of` found the name."""
        return "known_entry" if mention.entry else f"{mention.kind}_in_article"

    def name_of(self, mention: Mention) -> Name:
        """The fullest name in the article of whoever is mentioned."""
        known = self.by_span[mention.span]
        if mention.kind == "body":
            return Name(self.body_name(known), "ORG")
        if mention.entry:
            return Name(mention.entry, TYPE_OF_KIND[mention.kind])
        if mention.kind == "person":
            return self.person(known)
        if mention.kind == "office":
            bearer = self.bearer(known) or self.incumbent(known)
            return self.person(bearer) if bearer else Name(self.freed(self.fullest_office(known).mention.span), "OTHER")
        if named := self.named_below(known):
            return self.person(named)
        name = self.unnamed(mention.head) if mention.kind == "unnamed" else self.clean(mention.head)
        return Name(name, TYPE_OF_KIND[mention.kind])

    def unnamed(self, span: Span) -> str:
        """The words of an unnamed source, in the nominative («مسؤولين» after a preposition are «مسؤولون»)."""
        name = self.freed(span)
        return self.nominative(name) if name else name

    def named_below(self, known: Known) -> Known | None:
        """The first person named below a headline that speaks of an indefinite source, where he is called the same («محلل: …», «فلان، المحلل السياسي»)."""
        mention = known.mention
        if mention.kind != "unnamed" or mention.span.start or mention.plural or not known.words:
            return None
        headline = self.article.text.find("\n")
        if headline < mention.span.stop:
            return None
        first = next((k for k in self.known if k.mention.kind == "person" and k.mention.span.start > headline), None)
        if first is None or known.words[0] not in first.office or clash(known, first):
            return None
        states = self.offices.held(known.words) & self.offices.adjectives
        others = first.office & self.offices.adjectives
        return first if not states or not others or states & others else None

    def names_of(self, mention: Mention) -> tuple[Name, ...]:
        """Who is meant by a mention: one, or the two who bear one office in two states («وزيرا خارجية اليابان والهند»)."""
        if mention.kind == "office" and mention.plural:
            two = self.offices.of_two_states(self.by_span[mention.span].office)
            bearers = [self.bearer(Known(structs.replace(mention, gender=None), (), office)) for office in two]
            if bearers and all(bearers):
                return tuple(self.person(bearer) for bearer in bearers if bearer)
        return (self.name_of(mention),)

    def person(self, known: Known, sex: str | None = None) -> Name:
        """The person by the fullest name in the article, where it is spelt in two ways by that which is known, or full; `sex` as a verb tells it."""
        fullest = self.fullest_person(known, sex)
        return Name(self.clean((self.respelt_person(fullest) or fullest).mention.head), "PER")

    @functools.cached_property
    def respelt(self) -> Respelt:
        """The full names of the article's persons, for other spellings of them."""
        return Respelt({words for named in self.persons.values() for words in named}, self.table.__contains__, self.names.vowels)

    def respelt_person(self, known: Known) -> Known | None:
        """The person whose name these words are in another spelling («بومبيو», «بيومبيو»); None where they are a name of their own."""
        full = self.respelt.full(known.words)
        at = self.page.at(known.mention.head.start)
        if (
            full is None
            or len(known.words) == 1
            and not (self.names.word(known.words[0]).unknown or self.names.as_written(self.page.raw[at], self.page.word[at]).unknown)
        ):
            return None
        return next((k for k in self.persons[full[-1]][full] if not clash(k, known)), None)

    def fullest_office(self, known: Known) -> Known:
        """The office of one word without a bearer («الوزير») by what it was last called in more words; itself when it was not."""
        if len(known.office) != 1 or known.mention.plural:
            return known
        at = bisect.bisect_left(self.unborne, known.mention.span.start, key=lambda k: k.mention.span.start)
        fuller = (k for k in reversed(self.unborne[max(at - NEAR, 0) : at]) if len(k.office) > 1 and not k.mention.plural)
        return next((k for k in fuller if self.holds(k, known.office) and not clash(k, known)), known)

    def body_name(self, known: Known) -> str:
        """The body's fullest form in the article: with the word for its kind or its state; of a short name («الصحيفة») that of the body it stands for."""
        longer = self.of_its_field.get(known.mention.span) or (known.mention if known.mention.entry else self.bodies.get(known.mention.span, known).mention)
        if longer is known.mention and not longer.entry:
            longer = self.of_its_state(known) or longer
        longer = self.named_behind_it.get(longer.span, longer)
        called = self.by_epithet(known.words) if longer is known.mention else None
        if name := called or self.labelled.name(known.mention) or self.labelled.name(longer) or longer.entry:
            return name
        return self.freed(self.article.span(longer.head.start, leader_end(longer, self.page, self.names, self.starts_of_persons)))

    def of_its_state(self, known: Known) -> Mention | None:
        """The only body named before of the kind and the state that these words alone tell («الوكالة الكورية الشمالية», «وكالة الأنباء الكورية»)."""
        if len(known.words) < 2 or known.words[0] not in self.labelled.kinds:
            return None
        called = self.offices.held(known.words[1:])
        state = called & self.offices.adjectives
        if len(state) != 1 or called - state - self.offices.of_halves:
            return None
        found: dict[str, Mention] = {}
        at = bisect.bisect_left(self.known, known.mention.span.start, key=lambda k: k.mention.span.start)
        for other in self.known[max(at - NEAR, 0) : at]:
            if other.mention.kind == "body" and other.words[:1] == known.words[:1]:
                held = self.offices.held(other.words[1:])
                if held & self.offices.adjectives == state and held & self.offices.of_halves <= called and held - state - self.offices.of_halves:
                    found[self.labelled.key(other.mention)] = other.mention
        return next(iter(found.values())) if len(found) == 1 else None

    @functools.cached_property
    def of_its_field(self) -> dict[Span, Mention]:
        """The bodies called by the name of a larger one («الاتحاد»): named twice before with their field («الاتحاد لكرة القدم»), the larger one never."""
        count: dict[str, int] = {}
        last: dict[str, Mention] = {}
        larger: set[str] = set()
        out: dict[Span, Mention] = {}
        for known in self.known:
            entry = known.mention.entry if known.mention.kind == "body" else None
            if not entry:
                continue
            field = last.get(entry)
            if field and entry not in larger and count[str(field.entry)] > 1:
                out[known.mention.span] = field
            elif not field:
                larger.add(entry)
            count[entry] = count.get(entry, 0) + 1
            short = entry.partition(f" {self.names.naming.li}")[0]
            if short != entry:
                last[short] = known.mention
        return out

    def body_called(self, place: Span) -> str | None:
        """The body of the article whose name proper the words of a span are, in quotation marks or not, or what it is called there."""
        return self.by_epithet(self.words(place)) or self.labelled.by_words(place)

    def by_epithet(self, words: tuple[str, ...]) -> str | None:
        """The only body of the article that the words call («النادي اللندني»)."""
        named = [name for name in self.epithets.get(words, ()) if name in self.entries]
        return named[0] if len(named) == 1 else None

    def body_before(self, place: Span) -> str | None:
        """The nearest body named before a place whose name begins alike and holds all its words."""
        words, at = self.words(place), bisect.bisect_left(self.known, place.start, key=lambda k: k.mention.span.start)
        bodies = (k for k in reversed(self.known[max(at - NEAR, 0) : at]) if k.mention.kind == "body")
        return next((self.body_name(k) for k in bodies if k.words[:1] == words[:1] and set(words) <= set(k.words)), None)

    def clean(self, span: Span) -> str:
        """The words of a span on one line, without the marks of hashtags."""
        return " ".join(span.text.replace("#", " ").replace("_", " ").split())

    def freed(self, span: Span) -> str:
        """The words of a span, «ل» and the article at their front parted («للخارجية الباكستانية»)."""
        whole = self.clean(span)
        fused = next((a for a in self.grammar.article if not whole.startswith(self.names.article) and whole.startswith(a)), "")
        return self.names.article + whole[len(fused) :] if fused else whole

    def fullest_person(self, known: Known, sex: str | None = None) -> Known:
        """The person whose longer name ends in this one's words (or, where none does, begins with them), the nearest of those; himself when there is none.

        `sex` is that which a verb tells; a lone given name tells none where it is a surname («علياء فاروق … قالت فاروق»)."""
        if not known.words:
            return known
        own, known = known, known if sex else self.without_sex(known)
        ends = self.longer(known, self.persons.get(known.words[-1], {}), -len(known.words), None)
        if not ends and len(known.words) == 2 and (fused := with_particle(known.words, self.names)):
            ends = self.longer(Known(known.mention, fused, known.office), self.persons.get(fused[0], {}), -1, None)
        if len(known.words) == 1 and (not ends or known.words[0] in self.names.eastern):
            ends += self.longer(known, self.persons.get(known.words[0], {}), None, 1)
        if len(known.words) > 1 and not ends and known.words not in self.table:
            ends = [k for k in self.longer(known, self.persons.get(known.words[0], {}), None, len(known.words)) if self.ends_name(k)]
        ends = ends or self.alike(known)
        here, table = known.mention.span.start, self.table
        often = self.persons[known.words[0]] if len(known.words) == 1 and known.words[0] in self.names.eastern else {}
        return max(
            ends,
            key=lambda k: (
                k.words in table,
                len(often.get(k.words, ())),
                len(k.words) <= FULL,
                min(len(k.words), FULL),
                sex is not None or not clash(k, own),
                -abs(k.mention.span.start - here),
            ),
            default=own,
        )

    def alike(self, known: Known) -> list[Known]:
        """Those of a longer name that begins and ends like this one, or goes on with the family."""
        named = self.persons.get(known.words[0], {}) if len(known.words) > 1 else {}
        return [k for words in alike(known.words, named, known.words in self.table, self.names.servants) for k in named[words][:1] if not clash(k, known)]

    def longer(self, known: Known, named: dict[tuple[str, ...], list[Known]], first: int | None, last: int | None) -> list[Known]:
        """Of the persons named, those with longer names of which the slice is this name; of each name the bearers next to it on both sides."""
        here, found = known.mention.span.start, []
        for words, bearers in named.items():
            if len(words) > len(known.words) and known.words in (words[first:last], self.before_ordinal(words), with_particle(words, self.names)):
                at = bisect.bisect_left(bearers, here, key=lambda k: k.mention.span.start)
                near = [k for k in bearers[max(at - 1, 0) : at + 1] if not clash(k, known)]
                if self.of_two(words, bearers[0].mention.head):
                    continue
                found += near or [k for k in bearers if not clash(k, known)][:1]
        return found

    def of_two(self, words: tuple[str, ...], whole: Span) -> bool:
        """Two are named in one, whom «و» joins and of whom either is named alone elsewhere («ليلى ورنا»)."""
        tokens = self.page.tokens(whole.start, whole.stop)
        if len(tokens) != len(words):
            return False
        joined = (n for n in range(1, len(words)) if self.page.word[tokens[n]][:1] == self.names.conjunction != words[n][:1])
        return any(words[:n] in self.persons.get(words[n - 1], {}) and words[n:] in self.persons.get(words[-1], {}) for n in joined)

    def ends_name(self, known: Known) -> bool:
        """The last word of a name is no everyday word, or stands behind a particle of names («آل مكتوم»)."""
        ends = [self.names.word(word) for word in self.lexicon.folding.fold(self.clean(known.mention.head)).split()[-2:]]
        return bool(ends) and (not ends[-1].plain or bool(ends[-1].given) or ends[0].joins)

    def without_sex(self, known: Known) -> Known:
        """The mention without its gender, where that is told by nothing but a lone given name which ends another's."""
        mention = known.mention
        lone = len(known.words) == 1 and mention.gender and mention.office is None and known.words not in self.table and known.words[0] in self.persons
        word = self.names.word(self.page.word[self.page.at(mention.head.start)]) if lone else None
        return structs.replace(known, mention=structs.replace(mention, gender=None)) if word and word.sex == mention.gender else known

    def incumbent(self, known: Known) -> Known | None:
        """The person named here without an office who held this one on the day of publication: the mention of him next to it."""
        office = known.office - self.offices.state_words  # «رئيس الجمهورية الفرنسية», «الرئيس الفرنسي»
        called = self.in_office.called(office, self.day) if len(office) > 1 and not known.mention.plural else ()
        here = [k for words in called for k in self.persons.get(words[-1], {}).get(words, ()) if not clash(k, known)]
        return min(here, key=lambda k: abs(k.mention.span.start - known.mention.span.start), default=None)

    def bearing(self, word: str) -> list[Mention]:
        """The persons whose office has this word, folded loosely and without the article."""
        return [known.mention for known in self.bearers.get(word, ())[:NEAR]]

    def holds(self, known: Known, wanted: Office) -> bool:
        """Somebody's office is meant by the words."""
        office = known.mention.office or known.mention.span
        return self.offices.held_by(office.text, known.office, wanted)

    def bearer(self, known: Known) -> Known | None:
        """The person who bears an office in this article: the nearest before, or else the first after, whose office holds all its words;
        of several one whose office holds no others («الرئيس السوداني» is no «رئيس الحكومة السودانية»)."""
        wanted = known.office - self.offices.state_words if len(known.office) > 1 else known.office
        people = min((self.bearers.get(word, []) for word in wanted), key=len, default=[])
        at = bisect.bisect_left(people, known.mention.span.start, key=lambda k: k.mention.span.start)
        before = [k for k in reversed(people[max(at - NEAR, 0) : at]) if self.holds(k, wanted) and not clash(k, known)]
        if before or len(known.office) < 2:
            return next((k for k in before if k.office == known.office), before[0]) if before else None
        return next((k for k in people[at : at + NEAR] if self.holds(k, wanted) and not clash(k, known)), None)


def own_names(lexicon: Lexicon) -> frozenset[str]:
    """The bodies that a table knows by name; ask for them by `lexicon.made(own_names)`."""
    return frozenset(row.name for row in lexicon.table("bodies", BodiesTable).names)


def clash(a: Known, b: Known) -> bool:
    """Two mentions cannot be one person: genders differ."""
    return bool(a.mention.gender and b.mention.gender and a.mention.gender != b.mention.gender)
