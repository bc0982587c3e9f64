"""Whether a body speaks where it is named, and to whom the holder of an office speaks: a medium, the press, another holder."""

from __future__ import annotations

from mahdar.find.names_fields import is_outlet
from mahdar.find.names_scan import Scan


def speaks(scan: Scan, i: int, stop: int) -> bool:
    """A verb of speech stands before or after it, or a word like «بحسب» before."""
    if i == 0 or scan.word[stop].speech:
        return scan.word[stop].speech
    before = scan.word[i - 1]
    return before.speech or any(before.text[cut:] in scan.names.said_by for cut in before.cuts)


def to_medium(scan: Scan, i: int) -> bool:
    """«لقناة الفجر» tells to whom somebody speaks, not what a body or an office is for."""
    aim = scan.names.without_li(scan.word[i].text)
    if aim is None or is_outlet(scan, i, aim):
        return aim is not None  # «لرويترز»
    bare = aim.removeprefix(scan.names.article)
    if bare not in scan.names.media and bare not in scan.names.of_media:
        return bare in scan.names.on_air and (scan.is_quote(i + 1) or scan.word[i + 1].text.removeprefix(scan.names.article) in scan.names.media)
    known = scan.entry(i, aim) if aim.startswith(scan.names.article) else None
    return not (known and known[0].kind == "body")  # «للوكالة الدولية للطاقة الذرية»


def to_hearers(scan: Scan, i: int) -> bool:
    """«للصحفيين» tells to whom the holder of an office speaks."""
    return str(scan.names.without_li(scan.word[i].text)).removeprefix(scan.names.article) in scan.names.hearers


def to_another(scan: Scan, i: int) -> bool:
    """«للرئيس» behind the office of a state tells to whom its holder speaks («قال الزعيم الكوري للرئيس …»)."""
    aim = scan.names.without_li(scan.word[i].text)
    return aim is not None and aim.startswith(scan.names.article) and scan.head(aim, "office") is not None
