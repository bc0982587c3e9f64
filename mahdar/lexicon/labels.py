"""The table of labels: the words that pages and terminal tables print around what was found, in every language they are shown in."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """One label in Arabic and in English."""

    ar: str
    en: str


class LabelsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """labels.yaml"""

    page: dict[str, Label]
    acts: dict[str, Label]
    modes: dict[str, Label]
    meetings: dict[str, Label]
    papers: dict[str, Label]
    statuses: dict[str, Label]
    types: dict[str, Label]
    answers: dict[str, Label]
    hows: dict[str, Label]
    months: tuple[Label, ...]
    weekdays: tuple[Label, ...]
    reasons: tuple[Label, ...]


def labels(lexicon: Lexicon) -> LabelsTable:
    """The labels of a lexicon; ask for them by `lexicon.made(labels)`."""
    return lexicon.table("labels", LabelsTable)
