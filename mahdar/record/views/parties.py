"""Who takes part: one line for each person, body or state across articles."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from mahdar.find.small_words import Small
from mahdar.lexicon import Lexicon
from mahdar.lexicon.names import NameWords
from mahdar.model import TYPE_OF_KIND, Mention, Name, Referent, Span, Type
from mahdar.record.views.scope import Evidence, Gathered, Source
from mahdar.weave.bearers import Bearers, borne

PARTY_KINDS = frozenset({"person", "body", "state"})


class OfficeRow(Struct, frozen=True, kw_only=True):
    """An office in which a person is named, and where; `since` and `until`: the first and last day of the articles that name him so, where days are known."""

    text: str
    evidence: tuple[Evidence, ...]
    since: str | None = None
    until: str | None = None


class Held(Struct, frozen=True, kw_only=True, rename={"since": "from", "until": "to"}):
    """An office that a person held by the tables of persons, with its first and last day where they are known."""

    office: str
    since: dt.date | None = None
    until: dt.date | None = None


class PartyRow(Struct, frozen=True, kw_only=True):
    """A person, body or state: the commonest full form of its name, all other forms, offices, and the articles that name it.

    `wikidata`: the id that the user's own table of persons gives.  `held`: the offices that a table of persons gives, in order of their days.
    """

    id: str
    name: str
    type: str
    variants: tuple[str, ...]
    offices: tuple[OfficeRow, ...]
    docs: tuple[str, ...]
    wikidata: str | None = None
    held: tuple[Held, ...] = ()


class Member(Struct, frozen=True, kw_only=True):
    """One mention of a party: where, its fullest name and type in that article."""

    source: Source
    mention: Mention
    full: str
    type: Type

    @property
    def forms(self) -> set[str]:
        """The names that this place gives: the fullest of its article, and the words that stand here unless they are an office."""
        return {self.full} | ({words(self.mention.head)} if self.mention.kind in PARTY_KINDS else set())

    @property
    def office(self) -> Span | None:
        """The office that is named here, with the name or for it."""
        return self.mention.span if self.mention.kind == "office" else self.mention.office


class Parties:
    """The parties of a scope: their rows, and which of them a name in an article means."""

    def __init__(self, gathered: Gathered) -> None:
        self.gathered = gathered
        self.members: dict[str, list[Member]] = defaultdict(list)
        self.by_place: dict[tuple[str, Span], str] = {}
        self.by_name: dict[tuple[str, str, str], str] = {}
        for member in (m for source in gathered.sources for m in (*members(source), *bearers(source, gathered.lexicon))):
            self.enter(member, self.key(member))
        self.names = {key: full_name(group) for key, group in self.members.items()}
        self.ids = {key: least_address(group) for key, group in self.members.items()}

    def key(self, member: Member) -> str:
        """What the weaver joined the mention with, else all of the same name and type."""
        address = member.source.article.address
        woven = (self.gathered.cluster("people", address(span)) for span in (member.mention.span, member.mention.head))
        return next((cluster for cluster in woven if cluster), f"{member.type} {self.folded(member.full)}")

    def enter(self, member: Member, key: str) -> None:
        """Take a mention in: its place and its names lead to the party from now on."""
        doc, mention = member.source.doc, member.mention
        self.members[key].append(member)
        for span in (mention.span, mention.head):
            self.by_place.setdefault((doc, span), key)
        for name in sorted(member.forms):
            for where in (doc,) if member.type == "PER" else (doc, ""):
                self.by_name.setdefault((where, member.type, self.folded(name)), key)

    def folded(self, name: str) -> str:
        """The name as names are compared."""
        return self.gathered.lexicon.folding.fold(name)

    def apart(self, name: str) -> str:
        """The name without a preposition that is written as one with its article («للرئيس»: «الرئيس»)."""
        return self.gathered.lexicon.made(NameWords).uncontracted(name)

    def wikidata(self, name: str) -> str | None:
        """The id that the user's own table gives a person of that name."""
        persons = self.gathered.lexicon.made(NameWords).persons
        row = persons.own.get(persons.words(name))
        return row.wikidata if row else None

    def find(self, doc: str, name: Name) -> str | None:
        """The key of the party that a name in an article means, None when it is none of them (an unnamed source, a place).

        A person is looked for in this article alone: another article may name another of the same name.
        """
        at = self.by_place.get((doc, name.mention)) if name.mention else None
        by_name = [self.by_name.get((where, name.type, self.folded(name.name))) for where in (doc, "")]
        return next((key for key in (at, *by_name) if key), None)

    def by_word(self, name: str) -> str | None:
        """The name across articles of the state or body that is called so anywhere."""
        keys = (self.by_name.get(("", kind, self.folded(name))) for kind in ("GPE", "ORG"))
        return next((self.names[key] for key in keys if key), None)

    def key_of(self, name: str) -> str | None:
        """The key of the state or body of that name."""
        return next((key for kind in ("GPE", "ORG") if (key := self.by_name.get(("", kind, self.folded(name))))), None)

    def state_of(self, word: str) -> str | None:
        """The state whose name or adjective the word is."""
        small: Small = self.gathered.lexicon.made(Small)
        return small.adjectives.get(self.folded(word)) or small.names.get(self.folded(word))

    def name_of(self, doc: str, name: Name) -> str:
        """The party's name across articles, else the name as it stands."""
        key = self.find(doc, name)
        return self.names[key] if key else name.name


def parties(gathered: Gathered) -> tuple[PartyRow, ...]:
    """One row for each party, those of most articles first."""
    known = gathered.made(Parties)
    rows = [party_row(known, key) for key in known.members]
    return tuple(sorted(rows, key=lambda r: (-len(r.docs), r.type, r.name, r.id)))


def party_row(known: Parties, key: str) -> PartyRow:
    group, name = known.members[key], known.names[key]
    forms = Counter(known.apart(form) for m in group for form in m.forms)
    return PartyRow(
        id=known.ids[key],
        name=name,
        type=commonest(m.type for m in group),
        variants=tuple(sorted((f for f in forms if f != name), key=lambda f: (-forms[f], f))),
        offices=offices(group, known),
        docs=tuple(dict.fromkeys(m.source.doc for m in group)),
        wikidata=known.wikidata(name),
        held=held(name, known) if group[0].type == "PER" else (),
    )


def members(source: Source) -> Iterator[Member]:
    """The mentions in an article that mean one person, body or state."""
    names = {r.span: r.names for r in source.reading.of(Referent)}
    for mention in source.reading.of(Mention):
        who = () if mention.kind == "place" else names.get(mention.span) or own_name(mention)
        if len(who) == 1 and who[0].type != "OTHER":
            yield Member(source=source, mention=mention, full=who[0].name, type=who[0].type)


def bearers(source: Source, lexicon: Lexicon) -> Iterator[Member]:
    """The offices that an article gives to nobody, as the persons who by the tables held them on its day."""
    for mention, row in borne(source.reading, lexicon):
        yield Member(source=source, mention=mention, full=row.name, type="PER")


def own_name(mention: Mention) -> tuple[Name, ...]:
    """What a mention without a referent is called; nothing when it means several."""
    return () if mention.plural else (Name(mention.entry or words(mention.head), TYPE_OF_KIND[mention.kind]),)


def full_name(group: list[Member]) -> str:
    """The lexicon's own name, else the commonest full form: a form of one word only when there is no other."""
    if entries := [m.mention.entry for m in group if m.mention.entry and m.mention.kind in PARTY_KINDS]:
        return commonest(entries)
    longer = [m.full for m in group if " " in m.full]
    return commonest(longer or [m.full for m in group])


def offices(group: list[Member], known: Parties) -> tuple[OfficeRow, ...]:
    """The offices of a party, commonest first, one for all spellings."""
    places: dict[str, list[tuple[str, Evidence, Source]]] = defaultdict(list)
    for m in group:
        if m.office and m.type == "PER":
            text = known.apart(words(m.office))
            places[known.folded(text)].append((text, m.source.at(m.office), m.source))
    return tuple(sorted((office_row(at) for at in places.values()), key=lambda row: -len(row.evidence)))


def office_row(places: list[tuple[str, Evidence, Source]]) -> OfficeRow:
    """One office of a person, with the days between which articles name it."""
    days = [source.days for _, _, source in places if source.days]
    since, until = min((first for first, _ in days), default=None), max((last for _, last in days), default=None)
    return OfficeRow(text=commonest(text for text, _, _ in places), evidence=tuple(at for _, at, _ in places), since=since, until=until)


def held(name: str, known: Parties) -> tuple[Held, ...]:
    """The offices that a table of persons gives to the person of that name."""
    rows = known.gathered.lexicon.made(Bearers).of_person(known.folded(name))
    return tuple(Held(office=row.office, since=row.since, until=row.until) for row in rows)


def least_address(group: list[Member]) -> str:
    return min(m.source.article.address(m.mention.span) for m in group)


def words(span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(span.text.split())


def commonest(values: Iterable[str]) -> str:
    """The commonest of the values; of equally common ones the longest, then the first in order of letters."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], -len(v), v))
