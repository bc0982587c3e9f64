"""People of a plural noun whom «و» joins to unnamed sources, and who speak with them («مسؤولون عسكريون ونواب»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene


def with_people(scene: Scene, first: int, last: int) -> int:
    """The end of a subject that begins at token `first` and ends at `last`, with the people behind «و» right before the words said."""
    known = scene.mentions.get(first)
    many = known is not None and known[1].kind == "unnamed" and known[1].plural and not scene.definite(first)
    word = scene.word(last)
    joined = word[:1] in scene.grammar.joining and last not in scene.mentions
    people = any(head.plural and not head.definite and head.kind in ("unnamed", "office") for head in scene.names.heads.get(word[1:], ()))
    ends = scene.that(last + 1) or scene.said(last + 1) or scene.colon(last + 1) or scene.opens_quote(last + 1)
    return last + 1 if many and joined and people and ends else last
