"""Surnames that stand alone: of persons whose full names stand elsewhere in the article."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Literal

from mahdar.find.names_scan import Scan, mention
from mahdar.model import Mention

SHORT = 5  # letters of a Chinese or Korean given name
LEAST = 3  # letters of a surname without its article

Named = tuple[Mention, list[str]]
"""A person, and the folded words of the name."""


def surnames_again(scan: Scan, found: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """Surnames, and given names that stand for a person, of persons named in full elsewhere in the article."""
    named = [(person, scan.names.fold(scan.plain_text(person.head)).split()) for person in found if person.kind == "person"]
    known, pairs = surnames(scan, named), dict(compound_surnames(scan, named))
    if not known:
        return
    for i in may_be_again(scan, known.keys() | pairs.keys()):
        word = scan.word[i]
        for cut in word.cuts if i not in taken else ():
            if word.text[cut:] in pairs and scan.word[i + 1].text in scan.names.compounds and i + 1 not in taken:
                yield mention(scan, "surname_again", "person", (i, i + 2, cut), gender=pairs[word.text[cut:]])
                break
            if word.text[cut:] in known and is_again(scan, i, cut):
                yield surname_again(scan, i, cut, known[word.text[cut:]])
                break


def may_be_again(scan: Scan, known: Set[str]) -> list[int]:
    """The words that are one of the surnames, or begin with what may cling to one."""
    return [i for i, word in enumerate(scan.word) if word.text in known or len(word.cuts) > 1]


def is_again(scan: Scan, i: int, cut: int) -> bool:
    """The word, which without its clinging particles is like one of the surnames, is hardly another word."""
    rest = scan.word[i].text[cut:]
    if cut and (len(rest) < 4 or scan.word[i].plain or rest in scan.names.given and len(rest) < 5):
        return False
    named = scan.names.word(rest)
    return not named.plain and not (named.state and named.definite) or (i > 0 and (scan.word[i - 1].speech or scan.word[i - 1].title))


def surname_again(scan: Scan, i: int, cut: int, sex: Literal["m", "f"] | None) -> Mention:
    """«غوتيريش» where «أنطونيو غوتيريش» stands elsewhere."""
    stop = i + 2 if scan.word[i + 1].text in scan.names.ordinals else i + 1
    first = i - 1 if not cut and i and scan.word[i - 1].joins and scan.word[i - 1].text not in scan.names.alike else i
    return mention(scan, "surname_again", "person", (first, stop, cut), gender=sex)


def surnames(scan: Scan, named: list[Named]) -> dict[str, Literal["m", "f"] | None]:
    """The last words of the persons' names with their gender."""
    out: dict[str, Literal["m", "f"] | None] = {}
    for person, words in named:
        while len(words) > 1 and words[-1] in scan.names.ordinals:
            words = words[:-1]
        if 1 < len(words) < 4 and words[0] in scan.names.eastern and len(words[-1]) <= SHORT:
            out.setdefault(words[0], person.gender)
        if words and len(words[-1]) > 2 and not scan.names.is_stop(words[-1]):
            out.setdefault(words[-1], person.gender)
            if other := with_or_without_article(scan, words[-1]):
                out.setdefault(other, person.gender)
            if words[0] in scan.names.foreign and words[0] not in scan.names.ordinary:
                out.setdefault(words[0], person.gender)
    return out


def compound_surnames(scan: Scan, named: list[Named]) -> Iterator[tuple[str, Literal["m", "f"] | None]]:
    """The first words of surnames of two words with the persons' gender («سليم نصر الله»)."""
    for person, words in named:
        if len(words) > 2 and words[-1] in scan.names.compounds and words[-2] not in scan.names.joins:
            yield words[-2], person.gender


def with_or_without_article(scan: Scan, surname: str) -> str | None:
    """The surname with the article where it has none, without it where it has one («فرجاني» for «الفرجاني»); None where that is another word."""
    article = scan.names.article
    other = surname.removeprefix(article) if surname.startswith(article) else article + surname
    return other if len(other) > LEAST and scan.names.word(other).unknown and scan.names.word(surname).unknown else None
