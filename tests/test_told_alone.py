"""A noun alone with the article means the only person so far who is told to be that."""

from __future__ import annotations

import pytest

from mahdar.find import read
from mahdar.model import Article, Referent, Statement


def speakers(text: str) -> list[tuple[str, ...]]:
    """Who speaks in the statements of a text, in order."""
    reading = read(Article.make("row", text))
    names = {r.span: tuple(n.name for n in r.names) for r in reading.of(Referent)}
    return [names.get(s.cue, ()) for s in reading.of(Statement)]


KNOWN = [
    "وصل حاكم ولاية الساحل، راؤول كنتاناس، إلى المرفأ. وقالت بلدية المرفأ إن السد امتلأ. واتهم الحاكم البلدية بالتقصير.",
    "رأت بلدية المرفأ أن عازفة القيثارة الحديثة، نينا كنتاناس، ستزور المدينة. وقدمت كنتاناس عروضا عديدة هنا. وقالت العازفة إن اللحن جديد.",
    "حاخام المرفأ ينتقد البلدية\n\nوصل حاخام المرفأ، راؤول كنتاناس، صباحا. وقالت البلدية إن السد امتلأ. وقال الحاخام إن الطريق مقطوع.",
]


@pytest.mark.parametrize("text", KNOWN)
def test_only_one_told_so(text: str) -> None:
    assert speakers(text)[-1] in {("راؤول كنتاناس",), ("نينا كنتاناس",)}


OTHERS = [
    # two are called so
    "وصل حاكم ولاية الساحل، راؤول كنتاناس، إلى المرفأ مع حاكم ولاية الجبل، ماريو بالتاس. وقالت بلدية المرفأ إن السد امتلأ. واتهم الحاكم البلدية بالتقصير.",
    # another one was brought in without a name
    "رأت بلدية المرفأ أن عازفة القيثارة الحديثة، نينا كنتاناس، ستزور المدينة. ووصلت أمس عازفة شابة من الجبل إلى هنا. وقالت العازفة إن اللحن جديد.",
    # a woman is meant
    "رأت بلدية المرفأ أن عازف القيثارة الحديثة، راؤول كنتاناس، سيزور المدينة. وقدم كنتاناس عروضا عديدة هنا. وقالت العازفة إن اللحن جديد.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_is_guessed(text: str) -> None:
    assert speakers(text)[-1] not in {("راؤول كنتاناس",), ("نينا كنتاناس",)}


@pytest.mark.parametrize("noun", ["الداعية", "الداعية الكويتي"])
def test_mans_noun_with_a_womans_ending(noun: str) -> None:
    text = "وصل الداعية الكويتي، فؤاد كنتاناس، إلى المرفأ. وقالت بلدية المرفأ إن السد امتلأ. وقال {} إن الطريق مقطوع."
    assert speakers(text.format(noun))[-1] == ("فؤاد كنتاناس",)
    assert speakers(text.format(noun).replace("وقال ", "وقالت "))[-1] != ("فؤاد كنتاناس",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال المدير المشارك في معهد البحار في النرويج راؤول كنتاناس إن السد امتلأ.", "راؤول كنتاناس"),
        ("أبدى الوزير في الحكومة النرويجية راؤول كنتاناس تفاؤله، قائلا إن السد امتلأ.", "راؤول كنتاناس"),
        ("قال المدير المشارك في معهد البحار، والباحث الأول في الدراسة راؤول كنتاناس، إن السد امتلأ.", "راؤول كنتاناس"),
    ],
)
def test_named_past_phrase(text: str, name: str) -> None:
    assert speakers(text)[-1] == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "انتقد الوزير في الحكومة النرويجية راؤول كنتاناس في خطابه.",
        "قال المتحدث باسم الوزيرة في الحكومة النرويجية نينا كنتاناس إن السد امتلأ.",
        "قالت المديرة في معهد البحار في النرويج إن راؤول كنتاناس غادر.",
    ],
)
def test_not_named_past_phrase(text: str) -> None:
    assert not {("راؤول كنتاناس",), ("نينا كنتاناس",)} & {*speakers(text)}
