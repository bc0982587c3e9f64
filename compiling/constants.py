"""Constants of a module: mypyc finds a final one by its place, and any other by its name, each time it is used."""

from __future__ import annotations

import ast
import collections


def finally_named(tree: ast.Module) -> None:
    """Make those final that are given a value once, at the top of the module, and are written in capitals."""
    body = [part for statement in tree.body for part in apart(statement)]
    names = collections.Counter(one.id for one in ast.walk(tree) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store))
    tree.body = [final(statement) if names[constant(statement)] == 1 else statement for statement in body]


def constant(statement: ast.stmt) -> str:
    """The name in capitals that a statement gives a value; empty where it does something else."""
    target = statement.targets[0] if isinstance(statement, ast.Assign) and len(statement.targets) == 1 else getattr(statement, "target", None)
    value = getattr(statement, "value", None)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "TypeVar":
        return ""
    assigns = isinstance(statement, ast.Assign) or isinstance(statement, ast.AnnAssign) and statement.value is not None
    return target.id if assigns and isinstance(target, ast.Name) and target.id.isupper() else ""


def apart(statement: ast.stmt) -> list[ast.stmt]:
    """`A, B = 1, 2` and `A, B = range(2)` as two statements, all else as it is."""
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1 or not isinstance(statement.targets[0], ast.Tuple):
        return [statement]
    names, value = statement.targets[0].elts, statement.value
    values: list[ast.expr] = []
    if isinstance(value, ast.Tuple):
        values = value.elts
    elif isinstance(value, ast.Call) and ast.unparse(value) == f"range({len(names)})":
        values = [ast.Constant(n) for n in range(len(names))]
    if len(values) != len(names) or any(isinstance(one, ast.Starred) for one in (*names, *values)):
        return [statement]
    return [ast.Assign([name], one) for name, one in zip(names, values, strict=True)]


def final(statement: ast.stmt) -> ast.stmt:
    """The same, final."""
    word = ast.Name("Final", ast.Load())
    if isinstance(statement, ast.AnnAssign):
        return ast.AnnAssign(statement.target, ast.Subscript(word, statement.annotation, ast.Load()), statement.value, 1)
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return ast.AnnAssign(statement.targets[0], word, statement.value, 1)
    return statement
