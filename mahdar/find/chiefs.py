"""Offices inside offices: of «المتحدث باسم رئيسة الوزراء فلانة» the name may be the chief's."""

from __future__ import annotations

from mahdar.lexicon.names import NameWords
from mahdar.model import Mention, Span
from mahdar.text import Page


def inner_office(person: Mention, page: Page, names: NameWords) -> int | None:
    """The token of the word for an office inside the office of a person, which has another word for one at its front."""
    if person.office is None or person.office.start > person.head.start:
        return None
    tokens = page.tokens(person.office.start, person.office.stop)
    heads = [k for k in tokens if any(head.kind == "office" and not head.plural for head in names.heads.get(page.word[k], ()))]
    return heads[1] if len(heads) > 1 and heads[0] == tokens.start else None


def of_other_sex(person: Mention, page: Page, names: NameWords) -> bool:
    """The given name is none of a person of the gender of the office («المتحدث باسم رئيسة الوزراء هيلينا …»)."""
    sex = names.sexes.get(page.word[page.at(person.head.start)])
    return bool(sex and person.gender and sex != person.gender)


def unowned(office: Span, words: tuple[str, ...], page: Page, names: NameWords) -> tuple[str, ...]:
    """The words of an office, the first without the pronoun of whoever has such a one («لاعبه فلان», «اللاعب»)."""
    first = page.word[page.at(office.start)]
    end = next((end for end in names.naming.pronouns if first.endswith(end) and first.removesuffix(end) in names.heads), "")
    return (words[0][: -len(end)], *words[1:]) if end and words else words
