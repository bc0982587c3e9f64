"""By which constructions two accounts of one story part, and what looks like it and is none."""

from __future__ import annotations

import pathlib
from typing import Any

import pytest
import yaml

from mahdar.find import read
from mahdar.lexicon import lexicon
from mahdar.lexicon.accounts import AccountsTable, accounts
from mahdar.lexicon.wording import wording
from mahdar.model import Article, Reading
from mahdar.show.labels import Labels
from mahdar.weave.answered import answered
from mahdar.weave.conflicts import Claim, Conflict, claims, judge, telling
from mahdar.weave.constructions import CONSTRUCTIONS
from mahdar.weave.quantities import Counting

LEXICON = lexicon()
REBUTTALS: list[dict[str, Any]] = yaml.safe_load((pathlib.Path(__file__).parent / "corpus" / "weave" / "rebuttals.yaml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = yaml.safe_load((pathlib.Path(__file__).parent / "corpus" / "weave" / "conflicts.yaml").read_text(encoding="utf-8"))
STORY = """مفاوضات مياه النهر تتعثر في جولتها الرابعة

تعثرت جولة مفاوضات مياه النهر بين الوفدين بسبب خلاف على حصص الري والسدود والملاحة.
"""


def reading(doc: str, sentence: str) -> Reading:
    return read(Article.make(doc, f"{STORY}{sentence}\n", published="2023-05-16", outlet=doc), LEXICON)


def parted(a: str, b: str) -> list[tuple[Claim, Claim, Conflict]]:
    """All conflicts between two articles that share a key, as a record would find them."""
    one, other = reading("a", a), reading("b", b)
    words, texts = LEXICON.made(wording), (one.article.text, other.article.text)
    pairs = [(x, y) for x in claims(one, LEXICON) for y in claims(other, LEXICON) if set(telling(x, words)) & set(telling(y, words))]
    return [(x, y, found) for x, y in pairs if (found := judge(x, y, texts, LEXICON))]


def named(row: dict[str, Any]) -> str:
    return f"{row.get('by') or 'not ' + row['not']}: {row['b']}"


@pytest.mark.parametrize("row", [row for row in CASES if "by" in row], ids=named)
def test_accounts_that_part(row: dict[str, Any]) -> None:
    found = parted(row["a"], row["b"])
    assert {c.kind for _, _, c in found} == {row["kind"]}
    names = next((c.names for c in CONSTRUCTIONS if row["by"] in c.names), ())
    assert not names or all({f.name for f in a.facts} & set(names) and {f.name for f in b.facts} & set(names) for a, b, _ in found)


@pytest.mark.parametrize("row", [row for row in CASES if "not" in row], ids=named)
def test_accounts_that_do_not(row: dict[str, Any]) -> None:
    assert parted(row["a"], row["b"]) == []


def test_every_construction_has_both_cases() -> None:
    wanted = {"denial", *(c.names[0] for c in CONSTRUCTIONS)}
    assert wanted - {row.get("by") for row in CASES} == set()
    assert wanted - {row.get("not") for row in CASES} == set()


def test_every_reason_is_told_in_arabic() -> None:
    """No reason that weave gives, and no part of one, stands in English before readers of Arabic; those of English have it as it is."""
    ar, en = (Labels(LEXICON, lang) for lang in ("ar", "en"))
    reasons = {c.why for row in CASES for _, _, c in parted(row["a"], row["b"])}
    answers = {c.why for row in REBUTTALS for c in answered(claims(reading("a", row["text"]), LEXICON), LEXICON)}
    assert len({ar.reason(part) for part in answers}) == 3
    for part in {part for why in reasons | answers for part in why.split("; ")}:
        assert ar.reason(part) != part
        assert en.why(part) == part
    assert ar.why("denied right after; articles 0.41 alike") == "نفي يلي القول؛ تشابه المقالتين 0.41"
    assert ar.why("a reason that nobody gives") == "a reason that nobody gives"


def test_order_does_not_matter() -> None:
    for row in CASES:
        assert sorted(c.kind for _, _, c in parted(row["a"], row["b"])) == sorted(c.kind for _, _, c in parted(row["b"], row["a"]))


def test_the_words_of_the_table_are_found_in_a_text() -> None:
    """Every word stands for itself when it is folded and stemmed as a text is."""
    table, known = LEXICON.table("accounts", AccountsTable), LEXICON.made(accounts)
    words = LEXICON.made(wording)
    for name in ("wars", "killed", "people", "lasting", "visits", "attacks", "polls", "charges", "statements", "truth", "back", "agreed", "clock", "demands"):
        for word in getattr(table, name):
            assert words.stem(*words.tokens(word)) in getattr(known, name), word
    folded = "least listing lasts stays visit_lasts comes counted_from begins after this rejecting answering accusing wrongs formerly ago bounds of"
    for name in folded.split():
        for word in getattr(table, name):
            assert words.tokens(word)[0] in getattr(known, name), word


def test_a_word_of_which_folding_leaves_nothing_is_no_number() -> None:
    text = "\u0640 12 كتابا \u0640\u0640 و"
    assert [q.value for q in LEXICON.made(Counting).quantities(text, 0, len(text))] == [12.0]


@pytest.mark.parametrize("row", REBUTTALS, ids=lambda row: str(row["text"]))
def test_what_an_article_denies_of_what_it_says_right_before(row: dict[str, Any]) -> None:
    article = reading("a", row["text"])
    found = [(c.a, c.b) for c in answered(claims(article, LEXICON), LEXICON)]
    text = article.article.text
    assert len(found) == len(row["denied"])
    for (a, b), (said, denied) in zip(found, row["denied"], strict=True):
        assert text[slice(*a)].startswith(said)
        assert text[slice(*b)].startswith(denied)
