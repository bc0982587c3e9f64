"""What a construction looks at: the words of an article as grammar and the tables of speech tell them, all by the index of a token."""

from __future__ import annotations

import re
from collections.abc import Callable

from mahdar.find.statements.layout import Layout
from mahdar.find.statements.participles import explains, says_beside, tells_here
from mahdar.find.statements.unended import without_ending
from mahdar.lexicon import Lexicon
from mahdar.lexicon.acts import Acts
from mahdar.lexicon.asides import Asides, asides
from mahdar.lexicon.doings import Doings
from mahdar.lexicon.extents import Extents, extents
from mahdar.lexicon.giving import Giving, giving
from mahdar.lexicon.glosses import Glosses, glosses
from mahdar.lexicon.grammar import grammar
from mahdar.lexicon.idioms import Idioms
from mahdar.lexicon.issuing import Issuing, issuing
from mahdar.lexicon.media import Media
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.opening_papers import opening_papers
from mahdar.lexicon.overruns import Overruns, overruns, shapes_of_past
from mahdar.lexicon.people import one_human
from mahdar.lexicon.remarks import Remarks, remarks
from mahdar.lexicon.senses import Senses, senses
from mahdar.lexicon.speech import CueForm, Speech, kin, named_things
from mahdar.lexicon.starts import Starts, starts
from mahdar.lexicon.tense import Tenses, tenses
from mahdar.lexicon.turning import TurningWords, turning_words
from mahdar.lexicon.unsaid import Unsaid
from mahdar.lexicon.untold import Untold, untold
from mahdar.model import Reading
from mahdar.text import TANWIN

SHADDA = "\u0651"  # the sign of a doubled letter
QUOTED_NAME = 4  # words: a quotation this short after «وكالة» and the like is a name


def prepositions_with_pronouns(lexicon: Lexicon) -> frozenset[str]:
    """Prepositions with the pronouns that may cling to them; ask for it by `lexicon.made(prepositions_with_pronouns)`."""
    return frozenset(word + pronoun for word in lexicon.made(grammar).prepositions for pronoun in lexicon.made(NameWords).naming.pronouns)


def masdars(lexicon: Lexicon) -> re.Pattern[str]:
    """The letters of masdars of derived stems as one pattern; ask for it by `lexicon.made(masdars)`."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in sorted(lexicon.made(grammar).masdars)))


class Scene(Layout):
    """One article as the constructions see it; `may_be_cue(i)`, a look-up too, says that some reading of token i is one of reporting."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        super().__init__(reading, lexicon)
        self.speech: Speech = lexicon.made(Speech)
        self.acts: Acts = lexicon.made(Acts)
        self.doings: Doings = lexicon.made(Doings)
        self.media: Media = lexicon.made(Media)
        self.trace: dict[int, list[str]] | None = None
        self.fold = lexicon.folding.fold
        self.kin: frozenset[str] = lexicon.made(kin)
        self.things: frozenset[str] = lexicon.made(named_things)
        self.pronouns = sorted(self.names.naming.pronouns, key=len, reverse=True)
        self.of_pronouns: frozenset[str] = lexicon.made(prepositions_with_pronouns)
        self.masdars: re.Pattern[str] = lexicon.made(masdars)
        self.fourths = self.grammar.any_fourth
        self.tenses: Tenses = lexicon.made(tenses)
        self.remarks: Remarks = lexicon.made(remarks)
        self.overruns: Overruns = lexicon.made(overruns)
        self.shapes_of_past: tuple[re.Pattern[str], ...] = lexicon.made(shapes_of_past)
        self.asides: Asides = lexicon.made(asides)
        self.giving: Giving = lexicon.made(giving)
        self.extents: Extents = lexicon.made(extents)
        self.idioms: Idioms = lexicon.made(Idioms)
        self.unsaid: Unsaid = lexicon.made(Unsaid)
        self.untold: Untold = lexicon.made(untold)
        self.senses: Senses = lexicon.made(senses)
        self.starts: Starts = lexicon.made(starts)
        self.turning: TurningWords = lexicon.made(turning_words)
        self.opening_papers: frozenset[str] = lexicon.made(opening_papers)
        self.glosses: Glosses = lexicon.made(glosses)
        self.issuing: Issuing = lexicon.made(issuing)
        self.humans: dict[str, frozenset[str]] = lexicon.made(one_human)
        self.clitics = self.grammar.clinging | self.grammar.joining
        self.unended = without_ending(self)
        self.cue_places = sorted({*self.page.where(self.speech.cue_words), *self.unended})
        self._cues: dict[int, tuple[CueForm, ...] | None] = dict.fromkeys(self.cue_places)
        self.may_be_cue: Callable[[int], bool] = self._cues.__contains__

    def because(self, i: int, reason: str) -> None:
        """Note why the cue at token i yields no statement, where somebody asks for it (`explain`)."""
        if self.trace is not None and reason not in self.trace.setdefault(i, []):
            self.trace[i].append(reason)

    def cues(self, i: int) -> tuple[CueForm, ...]:
        """The readings of token i as a reporting word."""
        if i not in self._cues:
            return ()
        found = self._cues[i]
        if found is None:
            found = self._cues[i] = self._cues_at(i)
        return found

    def _cues_at(self, i: int) -> tuple[CueForm, ...]:
        word = self.words[i]
        readings = (*self.speech.beside.get(word, ()), *self.speech.cues.get(word, ()))
        if i in self.unended:
            readings = (*readings, self.speech.unended[word])
        found = tuple(c for c in readings if tells_here(self, i, c))
        if self.spelt_passive(i):
            return ()
        if self.bare_in(word, self.grammar.not_cues):
            return tuple(c for c in found if c.shape == "noun" or c.shape == "participle" and says_beside(self, i, c) or c.beside or self.tells_that(i, c))
        return found

    def spelt_passive(self, i: int) -> bool:
        """Token i is a passive in the present, which its last letter tells («شاهد يدعى فلان»)."""
        if self.word(i)[-1:] not in self.doings.last_letters:
            return False
        raw = self.page.raw[i]
        return raw in self.doings.spelt_passives or raw[1:] in self.doings.spelt_passives

    def tells_that(self, i: int, cue: CueForm) -> bool:
        """A past that is written like a preposition, with its shadda («بيّن»), or at the head of its clause before «أن» («. وبين أن …»)."""
        doubled = SHADDA in cue.lemma
        return cue.shape == "past" and doubled and (SHADDA in self.page.raw[i] or cue.prefix > 0 and self.mark(i - 1) and self.that(i + 1) or explains(self, i))

    def name_like(self, i: int) -> bool:
        """Token i may be part of a name that no table knows."""
        word = self.names.word(self.word(i))
        led = self.word(i)[:1] == self.names.conjunction or self.word(i) in self.grammar.by_name
        return bool(word.unknown or word.given or word.joins or word.family or word.text in self.names.eastern) and not led and not self.clings_any(i)

    def finite(self, i: int) -> CueForm | None:
        """Token i as a finite reporting verb."""
        if i not in self._cues:
            return None
        return next((c for c in self.cues(i) if c.shape in ("past", "present")), None)

    def negation(self, i: int) -> bool:
        """Token i negates, with or without a conjunction («ولم»); «سرعان ما» and the like do not."""
        return self.word(i) in self.grammar.any_negations and not self.bare_in(self.word(i - 1), self.grammar.not_negating)

    def and_that(self, i: int) -> bool:
        """Token i is «وأن» or «وإن», which goes on with the same words."""
        return self.word(i) in self.grammar.and_that

    def but_that(self, i: int) -> bool:
        """Token i is the «أن» of «غير أن», «رغم أن» and the like."""
        return self.word(i) in self.grammar.and_that and self.word(i - 1) in self.grammar.but_that

    def hamza(self, i: int) -> bool:
        """Token i is written with a letter that folding changes, so that its hamza can be trusted."""
        return self.page.raw[i][:1] != self.page.word[i][:1] or self.word(i)[:1] in self.grammar.clinging

    def participle(self, i: int) -> CueForm | None:
        """Token i as a participle of saying («محذرا») with nothing clinging to it."""
        if i not in self._cues:
            return None
        return next((c for c in self.cues(i) if c.shape == "participle" and not c.prefix), None)

    def plain(self, i: int) -> bool:
        """Token i may belong to a noun phrase: no time, «أن», preposition, relative or reporting verb; a number with the article («الدول الـ15»)."""
        word, grammar = self.word(i), self.grammar
        if not self.is_word(i):
            return self.number(i) and self.word(i - 1) in grammar.article
        if i in self.times or word in grammar.that or word in grammar.prepositions or word in grammar.relatives:
            return False
        return self.finite(i) is None and not self.clings_any(i)

    def plain_end(self, i: int) -> int:
        """The end of the words from i on that may belong to one noun phrase; one word at least."""
        i += 1
        while self.plain(i) and not self.negation(i) and self.word(i) not in self.grammar.questions:
            i += 1
        return i

    def clings(self, i: int, letter: str) -> bool:
        """Token i is the particle `letter` or begins with it and is a noun, as far as grammar tells."""
        word, grammar = self.word(i), self.grammar
        if word == letter:
            return True
        if word[1:] in grammar.article and word[:1] == letter:
            return self.opens_quote(i + 1)  # «بالـ"عدائي"»
        short = len(word) < 4 and word[1:] not in grammar.short_masdars
        if not word.startswith(letter) or short or word in grammar.not_by or word in grammar.not_for or word in grammar.that:
            return False
        if self.word(i - 1) in grammar.complements:
            return False  # «زميله في بايرن»: no preposition follows another
        if word in grammar.adverbs or word in grammar.prepositions or self.finite(i) or word in self.names.heads or word in self.names.titles:
            return False
        mention = self.mentions.get(i)
        if mention is not None:
            return mention[1].span.start > self.page.start[i]
        return not self.in_mention(i) and word not in self.surnames and not self.own_letter(word)

    def own_letter(self, word: str) -> bool:
        """The first letter belongs to the word, which is a noun or adjective while the rest is no word («برلمانية», «بارزون»)."""
        if word[:2] in self.grammar.article:
            return False
        whole, rest = self.names.word(word), self.names.word(word[1:])
        return bool(whole.ordinary or whole.state or whole.quality) and rest.unknown and not rest.given and not rest.definite

    def for_the(self, i: int) -> bool:
        """Token i is a noun after «ل» that has swallowed the article («للصحافيين»)."""
        word, grammar = self.word(i), self.grammar
        return word[:1] in grammar.clinging and word[:2] in grammar.article

    def for_known(self, i: int) -> bool:
        """Token i is «ل» with the name of a body of several words behind it («لبي بي سي»)."""
        word = self.word(i)
        if word[:1] not in self.grammar.to_letter:
            return False
        rests = (e.words[1:] for e in self.names.entries.get(word[1:], ()) if e.kind == "body" and len(e.words) > 1)
        return any(all(self.word(i + n) == w for n, w in enumerate(rest, 1)) for rest in rests)

    def accusative(self, i: int) -> bool:
        """Token i is an ordinary noun in the indefinite accusative («ارتفاعا»), or is written with its sign («متهكماً»), which no subject is."""
        word = self.word(i)
        if 0 <= i < self.size and TANWIN in self.page.raw[i][-2:] and word[-1:] in self.grammar.accusative:
            return not self.in_mention(i)
        known = len(word) > 4 and word[-1:] in self.grammar.accusative and word[:-1] in self.names.ordinary
        return (known or self.bears_himself(i)) and not self.in_mention(i)

    def bears_himself(self, i: int) -> bool:
        """Token i tells how somebody bears himself who says something («مبتسما», «معقبا»)."""
        return self.word(i) in self.asides.bearing or self.word(i) in self.names.manners

    def with_pronoun(self, i: int) -> bool:
        """Token i is a preposition with a pronoun («عنهم»), or an adverb made with «ب» and the article («بالفعل»)."""
        word = self.word(i)
        by_the = word in self.grammar.not_by and any(word[1:].startswith(a) for a in self.grammar.article)
        return by_the or word in self.of_pronouns

    def masdar(self, i: int, definite: bool = False) -> bool:
        """Token i is by its letters a masdar of a derived stem («اهتمام», «تمديد»): what is announced or refused, nobody who speaks."""
        word = self.word(i)
        if self.definite(i):
            return definite and (self.masdars.fullmatch(word[2:]) is not None or self.fourth(i, 2))
        found = self.masdars.fullmatch(word) is not None or self.fourth(i)
        return found and not self.in_mention(i) and word not in self.names.heads

    def deed(self, i: int) -> bool:
        """Token i is a noun for what is done, announced or refused and nobody who speaks («وقف إطلاق النار», «صحة الأنباء»)."""
        return self.word(i) in self.doings.deeds

    def fourth(self, i: int, front: int = 0) -> bool:
        """Token i, behind `front` letters, is by its letters a masdar of the fourth stem, which its hamza tells from a plural («إنشاء», not «أنصار»)."""
        return i < len(self.page) and self.page.raw[i][front : front + 1] == self.below and self.fourths.fullmatch(self.word(i)[front:]) is not None

    def construct(self, i: int) -> bool:
        """Token i is an ordinary noun without the article that the next one, with the article or a name, completes («طرح اللعبة»)."""
        word = self.word(i)
        if word not in self.names.ordinary or not self.is_word(i) or self.definite(i) or word[:1] in self.grammar.joining or word in self.grammar.adverbs:
            return False
        closed = word in self.grammar.prepositions or word in self.speech.sources or self.participle(i) is not None or i in self.times
        return not closed and (self.definite(i + 1) or i + 1 in self.mentions)

    def belongs(self, i: int) -> bool:
        """Token i is a noun with a pronoun that stands for no human being («تعاونها», not «محاميه» nor «والده»)."""
        word = self.word(i)
        stem = next((word[: -len(p)] for p in self.pronouns if word.endswith(p) and len(word) - len(p) > 1), "")
        human = stem in self.names.heads or self.bare_in(stem, self.kin) or stem[-1:] == self.names.conjunction
        known = word in self.names.heads or word in self.grammar.demonstratives or self.in_mention(i) or self.own_ending(i)
        return bool(stem) and not human and not known

    def own_ending(self, i: int) -> bool:
        """Token i is a human being with the article, and what ends it like a pronoun is its own («المتهم», «الفقيه»)."""
        return self.definite(i) and self.word(i)[2:] in self.grammar.humans

    def owned_noun(self, i: int) -> bool:
        """Token i is a noun with a pronoun («أصدقائه»)."""
        return len(self.word(i)) > 4 and self.word(i).endswith(tuple(self.pronouns)) and self.plain(i) and not self.in_mention(i)

    def somebody(self, i: int) -> bool:
        """Token i is a human being with a pronoun («محاميه», «منتقدوه», «والدها»)."""
        return len(self.word(i)) > 4 and self.word(i).endswith(tuple(self.pronouns)) and not self.belongs(i) and not self.in_mention(i)

    def clings_any(self, i: int) -> bool:
        """Some particle clings to token i."""
        letter = self.word(i)[:1]
        return letter in self.grammar.clinging and self.clings(i, letter)

    def particle_length(self, i: int) -> int:
        """Code points of the particle at the front of token i, with a tatweel; none when it is fused with the article («للحوار»)."""
        raw, word = self.page.raw[i], self.word(i)
        if word[:2] in self.grammar.article:
            return 0
        n = 1
        while n < len(raw) - 1 and self.fold(raw[n]) == "":
            n += 1
        return n

    def names_something(self, opener: int) -> bool:
        """The quotation opened at this token is a name and no speech («وكالة "يونهاب"», «شبكة "سي.بي.إس"»)."""
        close = self.quote_end[opener]
        if close - opener - 1 > QUOTED_NAME and (close - opener > 3 * QUOTED_NAME or sum(map(self.begins_word, range(opener, close))) > QUOTED_NAME):
            return False
        word = self.word(opener - 1)
        heads = self.grammar.before_quoted_name
        if word in heads or self.two(word) in heads:
            return True
        return word.endswith(self.grammar.long_heads) and any(word.endswith(head) and len(word) - len(head) <= 3 for head in self.grammar.long_heads)

    def begins_word(self, i: int) -> bool:
        """Token i is a word, and no letter behind the point of another («سي.إن.إن»)."""
        return self.is_word(i) and self.words[i - 1] not in self.grammar.stops

    def two(self, word: str) -> str:
        """The singular of a noun for two that a name follows («صحيفتا»), the word itself where it is none."""
        marbuta = self.names.marbuta
        return word[:-2] + marbuta["closed"] if word[-2:-1] == marbuta["open"] and len(word) > 4 else word

    def names_thing(self, opener: int) -> bool:
        """The quotation opened at this token is short and names the noun before it, with or without adjectives between («السفينة الجديدة "…"»)."""
        if self.quote_end[opener] - opener - 1 > QUOTED_NAME:
            return False
        k = opener - 1
        while opener - k <= QUOTED_NAME and self.definite(k) and not self.thing(k):
            k -= 1
        if not self.thing(k) or self.verbal(opener + 1):
            return False
        return not self.names.word(self.word(opener + 1)).ordinary if self.definite(k) else k == opener - 1

    def verbal(self, i: int) -> bool:
        """Token i begins a clause and no name: a verb of saying, a future, a negation, a preposition."""
        word, grammar = self.word(i), self.grammar
        future = word[:1] in grammar.will and word[1:2] in grammar.persons and len(word) > 4
        return future or word in grammar.negations or word in grammar.before_verb or word in grammar.prepositions or self.finite(i) is not None

    def thing(self, i: int) -> bool:
        """Token i, without the article or a letter at its front, is a noun that a name often follows («الشركة», «لمشروع»)."""
        word = self.word(i)
        front = next((a for a in self.grammar.articles_by_length if word.startswith(a)), word[:1])
        return word in self.things or (word[len(front) :] in self.things and (len(front) > 1 or front in self.clitics))

    def act_named(self, i: int) -> bool:
        """Token i is a noun that names an act of speech («رفضه», «دعوته»)."""
        return self.speech.act_of_content(self.word(i)) is not None or any(c.shape == "noun" for c in self.cues(i))
