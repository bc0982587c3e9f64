"""Bodies whose fuller form an article gives: with the word for their kind («صحيفة "حرييت" التركية»), or with their state («حكومة الوفاق الوطني الليبية»)."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable, StateRow
from mahdar.lexicon.names import NameWords
from mahdar.model import Mention, Span
from mahdar.text import NUMBER, WORD, Page


def labels(lexicon: Lexicon) -> frozenset[str]:
    """The words for kinds of bodies, folded loosely; ask for them by `lexicon.made(labels)`."""
    return frozenset(map(lexicon.loose.fold, lexicon.table("naming", NamingTable).labels))


def of_states(lexicon: Lexicon) -> frozenset[str]:
    """Folded words that name a state after a body: adjectives, names, and «في» between; ask for them by `lexicon.made(of_states)`."""
    names = lexicon.made(NameWords)
    states = {lexicon.folding.fold(word) for row in lexicon.table("states", tuple[StateRow, ...]) for word in row.name.split()}
    return frozenset(names.state_of) | names.halves | names.seats | states


class Labelled:
    """The bodies of an article that are named so, by entry or name proper; given its mentions with their words."""

    def __init__(self, known: Iterable[tuple[Mention, tuple[str, ...]]], page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.fold = lexicon.loose.fold
        self.plain = lexicon.folding.fold
        self.states = lexicon.made(of_states)
        self.qualities, self.entries = lexicon.made(NameWords).qualities, lexicon.made(NameWords).entries
        self.kinds = lexicon.made(labels)
        self.found: dict[str, tuple[int, Span]] = {}
        known = list(known)
        called = {self.plain(m.entry): m.entry for m, _ in known if m.kind == "body" and m.entry}
        for mention, words in known:
            if mention.kind != "body" or len(words) < 2:
                continue
            if words[0] in self.kinds and self.is_named_next(mention) or mention.entry and self.is_placed(mention):
                self.enter(self.key(mention), mention, len(words))
            elif not mention.entry and mention.body and (entry := called.get(self.stateless(mention))):
                self.enter(entry, mention, len(words))

    def stateless(self, mention: Mention) -> str:
        """The words of a mention without those that name a state («المحكمة النرويجية العليا»)."""
        return " ".join(word for word in self.plain(self.unquoted(mention.span)).split() if word not in self.states)

    def is_named_next(self, mention: Mention) -> bool:
        """The name proper follows the word for its kind: no adjective that merely describes stands between («شركة النفط العملاقة "أرامكو"»)."""
        if mention.head == mention.span:
            return bool(mention.entry)
        between = self.page.tokens(mention.span.start, mention.head.start)
        return not any(self.page.word[i] in self.qualities for i in between)

    def is_placed(self, mention: Mention) -> bool:
        """The words that the mention has more than the lexicon's name are those of its state, or the rest of a longer name in the lexicon."""
        own = self.plain(str(mention.entry)).split()
        words = self.plain(self.unquoted(mention.span)).split()
        if words[: len(own)] == own and any(len(own) < len(entry.words) and list(entry.words) == words for entry in self.entries.get(own[0], ())):
            return True
        return len(words) > len(own) == len([1 for a, b in zip(own, words, strict=False) if a == b]) and all(word in self.states for word in words[len(own) :])

    def enter(self, key: str, mention: Mention, words: int) -> None:
        """Keep a form where it has more words than those before it."""
        if key not in self.found or self.found[key][0] < words:
            self.found[key] = (words, mention.span)

    def key(self, mention: Mention) -> str:
        """What tells the body, with whatever word before it."""
        return mention.entry or self.fold(self.unquoted(mention.head))

    def name(self, mention: Mention) -> str | None:
        """The fullest form of the body in this article, None where it is nowhere named with more than its name."""
        found = self.found.get(self.key(mention))
        return self.unquoted(found[1]) if found else None

    def by_words(self, span: Span) -> str | None:
        """The fullest form of the body whose name proper these words are, or come after the word for its kind."""
        first, *rest = self.fold(self.unquoted(span)).split() or [""]
        found = self.found.get(" ".join([first, *rest])) or (self.found.get(" ".join(rest)) if first in self.kinds else None)
        return self.unquoted(found[1]) if found else None

    def unquoted(self, span: Span) -> str:
        """The words of a span without marks."""
        page, tokens = self.page, self.page.tokens(span.start, span.stop)
        whole = {i: page.text[max(page.start[i], span.start) : page.stop[i]] for i in tokens if page.kind[i] in (WORD, NUMBER)}
        return " ".join(whole.values())
