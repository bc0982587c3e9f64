"""A record in the forms that other programs open; a form is a function from what was gathered to bytes, and equal records give equal bytes."""

from __future__ import annotations

from collections.abc import Callable

from mahdar.record.views import Gathered
from mahdar.show.exports.annotations import web_annotations
from mahdar.show.exports.ftm import followthemoney
from mahdar.show.exports.icalendar import icalendar
from mahdar.show.exports.tables import csv_file, parquet_file
from mahdar.show.exports.timelinejs import timelinejs
from mahdar.show.labels import Labels

TABULAR: dict[str, Callable[[Gathered, str], bytes]] = {"csv": csv_file, "parquet": parquet_file}
"""Forms of one view."""

STREAMS: dict[str, Callable[[Gathered, Labels], bytes]] = {
    "annotations": web_annotations,
    "ftm": followthemoney,
    "ics": icalendar,
    "timelinejs": timelinejs,
}
"""Forms of everything in a scope that they can hold."""

__all__ = ["STREAMS", "TABULAR"]
