"""Views as files of tables: CSV as Excel opens it, and Parquet."""

from __future__ import annotations

import csv
import io
from typing import Any

from mahdar.errors import MahdarError
from mahdar.record.views import Gathered
from mahdar.show.exports.flat import Column, flat, names

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Cells that begin so are worked out by a spreadsheet, and what an article says must not be."""
BETWEEN = " | "


def csv_file(gathered: Gathered, what: str) -> bytes:
    """The view as CSV in UTF-8 with a byte order mark; ` | ` stands between the items of a list.

    An apostrophe stands before what a spreadsheet would take for a formula.
    """
    table, out = flat(gathered, what), io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names(table.columns))
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def cell(value: Any) -> str | int | float:
    """A value as it is written into a cell."""
    if isinstance(value, list):
        value = BETWEEN.join(str(v) if v is not None else "" for v in value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return value
    return f"'{value}" if value and value.startswith(FORMULA) else value or ""


def parquet_file(gathered: Gathered, what: str) -> bytes:
    """The view as Parquet.  Raises MahdarError when pyarrow is not installed."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise MahdarError("Parquet needs pyarrow: pip install 'mahdar[parquet]'") from None
    kinds = {"text": pa.string(), "whole": pa.int64(), "number": pa.float64(), "yes": pa.bool_()}

    def kind(column: Column) -> Any:
        return pa.list_(kinds[column.kind]) if column.many else kinds[column.kind]

    table, out = flat(gathered, what), io.BytesIO()
    schema = pa.schema([(column.name, kind(column)) for column in table.columns])
    columns = [[row[n] for row in table.rows] for n in range(len(table.columns))]
    parquet.write_table(pa.table([pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema), out)
    return out.getvalue()
