"""The lock: what `generated/` was made from, by digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from .refusal import Refused

ROOT = Path(__file__).resolve().parents[2]
OPENAPI = ROOT / "openapi"
PACKAGE = ROOT / "generated" / "hogkit_api"
LOCK = OPENAPI / "lock.json"

# Their output is what the lock binds; `pyproject.toml` pins the same versions in extra `build`.
TOOLS = {"openapi-python-client": "0.29.1", "ruff": "0.17.6"}
# Part of the rules too: the facade goes by it for requests that are no generated operation.
CLASSES = ROOT / "facade" / "hogkit" / "limits" / "classes.py"
# Modules that have no part in what is generated.
OUTSIDE = {ROOT / "scripts" / "pipeline" / f"{name}.py" for name in ("download", "lock", "swap")}


def inputs() -> dict[str, str]:
    """Digest of each kind of input."""
    return {
        "schema": _tree(OPENAPI, [OPENAPI / "posthog.json"]),
        "overlays": _tree(OPENAPI, (OPENAPI / "overlays").glob("*.yaml")),
        "templates": _tree(
            OPENAPI, [*(OPENAPI / "templates").glob("*.jinja"), OPENAPI / "generator.yaml"]
        ),
        "rules": _tree(ROOT, {*(ROOT / "scripts" / "pipeline").glob("*.py"), CLASSES} - OUTSIDE),
        **TOOLS,
    }


def package_files(package: Path) -> dict[str, bytes]:
    """Every file of a generated package, by its name in it."""
    return {
        path.relative_to(package).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def package_digest(package: Path) -> str:
    """Digest of every file of a generated package."""
    return _digest(package_files(package))


def _tree(base: Path, files: Iterable[Path]) -> str:
    return _digest(
        {
            path.relative_to(base).as_posix(): path.read_bytes() if path.exists() else b""
            for path in files
        }
    )


def _digest(files: dict[str, bytes]) -> str:
    """One digest of names and contents, whatever the order in which files are found."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(f"{name}\0{len(files[name])}\0".encode())
        total.update(files[name])
    return total.hexdigest()


def read(path: Path = LOCK) -> dict[str, Any]:
    """The lock; empty if there is none."""
    if not path.exists():
        return {}
    try:
        lock: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refused(
            f"{path.name} is not JSON ({error}): run scripts/regenerate.py --force"
        ) from None
    return lock


def stale() -> list[str]:
    """What is not as the lock says, a line each; empty if all is."""
    lock = read()
    if not lock:
        return ["openapi/lock.json: there is none"]
    bound = lock.get("inputs", {})
    now = inputs()
    lines = [
        f"{name}: changed since the lock was written"
        for name in now
        if bound.get(name) != now[name]
    ]
    if lock.get("package") != package_digest(PACKAGE):
        lines.append(
            "generated/hogkit_api: not what the lock says: edited by hand, or a run was cut off"
        )
    return lines


def tools_are_here() -> bool:
    """Whether this interpreter has the pinned generator and formatter."""
    try:
        return all(version(name) == pinned for name, pinned in TOOLS.items())
    except PackageNotFoundError:
        return False


def check_tools() -> None:
    """Refuse to generate with anything but the pinned generator and formatter."""
    if not tools_are_here():
        pins = " and ".join(f"{name} {pinned}" for name, pinned in TOOLS.items())
        raise Refused(f"generating needs {pins}: pip install 'hogkit[build]'")
