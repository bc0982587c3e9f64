"""Who said what: every statement of every article, with its speakers as parties and the outlets that print it."""

from __future__ import annotations

from mahdar.find.form import StatementForm
from mahdar.record.views.origins import Origins
from mahdar.record.views.said import Said, said
from mahdar.record.views.scope import Gathered
from mahdar.record.views.utterances import printed


class StatementRow(StatementForm, frozen=True, kw_only=True):
    """A statement as `read` prints it, with its article, the parties that its speakers are (None for who is no party).

    `outlets` and `origins` are those of all articles that print the same utterance.
    """

    doc: str
    speaker_ids: list[str | None]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


def statements(gathered: Gathered) -> tuple[StatementRow, ...]:
    """All statements, by day, article and place."""
    return tuple(statement_row(s, printed(gathered, s), gathered) for s in gathered.made(said))


def statement_row(s: Said, group: list[Said], gathered: Gathered) -> StatementRow:
    """A statement, of which `group` holds all printings."""
    fields = {name: getattr(s.form, name) for name in s.form.__struct_fields__}
    outlets = tuple(sorted({other.source.outlet for other in group if other.source.outlet}))
    origins = gathered.made(Origins).of(group)
    return StatementRow(doc=s.source.doc, speaker_ids=list(s.ids), outlets=outlets, origins=origins, **fields)
