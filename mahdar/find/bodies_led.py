"""Bodies called after the office of who leads them, with his name behind it («إدارة الرئيس الفنلندي فلان»)."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.lexicon.names import NameWords
from mahdar.model import Mention
from mahdar.text import Page


def leader_end(body: Mention, page: Page, names: NameWords, persons: Mapping[int, int]) -> int:
    """Where the body's name ends in the text: behind the name of the person (`persons`: where their mentions begin and end) who leads it."""
    tokens = page.tokens(body.head.start, body.head.stop)
    stop = body.head.stop
    if len(tokens) < 2 or tokens.stop >= len(page) or names.fold(page.text[body.head.start : page.stop[tokens.start]]) not in names.led:
        return stop
    office = any(head.kind == "office" for head in names.heads.get(page.word[tokens.start + 1], ()))
    return persons.get(page.start[tokens.stop], stop) if office else stop
