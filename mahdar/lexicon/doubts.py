"""The table of words that tell whose, where and when what stands beside a meeting is (meetings_doubts.yaml)."""

from __future__ import annotations

from msgspec import Struct


class DoubtsTable(Struct, frozen=True, forbid_unknown_fields=True):
    """meetings_doubts.yaml: what each list holds is said there."""

    next: tuple[str, ...]
    own_people: tuple[str, ...]
    courts: tuple[str, ...]
    obstacles: tuple[str, ...]
    personal: tuple[str, ...]
    ever: tuple[str, ...]
    choices: tuple[str, ...]
    counterparts: tuple[str, ...]
    purposes: tuple[str, ...]
    meanwhile: tuple[str, ...]
    threats: tuple[str, ...]
    causes: tuple[str, ...]
    whether: tuple[str, ...]
    multitude: tuple[str, ...]
    epithets: tuple[str, ...]
    first: tuple[str, ...]
    duty: tuple[str, ...]
    prepares: tuple[str, ...]
    former: tuple[str, ...]
    facing: tuple[str, ...]
    people: tuple[str, ...]
    arrived: tuple[str, ...]
    shares: tuple[str, ...]
    opinions: tuple[str, ...]
    private: tuple[str, ...]
    but: tuple[str, ...]
    stopped: tuple[str, ...]
    eve: tuple[str, ...]
    focuses: tuple[str, ...]
    turns: tuple[str, ...]
    exists: tuple[str, ...]
    frames: tuple[str, ...]
    aims: tuple[str, ...]
    urges: tuple[str, ...]
    untold: tuple[str, ...]
    clock: tuple[str, ...]
    also: tuple[str, ...]
    failed: tuple[str, ...]
    aforesaid: tuple[str, ...]
    whence: tuple[str, ...]
    un: tuple[str, ...]
    never: tuple[str, ...]
    lasting: tuple[str, ...]
    capacity: tuple[str, ...]
