"""The seam of a copy: `_api.py` for the generated package that is nested in it.

It is the one module that differs, beside the first lines of each.
"""

from __future__ import annotations

import ast

SEAM = "_api.py"


def seam(files: dict[str, bytes]) -> dict[str, bytes]:
    """The same files, with that module made for `.hogkit_api`."""
    return {**files, SEAM: nested(files[SEAM].decode()).encode()}


def nested(source: str) -> str:
    """The module's source with its statements about the generated package written anew.

    Those are `PACKAGE = "…"`, which keeps being an absolute name, for examples to show, and imports from
    it. All other bytes stay.
    """
    tree = ast.parse(source)
    package = _package(tree)
    made: dict[ast.stmt, str] = {package: f'PACKAGE = f"{{__package__}}.{_name(package)}"'}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and _of(node, _name(package)):
            made[node] = ast.unparse(ast.ImportFrom(node.module, node.names, level=1))
    return _replaced(source, made)


def _package(tree: ast.Module) -> ast.Assign:
    """The statement that names the package."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PACKAGE":
            return node
    raise ValueError("_api.py has no PACKAGE")


def _name(package: ast.Assign) -> str:
    name = ast.literal_eval(package.value)
    assert isinstance(name, str)
    return name


def _of(node: ast.ImportFrom, package: str) -> bool:
    return node.level == 0 and (node.module or "").partition(".")[0] == package


def _replaced(source: str, made: dict[ast.stmt, str]) -> str:
    """Columns are counted in bytes of UTF-8."""
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    for node in sorted(made, key=lambda node: node.lineno, reverse=True):
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        before, after = lines[first][: node.col_offset], lines[last][node.end_col_offset :]
        lines[first : last + 1] = [before + made[node].encode() + after]
    return b"".join(lines).decode()
