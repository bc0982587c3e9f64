"""Every word of the tables of speech and grammar has a text in which it plays its role and one in which it merely stands (tests/corpus/words/)."""

from __future__ import annotations

import functools
import pathlib
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from mahdar.find import read
from mahdar.find.cast import Cast
from mahdar.find.name_ends import NameEnds
from mahdar.lexicon import lexicon
from mahdar.lexicon.grammar import GrammarTable
from mahdar.lexicon.name_tables import NamingTable
from mahdar.lexicon.speech import Speech, SpeechTable
from mahdar.model import Article, Reading, Referent, Span, Statement

WORDS = pathlib.Path(__file__).parent / "corpus" / "words"
CLINGING = 3  # letters that may cling to the front of a word
ENDING = 3  # letters that may follow it: a pronoun, the ending of the feminine


class SpeechRow(msgspec.Struct, forbid_unknown_fields=True):
    """In the text `plays` the word plays its role in a statement; in `stands` it (or what is written like it) merely stands."""

    table: str
    word: str
    plays: str
    stands: str


class Told(msgspec.Struct, forbid_unknown_fields=True):
    """A text and the contents of its statements, in order; where the word decides it, also acts, modes, who speaks, where, to whom, through whom."""

    text: str
    content: list[str]
    act: list[str] | None = None
    mode: list[str] | None = None
    hypothetical: list[bool] | None = None
    names: list[str] | None = None
    channel: list[str | None] | None = None
    addressee: list[str | None] | None = None
    relay: list[list[str]] | None = None


class GrammarRow(msgspec.Struct, forbid_unknown_fields=True):
    """The word plays the role of its list in `plays` and merely stands in `stands`."""

    table: str
    word: str
    plays: Told
    stands: Told


SPEECH = msgspec.yaml.decode((WORDS / "speech.yaml").read_bytes(), type=list[SpeechRow])
GRAMMAR = msgspec.yaml.decode((WORDS / "grammar.yaml").read_bytes(), type=list[GrammarRow])


def key(word: str) -> str:
    """A word for comparison: folded, or as it is when folding leaves nothing of it."""
    return lexicon().folding.fold(word) or word


# what is found


@functools.lru_cache(maxsize=512)
def statements(text: str) -> tuple[Statement, ...]:
    return tuple(read(Article.make("row", text)).of(Statement))


def tokens(text: str) -> list[str]:
    """The folded words and marks of a text."""
    return list(lexicon().page(text).word)


def holds(text: str, word: str) -> bool:
    """A word of the text is `word`, or `word` with letters clinging to its front."""
    wanted = key(word)
    return any(t.endswith(wanted) and len(t) - len(wanted) <= CLINGING for t in tokens(text))


def holds_bent(text: str, word: str) -> bool:
    """A word of the text is `word` with a pronoun or without («رفضه», «صفحتها»)."""
    stem = key(word).removesuffix("ة")
    return any(stem in t and len(t) - len(stem) <= CLINGING + ENDING for t in tokens(text))


def holds_phrase(text: str, words: str) -> bool:
    """The words stand in the text one after the other, the first with or without letters clinging to it."""
    have, wanted = tokens(text), tokens(words)
    runs = (have[i : i + len(wanted)] for i in range(len(have)))
    return any(run[1:] == wanted[1:] and run[0].endswith(wanted[0]) and len(run[0]) - len(wanted[0]) <= 1 for run in runs if len(run) == len(wanted))


def holds_form(text: str, lemma: str, nouns: bool) -> bool:
    """A word of the text is a written form of the verb (or noun) with this lemma."""
    speech, wanted = lexicon().made(Speech), key(lemma)
    readings = (c for t in tokens(text) for c in (*speech.beside.get(t, ()), *speech.cues.get(t, ())))
    return any(key(c.lemma) == wanted and (c.shape == "noun") == nouns for c in readings)


def part_of(statement: Statement, table: str) -> Span | None:
    """The part of a statement in which a word of the table plays its role."""
    if table in ("channels", "sittings", "accounts", "media"):
        return statement.channel
    return statement.addressee if table == "hearers" else statement.cue


def has_word(text: str, row: SpeechRow) -> bool:
    """The word of the row, in some form, stands in the text."""
    if row.table in ("verbs", "nouns"):
        return holds_form(text, row.word, nouns=row.table == "nouns")
    if row.table in ("contents", "accounts"):
        return holds_bent(text, row.word)
    return holds_phrase(text, row.word) if row.table == "sources" else holds(text, row.word)


def parts(text: str, row: SpeechRow) -> list[str]:
    """The words of the statements of a text in which the word of the row could play its role."""
    if row.table == "contents":
        acts = {key(c.noun): c.act for c in lexicon().table("speech", SpeechTable).contents}
        return [s.content[0].text.split()[0] for s in statements(text) if s.act == acts.get(key(row.word))]
    return [span.text for s in statements(text) if (span := part_of(s, row.table))]


def contents(text: str) -> list[str]:
    """The contents of all statements of a text, in order."""
    return [span.text for s in statements(text) for span in s.content]


def names(text: str) -> list[str]:
    """Who speaks in the statements of a text, in order."""
    reading = read(Article.make("row", text))
    speakers = {r.span: r.names for r in reading.of(Referent)}
    return [name.name for s in reading.of(Statement) for name in speakers.get(s.cue, ())]


def check(told: Told) -> None:
    assert contents(told.text) == told.content
    for field in ("act", "mode", "hypothetical"):
        wanted = getattr(told, field)
        assert wanted is None or [getattr(s, field) for s in statements(told.text)] == wanted
    for part in ("channel", "addressee"):
        spans, wanted = [getattr(s, part) for s in statements(told.text)], getattr(told, part)
        assert wanted is None or [span and span.text for span in spans] == wanted
    assert told.relay is None or [[span.text for span in s.relay] for s in statements(told.text)] == told.relay
    assert told.names is None or names(told.text) == told.names


# rows


def each(rows: list[Any]) -> Any:
    return pytest.mark.parametrize("row", rows, ids=[f"{n}-{r.table}-{r.word}" for n, r in enumerate(rows)])


@each(SPEECH)
def test_word_of_speech_in_its_role(row: SpeechRow) -> None:
    assert any(has_word(part, row) for part in parts(row.plays, row)), (row.word, parts(row.plays, row))


@each(SPEECH)
def test_word_of_speech_without_its_role(row: SpeechRow) -> None:
    assert has_word(row.stands, row), f"{row.word} does not stand in its negative text"
    assert not any(has_word(part, row) for part in parts(row.stands, row)), (row.word, parts(row.stands, row))


@each(GRAMMAR)
def test_word_of_grammar_in_its_role(row: GrammarRow) -> None:
    check(row.plays)


@each(GRAMMAR)
def test_word_of_grammar_without_its_role(row: GrammarRow) -> None:
    check(row.stands)


# nothing is left out


def words_of_speech() -> Iterator[tuple[str, str]]:
    table = lexicon().table("speech", SpeechTable)
    yield from (("verbs", verb.past) for verb in table.verbs)
    yield from (("nouns", noun.noun) for noun in table.nouns)
    yield from (("sources", source.words) for source in table.sources)
    yield from (("contents", content.noun) for content in table.contents)
    for name in table.__struct_fields__:
        yield from ((name, word) for word in getattr(table, name) if isinstance(word, str))


def words_of_grammar() -> Iterator[tuple[str, str]]:
    table = lexicon().table("grammar", GrammarTable)
    for name in table.__struct_fields__:
        words = () if name == "informants" else getattr(table, name)  # test_informant_behind_a_source_phrase
        yield from ((name, word) for word in ([words] if isinstance(words, str) else sorted(words)))


@pytest.mark.parametrize(("words", "rows"), [(words_of_speech, SPEECH), (words_of_grammar, GRAMMAR)], ids=["speech", "grammar"])
def test_every_word_has_a_row(words: Any, rows: list[Any]) -> None:
    have = {(row.table, key(row.word)) for row in rows}
    missing = [f"{table}: {word}" for table, word in words() if (table, key(word)) not in have]
    assert missing == [], "words without a row in tests/corpus/words/"


@pytest.mark.parametrize(("words", "rows"), [(words_of_speech, SPEECH), (words_of_grammar, GRAMMAR)], ids=["speech", "grammar"])
def test_every_row_has_its_word(words: Any, rows: list[Any]) -> None:
    """A row of a word that left its table would prove nothing."""
    have = {(table, key(word)) for table, word in words()}
    assert [f"{row.table}: {row.word}" for row in rows if (row.table, key(row.word)) not in have] == [], "rows without a word in lang/ar/"


@pytest.mark.parametrize("thing", lexicon().table("named_things", tuple[str, ...]))
def test_thing_with_a_name_in_quotation_marks(thing: str) -> None:
    """A quotation right after the thing is its name; one that says something of it is quoted speech."""
    named, said = f'قال الوزير إن {thing} "نجمة الشمال" قديم.', f'قال الوزير إن {thing} الشمال "لن يستمر".'
    assert [s.mode for s in statements(named) if s.rule == "cue_speaker_clause"] == ["indirect"]
    assert [s.mode for s in statements(said) if s.rule == "cue_speaker_clause"] == ["mixed"]


@pytest.mark.parametrize("kin", lexicon().table("kin", tuple[str, ...]))
def test_kin_with_a_pronoun_speaks(kin: str) -> None:
    """Somebody's kin is a subject; somebody's plan is what is announced."""
    assert names(f"وأعلن {kin}ه أن السفينة عادت.") == [f"{kin}ه"]
    assert names(f"وأعلن خطته لزيارة {kin}ه في المدينة.") in ([], ["وأعلن"])


NAMING = lexicon().table("naming", NamingTable)


@pytest.mark.parametrize("end", ["", *NAMING.unfinished_ends])
@pytest.mark.parametrize("word", sorted(NAMING.unfinished))
def test_name_ends_before_a_participle_that_is_completed_behind_it(word: str, end: str) -> None:
    """«الشاب البالغ من العمر …»: with nothing behind it the participle may be any adjective."""
    assert ended(f"الصباغ ال{word}{end}", "من القرية") == "الصباغ"
    assert ended(f"الصباغ ال{word}{end}", "أمس") == f"الصباغ ال{word}{end}"


@pytest.mark.parametrize("words", NAMING.aside)
def test_name_ends_before_what_is_said_by_the_way(words: str) -> None:
    """«الوزارة بالتعاون مع …»; words alone are a place."""
    assert ended(f"نقابة الصباغين {words}", "مع الناس") == "نقابة الصباغين"
    assert ended(words.split()[0], "مع الناس") == words.split()[0]


def ended(place: str, behind: str) -> str:
    """The words of a place that are the name, with other words behind it."""
    article = Article.make("row", f"وقال {place} {behind} إن الباب مفتوح.")
    cast = Cast(Reading(article=article), lexicon())
    return NameEnds(cast).of(article.span(5, 5 + len(place))).text


@pytest.mark.parametrize("word", sorted(lexicon().table("grammar", GrammarTable).informants))
def test_informant_behind_a_source_phrase(word: str) -> None:
    """Whoever is told without the article is a source behind «بحسب», and none behind another verb."""
    heard = f"غرق القارب في الميناء، بحسب {word} في القرية."
    assert (contents(heard), names(heard)) == (["غرق القارب في الميناء"], [f"{word} في القرية"])
    assert contents(f"وشاهدنا {word} في القرية.") == []
