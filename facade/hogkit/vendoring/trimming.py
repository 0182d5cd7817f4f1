"""Takes statements, and entries of tables, out of a text by their places in its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Keeps = Callable[[str], bool]
Place = tuple[int, int]  # offsets in bytes


class Trimmed:
    """A module, of which some is taken out.

    Everything else stays as it is, to the byte.
    """

    def __init__(self, text: bytes) -> None:
        self.text, self.tree = text, ast.parse(text)
        self._put: list[tuple[int, int, bytes]] = []
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def made(self) -> bytes:
        """What is left of it."""
        text, end = bytearray(), 0
        for start, stop, instead in sorted(self._put):
            text += self.text[end:start] + instead
            end = max(end, stop)
        return bytes(text + self.text[end:])

    def without(self, nodes: Iterable[ast.AST]) -> None:
        """Take out nodes, each with the comma after it, and with its line if nothing else is on that."""
        for node in nodes:
            self._drop(*self._place(node))

    def without_entries(self, table: ast.Dict, keeps: Callable[[str, ast.expr], bool]) -> None:
        """Take entries out of a dictionary whose keys are text."""
        for key, value in zip(table.keys, table.values, strict=True):
            if isinstance(key, ast.Constant) and not keeps(str(key.value), value):
                self._drop(self._place(key)[0], self._place(value)[1])

    def without_imports(self, keeps: Keeps) -> None:
        """Take out what is imported for type checkers under names that are not kept."""
        for branch in self.checked():
            gone = [node for node in branch.body if _imports_nothing_kept(node, keeps)]
            self.without([branch] if len(gone) == len(branch.body) else gone)

    def checked(self) -> Iterator[ast.If]:
        """What only type checkers see."""
        for node in self.tree.body:
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                yield node

    def hide(self, name: str, more: str = "") -> None:
        """Hide a function from type checkers, and write more after it, indented as it is then."""
        [found] = [n for n in self.tree.body if isinstance(n, ast.FunctionDef) and n.name == name]
        start, end = self._place(found)
        lines = self.text[start:end].splitlines(keepends=True)
        inner = b"".join(b"    " + line if line.strip() else line for line in lines)
        self._put.append((start, end, b"if not TYPE_CHECKING:\n\n" + inner + more.encode()))

    def _place(self, node: Any) -> Place:
        start = self._offset(node.lineno, node.col_offset)
        for decorator in getattr(node, "decorator_list", [])[:1]:
            start = self._offset(decorator.lineno, decorator.col_offset) - 1  # its @
        return start, self._offset(node.end_lineno, node.end_col_offset)

    def _offset(self, line: int, column: int) -> int:
        return self._lines[line - 1] + column

    def _drop(self, start: int, end: int) -> None:
        if self.text[end : end + 1] == b",":
            end += 1
        before = self.text.rfind(b"\n", 0, start) + 1
        after = self.text.find(b"\n", end) + 1 or len(self.text)
        if not self.text[before:start].strip() and not self.text[end:after].strip():
            start, end = before, after
        self._put.append((start, end, b""))


def _imports_nothing_kept(node: ast.stmt, keeps: Keeps) -> bool:
    return isinstance(node, ast.ImportFrom) and not any(
        keeps(alias.asname or alias.name) for alias in node.names
    )


def table(tree: ast.Module, name: str) -> ast.Dict:
    """The dictionary that a module has under a name.

    Raises:
        LookupError: There is none.
    """
    value = assigned(tree, name)
    if not isinstance(value, ast.Dict):
        raise LookupError(f"{name} is no dictionary that is written out")
    return value


def assigned(tree: ast.Module, name: str) -> ast.expr:
    """What a module assigns to a name.

    Raises:
        LookupError: It assigns nothing.
    """
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if name in map(ast.unparse, targets):
                return node.value
    raise LookupError(f"nothing is assigned to {name}")
