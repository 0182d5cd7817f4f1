"""What a person does with overlays when a report asks for it, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

NAMES = "50-names.yaml"


def paste(folder: Path, lines: Sequence[str]) -> None:
    """Append lines to the end of the file that they are for."""
    path = folder / NAMES
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "".join(f"  {line}\n" for line in lines), encoding="utf-8")


def delete(folder: Path, stale: Sequence[str]) -> None:
    """Delete the actions that a report calls stale: `file, action 3: target: why`."""
    told: dict[str, dict[int, str]] = {}
    for text in stale:
        found = re.match(r"(\S+\.yaml), action (\d+): (\$.*)", text)
        assert found, f"it does not say which action: {text}"
        told.setdefault(found[1], {})[int(found[2])] = found[3]
    for name, actions in told.items():
        _drop(folder / name, actions)


def _drop(path: Path, told: dict[int, str]) -> None:
    """Leave some actions out, which are counted from 1; all other lines of the file stay as they are."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    starts = [item.start_mark.line for item in _actions(yaml.compose(text, Loader=yaml.SafeLoader))]
    ends = [*starts[1:], len(lines)]
    for number, said in told.items():
        target = yaml.safe_load(text)["actions"][number - 1]["target"]
        assert said.startswith(f"{target}: "), f"action {number} of {path.name} is another: {said}"
    gone = {line for number in told for line in range(starts[number - 1], ends[number - 1])}
    left = [line for number, line in enumerate(lines) if number not in gone]
    path.write_text("".join(left), encoding="utf-8")


def _actions(whole: Any) -> Iterable[Any]:
    (listed,) = (value for key, value in whole.value if key.value == "actions")
    return list(listed.value)
