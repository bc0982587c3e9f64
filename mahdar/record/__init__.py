"""The record on disk: articles, what was read in them and woven from them, persons' judgements, search, and the views that answer questions."""

from mahdar.record.store import Record, open_record

__all__ = ["Record", "open_record"]
