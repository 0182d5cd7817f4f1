"""Run scripts/update with steps and a comparison of a test's own: update_driver.py SCRIPT OPTIONS ARGUMENT…

OPTIONS are JSON: `steps`, names (`borne`: of one whose break is told, and no failure) and commands, where PYTHON is the stage's interpreter; `real`, to compare as it is done; `kill_at`, a step of
publishing at which this process is killed; `fail_at`, one after which the disk is full.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any


class Paths:
    """A report that knows of paths alone: one that is gone breaks."""

    def __init__(self, old: Any, new: Any) -> None:
        self.gone = sorted({*old.document["paths"]} - {*new.document["paths"]})
        self.come = sorted({*new.document["paths"]} - {*old.document["paths"]})
        self.overlays = {path.name: path.read_text() for path in sorted(old.overlays.iterdir())}
        self.level = "breaking" if self.gone else "compatible" if self.come else "nothing"
        self.version_part = ""
        self.summary = f"gone: {self.gone}, come: {self.come}"

    def markdown(self, limit: int | None = None, whole: str = "") -> str:
        return f"# {self.summary}\n"[:limit]

    def data(self) -> dict[str, Any]:
        return {
            "level": self.level,
            "gone": self.gone,
            "come": self.come,
            "old_overlays": self.overlays,
        }


class Comparing:
    stumbles = False

    def compare(self, old: Any, new: Any) -> Paths:
        if self.stumbles:
            raise KeyError("strange")
        return Paths(old, new)

    def enter(self, told: Paths, root: Path, day: str) -> None:
        journal = root / "CHANGELOG-API.md"
        before = journal.read_text() if journal.exists() else ""
        journal.write_text(f"{day} {told.summary}\n{before}")


def main(script: str, options: str, *arguments: str) -> int:
    folder = Path(script).parent
    sys.path.insert(0, str(folder))
    loader = SourceFileLoader("update", script)
    module = ModuleType("update")
    sys.modules["update"] = module
    sys.dont_write_bytecode = True
    loader.exec_module(module)
    code: int = module.main(list(arguments), **_fields(**json.loads(options)))
    return code


def _fields(
    steps: list[tuple[str, list[list[str]]]] | None = None,
    kill_at: str = "",
    real: bool = False,
    stumbles: bool = False,
    fail_at: str = "",
    **more: Any,
) -> dict[str, Any]:
    from updating.steps import Step

    def at(step: str) -> None:
        if step == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if step == fail_at:
            raise OSError(28, "No space left on device", step)

    Comparing.stumbles = stumbles
    fields: dict[str, Any] = {"at": at, **({} if real else {"comparing": Comparing()}), **more}
    for name in ("report", "body", "data"):
        if name in fields:
            fields[name] = Path(fields[name])
    if steps is not None:
        fields["steps"] = tuple(
            Step(name, _commands(told), "What it means.", bearable=name == "borne")
            for name, told in steps
        )
    return fields


def _commands(told: list[list[str]]) -> Any:
    return lambda _, python: [
        [python if word == "PYTHON" else word for word in one] for one in told
    ]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
