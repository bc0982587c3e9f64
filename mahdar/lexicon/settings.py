"""The table of settings in which somebody says something (settings.yaml), folded and indexed."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon
from mahdar.lexicon.speech import Speech


class SettingKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of setting: the words, sites and verbs that tell it, and the kinds in which nothing of it is said."""

    kind: str
    words: tuple[str, ...]
    excludes: tuple[str, ...]
    sites: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


class SettingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """settings.yaml: what each list holds is said there."""

    kinds: tuple[SettingKind, ...]
    general: str
    within: tuple[str, ...]
    upon: tuple[str, ...]
    clinging: tuple[str, ...]
    definite: tuple[str, ...]
    joins: tuple[str, ...]


class Settings:
    """Kinds of settings by the folded words that tell them.  Ask for it by `lexicon.made(Settings)`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.table = table = lexicon.table("settings", SettingTable)
        self.speech, fold = lexicon.made(Speech), lexicon.folding.fold
        self.words = {fold(word): row.kind for row in table.kinds for word in row.words}
        self.sites = {fold(word): row.kind for row in table.kinds for word in row.sites}
        self.verbs = {fold(word): row.kind for row in table.kinds for word in row.verbs}
        self.papers = {fold(word): row.kind for row in table.kinds for word in row.papers}
        self.bare = {fold(word): row.kind for row in table.kinds for word in row.bare}
        self.before = {row.kind: {article + fold(word) for word in row.before for article in ("", *map(fold, table.definite))} for row in table.kinds}
        self.joins = tuple(fold(join) for join in table.joins)
        self.within = {join + fold(word) for word in table.within for join in ("", *self.joins)}
        self.upon = self.within | {join + fold(word) for word in table.upon for join in ("", *self.joins)}
        self.clinging, self.definite = tuple(map(fold, table.clinging)), tuple(map(fold, table.definite))
        self.excludes = {row.kind: frozenset(row.excludes) for row in table.kinds}

    def named(self, word: str, known: dict[str, str]) -> str:
        """The kind of setting that a folded word names, with its article or a pronoun or without; empty for none."""
        bare = (word, *(word.removeprefix(article) for article in self.definite if word.startswith(article)))
        return next((known[form] for one in bare for form in (one, *self.speech.without_pronoun(one)) if form in known), "")

    def noun(self, word: str, after: str) -> str:
        """The kind of setting that a folded noun names before another word, one of those that must follow it where some must; empty for none."""
        kind = self.bare.get(word, "") or self.named(word, self.words)
        return kind if kind and (not self.before[kind] or after in self.before[kind]) else ""

    def led(self, word: str, after: str) -> str:
        """The same for a noun to which a preposition clings («بتغريدة», «للصحفيين»)."""
        behind = (word.removeprefix(one) for one in self.clinging if word.startswith(one))
        return next((kind for rest in behind if (kind := self.noun(rest, after))), "")

    def verb(self, word: str) -> str:
        """The kind of setting that a verb tells («غرد»), with a conjunction before it or without; empty for none."""
        forms = (word, *(word.removeprefix(join) for join in self.joins if word.startswith(join)))
        return next((self.verbs[form] for form in forms if form in self.verbs), "")

    def exclude(self, a: frozenset[str], b: frozenset[str]) -> bool:
        """No setting of the one set can be one of the other; never when one is empty."""
        return bool(a and b) and all(y in self.excludes[x] or x in self.excludes[y] for x in a for y in b)
