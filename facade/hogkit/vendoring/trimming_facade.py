"""The modules of the facade that name every part, with those of some parts alone."""

from __future__ import annotations

import ast
from collections.abc import Callable

from ..resources.table import ROWS
from .trimming import Trimmed, assigned, table

# After the `__getattr__` of a module, which checkers would think gives any name.
LOOKING_UP = """

    _present = __getattr__

    def __getattr__(name: str) -> object:
        from {dots}vendoring.left_out import check

        check(__name__, name)
        return _present(name)"""
Keeps = Callable[[str], bool]


def exporting(text: bytes, keeps: Keeps) -> bytes:
    """The package itself, exporting what is of modules that are kept."""
    trimmed = Trimmed(text)
    modules = table(trimmed.tree, "_MODULES")
    kept = {name for module, names in exports(text).items() if keeps(module) for name in names}
    trimmed.without_entries(modules, lambda module, _: keeps(module))
    trimmed.without_imports(kept.__contains__)
    trimmed.hide("__getattr__", LOOKING_UP.format(dots="."))
    return trimmed.made()


def exports(text: bytes) -> dict[str, tuple[str, ...]]:
    """Modules, and the names that the package exports of them."""
    found: dict[str, tuple[str, ...]] = ast.literal_eval(table(ast.parse(text), "_MODULES"))
    return found


def resources(text: bytes, kept: frozenset[str]) -> bytes:
    """`resources/__init__.py`."""
    lost = {row.item for row in ROWS.values() if row.name not in kept}
    trimmed = Trimmed(text)
    trimmed.without_imports(lambda name: name not in lost)
    trimmed.hide("__getattr__", LOOKING_UP.format(dots=".."))
    return trimmed.made()


def rows(text: bytes, kept: frozenset[str]) -> bytes:
    """`resources/table.py`."""
    trimmed = Trimmed(text)
    found = assigned(trimmed.tree, "_ROWS")
    assert isinstance(found, ast.Tuple)
    trimmed.without(row for row in found.elts if _name(row) not in kept)
    return trimmed.made()


def _name(row: ast.expr) -> str:
    """Of `_usual("persons", …)` or `Row(name="persons", …)`."""
    assert isinstance(row, ast.Call)
    named = [word.value for word in row.keywords if word.arg == "name"]
    name: str = ast.literal_eval((*row.args, *named)[0])
    return name


def typed(text: bytes, kept: frozenset[str]) -> bytes:
    """`resources/typed.pyi`: classes of what is left out go, and the properties that give them."""
    lost = [row for row in ROWS.values() if row.name not in kept]
    titles = {row.name.title().replace("_", "") for row in lost}
    gone = {row.item for row in lost} | titles | {f"Async{title}" for title in titles}
    trimmed, names = Trimmed(text), {row.name for row in lost}
    for node in trimmed.tree.body:
        if isinstance(node, ast.ClassDef):
            properties = [one for one in node.body if isinstance(one, ast.FunctionDef)]
            if node.name in gone:
                trimmed.without([node])
            elif node.name in ("Resources", "AsyncResources"):
                trimmed.without(one for one in properties if one.name in names)
        elif isinstance(node, ast.ImportFrom):
            trimmed.without([node] if {alias.name for alias in node.names} <= gone else [])
    return trimmed.made()


def seam(text: bytes, names: frozenset[str]) -> bytes:
    """`_api.py`, for what is used of the generated package."""
    trimmed = Trimmed(text)
    trimmed.without_imports(names.__contains__)
    trimmed.without_entries(table(trimmed.tree, "_WHERE"), lambda name, _: name in names)
    return trimmed.made()


def seam_places(text: bytes) -> dict[str, str]:
    """Names of `_api.py`, and the generated modules that they are from or stand for."""
    found = ast.literal_eval(table(ast.parse(text), "_WHERE"))
    return {name: module for name, (module, _) in found.items()}
