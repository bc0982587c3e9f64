"""Names of two words that many write as one («نصر الله», «أبو ريشة»)."""

from __future__ import annotations

from mahdar.lexicon.names import NameWords


def joined_words(words: tuple[str, ...], names: NameWords) -> tuple[str, ...]:
    """The words of a name without their articles, two that many write as one joined («نصر الله», «نصرالله»; «أبو الريش», «أبوريش»)."""
    out: list[str] = []
    for word in words:
        mother = len(out) == 1 and out[0] in names.begins and out[0] not in names.joins  # «أم سمير»
        if out and (word in names.compounds or out[-1] in names.fathers or mother):
            out[-1] += word
        else:
            out.append(without_inner_article(word, names))
    return tuple(out)


def without_inner_article(word: str, names: NameWords) -> str:
    """The word without the article behind a particle that is written as one with it («أبوالريش»)."""
    father = next((father for father in names.fathers if word.startswith(father + names.article)), None)
    return word if father is None else father + word[len(father + names.article) :]


def with_particle(words: tuple[str, ...], names: NameWords) -> tuple[str, ...]:
    """The surname of a longer name with the particle before it as one word («جان لو برون», «لوبرون»), nothing where there is no particle."""
    led = len(words) > 1 and (words[-2] in names.joins or words[-2] in names.naming.joins_before_end)
    return (words[-2] + words[-1],) if led else ()
