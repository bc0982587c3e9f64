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
    past_d: str | None = None
    present_p: str | None = None
    to: str | None = None
    aimed: bool = False
    weak: bool = False
    relay: bool = False
    hears: bool = False
    full: bool = False
    other: tuple[str, ...] = ()
    after: str | None = None
    beside: tuple[str, ...] = ()


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
    sittings: tuple[str, ...]
    accounts: tuple[str, ...]
    media: tuple[str, ...]
    hearers: tuple[str, ...]


class SayingForms(Struct, frozen=True, forbid_unknown_fields=True):
    """saying_forms.yaml: what each list holds is said there."""

    unended: tuple[str, ...]
    explaining: tuple[str, ...]


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
    many: str
    many_bound: str
    hamza: str
    hamza_bound: tuple[str, ...]


class CueForm(Struct, frozen=True, gc=False):
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
    hears: bool = False
    full: bool = False
    after: str | None = None
    whole: bool = False
    beside: tuple[str, ...] = ()


def stems(verb: Verb) -> Iterator[tuple[str, Shape, Ending]]:
    """All inflected forms of a verb but those of the table's `inflection`, which `forms` adds."""
    for form, ending in ((verb.past_f, Ending(gender="f")), (verb.past_p, Ending(plural=True)), (verb.past_d, Ending(plural=True))):
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
    """The written forms of a verb, bare, and with a pronoun where it takes a predicate of its object or has somebody for it."""
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
            hears=verb.hears,
            full=verb.full,
            after=verb.after,
            beside=verb.beside,
        )
        yield text, cue
        if shape != "participle" and (verb.to == "direct" or "predicate" in verb.takes or verb.hears):
            bound = text[: -len(table.many)] + table.many_bound if text.endswith(table.many) else text
            for pronoun in table.pronouns:
                yield bound + pronoun.after, with_pronoun(cue, pronoun)


def unended_participle(verb: Verb) -> CueForm:
    """The participle of a man without its ending («مؤكد»)."""
    return CueForm(act=verb.act, takes=verb.takes, shape="participle", gender="m", to=verb.to, aimed=verb.aimed, lemma=verb.past, hears=verb.hears)


def noun_forms(noun: ReportingNoun, table: InflectionTable) -> Iterator[tuple[str, CueForm]]:
    """The written forms of a noun, bare and with a pronoun for its source."""
    for text, plural in ((noun.noun, False), (noun.plural, True)):
        if not text:
            continue
        cue = CueForm(act=noun.act, takes=noun.takes, shape="noun", gender="m", plural=plural, lemma=noun.noun, whole=noun.whole, to=noun.to)
        yield text, cue
        bound = text[: -len(table.feminine)] + table.feminine_bound if text.endswith(table.feminine) else text
        seats = [text[: -len(table.hamza)] + seat for seat in table.hamza_bound] if text.endswith(table.hamza) else []
        for form in (bound, *seats):
            for pronoun in table.pronouns:
                yield form + pronoun.after, with_pronoun(cue, pronoun)


def with_pronoun(cue: CueForm, pronoun: Ending) -> CueForm:
    return msgspec.structs.replace(cue, pronoun=pronoun)


def with_prefix(cue: CueForm, prefix: int) -> CueForm:
    return msgspec.structs.replace(cue, prefix=prefix)


class Speech:
    """The tables of speech, indexed: `cues` maps a folded word to the readings it may have, likeliest first, `beside` to those that need a word beside it."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("speech", SpeechTable)
        bend = lexicon.table("inflection", InflectionTable)
        fold = lexicon.folding.fold
        self.table = table
        forms = lexicon.table("saying_forms", SayingForms)
        self.unended: dict[str, CueForm] = {fold(v.participle): unended_participle(v) for v in table.verbs if v.participle in forms.unended and not v.beside}
        self.cues: dict[str, tuple[CueForm, ...]] = {}
        self.beside: dict[str, tuple[CueForm, ...]] = {}
        for verb in table.verbs:
            for text, cue in verb_forms(verb, bend):
                prefixes = bend.before_verb + (bend.before_present if cue.shape == "present" else ())
                self._add(fold(text), cue, [fold(p) for p in prefixes], folded(verb.other, fold))
        for noun in table.nouns:
            for text, cue in noun_forms(noun, bend):
                self._add(fold(text), cue, [fold(p) for p in bend.before_noun])
        self.joining = tuple(fold(p) for p in bend.before_verb)
        self.lookalikes = folded(table.lookalikes, str)
        self.channels = folded(table.channels, fold)
        self.bound, self.free = fold(bend.feminine_bound), fold(bend.feminine)
        self.sittings, self.accounts = folded(table.sittings, fold), folded(table.accounts, fold)
        self.pronouns = tuple(fold(p.after) for p in bend.pronouns)
        self.endings = tuple((fold(p.after), p) for p in bend.pronouns)
        self.acts_of_content = {fold(row.noun): row.act for row in table.contents}
        self.media = folded(table.media, fold)
        self.hearers = folded(table.hearers, fold)
        self.explaining = frozenset(forms.explaining)
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
        return self.cue_words | self.led_sources

    @functools.cached_property
    def led_sources(self) -> frozenset[str]:
        """The words with which a source phrase begins, with what joins it or without."""
        return frozenset(prefix + word for word in self.sources for prefix in ("", *self.joining))

    @functools.cached_property
    def cue_words(self) -> frozenset[str]:
        """All words that have readings as a reporting word."""
        return frozenset(self.cues) | frozenset(self.beside)

    def _add(self, word: str, cue: CueForm, prefixes: list[str], other: frozenset[str] = frozenset()) -> None:
        """A form with what may cling to its front, but for what is written like `other` words."""
        for prefix in ["", *prefixes]:
            if prefix + word in other:
                continue
            table = self.beside if cue.beside else self.cues
            known = table.get(prefix + word, ())
            if all((k.shape, k.lemma, k.prefix, k.after, k.beside) != (cue.shape, cue.lemma, len(prefix), cue.after, cue.beside) for k in known):
                table[prefix + word] = (*known, with_prefix(cue, len(prefix)))


def folded(words: tuple[str, ...], fold: object) -> frozenset[str]:
    """A set of folded words."""
    assert callable(fold)
    return frozenset(fold(w) for w in words)


def kin(lexicon: Lexicon) -> frozenset[str]:
    """The nouns of kin and company as they stand before a pronoun, folded."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("kin", tuple[str, ...])))


def named_things(lexicon: Lexicon) -> frozenset[str]:
    """The nouns after which a quotation gives a name, folded."""
    return frozenset(map(lexicon.folding.fold, lexicon.table("named_things", tuple[str, ...])))
