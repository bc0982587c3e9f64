"""Figures may rise and not fall: `floors.json` holds the least that each may be."""

from __future__ import annotations

import json
import math
import pathlib

FILE = pathlib.Path(__file__).with_name("floors.json")
FIXED = ("speed.",)
NOT_HELD = ("padt.attributed", "padt.attributed-full-name", "padt.implicit", "padt.speaker-right", "seeds.acts")
"""The treebank names an office by its own words even where the article says who bears it; the seeds call `state` what dev calls an offer, a refusal or blame
(«we are ready», «we firmly reject such hints»): a better answer counts as a worse one there."""


def floors() -> dict[str, float]:
    """The floors by name of figure."""
    table: dict[str, float] = json.loads(FILE.read_text(encoding="utf-8"))
    return table


def fallen(figures: dict[str, float]) -> list[str]:
    """One line for each figure that lies under its floor."""
    low = {name: floor for name, floor in floors().items() if figures.get(name, 1.0) < floor - 1e-9}
    return [f"{name} is {figures[name]:.3f}, under its floor of {floor:.3f}" for name, floor in low.items()]


def raise_floors(figures: dict[str, float]) -> None:
    """Lift the floors to the figures, rounded down to hundredths, since less is chance; none is lowered, and those of timings stay as they are."""
    old = floors()
    held = {name: value for name, value in figures.items() if not name.startswith(FIXED) and name not in NOT_HELD}
    lifted = {name: math.floor(value * 100) / 100 for name, value in held.items()}
    new = old | {name: max(value, old.get(name, 0.0)) for name, value in lifted.items()}
    FILE.write_text(json.dumps({name: floor for name, floor in sorted(new.items()) if floor}, indent=1) + "\n", encoding="utf-8")


def told(figures: dict[str, float]) -> str:
    """The figures as lines, each with its floor."""
    known = floors()
    return "\n".join(f"{name:<28} {value:.3f}" + (f"   floor {known[name]:.3f}" if name in known else "") for name, value in figures.items())
