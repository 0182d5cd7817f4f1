"""The stage: a copy of the checkout in which everything is tried before the checkout changes."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path
from urllib.parse import quote

from attrs import frozen
from pipeline.refusal import Refused

from . import children
from .borrowing import borrow

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

WORK = Path(".venv") / "update"  # in the checkout
PREFIX = "stage-"
# What a checkout does not need for checks and tests. What lies in generated/ under a dot is a run's own.
CACHES = (".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "__pycache__")
LEFT_OUT = frozenset((".git", ".venv", "node_modules", "dist", "build", *CACHES))
KEYS = "POSTHOG_"  # and settings of PostHog that tests must not heed
TOKENS = ("GH_TOKEN", "GITHUB_TOKEN")


@frozen
class Stage:
    """A folder for one run.

    Attributes:
        root: Of the copy.
        folder: Beside it: what programs say, and what is compared.
    """

    root: Path
    folder: Path

    @property
    def openapi(self) -> Path:
        return self.root / "openapi"

    def begin(self, checkout: Path) -> None:
        """Copy what a pull needs: what is pinned, and its source."""
        self.openapi.mkdir(parents=True)
        for name in ("posthog.json", "posthog.source.json"):
            if (checkout / "openapi" / name).exists():
                shutil.copy2(checkout / "openapi" / name, self.openapi / name)

    def fill(self, checkout: Path) -> None:
        """Copy all the rest, and make the environment; what was pulled stays."""
        pulled = {path.name for path in self.openapi.iterdir()}

        def left_out(folder: str, names: list[str]) -> set[str]:
            place = Path(folder).relative_to(checkout).as_posix()
            hidden = (
                {name for name in names if name.startswith(".")}
                if place == "generated"
                else set[str]()
            )
            return {*LEFT_OUT.intersection(names), *hidden, *(pulled if place == "openapi" else ())}

        shutil.copytree(checkout, self.root, symlinks=True, ignore=left_out, dirs_exist_ok=True)
        borrow(self.root)

    @property
    def python(self) -> str:
        """The interpreter whose `hogkit` is the copy's."""
        return str(next((self.root / ".venv").glob("dev-*/bin/python")))

    def run(self, name: str, commands: list[list[str]]) -> children.Done:
        """Run programs in the copy, without keys and tokens."""
        return children.run(
            commands,
            self.folder / f"{quote(name, safe='')}.out",
            cwd=self.root,
            env=bare(),
            note=self.note,
        )

    @property
    def note(self) -> Path:
        return self.folder / "running"


def bare(*, keys: bool = False) -> dict[str, str]:
    """This environment without tokens, another's packages, and, but for a pull, PostHog's keys."""
    return {
        name: value
        for name, value in os.environ.items()
        if (keys or not name.startswith(KEYS)) and name not in (*TOKENS, "PYTHONPATH")
    }


@contextlib.contextmanager
def alone(checkout: Path) -> Generator[None]:
    """One update of a checkout at a time; Refused if another is at work."""
    (checkout / WORK).mkdir(parents=True, exist_ok=True)
    with (checkout / WORK / "lock").open("a+") as file:
        try:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            who = file.read().strip() or "unknown"
            raise Refused(f"another update of this checkout is running (process {who})") from None
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()))
        file.flush()
        yield


@contextlib.contextmanager
def staged(checkout: Path, *, keep: bool = False) -> Generator[Stage]:
    """A stage, gone afterwards unless it is to be kept until the next run; what a killed run left goes first."""
    work = checkout / WORK
    for left in work.glob(f"{PREFIX}*"):
        children.stop_left(left / "running", left)
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=work))
    stage = Stage(folder / "checkout", folder)
    try:
        yield stage
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
