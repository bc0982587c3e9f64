"""A module in the Python that mypyc takes: the same code, its types of msgspec in a module beside it, its cached properties written out,
its constants final."""

from __future__ import annotations

import ast
import pathlib

from compiling.constants import finally_named
from compiling.generators import rewritten

SHAPES = "_shapes"
"""What the module beside it is called, behind its own name: it stays interpreted, since mypyc leaves out the options of such a type."""
BASES = {"Struct", "msgspec.Struct", "NamedTuple"}
USED = "from collections.abc import Iterator\nfrom typing import Any, Final\n"
CACHED = """
class Any:
    @property
    def {name}(self) -> {kind}:
        if not self._has_{name}:
            self._kept_{name} = self._make_{name}()
            self._has_{name} = True
        return self._kept_{name}
    _has_{name}: bool = False
    _kept_{name}: {kind}
"""


def rewrite(file: pathlib.Path, name: str) -> bool:
    """Write the module of that name anew, in place, and its types beside it; False where it is left as it is, since a type in it needs its functions."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    shapes = shapes_of(tree)
    if shapes:
        beside = shapes_alone(tree, shapes)
        if beside is None:
            return False
        file.with_name(file.stem + SHAPES + ".py").write_text(ast.unparse(beside), encoding="utf-8")
        package = name if file.stem == "__init__" else name.rpartition(".")[0]
        aliases = [ast.alias(shape.name, shape.name) for shape in shapes]
        tree.body[tree.body.index(shapes[0])] = ast.ImportFrom(f"{package}.{file.stem}{SHAPES}", aliases, 0)
        tree.body = [statement for statement in tree.body if statement not in shapes]
    for one in ast.walk(tree):
        if isinstance(one, ast.ClassDef):
            one.body = [new for old in one.body for new in member(old)]
    finally_named(tree)
    first = next(n for n, statement in enumerate(tree.body) if isinstance(statement, ast.ImportFrom))
    tree.body[first + 1 : first + 1] = ast.parse(USED).body
    file.write_text(ast.unparse(rewritten(tree)), encoding="utf-8")
    return True


def shapes_of(tree: ast.Module) -> list[ast.ClassDef]:
    """The types of msgspec that a module makes, and those made of them; named tuples too."""
    found: list[ast.ClassDef] = []
    names = set(BASES)
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef) and names & {ast.unparse(base) for base in statement.bases}:
            found.append(statement)
            names.add(statement.name)
    return found


def names_of(node: ast.AST) -> set[str]:
    """All names in a node."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def shapes_alone(tree: ast.Module, shapes: list[ast.ClassDef]) -> ast.Module | None:
    """A module with these types, and the imports and constants that they need; None where they need a function or another class."""
    needed = set().union(*map(names_of, shapes))
    body: list[ast.stmt] = []
    for statement in reversed(tree.body):
        if statement in shapes:
            body.append(statement)
        elif isinstance(statement, (ast.Import, ast.ImportFrom)):
            body += imported(statement, needed)
        elif needed & names_given(statement):
            body.append(statement)
            needed |= names_of(statement)
        elif isinstance(statement, (ast.ClassDef, ast.FunctionDef)) and statement.name in needed:
            return None
    return ast.fix_missing_locations(ast.Module(body[::-1], []))


def names_given(statement: ast.stmt) -> set[str]:
    """The names that an assignment gives a value; none of anything else."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target] if isinstance(statement, ast.AnnAssign) else []
    return set().union(*map(names_of, targets))


def imported(statement: ast.Import | ast.ImportFrom, needed: set[str]) -> list[ast.stmt]:
    """The part of an import that is needed."""
    if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
        return [statement]
    names = [alias for alias in statement.names if (alias.asname or alias.name).split(".")[0] in needed]
    if not names:
        return []
    return [ast.ImportFrom(statement.module, names, statement.level) if isinstance(statement, ast.ImportFrom) else ast.Import(names)]


def member(statement: ast.stmt) -> list[ast.stmt]:
    """A part of a class as mypyc takes it: a cached property as a property with a place for what was made; no list of slots."""
    if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__slots__":
        return []
    cached = isinstance(statement, ast.FunctionDef) and any(ast.unparse(one).endswith("cached_property") for one in statement.decorator_list)
    if not cached or not isinstance(statement, ast.FunctionDef) or statement.returns is None:
        return [statement]
    written = ast.parse(CACHED.format(name=statement.name, kind=ast.unparse(statement.returns))).body[0]
    assert isinstance(written, ast.ClassDef)
    statement.name, statement.decorator_list = "_make_" + statement.name, []
    return [*written.body, statement]
