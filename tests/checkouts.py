"""Checkouts of their own for tests that change one: the repository's scripts over a small schema."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from attrs import frozen
from pipeline.document import canonical, digest
from pipeline.facts import counts, facts_only
from running import ROOT
from updating.borrowing import borrow
from updating.publishing import digests
from updating.stage import CACHES, bare

# What an update needs that runs no step of its own; of the facade, what the lock binds.
FEW = (
    "openapi",
    "scripts",
    "pyproject.toml",
    ".gitignore",
    "requirements/dev.lock",
    "facade/hogkit/limits/classes.py",
)
WHOLE = (
    "facade", "generated", "openapi", "requirements", "scripts", "tests", "pyproject.toml", ".ci", ".github", ".gitignore",
    "LICENSE", "README.md", "CHANGELOG.md", "CHANGELOG-API.md", "CONTRIBUTING.md",
)  # fmt: skip
DRIVER = Path(__file__).with_name("update_driver.py")


@frozen
class Checkout:
    """A checkout with an environment, which has its own hogkit."""

    root: Path

    @property
    def python(self) -> str:
        return str(next((self.root / ".venv").glob("dev-*/bin/python")))

    def run(self, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a script of the checkout by its interpreter."""
        return subprocess.run(
            [self.python, *map(str, command)], cwd=self.root, env={**bare(), **environment},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def drive(self, source: Path, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run scripts/update with other steps: see update_driver.py."""
        return self.run(DRIVER, self.root / "scripts" / "update", json.dumps(options), source)

    def git(self, *arguments: str) -> str:
        name = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"]
        command = ["git", *name, *arguments]
        return subprocess.run(
            command, cwd=self.root, check=True, capture_output=True, text=True
        ).stdout

    def commit(self) -> None:
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "as it is")

    def state(self) -> dict[str, tuple[bytes, int]]:
        """Bytes and times of every file but those of environments, git and Python itself."""
        return {
            path.relative_to(self.root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in self.root.rglob("*")
            if path.is_file() and not {".venv", ".git", *CACHES}.intersection(path.parts)
        }

    def digests(self) -> dict[str, str]:
        return digests(self.root)

    def left(self) -> list[str]:
        """What an update left behind that is no part of a checkout."""
        stages = (self.root / ".venv" / "update").glob("stage-*")
        return [path.name for path in (*stages, *(self.root / "generated").glob(".*"))]


def pin(root: Path, document: dict[str, Any]) -> None:
    """Pin a document in the checkout, as pull_schema.py does."""
    fresh = facts_only(document)
    text = canonical(fresh)
    record = {
        "origin": "test", "pulled": "2026-01-01", "sha256": "", "etag": None, "openapi": fresh["openapi"],
        "counts": counts(fresh), "pinned_sha256": digest(text.encode()),
    }  # fmt: skip
    (root / "openapi" / "posthog.json").write_text(text, encoding="utf-8")
    (root / "openapi" / "posthog.source.json").write_text(json.dumps(record, indent=1) + "\n")


def checkout(root: Path, document: dict[str, Any] | None, *more: str) -> Checkout:
    """Copy the repository.

    Args:
        document: What is pinned, in a checkout of the scripts alone, without overlays and a package; None copies
            what the repository has.
        more: What else is copied.
    """
    for name in dict.fromkeys((*(WHOLE if document is None else FEW), *more)):
        add(root, name)
    if document is not None:
        shutil.rmtree(root / "openapi" / "overlays")
        (root / "openapi" / "overlays").mkdir()
        pin(root, document)
    borrow(root)
    return Checkout(root)


def add(root: Path, name: str) -> None:
    """Copy a file or a folder of the repository."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    if (ROOT / name).is_dir():
        skipped = shutil.ignore_patterns(*CACHES)
        shutil.copytree(ROOT / name, root / name, ignore=skipped, dirs_exist_ok=True)
    elif (ROOT / name).exists():
        shutil.copy2(ROOT / name, root / name)


def copied(made: Checkout, root: Path) -> Checkout:
    """A second one like it, with an environment of its own."""
    shutil.copytree(made.root, root, ignore=shutil.ignore_patterns(".venv"), symlinks=True)
    borrow(root)
    return Checkout(root)


def with_path(document: dict[str, Any], path: str) -> dict[str, Any]:
    """The document with one path more, like its first."""
    new: dict[str, Any] = json.loads(json.dumps(document))
    first = next(iter(new["paths"].values()))
    new["paths"][path] = json.loads(json.dumps(first))
    for operation in new["paths"][path].values():
        operation["operationId"] = f"more_{operation['operationId']}"
    return new
