"""The day of publication: given from outside, stated in the text, or inferred from it; outlet, agency and author from datelines and credit lines."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.lexicon import Lexicon
from mahdar.model import Published, Reading


def published(reading: Reading, lexicon: Lexicon) -> Iterator[Published]:
    """The day of publication."""
    if reading.article.published:
        yield Published(span=reading.article.span(0, 0), rule="given", how="given", value=reading.article.published[:10])
