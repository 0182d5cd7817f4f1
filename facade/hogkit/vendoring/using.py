"""What one file uses of hogkit: its imports, the attributes that it names, and what it calls them by."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from attrs import define, frozen

from .. import _WHERE  # pyright: ignore[reportPrivateUsage]
from ..resources.table import ROWS
from .lacking import given
from .parts import API, MODELS, PARTS, models, opened_by, operations

# Arguments of a client, and of an evaluation, that need a part.
ARGUMENTS = dict.fromkeys(("delivery", "spool", "recorder", "on_error"), "capture")
BUDGETS = "shared_budgets"
ACCESSORS = ("getattr", "hasattr", "setattr", "delattr", "attrgetter", "methodcaller", "object")
IMPORTERS = (
    "import_module",
    "__import__",
    "find_spec",
    "resolve_name",
    "run_module",
    "importorskip",
)
GENERAL = re.compile(r"(partial_)?[a-z]+(_\d+)?")  # list, list_2, partial_update
DOTTED = re.compile(r"\.*\w+(\.\w+)*")


@frozen
class Use:
    """One use.

    Attributes:
        parts: Any of these brings it; none if it is not known what is used.
    """

    line: int
    what: str
    parts: tuple[str, ...]


@cache
def calls() -> dict[str, tuple[str, ...]]:
    """Operations, by their ids and their modules."""
    listed = operations()
    return {
        name: (f"{API}.{one}",) for one, (_, module) in listed.items() for name in (one, module)
    }


@cache
def attributes() -> dict[str, tuple[str, ...]]:
    """What anything may be asked for that gives a part: of clients, and operations but those called as
    half the world is, such as `list`, which count where generated modules are imported."""
    told = {name: parts for name, parts in calls().items() if not GENERAL.fullmatch(name)}
    return told | {name: (part.name,) for part in PARTS.values() for name in given(part)}


@cache
def exports() -> dict[str, tuple[str, ...]]:
    """What modules of hogkit have by name: the package, and `resources`. Nothing is said of the core's."""
    found = {name: opened_by(module) for name, module in _WHERE.items()}
    return {**found, **{row.item: (row.name,) for row in ROWS.values()}}


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """Models by their classes."""
    return {name: (f"{MODELS}{name}",) for name in models()}


@cache
def modules() -> dict[str, tuple[str, ...]]:
    """Models by their modules."""
    return {module: (f"{MODELS}{name}",) for name, module in models().items()}


@define(slots=False)
class File:
    """A file as a tree.

    Attributes:
        name: Of the copy, with dots.
        imports: Whether it has to do with hogkit; only few names count in other files.
        exports: Whether it has the package or something of the facade.
        generates: Whether it has generated modules.
    """

    tree: ast.Module
    name: str

    def __attrs_post_init__(self) -> None:
        self.roots = {"hogkit", API, self.name.rpartition(".")[2]}
        self.nodes = list(ast.walk(self.tree))
        dotted = [name for node in self.nodes for name in self._named(node)]
        self.texts = {str(node.value) for node in self.nodes if isinstance(node, ast.Constant)}
        self.imports = bool(dotted) or not self.roots.isdisjoint(self.texts)
        self.exports = any(API not in name for name in dotted) or bool(
            self.texts & (self.roots - {API})
        )
        self.generates = any(API in name for name in dotted) or API in self.texts

    def uses(self) -> Iterator[Use]:
        for node in self.nodes:
            line = getattr(node, "lineno", 0)
            for dotted in self._named(node):
                yield from self._of(line, dotted)
            if isinstance(node, ast.Attribute):
                yield from self._attribute(line, node.attr)
            elif isinstance(node, ast.Call):
                yield from self._call(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from self._text(line, node.value)
            elif isinstance(node, ast.MatchClass):
                for name in node.kwd_attrs:
                    yield from self._attribute(line, name)

    def _named(self, node: ast.AST) -> Iterator[tuple[str, ...]]:
        """Dotted names that are imported, from the package on."""
        dotted: list[str] = []
        if isinstance(node, ast.Import):
            dotted = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            dotted = [f"{node.module or ''}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            dotted = [node.value] if DOTTED.fullmatch(node.value) and "." in node.value else []
        for one in dotted:
            names = one.strip(".").split(".")
            ends = [index for index, name in enumerate(names) if name in self.roots]
            if ends:
                yield tuple(names[ends[-1] :])

    def _of(self, line: int, dotted: tuple[str, ...]) -> Iterator[Use]:
        """What a dotted name is of. Of the generated package it may be a module or a class."""
        root, *rest = dotted
        what = ".".join(dotted)
        if "*" in rest:
            tables = (classes, calls) if root == API else (exports, attributes)
            for node in self.nodes:
                if isinstance(node, ast.Name):
                    yield from _found(line, what, node.id, *tables)
        if root == API:
            yield from _listed(line, what, rest)
            for name in rest:
                yield from _found(line, what, name, classes, modules, calls)
            return
        module = ".".join(rest)
        while module and module not in _facade():
            module = module.rpartition(".")[0]
        if module and opened_by(module):
            yield Use(line, what, opened_by(module))
        for name in rest:
            yield from _found(line, what, name, exports, attributes)

    def _attribute(self, line: int, name: str) -> Iterator[Use]:
        yield from _found(line, f".{name}", name, attributes)
        if self.exports:
            yield from _found(line, f".{name}", name, exports)
        if self.generates:
            yield from _found(line, f".{name}", name, classes, calls)

    def _text(self, line: int, text: str) -> Iterator[Use]:
        if text == "HOGKIT_BUDGET":
            yield Use(line, text, (BUDGETS,))
        elif text in (self.name, *self.roots) and "-m" in self.texts:  # a command line
            yield Use(line, f"-m {text}", ("cli",))
        elif self.imports and text == "aiohttp":
            yield Use(line, repr(text), ("aiohttp",))
        elif self.imports and text in ARGUMENTS:  # of arguments that are put together
            yield Use(line, repr(text), (ARGUMENTS[text],))

    def _call(self, node: ast.Call) -> Iterator[Use]:
        called = ast.unparse(node.func).rpartition(".")[2]
        if called in ACCESSORS or called == "patch":
            yield from self._accessed(node, called)
        elif called in IMPORTERS:
            yield from self._imported(node, called)
        for word in node.keywords:
            yield from self._argument(called, word)

    def _accessed(self, node: ast.Call, called: str) -> Iterator[Use]:
        """`getattr(client, "query")`, `attrgetter("flags.evaluate")`, `mock.patch.object(client, "query")`."""
        names = node.args if called in ("attrgetter", "methodcaller", "patch") else node.args[1:2]
        for name in names:
            if isinstance(name, ast.Constant):
                for one in str(name.value).split("."):
                    yield from _found(node.lineno, f"{called} {one}", one, attributes)
            elif self.imports and called != "patch":
                yield Use(node.lineno, ast.unparse(node)[:80], ())

    def _imported(self, node: ast.Call, called: str) -> Iterator[Use]:
        """What is imported by a name that is text was read with all text of that kind."""
        for name in node.args[:1]:
            if isinstance(name, ast.Constant):
                bare = str(name.value)
                yield from self._of(node.lineno, (bare,)) if bare in self.roots else ()
            elif self.imports or any(root in ast.unparse(name) for root in self.roots):
                yield Use(node.lineno, ast.unparse(node)[:80], ())

    def _argument(self, called: str, word: ast.keyword) -> Iterator[Use]:
        name, what = word.arg or "**", f"{called}({word.arg}=…)"
        if name in ARGUMENTS:
            yield Use(word.value.lineno, what, (ARGUMENTS[name],))
        elif name == "transport" and ast.unparse(word.value) == "'aiohttp'":
            yield Use(word.value.lineno, what, ("aiohttp",))
        elif called == "Budget" and name in ("file", "redis", "**"):
            yield Use(word.value.lineno, what, (BUDGETS,))
        elif called == "evaluate" and name in ("report", "**"):  # which sends an event
            yield Use(word.value.lineno, what, ("capture",))


def _found(
    line: int, what: str, name: str, *tables: Callable[[], dict[str, tuple[str, ...]]]
) -> Iterator[Use]:
    for table in tables:
        if parts := table().get(name):
            yield Use(line, what, parts)


def _listed(line: int, what: str, names: Iterable[str]) -> Iterator[Use]:
    """`api.persons.OPERATIONS`: what reads the table of a tag may call any of it."""
    if "OPERATIONS" in names:
        for one, (tag, _) in operations().items():
            if tag in names:
                yield Use(line, what, (f"{API}.{one}",))


@cache
def _facade() -> frozenset[str]:
    """Modules and packages of which something is said."""
    return frozenset(name for part in PARTS.values() for name in part.opens)
