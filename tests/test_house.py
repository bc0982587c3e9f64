"""The rules of the house: where Arabic may stand, what a table may hold, who makes spans, who imports whom, how small the parts are; every rule has cases."""

from __future__ import annotations

import ast
import json
import pathlib
import re
import subprocess
import tomllib
import unicodedata
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import yaml

from mahdar.find import STAGES, read
from mahdar.lexicon import lexicon
from mahdar.model import Article
from mahdar.weave import WEAVERS

ROOT = pathlib.Path(__file__).parent.parent
CODE = sorted(p for room in ("mahdar", "bench", "compiling", "docs") for p in (ROOT / room).rglob("*.py"))
PARTS = [p for p in CODE if p.relative_to(ROOT).parts[0] != "docs"]
TABLES = sorted((ROOT / "mahdar" / "lang").rglob("*.yaml"))
TEMPLATES = sorted(p for p in (ROOT / "mahdar" / "show").rglob("*") if p.is_file() and p.suffix not in (".py", ".pyc"))
CORPUS = ROOT / "tests" / "corpus"

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
PLAIN = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ")
ALIKE_MARK = "# alike"


def name_of(path: pathlib.Path) -> str:
    return str(path.relative_to(ROOT))


def each(paths: list[pathlib.Path]) -> Any:
    return pytest.mark.parametrize("path", paths, ids=name_of)


def is_arabic(letter: str) -> bool:
    """A letter proper: no mark, no digit, no tatweel."""
    return ("\u0600" <= letter <= "\u08ff") and unicodedata.category(letter) == "Lo"


# code


RANGE = re.compile(".-.", re.DOTALL)


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """All string constants of a module but its docstrings."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node


@each(CODE)
def test_no_arabic_letter_in_a_code_string(path: pathlib.Path) -> None:
    """A range such as [\\u0620-\\u064a] in a pattern tells scripts apart and is no word; a letter written as an escape is one."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [f"line {s.lineno}: {s.value}" for s in strings(tree) if any(map(is_arabic, RANGE.sub("", s.value)))] == []


@each(TEMPLATES)
def test_no_arabic_letter_in_a_template(path: pathlib.Path) -> None:
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if any(map(is_arabic, line))] == []


@each(CODE)
def test_spans_are_made_in_one_place(path: pathlib.Path) -> None:
    if path.name == "model.py":
        return
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    names = [(c.lineno, c.func.id if isinstance(c.func, ast.Name) else getattr(c.func, "attr", "")) for c in calls]
    assert [line for line, name in names if name == "Span"] == []


def test_nothing_names_the_place_where_it_was_written() -> None:
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    texts = {f: (ROOT / f).read_bytes() for f in files if (ROOT / f).is_file()}
    assert [f for f, data in texts.items() if re.search(rb"(?<![\w.])/work/|\.library/|/root/", data) and f != "tests/test_house.py"] == []


def test_nothing_is_kept_but_what_belongs_here() -> None:
    """At the root stand documents and settings; records, lots and articles that somebody tried are no part of the project."""
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    known = (".md", ".toml", ".gitignore", ".gitattributes", ".editorconfig", ".cff", ".yaml", ".yml")
    assert [f for f in files if "/" not in f and not f.endswith(known) and f not in ("LICENSE", "Makefile", "MANIFEST.in", "constraints.txt", "setup.py")] == []
    assert [f for f in files if f.endswith(".jsonl") and not f.startswith(("examples/", "tests/", "bench/audits/", "bench/annotations/"))] == []


# size


LINES, BODY, PARAMETERS = 400, 40, 5
"""The most lines of a module, lines of a function with all that is inside it, and parameters of a function beside self."""


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    a = function.args
    every = [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]
    return [p.arg for p in every if p.arg not in ("self", "cls")]


@each(PARTS)
def test_modules_and_functions_are_small(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = list(functions(ast.parse(text)))
    assert len(text.splitlines()) <= LINES
    assert [f.name for f in found if (f.end_lineno or 0) - f.lineno >= BODY] == [], "too long"
    assert [f.name for f in found if len(parameters(f)) > PARAMETERS] == [], "too many parameters"


# tables


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from scalars(key)
            yield from scalars(value)


def lists(node: yaml.Node) -> Iterator[yaml.SequenceNode]:
    if isinstance(node, yaml.SequenceNode):
        yield node
        for item in node.value:
            yield from lists(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from lists(value)


def words_of(item: yaml.Node) -> str:
    """An entry of a list as one string: a word, or all words of a row."""
    return "\x00".join(s.value for s in scalars(item))


@each(TABLES)
def test_table_is_in_normal_form(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if unicodedata.normalize("NFC", line) != line] == []


def mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
    for child in node.value if isinstance(node, yaml.SequenceNode | yaml.MappingNode) else ():
        for part in child if isinstance(child, tuple) else (child,):
            yield from mappings(part)


@each(TABLES)
def test_no_key_of_a_table_stands_twice(path: pathlib.Path) -> None:
    """YAML would take the last one, silently."""
    keys = [[key.value for key, _ in node.value] for node in mappings(yaml.compose(path.read_text(encoding="utf-8")) or yaml.ScalarNode("", ""))]
    assert [sorted({key for key in some if some.count(key) > 1}, key=str) for some in keys if len(set(map(str, some))) < len(some)] == []


@each(TABLES)
def test_table_has_no_presentation_forms_and_no_bare_invisible_characters(path: pathlib.Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.findall("[\ufb50-\ufdff\ufe70-\ufefc]", text) == []
    assert [f"U+{ord(c):04X}" for c in text if c in BIDI or (unicodedata.category(c) in ("Cf", "Cc") and c != "\n")] == []


@each([t for t in TABLES if t.name != "letters.yaml"])
def test_table_has_arabic_letters_only(path: pathlib.Path) -> None:
    """Letters of Persian, Urdu and other scripts stand only in letters.yaml, as escapes."""
    text = path.read_text(encoding="utf-8")
    assert sorted({f"U+{ord(c):04X} {unicodedata.name(c)}" for c in text if is_arabic(c) and c not in PLAIN}) == []


@each([t for t in TABLES if t.name != "letters.yaml"])
def test_no_two_entries_of_a_list_are_alike_after_folding(path: pathlib.Path) -> None:
    """But for those whose line says `# alike` and why."""
    text = path.read_text(encoding="utf-8")
    lines, fold = text.splitlines(), lexicon().folding.fold
    twice = []
    for node in lists(yaml.compose(text) or yaml.ScalarNode("", "")):
        seen: dict[str, str] = {}
        for item in node.value:
            words = words_of(item)
            known = seen.setdefault(fold(words), words)
            if known is not words and ALIKE_MARK not in lines[item.start_mark.line]:
                twice.append(f"line {item.start_mark.line + 1}: {words!r} is {known!r}")
    assert twice == []


# rules and their cases


class Case(msgspec.Struct):
    """What of a case of tests/corpus/*.yaml is needed here."""

    rule: str
    text: str
    find: list[dict[str, Any]]
    published: str | None = None
    title: str | None = None
    outlet: str | None = None


def corpus() -> list[Case]:
    return [case for file in sorted(CORPUS.glob("*.yaml")) for case in msgspec.yaml.decode(file.read_bytes(), type=list[Case])]


FIND = {p: ast.parse(p.read_text(encoding="utf-8")) for p in sorted((ROOT / "mahdar" / "find").rglob("*.py"))}


def rule_places() -> dict[str, int]:
    """Functions with a parameter `rule`, and types with a field of that name, each with its place among the arguments."""
    places = {}
    for node in (n for tree in FIND.values() for n in ast.walk(tree)):
        if isinstance(node, ast.FunctionDef):
            names = [a.arg for a in node.args.args]
        elif isinstance(node, ast.ClassDef):
            names = [n.target.id for n in node.body if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)]
        else:
            continue
        if "rule" in names:
            places[node.name] = names.index("rule")
    return places


def given_rule(node: ast.AST, places: dict[str, int]) -> ast.expr | None:
    """What a call gives as `rule`, or an assignment to `.rule`."""
    if isinstance(node, ast.keyword) and node.arg == "rule":
        return node.value
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute) and node.targets[0].attr == "rule":
        return node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        place = places.get(node.func.id, len(node.args))
        return node.args[place] if place < len(node.args) else None
    return None


def lists_of_rules() -> Iterator[str]:
    """Names of functions in the tuples that fix the order in which constructions are tried."""
    for tree in FIND.values():
        targets = [(n.value, n.target if isinstance(n, ast.AnnAssign) else n.targets[0]) for n in tree.body if isinstance(n, ast.Assign | ast.AnnAssign)]
        for value, target in targets:
            named = isinstance(target, ast.Name) and target.id.isupper() and target.id != "STAGES"
            if named and isinstance(value, ast.Tuple) and value.elts and all(isinstance(e, ast.Name) for e in value.elts):
                yield from (e.id for e in value.elts if isinstance(e, ast.Name) and e.id.islower())


def rules_in_code() -> set[str]:
    """All names of rules that the finders can give."""
    places = rule_places()
    given = [given_rule(node, places) for tree in FIND.values() for node in ast.walk(tree)]
    literal = {node.value for value in given if value for node in ast.walk(value) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return literal | set(lists_of_rules())


def rules_that_fire() -> set[str]:
    """Names of all rules that find something in the corpus and in the examples."""
    articles = [Article.make("case", c.text, published=c.published, title=c.title, outlet=c.outlet) for c in corpus()]
    articles += [Article.make(p.name, p.read_text(encoding="utf-8")) for p in (ROOT / "examples").glob("*.txt")]
    return {f.rule for a in articles for f in read(a).findings}


@pytest.mark.parametrize("kind", ["positive", "negative"])
def test_every_rule_has_cases(kind: str) -> None:
    have = {c.rule for c in corpus() if bool(c.find) == (kind == "positive")}
    assert sorted((rules_in_code() | rules_that_fire()) - have) == [], f"without a {kind} case"


def test_every_case_names_a_rule_that_exists() -> None:
    """A negative case of a rule that was renamed would pass for ever."""
    assert sorted({c.rule for c in corpus()} - rules_in_code() - rules_that_fire()) == []


# floors


def contracts() -> dict[str, dict[str, Any]]:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {c["name"]: c for c in table["tool"]["importlinter"]["contracts"]}


def room(module: str) -> str:
    """The module under mahdar.find or mahdar.weave that a function lives in."""
    return ".".join(module.split(".")[:3])


def test_every_finder_is_in_the_contract_of_finders() -> None:
    assert {room(stage.__module__) for stage in STAGES} <= set(contracts()["Finders do not import each other"]["modules"])


def test_every_weaver_is_in_the_contract_of_weavers() -> None:
    assert {room(w.items.__module__) for w in WEAVERS} <= set(contracts()["Weavers do not import each other"]["modules"])


# figures


def test_floors_are_shares() -> None:
    floors = json.loads((ROOT / "bench" / "floors.json").read_text(encoding="utf-8"))
    assert floors and all(0 <= value <= 1 for value in floors.values())
