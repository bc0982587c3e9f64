"""stub"""

from mahdar.record.store import Record
from mahdar.record.views import Scope


def word_file(record: Record, scope: Scope, lang: str) -> bytes:
    return b""
