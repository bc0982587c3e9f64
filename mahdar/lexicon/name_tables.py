"""The tables of names: states, places, bodies, offices, given names and the words around them."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

Sex = Literal["m", "f"]
NameSex = Literal["m", "f", "both"]


class StateRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A state; see states.yaml."""

    name: str
    en: str
    also: tuple[str, ...] = ()
    adj: str | None = None
    adj_also: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    sex: Sex = "f"
    capital: str | None = None
    capital_en: str | None = None
    city_also: tuple[str, ...] = ()


class PlaceRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A place; `acts` when it may say something, `sure` false when its name is an everyday word too, `wide` when no meeting is told to be there."""

    name: str
    en: str
    of: str | None = None
    also: tuple[str, ...] = ()
    acts: bool = False
    sure: bool = True
    wide: bool = False


class PlacesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """places.yaml"""

    heads: tuple[str, ...]
    places: tuple[PlaceRow, ...]


class BodyHead(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of body («وزارة»)."""

    word: str
    sex: Sex
    bare: bool = False


class BodyRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A body known by name; `kind` is the noun for what it is, `called` what it is called in an article that names it («المنظمة الدولية»)."""

    name: str
    en: str
    kind: str | None = None
    of: str | None = None
    also: tuple[str, ...] = ()
    called: tuple[str, ...] = ()


class BodiesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """bodies.yaml"""

    heads: tuple[BodyHead, ...]
    names: tuple[BodyRow, ...]


class OfficeRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A word for the holder of an office."""

    word: str
    sex: Sex = "m"
    f: str | None = None
    dual: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    bare: bool = False
    needs: bool = False


class OfficePhrase(Struct, frozen=True, forbid_unknown_fields=True):
    """An office of several words («ولي العهد»)."""

    name: str
    en: str
    sex: Sex = "m"


class OfficesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """offices.yaml"""

    offices: tuple[OfficeRow, ...]
    phrases: tuple[OfficePhrase, ...]


class UnnamedHead(Struct, frozen=True, forbid_unknown_fields=True):
    """A word for a source without a name; with `after` only before one of these words."""

    word: str
    sex: Sex
    plural: bool = False
    after: tuple[str, ...] = ()
    needs: bool = False


class UnnamedTable(Struct, frozen=True, forbid_unknown_fields=True):
    """unnamed.yaml"""

    heads: tuple[UnnamedHead, ...]
    veils: tuple[str, ...]
    adjectives: tuple[str, ...]
    of_kind: dict[str, tuple[str, ...]]
    levels: tuple[str, ...]
    any_source: tuple[str, ...]
    otherwise: tuple[str, ...]


class GivenRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A given name; `sex` is of whom it is the name."""

    name: str
    en: str
    sex: NameSex
    also: tuple[str, ...] = ()


class FamilyRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A family name that is an everyday word too."""

    name: str
    en: str


class HeldRow(Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}):
    """An office as news writes it, and the first and last day on which somebody held it; without a day it is open on that side."""

    office: str
    since: dt.date | None = None
    until: dt.date | None = None


class PersonRow(Struct, frozen=True, forbid_unknown_fields=True):
    """A person of public life; `alone` is what stands for the person besides the whole name, where that is not the last word of it.

    `held`: the offices that the person held, with their days.
    """

    name: str
    en: str | None = None
    sex: Sex = "m"
    also: tuple[str, ...] = ()
    alone: tuple[str, ...] | None = None
    wikidata: str | None = None
    held: tuple[HeldRow, ...] = ()


class Title(Struct, frozen=True, forbid_unknown_fields=True):
    """A word before a name."""

    word: str
    sex: Sex


class NamingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """naming.yaml"""

    titles: tuple[Title, ...]
    he_is: tuple[str, ...]
    joins: tuple[str, ...]
    joins_before_end: tuple[str, ...]
    joins_within: tuple[str, ...]
    nobodys: tuple[str, ...]
    begins: tuple[str, ...]
    ordinals: tuple[str, ...]
    locatives: tuple[str, ...]
    sides: tuple[str, ...]
    links: tuple[str, ...]
    within: tuple[str, ...]
    qualities: tuple[str, ...]
    stops: tuple[str, ...]
    manners: tuple[str, ...]
    portfolios: tuple[str, ...]
    posted: tuple[str, ...]
    posts: tuple[str, ...]
    loose_heads: tuple[str, ...]
    clinging: tuple[str, ...]
    contracted: dict[str, int]
    article: str
    hamzas: str
    hamza_words: tuple[str, ...]
    hers: str
    pronouns: tuple[str, ...]
    marbuta: dict[str, str]
    adjective_endings: tuple[str, ...]
    people_endings: tuple[str, ...]
    conjunction: str
    vowels: tuple[str, ...]
    commas: tuple[str, ...]
    glue: tuple[str, ...]
    hashtag: tuple[str, ...]
    nisba: str
    participle: str
    li: str
    lookalikes: tuple[str, ...]
    apart: tuple[str, ...]
    firsts_alike: tuple[str, ...]
    lasts_alike: tuple[str, ...]
    everyday_firsts: dict[Sex, tuple[str, ...]]
    fathers: tuple[str, ...]
    compounds: tuple[str, ...]
    stop_mark: str
    adjective_ends: tuple[str, ...]
    clinging_place: tuple[str, ...]
    said_by: tuple[str, ...]
    held_when: tuple[str, ...]
    times: tuple[str, ...]
    negation: str
    seats: tuple[str, ...]
    seated: tuple[str, ...]
    joining: tuple[str, ...]
    accusative: str
    oblique: str
    nominative: tuple[str, ...]
    aims: tuple[str, ...]
    purposed: tuple[str, ...]
    bound: tuple[str, ...]
    owned: tuple[str, ...]
    taking_part: tuple[str, ...]
    parties: tuple[str, ...]
    and_also: tuple[str, ...]
    sided: tuple[str, ...]
    generals: tuple[str, ...]
    of_towns: tuple[str, ...]
    joined_aims: tuple[str, ...]
    taking: dict[str, str]
    completed: tuple[str, ...]
    foreign_links: tuple[str, ...]
    foreign_ends: tuple[str, ...]
    unions: tuple[str, ...]
    fellows: tuple[str, ...]
    latin: tuple[str, ...]
    latin_particles: tuple[str, ...]
    doers: tuple[str, ...]
    clubs: tuple[str, ...]
    no_fields: tuple[str, ...]
    honorifics: dict[str, str]
    second_ranks: tuple[str, ...]
    terms: tuple[str, ...]
    before_or_next: tuple[str, ...]
    charged: tuple[str, ...]
    in_charge: tuple[str, ...]
    labels: tuple[str, ...]
    media_labels: tuple[str, ...]
    of_media: tuple[str, ...]
    connecting: tuple[str, ...]
    servants: tuple[str, ...]
    spoken_for: tuple[str, ...]
    everyday: tuple[str, ...]
    named_after: tuple[str, ...]
    eastern: tuple[str, ...]
    last_syllables: tuple[str, ...]
    deeds: tuple[str, ...]
    before_subject: tuple[str, ...]
    led: tuple[str, ...]
    of_beasts: tuple[str, ...]
    wrapping: tuple[str, ...]
    counterpart: str
    same_offices: dict[str, str]
    not_alone: dict[str, tuple[str, ...]]
    serving: tuple[str, ...]
    deputies: tuple[str, ...]
    colons: tuple[str, ...]
    called: tuple[str, ...]
    unfinished: tuple[str, ...]
    unfinished_ends: tuple[str, ...]
    done_to: tuple[str, ...]
    aside: tuple[str, ...]
    no_name_ends: tuple[str, ...]
    plural_end: str
    verb_begins: tuple[str, ...]
    verb_ends: tuple[str, ...]
    word_beginnings: tuple[str, ...]
    word_endings: tuple[str, ...]
