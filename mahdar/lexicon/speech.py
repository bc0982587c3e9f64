"""The tables of speech: verbs, nouns and phrases that report, indexed by their written forms."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from mahdar.lexicon import Lexicon

Shape = Literal["past", "present", "participle", "noun"]


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb that reports; see speech.yaml for its fields."""

    past: str
    act: str
    takes: tuple[str, ...]
    present: str | None = None
    participle: str | None = None
    past_f: str | None = None
    past_p: str | None = None
    present_p: str | None = None
    to: str | None = None
    aimed: bool = False
    weak: bool = False
    relay: bool = False
    after: str | None = None


class ReportingNoun(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that reports («تصريحات»)."""

    noun: str
    act: str
    takes: tuple[str, ...]
    plural: str | None = None
    to: str | None = None
    whole: bool = False


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase that names a source («وفقا ل»)."""

    words: str
    then: str | None = None
    verbal: bool = False
    also: bool = False


class Content(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun that, as the first word of what is said, names the act («رفضه …»)."""

    noun: str
    act: str


class SpeechTable(Struct, frozen=True, forbid_unknown_fields=True):
    """speech.yaml"""

    verbs: tuple[Verb, ...]
    nouns: tuple[ReportingNoun, ...]
    sources: tuple[Source, ...]
    contents: tuple[Content, ...]
    source_links: tuple[str, ...]
    lookalikes: tuple[str, ...]
    channels: tuple[str, ...]
    accounts: tuple[str, ...]
    media: tuple[str, ...]
    hearers: tuple[str, ...]


class Ending(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before and after a stem, and whom the form agrees with."""

    before: str = ""
    after: str = ""
    gender: Literal["m", "f"] = "m"
    plural: bool = False


class InflectionTable(Struct, frozen=True, forbid_unknown_fields=True):
    """inflection.yaml"""

    past: tuple[Ending, ...]
    present: tuple[Ending, ...]
    participle: tuple[Ending, ...]
    pronouns: tuple[Ending, ...]
    before_verb: tuple[str, ...]
    before_present: tuple[str, ...]
    before_noun: tuple[str, ...]
    feminine: str
    feminine_bound: str


class CueForm(Struct, frozen=True):
    """One written form of a reporting word: `prefix` code points cling to its front, `pronoun` is the ending that stands for an object or a source."""

    act: str
    takes: tuple[str, ...]
    shape: Shape
    gender: Literal["m", "f"]
    plural: bool = False
    prefix: int = 0
    to: str | None = None
    aimed: bool = False
    weak: bool = False
    pronoun: Ending | None = None
    lemma: str = ""
    relay: bool = False
    after: str | None = None
    whole: bool = False


def stems(verb: Verb) -> Iterator[tuple[str, Shape, Ending]]:
    """All inflected forms of a verb but those of the table's `inflection`, which `forms` adds."""
    for form, ending in ((verb.past_f, Ending(gender="f")), (verb.past_p, Ending(plural=True))):
        if form:
            yield form, "past", ending


def regular(verb: Verb, table: InflectionTable) -> Iterator[tuple[str, Shape, Ending]]:
    """The regular forms of a verb in the past, the present and as a participle."""
    for ending in table.past:
        if not (verb.past_f and ending.gender == "f" or verb.past_p and ending.plural):
            yield ending.before + verb.past + ending.after, "past", ending
    for ending in table.present if verb.present else ():
        stem = (verb.present_p if ending.after else None) or verb.present or ""
        yield ending.before + stem + ending.after, "present", ending
    for ending in table.participle if verb.participle else ():
        yield f"{ending.before}{verb.participle}{ending.after}", "participle", ending


def verb_forms(verb: Verb, table: InflectionTable) -> Iterator[tuple[str, CueForm]]:
    """The written forms of a verb, bare, and with a pronoun where it takes a predicate of its object."""
    for text, shape, ending in (*stems(verb), *regular(verb, table)):
        cue = CueForm(
            act=verb.act,
            takes=verb.takes,
            shape=shape,
            gender=ending.gender,
            plural=ending.plural,
            to=verb.to,
            weak=verb.weak,
            aimed=verb.aimed,
            lemma=verb.past,
            relay=verb.relay,
            after=verb.after,
        )
        yield text, cue
        if shape != "participle" and (verb.to == "direct" or "predicate" in verb.takes):
            for pronoun in table.pronouns:
                yield text + pronoun.after, with_pronoun(cue, pronoun)


def noun_forms(noun: ReportingNoun, table: InflectionTable) -> Iterator[tuple[str, CueForm]]:
    """The written forms of a noun, bare and with a pronoun for its source."""
    for text, plural in ((noun.noun, False), (noun.plural, True)):
        if not text:
            continue
        cue = CueForm(act=noun.act, takes=noun.takes, shape="noun", gender="m", plural=plural, lemma=noun.noun, whole=noun.whole, to=noun.to)
        yield text, cue
        bound = text[: -len(table.feminine)] + table.feminine_bound if text.endswith(table.feminine) else text
        for pronoun in table.pronouns:
            yield bound + pronoun.after, with_pronoun(cue, pronoun)


def with_pronoun(cue: CueForm, pronoun: Ending) -> CueForm:
    return msgspec.structs.replace(cue, pronoun=pronoun)


def with_prefix(cue: CueForm, prefix: int) -> CueForm:
    return msgspec.structs.replace(cue, prefix=prefix)


class Speech:
    """The tables of speech, indexed: `cues` maps a folded word to the readings it may have, likeliest first."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("speech", SpeechTable)
        bend = lexicon.table("inflection", InflectionTable)
        fold = lexicon.folding.fold
        self.table = table
        self.cues: dict[str, tuple[CueForm, ...]] = {}
        for verb in table.verbs:
            for text, cue in verb_forms(verb, bend):
                prefixes = bend.before_verb + (bend.before_present if cue.shape == "present" else ())
                self._add(fold(text), cue, [fold(p) for p in prefixes])
        for noun in table.nouns:
            for text, cue in noun_forms(noun, bend):
                self._add(fold(text), cue, [fold(p) for p in bend.before_noun])
        self.joining = tuple(fold(p) for p in bend.before_verb)
        self.lookalikes = folded(table.lookalikes, str)
        self.channels = folded(table.channels, fold)
        self.bound, self.free = fold(bend.feminine_bound), fold(bend.feminine)
        self.accounts = folded(table.accounts, fold)
        self.pronouns = tuple(fold(p.after) for p in bend.pronouns)
        self.acts_of_content = {fold(row.noun): row.act for row in table.contents}
        self.media = folded(table.media, fold)
        self.hearers = folded(table.hearers, fold)
        self.source_links = folded(table.source_links, fold)
        self.verbal_sources = folded(tuple(s.words for s in table.sources if s.verbal), fold)
        self.also = folded(tuple(s.words for s in table.sources if s.also), fold)
        self.sources: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
        for source in table.sources:
            words = tuple(fold(w) for w in source.words.split())
            self.sources.setdefault(words[0], []).append((words, fold(source.then) if source.then else None))

    def is_channel(self, word: str, channels: frozenset[str] | None = None) -> bool:
        """A folded word is the name of a channel (or one of those given), alone or with a pronoun («بيانها»، «صفحته»)."""
        known = self.channels if channels is None else channels
        return word in known or any(base in known for base in self.without_pronoun(word))

    def without_pronoun(self, word: str) -> Iterator[str]:
        """What may stand before a pronoun at the end of a word; a bound feminine ending is made free again."""
        for pronoun in self.pronouns:
            if word.endswith(pronoun):
                base = word[: -len(pronoun)]
                yield base
                if base.endswith(self.bound):
                    yield base[: -len(self.bound)] + self.free

    def act_of_content(self, word: str) -> str | None:
        """The act that a folded noun names, alone or with a pronoun («رفضه»، «معارضتها»)."""
        return next((self.acts_of_content[base] for base in (word, *self.without_pronoun(word)) if base in self.acts_of_content), None)

    def hears(self, word: str) -> bool:
        """A folded word names hearers, with the article or «ل» («النواب»), or with a pronoun («زملائه»)."""
        return any(word[n:] in self.hearers for n in range(3))

    @functools.cached_property
    def triggers(self) -> frozenset[str]:
        """All words at which a construction may begin: cues, and source phrases with what joins them."""
        joined = {prefix + word for word in self.sources for prefix in ("", *self.joining)}
        return self.cue_words | joined

    @functools.cached_property
    def cue_words(self) -> frozenset[str]:
        """All words that have readings as a reporting word."""
        return frozenset(self.cues)

    def _add(self, word: str, cue: CueForm, prefixes: list[str]) -> None:
        for prefix in ["", *prefixes]:
            known = self.cues.get(prefix + word, ())
            if all((k.shape, k.lemma, k.prefix, k.after) != (cue.shape, cue.lemma, len(prefix), cue.after) for k in known):
                self.cues[prefix + word] = (*known, with_prefix(cue, len(prefix)))


def folded(words: tuple[str, ...], fold: object) -> frozenset[str]:
    """A set of folded words."""
    assert callable(fold)
    return frozenset(fold(w) for w in words)


class GrammarTable(Struct, frozen=True, forbid_unknown_fields=True):
    """grammar.yaml; once indexed its words are folded, but for `said`, which hamza tells from `that`."""

    that: frozenset[str]
    said: frozenset[str]
    not_before_that: frozenset[str]
    that_hangs: frozenset[str]
    meanwhile: frozenset[str]
    causes: frozenset[str]
    will: frozenset[str]
    persons: frozenset[str]
    short_masdars: frozenset[str]
    while_words: frozenset[str]
    accusative: frozenset[str]
    feminine: frozenset[str]
    masdars: frozenset[str]
    relatives_of_her: frozenset[str]
    relatives_of_many: frozenset[str]
    oblique: frozenset[str]
    takes_place: frozenset[str]
    negations: frozenset[str]
    denying: frozenset[str]
    conditions: frozenset[str]
    relatives: frozenset[str]
    ends_after_comma: frozenset[str]
    in_what: frozenset[str]
    adverbs: frozenset[str]
    prepositions: frozenset[str]
    not_by: frozenset[str]
    not_for: frozenset[str]
    clinging: frozenset[str]
    openers: frozenset[str]
    as_for: frozenset[str]
    percents: frozenset[str]
    before_verb: frozenset[str]
    on_behalf: frozenset[str]
    contrast: frozenset[str]
    interviews: frozenset[str]
    by_whom: frozenset[str]
    impersonal: frozenset[str]
    musts: frozenset[str]
    before_quoted_name: frozenset[str]
    heard_from: frozenset[str]
    then: frozenset[str]
    joining: frozenset[str]
    first_person: frozenset[str]
    we: frozenset[str]
    not_we: frozenset[str]
    articles: frozenset[str]
    questions: frozenset[str]
    not_cues: frozenset[str]
    before_past: frozenset[str]
    which: frozenset[str]
    what: frozenset[str]
    unsaid_before_that: frozenset[str]
    everyone: frozenset[str]
    incumbent: frozenset[str]
    visits: frozenset[str]
    demonstratives: frozenset[str]
    ends_phrase: frozenset[str]
    shown: frozenset[str]
    anaphora: frozenset[str]
    before_nouns: frozenset[str]
    whether: frozenset[str]
    own_words: frozenset[str]
    quantities: frozenset[str]
    channel_prepositions: frozenset[str]
    state_words: frozenset[str]
    by_name: frozenset[str]
    any_official: frozenset[str]
    acting: frozenset[str]
    callings: frozenset[str]
    selves: frozenset[str]
    happened: frozenset[str]
    that_not: frozenset[str]
    and_that: frozenset[str]
    not_negating: frozenset[str]
    not_denying: frozenset[str]
    in_it: frozenset[str]
    studies: frozenset[str]
    issued_by: frozenset[str]
    on_account: frozenset[str]
    before_hearers: frozenset[str]
    article: frozenset[str]
    not_verb_endings: frozenset[str]
    copulas: frozenset[str]
    somebody: frozenset[str]
    to_letter: frozenset[str]
    that_being: frozenset[str]
    heard_whom: frozenset[str]
    honours: frozenset[str]
    occasions: frozenset[str]
    quoting: frozenset[str]
    either: frozenset[str]
    being: frozenset[str]
    perhaps: frozenset[str]
    asks: frozenset[str]
    may: frozenset[str]
    to_do: frozenset[str]
    once: frozenset[str]
    to_come: frozenset[str]
    it: frozenset[str]
    before_channel: frozenset[str]
    within_part: frozenset[str]
    letters: frozenset[str]
    talks: frozenset[str]
    reporters: frozenset[str]
    turning: frozenset[str]
    toward: frozenset[str]
    together: frozenset[str]
    no_speakers: frozenset[str]
    matters: frozenset[str]
    say_themselves: frozenset[str]
    participle_letter: frozenset[str]
    courts: frozenset[str]
    able: frozenset[str]
    likewise: frozenset[str]
    upon: frozenset[str]
    gatherings: frozenset[str]
    since_it: frozenset[str]
    but_she: frozenset[str]
    tells: frozenset[str]
    gives: frozenset[str]
    details: frozenset[str]
    but: frozenset[str]
    means: frozenset[str]
    by_the_way: frozenset[str]
    rather: frozenset[str]
    of_time: frozenset[str]
    until: frozenset[str]
    besides: frozenset[str]
    complements: frozenset[str]
    silences: frozenset[str]
    left: frozenset[str]
    whereas: frozenset[str]
    wants: frozenset[str]
    meets: frozenset[str]
    during: frozenset[str]
    they: frozenset[str]
    hints: frozenset[str]
    leaves: frozenset[str]
    amid: frozenset[str]
    moods: frozenset[str]
    clause_negations: frozenset[str]
    elaborates: frozenset[str]
    since_then: frozenset[str]
    so: frozenset[str]
    she: frozenset[str]
    of_things: frozenset[str]
    answer: frozenset[str]
    asked: frozenset[str]
    came: frozenset[str]
    telling: frozenset[str]
    casting: frozenset[str]
    blame: frozenset[str]
    news: frozenset[str]
    manners: frozenset[str]
    right_to: frozenset[str]
    fourths: frozenset[str]
    of_kind: frozenset[str]
    but_he: frozenset[str]
    him: frozenset[str]
    in_manner: frozenset[str]
    said_in: frozenset[str]
    of: frozenset[str]
    after_event: frozenset[str]
    without: frozenset[str]
    before_that_time: frozenset[str]
    but_that: frozenset[str]
    passive: str
    commas: frozenset[str]
    stops: frozenset[str]
    colons: frozenset[str]
    dashes: frozenset[str]

    @property
    def articles_by_length(self) -> list[str]:
        """The article with what clings to it, longest first."""
        return sorted(self.articles, key=lambda a: (-len(a), a))


def grammar(lexicon: Lexicon) -> GrammarTable:
    """The closed words of grammar, folded."""
    table = lexicon.table("grammar", GrammarTable)
    lists = {name: frozenset(map(lexicon.folding.fold, getattr(table, name))) for name in table.__struct_fields__ if name != "passive"}
    return GrammarTable(**lists | {"said": table.said}, passive=table.passive)


def kin(lexicon: Lexicon) -> frozenset[str]:
    """The nouns of kin and company as they stand before a pronoun, folded."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("kin", tuple[str, ...])))


def named_things(lexicon: Lexicon) -> frozenset[str]:
    """The nouns after which a quotation gives a name, folded."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("named_things", tuple[str, ...])))
