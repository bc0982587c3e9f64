"""The constructions by which facts are found and parted, in the order in which they are tried."""

from __future__ import annotations

from mahdar.weave import facts_days, facts_figures, facts_measures, facts_refused, facts_versions
from mahdar.weave.facts import Construction

DENY, NUMBER, DATE, VERSION = KINDS = ("deny", "number", "date", "version")

CONSTRUCTIONS = (
    Construction(("dead_of_a_war",), NUMBER, facts_figures.dead_of_a_war, facts_figures.part_dead, 0.2),
    Construction(("counted_list",), NUMBER, facts_figures.counted_list, facts_figures.part_lists, 0.1),
    Construction(("share_of",), NUMBER, facts_figures.share_of, facts_figures.part_shares, 0.12),
    Construction(("measure_of",), NUMBER, facts_measures.measure_of, facts_measures.part_measures, 0.1),
    Construction(("years_long",), NUMBER, facts_figures.years_long, facts_figures.part_years, 0.2),
    Construction(("days_of_a_visit",), NUMBER, facts_figures.days_of_a_visit, facts_figures.part_visits, 0.12),
    Construction(("how_long_ago",), DATE, facts_days.how_long_ago, facts_days.part_ago, 0.15),
    Construction(("day_of_attack",), DATE, facts_days.day_of_attack, facts_days.part_attacks, 0.2),
    Construction(("day_due",), DATE, facts_days.day_due, facts_days.part_due, 0.15),
    Construction(("office_held",), VERSION, facts_versions.office_held, facts_versions.part_offices, 0.15),
    Construction(("kinds_of_elections",), VERSION, facts_versions.kinds_of_elections, facts_versions.part_elections, 0.15),
    Construction(("charge_refused", "charge_laid"), DENY, facts_refused.charges, facts_refused.part_charges, 0.15),
)
