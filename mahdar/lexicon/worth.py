"""What each rule is worth: how often it was right where that was measured."""

from __future__ import annotations

from msgspec import Struct

from mahdar.lexicon import Lexicon


class Worth(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of worth.yaml: of `found` findings of the rule in texts read by hand, `right` were right."""

    rule: str
    right: int
    found: int


def worth(lexicon: Lexicon) -> dict[str, Worth]:
    """The rules measured, by name; empty when the language has no worth.yaml.  Ask for it by `lexicon.made(worth)`."""
    if not lexicon.folder.joinpath("worth.yaml").is_file():
        return {}
    return {row.rule: row for row in lexicon.table("worth", tuple[Worth, ...])}
