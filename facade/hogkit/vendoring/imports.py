"""What a module imports of its own package, read by its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import define, frozen


@frozen
class Import:
    """One imported name.

    Attributes:
        module: Where it is from: its dotted name in the package, "" for the package itself.
        name: What is imported; it may be a module as well.
        called: What it is called where it is imported.
        at_once: Whether importing the module does it; else a function does, or a type checker.
    """

    module: str
    name: str
    called: str
    at_once: bool


@define(slots=False)
class Module:
    """A module of a package that is to be copied.

    Attributes:
        path: In the copy, such as `resources/table.py`.
    """

    path: str
    text: bytes

    @property
    def package(self) -> tuple[str, ...]:
        """The names of the package that its relative imports start from."""
        return tuple(self.path.split("/")[:-1])

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        return tuple(self._read(self.tree, at_once=True))

    def used_of(self, name: str) -> set[str]:
        """The attributes that are asked for of a name."""
        return {
            node.attr
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == name
        }

    def _read(self, node: ast.AST, *, at_once: bool) -> Iterator[Import]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ImportFrom) and child.level:
                yield from self._imported(child, at_once=at_once)
            else:
                yield from self._read(child, at_once=at_once and not _later(child))

    def _imported(self, node: ast.ImportFrom, *, at_once: bool) -> Iterator[Import]:
        above = self.package[: len(self.package) - node.level + 1]
        module = ".".join((*above, *([node.module] if node.module else [])))
        for alias in node.names:
            yield Import(module, alias.name, alias.asname or alias.name, at_once)


def _later(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)


def path_of(module: str, files: Mapping[str, bytes]) -> str | None:
    """The file of a module; None if there is none."""
    place = module.replace(".", "/")
    tried = (f"{place}.py", f"{place}/__init__.py") if place else ("__init__.py",)
    return next((path for path in tried if path in files), None)


def module_of(path: str) -> str:
    """The dotted name of the module in a file."""
    place = path.removesuffix(".py").replace("/", ".")
    return "" if place == "__init__" else place.removesuffix(".__init__")
