"""What must hold before a generated package may replace another: `check`."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .generate import PACKAGE, GateError
from .lower import Facts

# Runs in an interpreter of its own: compiles everything with warnings as errors, imports every
# module (models first, as operations need them), and lets every model read an empty object.
# Prints `module<TAB>fault` for the first faults.
PROBE = """
import importlib, pathlib, sys, warnings
warnings.simplefilter("error")
sys.dont_write_bytecode = True
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root))
faults = 0
for path in sorted((root / sys.argv[2]).rglob("*.py"), key=lambda p: ("models" not in p.parts, p)):
    parts = path.relative_to(root).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    try:
        module = importlib.import_module(name)
        if "models" in parts:
            for value in list(vars(module).values()):
                if isinstance(value, type) and value.__module__ == name:
                    value.from_dict({}).to_dict()
    except BaseException as fault:
        faults += 1
        print(f"{name}\\t{type(fault).__name__}: {fault}".replace("\\n", " "))
        if faults == 5:
            break
sys.exit(1 if faults else 0)
"""


def check(folder: Path, facts: Facts, operations: int) -> None:
    """Raise `GateError` for the first gate that the package in `folder` does not hold."""
    package = folder / PACKAGE
    _only_python(package)
    _one_module_each(package, facts, operations)
    _no_missing_import(package, facts)
    _imports(folder, facts)


def _only_python(package: Path) -> None:
    for path in package.rglob("*"):
        if path.is_symlink() or (
            path.is_file() and path.suffix != ".py" and path.name != "py.typed"
        ):
            raise GateError(
                f"{path.relative_to(package)}: only Python modules belong into the package"
            )


def _one_module_each(package: Path, facts: Facts, operations: int) -> None:
    found = {
        (path.parent.name, path.stem)
        for path in package.glob("api/*/*.py")
        if path.name != "__init__.py"
    }
    missing = sorted(set(facts.operations) - found)
    if missing:
        raise GateError(f"{_where('api.' + '.'.join(missing[0]), facts)}: no module was written")
    if len(found) != operations or found != set(facts.operations):
        raise GateError(f"{len(found)} operation modules for {operations} operations")


def _no_missing_import(package: Path, facts: Facts) -> None:
    """Every module exists that is imported, also for checkers only, or named in a decoder."""
    present = {
        path.relative_to(package).with_suffix("").as_posix() for path in package.rglob("*.py")
    }
    for path in sorted(package.rglob("*.py")):
        here = path.relative_to(package)
        name = ".".join(here.with_suffix("").parts)
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as error:
            raise GateError(f"{_where(name, facts)}: SyntaxError: {error}") from None
        for module in _imported(tree, here):
            if module not in present and f"{module}/__init__" not in present:
                missing = module.replace("/", ".")
                raise GateError(f"{_where(name, facts)}: imports {missing}, which does not exist")


def _imported(tree: ast.Module, here: Path) -> Iterator[str]:
    """Modules of the package that one of its modules needs, as paths."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            parent = here.parents[node.level - 1]
            base = parent / (node.module or "").replace(".", "/")
            found = [base / alias.name for alias in node.names] if node.module is None else [base]
            yield from (path.as_posix() for path in found)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [a.name for a in node.names]
            )
            if any(name.split(".")[0] == PACKAGE for name in names):
                yield f"(itself by its absolute name {PACKAGE})"
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "One"
        ):
            module = node.args[0]
            if isinstance(module, ast.Constant):
                yield f"models/{module.value!s}"


def _imports(folder: Path, facts: Facts) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-W", "error", "-c", PROBE, str(folder), PACKAGE],
        capture_output=True,
        text=True,
        check=False,
        env={key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
    )
    if done.returncode:
        module, _, fault = (done.stdout.splitlines() or [f"\t{done.stderr.strip()[-300:]}"])[
            0
        ].partition("\t")
        raise GateError(f"{_where(module.removeprefix(PACKAGE + '.'), facts)}: {fault}")


def _where(module: str, facts: Facts) -> str:
    """A module of the package as its operation or component in the schema."""
    parts = module.split(".")
    if parts[0] == "api" and tuple(parts[1:3]) in facts.operations:
        operation = facts.operations[parts[1], parts[2]]
        return f"operation {operation.source} ({operation.method} {operation.path})"
    if parts[0] == "models" and len(parts) > 1:
        sources = {name.lower(): model.source for name, model in facts.models.items()}
        source = sources.get(parts[1].replace("_", ""), "")
        return f"components/schemas/{source}" if source else f"model {parts[1]}"
    return f"module {module}"
