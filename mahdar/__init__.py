"""Mahdar reads Arabic news and writes the minutes of a negotiation.

`read(article)` looks at one article, `weave(readings)` joins many, `open_record(path)` keeps both in a file.
"""

from __future__ import annotations

import pathlib
from typing import TYPE_CHECKING

from mahdar.find import read
from mahdar.model import Article, Judgement, Reading, Span
from mahdar.weave import weave

if TYPE_CHECKING:
    from mahdar.record import Record

__version__ = "0.1.0"
__all__ = ["Article", "Judgement", "Reading", "Span", "__version__", "open_record", "read", "weave"]


def open_record(path: str | pathlib.Path, create: bool = True) -> Record:
    """The record at the path; an empty one is made when there is none and `create` says so.  Raises BadRecord.

    The database library is loaded only here: reading and weaving need none.
    """
    from mahdar.record import open_record as opened

    return opened(path, create)
