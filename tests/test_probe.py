"""The probe of times: what is written in it is whole, and how much of it is read rightly (`python -m bench.dates --probe` shows the score)."""

from __future__ import annotations

from bench.probe import items, marked, score

RIGHT = 0.98


def test_every_expression_has_its_value_and_half_are_no_times() -> None:
    values = [value for item in items() for value in item.values]
    assert all(len(marked(item.text)[1]) == len(item.values) for item in items())
    assert len(values) >= 400
    assert abs(values.count("none") / len(values) - 0.5) < 0.02


def test_the_probe_is_read_rightly() -> None:
    counts, faults = score()
    assert counts["right"] / sum(counts.values()) >= RIGHT, faults
    assert [f for f in faults if f.verdict == "wrong" and f.wanted != "none"] == []
