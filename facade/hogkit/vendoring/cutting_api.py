"""The generated package of a copy: the operations of its parts, with the models that these reach."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from ..resources.table import ROWS, VERBS
from .imports import Module, module_of, path_of
from .parts import API, MODELS, models, operations
from .trimming import Trimmed, table

ALWAYS = ("", "types", "client", "errors", "api", "models")
Files = Mapping[str, bytes]


def cut_api(files: Files, kept: frozenset[str], seams: Iterable[str]) -> dict[str, bytes]:
    """The files of the generated package that a copy has.

    Args:
        files: Of the whole copy.
        seams: The generated modules that the facade uses otherwise than by the table of resources.
    """
    inside = {
        path.removeprefix(f"{API}/"): text
        for path, text in files.items()
        if path.startswith(f"{API}/")
    }
    begins = [*ALWAYS, *_resources(kept), *_named(kept), *seams]
    if "api" in kept:
        begins += [module_of(path) for path in inside if path.endswith(".py")]
    reached = _reached(inside, begins)
    made = {path: text for path, text in inside.items() if not path.endswith(".py")}
    made |= {path: _listing(path, inside[path], reached) for path in reached.values()}
    return {f"{API}/{path}": text for path, text in made.items()}


def _resources(kept: frozenset[str]) -> Iterator[str]:
    for row in ROWS.values():
        if row.name in kept:
            for verb in (*VERBS, "persons"):
                if name := getattr(row, verb):
                    yield f"api.{row.tag}.{name}"


def _named(kept: frozenset[str]) -> Iterator[str]:
    """Single operations and models."""
    for part in kept:
        if part.startswith(MODELS):
            yield f"models.{models()[part.removeprefix(MODELS)]}"
        elif part.startswith(f"{API}."):
            tag, module = operations()[part.removeprefix(f"{API}.")]
            yield f"api.{tag}.{module}"


def _reached(files: Files, begins: Iterable[str]) -> dict[str, str]:
    """Modules and their files, with all that they import, and the models that they read answers as."""
    found: dict[str, str] = {}
    waiting = list(begins)
    while waiting:
        name = waiting.pop()
        path = path_of(name, files)
        if name in found or path is None:
            continue
        found[name] = path
        waiting.append(name.rpartition(".")[0])
        if name not in ("", "models"):  # which import what is asked for
            waiting += _needed(Module(path, files[path]))
    return found


def _needed(module: Module) -> Iterator[str]:
    for one in module.imports:
        yield one.module
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "One":
            yield f"models.{ast.literal_eval(node.args[0])}"


def _listing(path: str, text: bytes, reached: Mapping[str, str]) -> bytes:
    """A module; of one that lists others, what is there of them."""
    folder = module_of(path)
    if path == "models/__init__.py":
        return _models(text, reached)
    if path.endswith("/__init__.py") and folder.startswith("api."):
        trimmed = Trimmed(text)
        rows = table(trimmed.tree, "OPERATIONS")
        trimmed.without_entries(rows, lambda module, _: f"{folder}.{module}" in reached)
        return trimmed.made()
    return text


def _models(text: bytes, reached: Mapping[str, str]) -> bytes:
    trimmed = Trimmed(text)
    listed: dict[str, str] = ast.literal_eval(rows := table(trimmed.tree, "_MODULES"))
    kept = {name for name, module in listed.items() if f"models.{module}" in reached}
    if kept != listed.keys():
        trimmed.without_entries(rows, lambda name, _: name in kept)
        trimmed.without_imports(kept.__contains__)
        trimmed.hide("__getattr__")
    return trimmed.made()
