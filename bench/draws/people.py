"""Persons across articles, to be judged by eye: the clusters most often named, and proposals that are asked about.

    python -m bench.draws.people [--clusters N]

Every twelfth article of the large collection is read and woven.  `draw` gives proposals between the two bounds by lot; run as a module it prints
the clusters of the persons named in most articles, with their forms and offices, each a line to be judged.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from bench.shared import ant
from mahdar import Article, read
from mahdar.lexicon import lexicon
from mahdar.weave import pairs
from mahdar.weave.clusters import Compared, clusters
from mahdar.weave.forms import ASKED, JOINED, Form, Item, fact, several
from mahdar.weave.people import judge, people

EVERY = 12
Places = dict[Form, list[Item]]


@functools.lru_cache(maxsize=1)
def woven() -> tuple[Places, dict[str, str], list[Compared]]:
    """The persons of every twelfth article: items by form, documents by article id, and what the rules say of two forms."""
    words, places, docs = lexicon(), defaultdict(list), {}
    for row in itertools.islice(ant(), 0, None, EVERY):
        article = Article.make(row["doc"], row["text"], published=row.get("published"))
        docs[article.id] = article.doc
        for item in people(read(article), words):
            if fact(item.form, "type") == "PER":
                places[item.form].append(item)
    forms = sorted(places, key=lambda form: (form.keys, form.facts))
    said = ((a, b, judge(a, b, words)) for a, b in sorted(pairs(forms), key=lambda pair: (pair[0].keys, pair[0].facts, pair[1].keys, pair[1].facts)))
    return dict(places), docs, [(a, b, edge) for a, b, edge in said if edge]


def place(item: Item, docs: dict[str, str]) -> dict[str, Any]:
    """The document and span of an item."""
    article, _, span = item.address.partition(":")
    start, _, stop = span.partition("-")
    return {"doc": docs[article], "span": [int(start), int(stop)]}


def draw(seed: int, count: int) -> Iterator[tuple[dict[str, Any], str]]:
    """Proposals that two forms are one person, from those that are asked about; the key names the first place of each form."""
    places, docs, said = woven()
    asked = [(a, b, edge) for a, b, edge in said if edge.verdict == "same" and ASKED <= edge.score < JOINED]
    random.Random(seed).shuffle(asked)
    for a, b, edge in asked[:count]:
        first, second = (min(places[form], key=lambda item: item.address) for form in (a, b))
        key = {"kind": "proposal", "a": place(first, docs), "b": place(second, docs)}
        yield key, f"{edge.score:.2f} {edge.why}\n  {told(a)}\n  {told(b)}"


def told(form: Form) -> str:
    """A form's name, offices and bodies on one line."""
    about = "; ".join(sorted(several(form, "offices"))) or "-"
    return f"{fact(form, 'name')}  [{about}]"


def frequent(count: int) -> Iterator[tuple[dict[str, Any], str]]:
    """The clusters of the persons named in most articles, with all their forms."""
    places, docs, said = woven()
    form_of = {item.address: form for form, items in places.items() for item in items}
    groups = clusters((item for items in places.values() for item in items), said)
    ranked = sorted(groups, key=lambda group: (-len({address.partition(":")[0] for address in group}), group))
    for rank, group in enumerate(ranked[:count], 1):
        forms = Counter(form_of[address] for address in group)
        key = {"kind": "cluster", "rank": rank, "first": place(Item(address=group[0], form=form_of[group[0]]), docs)}
        names = Counter(fact(form_of[address], "name") for address in group)
        offices = Counter(office for form in forms for office in several(form, "offices"))
        shown = ", ".join(f"{name} {n}" for name, n in names.most_common())
        yield key, f"{shown}\n     {'; '.join(office for office, _ in offices.most_common(8))}"


def main() -> None:
    """Print the clusters named in most articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clusters", type=int, default=200)
    for key, text in frequent(parser.parse_args().clusters):
        print(f"{key['rank']:4} {key['first']['doc']} {key['first']['span']}  {text}")


if __name__ == "__main__":
    main()
