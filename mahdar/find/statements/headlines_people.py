"""Headlines of people no table of heads holds: «السويدي هولدن: …», «ابنة البحار: سأعود», «هولدن: …» where the article below has the full name."""

from __future__ import annotations

from mahdar.find.statements.draft import Draft, Run
from mahdar.find.statements.headlines_nouns import addressed, of_ours, title
from mahdar.find.statements.scene import Scene

NAME = 3  # tokens: no name behind an adjective is longer
SPEAKER = 7  # tokens: nobody is described in more
LETTERS = 3  # a word as short tells no person


def person_colon_content(scene: Scene, line: range) -> Draft | None:
    """«السويدي هولدن: …», «ابنة البحار للمساء: سأعود», «هولدن: …»"""
    if not title(scene, line) or line.start in scene.mentions:
        return None
    colon = next((i for i in range(line.start + 1, min(line.start + SPEAKER + 1, line.stop)) if scene.colon(i)), None)
    if colon is None or line.stop - colon < NAME or not all(map(scene.is_word, range(line.start, colon))):
        return None
    last = countryman(scene, line.start, colon) or surname(scene, line.start, colon) or relation(scene, line, colon)
    return spoken(scene, line, last, colon) if last else None


def spoken(scene: Scene, line: range, last: int, colon: int) -> Draft:
    """The draft of a headline whose speaker ends at token `last`; a quotation that is all of the content loses its marks."""
    first, stop = colon + 1, line.stop
    inner = scene.opens_quote(first) and scene.quote_end[first] == stop - 1
    content = Run(first + 1, stop - 1) if inner else Run(first, stop)
    mention = Run(line.start, last, generic=True)
    made = Draft(rule="person_colon_content", act="state", cue=Run(colon, colon + 1), content=[content], opens=line.start, mention=mention, fixed=True,
                 shape="headline")  # fmt: skip
    made.gap = (last, colon)
    return made


def countryman(scene: Scene, first: int, colon: int) -> int | None:
    """«السويدي هولدن»: where somebody is from, and nothing but his name."""
    if not (scene.definite(first) and scene.names.word(scene.word(first)).state) or not 1 < colon - first <= NAME:
        return None
    named = scene.mentions.get(first + 1)
    if named is not None:
        return colon if named[1].kind == "person" and named[0] == colon else None
    return colon if all(scene.name_like(k) and not scene.definite(k) for k in range(first + 1, colon)) else None


def surname(scene: Scene, first: int, colon: int) -> int | None:
    """«هولدن»: one word, with which a person's longer name ends below."""
    word = scene.word(first)
    if colon != first + 1 or len(word) < LETTERS or scene.definite(first):
        return None
    ends = scene.page.places.get(word, ())
    below = (known for start, known in scene.mentions.items() if start > colon and known[1].kind == "person")
    return colon if any(end - 1 in ends and m.span.stop == scene.page.stop[end - 1] for end, m in below) else None


def relation(scene: Scene, line: range, colon: int) -> int | None:
    """«ابنة البحار», «بطل العالم»: a noun for one human being with what completes it, before words in the first person or of what will be."""
    word = scene.word(line.start)[2 * scene.definite(line.start) :]
    human = word in scene.kin or any(word in words for words in scene.humans.values())
    if not human or colon - line.start < 2 or word in scene.doings.labels:
        return None
    last = next((k for k in range(line.start + 1, colon) if addressed(scene, k)), colon)
    other = any(scene.that(k) or scene.relative(k) or scene.finite(k) or scene.tenses.of(scene.word(k)) in ("past", "present") for k in range(line.start, last))
    return last if not other and any(own(scene, k) for k in range(colon + 1, line.stop)) else None


def own(scene: Scene, k: int) -> bool:
    """Token k is mine, ours or in the first person, or tells what will be."""
    word, grammar = scene.word(k), scene.grammar
    bare = word[1:] if word[:1] in grammar.joining else word
    future = bare[:1] in grammar.will and bare[1:2] in grammar.persons and len(bare) > LETTERS + 1 and bare not in scene.names.ordinary
    mine = bare in scene.extents.my_deeds or bare in scene.extents.by_me and word not in grammar.prepositions
    return of_ours(scene, k) or mine or future and k not in scene.mentions
