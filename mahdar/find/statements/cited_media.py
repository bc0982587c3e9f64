"""A medium that no table knows, cited at the end of a sentence for the words said before it («، بحسب موقع إخباري هندي»)."""

from __future__ import annotations

from mahdar.find.statements.scene import Scene

NEAR = 8  # tokens from the phrase to the end of the sentence
TOLD = 4  # tokens from «ما» to the medium


def by_medium(scene: Scene, k: int, joined: bool) -> bool:
    """«، بحسب موقع إخباري هندي»: behind a mark a medium that no table knows closes the sentence."""
    if not (scene.comma(k - 1) or k - 1 in scene.quote_start) or not closes(scene, k):
        return False
    alone = scene.word(k)[joined:] in scene.grammar.according and scene.word(k + 1) in scene.speech.media and scene.sentence_end[k] - k < NEAR
    return alone or led_or_told(scene, k, joined)


def closes(scene: Scene, k: int) -> bool:
    """Nothing but a few words stand behind token k in its sentence."""
    end = scene.sentence_end[k]
    return end - k <= NEAR and all(map(scene.is_word, range(k + 1, end)))


def led_or_told(scene: Scene, k: int, joined: bool) -> bool:
    """«، وفقا لوكالة لا يعرفها جدول», «، بحسب ما تداولته وسائل إعلام»: the medium has «ل» at its front or stands behind «ما» and a verb; not «، على حساب …»."""
    if scene.word(k)[joined:] in scene.grammar.incumbent:
        return False
    word = scene.word(k + 1)
    if word in scene.speech.source_links or word in scene.grammar.what:
        return any(medium(scene, n) for n in range(k + 2, k + 1 + TOLD))
    return medium(scene, k + 1)


def medium(scene: Scene, n: int) -> bool:
    """Token n is a noun for a medium, alone or behind «ل»."""
    word = scene.word(n)
    led = word[1:] if word[:1] in scene.grammar.to_letter else word
    return any(w in scene.speech.media or w in scene.grammar.reporters for w in (word, led))
