"""The dossier: one self-contained page with everything that a record holds about a scope, each line opening on the words of its article."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from importlib import resources

import jinja2

from mahdar.lexicon.latin import latin
from mahdar.record.store import Record
from mahdar.record.views import Gathered, Scope, gather
from mahdar.show.accounts import Accounts
from mahdar.show.brief import Brief
from mahdar.show.chapters import Chapters
from mahdar.show.labels import Labels
from mahdar.show.positions import Positions

INDENT = re.compile(r"\n[ \n]+")
"""What templates put before a line; no words of an article stand after a line break."""
LETTERS = re.compile(r">[^<]*&#34;[^<]*<")
"""Letters between tags in which quotation marks stand; they need no escape there."""


def dossier(record: Record, scope: Scope | None = None, lang: str = "ar") -> str:
    """The page for a scope of the record, its labels in Arabic or in English.  Equal records give the same page.

    Raises BadRequest for another language.
    """
    scope = scope or Scope()
    return page(gather(record, scope), scope, lang)


def page(gathered: Gathered, scope: Scope, lang: str) -> str:
    """The page of what was gathered for the scope."""
    labels = Labels(gathered.lexicon, lang)
    environment = templates()
    environment.filters["latin"] = functools.cache(lambda name: latin(name, gathered.lexicon))
    script = tidy(environment.get_template("dossier.js").render())
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    it = Chapters(gathered, labels)
    stands = Positions(it)
    shown = {"it": it, "positions": stands, "brief": Brief(it, stands, scope.since), "accounts": Accounts(it)}
    return tidy(environment.get_template("dossier.html").render(L=labels, scope=scope, script=script, digest=digest, **shown))


def tidy(page: str) -> str:
    """The page without what only makes it longer."""
    return LETTERS.sub(lambda match: match[0].replace("&#34;", '"'), INDENT.sub("\n", page))


def templates() -> jinja2.Environment:
    """The templates of the pages; all that is put into them is escaped."""
    folder = resources.files("mahdar.show") / "templates"
    loader = jinja2.FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8"))
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
