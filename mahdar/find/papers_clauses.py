"""What papers hold: «ينص الاتفاق على …», «قرار يدعو إلى …», «وبموجب الاتفاق، …», «…، بما في ذلك …».

Each construction (`HOLDING`, in order) looks at one token and says of which noun the paper's words begin where.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set

from msgspec import Struct
from msgspec.structs import replace

from mahdar.find.ground import Ground
from mahdar.find.vocabulary import Vocabulary
from mahdar.lexicon import Lexicon
from mahdar.lexicon.talks import HoldingVerb, PapersTable
from mahdar.lexicon.talks_forms import Forms
from mahdar.model import Reading, Span, Statement
from mahdar.text import BREAK, NUMBER, WORD

MEANT = 150
"""Words between a paper and «under it»."""
COMPANY = frozenset({"with", "between"})
BESIDE = COMPANY | {"to", "from", "of", "for"}
NEAR, WIDE = 8, 6
"""Words between a paper and its verb, and words of a paper's name behind its noun."""


class Words(Vocabulary):
    """papers.yaml by folded written forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        table, forms = lexicon.table("papers", PapersTable), Forms(lexicon)
        super().__init__(table.nouns, table.carriers, forms)
        self.with_words((), (), (), table.after)
        self.receiving = frozenset(table.receiving)
        self.joints = ("", *(p for p in forms.bend.before_verb if len(p) == 1))
        self.asks = {tuple(self.fold(joint + cue).split()) for cue in table.asks for joint in self.joints}
        self.asking = frozenset(cue[0] for cue in self.asks)
        self.document = frozenset(map(self.fold, table.document))
        self.holding = forms.verbs(table.holding)
        self.of_her, self.of_him = (frozenset(self.agreeing(table.holding, forms, gender)) for gender in "fm")
        self.via = {verb.past: self.fold(verb.via) for verb in table.holding}
        self.under = {self.fold(joint + word) for word in table.under for joint in self.joints}
        self.under_it = {self.fold(joint + word) for word in table.under_it for joint in self.joints}
        self.told_in = {self.fold(joint + word) for word in table.told_in for joint in self.joints}
        self.of_holding = frozenset(self.holding) | self.under | self.under_it | self.told_in
        self.held_as = {row.kind: row.status for row in table.held_as}

    def agreeing(self, verbs: Iterable[HoldingVerb], forms: Forms, gender: str) -> Iterator[str]:
        """The folded forms of the verbs in the singular of a gender."""
        for verb in verbs:
            past = verb.past if gender == "m" else verb.past_f or verb.past + forms.table.she
            texts = [past, *(row.before + verb.present + row.after for row in self.bend.present if row.gender == gender and not row.plural)]
            yield from (self.fold(clitic + text) for text in texts for clitic in ("", *self.bend.before_verb, *self.bend.before_present))


class Begin(Struct, frozen=True):
    """Where what a paper holds begins: the tokens of its noun and of the first word held, the letters that cling to that; whether in a relative clause."""

    noun: int
    first: int
    clitic: int = 0
    relative: bool = False


class Held(Struct, frozen=True):
    """One clause: the token of the paper's noun, the construction, and its words."""

    noun: int
    rule: str
    span: Span


def clause_verb_paper(ground: Ground, words: Words, i: int) -> Begin | None:
    """«ينص الاتفاق النووي على …», «وتتضمن المسودة …»: the paper is the subject right behind its verb."""
    via = holds(ground, words, i)
    if via is None or not paper_word(ground, words, i + 1):
        return None
    first = past_name(ground, i + 1)
    told = any(word in ground.small.relatives for word in ground.page.word[i + 2 : first + 1])
    return None if told and not via else behind(ground, words, i + 1, first, via)


def clause_paper_verb(ground: Ground, words: Words, i: int) -> Begin | None:
    """«الاتفاق الذي ينص على …», «قرار يدعو إلى …»: the verb behind the paper, of its gender, with nothing but its name between, or behind a comma."""
    via = holds(ground, words, i)
    if via is None:
        return None
    k = i - 1 - (ground.page.word[i - 1] in ground.small.relatives)
    apart, sentence = ground.page.raw[k] in ground.small.commas, ground.sentence(i)
    first = sentence.start - 1 if apart else max(k - NEAR, sentence.start - 1)
    noun = next((n for n in range(k, first, -1) if paper_word(ground, words, n) or not (apart or of_name(ground, n, BESIDE))), -1)
    if noun < 0 or not paper_word(ground, words, noun) or not agree(ground, words, noun, i):
        return None
    begin = behind(ground, words, noun, i + 1, via)
    return replace(begin, relative=ground.page.word[i - 1] in ground.small.relatives) if begin else None


def clause_under_paper(ground: Ground, words: Words, i: int) -> Begin | None:
    """«وبموجب الاتفاق، …», «وبموجبه …»: the rest of the sentence."""
    page = ground.page
    heads = i == 0 or page.kind[i - 1] == BREAK or page.raw[i - 1] in ground.small.commas | ground.small.ends
    if page.word[i] in words.under_it:
        if not (heads or page.word[i].startswith(ground.small.joint) or page.word[i - 1] in ground.small.relatives):
            return None
        near = range(i - 1, max(i - MEANT, -1), -1)
        sentences = (ground.sentence(i).start, ground.sentence(max(ground.sentence(i).start - 2, 0)).start)
        noun = next((n for n in near if n >= min(sentences) and paper_word(ground, words, n)), -1)
        return Begin(noun, past_comma(ground, i + 1)) if noun >= 0 else None
    if page.word[i] not in words.under or not heads or not paper_word(ground, words, i + 1):
        return None
    k = past_name(ground, i + 1)
    known = any(ground.small.article in word[:3] for word in page.word[i + 1 : i + 3])
    return Begin(i + 1, past_comma(ground, k)) if known or past_comma(ground, k) > k else None


def clause_told_in_paper(ground: Ground, words: Words, i: int) -> Begin | None:
    """«وجاء في الوثيقة أن …»."""
    page = ground.page
    inside = page.word[i] in words.told_in and i + 2 < len(page) and ground.small.roles.get(page.word[i + 1]) == "in" and paper_word(ground, words, i + 2)
    k = past_name(ground, i + 2) if inside else 0
    return Begin(i + 2, k + 1) if inside and k + 1 < len(page) and page.word[k] in ground.small.that else None


HOLDING: tuple[Callable[[Ground, Words, int], Begin | None], ...] = (clause_verb_paper, clause_paper_verb, clause_under_paper, clause_told_in_paper)


def holds(ground: Ground, words: Words, i: int) -> str | None:
    """The preposition of the verb of holding at the token, empty for one that takes an object; None where there is none, or it is denied or only to be."""
    forms = [f for f in words.holding.get(ground.page.word[i], ()) if f.shape != "noun" and not f.it and not f.we]
    if not forms or i in ground.covered or ground.negated(i) or i and ground.page.word[i - 1] in ground.small.that:
        return None
    return words.via[forms[0].verb.past]


def paper_word(ground: Ground, words: Words, i: int) -> bool:
    """The token is a noun of paper, or names one again («الوثيقة»)."""
    if not 0 <= i < len(ground.page) or i in ground.covered:
        return False
    return ground.noun(i) is not None or ground.page.word[i] in words.document


def of_name(ground: Ground, i: int, roles: Set[str]) -> bool:
    """The token may stand in a paper's name: a name, an adjective, a number, a noun with the article, a preposition of one of the roles."""
    page, word = ground.page, ground.page.word[i]
    if i in ground.covered or i in ground.timed or page.kind[i] == NUMBER or ground.adjective(i):
        return True
    return ground.small.roles[word] in roles if word in ground.small.roles else page.kind[i] == WORD and word.startswith(ground.small.article)


def past_name(ground: Ground, noun: int) -> int:
    """The token behind the name of a paper that begins at its noun."""
    k = noun + 1
    while k < min(noun + WIDE, len(ground.page)) and (of_name(ground, k, COMPANY) or ground.noun(k)):
        k += 1
    return k


def past_comma(ground: Ground, k: int) -> int:
    """The token behind a comma at the token."""
    return k + 1 if k < len(ground.page) and ground.page.raw[k] in ground.small.commas else k


def behind(ground: Ground, words: Words, noun: int, k: int, via: str) -> Begin | None:
    """What is held begins at the token, behind the preposition that the verb takes; None where another word stands there."""
    word = ground.page.word[k] if k < len(ground.page) else ""
    if not via:
        return Begin(noun, k) if word and ground.page.kind[k] == WORD else None
    if len(via) > 1:
        return Begin(noun, k + 1) if word == via else None
    clings = word.startswith(via) and len(word) > len(via) + 2
    return Begin(noun, k, clitic=len(via)) if clings else None


def agree(ground: Ground, words: Words, noun: int, verb: int) -> bool:
    """A verb in the singular has the gender of the noun, which is feminine by its ending or a plural of things."""
    word, bend = ground.page.word[noun], words.bend
    feminine = word.endswith((words.fold(bend.feminine), words.fold(bend.feminine_bound)))
    mine, other = (words.of_her, words.of_him) if feminine else (words.of_him, words.of_her)
    return ground.page.word[verb] in mine or ground.page.word[verb] not in other


def held(reading: Reading, ground: Ground, words: Words, known: Set[int]) -> list[Held]:
    """Every clause of the papers of an article; `known`: the nouns of the papers found so far."""
    begins = {b.first: (b, rule) for b, rule in begun(ground, words)}
    if nouns := sorted({*known, *(b.noun for b, _ in begins.values())}):
        begins |= {b.first: (b, "clause_listed") for b in listed(ground, words, nouns) if b.first not in begins}
    cues = said(reading, ground) if begins else []
    out: list[Held] = []
    last = -1
    for first in sorted(begins):
        begin, rule = begins[first]
        stop = stretch(ground, words, begin, cues, [b for b in begins if b > first])
        if first >= last and first < stop:
            out += (Held(begin.noun, rule, span) for span in split(ground, words, begin, stop))
            last = stop
    return out


def begun(ground: Ground, words: Words) -> Iterator[tuple[Begin, str]]:
    """What the constructions find, each token's first."""
    for i in ground.page.where(words.of_holding):
        yield from next(([(b, rule.__name__)] for rule in HOLDING if (b := rule(ground, words, i))), [])


def listed(ground: Ground, words: Words, nouns: list[int]) -> Iterator[Begin]:
    """«…، بما في ذلك …»: what stands behind words of a list in the sentence of a paper, or of what it holds."""
    for start, after in cues_of(ground, words):
        mine = [n for n in nouns if n < start and start in ground.sentence(n)]
        if mine:
            yield Begin(mine[-1], after)


def cues_of(ground: Ground, words: Words) -> Iterator[tuple[int, int]]:
    """The words after which a paper's demands stand: the first token and the one after the last."""
    for i in ground.page.where(words.asking):
        fits = [cue for cue in words.asks if tuple(ground.page.word[i : i + len(cue)]) == cue]
        if fits:
            yield i, i + max(map(len, fits))


def said(reading: Reading, ground: Ground) -> list[int]:
    """The tokens of the cues of statements."""
    return [tokens.start for s in reading.of(Statement) if (tokens := ground.page.tokens(s.cue.start, s.cue.stop))]


def stretch(ground: Ground, words: Words, begin: Begin, cues: Iterable[int], begins: Iterable[int]) -> int:
    """Where what is held ends: at the end of the sentence, before the next cue of a list or of another's words, before what another verb holds;
    in a relative clause before a comma or a negation, too."""
    first = begin.first
    if first >= len(ground.page):
        return first
    sentence, page = ground.sentence(first), ground.page
    ends = [i for i, _ in cues_of(ground, words) if first < i < sentence.stop]
    ends += [i for i in cues if first < i < sentence.stop and (page.raw[i - 1] in ground.small.commas or page.word[i].startswith(ground.small.joint))]
    ends += [i for i in range(first + 1, sentence.stop) if page.word[i] in words.holding and any(i < b <= i + WIDE for b in begins)]
    if begin.relative:
        ends += [i for i in range(first + 1, sentence.stop) if page.raw[i] in ground.small.commas or negates(ground, i)]
    stop = min(ends, default=sentence.stop)
    while stop > first and (page.raw[stop - 1] in ground.small.commas or page.word[stop - 1] in ground.small.relatives | {ground.small.joint}):
        stop -= 1
    return stop


def negates(ground: Ground, i: int) -> bool:
    """«Not» at the token, not behind «that»."""
    return ground.page.word[i] in ground.small.negations and ground.page.word[i - 1] not in ground.small.that


def split(ground: Ground, words: Words, begin: Begin, stop: int) -> Iterator[Span]:
    """The clauses of a stretch: a new one begins with «and» behind a comma, with a noun."""
    page, small, first = ground.page, ground.small, begin.first
    for i in range(begin.first + 2, stop - 1):
        word = page.word[i]
        if page.raw[i - 1] in small.commas and word.startswith(small.joint) and i - first > 2 and noun_joined(ground, words, i):
            yield clause(ground, words, begin, first, i - 1)
            first = i
    yield clause(ground, words, begin, first, stop)


def clause(ground: Ground, words: Words, begin: Begin, first: int, stop: int) -> Span:
    """A clause without what clings to its first word, and without the preposition of its verb («وعلى تفتيش …»)."""
    if first == begin.first:
        return ground.span(first, stop, begin.clitic)
    again = ground.page.word[first].removeprefix(ground.small.joint) in words.via.values()
    return ground.span(first + again, stop, 0 if again else len(ground.small.joint))


def noun_joined(ground: Ground, words: Words, i: int) -> bool:
    """«And» clings to a noun at the token, no verb, relative or name."""
    rest = ground.page.word[i].removeprefix(ground.small.joint)
    return len(rest) > 2 and i not in ground.covered and rest not in ground.small.relatives and not words.carriers.get(rest) and rest not in words.holding
