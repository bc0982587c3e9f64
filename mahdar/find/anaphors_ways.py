"""The ways in which anaphors are told, in their order, each with its rule."""

from __future__ import annotations

from mahdar.find.anaphors import Way
from mahdar.find.groups_told import GroupsTold
from mahdar.find.humans_told import HumansTold
from mahdar.find.kin_named import KinNamed
from mahdar.find.meant_otherwise import MeantOtherwise
from mahdar.find.named_at_end import NamedAtEnd
from mahdar.find.named_by_role import NamedByRole
from mahdar.find.named_elsewhere import NamedElsewhere
from mahdar.find.named_in_clause import NamedInClause
from mahdar.find.named_in_lead import NamedInLead
from mahdar.find.named_later import NamedLater
from mahdar.find.named_next_to import NamedNextTo
from mahdar.find.named_past_phrase import NamedPastPhrase
from mahdar.find.players_told import PlayersTold
from mahdar.find.possessed_named import PossessedNamed
from mahdar.find.speakers_named import NamedSpeakers
from mahdar.find.told_alone import ToldAlone
from mahdar.find.two_titled import TwoTitled
from mahdar.find.unnamed_again import UnnamedAgain


def ways(speakers: NamedSpeakers) -> tuple[tuple[str, Way], ...]:
    """The ways for the speakers of one article."""
    cast, other = speakers.cast, MeantOtherwise(speakers.taken_up, speakers.at_place, speakers.said)
    groups, humans = GroupsTold(cast), HumansTold(cast)
    later = NamedLater(speakers.taken_up)
    elsewhere, again = NamedElsewhere(speakers.descriptions), UnnamedAgain(cast)
    roles = NamedByRole(speakers.descriptions)
    return (
        *named_there(speakers),
        ("maker_of_paper", other.maker),
        ("winner_named", other.winner),
        ("who_speaks", other.who_speaks),
        ("body_completed", other.body),
        ("office_named", later.office),
        ("sort_named_later", later.of_sort),
        ("named_in_lead_next", NamedInLead(speakers.descriptions, later).meant),
        ("body_named_later", later.body),
        ("those_counted", groups.these),
        ("group_counted", groups.pointed),
        ("one_of_group", groups.one_of),
        ("who_gathers", groups.gathering),
        ("only_human_named", humans.only_named),
        ("human_first_written", humans.first_written),
        ("identified_by_clause", elsewhere.identified),
        ("group_called", elsewhere.group_called),
        ("group_quoted", elsewhere.group_quoted),
        ("quoted_name_before", elsewhere.quoted_before),
        ("only_one_of_calling", elsewhere.of_team),
        ("office_of_its_own", roles.its_own),
        ("owner_named", roles.owner),
        ("owner_of_noun", PossessedNamed(cast, speakers.between, speakers.subjects.is_subject).meant),
        ("source_by_number", again.ordinal),
        ("one_of_many_again", again.one_of_many),
        ("two_first_told", again.two_told),
        ("one_of_the_two", again.one_of_two),
        ("our_own_again", again.our_own),
        ("only_one_told_so", ToldAlone(speakers.descriptions).meant),
        ("player_goes_on", PlayersTold(speakers.descriptions).meant),
    )


def named_there(speakers: NamedSpeakers) -> tuple[tuple[str, Way], ...]:
    """The ways that find the name in the sentence of the words for the speaker."""
    cast = speakers.cast
    return (
        ("kin_named", KinNamed(cast).meant),
        ("named_in_clause", NamedInClause(cast).meant),
        ("named_at_end", NamedAtEnd(cast, speakers.apposed.apposed).meant),
        ("two_titled", TwoTitled(cast, speakers.cue).meant),
        ("named_next_to", NamedNextTo(cast).meant),
        ("named_past_phrase", NamedPastPhrase(cast, speakers.cue).meant),
    )
