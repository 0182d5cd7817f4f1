"""Hand-written corrections of what the schema says wrongly about the server.

An overlay is an OpenAPI Overlay 1.0 document, applied by oas-patch to the normal form. Each
action has two keys more:
  x-why      what the server really does, and the source of that
  x-expects  the wrong part that must be at the target, as a part of what is there; null means
             that a key must be absent

An action whose wrong part is gone, already right or different is stale. The library passes
over a target that matches nothing; here that is an error with the action's name.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen

from .document import Refused
from .walk import Object, is_object


@frozen
class Stale:
    """An action that the document has outgrown."""

    overlay: str
    target: str
    reason: str

    def __str__(self) -> str:
        return f"{self.overlay}: {self.target}: {self.reason}"


def refusal(stale: list[Stale]) -> Refused:
    lines = "; ".join(str(item) for item in stale)
    return Refused(f"{len(stale)} overlay action(s) are stale, correct or delete them: {lines}")


def load(folder: Path) -> list[tuple[str, Object]]:
    """The overlays of a folder with their file names, in order of names."""
    return [(path.name, _checked(path)) for path in sorted(folder.glob("*.yaml"))]


def _checked(path: Path) -> Object:
    try:
        overlay = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise Refused(f"{path.name} is not YAML: {' '.join(str(error).split())}") from None
    if not is_object(overlay) or not str(overlay.get("overlay", "")).startswith("1.0"):
        raise Refused(
            f"{path.name} is not an OpenAPI Overlay 1.0 document: it needs `overlay: 1.0.0`"
        )
    actions: list[Object] = overlay.get("actions") or [{}]
    for number, action in enumerate(actions, 1):
        missing = [key for key in ("target", "x-why", "x-expects") if key not in action]
        if missing or ("update" in action) == (action.get("remove") is True):
            needs = " and ".join(missing) or "either `update` or `remove: true`"
            where = f"{path.name}, action {number} ({action.get('target', 'no target')})"
            raise Refused(f"{where}: it needs {needs}")
    return overlay


def apply(document: Object, overlays: list[tuple[str, Object]]) -> tuple[Object, list[Stale]]:
    """The corrected document, and the actions that no longer fit."""
    from jsonpath_ng.ext.parser import parse
    from oas_patch.overlay import apply_overlay  # pyright: ignore

    new = copy.deepcopy(document)
    stale: list[Stale] = []
    for name, overlay in overlays:
        for action in overlay["actions"]:
            found = [match.value for match in parse(action["target"]).find(new)]
            if reason := _stale(found, action):
                stale.append(Stale(name, action["target"], reason))
            else:
                new = apply_overlay(new, {"overlay": "1.0.0", "actions": [copy.deepcopy(action)]})
    return new, stale


def _stale(found: list[Any], action: Object) -> str:
    """Why an action no longer fits what it finds; empty if it does."""
    if not found:
        return "what it corrects is gone: nothing is at its target"
    for value in found:
        if _holds(value, action["x-expects"]):
            continue
        if "update" in action and _holds(value, action["update"]):
            return "upstream is right by now: the update is there already"
        text = json.dumps(value, ensure_ascii=False)
        return f"what it corrects has changed: found {text[:160]}{'…' if len(text) > 160 else ''}"
    return ""


def _holds(value: Any, expected: Any) -> bool:
    """Whether `expected` is a part of `value`."""
    if not is_object(expected):
        return bool(value == expected) and isinstance(value, bool) == isinstance(expected, bool)
    if not is_object(value):
        return False
    return all(
        key not in value if part is None else key in value and _holds(value[key], part)
        for key, part in expected.items()
    )
