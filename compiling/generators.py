"""Generator expressions: mypyc makes lists of those that it cannot turn into a loop, so that what is asked for one at a time would all be made at once."""

from __future__ import annotations

import ast
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

INTO_LOOPS = {"any", "all", "next", "sum", "list", "tuple", "set"}
"""Functions of which mypyc makes a loop."""
TAKE_ALL = {"frozenset", "dict", "sorted", "min", "max", "Counter"}
"""Functions that use up what they are given; so do the methods below."""
METHODS = {"join", "extend", "update", "union", "intersection", "difference", "isdisjoint", "issubset", "issuperset", "fromkeys"}
SCOPES = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BODIES = ("body", "orelse", "finalbody")


def rewritten(tree: Node) -> Node:
    """The same with generators as mypyc takes them, written where they are used, as lists, or as functions that yield."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            put_where_used(function)
    Listed().visit(tree)
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            Lifted(function).lift(function.body)
    return ast.fix_missing_locations(tree)


def names_in(node: ast.AST, name: str) -> int:
    """How often a name stands in a node."""
    return sum(isinstance(one, ast.Name) and one.id == name for one in ast.walk(node))


def lists_of(node: ast.AST) -> list[list[ast.stmt]]:
    """All lists of statements in a function."""
    found = [getattr(one, part, None) for one in ast.walk(node) for part in BODIES]
    return [one for one in found if isinstance(one, list) and one]


def is_into_loop(call: ast.AST) -> bool:
    """A call of which mypyc makes a loop when it is given a generator."""
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in INTO_LOOPS and bool(call.args)


def put_where_used(function: ast.FunctionDef) -> None:
    """`found = (…)`, with `next(found, None)` in the next statement and nowhere else: `next((…), None)`."""
    for body in lists_of(function):
        for before, after in list(zip(body, body[1:], strict=False)):
            if isinstance(before, ast.Assign) and isinstance(before.targets[0], ast.Name) and isinstance(before.value, ast.GeneratorExp):
                name = before.targets[0].id
                call = first_call(after)
                if call and names_in(function, name) == 2 and isinstance(call.args[0], ast.Name) and call.args[0].id == name:
                    call.args[0] = before.value
                    body.remove(before)


def first_call(statement: ast.stmt) -> ast.Call | None:
    """The call of `next` and its like that a statement evaluates before all else."""
    value = getattr(statement, "value", None)
    while value is not None and not is_into_loop(value):
        value = next((getattr(value, part) for part in ("test", "left", "func", "value") if isinstance(getattr(value, part, None), ast.expr)), None)
    return value if isinstance(value, ast.Call) else None


class Listed(ast.NodeTransformer):
    """Generators that are used up where they stand become lists."""

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        """`*(… for …)`."""
        node.value = as_list(node.value)
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """`a, b = (… for …)`."""
        if isinstance(node.targets[0], ast.Tuple):
            node.value = as_list(node.value)
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """`sorted(… for …)`, `",".join(… for …)`."""
        named = isinstance(node.func, ast.Name) and node.func.id in TAKE_ALL
        if named or isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
            node.args = [as_list(arg) for arg in node.args]
        return self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """`x in (a, *others)`, which mypyc doesn't take."""
        node.comparators = [as_tuple(one) for one in node.comparators]
        return self.generic_visit(node)


def as_list(node: ast.expr) -> ast.expr:
    """A generator as a list, all else as it is."""
    return ast.ListComp(node.elt, node.generators) if isinstance(node, ast.GeneratorExp) else node


def as_tuple(node: ast.expr) -> ast.expr:
    """A tuple with other tuples spread out in it as one that is made of a list; all else as it is."""
    spread = isinstance(node, ast.Tuple) and any(isinstance(one, ast.Starred) for one in node.elts)
    return ast.Call(ast.Name("tuple", ast.Load()), [ast.List(node.elts, ast.Load())], []) if isinstance(node, ast.Tuple) and spread else node


class Lifted(ast.NodeTransformer):
    """What is left becomes a function that yields, in front of the statement; within a lambda or comprehension, an iterator over a list."""

    def __init__(self, function: ast.FunctionDef) -> None:
        self.function = function
        self.made: list[ast.stmt] = []
        self.inner = 0
        self.kept = [node for node in ast.walk(function) if isinstance(node, ast.GeneratorExp) and self.names_more(node)]

    def lift(self, body: list[ast.stmt]) -> None:
        """Put the functions in front of the statements of a list, and of those within them."""
        for statement in list(body):
            if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
                continue
            for part in [getattr(statement, part, None) for part in BODIES] + [handler.body for handler in getattr(statement, "handlers", [])]:
                if isinstance(part, list):
                    self.lift(part)
            self.made = []
            self.heads(statement)
            at = body.index(statement)
            body[at:at] = self.made

    def heads(self, statement: ast.stmt) -> None:
        """Look through what a statement itself evaluates."""
        for field, value in ast.iter_fields(statement):
            if isinstance(value, ast.AST):
                setattr(statement, field, self.visit(value))
            elif isinstance(value, list) and value and not isinstance(value[0], (ast.stmt, ast.ExceptHandler)):
                setattr(statement, field, [self.visit(one) for one in value])

    def visit(self, node: ast.AST) -> ast.AST:
        """A generator that stands where mypyc makes no loop of it is lifted."""
        if is_into_loop(node) and isinstance(node, ast.Call) and isinstance(node.args[0], ast.GeneratorExp):
            self.within(node.args[0])
            node.args[1:] = [self.visit(arg) for arg in node.args[1:]]  # type: ignore[misc]
            return node
        if isinstance(node, ast.GeneratorExp):
            return self.lifted(node)
        return self.within(node)

    def within(self, node: ast.AST) -> ast.AST:
        """The same, its parts looked through; what a comprehension goes through first is evaluated outside of it."""
        if isinstance(node, SCOPES) and not isinstance(node, ast.Lambda):
            node.generators[0].iter = self.visit(node.generators[0].iter)  # type: ignore[assignment]
        self.inner += isinstance(node, SCOPES)
        self.generic_visit(node)
        self.inner -= isinstance(node, SCOPES)
        return node

    def lifted(self, node: ast.GeneratorExp) -> ast.AST:
        """The call of a function that yields what the generator does."""
        if self.inner or node in self.kept:
            self.within(node)
            return ast.Call(ast.Name("iter", ast.Load()), [as_list(node)], [])
        number = sum(isinstance(one, ast.FunctionDef) for one in ast.walk(self.function)) + len(self.made)
        inner: ast.stmt = ast.Expr(ast.Yield(node.elt))
        first, *more = node.generators
        for loop in (*reversed(more), ast.comprehension(first.target, ast.Name("items_", ast.Load()), first.ifs, 0)):
            for test in reversed(loop.ifs):
                inner = ast.If(test, [inner], [])
            inner = ast.For(loop.target, loop.iter, [inner], [])
        made = ast.parse(f"def yielded_{number}(items_: Any) -> Iterator[Any]:\n    pass").body[0]
        assert isinstance(made, ast.FunctionDef)
        made.body = [inner]
        self.made.append(made)
        return ast.Call(ast.Name(made.name, ast.Load()), [first.iter], [])

    def names_more(self, node: ast.GeneratorExp) -> bool:
        """A name that the generator gives (`:=`) stands in the function outside of such generators too."""
        given = {one.target.id for one in ast.walk(node) if isinstance(one, ast.NamedExpr)}
        within = [one for one in ast.walk(self.function) if isinstance(one, ast.GeneratorExp)]
        return any(names_in(self.function, name) != names_in(ast.Tuple(outermost(within)), name) for name in given)


def outermost(nodes: list[ast.GeneratorExp]) -> list[ast.expr]:
    """Those that stand in no other of them."""
    inner = {id(one) for node in nodes for one in ast.walk(node) if one is not node}
    return [node for node in nodes if id(node) not in inner]
