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
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import yaml
from attrs import frozen
from jsonpath_ng.exceptions import JSONPathError
from jsonpath_ng.ext.parser import parse

from . import kept
from .document import Refused
from .walk import Object, is_list, is_object


def _library() -> Any:
    """oas-patch's module for overlays alone: its package imports deepdiff, and that pandas and polars where there
    are such, most of a second.
    """
    package = find_spec("oas_patch")
    assert package is not None
    assert package.submodule_search_locations is not None
    [folder] = package.submodule_search_locations
    spec = spec_from_file_location("oas_patch_overlay", Path(folder) / "overlay.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


apply_overlay = _library().apply_overlay


@frozen
class Stale:
    """An action that the document has outgrown; `number` is its place in the overlay, from 1 on."""

    overlay: str
    number: int
    target: str
    reason: str

    def __str__(self) -> str:
        return f"{self.overlay}, action {self.number}: {self.target}: {self.reason}"


def refusal(stale: list[Stale]) -> Refused:
    lines = "; ".join(str(item) for item in stale)
    return Refused(f"{len(stale)} overlay action(s) are stale, correct or delete them: {lines}")


def load(folder: Path) -> list[tuple[str, Object]]:
    """The overlays of a folder with their file names, in order of names."""
    found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    for path in found:
        if path.suffix != ".yaml":
            raise Refused(f"{path.name} in {folder.name}/: an overlay's name ends in .yaml")
    return [(path.name, _checked(path)) for path in found]


def _checked(path: Path) -> Object:
    try:
        overlay = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise Refused(f"{path.name} is not YAML: {error}") from None
    if not is_object(overlay) or not str(overlay.get("overlay", "")).startswith("1.0"):
        raise Refused(
            f"{path.name} is not an OpenAPI Overlay 1.0 document: it needs `overlay: 1.0.0`"
        )
    actions: Any = overlay.get("actions", "") or []  # `actions:` and nothing: none yet
    if not is_list(actions) or "actions" not in overlay:
        raise Refused(f"{path.name}: it needs a list of `actions`")
    for number, action in enumerate(actions, 1):
        if reason := _fault(action):
            told = action.get("target", "no target") if is_object(action) else action
            raise Refused(f"{path.name}, action {number} ({told}): {reason}")
    return {**overlay, "actions": actions}


def _fault(action: Any) -> str:
    """What is wrong with an action, whatever the document; empty if nothing is."""
    if not is_object(action):
        return "it is no mapping"
    missing = [key for key in ("target", "x-why", "x-expects") if key not in action]
    if missing:
        return f"it needs {' and '.join(missing)}"
    if ("update" in action) == (action.get("remove") is True):
        return "it needs either `update` or `remove: true`"
    try:
        parse(str(action["target"]))
    except JSONPathError as error:
        return f"its target is no JSONPath: {error}"
    return ""


def apply(document: Object, overlays: list[tuple[str, Object]]) -> tuple[Object, list[Stale]]:
    """The corrected document, and the actions that no longer fit."""
    new = copy.deepcopy(document)
    stale: list[Stale] = []
    for name, overlay in overlays:
        for number, action in enumerate(overlay["actions"], 1):
            found = [match.value for match in parse(str(action["target"])).find(new)]
            if reason := _stale(found, action):
                stale.append(Stale(name, number, action["target"], reason))
            else:
                told = _signed(copy.deepcopy(action), f"{name}, action {number}")
                new = apply_overlay(new, {"overlay": "1.0.0", "actions": [told]})
    return new, stale


def _signed(action: Object, where: str) -> Object:
    """An action that keeps names says where it stands: `kept` tells which of them cannot be."""
    update, where = action.get("update"), f"{where}: {action['target']}"
    if is_object(update) and kept.NAME in update:
        update[kept.FROM] = {kept.NAME: where}
    if is_object(update) and is_object(update.get(kept.NAMES)):
        update.setdefault(kept.FROM, {})[kept.NAMES] = dict.fromkeys(update[kept.NAMES], where)
    return action


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
