"""Bytes to text: UTF-8 as it is, and everything else recognised and refused by name."""

from __future__ import annotations

import re

from mahdar.errors import BadInput

ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
LETTER = re.compile(r"[^\W\d_]")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
USUAL = re.compile("[\\s -~\u00a0-\u00bf\u0600-\u06ff\u2000-\u206f]")
BOM = b"\xef\xbb\xbf"
UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
BINARY = "a binary file"
HARDLY_ANY = 0.1
"""Below this share of its letters Arabic letters do not make a text Arabic."""


def decoded(data: bytes, where: str) -> str:
    """The text of the bytes, a byte order mark left out.  Raises BadInput, which says what they are instead."""
    if name := foreign(data):
        raise BadInput(f"{where}: {refusal(name)}")
    try:
        return data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as e:
        told = "holds a lone surrogate" if surrogates(data) else "is broken UTF-8"
        raise BadInput(f"{where}: {told} at byte {e.start}, which stands for no character") from None


def refusal(name: str) -> str:
    """Why bytes of that kind are not taken in."""
    return f"is {name}, not text" if name == BINARY else f"is {name}, not UTF-8; convert it first"


def foreign(data: bytes) -> str | None:
    """What the bytes are when they are no UTF-8 at all: UTF-32, UTF-16, Windows-1256 or a binary file."""
    if data.startswith(UTF_32):
        return "UTF-32"
    if data.startswith(UTF_16) or looks_like_utf_16(data[:4096]):
        return "UTF-16"
    control, broken = len(CONTROL.findall(data)), undecodable(data)
    if control > 1 + len(data) // 100 or (control and broken):
        return BINARY
    return "Windows-1256" if broken > 0.1 and looks_like_windows(data) else None


def looks_like_utf_16(sample: bytes) -> bool:
    """Two bytes to a character without a byte order mark: read so, hardly any is unusual in Arabic pages."""
    if not CONTROL.search(sample):
        return False
    texts = (sample[: len(sample) // 2 * 2].decode(name, "replace") for name in ("utf-16-le", "utf-16-be"))
    return any(len(USUAL.findall(text)) > 0.9 * len(text) for text in texts)


def undecodable(data: bytes) -> float:
    """Of the bytes beyond ASCII the share that UTF-8 can make nothing of."""
    high = sum(map(len, re.findall(rb"[\x80-\xff]+", data)))
    return (len(data) - len(data.decode("utf-8", "ignore").encode("utf-8"))) / high if high else 0.0


def looks_like_windows(data: bytes) -> bool:
    """Read as Windows-1256, most of what is beyond ASCII are Arabic letters."""
    text = data.decode("cp1256", "replace")
    return len(ARABIC.findall(text)) > 0.7 * sum(map(len, re.findall(r"[^\x00-\x7f]+", text)))


def surrogates(data: bytes) -> bool:
    """Nothing but lone surrogates keeps the bytes from being UTF-8."""
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def fit(text: str, where: str) -> str:
    """The text when it is fit to be read: not blank, without NUL, Arabic.  Raises BadInput."""
    if not text or text.isspace():
        raise BadInput(f"{where}: is empty" if not text else f"{where}: holds nothing but blank space")
    if (at := text.find("\0")) >= 0:
        raise BadInput(f"{where}: holds a NUL character at offset {at}")
    arabic, every = len(ARABIC.findall(text)), len(LETTER.findall(text))
    if arabic < HARDLY_ANY * every or not arabic:
        raise BadInput(f"{where}: is not Arabic: of {every:,} letters {arabic:,} are")
    return text
