"""The compiled package finds what the sources find; what is rewritten for the compiler is still the same Python."""

from __future__ import annotations

import ast
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest

from compiling.building import HERE, PACKAGE, ROOT, file_of, is_fresh, lacking, modules
from compiling.generators import rewritten
from compiling.rewriting import rewrite

EXAMPLES = sorted(str(path) for path in (ROOT / "examples").glob("*.txt"))


def found(folder: pathlib.Path) -> str:
    """What the package in a folder finds in the examples."""
    line = [sys.executable, "-P", "-m", "mahdar.cli", "read", *EXAMPLES, "--json"]
    done = subprocess.run(line, env=os.environ | {"PYTHONPATH": str(folder)}, cwd=folder, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(scope="module")
def as_they_are() -> str:
    return found(ROOT)


def test_every_listed_module_is_there() -> None:
    assert [module for module in modules() if not (ROOT / file_of(module)).exists()] == []


def test_rewritten_modules_find_the_same(tmp_path: pathlib.Path, as_they_are: str) -> None:
    """Without a compiler: what it would be given runs as Python too."""
    shutil.copytree(ROOT / PACKAGE, tmp_path / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    left = [module for module in modules() if not rewrite(tmp_path / file_of(module), module)]
    assert left == []
    assert found(tmp_path) == as_they_are


def test_the_compiled_package_finds_the_same(as_they_are: str) -> None:
    if not is_fresh():
        pytest.skip(f"no compiled package of the sources as they are; {lacking() or 'make compiled makes one'}")
    assert found(HERE) == as_they_are


def counted(asked: list[int]) -> Iterator[int]:
    """Numbers without end, each noted when it is asked for."""
    for number in itertools.count():
        asked.append(number)
        yield number


@pytest.mark.parametrize(
    "body",
    [
        "big = (n for n in ns if n > 2)\nreturn next(big, None)",
        "big = (n for n in ns if n > 2)\none = next(big)\nreturn [one, next(big)]",
        "return [n for n in itertools.islice((m for m in ns if m % 2), 2)]",
        "for n in (m for m in ns if m > 1):\n    if n > 4:\n        return n",
        "return list(itertools.islice((k for n in ns if (k := n * 2) > 3), 2))",
        "a, b = (n for n in itertools.islice(ns, 2))\nreturn a, b, sorted(-n for n in itertools.islice(ns, 3))",
        "return any(n == 2 for n in ns) and next(ns) in (1, *[n + 1 for n in range(3)])",
    ],
)
def test_generators_are_asked_for_as_much_as_before(body: str) -> None:
    """The same is returned, and no more numbers are asked for."""
    written = "def f(ns):\n" + textwrap.indent(body, "    ")
    tree = rewritten(ast.parse(written))
    told = []
    for one in (ast.parse(written), tree):
        space: dict[str, Any] = {"itertools": itertools, "Any": Any, "Iterator": Iterator}
        exec(compile(one, "test", "exec"), space)
        asked: list[int] = []
        told.append((space["f"](counted(asked)), asked))
    assert told[0] == told[1]


def module(folder: pathlib.Path, name: str, lines: list[str]) -> pathlib.Path:
    """A module of these lines."""
    file = folder / name
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_cached_properties_and_types_are_taken_apart(tmp_path: pathlib.Path) -> None:
    """A type of msgspec keeps its options in a module beside; a cached property is made once, also where it is None."""
    lines = [
        "from __future__ import annotations",
        "import functools",
        "from msgspec import Struct",
        "NEAR = 3",
        "class Place(Struct, frozen=True, gc=False):",
        "    at: int = NEAR",
        "class Held:",
        "    __slots__ = ('made', '__dict__')",
        "    def __init__(self) -> None:",
        "        self.made = 0",
        "    @functools.cached_property",
        "    def place(self) -> Place | None:",
        "        self.made += 1",
        "        return Place() if self.made > 1 else None",
    ]
    file = module(tmp_path, "held.py", lines)
    assert rewrite(file, "there.held")
    assert "frozen=True, gc=False" in (tmp_path / "held_shapes.py").read_text(encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    assert "from there.held_shapes import Place as Place" in text and "cached_property" not in text and "__slots__" not in text
    space: dict[str, Any] = {"Place": int}
    exec(text.replace("from there.held_shapes import Place as Place", ""), space)
    held = space["Held"]()
    assert (held.place, held.place, held.made) == (None, None, 1)


def test_a_type_that_needs_a_function_of_its_module_stays(tmp_path: pathlib.Path) -> None:
    lines = [
        "from msgspec import Struct",
        "def near(n: int) -> int:",
        "    return n",
        "class Place(Struct):",
        "    def far(self) -> int:",
        "        return near(1)",
    ]
    file = module(tmp_path, "place.py", lines)
    assert not rewrite(file, "place")
    assert file.read_text(encoding="utf-8") == "\n".join(lines)
