"""Which modules of the facade a copy has: all that its parts reach by their imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .imports import Import, Module, module_of, path_of
from .parts import PARTS, opened_by, owners

API = "hogkit_api"
SEAM = "_api"
EXPORTING = "__init__.py"
BEGINS = ("", "client", "vendoring.left_out")


class Facade:
    """The modules of a copy.

    Attributes:
        modules: Those that it has, by their dotted names in the package.
        lacks: Those that it lacks though something in it may import them: module, and the names that are.
    """

    def __init__(self, files: Mapping[str, bytes], kept: frozenset[str]) -> None:
        self.files, self.kept = files, kept
        self.modules: dict[str, Module] = {}
        self.lacks: dict[str, set[str]] = {}
        self._waiting = [*BEGINS, *self._begun()]
        while self._waiting:
            self._visit(self._waiting.pop())
        self._close()

    def is_open(self, module: str) -> bool:
        """Whether it is followed where it is not imported at once."""
        parts = opened_by(module)
        return not parts or not self.kept.isdisjoint(parts)

    @property
    def paths(self) -> Iterator[str]:
        """Of all files: modules, their stubs, and what lies beside them."""
        found = {module.path for module in self.modules.values()}
        folders = {path.rpartition("/")[0] for path in found}
        for path in self.files:
            stem = path.rpartition(".")[0]
            if path.startswith(f"{API}/"):
                continue
            if f"{stem}.py" in self.files:
                if f"{stem}.py" in found:
                    yield path
            elif path.rpartition("/")[0] in folders:
                yield path

    @property
    def seams(self) -> frozenset[str]:
        """The names of the generated package that its modules use."""
        return frozenset(name for module in self.modules.values() for name in _of_the_seam(module))

    def _begun(self) -> Iterable[str]:
        begins = [name for part in PARTS.values() if part.name in self.kept for name in part.begins]
        for path in self.files:
            module = module_of(path)
            inside = any(module == name or module.startswith(f"{name}.") for name in begins)
            if path.endswith(".py") and inside and self.is_open(module):
                yield module

    def _visit(self, name: str) -> None:
        path = path_of(name, self.files)
        if name in self.modules or path is None:
            return
        module = self.modules[name] = Module(path, self.files[path])
        if name:
            self._waiting.append(name.rpartition(".")[0])
        for one in module.imports:
            self._follow(module, one)

    def _follow(self, importer: Module, one: Import) -> None:
        inner = f"{one.module}.{one.name}".lstrip(".")
        target = inner if path_of(inner, self.files) else one.module
        if target.partition(".")[0] == API:
            return
        if one.at_once or self.is_open(target):
            self._waiting.append(target)
        elif importer.path != EXPORTING:  # where what is left out is taken out
            names = importer.used_of(one.called) if target == inner else {one.name}
            self.lacks.setdefault(target, set()).update(names)

    def _close(self) -> None:
        """Have all that could be imported say that it is not here: packages of parts, and their modules."""
        for name in owners():
            if not self.is_open(name):
                self.lacks.setdefault(name, set())
        for name in list(self.lacks):
            while name := name.rpartition(".")[0]:
                self.lacks.setdefault(name, set())
        self.lacks = {
            name: names
            for name, names in sorted(self.lacks.items())
            if name not in self.modules and path_of(name, self.files) is not None
        }


def _of_the_seam(module: Module) -> set[str]:
    return {one.name for one in module.imports if one.module == SEAM} | module.used_of(SEAM)
