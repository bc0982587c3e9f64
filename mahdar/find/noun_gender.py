"""The gender of a noun for one human being: as its ending tells, but for men's nouns with that of women («الداعية»)."""

from __future__ import annotations

from mahdar.find.cast import Cast
from mahdar.lexicon import Lexicon
from mahdar.lexicon.people import one_human


def men_only(lexicon: Lexicon) -> frozenset[str]:
    """The nouns for one man that are none for a woman, folded and without the article; ask for them by `lexicon.made(men_only)`."""
    human = lexicon.made(one_human)
    return human["m"] - human["f"]


def noun_gender(cast: Cast, word: str) -> str:
    """The gender of a folded noun, with the article or without."""
    ended = word[-1:] in cast.grammar.feminine
    return "f" if ended and word.removeprefix(cast.names.article) not in cast.lexicon.made(men_only) else "m"
