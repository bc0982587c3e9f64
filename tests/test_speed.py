"""What is left out for speed changes no finding: indexes that say where a construction may apply, sums made in one go, a collector that rests meanwhile."""

from __future__ import annotations

import gc
import pathlib
from collections.abc import Iterable, Iterator

import msgspec
import pytest

from mahdar.errors import BadReading
from mahdar.find import STAGES, read
from mahdar.find.names import by_rules
from mahdar.find.names_scan import Scan
from mahdar.find.names_tagging import OUTSIDE, Seen, decoded
from mahdar.find.statements import all_drafts
from mahdar.find.statements.ends import described, ends_words
from mahdar.find.statements.scene import Scene
from mahdar.find.statements.turns import Turns, turns
from mahdar.find.times import longest, openings
from mahdar.find.times.scan import Scan as TimeScan
from mahdar.lexicon import Lexicon, lexicon
from mahdar.lexicon.names import NameWords
from mahdar.lexicon.tagging import Tagging, packed
from mahdar.lexicon.time import time_words
from mahdar.model import AnyFinding, Article, Reading

CORPUS = pathlib.Path(__file__).parent / "corpus"
LEXICON = lexicon()


EXAMPLES = sorted((pathlib.Path(__file__).parent.parent / "examples").glob("*.txt"))


def texts(file: str) -> list[str]:
    return [case["text"] for case in msgspec.yaml.decode((CORPUS / file).read_bytes())]


@pytest.mark.parametrize("file", ["statements.yaml", "contents.yaml", "reported.yaml"])
def test_words_end_at_turns_only(file: str) -> None:
    """Every token at which a construction of `ends` applies is one of the turns."""
    for text in texts(file):
        scene = Scene(read(Article.make("turns", text), stages=STAGES[:4]), LEXICON)
        found, everywhere = turns(scene), list(range(len(scene.page)))
        for draft in all_drafts(scene):
            for run in draft.content:
                tokens = range(run.first + 1, run.last)
                assert {k for k in tokens if ends_words(scene, draft, k)} <= set(found.ends), text
                assert described(scene, draft, run, found) == described(scene, draft, run, Turns(everywhere, everywhere)), text


def test_times_begin_where_they_are_looked_for() -> None:
    """No rule of times reads anything from a token that is none of the openings."""
    for text in texts("times.yaml"):
        scan = TimeScan(LEXICON.page(text), LEXICON.made(time_words))
        assert {i for i in range(scan.size) if longest(scan, i)} <= set(openings(scan)), text


def test_names_of_tables_are_told_by_their_second_word_too() -> None:
    """What `entry` finds is the longest of all the names that stand there word by word."""
    for text in texts("names.yaml")[:200]:
        scan = seen(text).scan
        for i in range(scan.size):
            known = scan.names.entries.get(scan.word[i].text, ())
            plain = [e for e in known if [w.text for w in scan.word[i : i + len(e.words)]] == list(e.words)]
            found = scan.entry(i, scan.word[i].text)
            assert not plain or found is not None and len(found[0].words) >= len(plain[0].words), text


def seen(text: str) -> Seen:
    scan = Scan(Article.make("seen", text), LEXICON.page(text), LEXICON.made(NameWords))
    return Seen(scan, by_rules(scan, LEXICON), LEXICON.made(Tagging))


def test_weights_are_those_of_the_features() -> None:
    tagging = LEXICON.made(Tagging)
    for text in texts("names.yaml")[:200]:
        one = seen(text)
        for i, weight in enumerate(one.weights(0, one.scan.size)):
            features = [feature for key in one.keys(i) for feature in tagging.features(key)]
            assert weight == sum(tagging.weights.get(feature, 0) for feature in features), (text, i)


def test_words_that_are_worth_no_step_are_no_name() -> None:
    tagging = LEXICON.made(Tagging)
    assert decoded([packed((0, 0, 0))] * 3, tagging) == [OUTSIDE] * 3
    for n, cost in enumerate(tagging.costs):
        for weight, worth in ((cost, False), (cost + 1, True)):
            assert tagging.is_worth(packed((*([-9] * n), weight, *([-9] * (2 - n))))) == worth
    assert all(cost > 0 for cost in tagging.costs)


@pytest.mark.parametrize("collecting", [True, False])
def test_collector_is_as_before(collecting: bool) -> None:
    (gc.enable if collecting else gc.disable)()
    try:
        read(Article.make("gc", "قال الوزير إن الطريق مفتوح."))
        assert gc.isenabled() == collecting
        with pytest.raises(BadReading):
            read(Article.make("gc", "قال الوزير إن الطريق مفتوح."), stages=(faulty,))
        assert gc.isenabled() == collecting
    finally:
        gc.enable()


def test_a_reading_leaves_no_ring_of_references() -> None:
    """What a stage makes goes by reference counts: the collector, which rests meanwhile, finds nothing behind any example."""
    articles = [Article.make(path.stem, path.read_text(encoding="utf-8")) for path in EXAMPLES]
    assert articles
    for article in articles:
        read(article)  # what is made once for a lexicon
    gc.collect()
    left = {}
    for article in articles:
        read(article)
        left[article.doc] = gc.collect()
    assert set(left.values()) == {0}, left


def faulty(reading: Reading, words: Lexicon) -> Iterable[AnyFinding]:
    def fails() -> Iterator[AnyFinding]:
        raise ValueError(f"{words.version} {gc.isenabled()}")
        yield

    assert not reading.findings and not gc.isenabled()
    return fails()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_reading_opens_no_table_twice(path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables are opened when they are first asked for; whoever asks anew for each article makes reading half as fast."""
    article = Article.make(path.name, path.read_text(encoding="utf-8"))
    first = read(article, LEXICON)
    opened: list[str] = []
    monkeypatch.setattr(Lexicon, "table", lambda _, name, kind: opened.append(name))
    assert (read(article, LEXICON), opened) == (first, [])
