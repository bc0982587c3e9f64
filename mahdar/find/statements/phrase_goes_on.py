"""Where a noun phrase that is what is said goes on behind a comma: what its noun is about."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene


def about(scene: Scene, k: int) -> bool:
    """«تصريحات منسوبة إليها، حول تهديدها …»: behind the comma before token k a preposition that goes with nouns of words and feelings, and with no verb."""
    return scene.word(k) in scene.starts.about and scene.is_word(k + 1)
