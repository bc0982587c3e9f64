"""One article with the words of one kind of thing (meetings, papers): its nouns, the verbs that carry them, and whom they name."""

from __future__ import annotations

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.clauses import Clauses, Part, Place
from mahdar.find.joined_verbs import acts, before_date
from mahdar.find.later import later
from mahdar.find.office_states import states_of_office
from mahdar.find.telling import tellers
from mahdar.find.vocabulary import Vocabulary
from mahdar.lexicon import Lexicon
from mahdar.lexicon.credits import CreditWords, credit_words
from mahdar.lexicon.seats import Seats
from mahdar.lexicon.talks import Carrier
from mahdar.lexicon.talks_forms import NounForm, VerbForm
from mahdar.lexicon.tense import Tenses, tenses
from mahdar.model import Dated, Name, Published, Reading, SaidOn
from mahdar.text import BREAK, WORD

DAY = len("2022-01-31")
GAMES = 3
"""Words of games that make the whole article one about games."""
UNDER_WAY, PLANNED, PROPOSED, HELD = "under way", "planned", "proposed", "held"
NEAR = 12
"""Words, names and small words between a noun and the verb that carries it."""
BETWEEN = 3
"""Plain words between a noun and the verb that carries it: with more it is another noun's verb."""
QUOTED = 6
"""Tokens behind a verb of passing on among which its source stands."""
REFERENCE = "_REF"
"""The end of the value of «recently», «soon»."""
DURATION = "P"
"""The first letter of the value of how long something takes."""


class Seen(Struct, frozen=True):
    """A noun at token `noun`: the tokens of its clause that belong to it, the end of its phrase, the names with their roles, whether a pronoun owns it."""

    noun: int
    kind: str
    clause: range
    last: int
    parts: tuple[Part, ...]
    own: bool = False


class Course(Struct, frozen=True):
    """What became of it: the status, and the token of the word that tells."""

    status: str
    at: int


class Ground(Clauses):
    """One article with the words of one kind of thing."""

    def __init__(self, reading: Reading, lexicon: Lexicon, words: Vocabulary) -> None:
        super().__init__(reading, lexicon)
        self.reading, self.words = reading, words
        self.persons = tuple(dict.fromkeys(p.name.name for p in self.places.values() if p.name.type == "PER"))
        self.tenses: Tenses = lexicon.made(tenses)
        self.credits: CreditWords = lexicon.made(credit_words)
        self.seats: Seats = lexicon.made(Seats)
        nouns, games = self.page.where(words.all_nouns), self.page.where(words.not_beside)
        self.all_games = len(games) >= GAMES
        self.press = any(after in words.not_before for i in nouns for after in self.page.word[i + 1 : i + 2])
        self.stands = any(word in words.standing for i in nouns for word in self.page.word[i + 1 : i + 7])
        self.games = [run for run in self.page.paragraphs if any(j in run for j in games)] if games else []
        self.said = {self.page.at(s.span.start): s.value for s in reading.of(SaidOn) if len(s.value) == DAY}
        self.vague = [self.page.at(d.span.start) for d in reading.of(Dated) if d.value.endswith(REFERENCE)]
        self.counted = {self.page.at(d.span.stop - 1) + 1: d.value for d in reading.of(Dated) if d.value.startswith(DURATION)}
        self.published = next((p.value for p in reading.of(Published) if p.value), None)
        self.later = frozenset(self.page.at(d.span.start) for d in reading.of(Dated) if later(d.value, self.published))

    def noun(self, i: int) -> NounForm | None:
        """The noun at the token, when what follows does not make it something else."""
        return None if i in self.covered else self.words.noun_at(self.page.word, i)

    @functools.cached_property
    def telling(self) -> dict[int, Place]:
        """By the token of each verb of speech where the one who speaks is named."""
        return tellers(self, self.reading)

    @functools.cached_property
    def officials(self) -> dict[str, frozenset[str]]:
        """For the persons and bodies of the article the states whose names or adjectives stand in their offices."""
        out: defaultdict[str, set[str]] = defaultdict(set)
        for m, name in ((place.mention, place.name.name) for place in self.places.values() if place.name.type != "GPE"):
            for text in filter(None, (m.office.text if m.office else "", m.body)):
                out[name].update(self.small.states_in(self.fold(text).split()))
        return {name: frozenset(states) for name, states in out.items()}

    def states_of(self, name: str) -> frozenset[str]:
        """The states for which somebody of that name stands in the article, by his offices."""
        return self.officials.get(name, frozenset())

    def interview(self, i: int) -> bool:
        """«اتصال مع وكالة», «لقاء ضمن برنامج»: the talk is one with the press."""
        if any(word in self.words.on_air for word in self.page.word[i + 2 : i + 4]) and self.beside(i + 1):
            return True
        with_whom = next((j + 1 for j in range(i + 1, min(i + 5, len(self.page) - 2)) if self.small.roles.get(self.page.word[j]) == "with"), None)
        if with_whom is None:
            return False
        named = with_whom + (self.page.kind[with_whom] != WORD)
        return self.page.word[named] in self.words.not_with or self.credits.name_at(self.page, named) is not None

    def standing(self, i: int) -> bool:
        """«مؤتمر الأمم المتحدة لنزع السلاح»: the name of a standing body; named again with the article it is still that body."""
        if self.words.nouns[self.page.word[i]].noun.word not in self.words.of_press:
            return False
        return any(word in self.words.standing for word in self.page.word[i + 1 : i + 7]) or self.stands and self.definite(i)

    def sport(self, i: int) -> bool:
        """A word of games stands in the paragraph of the token."""
        return self.all_games or any(i in paragraph for paragraph in self.games)

    def persons_in(self, tokens: range) -> Iterator[Part]:
        """The persons named in the tokens with no preposition, as subjects."""
        for i in tokens:
            place = self.places.get(i)
            if place and place.name.type == "PER" and place.clitic in ("", self.small.joint) and self.page.word[i - 1] not in self.small.roles:
                yield Part("by", place)

    def apart(self, place: Place) -> tuple[Name, ...]:
        """Whom a name means where it holds more than one: the states of ministers; the word of a date, a full name or a particle with a surname."""
        name, words = place.name, place.name.name.split()
        if place.mention.kind == "office" and place.mention.plural and len(several := tuple(states_of_office(self, place))) > 1:
            return several
        if name.type != "PER" or len(words) < 2 and not self.clung(words[0]):
            return (name,)
        cut = next((i - place.first for i in range(place.first + 1, place.last) if i in self.timed), 0)
        if cut and place.last - place.first == len(words):
            return tuple(self.called(" ".join(words[:cut]), name))
        for full in self.persons:
            if full != name.name and name.name.endswith(f" {full}") and " " in full:
                return (*self.called(name.name.removesuffix(f" {full}"), name), Name(full, "PER"))
        return tuple(self.called(self.clung(words[0]) or name.name, name)) if len(words) == 1 else (name,)

    def clung(self, word: str) -> str:
        """The word without the letter that clings to it, when that is how the article calls somebody."""
        bare = word[1:] if self.fold(word[:1]) in self.small.clinging else ""
        return bare if bare and any(bare in full.split() for full in self.persons if full != word) else ""

    def called(self, short: str, name: Name) -> Iterator[Name]:
        """The person of the article who is called so, when it is one; else the words themselves."""
        full = [known for known in self.persons if set(short.split()) < set(known.split()) and known != name.name]
        meant = full[0] if len(full) == 1 else short
        yield name if meant == name.name else Name(meant, "PER")

    def body_at(self, i: int) -> Name | None:
        """«قمة الحلف»: the body of the article whose name begins with the definite noun at the token."""
        place = self.places.get(self.covered[i]) if i in self.covered else None
        taken = i in self.covered and (place is None or place.mention.kind not in ("office", "unnamed"))
        word = self.page.word[i] if i < len(self.page) and not taken else ""
        head = next((word[len(p) + len(self.small.article) :] for p in ("", *self.small.clinging) if word.startswith(p + self.small.article)), "")
        head = head or next((word[len(p) :] for p in self.small.melting if word.startswith(p)), "")
        named = (p.name for p in self.places.values() if p.name.type == "ORG" and " " in p.name.name)
        return next((Name(n.name, n.type, self.span(i, i + 1)) for n in named if head and self.fold(n.name.split()[0]) == head), None)

    def to_come(self, first: int, stop: int) -> bool:
        """What the clause tells from its first token on is to come: a verb in the future, or a present right behind «that»."""
        word = self.page.word
        hoped = first > 1 and word[first - 1] in self.small.that and self.carrier(first - 2)
        if hoped and hoped[1].firm or first > 1 and word[first - 1] in self.small.that and word[first - 2] in self.words.modal:
            return True
        return any(self.tenses.of(w) == "future" for w in word[first:stop])

    def lasts(self, i: int) -> bool:
        """«تستمر أربعة أيام»: how long it takes is told right behind the verb, and no more («منذ أيام» is when)."""
        after = self.page.word[i + 1 : i + 4]
        return any(word in self.words.lengths for word in after) and not any(word in self.small.since for word in after)

    def opening(self, i: int) -> bool:
        """The token stands in the headline, or in the first paragraph after it."""
        ends = [j for j, kind in enumerate(self.page.kind) if kind == BREAK]
        breaks = [j for n, j in enumerate(ends) if n == 0 or j - ends[n - 1] > 1]
        return len(breaks) > 1 and i < breaks[1] and self.headline(0)

    def definite(self, i: int) -> bool:
        """The token is such a noun with the article."""
        form = self.noun(i)
        return form is not None and form.clitic.endswith((self.small.article, *self.small.melting))

    def carrier(self, i: int) -> tuple[VerbForm, Carrier] | None:
        """The verb or verbal noun at the token; where it may be either, it is a noun after a word that takes one,
        and with a pronoun behind an indefinite meeting a verb («مؤتمر صحفي عقده»)."""
        forms = self.words.carriers.get(self.page.word[i], ()) if 0 <= i < len(self.page) and i not in self.covered else ()
        if not forms:
            return None
        nouns = [f for f in forms if f.shape == "noun"]
        if not nouns and i and self.page.word[i - 1] in self.small.roles and i - 1 not in self.covered:
            return None
        told = any(f.it for f in forms) and i > 0 and self.page.word[i - 1] in self.words.not_before
        noun = nouns and (len(nouns) == len(forms) or not told and self.takes_noun(i - 1) and not acts(self, i))
        form = nouns[0] if noun else next(f for f in forms if f.shape != "noun")
        return (form, form.verb) if isinstance(form.verb, Carrier) and not self.quotes(form, i) else None

    def quotes(self, form: VerbForm, i: int) -> bool:
        """«نقلت الوكالة عن الوزير»: the verb at the token tells whose words are passed on."""
        word = form.verb.unless if isinstance(form.verb, Carrier) and form.shape != "noun" else None
        return word is not None and self.fold(word) in self.page.word[i + 1 : i + QUOTED]

    def leads(self, i: int) -> bool:
        """The token is the first of a headline: a verbal noun there tells what is told («بدء محادثات»)."""
        return i == 0 and self.headline(i)

    def attended(self, i: int) -> bool:
        """The carrier at the token tells of taking part."""
        found = self.carrier(i)
        return found is not None and found[1].attends

    def verb(self, i: int) -> tuple[VerbForm, Carrier] | None:
        """The carrier at the token when it is a verb."""
        found = self.carrier(i)
        return found if found and found[0].shape != "noun" else None

    def takes_noun(self, i: int) -> bool:
        """A preposition, a word of possibility or another verb or verbal noun stands at the token, or before the name there."""
        i = before_date(self, i)
        if i < 0 or i in self.covered:
            return i in self.covered and self.takes_noun(self.covered[i] - 1)
        word = self.page.word[i]
        small, words = self.small, self.words
        if self.plain(i) and not self.noun(i) and not self.tenses.of(word) and word not in words.perfect | small.verb_follows:
            return True
        return word not in words.perfect and any(
            word in known for known in (small.negations, small.roles, small.topics, words.possible, words.before, words.after, words.carriers)
        )

    def carries_next(self, i: int) -> bool:
        """Another noun follows the verb, and no small word stands before it: it is that one's verb."""
        ahead = next((j for j in range(i + 1, min(i + 6, len(self.page))) if self.noun(j)), None)
        return ahead is not None and self.page.word[ahead - 1] not in self.small.roles

    def beside(self, i: int) -> bool:
        """The word at the token makes of the noun after it a circumstance of its clause: «in», «during», «after»."""
        return i >= 0 and (self.page.word[i] in self.small.roles or self.page.word[i] in self.words.before)

    def reached_through(self, i: int, first: int) -> bool:
        """A verbal noun right before the small word at the token, or farther left a verb that reaches its noun through it («took part in»)."""
        back = list(itertools.islice(self.leftward(i, first), 4))
        plain = [k for k in back if self.plain(k)]
        through = (found for k in back if (found := self.carrier(k)) and (found[0].shape != "noun" or sum(p > k for p in plain) <= 1))
        before = self.carrier(i - 1)
        return before is not None and before[0].shape == "noun" or any(carrier.via and self.fold(carrier.via) == self.page.word[i] for _, carrier in through)

    def beside_in(self, i: int) -> bool:
        """The word at the token is «in»."""
        return i >= 0 and self.small.roles.get(self.page.word[i]) == "in"

    def next_role(self, i: int, role: str, chain: int) -> str:
        """As in every clause; the name after a verb that carries the noun is its subject."""
        return "by" if self.verb(i) else super().next_role(i, role, chain)

    def negated(self, i: int) -> bool:
        """«Not» stands right before the token; behind a word of time it is none («بعد ما ألغى»)."""
        denied = i > 0 and self.page.word[i - 1].removeprefix(self.small.joint) in self.small.negations
        return denied and not (i > 1 and self.page.word[i - 2] in self.words.before and self.page.word[i - 2] not in self.small.negations)

    def cuts(self, j: int) -> bool:
        """The phrase of a noun ends before the token: another such noun or its verb, or a comma that no name, date or small word follows."""
        if self.noun(j) and not self.chained(j):
            return True
        if self.verb(j) and self.carries_next(j) or self.page.word[j] in self.words.verbs and j not in self.covered:
            return True
        if not self.page.raw[j].strip(".") or self.leads_away(j):
            return True
        return self.page.raw[j] in self.small.commas and not self.goes_on(j + 1)

    def leads_away(self, j: int) -> bool:
        """«مؤتمر عقب نقاش مع الوزير»: a word for before or after at the token, behind which no time stands; «بعد ذلك» leads nowhere."""
        if self.page.word[j] not in self.words.apart or j in self.covered or j in self.timed or j + 1 >= len(self.page):
            return False
        return not (j + 1 in self.timed or j + 1 in self.counted or self.page.kind[j + 1] != WORD)

    def chained(self, j: int) -> bool:
        """The noun belongs to one before it: «draft of an agreement», «round of the talks», «reply to a letter», or joined to such a one by «and»."""
        if self.noun(j - 1) and not all(self.page.word[k].startswith(self.small.article) for k in (j - 1, j)):
            return True
        if self.small.roles.get(self.page.word[j - 1]) == "on" and any(self.noun(k) for k in range(max(0, j - 5), j - 1)):
            return True
        form = self.noun(j)
        return form is not None and form.clitic == self.small.joint and any(self.chained(k) for k in range(max(1, j - 6), j) if self.noun(k))

    def goes_on(self, j: int) -> bool:
        """What stands at the token after a comma still belongs to the phrase before."""
        if j in self.covered or j in self.timed:
            return True
        ahead = self.page.word[j : j + 2]
        if ahead and self.apposed(j) and any(self.small.roles.get(word) == "between" for word in self.page.word[max(0, j - NEAR) : j]):
            return True
        return bool(ahead) and (ahead[0] in self.small.roles or ahead[0] in self.small.relatives or self.small.roles.get(ahead[-1]) in ("with", "between"))

    def status(self, form: VerbForm, verb: Carrier, i: int) -> str:
        """What a carrier at the token says; nothing when it is a verbal noun that leaves it open; of a mere condition that it is proposed."""
        if i and self.page.word[i - 1] in self.words.conditions:
            return "proposed"
        if form.shape == "noun":
            if verb.attends and self.meant(i):
                return ""
            return verb.of or (verb.then if verb.then == UNDER_WAY and self.leads(i) else "")
        if form.shape == "present" and any(self.page.word[j] in self.small.was for j in range(max(0, i - 3), i)):
            return verb.then
        if form.shape == "present" and verb.now == UNDER_WAY and i and self.page.word[i - 1] in self.small.that:
            return PLANNED
        if form.shape == "future" and verb.now == UNDER_WAY:
            return verb.of if verb.of and verb.of != UNDER_WAY else PLANNED
        if form.shape == "present" and verb.then == UNDER_WAY and self.headline(i):
            return UNDER_WAY
        return verb.then if form.shape == "past" else verb.now

    def meant(self, i: int) -> bool:
        """«لحضور اجتماع»: the verbal noun tells a purpose."""
        word = self.page.word[i]
        return self.small.clitic_roles.get(word[:1]) == "for" and word[1:] in self.words.carriers

    def reach(self, i: int, first: int) -> int:
        """How far before the token its own clause goes: to a comma, or another such noun."""
        back = itertools.takewhile(lambda j: not self.noun(j), self.leftward(i, first))
        return min(back, default=i)
