"""What the generated package has, read from its files: importing 1,300 modules would take half a minute."""

from __future__ import annotations

import ast
from pathlib import Path

from attrs import frozen

PACKAGE = Path(__file__).resolve().parents[1] / "generated" / "hogkit_api"


@frozen
class Named:
    """An argument or an attribute; types without Unset, their alternatives in any order."""

    type: frozenset[str]
    required: bool


def modules() -> dict[str, dict[str, Named]]:
    """The arguments of each operation, by its symbol."""
    return {
        f"hogkit_api.api.{path.parent.name}.{path.stem}": _arguments(_function(path))
        for path in sorted((PACKAGE / "api").glob("*/*.py"))
        if path.stem != "__init__"
    }


def models() -> dict[str, dict[str, Named] | frozenset[str]]:
    """The attributes of each class, or the values of an enum."""
    found: dict[str, dict[str, Named] | frozenset[str]] = {}
    for path in sorted((PACKAGE / "models").glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = _attributes(node)
            elif isinstance(node, ast.Assign) and _is_literal(node.value):
                found[ast.unparse(node.targets[0])] = _values(node.value)
    return found


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"


def alternatives(annotation: ast.expr) -> frozenset[str]:
    """What a type consists of; values of literals each for itself."""
    if isinstance(annotation, ast.BinOp):
        return alternatives(annotation.left) | alternatives(annotation.right)
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return alternatives(ast.parse(annotation.value, mode="eval").body)
    if isinstance(annotation, ast.Subscript):
        if _is_literal(annotation):
            return _values(annotation)
        held = [annotation.slice]
        if isinstance(annotation.slice, ast.Tuple):
            held = annotation.slice.elts
        inner = ", ".join(" | ".join(sorted(alternatives(one))) for one in held)
        return frozenset({f"{ast.unparse(annotation.value)}[{inner}]"})
    return frozenset({ast.unparse(annotation)})


def _values(literal: ast.expr) -> frozenset[str]:
    assert isinstance(literal, ast.Subscript)
    inner = literal.slice
    return frozenset(map(ast.unparse, inner.elts if isinstance(inner, ast.Tuple) else [inner]))


def _function(path: Path) -> ast.FunctionDef:
    body = ast.parse(path.read_text(encoding="utf-8")).body
    [found] = [n for n in body if isinstance(n, ast.FunctionDef) and n.name == "sync_detailed"]
    return found


def _arguments(function: ast.FunctionDef) -> dict[str, Named]:
    given = function.args
    defaults = [None] * (len(given.args) - len(given.defaults)) + given.defaults
    listed = [
        *zip(given.args, defaults, strict=True),
        *zip(given.kwonlyargs, given.kw_defaults, strict=True),
    ]
    return {
        one.arg: _named(one.annotation, default)
        for one, default in listed
        if one.arg != "client" and one.annotation is not None
    }


def _attributes(model: ast.ClassDef) -> dict[str, Named]:
    return {
        ast.unparse(node.target): _named(node.annotation, node.value)
        for node in model.body
        if isinstance(node, ast.AnnAssign)
    }


def _named(annotation: ast.expr | None, default: ast.expr | None) -> Named:
    assert annotation is not None
    return Named(alternatives(annotation) - {"Unset"}, default is None)
