"""Bodies that are named with the word for their kind («صحيفة "حرييت" التركية»): their fullest form in an article."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.lexicon import Lexicon
from mahdar.lexicon.name_tables import NamingTable
from mahdar.model import Mention, Span
from mahdar.text import NUMBER, WORD, Page


def labels(lexicon: Lexicon) -> frozenset[str]:
    """The words for kinds of bodies, folded loosely; ask for them by `lexicon.made(labels)`."""
    return frozenset(map(lexicon.loose.fold, lexicon.table("naming", NamingTable).labels))


class Labelled:
    """The bodies of an article that are named so, by entry or name proper; given its mentions with their words."""

    def __init__(self, known: Iterable[tuple[Mention, tuple[str, ...]]], page: Page, lexicon: Lexicon) -> None:
        self.page = page
        self.fold = lexicon.loose.fold
        kinds = lexicon.made(labels)
        self.found: dict[str, tuple[int, Span]] = {}
        for mention, words in known:
            if mention.kind == "body" and len(words) > 1 and words[0] in kinds:
                self.enter(mention, len(words))

    def enter(self, mention: Mention, words: int) -> None:
        """Keep a form where it has more words than those before it."""
        key = self.key(mention)
        if key not in self.found or self.found[key][0] < words:
            self.found[key] = (words, mention.span)

    def key(self, mention: Mention) -> str:
        """What tells the body, with whatever word before it."""
        return mention.entry or self.fold(self.unquoted(mention.head))

    def name(self, mention: Mention) -> str | None:
        """The fullest form of the body in this article, None where it is nowhere named with the word for its kind."""
        found = self.found.get(self.key(mention))
        return self.unquoted(found[1]) if found else None

    def unquoted(self, span: Span) -> str:
        """The words of a span without marks."""
        page, tokens = self.page, self.page.tokens(span.start, span.stop)
        whole = {i: page.text[max(page.start[i], span.start) : page.stop[i]] for i in tokens if page.kind[i] in (WORD, NUMBER)}
        return " ".join(whole.values())
