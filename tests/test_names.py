"""Names: every closed word has a row, positive and negative; every state, body, place and office is found in a sentence of its own."""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

import msgspec
import pytest

from mahdar.errors import BadTable
from mahdar.find import read
from mahdar.find.names import by_rules, names
from mahdar.find.names_scan import Scan
from mahdar.find.offices import Offices
from mahdar.lexicon import lexicon
from mahdar.lexicon import persons as persons_table
from mahdar.lexicon.latin import latin
from mahdar.lexicon.name_tables import BodiesTable, FamilyRow, NamingTable, OfficesTable, PersonRow, PlacesTable, StateRow, UnnamedTable
from mahdar.lexicon.names import NameWords
from mahdar.model import Article, Mention, Reading

ROWS = pathlib.Path(__file__).parent / "corpus" / "words" / "names.yaml"
LEXICON = lexicon()
LISTS = (
    "fathers",
    "firsts_alike",
    "joins",
    "begins",
    "ordinals",
    "locatives",
    "sides",
    "links",
    "within",
    "qualities",
    "stops",
    "manners",
    "portfolios",
    "posted",
    "posts",
    "seats",
    "seated",
    "aims",
    "purposed",
    "unions",
    "second_ranks",
    "joined_aims",
    "fellows",
    "doers",
    "latin",
    "latin_particles",
    "owned",
    "bound",
    "generals",
    "foreign_links",
    "foreign_ends",
    "clubs",
    "no_fields",
    "terms",
    "before_or_next",
    "charged",
    "in_charge",
    "said_by",
    "compounds",
    "servants",
    "lookalikes",
    "spoken_for",
    "labels",
    "everyday",
    "times",
    "deeds",
    "named_after",
    "eastern",
    "called",
)
KINDS = {
    "titles": {"person"},
    "offices": {"office", "person"},
    "bodies": {"body"},
    "places": {"place"},
    "unnamed": {"unnamed"},
    "posted": {"office", "person", "body"},
    "everyday": {"person"},
    "stops": {"person", "body"},
    "manners": {"person", "body"},
    "deeds": {"person"},
    "second_ranks": {"person"},
    "joined_aims": {"body"},
    "bound": {"unnamed"},
    "fellows": {"body"},
    "doers": {"body"},
    "latin": {"body"},
    "latin_particles": {"body"},
    "owned": {"person"},
    "generals": {"person"},
    "foreign_links": {"body"},
    "foreign_ends": {"body"},
    "named_after": {"body"},
    "eastern": {"person"},
    "charged": {"person"},
    "in_charge": {"person"},
    "terms": {"person"},
}


class Row(msgspec.Struct, forbid_unknown_fields=True):
    table: str
    word: str
    yes: str
    no: str


def rows() -> list[Row]:
    return msgspec.yaml.decode(ROWS.read_bytes(), type=list[Row])


def found(text: str) -> list[Mention]:
    """What the rules find, with whose words the tagger of persons then judges."""
    return by_rules(Scan(Article.make("row", text), LEXICON.page(text), LEXICON.made(NameWords)), LEXICON)


def bare(text: str) -> str:
    """The sentence of a row without its brackets."""
    return text.replace("[", "").replace("]", "")


def closed_words() -> Iterator[tuple[str, str]]:
    """Every closed word of the tables of names, with the name of its table."""
    naming = LEXICON.table("naming", NamingTable)
    for name in LISTS:
        yield from ((name, word) for word in getattr(naming, name))
    yield "negation", naming.negation
    yield from (("titles", title.word) for title in naming.titles)
    yield from (("offices", row.word) for row in LEXICON.table("offices", OfficesTable).offices)
    yield from (("bodies", head.word) for head in LEXICON.table("bodies", BodiesTable).heads)
    yield from (("places", word) for word in LEXICON.table("places", PlacesTable).heads)
    unnamed = LEXICON.table("unnamed", UnnamedTable)
    yield from (("unnamed", head.word) for head in unnamed.heads)
    yield from (("source adjectives", word) for word in unnamed.adjectives)
    yield from (("veils", words) for words in unnamed.veils)


def test_every_closed_word_has_a_row() -> None:
    have = {(row.table, row.word) for row in rows()}
    assert sorted(set(closed_words()) - have) == []
    assert sorted(have - set(closed_words())) == []


@pytest.mark.parametrize("row", [pytest.param(r, id=f"{n}-{r.table}") for n, r in enumerate(rows())])
def test_row(row: Row) -> None:
    text = bare(row.yes)
    start, stop = row.yes.index("["), row.yes.index("]") - 1
    mentions = found(text)
    assert [m for m in mentions if (start, stop) in ((m.span.start, m.span.stop), (m.head.start, m.head.stop))], [(m.rule, m.span.text) for m in mentions]
    kinds = KINDS.get(row.table)
    place = row.no.find("[") if "[" in row.no else row.no.find(row.word)
    wrong = [m for m in found(bare(row.no)) if (kinds is None or m.kind in kinds) and m.span.start <= place < m.span.stop]
    assert not wrong, [(m.rule, m.span.text) for m in wrong]


def test_locatives_make_places() -> None:
    for row in rows():
        if row.table == "locatives":
            assert [m.kind for m in found(bare(row.yes))] == ["place"], row


@pytest.mark.parametrize(("word", "sex"), [(word, sex) for sex, words in LEXICON.table("unnamed", UnnamedTable).of_kind.items() for word in words])
def test_sources_have_adjectives_of_any_kind(word: str, sex: str) -> None:
    whole, other = (f"{word} نباتي{'ة' * (kind == 'f')}" for kind in (sex, "f" if sex == "m" else "m"))
    spans = [m.span.text for m in found(f"ثم وصلت {whole} أمس.")]
    assert whole in spans or word not in spans, spans
    assert other not in [m.span.text for m in found(f"ثم وصلت {other} أمس.")]
    assert whole not in [m.span.text for m in found(f"ثم وصلت {whole} المدينة أمس.")]


@pytest.mark.parametrize("word", LEXICON.table("naming", NamingTable).hamza_words)
def test_everyday_words_that_begin_like_the_article_are_no_names(word: str) -> None:
    spans = [m.span.text for m in found(f"وفاز على منافسه إيفرين أليستور. وفاز على منافسه إيفرين {word} هنا.")]
    assert spans == ["إيفرين أليستور"]


@pytest.mark.parametrize("word", LEXICON.table("naming", NamingTable).wrapping)
def test_wrapping_bodies_hold_another(word: str) -> None:
    inner = [m.span.text for m in read(Article.make("row", f"تحركت {word} الأمم المتحدة أمس.")).of(Mention) if m.rule == "name_within"]
    assert inner == ["الأمم المتحدة"]
    assert not [m for m in read(Article.make("row", f"تحركت {word} كبيرة أمس.")).of(Mention) if m.rule == "name_within"]


@pytest.mark.parametrize("row", persons_table.rows(LEXICON), ids=lambda row: row.name)
def test_every_person_is_found(row: PersonRow) -> None:
    for name in (row.name, *row.also):
        heads = [m.head.text for m in found(f"ثم رفض {name} ذلك.") if m.kind == "person"]
        assert name in heads, (name, heads)
    for alone in row.alone or ():
        assert alone in [m.head.text for m in found(f"ثم رفض {alone} ذلك.") if m.kind == "person"], alone


@pytest.mark.parametrize("row", LEXICON.table("families", tuple[FamilyRow, ...]), ids=lambda row: row.name)
def test_every_family_name_ends_a_name(row: FamilyRow) -> None:
    text = f"ثم عاد السيد مروان {row.name} إلى البيت."
    assert [m for m in found(text) if m.head.text == f"مروان {row.name}"], [(m.rule, m.head.text) for m in found(text)]


def entries() -> Iterator[tuple[str, str, str]]:
    """One sentence for each name of the tables: kind, name, entry."""
    for state in LEXICON.table("states", tuple[StateRow, ...]):
        yield from (("state", name, state.name) for name in (state.name, *state.also))
        if state.capital:
            yield from (("state", city, state.name) for city in (state.capital, *state.city_also))
    for place in LEXICON.table("places", PlacesTable).places:
        if place.sure:
            yield from (("place", name, place.name) for name in (place.name, *place.also))
    for body in LEXICON.table("bodies", BodiesTable).names:
        yield from (("body", name, body.name) for name in (body.name, *body.also))
    for office in LEXICON.table("offices", OfficesTable).phrases:
        yield "office", office.name, office.name


@pytest.mark.parametrize("kind", ["state", "place", "body", "office"])
def test_every_entry_is_found(kind: str) -> None:
    wrong = []
    for mine, name, entry in entries():
        text = f"ثم رفضت {name} ذلك."
        if mine == kind and not [m for m in found(text) if m.kind == kind and m.entry == entry and m.span.text == name]:
            wrong.append((name, [(m.rule, m.span.text, m.entry) for m in found(text)]))
    assert not wrong


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("سيرغي ريابكوف", "Sergei Ryabkov"),
        ("بوتين", "Putin"),
        ("يوري ستانكولر", "Yuri Stankoler"),
        ("خوسيه بورتينيو", "Jose Bortinio"),
        ("ماريا زاخاروفا", "Maria Zakharova"),
        ("عبد الفتاح السيسي", "Abdel Fattah al-Sisi"),
        ("خليفة حفتر", "Khalifa Haftar"),
        ("البيت الأبيض", "White House"),
        ("موسكو", "Moscow"),
        ("أميركا", "United States"),
        ("كيم جونغ-أون", "Kim Jong-On"),
    ],
)
def test_latin(arabic: str, english: str) -> None:
    assert latin(arabic, LEXICON) == english


ODD = ["", " ", "\n\n", "و", "ـ", "«»", "#", "_", "قال", "الرئيس", "وقال الرئيس،", "عبد", "أبو", "مصدر", "وزير", "باسم", "\u064b", "د.", "ميخائيل كراسنوفيتش و"]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str) -> None:
    for mention in found(text):
        assert text[mention.span.start : mention.span.stop] == mention.span.text


@pytest.mark.parametrize("odd", [text for text in ODD if text.strip()])
def test_odd_texts_before_words_said(odd: str) -> None:
    reading = read(Article.make("row", f"{odd} النقابة قالت إن السد امتلأ."))
    assert all(reading.article.text[f.span.start : f.span.stop] == f.span.text for f in reading.findings)


OWN = """
- {name: كارلو ستانكوفيتش, en: Karlo Stanković, also: [كارل ستانكوفتش], wikidata: Q1}
- {name: موفق الصالح, en: Muwaffaq al-Saleh, alone: [أبو الليث]}
"""


def test_a_users_own_persons(tmp_path: pathlib.Path) -> None:
    own = tmp_path / "people.yaml"
    own.write_text(OWN, encoding="utf-8")
    words = lexicon(people=str(own))
    article = Article.make("own", "وصل كارل ستانكوفتش ثم رفض أبو الليث ذلك.")
    entries = {m.head.text: m.entry for m in names(Reading(article=article), words)}
    assert entries == {"كارل ستانكوفتش": "كارلو ستانكوفيتش", "أبو الليث": "موفق الصالح"}
    assert words.version != LEXICON.version
    assert latin("كارل ستانكوفتش", words) == "Karlo Stanković"


def test_a_users_own_persons_badly_written(tmp_path: pathlib.Path) -> None:
    own = tmp_path / "people.yaml"
    own.write_text("- {en: Nobody}", encoding="utf-8")
    with pytest.raises(BadTable, match=r"people\.yaml"):
        lexicon(people=str(own)).made(NameWords)
    with pytest.raises(BadTable, match=r"nowhere\.yaml"):
        lexicon(people=str(tmp_path / "nowhere.yaml"))


def test_without_the_table_of_persons() -> None:
    article = Article.make("off", "ثم وصل بوتين إلى المدينة.")
    assert [m.rule for m in names(Reading(article=article), lexicon(persons=False))] == []


def test_the_share_of_the_lion_is_nobodys() -> None:
    assert [m.rule for m in found("ونال الجيش نصيب الأسد من القمح.") if m.kind == "person"] == []
    assert [m.head.text for m in found("ثم رفض الأسد ذلك.") if m.kind == "person"] == ["الأسد"]


@pytest.mark.parametrize(("word", "taken"), LEXICON.table("naming", NamingTable).taking.items())
def test_bodies_are_named_with_what_their_aim_takes(word: str, taken: str) -> None:
    name = f"منظمة ال{word} {taken} الغابات"
    assert name in [m.span.text for m in found(f"ثم زار الوفد {name} أمس.") if m.kind == "body"]
    assert name not in [m.span.text for m in found(f"ثم زار الوفد {name.replace(taken, 'مع')} أمس.") if m.kind == "body"]


@pytest.mark.parametrize("word", LEXICON.table("naming", NamingTable).completed)
def test_participles_that_something_completes_are_no_part_of_a_body_with_a_name(word: str) -> None:
    """Behind a bare noun the participle tells which body is meant, as any adjective does."""
    for taken in ("بالغابات", "على الغابات"):
        assert 'منظمة "ضفاف"' in [m.span.text for m in found(f'ثم زار الوفد منظمة "ضفاف" ال{word}ة {taken} أمس.') if m.kind == "body"]
    assert 'منظمة "ضفاف" الطبية' in [m.span.text for m in found('ثم زار الوفد منظمة "ضفاف" الطبية بالمركب أمس.') if m.kind == "body"]


@pytest.mark.parametrize("word", LEXICON.table("naming", NamingTable).serving)
def test_who_serves_holds_not_the_office_that_he_serves(word: str) -> None:
    offices: Offices = LEXICON.made(Offices)
    held = f"{word} الرئيس التونسي"
    assert not offices.held_by(held, offices.of_text(held), offices.of_text("الرئيس التونسي"))
    assert offices.held_by("الرئيس التونسي", offices.of_text("الرئيس التونسي"), offices.of_text("الرئيس"))


@pytest.mark.parametrize("word", LEXICON.table("naming", NamingTable).deputies)
def test_a_deputy_holds_not_his_chiefs_office_but_with_the_article_his_own(word: str) -> None:
    offices: Offices = LEXICON.made(Offices)
    held, own = f"{word} الرئيس التونسي", f"ال{word} رئيس اللجنة"
    assert not offices.held_by(held, offices.of_text(held), offices.of_text("الرئيس التونسي"))
    assert offices.held_by(held, offices.of_text(held), offices.of_text(word))
    assert offices.held_by(own, offices.of_text(own), offices.of_text("رئيس اللجنة"))
