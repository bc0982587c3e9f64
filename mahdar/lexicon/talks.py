"""The tables of how foreign names are spelt, of meetings and of papers."""

from __future__ import annotations

from msgspec import Struct, field

from mahdar.model import MeetingKind, PaperKind, PaperStatus


class Swap(Struct, frozen=True, forbid_unknown_fields=True):
    """Two letters that stand for one foreign sound, and what it costs when they do."""

    letters: str
    cost: float


class Lone(Struct, frozen=True, forbid_unknown_fields=True):
    """What it costs when only one spelling writes the letter: as its first, inside, as its last."""

    first: float
    inside: float
    last: float
    letters: str = ""


class Group(Struct, frozen=True, forbid_unknown_fields=True):
    """Several letters of one spelling against one or several of the other."""

    a: str
    b: str
    cost: float


class ArticleWord(Struct, frozen=True, forbid_unknown_fields=True):
    """The definite article before a name that the other spelling writes without it."""

    word: str
    cost: float


class Sound(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters that a name's skeleton writes as one."""

    letters: str = field(name="from")
    to: str


class SpellingTable(Struct, frozen=True, forbid_unknown_fields=True):
    """spelling.yaml"""

    base: float
    gain: float
    two_names: float
    swaps: tuple[Swap, ...]
    swap: float
    lone: tuple[Lone, ...]
    any: Lone
    double: float
    slip: float
    crossed: Swap
    article: ArticleWord
    groups: tuple[Group, ...]
    sounds: tuple[Sound, ...]
    of_one_office: tuple[Sound, ...]
    sons: tuple[str, ...]
    silent: str
    with_next: tuple[str, ...]
    with_last: tuple[str, ...]
    may_lead: tuple[str, ...]
    nickname: float
    nicknames: tuple[tuple[str, str], ...]
    leading_titles: tuple[str, ...]
    kunya: tuple[str, ...]
    commonest: tuple[str, ...]
    titled: float
    ordinals: tuple[str, ...]


class Noun(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A noun that is a meeting or a paper.  `needs`: it is one only before one of these words; `meal`: a table that is kept apart from the talks around it;
    `court`: courts hold one too."""

    word: str
    kind: MeetingKind | PaperKind
    plural: str | None = None
    needs: tuple[str, ...] = ()
    meal: bool = False
    court: bool = False


class Verb(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb by its stems: irregular «she» and «they», the past before a pronoun, the verbal noun."""

    past: str
    present: str
    past_f: str | None = None
    past_p: str | None = None
    with_it: str | None = None
    present_p: str | None = None
    noun: str | None = None


class Carrier(Verb, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb that carries a noun of meeting or paper: the status by its tense (`then`, `now`) and as a verbal noun (`of`).

    `firm` ones overrule what stands between them and the noun; `via` is the preposition through which a verb reaches its noun;
    the subject of one that `hosts` is a place, that of one that `attends` is one of many parties; one that is `close` carries nothing behind other words,
    one that is `bare` nothing behind a preposition («عرض الخطة على القمة»), and a verb nothing at all that `unless` follows («نقلت الوكالة عن الوزير»);
    one that `gathers` brings its object together with others.
    """

    then: str
    now: str
    of: str | None = None
    firm: bool = False
    hosts: bool = False
    attends: bool = False
    via: str | None = None
    close: bool = False
    bare: bool = False
    unless: str | None = None
    gathers: bool = False


class MeetingVerb(Verb, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb that is a meeting itself; `partner`: the words before the other party, none when he is the object."""

    kind: MeetingKind
    partner: tuple[str, ...] = field(name="with")


class StatusWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A word beside a noun that tells how far it has come; `same_day`: what its clause tells was on the day of the meeting."""

    word: str
    status: str
    same_day: bool = False
    soon: bool = False
    next_day: bool = False


class Dual(Struct, frozen=True, forbid_unknown_fields=True):
    """A word for two states, and the two; an adjective for a union, and the union."""

    word: str
    states: tuple[str, ...]


class MeetingsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """meetings.yaml"""

    nouns: tuple[Noun, ...]
    not_before: tuple[str, ...]
    of_press: tuple[str, ...]
    not_with: tuple[str, ...]
    not_beside: tuple[str, ...]
    carriers: tuple[Carrier, ...]
    now: tuple[str, ...]
    managed: tuple[str, ...]
    ahead: tuple[str, ...]
    absent: tuple[str, ...]
    not_of: tuple[str, ...]
    on_air: tuple[str, ...]
    apart: tuple[str, ...]
    any: tuple[str, ...]
    possible: tuple[str, ...]
    conditions: tuple[str, ...]
    before: tuple[StatusWord, ...]
    after: tuple[StatusWord, ...]
    meeting_verbs: tuple[MeetingVerb, ...]
    done_at: tuple[Verb, ...]
    days: tuple[str, ...]
    lengths: tuple[str, ...]
    dual: str
    margins: tuple[str, ...]
    with_self: tuple[str, ...]
    duals: tuple[Dual, ...]
    both: tuple[str, ...]
    leaders: tuple[str, ...]
    aides: tuple[str, ...]
    peers: tuple[str, ...]
    announcing: tuple[str, ...]
    be: tuple[str, ...]
    will_be: tuple[str, ...]
    hours: tuple[str, ...]
    habits: tuple[str, ...]
    capital: tuple[str, ...]
    means: tuple[str, ...]
    modal: tuple[str, ...]
    where: tuple[str, ...]
    inside: tuple[str, ...]
    standing: tuple[str, ...]
    perfect: tuple[str, ...]
    many: tuple[str, ...]
    they: str
    all: tuple[str, ...]
    delegation: tuple[str, ...]
    unions: tuple[Dual, ...]
    then: tuple[str, ...]
    aired: tuple[str, ...]
    acting: tuple[str, ...]
    cheered: tuple[str, ...]
    preparing: tuple[str, ...]
    sponsored: tuple[str, ...]
    and_that: tuple[str, ...]
    phone: tuple[str, ...]
    there: tuple[str, ...]
    regular: tuple[str, ...]
    arrivals: tuple[str, ...]
    ministry: str
    like: str
    adjectival: str


class HoldingVerb(Verb, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A verb of what a paper holds, and the preposition behind which that stands."""

    via: str = ""


class HeldAs(Struct, frozen=True, forbid_unknown_fields=True):
    """What a paper of a kind has become of which only what it holds is told."""

    kind: PaperKind
    status: PaperStatus


class PapersTable(Struct, frozen=True, forbid_unknown_fields=True):
    """papers.yaml"""

    nouns: tuple[Noun, ...]
    carriers: tuple[Carrier, ...]
    receiving: tuple[str, ...]
    after: tuple[StatusWord, ...]
    asks: tuple[str, ...]
    document: tuple[str, ...]
    holding: tuple[HoldingVerb, ...]
    under: tuple[str, ...]
    under_it: tuple[str, ...]
    told_in: tuple[str, ...]
    held_as: tuple[HeldAs, ...]


class RoleWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A small word, and what it makes of the name after it."""

    word: str
    role: str


class ClausesTable(Struct, frozen=True, forbid_unknown_fields=True):
    """clauses.yaml"""

    roles: tuple[RoleWord, ...]
    clitic_roles: tuple[RoleWord, ...]
    posted: tuple[str, ...]
    topics: tuple[str, ...]
    keeps: tuple[str, ...]
    openers: tuple[str, ...]
    ties: tuple[str, ...]
    each: tuple[str, ...]
    members: tuple[str, ...]
    was: tuple[str, ...]
    since: tuple[str, ...]
    ago: tuple[str, ...]
    joint: str
    article: str
    adjective_starts: tuple[str, ...]
    adjective_ends: tuple[str, ...]
