"""Every statement of every article with the parties that say it and the days on which it may have been said."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from mahdar.find.form import StatementForm, statement_form
from mahdar.model import Referent, SaidOn, Span, Statement
from mahdar.record.views.days import Bounds, bounds
from mahdar.record.views.parties import Parties
from mahdar.record.views.scope import Evidence, Gathered, Source


class Said(Struct, frozen=True, kw_only=True):
    """A statement in its article: the finding, its printed form, the day or days on which it was said, and the keys of the parties that say it.

    Where its article tells no day, not `told`, the days are those on which the article was published.
    """

    source: Source
    found: Statement
    form: StatementForm
    days: Bounds | None
    told: bool
    speakers: tuple[str | None, ...]
    ids: tuple[str | None, ...]

    @property
    def evidence(self) -> Evidence:
        """Where the statement stands, from its first part to its last."""
        return self.source.at(self.found.span)

    @property
    def words_at(self) -> Evidence:
        """Where the words said stand, from the first to the last of them."""
        parts = self.found.content or (self.found.span,)
        return Evidence(self.source.doc, (parts[0].start, parts[-1].stop))

    def speaker_names(self, known: Parties) -> tuple[str, ...]:
        """The speakers by their names across articles; an unnamed source as the article names it."""
        return tuple(known.names[k] if k else n.name for k, n in zip(self.speakers, self.form.speakers, strict=True))


def said(gathered: Gathered) -> list[Said]:
    """All statements of the scope, by day, article and place; those whose day is not known last."""
    known = gathered.made(Parties)
    every = [s for source in gathered.sources for s in said_in(source, known)]
    return sorted(every, key=lambda s: (s.days or ("9999", ""), s.source.day, s.source.doc, s.found.span))


def said_in(source: Source, known: Parties) -> Iterator[Said]:
    """The statements of an article."""
    reading = source.reading
    found = reading.of(Statement)
    ids: dict[Span, str] = {s.cue: f"s{n}" for n, s in enumerate(found, 1)}
    names = {r.span: r.names for r in reading.of(Referent)}
    days = {d.span: d.value for d in reading.of(SaidOn)}
    for s in found:
        who, day = names.get(s.cue, ()), days.get(s.cue)
        keys = tuple(known.find(source.doc, n) for n in who)
        on = bounds(day)
        yield Said(
            source=source,
            found=s,
            form=statement_form(s, ids, who, day),
            days=on or source.days,
            told=on is not None,
            speakers=keys,
            ids=tuple(known.ids[k] if k else None for k in keys),
        )
